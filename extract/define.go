package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/extract/lex"
)

// longestShort is how many letters a short form in brackets may have.
const longestShort = 8

// readInitials collects short forms that stand in brackets behind the words whose
// initials they are: 10.400 thí sinh (TS) đăng ký dự thi.
func (d *document) readInitials(text string) {
	for {
		before, rest, found := strings.Cut(text, "(")
		if !found {
			return
		}
		if short, _, closed := strings.Cut(rest[:min(len(rest), 4*longestShort)], ")"); closed && isShort(short) {
			if long := spelledBy(before, short); long != "" {
				d.define(short, long)
			}
		}
		text = rest
	}
}

// define notes a short form; one of the rules' own keeps its meaning.
func (d *document) define(short, long string) {
	if d.rules.short[short] != "" || d.short[short] != "" {
		return
	}
	d.short[short] = long
	tokens := lex.Dense(nil, long, d.numberer)
	if k, n := d.rules.unitAt.Longest(tokens, 0); n == len(tokens) && d.rules.units[k].counted {
		if d.shortUnit == nil {
			d.shortUnit = make(map[string]int)
		}
		d.shortUnit[short] = k
	}
}

func isShort(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= longestShort
}

// spelledBy gives the last words of a text when short are their initials.
func spelledBy(before, short string) string {
	words := strings.Fields(before[tailStart(before, 24*longestShort):])
	n := utf8.RuneCountInString(short)
	if len(words) < n {
		return ""
	}
	words = words[len(words)-n:]
	i := 0
	for _, want := range short {
		if r, _ := utf8.DecodeRuneInString(words[i]); unicode.ToUpper(r) != want {
			return ""
		}
		i++
	}
	return strings.ToLower(strings.Join(words, " "))
}

// tailStart is where the last n bytes of a text begin, on a letter's boundary.
func tailStart(s string, n int) int {
	i := max(0, len(s)-n)
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}
