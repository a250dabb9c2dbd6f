package extract

import (
	"slices"
	"strings"

	"solieu"
	"solieu/extract/lex"
)

// link finds the level that a ratio, change or share speaks of: the last one of the
// sentence, or the one with the same unit when the change is an amount.
func (r *reader) link(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if m.role == high && m.partner >= 0 && m.partner < len(r.fig) {
		f.Of = r.d.figures[r.fig[m.partner]].Of
		return
	}
	if e := r.echo(i); e != nil {
		f.Of = e.Of
		return
	}
	if pl.before >= 0 && pl.alone && m.sign != 0 && m.class == "percent" {
		// (-12,5%) behind giảm 03 vụ speaks of what that change speaks of.
		if before := &r.d.figures[r.fig[pl.before]]; before.Kind == solieu.KindChange {
			f.Of = before.Of
			return
		}
	}
	if r.fromTo(i) || m.role == planOf {
		return
	}
	if m.class != "percent" && m.class != "times" && m.class != "points" {
		r.linkAmount(i, f)
		return
	}
	if level := r.inTurn(i); level >= 0 {
		f.Of = r.levelID(level)
		return
	}
	if named := r.about(i); named >= 0 && (f.Kind == solieu.KindChange || p.id(m.last+1) == p.rules.words.about || r.endsInUnit(i, named)) {
		f.Of = r.levelID(named)
		return
	}
	if couple := r.ratioOfCouple(i, f); couple >= 0 {
		f.Of = r.levelID(couple)
		return
	}
	if r.againChange(i) && f.Kind == solieu.KindChange {
		f.Of = r.d.figures[r.fig[i-1]].Of
		return
	}
	level := r.level()
	if level < 0 || r.place[level].sentence != pl.sentence && !r.opensWithShare(i, level) || f.Status == solieu.StatusPlan {
		return
	}
	if f.Kind == solieu.KindChange && r.p.mentions[level].Unit == "tiêu chí" && pl.open >= 0 {
		return // giảm cả 3 tiêu chí (giảm 5% số vụ, …): the criteria are what follows
	}
	if f.Kind == solieu.KindShare && r.leads(i) {
		return
	}
	if g := r.figureOf(r.d.figures[r.fig[i-1]].Of); g != nil && i-1 > level && !r.ownWords(i) && r.place[i-1].sentence == pl.sentence {
		f.Of = g.ID // a row goes on about what it began with: 12 tỷ đồng/8 hộ, tăng 2 tỷ đồng, đạt 40% kế hoạch
		return
	}
	if total := r.summedUp(i, level); total >= 0 && f.Kind != solieu.KindShare {
		level = total
	} else if whole := r.shareOfNoun(i, level); whole >= 0 {
		level = whole
	} else if r.ownWords(i) && (pl.open < 0 || level != pl.before && r.place[level].open != pl.open) && !r.bareRate(i) {
		return
	}
	f.Of = r.levelID(r.coupleShare(i, r.headOf(level)))
}

// about finds the level that về số dự án, about the number of projects, names behind a
// percentage, or số dự án alone; -1 when nothing does.
func (r *reader) about(i int) int {
	p := r.p
	a := p.mentions[i].last + 1
	if a >= len(p.tokens) || p.id(a) != p.rules.words.about && p.id(a) != p.rules.words.number {
		return -1
	}
	if j := r.aboutUnit(a + 1); j >= 0 {
		return j
	}
	words := strings.Fields(lower(r.phrase(a+1, r.aboutEnd(a+1, r.place[i].right))))
	best, hits, back := -1, 0, 0
	if level := r.level(); p.id(a) == p.rules.words.number || level < 0 || r.place[level].sentence != r.place[i].sentence {
		back = 2 // Con số này giảm 36,5% về số doanh nghiệp
	}
	for j := i - 1; j >= max(0, i-lookBack) && r.place[i].sentence-r.place[j].sentence <= back; j-- {
		g := &r.d.figures[r.fig[j]]
		if g.Kind != solieu.KindLevel {
			continue
		}
		n := 0
		name := " " + lower(g.Indicator) + " "
		if strings.HasSuffix(" "+strings.Join(words, " "), " "+g.Unit) || g.Unit == "VND" && slices.Contains(words, "tiền") {
			n += 3
		}
		for _, word := range words {
			if long := r.p.rules.short[strings.ToUpper(word)]; long != "" && g.Unit == lower(long) {
				n += 3 // về số DN
			}
			if word != "số" && word != g.Unit && strings.Contains(name, " "+word+" ") {
				n++
			}
		}
		if n > hits {
			best, hits = j, n
		}
	}
	return best
}

// bareRate reports that the only words before a share are those for a share: có 25 xe đạt,
// tỷ lệ 72%.
func (r *reader) bareRate(i int) bool {
	k, c := r.p.markIn(r.place[i].left, r.p.mentions[i].first, "rate")
	if k < 0 || c.value != "rate" {
		return false
	}
	m := r.p.marks[k]
	return r.phrase(r.place[i].left, m.first) == "" && r.phrase(m.last+1, r.p.mentions[i].first) == "" && r.phrase(r.p.mentions[i].last+1, r.place[i].right) == ""
}

// leads reports a share that stands before what it is a share of, behind no verb: …; 92% số
// hộ dùng nước sạch.
func (r *reader) leads(i int) bool {
	p, next := r.p, r.p.mentions[i].last+1
	if !r.place[i].fresh || r.place[i].open >= 0 || r.reached(i) != "" || !p.is(next, lex.Word) || next >= r.place[i].right || p.startsCue(next) {
		return false
	}
	k, _ := p.markIn(r.place[i].left, p.mentions[i].first, "share")
	d, _ := p.markIn(r.place[i].left, p.mentions[i].first, "direction")
	return k < 0 && d < 0 && !r.ownWords(i)
}

// summedUp is the mention of the total whose parts end with the level and add up to it, so
// that what follows speaks of all: 64 phiên, trong đó 55 phiên trực tuyến, 9 phiên lưu động,
// đạt 128% kế hoạch. -1 when a part has a ratio of its own, or the total had one.
func (r *reader) summedUp(i, level int) int {
	f := &r.d.figures[r.fig[level]]
	total := r.figureOf(f.PartOf)
	if total == nil || r.place[i].open >= 0 || r.ownWords(i) {
		return -1
	}
	var sum solieu.Decimal
	at, parts := -1, 0
	for j := i - 1; j >= max(0, i-lookBack) && at < 0; j-- {
		g := &r.d.figures[r.fig[j]]
		switch {
		case g.ID == total.ID:
			at = j
		case g.PartOf == total.ID:
			sum, parts = sum.Add(g.Value), parts+1
		case g.Kind != solieu.KindLevel:
			return -1
		}
	}
	if at < 0 || parts < 2 || !sum.Equal(total.Value) || r.place[at].sentence != r.place[i].sentence {
		return -1
	}
	return at
}

// shareOfNoun is the level that chiếm 75% tổng số xã counts, when another count stands
// nearer: 200/264 xã và 01 huyện đạt chuẩn (chiếm 75,8% tổng số xã).
func (r *reader) shareOfNoun(i, level int) int {
	p := r.p
	at := p.mentions[i].last + 1
	if p.id(at) == p.rules.words.number && at < len(p.tokens) {
		at++ // chiếm 0,6% số hộ
	} else if k, c := p.firstMarkIn(at, r.place[i].right, "basis"); k >= 0 && c.value == "whole" && p.marks[k].first <= at+1 {
		at = p.marks[k].last + 1
	} else {
		return -1
	}
	n, size := p.rules.unitAt.Longest(p.tokens, at)
	if size == 0 || !p.rules.units[n].counted || p.rules.units[n].canonical == r.d.figures[r.fig[level]].Unit {
		return -1
	}
	for j := i - 1; j >= max(0, i-lookBack) && r.place[j].sentence == r.place[i].sentence; j-- {
		if g := &r.d.figures[r.fig[j]]; g.Kind == solieu.KindLevel && g.Unit == p.rules.units[n].canonical && p.mentions[j].role != totalOf {
			return j
		}
	}
	return -1
}

// levelID is the id of the level figure of mention i; of a couple the first one counts.
func (r *reader) levelID(i int) string {
	m := &r.p.mentions[i]
	if m.partner >= 0 && m.partner < i && (m.role == planOf || m.role == totalOf) {
		i = m.partner
	}
	return r.d.figures[r.fig[i]].ID
}

// linkAmount finds the last level with the same unit for giảm 04 vụ; among several the
// one whose words follow the number (người chết, người bị thương), or the one that shares
// the words before it (thụ lý tăng 12 vụ).
func (r *reader) linkAmount(i int, f *solieu.Figure) {
	m := &r.p.mentions[i]
	if id, ok := r.pairOf(i); ok {
		f.Of = id
		return
	}
	best := -1
	for j := i - 1; j >= max(0, i-lookBack) && r.place[i].sentence-r.place[j].sentence <= 1; j-- {
		g := &r.d.figures[r.fig[j]]
		if g.Kind != solieu.KindLevel || !r.alike(j, m.Unit) && !r.numerator(i, j) && !r.sameCount(i, j) || m.class == "money" && r.place[i].sentence != r.place[j].sentence {
			continue
		}
		if best < 0 || r.place[best].open != r.place[i].open && r.place[j].open == r.place[i].open || r.closer(i, j, best) {
			best = j
		}
		if r.sameWords(i, j) {
			best = j
			break
		}
	}
	if best >= 0 && (best == r.level() && r.place[i].sentence == r.place[best].sentence || r.place[i].open >= 0 || !r.foreign(i, best)) {
		f.Of = r.levelID(r.topicOf(i, best))
	} else if r.place[i].open < 0 {
		r.linkFar(i, f)
	}
}

// numerator reports a change given in the numerator of the rate right before it: 55 triệu
// đồng/năm, tăng 5 triệu đồng.
func (r *reader) numerator(i, j int) bool {
	m, rate := &r.p.mentions[i], &r.p.mentions[j]
	top, _, found := strings.Cut(rate.Unit, "/")
	return found && j == i-1 && (top == m.Unit || top == "đồng" && m.Unit == "VND")
}

// alike reports that mention j has the unit, or counts the flow of it: lượt người, người.
func (r *reader) alike(j int, unit string) bool {
	m := &r.p.mentions[j]
	return m.Unit == unit || strings.HasSuffix(m.Unit, " "+unit) || strings.HasPrefix(m.Unit, unit+" ") || m.class == "flow" && r.p.is(m.last+1, lex.Word) && lower(r.p.word(m.last+1)) == unit
}

// foreign reports that a change has a subject of its own that the level does not share:
// riêng huyện A tăng 04 người.
func (r *reader) foreign(i, j int) bool {
	words := r.subjectWords(i)
	return len(words) > 0 && shared(words, r.d.figures[r.fig[j]].Indicator) == 0
}

// sameWords reports that the first word behind mention i also stands in the words of
// mention j: giảm 01 người chết · làm 02 người chết.
func (r *reader) sameWords(i, j int) bool {
	p := r.p
	a := p.mentions[i].last + 1
	if p.mentions[i].Unit == "vụ" && lower(p.wordAt(a)) == "việc" {
		a++ // vụ việc is one noun
	}
	if !p.is(a, lex.Word) || a >= r.place[i].right {
		return false
	}
	if strings.EqualFold(p.word(a), "bị") && p.is(a+1, lex.Word) {
		a++
	}
	word := p.word(a)
	for k := r.place[j].left; k < r.place[j].right; k++ {
		if (k < p.mentions[j].first || k > p.mentions[j].last) && p.is(k, lex.Word) && p.word(k) == word {
			return true
		}
	}
	return false
}
