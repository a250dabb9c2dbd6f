package extract

import (
	"solieu"
	"solieu/extract/lex"
)

// relate decides whether mention i is a level, a ratio, a change or a share, against
// what, and which level it speaks of.
func (r *reader) relate(i int, f *solieu.Figure) {
	m := &r.p.mentions[i]
	f.Kind = solieu.KindLevel
	switch {
	case r.asBefore(i, f):
		return
	case r.asChange(i, f):
	case m.class == "percent":
		r.asPercent(i, f)
	case m.class == "points":
		f.Kind = solieu.KindShare
	case m.class == "times":
		if reached := r.reached(i); reached == "gap" || reached == "bang" {
			f.Kind = solieu.KindRatio
		}
	}
	if f.Kind == solieu.KindLevel {
		return
	}
	r.findBasis(i, f)
	r.link(i, f)
}

// asChange sees tăng and giảm before the number, a printed sign, and a bracket that
// repeats a change in another unit.
func (r *reader) asChange(i int, f *solieu.Figure) bool {
	p := r.p
	m := &p.mentions[i]
	e := r.echo(i)
	switch {
	case m.role == partOf && m.sign == 0:
		return false // đạt và vượt 6/14 chỉ tiêu
	case m.sign != 0:
		f.Direction = direction(m.sign)
	case e != nil:
		f.Direction = e.Direction
	case r.distributed(i), r.aspects(i), r.sharedVerb(i):
		f.Direction = r.d.figures[r.fig[i-1]].Direction
	case r.zeroBracket(i):
		f.Direction = solieu.DirectionFlat
	case r.planBracket(i) != nil:
		*f = withPlan(*f, r.planBracket(i))
		return f.Kind == solieu.KindChange
	case m.role == high && m.partner >= 0 && m.partner < len(r.fig):
		other := &r.d.figures[r.fig[m.partner]]
		if other.Kind != solieu.KindChange {
			return false
		}
		f.Direction = other.Direction
	default:
		k, c := r.directionBefore(i)
		if k < 0 {
			return false
		}
		f.Direction = solieu.Direction(c.value)
	}
	if m.Value.Sign() == 0 {
		f.Direction = solieu.DirectionFlat
	}
	f.Kind = solieu.KindChange
	return true
}

// directionBefore finds the word that makes mention i a change. Right before the number
// any will do. Before a share it may govern from the start of the clause (giảm tỷ lệ
// hộ nghèo 1%), unless a word for the new level stands between (xuống còn, dưới).
// Vượt names what was passed between itself and the number.
func (r *reader) directionBefore(i int) (int, cue) {
	p := r.p
	m := &p.mentions[i]
	k, c := p.markIn(r.place[i].left, m.first, "direction")
	if k < 0 && m.class == "percent" && r.reached(i) == "" {
		k, c = r.directionOver(i)
	}
	if k < 0 || r.fromTo(i) || r.rateIs(k, i) || lower(p.wordAt(m.first-1)) == "ở" {
		return -1, cue{}
	}
	mark := p.marks[k]
	switch {
	case r.onlyFillers(mark.last+1, m.first, m):
	case c.name == "vuot", mark.first < r.place[i].left, r.comparesBetween(k, i):
	case c.name == "toc_do" && m.class == "percent":
	case m.class == "percent" && !r.newLevel(mark.last+1, m.first, m) && r.governs(mark.first, r.place[i].left):
	default:
		return -1, cue{}
	}
	if m.class == "times" && m.decimals == 0 && m.Value.Cmp(solieu.NewDecimal(10, 0)) < 0 && c.name != "vuot" && p.padded(m) {
		return -1, cue{}
	}
	return k, c
}

// directionOver looks for the direction across a count that belongs to the same clause:
// kéo giảm tai nạn về số vụ ít nhất 7% so với năm trước.
func (r *reader) directionOver(i int) (int, cue) {
	p := r.p
	if b, ok := r.basisRight(i); !ok || b.isPlan() || b.basis == solieu.BasisWhole || r.place[i].open >= 0 {
		return -1, cue{}
	}
	from := p.mentions[i].first
	for from > p.body && p.mentions[i].first-from < 40 && !p.hard(from-1) && p.id(from-1) != p.rules.words.comma {
		from--
	}
	return p.markIn(from, p.mentions[i].first, "direction")
}

// padded reports a count written with a leading zero: 02 lần are two times, not twofold.
func (p *passage) padded(m *mention) bool { return p.word(m.first)[0] == '0' }

// governs reports that the direction word begins its clause, so that what follows is
// what changes.
func (r *reader) governs(at, left int) bool {
	return r.phrase(left, at) == ""
}

// newLevel reports words that give the level after a change: xuống còn 5%, đạt 5%.
func (r *reader) newLevel(from, to int, m *mention) bool {
	p := r.p
	w := &p.rules.words
	for j := from; j < to; j++ {
		switch id := p.id(j); {
		case id == 0:
		case id == w.down, id == w.remain, id == w.up, id == w.downward, p.rules.copula[id]:
			return true
		}
	}
	k, _ := p.markIn(from, to, "rate")
	if k >= 0 {
		_, reach := p.markIn(from, to, "reach")
		return reach.value != ""
	}
	return false
}

// fromTo reports an end of từ X xuống còn Y, tăng từ X lên Y: two levels.
func (r *reader) fromTo(i int) bool {
	p := r.p
	w := &p.rules.words
	m := &p.mentions[i]
	if p.fromBefore(m) && i+1 < len(p.mentions) {
		for j := m.last + 1; j < p.mentions[i+1].first && !p.hard(j); j++ {
			if id := p.id(j); id != 0 && (id == w.up || id == w.down || id == w.remain) {
				return true
			}
		}
	}
	return i > 0 && p.fromBefore(&p.mentions[i-1]) && r.newLevel(p.mentions[i-1].last+1, m.first, m)
}

// withPlan gives a bracketed plan the kind and direction of the figure before it.
func withPlan(f solieu.Figure, before *solieu.Figure) solieu.Figure {
	f.Kind, f.Direction, f.Status = before.Kind, before.Direction, solieu.StatusPlan
	if before.Basis == solieu.BasisPlan {
		// còn thiếu 0,64% so với chỉ tiêu (92%): the bracket holds the plan itself.
		f.Kind, f.Direction = solieu.KindShare, ""
	}
	return f
}

// planBracket is the figure before a bracket that holds its plan: tăng 11,6% (kế hoạch 12%).
func (r *reader) planBracket(i int) *solieu.Figure {
	pl := &r.place[i]
	m := &r.p.mentions[i]
	if pl.before < 0 || !pl.alone || m.class != "percent" || !r.planned(i) {
		return nil
	}
	before := &r.d.figures[r.fig[pl.before]]
	if before.Unit != m.Unit || before.Kind == solieu.KindRatio {
		return nil
	}
	return before
}

func direction(sign int) solieu.Direction {
	if sign < 0 {
		return solieu.DirectionDown
	}
	return solieu.DirectionUp
}

// echo is the change that an unsigned bracket repeats: giảm 28 vụ (10,6%), tăng 1 người
// chết (12%).
func (r *reader) echo(i int) *solieu.Figure {
	p, pl := r.p, &r.place[i]
	if e := r.equated(i); e != nil {
		return e
	}
	if pl.before < 0 || !pl.alone || pl.open+1 < p.mentions[i].first-1 {
		return nil
	}
	before := &r.d.figures[r.fig[pl.before]]
	if before.Kind != solieu.KindChange || before.Unit == p.mentions[i].Unit || r.baseLevel(i) != "" {
		return nil
	}
	last := p.mentions[pl.before].last
	if pl.open > last+6 {
		return nil
	}
	for j := last + 1; j < pl.open; j++ {
		if !p.is(j, lex.Word) {
			return nil
		}
	}
	return before
}

// distributed reports a bare percentage that goes on a list behind lần lượt: tăng lần
// lượt 12,5%; 14,1% và 1,2%.
func (r *reader) distributed(i int) bool {
	p := r.p
	if i == 0 || r.d.figures[r.fig[i-1]].Kind != solieu.KindChange || p.mentions[i].first-p.mentions[i-1].last != 2 ||
		!p.listSign(p.mentions[i].first-1) || p.mentions[i].Unit != p.mentions[i-1].Unit {
		return false
	}
	next := p.mentions[i].last + 1
	return !p.is(next, lex.Word) || p.listSign(next) || r.compares(next) || p.rules.joining[p.id(next)] && p.id(next) != 0
}

// compares reports so với at token i.
func (r *reader) compares(i int) bool {
	m, ok := r.p.markAt(i)
	if ok {
		_, ok = r.p.cueOf(m, "versus")
	}
	return ok
}

// zeroBracket sees a bracket with nothing but zero: no change.
func (r *reader) zeroBracket(i int) bool {
	pl := &r.place[i]
	return pl.alone && pl.open == r.p.mentions[i].first-1 && r.p.mentions[i].Value.Sign() == 0
}

// onlyFillers reports that nothing with a meaning of its own stands between a
// direction and the number: hedges, từ, thêm, a period.
func (r *reader) onlyFillers(from, to int, m *mention) bool {
	p := r.p
	for j := from; j < to; j++ {
		if m.hedgeMark >= 0 && j >= p.marks[m.hedgeMark].first && j <= p.marks[m.hedgeMark].last {
			continue
		}
		if p.covered[j] == byPeriod || p.rules.filler[p.id(j)] && p.id(j) != 0 {
			continue
		}
		return false
	}
	return true
}

// reached is dat, bang or gap when such a verb stands right before the number.
func (r *reader) reached(i int) string {
	p := r.p
	m := &p.mentions[i]
	k, c := p.markIn(r.place[i].left, m.first, "reach")
	if j, _ := p.markIn(r.place[i].left, m.first, "status"); j > k && p.marks[j].last > p.marks[j].first && p.id(p.marks[j].last) == p.rules.words.reach {
		k, c.value = j, "dat" // ước đạt reaches as đạt does
	}
	if k < 0 || !r.onlyFillers(p.marks[k].last+1, m.first, m) {
		return ""
	}
	return c.value
}
