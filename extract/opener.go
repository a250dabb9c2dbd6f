package extract

// ownStart is where words begin that cannot be the tail of the mention before: behind the
// clause's start when a sign begins it, else behind the first comma.
func (r *reader) ownStart(i, from int) int {
	if i == 0 || r.place[i].fresh {
		return from
	}
	for j := from; j < r.p.mentions[i].first; j++ {
		if r.p.id(j) == r.p.rules.words.comma {
			return j + 1
		}
	}
	return r.p.mentions[i].first
}

// brackets opens and closes frames, so that what a bracket says of levels does not
// outlive it.
func (r *reader) brackets(depth int) {
	for len(r.levels) > depth+1 {
		r.levels = r.levels[:len(r.levels)-1]
		r.local = timeHeard{}
	}
	for len(r.levels) < depth+1 {
		r.levels = append(r.levels, r.levels[len(r.levels)-1])
		r.local = timeHeard{}
	}
}

// openers finds bases that are named before any number: So với dự toán và so với cùng kỳ, …
func (r *reader) openers(from, to int) []basisFound {
	p := r.p
	var out []basisFound
	for k := p.firstMark(from); k < len(p.marks) && p.marks[k].last < to; k++ {
		m := p.marks[k]
		if _, ok := p.cueOf(m, "versus"); !ok {
			continue
		}
		limit := to
		for j := k + 1; j < len(p.marks) && p.marks[j].first < to; j++ {
			if _, ok := p.cueOf(p.marks[j], "versus"); ok {
				limit = p.marks[j].first
				break
			}
		}
		if b, ok := r.basisAt(m.last+1, limit); ok {
			if n := len(out); n > 0 {
				if d, _ := p.firstMarkIn(out[n-1].last+1, m.first, "direction"); d >= 0 {
					out = out[:0] // so với tháng trước tăng không đáng kể, nhưng so với cùng kỳ giảm …
				}
			}
			out = append(out, b)
		}
	}
	return out
}
