package extract

import (
	"sort"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// findStatus: a ratio or change is as firm as the level it speaks of. A level is an
// estimate when ước stands among its words, a plan when kế hoạch names it, a target in
// a section of tasks, and an actual otherwise.
func (r *reader) findStatus(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if f.Status != "" {
		return
	}
	if m.role == planOf && !r.thisAndLast(i) {
		f.Status = solieu.StatusPlan
		return
	}
	if m.role == high && m.partner >= 0 && m.partner < len(r.fig) {
		f.Status = r.d.figures[r.fig[m.partner]].Status
		return
	}
	if g := r.figureOf(f.Of); g != nil && !(pl.open >= 0 && r.planned(i)) {
		f.Status = g.Status
		return
	}
	if m.partner >= 0 && m.partner < len(r.fig) && m.role == parallel {
		f.Status = r.d.figures[r.fig[m.partner]].Status
		return
	}
	k, c := p.markIn(pl.left, m.first, "status")
	switch {
	case r.thisAndLast(i):
		f.Status = r.d.figures[r.fig[i-1]].Status
	case m.role == planOf:
		f.Status = solieu.StatusPlan
	case r.yearBefore(i), r.isPast(i), r.baseLevel(i) != "":
		f.Status = solieu.StatusActual
	case k >= 0 && c.value == "estimate" && r.sec.class != "task":
		f.Status, f.Trace.Status = solieu.StatusEstimate, p.span(p.marks[k].first, p.marks[k].last)
	case r.planned(i):
		f.Status = solieu.StatusPlan
	case r.sec.class == "task":
		f.Status = solieu.StatusTarget
	case k >= 0 && c.value == "target":
		f.Status, f.Trace.Status = solieu.StatusTarget, p.span(p.marks[k].first, p.marks[k].last)
	case pl.before >= 0 && r.done(i):
		f.Status = solieu.StatusActual
	case pl.before >= 0 && f.Kind == solieu.KindLevel && !r.local.period.IsZero():
		f.Status = solieu.StatusActual
	case pl.before >= 0 && r.place[pl.before].sentence == pl.sentence:
		f.Status = r.d.figures[r.fig[r.bracketLead(i)]].Status
	case r.foreseen && f.Kind == solieu.KindLevel:
		f.Status = solieu.StatusEstimate
	case r.status == solieu.StatusTarget:
		f.Status = r.status
	case r.status != "" && f.Kind == solieu.KindLevel && !r.done(i):
		f.Status = r.status
	case r.rowGoesOn(i) != nil && f.Kind != solieu.KindLevel && !r.ownWords(i):
		f.Status = r.rowGoesOn(i).Status
	case r.comesLater(i):
		f.Status = solieu.StatusTarget
	default:
		f.Status = solieu.StatusActual
	}
}

// done reports words that say a thing has happened: đã, đến nay, hiện.
func (r *reader) done(i int) bool {
	k, _ := r.p.markIn(r.place[i].left, r.p.mentions[i].first, "done")
	return k >= 0
}

func (r *reader) figureOf(id string) *solieu.Figure {
	if i, ok := figureIndex(id); ok && i < len(r.d.figures) {
		return &r.d.figures[i]
	}
	return nil
}

// findPeriod: a ratio or change covers the time of its level. A level takes the span of
// its clause, then the one that holds for the paragraph, the section, the report.
func (r *reader) findPeriod(i int, f *solieu.Figure) {
	pl := &r.place[i]
	m := &r.p.mentions[i]
	if m.partner >= 0 && m.partner < len(r.fig) && m.role != planOf && m.role != totalOf {
		other := &r.d.figures[r.fig[m.partner]]
		f.Period, f.Trace.Period = other.Period, other.Trace.Period
		return
	}
	if basis := r.d.basisOf(r.place[i].before, r.fig); r.thisAndLast(i) && basis != "" {
		f.Period = earlier(r.heard(i).period, basis)
		return
	}
	if r.thisAndLast(i) || r.yearBefore(i) {
		f.Period = lastYear(r.heard(i).period)
		return
	}
	if other, ok := r.labelledYear(i); ok {
		f.Period = other
		return
	}
	if own, ok := r.withinSpan(i); ok {
		f.Period, f.Trace.Period = own.period, own.span
		return
	}
	if other, ok := r.ofYearBefore(i); ok {
		f.Period = other
		return
	}
	if basis := r.baseLevel(i); basis != "" {
		f.Period = earlier(r.heard(i).period, basis)
		return
	}
	if own, ok := r.bracketPeriod(i); ok {
		f.Period, f.Trace.Period = own.period, own.span
		return
	}
	if g := r.figureOf(f.Of); g != nil && (r.heardAt != i || r.local.period.IsZero()) {
		f.Period, f.Trace.Period = g.Period, g.Trace.Period
		return
	}
	if g := r.figureOf(f.PartOf); g != nil && r.local.period.IsZero() && pl.open < 0 && !r.timed {
		f.Period, f.Trace.Period = g.Period, g.Trace.Period
		return
	}
	heard := r.heard(i)
	if f.Kind == solieu.KindChange && f.Of == "" && r.goesOnFrom(i) {
		g := &r.d.figures[r.fig[i-1]] // như đá tăng 5%; gạo tăng 3%
		heard = timeHeard{g.Period, g.Trace.Period}
	}
	f.Period, f.Trace.Period = heard.period, heard.span
	if r.owed(i, f) {
		f.Period = solieu.AsOf(f.Period.End)
	}
	r.adjust(i, f)
}

// isPast reports a figure of an earlier period, named behind it.
func (r *reader) isPast(i int) bool { _, ok := r.ofYearBefore(i); return ok }

// ofYearBefore reads the time of a rate or amount that is set against the one just given:
// cao hơn mức 3,4% của cùng kỳ năm trước, cao hơn mức 6,1% của năm 2014.
func (r *reader) ofYearBefore(i int) (solieu.Period, bool) {
	p := r.p
	at := p.behindFootnote(p.mentions[i].last + 1)
	if p.id(at) != p.rules.words.of || p.id(at) == 0 {
		if !r.levelled(i) {
			return solieu.Period{}, false
		}
		at-- // cao hơn mức tăng 5,8% cùng kỳ
	}
	if m, ok := p.markAt(at + 1); ok {
		if c, ok := p.cueOf(m, "basis"); ok && (c.value == "same_period_last_year" || c.value == "previous_year") {
			return lastYear(r.heard(i).period), true
		}
	}
	k := sort.Search(len(p.spans), func(k int) bool { return p.spans[k].first > at })
	if k == len(p.spans) || p.spans[k].first != at+1 || p.spans[k].Period.End.Compare(r.heard(i).period.End) >= 0 {
		return solieu.Period{}, false
	}
	return p.spans[k].Period, !p.spans[k].Period.IsZero()
}

// lastYear moves a span of days back by a year.
func lastYear(p solieu.Period) solieu.Period {
	if p.IsZero() {
		return p
	}
	q := solieu.Period{Kind: p.Kind, Start: p.Start.AddYears(-1), End: p.End.AddYears(-1)}
	if p.End == p.End.LastOfMonth() {
		q.End = q.End.LastOfMonth()
	}
	return q
}

// heard is the period that governs at mention i. Inside a bracket that says nothing of
// time it is that of the figure before the bracket.
func (r *reader) heard(i int) timeHeard {
	pl := &r.place[i]
	switch {
	case !r.local.period.IsZero():
		return r.local
	case pl.before >= 0:
		g := &r.d.figures[r.fig[r.presentBefore(pl.before)]]
		return timeHeard{g.Period, g.Trace.Period}
	case !r.intro.period.IsZero():
		return r.intro
	case !r.day.IsZero() && r.place[i].sentence > r.dayAt:
		return timeHeard{r.upTo(timeSpan{Match: period.Match{Period: r.day, Cue: period.CueUntil}}, i), r.period.span}
	case !r.period.period.IsZero():
		return r.period
	case !r.sec.period.IsZero():
		return timeHeard{r.sec.period, r.sec.span}
	case !r.went.period.IsZero():
		return r.went
	case cumulative(r.d.memory.period.period) && len(r.p.spans) == 0 && !r.ownItem():
		return r.d.memory.period
	}
	if !r.d.window.period.IsZero() {
		return r.d.window
	}
	return timeHeard{period: r.d.ref.Period}
}

// adjust applies what kind and status say of time: a plan is for the year unless it
// says otherwise, a comparison with the month before is of a month, tasks lie ahead.
func (r *reader) adjust(i int, f *solieu.Figure) {
	ref := r.d.ref.Period
	said := !r.local.period.IsZero()
	switch {
	case r.besideMonth(i, f) != nil:
		f.Period, f.Trace.Period = r.besideMonth(i, f).Period, solieu.Span{}
	case f.Status == solieu.StatusPlan && !said && !f.Period.IsZero() && f.Period.Kind != solieu.PeriodYear:
		f.Period, f.Trace.Period = solieu.Year(f.Period.End.Year), solieu.Span{}
	case r.p.mentions[i].role == planOf && ref.Kind != solieu.PeriodYear && !f.Period.IsZero():
		f.Period, f.Trace.Period = solieu.Year(f.Period.End.Year), solieu.Span{}
	case f.Basis == solieu.BasisPreviousMonth && f.Period.Kind == solieu.PeriodYTD && ref.Kind == solieu.PeriodMonth:
		f.Period, f.Trace.Period = ref, solieu.Span{}
	case f.Status == solieu.StatusTarget && r.sec.class == "task" && !said && r.period.period.IsZero() && r.sec.period.IsZero():
		f.Period = coming(ref)
	}
	if f.Period.Kind == solieu.PeriodYTD && f.Period == (solieu.Period{Kind: solieu.PeriodYTD, Start: solieu.Year(f.Period.End.Year).Start, End: solieu.Year(f.Period.End.Year).End}) {
		f.Period.Kind = solieu.PeriodYear
	}
}

// bracketPeriod is a period that stands alone in a bracket right behind the mention:
// 11,2 triệu đồng (năm 2011).
func (r *reader) bracketPeriod(i int) (timeHeard, bool) {
	p := r.p
	open := p.mentions[i].last + 1
	if p.id(open) != p.rules.words.open || open >= len(p.tokens) {
		return timeHeard{}, false
	}
	for k := sort.Search(len(p.spans), func(k int) bool { return p.spans[k].first > open }); k < len(p.spans); k++ {
		s := p.spans[k]
		if s.first > open+1 {
			break
		}
		if s.first == open+1 && p.id(s.last+1) == p.rules.words.closing && !s.Period.IsZero() {
			return timeHeard{s.Period, p.span(s.first, s.last)}, true
		}
	}
	return timeHeard{}, false
}

// hear takes a period phrase that stands before mention i. At the start of a sentence
// it holds until another is heard, elsewhere for its clause.
func (r *reader) hear(s timeSpan, i int) {
	p := r.p
	ref := r.d.ref.Period
	if s.Period.IsZero() || s.Cue == period.CueSeason || s.Cue == period.CueSchoolYear {
		return
	}
	if k, _ := p.markIn(max(0, s.first-5), s.first, "versus"); k >= 0 && !p.hardBetween(p.marks[k].last, s.first) && !p.holds(p.marks[k].last, s.first, p.rules.words.comma) {
		return
	}
	opens := p.opensSentence(s.first) || p.labels(s)
	inBracket := s.first > 0 && p.id(s.first-1) == p.rules.words.open // (năm 2016 là 3 trường)
	if s.Period.Kind == solieu.PeriodYear && ref.Kind != solieu.PeriodYear && !opens && !inBracket && !p.wholeYear(s) && !r.planYear(s, i) && !r.closedYear(s, i) {
		return
	}
	if r.aside(s, i) || r.ofBasis(s, i) {
		return
	}
	heard := timeHeard{s.Period, p.span(s.first, s.last)}
	var day solieu.Period
	switch {
	case s.Cue == period.CueUntil || s.Cue == period.CueNow:
		heard.period = r.upTo(s, i)
		if s.Cue == period.CueUntil {
			r.until, day = s.Period.End, s.Period
		}
	case !r.until.IsZero() && s.Period.Start.Compare(r.until) <= 0 && r.until.Compare(s.Period.End) < 0 && s.Cue != period.CuePlain:
		// đến ngày 14/6 số thu trong tháng: the span ends on the day named before.
		heard.period.End = r.until
		if heard.period.Kind == solieu.PeriodMonth {
			heard.period.Kind = solieu.PeriodMTD
		}
	}
	// Tính đến hết tháng 4, tổng thu từ đầu năm: the second span says more of the first.
	more := r.heardAt == i && r.sinceAt == i && heard.period.Kind == solieu.PeriodYTD
	if r.expected(s) && r.sec.class != "task" {
		r.foreseen = true
	}
	r.local, r.heardAt = heard, i
	if more || r.introduces(s, i) {
		r.intro, r.sinceAt = heard, i
	}
	if opens && r.place0(i).open < 0 && !r.foretold(s) && s.Cue != period.CueNow {
		r.period, r.timed, r.day, r.dayAt = heard, true, day, r.sentence
		if !r.intro.period.IsZero() {
			r.intro = heard
		}
	}
	r.setWindow(s, heard, opens)
}

// foretold reports ước before a period that lies beyond the report's: ước đến hết năm
// holds for its clause only.
func (r *reader) foretold(s timeSpan) bool {
	if ref := r.d.ref.Period; ref.IsZero() || s.Period.End.Compare(ref.End) <= 0 {
		return false
	}
	k, c := r.p.markIn(max(0, s.first-2), s.first, "status")
	return k >= 0 && c.value == "estimate"
}

// place0 is the place of mention i; behind the last mention it is the text's end.
func (r *reader) place0(i int) place {
	if i < len(r.place) {
		return r.place[i]
	}
	return place{open: -1}
}

// opensSentence reports that a phrase at token i begins its sentence.
func (p *passage) opensSentence(i int) bool {
	for j := i - 1; j >= p.body; j-- {
		if p.sentenceEnd(j) || p.id(j) == p.rules.words.semicolon || p.runInBefore(j) && p.coversDays(i) {
			return true
		}
		if first := p.partMarkEnd(j); first >= 0 {
			j = first
			continue
		}
		if !p.rules.opening[p.id(j)] || p.id(j) == 0 {
			return p.behindSource(j, i)
		}
	}
	return true
}

// behindSource reports that nothing but the source of the figures stands before a phrase
// at token i, whose nearest word is token j: Theo báo cáo của sở, trong 9 tháng, … · Lãnh
// đạo sở cho biết, trong quý I …
func (p *passage) behindSource(j, i int) bool {
	w := &p.rules.words
	comma := j + 1
	if comma >= i || p.id(comma) != w.comma {
		return false
	}
	first := j
	for ; first >= p.body && comma-first < 60; first-- {
		if p.covered[first] == byUnit || p.id(first) == w.semicolon || p.id(first) == w.colon {
			return false
		}
		if p.sentenceEnd(first) {
			break
		}
	}
	return sourceVerbs[lower(p.word(j))] || sourceWords[lower(p.wordAt(first+1))]
}

// sourceWords begin a clause that says where figures come from or why; sourceVerbs end one.
var (
	sourceWords = map[string]bool{"theo": true, "qua": true, "nhờ": true, "với": true, "do": true, "thực": true, "tại": true}
	sourceVerbs = map[string]bool{"biết": true, "hay": true, "thấy": true, "định": true, "báo": true, "tin": true}
)

// wholeYear reports cả năm, đến hết năm.
func (p *passage) wholeYear(s timeSpan) bool {
	return p.is(s.first, lex.Word) && lower(p.word(s.first)) != "năm" && s.Cue != period.CueReport || p.is(s.first-1, lex.Word) && lower(p.word(s.first-1)) == "cả"
}

// closedYear reports the report's own year in the words of a figure when the report closes
// that year: in December năm 2014 is no mere date of a plan.
func (r *reader) closedYear(s timeSpan, i int) bool {
	ref := r.d.ref.Period
	if i >= len(r.place) || s.Period != solieu.Year(ref.End.Year) || ref.End != s.Period.End || s.first < r.place[i].left {
		return false
	}
	k, _ := r.p.markIn(r.place[i].left, s.first, "basis")
	return k < 0
}

// planYear reports a year that belongs to a plan: kế hoạch vốn năm 2020 là N.
func (r *reader) planYear(s timeSpan, i int) bool {
	return i < len(r.place) && s.first >= r.place[i].left && r.planned(i)
}
