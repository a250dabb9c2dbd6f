package extract

import (
	"solieu"
	"solieu/internal/period"
)

// time gives mention i its status and period.
func (r *reader) time(i int, f *solieu.Figure) {
	r.findStatus(i, f)
	r.findPeriod(i, f)
}

// findStatus: a ratio or change is as firm as the level it speaks of. A level is an
// estimate when ước stands among its words, a plan when kế hoạch names it, a target in
// a section of tasks, and an actual otherwise.
func (r *reader) findStatus(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if g := r.figureOf(f.Of); g != nil {
		f.Status = g.Status
		return
	}
	if m.partner >= 0 && m.partner < len(r.fig) && (m.role == high || m.role == parallel) {
		f.Status = r.d.figures[r.fig[m.partner]].Status
		return
	}
	k, c := p.markIn(pl.left, m.first, "status")
	switch {
	case m.role == planOf:
		f.Status = solieu.StatusPlan
	case k >= 0 && c.value == "estimate" && r.sec.class != "task":
		f.Status, f.Trace.Status = solieu.StatusEstimate, p.span(p.marks[k].first, p.marks[k].last)
	case f.Kind == solieu.KindLevel && r.planned(i):
		f.Status = solieu.StatusPlan
	case r.sec.class == "task":
		f.Status = solieu.StatusTarget
	case k >= 0 && c.value == "target":
		f.Status, f.Trace.Status = solieu.StatusTarget, p.span(p.marks[k].first, p.marks[k].last)
	case pl.before >= 0:
		f.Status = r.d.figures[r.fig[pl.before]].Status
	case r.status != "" && f.Kind == solieu.KindLevel:
		f.Status = r.status
	case f.Kind != solieu.KindLevel && i > 0 && r.place[i-1].sentence == pl.sentence && r.d.figures[r.fig[i-1]].Kind == f.Kind && !r.ownWords(i):
		f.Status = r.d.figures[r.fig[i-1]].Status
	default:
		f.Status = solieu.StatusActual
	}
}

// planned reports that the level is the plan itself: Kế hoạch vốn năm 2020 là N, (KH N),
// chỉ tiêu được giao (N).
func (r *reader) planned(i int) bool {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	from := pl.left
	if pl.open >= 0 && pl.alone && pl.open == m.first-1 {
		k, c := p.markIn(max(0, pl.open-8), pl.open, "basis")
		return k >= 0 && c.value == "plan" && p.phraseEnd(p.marks[k].last, pl.open) == pl.open-1
	}
	for k := len(p.marks) - 1; k >= 0; k-- {
		mark := p.marks[k]
		if mark.last >= m.first {
			continue
		}
		if mark.first < from {
			return false
		}
		if c, ok := p.cueOf(mark, "status"); ok && c.value == "plan" {
			return p.isCopula(m.first-1) || m.first-mark.last <= 2
		}
	}
	return false
}

// isCopula reports là, giao or a colon, which join a plan and its amount.
func (p *passage) isCopula(i int) bool {
	if i < 0 || i >= len(p.tokens) {
		return false
	}
	id := p.id(i)
	return id != 0 && (id == p.rules.words.colon || p.rules.copula[id])
}

func (r *reader) figureOf(id string) *solieu.Figure {
	if id == "" {
		return nil
	}
	for j := len(r.d.figures) - 1; j >= 0; j-- {
		if r.d.figures[j].ID == id {
			return &r.d.figures[j]
		}
	}
	return nil
}

// findPeriod: a ratio or change covers the time of its level. A level takes the nearest
// span before it in its sentence, then the one that holds for the paragraph, the
// section, the report.
func (r *reader) findPeriod(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	if g := r.figureOf(f.Of); g != nil && pl.open < 0 {
		f.Period, f.Trace.Period = g.Period, g.Trace.Period
		return
	}
	from := p.body
	if i > 0 {
		from = p.mentions[i-1].last + 1
	}
	for _, s := range p.spans {
		if s.first >= from && s.last < p.mentions[i].first {
			r.hear(s, i, f)
		}
	}
	f.Period, f.Trace.Period = r.period, r.span
	if f.Period.IsZero() {
		f.Period, f.Trace.Period = r.sec.period, r.sec.span
	}
	if f.Period.IsZero() {
		f.Period = r.d.ref.Period
	}
	if f.Status == solieu.StatusPlan && (f.Period.Kind != solieu.PeriodYear) && r.span.IsZero() && !f.Period.IsZero() {
		f.Period = solieu.Year(f.Period.End.Year)
	}
	if f.Status == solieu.StatusTarget && r.sec.class == "task" && r.period.IsZero() && r.sec.period.IsZero() {
		f.Period = coming(r.d.ref.Period)
	}
}

// hear takes a period phrase that stands before mention i as the one that governs from
// here on, unless it is a basis, a name or a year that only labels a plan.
func (r *reader) hear(s timeSpan, i int, f *solieu.Figure) {
	p := r.p
	if s.Period.IsZero() && s.Cue != period.CueCumulative || r.isBase(s) {
		return
	}
	ref := r.d.ref.Period
	switch {
	case s.Cue == period.CueSeason || s.Cue == period.CueSchoolYear:
		return
	case s.Period.Kind == solieu.PeriodYear && ref.Kind != solieu.PeriodYear && f.Status == solieu.StatusActual && s.first > p.body:
		return
	case s.Cue == period.CueUntil, s.Cue == period.CueNow:
		r.period, r.span = r.until(s, i), p.span(s.first, s.last)
		return
	}
	r.period, r.span, r.cum = s.Period, p.span(s.first, s.last), s.Cue == period.CueCumulative
}

// isBase reports that a span only says what is compared with: so với tháng 5/2020.
func (r *reader) isBase(s timeSpan) bool {
	p := r.p
	for k := len(p.marks) - 1; k >= 0; k-- {
		m := p.marks[k]
		if m.first > s.last {
			continue
		}
		if m.last < s.first-4 {
			return false
		}
		if _, ok := p.cueOf(m, "versus"); ok {
			return true
		}
		if c, ok := p.cueOf(m, "basis"); ok && c.value == "same_period_last_year" && m.last >= s.first-1 {
			return true
		}
	}
	return false
}

// until reads đến ngày D: a stock on that day, or a flow up to it since the start of
// what is being counted.
func (r *reader) until(s timeSpan, i int) solieu.Period {
	ref := r.d.ref.Period
	p := s.Period
	if r.isStock(i) || ref.IsZero() || p.Kind != solieu.PeriodAsOf {
		return p
	}
	switch ref.Kind {
	case solieu.PeriodMonth:
		if p.Start.Year == ref.Start.Year && p.Start.Month == ref.Start.Month {
			if p.End == ref.End {
				return ref
			}
			return solieu.Period{Kind: solieu.PeriodMTD, Start: ref.Start, End: p.End}
		}
	case solieu.PeriodAsOf, solieu.PeriodRange, solieu.PeriodUnknown:
		return p
	}
	return solieu.Period{Kind: solieu.PeriodYTD, Start: solieu.Date{Year: p.End.Year, Month: 1, Day: 1}, End: p.End}
}

// isStock reports that the words of the mention name a stock: nợ, dư nợ, hiện có.
func (r *reader) isStock(i int) bool {
	k, _ := r.p.markIn(r.place[i].left, r.p.mentions[i].first, "stock")
	return k >= 0
}
