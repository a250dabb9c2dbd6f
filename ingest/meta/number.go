package meta

import "strings"

// takeNumber reads "Số: 87/BC-UBND" at i, also with spaces inside and with the
// number left blank before signing. The number is "" when blank; end is behind it.
func takeNumber(words []word, i int) (number string, end int, ok bool) {
	if !words[i].is("số") || !words[i].capital() && i > 0 {
		return "", i, false
	}
	var b strings.Builder
	k := i + 1
	for ; k < len(words) && partOfNumber(words[k], b.String()); k++ {
		b.WriteString(strings.Trim(words[k].text, ":,;"))
	}
	number = b.String()
	if !strings.Contains(number, "/") && !strings.ContainsAny(number, "0123456789") {
		if k == i+1 && k < len(words) {
			return "", i, false // "Số liệu", "Số vụ": not a number line
		}
		return "", k, true
	}
	if number = strings.Trim(number, ".…_-"); number == "" || number[0] < '0' || number[0] > '9' {
		number = ""
	}
	return number, k, true
}

// partOfNumber: digits, slashes and signs of offices go on a number; a place name
// begins something else. After the sign only what is tied by a hyphen follows.
func partOfNumber(w word, before string) bool {
	text := strings.Trim(w.text, ":,;")
	if text == "" || w.dash() && text != "-" {
		return true // a blank drawn as dots or lines
	}
	open := before == "" || strings.HasSuffix(before, "/") || strings.HasSuffix(before, "-")
	tied := strings.HasPrefix(text, "/") || strings.HasPrefix(text, "-")
	digits := strings.Trim(text, "0123456789.…_") == ""
	switch {
	case tied:
		return true
	case digits || strings.ContainsAny(text[:1], "0123456789."):
		return open
	}
	return open && before != "" && isSign(text)
}

// isSign reports the sign of a kind and an office: BC-UBND, BC-TTr, TB.
func isSign(s string) bool {
	upper := 0
	for _, r := range s {
		if r >= 'A' && r <= 'Z' || r == 'Đ' {
			upper++
		}
	}
	return upper >= 2 && !strings.ContainsAny(s, ".,")
}
