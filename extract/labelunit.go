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
// colon or a copula ends it.
func (p *passage) labelNoun(i int) (unit int, ok bool) {
	first := p.mentions[i].first
	start := p.labelStart(i)
	if k, ok := p.numberOf(start, first); ok {
		return k, true
	}
	if !p.stated(first - 1) {
		return 0, false
	}
	// Số học viên học nghề và học văn hóa là 412: the label goes over và and a comma.
	if k, ok := p.numberOf(p.labelReach(i), first); ok {
		return k, true
	}
	k, n := p.rules.unitAt.Longest(p.tokens, start)
	if n == 0 || !p.rules.units[k].counted || start+n >= first {
		return 0, false
	}
	class := p.rules.units[k].class
	return k, p.id(first-1) == p.rules.words.colon || class == "person" || class == "household" || class == "organisation"
}

// numberOf finds the counted noun behind số or số lượng among tokens [from, to).
func (p *passage) numberOf(from, to int) (unit int, ok bool) {
	for j := to - 1; j >= from; j-- {
		if p.id(j) != p.rules.words.number {
			continue
		}
		at := j + 1
		if p.is(at, lex.Word) && lower(p.word(at)) == "lượng" {
			at++
		}
		k, n := p.rules.unitAt.Longest(p.tokens, at)
		if n > 0 && p.rules.units[k].counted && at+n <= to {
			return k, true
		}
	}
	return 0, false
}

// stated reports a word that joins a label to its number at token i: là, có, đạt, còn, a
// colon, perhaps with a hedge behind.
func (p *passage) stated(i int) bool {
	for k := p.lastMark(i + 1); k >= 0 && p.marks[k].last == i; k = p.lastMark(i + 1) {
		_, hedged := p.cueOf(p.marks[k], "hedge")
		_, status := p.cueOf(p.marks[k], "status")
		if status && !hedged {
			return true
		}
		if !hedged {
			break
		}
		i = p.marks[k].first - 1
	}
	id := p.id(i)
	return id != 0 && (p.rules.copula[id] || id == p.rules.words.remain || id == p.rules.words.has)
}

// labelReach is the first token behind the mention before, or behind the sign that
// begins the words of mention i.
func (p *passage) labelReach(i int) int {
	first, from := p.mentions[i].first, p.body
	if i > 0 {
		from = max(from, p.mentions[i-1].last+1)
	}
	for j := first - 2; j >= from && first-j < 40; j-- {
		if p.hard(j) || p.id(j) == p.rules.words.colon {
			return j + 1
		}
	}
	return max(from, first-40)
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
	// Số vụ việc khiếu nại, tố cáo thuộc thẩm quyền là 40: the copula joins across a comma.
	joined := p.isCopula(first-1) && p.id(first-1) != w.colon
	for ; j >= from && first-j < 25; j-- {
		id := p.id(j)
		if p.hard(j) || p.sentenceEnd(j) || id != 0 && (id == w.comma && !joined || id == w.colon || id == w.and && !joined) {
			break
		}
	}
	for j++; j < first && (!p.is(j, lex.Word) || p.partCueAt(j)); j++ {
	}
	return j
}

// partCueAt reports that token i begins trong đó, gồm.
func (p *passage) partCueAt(i int) bool {
	return p.cueAtToken(i, "part")
}

// carryFromLabelBefore gives a bare number behind a label the noun that the label before
// it had: Đủ điều kiện: 231 đơn. Không đủ điều kiện: 44.
func (p *passage) carryFromLabelBefore(i int) bool {
	m, w := &p.mentions[i], &p.rules.words
	if m.decimals > 0 || p.id(m.first-1) != w.colon || m.last+1 < len(p.tokens) && !p.hard(m.last+1) && !p.listSign(m.last+1) {
		return false
	}
	for j := i - 1; j >= max(0, i-12); j-- {
		b := &p.mentions[j]
		if p.id(b.first-1) == w.colon && b.first > 0 {
			if b.counted && !b.bare {
				p.copyUnit(m, b)
				return true
			}
			return false
		}
	}
	return false
}
