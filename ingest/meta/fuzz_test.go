package meta

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"solieu"
)

// FuzzFill: the text stays, spans stay, and reading the marked document again says
// the same.
func FuzzFill(f *testing.F) {
	raw, err := os.ReadFile("testdata/heads.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range strings.Split(string(raw), "\n== ") {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, input string) {
		doc := compose(input)
		text := doc.Text
		var spans []solieu.Span
		for _, b := range doc.Blocks {
			spans = append(spans, b.Span)
		}
		Fill(doc)
		first := doc.Meta
		if doc.Text != text {
			t.Fatal("the text changed")
		}
		for i, b := range doc.Blocks {
			if b.Span != spans[i] {
				t.Fatalf("block %d moved", i)
			}
		}
		if strings.ContainsRune(first.Title+first.Issuer, '\n') {
			t.Fatalf("more than one line: %+v", first)
		}
	})
}

// Decomposed text says the same, letter for letter decomposed or not.
func TestFillReadsDecomposedText(t *testing.T) {
	const input = "ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\nSố: 87/BC-UBND\nBình An, ngày 18 tháng 6 năm 2019\nBÁO CÁO\n" +
		"Tình hình kinh tế - xã hội 6 tháng đầu năm 2019\nI. KINH TẾ\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Thị Ánh"
	composed, decomposed := compose(input), compose(norm.NFD.String(input))
	Fill(composed)
	Fill(decomposed)
	m := decomposed.Meta
	for _, field := range []*string{&m.Issuer, &m.Title, &m.Place, &m.Signer} {
		*field = norm.NFC.String(*field)
	}
	if diff := cmp.Diff(composed.Meta, m); diff != "" {
		t.Error(diff)
	}
}

// A file made to keep the reader busy: long blocks are no letterhead, and only the
// first lines and the lines behind a signature are read word by word.
func TestFillStopsOnLongFiles(t *testing.T) {
	for _, line := range []string{"Số: ", "ngày ", "TM. ", "UBND XÃ ", "BÁO CÁO ", "Nơi nhận: "} {
		doc := compose(strings.Repeat(line, 100) + "\n" + strings.Repeat(line+"\n", 500) + strings.Repeat(line, 5_000))
		Fill(doc)
		marked := 0
		for _, b := range doc.Blocks {
			if b.Kind == solieu.BlockHeader || b.Kind == solieu.BlockTitle || b.Kind == solieu.BlockTail {
				marked++
			}
		}
		if marked > longestHead+longestTail {
			t.Errorf("%q: %d blocks of head and tail", line, marked)
		}
		if last := doc.Blocks[len(doc.Blocks)-1]; last.Kind != solieu.BlockParagraph {
			t.Errorf("%q: a block of %d bytes is %s", line, last.Span.Len(), last.Kind)
		}
	}
}
