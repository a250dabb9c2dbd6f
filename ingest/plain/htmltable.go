package plain

import (
	"strconv"
	"strings"

	"solieu"
	"solieu/ingest/outline"
)

// Programs that read scans write tables into Markdown as HTML, since pipes cannot merge
// cells.

// startsHTMLTable reports a line that begins with a tag and opens a table.
func startsHTMLTable(line string) bool {
	return strings.HasPrefix(line, "<") && strings.Contains(strings.ToLower(line), "<table")
}

// htmlTable reads the table that begins on the current line, up to its closing tag. It
// reports false, and reads nothing, when the text never closes it.
func (c *cutter) htmlTable() bool {
	end := c.at
	for end < len(c.lines) && !strings.Contains(strings.ToLower(c.lines[end]), "</table") {
		end++
	}
	if end == len(c.lines) {
		c.unclosed = true
		return false
	}
	source := strings.Join(c.lines[c.at:end+1], "\n")
	c.flush()
	for _, part := range strings.SplitAfter(source, "</table") {
		if cells := htmlCells(part, c.tables); len(cells) > 0 {
			c.out = append(c.out, cells...)
			c.tables++
		}
	}
	c.at = end + 1
	return true
}

// widestSpan bounds a cell's span, which a broken file can make any number.
const widestSpan = 1000

// htmlRows places cells while their rows are read.
type htmlRows struct {
	cells   []outline.Piece
	taken   map[int]int // column to the row below the cell that reaches down there
	row     int
	col     int
	rowOpen bool
}

// htmlCells makes the pieces of one table.
func htmlCells(source string, number int) []outline.Piece {
	t := &htmlRows{taken: make(map[int]int), row: -1}
	for at := 0; at < len(source); {
		tag, name, next := nextTag(source, at)
		switch name {
		case "":
			at = len(source)
		case "tr":
			t.row, t.col, t.rowOpen, at = t.row+1, 0, true, next
		case "td", "th":
			end := cellEnd(source, next)
			t.cell(tag, name, source[next:end], number)
			at = end
		default:
			at = next
		}
	}
	outline.MarkHeader(t.cells)
	return t.cells
}

// cell places a cell right of those that reach down from rows above.
func (t *htmlRows) cell(tag, name, content string, number int) {
	if !t.rowOpen {
		t.row, t.rowOpen = t.row+1, true
	}
	for t.taken[t.col] > t.row {
		t.col++
	}
	c := &solieu.Cell{Table: number, Row: t.row, Col: t.col, RowSpan: spanOf(tag, "rowspan"), ColSpan: spanOf(tag, "colspan"), Header: name == "th"}
	for col := c.Col; col < c.Col+c.ColSpan && c.RowSpan > 1; col++ {
		t.taken[col] = c.Row + c.RowSpan
	}
	t.col += c.ColSpan
	t.cells = append(t.cells, outline.Piece{Runs: inline(strings.TrimSpace(content)), Kind: solieu.BlockCell, Cell: c})
}

// nextTag finds the next tag from a byte on: its text, its name and what is behind it.
func nextTag(source string, at int) (tag, name string, next int) {
	for {
		i := strings.IndexByte(source[at:], '<')
		if i < 0 {
			return "", "", len(source)
		}
		at += i
		rest := source[at:min(len(source), at+longestTag)]
		if end := strings.IndexByte(rest, '>'); end > 0 {
			if name := tagName(rest); name != "" {
				return rest[:end], name, at + end + 1
			}
		}
		at++
	}
}

// cellEnd is where the content of a cell ends: at the next tag of the table itself.
func cellEnd(source string, at int) int {
	for {
		_, name, next := nextTag(source, at)
		switch name {
		case "":
			return len(source)
		case "td", "th", "tr", "/td", "/th", "/tr", "/table", "/tbody", "/thead":
			return strings.LastIndexByte(source[:next], '<')
		}
		at = next
	}
}

// spanOf is the number of an attribute, at least 1.
func spanOf(tag, attribute string) int {
	_, rest, found := strings.Cut(strings.ToLower(tag), attribute)
	if !found {
		return 1
	}
	rest = strings.TrimLeft(rest, " =\"'")
	end := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(rest)
	}
	n, err := strconv.Atoi(rest[:end])
	if err != nil || n < 1 {
		return 1
	}
	return min(n, widestSpan)
}
