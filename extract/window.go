package extract

import (
	"sort"

	"solieu"
)

// windowSlack is how many days the administrative span of a report may begin or end off
// the calendar one: the half-year of a police report runs from 15/12 to 14/6.
const windowSlack = 35

// setWindow keeps the days that the text gives for the report's own period, for the
// paragraphs that name none: Từ ngày 15/12/2022 đến 14/6/2023, toàn tỉnh …; 6 tháng đầu
// năm (từ 01/10/2022 đến 31/3/2023).
func (r *reader) setWindow(s timeSpan, heard timeHeard, opens bool) {
	if s.Period.Kind != solieu.PeriodRange || r.sec.class == "task" {
		return
	}
	explained := r.explains(s)
	if explained && !r.period.period.IsZero() {
		r.period = heard
	}
	if explained && !r.intro.period.IsZero() {
		r.intro = heard
	}
	ref := r.d.ref.Period
	if !r.d.window.period.IsZero() || explained && !near(s.Period.End, ref.End) {
		return
	}
	if ref.Kind == solieu.PeriodRange || ref.IsZero() {
		return
	}
	if explained && r.said(s) == ref || opens && near(s.Period.Start, ref.Start) && near(s.Period.End, ref.End) {
		r.d.window = heard
	}
}

// explains reports days in a bracket right behind the words for the same time.
func (r *reader) explains(s timeSpan) bool {
	p := r.p
	if p.id(s.first-1) != p.rules.words.open || s.first < 2 || p.id(s.last+1) != p.rules.words.closing {
		return false
	}
	return p.covered[s.first-2] == byPeriod
}

// said is the period of the words before a bracket that explains them.
func (r *reader) said(s timeSpan) solieu.Period {
	spans := r.p.spans
	k := sort.Search(len(spans), func(k int) bool { return spans[k].last >= s.first-2 })
	if k < len(spans) && spans[k].last == s.first-2 {
		return spans[k].Period
	}
	return solieu.Period{}
}

// labels reports a period that heads what follows it in a bracket or a list: (năm 2016: 12
// vụ; năm 2020: 15 vụ).
func (p *passage) labels(s timeSpan) bool {
	w := &p.rules.words
	if p.id(s.last+1) != w.colon || s.last+1 >= len(p.tokens) {
		return false
	}
	id := p.id(s.first - 1)
	return id != 0 && (id == w.open || id == w.comma || id == w.semicolon || id == w.colon)
}

// basisOf is the basis of the figure of a mention, "" when there is none.
func (d *document) basisOf(mention int, figures []int) solieu.Basis {
	if mention < 0 || mention >= len(figures) {
		return ""
	}
	return d.figures[figures[mention]].Basis
}

// near reports two days within the slack of each other.
func near(a, b solieu.Date) bool {
	return a.AddDays(-windowSlack).Compare(b) <= 0 && b.Compare(a.AddDays(windowSlack)) <= 0
}

// coversDays reports a period at token i that is a span, not a day on which a stock is
// counted.
func (p *passage) coversDays(i int) bool {
	for _, s := range p.spans {
		if s.first == i {
			return s.Period.Kind != solieu.PeriodAsOf && s.Period.Kind != solieu.PeriodYear
		}
	}
	return false
}

// monthLong reports a span of about a month: 15/9–14/10.
func monthLong(p solieu.Period) bool {
	return p.Start.AddDays(26).Compare(p.End) <= 0 && p.End.Compare(p.Start.AddDays(31)) <= 0
}
