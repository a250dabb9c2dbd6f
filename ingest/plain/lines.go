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
	para   []string
	out    []outline.Piece
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
	lines := splitLines(inline(strings.Join(c.para, "\n")))
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

func splitLines(runs []outline.Run) [][]outline.Run {
	lines := [][]outline.Run{nil}
	for _, r := range runs {
		for i, text := range strings.Split(r.Text, "\n") {
			if i > 0 {
				lines = append(lines, nil)
			}
			part := r
			part.Text = strings.TrimSuffix(text, `\`)
			lines[len(lines)-1] = append(lines[len(lines)-1], part)
		}
	}
	return lines
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
	if outline.ParseLabel(line).Style != outline.StyleNone || isLoud(prev) || isLoud(line) || startsNumberLine(line) {
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

func startsNumberLine(line string) bool {
	return strings.HasPrefix(line, "Số:") || strings.HasPrefix(line, "Số :")
}

func isLoud(line string) bool {
	return strings.ContainsFunc(line, unicode.IsUpper) && !strings.ContainsFunc(line, unicode.IsLower) && utf8.RuneCountInString(line) > 3
}

func (c *cutter) emit(lines [][]outline.Run) {
	var runs []outline.Run
	for i, line := range lines {
		if i > 0 {
			glue := outline.Glue(outline.Piece{Runs: lines[i-1]}.Text(), outline.Piece{Runs: line}.Text())
			runs = append(runs, outline.Run{Text: glue, Bold: endsBold(runs)})
		}
		runs = append(runs, line...)
	}
	c.out = append(c.out, outline.Piece{Runs: runs})
}

func endsBold(runs []outline.Run) bool { return len(runs) > 0 && runs[len(runs)-1].Bold }
