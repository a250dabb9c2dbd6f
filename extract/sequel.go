package extract

import "solieu"

// sharedVerb reports a count that goes on a list behind tăng or giảm and carries its
// verb: giảm 5 hộ nghèo, 3 hộ cận nghèo so với đầu năm; so với tháng trước giảm 4 vụ, 3
// người chết; tăng 12 vụ với 15 bị cáo.
func (r *reader) sharedVerb(i int) bool {
	m := &r.p.mentions[i]
	j := r.beforeEcho(i)
	if j < 0 || !m.counted && (m.class == "percent" || m.Unit != r.p.mentions[j].Unit && !r.joinedMoney(i, j)) || r.d.figures[r.fig[j]].Kind != solieu.KindChange || r.place[i].open != r.place[j].open ||
		j == i-1 && r.place[i].fresh || r.place[i].sentence != r.place[j].sentence {
		return false
	}
	if j == i-1 && r.samePair(i) {
		return true
	}
	if !r.p.listSign(m.first-1) || j < i-1 && r.p.id(m.first-2) != r.p.rules.words.closing {
		return false
	}
	if b, ok := r.basisRight(i); ok && !b.isPlan() {
		return true
	}
	return r.p.mentions[j].counted && (r.opened() && !r.listed || r.place[i].open >= 0)
}

// joinedMoney reports the amount that và joins to a count of what was done: tăng 02 cơ sở và
// 41 triệu đồng so với cùng kỳ.
func (r *reader) joinedMoney(i, j int) bool {
	a, b := &r.p.mentions[j], &r.p.mentions[i]
	return a.counted && b.class == "money" && b.first == a.last+2 && r.p.id(b.first-1) == r.p.rules.words.and
}

// beforeEcho is the mention before i on its own level: a bracket that only repeats a change
// is looked through: tăng 06 vụ (8,8%), 03 người chết (7,9%). -1 when there is none.
func (r *reader) beforeEcho(i int) int {
	j := i - 1
	if j > 0 && r.place[j].open >= 0 && r.place[j].open != r.place[i].open && r.place[j].alone && r.place[j].before == j-1 {
		j--
	}
	return j
}

// basisBetween reads the basis that stands between the verb, mark k, and its number:
// cao hơn năm trước 7,7%, tăng so với cùng kỳ 12 vụ.
func (r *reader) basisBetween(k, i int) (basisFound, bool) {
	p := r.p
	from, first := p.marks[k].last+1, p.mentions[i].first
	if _, versus := p.cueOf(p.marks[k], "versus"); !versus {
		m, ok := p.markAt(from)
		if _, versus = p.cueOf(m, "versus"); !ok || !versus {
			return basisFound{}, false
		}
		from = m.last + 1
	}
	b, ok := r.basisAt(from, first)
	last := b.last
	for last+1 < first && (p.rules.words.year == p.id(last+1) || isYear(p.small(last+1))) {
		last++ // cùng kỳ năm 2013
	}
	return b, ok && r.onlyFillers(last+1, first, &p.mentions[i])
}

func (r *reader) comparesBetween(k, i int) bool {
	_, ok := r.basisBetween(k, i)
	return ok
}

// samePair reports the persons of the cases before them: 12 vụ/15 bị can, 12 vụ với 15 bị
// cáo, 12 vụ - 15 bị can.
func (r *reader) samePair(i int) bool {
	p := r.p
	a, b := &p.mentions[i-1], &p.mentions[i]
	if a.class != "event" || b.class != "person" || b.first != a.last+2 {
		return false
	}
	id := p.id(b.first - 1)
	w := &p.rules.words
	return id != 0 && (id == w.slash || id == w.with || w.isDash(id))
}

// halfPercent of what was there is the most that a share of change is taken for.
var halfPercent = solieu.NewDecimal(50, 0)

// equated is the change before that mention i repeats in another unit without a bracket:
// giảm 3 vụ = 1,6%; tăng 12 vụ, tương đương 5%.
func (r *reader) equated(i int) *solieu.Figure {
	p := r.p
	if i == 0 || r.place[i].open != r.place[i-1].open {
		return nil
	}
	before, m := &r.d.figures[r.fig[i-1]], &p.mentions[i]
	from := p.mentions[i-1].last + 1
	if before.Kind != solieu.KindChange || before.Unit == m.Unit || m.first-from > 5 {
		return nil
	}
	comma := p.id(from) == p.rules.words.comma && from < m.first
	if comma {
		from++
	}
	k := p.firstMark(from)
	if k >= len(p.marks) || p.marks[k].first != from || p.marks[k].last != m.first-1 {
		return nil
	}
	c, ok := p.cueOf(p.marks[k], "reach")
	if !ok || c.value != "bang" {
		return nil
	}
	// tăng 5 tỷ đồng, bằng 105% cùng kỳ is a ratio.
	if _, basis := r.basisRight(i); basis && (comma && r.p.wordAt(from) == "bằng" || m.Value.Cmp(halfPercent) >= 0) {
		return nil
	}
	return before
}

// sameCount reports the level right before that counts the same under another noun: 393
// tố giác, tin báo, giảm 38 tin.
func (r *reader) sameCount(i, j int) bool {
	a, b := &r.p.mentions[j], &r.p.mentions[i]
	return j == i-1 && r.place[i].sentence == r.place[j].sentence && a.counted && b.counted && a.class == b.class && (a.class == "event" || a.class == "person" && !r.ownWords(i))
}

// closer reports that the words before mention i name level j rather than level best.
func (r *reader) closer(i, j, best int) bool {
	own := r.subjectWords(i)
	if r.place[i].sentence == r.place[best].sentence && !r.p.hardBetween(r.p.mentions[best].last, r.p.mentions[i].first) {
		return false
	}
	return r.likeness(own, j) > r.likeness(own, best)
}

// likeness counts the words that level j shares: those printed beside it count twice, for
// its name may hold words carried over from the level before.
func (r *reader) likeness(own []string, j int) int {
	pl, m := &r.place[j], &r.p.mentions[j]
	printed := r.phrase(pl.left, m.first) + " " + r.phrase(m.last+1, pl.right)
	return 2*shared(own, printed) + shared(own, r.d.figures[r.fig[j]].Indicator)
}
