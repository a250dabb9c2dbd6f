package extract

import (
	"solieu/extract/lex"
)

// couple joins mentions that a slash or a range puts together.
func (p *passage) couple() {
	for i := 0; i+1 < len(p.mentions); i++ {
		a, b := &p.mentions[i], &p.mentions[i+1]
		p.ofTotal(i)
		switch p.jointOf(a, b) {
		case bySlash:
			p.slash(i)
		case byRange:
			a.role, b.role, a.partner, b.partner = low, high, i+1, i
			if a.bare {
				p.copyUnit(a, b)
			}
			b.sign = 0
		}
	}
}

type joining uint8

const (
	notJoined joining = iota
	bySlash
	byRange
)

// jointOf says what stands between two mentions, when it is nothing but a joint.
func (p *passage) jointOf(a, b *mention) joining {
	w := &p.rules.words
	if b.first != a.last+2 {
		return notJoined
	}
	switch id := p.id(a.last + 1); {
	case id == w.slash:
		return bySlash
	case w.isDash(id) && p.dashChain(a, b):
		return notJoined
	case w.isDash(id) && (a.bare || a.Unit == b.Unit) && !b.bare:
		return byRange
	case id == w.to && p.fromBefore(a) && (a.bare || a.Unit == b.Unit) && !b.bare:
		return byRange
	}
	return notJoined
}

// dashChain reports a dash between numbers that goes on to a third: a structure 29,4% -
// 33,8% - 36,8% is no range.
func (p *passage) dashChain(a, b *mention) bool {
	w := &p.rules.words
	behind := w.isDash(p.id(b.last+1)) && p.is(b.last+2, lex.Number)
	before := a.class == "percent" && w.isDash(p.id(a.first-1)) && p.is(a.first-2, lex.Punct) && p.id(a.first-2) == w.percent
	return !a.bare && (behind || before)
}

// fromBefore reports từ before the number, perhaps with a hedge between.
func (p *passage) fromBefore(a *mention) bool {
	return p.id(a.first-1) == p.rules.words.from || p.id(a.first-2) == p.rules.words.from
}

// slash decides what N1/N2 means. With two units it is two counts of one event. With
// one unit a countable noun means part of a total and a measure means result over
// plan, as does a first number above the second.
func (p *passage) slash(i int) {
	a, b := &p.mentions[i], &p.mentions[i+1]
	if !a.bare && !p.oneUnit(a, b) {
		if a.role == alone {
			a.role = parallel
		}
		if b.bare {
			p.takeNoun(b, b.last+1)
		}
		b.role, b.partner = parallel, i
		return
	}
	if b.bare && !p.takeNoun(b, b.last+1) {
		return
	}
	if a.bare {
		p.copyUnit(a, b)
	}
	a.partner, b.partner = i+1, i
	switch {
	case p.twoVerbs(i):
		a.role, b.role = alone, alone
		a.partner, b.partner = -1, -1
	case !b.counted || a.Value.Cmp(b.Value) > 0 || p.planNear(b):
		a.role, b.role = actualOf, planOf
	default:
		a.role, b.role = partOf, totalOf
	}
}

// oneUnit reports a couple that prints its one unit twice, with nothing between: 12.430
// con/11.800 con.
func (p *passage) oneUnit(a, b *mention) bool {
	return a.role == alone && a.Unit == b.Unit && a.sign == 0 && !b.bare && b.sign == 0
}

// planNear reports kế hoạch, dự toán or chỉ tiêu as basis of the ratio that follows the
// couple: 42.493/40.300 người, đạt 105,4% kế hoạch.
func (p *passage) planNear(b *mention) bool {
	seen := 0
	for k := p.firstMark(b.last + 1); k < len(p.marks); k++ {
		m := p.marks[k]
		if m.first > b.last+9 || p.endBetween(b.last, m.first) {
			return false
		}
		if c, ok := p.cueOf(m, "basis"); ok && !p.is(m.first-1, lex.Number) {
			// 8/20 khoản thu đạt dưới 48% dự toán: without a sign the share is of the items.
			return c.value == "plan" && p.signBetween(b.last, m.first) && p.id(m.first-1) != p.rules.words.open
		}
		if seen++; seen > 3 {
			return false
		}
	}
	return false
}

// signBetween reports a comma or bracket between two tokens.
func (p *passage) signBetween(i, j int) bool {
	w := &p.rules.words
	return p.holds(i+1, j, w.comma) || p.holds(i+1, j, w.open)
}

// endBetween reports a sign between two tokens that ends a clause.
func (p *passage) endBetween(i, j int) bool {
	for k := i + 1; k < j && k < len(p.tokens); k++ {
		if p.rules.words.isEnd(p.id(k)) {
			return true
		}
	}
	return false
}
