package extract

import (
	"strconv"
	"strings"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// table is a grid of blocks, with what its head says of the columns.
type table struct {
	x      *Extractor
	d      *document
	cells  map[[2]int]int // row and column -> block
	rows   int
	cols   []column
	head   int // rows of the head
	unit   reading
	label  int // column of row names, -1
	unitAt int // column of units, -1
}

// columnRole says what the cells of a column are.
type columnRole uint8

const (
	valueColumn columnRole = iota
	indexColumn
	labelColumn
	unitColumn
	otherColumn
)

// column is what the head says of one column.
type column struct {
	role   columnRole
	head   string
	status solieu.Status
	kind   solieu.Kind
	basis  solieu.Basis
	period solieu.Period
	span   solieu.Span
	unit   reading
}

// table reads the cells of one table, beginning at block i, and returns the first block
// behind it.
func (x *Extractor) table(d *document, i int) int {
	t := &table{x: x, d: d, cells: make(map[[2]int]int), label: -1, unitAt: -1}
	id := d.doc.Blocks[i].Cell.Table
	j := i
	for ; j < len(d.doc.Blocks); j++ {
		cell := d.doc.Blocks[j].Cell
		if d.doc.Blocks[j].Kind != solieu.BlockCell || cell == nil || cell.Table != id {
			break
		}
		t.cells[[2]int{cell.Row, cell.Col}] = j
		t.rows = max(t.rows, cell.Row+1)
		if cell.Header {
			t.head = max(t.head, cell.Row+1)
		}
	}
	if !t.readHead(i, j) {
		for k := i; k < j; k++ {
			x.passage(d, k).interpret(d)
		}
		return j
	}
	t.unit = t.unitAbove(i)
	t.readRows()
	return j
}

// text is the text of a cell, "" when there is none.
func (t *table) text(row, col int) string {
	if block, ok := t.cells[[2]int{row, col}]; ok {
		return strings.TrimSpace(t.d.doc.BlockText(block))
	}
	return ""
}

// readHead reads the head rows into columns. It reports whether the table is one of
// figures: it has a head, a column of names and a column of values.
func (t *table) readHead(from, to int) bool {
	if t.head == 0 || t.head >= t.rows {
		return false
	}
	for k := from; k < to; k++ {
		cell := t.d.doc.Blocks[k].Cell
		for len(t.cols) < cell.Col+max(1, cell.ColSpan) {
			t.cols = append(t.cols, column{})
		}
		if cell.Row >= t.head {
			continue
		}
		for c := cell.Col; c < cell.Col+max(1, cell.ColSpan); c++ {
			t.cols[c].head = join(t.cols[c].head, t.d.doc.BlockText(k))
			t.cols[c].span = t.d.doc.Blocks[k].Span
		}
	}
	values := 0
	for c := range t.cols {
		t.readColumn(c)
		if t.cols[c].role == valueColumn {
			values++
		}
	}
	return t.label >= 0 && values > 0
}

// readColumn decides what a column holds.
func (t *table) readColumn(c int) {
	col := &t.cols[c]
	switch headRole(col.head) {
	case indexColumn:
		col.role = indexColumn
		return
	case unitColumn:
		col.role, t.unitAt = unitColumn, c
		return
	case otherColumn:
		col.role = otherColumn
		return
	}
	if t.label < 0 {
		if t.numeric(c) && c > 0 {
			return
		}
		col.role, t.label = labelColumn, c
		return
	}
	t.readMeaning(col)
}

// headRole knows the heads of columns that hold no values.
func headRole(head string) columnRole {
	switch key := strings.Trim(strings.ToLower(head), " .():"); key {
	case "tt", "stt", "số tt", "số thứ tự":
		return indexColumn
	case "đvt", "đơn vị tính", "đơn vị", "đ.v.t", "đv tính", "đvt.":
		return unitColumn
	case "ghi chú", "cơ quan", "đơn vị thực hiện", "nguồn":
		return otherColumn
	}
	return valueColumn
}

// numeric reports that most cells of a column below the head are numbers.
func (t *table) numeric(c int) bool {
	numbers, filled := 0, 0
	for row := t.head; row < t.rows; row++ {
		s := t.text(row, c)
		if s == "" {
			continue
		}
		filled++
		if _, ok := t.value(s); ok {
			numbers++
		}
	}
	return numbers*2 > filled
}

// readMeaning reads status, kind, basis, period and unit of a value column.
func (t *table) readMeaning(col *column) {
	p := t.passageOf(col.head)
	col.status, col.kind = solieu.StatusActual, solieu.KindLevel
	percent := strings.Contains(col.head, "%")
	if k, c := p.firstMarkIn(0, len(p.tokens), "status"); k >= 0 && c.value != "target" {
		col.status = solieu.Status(c.value)
	}
	_, versus := p.firstMarkIn(0, len(p.tokens), "versus")
	for k := range p.marks {
		if c, ok := p.cueOf(p.marks[k], "basis"); ok {
			col.basis = solieu.Basis(c.value)
		}
	}
	switch {
	case percent && (col.basis != "" || versus.value != "" || strings.Contains(col.head, "/")):
		col.kind = solieu.KindRatio
	case versus.value != "" && col.basis != "":
		col.kind, percent = solieu.KindRatio, true
	default:
		col.basis = ""
	}
	if percent {
		col.unit = reading{canonical: "%", class: "percent", found: true}
	} else if i := strings.IndexByte(col.head, '('); i >= 0 {
		col.unit = t.readUnitText(strings.TrimRight(col.head[i+1:], ") "))
	}
	t.readColumnPeriod(col)
}

// readColumnPeriod takes the period that the head names; a ratio has that of its level.
func (t *table) readColumnPeriod(col *column) {
	if col.kind == solieu.KindRatio {
		return
	}
	for _, m := range period.Find(col.head, t.d.ref) {
		if !m.Period.IsZero() {
			col.period = m.Period
			return
		}
	}
	for _, word := range strings.FieldsFunc(col.head, func(r rune) bool { return r < '0' || r > '9' }) {
		// Ước thực hiện 2024: a year without its word.
		if year, err := strconv.Atoi(word); err == nil && isYear(year) {
			col.period = solieu.Year(year)
			return
		}
	}
	if col.status == solieu.StatusPlan && !t.d.ref.Period.IsZero() {
		col.period = solieu.Year(t.d.ref.Period.End.Year)
	}
}

// passageOf reads a loose text, such as the joined head of a column, for its cues.
func (t *table) passageOf(text string) *passage {
	p := &passage{rules: t.x.rules, doc: t.d, text: text}
	p.tokens = lex.Dense(nil, text, t.d.numberer)
	p.covered = make([]cover, len(p.tokens))
	p.readMarks()
	p.readNesting()
	return p
}

// unitAbove finds the line over the table that gives its unit: ĐVT: triệu đồng.
func (t *table) unitAbove(first int) reading {
	for k := first - 1; k >= 0 && k >= first-3; k-- {
		text := t.d.doc.BlockText(k)
		for _, word := range []string{"ĐVT:", "Đơn vị tính:", "Đơn vị:", "ĐVT :", "Đvt:", "(ĐVT"} {
			if _, after, found := strings.Cut(text, word); found {
				return t.readUnitText(strings.Trim(after, " ():;."))
			}
		}
	}
	return reading{}
}

// readUnitText reads a unit that stands by itself: Tỷ đồng, 1.000 m3, Người.
func (t *table) readUnitText(text string) reading {
	shift := 0
	for _, thousand := range []string{"1.000 ", "1000 ", "1,000 "} {
		if rest, found := strings.CutPrefix(text, thousand); found {
			text, shift = rest, 3
		}
	}
	p := t.passageOf(text)
	u := p.readUnit(0)
	switch {
	case u.found:
	case u.scales > 0 && u.shift >= 6:
		u.canonical, u.class, u.found = "VND", "money", true
	case text != "" && len(p.tokens) <= 4 && len(p.tokens) > 0:
		u = reading{canonical: lower(text), class: "noun", counted: true, found: true}
	}
	u.shift += shift
	return u
}

// value reads a cell that holds nothing but a number, its sign and perhaps a per cent
// sign.
func (t *table) value(s string) (numeral, bool) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	sign := strings.HasPrefix(s, "-") || strings.HasPrefix(s, "−")
	s = strings.TrimLeft(s, "-−+ ")
	if t.d.style == styleSpace {
		s = strings.ReplaceAll(s, " ", "")
	}
	if s == "" || strings.Trim(s, "0123456789.,") != "" || s[0] == '.' || s[0] == ',' {
		return numeral{}, false
	}
	value, decimals, ok := parse(s, t.d.style)
	if sign {
		value = value.Neg()
	}
	return numeral{value: value, decimals: decimals, ok: ok}, ok
}
