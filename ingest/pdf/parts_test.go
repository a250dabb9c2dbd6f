package pdf

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCMap(t *testing.T) {
	m := parseCMap([]byte(`/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0003> <0020> <0010> <1EA1> endbfchar
2 beginbfrange <0020> <0022> <0041> <0030> <0031> [<00660066> <0111>] endbfrange end`))
	for raw, want := range map[string]string{"\x00\x03": " ", "\x00\x10": "ạ", "\x00\x20": "A", "\x00\x22": "C", "\x00\x30": "ff", "\x00\x31": "đ"} {
		if got, ok := m.text(codeOf(raw)); !ok || got != want {
			t.Errorf("%x: %q, %t; want %q", raw, got, ok, want)
		}
	}
	for _, raw := range []string{"\x00\x23", "\x03", "\xff\xff"} {
		if got, ok := m.text(codeOf(raw)); ok {
			t.Errorf("%x: %q, want nothing", raw, got)
		}
	}
}

func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{"uni1EA1": "ạ", "u1EA1": "ạ", "uni0111.sc": "đ", "a": "", "uni12": "", "unikey": "", "space": ""} {
		if got := glyphName(name); got != want {
			t.Errorf("glyphName(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestPageNumbers(t *testing.T) {
	for _, text := range []string{"2", "- 12 -", "Trang 3", "TRANG 3/12", "3/12", "| 4"} {
		if !isPageNumber(text) {
			t.Errorf("%q is a page number", text)
		}
	}
	for _, text := range []string{"", "Trang", "9.050", "12 hộ", "12345", "3,5", "a", "--"} {
		if isPageNumber(text) {
			t.Errorf("%q is no page number", text)
		}
	}
}

func TestFurnitureGoes(t *testing.T) {
	var pages []*page
	for n := range 4 {
		p := &page{number: n + 1, width: 600, height: 800}
		word := func(y float64, text string) line {
			return line{page: p, y: y, size: 10, rect: rect{50, y - 10, 100, y + 2}, words: []word{{text: text}}}
		}
		p.lines = []line{word(40, "UBND-xã-Bình-An"), word(400, "12"), word(500, string(rune('a'+n))), word(770, string(rune('1'+n)))}
		pages = append(pages, p)
	}
	dropFurniture(pages)
	for n, p := range pages {
		var got []string
		for _, l := range p.lines {
			got = append(got, l.text())
		}
		if diff := cmp.Diff([]string{"12", string(rune('a' + n))}, got); diff != "" {
			t.Errorf("page %d: %s", n+1, diff)
		}
	}
}

func TestBrokenWords(t *testing.T) {
	words := func(texts ...string) (out []word) {
		for _, text := range texts {
			out = append(out, word{text: text})
		}
		return out
	}
	tests := []struct {
		prev []word
		next string
		want bool
	}{
		{words("đồng/nă"), "m", true}, {words("tr.đồn"), "g", true}, {words("Triệu", "ngh"), "ìn", true}, {words("1.245."), "678", true},
		{words("Triệu"), "đồng", false}, {words("Người"), "", false}, {words("so", "12"), "34", false}, {words("hộ"), "12", false}, {words("VND"), "tỷ", false},
	}
	for _, test := range tests {
		if got := brokenWord(test.prev, test.next); got != test.want {
			t.Errorf("brokenWord(%v, %q) = %t", test.prev, test.next, got)
		}
	}
}

func TestTurningBack(t *testing.T) {
	p := &page{width: 600, height: 800}
	for turn := range 4 {
		p.turn = turn
		x, y := p.turned(100, 200)
		back := p.asShown(rect{x, y, x, y})
		if back.x0 != 100 || back.y0 != 200 {
			t.Errorf("turn %d: %+v", turn, back)
		}
	}
}
