package extract

import (
	"solieu"
	"solieu/extract/lex"
)

// thisAndLast reports the second number of a couple in a bracket behind a change that is
// its difference: tăng 93 vụ (206/113 vụ) gives this period and the one compared with.
func (r *reader) thisAndLast(i int) bool {
	m := &r.p.mentions[i]
	return (m.role == planOf || m.role == totalOf) && m.partner == i-1 && r.differ(i-1, i)
}

// thisYear reports the first number of such a couple.
func (r *reader) thisYear(i int) bool {
	m := &r.p.mentions[i]
	return (m.role == actualOf || m.role == partOf) && m.partner == i+1 && r.differ(i, i+1)
}

// differ reports that a couple in a bracket has the difference that the change before the
// bracket states, perhaps repeated as a percentage: giảm 03 vụ = 1,6% (180/183 vụ).
func (r *reader) differ(a, b int) bool {
	p := r.p
	difference := p.mentions[a].Value.Sub(p.mentions[b].Value)
	if difference.Sign() < 0 {
		difference = difference.Neg()
	}
	last := r.place[a].before
	for j := last; j >= 0 && j >= last-1; j-- {
		before := &r.d.figures[r.fig[j]]
		if before.Kind != solieu.KindChange {
			return false
		}
		if before.Unit == p.mentions[b].Unit {
			return difference.Equal(before.Value)
		}
	}
	return false
}

// belong finds the total that a level is a part of.
func (r *reader) belong(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if f.Kind != solieu.KindLevel || m.role == planOf || m.role == totalOf {
		return
	}
	switch {
	case r.thisAndLast(i), r.thisYear(i), r.baseLevel(i) != "":
	case m.role == partOf:
		f.PartOf, f.PartCue = figureID(len(r.d.figures)+1), solieu.PartSome
	case r.yearBefore(i):
	case pl.before >= 0 && r.otherTime(i):
	case pl.before >= 0:
		total := r.first(r.likeTotal(i, pl.before))
		before := &r.d.figures[r.fig[total]]
		if of := r.figureOf(before.Of); of != nil && before.Kind != solieu.KindLevel && r.p.partCueAt(pl.open+1) {
			before = of
		}
		if before.Kind == solieu.KindLevel && !r.planned(i) && r.place[pl.before].sentence == pl.sentence && (r.partlike(f, m, before, total) || r.sibling(i, before)) {
			f.PartOf, f.PartCue = before.ID, solieu.PartWhole
		}
	case pl.open >= 0 || !r.parts.open:
	case r.underNamed(i, f) != nil:
		f.PartOf, f.PartCue = r.underNamed(i, f).ID, solieu.PartSome
	case r.parts.total >= 0:
		total := &r.d.figures[r.parts.total]
		if total.Unit == f.Unit && total.Value.Cmp(f.Value) >= 0 && r.firstOfUnit(i) {
			f.PartOf, f.PartCue = total.ID, r.parts.cue
		}
	case r.parts.sentence == pl.sentence && (r.local.period.IsZero() || r.heardAt <= r.parts.from):
		if total := r.totalFor(i, f); total != nil {
			f.PartOf, f.PartCue = total.ID, r.parts.cue
		} else if total := r.totalAbove(i, f); total != nil {
			f.PartOf, f.PartCue = total.ID, r.parts.cue
		}
	}
}

// setOut reports a total that opens its sentence as what is looked into: Trong (tổng) số 54
// vụ, có 11 vụ …
func (p *passage) setOut(i int) bool {
	m := &p.mentions[i]
	if !m.counted || m.role != alone {
		return false
	}
	j := m.first - 1
	for p.id(j) != 0 && (p.id(j) == p.rules.words.number || p.id(j) == p.rules.words.total) {
		j--
	}
	return j >= p.body && p.is(j, lex.Word) && lower(p.word(j)) == "trong" &&
		(j == p.body || p.hard(j-1) || p.id(j-1) == p.rules.words.comma && p.id(j-1) != 0 && j >= 2 && p.covered[j-2] == byPeriod)
}

// likeTotal is, among the counts of one event right before a bracket, the one of the same
// unit: 25 vụ 35 đối tượng (8 vụ 14 đối tượng có từ trước).
func (r *reader) likeTotal(i, before int) int {
	unit := r.p.mentions[i].Unit
	for j := before; j >= 0; j-- {
		if r.p.mentions[j].Unit == unit {
			return j
		}
		if j == 0 || r.place[j].fresh ||
			r.p.mentions[j].first-r.p.mentions[j-1].last > 2 && !r.p.holds(r.p.mentions[j-1].last+1, r.p.mentions[j].first, r.p.rules.words.with) {
			break
		}
	}
	return before
}

// partlike reports that a bracketed level can be a part of the one before the bracket:
// a smaller amount of the same unit, or a smaller count of another noun.
func (r *reader) partlike(f *solieu.Figure, m *mention, before *solieu.Figure, j int) bool {
	if f.Value.Cmp(before.Value) >= 0 {
		return false
	}
	return before.Unit == f.Unit || m.counted && r.p.mentions[j].counted && r.enumerates(m)
}

// sibling reports that a mention goes on an enumeration in its bracket: (03 khiếu nại, 02
// tố cáo, 34 kiến nghị). Words decide here, not values: a part that is larger than its
// total is what an audit wants to see.
func (r *reader) sibling(i int, total *solieu.Figure) bool {
	if i == 0 || !r.enumerates(&r.p.mentions[i]) || r.place[i-1].open != r.place[i].open {
		return false
	}
	last, m := &r.p.mentions[i-1], &r.p.mentions[i]
	alike := last.Unit == m.Unit || last.counted && m.counted
	return alike && r.d.figures[r.fig[i-1]].PartOf == total.ID && r.enumerates(last)
}

// enumerates reports a bracket whose counts follow its opening sign or a comma at once:
// (35 đề nghị, 07 khiếu nại).
func (r *reader) enumerates(m *mention) bool {
	id := r.p.id(m.first - 1)
	w := &r.p.rules.words
	return id != 0 && (id == w.open || id == w.comma || id == w.semicolon || id == w.and)
}

// firstOfUnit reports that no earlier mention of the list item has the same unit: only
// the first amount of an item is a part of the list's total.
func (r *reader) firstOfUnit(i int) bool {
	for j := max(0, i-lookBack); j < i; j++ {
		g := &r.d.figures[r.fig[j]]
		if g.Kind == solieu.KindLevel && g.Unit == r.p.mentions[i].Unit && g.PartOf == "" {
			return false
		}
		if g.Kind == solieu.KindLevel && g.PartOf != "" && r.place[j].sentence != r.place[i].sentence {
			return false
		}
	}
	return true
}

// totalFor searches before trong đó for the last level of the unit that is large
// enough; parts that already reach the total close the scope, unless the words go on
// with the enumeration.
func (r *reader) totalFor(i int, f *solieu.Figure) *solieu.Figure {
	m := &r.p.mentions[i]
	if g, goesOn := r.enumerated(i); g != nil {
		if !goesOn {
			return nil
		}
		return g
	}
	if r.parts.setOut {
		g := &r.d.figures[r.fig[r.parts.from-1]]
		if m.class != r.p.mentions[r.parts.from-1].class || g.Value.Cmp(f.Value) < 0 || r.complete(g, f) {
			return nil
		}
		return g
	}
	var nearest *solieu.Figure
	for j := r.parts.from - 1; j >= max(0, r.parts.from-lookBack) && r.place[i].sentence-r.place[j].sentence <= r.reachBack(i); j-- {
		g := &r.d.figures[r.fig[j]]
		if g.Kind != solieu.KindLevel || r.p.mentions[j].role == planOf || g.Value.Cmp(f.Value) < 0 || r.place[j].depth > r.place[i].depth {
			continue // (nữ 89), trong đó 14 trẻ … goes past the bracket
		}
		if g.Unit == m.Unit {
			g = &r.d.figures[r.fig[r.likelyTotal(i, j, f)]]
			g = r.doneOf(j, f, g)
			if r.complete(g, f) {
				return nil
			}
			return g
		}
		if nearest == nil && (r.parts.clauses <= r.place[i].sentence-r.place[j].sentence || r.sameNoun(i, g)) && m.counted && r.p.mentions[j].counted && (m.class == r.p.mentions[j].class || m.Unit == "trường hợp") {
			nearest = r.doneOf(j, f, g)
		}
	}
	if nearest == nil {
		nearest = r.totalBefore(i, f)
	}
	if nearest == nil {
		nearest = r.totalEarlier(i, f)
	}
	return nearest
}

// sameNoun reports that the mention before of the same noun was a part of the total.
func (r *reader) sameNoun(i int, total *solieu.Figure) bool {
	for j := i - 1; j >= r.parts.from; j-- {
		if g := &r.d.figures[r.fig[j]]; g.Kind == solieu.KindLevel {
			return g.PartOf == total.ID && g.Unit == r.p.mentions[i].Unit
		}
	}
	return false
}

// enumerated sees an enumeration in which numbers come first: gồm: 45 có phép, 30 miễn
// phép. It gives the enumeration's total, and whether mention i goes on with it: a number
// at once behind a comma does, whatever its value; a semicolon with words of its own
// (; xử lý 04) ends it.
func (r *reader) enumerated(i int) (total *solieu.Figure, goesOn bool) {
	first := r.parts.from
	if r.parts.cue != solieu.PartWhole || i <= first || r.place[first].sentence != r.place[i].sentence {
		return nil, false
	}
	g, last := &r.d.figures[r.fig[first]], &r.d.figures[r.fig[i-1]]
	if g.PartOf == "" || last.PartOf != g.PartOf || g.Unit != r.p.mentions[i].Unit || !r.bare(first) {
		return nil, false
	}
	for j := first - 1; j >= 0; j-- {
		if t := &r.d.figures[r.fig[j]]; t.ID == g.PartOf {
			return t, r.enumerates(&r.p.mentions[i]) || !r.place[i].fresh
		}
	}
	return nil, false
}

// bare reports that no words of its own stand before the number: a sign does, or the
// cue of the parts.
func (r *reader) bare(i int) bool {
	p, at := r.p, r.p.mentions[i].first-1
	if id := p.id(at); id != 0 && id == p.rules.words.colon || r.enumerates(&p.mentions[i]) {
		return true
	}
	k, _ := p.markIn(at, at+1, "part")
	return k >= 0
}

// complete reports that the parts found so far leave no room for another. Parts that
// claim to be all are complete when they reach their total: one that goes beyond it is a
// part that does not fit, which an audit wants to see. A selection has no such claim, so
// what goes beyond its total is of something else.
func (r *reader) complete(total, next *solieu.Figure) bool {
	var low, high solieu.Decimal
	for j := max(r.parts.from, len(r.fig)-lookBack); j < len(r.fig); j++ {
		if g := &r.d.figures[r.fig[j]]; g.PartOf == total.ID {
			low, high = low.Add(g.Low), high.Add(g.High)
		}
	}
	if r.parts.cue == solieu.PartWhole {
		return high.Cmp(total.Low) >= 0
	}
	return low.Add(next.Low).Cmp(total.High) > 0
}

// partition uses arithmetic where words are silent: a run of levels of one unit that
// adds up exactly to a level shortly before them, or to a total shortly behind, is its
// partition.
func (r *reader) partition() {
	for i := 0; i < len(r.fig); i++ {
		if j := r.run(i); j-i >= 2 && r.sumBefore(i, j) {
			i = j - 1
		}
	}
	for i := range r.fig {
		r.sumBehind(i)
	}
	r.structure()
}

var (
	almost   = solieu.MustDecimal("99.5")
	slightly = solieu.MustDecimal("100.5")
)

// structure sees shares of one sentence that add up to a hundred: they are of one whole.
func (r *reader) structure() {
	for i := 0; i < len(r.fig); {
		var sum solieu.Decimal
		var shares []int
		j := i
		for ; j < len(r.fig) && r.place[j].sentence == r.place[i].sentence; j++ {
			if f := &r.d.figures[r.fig[j]]; f.Kind == solieu.KindShare && f.Unit == "%" && (f.Basis == "" || f.Basis == solieu.BasisWhole) {
				sum = sum.Add(f.Value)
				shares = append(shares, r.fig[j])
			}
		}
		if len(shares) > 1 && sum.Cmp(almost) >= 0 && sum.Cmp(slightly) <= 0 {
			for _, k := range shares {
				r.d.figures[k].Basis = solieu.BasisWhole
			}
		}
		i = j
	}
}

// run is the end of the levels of one unit that begin at mention i and are no parts
// yet. Ratios and changes between them do not break the run.
func (r *reader) run(i int) int {
	f := &r.d.figures[r.fig[i]]
	if !r.loose(i) {
		return i
	}
	end := i + 1
	for j := i + 1; j < min(len(r.fig), i+lookBack); j++ {
		g := &r.d.figures[r.fig[j]]
		if g.Kind != solieu.KindLevel {
			continue
		}
		if g.Unit != f.Unit && r.place[j].sentence == r.place[i].sentence {
			continue // lúa xuân 135 ha, năng suất 53 tạ/ha; lúa mùa 180 ha
		}
		if !r.loose(j) || r.place[j].sentence != r.place[i].sentence {
			break
		}
		end = j + 1
	}
	return end
}

// loose reports a plain level without a total.
func (r *reader) loose(i int) bool {
	f := &r.d.figures[r.fig[i]]
	return f.Kind == solieu.KindLevel && f.PartOf == "" && r.p.mentions[i].role == alone
}

// sumBefore looks for the level that mentions i to j add up to. No word claims that they
// are all its parts, so a check of the sum would only repeat how they were found.
func (r *reader) sumBefore(i, j int) bool {
	var low, high solieu.Decimal
	unit := r.d.figures[r.fig[i]].Unit
	for k := i; k < j; k++ {
		if g := &r.d.figures[r.fig[k]]; g.Kind == solieu.KindLevel && g.Unit == unit {
			low, high = low.Add(g.Low), high.Add(g.High)
		}
	}
	for k := i - 1; k >= max(0, i-lookBack) && r.place[i].sentence-r.place[k].sentence <= 4; k-- {
		g := &r.d.figures[r.fig[k]]
		if g.Kind == solieu.KindLevel && g.Unit == unit && g.Low.Cmp(high) <= 0 && low.Cmp(g.High) <= 0 && r.p.mentions[k].role != planOf && r.apart(k, i) {
			for n := i; n < j; n++ {
				if part := &r.d.figures[r.fig[n]]; part.Kind == solieu.KindLevel && part.Unit == unit {
					part.PartOf, part.PartCue = g.ID, solieu.PartSome
				}
			}
			return true
		}
	}
	return false
}

// apart reports a colon, bracket or sentence end between two mentions: xuất khẩu 601,
// nhập khẩu 468, xuất siêu 133 in one breath is no partition.
func (r *reader) apart(k, i int) bool {
	p := r.p
	for t := p.mentions[k].last + 1; t < p.mentions[i].first; t++ {
		if id := p.id(t); id != 0 && (id == p.rules.words.colon || id == p.rules.words.open) || p.sentenceEnd(t) {
			return true
		}
	}
	return false
}

// sumBehind sees a total that stands last, behind tổng: phạt 5 triệu; truy thu 3 triệu;
// tổng số thu là 8 triệu. In one bracket with it the words say that all amounts are its
// parts; in running text only those that add up to it are.
func (r *reader) sumBehind(i int) {
	f := &r.d.figures[r.fig[i]]
	p := r.p
	if f.Kind != solieu.KindLevel || !p.holds(r.place[i].left, p.mentions[i].first, p.rules.words.total) {
		return
	}
	var low, high solieu.Decimal
	var parts []int
	for k := i - 1; k >= max(0, i-lookBack) && r.place[k].sentence == r.place[i].sentence && r.place[k].open == r.place[i].open; k-- {
		g := &r.d.figures[r.fig[k]]
		if g.Kind != solieu.KindLevel || g.Unit != f.Unit || g.PartOf != "" {
			continue
		}
		parts = append(parts, r.fig[k])
		low, high = low.Add(g.Low), high.Add(g.High)
		if len(parts) >= 2 && f.Low.Cmp(high) <= 0 && low.Cmp(f.High) <= 0 {
			r.joinTo(f, parts)
			return
		}
	}
	if len(parts) >= 2 && r.place[i].open >= 0 && r.place[i].fresh {
		r.joinTo(f, parts)
	}
}

// joinTo makes figures the parts of a total that claims to be their sum.
func (r *reader) joinTo(total *solieu.Figure, parts []int) {
	for _, part := range parts {
		r.d.figures[part].PartOf, r.d.figures[part].PartCue = total.ID, solieu.PartWhole
	}
}
