package vi

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestKeyJoinsSpellings(t *testing.T) {
	same := [][]string{
		{"luỹ kế", "lũy kế", "Luỹ  Kế", "luỹ kế", "lũy kế"},
		{"hoà", "hòa", "HOÀ"},
		{"thuỷ sản", "thủy sản"},
		{"tỷ", "tỉ"}, {"kỳ", "kì"}, {"quý", "quí"}, {"uỷ ban", "ủy ban"},
		{"Đồng", "đồng"},
	}
	for _, group := range same {
		for _, s := range group[1:] {
			if Key(s) != Key(group[0]) {
				t.Errorf("Key(%q) = %+q, want as of %q: %+q", s, Key(s), group[0], Key(group[0]))
			}
		}
	}
	differ := [][2]string{{"thu", "thủ"}, {"năm", "nam"}, {"hay", "hai"}, {"thúy", "thúi"}, {"đơn", "dơn"}, {"tay", "tai"}}
	for _, pair := range differ {
		if Key(pair[0]) == Key(pair[1]) {
			t.Errorf("Key(%q) and Key(%q) are the same", pair[0], pair[1])
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Đồng": "dong", "ẮẤẾỐỚỨ": "aaeoou", "m²": "m²", "Nguyễn": "nguyen"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	if got := Slug("Thành phố An Khê, tỉnh Gia Lai"); got != "thanh-pho-an-khe-tinh-gia-lai" {
		t.Errorf("got %q", got)
	}
}

// FuzzKey: the quick ways to a key and to a folded form agree with the general ones, and two words have one
// syllable exactly when they have one key.
func FuzzKey(f *testing.F) {
	for _, pair := range [][2]string{
		{"Luỹ  kế", "lũy kế"}, {"quý", "quí"}, {"quỳ", "quì"}, {"hay", "hai"}, {"thuy", "thui"}, {"đy", "đi"}, {"ây", "âi"}, {"nghiêng", "Nghiêng"},
		{"m²", "m2"}, {"GRDP", "grdp"}, {"ñ", "n"}, {" a  b ", "a b"}, {"hoà\u0301", "hòa"}, {"\xff", "y"}, {"abcdefghijk", "bbcdefghijk"}, {"quyy", "quyi"},
	} {
		f.Add(pair[0], pair[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if Key(a) != keyOfAny(a) {
			t.Fatalf("Key(%q) = %+q, the general way gives %+q", a, Key(a), keyOfAny(a))
		}
		if want := strings.ToLower(norm.NFC.String(a)); Lower(a) != want {
			t.Fatalf("Lower(%q) = %q, want %q", a, Lower(a), want)
		}
		if Fold(a) != foldAny(a) {
			t.Fatalf("Fold(%q) = %q, the general way gives %q", a, Fold(a), foldAny(a))
		}
		x, y := SyllableOf(a), SyllableOf(b)
		if x != 0 && y != 0 && (x == y) != (Key(a) == Key(b)) {
			t.Fatalf("%q and %q: syllables %d and %d, keys %+q and %+q", a, b, x, y, Key(a), Key(b))
		}
	})
}

// TestSyllables: every letter of the alphabet, small and capital, with every tone.
func TestSyllables(t *testing.T) {
	for _, row := range append(toned, "bB", "đĐ", "zZ") {
		for _, r := range row {
			small, capital := "kh"+string(r), "KH"+strings.ToUpper(string(r))
			if Fold(small) != foldAny(capital) {
				t.Errorf("Fold(%q) = %q", small, Fold(small))
			}
			if SyllableOf(small) == 0 || SyllableOf(small) != SyllableOf(capital) || Key(small) != keyOfAny(capital) {
				t.Errorf("%s and %s: syllables %d and %d, keys %+q and %+q", small, capital, SyllableOf(small), SyllableOf(capital), Key(small), keyOfAny(capital))
			}
		}
	}
	if SyllableOf("ho\u0300a") != SyllableOf("hoà") {
		t.Error("a decomposed word has another syllable than the composed one")
	}
	for _, word := range []string{"", "m2", "abcdefghijk", "ñ", "phát triển"} {
		if SyllableOf(word) != 0 {
			t.Errorf("%q has a syllable", word)
		}
	}
}
