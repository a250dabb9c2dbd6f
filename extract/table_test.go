package extract

import (
	"strings"

	"solieu"
)

// tableRows makes cells of the rows of a table in a case: the rows above |---| are the
// head, < goes on with the cell to the left and ^ with the one above.
type tableRows struct {
	table, row int
	first      int // block of the first cell of the table
	open       bool
}

func (r *tableRows) end() {
	if r.open {
		r.table, r.row, r.open = r.table+1, 0, false
	}
}

func (r *tableRows) add(doc *solieu.Document, line string, at int) {
	if !r.open {
		r.first, r.open = len(doc.Blocks), true
	}
	if strings.Trim(line, "|-: ") == "" && strings.Contains(line, "-") {
		for i := r.first; i < len(doc.Blocks); i++ {
			doc.Blocks[i].Cell.Header = true
		}
		return
	}
	at, line = at+1, strings.TrimSuffix(line[1:], "|")
	for col, text := range strings.Split(line, "|") {
		r.cell(doc, col, text, at)
		at += len(text) + 1
	}
	r.row++
}

func (r *tableRows) cell(doc *solieu.Document, col int, text string, at int) {
	trimmed := strings.TrimSpace(text)
	switch trimmed {
	case "":
		return
	case "<", "^":
		for i := len(doc.Blocks) - 1; i >= r.first; i-- {
			c := doc.Blocks[i].Cell
			if trimmed == "<" && c.Row == r.row && c.Col < col {
				c.ColSpan = col - c.Col + 1
				return
			}
			if trimmed == "^" && c.Row < r.row && c.Col <= col && col < c.Col+c.ColSpan {
				c.RowSpan = r.row - c.Row + 1
				return
			}
		}
		return
	}
	start := at + len(text) - len(strings.TrimLeft(text, " \t"))
	doc.Blocks = append(doc.Blocks, solieu.Block{
		Kind: solieu.BlockCell, Span: solieu.Span{Start: start, End: start + len(trimmed)},
		Cell: &solieu.Cell{Table: r.table, Row: r.row, Col: col, RowSpan: 1, ColSpan: 1},
	})
}
