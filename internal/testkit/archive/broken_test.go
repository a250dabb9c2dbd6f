package archive

import (
	"bytes"
	"crypto/md5"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBrokenFilesAreCommitted(t *testing.T) {
	files, err := BrokenFiles()
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{"README.md": true, "scanned.pdf": true}
	for _, f := range files {
		listed[f.Path] = true
		got, err := os.ReadFile(filepath.Join(committed, "broken", f.Path))
		if err != nil {
			t.Fatal(err)
		}
		zipped := f.Path == "report.pdf" || f.Path == "truncated.docx" // the packer may change with the compiler
		if !zipped && !bytes.Equal(got, f.Data) {
			t.Errorf("%s is not what the generator writes", f.Path)
		}
	}
	readme, err := os.ReadFile(filepath.Join(committed, "broken", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	if want := BrokenReadme(append(files, Scan(nil))); string(readme) != string(want) {
		t.Error("README.md is stale")
	}
	entries, err := os.ReadDir(filepath.Join(committed, "broken"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !listed[e.Name()] {
			t.Errorf("%s is not listed", e.Name())
		}
	}
}

// TestBrokenFilesAreBroken: each file has the fault that its row names.
func TestBrokenFilesAreBroken(t *testing.T) {
	files, err := BrokenFiles()
	if err != nil {
		t.Fatal(err)
	}
	data := map[string]string{}
	for _, f := range files {
		data[f.Path] = string(f.Data)
	}
	switch {
	case data["empty.docx"] != "":
		t.Error("empty.docx holds bytes")
	case strings.TrimSpace(data["spaces.txt"]) != "":
		t.Error("spaces.txt holds letters")
	case strings.Contains(data["truncated.docx"], "PK\x05\x06"):
		t.Error("truncated.docx has its central directory")
	case strings.Contains(data["truncated.pdf"], "stream"):
		t.Error("truncated.pdf has its content")
	case !strings.Contains(data["encrypted.pdf"], "/Encrypt") || strings.Contains(data["encrypted.pdf"], "ngan sach"):
		t.Error("encrypted.pdf can be read")
	case !strings.HasPrefix(data["report.pdf"], "PK\x03\x04"):
		t.Error("report.pdf is no DOCX")
	}
}

// TestEncryptionIsTheStandardOne decrypts from what the file says of itself and the
// user password, step by step as algorithms 1 and 2 of PDF 1.7 have it.
func TestEncryptionIsTheStandardOne(t *testing.T) {
	objects := textPage([]string{"mot dong chu"})
	clear := string(objects[3].stream)
	file := string(encrypt(objects, "mo", "chu"))
	owner := unhex(t, between(file, "/O <", ">"))
	id := unhex(t, between(file, "/ID [<", ">"))
	sum := md5.Sum([]byte(("mo" + passwordPad)[:32] + owner + "\xfc\xff\xff\xff" + id))
	object := md5.Sum(append(sum[:5:5], 4, 0, 0, 0, 0))
	body := between(file[strings.Index(file, "4 0 obj"):], "stream\n", "\nendstream")
	if got := string(rc4Of(object[:10], []byte(body))); got != clear {
		t.Errorf("decrypted to %q", got)
	}
	if strings.Contains(file, clear) {
		t.Error("the stream is not encrypted")
	}
}

func between(s, before, behind string) string {
	_, s, _ = strings.Cut(s, before)
	s, _, _ = strings.Cut(s, behind)
	return s
}

func unhex(t *testing.T, s string) string {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestScanIsAPicture(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(committed, "broken", "scanned.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(data, []byte("/Subtype /Image")) || bytes.Contains(data, []byte("/Font")) {
		t.Error("scanned.pdf is no plain picture")
	}
}
