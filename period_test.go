package solieu_test

import (
	"testing"
	"time"

	"solieu"
)

func TestPeriods(t *testing.T) {
	cases := []struct {
		name string
		p    solieu.Period
		want string // kind start..end code
	}{
		{"month", solieu.Month(2020, time.February), "month 2020-02-01..2020-02-29 2020-02"},
		{"December", solieu.Month(2020, time.December), "month 2020-12-01..2020-12-31 2020-12"},
		{"first quarter", solieu.Quarter(2020, 1), "quarter 2020-01-01..2020-03-31 2020-Q1"},
		{"last quarter", solieu.Quarter(2020, 4), "quarter 2020-10-01..2020-12-31 2020-Q4"},
		{"first half", solieu.Half(2020, 1), "half 2020-01-01..2020-06-30 2020-H1"},
		{"second half", solieu.Half(2020, 2), "half 2020-07-01..2020-12-31 2020-H2"},
		{"year", solieu.Year(2020), "year 2020-01-01..2020-12-31 2020"},
		{"one month from January", solieu.FirstMonths(2020, 1), "ytd 2020-01-01..2020-01-31 2020-01-01..2020-01-31"},
		{"five months", solieu.FirstMonths(2020, 5), "ytd 2020-01-01..2020-05-31 2020-01-01..2020-05-31"},
		{"six months", solieu.FirstMonths(2020, 6), "half 2020-01-01..2020-06-30 2020-H1"},
		{"nine months", solieu.FirstMonths(2020, 9), "nine_months 2020-01-01..2020-09-30 2020-9M"},
		{"twelve months", solieu.FirstMonths(2020, 12), "year 2020-01-01..2020-12-31 2020"},
		{"stock", solieu.AsOf(day(t, "2020-06-14")), "as_of 2020-06-14..2020-06-14 2020-06-14"},
		{"unknown", solieu.Period{Kind: solieu.PeriodUnknown}, "unknown .. "},
		{"zero", solieu.Period{}, " .. "},
	}
	for _, c := range cases {
		got := string(c.p.Kind) + " " + c.p.Start.String() + ".." + c.p.End.String() + " " + c.p.Code()
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPeriodIsZero(t *testing.T) {
	if !(solieu.Period{}).IsZero() || !(solieu.Period{Kind: solieu.PeriodUnknown}).IsZero() || solieu.Year(2020).IsZero() {
		t.Error("known and unknown are mixed up")
	}
}

// Codes of one kind sort like time, so that pages and file names sort right.
func TestPeriodCodesSort(t *testing.T) {
	for _, series := range [][]solieu.Period{
		{solieu.Month(2019, 12), solieu.Month(2020, 1), solieu.Month(2020, 9), solieu.Month(2020, 10)},
		{solieu.Quarter(2019, 4), solieu.Quarter(2020, 1), solieu.Quarter(2020, 2)},
		{solieu.FirstMonths(2019, 11), solieu.FirstMonths(2020, 2), solieu.FirstMonths(2020, 10)},
	} {
		for i := 1; i < len(series); i++ {
			if a, b := series[i-1].Code(), series[i].Code(); a >= b {
				t.Errorf("%s does not sort before %s", a, b)
			}
		}
	}
}
