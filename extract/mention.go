package extract

import (
	"solieu"
	"solieu/extract/lex"
)

// role says how a mention stands to its partner in a couple or range.
type role uint8

const (
	alone    role = iota
	parallel      // 12 vụ/15 đối tượng
	partOf        // 10 in 10/12 vụ
	totalOf       // 12 in 10/12 vụ
	actualOf      // 38 in 38/40 ha
	planOf        // 40 in 38/40 ha
	low           // 6 in từ 6 đến 7 tấn
	high          // 7
)

// mention is a number with its unit: what a figure is made of.
type mention struct {
	solieu.Quantity
	number      int // index into passage.numbers
	first, last int // tokens of number and unit
	unitFirst   int // behind last when no unit is printed
	class       string
	counted     bool
	inferred    bool
	bare        bool // no unit yet
	sign        int  // of a printed + or -
	role        role
	partner     int // index into passage.mentions, -1
	decimals    int
	shift       int
	scaled      int // magnitude of its own, printed without a unit: 9,87 nghìn
	hedge       string
	hedgeMark   int
}

// readMentions turns the numbers that were not refused into mentions.
func (p *passage) readMentions() {
	for k := 0; k < len(p.numbers); k++ {
		if p.numbers[k].refused != "" {
			continue
		}
		var m mention
		m, k = p.mention(k)
		p.mentions = append(p.mentions, m)
	}
	p.couple()
	p.carryUnits()
	p.keepMeasured()
	for i := range p.mentions {
		p.coverMention(&p.mentions[i])
		p.hedge(&p.mentions[i])
	}
}

// mention reads the unit of number k, and the lower magnitudes of 1 tỷ 250 triệu đồng.
// It returns the number that was used last.
func (p *passage) mention(k int) (mention, int) {
	n := p.numbers[k]
	u := p.readUnit(p.behindComma(n.last + 1))
	m := mention{number: k, first: n.first, last: u.next - 1, unitFirst: n.last + 1, partner: -1, hedgeMark: -1}
	m.decimals, m.shift = n.decimals, u.shift
	m.Value = n.value.Shift(u.shift)
	if higher, ok := p.higherPart(k+1, u); ok {
		k++
		m.Value = m.Value.Add(p.numbers[k].value).Shift(higher.shift)
		m.shift, m.last, u = higher.shift, higher.next-1, higher
	}
	if u.half {
		m.Value, m.decimals = m.Value.Add(half.Shift(u.shift)), m.decimals+1
	}
	for u.scales > 0 && !u.counted {
		lower, ok := p.lowerPart(k+1, u)
		if !ok {
			break
		}
		k++
		m.Value = m.Value.Add(p.numbers[k].value.Shift(lower.shift))
		m.decimals, m.shift, m.last = p.numbers[k].decimals, lower.shift, lower.next-1
		u = lower
	}
	m.Unit, m.class, m.counted = u.canonical, u.class, u.counted
	if i := m.last + 1; u.canonical == "vụ" && p.id(i) == p.rules.words.comma && lower(p.wordAt(i+1)) == "việc" {
		m.last += 2 // 361 vụ, việc
	}
	switch currency, before := p.currencyBefore(m.first); {
	case u.found:
	case before:
		m.Unit, m.class = currency, "money"
	case u.scales > 0 && m.shift >= 6 && !p.nounAt(u.next):
		m.Unit, m.class, m.inferred = "VND", "money", true
	case u.scales > 0:
		m.bare, m.scaled = !p.takeNoun(&m, u.next), u.shift
	default:
		m.bare = true
	}
	m.sign = p.signBefore(m.first)
	for k+1 < len(p.numbers) && p.numbers[k+1].first <= m.last {
		k++ // the exponent of a broken m 2
	}
	return m, k
}

// currencyBefore is the foreign currency that stands before a number and not behind the
// one before it: $5 triệu, USD 3 triệu.
func (p *passage) currencyBefore(first int) (unit string, ok bool) {
	for n := 2; n >= 1; n-- {
		i := first - n
		if i < 0 || p.is(i-1, lex.Number) {
			continue
		}
		if k, count := p.rules.unitAt.Longest(p.tokens, i); count == n && p.rules.units[k].class == "money" && p.rules.units[k].canonical != "VND" {
			before, scale := p.rules.unitAt.Longest(p.tokens, i-1)
			return p.rules.units[k].canonical, i == 0 || scale == 0 || p.rules.units[before].class != "scale"
		}
	}
	return "", false
}

// higherPart reads number k and its magnitude as what multiplies the thousands before:
// 2 nghìn 300 tỷ.
func (p *passage) higherPart(k int, u reading) (reading, bool) {
	if u.scales != 1 || u.found || u.shift != 3 || k >= len(p.numbers) || p.numbers[k].first != u.next ||
		p.numbers[k].decimals > 0 || p.numbers[k].value.Cmp(thousand) >= 0 || p.numbers[k].inWords || p.numbers[k].refused != "" {
		return reading{}, false
	}
	higher := p.readUnit(p.numbers[k].last + 1)
	return higher, higher.scales > 0 && higher.shift > u.shift && !higher.counted
}

// behindComma steps over a comma that a slip left between number and sign: đạt 102,% kế hoạch.
func (p *passage) behindComma(i int) int {
	w := &p.rules.words
	if p.id(i) == w.comma && p.tight(i) && p.id(i+1) == w.percent && p.tight(i+1) {
		return i + 1
	}
	return i
}

// lowerPart reads number k as the next lower magnitude behind unit u, standing right
// behind it.
func (p *passage) lowerPart(k int, u reading) (reading, bool) {
	if k >= len(p.numbers) || p.numbers[k].first != u.next || p.numbers[k].refused != "" || p.numbers[k].inWords {
		return reading{}, false
	}
	lower := p.readUnit(p.numbers[k].last + 1)
	return lower, lower.scales > 0 && lower.shift < u.shift && !lower.counted
}

// signBefore is the sign of (-12,5%) and (+03 vụ): tight to the number, with nothing
// that it could join in front.
func (p *passage) signBefore(i int) int {
	w := &p.rules.words
	if i == 0 || !p.tight(i) || p.is(i-2, lex.Number) && p.tight(i-1) {
		return 0
	}
	switch id := p.id(i - 1); {
	case id == w.plus:
		return 1
	case w.isDash(id) && !p.tight(i-1) && p.reachEnds(i-2):
		return -1 // giảm 11% (tương đương -284 tỷ đồng)
	case w.isDash(id) && (i == 1 || p.id(i-2) == w.open || p.id(i-2) == w.comma || p.id(i-2) == w.semicolon || p.id(i-2) == w.slash):
		return -1
	}
	return 0
}

// nounAt reports a word at token i that could be counted.
func (p *passage) nounAt(i int) bool {
	return p.is(i, lex.Word) && !p.startsCue(i) && p.covered[i] == free && !(p.id(i) != 0 && p.rules.joining[p.id(i)])
}

func (p *passage) startsCue(i int) bool {
	_, n := p.rules.cueAt.Longest(p.tokens, i)
	return n > 0
}

// takeNoun makes the word at token i the unit: a noun right behind a number is what
// is counted, known or not.
func (p *passage) takeNoun(m *mention, i int) bool {
	for p.id(i) == p.rules.words.quote || p.id(i) == p.rules.words.openQuote && p.id(i) != 0 {
		i++
	}
	if p.is(i, lex.Word) && (p.word(i) == "nam" || p.word(i) == "nữ") {
		if k, n := p.rules.unitAt.Longest(p.tokens, i+1); n > 0 && p.rules.units[k].counted {
			i++
		}
	}
	if k, n := p.rules.unitAt.Longest(p.tokens, i); n > 0 && p.rules.units[k].counted {
		m.Unit, m.class, m.last = p.rules.units[k].canonical, p.rules.units[k].class, i+n-1
	} else if k, ok := p.rules.shortUnit[p.wordAt(i)]; ok {
		m.Unit, m.class, m.last = p.rules.units[k].canonical, p.rules.units[k].class, i
	} else if k, ok := p.doc.shortUnit[p.wordAt(i)]; ok {
		m.Unit, m.class, m.last = p.rules.units[k].canonical, p.rules.units[k].class, i
	} else if p.nounAt(i) && (!p.tokens[i].Has(lex.Capital) || p.padded(m) || m.Value.Cmp(ten) >= 0) {
		m.Unit, m.class, m.last = lower(p.word(i)), "noun", i
	} else {
		return false
	}
	m.counted, m.bare = true, false
	return true
}

// coverMention marks the tokens that number and unit take.
func (p *passage) coverMention(m *mention) {
	for i := m.first; i <= m.last; i++ {
		if i < m.unitFirst {
			p.covered[i] = byNumber
		} else {
			p.covered[i] = byUnit
		}
	}
}

// hedge finds khoảng, trên, gần right before the number.
func (p *passage) hedge(m *mention) {
	j := p.lastMark(m.first)
	if j < 0 || p.marks[j].last != m.first-1 {
		return
	}
	if c, ok := p.cueOf(p.marks[j], "hedge"); ok && !p.preposition(m, c) {
		m.hedge, m.hedgeMark = c.value, j
	}
}

// preposition sees that trên is "on": trên 11 tuyến đường. A hedge rounds, and padded or
// small counts are not rounded.
func (p *passage) preposition(m *mention, c cue) bool {
	if c.value != "over" || m.class != "place" {
		return false
	}
	return m.Value.Cmp(solieu.NewDecimal(100, 0)) < 0
}
