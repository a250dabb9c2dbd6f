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

// passed reads the basis between vượt and the number: vượt dự toán trên 3%.
func (r *reader) passed(i int) (basisFound, bool) {
	p := r.p
	first := p.mentions[i].first
	k, c := p.markIn(r.place[i].left, first, "direction")
	if k < 0 {
		return basisFound{}, false
	}
	if c.name != "vuot" {
		return r.basisBetween(k, i)
	}
	j, b := p.firstMarkIn(p.marks[k].last+1, first, "basis")
	if j < 0 {
		return basisFound{}, false
	}
	return basisFound{basis: solieu.Basis(b.value), first: p.marks[j].first, last: p.phraseEnd(p.marks[j].last, first)}, true
}

// noteBasis keeps a stated basis for the figures that leave theirs out.
func (r *reader) noteBasis(i int, f *solieu.Figure, b basisFound) {
	if f.Kind == solieu.KindShare {
		return
	}
	if r.at == 0 {
		r.row = nil
	}
	b.kind = f.Kind
	r.row = append(r.row[:min(r.at, len(r.row))], b)
	r.at++
	if f.Kind == solieu.KindRatio && b.basis == solieu.BasisPlan {
		r.d.memory.ratio = b
	} else if f.Kind == solieu.KindChange {
		r.d.memory.change = b
	}
	// One basis behind the last of several changes holds for all of them: tăng A% về số
	// dự án và tăng B% về số vốn so với cùng kỳ.
	for j := i - 1; j >= max(0, i-lookBack) && (f.Kind == solieu.KindChange || f.Kind == solieu.KindRatio) && r.place[j].sentence == r.place[i].sentence; j-- {
		g := &r.d.figures[r.fig[j]]
		if f.Kind == solieu.KindChange && (g.Kind == solieu.KindShare || g.Kind == solieu.KindLevel) && f.Unit == "%" {
			continue // còn 16,2%, giảm 6,1%; hộ cận nghèo còn 12,4%, giảm 3,4% so với năm trước
		}
		if g.Kind != f.Kind || !g.Trace.Basis.IsZero() || f.Kind == solieu.KindRatio && g.Basis != "" {
			break
		}
		if g.Basis == "" || !r.opened() {
			g.Basis = b.basis
		}
	}
}

func (r *reader) opened() bool { return len(r.opener) > 0 }

// basisBehindBracket looks behind the bracket that follows the number, or that the
// number stands in.
func (r *reader) basisBehindBracket(i int) (basisFound, bool) {
	p := r.p
	m := &p.mentions[i]
	open := m.last + 1
	if r.place[i].open >= 0 && r.place[i].alone {
		open = r.place[i].open
	}
	if p.id(open) != p.rules.words.open || open >= len(p.tokens) {
		return basisFound{}, false
	}
	end := p.closeAfter(open)
	if k, c := p.firstMarkIn(end+1, min(end+5, len(p.tokens)), "basis"); k >= 0 && p.marks[k].first == end+1 {
		return basisFound{basis: solieu.Basis(c.value), first: p.marks[k].first, last: p.marks[k].last}, true
	}
	if k, _ := p.firstMarkIn(end+1, min(end+3, len(p.tokens)), "versus"); k >= 0 && p.marks[k].first == end+1 {
		to := end + 1
		for to < len(p.tokens) && !p.hard(to) && p.id(to) != p.rules.words.comma {
			to++
		}
		return r.basisAt(p.marks[k].last+1, to)
	}
	return basisFound{}, false
}
