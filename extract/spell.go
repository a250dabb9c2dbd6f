package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// join puts parts of a name behind each other; one that the name says already is left out.
func join(parts ...string) string {
	out := ""
	for _, part := range parts {
		switch {
		case out == "" || strings.HasPrefix(lower(part)+" ", lower(out)+" "):
			out = part
		case part != "" && !strings.Contains(" "+lower(out)+" ", " "+lower(part)+" "):
			out += " " + part
		}
	}
	return out
}

// spell writes abbreviations out, those of the document first, and lowers the first
// letter of an ordinary word.
func (r *reader) spell(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		bare := strings.Trim(word, ",;:()\"“”")
		long, ok := r.d.short[bare]
		if !ok {
			long, ok = r.d.rules.short[bare]
		}
		if ok {
			words[i] = strings.Replace(word, bare, long, 1)
		}
	}
	return lowerFirst(strings.Join(onceOnly(words), " "))
}

// onceOnly drops a phrase of two to four words that follows itself at once, as happens
// where the counted noun already ends the name: việc làm lao động lao động.
func onceOnly(words []string) []string {
	for n := 2; n <= 4; n++ {
		for i := 0; i+2*n <= len(words); {
			if slices.Equal(words[i:i+n], words[i+n:i+2*n]) {
				words = slices.Delete(words, i, i+n)
				continue
			}
			i++
		}
	}
	return words
}

// lowerFirst lowers the first letter unless the word is all capitals.
func lowerFirst(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
		return s // a proper name: Hải Vân
	}
	if len(first) > 1 && strings.ToUpper(first) == first {
		return s
	}
	for i, c := range s {
		if i > 0 {
			return strings.ToLower(s[:i]) + s[i:]
		}
		_ = c
	}
	return strings.ToLower(s)
}
