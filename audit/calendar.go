package audit

import "solieu"

// shift is the period that a comparison of p speaks of: the month before, the
// quarter before, the same days a year ago, the end of last year. ok is false when
// the basis has no such period: a running total has no month before.
func shift(p solieu.Period, basis solieu.Basis) (solieu.Period, bool) {
	if p.End.IsZero() {
		return solieu.Period{}, false
	}
	switch basis {
	case solieu.BasisSamePeriod:
		return yearAgo(p), true
	case solieu.BasisPreviousYear:
		return yearAgo(p), p.Kind == solieu.PeriodYear
	case solieu.BasisYearEnd:
		return solieu.AsOf(solieu.Date{Year: p.End.Year - 1, Month: 12, Day: 31}), p.Kind == solieu.PeriodAsOf
	case solieu.BasisPreviousMonth:
		return before(p, true)
	case solieu.BasisPreviousPeriod:
		return before(p, false)
	default:
		return solieu.Period{}, false
	}
}

func yearAgo(p solieu.Period) solieu.Period {
	back := solieu.Period{Kind: p.Kind, Start: p.Start.AddYears(-1), End: p.End.AddYears(-1)}
	if p.End == p.End.LastOfMonth() {
		back.End = back.End.LastOfMonth() // 28 February 2021 against 29 February 2020
	}
	return back
}

// before is the neighbouring period of the same length.
func before(p solieu.Period, monthOnly bool) (solieu.Period, bool) {
	day := p.Start.AddDays(-1)
	switch p.Kind {
	case solieu.PeriodMonth:
		return solieu.Month(day.Year, day.Month), true
	case solieu.PeriodAsOf:
		if p.End != p.End.LastOfMonth() {
			return solieu.Period{}, false
		}
		return solieu.AsOf(p.End.FirstOfMonth().AddDays(-1)), true
	case solieu.PeriodRange:
		if p.Start.Day == 1 || monthNumber(p.End)-monthNumber(p.Start) != 1 || p.End.Day != p.Start.Day-1 {
			return solieu.Period{}, false
		}
		start := p.Start.FirstOfMonth().AddDays(-1)
		start.Day = p.Start.Day
		return solieu.Period{Kind: p.Kind, Start: start, End: day}, true
	case solieu.PeriodQuarter:
		if monthOnly {
			return solieu.Period{}, false
		}
		return solieu.Quarter(day.Year, (int(day.Month)+2)/3), true
	case solieu.PeriodYear:
		if monthOnly {
			return solieu.Period{}, false
		}
		return solieu.Year(day.Year), true
	default:
		return solieu.Period{}, false
	}
}

// monthNumber counts months, so that neighbours differ by one.
func monthNumber(d solieu.Date) int { return d.Year*12 + int(d.Month) - 1 }
