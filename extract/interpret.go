package extract

import (
	"solieu"
	"solieu/internal/period"
)

// reader goes through the mentions of a block from left to right and remembers what a
// human reader would: who is being spoken of, since when, against what.
type reader struct {
	p     *passage
	d     *document
	sec   section
	place []place
	// fig is the index in document.figures of each mention read so far.
	fig   []int
	first int // figures before this block

	sentence int
	status   solieu.Status // of the last plan in this sentence
	bases    []basisFound  // said once for a list, by an opener or by the first of a row
	opened   bool          // bases come from an opener of this sentence
	row      int           // place in the row of changes behind one level
	level    int           // mention of the last level, -1
	total    int           // figure that parts belong to, -1
	cue      solieu.PartCue
	partsIn  int // sentence in which the parts stand
	lead     string
	subject  string
	period   solieu.Period
	span     solieu.Span
	cum      bool
}

// listScope is what an introduction that ends with a colon hands down to its list.
type listScope struct {
	open    bool
	bases   []basisFound
	total   int
	cue     solieu.PartCue
	period  solieu.Period
	span    solieu.Span
	subject string
	status  solieu.Status
	cum     bool
}

// interpret makes figures of the mentions of the block.
func (p *passage) interpret(d *document) {
	p.readMentions()
	r := &reader{p: p, d: d, sec: d.sections[p.block], first: len(d.figures), level: -1, total: -1, sentence: -1, partsIn: -1}
	r.runIn()
	r.inherit()
	r.place = p.places()
	r.fig = make([]int, 0, len(p.mentions))
	for i := range p.mentions {
		r.enter(i)
		f := r.figure(i)
		f.ID = figureID(len(d.figures))
		r.fig = append(r.fig, len(d.figures))
		d.figures = append(d.figures, f)
	}
	r.handDown()
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
		head := p.text[p.tokens[p.body].Start:p.tokens[i-1].End]
		s := r.d.heading(head, p.base+p.tokens[p.body].Start)
		if s.class == "task" || s.class == "" || r.sec.class != "task" {
			r.sec = s.under(r.sec)
		}
		return
	}
}

// inherit takes what an introduction hands down to the items of its list.
func (r *reader) inherit() {
	kind := r.d.doc.Blocks[r.p.block].Kind
	if kind == solieu.BlockHeading {
		r.d.list = listScope{total: -1}
	}
	if !r.d.list.open || kind == solieu.BlockParagraph && !r.itemLike() {
		r.d.list = listScope{total: -1}
		return
	}
	s := r.d.list
	r.bases, r.opened, r.total, r.cue = s.bases, len(s.bases) > 0, s.total, s.cue
	r.period, r.span, r.status, r.cum = s.period, s.span, s.status, s.cum
	r.partsIn = -2
}

// itemLike reports a paragraph that begins like a list item: -, +, a), 1.1.
func (r *reader) itemLike() bool {
	return r.p.body > 0
}

// handDown remembers what holds for the list that a colon announces.
func (r *reader) handDown() {
	p := r.p
	n := len(p.tokens)
	if n == 0 || p.id(n-1) != p.rules.words.colon {
		return
	}
	s := listScope{open: true, period: r.period, span: r.span, total: -1, subject: r.subject, cum: r.cum}
	end := 0
	if len(p.mentions) > 0 {
		end = p.mentions[len(p.mentions)-1].last + 1
	}
	s.bases = r.openers(end, n)
	if r.level >= 0 {
		s.total, s.cue = r.fig[r.level], solieu.PartSome
		if k, c := p.markIn(end, n, "part"); k >= 0 {
			s.cue = solieu.PartCue(c.value)
		}
	}
	r.d.list = s
}

// enter notes what changes between the mention before and this one: a new sentence, an
// opener such as so với cùng kỳ, trong đó.
func (r *reader) enter(i int) {
	p, pl := r.p, &r.place[i]
	if pl.sentence != r.sentence {
		r.sentence = pl.sentence
		r.status = ""
		if r.partsIn != -2 {
			r.bases, r.opened = nil, false
		}
		r.lead = ""
		r.row = 0
	}
	from := p.body
	if i > 0 {
		from = p.mentions[i-1].last + 1
	}
	start := max(from, pl.left)
	if found := r.openers(max(from, pl.clause), p.mentions[i].first); len(found) > 0 && p.is(start, 0) {
		r.bases, r.opened = found, true
	}
	if k, c := p.markIn(from, p.mentions[i].first, "part"); k >= 0 && pl.open < 0 {
		if r.level >= 0 {
			r.total = r.fig[r.level]
			if t := r.partner(r.level); t >= 0 {
				r.total = t
			}
		}
		r.cue, r.partsIn = solieu.PartCue(c.value), pl.sentence
	}
}

// partner is the figure that stands for a couple: the first of the two.
func (r *reader) partner(i int) int {
	m := &r.p.mentions[i]
	if (m.role == planOf || m.role == totalOf) && m.partner >= 0 && m.partner < len(r.fig) && m.role == planOf {
		return r.fig[m.partner]
	}
	return -1
}

// openers finds bases that are named before any number: So với dự toán và so với cùng kỳ, …
func (r *reader) openers(from, to int) []basisFound {
	p := r.p
	var out []basisFound
	for k := range p.marks {
		m := p.marks[k]
		if m.first < from || m.last >= to {
			continue
		}
		if _, ok := p.cueOf(m, "versus"); !ok {
			continue
		}
		limit := to
		for j := k + 1; j < len(p.marks) && p.marks[j].first < to; j++ {
			if _, ok := p.cueOf(p.marks[j], "versus"); ok {
				limit = p.marks[j].first
				break
			}
		}
		if b, ok := r.basisAt(m.last+1, limit); ok {
			out = append(out, b)
		}
	}
	return out
}

// figure puts together everything that is said of mention i.
func (r *reader) figure(i int) solieu.Figure {
	p := r.p
	m := &p.mentions[i]
	m.bound()
	block := &r.d.doc.Blocks[p.block]
	f := solieu.Figure{
		Quantity: m.Quantity, Approx: approxOf(m), UnitInferred: m.inferred,
		Section: block.Section, Page: block.Page, Block: p.block, Rule: "unit." + m.class,
	}
	f.Span = p.span(m.first, m.last)
	f.Printed = p.text[p.tokens[m.first].Start:p.tokens[m.last].End]
	n := p.numbers[m.number]
	f.Trace.Number = p.span(n.first, n.last)
	f.Trace.Unit = p.span(m.unitFirst, m.last)
	r.relate(i, &f)
	r.time(i, &f)
	r.name(i, &f)
	r.belong(i, &f)
	r.remember(i, &f)
	return f
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
	m := &r.p.mentions[i]
	switch f.Kind {
	case solieu.KindLevel:
		if m.role != planOf && m.role != high || m.role == high {
			r.level = i
		}
		r.row = 0
		if f.Status == solieu.StatusPlan && m.role != planOf {
			r.status = solieu.StatusPlan
		}
	}
	r.subject = f.Indicator
}

// cueCumulative reports whether the period cue means from 1 January.
func cueCumulative(s timeSpan) bool { return s.Cue == period.CueCumulative }
