package extract

import (
	"slices"
	"time"

	"solieu"
	"solieu/internal/period"
)

// announced finds the bases that a sentence without figures names for the list in the next
// one: Các bệnh khác đều giảm so với cùng kỳ. Cụ thể, sởi giảm 99%; ….
func (r *reader) announced(first, i int) []basisFound {
	p := r.p
	if first < 2 || i > 0 && r.place[i-1].sentence >= r.place[i].sentence-1 {
		return nil
	}
	return r.openers(p.sentenceStart(first-2), first)
}

// rowGoesOn is the ratio or change that mention i goes on from: the last figure of the
// sentence that stands in the same bracket, or outside like it.
func (r *reader) rowGoesOn(i int) *solieu.Figure {
	j := i - 1
	for j > 0 && i-j < lookBack && r.place[j].open != r.place[i].open {
		j--
	}
	if j < 0 || r.place[j].sentence != r.place[i].sentence || r.place[j].open != r.place[i].open {
		return nil
	}
	if g := &r.d.figures[r.fig[j]]; g.Kind != solieu.KindLevel {
		return g
	}
	return nil
}

// coupleShare is the first number of 5.670 liều/15.550 con when the percentage behind is
// what it makes of the second; level otherwise.
func (r *reader) coupleShare(i, level int) int {
	b := &r.p.mentions[level]
	if b.role != parallel || b.partner < 0 || b.partner >= level || b.Value.Sign() == 0 || r.p.mentions[i].class != "percent" {
		return level
	}
	gap := r.p.mentions[b.partner].Value.Mul(hundred).Sub(r.p.mentions[i].Value.Mul(b.Value))
	if gap.Sign() < 0 {
		gap = gap.Neg()
	}
	if gap.Cmp(b.Value) > 0 { // off by more than one per cent of the second
		return level
	}
	return b.partner
}

// titlePeriod is the period that the title names without a year, in the latest year that
// the text prints for spans of its own.
func (d *document) titlePeriod() solieu.Period {
	year := 0
	for i := 0; i < min(len(d.doc.Blocks), headBlocks); i++ {
		text := d.doc.BlockText(i)
		for _, m := range period.Find(text, period.Ref{}) {
			own := []solieu.PeriodKind{solieu.PeriodMonth, solieu.PeriodQuarter, solieu.PeriodHalf, solieu.PeriodNineMonths, solieu.PeriodYTD, solieu.PeriodAsOf}
			if slices.Contains(own, m.Period.Kind) && !aside(text[:m.Span.Start]) {
				year = max(year, m.Period.End.Year)
			}
		}
	}
	if year == 0 {
		return solieu.Period{}
	}
	end := solieu.Date{Year: year, Month: time.December, Day: 31}
	named, _ := period.Title(d.doc.Meta.Title, end)
	return named
}

// otherTime reports that a bracket gives its figure for another time than the one before
// it: có 07 trường đạt chuẩn (năm 2016 là 3 trường).
func (r *reader) otherTime(i int) bool {
	if r.heardAt != i || r.local.period.IsZero() {
		return false
	}
	before := r.d.figures[r.fig[r.place[i].before]].Period
	return r.local.period.End.Compare(before.Start) < 0 && !before.IsZero()
}

// ownItem reports a numbered paragraph with a heading of its own: 2/ Thu hồi đất: …. The
// running total of the paragraph before does not hold for it.
func (r *reader) ownItem() bool {
	label := r.d.doc.Blocks[r.p.block].Label
	return r.label != "" && (label == "" && r.p.body > 0 || label != "" && label[0] >= '0' && label[0] <= '9')
}
