package period

import "solieu"

// day is a printed day, perhaps without month and year (0).
type day struct{ d, m, y int }

// date reads 14/6/2020, 14/6, 14-6-2020, 14.6.2020, 14 tháng 6 năm 2020.
func (r *reader) date(i int) (d day, end int, ok bool) {
	t := r.at(i)
	if t.digits == 0 || t.digits > 2 || t.num < 1 || t.num > 31 {
		return day{}, i, false
	}
	d.d = t.num
	if r.is(i+1, "tháng") {
		m, end := r.monthNumber(i + 2)
		if m < 0 {
			return r.relativeDay(d, i+1)
		}
		d.m = m
		d.y, end = r.yearBehind(end)
		return d, end, d.possible()
	}
	m := r.at(i + 2)
	if m.digits == 0 || m.digits > 2 || m.num < 1 || m.num > 12 {
		return day{}, i, false
	}
	d.m = m.num
	if r.mark(i+1, '/') {
		if r.mark(i+3, '/') {
			return r.dateYear(d, i)
		}
		return d, i + 3, d.possible()
	}
	// With points and hyphens only the full form is a date: 9.05 is a number.
	if r.mark(i+1, '.') && r.mark(i+3, '.') || r.dash(i+1) && r.dash(i+3) {
		return r.dateYear(d, i)
	}
	return day{}, i, false
}

// relativeDay reads ngày 15 tháng trước, ngày 14 tháng báo cáo; i is at tháng. Without
// the word ngày it would be a count (15 tháng trước).
func (r *reader) relativeDay(d day, i int) (day, int, bool) {
	if !r.is(i-2, "ngày") {
		return day{}, i, false
	}
	month, end := r.ref.month(0), i+2
	switch {
	case r.is(i+1, "báo", "cáo"):
		end++
	case r.is(i+1, "trước"):
		month = r.ref.month(-1)
	case !r.oneOf(i+1, "này", "nay"):
		return day{}, i, false
	}
	if month.End.IsZero() {
		return day{}, i, false
	}
	d.m, d.y = int(month.End.Month), month.End.Year
	return d, end, d.possible()
}

// dateYear reads the year of D/M/Y, in four digits or two; D/M/Y with anything
// else for a year is a document number or a fraction.
func (r *reader) dateYear(d day, i int) (day, int, bool) {
	t := r.at(i + 4)
	if y, ok := r.year(i + 4); ok {
		d.y = y
	} else if t.digits == 2 && t.glued {
		d.y = 2000 + t.num
	} else {
		return day{}, i, false
	}
	return d, i + 5, d.possible()
}

// possible reports whether the calendar has the day in some year.
func (d day) possible() bool {
	y := d.y
	if y == 0 {
		y = 2020 // a leap year
	}
	_, ok := solieu.NewDate(y, max(d.m, 1), d.d)
	return ok
}

// complete fills month and year from the reference. A day that does not exist is
// the last one of its month: 29/2 in a common year.
func (d day) complete(ref Ref) solieu.Date {
	if d.m == 0 {
		d.m = int(ref.end().Month)
	}
	if d.y == 0 {
		d.y = ref.yearOf(d.m)
	}
	if d.y == 0 || d.m == 0 {
		return solieu.Date{}
	}
	date, ok := solieu.NewDate(d.y, d.m, d.d)
	if !ok {
		date = solieu.Date{Year: d.y, Month: date.Month, Day: 1}.LastOfMonth()
	}
	return date
}

// fraction reports what could as well be a part of one: 1/2, 2/3.
func (d day) fraction() bool { return d.y == 0 && d.d < d.m && d.m <= 5 }

// span joins two days. The first takes month and year from the second: từ ngày 27
// đến 29/10, 15/12–14/1/2021.
func (r *reader) span(a, b day) (p solieu.Period, ok bool) {
	to := b.complete(r.ref)
	if to.IsZero() {
		return unknown, true
	}
	if a.m == 0 {
		a.m = int(to.Month)
	}
	if a.y == 0 {
		a.y = to.Year
		if a.m > int(to.Month) {
			a.y--
		}
	}
	from := a.complete(r.ref)
	return between(from, to), from.Compare(to) <= 0
}

// dates reads two days joined by a hyphen or đến: 15/4-14/5/2020, 15-20/6. Without
// a year only brackets around or the word ngày before make it a span of days.
func (r *reader) dates(i int) (hit, bool) {
	a, k, ok := r.date(i)
	if !ok {
		if a, k, ok = r.bareDay(i); !ok {
			return hit{}, false
		}
	}
	if !r.dash(k) && !r.is(k, "đến") {
		return hit{}, false
	}
	k++
	if r.is(k, "hết") {
		k++
	}
	named := r.is(i-1, "ngày")
	if r.is(k, "ngày") {
		k, named = k+1, true
	}
	b, end, ok := r.date(k)
	if !ok || b.y == 0 && !named && !(r.mark(i-1, '(') && r.mark(end, ')')) {
		return hit{}, false
	}
	p, ok := r.span(a, b)
	return hit{end: end, period: p, cue: CuePlain, explicit: b.y != 0}, ok
}

// bareDay reads a day that gets its month from what follows.
func (r *reader) bareDay(i int) (day, int, bool) {
	t := r.at(i)
	if t.digits == 0 || t.digits > 2 || t.num < 1 || t.num > 31 {
		return day{}, i, false
	}
	return day{d: t.num}, i + 1, true
}

// document reads over a day that stands alone: the date of a decision is no
// period. So is the blank "ngày   tháng 6 năm 2020" before signing.
func (r *reader) document(i int) (hit, bool) {
	if r.is(i, "ngày") {
		i++
	}
	if _, end, ok := r.date(i); ok {
		return hit{end: end, silent: true}, true
	}
	if r.is(i-1, "ngày") && r.is(i, "tháng") {
		if _, end := r.monthNumber(i + 1); end > i+1 {
			_, end = r.yearBehind(end)
			return hit{end: end, silent: true}, true
		}
	}
	return hit{}, false
}
