package extract

import (
	"strings"

	"solieu/internal/period"
)

// onlyAttribute reports a label that names one side of what the row above names.
func (t *table) onlyAttribute(label string) bool {
	p := t.passageOf(label)
	k, _ := p.markIn(0, len(p.tokens), "attribute")
	if k < 0 {
		return false
	}
	m := p.marks[k]
	return m.first == 0 && m.last >= len(p.tokens)-2
}

// measures are words that a label may lack when the total above has them.
var measures = []string{"diện tích", "sản lượng", "năng suất", "tổng đàn", "đàn", "tổng số", "số", "giá trị", "khối lượng", "doanh thu", "tổng diện tích", "tổng sản lượng", "tổng doanh thu", "trị giá", "lượng", "kim ngạch"}

// lineName is what a row measures, with words of the rows above where its own do not
// stand alone.
func (t *table) lineName(i int) string {
	l := &t.lines[i]
	if l.total && i > 0 && l.parent < 0 && !t.lines[i-1].values && !t.lines[i-1].part {
		return t.spell(lower(t.lines[i-1].label))
	}
	if l.total || l.mean != nil || l.label == "" || l.part && !l.values {
		return ""
	}
	own := t.indicator(l.label)
	up := t.above(i)
	if up < 0 || t.places || !l.values {
		return own
	}
	if properName(l.label) || t.startsWithPlace(l.label) {
		l.full = true
		return join(t.lines[up].name, own)
	}
	parent := &t.lines[up]
	above := t.lines[up].name
	switch {
	case strings.Contains(lower(own), lower(above)):
		return own
	case parent.values && l.unit.canonical == parent.unit.canonical && startsWithMeasure(above) && !startsWithMeasure(own):
		return t.spell(measureOf(above, own))
	case t.onlyAttribute(l.label), t.isAspect(own), !parent.values && t.leansOn(own, parent):
		return t.spell(join(own, above))
	}
	return own
}

// measureOf is the measure of the total for one of its parts: tổng đàn gia súc and bò
// give đàn bò, diện tích gieo trồng and lúa give diện tích gieo trồng lúa.
func measureOf(above, own string) string {
	key := lower(above)
	if strings.HasPrefix(key, "đàn ") || strings.HasPrefix(key, "tổng đàn ") {
		return "đàn " + own
	}
	above = strings.TrimPrefix(key, "tổng ")
	if last := above[strings.LastIndexByte(above, ' ')+1:]; strings.HasPrefix(lower(own)+" ", last+" ") {
		above = strings.TrimSuffix(above, " "+last) // diện tích đất and đất ở
	}
	return join(above, own)
}

// leansOn reports a label that needs the heading of its group: it is short, or begins with
// a measure of what the group names.
func (t *table) leansOn(own string, group *line) bool {
	words := len(strings.Fields(own))
	return words <= 3 && group.rank > romanRank || words <= 5 && startsWithMeasure(own) && len(strings.Fields(group.label)) <= 4
}

// isAspect reports short labels such as Số vụ, Số người chết, Nam, Nữ.
func (t *table) isAspect(own string) bool {
	words := strings.Fields(own)
	return len(words) <= 1 || len(words) <= 3 && (words[0] == "số" || words[0] == "Số")
}

func startsWithMeasure(name string) bool {
	for _, m := range measures {
		if strings.HasPrefix(lower(name)+" ", m+" ") {
			return true
		}
	}
	return false
}

// above is the nearest line up the outline with a name, -1 when there is none.
func (t *table) above(i int) int {
	for up := t.lines[i].parent; up >= 0 && up < i; up = t.lines[up].parent {
		if l := &t.lines[up]; l.name != "" && (l.values || !isLoud(l.label)) {
			return up
		}
	}
	return -1
}

// indicator spells out a label without its mark, brackets and periods. Unlike in prose
// all its other words belong to the name.
func (t *table) indicator(label string) string {
	label = strings.TrimLeft(label, "-+* ")
	p := t.passageOf(label)
	p.readSpans(t.d.ref)
	for _, s := range p.spans {
		for i := s.first; i <= s.last && (s.Cue == period.CueSeason || s.Cue == period.CueSchoolYear); i++ {
			p.covered[i] = free // lúa đông xuân is another thing than lúa mùa
		}
	}
	var out strings.Builder
	end := 0
	for i := range p.tokens {
		if p.covered[i] == byPeriod || p.openBefore(i) >= 0 || p.id(i) == p.rules.words.open || p.id(i) == p.rules.words.closing {
			continue
		}
		if out.Len() > 0 && p.tokens[i].Start > end {
			out.WriteByte(' ')
		}
		out.WriteString(p.word(i))
		end = p.tokens[i].End
	}
	name := t.spell(strings.Trim(out.String(), " ,;:.-"))
	if isLoud(label) && strings.Contains(label, " ") {
		return lowerLoud(name)
	}
	return name
}

// lowerLoud lowers the words of a label in capitals; its short forms are spelled out by
// now.
func lowerLoud(name string) string {
	words := strings.Fields(name)
	for i, word := range words {
		if isLoud(word) {
			words[i] = strings.ToLower(word)
		}
	}
	return strings.Join(words, " ")
}

func (t *table) parentLabel(l *line) string {
	if l.parent >= 0 {
		return t.lines[l.parent].label
	}
	return ""
}

func (t *table) labelHead() string {
	if t.label >= 0 && !t.places {
		return t.cols[t.label].head
	}
	return ""
}

// name is what a cell measures: the words of head and label, the one that names the
// measure first.
func (t *table) name(i, c int) string {
	if last := &t.lastName; last.head == t.cols[c].name && last.line == i && last.known {
		return last.name
	}
	name := t.nameOf(i, c)
	t.lastName = cellName{line: i, head: t.cols[c].name, name: name, known: true}
	return name
}

// cellName is the name that was made last: neighbours in a row often have the same.
type cellName struct {
	line       int
	head, name string
	known      bool
}

func (t *table) nameOf(i, c int) string {
	col, l := &t.cols[c], &t.lines[i]
	head := ""
	if col.name != "" {
		head = t.spell(col.name)
	}
	row := l.name
	switch {
	case row == "" && head == "" && l.parent >= 0:
		row = t.lines[l.parent].name
		if row == "" {
			row = t.caption.topic
		}
	case head == "" && (row == "" || t.places || properName(l.label)) && !l.full:
		row = join(t.caption.topic, row)
	case row == "" && l.parent >= 0 && l.parent < i:
		row = t.lines[l.parent].name
	case row == "" && (len(strings.Fields(head)) <= 2 || len(strings.Fields(head)) == 3 && t.onlyAttribute(head)):
		row = t.caption.topic
	}
	if row == "" && head == "" {
		row = t.lastResort(l, col)
	}
	if strings.Contains(lower(row), lower(head)) && head != "" {
		return row
	}
	if strings.Contains(lower(head), lower(row)) && row != "" {
		return head
	}
	if t.places || l.mean != nil || startsWithMeasure(head) || len(col.unitSplit) > 0 || t.measureFirst(head) {
		return t.spell(join(head, row))
	}
	return t.spell(join(row, head))
}

// lastResort names a total of a table without a title by the words of its head or label.
func (t *table) lastResort(l *line, col *column) string {
	if len(col.path) > 0 {
		h := t.readHeadText(col.path[0])
		if f, ok := h.first("status", 0); ok && strings.HasSuffix(lower(h.printed(f)), "vốn") {
			return t.spell(h.printed(f))
		}
	}
	label, _, _ := strings.Cut(l.label, "(")
	return t.spell(lower(strings.TrimSpace(label)))
}

// measureFirst reports a head that names a measure of what the row names: Tỷ lệ, Số hộ,
// Kinh phí.
func (t *table) measureFirst(head string) bool {
	first, known := t.measured[head]
	if !known {
		first = t.readMeasure(head)
		t.measured[head] = first
	}
	return first
}

func (t *table) readMeasure(head string) bool {
	p := t.passageOf(head)
	for _, class := range []string{"attribute", "rate"} {
		if k, _ := p.markIn(0, len(p.tokens), class); k >= 0 && p.marks[k].first == 0 {
			return true
		}
	}
	return strings.HasPrefix(lower(head), "tổng")
}

// properName reports a label whose words all begin with a capital: a place or person.
func properName(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if len(w) > 2 && strings.ToUpper(w) == w {
			return false // Thuế CTN-NQD
		}
		if strings.ToLower(w[:1]) == w[:1] && w[0] < 0x80 || strings.ToLower(w) == w {
			return false
		}
	}
	return len(words) > 1 && len(words) <= 5 && strings.ToUpper(s) != s
}
