package period

import "solieu"

// from reads từ đầu năm đến nay, từ ngày 15/4 đến ngày 14/5/2020, từ tháng 1 đến
// tháng 6, từ năm 2016 đến 2020, từ đầu tháng đến 14/6. i is at từ.
func (r *reader) from(i int) (hit, bool) {
	if r.is(i+1, "đầu", "năm") {
		return r.fromNewYear(i + 2)
	}
	if r.is(i+1, "đầu", "tháng") {
		return r.fromFirst(i + 2)
	}
	if h, ok := r.fromDay(i + 1); ok {
		return h, true
	}
	return r.fromSpan(i + 1)
}

// fromNewYear is at the word năm of từ đầu năm.
func (r *reader) fromNewYear(i int) (hit, bool) {
	y, k, explicit := r.ownYear(i)
	h := hit{end: k, period: ytd(r.ref.Period.End), cue: CueCumulative, explicit: explicit}
	if r.oneOf(k, "đến", "tới") {
		if e, ok := r.endpoint(k + 1); ok {
			h.end, h.period, h.explicit = e.end, ytd(e.day), explicit || e.explicit
			return h, true
		}
	}
	if explicit && y != r.ref.Period.End.Year {
		h.period = solieu.Year(y)
	}
	return h, true
}

// fromFirst is at the word tháng of từ đầu tháng: it needs an end.
func (r *reader) fromFirst(i int) (hit, bool) {
	k := i + 1
	if n, end := r.monthNumber(k); n > 0 {
		_, k = r.yearBehind(end)
	}
	if !r.oneOf(k, "đến", "tới") {
		return hit{}, false
	}
	e, ok := r.endpoint(k + 1)
	if !ok || e.day.IsZero() {
		return hit{end: e.end, period: unknown, cue: CuePlain}, ok
	}
	from := e.day.FirstOfMonth()
	if h, ok := r.monthPhrase(i); ok && !h.period.Start.IsZero() && h.period.Start.Compare(e.day) <= 0 {
		from = h.period.Start
	}
	return hit{end: e.end, period: between(from, e.day), cue: CuePlain, explicit: e.explicit}, true
}

// fromDay reads (ngày) D/M/Y đến (hết) (ngày) D/M/Y, or up to now, to the end of a
// month or of a year.
func (r *reader) fromDay(i int) (hit, bool) {
	k := r.skipHour(i)
	named := r.is(k, "ngày")
	if named {
		k++
	}
	if h, ok := r.daysOfMonth(k); ok && !named {
		return h, true
	}
	a, k, ok := r.date(k)
	if !ok && named {
		a, k, ok = r.bareDay(k)
	}
	if !ok {
		return r.fromPress(i)
	}
	if !r.oneOf(k, "đến", "tới") && !r.dash(k) {
		return r.sinceDay(a, k, named)
	}
	to := r.skipHour(k + 1)
	for n := 0; n < 2 && r.oneOf(to, "hết", "ngày"); n++ {
		to++
	}
	if b, end, ok := r.date(to); ok {
		if !named && a.fraction() && b.fraction() && !r.is(to-1, "ngày") {
			return hit{}, false
		}
		p, ok := r.span(a, b)
		return hit{end: end, period: p, cue: CuePlain, explicit: b.y != 0}, ok
	}
	e, ok := r.endpoint(k + 1)
	if !ok {
		return r.sinceDay(a, k, named)
	}
	return hit{end: e.end, period: r.upTo(a, e.day), cue: CuePlain, explicit: a.y != 0 || e.explicit}, true
}

// daysOfMonth reads 21-27/8: two days with a dash, then their month.
func (r *reader) daysOfMonth(i int) (hit, bool) {
	a, k, ok := r.bareDay(i)
	if !ok || !r.dash(k) || !r.mark(k+2, '/') {
		return hit{}, false
	}
	b, end, ok := r.date(k + 1)
	if !ok || b.d <= a.d {
		return hit{}, false
	}
	p, ok := r.span(a, b)
	return hit{end: end, period: p, cue: CuePlain, explicit: b.y != 0}, ok
}

// upTo runs from a printed day to one that was found otherwise.
func (r *reader) upTo(a day, to solieu.Date) solieu.Period {
	if a.y == 0 {
		a.y = to.Year
	}
	from := a.complete(r.ref)
	if from.IsZero() || to.IsZero() || from.Compare(to) > 0 {
		return unknown
	}
	return between(from, to)
}

// fromPress reads the newspapers' 30-6 đến 03-7. A range of numbers looks the same,
// so both ends must be days and a mark or the end must follow.
func (r *reader) fromPress(i int) (hit, bool) {
	a, k, ok := r.pressDay(i)
	if !ok || !r.is(k, "đến") {
		return hit{}, false
	}
	b, end, ok := r.pressDay(k + 1)
	if !ok || end < len(r.toks) && r.at(end).mark == 0 {
		return hit{}, false
	}
	p, ok := r.span(a, b)
	return hit{end: end, period: p, cue: CuePlain}, ok
}

func (r *reader) pressDay(i int) (d day, end int, ok bool) {
	if r.is(i, "ngày") {
		i++
	}
	m := r.at(i + 2)
	d, end, ok = r.bareDay(i)
	if !ok || !r.dash(end) || !r.at(end).glued || m.digits == 0 || m.digits > 2 || m.num < 1 || m.num > 12 {
		return day{}, i, false
	}
	d.m = m.num
	return d, i + 3, d.possible()
}

// sinceDay is a start without an end: từ ngày 01/7/2025 runs to the report's end.
func (r *reader) sinceDay(a day, end int, named bool) (hit, bool) {
	if a.m == 0 || a.y == 0 && !named {
		return hit{}, false
	}
	return hit{end: end, period: r.upTo(a, r.ref.end()), cue: CuePlain, explicit: a.y != 0}, true
}

// fromSpan reads tháng 1 đến (hết) tháng 6/2020, năm 2016 đến năm 2020, quý I đến
// quý III, tháng 3 đến nay.
func (r *reader) fromSpan(i int) (hit, bool) {
	if y, _, end, ok := r.yearPair(i); ok {
		b, _ := r.year(end - 1)
		return hit{end: end, period: spanYears(y, b), cue: CuePlain, explicit: true}, true
	}
	a, ok := r.plainSpan(i)
	if ok && a.period.Kind == solieu.PeriodRange && a.explicit {
		return a, true // năm 2016 đến 2020
	}
	if !ok || a.cue != CuePlain || !r.oneOf(a.end, "đến", "tới") && !r.dash(a.end) {
		return hit{}, false
	}
	k := a.end + 1
	for n := 0; n < 2 && r.oneOf(k, "hết", "cuối"); n++ {
		k++
	}
	b, ok := r.plainSpan(k)
	if y, bare := r.year(k); !ok && bare && a.period.Kind == solieu.PeriodYear {
		b, ok = hit{end: k + 1, period: solieu.Year(y), explicit: true}, true
	}
	if e, point := r.endpoint(a.end + 1); !ok && point {
		b, ok = hit{end: e.end, period: asOf(e.day), explicit: e.explicit}, true
	}
	if !ok {
		return hit{}, false
	}
	return hit{end: b.end, period: r.joined(a, b), cue: CuePlain, explicit: b.explicit}, true
}

// joined spans a to b; a without a year of its own takes that of b.
func (r *reader) joined(a, b hit) solieu.Period {
	from, to := a.period.Start, b.period.End
	if from.IsZero() && !to.IsZero() || to.IsZero() {
		return unknown
	}
	if !a.explicit {
		from.Year = to.Year
		if from.Compare(to) > 0 {
			from.Year--
		}
	}
	if from.Compare(to) > 0 {
		return unknown
	}
	if from.Day == 1 && to == to.LastOfMonth() && from.Year == to.Year {
		return months(from.Year, int(from.Month), int(to.Month))
	}
	return between(from, to)
}

// cumulative reads lũy kế, tính chung, cộng dồn with the span that follows, or
// alone for 1 January to the report's end. k is behind the word.
func (r *reader) cumulative(k int) (hit, bool) {
	alone := hit{end: k, period: ytd(r.ref.Period.End), cue: CueCumulative}
	i := k
	if r.oneOf(i, "trong", "của", "cho") {
		i++
	}
	h, ok := r.spanOrUntil(i)
	if !ok {
		return alone, true
	}
	p := h.period
	switch {
	case h.cue == CueUntil || h.cue == CueNow:
		h.period = ytd(p.End)
	case h.cue == CueReport, h.cue == CueSeason:
		return alone, true
	case p.Kind == solieu.PeriodMonth:
		h.period = ytd(p.End)
	case p.Kind == solieu.PeriodQuarter && p.Start.Month > 1:
		h.cue = CuePlain
		return h, true
	}
	h.cue = CueCumulative
	return h, true
}

func (r *reader) spanOrUntil(i int) (hit, bool) {
	switch {
	case r.is(i, "tính", "đến"):
		return r.until(i + 1)
	case r.is(i, "đến"):
		return r.until(i)
	case r.is(i, "từ"):
		return r.from(i)
	case r.is(i, "hết"):
		return r.closing(i)
	}
	if h, ok := r.dates(i); ok {
		return h, true
	}
	return r.plainSpan(i)
}
