package ingest

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"solieu"
)

func writeFile(t *testing.T, name string, data []byte) File {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return File{Path: path, Rel: name}
}

func testdata(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// pack makes a ZIP file of names and contents in turn.
func pack(t *testing.T, entries ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		f, err := w.Create(entries[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(entries[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const wordBody = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>`

func TestReadRefuses(t *testing.T) {
	pdf, docx := testdata(t, "report-writer.pdf"), testdata(t, "report.docx")
	noise := make([]byte, 5000)
	random := rand.NewChaCha8([32]byte{1})
	_, _ = random.Read(noise)
	tests := []struct {
		name string
		data []byte
		want solieu.Code
	}{
		{"empty.pdf", nil, solieu.CodeEmptyFile},
		{"blank.md", []byte(" \n\n"), solieu.CodeEmptyFile},
		{"noise.md", noise, solieu.CodeUnknownFormat},
		{"noise.pdf", noise, solieu.CodeWrongFormat},
		{"noise.docx", noise, solieu.CodeWrongFormat},
		{"half.pdf", pdf[:len(pdf)/2], solieu.CodeDamaged},
		{"header-only.pdf", pdf[:20], solieu.CodeDamaged},
		{"no-pages.pdf", []byte("%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n28\n%%EOF"), solieu.CodeDamaged},
		{"half.docx", docx[:len(docx)/2], solieu.CodeDamaged},
		{"password.pdf", testdata(t, "broken/password.pdf"), solieu.CodeEncrypted},
		{"password-256.pdf", testdata(t, "broken/password-256.pdf"), solieu.CodeEncrypted},
		{"password.docx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600) + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), solieu.CodeEncrypted},
		{"picture.pdf", testdata(t, "broken/picture.pdf"), solieu.CodeNoText},
		{"xml-cut.docx", pack(t, "word/document.xml", `<w:document><w:body><w:p>`), solieu.CodeDamaged},
		{"xml-entities.docx", pack(t, "word/document.xml", `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>`), solieu.CodeDamaged},
		{"deep.docx", pack(t, "word/document.xml", fmt.Sprintf(wordBody, strings.Repeat("<w:sdt><w:sdtContent>", 400)+strings.Repeat("</w:sdtContent></w:sdt>", 400))), solieu.CodeTooLarge},
		{"no-text.docx", pack(t, "word/document.xml", fmt.Sprintf(wordBody, "<w:p/>")), solieu.CodeNoText},
		{"table.xlsx", pack(t, "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"), solieu.CodeUnknownFormat},
		{"pack.zip", pack(t, "a.txt", "text"), solieu.CodeUnknownFormat},
		{"page.html", []byte("<!DOCTYPE html><html><body>Thu 9 tỷ</body></html>"), solieu.CodeUnknownFormat},
		{"scan.png", []byte("\x89PNG\r\n\x1a\n" + strings.Repeat("\x00", 100)), solieu.CodeUnknownFormat},
		{"old.rtf", []byte(`{\rtf1\ansi Thu 9 t\'fd}`), solieu.CodeUnknownFormat},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc, err := Read(context.Background(), writeFile(t, test.name, test.data), Limits{})
			if solieu.CodeOf(err) != test.want {
				t.Fatalf("got %v, %v; want code %s", doc, err, test.want)
			}
			if !strings.HasPrefix(err.Error(), test.name+": ") {
				t.Errorf("the error does not name the file: %v", err)
			}
		})
	}
}

func TestReadGoesByContent(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"really.docx", testdata(t, "report-browser.pdf"), mediaPDF},
		{"really.pdf", testdata(t, "report.docx"), mediaDOCX},
		{"really-text.pdf", []byte("Thu ngân sách đạt 9 tỷ đồng."), mediaText},
		{"no-name", []byte("Thu ngân sách đạt 9 tỷ đồng."), mediaText},
		{"junk-before.pdf", append([]byte("gateway\n"), testdata(t, "report-browser.pdf")...), mediaPDF},
		{"junk-behind.pdf", append(testdata(t, "report-browser.pdf"), "\n<!-- gateway -->\n"...), mediaPDF},
	}
	for _, test := range tests {
		doc, err := Read(context.Background(), writeFile(t, test.name, test.data), Limits{})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		noted := len(doc.Notes) > 0 && strings.Contains(strings.Join(doc.Notes, " "), "the name ends in")
		if doc.Source.Media != test.want || noted != strings.HasPrefix(test.name, "really") {
			t.Errorf("%s: media %s, notes %q", test.name, doc.Source.Media, doc.Notes)
		}
	}
}

func TestLimits(t *testing.T) {
	bomb := pack(t, "word/document.xml", fmt.Sprintf(wordBody, strings.Repeat(" ", 1<<20)))
	tests := []struct {
		name string
		data []byte
		l    Limits
	}{
		{"large.md", make([]byte, 2000), Limits{Bytes: 1000}},
		{"pages.pdf", testdata(t, "report-browser.pdf"), Limits{Pages: 1}},
		{"bomb.docx", bomb, Limits{Bytes: int64(len(bomb))}},
	}
	for _, test := range tests {
		if _, err := Read(context.Background(), writeFile(t, test.name, test.data), test.l); solieu.CodeOf(err) != solieu.CodeTooLarge {
			t.Errorf("%s: got %v", test.name, err)
		}
	}
}

func TestReadStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, name := range []string{"report.md", "report.docx", "report-writer.pdf"} {
		if _, err := Read(ctx, writeFile(t, name, testdata(t, name)), Limits{}); solieu.CodeOf(err) != solieu.CodeInterrupted {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestCutAnywhere cuts and spoils files at many places: every outcome is a document or
// an error with a code of the edge, and none takes long.
func TestCutAnywhere(t *testing.T) {
	for _, name := range []string{"report.docx", "report-browser.pdf"} {
		whole := testdata(t, name)
		for i := range 40 {
			cut := whole[:len(whole)*i/40]
			spoiled := bytes.Clone(whole)
			for j := len(whole) * i / 40; j < len(whole) && j < len(whole)*i/40+8; j++ {
				spoiled[j] ^= 0x55
			}
			for kind, data := range map[string][]byte{"cut": cut, "spoiled": spoiled} {
				ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
				_, err := Read(ctx, writeFile(t, name, data), Limits{})
				cancel()
				switch code := solieu.CodeOf(err); code {
				case solieu.CodeInternal, solieu.CodeReaderCrash, solieu.CodeTimeout:
					t.Errorf("%s %s at %d/40: %v", name, kind, i, err)
				}
			}
		}
	}
}

func TestWalk(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"b.pdf", "a/c.md", "a/~$c.docx", ".hidden", ".git/x.md", "a/Ba\u0301o.md"} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files, err := Walk([]string{root, filepath.Join(root, "b.pdf")})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range files {
		got = append(got, f.Rel)
		if !filepath.IsAbs(f.Path) || f.Root != root || f.Bytes != 1 {
			t.Errorf("file %+v", f)
		}
	}
	if want := "a/Báo.md a/c.md b.pdf"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
	if _, err := Walk([]string{filepath.Join(root, "missing")}); solieu.CodeOf(err) != solieu.CodeNotFound {
		t.Errorf("missing path: %v", err)
	}
}
