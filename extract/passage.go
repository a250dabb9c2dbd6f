package extract

import (
	"slices"
	"strings"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// passage is one block on its way from text to figures. Token numbers index
// tokens; bytes count within text, and base is where text begins in the document.
type passage struct {
	rules *Rules
	doc   *document
	block int
	text  string
	base  int

	tokens  []lex.Token
	times   period.Text // the same, as phrases for spans of time are read
	numbers []numeral
	marks   []mark // cues in text order, without overlap
	// markFirst is, for each token, one more than the index of the mark that begins there.
	markFirst []int32
	nest      nesting
	spans     []timeSpan
	mentions  []mention
	places    []place // by mention
	figures   []int   // index in document.figures, by mention
	// covered[i] is the kind of thing that token i belongs to.
	covered []cover
	body    int // first token behind the printed label

	chunked phrase // the words of all names of the block
	skip    []bool // for the name now being read: tokens that do not belong to it
	kept    []int  // and those that do
}

// cover says what took a token, so that indicators do not contain it.
type cover uint8

const (
	free cover = iota
	byNumber
	byUnit
	byPeriod
	byCue
	byRefused
)

// mark is a cue found in the tokens.
type mark struct {
	cues        []int // into Rules.cues
	first, last int   // tokens, both included
}

// timeSpan is a period phrase found in the tokens.
type timeSpan struct {
	period.Match
	first, last int
}

// passage reads a block on a page of its own.
func (x *Extractor) passage(d *document, block int) *passage {
	p := new(passage)
	p.turnTo(d, block)
	p.read()
	return p
}

// turnTo begins a block with its tokens. The lists of the block before are used again.
func (p *passage) turnTo(d *document, block int) {
	p.rules, p.doc, p.block = d.rules, d, block
	p.text, p.base, p.body = d.doc.BlockText(block), d.doc.Blocks[block].Span.Start, 0
	p.tokens = lex.Dense(p.tokens[:0], p.text, d.numberer)
	p.numbers, p.marks, p.spans, p.mentions = p.numbers[:0], p.marks[:0], p.spans[:0], p.mentions[:0]
	p.chunked = p.chunked[:0]
	p.covered = cleared(p.covered, len(p.tokens))
}

// cleared is a list of n zeros in the memory of an old one.
func cleared[T any](old []T, n int) []T {
	list := slices.Grow(old[:0], n)[:n]
	clear(list)
	return list
}

// read runs the steps that need nothing but the block itself.
func (p *passage) read() {
	p.mend()
	p.readMarks()
	p.readNesting()
	p.readSpans(p.doc.ref)
	p.readNumbers()
	p.refuse()
}

// silent reports a block that has no number and announces no list: nothing in it can be
// a figure or be said of one that follows, but what a heading or a paragraph ends.
func (p *passage) silent() bool {
	for i := range p.tokens {
		if p.tokens[i].Kind == lex.Number || p.rules.startsNumber(p.tokens[i].ID) {
			return false
		}
	}
	return len(p.tokens) == 0 || p.id(len(p.tokens)-1) != p.rules.words.colon
}

func (p *passage) id(i int) lex.ID {
	if i < 0 || i >= len(p.tokens) {
		return 0
	}
	return p.tokens[i].ID
}

func (p *passage) is(i int, kind lex.Kind) bool {
	return i >= 0 && i < len(p.tokens) && p.tokens[i].Kind == kind
}

func (p *passage) word(i int) string { return p.tokens[i].Text(p.text) }

// wordAt is the text of token i, "" behind the last one.
func (p *passage) wordAt(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.word(i)
}

// tight reports whether no space stands between tokens i-1 and i.
func (p *passage) tight(i int) bool {
	return i > 0 && i < len(p.tokens) && p.tokens[i].Has(lex.Tight)
}

// span turns tokens into bytes of the document.
func (p *passage) span(first, last int) solieu.Span {
	if first > last || first < 0 || last >= len(p.tokens) {
		return solieu.Span{}
	}
	return solieu.Span{Start: p.base + p.tokens[first].Start, End: p.base + p.tokens[last].End}
}

// readMarks finds all cues, the longest at each place.
func (p *passage) readMarks() {
	p.markFirst = cleared(p.markFirst, len(p.tokens))
	for i := 0; i < len(p.tokens); {
		group, n := p.rules.cueAt.Longest(p.tokens, i)
		if n == 0 {
			group, n = p.gluedCue(i)
		}
		if n == 0 {
			i++
			continue
		}
		p.marks = append(p.marks, mark{cues: p.rules.cueSets[group], first: i, last: i + n - 1})
		p.markFirst[i] = int32(len(p.marks))
		i += n
	}
}

// gluedCue sees tăng or giảm at the end of a word that lost its space, right before a
// number: chế tạotăng1,36%.
func (p *passage) gluedCue(i int) (group, n int) {
	if p.id(i) != 0 || !p.is(i, lex.Word) || !p.is(i+1, lex.Number) {
		return 0, 0
	}
	word := lower(p.word(i))
	for _, cue := range [...]string{"tăng", "giảm"} {
		if strings.HasSuffix(word, cue) {
			return p.rules.cueAt.Longest(p.rules.scan(cue), 0)
		}
	}
	return 0, 0
}

// readSpans finds the period phrases and translates their bytes to tokens.
func (p *passage) readSpans(ref period.Ref) {
	p.doc.rules.cutTimes(&p.times, p.text, p.tokens)
	i := 0
	for _, m := range p.times.Find(ref) {
		for i < len(p.tokens) && p.tokens[i].Start < m.Span.Start {
			i++
		}
		j := i
		for j < len(p.tokens) && p.tokens[j].End <= m.Span.End {
			p.covered[j] = byPeriod
			j++
		}
		if j > i {
			p.spans = append(p.spans, timeSpan{Match: m, first: i, last: j - 1})
		}
	}
}

// cutTimes hands the tokens of a text over to the reader of phrases for spans of time.
func (r *Rules) cutTimes(times *period.Text, text string, tokens []lex.Token) {
	times.Begin(text)
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.Kind == lex.Punct:
			times.Mark(t.Start, t.End)
		case t.Kind == lex.Word && !t.Has(lex.Mixed):
			times.Word(t.Start, t.End, r.timeWord[t.ID], t.Has(lex.Capital))
		default:
			times.Cut(t.Start, t.End)
		}
	}
}

// knows reports a word that the rules speak of, and not only the reader of time, which
// knows slips too.
func (r *Rules) knows(id lex.ID) bool { return id != 0 && id <= r.ownWords }

// cueOf returns the first cue of the class that the mark has.
func (p *passage) cueOf(m mark, class string) (cue, bool) {
	for _, i := range m.cues {
		if p.rules.cues[i].class == class {
			return p.rules.cues[i], true
		}
	}
	return cue{}, false
}
