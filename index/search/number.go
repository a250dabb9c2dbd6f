package search

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu"
	"solieu/internal/vi"
)

// number reads digits with points and commas between them: one number, or several
// where no reading as one number exists (15.6.2020).
func (s *scanner) number() {
	start := s.at
	if start >= s.coded {
		s.coded = start + codeLength(s.text[start:])
	}
	first := len(s.tokens)
	length := digitsLength(s.text[start:])
	print := s.text[start : start+length]
	s.at = start + length
	if value, ok := NumberKey(print); ok {
		s.add(Token{Start: start, End: s.at, Key: value})
		s.markDate()
	} else {
		s.splitNumber(start, print)
	}
	if s.coded > s.at && strings.ContainsRune(s.text[start:s.coded], '/') && s.codeStartsAt(start) {
		t := &s.tokens[first]
		t.Extra = append(t.Extra, Extra{"#" + vi.Fold(s.text[start:s.coded]), s.coded})
	}
}

// codeStartsAt is false inside a code: 123/2019/NĐ-CP has one beginning.
func (s *scanner) codeStartsAt(start int) bool {
	return start == 0 || s.text[start-1] != '/' && s.text[start-1] != '-'
}

// digitsLength is how far digits go on, with a point or comma between digits.
func digitsLength(text string) int {
	i := 0
	for i < len(text) {
		c := text[i]
		separator := (c == '.' || c == ',') && i+1 < len(text) && isDigit(rune(text[i+1]))
		if !isDigit(rune(c)) && !separator {
			break
		}
		i++
	}
	return i
}

func (s *scanner) splitNumber(start int, print string) {
	for at := 0; at < len(print); {
		end := at
		for end < len(print) && isDigit(rune(print[end])) {
			end++
		}
		s.add(Token{Start: start + at, End: start + end, Key: trimZeros(print[at:end])})
		s.markDate()
		at = end + 1
	}
}

// NumberKey is the value of a printed number in plain notation, by the Vietnamese
// reading: 9.050 is 9050, 22,6 is 22.6, 2.337,0 is 2337, but 0.125 and 69.1, which
// can be no thousands, are decimals. Several points or commas that part no groups
// of three make no number.
func NumberKey(print string) (key string, ok bool) {
	points, commas := strings.Count(print, "."), strings.Count(print, ",")
	switch {
	case points == 0 && commas == 0:
		return trimZeros(print), true
	case points == 0 && commas == 1:
		return decimalKey(print, ","), true
	case points == 0:
		return joinGroups(print, ",")
	case commas == 0 && points == 1 && !isGroups(print, "."):
		return decimalKey(print, "."), true
	case commas == 0:
		return joinGroups(print, ".")
	case commas == 1 && strings.LastIndexByte(print, '.') < strings.IndexByte(print, ','):
		return mixedKey(print, ".", ",")
	case points == 1 && strings.LastIndexByte(print, ',') < strings.IndexByte(print, '.'):
		return mixedKey(print, ",", ".")
	}
	return "", false
}

func decimalKey(print, point string) string {
	whole, fraction, _ := strings.Cut(print, point)
	fraction = strings.TrimRight(fraction, "0")
	if fraction == "" {
		return trimZeros(whole)
	}
	return trimZeros(whole) + "." + fraction
}

func mixedKey(print, group, point string) (string, bool) {
	whole, fraction, _ := strings.Cut(print, point)
	joined, ok := joinGroups(whole, group)
	return decimalKey(joined+"."+fraction, "."), ok
}

func joinGroups(print, group string) (string, bool) {
	if !isGroups(print, group) {
		return "", false
	}
	return trimZeros(strings.ReplaceAll(print, group, "")), true
}

// isGroups reports whether the separators part thousands: 5.832.661.500.
func isGroups(print, group string) bool {
	first, rest, _ := strings.Cut(print, group)
	if len(first) > 3 || first[0] == '0' {
		return false
	}
	for part := range strings.SplitSeq(rest, group) {
		if len(part) != 3 {
			return false
		}
	}
	return true
}

func trimZeros(digits string) string {
	if trimmed := strings.TrimLeft(digits, "0"); trimmed != "" {
		return trimmed
	}
	return "0"
}

// maxCode bounds how far a document number reaches in bytes, so that a page of
// 1-1-1-1 is not read to its end at every digit.
const maxCode = 64

// codeLength is how far a document number like 144/KH-BATGT or 15-NQ/TU reaches,
// or 0 where the digits begin none: letters must follow, joined without space.
func codeLength(text string) int {
	text = text[:min(len(text), maxCode)]
	letters, end := false, 0
	for i, r := range text {
		switch {
		case isDigit(r), unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r):
			letters = true
			if end == 0 {
				return 0 // 220KV: a letter right behind the digits
			}
		case (r == '/' || r == '-') && i > 0 && i+1 < len(text) && alphanumeric(text[i+1:]):
			end = i
			continue
		default:
			return codeEnd(letters, end, i)
		}
	}
	return codeEnd(letters, end, len(text))
}

func codeEnd(letters bool, joined, end int) int {
	if letters && joined > 0 {
		return end
	}
	return 0
}

func alphanumeric(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isDigit(r) || unicode.IsLetter(r)
}

// markDate looks whether the number just read ends a date, 15/6/2020, 6/2020 or
// 2020-06-15, and puts the day and the month on its first number. The parts stay.
func (s *scanner) markDate() {
	n := len(s.tokens)
	if n < 2 {
		return
	}
	last, middle := s.tokens[n-1], s.tokens[n-2]
	join := s.text[middle.End:last.Start]
	if join != "/" && join != "-" && join != "." {
		return
	}
	full := n >= 3 && s.text[s.tokens[n-3].End:middle.Start] == join
	if full {
		first := &s.tokens[n-3]
		if day, ok := dateOf(last.Key, middle.Key, first.Key); ok {
			first.Extra = append(first.Extra, dayTerms(day, last.End)...)
			return
		}
		if day, ok := dateOf(first.Key, middle.Key, last.Key); ok {
			first.Extra = append(first.Extra, dayTerms(day, last.End)...)
			return
		}
	}
	if month, ok := dateOf(last.Key, middle.Key, "1"); ok && join != "." {
		t := &s.tokens[n-2]
		t.Extra = append(t.Extra, Extra{monthTerm(month), last.End})
	}
}

func dayTerms(day solieu.Date, end int) []Extra {
	return []Extra{{"@" + day.String(), end}, {monthTerm(day), end}}
}

func monthTerm(day solieu.Date) string { return fmt.Sprintf("@%04d-%02d", day.Year, day.Month) }

// dateOf accepts years that a report can speak of.
func dateOf(year, month, day string) (solieu.Date, bool) {
	y, err1 := strconv.Atoi(year)
	m, err2 := strconv.Atoi(month)
	d, err3 := strconv.Atoi(day)
	if err1 != nil || err2 != nil || err3 != nil || y < 1900 || y > 2100 {
		return solieu.Date{}, false
	}
	return solieu.NewDate(y, m, d)
}

// markMonths puts the month, and the day if there is one, on "ngày 14 tháng 6 năm
// 2020" and "tháng 6 năm 2020", so that they are found as 14/6/2020 and 6/2020 are.
func markMonths(text string, tokens []Token) {
	for i := 0; i+3 < len(tokens); i++ {
		if tokens[i].Fold() != "thang" || tokens[i+2].Fold() != "nam" {
			continue
		}
		end := tokens[i+3].End
		if i > 0 && !tokens[i-1].IsWord() {
			if day, ok := dateOf(tokens[i+3].Key, tokens[i+1].Key, tokens[i-1].Key); ok {
				t := &tokens[i-1]
				t.Extra = append(t.Extra, Extra{"@" + day.String(), end})
			}
		}
		if month, ok := dateOf(tokens[i+3].Key, tokens[i+1].Key, "1"); ok {
			t := &tokens[i+1]
			t.Extra = append(t.Extra, Extra{monthTerm(month), end})
		}
	}
}
