package extract

import (
	"sort"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/vi"
)

// lower is the form in which a counted noun becomes a unit.
func lower(s string) string { return vi.Lower(s) }

// copyUnit gives a the unit of b, with its magnitude.
func (p *passage) copyUnit(a, b *mention) {
	a.Unit, a.class, a.counted, a.bare = b.Unit, b.class, b.counted, false
	a.shift = b.shift
	if a.scaled > 0 && b.counted {
		a.shift = a.scaled // 13,2 nghìn việc, trong đó 980 …; 9,87 nghìn
	}
	a.Value = p.numbers[a.number].value.Shift(a.shift)
	a.inferred = true
}

// carryUnits gives bare numbers a unit: that of the total before a bracket, that of
// the list, the noun behind, or money when the words say so.
func (p *passage) carryUnits() {
	for i := range p.mentions {
		m := &p.mentions[i]
		if !m.bare {
			continue
		}
		switch total := p.bracketTotal(i); {
		case p.knownNoun(m):
			p.takeNoun(m, m.last+1)
		case p.carryFromLabel(i):
		case total >= 0:
			p.copyUnit(m, &p.mentions[total])
			m.shift = p.mentions[total].shift
		case p.carryFromTotal(i):
		case p.missingPercent(m):
			m.Unit, m.class, m.inferred, m.bare = "%", "percent", true, false
		case p.fromShare(i):
		case p.carryToChange(i):
		case p.nounBehindShare(i):
		case p.carryFromRight(i):
		case p.isMoneyLabel(m), p.underMoney(m):
			m.Unit, m.class, m.inferred, m.bare = "VND", "money", true, false
		case p.takeNoun(m, m.last+1):
		case p.carryFromLeft(i):
		case p.carryFromLabelBefore(i):
		}
	}
}

// carryFromTotal gives a bare count behind trong đó or gồm the noun of the total: 219
// công trình, trong đó 173 có phép.
func (p *passage) carryFromTotal(i int) bool {
	m := &p.mentions[i]
	cue := -1
	for k := p.lastMark(m.first); k >= 0 && m.first-p.marks[k].first < 120; k-- {
		if p.sentenceBetween(p.marks[k].last, m.first) {
			break
		}
		if _, ok := p.cueOf(p.marks[k], "part"); ok {
			cue = p.marks[k].first
		}
	}
	for j := i - 1; j >= max(0, i-lookBack) && cue >= 0; j-- {
		total := &p.mentions[j]
		if total.last > cue {
			continue
		}
		if p.sentenceBetween(total.last, cue) {
			return false
		}
		if total.counted && !total.bare && total.Value.Cmp(m.Value) >= 0 {
			p.copyUnit(m, total)
			return true
		}
	}
	return false
}

// missingPercent sees a decimal between đạt or tăng and its basis whose sign was lost:
// bằng 28,96 dự toán.
func (p *passage) missingPercent(m *mention) bool {
	if m.decimals == 0 {
		return false
	}
	k := p.lastMark(m.first)
	next, ok := p.markAt(m.last + 1)
	if k < 0 || p.marks[k].last != m.first-1 {
		return false
	}
	_, reach := p.cueOf(p.marks[k], "reach")
	_, direction := p.cueOf(p.marks[k], "direction")
	if !ok {
		return direction && p.percentBefore(m)
	}
	_, basis := p.cueOf(next, "basis")
	_, versus := p.cueOf(next, "versus")
	return (reach || direction) && (basis || versus)
}

// percentBefore reports that the mention closes its clause and that the text measures
// its changes in percent: …, tăng 0,7%; …, tăng 9,5.
func (p *passage) percentBefore(m *mention) bool {
	if next := m.last + 1; next < len(p.tokens) && !p.listSign(next) && !p.sentenceEnd(next) {
		return false
	}
	at := sort.Search(len(p.mentions), func(k int) bool { return p.mentions[k].first >= m.first })
	for k := max(0, at-lookBack); k < min(len(p.mentions), at+lookBack); k++ {
		if p.mentions[k].class == "percent" {
			return true
		}
	}
	return false
}

func (p *passage) knownNoun(m *mention) bool {
	i := m.last + 1
	if p.id(i) == p.rules.words.quote || p.id(i) == p.rules.words.openQuote {
		i++
	}
	k, n := p.rules.unitAt.Longest(p.tokens, i)
	return n > 0 && p.rules.units[k].counted || n == 0 && p.shortNoun(i)
}

// bracketTotal is the mention right before the bracket that mention i stands in, or -1.
func (p *passage) bracketTotal(i int) int {
	open := p.openBefore(p.mentions[i].first)
	if open < 0 {
		return -1
	}
	for j := i - 1; j >= max(0, i-lookBack); j-- {
		m := &p.mentions[j]
		if m.last >= open {
			continue
		}
		if p.endBetween(m.last, open) || m.bare || open-m.last > 12 {
			return -1
		}
		if m.class == "percent" || m.class == "rate" {
			continue
		}
		return j
	}
	return -1
}

// carryFromRight takes the unit that stands once at the end of a list: ngô 2.410, lạc
// 860 và vừng 315 ha.
func (p *passage) carryFromRight(i int) bool {
	if !p.listSign(p.mentions[i].last + 1) {
		return false
	}
	for j := i + 1; j < len(p.mentions) && j < i+12; j++ {
		b := &p.mentions[j]
		if p.sentenceBetween(p.mentions[i].last, b.first) || b.first-p.mentions[j-1].last > listStep {
			return false
		}
		if b.bare {
			if !p.listSign(b.last + 1) {
				return false
			}
			continue
		}
		if b.counted && !p.countedBefore(i, b.Unit) && !p.labelledRow(i, j) || b.class == "percent" && b.first != p.mentions[j-1].last+2 {
			return false
		}
		p.copyUnit(&p.mentions[i], b)
		return true
	}
	return false
}

// listStep is how many tokens may name an item between two numbers that share a unit.
const listStep = 10

// coupleBare makes a couple of mention i and the bare number behind its slash.
func (p *passage) coupleBare(i int) {
	if i+1 >= len(p.mentions) || !p.mentions[i+1].bare {
		return
	}
	a, b := &p.mentions[i], &p.mentions[i+1]
	if b.first != a.last+2 || p.id(a.last+1) != p.rules.words.slash {
		return
	}
	p.copyUnit(b, a)
	a.partner, b.partner, a.role, b.role = i+1, i, partOf, totalOf
	if a.Value.Cmp(b.Value) > 0 {
		a.role, b.role = actualOf, planOf
	}
}

// listSign reports a comma, semicolon or và at token i.
func (p *passage) listSign(i int) bool {
	w := &p.rules.words
	id := p.id(i)
	return id != 0 && (id == w.comma || id == w.semicolon || id == w.and)
}

// sentenceBetween reports the end of a sentence or bracket between two tokens.
func (p *passage) sentenceBetween(i, j int) bool {
	w := &p.rules.words
	for k := i + 1; k < j && k < len(p.tokens); k++ {
		if p.id(k) == w.open && p.closeAfter(k) < j && p.wordsOnly(k+1, p.closeAfter(k)) {
			k = p.closeAfter(k) // trung học cơ sở (THCS) 68.402
			continue
		}
		if id := p.id(k); id == w.dot || id == w.open || id == w.closing {
			return true
		}
	}
	return false
}

// carryFromLeft takes the unit of the mention before in the same sentence.
func (p *passage) carryFromLeft(i int) bool {
	if i == 0 || p.mentions[i-1].bare || p.sentenceBetween(p.mentions[i-1].last, p.mentions[i].first) {
		return false
	}
	end := p.mentions[i].last + 1
	if end < len(p.tokens) && !p.listSign(end) && !p.rules.words.isEnd(p.id(end)) && p.id(end) != p.rules.words.closing {
		return false
	}
	p.copyUnit(&p.mentions[i], &p.mentions[i-1])
	return true
}

var million = solieu.NewDecimal(1_000_000, 0)

// isMoneyLabel reports a large bare number behind words for money: số tiền là
// 5.832.661.500.
func (p *passage) isMoneyLabel(m *mention) bool {
	if m.Value.Cmp(million) < 0 {
		return false
	}
	for i := max(0, m.first-12); i < m.first; i++ {
		if p.is(i, lex.Word) && p.rules.moneyWord[p.id(i)] && p.id(i) != 0 {
			return true
		}
	}
	return false
}

// keepMeasured refuses what still has no unit.
func (p *passage) keepMeasured() {
	old := p.mentions
	kept := make([]int, len(old))
	p.mentions = p.mentions[:0]
	for i, m := range old {
		if m.bare {
			kept[i] = -1
			p.drop(&p.numbers[m.number], "no_unit")
			continue
		}
		kept[i] = len(p.mentions)
		p.mentions = append(p.mentions, m)
	}
	for i := range p.mentions {
		if k := p.mentions[i].partner; k >= 0 {
			p.mentions[i].partner = kept[k]
		}
	}
}

// underMoney reports a large bare number of a list whose total is money: Trong đó: Chăn
// nuôi: 71.737.000.000.
func (p *passage) underMoney(m *mention) bool {
	list := &p.doc.list
	if !list.open || list.total < 0 || m.Value.Cmp(million) < 0 {
		return false
	}
	total := &p.doc.figures[list.total]
	return total.Unit == "VND" && m.Value.Cmp(total.Value) <= 0
}
