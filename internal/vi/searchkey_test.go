package vi

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestSearchKey(t *testing.T) {
	cases := map[string]string{
		"thu": "thu~", "Thu": "thu~", "ngân": "ngan~xc", "đồng": "dong~zaxb1", "ĐỒNG": "dong~zaxb1", "Ðồng": "dong~zaxb1",
		"hoà": "hoa~1", "hòa": "hoa~1", "luỹ": "luy~4", "lũy": "luy~4", "thuỷ": "thuy~3", "thủy": "thuy~3",
		"kỹ": "ki~4", "kĩ": "ki~4", "tỷ": "ti~3", "lý": "li~2", "quý": "qui~2", "quí": "qui~2", "quy": "qui~",
		"hay": "hay~", "hai": "hai~", "uy": "uy~", "ủy": "uy~3", "ý": "y~2", "năm": "nam~vb", "trường": "truong~wcwd1",
		"m2": "m2~", "GPMB": "gpmb~", "café": "cafe~2", "": "~", "tuyển": "tuyen~xd3",
	}
	for word, want := range cases {
		for form, written := range map[string]string{"composed": norm.NFC.String(word), "decomposed": norm.NFD.String(word)} {
			if got := SearchKey(written); got != want {
				t.Errorf("SearchKey(%q, %s) = %q, want %q", word, form, got, want)
			}
		}
	}
}

func TestSearchKeyKeepsWordsApart(t *testing.T) {
	for _, pair := range [][2]string{{"thu", "thủ"}, {"năm", "nam"}, {"hay", "hai"}, {"đường", "dương"}, {"tay", "tai"}, {"thúy", "thúi"}} {
		if SearchKey(pair[0]) == SearchKey(pair[1]) {
			t.Errorf("%q and %q have one key, %q", pair[0], pair[1], SearchKey(pair[0]))
		}
	}
}

func FuzzSearchKey(f *testing.F) {
	for _, seed := range []string{"đồng", "hoà", "quỳnh", "\xff\xfe", "̉", strings.Repeat("ệ", 200)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := SearchKey(s)
		if got := SearchKey(norm.NFD.String(s)); got != key {
			t.Errorf("decomposed text has key %q, %q has %q", got, s, key)
		}
		if !strings.ContainsRune(key, KeyMark) {
			t.Errorf("SearchKey(%q) = %q has no tilde", s, key)
		}
	})
}

func BenchmarkSearchKey(b *testing.B) {
	for b.Loop() {
		SearchKey("trường")
	}
}
