package web

import (
	"strings"
	"testing"

	"solieu"
)

func TestSentence(t *testing.T) {
	tests := []struct{ name, text, inner, want string }{
		{"middle", "Một câu. Thu đạt 9.050 triệu đồng. Câu sau.", "9.050 triệu đồng", "Thu đạt 9.050 triệu đồng."},
		{"first", "Thu đạt 9.050 triệu. Câu sau.", "9.050", "Thu đạt 9.050 triệu."},
		{"last", "Câu trước. Thu đạt 9.050 triệu", "9.050", "Thu đạt 9.050 triệu"},
		{"only", "Thu đạt 9.050", "9.050", "Thu đạt 9.050"},
		{"two sentences", "A. Thu 9.050 triệu. Chi 4 triệu. B.", "9.050 triệu. Chi 4", "Thu 9.050 triệu. Chi 4 triệu."},
	}
	for _, test := range tests {
		start := strings.Index(test.text, test.inner)
		inner := solieu.Span{Start: start, End: start + len(test.inner)}
		if got := sentence(test.text, solieu.Span{End: len(test.text)}, inner).Of(test.text); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestSentenceOfADamagedSpan(t *testing.T) {
	text := "Thu đạt 9.050"
	for _, inner := range []solieu.Span{{Start: -4, End: 90}, {Start: 50, End: 60}, {Start: 9, End: 2}} {
		if got := sentence(text, solieu.Span{End: len(text)}, inner); got.Start < 0 || got.End > len(text) || got.Start > got.End {
			t.Errorf("%v gives %v", inner, got)
		}
	}
}

func TestExcerptOfACellIsItsRow(t *testing.T) {
	a := composed()
	r := a.reports[0]
	v := visitOn(t, a)
	got := v.excerptsOf(r, []solieu.Operand{operand(r, "f11", "total")})
	if len(got) != 1 {
		t.Fatalf("%d excerpts", len(got))
	}
	if line := draw(got[0].Pieces); line != "Số giấy phép xây dựng đã cấp| | |[ 31 giấy phép]" {
		t.Errorf("got %q", line)
	}
}

func TestOperandWithoutItsFigure(t *testing.T) {
	a := composed()
	o := operand(a.reports[0], "f1", "total")
	o.Figure = "f99"
	got := visitOn(t, a).excerptsOf(a.reports[0], []solieu.Operand{o})
	if len(got) != 1 || !got[0].Missing {
		t.Errorf("got %+v", got)
	}
}
