package lex

// Kind says what a token is.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // a run of letters and marks, or a name such as A92 and PCB40
	Number             // digits with inner dots and commas: 1.234,5
	Punct              // one sign
	Space              // spaces and tabs, no line break
	Break              // one line break
)

// Flags say how a word is written.
type Flags uint8

// The flags.
const (
	Capital Flags = 1 << iota // begins with a capital letter
	Upper                     // two or more letters, all capitals
	Mixed                     // holds a digit: A92, m2
	Tight                     // no space before it
)

// ID is the number of a word in a [Lexicon]; 0 means a word that no rule knows.
type ID uint32

// Token is a piece of the text. Start and End are bytes.
type Token struct {
	Kind  Kind
	Flags Flags
	ID    ID
	Start int
	End   int
}

// Text is the piece of text that the token covers; text must be the one scanned.
func (t Token) Text(text string) string { return text[t.Start:t.End] }

// Has reports whether all flags of f are set.
func (t Token) Has(f Flags) bool { return t.Flags&f == f }
