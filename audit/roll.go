package audit

import (
	"math/big"
	"slices"

	"solieu"
)

// flows is the month line that belongs to a running total.
func (b *bench) flows(total *solieu.Series) *solieu.Series {
	key := total.Key
	key.Measure = solieu.MeasureFlow
	return b.byKey[key.String()]
}

// rollings lists the printed running totals with the points they roll from.
func (b *bench) rollings() []rolling {
	var list []rolling
	for i := range b.series {
		s := &b.series[i]
		if s.Key.Measure != solieu.MeasureYTD || s.Key.Basis == "UNK" || !addable(s.Key.Unit) {
			continue
		}
		for j := range s.Observations {
			if o := &s.Observations[j]; !o.Derived {
				list = append(list, rolling{b: b, total: o, series: s, months: b.flows(s)})
			}
		}
	}
	return list
}

// rolling is one printed running total.
type rolling struct {
	b      *bench
	total  *solieu.Observation
	series *solieu.Series
	months *solieu.Series // may be nil
}

// month is the span that the total adds to the one before: as its own line has it
// (an administrative month), else the calendar month.
func (r rolling) month() solieu.Period {
	end := r.total.Period.End
	for _, o := range r.b.ending[ending{r.months, end}] {
		whole := o.Period.Kind == solieu.PeriodMonth || o.Period.Kind == solieu.PeriodRange
		if whole && monthNumber(end)-monthNumber(o.Period.Start) <= 1 {
			return o.Period
		}
	}
	return solieu.Month(end.Year, end.Month)
}

// earlier returns the printed totals that end the day before the month begins.
func (r rolling) earlier() []*solieu.Observation {
	last := r.month().Start.AddDays(-1)
	return r.b.statedAt(r.series, solieu.Period{Start: r.total.Period.Start, End: last})
}

// sameReport keeps what the total's own report prints, the same status first.
func (r rolling) sameReport(list []*solieu.Observation) []*solieu.Observation {
	var own []*solieu.Observation
	for _, o := range list {
		if o.Doc == r.total.Doc {
			own = append(own, o)
		}
	}
	slices.SortStableFunc(own, func(a, c *solieu.Observation) int {
		return btoi(a.Status != r.total.Status) - btoi(c.Status != r.total.Status)
	})
	return own
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// rolled compares total (operand 0) with the total before (1) plus the month (2).
// Operands 3 and 4, when there, are the month before as first estimated and as
// finally known: cum(t) = cum(t-1) − estimate(t-1) + actual(t-1) + month(t), the
// identity that national tables keep.
func rolled(x []interval) (computed, stated interval, ok bool) {
	computed = x[1].add(x[2])
	if len(x) == 5 {
		computed = computed.sub(x[3]).add(x[4])
	}
	return computed, x[0], true
}

// checkRoll is B01.
func checkRoll(b *bench) {
	for _, r := range b.rollings() {
		if r.months == nil {
			continue
		}
		months := r.sameReport(r.b.statedAt(r.months, r.month()))
		if len(months) == 0 {
			continue
		}
		if r.total.Period.End.Month == 1 {
			r.january(months[0])
			continue
		}
		if before := r.earlier(); len(before) > 0 {
			r.submit(months, before)
		}
	}
}

// january: the first running total of a year is its first month.
func (r rolling) january(month *solieu.Observation) {
	total, ok1 := r.b.term(r.total, "total")
	first, ok2 := r.b.term(month, "month")
	if !ok1 || !ok2 || total.figure == first.figure || r.total.Period.Start != month.Period.Start {
		return
	}
	r.b.submit(claim{
		check: "B01", severity: solieu.SeverityWarning, terms: []term{total, first},
		holds:   equal,
		subject: "lũy kế tháng 1 của “" + r.series.Indicator + "”",
		formula: func(q []string) string { return q[0] + " = " + q[1] },
		show:    scaleOf(total.figure),
	})
}

func (r rolling) submit(months, before []*solieu.Observation) {
	base := newestBefore(before, r.total)
	main, ok := r.terms(base, months[0])
	if !ok {
		return
	}
	c := claim{
		check: "B01", severity: solieu.SeverityWarning, weak: true, holds: rolled, terms: main,
		subject: periodName(r.total.Period) + " của “" + r.series.Indicator + "”",
		formula: rolledFormula,
		show:    scaleOf(main[0].figure),
	}
	if base.Doc == r.total.Doc {
		c.severity = solieu.SeverityError // the report itself prints all three
	}
	for _, y := range before {
		for _, m := range months {
			if terms, ok := r.terms(y, m); ok && (y != base || m != months[0]) {
				c.readings = append(c.readings, reading{note: "dùng lũy kế trước " + quote(terms[1].figure), terms: terms})
			}
			c.readings = append(c.readings, r.revised(y, m)...)
		}
	}
	c.readings = append(c.readings, r.otherTotals(main)...)
	c.readings = c.readings[:min(len(c.readings), maxReadings)]
	c.band, c.bandNote = r.band(base)
	c.unsure = r.b.doubt(main)
	if best := r.confirmed(base, months[0]); len(best) > 0 && !r.b.meets(rolled, main, r.b.hedge) {
		// The correction of the month before is known, so nothing is left open but
		// small silent ones.
		c.terms = best[len(best)-1].terms
		c.unsure = r.b.doubt(c.terms)
		c.readings = append([]reading{{note: "không tính điều chỉnh tháng trước", terms: main}}, c.readings...)
		c.band, c.bandNote = r.silent(base), "chênh lệch trong mức điều chỉnh nhỏ các tháng trước"
	}
	r.b.submit(c)
}

func rolledFormula(q []string) string {
	if len(q) == 5 {
		return q[1] + " − " + q[3] + " + " + q[4] + " + " + q[2] + " = " + q[0]
	}
	return q[1] + " + " + q[2] + " = " + q[0]
}

// otherTotals lists the readings with another total that the same report prints for
// the same point: then the point itself is in question, not the roll.
func (r rolling) otherTotals(main []term) []reading {
	var list []reading
	for _, o := range r.b.statedAt(r.series, r.total.Period) {
		if o.Doc != r.total.Doc || o.Value.Equal(r.total.Value) {
			continue
		}
		if t, ok := r.b.term(o, main[0].role); ok {
			terms := slices.Clone(main)
			terms[0] = t
			list = append(list, reading{note: "lấy " + quote(t.figure) + " làm lũy kế", terms: terms})
		}
	}
	return list
}

// newestBefore is the statement of the earlier total that the report's author had
// at hand: the newest that is not newer than the report.
func newestBefore(list []*solieu.Observation, than *solieu.Observation) *solieu.Observation {
	best := list[0]
	for _, o := range list {
		if o.Vintage.Compare(than.Vintage) <= 0 {
			best = o
		}
	}
	return best
}

func (r rolling) terms(before, month *solieu.Observation) ([]term, bool) {
	roles := []string{"total", "previous", "month"}
	var terms []term
	for i, o := range []*solieu.Observation{r.total, before, month} {
		t, ok := r.b.term(o, roles[i])
		if !ok {
			return nil, false
		}
		terms = append(terms, t)
	}
	return terms, true
}

// revised lists the readings in which the month before was corrected from one
// statement to a later one.
func (r rolling) revised(before, month *solieu.Observation) []reading {
	var list []reading
	old := r.lastMonth()
	for i, first := range old {
		for _, final := range old[i+1:] {
			terms, ok := r.terms(before, month)
			from, ok1 := r.b.term(first, "revised_from")
			to, ok2 := r.b.term(final, "revised_to")
			if ok && ok1 && ok2 && !first.Value.Equal(final.Value) {
				list = append(list, reading{
					note:  "điều chỉnh tháng trước từ " + quote(from.figure) + " thành " + quote(to.figure),
					terms: append(terms, from, to),
				})
			}
		}
	}
	return list
}

// confirmed keeps the corrections from an estimate to an actual value.
func (r rolling) confirmed(before, month *solieu.Observation) []reading {
	return slices.DeleteFunc(r.revised(before, month), func(x reading) bool {
		return x.terms[3].figure.Status != solieu.StatusEstimate || x.terms[4].figure.Status != solieu.StatusActual
	})
}

// lastMonth is every statement of the month before.
func (r rolling) lastMonth() []*solieu.Observation {
	p, ok := before(r.month(), true)
	if !ok {
		return nil
	}
	return r.b.statedAt(r.months, p)
}

// band is the gap that honest corrections leave open. Where the total before was
// an estimate, its month is corrected by up to a tenth; where all is actual, money
// still moves by a few permille, counts do not.
func (r rolling) band(before *solieu.Observation) (*big.Rat, string) {
	open := provisional(before)
	for _, o := range r.lastMonth() {
		open = open || provisional(o)
	}
	silent := r.silent(before)
	if !open {
		if before.Exact() && !before.IsMoney() {
			return nil, ""
		}
		return silent, "chênh lệch trong mức điều chỉnh nhỏ các tháng trước"
	}
	month := new(big.Rat)
	for _, o := range r.lastMonth() {
		month = greater(month, o.High.Rat())
	}
	if month.Sign() == 0 {
		elapsed := int64(before.Period.End.Month)
		month = new(big.Rat).Quo(before.High.Rat(), big.NewRat(elapsed, 1))
	}
	month = new(big.Rat).Mul(month, big.NewRat(int64(r.b.c.Revision), 100))
	return silent.Add(silent, month), "chênh lệch trong mức điều chỉnh thường gặp của số ước tính tháng trước"
}

// provisional reports a value that can be no final one: said to be an estimate, or
// printed before its period was over. Reports of a month are often issued on the
// 20th, whatever the sentence says.
func provisional(o *solieu.Observation) bool {
	return o.Status == solieu.StatusEstimate || o.VintageApprox || o.Vintage.Compare(o.Period.End) <= 0
}

// silent is what corrections of older months, mentioned nowhere, may add.
func (r rolling) silent(before *solieu.Observation) *big.Rat {
	return new(big.Rat).Mul(before.High.Rat(), big.NewRat(int64(r.b.c.Silent), 1000))
}

// checkFalling is B02.
func checkFalling(b *bench) {
	for _, r := range b.rollings() {
		before := r.earlier()
		if len(before) == 0 || r.total.Period.End.Month == 1 {
			continue
		}
		base := newestBefore(before, r.total)
		total, ok1 := b.term(r.total, "total")
		old, ok2 := b.term(base, "previous")
		if !ok1 || !ok2 {
			continue
		}
		c := claim{
			check: "B02", severity: solieu.SeverityWarning, holds: notMore, terms: []term{old, total}, noSlips: true,
			subject: periodName(r.total.Period) + " của “" + r.series.Indicator + "” so với lũy kế tháng trước",
			formula: func(q []string) string { return q[0] + " ≤ " + q[1] },
			show:    scaleOf(total.figure),
			unsure:  b.doubt([]term{old, total}),
		}
		for _, o := range before {
			if t, ok := b.term(o, "previous"); ok && o != base {
				c.readings = append(c.readings, reading{note: "dùng lũy kế trước " + quote(t.figure), terms: []term{t, total}})
			}
		}
		for _, o := range r.otherTotals([]term{total, old}) {
			o.terms[0], o.terms[1] = o.terms[1], o.terms[0]
			c.readings = append(c.readings, o)
		}
		b.submit(c)
	}
}
