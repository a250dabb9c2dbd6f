package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"solieu"
	"solieu/internal/app"
)

func reader(t *testing.T) *app.Reader {
	t.Helper()
	r, err := app.NewReader(nil, app.Limits{}, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.Close)
	return r
}

func TestReaderGoesOnAfterABadFile(t *testing.T) {
	reports := folder(t, 2)
	write(t, reports, "hong.pdf", "%PDF-1.7\nbroken")
	var read int
	var codes []solieu.Code
	for report, err := range reader(t).Reports(t.Context(), []string{reports}) {
		if err != nil {
			codes = append(codes, solieu.CodeOf(err))
			continue
		}
		if len(report.Figures) == 0 {
			t.Errorf("%s: no figures", report.Document.Source.Path)
		}
		read++
	}
	if read != 2 || len(codes) != 1 || codes[0] != solieu.CodeDamaged {
		t.Errorf("read %d, errors %v", read, codes)
	}
}

func TestReaderSaysWhatIsMissing(t *testing.T) {
	for report, err := range reader(t).Reports(t.Context(), []string{"/no/such/file.md"}) {
		if report != nil || solieu.CodeOf(err) != solieu.CodeNotFound {
			t.Errorf("got %v, %v", report, err)
		}
	}
}

// TestBlockAtLine: the line of an editor leads to the block that holds its text.
func TestBlockAtLine(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "thang-01.md", month(1))
	path := filepath.Join(dir, "thang-01.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var doc *solieu.Document
	r := reader(t)
	for report, err := range r.Reports(t.Context(), []string{path}) {
		if err != nil {
			t.Fatal(err)
		}
		doc = report.Document
	}
	lines := strings.Split(string(data), "\n")
	for n, line := range lines {
		block, err := app.BlockAtLine(path, doc, n+1)
		switch {
		case strings.Contains(line, "triệu đồng"):
			if err != nil || !strings.Contains(doc.BlockText(block), "triệu đồng") {
				t.Errorf("line %d: block %d, %v", n+1, block, err)
			}
			if len(r.Explain(doc)[block]) != 2 {
				t.Errorf("explained %v", r.Explain(doc)[block])
			}
		case line == "":
			if solieu.CodeOf(err) != solieu.CodeUsage {
				t.Errorf("empty line %d: block %d, %v", n+1, block, err)
			}
		}
	}
	if _, err := app.BlockAtLine(path, doc, len(lines)+5); solieu.CodeOf(err) != solieu.CodeUsage {
		t.Errorf("line behind the end: %v", err)
	}
}
