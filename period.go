package solieu

import (
	"fmt"
	"time"
)

// PeriodKind says what span of time a figure covers.
type PeriodKind string

// The period kinds of FORMAT.
const (
	PeriodMonth      PeriodKind = "month"
	PeriodQuarter    PeriodKind = "quarter"
	PeriodHalf       PeriodKind = "half"        // 6 tháng đầu năm, 6 tháng cuối năm
	PeriodNineMonths PeriodKind = "nine_months" // 9 tháng đầu năm
	PeriodYear       PeriodKind = "year"
	PeriodYTD        PeriodKind = "ytd"   // 1 January to the report's end or to a stated day: lũy kế, từ đầu năm
	PeriodMTD        PeriodKind = "mtd"   // first of the month to a day inside it
	PeriodAsOf       PeriodKind = "as_of" // a stock on a day; Start equals End
	PeriodRange      PeriodKind = "range" // any other stated span: 15/5–14/6
	PeriodUnknown    PeriodKind = "unknown"
)

// Period is a span of days, both ends included. Start and End are zero when the
// kind is [PeriodUnknown].
type Period struct {
	Kind  PeriodKind `json:"kind"`
	Start Date       `json:"start"`
	End   Date       `json:"end"`
}

// Month is the calendar month.
func Month(year int, month time.Month) Period {
	first := Date{year, month, 1}
	return Period{PeriodMonth, first, first.LastOfMonth()}
}

// Quarter is quarter n, 1 to 4.
func Quarter(year, n int) Period {
	return monthSpan(PeriodQuarter, year, 3*n-2, 3*n)
}

// Half is the first or the second half of the year.
func Half(year, n int) Period {
	return monthSpan(PeriodHalf, year, 6*n-5, 6*n)
}

// Year is the calendar year.
func Year(year int) Period { return monthSpan(PeriodYear, year, 1, 12) }

// FirstMonths is "N tháng đầu năm": 6 months are a half, 9 nine_months, 12 a year,
// any other count is year to date.
func FirstMonths(year, n int) Period {
	kind := PeriodYTD
	switch n {
	case 6:
		kind = PeriodHalf
	case 9:
		kind = PeriodNineMonths
	case 12:
		kind = PeriodYear
	}
	return monthSpan(kind, year, 1, n)
}

func monthSpan(kind PeriodKind, year, from, to int) Period {
	return Period{kind, Date{year, time.Month(from), 1}, Date{year, time.Month(to), 1}.LastOfMonth()}
}

// AsOf is a stock on one day.
func AsOf(day Date) Period { return Period{PeriodAsOf, day, day} }

// IsZero reports whether nothing is known of the period.
func (p Period) IsZero() bool {
	return p.Kind == "" || (p.Kind == PeriodUnknown && p.Start.IsZero() && p.End.IsZero())
}

// Code names the period in a short sortable form: 2020-06, 2020-Q2, 2020-H1,
// 2020-9M, 2020, 2020-01-01..2020-05-31. It is empty for an unknown period.
func (p Period) Code() string {
	switch p.Kind {
	case PeriodMonth:
		return fmt.Sprintf("%04d-%02d", p.Start.Year, p.Start.Month)
	case PeriodQuarter:
		return fmt.Sprintf("%04d-Q%d", p.Start.Year, (p.Start.Month+2)/3)
	case PeriodHalf:
		return fmt.Sprintf("%04d-H%d", p.Start.Year, (p.Start.Month+5)/6)
	case PeriodNineMonths:
		return fmt.Sprintf("%04d-9M", p.Start.Year)
	case PeriodYear:
		return fmt.Sprintf("%04d", p.Start.Year)
	case PeriodAsOf:
		return p.End.String()
	case PeriodUnknown, "":
		return ""
	default:
		return p.Start.String() + ".." + p.End.String()
	}
}
