package series

import (
	"fmt"
	"slices"
	"strings"

	"solieu"
)

// derive adds months computed from running totals (rules D1 and D3 of the design):
// a month is the difference of two neighbouring totals; across a missing report the
// difference stays one value over all the months between, never split.
func (b *builder) derive() {
	keys := make([]string, 0, len(b.lines))
	for s, l := range b.lines {
		if l.key.Measure == solieu.MeasureYTD && l.key.Basis != "UNK" && additive(l.key.Unit) {
			keys = append(keys, s)
		}
	}
	slices.Sort(keys)
	for _, s := range keys {
		b.deriveFrom(b.lines[s])
	}
}

// additive reports whether values of the unit may be subtracted over time: a rate,
// an index or a percentage may not.
func additive(unit string) bool {
	return !strings.Contains(unit, "%") && !strings.Contains(unit, "‰") &&
		!strings.Contains(unit, "/") && unit != "lần" && unit != "điểm"
}

func (b *builder) deriveFrom(totals *line) {
	points := currentPoints(totals.observations)
	key := totals.key
	key.Measure = solieu.MeasureFlow
	for i := range points {
		this := &points[i]
		var before *entry
		if i > 0 && points[i-1].Period.End.Year == this.Period.End.Year {
			before = &points[i-1]
		}
		o, ok := difference(this, before)
		if ok {
			b.line(key, totals.entity).add("", o, b.next())
		}
	}
}

// currentPoints returns the statement to be taken for each point, in time order.
func currentPoints(entries []entry) []entry {
	sorted := slices.Clone(entries)
	sortEntries(sorted)
	markCurrent(sorted)
	return slices.DeleteFunc(sorted, func(e entry) bool { return !e.Current })
}

// difference computes the flow between two running totals; before is nil for the
// first total of a year. An actual total less an estimated one mixes two states of
// knowledge and is refused. A difference that is negative beyond its interval is
// no flow but a contradiction, which the audit reports.
func difference(this, before *entry) (solieu.Observation, bool) {
	o := this.Observation
	o.Doc, o.Path, o.Figure, o.Derived = "", "", "", true
	first := solieu.Date{Year: this.Period.End.Year, Month: 1, Day: 1}
	if before == nil {
		if this.Period.Start != first || this.Period.End.Month != 1 {
			return o, false // months before are missing and there is nothing to subtract
		}
		o.Period = flowPeriod(first, this.Period.End)
		o.Formula = fmt.Sprintf("lũy kế đến %s", this.Period.End)
		return o, true
	}
	if before.Period.Start != this.Period.Start || rank(before.Status) < rank(this.Status) {
		return o, false
	}
	o.Value = this.Value.Sub(before.Value)
	o.Low, o.High = this.Low.Sub(before.High), this.High.Sub(before.Low)
	if o.High.Sign() < 0 {
		return o, false
	}
	o.Period = flowPeriod(before.Period.End.AddDays(1), this.Period.End)
	o.Formula = fmt.Sprintf("lũy kế đến %s − lũy kế đến %s", this.Period.End, before.Period.End)
	if before.Vintage.Compare(o.Vintage) > 0 {
		o.Vintage, o.VintageApprox = before.Vintage, before.VintageApprox
	}
	if o.Approx == "" {
		o.Approx = before.Approx
	}
	return o, true
}

// flowPeriod is a calendar month where the days make one, else the span itself.
func flowPeriod(from, to solieu.Date) solieu.Period {
	if m := solieu.Month(from.Year, from.Month); from == m.Start && to == m.End {
		return m
	}
	return solieu.Period{Kind: solieu.PeriodRange, Start: from, End: to}
}
