package extract

import (
	"strings"
	"unicode"

	"solieu"
)

// line is one row of the body.
type line struct {
	row    int
	label  string // without number, dashes, trong đó and unit
	name   string // readable on its own
	rank   int    // depth in the outline: a lower number is higher up
	unit   reading
	total  bool // Tổng số, Cộng
	part   bool // behind trong đó
	cue    solieu.PartCue
	parent int // index of the line above in the outline, -1
	values bool
	marked bool            // the row has a number, letter or dash
	full   bool            // the name holds that of the row above
	units  map[int]reading // by column, where a row above names them
	mean   *headReading    // of a label that names no thing: Kế hoạch, Năm 2019
}

// Ranks of the marks that rows begin with, from the top of the outline down.
const (
	totalRank   = 0
	letterRank  = 10
	romanRank   = 20
	plainRank   = 30 // no mark
	numberRank  = 40 // 1. and deeper: 1.1 is 41
	minorRank   = 60 // a)
	unmarkedSub = 70 // a row without a mark below numbered ones
	starRank    = 75
	dashRank    = 80
	plusRank    = 90
)

// readLines reads the labels of the body into an outline.
func (t *table) readLines() {
	numbered, open := false, false
	var group, below reading // units of the group, and of the rows below a unit between them
	for row := t.head; row < len(t.grid); row++ {
		if count, _ := t.filled(row); count == 0 || t.isNumbering(row) || t.repeatsHead(row) {
			continue
		}
		l := t.line(row)
		if l.rank != plainRank && l.rank != totalRank {
			numbered = numbered || l.rank < starRank
		} else if l.rank == plainRank && numbered && !l.total {
			l.rank = unmarkedSub
		}
		if t.onlyYears(row) {
			continue
		}
		if count, col := t.filled(row); count == 1 && col > t.label && t.isUnitLine(t.text(row, col)) {
			below = t.readUnitText(t.text(row, col))
			continue
		}
		if !l.values {
			t.readUnitRow(row)
		}
		t.openPart(&l, &open)
		if l.label == "" && !l.values {
			continue
		}
		t.unwrap(&l)
		l.parent = t.parentOf(&l)
		t.inheritUnit(&l, &group)
		if !l.unit.found {
			l.unit = below
		}
		l.units = t.unitRow
		t.lines = append(t.lines, l)
	}
	t.bottomTotal()
	for i := range t.lines {
		t.lines[i].name = t.lineName(i)
	}
}

// readUnitRow takes the units that a row without amounts names for the columns below it:
// HÀNH KHÁCH | Nghìn lượt khách | Triệu lượt khách.km.
func (t *table) readUnitRow(row int) {
	units := make(map[int]reading)
	for c := range t.cols {
		s := t.own(row, c)
		if t.cols[c].role != valueColumn || isNothing(s) {
			continue
		}
		if !t.isUnitLine(s) {
			return
		}
		units[c] = t.readUnitText(s)
	}
	if len(units) > 0 {
		t.unitRow = units
	}
}

// onlyYears reports a row whose amounts are all years and that has no label: part of a
// head inside the body.
func (t *table) onlyYears(row int) bool {
	if label, _ := t.rawLabel(row); label != "" {
		return false
	}
	years := 0
	for c := range t.cols {
		if s := t.own(row, c); s != "" {
			if _, ok := t.amounts[[2]int{row, c}]; ok && !isYearText(s) {
				return false
			}
			years++
		}
	}
	return years > 0
}

// unwrap joins a label in lower case to the label without values above, which is its
// first half.
func (t *table) unwrap(l *line) {
	n := len(t.lines) - 1
	if n < 0 || t.lines[n].values || l.marked || t.lines[n].row+1 != l.row || t.lines[n].label == "" || t.lines[n].part {
		return
	}
	first := []rune(l.label)
	if len(first) == 0 || !unicode.IsLower(first[0]) {
		return
	}
	l.label, l.rank, l.marked = join(t.lines[n].label, l.label), t.lines[n].rank, t.lines[n].marked
	t.lines = t.lines[:n]
	if k := len(t.open) - 1; k >= 0 && t.open[k] == n {
		t.open = t.open[:k]
	}
}

// line reads the label of one row.
func (t *table) line(row int) line {
	l := line{row: row, parent: -1, values: t.hasFigures(row), rank: plainRank}
	raw, indent := t.rawLabel(row)
	number := ""
	if t.index >= 0 {
		number = t.text(row, t.index)
	}
	if number != "" && !isNothing(number) || number == "-" || number == "+" || number == "*" {
		l.rank = labelRank(number + " ")
		l.marked = l.rank != plainRank
	}
	label, rank := cutMark(raw)
	if rank != plainRank && (!l.marked || rank > l.rank) {
		l.rank, l.marked = rank, true
	}
	if indent > 0 && !l.marked {
		l.rank, l.marked = dashRank+indent, true
	}
	l.label, l.unit = t.bracketUnit(t.cutPartEnd(strings.TrimRight(label, " :;")))
	h := t.readHeadText(l.label)
	if open := strings.IndexByte(l.label, '('); open > 0 {
		h = t.readHeadText(strings.TrimSpace(l.label[:open])) // TỔNG CỘNG (A+B)
	}
	l.total = h.has("total") && h.words(true) == "" && l.label != ""
	if l.total && !l.marked {
		l.rank = totalRank
		if n := len(t.lines) - 1; n >= 0 && !t.lines[n].values && t.lines[n].marked && t.lines[n].rank < unmarkedSub {
			l.rank = t.lines[n].rank + 1
		}
	}
	if h.name == "" && l.label != "" && !l.total && (len(h.span) > 0 || len(h.years) > 0 || h.has("status") || h.has("basis") || h.has("versus")) && !h.has("part") {
		l.mean = h
	}
	return l
}

// cutPartEnd takes trong đó off the end of a label: Tổng số đơn, trong đó.
func (t *table) cutPartEnd(label string) string {
	p := t.passageOf(label)
	for i := max(1, len(p.tokens)-3); i < len(p.tokens); i++ {
		k, n := t.x.rules.heads.at.Longest(p.tokens, i)
		if n > 0 && i+n == len(p.tokens) && t.x.rules.heads.cues[k].class == "part" {
			return strings.TrimRight(label[:p.tokens[i].Start], " ,;:(")
		}
	}
	return label
}

// rawLabel is the text of the label column, and by how many columns it is indented; a
// second column of text below a merged first one says more.
func (t *table) rawLabel(row int) (s string, indent int) {
	if t.label < 0 {
		return "", 0
	}
	s = t.text(row, t.label)
	next := t.label + 1
	if next < len(t.cols) && (t.cols[next].role == otherColumn || t.labels > 1) && t.own(row, next) != "" && t.isMergedGroup(row, next) {
		return join(t.text(row, next), s), 0
	}
	for c := 1; c < t.labels; c++ {
		if s == "" {
			indent = c
		}
		s = join(s, t.own(row, t.label+c))
	}
	return s, indent
}

// isMergedGroup reports that the label reaches over several rows, each of which has a
// name of its own in the next column.
func (t *table) isMergedGroup(row, next int) bool {
	k := t.block(row, t.label)
	return k >= 0 && t.d.doc.Blocks[k].Cell.RowSpan > 1
}

// hasFigures reports an amount in a column of values.
func (t *table) hasFigures(row int) bool {
	for c := range t.cols {
		if t.cols[c].role != valueColumn {
			continue
		}
		if s := t.own(row, c); strings.ContainsAny(s, "0123456789") {
			return true
		}
	}
	return false
}

// repeatsHead reports a row that a page break repeats from the head.
func (t *table) repeatsHead(row int) bool {
	for head := range t.head {
		same, n := true, 0
		for c := 0; c < t.width && same; c++ {
			s := t.text(row, c)
			same = s == t.text(head, c)
			if s != "" {
				n++
			}
		}
		if same && n > 1 {
			return true
		}
	}
	return false
}

// inheritUnit gives a row the unit of the row above where the column of units is blank or
// says the same, and the unit of its group.
func (t *table) inheritUnit(l *line, last *reading) {
	if t.unitAt < 0 {
		if l.unit.found && !l.values {
			*last = l.unit
		}
		for up := l.parent; up >= 0 && !l.unit.found; up = t.lines[up].parent {
			l.unit = t.lines[up].unit
		}
		return
	}
	s := t.text(l.row, t.unitAt)
	switch {
	case s != "" && !isNothing(s) && !strings.ContainsAny(s, "\"”″"):
		l.unit = t.readUnitText(s)
		*last = l.unit
	case l.unit.found:
	default:
		l.unit = *last
	}
}
