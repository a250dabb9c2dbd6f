package web

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

func cellAt(row, col, rowSpan, colSpan int) solieu.Cell {
	return solieu.Cell{Row: row, Col: col, RowSpan: rowSpan, ColSpan: colSpan}
}

// drawTable writes a row a line: a cell as r×c of its spans, a blank one as _n.
func drawTable(cells []solieu.Cell) string {
	var g grid
	var rows []tableRow
	for i, c := range cells {
		rows = g.place(rows, passage{ID: blockID(i)}, c)
	}
	var lines []string
	for _, row := range rows {
		var texts []string
		for _, c := range row.Cells {
			text := fmt.Sprintf("%d×%d", c.RowSpan, c.ColSpan)
			if c.ID == "" {
				text = fmt.Sprintf("_%d", c.ColSpan)
			}
			texts = append(texts, text)
		}
		lines = append(lines, strings.Join(texts, " "))
	}
	return strings.Join(lines, "\n")
}

func TestTableKeepsItsColumns(t *testing.T) {
	tests := []struct {
		name  string
		cells []solieu.Cell
		want  string
	}{
		{"full", []solieu.Cell{cellAt(0, 0, 1, 1), cellAt(0, 1, 1, 1), cellAt(1, 0, 1, 1), cellAt(1, 1, 1, 1)}, "1×1 1×1\n1×1 1×1"},
		{"first cell empty", []solieu.Cell{cellAt(0, 0, 1, 1), cellAt(0, 1, 1, 1), cellAt(1, 1, 1, 1)}, "1×1 1×1\n_1 1×1"},
		{"two empty inside", []solieu.Cell{cellAt(0, 0, 1, 1), cellAt(0, 3, 1, 1)}, "1×1 _2 1×1"},
		{"two lines of header", []solieu.Cell{cellAt(0, 0, 2, 1), cellAt(0, 1, 1, 2), cellAt(1, 1, 1, 1), cellAt(1, 2, 1, 1), cellAt(2, 0, 1, 1)}, "2×1 1×2\n1×1 1×1\n1×1"},
		{"covered from above is not blank", []solieu.Cell{cellAt(0, 0, 2, 1), cellAt(0, 1, 1, 1), cellAt(1, 2, 1, 1)}, "2×1 1×1\n_1 1×1"},
		{"covered in the middle", []solieu.Cell{cellAt(0, 0, 1, 1), cellAt(0, 1, 3, 1), cellAt(1, 2, 1, 1), cellAt(2, 0, 1, 1), cellAt(2, 2, 1, 1)}, "1×1 3×1\n_1 1×1\n1×1 1×1"},
		{"rows skipped", []solieu.Cell{cellAt(0, 0, 2, 1), cellAt(3, 1, 1, 1)}, "2×1\n\n\n_1 1×1"},
		{"blank on both sides of a covered one", []solieu.Cell{cellAt(0, 0, 1, 1), cellAt(0, 1, 2, 1), cellAt(1, 3, 1, 1)}, "1×1 2×1\n_1 _1 1×1"},
		{"damaged spans", []solieu.Cell{cellAt(0, -4, 0, -1), cellAt(0, 1<<40, 1<<40, 1<<40)}, "1×1 _999 1000×1000"},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, drawTable(test.cells)); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
}
