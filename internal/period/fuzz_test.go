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

// TestFindIsLinear: twice the text takes about twice the time, also on text made
// to keep every rule busy.
func TestFindIsLinear(t *testing.T) {
	for _, bad := range []string{"từ ", "so với ", "từ ngày 1/1 đến ", "lũy kế từ đầu năm đến hết cuối ", "cùng kỳ ", "tháng ", "1-1/", "năm 2020-"} {
		text := strings.Repeat(bad, 20_000)
		done := make(chan struct{})
		go func() { Find(text, june); close(done) }()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			t.Fatalf("%q repeated: not done after ten seconds", bad)
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
