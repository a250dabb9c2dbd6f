package period

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"solieu"
)

// token is a run of letters, a run of digits or one other mark. Digits split from
// letters, so that "tháng6" and "kỳ2015" read like the spaced forms.
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

// tokens cuts the text; spaces make no token.
func tokens(text string) []token {
	list := make([]token, 0, len(text)/4+1)
	glued, line := false, false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			glued, line = false, line || r == '\n'
			i += size
			continue
		}
		t := next(text, i, r, size)
		t.glued, t.line = glued, line
		list = append(list, t)
		i, glued, line = t.End, true, false
	}
	return list
}

func next(text string, i int, r rune, size int) token {
	switch {
	case isDigit(r):
		return number(text, i)
	case isLetter(r):
		return word(text, i)
	}
	return token{Span: solieu.Span{Start: i, End: i + size}, num: -1, mark: r}
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }

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

func word(text string, i int) token {
	t := token{Span: solieu.Span{Start: i, End: i}, num: -1}
	composed, letters := true, 0
	var capital [2]bool
	for t.End < len(text) {
		r, size := utf8.DecodeRuneInString(text[t.End:])
		if !isLetter(r) || r == utf8.RuneError {
			break
		}
		if unicode.Is(unicode.Mn, r) {
			composed = false
		} else {
			if letters < 2 {
				capital[letters] = unicode.IsUpper(r)
			}
			letters++
		}
		t.End += size
	}
	t.upper = capital[0] && !capital[1]
	if t.Len() <= longest {
		t.word, t.num = look(text[t.Start:t.End], composed)
	}
	return t
}

// look finds a word in the lexicon whatever its case and form.
func look(s string, composed bool) (string, int) {
	if !composed {
		s = norm.NFC.String(s)
	}
	var buffer [longest + utf8.UTFMax]byte
	key := buffer[:0]
	for _, r := range s {
		if len(key) >= longest {
			return "", -1
		}
		key = utf8.AppendRune(key, unicode.ToLower(r))
	}
	if e, ok := lexicon[string(key)]; ok {
		return e.word, e.num
	}
	return "", -1
}
