package extract

import (
	"solieu"
	"solieu/extract/lex"
)

// inTurn is the level that a change behind lần lượt speaks of: có 14 xe, 9 tàu, giảm lần
// lượt 6% và 3%; lần lượt tăng 6% và giảm 3%. The changes take the levels of their clause
// in order; -1 when they cannot.
func (r *reader) inTurn(i int) int {
	first, end := i, i+1
	for first > 0 && first > i-lookBack && (r.distributed(first) || r.paired(first-1, first)) {
		first--
	}
	for end < len(r.p.mentions) && (r.paired(end-1, end) || r.adjoins(end)) {
		end++
	}
	if end-first < 2 || !r.turnBefore(first) {
		return -1
	}
	var levels []int
	for j := first - 1; j >= max(0, first-lookBack) && r.place[j].sentence == r.place[first].sentence; j-- {
		if r.d.figures[r.fig[j]].Kind == solieu.KindLevel {
			levels = append(levels, j)
		}
		if r.place[j].fresh && len(levels) >= end-first {
			break
		}
	}
	if len(levels) < end-first {
		return -1
	}
	return levels[len(levels)-1-(i-first)]
}

// adjoins reports a mention that goes on a list of amounts in the unit of the one before it.
func (r *reader) adjoins(j int) bool {
	a, b := &r.p.mentions[j-1], &r.p.mentions[j]
	return a.Unit == b.Unit && b.first-a.last == 2 && r.p.listSign(b.first-1)
}

// turnBefore reports lần lượt or tương ứng before mention i, perhaps with a direction
// between.
func (r *reader) turnBefore(i int) bool {
	p := r.p
	w := &p.rules.words
	at := p.mentions[i].first - 1
	if k := p.lastMark(at + 1); k >= 0 && p.marks[k].last == at {
		if _, ok := p.cueOf(p.marks[k], "direction"); ok {
			at = p.marks[k].first - 1
		}
	}
	return at > 0 && (p.id(at) == w.turn && p.id(at-1) == w.times || p.id(at) == w.matching)
}

// sideOfPair says whether mention i is the first or the second of two changes that stand
// together without a basis: tăng 5,6% và 14,8%; -1 when it is neither.
func (r *reader) sideOfPair(i int) int {
	switch p := r.p; {
	case i+1 < len(p.mentions) && r.paired(i, i+1) && !r.compares(p.mentions[i+1].last+1):
		return 0
	case i > 0 && r.paired(i-1, i) && !r.compares(p.mentions[i].last+1):
		return 1
	}
	return -1
}

// paired reports nothing but và, perhaps with a direction, between two percentages.
func (r *reader) paired(i, j int) bool {
	p := r.p
	a, b := &p.mentions[i], &p.mentions[j]
	if a.class != "percent" || b.class != "percent" || p.id(a.last+1) != p.rules.words.and || p.id(a.last+1) == 0 {
		return false
	}
	if b.first == a.last+2 {
		return true
	}
	m, ok := p.markAt(a.last + 2)
	if ok {
		_, ok = p.cueOf(m, "direction")
	}
	return ok && m.last+1 == b.first
}

// aboutUnit is the last level in the unit that stands at token a behind về: tăng 9% về tấn
// và tăng 11% về tấn.km; -1 when no unit ends the words there.
func (r *reader) aboutUnit(a int) int {
	p := r.p
	u := p.readUnit(a)
	if !u.found || u.counted && u.class != "person" || p.is(u.next, lex.Word) && !p.rules.joining[p.id(u.next)] && !r.compares(u.next) {
		return -1
	}
	for j := len(r.fig) - 1; j >= max(0, len(r.fig)-lookBack); j-- {
		if g := &r.d.figures[r.fig[j]]; g.Kind == solieu.KindLevel && g.Unit == u.canonical {
			return j
		}
	}
	return -1
}

// headOf is the amount that a count behind với only accompanies: giải ngân 97,9 tỷ đồng
// với 322 lượt hộ, đạt 50% kế hoạch speaks of the money.
func (r *reader) headOf(level int) int {
	p := r.p
	m := &p.mentions[level]
	if level == 0 || m.class != "flow" && m.class != "household" && m.class != "person" || p.id(m.first-1) != p.rules.words.with {
		return level
	}
	if prev := &r.d.figures[r.fig[level-1]]; prev.Kind == solieu.KindLevel && p.mentions[level-1].class == "money" && m.first-p.mentions[level-1].last <= 3 {
		return level - 1
	}
	return level
}
