package pdf

import (
	"math"
	"slices"

	"solieu/ingest/outline"
)

// tableFlow remembers the last table, which may go on over the page break.
type tableFlow struct {
	count int
	xs    []float64
	rows  int             // written so far
	head  []outline.Piece // cells of the head
	end   int             // pieces written when it ended
	page  int
}

// table writes a table, as the continuation of the last one where nothing stands
// between them but a page break and the columns are the same. A repeated head is
// written once.
func (a *arranger) table(p *page, t *ruledTable) {
	f := &a.tables
	if f.goesOn(p, t, len(a.out)) {
		cells := t.pieces(p, f.count-1)
		cells = f.withoutHead(cells)
		for i := range cells {
			cells[i].Cell.Row += f.rows
			cells[i].Cell.Header = false
		}
		a.out = append(a.out, cells...)
		f.rows += t.rows
	} else {
		cells := t.pieces(p, f.count)
		a.out = append(a.out, cells...)
		*f = tableFlow{count: f.count + 1, xs: t.xs, rows: t.rows, head: headOf(cells)}
	}
	f.end, f.page = len(a.out), p.number
}

func (f *tableFlow) goesOn(p *page, t *ruledTable, written int) bool {
	if f.count == 0 || f.end != written || p.number != f.page+1 || len(f.xs) != len(t.xs) {
		return false
	}
	for i := range t.xs {
		// Pages may be bound on alternate sides; widths are compared, not places.
		if math.Abs((t.xs[i]-t.xs[0])-(f.xs[i]-f.xs[0])) > 2*near {
			return false
		}
	}
	return true
}

func headOf(cells []outline.Piece) []outline.Piece {
	var head []outline.Piece
	for _, c := range cells {
		if c.Cell.Header {
			head = append(head, c)
		}
	}
	return head
}

// withoutHead drops the head that a program repeats on the new page.
func (f *tableFlow) withoutHead(cells []outline.Piece) []outline.Piece {
	n := len(f.head)
	if n == 0 || n > len(cells) {
		return cells
	}
	for i := range n {
		if cells[i].Text() != f.head[i].Text() {
			return cells
		}
	}
	return slices.Clone(cells[n:])
}
