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
		case part == "":
		case out == "" || beginsWith(part, out):
			out = part
		case !saysAlready(out, part):
			out += " " + part
		}
	}
	return out
}

// beginsWith reports that a name begins with the words of another, in whatever case: the
// capital of a Vietnamese letter takes as many bytes as the small one.
func beginsWith(name, words string) bool {
	n := len(words)
	return len(name) >= n && (len(name) == n || name[n] == ' ') && strings.EqualFold(name[:n], words)
}

// saysAlready reports that a name holds the words of another one after the other.
func saysAlready(name, words string) bool {
	for at := 0; at+len(words) <= len(name); {
		if beginsWith(name[at:], words) {
			return true
		}
		space := strings.IndexByte(name[at:], ' ')
		if space < 0 {
			return false
		}
		at += space + 1
	}
	return false
}

// spell writes abbreviations out, those of the document first, and lowers the first
// letter of an ordinary word.
func (r *reader) spell(s string) string {
	words := r.d.split(s)
	size := len(words) - 1
	for i, word := range words {
		size += len(word)
		if !r.d.smallShort && !hasCapital(word) {
			continue
		}
		bare := bareOf(word)
		if long, ok := r.d.long(bare); ok {
			words[i] = strings.Replace(word, bare, long, 1)
			size = -1
		}
	}
	if once := onceOnly(words); len(once) < len(words) || size != len(s) {
		s = strings.Join(once, " ")
	}
	return lowerFirst(s)
}

// hasCapital reports a capital that short forms have: one of the alphabet's without a
// mark, or Đ.
func hasCapital(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; 'A' <= c && c <= 'Z' || c == 0xC4 && i+1 < len(word) && word[i+1] == 0x90 {
			return true
		}
	}
	return false
}

// split cuts a name at its spaces. The words hold until the next call.
func (d *document) split(s string) []string {
	words := d.words[:0]
	start := -1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0 || c == 0xA0 && i > 0 && s[i-1] == 0xC2:
			if start >= 0 {
				words = append(words, s[start:i])
			}
			start = -1
		case start < 0:
			start = i
		}
	}
	if start >= 0 {
		words = append(words, s[start:])
	}
	d.words = words
	return words
}

// bareOf is a word without the signs around it.
func bareOf(word string) string { return strings.TrimFunc(word, isAround) }

func isAround(r rune) bool {
	switch r {
	case ',', ';', ':', '(', ')', '"', '“', '”':
		return true
	}
	return false
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
	first, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) {
		return s
	}
	word, rest, _ := strings.Cut(s, " ")
	if next, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(next) {
		return s // a proper name: Hải Vân
	}
	if len(word) > 1 && strings.IndexFunc(word, isSmall) < 0 {
		return s
	}
	return strings.ToLower(s[:size]) + s[size:]
}

// isSmall reports a letter that has a capital.
func isSmall(r rune) bool { return unicode.ToUpper(r) != r }
