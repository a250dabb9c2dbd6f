package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu"
	"solieu/ingest/outline"
	"solieu/internal/vi"
)

// ruledTable is a table whose borders are drawn.
type ruledTable struct {
	rect
	xs    []float64 // places of the column borders
	ys    []float64 // and of the row borders
	rows  int
	owner []int // field of the grid, row by row, to the index of its cell
	cells []ruledCell
}

type ruledCell struct {
	rect
	row, col, rows, cols int
	glyphs               []glyph
	laid                 []line // instead of glyphs, where lines were found first
}

// near is how far, in points, two borders that should meet may miss each other.
const near = 3

// mostBorders bounds the borders that are compared with each other; a drawing with
// more is no table of a report.
const mostBorders = 600

// findTables finds the grids among the rules of a page.
func findTables(rules []rule) []ruledTable {
	across, down := joined(rules, false), joined(rules, true)
	if len(across)+len(down) > mostBorders {
		return nil
	}
	var out []ruledTable
	for _, group := range meeting(across, down) {
		if t, ok := newTable(group); ok {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b ruledTable) int { return compare(a.y0, b.y0) })
	return out
}

// borders are rules that belong to one grid.
type borders struct{ across, down []rule }

// meeting groups rules that touch each other, directly or over others.
func meeting(across, down []rule) []borders {
	sets := newDisjoint(len(across) + len(down))
	for i, h := range across {
		for j, v := range down {
			if v.at >= h.from-near && v.at <= h.to+near && h.at >= v.from-near && h.at <= v.to+near {
				sets.join(i, len(across)+j)
			}
		}
	}
	var out []borders
	place := make(map[int]int) // root to index in out
	at := func(i int) *borders {
		root := sets.find(i)
		if _, known := place[root]; !known {
			place[root] = len(out)
			out = append(out, borders{})
		}
		return &out[place[root]]
	}
	for i, h := range across {
		b := at(i)
		b.across = append(b.across, h)
	}
	for j, v := range down {
		b := at(len(across) + j)
		b.down = append(b.down, v)
	}
	return out
}

// disjoint is a set of sets (union-find).
type disjoint []int

func newDisjoint(n int) disjoint {
	d := make(disjoint, n)
	for i := range d {
		d[i] = i
	}
	return d
}

func (d disjoint) find(i int) int {
	for d[i] != i {
		d[i] = d[d[i]]
		i = d[i]
	}
	return i
}

func (d disjoint) join(i, j int) { d[d.find(i)] = d.find(j) }

// newTable makes the cells of a grid of at least two columns. Tables open at the
// sides end where their horizontal borders end.
func newTable(b borders) (ruledTable, bool) {
	if len(b.across) < 2 || len(b.down) < 1 {
		return ruledTable{}, false
	}
	var xs, ys []float64
	for _, v := range b.down {
		xs, ys = append(xs, v.at), append(ys, v.from, v.to)
	}
	for _, h := range b.across {
		xs, ys = append(xs, h.from, h.to), append(ys, h.at)
	}
	xs, ys = distinct(xs), distinct(ys)
	if len(xs) < 3 || len(ys) < 2 {
		return ruledTable{}, false
	}
	t := ruledTable{rect: rect{xs[0], ys[0], xs[len(xs)-1], ys[len(ys)-1]}, xs: xs, ys: ys, rows: len(ys) - 1}
	t.cells, t.owner = b.cells(xs, ys)
	return t, len(t.cells) > 1
}

// distinct sorts the places and drops those next to another.
func distinct(places []float64) []float64 {
	slices.Sort(places)
	var out []float64
	for _, p := range places {
		if n := len(out); n == 0 || p-out[n-1] > near {
			out = append(out, p)
		}
	}
	return out
}

// cells merges the fields of the grid that no border parts.
func (b *borders) cells(xs, ys []float64) (out []ruledCell, owner []int) {
	const free = -1
	rows, cols := len(ys)-1, len(xs)-1
	owner = slices.Repeat([]int{free}, rows*cols)
	for r := range rows {
		for c := range cols {
			if owner[r*cols+c] != free {
				continue
			}
			cell := ruledCell{row: r, col: c, rows: 1, cols: 1}
			middle := (ys[r] + ys[r+1]) / 2
			for c+cell.cols < cols && owner[r*cols+c+cell.cols] == free && !covers(b.down, xs[c+cell.cols], middle) {
				cell.cols++
			}
			for r+cell.rows < rows && !covers(b.across, ys[r+cell.rows], (xs[c]+xs[c+1])/2) {
				cell.rows++
			}
			for i := r; i < r+cell.rows; i++ {
				for j := c; j < c+cell.cols; j++ {
					owner[i*cols+j] = len(out)
				}
			}
			cell.rect = rect{xs[c], ys[r], xs[c+cell.cols], ys[r+cell.rows]}
			out = append(out, cell)
		}
	}
	return out, owner
}

// covers reports a border at a place that runs past a point.
func covers(rules []rule, at, point float64) bool {
	for _, r := range rules {
		if math.Abs(r.at-at) <= near && point >= r.from && point <= r.to {
			return true
		}
	}
	return false
}

// takeTables gives the glyphs inside tables to their cells and returns the others.
// A grid with text in fewer than two cells is a frame, not a table.
func takeTables(tables []ruledTable, glyphs []glyph) (kept []ruledTable, rest []glyph) {
	owner := make([]*ruledCell, len(glyphs))
	for i := range tables {
		t := &tables[i]
		inside := make(map[int]*ruledCell)
		for g := range glyphs {
			if cell := t.at(&glyphs[g]); cell != nil {
				inside[g] = cell
			}
		}
		if !t.fill(glyphs, inside) {
			continue
		}
		for g, cell := range inside {
			owner[g] = cell
		}
		kept = append(kept, *t)
	}
	for g := range glyphs {
		if owner[g] == nil {
			rest = append(rest, glyphs[g])
		}
	}
	return kept, rest
}

func (t *ruledTable) at(g *glyph) *ruledCell {
	x, y := (g.x0+g.x1)/2, g.y-0.3*g.size
	if !t.contains(x, y) {
		return nil
	}
	col, row := field(t.xs, x), field(t.ys, y)
	return &t.cells[t.owner[row*(len(t.xs)-1)+col]]
}

// field is the index of the space between two borders that holds a place.
func field(borders []float64, at float64) int {
	i, _ := slices.BinarySearch(borders, at)
	return min(max(i-1, 0), len(borders)-2)
}

// fill puts the glyphs into their cells, in the order of the page, and reports whether
// two cells have text.
func (t *ruledTable) fill(glyphs []glyph, inside map[int]*ruledCell) bool {
	for g := range glyphs {
		if cell := inside[g]; cell != nil {
			cell.glyphs = append(cell.glyphs, glyphs[g])
		}
	}
	filled := 0
	for _, c := range t.cells {
		if len(c.glyphs) > 0 {
			filled++
		}
	}
	return filled > 1
}

// pieces are the cells as pieces; the number is that of the table.
func (t *ruledTable) pieces(p *page, number int) []outline.Piece {
	var out []outline.Piece
	for _, c := range t.cells {
		piece := outline.Piece{
			Kind: solieu.BlockCell, Page: p.number, Boxes: []solieu.Box{p.box(c.rect)},
			Cell: &solieu.Cell{Table: number, Row: c.row, Col: c.col, RowSpan: c.rows, ColSpan: c.cols},
		}
		if c.laid == nil {
			c.laid = layLines(p, c.glyphs)
		}
		piece.Runs = cellRuns(c.laid, c.x1)
		out = append(out, piece)
	}
	outline.MarkHeader(out)
	return out
}

// cellRuns joins the lines of a cell. A word or number too long for its cell is broken
// anywhere; its parts belong together again.
func cellRuns(lines []line, right float64) []outline.Run {
	var runs []outline.Run
	for i := range lines {
		l := &lines[i]
		if i > 0 {
			prev := &lines[i-1]
			glue := outline.Glue(prev.text(), l.text())
			if right-prev.x1 < 0.8*prev.size && brokenWord(prev.words, l.words[0].text) {
				glue = ""
			}
			runs = append(runs, outline.Run{Text: glue, Bold: prev.words[len(prev.words)-1].bold})
		}
		runs = append(runs, l.runs()...)
	}
	return runs
}

// brokenWord reports parts that cannot stand alone: letters without a vowel, or digits
// on both sides of the break where the first part fills the line alone.
func brokenWord(words []word, next string) bool {
	prev := words[len(words)-1].text
	last, _ := utf8.DecodeLastRuneInString(prev)
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsDigit(first) {
		return len(words) == 1 && (unicode.IsDigit(last) || last == '.' || last == ',')
	}
	return isFragment(prev) && unicode.IsLower(first) || isFragment(next) && unicode.IsLetter(last)
}

// isFragment reports lower-case consonants only; capitals may be an abbreviation.
func isFragment(word string) bool {
	vowel := strings.ContainsFunc(vi.Fold(word), func(r rune) bool { return strings.ContainsRune("aeiouy", r) })
	return !vowel && strings.ContainsFunc(word, unicode.IsLower) && !strings.ContainsFunc(word, unicode.IsDigit)
}
