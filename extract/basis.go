package extract

import (
	"time"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// basisFound is what a ratio or change is measured against, with its words.
type basisFound struct {
	basis       solieu.Basis
	first, last int // tokens
	kind        solieu.Kind
}

func (b basisFound) isPlan() bool {
	return b.basis == solieu.BasisPlan || b.basis == solieu.BasisFigure
}

// basisRight looks for the basis behind mention i, among the words up to the next
// mention: so với cùng kỳ, kế hoạch năm.
func (r *reader) basisRight(i int) (basisFound, bool) {
	if m := &r.p.mentions[i]; m.role == low && m.partner == i+1 {
		i++
	}
	m := &r.p.mentions[i]
	share := m.class == "percent" || m.class == "times"
	b, ok := r.basisIn(m.last+1, r.tailEnd(i), share)
	if ok || !share || r.reached(i) == "" {
		return b, ok
	}
	return r.figureBasis(i)
}

// tailEnd is the end of the words behind a mention in which its basis may stand. A
// comma does not end them when so với follows it, nor does a bracket that only repeats
// the change in another unit.
func (r *reader) tailEnd(i int) int {
	p := r.p
	w := &p.rules.words
	limit, next := len(p.tokens), false
	if i+1 < len(p.mentions) {
		limit, next = p.mentions[i+1].first, true
	}
	limit = min(limit, p.mentions[i].last+200)
	for j := p.mentions[i].last + 1; j < limit; j++ {
		if p.hard(j) {
			return j
		}
		if p.id(j) != w.comma {
			continue
		}
		k, _ := p.firstMarkIn(j+1, limit, "versus")
		if k < 0 || p.hardBetween(j, p.marks[k].first) {
			return j
		}
		// So với before tăng or giảm opens what comes next.
		if d, _ := p.firstMarkIn(p.marks[k].first, limit, "direction"); d >= 0 && next {
			return j
		}
	}
	return limit
}

// basisIn finds a basis among tokens: behind so với anything that names one; without it
// only when it begins at once.
func (r *reader) basisIn(from, to int, bare bool) (basisFound, bool) {
	p := r.p
	if k, _ := p.firstMarkIn(from, to, "versus"); k >= 0 {
		return r.basisAt(p.marks[k].last+1, to)
	}
	if k, c := p.firstMarkIn(from, to, "basis"); k >= 0 && p.marks[k].first == from+1 && p.id(from) == p.rules.words.with && c.value != "plan" && c.value != "whole" {
		return basisFound{basis: solieu.Basis(c.value), first: p.marks[k].first, last: p.phraseEnd(p.marks[k].last, to)}, true
	}
	if !bare {
		return basisFound{}, false
	}
	if b, ok := r.seasonBefore(from); ok {
		return b, ok
	}
	k, c := p.firstMarkIn(from, to, "basis")
	if k >= 0 && p.marks[k].first <= from+1 && c.value != "year_end" { // giảm còn 4% vào cuối năm
		return basisFound{basis: solieu.Basis(c.value), first: p.marks[k].first, last: p.phraseEnd(p.marks[k].last, to)}, true
	}
	return basisFound{}, false
}

// basisAt reads the basis that begins near token from: a cue, or a period that is
// compared with that of the report.
func (r *reader) basisAt(from, to int) (basisFound, bool) {
	p := r.p
	if from >= to || from >= len(p.tokens) {
		return basisFound{}, false
	}
	k, c := p.firstMarkIn(from, to, "basis")
	for j := from; j < min(from+4, to) && (k < 0 || j < p.marks[k].first); j++ {
		if day, last, ok := p.dateAt(j); ok {
			b := r.compared(period.Match{Period: solieu.AsOf(day), Cue: period.CuePlain})
			return basisFound{basis: b, first: from, last: last}, b != ""
		}
	}
	for _, m := range p.times.FindBetween(p.tokens[from].Start, p.tokens[to-1].End, r.d.ref) {
		if m.Cue == period.CueReport {
			continue // so với kỳ báo cáo tháng trước
		}
		first := p.tokenAt(m.Span.Start)
		if first > from+3 || k >= 0 && p.marks[k].first <= first {
			break
		}
		if b := r.compared(m); b != "" {
			return basisFound{basis: b, first: from, last: p.tokenAt(m.Span.End - 1)}, true
		}
	}
	if k >= 0 && p.marks[k].first <= from+4 {
		return basisFound{basis: solieu.Basis(c.value), first: p.marks[k].first, last: p.phraseEnd(p.marks[k].last, to)}, true
	}
	return basisFound{}, false
}

// dateAt reads a day written 31/12/2016 at token i.
func (p *passage) dateAt(i int) (day solieu.Date, last int, ok bool) {
	if !p.is(i, lex.Number) || !p.joint(i+1) || !p.joint(i+3) || i+4 >= len(p.tokens) {
		return solieu.Date{}, 0, false
	}
	day, ok = solieu.NewDate(p.small(i+4), p.small(i+2), p.small(i))
	return day, i + 4, ok && day.Year >= 1900
}

// tokenAt is the token that holds byte b of the text.
func (p *passage) tokenAt(b int) int {
	lo, hi := 0, len(p.tokens)
	for lo < hi {
		if mid := (lo + hi) / 2; p.tokens[mid].End <= b {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return min(lo, len(p.tokens)-1)
}

// compared says what a stated period is to the report's: the month before, the same
// month last year, the end of last year.
func (r *reader) compared(m period.Match) solieu.Basis {
	ref, other := r.d.ref.Period, m.Period
	if r.sec.class == "task" {
		ref = r.sec.period
	}
	if r.local.period.Kind == solieu.PeriodYear {
		ref = r.local.period
	} else if r.timed && r.period.period.Kind == solieu.PeriodYear {
		ref = r.period.period
	}
	switch {
	case m.Cue == period.CueSeason:
		return solieu.BasisSamePeriod
	case m.Cue == period.CueSchoolYear:
		return solieu.BasisPreviousYear
	case ref.IsZero() && other.Kind == solieu.PeriodYear:
		return solieu.BasisPreviousYear
	case other.IsZero() || ref.IsZero():
		return ""
	}
	years := ref.Start.Year - other.End.Year
	if other.Kind == solieu.PeriodYear && ref.Kind == solieu.PeriodRange {
		years = ref.End.Year - other.End.Year // a working year from October to September has the name of its end
	}
	if monthLong(other) && other.Kind == solieu.PeriodRange && ref.Kind == solieu.PeriodMonth && other.End.AddDays(31).Compare(ref.Start) >= 0 && other.End.Compare(ref.Start) <= 0 {
		return solieu.BasisPreviousMonth
	}
	december := other.End.Month == time.December && other.End.Day == 31
	switch {
	case other.Kind == solieu.PeriodYear && years >= 1:
		return solieu.BasisPreviousYear
	case other.Kind == solieu.PeriodQuarter && other.End.AddDays(1) == quarterStart(ref.End):
		return solieu.BasisPreviousPeriod
	case years >= 1 && december && (other.Kind == solieu.PeriodAsOf || other.Kind == solieu.PeriodMonth && ref.End.Month != time.December):
		return solieu.BasisYearEnd
	case other.Kind == solieu.PeriodMonth && other.End.AddDays(1) == ref.End.FirstOfMonth():
		return solieu.BasisPreviousMonth
	case years >= 1 && other.Kind == solieu.PeriodAsOf && other.End.Month != ref.End.Month:
		return solieu.BasisYearEnd
	case years >= 1:
		return solieu.BasisSamePeriod
	case other.Kind == solieu.PeriodAsOf && other.End.Month == time.January && other.End.Day == 1:
		return solieu.BasisYearEnd
	}
	return solieu.BasisPreviousPeriod
}

// figureBasis reads another figure of the text as the basis: bằng 105% khối lượng thực
// hiện, đạt 64% số truy thu.
func (r *reader) figureBasis(i int) (basisFound, bool) {
	p := r.p
	from := p.mentions[i].last + 1
	to := r.tailEnd(i)
	if from >= to || !p.is(from, lex.Word) || p.covered[from] != free || p.rules.joining[p.id(from)] && p.id(from) != 0 {
		return basisFound{}, false
	}
	if m, ok := p.markAt(from); ok {
		_, attribute := p.cueOf(m, "attribute")
		if c, _ := p.cueOf(m, "basis"); !attribute && c.value != "whole" {
			return basisFound{}, false
		}
	}
	return basisFound{basis: solieu.BasisFigure, first: from, last: p.phraseEnd(from, to)}, true
}

// phraseEnd is the last token of a basis phrase that begins before it: dự toán tỉnh
// giao, kế hoạch vốn năm 2020.
func (p *passage) phraseEnd(last, to int) int {
	for last+1 < to && p.is(last+1, lex.Word) && p.id(last+1) != p.rules.words.and && !p.startsVerbCue(last+1) {
		last++
	}
	return last
}

// startsVerbCue reports a cue other than a basis, attribute or plan at token i.
func (p *passage) startsVerbCue(i int) bool {
	m, ok := p.markAt(i)
	if !ok {
		return false
	}
	for _, k := range m.cues {
		switch p.rules.cues[k].class {
		case "basis", "attribute", "status":
			return false
		case "drop":
			return !p.giver(i)
		}
	}
	return true
}

// giver reports được, which belongs to được giao, được phê duyệt.
func (p *passage) giver(i int) bool { return p.rules.copula[p.id(i)] && p.id(i) != 0 }

// findBasis looks behind the number, before it, and then at what is carried over.
func (r *reader) findBasis(i int, f *solieu.Figure) {
	pl := &r.place[i]
	if f.Basis == solieu.BasisFigure {
		return
	}
	if b, ok := r.basisRight(i); ok && !(f.Kind == solieu.KindChange && b.basis == solieu.BasisWhole) {
		r.setBasis(f, b)
		r.noteBasis(i, f, b)
		return
	}
	if f.Basis != "" {
		return
	}
	if b, ok := r.passed(i); ok {
		r.setBasis(f, b)
		return
	}
	if e := r.echo(i); e != nil {
		f.Basis, f.BasisText, f.Trace.Basis = e.Basis, e.BasisText, e.Trace.Basis
		return
	}
	if f.Kind == solieu.KindShare || pl.open >= 0 && f.Kind == solieu.KindRatio && !pl.alone {
		return
	}
	// A signed bracket and the row it opens look ahead: giảm 2,1% (640 ha) so với vụ trước.
	if b, ok := r.basisBehindBracket(i); ok {
		r.setBasis(f, b)
		r.noteBasis(i, f, b)
		return
	}
	if level := r.level(); f.Kind == solieu.KindRatio && level >= 0 && r.p.mentions[level].role == planOf && !r.opened() {
		f.Basis = solieu.BasisPlan
		r.at++
		return
	}
	if b, ok := r.besideRatio(i); ok && f.Kind == solieu.KindChange {
		f.Basis, f.Trace.Basis = b.basis, r.d.figures[r.fig[pl.before]].Trace.Basis
		return
	}
	if b, ok := r.basisBeforeBracket(i); ok && f.Kind == solieu.KindChange {
		f.Basis = b.basis
		return
	}
	if b, ok := r.carried(i, f); ok {
		f.Basis = b.basis
	} else if f.Kind == solieu.KindRatio && r.ofPlan(i) {
		f.Basis = solieu.BasisPlan
	} else if r.cumulated() && f.Kind == solieu.KindChange && r.p.mentions[i].class == "percent" && r.sec.class != "task" && !r.opened() {
		f.Basis = solieu.BasisSamePeriod // nothing else to compare a sum of months with
	}
	r.at++
}

func (r *reader) setBasis(f *solieu.Figure, b basisFound) {
	f.Basis = b.basis
	if b.first < 0 || b.last >= len(r.p.tokens) || b.first > b.last {
		return
	}
	f.Trace.Basis = r.p.span(b.first, b.last)
	if b.isPlan() {
		f.BasisText = r.p.text[r.p.tokens[b.first].Start:r.p.tokens[b.last].End]
	}
}

// carried chooses among the bases that hold for a list: a ratio takes the plan, a
// change the period; a row of changes takes them in the order of the row before; the
// last resort is what the section said last.
func (r *reader) carried(i int, f *solieu.Figure) (basisFound, bool) {
	plan := f.Kind == solieu.KindRatio
	long := r.cumulated()
	for _, b := range r.opener {
		if b.isPlan() == plan {
			if !plan {
				r.d.memory.change = b
			}
			return b, true
		}
	}
	if plan && r.opened() {
		return r.opener[0], true
	}
	if len(r.row) == 0 && len(r.pair) == 2 && f.Kind == solieu.KindChange {
		if side := r.sideOfPair(i); side >= 0 && !r.pair[side].isPlan() {
			return r.pair[side], true
		}
	}
	var fit []basisFound
	for _, b := range r.row {
		if b.holdsFor(f.Kind) && !(long && b.basis == solieu.BasisPreviousMonth) {
			fit = append(fit, b)
		}
	}
	if len(fit) > 0 {
		return fit[min(r.at, len(fit)-1)], true
	}
	last := r.d.memory.change
	if plan {
		if last = r.d.memory.ratio; r.partRatio(i) {
			return basisFound{}, false
		}
	}
	if last.basis == "" {
		last = r.d.opening
	}
	return last, last.basis != "" && last.isPlan() == plan && !(long && last.basis == solieu.BasisPreviousMonth)
}
