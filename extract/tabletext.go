package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
)

// readText reads a cell of values that is more than a number: a number with its unit
// (12 vụ, tăng 5%), a couple (12/15), a range (5-7), or prose.
func (t *table) readText(i, c, block int) {
	text := t.own(t.lines[i].row, c)
	if !strings.ContainsAny(text, "0123456789") {
		return
	}
	if t.readCouple(i, c, block, text) || t.readHedged(i, c, block, text) {
		return
	}
	p := t.x.passage(t.d, block)
	first := len(t.d.figures)
	if single := t.single(p); single {
		t.addMention(i, c, p)
		return
	}
	if p = t.x.passage(t.d, block); len(p.tokens) > 2 {
		p.interpret(t.d)
		t.nameProse(i, c, first)
	}
}

// readHedged reads a word that hedges and a pure number: Dưới 4, khoảng 120.
func (t *table) readHedged(i, c, block int, text string) bool {
	p := t.passageOf(text)
	m, ok := p.markAt(0)
	if !ok || m.last+1 >= len(p.tokens) {
		return false
	}
	hedge, ok := p.cueOf(m, "hedge")
	rest := text[p.tokens[m.last].End:]
	a, pure := readAmount(rest, t.style)
	if !ok || !pure {
		return false
	}
	end := t.d.doc.Blocks[block].Span.End
	a.hedge = hedge.value
	t.add(i, c, block, solieu.Span{Start: end - len(strings.TrimLeft(rest, " ")), End: end}, a)
	return true
}

// longestNote bounds, in words, a cell whose words lean on row and column: 120 kg thực phẩm.
const longestNote = 12

// nameProse gives figures of prose in a cell the row's name, when their own says nothing.
func (t *table) nameProse(i, c, first int) {
	for k := first; k < len(t.d.figures); k++ {
		f := &t.d.figures[k]
		note := len(strings.Fields(t.own(t.lines[i].row, c))) <= longestNote
		if name := t.name(i, c); (note || len(strings.Fields(f.Indicator)) < 2) && name != "" && f.Of == "" {
			f.Indicator = join(name, f.Indicator)
		}
	}
}

// single reports a cell that is one number with its unit, and words that only say how it
// is meant.
func (t *table) single(p *passage) bool {
	p.readMentions()
	if len(p.mentions) != 1 {
		return false
	}
	m := &p.mentions[0]
	for i := range p.tokens {
		if i >= m.first && i <= m.last || p.tokens[i].Kind == lex.Punct {
			continue
		}
		mark, ok := p.markAt(i)
		if !ok {
			return false
		}
		for _, class := range []string{"direction", "hedge", "reach", "status"} {
			if _, known := p.cueOf(mark, class); known {
				ok = false
			}
		}
		if ok {
			return false
		}
	}
	return true
}

// addMention makes the figure of a cell with one number and unit.
func (t *table) addMention(i, c int, p *passage) {
	m := &p.mentions[0]
	col := &t.cols[c]
	f := t.meaning(i, c)
	for k := range p.marks {
		if d, ok := p.cueOf(p.marks[k], "direction"); ok && (col.kind == solieu.KindChange || col.kind == solieu.KindLevel) {
			f.Kind, f.Direction = solieu.KindChange, solieu.Direction(d.value)
		}
	}
	if text := t.own(t.lines[i].row, c); f.Kind == solieu.KindRatio && m.class != "percent" || col.kind == solieu.KindRatio && strings.ContainsAny(text[:1], "+-") {
		f.Kind = solieu.KindChange // So với cùng kỳ: +2 vụ
	}
	if strings.HasPrefix(t.own(t.lines[i].row, c), "-") {
		m.sign = -1
	}
	m.bound()
	f.Quantity, f.Approx = m.Quantity, approxOf(m)
	b := &t.d.doc.Blocks[p.block]
	f.Section, f.Page, f.Block, f.Span = b.Section, b.Page, p.block, p.span(m.first, m.last)
	f.Printed, f.Trace.Number, f.Rule = f.Span.Of(t.d.doc.Text), p.span(m.first, m.first), "table."+m.class
	switch {
	case f.Kind == solieu.KindLevel && m.class == "percent":
		f.Kind = solieu.KindShare
	case f.Kind == solieu.KindChange && f.Direction == "":
		f.Direction = solieu.DirectionUp
		if m.sign < 0 || col.down {
			f.Direction = solieu.DirectionDown
		}
	}
	t.reach(&f, &t.lines[i], col, reading{class: m.class})
	t.append(i, c, f)
}

// readCouple reads 12/15 and 5 - 7 where both sides are pure numbers. The head says what
// the two are (vụ/người, TH/KH); else the unit decides as in prose.
func (t *table) readCouple(i, c, block int, text string) bool {
	at := strings.IndexByte(text, '/')
	slash := at > 0
	if !slash {
		at = strings.IndexAny(text[min(1, len(text)):], "-–") + 1
	}
	if at <= 0 {
		return false
	}
	width := 1
	if !slash && !strings.HasPrefix(text[at:], "-") {
		width = len("–")
	}
	a, ok1 := readAmount(text[:at], t.style)
	b, ok2 := readAmount(text[at+width:], t.style)
	if !ok1 || !ok2 || a.sign != 0 || b.sign != 0 {
		return false
	}
	k := len(t.d.figures)
	span := t.d.doc.Blocks[block].Span
	second := at + width + len(text[at+width:]) - len(strings.TrimLeft(text[at+width:], " "))
	n := len(t.d.figures)
	t.addHalf(i, c, block, a, solieu.Span{Start: span.Start, End: span.Start + len(strings.TrimRight(text[:at], " "))}, 0)
	t.addHalf(i, c, block, b, solieu.Span{Start: span.Start + second, End: span.End}, 1)
	if len(t.d.figures) != n+2 {
		return true
	}
	t.joinCouple(&t.d.figures[k], &t.d.figures[k+1], slash, &t.cols[c])
	return true
}

// addHalf makes the figure of one side of a couple.
func (t *table) addHalf(i, c, block int, a amount, span solieu.Span, side int) {
	col := t.cols[c]
	if len(col.unitSplit) == 2 {
		col.unit = col.unitSplit[side]
	}
	f := t.meaning(i, c)
	if f.Kind == solieu.KindRatio && col.unit.class != "percent" {
		f.Kind, f.Basis, f.BasisText = solieu.KindLevel, "", "" // TH/KH over 38/40
	}
	unit, inferred := t.unitOf(&t.lines[i], c, f.Kind)
	if len(col.unitSplit) == 2 {
		unit, inferred = col.unit, false
	}
	if !unit.found {
		return
	}
	b := &t.d.doc.Blocks[block]
	f.Section, f.Page, f.Block, f.Span, f.Printed = b.Section, b.Page, block, span, span.Of(t.d.doc.Text)
	f.Trace.Number, f.UnitInferred, f.Rule = span, inferred, "table.couple"
	t.setAmount(&f, unit, a)
	t.orient(&f, &col, &t.lines[i], unit, a)
	t.append(i, c, f)
	if parts := strings.SplitN(t.cols[c].head, "/", 2); len(col.unitSplit) == 2 && len(parts) == 2 {
		t.d.figures[len(t.d.figures)-1].Indicator = t.spell(join(lowerFirst(t.readHeadText(parts[side]).name), t.lines[i].name))
	}
}

// joinCouple says how the two sides stand to each other.
func (t *table) joinCouple(a, b *solieu.Figure, slash bool, col *column) {
	h := t.readHeadText(col.head)
	switch {
	case !slash:
		a.Approx, b.Approx = solieu.ApproxRange, solieu.ApproxRange
	case len(col.unitSplit) == 2:
	case h.slash >= 0 || h.has("status") && !t.countedIn(col.name).found:
		b.Status = solieu.StatusPlan
		if b.Period.Kind != solieu.PeriodYear && !b.Period.IsZero() {
			b.Period = solieu.Year(b.Period.End.Year)
		}
	case a.Value.Cmp(b.Value) <= 0 && a.Kind == solieu.KindLevel:
		a.PartOf, a.PartCue = b.ID, solieu.PartSome
	default:
		b.Status = solieu.StatusPlan
	}
}
