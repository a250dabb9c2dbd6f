package solieu_test

import (
	"encoding/json"
	"testing"
	"time"

	"solieu"
)

func day(t *testing.T, s string) solieu.Date {
	t.Helper()
	d, err := solieu.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestNewDate(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		ok      bool
	}{
		{2020, 6, 14, true}, {2020, 2, 29, true}, {2019, 2, 29, false}, {2020, 6, 31, false}, {2020, 13, 1, false},
		{2020, 0, 1, false}, {2020, 1, 0, false}, {0, 1, 1, false}, {2020, 12, 31, true}, {2020, -1, 5, false},
	} {
		if _, ok := solieu.NewDate(c.y, c.m, c.d); ok != c.ok {
			t.Errorf("%d-%d-%d exists: %v", c.y, c.m, c.d, ok)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"", "2020-06-14", "0001-01-01", "2000-02-29"} {
		if got := day(t, s).String(); got != s {
			t.Errorf("%q is written back as %q", s, got)
		}
	}
	for _, s := range []string{"14/6/2020", "2020-6-14", "2020-06-31", "2020-06", "tháng 6", "2020-06-14T00:00:00Z"} {
		if d, err := solieu.ParseDate(s); solieu.CodeOf(err) != solieu.CodeBadDate {
			t.Errorf("%q was read as %v (%v)", s, d, err)
		}
	}
}

func TestDateMoves(t *testing.T) {
	cases := []struct{ name, got, want string }{
		{"a day over the year's end", day(t, "2020-12-31").AddDays(1).String(), "2021-01-01"},
		{"a day back into a leap day", day(t, "2020-03-01").AddDays(-1).String(), "2020-02-29"},
		{"a year from a leap day", day(t, "2020-02-29").AddYears(1).String(), "2021-02-28"},
		{"four years from a leap day", day(t, "2020-02-29").AddYears(4).String(), "2024-02-29"},
		{"first of the month", day(t, "2020-06-14").FirstOfMonth().String(), "2020-06-01"},
		{"last of December", day(t, "2020-12-05").LastOfMonth().String(), "2020-12-31"},
		{"last of February", day(t, "2021-02-05").LastOfMonth().String(), "2021-02-28"},
	}
	for _, c := range cases {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
}

// Unknown days stay unknown: nothing is computed from a blank date line.
func TestUnknownDateStaysUnknown(t *testing.T) {
	var d solieu.Date
	for name, got := range map[string]solieu.Date{
		"AddDays": d.AddDays(3), "AddYears": d.AddYears(-1), "FirstOfMonth": d.FirstOfMonth(), "LastOfMonth": d.LastOfMonth(),
	} {
		if !got.IsZero() {
			t.Errorf("%s of an unknown day is %v", name, got)
		}
	}
	if d.Compare(day(t, "2020-01-01")) >= 0 || d.Compare(d) != 0 {
		t.Error("an unknown day does not come first")
	}
}

func TestDateCompare(t *testing.T) {
	sorted := []string{"2019-12-31", "2020-01-01", "2020-01-02", "2020-02-01", "2021-01-01"}
	for i, a := range sorted {
		for k, b := range sorted {
			if got := day(t, a).Compare(day(t, b)); (got < 0) != (i < k) || (got == 0) != (i == k) {
				t.Errorf("%s and %s compare as %d", a, b, got)
			}
		}
	}
}

func TestDateAsJSON(t *testing.T) {
	for _, want := range []string{`"2020-06-14"`, `""`} {
		var d solieu.Date
		if err := json.Unmarshal([]byte(want), &d); err != nil {
			t.Fatal(err)
		}
		if got, err := json.Marshal(d); err != nil || string(got) != want {
			t.Errorf("%s is written back as %s (%v)", want, got, err)
		}
	}
}

// FuzzDate: moving there and back is no move, and months hold their days.
func FuzzDate(f *testing.F) {
	f.Add(2020, 2, 29, 400)
	f.Add(1999, 12, 31, -1)
	f.Fuzz(func(t *testing.T, year, month, d, n int) {
		date, ok := solieu.NewDate(year%5000, month, d)
		if !ok {
			return
		}
		n %= 100_000
		if back := date.AddDays(n).AddDays(-n); back != date {
			t.Fatalf("%v by %d days and back is %v", date, n, back)
		}
		first, last := date.FirstOfMonth(), date.LastOfMonth()
		if first.Compare(date) > 0 || last.Compare(date) < 0 || last.Month != date.Month || last.AddDays(1).Day != 1 {
			t.Fatalf("%v lies not between %v and %v", date, first, last)
		}
		if y := date.AddYears(1); y.Year != date.Year+1 || y.Month != date.Month || (y.Day != date.Day && date.Month != time.February) {
			t.Fatalf("%v in a year is %v", date, y)
		}
	})
}
