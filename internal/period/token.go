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
	known := &entries[w]
	t.add(token{
		Span: solieu.Span{Start: start, End: end}, word: known.word, num: known.num,
		upper: capital && !capitalSecond(t.text[start:end]),
	})
}

// Mark takes the sign at text[start:end].
func (t *Text) Mark(start, end int) {
	r, _ := utf8.DecodeRuneInString(t.text[start:end])
	t.add(token{Span: solieu.Span{Start: start, End: end}, num: -1, mark: r})
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
			continue
		case isDigit(r):
			t.add(number(t.text[:end], i))
		case isLetter(r):
			t.add(letters(t.text[:end], i))
		default:
			t.add(token{Span: solieu.Span{Start: i, End: i + size}, num: -1, mark: r})
		}
		i = t.toks[len(t.toks)-1].End
	}
}

// add notes what stands between the token and the one before.
func (t *Text) add(next token) {
	before := 0
	if n := len(t.toks); n > 0 {
		before = t.toks[n-1].End
		next.glued = before == next.Start
	}
	for i := before; i < next.Start; i++ {
		next.line = next.line || t.text[i] == '\n'
	}
	t.toks = append(t.toks, next)
}

// cut is a whole text, cut.
func cut(text string) *Text {
	t := new(Text)
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
func number(text string, i int) token {
	t := token{Span: solieu.Span{Start: i, End: i}}
	for t.End < len(text) && isDigit(rune(text[t.End])) {
		if t.digits++; t.digits <= 4 {
			t.num = 10*t.num + int(text[t.End]-'0')
		}
		t.End++
	}
	if t.digits > 4 {
		t.num = -1
	}
	return t
}

// longest bounds the bytes of a lexicon word in any form; longer runs of letters
// are not looked up.
const longest = 32

// letters reads a run of letters.
func letters(text string, i int) token {
	t := token{Span: solieu.Span{Start: i, End: i}}
	seen := 0
	var capital [2]bool
	for t.End < len(text) {
		r, size := utf8.DecodeRuneInString(text[t.End:])
		if !isLetter(r) || r == utf8.RuneError {
			break
		}
		if seen < 2 && !unicode.Is(unicode.Mn, r) {
			capital[seen] = unicode.IsUpper(r)
			seen++
		}
		t.End += size
	}
	t.upper = capital[0] && !capital[1]
	var w Word
	if t.Len() <= longest {
		w = WordOf(text[t.Start:t.End])
	}
	t.word, t.num = entries[w].word, entries[w].num
	return t
}
