package extract

import (
	"sort"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// introduces reports that a period stands in the words that open the sentence, before its
// first comma: Theo ngành kinh tế quý II năm 2017, dịch vụ tăng …; …
func (r *reader) introduces(s timeSpan, i int) bool {
	p := r.p
	if i >= len(r.place) || r.place[i].open >= 0 || i > 0 && r.place[i-1].sentence == r.place[i].sentence {
		return false
	}
	if p.holds(s.last+1, min(s.last+40, p.mentions[i].first), p.rules.words.colon) {
		return true
	}
	if p.id(s.last+1) != p.rules.words.comma && !p.setApart(s.first) {
		return false
	}
	from := s.first - 1
	for from > p.body && p.rules.opening[p.id(from)] && p.id(from) != 0 && p.id(from) != p.rules.words.comma {
		from--
	}
	if p.id(from) == p.rules.words.comma && from > p.body {
		from-- // Theo số liệu của sở, đến cuối tháng 5, …
	}
	for j := from; j >= p.body && !p.sentenceEnd(j); j-- {
		if from-j > 60 {
			return false
		}
		if p.id(j) == p.rules.words.comma && p.id(j) != 0 || !p.is(j, lex.Word) && p.covered[j] == free && !p.rules.words.isDash(p.id(j)) {
			return false
		}
	}
	return true
}

// aside reports a period that is said of a figure before it or of an event, not of what
// follows: cao hơn mức tăng 6,7% của quý II; điều chỉnh giá vào ngày 12/8.
func (r *reader) aside(s timeSpan, i int) bool {
	p := r.p
	if p.opensSentence(s.first) {
		return false
	}
	if lower(p.wordAt(s.first-1)) == "vào" || lower(p.wordAt(s.first)) == "vào" {
		return s.Cue == period.CueUntil || s.Period.Kind == solieu.PeriodAsOf
	}
	if p.id(s.first-1) != p.rules.words.of || p.id(s.first-1) == 0 || i == 0 || i > len(p.mentions) {
		return false
	}
	return r.behindFigure(s.first-1) == i-1
}

// behindFigure is the mention that ends right before token at, perhaps with a footnote
// between; -1 when none does.
func (r *reader) behindFigure(at int) int {
	p := r.p
	last := at - 1
	if p.id(last) == p.rules.words.closeSquare && p.id(last-2) == p.rules.words.openSquare && last >= 2 {
		last -= 3
	}
	k := sort.Search(len(p.mentions), func(k int) bool { return p.mentions[k].last >= last })
	if k < len(p.mentions) && p.mentions[k].last == last {
		return k
	}
	return -1
}

// behindOf is the token behind the figure and its footnote.
func (p *passage) behindFootnote(at int) int {
	w := &p.rules.words
	if p.id(at) == w.openSquare && p.id(at+2) == w.closeSquare && p.id(at) != 0 {
		return at + 3
	}
	return at
}

// ofBasis reports a period that belongs to what a figure before it was measured against:
// đạt 47,2% dự toán cả năm, trong đó ….
func (r *reader) ofBasis(s timeSpan, i int) bool {
	p := r.p
	if i == 0 || i > len(p.mentions) {
		return false
	}
	if i < len(p.mentions) && r.place[i].before == i-1 && r.place[i].open == s.last+1 {
		return false // bằng 56,9% dự toán 6 tháng cuối năm (6 tỷ đồng)
	}
	from := p.mentions[i-1].last + 1
	if s.first-from > 60 {
		return false
	}
	k, _ := p.firstMarkIn(from, s.first, "basis")
	return k >= 0 && p.marks[k].first <= from+1 && !p.hardBetween(from-1, s.first) && !p.holds(from, s.first, p.rules.words.comma)
}

// comesLater reports words that set the figure behind the report's end: Trong 6 tháng cuối
// năm, xã tập trung 5 nội dung.
func (r *reader) comesLater(i int) bool {
	ref, heard := r.d.ref.Period, r.heard(i).period
	if at := r.p.tokenAt(r.heard(i).span.Start - r.p.base); at > 1 && at < len(r.p.tokens) && (r.p.id(at-1) == r.p.rules.words.to || r.p.id(at-2) == r.p.rules.words.to) {
		return false // tính đến đầu tháng 7: the day of counting
	}
	switch heard.Kind {
	case solieu.PeriodMonth, solieu.PeriodQuarter, solieu.PeriodHalf:
		return !ref.IsZero() && heard.Start.Compare(ref.End) > 0
	}
	return false
}

// labelledYear reads a year that stands for the same span of another year: tăng trưởng 6
// tháng các năm trước (2004 tăng 6,8%; 2005 tăng 7,3%).
func (r *reader) labelledYear(i int) (solieu.Period, bool) {
	p, pl := r.p, &r.place[i]
	at := pl.left
	if p.id(at) == p.rules.words.year && p.id(at) != 0 {
		at++
	}
	year := p.small(at)
	if pl.open < 0 || !isYear(year) || at >= p.mentions[i].first {
		return solieu.Period{}, false
	}
	k, _ := p.markIn(at+1, p.mentions[i].first, "direction")
	if k < 0 || p.marks[k].first != at+1 {
		return solieu.Period{}, false
	}
	span := r.d.ref.Period
	if pl.before >= 0 && r.place[pl.before].sentence == pl.sentence {
		span = r.d.figures[r.fig[pl.before]].Period
	}
	for ; !span.IsZero() && span.End.Year > year; span = lastYear(span) {
	}
	return span, !span.IsZero() && span.End.Year == year
}

// disbursed reports that the clause speaks of giải ngân up to a day: money paid out is
// counted since January, whatever month the report is for.
func (r *reader) disbursed(s timeSpan, i int) bool {
	p := r.p
	if i >= len(p.mentions) {
		return false
	}
	w := &p.rules.words
	for j := max(r.place[i].clause, p.body); j+1 < p.mentions[i].first; j++ {
		if id := p.id(j); id != 0 && id == w.disburse && p.id(j+1) == w.funds {
			return true
		}
	}
	return false
}

// saidLast is the time that the last sentence states for its first figure: what holds for
// the list that it introduces.
func (r *reader) saidLast() timeHeard {
	j := len(r.fig) - 1
	for j > 0 && r.place[j-1].sentence == r.place[j].sentence {
		j--
	}
	if j < 0 {
		return timeHeard{}
	}
	g := &r.d.figures[r.fig[j]]
	if g.Trace.Period.IsZero() {
		return timeHeard{}
	}
	return timeHeard{g.Period, g.Trace.Period}
}

// levelled reports mức or mức tăng right before the number behind a comparison: thấp hơn mức
// tăng 4,62% cùng kỳ năm trước.
func (r *reader) levelled(i int) bool {
	p := r.p
	first := p.mentions[i].first
	at := first - 1
	if k := p.lastMark(first); k >= 0 && p.marks[k].last == at && p.marks[k].first < at {
		at = p.marks[k].first
	} else if lower(p.wordAt(at)) != "mức" {
		at--
	}
	if lower(p.wordAt(at)) != "mức" {
		return false
	}
	k, _ := p.markIn(max(p.body, at-3), at, "versus")
	j, _ := p.markIn(max(p.body, at-3), at, "direction")
	return k >= 0 || j >= 0
}

// presentBefore is the mention from j back in its sentence that is not of a year before:
// tăng 2,2%, thấp hơn mức tăng 2,8% của quý I năm trước (nông nghiệp tăng 2,0%).
func (r *reader) presentBefore(j int) int {
	for k := j; k >= max(0, j-4) && r.place[k].sentence == r.place[j].sentence && r.place[k].open == r.place[j].open; k-- {
		if !r.levelled(k) {
			return k
		}
	}
	return j
}

// runningTotal is the time of the figure before mention i, in the sentence before it, when
// the report's title names that running total beside its month: a sentence that names no
// time goes on with it.
func (r *reader) runningTotal(i int) timeHeard {
	if i == 0 || len(r.d.doc.Meta.Periods) < 2 {
		return timeHeard{}
	}
	g := &r.d.figures[r.fig[i-1]]
	if g.Trace.Period.IsZero() || g.Period == r.d.ref.Period || !cumulative(g.Period) || r.d.figures[r.fig[0]].Period != g.Period {
		return timeHeard{}
	}
	for _, named := range r.d.doc.Meta.Periods {
		if named == g.Period {
			return timeHeard{g.Period, g.Trace.Period}
		}
	}
	return timeHeard{}
}

// besideMonth is the comparison with the month before that a second one goes on from: bằng
// 101,4% tháng trước, bằng 98,8% cùng kỳ are of one month.
func (r *reader) besideMonth(i int, f *solieu.Figure) *solieu.Figure {
	if i == 0 || f.Kind == solieu.KindLevel || f.Basis == solieu.BasisPreviousMonth || r.place[i-1].sentence != r.place[i].sentence || r.heardAt == i || r.ownWords(i) {
		return nil
	}
	g := &r.d.figures[r.fig[i-1]]
	if g.Kind != f.Kind || g.Basis != solieu.BasisPreviousMonth || g.Period.Kind != solieu.PeriodMonth {
		return nil
	}
	return g
}

// withinSpan reads the time that stands behind a rate of growth with trong: với mức tăng
// 14,8% trong quý II.
func (r *reader) withinSpan(i int) (timeHeard, bool) {
	p := r.p
	at := p.mentions[i].last + 1
	if p.mentions[i].class != "percent" || p.id(at) != p.rules.words.in || p.id(at) == 0 {
		return timeHeard{}, false
	}
	for k := p.spanFrom(at); k < len(p.spans) && p.spans[k].first <= at+1; k++ {
		if s := p.spans[k]; s.first == at || s.first == at+1 {
			return timeHeard{s.Period, p.span(s.first, s.last)}, !s.Period.IsZero() && s.Cue != period.CueReport
		}
	}
	return timeHeard{}, false
}

// spanFrom is the index of the first period phrase that begins at token i or later.
func (p *passage) spanFrom(i int) int {
	return sort.Search(len(p.spans), func(k int) bool { return p.spans[k].first >= i })
}
