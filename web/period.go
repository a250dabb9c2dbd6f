package web

import (
	"strconv"
	"time"

	"solieu"
)

// date is a day in words of the language: 14/6/2020. It is "" for an unknown day.
func (f *face) date(d solieu.Date) string {
	if d.IsZero() {
		return ""
	}
	return f.text.T("date", "d", strconv.Itoa(d.Day), "month", f.month(d.Month), "y", year(d))
}

// year and month are strings for the catalogue: 2020 must not become 2.020.
func year(d solieu.Date) string { return strconv.Itoa(d.Year) }

func (f *face) month(m time.Month) string { return f.text.T("month." + strconv.Itoa(int(m))) }

// period names a period as a report would: tháng 6/2020, 6 tháng đầu năm 2020.
func (f *face) period(p solieu.Period) string {
	y := year(p.End)
	switch p.Kind {
	case solieu.PeriodMonth:
		return f.text.T("period.month", "month", f.month(p.Start.Month), "y", y)
	case solieu.PeriodQuarter:
		quarter := f.text.T("quarter." + strconv.Itoa((int(p.Start.Month)+2)/3))
		return f.text.T("period.quarter", "q", quarter, "y", y)
	case solieu.PeriodHalf:
		if p.Start.Month > time.June {
			return f.text.T("period.half2", "y", y)
		}
		return f.text.T("period.half1", "y", y)
	case solieu.PeriodNineMonths:
		return f.text.T("period.nine", "y", y)
	case solieu.PeriodYear:
		return f.text.T("period.year", "y", y)
	case solieu.PeriodAsOf:
		return f.text.T("period.asof", "date", f.date(p.End))
	case solieu.PeriodYTD:
		return f.yearToDate(p)
	default:
		return f.span(p)
	}
}

func (f *face) yearToDate(p solieu.Period) string {
	if p.End == p.End.LastOfMonth() {
		return f.text.T("period.months", "n", int(p.End.Month), "y", year(p.End))
	}
	return f.text.T("period.ytd", "date", f.date(p.End))
}

func (f *face) span(p solieu.Period) string {
	if p.Start.IsZero() || p.End.IsZero() {
		return f.text.T("period.unknown")
	}
	return f.text.T("period.range", "start", f.date(p.Start), "end", f.date(p.End))
}
