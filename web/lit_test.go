package web

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

// draw writes pieces in one line: plain|[id text]|#anchor.
func draw(pieces []piece) string {
	var parts []string
	for _, p := range pieces {
		text := p.Text
		if p.Mark != nil {
			id := p.Mark.ID
			if !p.First {
				id = "…" + id
			}
			text = "[" + id + " " + text + "]"
		}
		for _, anchor := range p.Anchors {
			text = "#" + anchor + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "|")
}

func at(id string, start, end int) mark {
	return mark{ID: id, Span: solieu.Span{Start: start, End: end}}
}

func TestCut(t *testing.T) {
	const text = "đạt 9.050 triệu" // đ and ạ and ệ are longer than a byte
	whole := solieu.Span{End: len(text)}
	nine := strings.Index(text, "9")
	tests := []struct {
		name   string
		window solieu.Span
		marks  []mark
		want   string
	}{
		{"no marks", whole, nil, "đạt 9.050 triệu"},
		{"one mark", whole, []mark{at("a", nine, nine+5)}, "đạt |[a 9.050]| triệu"},
		{"whole text", whole, []mark{at("a", 0, len(text))}, "[a đạt 9.050 triệu]"},
		{"two that touch", whole, []mark{at("b", nine+2, nine+5), at("a", nine, nine+2)}, "đạt |[a 9.]|[b 050]| triệu"},
		{"inner in outer", whole, []mark{at("in", nine+2, nine+5), at("out", nine, len(text))}, "đạt |[out 9.]|[in 050]|[…out  triệu]"},
		{"same start", whole, []mark{at("short", nine, nine+1), at("long", nine, nine+5)}, "đạt |#long[short 9]|[…long .050]| triệu"},
		{"same span twice", whole, []mark{at("a", nine, nine+5), at("b", nine, nine+5)}, "đạt |#a[b 9.050]| triệu"},
		{"crossing", whole, []mark{at("a", nine, nine+3), at("b", nine+2, nine+5)}, "đạt |[a 9.]|[b 0]|[…b 50]| triệu"},
		{"window cuts a mark", solieu.Span{Start: nine + 2, End: nine + 5}, []mark{at("a", nine, len(text))}, "[a 050]"},
		{"empty mark", whole, []mark{at("a", 3, 3)}, "đạt 9.050 triệu"},
		{"mark outside", solieu.Span{Start: nine, End: len(text)}, []mark{at("a", 0, 2)}, "9.050 triệu"},
		{"mark inside a letter", whole, []mark{at("a", 1, nine)}, "[a đạt ]|9.050 triệu"},
		{"mark behind the text", whole, []mark{at("a", nine, 999)}, "đạt |[a 9.050 triệu]"},
		{"span from a damaged database", solieu.Span{Start: -5, End: 999}, []mark{at("a", 7, 2)}, "đạt 9.050 triệu"},
		{"empty window", solieu.Span{Start: 4, End: 4}, []mark{at("a", 0, 9)}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, draw(cut(text, test.window, test.marks))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSnippetCountsLetters(t *testing.T) {
	hit := solieu.SearchHit{Snippet: "thu ngân sách đạt", Highlights: [][2]int{{4, 8}, {9, 13}, {-3, 0}, {90, 99}}}
	var lit []string
	for _, p := range snippet(hit) {
		if p.Mark != nil {
			lit = append(lit, p.Text)
		}
	}
	if diff := cmp.Diff([]string{"ngân", "sách"}, lit); diff != "" {
		t.Error(diff)
	}
}

// FuzzCut: whatever the marks, the pieces joined are the window, no letter is cut,
// and each mark that shows a letter has its anchor exactly once.
func FuzzCut(f *testing.F) {
	f.Add("đạt 9.050 triệu đồng", 4, 9, 6, 20, 0, 99)
	f.Add("aé\xff\xfe", -1, 2, 1, 1, 2, 3)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d, from, to int) {
		marks := []mark{at("m", a, b), at("n", c, d), at("o", a, d), at("p", c, b)}
		window := solieu.Span{Start: from, End: to}
		var joined strings.Builder
		seen := map[string]int{}
		for _, p := range cut(text, window, marks) {
			joined.WriteString(p.Text)
			if utf8.ValidString(text) && !utf8.ValidString(p.Text) {
				t.Fatalf("piece %q cuts a letter", p.Text)
			}
			if p.Mark != nil && p.First {
				seen[p.Mark.ID]++
			}
			for _, anchor := range p.Anchors {
				seen[anchor]++
			}
		}
		inside := settle(text, window)
		if joined.String() != inside.Of(text) {
			t.Fatalf("pieces give %q, want %q", joined.String(), inside.Of(text))
		}
		for _, m := range clip(text, inside, marks) {
			if seen[m.ID] != 1 {
				t.Fatalf("mark %s has %d anchors", m.ID, seen[m.ID])
			}
		}
	})
}

// BenchmarkCut is a block as a hostile file would have it: every byte begins a
// figure and all reach to the end. The time per figure must not grow.
func BenchmarkCut(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		text := strings.Repeat("9", n)
		var marks []mark
		for i := range n {
			marks = append(marks, at("f", i, n))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				cut(text, solieu.Span{End: n}, marks)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/mark")
		})
	}
}
