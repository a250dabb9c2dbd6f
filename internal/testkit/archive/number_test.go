package archive

import "testing"

func TestDigitsAndCanonical(t *testing.T) {
	for _, c := range []struct {
		q                   Qty
		digits, value, unit string
	}{
		{million(9050), "9.050", "9050000000", "VND"},
		{billion(385449, 1), "385,4", "385400000000", "VND"},
		{billion(385450, 1), "385,5", "385500000000", "VND"},
		{Qty{2772, 3, "gam"}, "2,772", "2.772", "g"},
		{Qty{8791, 1, "m2"}, "879,1", "879.1", "m2"},
		{Qty{5144, 1, "ha"}, "514,4", "5144000", "m2"},
		{count(3004, "tấn"), "3.004", "3004000", "kg"},
		{percent(1, 3, 1), "33,3", "33.3", "%"},
		{percent(1, 8, 1), "12,5", "12.5", "%"},
		{percent(1, 16, 1), "6,3", "6.3", "%"},
		{Qty{1005, 2, "triệu đồng"}, "10,05", "10050000", "VND"},
		{count(7, "Quyết định"), "7", "7", "quyết định"},
		{Qty{1060, 1, "%"}, "106,0", "106", "%"},
		{count(5832661500, "đồng"), "5.832.661.500", "5832661500", "VND"},
	} {
		value, unit := c.q.Canonical()
		if c.q.Digits() != c.digits || value != c.value || unit != c.unit {
			t.Errorf("%+v: %s, %s %s; want %s, %s %s", c.q, c.q.Digits(), value, unit, c.digits, c.value, c.unit)
		}
	}
}

func TestGrowthHasNoSign(t *testing.T) {
	if up, down := growth(110, 100, 1), growth(90, 100, 1); up.N != 100 || down.N != 100 {
		t.Errorf("up %d, down %d", up.N, down.N)
	}
}

func TestMonthCodes(t *testing.T) {
	for _, c := range []struct {
		m                   Month
		code, soFar, inWord string
	}{
		{MonthOf(2019, 3), "2019-03", "2019-Q1", "quý I"},
		{MonthOf(2020, 2), "2020-02", "2020-01-01..2020-02-29", "2 tháng đầu năm"},
		{MonthOf(2019, 6), "2019-06", "2019-H1", "6 tháng đầu năm"},
		{MonthOf(2019, 9), "2019-09", "2019-9M", "9 tháng đầu năm"},
		{MonthOf(2019, 12), "2019-12", "2019", "năm 2019"},
	} {
		if c.m.String() != c.code || c.m.soFar() != c.soFar || c.m.soFarWords() != c.inWord {
			t.Errorf("%s %s %s; want %+v", c.m, c.m.soFar(), c.m.soFarWords(), c)
		}
	}
}

func TestPlantedSlips(t *testing.T) {
	q := Qty{34183, 0, "triệu đồng"}
	for name, c := range map[string]struct{ got, want Qty }{
		"lost":    {lost(1)(q), Qty{3183, 0, "triệu đồng"}},
		"swapped": {swapped(1)(q), Qty{31483, 0, "triệu đồng"}},
		"more":    {more(-3)(q), Qty{34180, 0, "triệu đồng"}},
		"unit":    {inBillions(q), Qty{34183, 0, "tỷ đồng"}},
		"comma":   {commaForDot(q), Qty{34183, 3, "triệu đồng"}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %+v, want %+v", name, c.got, c.want)
		}
	}
}
