package index

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"strings"

	"solieu"
	"solieu/index/search"
	"solieu/internal/vi"
)

//go:embed query/places.sql
var placesSQL string

//go:embed query/unit_labels.sql
var unitLabelsSQL string

//go:embed query/indicator_labels.sql
var indicatorLabelsSQL string

// resolve turns the filters of a query into conditions of the index and, for those
// on figures, into lists of units by SQL. Filters on one field of which a block can
// have only one value (place, period, section) are alternatives, as several places
// ticked in a list are. Those on figures must hold for one and the same figure.
func (s *Store) resolve(ctx context.Context, q search.Query) (search.Request, error) {
	r := search.Request{Query: q}
	places, err := s.placesOf(ctx, q)
	if err != nil {
		return r, err
	}
	r.Conditions = append(places, textConditions(q)...)
	var wanted figureWish
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
			wanted = wanted.and(wish)
		}
	}
	if !wanted.empty() {
		if r.Only, err = s.unitsWith(ctx, wanted); err != nil {
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

// figureWish is a condition on one figure: SQL with its arguments, one list of
// alternatives for each field.
type figureWish struct {
	units, indicators []int64
	kinds             []string
	values            []string // SQL, joined by AND
	args              []any
	// asked fields with no alternative match nothing.
	askUnit, askIndicator bool
}

func (w figureWish) empty() bool {
	return !w.askUnit && !w.askIndicator && len(w.kinds)+len(w.values) == 0
}

// and joins two conditions on one figure: alternatives of one field, else all.
func (w figureWish) and(v figureWish) figureWish {
	return figureWish{
		units:        append(w.units, v.units...),
		indicators:   append(w.indicators, v.indicators...),
		kinds:        append(w.kinds, v.kinds...),
		values:       append(w.values, v.values...),
		args:         append(w.args, v.args...),
		askUnit:      w.askUnit || v.askUnit,
		askIndicator: w.askIndicator || v.askIndicator,
	}
}

// figureWish reads a clause on figures; ok is false for any other clause.
func (s *Store) figureWish(ctx context.Context, n search.Node) (w figureWish, ok bool, err error) {
	switch n := n.(type) {
	case search.Value:
		w, err = s.valueWish(ctx, n)
		return w, true, err
	case search.Filter:
		switch n.Field {
		case search.FieldKind:
			return figureWish{kinds: []string{kindOf(n.Value)}}, true, nil
		case search.FieldUnit:
			w.askUnit = true
			w.units, err = s.unitLabels(ctx, n.Value)
			return w, true, err
		case search.FieldIndicator:
			w.askIndicator = true
			w.indicators, err = s.indicatorLabels(ctx, n.Value)
			return w, true, err
		}
	}
	return w, false, nil
}

// kindOf knows the kinds by their Vietnamese names too.
func kindOf(typed string) string {
	switch strings.ReplaceAll(vi.Fold(typed), " ", "-") {
	case "muc", "tri-so", "gia-tri":
		return string(solieu.KindLevel)
	case "ty-le", "so-sanh":
		return string(solieu.KindRatio)
	case "tang-giam", "thay-doi", "bien-dong":
		return string(solieu.KindChange)
	case "ty-trong", "co-cau":
		return string(solieu.KindShare)
	}
	return strings.ToLower(typed)
}

// valueWish compares order keys, which sort as the numbers do.
func (s *Store) valueWish(ctx context.Context, v search.Value) (w figureWish, err error) {
	unit, number, high := v.Canonical()
	if unit != "" {
		w.askUnit = true
		if w.units, err = s.unitLabels(ctx, unit); err != nil {
			return w, err
		}
	}
	low := orderKey(number)
	if v.Op == ".." {
		w.values = []string{"value_order >= ?", "value_order <= ?"}
		w.args = []any{low, orderKey(high)}
		return w, nil
	}
	w.values = []string{"value_order " + v.Op + " ?"}
	w.args = []any{low}
	return w, nil
}

type labelRow struct {
	id   int64
	text string
}

func scanLabel(rows *sql.Rows) (l labelRow, err error) { return l, rows.Scan(&l.id, &l.text) }

// unitLabels finds a unit as typed: its marks count if it has any.
func (s *Store) unitLabels(ctx context.Context, typed string) (ids []int64, err error) {
	labels, err := collect(ctx, s.reader, unitLabelsSQL, scanLabel)
	typed = search.CanonicalUnit(typed)
	for _, l := range labels {
		if vi.Key(l.text) == vi.Key(typed) || !search.HasMarks(typed) && vi.Fold(vi.Key(l.text)) == vi.Fold(vi.Key(typed)) {
			ids = append(ids, l.id)
		}
	}
	return ids, err
}

// indicatorLabels finds catalogue ids equal to what is typed, and phrases that hold
// its words.
func (s *Store) indicatorLabels(ctx context.Context, typed string) (ids []int64, err error) {
	labels, err := collect(ctx, s.reader, indicatorLabelsSQL, scanLabel)
	texts := make([]string, len(labels))
	for i, l := range labels {
		texts[i] = l.text
		if l.text == typed {
			return []int64{l.id}, err
		}
	}
	for _, at := range search.Rank(typed, len(texts), func(i int) string { return texts[i] }) {
		ids = append(ids, labels[at].id)
	}
	return ids, err
}

// unitsWith lists the search units that hold a figure of which the condition is true.
func (s *Store) unitsWith(ctx context.Context, w figureWish) ([]string, error) {
	if w.askUnit && len(w.units) == 0 || w.askIndicator && len(w.indicators) == 0 {
		return []string{}, nil
	}
	var where []string
	if w.askUnit {
		where = append(where, "f.unit IN ("+idList(w.units)+")")
	}
	if w.askIndicator {
		list := idList(w.indicators)
		where = append(where, "(f.indicator IN ("+list+") OR f.indicator_id IN ("+list+"))")
	}
	args := w.args
	if len(w.kinds) > 0 {
		where = append(where, "f.kind IN (?"+strings.Repeat(", ?", len(w.kinds)-1)+")")
		args = append(args, anyList(w.kinds)...)
	}
	var values []string
	for _, v := range w.values {
		values = append(values, "f."+v)
	}
	if len(values) > 0 {
		where = append(values, where...)
	}
	ids, err := collect(ctx, s.reader, figureUnitsSQL+strings.Join(where, " AND "), func(rows *sql.Rows) (string, error) {
		var doc string
		var block int
		err := rows.Scan(&doc, &block)
		return search.UnitID(doc, block), err
	}, args...)
	if ids == nil {
		ids = []string{} // nothing matches, which is not the same as no condition
	}
	return ids, err
}

//go:embed query/figure_units.sql
var figureUnitsSQL string

// idList writes numbers of the database, never anything typed.
func idList(ids []int64) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(ids), " ", ", "), "[]")
}

func anyList(texts []string) []any {
	out := make([]any, len(texts))
	for i, t := range texts {
		out[i] = t
	}
	return out
}
