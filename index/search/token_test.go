package search

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"solieu/internal/vi"
)

// terms prints tokens with their extra terms: "17 vu~5 [§x]".
func terms(text string) string {
	var out []string
	for _, t := range Tokenize(text) {
		out = append(out, t.Key)
		for _, extra := range t.Extra {
			out = append(out, "["+extra.Term+"]")
		}
	}
	return strings.Join(out, " ")
}

func TestTokenize(t *testing.T) {
	cases := []struct{ why, text, want string }{
		{"words keep their marks", "Thu ngân sách", "thu~ ngan~xc sach~2"},
		{"tone placement is one key", "hoà hòa luỹ lũy", "hoa~1 hoa~1 luy~4 luy~4"},
		{"lone y is i", "tỷ tỉ kỹ kĩ quý quí", "ti~3 ti~3 ki~4 ki~4 qui~2 qui~2"},
		{"thousands", "9.050 và 5.832.661.500", "9050 va~1 5832661500"},
		{"decimal comma", "22,6 và 1,593", "22.6 va~1 1.593"},
		{"both", "2.337,0 và 53.765,25", "2337 va~1 53765.25"},
		{"leading zero", "07 vụ", "7 vu~5"},
		{"a point that can be no thousands", "0.125 69.1", "0.125 69.1"},
		{"number ends a sentence", "đạt 1.250. Trong đó", "dat~za5 1250 trong~ do~za2"},
		{"list of numbers", "5,6,7", "5 6 7"},
		{"English print", "1,234.5", "1234.5"},
		{"full date", "ngày 15/6/2020", "ngay~1 15 [@2020-06-15] [@2020-06] 6 2020"},
		{"date with points", "15.6.2020", "15 [@2020-06-15] [@2020-06] 6 2020"},
		{"month", "tháng 6/2020", "thang~2 6 [@2020-06] 2020"},
		{"month in words", "tháng 6 năm 2020", "thang~2 6 [@2020-06] nam~vb 2020"},
		{"day in words", "ngày 14 tháng 6 năm 2020", "ngay~1 14 [@2020-06-14] thang~2 6 [@2020-06] nam~vb 2020"},
		{"31 June is no day", "31/6/2020", "31 6 [@2020-06] 2020"},
		{"a ratio is no date", "5/6 xã", "5 6 xa~4"},
		{"document code", "số 144/KH-BATGT ngày", "so~xb2 144 [#144/kh-batgt] kh~ batgt~ ngay~1"},
		{"code with year", "123/2019/NĐ-CP", "123 [#123/2019/nd-cp] 2019 nd~zb cp~"},
		{"party code", "15-NQ/TU", "15 [#15-nq/tu] nq~ tu~"},
		{"volts are no code", "220KV", "220 kv~"},
		{"units with an exponent", "m2 m² m<sup>2</sup> km²", "m2~ m2~ m2~ km2~"},
		{"stray markup", "<b>thu</b> **ngân** < sách", "thu~ ngan~xc sach~2"},
		{"abbreviation", "GPMB", "gpmb~ [§gpmb]"},
		{"its long form", "giải phóng mặt bằng", "giai~3 [§gpmb] phong~2 mat~vb5 bang~vb1"},
		{"abbreviation of two parts", "KT-XH", "kt~ [§ktxh] xh~"},
		{"a concept in a concept", "trật tự an toàn giao thông", "trat~xc5 [§ttatgt] tu~wb5 an~ [§atgt] toan~1 giao~ thong~xc"},
		{"marks of the long form count", "giai phong mat bang", "giai~ phong~ mat~ bang~"},
		{"nothing", " – … % ", ""},
	}
	for _, c := range cases {
		for form, text := range map[string]string{"composed": norm.NFC.String(c.text), "decomposed": norm.NFD.String(c.text)} {
			if got := terms(text); got != c.want {
				t.Errorf("%s (%s): %q\n got %s\nwant %s", c.why, form, c.text, got, c.want)
			}
		}
	}
}

func TestTokensCoverWholeLetters(t *testing.T) {
	text := norm.NFD.String("Diện tích 1.250 m<sup>2</sup>, đạt 69,1%")
	var got []string
	for _, token := range Tokenize(text) {
		got = append(got, norm.NFC.String(text[token.Start:token.End]))
	}
	if diff := cmp.Diff([]string{"Diện", "tích", "1.250", "m<sup>2</sup>", "đạt", "69,1"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestConceptTable(t *testing.T) {
	forms := map[string]string{}
	for line := range strings.Lines(conceptTable) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 || fields[0] == "" || fields[1] == "" || fields[2] == "" {
			t.Errorf("bad line %q", line)
			continue
		}
		for _, form := range strings.Split(fields[1]+";"+fields[2], ";") {
			key := strings.Join(wordKeys(form), " ")
			if other, taken := forms[key]; taken {
				t.Errorf("%q is a form of %s and of %s", form, other, fields[0])
			}
			forms[key] = fields[0]
			if !strings.Contains(terms(form), "[§"+fields[0]+"]") {
				t.Errorf("%q does not give §%s: %s", form, fields[0], terms(form))
			}
			if words := wordKeys(form); len(words) < 2 && vi.IsMarked(words[0]) && !strings.ContainsRune(words[0], 'z') {
				t.Errorf("%q: a single word with marks is no abbreviation", form)
			}
		}
	}
	if len(forms) < 100 {
		t.Errorf("only %d forms read", len(forms))
	}
}

// TestHostileTextIsLinear doubles texts that would be slow in a careless scanner: a
// quadratic one would take minutes for these.
func TestHostileTextIsLinear(t *testing.T) {
	for _, piece := range []string{"1-", "1/", "1.", "1,", "9/9/2020/", "<", "<a", "a", "\u0302", "1-1a/", "|", "an toàn ", "tháng 6 năm "} {
		text := strings.Repeat(piece, 150_000/len(piece))
		done := make(chan int, 1)
		go func() { done <- len(Tokenize(text)) }()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			t.Fatalf("%q × %d takes more than ten seconds", piece, len(text)/len(piece))
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, seed := range []string{"Thu ngân sách 9.050 triệu đồng", "15/6/2020", "144/KH-BATGT", "m<sup>2</sup>", "<<<<<", "1.2.3,4,5",
		"giải phóng mặt bằng", "\xff\u0309a\u0302", "| a | b", "1-a/", "9/9/9/9/a"} {
		f.Add(seed)
		f.Add(norm.NFD.String(seed))
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, token := range Tokenize(text) {
			if token.Start < end || token.End <= token.Start || token.End > len(text) {
				t.Fatalf("%q: token %d-%d after %d of %d", text, token.Start, token.End, end, len(text))
			}
			if token.Key == "" {
				t.Fatalf("%q: empty key at %d", text, token.Start)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[token.Start:token.End]) {
				t.Fatalf("%q: token cuts a letter: %q", text, text[token.Start:token.End])
			}
			if next, _ := utf8.DecodeRuneInString(text[token.End:]); token.IsWord() && unicode.Is(unicode.Mn, next) {
				t.Fatalf("%q: token ends before a mark of its letter", text)
			}
			for _, extra := range token.Extra {
				if extra.End < token.End || extra.End > len(text) {
					t.Fatalf("%q: %s ends at %d", text, extra.Term, extra.End)
				}
			}
			end = token.End
		}
	})
}

func BenchmarkTokenize(b *testing.B) {
	text := strings.Repeat("Thu ngân sách nhà nước tháng 6 đạt 9.050 triệu đồng, bằng 69,1% dự toán; công tác GPMB được đẩy nhanh. ", 50)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Tokenize(text)
	}
}
