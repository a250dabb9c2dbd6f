package period

import (
	"time"

	"solieu"
)

// unknown is what a phrase means whose year or days nobody said.
var unknown = solieu.Period{Kind: solieu.PeriodUnknown}

// known drops a period that was computed for a year nobody said.
func known(year int, p solieu.Period) solieu.Period {
	if year <= 0 {
		return unknown
	}
	return p
}

// end is the last day that the report speaks of; zero when unknown.
func (r Ref) end() solieu.Date {
	if !r.Period.End.IsZero() {
		return r.Period.End
	}
	return r.Issued
}

// year completes a phrase without a year; 0 when unknown.
func (r Ref) year() int { return r.end().Year }

// yearOf completes a month without a year. Around New Year the nearest one is
// meant: a January report's "tháng 12" is last year's, a December report's
// "tháng 1" next year's.
func (r Ref) yearOf(month int) int {
	end := r.end()
	switch {
	case end.IsZero():
		return 0
	case r.Period.End.IsZero() && month > int(end.Month), r.monthly() && end.Month == time.January && month >= 11:
		return end.Year - 1
	case r.monthly() && end.Month == time.December && month == 1:
		return end.Year + 1
	}
	return end.Year
}

// monthly reports whether the reporting period is a month, by calendar or from
// the 15th to the 14th.
func (r Ref) monthly() bool {
	switch r.Period.Kind {
	case solieu.PeriodMonth, solieu.PeriodMTD:
		return true
	case solieu.PeriodRange:
		return r.custom()
	}
	return false
}

// custom reports an administrative month: 15/5–14/6. Decree 09/2019 lets a month
// run from the 15th to the 14th, and offices call it by the month in which it ends.
func (r Ref) custom() bool {
	p := r.Period
	return p.Kind == solieu.PeriodRange && p.Start.Day > 1 &&
		p.Start == shift(solieu.Date{Year: p.End.Year, Month: p.End.Month, Day: p.Start.Day}, -1) && p.End.Day == p.Start.Day-1
}

// shift moves by months and stays inside the month it comes to.
func shift(d solieu.Date, months int) solieu.Date {
	n := 12*d.Year + int(d.Month) - 1 + months
	e := solieu.Date{Year: n / 12, Month: time.Month(n%12 + 1), Day: d.Day}
	if last := e.LastOfMonth(); e.Day > last.Day {
		return last
	}
	return e
}

// month is the report's month moved by some: 0 trong tháng, -1 tháng trước.
func (r Ref) month(by int) solieu.Period {
	if r.Period.End.IsZero() {
		return unknown
	}
	if by == 0 && r.monthly() {
		return r.Period
	}
	if r.custom() {
		return solieu.Period{Kind: solieu.PeriodRange, Start: shift(r.Period.Start, by), End: shift(r.Period.End, by)}
	}
	d := shift(r.Period.End, by)
	return solieu.Month(d.Year, d.Month)
}

// named is the month of that number; the report's own month has the report's days.
func (r Ref) named(year int, month int) solieu.Period {
	if end := r.Period.End; r.custom() && end.Year == year && int(end.Month) == month {
		return r.Period
	}
	return known(year, solieu.Month(year, time.Month(month)))
}

// quarter is the quarter in which the report ends, moved by some.
func (r Ref) quarter(by int) solieu.Period {
	if r.Period.End.IsZero() {
		return unknown
	}
	if by == 0 && r.Period.Kind == solieu.PeriodQuarter {
		return r.Period
	}
	d := shift(r.Period.End, 3*by)
	return solieu.Quarter(d.Year, (int(d.Month)+2)/3)
}

// whole is the reporting period moved by some of its own length: kỳ trước.
func (r Ref) whole(by int) solieu.Period {
	p := r.Period
	switch {
	case p.IsZero():
		return unknown
	case by == 0:
		return p
	case r.monthly():
		return r.month(by)
	case p.Kind == solieu.PeriodQuarter:
		return r.quarter(by)
	case p.Kind == solieu.PeriodYear:
		return solieu.Year(p.End.Year + by)
	}
	return unknown
}

// years is the year in which the report ends, moved by some.
func (r Ref) years(by int) solieu.Period {
	return known(r.year(), solieu.Year(r.year()+by))
}

// ytd runs from 1 January to the day.
func ytd(day solieu.Date) solieu.Period {
	if day.IsZero() {
		return unknown
	}
	return solieu.Period{Kind: solieu.PeriodYTD, Start: solieu.Date{Year: day.Year, Month: time.January, Day: 1}, End: day}
}

// asOf is a stock on the day, unknown when the day is.
func asOf(day solieu.Date) solieu.Period {
	if day.IsZero() {
		return unknown
	}
	return solieu.AsOf(day)
}

// between names the span of two printed days: a whole month, quarter, second half
// or year, a month or year to date, else a range. From 1 January it is always year
// to date, so that running totals of one report have one kind.
func between(from, to solieu.Date) solieu.Period {
	p := solieu.Period{Kind: solieu.PeriodRange, Start: from, End: to}
	first := from.Day == 1
	switch {
	case first && from.Month == time.January && to.Year == from.Year && to.Month == time.December && to.Day == 31:
		p.Kind = solieu.PeriodYear
	case first && from.Year == to.Year && from.Month == to.Month && to == to.LastOfMonth():
		p.Kind = solieu.PeriodMonth
	case first && from.Year == to.Year && from.Month == time.January:
		p.Kind = solieu.PeriodYTD
	case first && from.Year == to.Year && to == to.LastOfMonth() && from.Month%3 == 1 && to.Month == from.Month+2:
		p.Kind = solieu.PeriodQuarter
	case first && from.Year == to.Year && from.Month == time.July && to.Month == time.December && to.Day == 31:
		p.Kind = solieu.PeriodHalf
	case first && from.Year == to.Year && from.Month == to.Month:
		p.Kind = solieu.PeriodMTD
	}
	return p
}

// months is the span of whole months A to B of a year.
func months(year, a, b int) solieu.Period {
	if a == 1 {
		return known(year, solieu.FirstMonths(year, b))
	}
	if a%3 == 1 && b == a+2 {
		return known(year, solieu.Quarter(year, b/3))
	}
	if a == 7 && b == 12 {
		return known(year, solieu.Half(year, 2))
	}
	return known(year, between(solieu.Date{Year: year, Month: time.Month(a), Day: 1}, solieu.Date{Year: year, Month: time.Month(b), Day: 1}.LastOfMonth()))
}
