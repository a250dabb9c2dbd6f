package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/internal/vi"
)

// Style is a way of numbering. Styles are ordered from the outermost to the
// innermost that Decree 30/2020 and custom allow.
type Style int

// The styles. StyleNone means the text has no label.
const (
	StyleNone    Style = iota
	StylePart          // Phần thứ nhất, PHẦN II
	StyleUpper         // A. B.
	StyleRoman         // I. II/
	StyleDecimal       // 1. 1/ 2.1. 2.1.3
	StyleBracket       // 1) (1)
	StyleLower         // a) a. đ)
	StyleBullet        // - + * •
)

// Label is the printed numbering at the start of a text.
type Label struct {
	Style Style
	// Text is the label as printed, "2.1." or "-"; it is Size bytes long at the start.
	Text string
	Size int
	// Parts are the components of the numbering path: "2", "1". A bullet has none.
	Parts []string
}

// longestOrdinal bounds a label's number: list numbers have one or two digits, years
// and amounts more.
const longestOrdinal = 2

// ParseLabel reads the numbering at the start of text. Amounts (12.5 ha), dates
// (15/6) and sums (-05 vụ) are no labels.
func ParseLabel(text string) Label {
	for _, parse := range []func(string) Label{parseBullet, parsePart, parseDecimal, parseRoman, parseLetter, parseBracketed} {
		if l := parse(text); l.Style != StyleNone {
			return l
		}
	}
	return Label{}
}

const bullets = "-+*•–—·▪➢✓○●■◦"

func parseBullet(text string) Label {
	r, size := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune(bullets, r) {
		return Label{}
	}
	next, _ := utf8.DecodeRuneInString(text[size:])
	// "-Công tác" is typed without a space; "-05 vụ" is a decrease and "--" a rule.
	if next == ' ' || (r != '*' && unicode.IsUpper(next)) {
		return Label{Style: StyleBullet, Text: text[:size], Size: size}
	}
	return Label{}
}

// parsePart reads "Phần thứ nhất", "PHẦN II:". In a sentence "phần" is a common
// word, so only a number may follow, and only in capitals or in the full form.
func parsePart(text string) Label {
	if c := byteAt(text, 0); c != 'P' && c != 'p' {
		return Label{}
	}
	words := strings.Fields(cutRunes(text, 40))
	if len(words) < 2 || vi.Key(words[0]) != vi.Key("phần") {
		return Label{}
	}
	n := 2
	if len(words) > 2 && vi.Key(words[1]) == vi.Key("thứ") {
		n = 3
	}
	word := strings.TrimRight(words[n-1], ".:,")
	part := word
	if n == 3 {
		part = ordinal(word)
	}
	if !isRoman(part) {
		return Label{}
	}
	label := strings.Join(words[:n], " ")
	return Label{Style: StylePart, Text: label, Size: len(label), Parts: []string{part}}
}

// ordinal is the Roman numeral of nhất, hai … sáu; "" for other words.
func ordinal(word string) string {
	romans := []string{"I", "II", "III", "IV", "V", "VI", "IV"}
	for i, name := range []string{"nhất", "hai", "ba", "tư", "năm", "sáu", "bốn"} {
		if vi.Key(word) == vi.Key(name) {
			return romans[i]
		}
	}
	return ""
}

// parseDecimal reads 1. 1/ 1, 2.1. 2.1 and 1).
func parseDecimal(text string) Label {
	parts, end := ordinalChain(text)
	if len(parts) == 0 {
		return Label{}
	}
	mark, rest := byteAt(text, end), text[min(end+1, len(text)):]
	switch {
	case mark == ')' && len(parts) == 1:
		return Label{StyleBracket, text[:end+1], end + 1, parts}
	case (mark == '.' || mark == '/' || mark == ',') && startsTitle(rest, mark == '.' && len(parts) == 1):
		return Label{StyleDecimal, text[:end+1], end + 1, parts}
	case mark == ' ' && len(parts) > 1 && startsTitle(text[end:], false):
		return Label{StyleDecimal, text[:end], end, parts}
	}
	return Label{}
}

// ordinalChain reads 2.1.3 and returns its parts and where it ends, before a closing mark.
func ordinalChain(text string) (parts []string, end int) {
	for i := 0; ; i++ {
		start := i
		for isDigit(byteAt(text, i)) {
			i++
		}
		if i == start || i-start > longestOrdinal || (len(parts) > 0 && text[start] == '0') {
			return parts, end
		}
		part := strings.TrimLeft(text[start:i], "0")
		if part == "" {
			return parts, end
		}
		parts, end = append(parts, part), i
		if byteAt(text, i) != '.' {
			return parts, end
		}
	}
}

// startsTitle reports whether what follows a label can begin a title: a capital, a
// quotation mark or a bracket; behind "1. " a digit too, as in "1. 100% số xã".
func startsTitle(rest string, digits bool) bool {
	trimmed := strings.TrimLeft(rest, " ")
	r, _ := utf8.DecodeRuneInString(trimmed)
	if digits && unicode.IsDigit(r) {
		return len(trimmed) < len(rest)
	}
	return unicode.IsUpper(r) || strings.ContainsRune("\"“‘(*", r)
}

// parseRoman reads I. II/ IV- and XII).
func parseRoman(text string) Label {
	end := 0
	for end < len(text) && strings.IndexByte("IVX", text[end]) >= 0 {
		end++
	}
	if end == 0 || !isRoman(text[:end]) {
		return Label{}
	}
	return closeLetter(text, end, StyleRoman)
}

// parseLetter reads A. and a) a. đ).
func parseLetter(text string) Label {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r >= 'A' && r <= 'H' || r == 'Đ' || r == 'K':
		return closeLetter(text, size, StyleUpper)
	case r >= 'a' && r <= 'z' || r == 'đ':
		return closeLetter(text, size, StyleLower)
	}
	return Label{}
}

func closeLetter(text string, end int, style Style) Label {
	mark := byteAt(text, end)
	after := text[min(end+1, len(text)):]
	ok := false
	switch mark {
	case ')':
		ok = style == StyleLower || strings.HasPrefix(after, " ")
	case '.', '/', ',', '-':
		// "A.B. Nguyễn" and "a.m" are no labels: a capital behind a space must follow.
		ok = strings.HasPrefix(after, " ") && startsTitle(after, false) && (mark != ',' || style == StyleLower)
		ok = ok || (style == StyleRoman && mark != ',' && mark != '-' && startsTitle(after, false))
	}
	if !ok {
		return Label{}
	}
	return Label{style, text[:end+1], end + 1, []string{text[:end]}}
}

// parseBracketed reads (1) and (a).
func parseBracketed(text string) Label {
	if byteAt(text, 0) != '(' {
		return Label{}
	}
	if parts, end := ordinalChain(text[1:]); len(parts) == 1 && byteAt(text, end+1) == ')' {
		return Label{StyleBracket, text[:end+2], end + 2, parts}
	}
	r, size := utf8.DecodeRuneInString(text[1:])
	if unicode.IsLower(r) && byteAt(text, size+1) == ')' {
		return Label{StyleLower, text[:size+2], size + 2, []string{string(r)}}
	}
	return Label{}
}

// isRoman reports numerals up to XXXIX in proper form.
func isRoman(s string) bool {
	tens := strings.TrimLeft(s, "X")
	if s == "" || len(s)-len(tens) > 3 {
		return false
	}
	switch tens {
	case "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX":
		return true
	}
	return false
}

func byteAt(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return 0
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func cutRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
