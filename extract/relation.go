package extract

import (
	"solieu"
)

// relate decides whether mention i is a level, a ratio, a change or a share, against
// what, and which level it speaks of.
func (r *reader) relate(i int, f *solieu.Figure) {
	m := &r.p.mentions[i]
	f.Kind = solieu.KindLevel
	if r.asChange(i, f) {
		r.findBasis(i, f)
		r.link(i, f)
		return
	}
	switch m.class {
	case "percent":
		r.asPercent(i, f)
	case "points":
		f.Kind = solieu.KindShare
	case "times":
		if r.reached(i) == "gap" || r.reached(i) == "bang" {
			f.Kind = solieu.KindRatio
		}
	}
	if f.Kind != solieu.KindLevel {
		r.findBasis(i, f)
		r.link(i, f)
	}
}

// asChange sees tăng and giảm right before the number, a printed sign, and a bracket
// that repeats a change in another unit.
func (r *reader) asChange(i int, f *solieu.Figure) bool {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	switch {
	case m.sign != 0:
		f.Direction = direction(m.sign)
	case r.echo(i) != nil:
		f.Direction = r.echo(i).Direction
	case m.role == high && m.partner >= 0 && m.partner < len(r.fig):
		other := &r.d.figures[r.fig[m.partner]]
		if other.Kind != solieu.KindChange {
			return false
		}
		f.Direction = other.Direction
	default:
		k, c := p.markIn(pl.left, m.first, "direction")
		if k < 0 || !r.onlyFillers(p.marks[k].last+1, m.first, m) {
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

func direction(sign int) solieu.Direction {
	if sign < 0 {
		return solieu.DirectionDown
	}
	return solieu.DirectionUp
}

// echo is the change that an unsigned bracket repeats: giảm 28 vụ (10,6%).
func (r *reader) echo(i int) *solieu.Figure {
	pl := &r.place[i]
	if pl.before < 0 || !pl.alone || pl.open+1 < r.p.mentions[i].first-1 || pl.open != r.p.mentions[pl.before].last+1 {
		return nil
	}
	before := &r.d.figures[r.fig[pl.before]]
	if before.Kind != solieu.KindChange || before.Unit == r.p.mentions[i].Unit {
		if r.p.mentions[i].Value.Sign() == 0 {
			return before
		}
		return nil
	}
	return before
}

// onlyFillers reports that nothing with a meaning of its own stands between a
// direction and the number: hedges, từ, cả, thêm; for a share also the thing that
// changes (giảm tỷ lệ sinh 0,1%).
func (r *reader) onlyFillers(from, to int, m *mention) bool {
	p := r.p
	for j := from; j < to; j++ {
		if m.hedgeMark >= 0 && j >= p.marks[m.hedgeMark].first && j <= p.marks[m.hedgeMark].last {
			continue
		}
		if p.rules.filler[p.id(j)] && p.id(j) != 0 {
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
	if k < 0 || !r.onlyFillers(p.marks[k].last+1, m.first, m) {
		return ""
	}
	return c.value
}

// asPercent parts ratio from share for a percentage that is no change.
func (r *reader) asPercent(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	_, hasBasis := r.basisRight(i)
	if k, c := p.markIn(pl.left, m.first, "share"); k >= 0 {
		f.Kind, f.Basis = solieu.KindShare, solieu.Basis(c.value)
		return
	}
	f.Kind = solieu.KindShare
	switch rate, own := r.rate(i), r.ownWords(i); {
	case hasBasis && rate != "whole":
		f.Kind = solieu.KindRatio
	case rate != "":
		if rate == "whole" {
			f.Basis = solieu.BasisWhole
		}
	case pl.before >= 0 && pl.alone && !own:
		r.inBracket(i, f)
	case r.reached(i) != "" && !own && r.level >= 0 && r.place[r.level].sentence == pl.sentence:
		f.Kind = solieu.KindRatio
	case r.reached(i) != "" && r.opened:
		f.Kind = solieu.KindRatio
	}
}

// inBracket reads a percentage that stands alone in a bracket: part of a couple, share
// of a whole.
func (r *reader) inBracket(i int, f *solieu.Figure) {
	before := &r.p.mentions[r.place[i].before]
	switch before.role {
	case planOf:
		f.Kind, f.Basis = solieu.KindRatio, solieu.BasisPlan
	case totalOf:
		f.Kind = solieu.KindRatio
	default:
		f.Kind = solieu.KindShare
		f.Basis = solieu.BasisWhole
		if r.opened && len(r.bases) > 0 {
			f.Kind, f.Basis = solieu.KindRatio, ""
		}
	}
}

// rate is the value of the last rate word among the words of the mention: whole for a
// structure, rate for any other.
func (r *reader) rate(i int) string {
	k, c := r.p.markIn(r.place[i].left, r.p.mentions[i].first, "rate")
	if k < 0 {
		return ""
	}
	return c.value
}

// ownWords reports that the mention has words of its own before it that name
// something, not only cues.
func (r *reader) ownWords(i int) bool {
	return r.phrase(r.place[i].left, r.p.mentions[i].first) != ""
}

// findBasis looks behind the number, before it, and then at what is carried over.
func (r *reader) findBasis(i int, f *solieu.Figure) {
	pl := &r.place[i]
	if b, ok := r.basisRight(i); ok {
		r.setBasis(f, b, true)
		if !r.opened {
			if r.row == 0 {
				r.bases = nil
			}
			r.bases = append(r.bases, b)
		}
		r.row++
		return
	}
	if f.Basis != "" {
		return
	}
	if e := r.echo(i); e != nil {
		f.Basis, f.BasisText = e.Basis, e.BasisText
		return
	}
	if f.Kind == solieu.KindShare || pl.open >= 0 && f.Kind == solieu.KindRatio && !pl.alone {
		return
	}
	if b, ok := r.carried(f.Kind); ok {
		r.setBasis(f, b, false)
	}
	r.row++
}

func (r *reader) setBasis(f *solieu.Figure, b basisFound, here bool) {
	f.Basis = b.basis
	if !here {
		return
	}
	if b.first < 0 || b.last >= len(r.p.tokens) || b.first > b.last {
		return
	}
	f.Trace.Basis = r.p.span(b.first, b.last)
	if b.basis == solieu.BasisPlan || b.basis == solieu.BasisFigure {
		f.BasisText = r.p.text[r.p.tokens[b.first].Start:r.p.tokens[b.last].End]
	}
}

// carried chooses among the bases that hold for a list: a ratio takes the plan, a
// change the period; a row of changes takes them in the order of the row before.
func (r *reader) carried(kind solieu.Kind) (basisFound, bool) {
	var fit []basisFound
	for _, b := range r.bases {
		plan := b.basis == solieu.BasisPlan || b.basis == solieu.BasisFigure
		if plan == (kind == solieu.KindRatio) {
			fit = append(fit, b)
		}
	}
	if len(fit) == 0 {
		if kind == solieu.KindRatio && len(r.bases) > 0 && r.opened {
			return r.bases[0], true
		}
		return basisFound{}, false
	}
	if r.opened {
		return fit[0], true
	}
	return fit[min(r.row, len(fit)-1)], true
}
