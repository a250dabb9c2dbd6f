package lex

import (
	"unicode"
	"unicode/utf8"
)

// Scan cuts text into tokens. Words and signs get their number from n, which may be
// nil. The text need not be valid UTF-8: a stray byte is a sign of its own.
func Scan(text string, n *Numberer) []Token {
	s := scanner{text: text, numberer: n, tokens: make([]Token, 0, len(text)/3+4)}
	for s.at < len(text) {
		s.next()
	}
	return s.tokens
}

// Dense drops spaces and line breaks and marks tokens without a space before them
// as [Tight]. It works in place.
func Dense(tokens []Token) []Token {
	out := tokens[:0]
	tight := true
	for _, t := range tokens {
		if t.Kind == Space || t.Kind == Break {
			tight = false
			continue
		}
		if tight {
			t.Flags |= Tight
		}
		tight = true
		out = append(out, t)
	}
	return out
}

type scanner struct {
	text     string
	at       int
	numberer *Numberer
	tokens   []Token
}

// class sorts runes the way the scanner needs them; ASCII goes first because most
// bytes are.
func class(r rune) Kind {
	switch {
	case r < utf8.RuneSelf:
		switch {
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
			return Word
		case '0' <= r && r <= '9':
			return Number
		case r == '\n':
			return Break
		case r <= ' ':
			return Space
		}
		return Punct
	case r == '²' || r == '³':
		return Word
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		return Word
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
		return Space
	}
	return Punct
}

func (s *scanner) peek() (rune, int) { return utf8.DecodeRuneInString(s.text[s.at:]) }

func (s *scanner) next() {
	r, size := s.peek()
	start := s.at
	switch class(r) {
	case Word:
		s.word()
	case Number:
		s.number()
	case Space:
		for s.at < len(s.text) {
			r, size := s.peek()
			if class(r) != Space {
				break
			}
			s.at += size
		}
		s.tokens = append(s.tokens, Token{Kind: Space, Start: start, End: s.at})
	case Break:
		s.at += size
		s.tokens = append(s.tokens, Token{Kind: Break, Start: start, End: s.at})
	default:
		s.at += size
		s.emit(Token{Kind: Punct, Start: start, End: s.at})
	}
}

func (s *scanner) emit(t Token) {
	if s.numberer != nil {
		t.ID = s.numberer.ID(s.text[t.Start:t.End])
	}
	s.tokens = append(s.tokens, t)
}

// word reads a run of letters. Digits that follow at once belong to it when the
// letters are a name (A92, PCB40, m2), and are a number of their own when a space
// was lost behind an ordinary word (tăng1,36%).
func (s *scanner) word() {
	start, letters, capitals := s.at, 0, 0
	var flags Flags
	for s.at < len(s.text) {
		r, size := s.peek()
		if class(r) != Word {
			break
		}
		if !unicode.Is(unicode.Mn, r) {
			if unicode.IsUpper(r) {
				if letters == 0 {
					flags |= Capital
				}
				capitals++
			}
			letters++
		}
		s.at += size
	}
	if letters > 1 && capitals == letters {
		flags |= Upper
	}
	if s.digitsAhead() && (capitals == letters || letters < 2 || isLengthUnit(s.text[start:s.at])) {
		flags |= Mixed
		s.name()
	}
	s.emit(Token{Kind: Word, Flags: flags, Start: start, End: s.at})
}

// isLengthUnit knows the letters before an exponent: cm3, dm3, km2, mm2.
func isLengthUnit(word string) bool {
	switch word {
	case "km", "cm", "dm", "mm", "Km", "KM":
		return true
	}
	return false
}

func (s *scanner) digitsAhead() bool {
	return s.at < len(s.text) && s.text[s.at] >= '0' && s.text[s.at] <= '9'
}

// name goes to the end of letters and digits mixed. A square or cube ends after
// its digit, so that 5 m2đất stays readable.
func (s *scanner) name() {
	for s.at < len(s.text) {
		r, size := s.peek()
		if k := class(r); k != Word && k != Number {
			break
		}
		s.at += size
	}
}

// number reads digits with single dots and commas between them.
func (s *scanner) number() {
	start := s.at
	for s.digitsAhead() {
		for s.digitsAhead() {
			s.at++
		}
		if s.at+1 < len(s.text) && (s.text[s.at] == '.' || s.text[s.at] == ',') &&
			s.text[s.at+1] >= '0' && s.text[s.at+1] <= '9' {
			s.at++
		}
	}
	s.tokens = append(s.tokens, Token{Kind: Number, Start: start, End: s.at})
}
