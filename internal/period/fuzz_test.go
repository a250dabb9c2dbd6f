package period

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"solieu"
)

// FuzzFind: spans are ordered, inside the text and on letter boundaries, periods
// run forwards, and a second call says the same.
func FuzzFind(f *testing.F) {
	for _, c := range phrases {
		f.Add(c.text, 2020, 6)
		f.Add(norm.NFD.String(c.text), 0, 0)
	}
	f.Add("từ đến từ ngày đến (15/4-\xff\xfe)", 2020, 6)
	f.Fuzz(func(t *testing.T, text string, year, month int) {
		var ref Ref
		if year >= 1 && year <= 9998 && month >= 1 && month <= 12 {
			ref.Period = solieu.Month(year, time.Month(month))
		}
		last := 0
		for _, m := range Find(text, ref) {
			if m.Span.Start < last || m.Span.End <= m.Span.Start || m.Span.End > len(text) {
				t.Fatalf("%q: span %v after %d", text, m.Span, last)
			}
			last = m.Span.End
			if utf8.ValidString(text) && !utf8.ValidString(m.Span.Of(text)) {
				t.Fatalf("%q: %v cuts a letter", text, m.Span)
			}
			if m.Period.Start.Compare(m.Period.End) > 0 {
				t.Fatalf("%q: %q runs backwards: %v", text, m.Span.Of(text), m.Period)
			}
			if m.Period.Kind == "" || m.Cue == "" {
				t.Fatalf("%q: %+v has no kind or cue", text, m)
			}
		}
		Title(text, ref.Period.End)
	})
}

// TestFindIsLinear: on text made to keep every rule busy, four times the text takes
// four times the looks at tokens, and a look costs the same everywhere.
func TestFindIsLinear(t *testing.T) {
	looks := func(text string) int {
		r := &reader{toks: cut(text).toks, ref: june}
		r.scan(nil)
		return r.looks
	}
	for _, bad := range []string{"từ ", "so với ", "so với cùng kỳ ", "từ ngày 1/1 đến ", "lũy kế từ đầu năm đến hết cuối ", "cùng kỳ ", "tháng ",
		"1-1/", "năm 2020-", "lũy kế ", "đến cùng thời điểm ", "6 tháng ", "vụ đông - "} {
		short, long := looks(strings.Repeat(bad, 500)), looks(strings.Repeat(bad, 2000))
		if long > 5*short {
			t.Errorf("%q: %d looks for 500, %d for 2000", bad, short, long)
		}
		if most := 300 * len(cut(strings.Repeat(bad, 500)).toks); short > most {
			t.Errorf("%q: %d looks, more than %d", bad, short, most)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Thu ngân sách tính đến ngày 14/6/2020 trong tháng được 9 tỷ đồng, đạt 41% dự toán; lũy kế 6 tháng đầu năm ước 50 tỷ đồng, tăng 3% so với cùng kỳ năm trước, các đơn vị tiếp tục thực hiện nhiệm vụ được giao. ", 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, june)
	}
}
