package extract

import (
	"strings"

	"solieu"
	"solieu/internal/period"
)

// holdsFor reports that a basis of the row can be that of a figure of the kind: a ratio
// repeats what a ratio was measured against, a change what a change was.
func (b basisFound) holdsFor(kind solieu.Kind) bool {
	if b.kind != "" {
		return b.kind == kind
	}
	return b.isPlan() == (kind == solieu.KindRatio)
}

// seasonBefore reads an earlier season as a basis without so với: bằng 98% vụ mùa năm
// trước.
func (r *reader) seasonBefore(from int) (basisFound, bool) {
	p := r.p
	for k := p.spanFrom(from); k < len(p.spans) && p.spans[k].first == from; k++ {
		s := p.spans[k]
		if s.Cue != period.CueSeason {
			continue
		}
		last := s.last
		for last+1 < len(p.tokens) && last < s.last+2 && (p.covered[last] == byPeriod || last == s.last) && isEarlier(p.wordAt(last+1)) {
			last++
		}
		words := strings.ToLower(p.text[p.tokens[s.first].Start:p.tokens[last].End])
		if strings.HasSuffix(words, "trước") || strings.HasSuffix(words, "ngoái") {
			return basisFound{basis: solieu.BasisSamePeriod, first: s.first, last: last}, true
		}
	}
	return basisFound{}, false
}

func isEarlier(word string) bool {
	switch strings.ToLower(word) {
	case "năm", "trước", "ngoái":
		return true
	}
	return false
}

// besideRatio is the basis of a ratio that a bracketed change repeats in another unit:
// bằng 98,1% vụ trước (giảm 20,1 nghìn ha).
func (r *reader) besideRatio(i int) (basisFound, bool) {
	pl := &r.place[i]
	if pl.before < 0 || !pl.alone {
		return basisFound{}, false
	}
	f := &r.d.figures[r.fig[pl.before]]
	stated := f.Kind == solieu.KindChange && !f.Trace.Basis.IsZero()
	return basisFound{basis: f.Basis, first: -1}, (f.Kind == solieu.KindRatio || stated) && f.Basis != "" && f.Basis != solieu.BasisFigure
}

// sameAs finds tương đương cùng kỳ năm trước: no figure, but the basis of those that follow.
func (r *reader) sameAs(from, to int) (basisFound, bool) {
	p := r.p
	k, c := p.firstMarkIn(from, to, "reach")
	if k < 0 || c.value != "bang" {
		return basisFound{}, false
	}
	next := p.marks[k].last + 1
	if b, ok := r.seasonBefore(next); ok {
		return b, ok
	}
	m, ok := p.markAt(next)
	if !ok {
		return basisFound{}, false
	}
	b, ok := p.cueOf(m, "basis")
	if !ok || b.value == "plan" || b.value == "whole" {
		return basisFound{}, false
	}
	return basisFound{basis: solieu.Basis(b.value), first: m.first, last: m.last}, true
}

// cumulated reports that the level being spoken of covers more than a month, so that it
// cannot be compared with the month before.
func (r *reader) cumulated() bool {
	level := r.level()
	if level < 0 {
		return false
	}
	switch r.d.figures[r.fig[level]].Period.Kind {
	case solieu.PeriodYTD, solieu.PeriodQuarter, solieu.PeriodHalf, solieu.PeriodNineMonths, solieu.PeriodYear:
		return true
	}
	return false
}

// partRatio reports a ratio that says how much of a total was done (10/12 vụ, đạt
// 83,3%): its basis is the total.
func (r *reader) partRatio(i int) bool {
	level := r.level()
	return level >= 0 && (r.p.mentions[level].role == totalOf || r.p.mentions[level].role == partOf)
}

// quarterStart is the first day of the quarter that a day lies in.
func quarterStart(d solieu.Date) solieu.Date {
	return solieu.Quarter(d.Year, (int(d.Month)+2)/3).Start
}
