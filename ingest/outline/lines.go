package outline

import (
	"strings"
	"unicode/utf8"
)

// Lines cuts runs at the newlines in their text.
func Lines(runs []Run) [][]Run {
	lines := [][]Run{nil}
	for _, r := range runs {
		for i, text := range strings.Split(r.Text, "\n") {
			if i > 0 {
				lines = append(lines, nil)
			}
			part := r
			part.Text = text
			lines[len(lines)-1] = append(lines[len(lines)-1], part)
		}
	}
	return lines
}

// JoinLines makes one paragraph of lines.
func JoinLines(lines [][]Run) []Run {
	var runs []Run
	for i, line := range lines {
		if i > 0 {
			glue := Glue(Piece{Runs: lines[i-1]}.Text(), Piece{Runs: line}.Text())
			runs = append(runs, Run{Text: glue, Bold: len(runs) > 0 && runs[len(runs)-1].Bold})
		}
		runs = append(runs, line...)
	}
	return runs
}

// StartsPiece reports a line that begins something of its own although only a line
// break stands before: a label, capitals (letterhead, signature) or a number line.
func StartsPiece(prev, line string) bool {
	return ParseLabel(line).Style != StyleNone || isLoudLine(prev) || isLoudLine(line) ||
		strings.HasPrefix(line, "Số:") || strings.HasPrefix(line, "Số :")
}

// isLoudLine reports a line in capitals; an abbreviation alone, as "VT.", is too short.
func isLoudLine(line string) bool { return isLoud(line) && utf8.RuneCountInString(line) > 3 }

// Break cuts a piece with newlines in its runs where a line starts a piece and joins
// the other lines, as word processors break titles by hand.
func Break(p Piece) []Piece {
	lines := Lines(p.Runs)
	if len(lines) == 1 {
		return []Piece{p}
	}
	var out []Piece
	start := 0
	for i := 1; i <= len(lines); i++ {
		if i < len(lines) && !StartsPiece(Piece{Runs: lines[i-1]}.Text(), Piece{Runs: lines[i]}.Text()) {
			continue
		}
		part := p
		part.Runs = JoinLines(lines[start:i])
		out = append(out, part)
		start = i
	}
	return out
}
