package extract

import "solieu"

// link finds the level that a ratio, change or share speaks of: the last one of the
// sentence, or the one with the same unit when the change is an amount.
func (r *reader) link(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if e := r.echo(i); e != nil {
		f.Of = e.Of
		return
	}
	if r.level < 0 || m.class != "percent" && m.class != "times" && m.class != "points" {
		r.linkAmount(i, f)
		return
	}
	if r.place[r.level].sentence != pl.sentence {
		return
	}
	if r.ownWords(i) && pl.open < 0 {
		return
	}
	f.Of = r.levelID(r.level)
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
// one whose words follow the number (người chết, người bị thương).
func (r *reader) linkAmount(i int, f *solieu.Figure) {
	p := r.p
	m := &p.mentions[i]
	best := -1
	for j := i - 1; j >= 0; j-- {
		g := &r.d.figures[r.fig[j]]
		if g.Kind != solieu.KindLevel || g.Unit != m.Unit {
			continue
		}
		if best < 0 {
			best = j
		}
		if p.sameWords(i, j) {
			best = j
			break
		}
	}
	if best >= 0 && r.place[i].sentence-r.place[best].sentence <= 1 {
		f.Of = r.levelID(best)
	}
}

// sameWords reports that the first word behind mention i stands right before or behind
// mention j: giảm 01 người chết · làm chết 02 người.
func (p *passage) sameWords(i, j int) bool {
	a := p.mentions[i].last + 1
	if !p.is(a, 0) || a >= len(p.tokens) {
		return false
	}
	word := p.word(a)
	if word == "bị" && p.is(a+1, 0) {
		word = p.word(a + 1)
	}
	b := p.mentions[j]
	for k := max(0, b.first-4); k < min(len(p.tokens), b.last+4); k++ {
		if (k < b.first || k > b.last) && p.is(k, 0) && p.word(k) == word {
			return true
		}
	}
	return false
}

// belong finds the total that a level is a part of.
func (r *reader) belong(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if f.Kind != solieu.KindLevel {
		return
	}
	switch {
	case m.role == partOf:
		f.PartOf, f.PartCue = figureID(r.first+i+1), solieu.PartSome
	case pl.before >= 0 && f.Status != solieu.StatusPlan:
		before := &r.d.figures[r.fig[pl.before]]
		if before.Kind == solieu.KindLevel && before.Unit == f.Unit && before.Value.Cmp(f.Value) >= 0 {
			f.PartOf, f.PartCue = before.ID, solieu.PartWhole
		}
	case pl.open >= 0 && pl.before < 0:
	case r.total >= 0 && r.partsIn == pl.sentence || r.total >= 0 && r.partsIn == -2 && m.role != planOf:
		total := &r.d.figures[r.total]
		if total.Unit == f.Unit && total.Value.Cmp(f.Value) >= 0 && total.ID != f.ID {
			f.PartOf, f.PartCue = total.ID, r.cue
		}
	}
}
