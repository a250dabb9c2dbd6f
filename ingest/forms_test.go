package ingest

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

func readTestdata(t *testing.T, name string) *solieu.Document {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Read(context.Background(), File{Path: path, Rel: name}, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// bodyBlock is what must not depend on the format.
type bodyBlock struct {
	Kind    solieu.BlockKind
	Level   int
	Section string
	Label   string
	Cell    solieu.Cell
	Text    string
}

// body lists the blocks between title and tail: letterhead and signature stand in
// columns, which Markdown has not.
func body(doc *solieu.Document) []bodyBlock {
	var out []bodyBlock
	for i, b := range doc.Blocks {
		switch b.Kind {
		case solieu.BlockHeader, solieu.BlockTitle, solieu.BlockTail:
			continue
		}
		one := bodyBlock{Kind: b.Kind, Level: b.Level, Section: b.Section, Label: b.Label, Text: doc.BlockText(i)}
		if b.Cell != nil {
			one.Cell = *b.Cell
		}
		out = append(out, one)
	}
	return out
}

// TestFormsAgree reads one report typed as Markdown, saved by an office program as DOCX
// and PDF, and printed by a browser.
func TestFormsAgree(t *testing.T) {
	want := readTestdata(t, "report.md")
	if len(body(want)) < 40 {
		t.Fatalf("only %d blocks", len(body(want)))
	}
	for _, name := range []string{"report.docx", "report-writer.pdf", "report-browser.pdf"} {
		t.Run(name, func(t *testing.T) {
			got := readTestdata(t, name)
			if diff := cmp.Diff(body(want), body(got)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(want.Meta, got.Meta); diff != "" {
				t.Errorf("meta data: %s", diff)
			}
		})
	}
}

func TestPDFBlocksKnowTheirPlace(t *testing.T) {
	for _, name := range []string{"report-writer.pdf", "report-browser.pdf"} {
		doc := readTestdata(t, name)
		if len(doc.Pages) != 2 {
			t.Fatalf("%s: %d pages", name, len(doc.Pages))
		}
		for i, b := range doc.Blocks {
			if b.Page < 1 || b.Page > 2 || len(b.Boxes) == 0 {
				t.Errorf("%s: %q stands on page %d in %d boxes", name, doc.BlockText(i), b.Page, len(b.Boxes))
			}
			for _, box := range b.Boxes {
				if box.X0 < 0 || box.X0 >= box.X1 || box.X1 > 1 || box.Y0 < 0 || box.Y0 >= box.Y1 || box.Y1 > 1 || box.Page < b.Page {
					t.Errorf("%s: %q: box %+v", name, doc.BlockText(i), box)
				}
			}
		}
	}
}

func TestSourceIsFilled(t *testing.T) {
	doc := readTestdata(t, "report.docx")
	if s := doc.Source; s.Path != "report.docx" || s.Media != mediaDOCX || s.Reader != "docx/1" || len(s.SHA256) != 64 || s.Bytes == 0 {
		t.Errorf("got %+v", s)
	}
	if len(doc.ID) != 16 || !strings.Contains(doc.Text, "879,1 m2") {
		t.Errorf("id %q, text %q", doc.ID, doc.Text)
	}
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"report.md", "report.docx", "report-writer.pdf", "report-browser.pdf"} {
		b.Run(name, func(b *testing.B) {
			path, err := filepath.Abs(filepath.Join("testdata", name))
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if _, err := Read(context.Background(), File{Path: path, Rel: name}, Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
