package extract

import (
	"strings"

	"solieu"
)

// readCells makes figures of the cells, row by row, as they stand in the text.
func (t *table) readCells() {
	for i := range t.lines {
		for c := range t.cols {
			k := t.block(t.lines[i].row, c)
			if k < 0 || t.own(t.lines[i].row, c) == "" || c == t.label || c == t.index || c == t.unitAt {
				continue
			}
			switch a, ok := t.amounts[[2]int{t.lines[i].row, c}]; {
			case t.cols[c].role == valueColumn && ok:
				t.add(i, c, k, t.d.doc.Blocks[k].Span, a)
			case t.cols[c].role == valueColumn || t.cols[c].role == otherColumn && t.roleOf(t.cols[c].head) == valueColumn:
				t.readText(i, c, k)
			}
		}
	}
}

// add makes the figure of a pure number.
func (t *table) add(i, c, block int, span solieu.Span, a amount) {
	col, l := &t.cols[c], &t.lines[i]
	f := t.meaning(i, c)
	unit, inferred := t.unitOf(l, c, f.Kind)
	if a.percent {
		unit = percentUnit
	}
	if !unit.found {
		return
	}
	b := &t.d.doc.Blocks[block]
	f.Section, f.Page, f.Block, f.Span, f.Printed = b.Section, b.Page, block, span, span.Of(t.d.doc.Text)
	f.Trace.Number, f.UnitInferred, f.Rule = span, inferred, "table."+unit.class
	t.setAmount(&f, unit, a)
	t.orient(&f, col, l, unit, a)
	t.reach(&f, l, col, unit)
	t.append(i, c, f)
}

// setAmount fills value, unit and interval.
func (t *table) setAmount(f *solieu.Figure, unit reading, a amount) {
	m := mention{class: unit.class, counted: unit.counted, shift: unit.shift, decimals: a.decimals, partner: -1, hedgeMark: -1, hedge: a.hedge}
	m.Value, m.Unit = a.value.Shift(unit.shift), unit.canonical
	negative := m.Value.Sign() < 0
	if negative {
		m.Value = m.Value.Neg()
	}
	m.bound()
	f.Quantity = m.Quantity
	if negative && f.Kind != solieu.KindChange {
		f.Value, f.Low, f.High = m.Value.Neg(), m.High.Neg(), m.Low.Neg()
	}
	switch a.hedge {
	case "over":
		f.Approx = solieu.ApproxOver
	case "under":
		f.Approx = solieu.ApproxUnder
	case "about":
		f.Approx = solieu.ApproxAbout
	}
}

// orient gives a change its direction and shares of a row their kind.
func (t *table) orient(f *solieu.Figure, col *column, l *line, unit reading, a amount) {
	if f.Kind == solieu.KindLevel && unit.class == "percent" {
		f.Kind = solieu.KindShare
		if h := t.readHeadText(join(l.label, col.name)); h.has("change") || strings.Contains(lower(l.label), "tốc độ tăng") || strings.Contains(lower(l.label), "tăng trưởng") {
			if name := lower(join(col.name, l.label)); strings.Contains(name, "tăng") || strings.HasPrefix(name, "giảm") || strings.HasPrefix(name, "mức giảm") {
				f.Kind = solieu.KindChange
			}
		}
	}
	if f.Kind != solieu.KindChange {
		return
	}
	switch negative := a.sign < 0 || a.brackets; {
	case a.value.Sign() == 0:
		f.Direction = solieu.DirectionFlat
	case negative || a.sign == 0 && (col.down || strings.HasPrefix(lower(l.label), "giảm") || strings.HasPrefix(lower(l.label), "mức giảm")):
		f.Direction = solieu.DirectionDown
	default:
		f.Direction = solieu.DirectionUp
	}
}

// append stores a figure of a cell.
func (t *table) append(i, c int, f solieu.Figure) {
	f.ID = figureID(len(t.d.figures))
	f.Indicator = t.name(i, c)
	t.figure[[2]int{t.lines[i].row, c}] = len(t.d.figures)
	t.d.figures = append(t.d.figures, f)
}

// meaning is what column and row say of a figure apart from its amount.
func (t *table) meaning(i, c int) solieu.Figure {
	col, l := &t.cols[c], &t.lines[i]
	f := solieu.Figure{Kind: col.kind, Status: col.status, Basis: col.basis, BasisText: col.basisText, Period: col.period}
	f.Trace.Status, f.Trace.Period = col.span, col.span
	if col.basis != "" {
		f.Trace.Basis = col.span
	}
	if l.mean != nil {
		t.rowMeaning(&f, l)
	}
	block := t.block(l.row, c)
	sec := t.d.sections[block]
	switch {
	case !f.Period.IsZero():
	case !t.caption.period.IsZero():
		f.Period, f.Trace.Period = t.caption.period, t.caption.span
	case !sec.period.IsZero():
		f.Period, f.Trace.Period = sec.period, sec.span
	default:
		f.Period, f.Trace.Period = t.d.ref.Period, solieu.Span{}
	}
	if f.Kind == "" {
		f.Kind = solieu.KindLevel
	}
	if f.Status == "" {
		f.Status = solieu.StatusActual
	}
	if sec.class == "task" && f.Status == solieu.StatusActual && f.Kind == solieu.KindLevel && !t.says("status") && !past(f.Period, t.d.ref.Period) {
		f.Status = solieu.StatusTarget
	}
	return f
}

// reach: what flows in up to a day has done so since the year began; what stands on that
// day is as of it.
func (t *table) reach(f *solieu.Figure, l *line, col *column, unit reading) {
	if f.Period.Kind != solieu.PeriodAsOf || f.Kind != solieu.KindLevel {
		return
	}
	switch unit.class {
	case "money", "event", "flow", "document":
	default:
		return
	}
	p := t.passageOf(join(col.name, l.name, t.caption.topic))
	if k, _ := p.markIn(0, len(p.tokens), "stock"); k < 0 {
		so := solieu.Period{Kind: solieu.PeriodYTD, Start: solieu.Year(f.Period.End.Year).Start, End: f.Period.End}
		if report := t.d.ref.Period; report.Start == so.Start && report.End == so.End {
			so = report // half, nine_months
		}
		f.Period = so
	}
}

// past reports a period that ends with the report's or before.
func past(p, report solieu.Period) bool {
	return !report.IsZero() && !p.IsZero() && p.End.Compare(report.End) <= 0
}

// says reports that a head has a word of that class.
func (t *table) says(class string) bool {
	for c := range t.cols {
		if t.cols[c].role == valueColumn && t.readHeadText(t.cols[c].head).has(class) {
			return true
		}
	}
	return false
}

// rowMeaning reads status, kind and period off a label that names no thing: Kế hoạch,
// Ước thực hiện, So với cùng kỳ (%), Năm 2019.
func (t *table) rowMeaning(f *solieu.Figure, l *line) {
	row := column{path: []string{l.label}, head: l.label, of: -1, base: -1, part: -1}
	t.readMeaning(&row)
	if l.unit.class == "percent" && l.mean.has("basis") {
		t.readComparison(l.mean, &row)
	}
	if row.kind != solieu.KindLevel && (f.Kind == solieu.KindLevel || f.Kind == solieu.KindShare) {
		f.Kind, f.Basis, f.BasisText = row.kind, row.basis, row.basisText
	}
	if row.status != "" {
		f.Status = row.status
	}
	if !row.period.IsZero() {
		switch {
		case f.Period.Kind == solieu.PeriodMonth || f.Period.IsZero() || row.period.Kind != solieu.PeriodYear:
			f.Period = row.period
		default:
			f.Period = moveYears(f.Period, row.period.End.Year-f.Period.End.Year)
		}
	}
}

// unitOf is the unit of a cell: that of its column, its row, the line over the table,
// or the noun that head or label counts, which is inferred.
func (t *table) unitOf(l *line, c int, kind solieu.Kind) (u reading, inferred bool) {
	col := &t.cols[c]
	name := join(col.name, l.label)
	switch keyed := t.caption.unitFor(name); {
	case l.mean != nil && (l.mean.percent || kind == solieu.KindRatio):
		return percentUnit, false
	case (kind == solieu.KindRatio || kind == solieu.KindShare) && (col.open || !col.unit.found) && !(l.unit.found && kind == solieu.KindShare):
		return percentUnit, false
	case col.unit.found:
		return col.unit, false
	case l.units[c].found:
		return l.units[c], false
	case l.mean != nil && l.mean.unit.found:
		return l.mean.unit, false
	case l.unit.found:
		return l.unit, false
	case keyed.found && keyed.class != "percent":
		if n := t.countedIn(col.name); n.found && keyed.class == "money" && !strings.Contains(lower(col.name), "tiền") && strings.HasPrefix(lower(col.name), "số") {
			return n, true
		}
		return keyed, false
	}
	if t.unitAt >= 0 && !t.countedIn(col.name).found {
		return reading{}, false
	}
	for k, s := range []string{col.name, l.label, t.parentLabel(l), t.caption.topic, t.labelHead()} {
		if t.places && (k == 1 || k == 2) || k == 2 && l.parent >= 0 && t.lines[l.parent].part {
			continue
		}
		if u := t.countedIn(s); u.found && (k != 2 || strings.Contains(lower(s), "số ")) {
			return u, true
		}
	}
	if keyed := t.caption.unitFor(name); keyed.found {
		return keyed, false
	}
	return reading{}, false
}
