package extract

import (
	"strings"

	"solieu"
)

// heardOf keeps where each basis and status was said last, for the figures that leave
// theirs out.
type heardOf struct {
	basis  map[solieu.Basis]solieu.Span
	status map[solieu.Status]solieu.Span
	title  solieu.Span // the period of the report
}

// trace notes for the figures of the block from which words their parts come when these
// are not their own, and how far away they stand.
func (r *reader) trace() {
	r.starts = r.p.sentenceStarts()
	for len(r.d.evidence) < len(r.d.figures) {
		r.d.evidence = append(r.d.evidence, evidence{})
	}
	for i := range r.p.mentions {
		f := &r.d.figures[r.fig[i]]
		e := &r.d.evidence[r.fig[i]]
		r.traceUnit(i, f)
		r.traceBasis(i, f)
		r.traceStatus(i, f)
		r.tracePeriod(i, f)
		r.traceName(i, f, e)
		e.unit, e.period = r.distance(i, f.Trace.Unit), r.distance(i, f.Trace.Period)
		e.basis, e.status = r.distance(i, f.Trace.Basis), r.distance(i, f.Trace.Status)
		r.weigh(i, f, e)
		if f.Trace.Basis.IsZero() {
			continue
		}
		if !f.Trace.Inherited.Has(solieu.TraceBasis) {
			r.d.heard.basis[f.Basis] = f.Trace.Basis
		}
	}
	r.hearMarks()
}

// hearMarks remembers the last words of the block for each basis and status.
func (r *reader) hearMarks() {
	p := r.p
	for _, m := range p.marks {
		if c, ok := p.cueOf(m, "basis"); ok {
			r.d.heard.basis[solieu.Basis(c.value)] = p.span(m.first, m.last)
		}
		if c, ok := p.cueOf(m, "status"); ok {
			r.d.heard.status[solieu.Status(c.value)] = p.span(m.first, m.last)
		}
	}
}

// sentenceStarts are the first tokens of the sentences of the block.
func (p *passage) sentenceStarts() []int {
	starts := []int{0}
	for i := range p.tokens {
		if p.sentenceEnd(i) {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// inheritSpan sets a part that was read elsewhere.
func inheritSpan(f *solieu.Figure, part solieu.TraceParts, span *solieu.Span, from solieu.Span) {
	if from.IsZero() {
		return
	}
	*span = from
	f.Trace.Inherited |= part
}

// traceUnit finds the printed unit that a number without one takes: that of its partner,
// or of the nearest figure with the same.
func (r *reader) traceUnit(i int, f *solieu.Figure) {
	if !f.Trace.Unit.IsZero() {
		return
	}
	for step := 1; step <= 6; step++ {
		for _, j := range []int{i + step, i - step} {
			if j < 0 || j >= len(r.fig) {
				continue
			}
			if g := &r.d.figures[r.fig[j]]; g.Unit == f.Unit && !g.UnitInferred {
				inheritSpan(f, solieu.TraceUnit, &f.Trace.Unit, g.Trace.Unit)
				return
			}
		}
	}
	if f.Unit == "VND" {
		if k := r.wordBefore(i, r.p.rules.moneyWord); k >= 0 {
			inheritSpan(f, solieu.TraceUnit, &f.Trace.Unit, r.p.span(k, k))
		}
	}
}

// wordBefore is the last token of the set among the words of mention i, -1 for none.
func (r *reader) wordBefore(i int, set []bool) int {
	for k := r.p.mentions[i].first - 1; k >= r.place[i].left; k-- {
		if set[r.p.id(k)] {
			return k
		}
	}
	return -1
}

// traceBasis finds the words of a basis that the figure does not have itself: chiếm, a
// plan beside it, an opener, the figures before or behind it, the introduction.
func (r *reader) traceBasis(i int, f *solieu.Figure) {
	p, m := r.p, &r.p.mentions[i]
	if f.Basis == "" || !f.Trace.Basis.IsZero() {
		return
	}
	for _, class := range []string{"share", "rate"} {
		if k, c := p.markIn(r.place[i].left, m.first, class); k >= 0 && c.value == string(f.Basis) {
			f.Trace.Basis = p.span(p.marks[k].first, p.marks[k].last)
			return
		}
	}
	if k, c := p.firstMarkIn(m.last+1, min(len(p.tokens), m.last+4), "basis"); k >= 0 && c.value == string(solieu.BasisWhole) &&
		(f.Basis == solieu.BasisWhole || f.Basis == solieu.BasisFigure) {
		f.Trace.Basis = p.span(p.marks[k].first, p.marks[k].last) // 90% tổng đàn
		return
	}
	inherited := func(s solieu.Span) { inheritSpan(f, solieu.TraceBasis, &f.Trace.Basis, s) }
	if near := r.markOf(i, "basis", string(f.Basis)); !near.IsZero() {
		inherited(near)
		return
	}
	for j := max(0, i-lookBack); j < min(len(r.fig), i+lookBack); j++ {
		g := &r.d.figures[r.fig[j]]
		if g.Basis == f.Basis && !g.Trace.Basis.IsZero() && !g.Trace.Inherited.Has(solieu.TraceBasis) && r.place[j].sentence == r.place[i].sentence {
			inherited(g.Trace.Basis)
			return
		}
		if f.Basis == solieu.BasisPlan && p.mentions[j].role == planOf && j < i && i-j <= 2 {
			inherited(g.Span) // 38/40 ha, đạt 95%
			return
		}
	}
	if k, _ := p.markIn(r.starts[r.sentenceOf(m.first)], m.first, "versus"); k >= 0 {
		inherited(p.span(p.marks[k].first, p.marks[k].last))
		return
	}
	if g := r.figureOf(f.Of); g != nil && f.Basis == solieu.BasisWhole {
		inherited(g.Span) // 21 vụ (61,76%)
		return
	}
	inherited(r.d.heard.basis[f.Basis])
}

// markOf is the cue of a class and value that stands nearest before mention i in the
// block, or else behind it in its sentence.
func (r *reader) markOf(i int, class, value string) solieu.Span {
	p, m := r.p, &r.p.mentions[i]
	at := p.lastMark(m.first)
	for k := at; k >= 0 && at-k < lookBack; k-- {
		if c, ok := p.cueOf(p.marks[k], class); ok && c.value == value {
			return p.span(p.marks[k].first, p.marks[k].last)
		}
	}
	for k := at + 1; k < len(p.marks) && k-at < lookBack && r.sentenceOf(p.marks[k].first) == r.sentenceOf(m.first); k++ {
		if c, ok := p.cueOf(p.marks[k], class); ok && c.value == value {
			return p.span(p.marks[k].first, p.marks[k].last)
		}
	}
	return solieu.Span{}
}

// traceStatus finds the words that make a figure an estimate, a plan or a target when
// they are not its own, or that confirm a result: đã, đến nay.
func (r *reader) traceStatus(i int, f *solieu.Figure) {
	p, m := r.p, &r.p.mentions[i]
	if !f.Trace.Status.IsZero() {
		return
	}
	if f.Status == solieu.StatusActual {
		if k, _ := p.markIn(r.place[i].left, m.first, "done"); k >= 0 {
			f.Trace.Status = p.span(p.marks[k].first, p.marks[k].last)
		}
		return
	}
	inherited := func(s solieu.Span) { inheritSpan(f, solieu.TraceStatus, &f.Trace.Status, s) }
	for _, id := range []string{f.Of, f.PartOf} {
		if g := r.figureOf(id); g != nil && g.Status == f.Status && !g.Trace.Status.IsZero() {
			inherited(g.Trace.Status)
			return
		}
	}
	if m.role == planOf && m.partner >= 0 && m.partner < len(r.fig) {
		inherited(r.d.figures[r.fig[m.partner]].Span) // 38/40 ha: the slash says it
		return
	}
	if f.Status == solieu.StatusPlan {
		for _, class := range []string{"status", "basis"} {
			if near := r.markOf(i, class, "plan"); r.distance(i, near) == inClause {
				f.Trace.Status = near
				return
			}
		}
	}
	near := r.markOf(i, "status", string(f.Status))
	switch {
	case !near.IsZero() && r.distance(i, near) <= inSentence:
		inherited(near)
	case r.sec.class == "task" && f.Status == solieu.StatusTarget && !r.sec.head.IsZero():
		inherited(r.sec.head)
	case !near.IsZero():
		inherited(near)
	case f.Status == solieu.StatusPlan:
		inherited(r.markOf(i, "basis", "plan"))
	default:
		inherited(r.d.heard.status[f.Status])
	}
}

// tracePeriod marks a period that is not said in the figure's sentence, and names the
// title where nothing else says it.
func (r *reader) tracePeriod(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	if f.Period.IsZero() {
		return
	}
	if f.Trace.Period.IsZero() {
		// (cùng kỳ 921 triệu USD): the basis is the time.
		if k, _ := p.markIn(pl.left, min(len(p.tokens), max(pl.right, p.mentions[i].last+1)), "basis"); k >= 0 && f.Period != r.d.ref.Period && f.Kind == solieu.KindLevel {
			f.Trace.Period = p.span(p.marks[k].first, p.marks[k].last)
			return
		}
		from := r.d.heard.title
		if f.Status == solieu.StatusTarget && r.sec.class == "task" && !r.sec.head.IsZero() {
			from = r.sec.head
		}
		inheritSpan(f, solieu.TracePeriod, &f.Trace.Period, from)
		return
	}
	if r.distance(i, f.Trace.Period) > inSentence {
		f.Trace.Inherited |= solieu.TracePeriod
	}
}

// measureWords are what a name may gain from its unit alone.
const measureWords = "số diện tích"

// traceName finds the words of a name that the figure does not have itself, and measures
// how much of the name is its own.
func (r *reader) traceName(i int, f *solieu.Figure, e *evidence) {
	p, m, pl := r.p, &r.p.mentions[i], &r.place[i]
	unit, right := m.unitFirst, max(pl.right-1, m.last)
	if m.partner > i && m.partner < len(r.place) {
		unit, right = p.mentions[m.partner].unitFirst, max(right, r.place[m.partner].right-1) // 10/12 xã hoàn thành
	}
	own, lowered := p.text[p.tokens[min(pl.left, m.first)].Start:p.tokens[right].End], ""
	words, foreign := 0, 0
	for word := range strings.FieldsSeq(lower(f.Indicator)) {
		words++
		if strings.Contains(own, word) {
			continue
		}
		if lowered == "" {
			lowered = lower(own)
		}
		if !strings.Contains(lowered, word) && !strings.Contains(measureWords, word) {
			foreign++
		}
	}
	if words > 0 {
		e.foreign = 100 * foreign / words
	}
	if from := f.Trace.Indicator; !from.IsZero() && !sharesWord(f.Indicator, from.Of(r.d.doc.Text)) {
		f.Trace.Indicator = solieu.Span{} // có 10/12 xã hoàn thành: có is no part of the name
	}
	if foreign > 0 {
		f.Trace.Inherited |= solieu.TraceIndicator
	}
	if !f.Trace.Indicator.IsZero() || f.Indicator == "" {
		return
	}
	if e.foreign < 50 && unit <= right {
		f.Trace.Indicator = p.span(unit, right)
		return
	}
	if from := r.nameSource(i, f); !from.IsZero() {
		inheritSpan(f, solieu.TraceIndicator, &f.Trace.Indicator, from)
		return
	}
	f.Trace.Indicator = f.Trace.Unit // có 06 nhóm: the noun is all there is
}

// sharesWord reports a word of the name among the words of a text.
func sharesWord(name, text string) bool {
	for word := range strings.FieldsSeq(name) {
		if strings.Contains(text, word) {
			return true
		}
	}
	text = lower(text)
	for word := range strings.FieldsSeq(lower(name)) {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// nameSource is where the words of a name stand that a figure took over: with the figure
// that it speaks of, the nearest one of the same name, the heading.
func (r *reader) nameSource(i int, f *solieu.Figure) solieu.Span {
	if g := r.figureOf(f.Of); g != nil && !g.Trace.Indicator.IsZero() {
		return g.Trace.Indicator
	}
	at := r.fig[i]
	for j := at - 1; j >= max(0, at-lookBack); j-- {
		if g := &r.d.figures[j]; g.Indicator == f.Indicator && !g.Trace.Indicator.IsZero() {
			return g.Trace.Indicator
		}
	}
	for j := at + 1; j <= min(at+lookBack, r.fig[len(r.fig)-1]); j++ {
		if g := &r.d.figures[j]; g.Indicator == f.Indicator && !g.Trace.Indicator.IsZero() {
			return g.Trace.Indicator
		}
	}
	if i > 0 && !r.d.figures[r.fig[i-1]].Trace.Indicator.IsZero() {
		return r.d.figures[r.fig[i-1]].Trace.Indicator
	}
	return r.sec.head
}

// readTitle finds where the title names the period of the report, and a basis that holds
// for all of it.
func (x *Extractor) readTitle(d *document) {
	for i := range d.doc.Blocks {
		if kind := d.doc.Blocks[i].Kind; kind != solieu.BlockTitle && kind != solieu.BlockHeader {
			continue
		}
		p := x.passage(d, i)
		(&reader{p: p, d: d}).hearMarks()
		for _, s := range p.spans {
			if s.Period == d.ref.Period && d.heard.title.IsZero() {
				d.heard.title = p.span(s.first, s.last)
			}
		}
	}
}

// traceCells does for the figures of tables what trace does for those of sentences: what
// neither head nor row says was said by the title.
func (d *document) traceCells() {
	for i := range d.figures {
		f := &d.figures[i]
		if !strings.HasPrefix(f.Rule, "table.") {
			continue
		}
		e := &d.evidence[i]
		e.period, e.basis, e.status = inClause, inClause, inClause
		if f.Trace.Period.IsZero() && !f.Period.IsZero() {
			e.period = elsewhere
			inheritSpan(f, solieu.TracePeriod, &f.Trace.Period, d.heard.title)
		}
	}
}
