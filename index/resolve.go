package index

import (
	"context"
	_ "embed"
	"strings"

	"solieu/index/search"
)

//go:embed query/places.sql
var placesSQL string

// question is a query with its filters resolved.
type question struct {
	search.Request
	// wish is what one figure of every hit must be.
	wish figureWish
}

// resolve turns the filters of a query into conditions of the index and, for those
// on figures, into lists of units by SQL. Filters on one field of which a block can
// have only one value (place, period, section) are alternatives, as several places
// ticked in a list are. Those on figures must hold for one and the same figure.
func (s *Store) resolve(ctx context.Context, q search.Query) (question, error) {
	r := question{Request: search.Request{Query: q}}
	places, err := s.placesOf(ctx, q)
	if err != nil {
		return r, err
	}
	r.Conditions = append(places, textConditions(q)...)
	for _, c := range q.Clauses {
		wish, ok, err := s.figureWish(ctx, c.Node)
		if err != nil {
			return r, err
		}
		switch {
		case !ok:
		case c.Not:
			ids, err := s.unitsWith(ctx, wish)
			if err != nil {
				return r, err
			}
			r.Except = append(r.Except, ids...)
		default:
			r.wish = r.wish.and(wish)
		}
	}
	if !r.wish.empty() {
		if r.Only, err = s.unitsWith(ctx, r.wish); err != nil {
			return r, err
		}
	}
	return r, nil
}

// textConditions are those on section and period.
func textConditions(q search.Query) (all []search.Condition) {
	sections := search.Condition{Field: search.FieldSection}
	var months []search.Months
	for _, c := range q.Clauses {
		switch node := c.Node.(type) {
		case search.Months:
			condition := search.Condition{Field: search.FieldPeriod, From: node.From, To: node.To, Not: c.Not}
			if c.Not {
				all = append(all, condition)
			} else {
				months = append(months, node)
			}
		case search.Filter:
			if node.Field != search.FieldSection {
				continue
			}
			if c.Not {
				all = append(all, search.Condition{Field: search.FieldSection, Any: []string{sectionPath(node.Value)}, Not: true})
			} else {
				sections.Any = append(sections.Any, sectionPath(node.Value))
			}
		}
	}
	if len(sections.Any) > 0 {
		all = append(all, sections)
	}
	for _, m := range months {
		all = append(all, search.Condition{Field: search.FieldPeriod, From: m.From, To: m.To})
	}
	return all
}

// sectionPath writes a typed numbering as documents carry it: "i.2." is I.2.
func sectionPath(typed string) string {
	return strings.TrimRight(strings.ToUpper(strings.ReplaceAll(typed, " ", "")), ".)")
}

// placesOf finds the places whose names hold the words of each place filter.
func (s *Store) placesOf(ctx context.Context, q search.Query) ([]search.Condition, error) {
	var all []search.Condition
	wanted := search.Condition{Field: search.FieldPlace}
	some := false
	for _, c := range q.Clauses {
		filter, ok := c.Node.(search.Filter)
		if !ok || filter.Field != search.FieldPlace {
			continue
		}
		names, err := collect(ctx, s.reader, placesSQL, scanText)
		if err != nil {
			return nil, err
		}
		matching := search.MatchNames(filter.Value, names)
		if c.Not {
			all = append(all, search.Condition{Field: search.FieldPlace, Any: matching, Not: true})
			continue
		}
		some = true
		wanted.Any = append(wanted.Any, matching...)
	}
	if some {
		all = append(all, wanted)
	}
	return all, nil
}
