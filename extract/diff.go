package extract

import (
	"cmp"
	"slices"

	"solieu"
)

// Change is what other rules make of one printed number.
type Change struct {
	// Old and New are the two readings; nil means that the rules make no figure of it.
	Old, New *solieu.Figure
	// Fields are the fields that differ when both are there.
	Fields []FieldChange
}

// Kind is lost, new or changed.
func (c Change) Kind() string {
	switch {
	case c.New == nil:
		return "lost"
	case c.Old == nil:
		return "new"
	}
	return "changed"
}

// Span is where the number stands.
func (c Change) Span() solieu.Span {
	if c.Old != nil {
		return c.Old.Span
	}
	return c.New.Span
}

// FieldChange is one field by its name in the public format, "" for null.
type FieldChange struct {
	Field string `json:"field"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

// Diff compares two readings of one document, number by number, in text order. Ids and
// confidence do not count: a link differs when it leads to another number.
func Diff(before, after []solieu.Figure) []Change {
	at := make(map[int]*solieu.Figure, len(after))
	for i := range after {
		at[after[i].Trace.Number.Start] = &after[i]
	}
	var out []Change
	for i := range before {
		old := &before[i]
		other := at[old.Trace.Number.Start]
		delete(at, old.Trace.Number.Start)
		if other == nil {
			out = append(out, Change{Old: old})
		} else if fields := differing(written(old, before), written(other, after)); len(fields) > 0 {
			out = append(out, Change{Old: old, New: other, Fields: fields})
		}
	}
	for i := range after {
		if at[after[i].Trace.Number.Start] == &after[i] {
			out = append(out, Change{New: &after[i]})
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int { return cmp.Compare(a.Span().Start, b.Span().Start) })
	return out
}

// written are the fields of a figure that a rule decides over; links are written as the
// number that they lead to.
func written(f *solieu.Figure, all []solieu.Figure) []FieldChange {
	link := func(id string) string {
		if i, ok := figureIndex(id); ok && i < len(all) {
			return all[i].Printed
		}
		return id
	}
	fields := []FieldChange{
		{Field: "value", Old: f.Value.String()}, {Field: "unit", Old: f.Unit}, {Field: "printed", Old: f.Printed},
		{Field: "indicator", Old: f.Indicator}, {Field: "indicator_id", Old: f.IndicatorID},
		{Field: "kind", Old: string(f.Kind)}, {Field: "status", Old: string(f.Status)}, {Field: "period", Old: f.Period.Code()},
		{Field: "basis", Old: string(f.Basis)}, {Field: "basis_text", Old: f.BasisText},
		{Field: "of", Old: link(f.Of)}, {Field: "part_of", Old: link(f.PartOf)},
		{Field: "direction", Old: string(f.Direction)}, {Field: "approx", Old: string(f.Approx)}, {Field: "rule", Old: f.Rule},
	}
	return fields
}

func differing(old, new []FieldChange) []FieldChange {
	var out []FieldChange
	for i := range old {
		if old[i].Old != new[i].Old {
			out = append(out, FieldChange{Field: old[i].Field, Old: old[i].Old, New: new[i].Old})
		}
	}
	return out
}
