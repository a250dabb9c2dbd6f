package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/extract/lex"
)

// refuse gives every number that is no statistic the name of the first negative rule
// that holds, and covers its tokens.
func (p *passage) refuse() {
	p.refuseLabel()
	for i := range p.numbers {
		n := &p.numbers[i]
		if n.refused != "" || n.inWords {
			continue
		}
		if name := p.refusedBy(n); name != "" {
			p.drop(n, name)
		}
	}
}

func (p *passage) drop(n *numeral, name string) {
	n.refused = name
	for i := n.first; i <= n.last; i++ {
		if p.covered[i] == free {
			p.covered[i] = byRefused
		}
	}
}

// refuseLabel finds the printed number of a list item or heading: 1. · 2.1 · 1, · 1/ · a)
func (p *passage) refuseLabel() {
	i := 0
	for i < len(p.tokens) && (p.rules.words.isDash(p.id(i)) || p.id(i) == p.rules.words.plus) && !p.tight(i+1) {
		i++
	}
	p.body = i
	if p.stampLabel() {
		return
	}
	if !p.is(i, lex.Number) {
		p.refuseLetterLabel(i)
		return
	}
	last, labelled := i, false
	for last+1 < len(p.tokens) && p.tight(last+1) && strings.ContainsAny(p.word(last+1), "./,)") {
		last++
		labelled = true
	}
	if !labelled && !strings.Contains(p.word(i), ".") || len(p.word(i)) > 6 {
		return
	}
	if last+1 < len(p.tokens) && (p.tight(last+1) && p.is(last+1, lex.Number) || !p.startsTitle(last+1)) {
		return
	}
	for j := range p.numbers {
		if p.numbers[j].first == i {
			p.drop(&p.numbers[j], "list_number")
		}
	}
	p.body = last + 1
}

// stampLabel skips the words date 2023-10 that an archive of web pages prints before a text.
func (p *passage) stampLabel() bool {
	if len(p.tokens) < 5 || p.word(0) != "date" || !p.is(1, lex.Number) || !p.rules.words.isDash(p.id(2)) || !p.is(3, lex.Number) {
		return false
	}
	p.body = 4
	for ; p.body+1 < len(p.tokens) && p.rules.words.isDash(p.id(p.body)) && p.is(p.body+1, lex.Number); p.body += 2 {
	}
	for j := range p.numbers {
		if p.numbers[j].first < p.body {
			p.drop(&p.numbers[j], "list_number")
		}
	}
	return true
}

// refuseLetterLabel skips a) · b. · I. at the start of a block.
func (p *passage) refuseLetterLabel(i int) {
	if p.is(i, lex.Word) && i+1 < len(p.tokens) && p.tight(i+1) && strings.ContainsAny(p.word(i+1), ").") &&
		(utf8.RuneCountInString(p.word(i)) == 1 || roman(p.word(i))) {
		p.body = i + 2
	}
}

func roman(s string) bool { return s != "" && strings.Trim(s, "IVX") == "" }

// startsTitle reports that token i begins with a capital, as the text behind a label does.
func (p *passage) startsTitle(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.wordAt(i))
	return unicode.IsUpper(r) || r == '“' || r == '"' || r == '*'
}

// refusedBy is the name of the first rule that refuses the number, or "".
func (p *passage) refusedBy(n *numeral) string {
	refusal := &p.rules.refusal
	before := p.listStart(n.first) - 1
	_, unit := p.rules.unitAt.Longest(p.tokens, n.last+1)
	for k := range refusal.rules {
		if t := refusal.before[k]; t != nil && !t.Ends(p.tokens, before) {
			continue
		}
		if t := refusal.keep[k]; t != nil && t.Ends(p.tokens, before) {
			continue
		}
		if t := refusal.after[k]; t != nil {
			if _, found := t.Longest(p.tokens, n.last+1); found == 0 || unit > found {
				continue
			}
		}
		if shape := refusal.shape[k]; len(shape) > 0 && !p.hasShape(shape, n) {
			continue
		}
		if refusal.rules[k].UnlessUnit && p.unitFollows(n) {
			continue
		}
		return refusal.rules[k].Name
	}
	return ""
}

// listStart is the first number of the list in which the one at token i stands, for the
// words before it: quận 1, 5, 7 và 10.
func (p *passage) listStart(i int) int {
	for steps := 0; i > 1 && steps < 20 && (p.listed(i-1) || p.joint(i-1) && p.is(i-2, lex.Number)); steps++ {
		i -= 2
	}
	return i
}

// listed reports that token i joins two bare numbers of a list.
func (p *passage) listed(i int) bool {
	w := &p.rules.words
	id := p.id(i)
	return (id == w.comma || id == w.and) && p.is(i-1, lex.Number) && p.is(i+1, lex.Number) &&
		!strings.ContainsAny(p.word(i-1), ",")
}

// unitFollows reports a unit of measure, a magnitude or a counted noun behind the number.
func (p *passage) unitFollows(n *numeral) bool {
	_, count := p.rules.unitAt.Longest(p.tokens, n.last+1)
	if count > 0 || p.shortNoun(n.last+1) {
		return true
	}
	// 10/12 vụ, 10-11%: the unit of a couple or range stands behind its second number.
	if p.joint(n.last+1) && p.is(n.last+2, lex.Number) {
		_, count = p.rules.unitAt.Longest(p.tokens, n.last+3)
	}
	return count > 0
}

// shortNoun reports the short form of a counted noun at token i: 465 TS behind lớp 12.
func (p *passage) shortNoun(i int) bool {
	word := p.wordAt(i)
	if word == "" {
		return false
	}
	_, known := p.rules.shortUnit[word]
	_, defined := p.doc.shortUnit[word]
	return known || defined
}

func (p *passage) hasShape(list []shape, n *numeral) bool {
	for _, holds := range list {
		if holds(p, n) {
			return true
		}
	}
	return false
}
