package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/internal/vi"
)

// Token is one word or number of a text.
type Token struct {
	// Start and End are bytes of the original text, combining marks and the 2 of m²
	// included, so that a highlight never cuts a letter.
	Start, End int
	// Key is the term under which the token is found: the search key of a word
	// ("dong~zaxb1"), the value of a number ("9050", "22.6").
	Key string
	// Extra terms stand for this token and some that follow: a date, a document
	// code, a concept.
	Extra []Extra
	// Break: the token begins another table cell; no phrase reaches over it.
	Break bool
}

// Extra is one more term at a token: "@2020-06-15", "#144/kh-batgt", "§gpmb".
type Extra struct {
	Term string
	// End is where the text it stands for ends, in bytes.
	End int
}

// Fold is the key without marks; of a number, the number.
func (t Token) Fold() string { return vi.FoldOf(t.Key) }

// IsWord reports whether the token is a word, not a number.
func (t Token) IsWord() bool { return strings.IndexByte(t.Key, vi.KeyMark) >= 0 }

// Tokenize splits a text into words and numbers. It takes time linear in the
// text's length whatever the text is.
func Tokenize(text string) []Token {
	s := scanner{text: text, tokens: make([]Token, 0, len(text)/5+1)}
	for s.at < len(text) {
		s.step()
	}
	markMonths(text, s.tokens)
	markConcepts(s.tokens)
	return s.tokens
}

// scanner reads a text once, from left to right.
type scanner struct {
	text   string
	at     int
	tokens []Token
	broken bool // a cell ended since the last token
	key    []byte
	// coded is how far the document code reaches that was recognised last.
	coded int
}

func (s *scanner) step() {
	switch r, size := utf8.DecodeRuneInString(s.text[s.at:]); {
	case r >= '0' && r <= '9':
		s.number()
	case unicode.IsLetter(r):
		s.word()
	case r == '<':
		s.at += max(size, tagLength(s.text[s.at:]))
	default:
		if r == '|' {
			s.broken = true
		}
		s.at += size
	}
}

func (s *scanner) add(t Token) {
	t.Break = s.broken
	s.broken = false
	s.tokens = append(s.tokens, t)
}

// word reads letters with their marks; digits may follow: m2, QL1A.
func (s *scanner) word() {
	start := s.at
	s.at += wordLength(s.text[start:])
	s.key = vi.AppendSearchKey(s.key[:0], s.text[start:s.at])
	if exponent, size := superscript(s.text[s.at:]); size > 0 {
		// m², m<sup>2</sup> and m2 are one unit.
		s.at += size
		mark := strings.IndexByte(string(s.key), vi.KeyMark)
		s.key = append(s.key, 0)
		copy(s.key[mark+1:], s.key[mark:])
		s.key[mark] = exponent
	}
	s.add(Token{Start: start, End: s.at, Key: string(s.key)})
}

func wordLength(text string) int {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !isDigit(r) {
			return i
		}
	}
	return len(text)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// superscript recognises a raised 2 or 3 and returns the digit and its bytes.
func superscript(text string) (digit byte, size int) {
	for _, form := range [...]struct {
		print string
		digit byte
	}{{"²", '2'}, {"³", '3'}, {"<sup>2</sup>", '2'}, {"<sup>3</sup>", '3'}} {
		if strings.HasPrefix(text, form.print) {
			return form.digit, len(form.print)
		}
	}
	return 0, 0
}

// maxTag bounds how far a tag may reach, so that a page of < costs nothing.
const maxTag = 64

// tagLength is the length of the inline tag that text begins with, or 0: readers
// drop markup, but a stray tag must not become words.
func tagLength(text string) int {
	name := strings.TrimPrefix(text[1:], "/")
	if name == "" || name[0] >= utf8.RuneSelf || !unicode.IsLetter(rune(name[0])) {
		return 0
	}
	end := strings.IndexAny(text[1:min(len(text), maxTag)], "<>")
	if end < 0 || text[1+end] != '>' {
		return 0
	}
	return end + 2
}
