package main

import (
	"context"
	"strings"
	"unicode/utf8"

	"solieu"
)

// quoteRunes is how much of the sentence is shown on either side of a number.
const quoteRunes = 60

// quoter shows figures in the words around them. It keeps the reports it has read.
type quoter struct {
	archive solieu.Archive
	reports map[string]*solieu.Report
}

// quote is the figure in brackets with the words around it, cut at words; the bare
// figure when the report no longer has it.
func (q *quoter) quote(ctx context.Context, o solieu.Operand) (string, error) {
	report, ok := q.reports[o.Doc]
	if !ok {
		var err error
		if report, err = q.archive.Report(ctx, o.Doc); err != nil && solieu.CodeOf(err) != solieu.CodeNotFound {
			return "", err
		}
		q.reports[o.Doc] = report
	}
	if report == nil {
		return o.Printed, nil
	}
	f := report.Figure(o.Figure)
	if f == nil {
		return o.Printed, nil
	}
	text, block := report.Document.Text, report.Document.Blocks[f.Block].Span
	before := solieu.Span{Start: block.Start, End: f.Span.Start}.Of(text)
	after := solieu.Span{Start: f.Span.End, End: block.End}.Of(text)
	return tail(before) + "[" + f.Span.Of(text) + "]" + head(after), nil
}

// head is the beginning of a text, cut at a word.
func head(s string) string {
	if utf8.RuneCountInString(s) <= quoteRunes {
		return s
	}
	cut := string([]rune(s)[:quoteRunes])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}

// tail is the end of a text, cut at a word.
func tail(s string) string {
	if utf8.RuneCountInString(s) <= quoteRunes {
		return s
	}
	runes := []rune(s)
	cut := string(runes[len(runes)-quoteRunes:])
	if i := strings.IndexByte(cut, ' '); i >= 0 {
		cut = cut[i+1:]
	}
	return "… " + cut
}
