package period

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"solieu"
	"solieu/internal/vi"
)

// Text is a text cut for reading: into runs of letters, runs of digits and single marks.
// Digits split from letters, so that "tháng6" and "kỳ2015" read like the spaced forms.
//
// Who has cut a text into words already hands them over one by one, behind Begin, and
// leaves everything else to Cut. A Text is used again for the next text.
type Text struct {
	text    string
	toks    []token
	found   []found
	matches []Match
}

type token struct {
	solieu.Span
	// word is the lexicon's spelling of a known word, "" for any other.
	word string
	// num is the value of digits or of a number word; -1 when there is none.
	num    int
	digits int  // count of digits, 0 for letters and marks
	mark   rune // the mark, 0 for letters and digits
	glued  bool // nothing stands before it but the token before
	line   bool // a line break stands before it
	upper  bool // starts with a capital and goes on in small letters
}

// Begin starts a text.
func (t *Text) Begin(text string) { t.text, t.toks = text, t.toks[:0] }

// Word takes the run of letters at text[start:end], which is that word. Words that no
// phrase is made of count as one, however many they are.
func (t *Text) Word(start, end int, w Word, capital bool) {
	if n := len(t.toks); w == 0 && n > 0 && t.toks[n-1].isOther() {
		t.toks[n-1].End = end
		return
	}
	next := t.add(start, end)
	next.word, next.num = entries[w].word, entries[w].num
	next.upper = capital && !capitalSecond(t.text[start:end])
}

// Mark takes the sign at text[start:end].
func (t *Text) Mark(start, end int) {
	next := t.add(start, end)
	next.mark, _ = utf8.DecodeRuneInString(t.text[start:end])
}

// isOther reports a word that no phrase is made of.
func (t *token) isOther() bool { return t.word == "" && t.mark == 0 && t.digits == 0 }

func capitalSecond(word string) bool {
	_, first := utf8.DecodeRuneInString(word)
	r, _ := utf8.DecodeRuneInString(word[first:])
	return unicode.IsUpper(r)
}

// Cut takes text[start:end], whatever it is.
func (t *Text) Cut(start, end int) {
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(t.text[i:end])
		switch {
		case unicode.IsSpace(r):
			i += size
		case isDigit(r):
			i = t.number(i, end)
		case isLetter(r):
			i = t.letters(i, end)
		default:
			t.Mark(i, i+size)
			i += size
		}
	}
}

// add makes a token of text[start:end], to be filled in place, and notes what stands
// between it and the one before.
func (t *Text) add(start, end int) *token {
	before, first := 0, len(t.toks) == 0
	if !first {
		before = t.toks[len(t.toks)-1].End
	}
	t.toks = append(t.toks, token{})
	next := &t.toks[len(t.toks)-1]
	next.Start, next.End, next.num = start, end, -1
	next.glued = !first && before == start
	for i := before; i < start; i++ {
		next.line = next.line || t.text[i] == '\n'
	}
	return next
}

// cut is a whole text, cut.
func cut(text string) *Text {
	t := &Text{toks: make([]token, 0, len(text)/4+1)}
	t.Begin(text)
	t.Cut(0, len(text))
	return t
}

// between are the tokens that lie in text[start:end].
func (t *Text) between(start, end int) []token {
	first := sort.Search(len(t.toks), func(i int) bool { return t.toks[i].Start >= start })
	last := sort.Search(len(t.toks), func(i int) bool { return t.toks[i].End > end })
	return t.toks[first:max(first, last)]
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool {
	return vi.LetterOf(r) != 0 || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r))
}

// number reads digits; more than four are no day, month or year, and their value
// is not kept.
func (t *Text) number(start, limit int) (end int) {
	value := 0
	for end = start; end < limit && isDigit(rune(t.text[end])); end++ {
		if end-start < 4 {
			value = 10*value + int(t.text[end]-'0')
		}
	}
	next := t.add(start, end)
	if next.digits = end - start; next.digits <= 4 {
		next.num = value
	}
	return end
}

// longest bounds the bytes of a lexicon word in any form; longer runs of letters
// are not looked up.
const longest = 32

// letters reads a run of letters.
func (t *Text) letters(start, limit int) (end int) {
	seen := 0
	var capital [2]bool
	for end = start; end < limit; {
		r, size := utf8.DecodeRuneInString(t.text[end:limit])
		if !isLetter(r) || r == utf8.RuneError {
			break
		}
		if seen < 2 && !unicode.Is(unicode.Mn, r) {
			capital[seen] = unicode.IsUpper(r)
			seen++
		}
		end += size
	}
	next := t.add(start, end)
	next.upper = capital[0] && !capital[1]
	if end-start <= longest {
		w := WordOf(t.text[start:end])
		next.word, next.num = entries[w].word, entries[w].num
	}
	return end
}
