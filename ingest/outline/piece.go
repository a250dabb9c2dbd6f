package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu"
	"solieu/internal/vi"
)

// Run is a stretch of text in one face.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
}

// Piece is what a reader found between two breaks, before its place in the outline
// is known.
type Piece struct {
	Runs []Run
	// Kind is set where the reader knows it (cell, footnote, header); "" lets [Build] decide.
	Kind solieu.BlockKind
	// Rank is the heading level that markup or a style claims, from 1; 0 for none. It
	// makes a heading of an unnumbered piece; a number overrules its level.
	Rank  int
	Page  int
	Boxes []solieu.Box
	Cell  *solieu.Cell
}

// Line makes a piece of plain text.
func Line(text string) Piece { return Piece{Runs: []Run{{Text: text}}} }

// Text is the tidy text of the piece: white space of every kind as one space, none
// at the ends, invisible characters dropped, so that all formats give the same.
func (p Piece) Text() string {
	var b strings.Builder
	for _, r := range p.Runs {
		b.WriteString(r.Text)
	}
	return Tidy(b.String())
}

// Tidy makes white space of every kind one space and drops soft hyphens, zero-width
// characters and controls. Private bullets of symbol fonts become public ones, letters
// and digits of other shapes plain ones.
func Tidy(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case isInvisible(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(publicSymbol(r))
	}
	return vi.Plain(b.String())
}

// isInvisible reports characters that print nothing and would split a word or a number.
func isInvisible(r rune) bool {
	switch r {
	case 0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF:
		return true
	}
	return unicode.IsControl(r)
}

// publicSymbol maps bullets of the Symbol and Wingdings fonts, which word processors
// store in the private area.
func publicSymbol(r rune) rune {
	switch r {
	case 0xF0B7, 0xF06C:
		return '•'
	case 0xF02D:
		return '-'
	case 0xF0A7:
		return '▪'
	case 0xF0D8:
		return '➢'
	case 0xF0FC:
		return '✓'
	}
	return r
}

// face tells how the piece is set: whole when every letter is emphasised, bold when
// the first letter is bold.
func (p Piece) face() (whole, bold bool) {
	whole, first := true, true
	for _, r := range p.Runs {
		if !strings.ContainsFunc(r.Text, unicode.IsLetter) {
			continue
		}
		if first {
			bold, first = r.Bold, false
		}
		whole = whole && (r.Bold || r.Italic)
	}
	return whole && !first, bold
}

// lead returns the tidy emphasised start of the piece, its label included even when
// that is set plain: "1. *Tình hình cháy:* Toàn tỉnh" leads with "1. Tình hình cháy:".
func (p Piece) lead() string {
	var b strings.Builder
	started := false
	for _, r := range p.Runs {
		emphasised := r.Bold || r.Italic || strings.TrimSpace(r.Text) == ""
		if !emphasised && (started || ParseLabel(strings.TrimSpace(b.String()+r.Text)+" X").Size == 0 || !onlyLabel(b.String()+r.Text)) {
			break
		}
		started = started || r.Bold || r.Italic
		b.WriteString(r.Text)
	}
	if !started {
		return ""
	}
	return Tidy(b.String())
}

func onlyLabel(s string) bool {
	s = strings.TrimSpace(s)
	return ParseLabel(s+" X").Size == len(s)
}

// splitLead divides the runs behind the first n bytes of tidy text.
func (p Piece) splitLead() (head, body Piece) {
	lead := p.lead()
	rest := strings.TrimLeft(strings.TrimPrefix(p.Text(), lead), " ")
	head, body = p, p
	head.Runs = []Run{{Text: lead, Bold: true}}
	body.Runs = []Run{{Text: rest}}
	body.Rank = 0
	return head, body
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
