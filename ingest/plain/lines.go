package plain

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/ingest/outline"
)

// pieces cuts text into the pieces of the outline.
func pieces(ctx context.Context, text string) ([]outline.Piece, error) {
	c := &cutter{lines: strings.Split(text, "\n")}
	for _, line := range c.lines {
		c.widest = max(c.widest, utf8.RuneCountInString(line))
	}
	for c.at < len(c.lines) {
		if c.at&0xfff == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		c.next()
	}
	c.flush()
	return c.out, nil
}

// cutter collects the lines of a paragraph until something ends it.
type cutter struct {
	lines  []string
	at     int
	widest int // code points of the longest line
	tables int
	// unclosed: a table in HTML is never closed from some line on.
	unclosed bool
	para     []string
	out      []outline.Piece
}

func (c *cutter) next() {
	line := strings.TrimLeft(c.lines[c.at], " \t>")
	switch {
	case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "```"):
		c.flush()
	case isRow(line) || (c.at+1 < len(c.lines) && strings.Contains(line, "|") && isAlignment(c.lines[c.at+1])):
		c.flush()
		c.table()
		return
	case !c.unclosed && startsHTMLTable(line) && c.htmlTable():
		return
	case headingRank(line) > 0:
		c.flush()
		c.heading(line)
	default:
		c.para = append(c.para, line)
	}
	c.at++
}

func (c *cutter) table() {
	start := c.at
	for c.at < len(c.lines) && (c.at == start || isRow(c.lines[c.at]) || strings.Contains(c.lines[c.at], "|")) {
		c.at++
	}
	c.out = append(c.out, table(c.lines[start:c.at], c.tables)...)
	c.tables++
}

// headingRank counts the # of a Markdown heading, 0 for none.
func headingRank(line string) int {
	n := 0
	for n < len(line) && line[n] == '#' {
		n++
	}
	if n > 6 || n == 0 || (n < len(line) && line[n] != ' ' && line[n] != '\t') {
		return 0
	}
	return n
}

func (c *cutter) heading(line string) {
	rank := headingRank(line)
	text := strings.TrimSpace(strings.TrimRight(strings.TrimSpace(line[rank:]), "#"))
	c.out = append(c.out, outline.Piece{Runs: inline(text), Rank: rank})
}

// flush ends the paragraph. Emphasis is read over all its lines, then the lines that
// begin something of their own become pieces.
func (c *cutter) flush() {
	if len(c.para) == 0 {
		return
	}
	lines := outline.Lines(inline(strings.Join(c.para, "\n")))
	start := 0
	for i := 1; i < len(lines); i++ {
		if c.breaks(lines[i-1], lines[i], isHardBreak(c.para, i-1)) {
			c.emit(lines[start:i])
			start = i
		}
	}
	c.emit(lines[start:])
	c.para = c.para[:0]
}

// isHardBreak reports two spaces or a backslash at the end of line i. Lines can be
// missing when markup spanned them.
func isHardBreak(lines []string, i int) bool {
	return i < len(lines) && (strings.HasSuffix(lines[i], "  ") || strings.HasSuffix(lines[i], `\`))
}

// Widths in code points that tell wrapped text from one paragraph a line.
const (
	wrapped  = 160 // wider lines were not wrapped by a person or an editor
	fullLine = 75  // percent of the widest line; a wrapped line ends a paragraph when shorter
)

// breaks reports whether a line starts a new piece although no blank line stands
// before: a label, a line in capitals (letterhead, signature), a number line, or a
// new sentence behind a line that was not filled.
func (c *cutter) breaks(prevRuns, runs []outline.Run, hard bool) bool {
	prev, line := outline.Piece{Runs: prevRuns}.Text(), outline.Piece{Runs: runs}.Text()
	if line == "" || prev == "" {
		return false
	}
	if outline.StartsPiece(prev, line) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(line)
	if hard || unicode.IsLower(first) {
		return false
	}
	filled := utf8.RuneCountInString(prev)*100 >= c.widest*fullLine
	if strings.ContainsAny(prev[len(prev)-1:], ".;:!?") {
		return !filled || c.widest > wrapped
	}
	return !filled
}

func (c *cutter) emit(lines [][]outline.Run) {
	c.out = append(c.out, outline.Piece{Runs: outline.JoinLines(lines)})
}
