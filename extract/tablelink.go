package extract

import "solieu"

// link sets what a figure is of and part of, now that all cells have theirs.
func (t *table) link() {
	t.mixed = t.mixedRanks()
	for i := range t.lines {
		for c := range t.cols {
			if f := t.at(i, c); f != nil {
				t.linkOf(i, c, f)
			}
		}
	}
	for i := range t.lines {
		for c := range t.cols {
			if f := t.at(i, c); f != nil && f.PartOf == "" {
				t.linkPart(i, c, f)
			}
		}
	}
}

// at is the figure of a line and column, nil when there is none.
func (t *table) at(i, c int) *solieu.Figure {
	if i < 0 || i >= len(t.lines) {
		return nil
	}
	if k, ok := t.figure[[2]int{t.lines[i].row, c}]; ok {
		return &t.d.figures[k]
	}
	return nil
}

// linkOf finds the level that a ratio, change or share speaks of: in its row, or, where
// the row itself is a comparison, in the nearest row of levels above.
func (t *table) linkOf(i, c int, f *solieu.Figure) {
	if f.Kind == solieu.KindLevel {
		return
	}
	var g *solieu.Figure
	switch {
	case t.cols[c].of >= 0:
		g = t.at(i, t.cols[c].of)
	case t.lines[i].mean != nil:
		for k := i - 1; k >= 0 && g == nil && t.lines[k].mean != nil; k-- {
			if up := t.at(k, c); up != nil && up.Kind == solieu.KindLevel && up.Status != solieu.StatusPlan && !past(up.Period, moveYears(f.Period, -1)) {
				g = up
			}
		}
	}
	if f.Kind == solieu.KindChange && f.Unit != "%" && g != nil && g.Unit != f.Unit {
		g = t.sameUnit(i, c, f)
	}
	if g == nil || g.Kind != solieu.KindLevel && !(f.Kind == solieu.KindChange || f.Kind == solieu.KindRatio) || g == f {
		return
	}
	f.Of = g.ID
	f.Period, f.Status = g.Period, g.Status
	f.Trace.Period, f.Trace.Status = g.Trace.Period, g.Trace.Status
	if f.Indicator == "" || f.Kind != solieu.KindShare {
		f.Indicator = g.Indicator
	}
}

// sameUnit is the first level of the row with the unit of a difference: +2 vụ is of the
// vụ, not of the injured.
func (t *table) sameUnit(i, c int, f *solieu.Figure) *solieu.Figure {
	for k := range c {
		if g := t.at(i, k); g != nil && g.Kind == solieu.KindLevel && g.Unit == f.Unit && g.Status != solieu.StatusPlan {
			return g
		}
	}
	return nil
}

// linkPart links a level to its total: along the row by the head, or up the outline.
func (t *table) linkPart(i, c int, f *solieu.Figure) {
	if f.Kind != solieu.KindLevel && f.Kind != solieu.KindShare {
		return
	}
	if col := &t.cols[c]; col.part >= 0 {
		if g := t.at(i, col.part); partFits(f, g) {
			f.PartOf, f.PartCue = g.ID, col.cue
			return
		}
	}
	l := &t.lines[i]
	up, cue := l.parent, l.cue
	for steps := 0; up >= 0 && steps < 8; steps++ {
		if t.at(up, c) != nil {
			break
		}
		if t.lines[up].parent == up {
			return
		}
		up, cue = t.lines[up].parent, solieu.PartSome
	}
	if up < 0 || up >= len(t.lines) {
		return
	}
	g := t.at(up, c)
	if !partFits(f, g) || l.mean != nil || !t.claims(i, up) {
		return
	}
	if cue == "" {
		cue = t.outlineCue(i, up)
	}
	f.PartOf, f.PartCue = g.ID, cue
}

// partFits reports that one level can be part of another: same unit, no more than it.
// A share is part of a hundred only.
func partFits(f, g *solieu.Figure) bool {
	if g == nil || g == f || g.PartOf == f.ID || f.Unit != g.Unit || f.Kind != g.Kind || f.Value.Cmp(g.Value) > 0 || f.Value.Sign() < 0 {
		return false
	}
	if f.Kind == solieu.KindShare {
		return g.Value.Cmp(hundred) == 0
	}
	for _, r := range f.Unit {
		if r == '/' {
			return false
		}
	}
	return true
}

// claims reports that the outline says a row is part of another: behind trong đó, below a
// total, or marked deeper than a row with values.
func (t *table) claims(i, up int) bool {
	l, g := &t.lines[i], &t.lines[up]
	return l.part || g.total || l.cue != "" || l.marked && g.rank < l.rank
}

// outlineCue: rows with numbers or letters of one rank, or places, under a total row
// claim to be all; others are a selection.
func (t *table) outlineCue(i, up int) solieu.PartCue {
	l, g := &t.lines[i], &t.lines[up]
	if l.part || !g.total {
		return solieu.PartSome
	}
	if l.marked && l.rank < starRank || t.places && !t.mixed {
		return solieu.PartWhole
	}
	return solieu.PartSome
}

// mixedRanks reports that rows other than totals have more than one rank.
func (t *table) mixedRanks() bool {
	rank := -1
	for i := range t.lines {
		if t.lines[i].total {
			continue
		}
		if rank >= 0 && t.lines[i].rank != rank {
			return true
		}
		rank = t.lines[i].rank
	}
	return false
}
