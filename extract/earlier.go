package extract

import (
	"time"

	"solieu"
)

// yearBefore reports a figure of the same period last year that a bracket gives for
// comparison: (cùng kỳ 921 triệu USD), (cùng kỳ năm 2021 đạt 69,2%).
func (r *reader) yearBefore(i int) bool {
	p := r.p
	first := p.mentions[i].first
	k, c := p.markIn(r.place[i].left, first, "basis")
	if k < 0 || r.place[i].before < 0 || c.value != "same_period_last_year" && c.value != "previous_year" || p.compares(k) {
		return false
	}
	return p.marks[k].first == r.place[i].left && r.onlyYear(p.marks[k].last+1, first, i)
}

// onlyYear reports that tokens [from, to) only say which year is meant, and that it
// reached the number: năm 2021 đạt.
func (r *reader) onlyYear(from, to, i int) bool {
	p := r.p
	w := &p.rules.words
	for j := from; j < to; j++ {
		id := p.id(j)
		year := id != 0 && (id == w.year || id == w.month || id == w.colon)
		if m, ok := p.markAt(j); ok {
			_, reach := p.cueOf(m, "reach")
			if _, turn := p.cueOf(m, "direction"); reach || turn {
				j = m.last
				continue
			}
		}
		if !year && p.covered[j] != byRefused && p.covered[j] != byPeriod && !r.onlyFillers(j, j+1, &p.mentions[i]) {
			return false
		}
	}
	return true
}

// baseLevel is the basis whose own value stands alone in a bracket behind it: thấp hơn so
// với cùng kỳ năm 2021 (41,52%), giảm 12% so với tháng trước (51 vụ). A bracket that
// repeats the change in another unit is none.
func (r *reader) baseLevel(i int) solieu.Basis {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if pl.before < 0 || !pl.alone || pl.open != m.first-1 || m.role != alone || m.sign != 0 {
		return ""
	}
	k, c := p.markIn(p.mentions[pl.before].last+1, pl.open, "basis")
	if k < 0 || c.value == "plan" || c.value == "whole" || !p.compares(k) && !p.comparedAt(k) || !r.onlyYear(p.marks[k].last+1, pl.open, i) {
		return ""
	}
	before := &r.d.figures[r.fig[pl.before]]
	if before.Kind == solieu.KindChange && before.Unit != m.Unit && !(before.Unit == "%" && m.class != "percent") && !(m.class == "percent" && r.p.mentions[pl.before].class == "points") {
		return ""
	}
	return solieu.Basis(c.value)
}

// openerBefore finds a basis that opens its clause before the bracket that holds its own
// value: So với kế hoạch tỉnh giao (9.400 tỷ đồng), giải ngân đạt 31,8%.
func (r *reader) openerBefore(open, from int) []basisFound {
	p := r.p
	if open <= from {
		return nil
	}
	start := open
	for start > from && !p.hard(start-1) && p.id(start-1) != p.rules.words.comma {
		start--
	}
	m, ok := p.markAt(start)
	if ok = ok && (start == p.body || start > from); ok {
		c, versus := p.cueOf(m, "versus")
		ok = versus && c.name == "so_voi"
	}
	if !ok {
		return nil
	}
	return r.openers(start, open)
}

// comparedAt reports so với a few words before basis k, or a direction that holds it: so
// với thời điểm cuối năm, thấp hơn so với cùng kỳ.
func (p *passage) comparedAt(k int) bool {
	from := max(p.body, p.marks[k].first-4)
	if j, _ := p.markIn(from, p.marks[k].first, "versus"); j >= 0 {
		return true
	}
	j, _ := p.markIn(from, p.marks[k].first, "direction")
	return j >= 0
}

var hundred = solieu.NewDecimal(100, 0)

// earlier is the period that a basis names, seen from period p.
func earlier(p solieu.Period, basis solieu.Basis) solieu.Period {
	switch {
	case p.IsZero():
		return p
	case basis == solieu.BasisYearEnd:
		return solieu.AsOf(solieu.Date{Year: p.End.Year - 1, Month: time.December, Day: 31})
	case basis == solieu.BasisPreviousMonth && p.Kind == solieu.PeriodMonth:
		end := p.Start.AddDays(-1)
		return solieu.Month(end.Year, end.Month)
	case basis == solieu.BasisSamePeriod || basis == solieu.BasisPreviousYear:
		return lastYear(p)
	}
	return solieu.Period{}
}

// asBefore gives a percentage of an earlier period the kind of the one it is compared with.
func (r *reader) asBefore(i int, f *solieu.Figure) bool {
	pl := &r.place[i]
	if f.Unit != "%" || pl.before < 0 || !r.yearBefore(i) && r.baseLevel(i) == "" {
		return false
	}
	for j := pl.before; j >= max(0, pl.before-lookBack) && r.place[j].sentence == pl.sentence; j-- {
		if g := &r.d.figures[r.fig[j]]; g.Unit == "%" && g.Kind != solieu.KindChange {
			f.Kind, f.Basis = g.Kind, g.Basis
			return true
		}
	}
	return false
}
