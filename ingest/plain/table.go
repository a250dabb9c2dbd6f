package plain

import (
	"strings"

	"solieu"
	"solieu/ingest/outline"
)

// isRow reports a line of a pipe table. The outer pipes may be missing only where an
// alignment row follows, which the caller knows.
func isRow(line string) bool {
	line = strings.TrimSpace(line)
	return len(line) > 1 && line[0] == '|' && strings.Count(line, "|") > 1
}

// isAlignment reports the row of dashes under the head: |---|:-:|--:|.
func isAlignment(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "-") && strings.Contains(line, "|") && strings.Trim(line, "|:- \t") == ""
}

// table makes cells of the lines; the rows above the alignment row are the head.
func table(lines []string, number int) []outline.Piece {
	head := 0
	for i, line := range lines {
		if isAlignment(line) {
			head = i
			break
		}
	}
	var pieces []outline.Piece
	row := 0
	for i, line := range lines {
		if isAlignment(line) {
			continue
		}
		for col, text := range cells(line) {
			cell := &solieu.Cell{Table: number, Row: row, Col: col, RowSpan: 1, ColSpan: 1, Header: i < head}
			pieces = append(pieces, outline.Piece{Runs: inline(text), Kind: solieu.BlockCell, Cell: cell})
		}
		row++
	}
	return pieces
}

// cells splits a row at its pipes; \| is print.
func cells(line string) []string {
	line = strings.TrimPrefix(strings.TrimSpace(line), "|")
	var out []string
	start := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			out = append(out, line[start:i])
			start = i + 1
		}
	}
	if start < len(line) {
		out = append(out, line[start:])
	}
	return out
}
