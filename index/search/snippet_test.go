package search

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// brackets shows a snippet with its highlights in brackets.
func brackets(s Snippet) string {
	letters := []rune(s.Text)
	var out strings.Builder
	at := 0
	for _, h := range s.Highlights {
		out.WriteString(string(letters[at:h[0]]) + "[" + string(letters[h[0]:h[1]]) + "]")
		at = h[1]
	}
	return out.String() + string(letters[at:])
}

func TestSnippet(t *testing.T) {
	cases := []struct{ why, query, text, want string }{
		{"neighbours are one", "thu ngân sách", "Tổng thu ngân sách đạt thu", "Tổng [thu ngân sách] đạt [thu]"},
		{"marks count", "thủ", "thu thủ thứ", "thu [thủ] thứ"},
		{"without marks all", "thu", "thu thủ thứ", "[thu thủ thứ]"},
		{"a phrase is lit whole only", `"thu ngân"`, "thu chi, thu ngân", "thu chi, [thu ngân]"},
		{"not over cells", `"thu ngân"`, "thu | ngân", "thu | ngân"},
		{"concept", "GPMB", "việc giải phóng mặt bằng và GPMB", "việc [giải phóng mặt bằng] và [GPMB]"},
		{"number by value", "9050", "đạt 9.050 triệu", "đạt [9.050] triệu"},
		{"date by value", "15/6/2020", "ngày 15 tháng 6 năm 2020", "ngày [15 tháng 6 năm 2020]"},
		{"not is never lit", "thu -chi", "thu và chi", "[thu] và chi"},
		{"filters are not lit", "place:thu ngân", "thu ngân", "thu [ngân]"},
		{"nothing to light", "", "thu ngân", "thu ngân"},
	}
	for _, c := range cases {
		for form, write := range map[string]func(string) string{"composed": norm.NFC.String, "decomposed": norm.NFD.String} {
			got := brackets(NewHighlighter(Parse(c.query), false).Snippet(write(c.text)))
			if norm.NFC.String(got) != c.want {
				t.Errorf("%s (%s): %q in %q gives %q", c.why, form, c.query, c.text, got)
			}
		}
	}
}

func FuzzSnippet(f *testing.F) {
	f.Add("thu ngan sach", norm.NFD.String("Tổng thu ngân sách đạt 9.050 triệu đồng"))
	f.Add(`"a b" GPMB`, strings.Repeat("giải phóng mặt bằng ", 60))
	f.Add("a", "a\u0302\u0301b c")
	f.Fuzz(func(t *testing.T, query, text string) {
		if !utf8.ValidString(text) {
			return
		}
		s := NewHighlighter(Parse(query), true).Snippet(text)
		if !strings.Contains(text, s.Text) {
			t.Fatalf("the snippet %q is no piece of %q", s.Text, text)
		}
		letters := []rune(s.Text)
		end := -1
		for _, h := range s.Highlights {
			if h[0] <= end || h[1] <= h[0] || h[1] > len(letters) {
				t.Fatalf("%q in %q: highlights %v of %d letters", query, text, s.Highlights, len(letters))
			}
			if h[1] < len(letters) && unicode.Is(unicode.Mn, letters[h[1]]) && unicode.IsLetter(letters[h[1]-1]) {
				t.Fatalf("%q in %q: a highlight ends inside a letter", query, text)
			}
			end = h[1]
		}
	})
}
