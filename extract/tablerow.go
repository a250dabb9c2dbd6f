package extract

import (
	"strings"
	"unicode"

	"solieu"
)

// rowScope is what earlier rows hand down: the total that parts belong to.
type rowScope struct {
	total  int            // row of the last total, -1
	figure map[int]string // figures of that row, by column
	inside bool           // behind a row that says trong đó
	unit   reading
}

// readRows makes figures of the rows below the head.
func (t *table) readRows() {
	scope := rowScope{total: -1, figure: map[int]string{}}
	for row := t.head; row < t.rows; row++ {
		label := t.text(row, t.label)
		if label == "" || t.isNumbering(row) {
			continue
		}
		if t.isPartHead(label) {
			scope.inside = true
			if !t.hasValues(row) {
				continue
			}
		}
		t.readRow(row, label, &scope)
	}
}

// isNumbering reports the row that numbers the columns: A B 1 2 3=2/1.
func (t *table) isNumbering(row int) bool {
	short := 0
	for c := range t.cols {
		s := t.text(row, c)
		if len(s) > 6 || strings.IndexFunc(s, unicode.IsLower) >= 0 {
			return false
		}
		if s != "" {
			short++
		}
	}
	label := strings.Trim(t.text(row, t.label), "()")
	return short > 1 && len(label) <= 2
}

// isPartHead reports a row label that begins with trong đó.
func (t *table) isPartHead(label string) bool {
	p := t.passageOf(label)
	k, _ := p.firstMarkIn(0, min(3, len(p.tokens)), "part")
	return k >= 0 && p.marks[k].first <= 1
}

func (t *table) hasValues(row int) bool {
	for c := range t.cols {
		if t.cols[c].role == valueColumn {
			if _, ok := t.value(t.text(row, c)); ok {
				return true
			}
		}
	}
	return false
}

// readRow makes a figure of every value of the row.
func (t *table) readRow(row int, label string, scope *rowScope) {
	unit := t.unit
	if t.unitAt >= 0 {
		if s := t.text(row, t.unitAt); s != "" && s != "-" && s != "\"" {
			unit = t.readUnitText(s)
			scope.unit = unit
		} else {
			unit = scope.unit
		}
	} else if i := strings.LastIndexByte(label, '('); i > 0 {
		if u := t.readUnitText(strings.TrimRight(label[i+1:], ") ")); u.found && u.class != "noun" {
			unit, label = u, strings.TrimSpace(label[:i])
		}
	}
	part := scope.inside && t.indented(row, label)
	if !part {
		scope.inside = false
	}
	figures := map[int]string{}
	of := ""
	for c := range t.cols {
		if t.cols[c].role != valueColumn {
			continue
		}
		f, ok := t.figure(row, c, unit)
		if !ok {
			continue
		}
		f.Indicator = t.indicator(label)
		f.ID = figureID(len(t.d.figures))
		if f.Kind == solieu.KindRatio {
			f.Of = of
			if g := t.byID(of); g != nil {
				f.Period, f.Status = g.Period, g.Status
			}
		} else if f.Status != solieu.StatusPlan {
			of = f.ID
		}
		if part && f.Kind == solieu.KindLevel && scope.figure[c] != "" {
			f.PartOf, f.PartCue = scope.figure[c], solieu.PartSome
		}
		figures[c] = f.ID
		t.d.figures = append(t.d.figures, f)
	}
	if !part && len(figures) > 0 {
		scope.total, scope.figure = row, figures
	}
}

func (t *table) byID(id string) *solieu.Figure {
	if i, ok := figureIndex(id); ok && i < len(t.d.figures) {
		return &t.d.figures[i]
	}
	return nil
}

// indented reports that a row behind trong đó still belongs to the total: it begins with
// a dash or plus, or has no number of its own.
func (t *table) indented(row int, label string) bool {
	if strings.HasPrefix(label, "-") || strings.HasPrefix(label, "+") || t.isPartHead(label) {
		return true
	}
	for c := range t.cols {
		if t.cols[c].role == indexColumn {
			return t.text(row, c) == "" || t.text(row, c) == "-"
		}
	}
	return !t.repeats(row)
}

// repeats reports that trong đó is printed before every part, so that a row without it
// is none.
func (t *table) repeats(row int) bool {
	return row > t.head && t.hasValues(row-1) && t.isPartHead(t.text(row-1, t.label))
}

// figure reads one value cell.
func (t *table) figure(row, c int, unit reading) (solieu.Figure, bool) {
	col := &t.cols[c]
	text := t.text(row, c)
	n, ok := t.value(text)
	if !ok {
		return solieu.Figure{}, false
	}
	if col.unit.found {
		unit = col.unit
	}
	if strings.HasSuffix(text, "%") {
		unit = reading{canonical: "%", class: "percent", found: true}
	}
	if !unit.found {
		return solieu.Figure{}, false
	}
	block := t.cells[[2]int{row, c}]
	b := &t.d.doc.Blocks[block]
	m := mention{class: unit.class, counted: unit.counted, shift: unit.shift, decimals: n.decimals, partner: -1, hedgeMark: -1}
	m.Value, m.Unit = n.value.Shift(unit.shift), unit.canonical
	f := solieu.Figure{
		Kind: col.kind, Status: col.status, Basis: col.basis, Period: col.period, UnitInferred: false,
		Section: b.Section, Page: b.Page, Block: block, Span: b.Span, Printed: t.d.doc.BlockText(block), Rule: "table." + unit.class,
	}
	if m.Value.Sign() < 0 && col.kind == solieu.KindChange {
		m.Value = m.Value.Neg()
	}
	m.bound()
	f.Quantity = m.Quantity
	if f.Kind == solieu.KindLevel && unit.class == "percent" {
		f.Kind = solieu.KindShare
	}
	if f.Period.IsZero() {
		f.Period = t.d.sections[block].period
	}
	if f.Period.IsZero() {
		f.Period = t.d.ref.Period
	}
	if t.d.sections[block].class == "task" && f.Status == solieu.StatusActual {
		f.Status = solieu.StatusTarget
	}
	f.Trace.Number = b.Span
	f.Trace.Status, f.Trace.Period = col.span, col.span
	return f, true
}

// indicator spells out the label of a row without dashes and trong đó.
func (t *table) indicator(label string) string {
	p := t.passageOf(strings.TrimLeft(label, "-+* "))
	r := &reader{p: p, d: t.d}
	return r.spell(r.phrase(0, len(p.tokens)))
}
