package lex

import (
	"math/bits"
	"unicode/utf8"
)

// Candidate is a printed number: what may become a figure.
type Candidate struct {
	Start, End int
	// Dots and Commas count the signs between the digits, Last the digits behind the
	// last sign.
	Dots, Commas, Last int
}

// Candidates goes through the numbers of a text, the same that [Scan] gives as tokens,
// but jumps from digit to digit and cuts nothing into tokens.
//
//	for c := lex.CandidatesIn("tăng 1.234,5 tỷ"); c.Next(); {
//		// 1.234,5: one dot, one comma, one digit behind it
//	}
type Candidates struct {
	Candidate
	text string
}

// CandidatesIn stands before the first number of the text.
func CandidatesIn(text string) Candidates { return Candidates{text: text} }

// Next goes to the next number and reports whether there is one.
func (c *Candidates) Next() bool {
	at := nextDigit(c.text, c.End)
	for at < len(c.text) && followsLetter(c.text, at) {
		end := nameEnd(c.text, at)
		if end == at {
			break
		}
		at = nextDigit(c.text, end)
	}
	if at == len(c.text) {
		c.Candidate = Candidate{Start: at, End: at}
		return false
	}
	c.read(at)
	return true
}

// read reads the number that begins at a digit.
func (c *Candidates) read(at int) {
	n := Candidate{Start: at}
	from := at
	for at++; at < len(c.text); at++ {
		b := c.text[at]
		if isDigit(b) {
			continue
		}
		if b != '.' && b != ',' || at+1 == len(c.text) || !isDigit(c.text[at+1]) {
			break
		}
		if b == '.' {
			n.Dots++
		} else {
			n.Commas++
		}
		from = at + 1
	}
	n.Last, n.End = at-from, at
	c.Candidate = n
}

func isDigit(b byte) bool { return b-'0' <= 9 }

// nextDigit is the place of the first digit at i or behind it, the end when there is
// none. Eight bytes are looked at in one step: with the bits of 0 flipped, digits are the
// bytes below ten.
func nextDigit(s string, i int) int {
	const ones = 0x0101010101010101
	for ; i+8 <= len(s); i += 8 {
		eight := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		flipped := eight ^ '0'*ones
		if found := (flipped - 10*ones) &^ flipped & (0x80 * ones); found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(s) && !isDigit(s[i]) {
		i++
	}
	return i
}

// followsLetter reports a letter right before byte i.
func followsLetter(text string, i int) bool {
	if i == 0 || text[i-1] <= ' ' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return class(r) == Word
}

// nameEnd is the end of the name whose letters stand before the digit at byte i, or i
// when they are an ordinary word.
func nameEnd(text string, i int) int {
	start := i
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if class(r) != Word {
			break
		}
		start -= size
	}
	s := scanner{text: text, at: start}
	if s.letters(); s.named(start) {
		s.name()
	}
	return s.at
}

// Blank reports a text of spaces and line breaks only.
func Blank(text string) bool {
	for _, r := range text {
		if k := class(r); k != Space && k != Break {
			return false
		}
	}
	return true
}
