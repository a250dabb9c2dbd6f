package period

import "solieu"

// monthPhrase reads tháng 6/2020, tháng Năm, tháng 1-6/2020, tháng trước, tháng tới.
func (r *reader) monthPhrase(i int) (hit, bool) {
	n, end := r.monthNumber(i + 1)
	if n < 0 {
		return r.relative(i, r.ref.month)
	}
	if m, k := r.monthNumber(end + 1); r.dash(end) && m > n {
		if y, k := r.yearBehind(k); y > 0 {
			return hit{end: k, period: months(y, n, m), cue: CuePlain, explicit: true}, true
		}
	}
	y, k := r.yearBehind(end)
	if y > 0 {
		return hit{end: k, period: r.ref.named(y, n), cue: CuePlain, explicit: true}, true
	}
	return hit{end: end, period: r.ref.named(r.ref.yearOf(n), n), cue: CuePlain}, true
}

// relative reads the word behind tháng, quý, kỳ or năm that points from the
// report's own: này, trước, tới. move gives the span so many steps away.
func (r *reader) relative(i int, move func(by int) solieu.Period) (hit, bool) {
	k := i + 2
	switch {
	case r.is(i+1, "báo", "cáo"):
		return hit{end: i + 3, period: move(0), cue: CueReport}, true
	case r.oneOf(i+1, "này", "nay"):
		return hit{end: k, period: move(0), cue: CueReport}, true
	case r.is(i+1, "trước") && !r.plural(i):
		// "97% tháng trước" is a basis; "kỳ trước chuyển sang 11 vụ" counts for this one.
		return hit{end: k, period: move(-1), cue: CuePast, silent: r.mark(i-1, '%') || r.is(k, "chuyển")}, true
	case r.is(i+1, "tiếp", "theo"):
		return hit{end: i + 3, period: move(1), cue: CueNext}, true
	case r.oneOf(i+1, "tới", "sau") && !r.plural(i):
		return hit{end: k, period: move(1), cue: CueNext}, true
	}
	return hit{}, false
}

// plural: các năm trước, 5 năm trước, nhiều tháng sau name no one span.
func (r *reader) plural(i int) bool {
	return r.oneOf(i-1, "các", "những", "nhiều", "mấy", "hằng", "mỗi") || r.at(i-1).num >= 0
}

// quarterPhrase reads quý I, quý 2/2020, quý III năm 2019, quý trước.
func (r *reader) quarterPhrase(i int) (hit, bool) {
	t := r.at(i + 1)
	if t.num < 1 || t.num > 4 || t.digits > 2 || r.decimal(i+2) {
		return r.relative(i, r.ref.quarter)
	}
	y, end := r.yearAnywhere(i + 2)
	explicit := y > 0
	if !explicit {
		y = r.ref.year()
	}
	return hit{end: end, period: known(y, solieu.Quarter(y, t.num)), cue: CuePlain, explicit: explicit}, true
}

// yearPhrase reads năm 2020, năm 2016-2020, năm học 2019-2020, năm trước.
func (r *reader) yearPhrase(i int) (hit, bool) {
	if r.is(i+1, "học") {
		if a, _, end, ok := r.yearPair(i + 2); ok {
			return hit{end: end, period: unknown, cue: CueSchoolYear, explicit: a > 0}, true
		}
		return hit{}, false
	}
	if a, b, end, ok := r.yearPair(i + 1); ok {
		return hit{end: end, period: spanYears(a, b), cue: CuePlain, explicit: true}, true
	}
	if y, ok := r.year(i + 1); ok && !r.decimal(i+2) {
		return hit{end: i + 2, period: solieu.Year(y), cue: CuePlain, explicit: true}, true
	}
	return r.relative(i, r.ref.years)
}

// yearPair reads 2016-2020, 2016 - 2020, 2016/2017 and 2016 đến 2020.
func (r *reader) yearPair(i int) (a, b, end int, ok bool) {
	a, first := r.year(i)
	b, second := r.year(i + 2)
	joined := r.dash(i+1) || r.mark(i+1, '/') || r.is(i+1, "đến")
	return a, b, i + 3, first && second && joined && a < b
}

func spanYears(a, b int) solieu.Period {
	return solieu.Period{Kind: solieu.PeriodRange, Start: solieu.Year(a).Start, End: solieu.Year(b).End}
}

// wholeYear reads cả năm and cả năm 2020.
func (r *reader) wholeYear(i int) (hit, bool) {
	if !r.is(i, "cả", "năm") || r.is(i+2, "học") {
		return hit{}, false
	}
	if h, ok := r.yearPhrase(i + 1); ok {
		return h, true
	}
	return hit{end: i + 2, period: r.ref.years(0), cue: CuePlain}, true
}

// half reads nửa đầu năm 2020, nửa cuối tháng 6.
func (r *reader) half(i int) (hit, bool) {
	first := r.is(i, "nửa", "đầu")
	if !first && !r.is(i, "nửa", "cuối") {
		return hit{}, false
	}
	n := 2
	if first {
		n = 1
	}
	switch {
	case r.is(i+2, "năm"):
		y, end, explicit := r.ownYear(i + 2)
		return hit{end: end, period: known(y, solieu.Half(y, n)), cue: CuePlain, explicit: explicit}, true
	case r.is(i+2, "tháng"):
		h, ok := r.monthPhrase(i + 2)
		if p := h.period; ok && p.Kind == solieu.PeriodMonth {
			mid := solieu.Date{Year: p.Start.Year, Month: p.Start.Month, Day: 15}
			if first {
				h.period = between(p.Start, mid)
			} else {
				h.period = between(mid.AddDays(1), p.End)
			}
		}
		return h, ok
	}
	return hit{}, false
}

// ownYear reads the year at the word năm: năm 2020, năm nay, or the bare word for
// the report's year.
func (r *reader) ownYear(i int) (y, end int, explicit bool) {
	if y, end := r.yearBehind(i); y > 0 {
		return y, end, true
	}
	if y, end := r.yearAnywhere(i + 1); y > 0 {
		return y, end, true
	}
	return r.ref.year(), i + 1, false
}

// inside reads trong tháng, trong quý, trong kỳ, trong năm: the report's own.
func (r *reader) inside(i int) (hit, bool) {
	if _, ok := r.plainSpan(i + 1); ok || r.is(i+1, "kỳ", "báo") {
		return hit{}, false // trong tháng 6, trong năm 2019: the word's own rule reads more
	}
	var p solieu.Period
	switch r.at(i + 1).word {
	case "tháng":
		p = r.ref.month(0)
	case "quý":
		p = r.ref.quarter(0)
	case "kỳ":
		p = r.ref.whole(0)
	case "năm":
		p = r.ref.years(0)
	default:
		return hit{}, false
	}
	return hit{end: i + 2, period: p, cue: CueReport}, true
}
