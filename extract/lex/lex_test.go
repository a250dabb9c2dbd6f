package lex

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// pieces writes tokens with a letter for their kind.
func pieces(text string) []string {
	var out []string
	for _, t := range Dense(nil, text, nil) {
		out = append(out, "WNPSB"[t.Kind:t.Kind+1]+":"+t.Text(text))
	}
	return out
}

func TestScan(t *testing.T) {
	for text, want := range map[string][]string{
		"đạt 1.234,5 tỷ": {"W:đạt", "N:1.234,5", "W:tỷ"},
		"tăng1,36%":      {"W:tăng", "N:1,36", "P:%"},
		"cùng kỳ2015":    {"W:cùng", "W:kỳ", "N:2015"},
		"8.612ha.":       {"N:8.612", "W:ha", "P:."},
		"xăng A92":       {"W:xăng", "W:A92"},
		"53.765,0m2":     {"N:53.765,0", "W:m2"},
		"61,5 km2":       {"N:61,5", "W:km2"},
		"m²":             {"W:m²"},
		"Km92+500":       {"W:Km92", "P:+", "N:500"},
		"144/KH-BATGT":   {"N:144", "P:/", "W:KH", "P:-", "W:BATGT"},
		"45%./.":         {"N:45", "P:%", "P:.", "P:/", "P:."},
		"(-12,5%)":       {"P:(", "P:-", "N:12,5", "P:%", "P:)"},
		"1, 2.":          {"N:1", "P:,", "N:2", "P:."},
		"":               nil,
		"\xff1":          {"P:\xff", "N:1"},
	} {
		if diff := cmp.Diff(want, pieces(text)); diff != "" {
			t.Errorf("Scan(%q): %s", text, diff)
		}
	}
}

func TestFlags(t *testing.T) {
	tokens := Dense(nil, "UBND Tỉnh (có) m2", nil)
	want := []Flags{Capital | Upper | Tight, Capital, 0, Tight, Tight, Mixed}
	for i, token := range tokens {
		if token.Flags != want[i] {
			t.Errorf("flags of %q: %b, want %b", token.Text("UBND Tỉnh (có) m2"), token.Flags, want[i])
		}
	}
}

func TestLexiconSpellings(t *testing.T) {
	l := NewLexicon()
	id := l.Add("hòa")
	n := NewNumberer(l)
	for _, spelling := range []string{"hòa", "hoà", "HÒA", "Hoà", "ho\u0300a", "hoa\u0300"} {
		if got := n.ID(spelling); got != id {
			t.Errorf("ID(%q) = %d, want %d", spelling, got, id)
		}
	}
	for _, other := range []string{"hoa", "hóa", "họa"} {
		if got := n.ID(other); got != 0 {
			t.Errorf("ID(%q) = %d, want 0", other, got)
		}
	}
}

func TestTrieLongest(t *testing.T) {
	l := NewLexicon()
	trie := NewTrie()
	trie.Add(l.AddPhrase("so với"), 1)
	trie.Add(l.AddPhrase("so với cùng kỳ"), 2)
	if got := trie.Add(l.AddPhrase("so với"), 3); got != 1 {
		t.Errorf("a phrase stored twice gives %d, want the first value 1", got)
	}
	tokens := Dense(nil, "tăng so với cùng kỳ", NewNumberer(l))
	if value, n := trie.Longest(tokens, 1); value != 2 || n != 4 {
		t.Errorf("Longest = %d over %d tokens, want 2 over 4", value, n)
	}
	if _, n := trie.Longest(tokens, 0); n != 0 {
		t.Errorf("Longest finds %d tokens where no phrase begins", n)
	}
	if _, n := trie.Longest(tokens, -1); n != 0 {
		t.Error("Longest finds something before the beginning")
	}
	if _, n := trie.Longest(tokens, len(tokens)); n != 0 {
		t.Error("Longest finds something behind the end")
	}
}

func TestTrieEnds(t *testing.T) {
	l := NewLexicon()
	backwards := NewTrie()
	backwards.Add(l.AddPhrase("kỳ cùng"), 1)
	tokens := Dense(nil, "so với cùng kỳ", NewNumberer(l))
	if !backwards.Ends(tokens, 3) || backwards.Ends(tokens, 2) || backwards.Ends(tokens, 4) || backwards.Ends(tokens, -1) {
		t.Error("cùng kỳ ends at another place than token 3")
	}
}

// dense is what Dense promises, read off the tokens of Scan.
func dense(tokens []Token) (out []Token) {
	tight := Tight
	for _, token := range tokens {
		if token.Kind == Space || token.Kind == Break {
			tight = 0
			continue
		}
		token.Flags |= tight
		out = append(out, token)
		tight = Tight
	}
	return out
}

func TestCandidates(t *testing.T) {
	text := "tăng1,36% so với 1.234.567,5 m2 (xăng A92, TCVN 9001) ở 3 xã"
	want := []Candidate{
		{Start: 5, End: 9, Commas: 1, Last: 2}, {Start: 20, End: 31, Dots: 2, Commas: 1, Last: 1},
		{Start: 52, End: 56, Last: 4}, {Start: 62, End: 63, Last: 1},
	}
	var got []Candidate
	for c := CandidatesIn(text); c.Next(); {
		got = append(got, c.Candidate)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzScan: the tokens joined together are the text, whatever it holds.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{"tăng1,36% so với", "1 tỷ 250 triệu đồng", "m²\u200b\u0301\xff", "12.345.678,9/10 vụ", "", "a1,5 km2đ3 tăng2.5tấn6,A92b", "½2 ²3 \xe1\xba5"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var joined strings.Builder
		end := 0
		for _, token := range Scan(text, nil) {
			if token.Start != end || token.End <= token.Start {
				t.Fatalf("token %v begins at %d, the one before ends at %d", token, token.Start, end)
			}
			end = token.End
			joined.WriteString(token.Text(text))
		}
		if joined.String() != text {
			t.Errorf("tokens of %q give %q", text, joined.String())
		}
		if utf8.ValidString(text) && end != len(text) {
			t.Errorf("tokens end at %d of %d", end, len(text))
		}
		c := CandidatesIn(text)
		for _, token := range Scan(text, nil) {
			if token.Kind == Number && (!c.Next() || c.Start != token.Start || c.End != token.End) {
				t.Fatalf("number %v of %q is candidate %v", token, text, c.Candidate)
			}
		}
		if c.Next() {
			t.Errorf("candidate %v of %q is no number", c.Candidate, text)
		}
		if diff := cmp.Diff(dense(Scan(text, nil)), Dense(nil, text, nil)); diff != "" {
			t.Errorf("dense tokens of %q: %s", text, diff)
		}
	})
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("Thu ngân sách nhà nước ước đạt 1.234,5 tỷ đồng, tăng 3,6% so với cùng kỳ.\n", 200)
	l := NewLexicon()
	l.AddPhrase("thu ngân sách nhà nước ước đạt tỷ đồng tăng so với cùng kỳ")
	n := NewNumberer(l)
	var tokens []Token
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tokens = Dense(tokens[:0], text, n)
	}
}
