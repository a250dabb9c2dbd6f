package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/internal/vi"
)

// join puts parts of a name behind each other; one that the name says already is left out.
func join(parts ...string) string {
	out := ""
	for _, part := range parts {
		if out == "" || part == "" {
			out += part
			continue
		}
		said, next := lower(out), lower(part)
		switch {
		case beginsWith(next, said):
			out = part
		case !saysAlready(said, next):
			out += " " + part
		}
	}
	return out
}

// beginsWith reports that a name begins with the words of another.
func beginsWith(name, words string) bool {
	return strings.HasPrefix(name, words) && (len(name) == len(words) || name[len(words)] == ' ')
}

// saysAlready reports that a name holds the words of another one after the other.
func saysAlready(name, words string) bool {
	for at := 0; ; {
		i := strings.Index(name[at:], words)
		if i < 0 {
			return false
		}
		at += i
		if (at == 0 || name[at-1] == ' ') && beginsWith(name[at:], words) {
			return true
		}
		at++
	}
}

// spell writes abbreviations out, those of the document first, and lowers the first
// letter of an ordinary word.
func (r *reader) spell(s string) string {
	words := r.d.split(s)
	size := len(words) - 1
	for i, word := range words {
		size += len(word)
		bare := bareOf(word)
		long, ok := r.d.short[bare]
		if !ok {
			long, ok = r.d.rules.short[bare]
		}
		if ok {
			words[i] = strings.Replace(word, bare, long, 1)
			size = -1
		}
	}
	if once := onceOnly(words); len(once) < len(words) || size != len(s) {
		s = strings.Join(once, " ")
	}
	return lowerFirst(s)
}

// split cuts a name at its spaces. The words hold until the next call.
func (d *document) split(s string) []string {
	words := d.words[:0]
	start := -1
	for i, r := range s {
		switch space := vi.LetterOf(r) == 0 && unicode.IsSpace(r); {
		case space && start >= 0:
			words = append(words, s[start:i])
			start = -1
		case !space && start < 0:
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
	first, rest, _ := strings.Cut(s, " ")
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
		return s // a proper name: Hải Vân
	}
	if len(first) > 1 && strings.IndexFunc(first, isSmall) < 0 {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	if r == unicode.ToLower(r) {
		return s
	}
	return strings.ToLower(s[:size]) + s[size:]
}

// isSmall reports a letter that has a capital.
func isSmall(r rune) bool { return unicode.ToUpper(r) != r }
