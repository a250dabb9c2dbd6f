package archive

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// TestDOCXSaysWhatThePageSays reads document.xml back, runs joined.
func TestDOCXSaysWhatThePageSays(t *testing.T) {
	for _, r := range Build() {
		data, err := DOCX(r.Page)
		if err != nil {
			t.Fatal(err)
		}
		parts := unzip(t, data)
		for name, text := range parts {
			wellFormed(t, r.Page.Path+" "+name, text)
		}
		paragraphs := paragraphsOf(t, parts["word/document.xml"])
		for _, b := range r.Page.Blocks {
			if want := plain(b.Text); !contains(paragraphs, want) {
				t.Errorf("%s: no paragraph reads %q", r.Page.Path, want)
			}
		}
	}
}

func contains(paragraphs []string, want string) bool {
	for _, p := range paragraphs {
		if strings.HasSuffix(p, want) { // a typed number may stand before it
			return true
		}
	}
	return false
}

func wellFormed(t *testing.T, name, text string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

func paragraphsOf(t *testing.T, document string) []string {
	t.Helper()
	var all []string
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(document))
	inText := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			inText = e.Name.Local == "t"
		case xml.CharData:
			if inText {
				b.Write(e)
			}
		case xml.EndElement:
			inText = false
			if e.Name.Local == "p" {
				all = append(all, b.String())
				b.Reset()
			}
		}
	}
}

// TestDOCXHasTheHardParts: the traits that make a reader work for its text.
func TestDOCXHasTheHardParts(t *testing.T) {
	auto, err := DOCX(Build()[0].Page)
	if err != nil {
		t.Fatal(err)
	}
	typed, err := DOCX(Build()[2].Page)
	if err != nil {
		t.Fatal(err)
	}
	if n := cutNumbers(unzip(t, auto)["word/document.xml"]); n < 5 {
		t.Errorf("only %d numbers are cut in two", n)
	}
	for want, text := range map[string]string{
		"<w:numPr>":                          unzip(t, auto)["word/document.xml"],
		`<w:vertAlign w:val="superscript"/>`: unzip(t, typed)["word/document.xml"],
		"<w:tab/>":                           unzip(t, typed)["word/document.xml"],
		`<w:gridSpan w:val="2"/>`:            unzip(t, typed)["word/document.xml"],
		"<w:vMerge/>":                        unzip(t, typed)["word/document.xml"],
		`<w:numFmt w:val="upperRoman"/>`:     unzip(t, typed)["word/numbering.xml"],
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is missing", want)
		}
	}
}

// cutNumbers counts runs that begin inside a number.
func cutNumbers(document string) int {
	n := 0
	for _, piece := range strings.Split(document, "</w:t></w:r>")[1:] {
		text := piece[strings.LastIndex(piece, ">")+1:]
		if text != "" && (text[0] == '.' || isDigit(text[0])) {
			n++
		}
	}
	return n
}

func FuzzCutLosesNothing(f *testing.F) {
	f.Add("đạt 5.832.661.500 đồng, bằng 69,1%")
	f.Fuzz(func(t *testing.T, s string) {
		d := &wordDoc{dice: newDice(s)}
		if got := strings.Join(d.cut(s), ""); got != s {
			t.Errorf("%q became %q", s, got)
		}
	})
}

func FuzzRunsKeepTheLetters(f *testing.F) {
	f.Add("**đậm** và *nghiêng*, 12 m^2^")
	f.Add("***cả hai***")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := plain(s), strings.NewReplacer("*", "", "^", "").Replace(s); got != want {
			t.Errorf("%q became %q, want %q", s, got, want)
		}
	})
}
