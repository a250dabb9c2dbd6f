package app_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// figuresOf lists the figures of a file without what depends on its format: places in
// the text, pages and boxes.
func figuresOf(t *testing.T, path string) []string {
	t.Helper()
	var out []string
	for report, err := range reader(t).Reports(t.Context(), []string{path}) {
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Figures {
			out = append(out, fmt.Sprintf("%s %s %s [%s] %s %s %s basis=%s of=%s part_of=%s %s: %s",
				f.ID, f.Value, f.Unit, f.Printed, f.Kind, f.Status, f.Period.Code(), f.Basis, f.Of, f.PartOf, f.Direction, f.Indicator))
			if cell := report.Document.Blocks[f.Block].Cell; cell == nil {
				t.Errorf("%s: %s stands in no cell", path, f.ID)
			}
			if text := report.Document.BlockText(f.Block); text != f.Printed {
				t.Errorf("%s: %s is printed %q in a cell with %q", path, f.ID, f.Printed, text)
			}
		}
	}
	return out
}

// TestTableForms: the same annex as HTML in Markdown, as DOCX and as PDF gives the same
// figures.
func TestTableForms(t *testing.T) {
	want := figuresOf(t, "testdata/annex.md")
	if len(want) != 31 {
		t.Errorf("%d figures, want 31", len(want))
	}
	for _, path := range []string{"testdata/annex.docx", "testdata/annex.pdf"} {
		if diff := cmp.Diff(want, figuresOf(t, path)); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
}
