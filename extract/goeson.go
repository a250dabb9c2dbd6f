package extract

import "solieu"

// lastLevels are the figures of the levels in the last sentence of the block.
func (r *reader) lastLevels() []int {
	var out []int
	last := len(r.fig) - 1
	for j := last; j >= max(0, last-lookBack) && r.place[j].sentence == r.place[last].sentence; j-- {
		if f := &r.d.figures[r.fig[j]]; f.Kind == solieu.KindLevel && f.PartOf == "" && r.p.mentions[j].role != planOf {
			out = append(out, r.fig[j])
		}
	}
	return out
}

// goesOnPart remembers the levels that the paragraph before ended with when this one
// begins with trong đó.
func (r *reader) goesOnPart() {
	m, ok := r.p.markAt(r.p.body)
	if !ok {
		return
	}
	if _, ok := r.p.cueOf(m, "part"); ok && r.p.id(m.first) == r.p.rules.words.in {
		r.before = r.d.memory.levels
	}
}

// totalBefore is the total in the paragraph before that a level of the first sentence can
// be a part of, nil when there is none.
func (r *reader) totalBefore(i int, f *solieu.Figure) *solieu.Figure {
	if r.place[i].sentence != 0 {
		return nil
	}
	for _, k := range r.before {
		if g := &r.d.figures[k]; g.Unit == f.Unit && g.Value.Cmp(f.Value) >= 0 && !r.complete(g, f) {
			return g
		}
	}
	return nil
}

// reachBack is how many sentences back the total of mention i may stand: over a sentence
// without figures, when the cue of the parts opens its own.
func (r *reader) reachBack(i int) int {
	reach, from := r.parts.reach(), r.parts.from
	if r.parts.opens && from > 0 {
		if gap := r.place[from].sentence - r.place[from-1].sentence; gap == 2 {
			return gap + r.place[i].sentence - r.place[from].sentence
		}
	}
	return reach
}
