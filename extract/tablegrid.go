package extract

import (
	"strings"

	"solieu/internal/vi"
)

// widestTable bounds how many columns of a table are read; a cell of a damaged file may
// claim to span any number.
const widestTable = 256

// readGrid places the blocks [from, to) in rows and columns. A merged cell covers all
// its places.
func (t *table) readGrid(from, to int) {
	rows := 0
	for k := from; k < to; k++ {
		rows = max(rows, t.d.doc.Blocks[k].Cell.Row+1)
	}
	rows = min(rows, 16*(to-from)+64) // rows of empty cells leave no block
	t.grid = make([][]int, rows)
	for k := from; k < to; k++ {
		c := t.d.doc.Blocks[k].Cell
		last := min(c.Col+max(1, c.ColSpan), widestTable)
		for row := c.Row; row < min(c.Row+max(1, c.RowSpan), rows, c.Row+maxRowSpan); row++ {
			for len(t.grid[row]) < last {
				t.grid[row] = append(t.grid[row], 0)
			}
			for col := c.Col; col < last; col++ {
				if t.grid[row][col] == 0 {
					t.grid[row][col] = k + 1
				}
			}
		}
		t.width = max(t.width, last)
	}
}

// maxRowSpan bounds how far down a merged cell reaches, so that cost stays linear.
const maxRowSpan = 64

// block is the cell that covers a place, -1 when it is empty.
func (t *table) block(row, col int) int {
	if row < 0 || row >= len(t.grid) || col < 0 || col >= len(t.grid[row]) {
		return -1
	}
	return t.grid[row][col] - 1
}

// text is what stands in the cell that covers a place.
func (t *table) text(row, col int) string {
	if k := t.block(row, col); k >= 0 {
		return strings.TrimSpace(t.d.doc.BlockText(k))
	}
	return ""
}

// own is the text of a cell at its upper left place, "" where it only reaches.
func (t *table) own(row, col int) string {
	if k := t.block(row, col); k >= 0 && t.d.doc.Blocks[k].Cell.Row == row && t.d.doc.Blocks[k].Cell.Col == col {
		return strings.TrimSpace(t.d.doc.BlockText(k))
	}
	return ""
}

// filled counts the cells of a row that hold text, each once.
func (t *table) filled(row int) (count, last int) {
	last = -1
	for col := range t.grid[row] {
		if t.own(row, col) != "" || t.text(row, col) != "" && t.block(row, col) != t.block(row, col-1) {
			count, last = count+1, col
		}
	}
	return count, last
}

// isLayout reports a table that only places the letterhead, the signature or the list of
// addressees.
func (t *table) isLayout() bool {
	for row := range t.grid {
		if row > 6 {
			return false
		}
		for col := range t.grid[row] {
			key := vi.Key(t.own(row, col))
			if strings.Contains(key, vi.Key("độc lập - tự do")) || strings.Contains(key, vi.Key("cộng hòa xã hội chủ nghĩa")) || strings.HasPrefix(key, vi.Key("nơi nhận")) {
				return true
			}
		}
	}
	return false
}
