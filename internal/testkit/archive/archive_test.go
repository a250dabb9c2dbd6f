package archive

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// committed is where the finished files are.
const committed = "../../../testdata"

func TestCommittedFilesAreWhatTheGeneratorWrites(t *testing.T) {
	files, err := Files(Build())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		got, err := os.ReadFile(filepath.Join(committed, "archive", f.Path))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f.Path, ".docx") {
			if diff := cmp.Diff(unzip(t, f.Data), unzip(t, got)); diff != "" {
				t.Errorf("%s (-generated +committed):\n%s", f.Path, diff)
			}
			continue
		}
		if diff := cmp.Diff(string(f.Data), string(got)); diff != "" {
			t.Errorf("%s (-generated +committed):\n%s", f.Path, diff)
		}
	}
}

func TestGeneratorIsDeterministic(t *testing.T) {
	first, err := Files(Build())
	if err != nil {
		t.Fatal(err)
	}
	second, err := Files(Build())
	if err != nil {
		t.Fatal(err)
	}
	for i := range first {
		if !bytes.Equal(first[i].Data, second[i].Data) {
			t.Errorf("%s differs between two runs", first[i].Path)
		}
	}
}

// TestFolderHoldsOnlyReports guards against leftovers of an earlier naming.
func TestFolderHoldsOnlyReports(t *testing.T) {
	var want []string
	for _, r := range Build() {
		want = append(want, r.Page.Path)
	}
	var got []string
	for _, year := range []string{"2019", "2020"} {
		entries, err := os.ReadDir(filepath.Join(committed, "archive", year))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			got = append(got, year+"/"+e.Name())
		}
	}
	asSet := func(names []string) map[string]bool {
		set := map[string]bool{}
		for _, n := range names {
			set[n] = true
		}
		return set
	}
	if diff := cmp.Diff(asSet(want), asSet(got)); diff != "" {
		t.Error(diff)
	}
}

// TestPrintedPagesHoldTheWords compares the committed PDF files by their words: the
// bytes belong to the producer.
func TestPrintedPagesHoldTheWords(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	for _, r := range Build() {
		if !strings.HasPrefix(Producer(r.Page.Month), "pdf") {
			continue
		}
		out, err := exec.Command("pdftotext", filepath.Join(committed, "archive", r.Page.Path), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		printed := words(string(out))
		for word, n := range words(pageText(r.Page)) {
			if printed[word] < n {
				t.Errorf("%s: %q is printed %d times, written %d times", r.Page.Path, word, printed[word], n)
			}
		}
	}
}

// hyphened is a hyphen inside a word, where a line may end; pdftotext then drops it.
var hyphened = regexp.MustCompile(`(\pL)-\n?(\pL)`)

// words counts words without their punctuation marks.
func words(text string) map[string]int {
	count := map[string]int{}
	split := func(r rune) bool { return strings.ContainsRune(" \n\t\f\u00a0-/()", r) }
	for _, w := range strings.FieldsFunc(hyphened.ReplaceAllString(text, "$1$2"), split) {
		if w = strings.Trim(w, ".,;:"); w != "" {
			count[w]++
		}
	}
	return count
}

// pageText is the body without superscripts, which a PDF sets on a line of their own.
func pageText(p *Page) string {
	var b strings.Builder
	for _, block := range p.Blocks {
		b.WriteString(plain(strings.ReplaceAll(block.Text, "m^2^", "")) + "\n")
	}
	return b.String()
}

func unzip(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	return parts
}
