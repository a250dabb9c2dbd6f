package extract

import (
	"strconv"
	"strings"
	"unicode"

	"solieu/extract/lex"
)

// mostHeadRows is how many rows a head may have; national tables have five.
const mostHeadRows = 8

// readHead finds the rows of the head: those that the reader marked, and below them rows
// that only go on with it. It reports whether amounts stand below.
func (t *table) readHead() bool {
	t.readAmounts()
	for row := range t.grid {
		for col := range t.grid[row] {
			if k := t.block(row, col); k >= 0 && t.d.doc.Blocks[k].Cell.Header && row < mostHeadRows {
				t.head = max(t.head, row+1)
			}
		}
	}
	if t.head > 0 && t.hasAmount(0) && t.head == 1 && !t.isNumbering(0) {
		t.head = 0 // a file without a head, whose first row was taken for one
	}
	for t.head < len(t.grid) && t.head < mostHeadRows && (t.isNumbering(t.head) || t.goesOn(t.head)) {
		t.head++
	}
	for at := range t.amounts {
		if at[0] >= t.head {
			return true
		}
	}
	for c := 1; c < t.width; c++ {
		if t.holdsCounts(c) {
			return true
		}
	}
	return false
}

// goesOn reports that a row belongs to the head above it, or begins one: it has words or
// years in the columns of values, no amounts, and no label of its own.
func (t *table) goesOn(row int) bool {
	count, last := t.filled(row)
	if count == 0 || t.hasAmount(row) {
		return false
	}
	if t.isCaption(row) {
		return (t.captionsOnly(row) || t.own(row, 0) == "") && row+1 < len(t.grid)
	}
	if t.captionsOnly(row) || t.holdsRoles(row) {
		return count > 1
	}
	label := t.firstLabel()
	for col := 0; col <= label; col++ {
		if s := t.own(row, col); s != "" && s != t.text(row-1, col) {
			return false
		}
	}
	return last > label && t.wordsBehind(row, label) > 0
}

// holdsRoles reports a row with STT or ĐVT: a head, whatever stands above.
func (t *table) holdsRoles(row int) bool {
	for col := range t.grid[row] {
		if s := t.own(row, col); s != "" && s != "TT" {
			if role := t.roleOf(s); role == indexColumn || role == unitColumn {
				return true
			}
		}
	}
	return false
}

// wordsBehind counts the cells behind a column that hold words or a year.
func (t *table) wordsBehind(row, col int) int {
	n := 0
	for c := col + 1; c < len(t.grid[row]); c++ {
		s := t.own(row, c)
		if strings.IndexFunc(s, unicode.IsLetter) >= 0 || isYearText(s) || strings.Contains(s, "%") {
			n++
		}
	}
	return n
}

// firstLabel is the first column that holds words in rows with amounts: the names of the
// rows.
func (t *table) firstLabel() int {
	if t.named >= 0 {
		return t.named
	}
	t.named = 0
	best := t.width
	for row, tried := 0, 0; row < len(t.grid) && tried < mostProof; row++ {
		if !t.hasAmount(row) {
			continue
		}
		tried++
		for col := 0; col < min(best, len(t.grid[row])); col++ {
			if s := t.text(row, col); strings.IndexFunc(s, unicode.IsLetter) >= 0 && labelRank(s+" ") == plainRank {
				best = col
			}
		}
	}
	if best < t.width {
		t.named = best
	}
	return t.named
}

// isCaption reports a row with one text, at its left end: a title or a unit line inside
// the table, or the heading of a group of rows.
func (t *table) isCaption(row int) bool {
	count, col := t.filled(row)
	return count == 1 && t.width > 1 && (t.own(row, 0) != "" || t.text(row, col) != "" && t.isUnitLine(t.text(row, col)))
}

// captionsOnly reports that nothing but captions stands above a row.
func (t *table) captionsOnly(row int) bool {
	for r := range row {
		if count, _ := t.filled(r); count > 0 && !t.isCaption(r) {
			return false
		}
	}
	return true
}

// readAmounts reads all cells that hold nothing but a number. The style of the numbers is
// voted for by the table itself, since an annex may come from another program.
func (t *table) readAmounts() {
	t.style = t.d.style
	var v votes
	for row := range t.grid {
		for col := range t.grid[row] {
			if s := t.own(row, col); isNumberText(s) {
				v.shape(strings.Trim(s, "+-−()% "))
				if strings.Count(s, ".") == 1 && strings.Count(s, ",") == 0 && !grouped(strings.Trim(s, "+-−()% "), '.') {
					v.en++
				}
			}
		}
	}
	if v != (votes{}) && (v.en > v.vi || t.style == styleEN) {
		t.style = v.style()
	}
	t.amounts = make(map[[2]int]amount)
	for row := range t.grid {
		for col := range t.grid[row] {
			if a, ok := readAmount(t.own(row, col), t.style); ok {
				t.amounts[[2]int{row, col}] = a
			}
		}
	}
}

// hasAmount reports a number in the row that is no year, or one with its unit.
func (t *table) hasAmount(row int) bool {
	for col := range t.grid[row] {
		if col > 0 && t.isCount(t.own(row, col)) {
			return true
		}
		if _, ok := t.amounts[[2]int{row, col}]; ok && !isYearText(t.own(row, col)) {
			return true
		}
	}
	return false
}

// isCount reports a number with its unit: 12 vụ. A phrase of time is none.
func (t *table) isCount(s string) bool {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return false
	}
	p := t.passageOf(s)
	p.readSpans(t.d.ref)
	return len(p.tokens) > 1 && p.is(0, lex.Number) && p.covered[0] == free && p.readUnit(1).found
}

func isYearText(s string) bool {
	year, err := strconv.Atoi(strings.Trim(s, "()"))
	return err == nil && isYear(year)
}

// isNumbering reports the row that numbers the columns: A B 1 2 3=2/1, (1) (2) (3).
func (t *table) isNumbering(row int) bool {
	next, numbers, letters := 0, 0, 0
	for col := range t.grid[row] {
		s := strings.Trim(t.own(row, col), " ()[]")
		if s == "" {
			continue
		}
		head, _, _ := strings.Cut(strings.ReplaceAll(s, " ", ""), "=")
		head = strings.Trim(head, "()")
		if n, err := strconv.Atoi(head); err == nil && len(head) <= 2 {
			if n <= next || next > 0 && n != next+1 || next == 0 && n > 3 {
				return false
			}
			next, numbers = n, numbers+1
			continue
		}
		if len(head) != 1 || !unicode.IsLetter(rune(head[0])) {
			return false
		}
		letters++
	}
	return numbers >= 2 || letters >= 2 && numbers > 0
}

// paths lists for each column the texts of the head above it, from top to bottom. A text
// that programs repeat over the columns or rows of a merged cell is taken once.
func (t *table) paths() [][]string {
	out := make([][]string, t.width)
	for row := range t.head {
		if t.isCaption(row) || t.isNumbering(row) {
			continue
		}
		for col := range out {
			s := t.text(row, col)
			if s == "" {
				s = t.leftHead(row, col)
			}
			if n := len(out[col]); s != "" && (n == 0 || !strings.EqualFold(out[col][n-1], s)) {
				out[col] = append(out[col], s)
			}
		}
	}
	return out
}

// leftHead is the head that reaches over an empty place from the left: Markdown has no
// merged cells, and both columns then have heads of their own below.
func (t *table) leftHead(row, col int) string {
	if !t.headBelow(row, col) {
		return ""
	}
	for c := col - 1; c > t.firstLabel(); c-- {
		if s := t.text(row, c); s != "" {
			if t.headBelow(row, c) && t.roleOf(s) == valueColumn {
				return s
			}
			return ""
		}
	}
	return ""
}

// headBelow reports a text of the head under a place.
func (t *table) headBelow(row, col int) bool {
	for r := row + 1; r < t.head; r++ {
		if s := t.own(r, col); s != "" && !t.isNumbering(r) {
			return true
		}
	}
	return false
}

// formulas reads the row of column numbers: 5=4/3 says that column 5 is a ratio of 4.
func (t *table) formulas() {
	place := map[string]int{}
	for row := range t.head {
		if !t.isNumbering(row) {
			continue
		}
		for col := range t.grid[row] {
			name, formula, _ := strings.Cut(strings.NewReplacer(" ", "", "(", "", ")", "", "%", "", "x100", "", "*100", "").Replace(t.own(row, col)), "=")
			if col >= len(t.cols) || name == "" {
				continue
			}
			place[name] = col + 1
			over, under, found := strings.Cut(strings.ReplaceAll(formula, ":", "/"), "/")
			if found && place[over] > 0 && place[under] > 0 {
				t.cols[col].of, t.cols[col].base = place[over]-1, place[under]-1
			}
			if a, b, found := strings.Cut(formula, "-"); found && place[a] > 0 && place[b] > 0 {
				t.cols[col].of, t.cols[col].base = place[a]-1, place[b]-1
			}
		}
	}
}
