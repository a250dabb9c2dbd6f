package pdf

import (
	"unicode/utf16"
)

// cmap maps character codes to text: a font's ToUnicode.
type cmap struct {
	chars  map[code]string
	ranges []codeRange
	sizes  [5]bool // byte lengths of codes that the codespace names
}

// code is a character code with its length in bytes; 1 and 0001 differ.
type code struct {
	size  int
	value uint32
}

type codeRange struct {
	size   int
	lo, hi uint32
	text   string   // of lo; the last UTF-16 unit counts on
	list   []string // or one text each
}

func (m *cmap) text(c code) (string, bool) {
	if t, ok := m.chars[c]; ok {
		return t, true
	}
	for _, r := range m.ranges {
		if r.size != c.size || c.value < r.lo || c.value > r.hi {
			continue
		}
		n := int(c.value - r.lo)
		if r.list != nil {
			if n < len(r.list) {
				return r.list[n], true
			}
			continue
		}
		return countOn(r.text, n), true
	}
	return "", false
}

// mostRanges bounds the linear search; a subset font has some dozens.
const mostRanges = 5000

func parseCMap(data []byte) *cmap {
	m := &cmap{chars: make(map[code]string)}
	l := lexer{data: data}
	var operands []operand
	for {
		var op string
		operands, op = nextMap(&l, operands)
		switch op {
		case "":
			return m
		case "endcodespacerange":
			for i := 0; i+1 < len(operands); i += 2 {
				if n := len(operands[i].text); n >= 1 && n <= 4 {
					m.sizes[n] = true
				}
			}
		case "endbfchar":
			for i := 0; i+1 < len(operands); i += 2 {
				m.chars[codeOf(operands[i].text)] = decodeUTF16(operands[i+1].text)
			}
		case "endbfrange":
			m.addRanges(operands)
		}
	}
}

// nextMap is lexer.next without its bound on operands, which a map's lists exceed.
func nextMap(l *lexer, operands []operand) ([]operand, string) {
	operands = operands[:0]
	for {
		o, op, ok := l.token(0)
		if !ok || op != "" {
			return operands, op
		}
		operands = append(operands, o)
	}
}

func (m *cmap) addRanges(operands []operand) {
	for i := 0; i+2 < len(operands) && len(m.ranges) < mostRanges; i += 3 {
		lo, hi, target := codeOf(operands[i].text), codeOf(operands[i+1].text), operands[i+2]
		r := codeRange{size: lo.size, lo: lo.value, hi: hi.value, text: decodeUTF16(target.text)}
		if target.kind == '[' {
			r.list = make([]string, 0, len(target.array))
			for _, o := range target.array {
				r.list = append(r.list, decodeUTF16(o.text))
			}
		}
		m.ranges = append(m.ranges, r)
	}
}

func codeOf(raw string) code {
	c := code{size: len(raw)}
	for i := range len(raw) {
		c.value = c.value<<8 | uint32(raw[i])
	}
	return c
}

func decodeUTF16(raw string) string {
	units := make([]uint16, 0, len(raw)/2)
	if len(raw) == 1 { // some producers write one byte
		return string(rune(raw[0]))
	}
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}

func countOn(text string, n int) string {
	runes := []rune(text)
	if len(runes) == 0 {
		return ""
	}
	runes[len(runes)-1] += rune(n)
	return string(runes)
}
