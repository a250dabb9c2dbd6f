package index

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"solieu"
	"solieu/index/search"
	"solieu/internal/vi"
)

//go:embed query/unit_labels.sql
var unitLabelsSQL string

//go:embed query/indicator_labels.sql
var indicatorLabelsSQL string

//go:embed query/figure_units.sql
var figureUnitsSQL string

//go:embed query/figure_spans.sql
var figureSpansSQL string

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

// where writes the condition as SQL on the row f; possible is false when no figure
// can meet it.
func (w figureWish) where() (condition string, args []any, possible bool) {
	if w.askUnit && len(w.units) == 0 || w.askIndicator && len(w.indicators) == 0 {
		return "", nil, false
	}
	var all []string
	for _, v := range w.values {
		all = append(all, "f."+v)
	}
	args = slices.Clone(w.args)
	if w.askUnit {
		all = append(all, "f.unit IN ("+idList(w.units)+")")
	}
	if w.askIndicator {
		list := idList(w.indicators)
		all = append(all, "(f.indicator IN ("+list+") OR f.indicator_id IN ("+list+"))")
	}
	if len(w.kinds) > 0 {
		all = append(all, "f.kind IN (?"+strings.Repeat(", ?", len(w.kinds)-1)+")")
		args = append(args, anyList(w.kinds)...)
	}
	return strings.Join(all, " AND "), args, true
}

// unitsWith lists the search units that hold a figure of which the condition is
// true. The list is not nil: nothing found is not the same as no condition.
func (s *Store) unitsWith(ctx context.Context, w figureWish) ([]string, error) {
	condition, args, possible := w.where()
	if !possible {
		return []string{}, nil
	}
	ids, err := collect(ctx, s.reader, figureUnitsSQL+condition, func(rows *sql.Rows) (string, error) {
		var doc string
		var block int
		err := rows.Scan(&doc, &block)
		return search.UnitID(doc, block), err
	}, args...)
	if ids == nil {
		ids = []string{}
	}
	return ids, err
}

// spansWith lists where in the document the figures of a unit stand that meet the
// condition.
func (s *Store) spansWith(ctx context.Context, w figureWish, doc string, unit int) ([]solieu.Span, error) {
	condition, args, possible := w.where()
	if w.empty() || !possible {
		return nil, nil
	}
	return collect(ctx, s.reader, figureSpansSQL+condition, func(rows *sql.Rows) (span solieu.Span, err error) {
		return span, rows.Scan(&span.Start, &span.End)
	}, append([]any{doc, unit}, args...)...)
}

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
