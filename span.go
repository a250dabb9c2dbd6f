package solieu

import (
	"sort"
	"unicode/utf8"
)

// Span is a half-open range of bytes in [Document.Text].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether the span marks nothing.
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the two share a byte; an empty span has none to share.
func (s Span) Overlaps(t Span) bool { return max(s.Start, t.Start) < min(s.End, t.End) }

// Of returns the bytes of text that the span covers, cut to what exists, so that a
// span from a damaged database cannot panic.
func (s Span) Of(text string) string {
	start := min(max(s.Start, 0), len(text))
	end := min(max(s.End, start), len(text))
	return text[start:end]
}

// stride is how many bytes apart [Mapper] keeps its marks.
const stride = 256

// Mapper converts byte offsets of one text to code points and UTF-16 units and
// back. Nothing else in the program does arithmetic on offsets. It is safe for
// concurrent use.
type Mapper struct {
	text  string
	marks []mark
}

// mark counts what lies before a byte offset that starts a letter.
type mark struct{ bytes, runes, utf16 int }

// NewMapper reads the text once.
func NewMapper(text string) *Mapper {
	m := &Mapper{text: text}
	var at mark
	next := 0
	for i, r := range text {
		if i >= next {
			at.bytes = i
			m.marks = append(m.marks, at)
			next = i + stride
		}
		at.runes++
		at.utf16 += utf16Len(r)
	}
	return m
}

func utf16Len(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}

// Runes returns the number of code points before byte offset b. An offset inside
// a letter counts that letter; one behind the text counts all.
func (m *Mapper) Runes(b int) int { return m.count(b).runes }

// UTF16 returns the number of UTF-16 units before byte offset b, as browsers count.
func (m *Mapper) UTF16(b int) int { return m.count(b).utf16 }

func (m *Mapper) count(b int) mark {
	b = min(max(b, 0), len(m.text))
	i := sort.Search(len(m.marks), func(i int) bool { return m.marks[i].bytes > b })
	if i == 0 {
		return mark{}
	}
	at := m.marks[i-1]
	for at.bytes < b {
		r, size := utf8.DecodeRuneInString(m.text[at.bytes:])
		at.bytes += size
		at.runes++
		at.utf16 += utf16Len(r)
	}
	return at
}

// Byte returns the byte offset of code point n.
func (m *Mapper) Byte(n int) int {
	i := sort.Search(len(m.marks), func(i int) bool { return m.marks[i].runes > n })
	if i == 0 {
		return 0
	}
	at := m.marks[i-1]
	for at.runes < n && at.bytes < len(m.text) {
		_, size := utf8.DecodeRuneInString(m.text[at.bytes:])
		at.bytes += size
		at.runes++
	}
	return at.bytes
}
