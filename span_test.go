package solieu_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"solieu"
)

func TestSpan(t *testing.T) {
	s := solieu.Span{Start: 2, End: 5}
	if s.Len() != 3 || s.IsZero() || !(solieu.Span{}).IsZero() {
		t.Error("length or zero is wrong")
	}
	for _, c := range []struct {
		t                 solieu.Span
		contains, overlap bool
	}{
		{solieu.Span{Start: 2, End: 5}, true, true},
		{solieu.Span{Start: 3, End: 4}, true, true},
		{solieu.Span{Start: 0, End: 2}, false, false}, // touching shares no byte
		{solieu.Span{Start: 5, End: 9}, false, false},
		{solieu.Span{Start: 0, End: 3}, false, true},
		{solieu.Span{Start: 0, End: 9}, false, true},
		{solieu.Span{Start: 3, End: 3}, true, false}, // an empty span has no byte to share
	} {
		if s.Contains(c.t) != c.contains || s.Overlaps(c.t) != c.overlap || c.t.Overlaps(s) != c.overlap {
			t.Errorf("%v and %v: contains %v, overlaps %v", s, c.t, s.Contains(c.t), s.Overlaps(c.t))
		}
	}
}

func TestSpanOfDamagedDatabase(t *testing.T) {
	const text = "thu"
	for _, c := range []struct {
		span solieu.Span
		want string
	}{
		{solieu.Span{Start: 0, End: 3}, "thu"}, {solieu.Span{Start: 1, End: 2}, "h"}, {solieu.Span{Start: -5, End: 2}, "th"},
		{solieu.Span{Start: 1, End: 99}, "hu"}, {solieu.Span{Start: 9, End: 99}, ""}, {solieu.Span{Start: 2, End: 1}, ""}, {solieu.Span{Start: -9, End: -1}, ""},
	} {
		if got := c.span.Of(text); got != c.want {
			t.Errorf("%v of %q is %q, want %q", c.span, text, got, c.want)
		}
	}
}

// mapped are texts whose letters differ in bytes, code points and UTF-16 units.
var mapped = map[string]string{
	"empty":      "",
	"ascii":      "thu 9.050",
	"composed":   "Thu ngân sách nhà nước đạt 9.050 triệu đồng, bằng 69,1% dự toán tỉnh giao",
	"decomposed": norm.NFD.String("Thu ngân sách nhà nước đạt 9.050 triệu đồng, bằng 69,1% dự toán tỉnh giao"),
	"emoji":      "hộ 🙂 nghèo 👩‍🌾 12 hộ 𝟗",
	"long":       strings.Repeat("Sản lượng lúa vụ Đông Xuân 🌾 ", 100),
	"broken":     "thu \xff\xfe ngân \xe1\xba sách",
}

func TestMapper(t *testing.T) {
	for name, text := range mapped {
		m := solieu.NewMapper(text)
		checkMapper(t, name, text, m)
	}
}

// checkMapper compares with counting from the start, on letter starts and inside.
func checkMapper(t *testing.T, name, text string, m *solieu.Mapper) {
	t.Helper()
	runes, units := 0, 0
	for i, r := range text {
		if m.Runes(i) != runes || m.UTF16(i) != units {
			t.Fatalf("%s: byte %d is code point %d and unit %d, want %d and %d", name, i, m.Runes(i), m.UTF16(i), runes, units)
		}
		if back := m.Byte(runes); back != i {
			t.Fatalf("%s: code point %d begins at byte %d, want %d", name, runes, back, i)
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		for k := 1; k < size; k++ {
			if m.Runes(i+k) != runes+1 {
				t.Fatalf("%s: byte %d inside a letter does not count it", name, i+k)
			}
		}
		runes++
		units += len(utf16.Encode([]rune{r}))
	}
	for _, far := range []int{len(text), len(text) + 1, 1 << 40} {
		if m.Runes(far) != runes || m.UTF16(far) != units {
			t.Fatalf("%s: behind the end is code point %d, want %d", name, m.Runes(far), runes)
		}
	}
	if m.Runes(-1) != 0 || m.UTF16(-7) != 0 || m.Byte(-1) != 0 || m.Byte(runes) != len(text) || m.Byte(runes+9) != len(text) {
		t.Fatalf("%s: offsets outside the text are not cut to it", name)
	}
}

// FuzzMapper: Byte(Runes(b)) is b on letter starts, and both agree with the standard
// library, composed, decomposed or broken.
func FuzzMapper(f *testing.F) {
	for _, text := range mapped {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkMapper(t, "text", text, solieu.NewMapper(text))
		decomposed := norm.NFD.String(text)
		checkMapper(t, "decomposed", decomposed, solieu.NewMapper(decomposed))
	})
}

// A Mapper is shared by pages that are served at the same time.
func TestMapperIsSafeForConcurrentUse(t *testing.T) {
	text := mapped["long"]
	m := solieu.NewMapper(text)
	done := make(chan int)
	for range 4 {
		go func() {
			sum := 0
			for i := range text {
				sum += m.Runes(i)
			}
			done <- sum
		}()
	}
	first := <-done
	for range 3 {
		if again := <-done; again != first {
			t.Errorf("two readers counted %d and %d", first, again)
		}
	}
}

func BenchmarkMapper(b *testing.B) {
	text := strings.Repeat(mapped["composed"], 700)
	m := solieu.NewMapper(text)
	b.Run("new", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			solieu.NewMapper(text)
		}
	})
	b.Run("runes", func(b *testing.B) {
		i := 0
		for b.Loop() {
			m.Runes(i % len(text))
			i += 7919
		}
	})
}
