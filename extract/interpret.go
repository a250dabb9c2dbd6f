package extract

import (
	"strings"

	"solieu"
)

// reader goes through the mentions of a block from left to right and remembers what a
// human reader would: who is being spoken of, since when, against what.
type reader struct {
	p      *passage
	starts []int // first tokens of the sentences, for the trace
	d      *document
	sec    section
	place  []place
	fig    []int // index in document.figures of each mention read so far

	sentence  int
	status    solieu.Status // said once for the rest of the sentence: phấn đấu, được giao
	row       []basisFound  // bases of the last row of changes and ratios, in order
	rowBefore []basisFound  // the row of the sentence before
	at        int           // place in the row now being read
	opener    []basisFound  // bases that an opener or the list's introduction names
	listed    bool          // opener comes from the introduction of the list
	before    []int         // figures of the paragraph before, when this one goes on with its parts
	levels    []int         // last level by depth of brackets, -1 when none
	parts     partScope
	spoken         // what names leave out
	whole     bool // cơ cấu opened this sentence: all shares are of one whole

	foresaw, foreseen bool         // ước stands before the period of the sentence
	pair              []basisFound // bases of the last row that had several

	period  timeHeard // holds until another is heard
	local   timeHeard // holds for the clause
	intro   timeHeard // holds for the sentence
	went    timeHeard // a running total that the sentence before spoke of
	timed   bool      // the sentence opens with a time of its own
	span    int       // period phrases heard so far
	heardAt int       // mention before which local was heard
	sinceAt int       // mention before which intro was heard
	until   solieu.Date
	day     solieu.Period // the day itself of đến ngày …, which a flow counts up to
	dayAt   int           // sentence that said it
}

// interpret makes figures of the mentions of the block.
func (p *passage) interpret(d *document) {
	p.readMentions()
	r := &reader{p: p, d: d, sec: d.sections[p.block], levels: []int{-1}, sentence: -1}
	r.parts.total, r.sinceAt = -1, -1
	r.runIn()
	r.aimedAt()
	r.inherit()
	r.goesOnPart()
	p.readPlaces()
	r.place, r.fig = p.places, p.figures[:0]
	for i := range p.mentions {
		r.enter(i)
		f := r.figure(i)
		f.ID = figureID(len(d.figures))
		r.fig = append(r.fig, len(d.figures))
		d.figures = append(d.figures, f)
	}
	p.figures = r.fig
	r.partition()
	r.handDown()
	r.trace()
}

// runIn reads a heading that stands at the start of the paragraph: Nhiệm vụ năm 2023: …
func (r *reader) runIn() {
	p := r.p
	for i := p.body; i < len(p.tokens) && i < p.body+12; i++ {
		if p.hard(i) {
			return
		}
		if p.id(i) != p.rules.words.colon || i == p.body {
			continue
		}
		if len(p.mentions) > 0 && p.mentions[0].first < i || i+1 == len(p.tokens) {
			return
		}
		r.readLabel(i)
		head := p.text[p.tokens[p.body].Start:p.tokens[i-1].End]
		s := r.d.heading(head, p.base+p.tokens[p.body].Start)
		if s.class == "task" || s.class == "" || r.sec.class != "task" {
			r.sec = s.under(r.sec)
		}
		return
	}
}

// first is the mention that stands for a couple: the result, the total, the lower end.
func (r *reader) first(i int) int {
	m := &r.p.mentions[i]
	if m.role == planOf && m.partner >= 0 && m.partner < i {
		return m.partner
	}
	for m.role == parallel && m.class != "money" && m.partner >= 0 && m.partner < i && r.p.mentions[m.partner].class == "money" || m.role == parallel && m.partner == i-1 && i > 0 && r.p.mentions[i-1].role == parallel {
		i = m.partner // dư nợ 431 tỷ đồng/9.874 hộ/214 tổ
		m = &r.p.mentions[i]
	}
	return i
}

// enter notes what changes between the mention before and this one: a new sentence, a
// bracket, an opener such as so với cùng kỳ, trong đó.
func (r *reader) enter(i int) {
	p, pl := r.p, &r.place[i]
	if pl.sentence != r.sentence {
		r.saidBefore(i)
		r.newSentence(pl.sentence)
		r.goesOn(i)
	}
	if pl.fresh {
		if !r.sameBreath(i) {
			r.local = timeHeard{}
		}
		r.parts.clauses++
		if pl.open < 0 && r.status == solieu.StatusPlan {
			r.status = ""
		}
		if r.estimated(pl.clause, pl.left) {
			r.status = solieu.StatusEstimate
		}
	}
	if r.aims(i) {
		r.status = solieu.StatusTarget
	}
	if i > 0 && pl.depth > 0 && r.place[i-1].open != pl.open {
		r.brackets(pl.depth - 1) // another bracket does not speak of what stood in the one before
	}
	r.brackets(pl.depth)
	from := p.body
	if i > 0 {
		from = p.mentions[i-1].last + 1
	}
	for ; r.span < len(p.spans) && p.spans[r.span].first < p.mentions[i].first; r.span++ {
		if p.spans[r.span].first >= from {
			r.hear(p.spans[r.span], i)
		}
	}
	if b, ok := r.sameAs(from, p.mentions[i].first); ok {
		r.opener, r.listed = []basisFound{b}, false
	}
	if found := r.openers(r.ownStart(i, max(from, pl.clause)), p.mentions[i].first); len(found) > 0 {
		r.opener, r.listed = found, false
	}
	if found := r.openerBefore(pl.open, from); len(found) > 0 {
		r.opener, r.listed = found, false
	}
	if k, c := p.markIn(max(from, pl.clause), p.mentions[i].first, "rate"); k >= 0 {
		r.whole = c.value == "whole"
	}
	if i > 0 && pl.sentence == r.place[i-1].sentence && pl.open < 0 && p.setOut(i-1) {
		r.parts = partScope{open: true, cue: solieu.PartSome, sentence: pl.sentence, from: i, total: -1, setOut: true}
	}
	if k, c := p.markIn(from, p.mentions[i].first, "part"); k >= 0 && pl.open < 0 && p.openBefore(p.marks[k].first) < 0 {
		r.parts = partScope{open: true, cue: solieu.PartCue(c.value), sentence: pl.sentence, from: i, total: -1, opens: p.opensSentence(p.marks[k].first)}
	}
}

func (r *reader) newSentence(n int) {
	r.sentence = n
	r.rowBefore = r.row
	r.local, r.lead, r.at, r.row = timeHeard{}, "", 0, nil
	r.possessor = ""
	r.until, r.timed, r.foresaw, r.foreseen = solieu.Date{}, false, r.foreseen, false
	if len(r.rowBefore) > 1 {
		r.pair = r.rowBefore[len(r.rowBefore)-2:]
	}
	if n > 0 {
		if !r.listed {
			r.opener = nil
		}
		r.status, r.whole = "", false
	}
}

// level is the mention of the last level, -1 when there is none.
func (r *reader) level() int { return r.levels[len(r.levels)-1] }

// figure puts together everything that is said of mention i.
func (r *reader) figure(i int) solieu.Figure {
	p := r.p
	m := &p.mentions[i]
	m.bound()
	block := &r.d.doc.Blocks[p.block]
	f := solieu.Figure{
		Quantity: m.Quantity, Approx: approxOf(m), UnitInferred: m.inferred,
		Section: block.Section, Page: block.Page, Block: p.block, Rule: m.rule(),
	}
	f.Span = p.span(m.first, m.last)
	f.Printed = p.text[p.tokens[m.first].Start:p.tokens[m.last].End]
	n := p.numbers[m.number]
	f.Trace.Number = p.span(n.first, n.last)
	f.Trace.Unit = p.span(m.unitFirst, m.last)
	r.relate(i, &f)
	r.findStatus(i, &f)
	r.belong(i, &f)
	if total := r.figureOf(f.PartOf); total != nil && total.Status == solieu.StatusEstimate && f.Status == solieu.StatusActual && !r.done(i) {
		f.Status = solieu.StatusEstimate // no part is firmer than its total
	}
	r.findPeriod(i, &f)
	r.name(i, &f)
	r.remember(i, &f)
	return f
}

// rule names how the mention was read: its role in a couple, or its kind of unit.
func (m *mention) rule() string {
	switch m.role {
	case parallel:
		return "couple.parallel"
	case partOf, totalOf:
		return "couple.part_total"
	case actualOf, planOf:
		return "couple.actual_plan"
	case low, high:
		return "range." + m.class
	}
	return "unit." + m.class
}

func approxOf(m *mention) solieu.Approx {
	switch {
	case m.role == low || m.role == high:
		return solieu.ApproxRange
	case m.hedge == "about":
		return solieu.ApproxAbout
	case m.hedge == "over":
		return solieu.ApproxOver
	case m.hedge == "under":
		return solieu.ApproxUnder
	}
	return ""
}

// remember keeps what the next mentions may refer to.
func (r *reader) remember(i int, f *solieu.Figure) {
	if f.Kind == solieu.KindLevel {
		r.levels[len(r.levels)-1] = i
		r.at, r.row = 0, append([]basisFound(nil), r.row...)
	}
	if f.Status == solieu.StatusTarget || f.Status == solieu.StatusPlan && r.p.mentions[i].role == alone && f.Kind == solieu.KindLevel {
		r.status = f.Status
	}
	if f.Kind == solieu.KindLevel && r.p.mentions[i].class == "event" && !plainEvent[f.Indicator] {
		r.event = f.Indicator
	}
	r.subject = f.Indicator
	if r.possessor != "" && !strings.HasSuffix(f.Indicator, r.possessor) {
		r.possessor = ""
	}
}
