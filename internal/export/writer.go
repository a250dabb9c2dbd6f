package export

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"solieu"
)

// Writer writes rows of one kind in one format. Close ends the output and must be
// called; it does not close what the writer writes to.
type Writer[Row any] interface {
	Write(row Row) error
	Close() error
}

// Formats lists the names that [NewWriter] knows.
func Formats() []string { return []string{"jsonl", "json", "csv", "xlsx"} }

// NewWriter starts an output in the format: jsonl (one object a line), json (one
// array), csv (for a spreadsheet: with a byte order mark), xlsx. Another name is an
// error with [solieu.CodeUsage]; so is csv or xlsx of rows that are not of this
// package.
func NewWriter[Row any](w io.Writer, format string) (Writer[Row], error) {
	switch format {
	case "jsonl":
		return &lines[Row]{newEncoder(w)}, nil
	case "json":
		return &array[Row]{w: w}, nil
	case "csv", "xlsx":
		var zero Row
		t, ok := any(zero).(table)
		if !ok {
			return nil, usage("rows of type %T do not fit into a table", zero)
		}
		if format == "csv" {
			return newSheet[Row](w, t.columns())
		}
		return newBook[Row](w, t.columns())
	}
	return nil, usage("%.20q is not a format; use one of %s", format, strings.Join(Formats(), ", "))
}

func usage(form string, args ...any) error {
	return &solieu.Error{Code: solieu.CodeUsage, Message: fmt.Sprintf(form, args...)}
}

func newEncoder(w io.Writer) *json.Encoder {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder
}

// lines writes JSON lines; each row is one write, so that a reader at the other end
// of a pipe sees whole rows.
type lines[Row any] struct{ encoder *json.Encoder }

func (l *lines[Row]) Write(row Row) error { return l.encoder.Encode(row) }

func (l *lines[Row]) Close() error { return nil }

// array writes one JSON array, a row a line.
type array[Row any] struct {
	w    io.Writer
	some bool
}

func (a *array[Row]) Write(row Row) error {
	data, err := marshal(row)
	if err != nil {
		return err
	}
	before := "[\n"
	if a.some {
		before = ",\n"
	}
	a.some = true
	_, err = fmt.Fprintf(a.w, "%s%s", before, data)
	return err
}

func (a *array[Row]) Close() error {
	end := "\n]\n"
	if !a.some {
		end = "[]\n"
	}
	_, err := io.WriteString(a.w, end)
	return err
}

// sheet writes RFC 4180 with a byte order mark, without which spreadsheets misread
// Vietnamese.
type sheet[Row any] struct{ csv *csv.Writer }

const byteOrderMark = "\ufeff"

func newSheet[Row any](w io.Writer, columns []column) (Writer[Row], error) {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return nil, err
	}
	s := &sheet[Row]{csv.NewWriter(w)}
	s.csv.UseCRLF = true
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	return s, s.csv.Write(names)
}

func (s *sheet[Row]) Write(row Row) error {
	cells := any(row).(table).cells()
	record := make([]string, len(cells))
	for i, c := range cells {
		record[i] = c.text
		if !c.number {
			record[i] = harmless(c.text)
		}
	}
	return s.csv.Write(record)
}

func (s *sheet[Row]) Close() error {
	s.csv.Flush()
	return s.csv.Error()
}

// harmless keeps a spreadsheet from running a text as a formula: a report is
// somebody else's text (OWASP, CSV injection). Numbers are not texts and keep their
// minus.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
