package lex

import (
	"unicode"
	"unicode/utf8"

	"solieu/internal/vi"
)

// Scan cuts text into tokens. Words and signs get their number from n, which may be
// nil. The text need not be valid UTF-8: a stray byte is a sign of its own.
func Scan(text string, n *Numberer) []Token {
	s := scanner{text: text, numberer: n, tokens: make([]Token, 0, len(text)/3+4)}
	s.run()
	return s.tokens
}

// Dense is Scan without spaces and line breaks: tokens without any before them are marked
// as [Tight]. The tokens are appended to a list, so that one can be used for many texts.
func Dense(list []Token, text string, n *Numberer) []Token {
	s := scanner{text: text, numberer: n, tokens: list, dense: true, tight: Tight}
	s.run()
	return s.tokens
}

type scanner struct {
	text     string
	at       int
	numberer *Numberer
	tokens   []Token
	dense    bool
	tight    Flags   // of the next token, when dense
	word     written // being read
}

func (s *scanner) run() {
	for s.at < len(s.text) {
		s.next()
	}
}

// ascii sorts the signs that most texts are made of.
var ascii = func() (kinds [utf8.RuneSelf]Kind) {
	for b := range kinds {
		switch c := byte(b); {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			kinds[b] = Word
		case '0' <= c && c <= '9':
			kinds[b] = Number
		case c == '\n':
			kinds[b] = Break
		case c <= ' ':
			kinds[b] = Space
		default:
			kinds[b] = Punct
		}
	}
	return kinds
}()

// class sorts runes the way the scanner needs them.
func class(r rune) Kind {
	switch {
	case r < utf8.RuneSelf:
		return ascii[r]
	case vi.LetterOf(r) != 0, r == '²', r == '³':
		return Word
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		return Word
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
		return Space
	}
	return Punct
}

// peek is the rune at the place reached, ASCII first because most are.
func (s *scanner) peek() (rune, int) {
	if b := s.text[s.at]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(s.text[s.at:])
}

func (s *scanner) next() {
	start := s.at
	r, size := s.peek()
	switch class(r) {
	case Word:
		s.letters()
		s.endWord(start)
	case Number:
		s.number()
		s.emit(Number, start)
	case Space:
		for s.at += size; s.at < len(s.text); s.at += size {
			if r, size = s.peek(); class(r) != Space {
				break
			}
		}
		s.part(Space, start)
	case Break:
		s.at += size
		s.part(Break, start)
	default:
		s.at += size
		t := s.emit(Punct, start)
		if s.numberer != nil {
			t.ID = s.numberer.sign(r, s.text[start:s.at])
		}
	}
}

// emit adds the token that begins at start and ends here. It is filled in place: a token
// put together first and copied then costs more than all the rest.
func (s *scanner) emit(kind Kind, start int) *Token {
	s.tokens = append(s.tokens, Token{})
	t := &s.tokens[len(s.tokens)-1]
	t.Kind, t.Start, t.End = kind, start, s.at
	if s.dense {
		t.Flags = s.tight
		s.tight = Tight
	}
	return t
}

// part takes a space or line break.
func (s *scanner) part(kind Kind, start int) {
	if s.tight = 0; !s.dense {
		s.emit(kind, start)
	}
}

// written is a word as it is read.
type written struct {
	spelling          vi.Spelling
	foreign           bool // holds more than letters that the spelling knows
	capital           bool // begins with a capital
	letters, capitals int
}

// letters reads a run of letters.
func (s *scanner) letters() {
	text, at := s.text, s.at
	var w written
	for at < len(text) {
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:])
		}
		l := vi.LetterOf(r)
		switch {
		case l != 0:
			w.spelling.Add(l)
			w.letter(l.Capital())
		case class(r) != Word:
			s.word, s.at = w, at
			return
		default:
			w.foreign = true
			if !unicode.Is(unicode.Mn, r) {
				w.letter(unicode.IsUpper(r))
			}
		}
		at += size
	}
	s.word, s.at = w, at
}

func (w *written) letter(capital bool) {
	if capital {
		w.capital = w.capital || w.letters == 0
		w.capitals++
	}
	w.letters++
}

func (w *written) flags() (f Flags) {
	if w.capital {
		f |= Capital
	}
	if w.letters > 1 && w.capitals == w.letters {
		f |= Upper
	}
	return f
}

// endWord ends a word behind its letters. Digits that follow at once belong to it when
// the letters are a name (A92, PCB40, m2), and are a number of their own when a space
// was lost behind an ordinary word (tăng1,36%).
func (s *scanner) endWord(start int) {
	w := &s.word
	flags := w.flags()
	if s.named(start) {
		flags |= Mixed
		w.foreign = true
		s.name()
	}
	t := s.emit(Word, start)
	t.Flags |= flags
	if s.numberer != nil {
		t.ID = s.numberer.word(w, s.text[start:s.at])
	}
}

// named reports digits right behind letters that are a name.
func (s *scanner) named(start int) bool {
	w := &s.word
	return s.digitsAhead() && (w.capitals == w.letters || w.letters < 2 || isLengthUnit(s.text[start:s.at]))
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
	return s.at < len(s.text) && isDigit(s.text[s.at])
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
	for s.digitsAhead() {
		for s.digitsAhead() {
			s.at++
		}
		if s.at+1 < len(s.text) && (s.text[s.at] == '.' || s.text[s.at] == ',') &&
			isDigit(s.text[s.at+1]) {
			s.at++
		}
	}
}
