package extract

import (
	"strings"
	"unicode"

	"solieu"
	"solieu/internal/period"
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
	marked bool         // the row has a number, letter or dash
	full   bool         // the name holds that of the row above
	mean   *headReading // of a label that names no thing: Kế hoạch, Năm 2019
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
	group := reading{}
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
		t.openPart(&l, &open)
		if l.label == "" && !l.values {
			continue
		}
		t.unwrap(&l)
		l.parent = t.parentOf(&l)
		t.inheritUnit(&l, &group)
		t.lines = append(t.lines, l)
	}
	t.bottomTotal()
	for i := range t.lines {
		t.lines[i].name = t.lineName(i)
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
	l.label, l.unit = t.bracketUnit(strings.TrimRight(label, " :;"))
	h := t.readHeadText(l.label)
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

// labelRank is the rank of the mark that a text begins with.
func labelRank(s string) int {
	_, rank := cutMark(s)
	return rank
}

// cutMark takes the number, letter or dash off the start of a label.
func cutMark(s string) (rest string, rank int) {
	s = strings.TrimSpace(s)
	for _, m := range []struct {
		mark string
		rank int
	}{{"-", dashRank}, {"–", dashRank}, {"−", dashRank}, {"+", plusRank}, {"*", starRank}, {"•", dashRank}, {"○", plusRank}} {
		if after, found := strings.CutPrefix(s, m.mark); found {
			rest, _ := cutMark(after)
			return rest, m.rank
		}
	}
	first, after, found := strings.Cut(partMark(s), " ")
	mark := strings.Trim(first, "().,:/")
	signed := mark != first
	switch {
	case mark == "" || len(mark) > 8:
		return s, plainRank
	case strings.Trim(mark, "0123456789.") == "" && (signed || strings.Contains(mark, ".") || !found) && len(mark) <= 6:
		return strings.TrimSpace(after), numberRank + min(5, strings.Count(mark, "."))
	case strings.Trim(mark, "0123456789.") != "" && roman(mark) && (signed || !found):
		return strings.TrimSpace(after), romanRank
	case len(mark) == 1 && (signed || !found) && mark[0] >= 'A' && mark[0] <= 'Z':
		return strings.TrimSpace(after), letterRank
	case len([]rune(mark)) == 1 && (signed || !found) && unicode.IsLower([]rune(mark)[0]):
		return strings.TrimSpace(after), minorRank
	}
	return s, plainRank
}

// partMark puts a space behind a number that is glued to its label: 1.2.Lúa mùa, II.Chi.
func partMark(s string) string {
	i := 0
	for i < len(s) && strings.IndexByte("0123456789.IVX", s[i]) >= 0 {
		i++
	}
	if i < 2 || i >= len(s) || s[i-1] != '.' || s[i] == ' ' || s[i] == ')' {
		return s
	}
	return s[:i] + " " + s[i:]
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

// openPart reads trong đó at the start of a label. By itself it opens a list of parts,
// which goes on as long as rows are marked deeper than the total, or unmarked.
func (t *table) openPart(l *line, open *bool) {
	p := t.passageOf(l.label)
	k, n := t.x.rules.heads.at.Longest(p.tokens, 0)
	cue := headCue{}
	if n > 0 {
		cue = t.x.rules.heads.cues[k]
	}
	if cue.class == "part" {
		l.part, l.cue = true, solieu.PartCue(cue.value)
		if cue.value == "partition" && n == len(p.tokens) {
			l.cue = solieu.PartWhole
		}
		l.label = strings.TrimLeft(p.text[p.tokens[n-1].End:], " :,-")
		if l.label == "" {
			*open = true
		}
		if l.rank < unmarkedSub {
			l.rank = unmarkedSub
		}
		return
	}
	if !*open || len(t.lines) == 0 {
		return
	}
	if l.total || l.marked && l.rank < minorRank || isLoud(l.label) && !l.marked {
		*open = false
		return
	}
	l.part = true
	if l.rank < unmarkedSub {
		l.rank = unmarkedSub
	}
}

// isSide reports a label such as Diện tích or Số người chết that needs another to say of
// what.
func (t *table) isSide(label string) bool {
	return t.onlyAttribute(label) || t.isAspect(lower(label)) || len(strings.Fields(label)) <= 3 && startsWithMeasure(label)
}

// isLoud reports a label in capitals.
func isLoud(s string) bool {
	return strings.ToUpper(s) == s && strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// parentOf finds the nearest line above with a lower rank.
func (t *table) parentOf(l *line) int {
	for i := len(t.lines) - 1; i >= 0; i-- {
		if up := &t.lines[i]; up.rank == l.rank && l.values && !up.values && !up.total && !up.part && t.isSide(l.label) && !t.onlyAttribute(up.label) && !startsWithMeasure(up.label) {
			return i // Lúa mùa, and below it Diện tích, Năng suất
		}
		if t.lines[i].rank < l.rank {
			return i
		}
		if t.lines[i].parent >= 0 && t.lines[t.lines[i].parent].rank < l.rank {
			return t.lines[i].parent
		}
	}
	return -1
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

// bottomTotal: where the last row is the total, the rows of the highest rank are its parts.
func (t *table) bottomTotal() {
	n := len(t.lines) - 1
	if n < 2 || !t.lines[n].total {
		return
	}
	top := plusRank
	for i := range n {
		if t.lines[i].total {
			return
		}
		top = min(top, t.lines[i].rank)
	}
	for i := range n {
		if l := &t.lines[i]; l.rank == top && l.parent < 0 {
			l.parent, l.cue = n, solieu.PartWhole
		}
	}
}

// attributes are labels that name one side of what the row above names.
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
	return t.spell(strings.Trim(out.String(), " ,;:.-"))
}
