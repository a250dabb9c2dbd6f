package search

import (
	"fmt"
	"strconv"
	"strings"

	"solieu"
)

// CellJoin stands between the cells of a table row in the text of a [Unit]; no
// phrase reaches over it.
const CellJoin = " | "

// Unit is what is found: a block, or one row of a table.
type Unit struct {
	Doc   string
	Block int // of a row, the block of its first cell
	Text  string
	// Place and Month describe the report; Month is "2020-06", the month in which
	// its reporting period ends, or "".
	Place string
	Month string
	// Section is the numbering path, "I.2.1".
	Section string
	// FigureUnits are the canonical units of the figures inside.
	FigureUnits []string
}

// ID names the unit in the index.
func (u Unit) ID() string { return UnitID(u.Doc, u.Block) }

// UnitID is the id of the unit that begins at a block.
func UnitID(doc string, block int) string { return fmt.Sprintf("%s.%04x", doc, block) }

// ParseUnitID takes an id apart.
func ParseUnitID(id string) (doc string, block int, ok bool) {
	doc, number, found := strings.Cut(id, ".")
	n, err := strconv.ParseInt(number, 16, 32)
	return doc, int(n), found && err == nil
}

// UnitOf tells for every block the block that its unit begins with: itself, or the
// first cell of its table row.
func UnitOf(blocks []solieu.Block) []int {
	type row struct{ table, row int }
	first := map[row]int{}
	units := make([]int, len(blocks))
	for i, b := range blocks {
		units[i] = i
		if b.Cell == nil {
			continue
		}
		at := row{b.Cell.Table, b.Cell.Row}
		if known, ok := first[at]; ok {
			units[i] = known
		} else {
			first[at] = i
		}
	}
	return units
}

// Units cuts a report into what can be found. Blocks without any text are left out.
func Units(r *solieu.Report) []Unit {
	d := r.Document
	of := UnitOf(d.Blocks)
	texts := map[int][]string{}
	for i := range d.Blocks {
		texts[of[i]] = append(texts[of[i]], d.BlockText(i))
	}
	figureUnits := map[int][]string{}
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Block >= 0 && f.Block < len(of) && f.Unit != "" {
			figureUnits[of[f.Block]] = append(figureUnits[of[f.Block]], f.Unit)
		}
	}
	var units []Unit
	for i, b := range d.Blocks {
		text := JoinCells(texts[i])
		if of[i] != i || strings.TrimSpace(text) == "" {
			continue
		}
		units = append(units, Unit{Doc: d.ID, Block: i, Text: text, Place: d.Meta.Place,
			Month: MonthOf(d.Meta.Period), Section: b.Section, FigureUnits: figureUnits[i]})
	}
	return units
}

// JoinCells makes the text of a unit from those of its blocks.
func JoinCells(texts []string) string { return strings.Join(texts, CellJoin) }

// MonthOf is the month in which a period ends, "2020-06", or "".
func MonthOf(p solieu.Period) string {
	if p.End.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", p.End.Year, p.End.Month)
}
