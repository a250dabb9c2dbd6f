package web

import "solieu"

// maxSpan bounds columns and merged cells to what browsers accept, whatever a
// damaged database says.
const maxSpan = 1000

type tableRow struct{ Cells []tableCell }

// tableCell is one cell; a blank one has no ID.
type tableCell struct {
	passage
	RowSpan, ColSpan int
	Header           bool
}

// grid puts cells back into their columns. Readers leave empty cells out, so a row
// may begin or go on far to the right of where HTML would put it.
type grid struct {
	row  int
	next int // first free column of the row
	// covered counts, by column, the rows below that a merged cell reaches into.
	covered []int
}

// place appends a cell, with blank ones before it where the reader left some out.
// Cells come row by row, and within a row from left to right.
func (g *grid) place(rows []tableRow, p passage, cell solieu.Cell) []tableRow {
	if len(rows) == 0 || cell.Row != g.row {
		rows = g.newRows(rows, cell.Row)
	}
	last := &rows[len(rows)-1]
	col := min(max(cell.Col, 0), maxSpan)
	for _, width := range g.blanks(col) {
		last.Cells = append(last.Cells, tableCell{RowSpan: 1, ColSpan: width})
	}
	t := tableCell{p, spanOf(cell.RowSpan), spanOf(cell.ColSpan), cell.Header}
	last.Cells = append(last.Cells, t)
	g.cover(max(col, g.next), t)
	return rows
}

// maxSkipped bounds the empty rows between two rows.
const maxSkipped = 50

// newRows begins a row. Rows that the reader left out stay as empty ones, because a
// merged cell above counts them.
func (g *grid) newRows(rows []tableRow, row int) []tableRow {
	count := 1
	if len(rows) > 0 {
		count = min(max(row-g.row, 1), maxSkipped)
		for c := range g.covered {
			g.covered[c] = max(0, g.covered[c]-count)
		}
	}
	g.row, g.next = row, 0
	return append(rows, make([]tableRow, count)...)
}

// blanks measures the runs of columns before col that hold nothing and that no
// merged cell covers.
func (g *grid) blanks(col int) []int {
	var widths []int
	open := false
	for c := g.next; c < col; c++ {
		free := c >= len(g.covered) || g.covered[c] == 0
		if free && open {
			widths[len(widths)-1]++
		} else if free {
			widths = append(widths, 1)
		}
		open = free
	}
	return widths
}

func (g *grid) cover(col int, t tableCell) {
	end := min(col+t.ColSpan, 2*maxSpan)
	for len(g.covered) < end {
		g.covered = append(g.covered, 0)
	}
	for c := col; c < end; c++ {
		g.covered[c] = t.RowSpan
	}
	g.next = end
}

func spanOf(n int) int { return min(max(n, 1), maxSpan) }
