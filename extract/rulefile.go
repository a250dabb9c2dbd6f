package extract

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"solieu"
	"solieu/internal/vi"
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

// name is what the rule is called: its name, or the short form that it spells out.
func (r row) name() string {
	if name := r.get("name"); name != "" {
		return name
	}
	return r.get("short")
}

// examples splits a field at its double bars.
func (r row) examples(column string) []string {
	var out []string
	for example := range strings.SplitSeq(r.fields[column], "||") {
		if example = strings.TrimSpace(example); example != "" {
			out = append(out, example)
		}
	}
	return out
}

// bad is the error for something wrong in a rule file.
func bad(file string, line int, format string, args ...any) error {
	return &solieu.Error{Code: solieu.CodeBadRule, Path: file, Place: fmt.Sprintf("line %d", line), Message: fmt.Sprintf(format, args...)}
}

// readTable reads a word list: lines that begin with # are comments, the first other
// line names the columns, which must be the ones given. The last column may be left out
// of a line when it is called not or why: what a rule must not do is not always known.
func readTable(from ruleSource, file string, columns []string) ([]row, error) {
	path := from.path(file)
	data, err := fs.ReadFile(from.fs, file)
	if err != nil {
		return nil, &solieu.Error{Code: solieu.CodeBadRule, Path: path, Message: "cannot be read", Err: err}
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
			if err := checkHead(path, i+1, cells, columns); err != nil {
				return nil, err
			}
			head = true
			continue
		}
		r, err := readRow(path, i+1, cells, columns)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	return rows, checkNames(rows)
}

// checkHead compares the first line of a word list with the columns that it must have.
func checkHead(path string, line int, cells, columns []string) error {
	if slices.Equal(cells, columns) {
		return nil
	}
	for _, cell := range cells {
		if !slices.Contains(columns, cell) {
			return bad(path, line, "unknown column %.30q; the columns are %s", cell, strings.Join(columns, ", "))
		}
	}
	return bad(path, line, "the columns must be %s, in this order, with a tab between two", strings.Join(columns, ", "))
}

func readRow(path string, line int, cells, columns []string) (row, error) {
	last := columns[len(columns)-1]
	if len(cells) == len(columns)-1 && (last == "not" || last == "why") {
		cells = append(cells, "")
	}
	if len(cells) != len(columns) {
		return row{}, bad(path, line, "%d columns instead of %d; a tab parts two of them", len(cells), len(columns))
	}
	r := row{file: path, line: line, fields: make(map[string]string, len(columns))}
	for i, column := range columns {
		r.fields[column] = strings.TrimSpace(cells[i])
	}
	if slices.Contains(columns, "example") && r.get("example") == "" {
		return row{}, bad(path, line, "rule %.30q has no example", r.name())
	}
	return r, nil
}

// checkNames refuses rules without a name, or with one that another rule of the file has.
func checkNames(rows []row) error {
	seen := make(map[string]int, len(rows))
	for _, r := range rows {
		name := r.name()
		if name == "" {
			name = r.get("rule")
		}
		if name == "" {
			return bad(r.file, r.line, "the rule has no name")
		}
		name += "|" + r.get("phrases")
		if first, taken := seen[name]; taken {
			return bad(r.file, r.line, "line %d is already called %s", first, r.name())
		}
		seen[name] = r.line
	}
	return nil
}

// phrasesSeen knows on which line of a file each phrase stands.
type phrasesSeen map[string]int

// add refuses empty phrases and those that another line, or the same one, has already.
// A phrase may do several jobs: job parts them.
func (s phrasesSeen) add(r row, job string, phrases []string) error {
	for _, phrase := range phrases {
		if strings.TrimSpace(phrase) == "" {
			return bad(r.file, r.line, "an empty phrase: two bars without words between them")
		}
		key := job + "\t" + vi.Key(strings.TrimSpace(phrase))
		if line, taken := s[key]; taken {
			return bad(r.file, r.line, "the phrase %q stands on line %d already", strings.TrimSpace(phrase), line)
		}
		s[key] = r.line
	}
	return nil
}
