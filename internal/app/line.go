package app

import (
	"fmt"
	"os"
	"strings"
	"unicode"

	"solieu"
)

// BlockAtLine finds the block that a person means by FILE:LINE. In a text file it
// is the line that an editor shows; in any other format, which has no lines, the
// line is the number of the block, from 1.
func BlockAtLine(path string, doc *solieu.Document, line int) (int, error) {
	if !strings.HasPrefix(doc.Source.Media, "text/") {
		if line > len(doc.Blocks) {
			return 0, noLine(path, fmt.Sprintf("the document has %d paragraphs, no number %d", len(doc.Blocks), line))
		}
		return line - 1, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return 0, &solieu.Error{Code: solieu.CodeUnreadable, Message: "the file cannot be read", Path: path, Err: err}
	}
	lines := strings.Split(string(data), "\n")
	if line > len(lines) {
		return 0, noLine(path, fmt.Sprintf("the file has %d lines, no line %d", len(lines), line))
	}
	// Markup differs between file and document, letters do not.
	want := []rune(letters(lines[line-1]))
	for n := min(len(want), 60); n >= 8; n /= 2 {
		for i := range doc.Blocks {
			if strings.Contains(letters(doc.BlockText(i)), string(want[:n])) {
				return i, nil
			}
		}
	}
	return 0, noLine(path, fmt.Sprintf("line %d holds no text of the report", line))
}

func noLine(path, message string) error {
	return &solieu.Error{Code: solieu.CodeUsage, Message: message, Path: path}
}

// letters keeps letters and digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, s)
}
