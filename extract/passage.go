package extract

import (
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
	numbers []numeral
	marks   []mark // cues in text order, without overlap
	// markFirst is, for each token, one more than the index of the mark that begins there.
	markFirst []int32
	nest      nesting
	spans     []timeSpan
	mentions  []mention
	// covered[i] is the kind of thing that token i belongs to.
	covered []cover
	body    int // first token behind the printed label
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

// read runs the steps that need nothing but the block itself.
func (x *Extractor) passage(d *document, block int) *passage {
	b := &d.doc.Blocks[block]
	p := &passage{rules: x.rules, doc: d, block: block, text: d.doc.BlockText(block), base: b.Span.Start}
	p.tokens = lex.Dense(nil, p.text, d.numberer)
	p.covered = make([]cover, len(p.tokens))
	p.mend()
	p.readMarks()
	p.readNesting()
	p.readSpans(d.ref)
	p.readNumbers()
	p.refuse()
	return p
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
	p.markFirst = make([]int32, len(p.tokens))
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
	i := 0
	for _, m := range period.Find(p.text, ref) {
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

// cueOf returns the first cue of the class that the mark has.
func (p *passage) cueOf(m mark, class string) (cue, bool) {
	for _, i := range m.cues {
		if p.rules.cues[i].class == class {
			return p.rules.cues[i], true
		}
	}
	return cue{}, false
}
