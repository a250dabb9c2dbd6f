package pdf

import (
	"slices"
	"unicode/utf8"

	"solieu"
	"solieu/ingest/outline"
)

// arrange makes pieces of all pages in reading order.
func arrange(pages []*page) []outline.Piece {
	for _, p := range pages {
		layOut(p)
	}
	dropFurniture(pages)
	a := &arranger{margins: marginsOf(pages), leading: leadingOf(pages)}
	for i, p := range pages {
		a.leaveSignature(p, i == len(pages)-1)
		a.page(p, i == 0)
	}
	a.flush()
	a.out = append(a.out, a.tail...)
	return a.out
}

// layOut turns the page upright and finds its tables and lines.
func layOut(p *page) {
	turn := upright(p)
	p.straighten(turn)
	var glyphs []glyph
	for _, g := range p.glyphs {
		if g.turn == turn { // others are watermarks and stamps
			glyphs = append(glyphs, g)
		}
	}
	var rest []glyph
	p.tables, rest = takeTables(findTables(p.rules), glyphs)
	p.lines = layLines(p, rest)
	takeColumns(p)
	p.glyphs, p.rules = nil, nil
}

// arranger goes through the lines of all pages and collects paragraphs, also across a
// page break.
type arranger struct {
	margins map[int]margin
	leading float64
	open    []line // the paragraph being collected
	out     []outline.Piece
	tail    []outline.Piece // right column of the signature
	tables  tableFlow
	ended   bool // the signature has begun
}

// flowItem is a line or a table, whatever comes next on the page.
type flowItem struct {
	line  *line
	table *ruledTable
}

func (a *arranger) page(p *page, first bool) {
	lines := p.lines
	if first {
		var head []outline.Piece
		head, lines = takeLetterhead(p, lines)
		a.out = append(a.out, head...)
	}
	for _, item := range inOrder(lines, p.tables) {
		if item.table != nil {
			a.flush()
			a.table(p, item.table)
			continue
		}
		a.line(item.line)
	}
}

func inOrder(lines []line, tables []ruledTable) []flowItem {
	var out []flowItem
	for i := range lines {
		out = append(out, flowItem{line: &lines[i]})
	}
	for i := range tables {
		out = append(out, flowItem{table: &tables[i]})
	}
	top := func(f flowItem) float64 {
		if f.table != nil {
			return f.table.y0
		}
		return f.line.y - 0.5*f.line.size
	}
	slices.SortStableFunc(out, func(x, y flowItem) int { return compare(top(x), top(y)) })
	return out
}

func (a *arranger) line(l *line) {
	if isAddressees(l) {
		a.end(l)
	}
	if a.ended {
		a.signature(l)
		return
	}
	if n := len(a.open); n > 0 && a.starts(l) {
		a.flush()
	}
	a.open = append(a.open, *l)
}

// flush ends the paragraph.
func (a *arranger) flush() {
	if len(a.open) == 0 {
		return
	}
	a.out = append(a.out, pieceOf(a.open, ""))
	a.open = nil
}

func pieceOf(lines []line, kind solieu.BlockKind) outline.Piece {
	piece := outline.Piece{Kind: kind, Page: lines[0].page.number}
	var runs [][]outline.Run
	for i := range lines {
		l := &lines[i]
		runs = append(runs, l.runs())
		piece.Boxes = append(piece.Boxes, l.page.box(l.rect))
	}
	piece.Runs = outline.JoinLines(runs)
	return piece
}

// isAddressees reports the heading of the list of addressees; a sentence about
// addressees is longer.
func isAddressees(l *line) bool {
	const longest = 12 // letters of "Nơi nhận:" and some
	first := l.segments()[0]
	text := first.text()
	return outline.IsAddressees(text) && utf8.RuneCountInString(text) <= longest
}

// shortPage is the number of lines up to which the last page can be the rest of a
// signature.
const shortPage = 15

// leaveSignature ends the signature where a page of annexes follows.
func (a *arranger) leaveSignature(p *page, last bool) {
	if a.ended && !(last && len(p.lines) <= shortPage && len(p.tables) == 0) {
		a.out = append(a.out, a.tail...)
		a.tail, a.ended = nil, false
	}
}

// end begins the signature. Who signs may stand a little higher than the addressees;
// such a line was taken for a paragraph.
func (a *arranger) end(l *line) {
	open := a.open
	a.open, a.ended = nil, true
	var beside []line
	for n := len(open); n > 0; n = len(open) {
		last := open[n-1]
		if last.page != l.page || l.y-last.y > 2*l.size || last.x0 < rightColumn*l.page.layWidth() {
			break
		}
		open, beside = open[:n-1], append([]line{last}, beside...)
	}
	a.open = open
	a.flush()
	for i := range beside {
		a.signature(&beside[i])
	}
}

// rightColumn is the share of the page width from which who signs may begin.
const rightColumn = 0.4

// signature sorts the end of the report: addressees on the left, who signs on the
// right. The right column is written behind the left one.
func (a *arranger) signature(l *line) {
	for _, s := range l.segments() {
		piece := pieceOf([]line{s}, solieu.BlockTail)
		if s.x0 > rightColumn*l.page.layWidth() {
			a.tail = append(a.tail, piece)
		} else {
			a.out = append(a.out, piece)
		}
	}
}
