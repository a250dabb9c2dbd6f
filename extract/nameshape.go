package extract

import (
	"strings"

	"solieu/extract/lex"
)

func (p *passage) isGluedName(n *numeral) bool {
	if !p.tight(n.last+1) || !p.is(n.last+1, lex.Word) {
		return false
	}
	_, unit := p.rules.unitAt.Longest(p.tokens, n.last+1)
	return unit == 0 && len(p.word(n.last+1)) <= 3
}

// isEnumerator sees the number of an item inside a sentence: gồm: (1) Tỷ lệ …; (2) Số ….
func (p *passage) isEnumerator(n *numeral) bool {
	w := &p.rules.words
	if p.id(n.first-1) != w.open || p.id(n.last+1) != w.closing || n.first != n.last || len(p.word(n.first)) > 2 || p.word(n.first)[0] == '0' || !p.startsTitle(n.last+2) {
		return false
	}
	id := p.id(n.first - 2)
	return n.first == 1 || id != 0 && (id == w.colon || id == w.semicolon || id == w.comma || id == w.dot || id == w.and)
}

func (p *passage) isFootnote(n *numeral) bool {
	w := &p.rules.words
	return p.id(n.first-1) == w.openSquare && p.id(n.last+1) == w.closeSquare && len(p.word(n.first)) <= 2
}

// isThreshold sees an attribute with a bound: từ 15 … trở lên in the description of a
// group. A share that must be reached (từ 70% trở lên) is a statistic.
func (p *passage) isThreshold(n *numeral) bool {
	w := &p.rules.words
	if p.reachAt(n.first-2) && !p.unitIsCounted(n.last+1) {
		return false
	}
	if p.is(n.first-2, lex.Word) && lower(p.word(n.first-2)) == "cho" && p.id(n.first-1) == w.from {
		return false // giải quyết việc làm cho từ 500 lao động trở lên
	}
	reach := 4
	if p.id(n.first-1) == w.from {
		reach = 7
	}
	for i := n.last + 1; i < len(p.tokens) && i < n.last+reach; i++ {
		if p.id(i) == w.percent {
			return false
		}
		if p.id(i) == w.upward {
			return true
		}
	}
	return false
}

// reachAt reports đạt at token i: năng suất đạt từ 66 tạ/ha trở lên is aimed at.
func (p *passage) reachAt(i int) bool {
	return p.cueAtToken(i, "reach")
}

// isAgeRange sees 6 in 6-14 tuổi and từ 6 đến 14 tuổi.
func (p *passage) isAgeRange(n *numeral) bool {
	w := &p.rules.words
	next := p.id(n.last + 1)
	return p.is(n.last+2, lex.Number) && (w.isDash(next) || next == w.to) && strings.EqualFold(p.wordAt(n.last+3), "tuổi")
}

// isCode sees capital letters that stand for nothing, right before digits without a
// separator: IR 50404.
func (p *passage) isCode(n *numeral) bool {
	i := n.first - 1
	return p.is(i, lex.Word) && p.tokens[i].Has(lex.Upper) && p.tokens[i].End-p.tokens[i].Start <= 4 &&
		p.rules.short[p.word(i)] == "" && len(p.word(n.first)) <= 6 && !strings.ContainsAny(p.word(n.first), ".,")
}

// isQuoted sees a number inside a short quotation.
func (p *passage) isQuoted(n *numeral) bool { return p.nest.quote[n.first] }

// endsName sees a small number behind a capitalised word inside a sentence. Before a sign
// it ends a name only when a kind of building begins that: trường Tiểu học Nà Lẫm 2, ….
func (p *passage) endsName(n *numeral) bool {
	i := n.first - 1
	if p.listSign(n.last+1) || p.id(n.last+1) == p.rules.words.closing && n.last+1 < len(p.tokens) {
		return p.small(n.first) > 0 && p.small(n.first) < 10 && p.word(n.first)[0] != '0' && p.ofBuilding(i)
	}
	return i > p.body && p.is(i, lex.Word) && p.tokens[i].Has(lex.Capital) && !p.sentenceEnd(i-1) &&
		!p.tokens[i].Has(lex.Upper) && p.small(n.first) >= 0 && len(p.word(n.first)) <= 2 && p.word(n.first)[0] != '0' && p.tokens[i-1].Has(lex.Capital) &&
		p.is(n.last+1, lex.Word) && p.tokens[n.last+1].Flags&lex.Capital == 0
}

// ofBuilding reports a name at token i whose words in capitals follow a kind of building:
// trường, trạm, cầu, nhà máy.
func (p *passage) ofBuilding(i int) bool {
	from := i
	for from > p.body && i-from < 6 && p.is(from, lex.Word) && p.tokens[from].Has(lex.Capital) {
		from--
	}
	for k := max(p.body, from-1); k <= i-1 && from < i; k++ {
		if _, n := p.rules.building.Longest(p.tokens, k); n > 0 && k+n <= i {
			return true
		}
	}
	return false
}

// isAddress sees the number of a house before the name of its street: 129/143 Trường Chinh.
func (p *passage) isAddress(n *numeral) bool {
	last := n.last
	if p.isCouple(n) {
		last += 2
	}
	proper := func(i int) bool {
		return p.is(i, lex.Word) && p.tokens[i].Has(lex.Capital) && !p.tokens[i].Has(lex.Upper)
	}
	return p.small(n.last) >= 0 && proper(last+1) && proper(last+2)
}

// isClassInterval sees both ends of từ 0 - 10 tỷ đồng, a class of size.
func (p *passage) isClassInterval(n *numeral) bool {
	w := &p.rules.words
	joins := func(i int) bool { return w.isDash(p.id(i)) || p.id(i) == w.to && p.id(i) != 0 }
	low := p.small(n.first) == 0 && joins(n.last+1) && p.is(n.last+2, lex.Number)
	high := joins(n.first-1) && p.small(n.first-2) == 0
	return (low || high) && p.holds(max(0, n.first-4), n.first, w.from)
}
