package vi

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestPlain(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"Thu 12.030,6 ᴛỷ ᵭồɴɢ", "Thu 12.030,6 tỷ đồng"},
		{"ρɦát triển ᵴảɴ xuất", "phát triển sản xuất"},
		{"１.２３４ hộ, ５６％", "1.234 hộ, 56%"},
		{"𝟏𝟐 𝐡ộ", "12 hộ"},
		{"Ðồng Lâm", "Đồng Lâm"},
		{"kế hоạch", "kế hoạch"}, // a Cyrillic о
		{norm.NFD.String("Lũy kế đạt 9 ᴛỷ"), norm.NFD.String("Lũy kế đạt 9 tỷ")},
		{"hạt α và β", "hạt α và β"}, // Greek words stay
		{"Москва", "Москва"},
		{"879,1 m², 26°C, 3‰ – “x” …", "879,1 m², 26°C, 3‰ – “x” …"},
		{"", ""},
	} {
		if got := Plain(tc.in); got != tc.want {
			t.Errorf("Plain(%q) = %q, want %q", tc.in, got, tc.want)
		}
	}
}

// TestPlainLeavesVietnameseAlone: no letter of the language is one that looks odd.
func TestPlainLeavesVietnameseAlone(t *testing.T) {
	for _, row := range append([]string{string(bases), "0123456789.,;:()/%-–−\"“”’+*"}, toned...) {
		for _, s := range []string{row, norm.NFC.String(row)} {
			if got := Plain(s); got != s {
				t.Errorf("Plain(%q) = %q", s, got)
			}
		}
	}
}
