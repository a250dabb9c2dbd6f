package meta

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/internal/vi"
)

// word is a run without spaces as printed, with its lookup key free of marks at
// the edges.
type word struct {
	text string
	key  string
}

// is compares with a word written plainly.
func (w word) is(s string) bool { return w.key == vi.Key(s) }

// edges are the marks that stand around words of a letterhead.
const edges = ".,;:()*_\"“”'’/|"

func split(s string) []word {
	var out []word
	for _, f := range strings.Fields(s) {
		out = append(out, word{f, vi.Key(strings.Trim(f, edges))})
	}
	return out
}

// phrase is the list of keys of some words, computed once a program.
func phrase(s string) []string { return strings.Fields(vi.Key(s)) }

func starts(words []word, i int, keys []string) bool {
	if i < 0 || i+len(keys) > len(words) {
		return false
	}
	for k, key := range keys {
		if words[i+k].key != key {
			return false
		}
	}
	return true
}

// join prints words with single spaces.
func join(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// clean is join without marks at the ends.
func clean(words []word) string { return strings.Trim(join(words), " .,;:*_-–—|") }

// loud reports a word of capitals only, at least two letters.
func (w word) loud() bool {
	n := 0
	for _, r := range w.text {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsLetter(r):
			n++
		}
	}
	return n >= 2
}

func (w word) capital() bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w.text, edges))
	return unicode.IsUpper(r)
}

func (w word) letters() bool { return strings.ContainsFunc(w.text, unicode.IsLetter) }

// dash reports a word that is only hyphens or rules.
func (w word) dash() bool { return w.text != "" && strings.Trim(w.text, "-–—_*=.…") == "" }

// isLoud reports whether all letters of the words are capitals.
func isLoud(words []word) bool {
	some := false
	for _, w := range words {
		for _, r := range w.text {
			if unicode.IsLower(r) {
				return false
			}
			some = some || unicode.IsLetter(r)
		}
	}
	return some
}
