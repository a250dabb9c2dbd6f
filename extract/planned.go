package extract

import (
	"solieu/extract/lex"
)

// planned reports that the level is the plan itself: Kế hoạch vốn năm 2020 là N, (KH N),
// chỉ tiêu được giao (N).
func (r *reader) planned(i int) bool {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if m.role != alone && m.role != low {
		return false
	}
	if pl.open >= 0 && pl.alone && pl.open == m.first-1 {
		from := pl.open - 8
		if pl.before >= 0 && m.class == "percent" {
			from = max(p.mentions[pl.before].last+1, pl.open-40)
		}
		k, c := p.markIn(max(0, from), pl.open, "basis")
		return k >= 0 && c.value == "plan" && p.wordsOnly(p.marks[k].last+1, pl.open)
	}
	if mark, ok := p.markAt(pl.open + 1); ok && pl.open >= 0 && pl.alone && m.class == "percent" && m.first-pl.open <= 7 {
		// (chỉ tiêu Nghị quyết đạt 85%)
		c, basis := p.cueOf(mark, "basis")
		return basis && c.value == "plan"
	}
	for k := p.lastMark(m.first); k >= 0 && p.marks[k].first >= pl.left; k-- {
		mark := p.marks[k]
		if c, ok := p.cueOf(mark, "status"); ok && c.value == "plan" {
			if p.passedPlan(pl.left, mark.first) {
				return false
			}
			if pl.open == mark.first-1 && pl.open >= 0 && r.plannedChange(mark.last+1, i) {
				return true
			}
			return m.class != "percent" && p.isCopula(m.first-1) || m.first-mark.last == 1 || pl.open >= 0 && (m.first-mark.last <= 3 || mark.first == pl.open+1 && m.first-mark.last <= 6)
		}
	}
	return false
}

// plannedChange reports a direction between the word for a plan and the number: (kế hoạch
// tăng từ 14 - 16%).
func (r *reader) plannedChange(from, i int) bool {
	p := r.p
	first := p.mentions[i].first
	k, _ := p.markIn(from, first, "direction")
	return k >= 0 && r.onlyFillers(from, p.marks[k].first, &p.mentions[i]) && r.onlyFillers(p.marks[k].last+1, first, &p.mentions[i])
}

// passedPlan reports vượt or ngoài right before a plan at token i: vượt chỉ tiêu giao 2,9%
// gives a change, sản xuất ngoài kế hoạch 13 ha a result, neither the plan.
func (p *passage) passedPlan(from, i int) bool {
	k, _ := p.markIn(from, i, "direction")
	return k >= 0 && i-p.marks[k].last <= 2 || p.is(i-1, lex.Word) && lower(p.word(i-1)) == "ngoài"
}

// wordsOnly reports that tokens [from, to) are words, a period or the number of a document.
func (p *passage) wordsOnly(from, to int) bool {
	w := &p.rules.words
	for i := from; i < to; i++ {
		if !p.is(i, lex.Word) && p.covered[i] != byPeriod && p.covered[i] != byRefused && p.id(i) != w.slash && !w.isDash(p.id(i)) {
			return false
		}
	}
	return true
}

// isCopula reports là, giao or a colon, which join a plan and its amount.
func (p *passage) isCopula(i int) bool {
	if i < 0 || i >= len(p.tokens) {
		return false
	}
	id := p.id(i)
	return id != 0 && (id == p.rules.words.colon || p.rules.copula[id])
}
