package meta

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

var update = flag.Bool("update", false, "write what the program says into the case files")

// TestCases runs the case files of testdata: a name, the blocks of a document, what
// is read of it. "# " begins a heading, "| " a cell, "- " a list item, "@ " names
// the file; every other line is a paragraph.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for _, c := range strings.Split(strings.TrimPrefix(string(raw), "== "), "\n== ") {
			name, rest, _ := strings.Cut(c, "\n")
			input, want, ok := strings.Cut(rest, "\n--\n")
			if !ok {
				t.Fatalf("%s: case %q has no expectation", file, name)
			}
			doc := compose(input)
			before := doc.Text
			Fill(doc)
			got := describe(doc)
			if doc.Text != before {
				t.Errorf("%s: %s: the text changed", file, name)
			}
			if diff := cmp.Diff(strings.TrimSpace(want), got); diff != "" && !*update {
				t.Errorf("%s: %s (-want +got):\n%s", file, name, diff)
			}
			out.WriteString("== " + name + "\n" + input + "\n--\n" + got + "\n\n")
		}
		if *update {
			if err := os.WriteFile(file, []byte(strings.TrimRight(out.String(), "\n")+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// compose makes a document of lines.
func compose(input string) *solieu.Document {
	doc := &solieu.Document{}
	var text strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(input), "\n") {
		if path, ok := strings.CutPrefix(line, "@ "); ok {
			doc.Source.Path = path
			continue
		}
		b := solieu.Block{Kind: solieu.BlockParagraph}
		if text, ok := strings.CutPrefix(line, "# "); ok {
			line, b.Kind, b.Level = text, solieu.BlockHeading, 1
		} else if text, ok := strings.CutPrefix(line, "| "); ok {
			line, b.Kind, b.Cell = text, solieu.BlockCell, &solieu.Cell{}
		} else if strings.HasPrefix(line, "- ") {
			b.Kind, b.Label = solieu.BlockListItem, "-"
		}
		if head, _, ok := strings.Cut(line, ". "); ok && len(head) <= 3 && strings.Trim(head, "IVX0123456789A") == "" {
			b.Kind, b.Label, b.Level = solieu.BlockHeading, head+".", 1
		}
		if text.Len() > 0 {
			text.WriteByte('\n')
		}
		b.Span = solieu.Span{Start: text.Len(), End: text.Len() + len(line)}
		text.WriteString(line)
		doc.Blocks = append(doc.Blocks, b)
	}
	doc.Text = text.String()
	return doc
}

// describe prints the fields that were found and, in one word a block, its kind.
func describe(doc *solieu.Document) string {
	m := doc.Meta
	var out []string
	add := func(name, value string) {
		if value != "" {
			out = append(out, name+": "+value)
		}
	}
	add("superior", m.Superior)
	add("issuer", m.Issuer)
	add("place", m.Place)
	add("number", m.Number)
	add("date", m.Date.String())
	add("kind", m.Kind)
	add("title", m.Title)
	var codes []string
	for _, p := range m.Periods {
		codes = append(codes, p.Code())
	}
	add("period", strings.Join(codes, " "))
	add("signer", m.Signer)
	add("notes", strings.Join(doc.Notes, "; "))
	kinds := ""
	for _, b := range doc.Blocks {
		kinds += map[solieu.BlockKind]string{
			solieu.BlockHeader: "H", solieu.BlockTitle: "T", solieu.BlockTail: "E", solieu.BlockHeading: "h",
			solieu.BlockParagraph: "p", solieu.BlockListItem: "l", solieu.BlockCell: "c",
		}[b.Kind]
	}
	add("kinds", kinds)
	return strings.Join(out, "\n")
}
