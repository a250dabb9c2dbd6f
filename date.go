package solieu

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a calendar day without a time zone. The zero Date means unknown.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate returns the day when it exists in the calendar; 31/6 does not.
func NewDate(year, month, day int) (Date, bool) {
	d := Date{year, time.Month(month), day}
	return d, year > 0 && d.time().Day() == day && int(d.time().Month()) == month
}

// ParseDate reads ISO form: 2020-06-14. An empty string is the zero Date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, &Error{Code: CodeBadDate, Message: fmt.Sprintf("%.20q is not a date of the form 2020-06-14", s), Err: err}
	}
	return dateOf(t), nil
}

func dateOf(t time.Time) Date { return Date{t.Year(), t.Month(), t.Day()} }

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// IsZero reports whether the day is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String is ISO form, or "" for an unknown day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare is negative, zero or positive as d is before, on or after e. Unknown
// days come first.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// AddDays moves by whole days; negative n goes back. An unknown day stays unknown.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return dateOf(d.time().AddDate(0, 0, n))
}

// AddYears keeps month and day; 29 February becomes 28 February in a common year.
// An unknown day stays unknown.
func (d Date) AddYears(n int) Date {
	if d.IsZero() {
		return d
	}
	e := Date{d.Year + n, d.Month, d.Day}
	if last := e.LastOfMonth(); e.Day > last.Day {
		return last
	}
	return e
}

// FirstOfMonth is day 1 of the month of d; unknown for an unknown day.
func (d Date) FirstOfMonth() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Year, d.Month, 1}
}

// LastOfMonth is the last day of the month of d; unknown for an unknown day.
func (d Date) LastOfMonth() Date {
	if d.IsZero() {
		return d
	}
	return dateOf(time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC))
}

// MarshalText writes ISO form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads ISO form.
func (d *Date) UnmarshalText(text []byte) error {
	e, err := ParseDate(string(text))
	*d = e
	return err
}
