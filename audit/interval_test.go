package audit

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

func iv(lo, hi string) interval {
	return interval{solieu.MustDecimal(lo).Rat(), solieu.MustDecimal(hi).Rat()}
}

func show(x interval) string { return scale{}.text(x) }

func TestIntervalArithmetic(t *testing.T) {
	q, ok := iv("9049.5", "9050.5").ratio(iv("22.55", "22.65"))
	if !ok {
		t.Fatal("a division of positive intervals failed")
	}
	for _, c := range []struct{ name, got, want string }{
		{"sum", show(iv("1", "2").add(iv("10", "20"))), "11 – 22"},
		{"difference", show(iv("1", "2").sub(iv("10", "20"))), "−19 – −8"},
		{"ratio", show(q.scale(hundred)), "39.953,642 – 40.135,255"},
		{"gap", number(iv("1", "2").gap(iv("5", "6"))), "3"},
		{"gap the other way", number(iv("5", "6").gap(iv("1", "2"))), "3"},
		{"no gap", number(iv("1", "5").gap(iv("5", "6"))), "0"},
		{"half width", number(iv("1", "2").halfWidth()), "0,5"},
		{"open below", show(interval{nil, big.NewRat(5, 1)}), "không quá 5"},
		{"cut of a positive value", show(cut(parse("69,1%"))), "69,1 – 69,2"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
	for _, b := range []interval{iv("0", "1"), iv("-1", "1"), iv("-2", "-1"), {nil, big.NewRat(1, 1)}} {
		if _, ok := iv("1", "2").ratio(b); ok {
			t.Errorf("a division by %s said something", show(b))
		}
	}
}

// TestIntervalsHoldEveryValue: for points of the operands the result holds the exact
// result.
func TestIntervalsHoldEveryValue(t *testing.T) {
	values := []string{"0", "0.05", "1", "2.5", "9050", "40000"}
	for _, a := range values {
		for _, b := range values {
			x, y := solieu.MustDecimal(a).Rat(), solieu.MustDecimal(b).Rat()
			wide := func(v *big.Rat) interval {
				return interval{new(big.Rat).Sub(v, big.NewRat(1, 100)), new(big.Rat).Add(v, big.NewRat(1, 100))}
			}
			if !wide(x).add(wide(y)).meets(point(new(big.Rat).Add(x, y))) {
				t.Errorf("%s + %s left its interval", a, b)
			}
			if !wide(x).sub(wide(y)).meets(point(new(big.Rat).Sub(x, y))) {
				t.Errorf("%s − %s left its interval", a, b)
			}
			if q, ok := wide(x).ratio(wide(y)); ok && !q.meets(point(new(big.Rat).Quo(x, y))) {
				t.Errorf("%s / %s left its interval", a, b)
			}
		}
	}
}

func TestHedges(t *testing.T) {
	c := Config{}.withDefaults()
	for _, k := range []struct {
		printed string
		hedge   solieu.Approx
		want    string
	}{
		{"100 vụ", "", "100"},
		{"100 vụ", solieu.ApproxAbout, "50 – 150"},                         // one significant digit
		{"28.000.000 đồng", solieu.ApproxAbout, "26.600.000 – 29.400.000"}, // five per cent
		{"100 vụ", solieu.ApproxOver, "100 – 110"},
		{"100 vụ", solieu.ApproxUnder, "90 – 100"},
		{"69,1%", solieu.ApproxUnder, "62,14 – 69,15"},
	} {
		if got := show(c.hedged(parse(k.printed), k.hedge)); got != k.want {
			t.Errorf("%s %s: got %s, want %s", k.hedge, k.printed, got, k.want)
		}
	}
}

func TestWidestPairStandsForAll(t *testing.T) {
	all := []interval{iv("1", "9"), iv("4", "8"), iv("2", "5")}
	a, b := widest(all)
	if show(a) != "4 – 8" || show(b) != "2 – 5" || !a.meets(b) {
		t.Errorf("got %s and %s", show(a), show(b))
	}
	a, b = widest(append(all, iv("6", "7")))
	if a.meets(b) {
		t.Errorf("%s and %s meet, but no value is in all four", show(a), show(b))
	}
}

func TestVietnameseNumbers(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"0", "0"}, {"7", "7"}, {"1234.5", "1.234,5"}, {"-1234567", "−1.234.567"}, {"0.05", "0,05"},
		{"12.3456", "12,346"}, {"-0.0001", "0"}, {"1000", "1.000"},
	} {
		if got := number(solieu.MustDecimal(c.in).Rat()); got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
	}
}

func TestSignificantDigits(t *testing.T) {
	for _, c := range []struct {
		printed string
		digits  int64
	}{{"9.050 triệu đồng", 9050}, {"69,1%", 691}, {"5.832.661.500 đồng", 5832661500}, {"2,50 tỷ đồng", 250}, {"07 vụ", 7}, {"1.000 triệu đồng", 1000}} {
		if got, _ := significant(parse(c.printed)); got != c.digits {
			t.Errorf("%s: got %d, want %d", c.printed, got, c.digits)
		}
	}
}

func TestNeighbours(t *testing.T) {
	all := neighbours(197)
	for _, want := range []int64{179, 917, 19, 97, 17, 1197, 1997, 1977, 190, 297} {
		if !slices.Contains(all, want) {
			t.Errorf("%d is one slip from 197", want)
		}
	}
	for _, not := range []int64{197, 791, 100, 7} {
		if slices.Contains(all, not) {
			t.Errorf("%d is not one slip from 197", not)
		}
	}
}

func TestShiftedPeriods(t *testing.T) {
	day := func(y, m, d int) solieu.Date { x, _ := solieu.NewDate(y, m, d); return x }
	span := func(a, b solieu.Date) solieu.Period {
		return solieu.Period{Kind: solieu.PeriodRange, Start: a, End: b}
	}
	for _, c := range []struct {
		name  string
		p     solieu.Period
		basis solieu.Basis
		want  string
	}{
		{"January", solieu.Month(2020, 1), solieu.BasisPreviousMonth, "2019-12"},
		{"leap February", solieu.Month(2021, 2), solieu.BasisSamePeriod, "2020-02"},
		{"running total to leap day", solieu.FirstMonths(2021, 2), solieu.BasisSamePeriod, "2020-01-01..2020-02-29"},
		{"first quarter", solieu.Quarter(2020, 1), solieu.BasisPreviousPeriod, "2019-Q4"},
		{"administrative month", span(day(2020, 3, 15), day(2020, 4, 14)), solieu.BasisPreviousMonth, "2020-02-15..2020-03-14"},
		{"stock at a month's end", solieu.AsOf(day(2020, 3, 31)), solieu.BasisPreviousMonth, "2020-02-29"},
		{"stock since the year's end", solieu.AsOf(day(2020, 3, 31)), solieu.BasisYearEnd, "2019-12-31"},
		{"running total has no month before", solieu.FirstMonths(2020, 5), solieu.BasisPreviousMonth, ""},
		{"a plan is no period", solieu.Month(2020, 5), solieu.BasisPlan, ""},
		{"unknown", solieu.Period{Kind: solieu.PeriodUnknown}, solieu.BasisSamePeriod, ""},
	} {
		got, ok := shift(c.p, c.basis)
		if !ok {
			got = solieu.Period{}
		}
		if diff := cmp.Diff(c.want, got.Code()); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestNamedMonths(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"II. NHIỆM VỤ THÁNG 7/2020", []string{"2020-07"}},
		{"kết quả tháng 06 năm 2020 và tháng 12 năm 2019", []string{"2020-06", "2019-12"}},
		{"kết quả 9 tháng đầu năm", nil},
		{"họp 3 tháng 1 lần", nil},
		{"tháng thanh niên", nil},
		{"tháng 13", nil},
		{"tháng 6", []string{"2020-06"}},
	} {
		var got []string
		for _, m := range namedMonths(c.text, 2020) {
			got = append(got, solieu.Date{Year: m / 12, Month: 1, Day: 1}.String()[:5]+solieu.NewDecimal(int64(m%12+101), 0).String()[1:])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}
