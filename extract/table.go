package extract

import (
	"solieu"
	"solieu/extract/lex"
)

// table is a grid of blocks with what its caption, head and labels say. A table is read
// in these steps: grid, head rows, columns, rows, figures of each cell, links between
// them.
type table struct {
	x       *Extractor
	d       *document
	grid    [][]int // row and column -> block of the cell that covers it, plus one
	width   int
	style   style
	head    int // rows of the head, with captions and the row of column numbers
	caption caption
	cols    []column
	label   int             // column of row names, -1
	labels  int             // columns that row names take, one for each step of indentation
	index   int             // column of row numbers, -1
	unitAt  int             // column of units, -1
	levels  []int           // columns of levels
	unitRow map[int]reading // units by column that the last row of units names
	lines   []line
	amounts map[[2]int]amount // pure numbers of the body, by row and column
	figure  map[[2]int]int    // index in document.figures, by row and column
	places  bool              // the rows are places or offices, not indicators
	mixed   bool              // rows other than totals have more than one rank
	named   int               // first column with words in rows of amounts, -1 until asked for
	open    []int             // lines that lines below may belong to, by rising rank
	texts   map[string]*headReading
	roles   map[string]columnRole
	// lastName and measured keep what neighbouring cells ask for again.
	lastName cellName
	measured map[string]bool
}

// table reads the cells of one table, beginning at block i, and returns the first block
// behind it. A table without amounts is text in columns; one that only places letterhead
// and signature holds nothing.
func (x *Extractor) table(d *document, i int) int {
	end := i
	for id := d.doc.Blocks[i].Cell.Table; end < len(d.doc.Blocks); end++ {
		b := &d.doc.Blocks[end]
		if b.Kind != solieu.BlockCell || b.Cell == nil || b.Cell.Table != id {
			break
		}
	}
	t := newTable(x, d)
	t.readGrid(i, end)
	switch {
	case t.isLayout():
	case !t.readHead():
		for k := i; k < end; k++ {
			d.readBlock(k)
		}
	default:
		t.readCaption(i)
		t.readColumns()
		t.readLines()
		t.readCells()
		t.link()
	}
	return end
}

func newTable(x *Extractor, d *document) *table {
	return &table{
		x: x, d: d, label: -1, index: -1, unitAt: -1, named: -1, figure: make(map[[2]int]int),
		texts: make(map[string]*headReading), roles: make(map[string]columnRole), measured: make(map[string]bool),
	}
}

// passageOf reads a loose text, such as the joined head of a column, for its cues.
func (t *table) passageOf(text string) *passage {
	p := &passage{rules: t.x.rules, doc: t.d, text: text}
	p.tokens = lex.Dense(nil, text, t.d.numberer)
	p.covered = make([]cover, len(p.tokens))
	p.readMarks()
	p.readNesting()
	return p
}
