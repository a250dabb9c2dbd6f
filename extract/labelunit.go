package extract

import "solieu/extract/lex"

// carryFromLabel gives a bare number the noun that its own label counts: Số vụ xảy ra: 12,
// tổng số hộ nghèo là 1.245, Đơn khiếu nại: 12.
func (p *passage) carryFromLabel(i int) bool {
	m := &p.mentions[i]
	if m.decimals > 0 && m.scaled == 0 || p.nounAt(m.last+1) {
		return false
	}
	k, ok := p.labelNoun(i)
	if !ok {
		return false
	}
	u := &p.rules.units[k]
	m.Unit, m.class, m.counted, m.inferred, m.bare = u.canonical, u.class, true, true, false
	p.coupleBare(i)
	return true
}

// labelNoun finds the counted noun of a label: behind the word số, or at its start when a
// colon ends it.
func (p *passage) labelNoun(i int) (unit int, ok bool) {
	first := p.mentions[i].first
	start := p.labelStart(i)
	for j := first - 1; j >= start; j-- {
		if p.id(j) != p.rules.words.number {
			continue
		}
		k, n := p.rules.unitAt.Longest(p.tokens, j+1)
		if n > 0 && p.rules.units[k].counted && j+n < first {
			return k, true
		}
	}
	if p.id(first-1) != p.rules.words.colon {
		return 0, false
	}
	k, n := p.rules.unitAt.Longest(p.tokens, start)
	return k, n > 0 && p.rules.units[k].counted && start+n < first
}

// labelStart is the first token of the words before mention i: behind a sign, a part cue
// or the mention before.
func (p *passage) labelStart(i int) int {
	w := &p.rules.words
	first, from := p.mentions[i].first, p.body
	if i > 0 {
		from = max(from, p.mentions[i-1].last+1)
	}
	j := first - 1
	if p.id(j) == w.colon {
		j--
	}
	for ; j >= from && first-j < 25; j-- {
		id := p.id(j)
		if p.hard(j) || p.sentenceEnd(j) || id != 0 && (id == w.comma || id == w.colon || id == w.and) {
			break
		}
	}
	for j++; j < first && (!p.is(j, lex.Word) || p.partCueAt(j)); j++ {
	}
	return j
}

// partCueAt reports that token i begins trong đó, gồm.
func (p *passage) partCueAt(i int) bool {
	m, ok := p.markAt(i)
	if ok {
		_, ok = p.cueOf(m, "part")
	}
	return ok
}
