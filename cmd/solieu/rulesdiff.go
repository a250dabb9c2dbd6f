package main

import (
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"solieu"
	"solieu/internal/app"
)

// changeRow is one number that other rules read otherwise; offsets count code points.
type changeRow struct {
	Path    string            `json:"path"`
	Change  string            `json:"change"` // lost, new, changed
	Printed string            `json:"printed"`
	Start   int               `json:"start"`
	End     int               `json:"end"`
	Block   int               `json:"block"`
	Rule    string            `json:"rule"`
	Fields  []app.FieldChange `json:"fields"`
}

// tally counts the changes of one document.
type tally struct {
	path                       string
	figures, lost, new, differ int
}

func (t *tally) add(o tally) {
	t.figures, t.lost, t.new, t.differ = t.figures+o.figures, t.lost+o.lost, t.new+o.new, t.differ+o.differ
}

func (t *tally) equal() bool { return t.lost+t.new+t.differ == 0 }

// diffRules compares the rules in force with others over files or the archive.
func diffRules(e *env, cmd *cobra.Command, paths []string, o rulesTestOptions) error {
	r, err := rulesReader(e, cmd)
	if err != nil {
		return err
	}
	defer r.Close()
	documents, closer, err := diffDocuments(e, cmd, r, paths, o.archive)
	if err != nil {
		return err
	}
	defer closer.Close()
	compared, err := r.Compare(o.diff, documents)
	if err != nil {
		return err
	}
	var tallies []tally
	failed := 0
	var last error
	for change, err := range compared {
		if err != nil {
			failed++
			last = err
			e.note("solieu: %s", e.sentence(err))
			continue
		}
		t, err := printChanges(e, change, o.json)
		if err != nil {
			return err
		}
		tallies = append(tallies, t)
	}
	return concludeDiff(e, tallies, o.json, failed, last)
}

// noCloser closes nothing.
type noCloser struct{}

func (noCloser) Close() error { return nil }

// diffDocuments are the texts to compare on: the stored ones, or those of the files.
func diffDocuments(e *env, cmd *cobra.Command, r *app.Reader, paths []string, archive bool) (iter.Seq2[*solieu.Document, error], io.Closer, error) {
	if !archive {
		return r.Documents(cmd.Context(), paths), noCloser{}, nil
	}
	a, err := app.Open(cmd.Context(), app.Config{Data: dataFolder(e, cmd), Notice: func(s string) { e.note("%s", s) }})
	if err != nil {
		return nil, nil, err
	}
	return app.Stored(cmd.Context(), a.Archive()), a, nil
}

// printChanges shows what changes in one document.
func printChanges(e *env, c app.RuleChange, asJSON bool) (tally, error) {
	t := tally{path: c.Document.Source.Path, figures: c.Figures}
	if len(c.Changes) > 0 && !asJSON {
		fmt.Fprintln(e.out, t.path)
	}
	m := solieu.NewMapper(c.Document.Text)
	for _, change := range c.Changes {
		switch change.Kind() {
		case "lost":
			t.lost++
		case "new":
			t.new++
		default:
			t.differ++
		}
		if !asJSON {
			printChange(e, change)
			continue
		}
		if err := printJSON(e, changed(t.path, m, change)); err != nil {
			return t, err
		}
	}
	return t, nil
}

func changed(path string, m *solieu.Mapper, c app.NumberChange) changeRow {
	f := c.New
	if f == nil {
		f = c.Old
	}
	row := changeRow{
		Path: path, Change: c.Kind(), Printed: f.Printed, Start: m.Runes(f.Span.Start), End: m.Runes(f.Span.End),
		Block: f.Block, Rule: f.Rule, Fields: c.Fields,
	}
	if row.Fields == nil {
		row.Fields = []app.FieldChange{}
	}
	return row
}

func printChange(e *env, c app.NumberChange) {
	switch c.Kind() {
	case "lost":
		fmt.Fprintf(e.out, "  - %s\t%s · %s\n", c.Old.Printed, c.Old.Indicator, c.Old.Rule)
	case "new":
		fmt.Fprintf(e.out, "  + %s\t%s · %s\n", c.New.Printed, c.New.Indicator, c.New.Rule)
	default:
		fmt.Fprintf(e.out, "  ~ %s\n", c.New.Printed)
		for _, f := range c.Fields {
			fmt.Fprintf(e.out, "      %s: %s → %s\n", f.Field, orNone(f.Old), orNone(f.New))
		}
	}
}

// concludeDiff prints the table of counts and gives the exit code of diff.
func concludeDiff(e *env, tallies []tally, asJSON bool, failed int, last error) error {
	var total tally
	t := newTable("Tệp", "Số liệu", "Mất", "Mới", "Đổi")
	for _, one := range tallies {
		total.add(one)
		if !one.equal() {
			t.AppendRow(table.Row{one.path, one.figures, one.lost, one.new, one.differ})
		}
	}
	if !asJSON {
		t.AppendSeparator()
		t.AppendRow(table.Row{"Tổng (" + strconv.Itoa(len(tallies)) + " tệp)", total.figures, total.lost, total.new, total.differ})
		fmt.Fprintln(e.out, t.Render())
	}
	if failed > 0 {
		return partly(len(tallies), failed, last)
	}
	if !total.equal() {
		return exit{code: exitFailed}
	}
	return nil
}
