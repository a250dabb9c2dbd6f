package docx

import (
	"encoding/xml"
	"slices"

	"solieu"
	"solieu/ingest/outline"
)

// widest bounds a cell's span, which a broken file can make any number.
const widest = 1000

// tableCell is a cell while its table is read.
type tableCell struct {
	solieu.Cell
	pieces []outline.Piece
}

// grid is the table being read.
type grid struct {
	cells  []tableCell
	above  map[int]int // column to the index of the cell that reaches down there
	row    int
	nested []outline.Piece
}

// table reads w:tbl. Tables that only place text (letterhead, signature, frames) become
// paragraphs, the others cells. A table inside a cell follows behind its outer one.
func (w *walker) table() error {
	w.flush()
	g := &grid{above: make(map[int]int)}
	number := w.tables
	w.tables++
	err := w.children(func(e xml.StartElement) error { return w.row(g, e) })
	if err != nil {
		return err
	}
	w.out = append(w.out, place(g, number)...)
	w.out = append(w.out, g.nested...)
	return nil
}

func (w *walker) row(g *grid, e xml.StartElement) error {
	switch e.Name.Local {
	case "tr":
	case "sdt", "sdtContent", "customXml", "ins":
		return w.children(func(e xml.StartElement) error { return w.row(g, e) })
	default:
		return w.skip()
	}
	r := rowState{}
	first := len(g.cells)
	if err := w.children(func(e xml.StartElement) error { return w.rowPart(g, &r, e) }); err != nil {
		return err
	}
	if r.deleted {
		g.cells = g.cells[:first]
		return nil
	}
	for i := first; i < len(g.cells); i++ {
		g.cells[i].Header = r.header
	}
	g.row++
	return nil
}

type rowState struct {
	col             int
	header, deleted bool
}

func (w *walker) rowPart(g *grid, r *rowState, e xml.StartElement) error {
	switch e.Name.Local {
	case "trPr":
		return w.children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "tblHeader":
				r.header = isOn(e)
			case "del":
				r.deleted = true
			case "gridBefore":
				r.col += min(number(attr(e, "val"), 0), widest)
			}
			return w.skip()
		})
	case "tc":
		return w.cell(g, r)
	case "sdt", "sdtContent", "customXml":
		return w.children(func(e xml.StartElement) error { return w.rowPart(g, r, e) })
	}
	return w.skip()
}

// cell reads w:tc. A cell that continues the one above lengthens it.
func (w *walker) cell(g *grid, r *rowState) error {
	span, merge := 1, ""
	pieces, err := w.collect(func() error {
		return w.children(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "tcPr":
				return w.cellProperties(&span, &merge)
			case "tbl":
				inner, err := w.collect(w.table)
				g.nested = append(g.nested, inner...)
				return err
			}
			return w.block(e)
		})
	})
	if err != nil {
		return err
	}
	if at, ok := g.above[r.col]; ok && merge == "continue" && at < len(g.cells) {
		g.cells[at].RowSpan = g.row - g.cells[at].Row + 1
	} else {
		g.cells = append(g.cells, tableCell{solieu.Cell{Row: g.row, Col: r.col, RowSpan: 1, ColSpan: span}, pieces})
		g.above[r.col] = len(g.cells) - 1
	}
	r.col += span
	return nil
}

func (w *walker) cellProperties(span *int, merge *string) error {
	return w.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "gridSpan":
			*span = min(max(number(attr(e, "val"), 1), 1), widest)
		case "vMerge":
			*merge = attr(e, "val")
			if *merge == "" {
				*merge = "continue"
			}
		}
		return w.skip()
	})
}

// place decides what a table is for and makes its pieces.
func place(g *grid, number int) []outline.Piece {
	if kind, layout := layoutKind(g); layout {
		return column(g, kind)
	}
	var out []outline.Piece
	for _, c := range g.cells {
		p := flatten(c.pieces)
		cell := c.Cell
		cell.Table = number
		p.Kind, p.Cell = solieu.BlockCell, &cell
		out = append(out, p)
	}
	outline.MarkHeader(out)
	return out
}

// layoutKind recognises a letterhead by the national motto, a signature by its list of
// addressees, and a frame by its single column. A frame's text is body text.
func layoutKind(g *grid) (kind solieu.BlockKind, layout bool) {
	wide := false
	for _, c := range g.cells {
		wide = wide || c.Col > 0
		text := flatten(c.pieces).Text()
		if outline.IsMotto(text) && g.row <= 6 {
			return solieu.BlockHeader, true
		}
		if outline.IsAddressees(text) {
			return solieu.BlockTail, true
		}
	}
	return "", !wide
}

// column lists the paragraphs of a layout table, the left column first.
func column(g *grid, kind solieu.BlockKind) []outline.Piece {
	slices.SortStableFunc(g.cells, func(a, b tableCell) int { return a.Col - b.Col })
	var out []outline.Piece
	for _, c := range g.cells {
		for _, p := range c.pieces {
			p.Kind = kind
			out = append(out, p)
		}
	}
	return out
}
