package extract

import (
	"fmt"
	"io/fs"
	"strings"

	"solieu"
)

// row is one line of a word list.
type row struct {
	file   string
	line   int
	fields map[string]string
}

func (r row) get(column string) string { return r.fields[column] }

// list splits a field at its bars.
func (r row) list(column string) []string {
	if r.fields[column] == "" {
		return nil
	}
	return strings.Split(r.fields[column], "|")
}

// bad is the error for something wrong in a rule file.
func bad(file string, line int, format string, args ...any) error {
	return &solieu.Error{Code: solieu.CodeBadRule, Path: file, Place: fmt.Sprintf("line %d", line), Message: fmt.Sprintf(format, args...)}
}

// readTable reads a word list: lines that begin with # are comments, the first other
// line names the columns. The columns must be the ones given, and no example empty.
func readTable(fsys fs.FS, file string, columns []string) ([]row, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, &solieu.Error{Code: solieu.CodeBadRule, Path: file, Message: "cannot be read", Err: err}
	}
	var rows []row
	head := false
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if !head {
			if strings.Join(cells, "\t") != strings.Join(columns, "\t") {
				return nil, bad(file, i+1, "columns must be %s", strings.Join(columns, ", "))
			}
			head = true
			continue
		}
		r, err := readRow(file, i+1, cells, columns)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, nil
}

func readRow(file string, line int, cells, columns []string) (row, error) {
	if len(cells) != len(columns) {
		return row{}, bad(file, line, "%d columns, want %d", len(cells), len(columns))
	}
	r := row{file: file, line: line, fields: make(map[string]string, len(columns))}
	for i, column := range columns {
		r.fields[column] = strings.TrimSpace(cells[i])
	}
	if r.get("example") == "" {
		return row{}, bad(file, line, "no example")
	}
	return r, nil
}
