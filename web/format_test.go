package web

import (
	"strings"
	"testing"

	"solieu"
	"solieu/internal/i18n"
)

func faceIn(t testing.TB, lang i18n.Lang) *face {
	t.Helper()
	f, err := newFace(lang, loadAssets(files))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func amount(value, unit string) solieu.Quantity {
	v := solieu.MustDecimal(value)
	return solieu.Quantity{Value: v, Low: v, High: v, Unit: unit}
}

// plain makes no-break spaces visible as common ones.
func plain(s string) string { return strings.ReplaceAll(s, space, " ") }

func TestQuantities(t *testing.T) {
	vi, en := faceIn(t, i18n.VI), faceIn(t, i18n.EN)
	tests := []struct{ value, unit, vi, viShort, en, enShort string }{
		{"9050000000", "VND", "9.050.000.000 đồng", "9,05 tỷ đồng", "9,050,000,000 VND", "9.05 billion VND"},
		{"5832661500", "VND", "5.832.661.500 đồng", "≈ 5,83 tỷ đồng", "5,832,661,500 VND", "≈ 5.83 billion VND"},
		{"1234500000000", "VND", "1.234.500.000.000 đồng", "1.234,5 tỷ đồng", "1,234,500,000,000 VND", "1,234.5 billion VND"},
		{"-450000", "VND", "-450.000 đồng", "-450 nghìn đồng", "-450,000 VND", "-450 thousand VND"},
		{"2500000", "VND", "2.500.000 đồng", "2,5 triệu đồng", "2,500,000 VND", "2.5 million VND"},
		{"999", "VND", "999 đồng", "", "999 VND", ""},
		{"22.6", "%", "22,6 %", "", "22.6 %", ""},
		{"125000", "m2", "125.000 m²", "", "125,000 m²", ""},
		{"7", "giấy phép", "7 giấy phép", "", "7 giấy phép", ""},
		{"12", "", "12", "", "12", ""},
	}
	for _, test := range tests {
		q := amount(test.value, test.unit)
		for _, check := range [][2]string{{vi.quantity(q), test.vi}, {vi.short(q), test.viShort}, {en.quantity(q), test.en}, {en.short(q), test.enShort}} {
			if got := plain(check[0]); got != check[1] {
				t.Errorf("%s %s: got %q, want %q", test.value, test.unit, got, check[1])
			}
		}
	}
}

func TestInterval(t *testing.T) {
	f := faceIn(t, i18n.VI)
	q := solieu.Quantity{Value: solieu.MustDecimal("69.1"), Low: solieu.MustDecimal("69.05"), High: solieu.MustDecimal("69.15"), Unit: "%"}
	if got := plain(f.interval(q)); got != "từ 69,05 đến 69,15 %" {
		t.Error(got)
	}
	if got := f.interval(amount("7", "vụ")); got != "chính xác" {
		t.Error(got)
	}
}

func TestPeriods(t *testing.T) {
	vi, en := faceIn(t, i18n.VI), faceIn(t, i18n.EN)
	day := func(s string) solieu.Date {
		d, err := solieu.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		period solieu.Period
		vi, en string
	}{
		{solieu.Month(2023, 6), "tháng 6/2023", "June 2023"},
		{solieu.Quarter(2023, 2), "quý II/2023", "quarter 2 of 2023"},
		{solieu.Half(2023, 1), "6 tháng đầu năm 2023", "first half of 2023"},
		{solieu.Half(2023, 2), "6 tháng cuối năm 2023", "second half of 2023"},
		{solieu.FirstMonths(2023, 9), "9 tháng đầu năm 2023", "first nine months of 2023"},
		{solieu.FirstMonths(2023, 5), "5 tháng đầu năm 2023", "first 5 months of 2023"},
		{solieu.Year(2023), "năm 2023", "2023"},
		{solieu.AsOf(day("2023-06-14")), "tại ngày 14/6/2023", "on 14 June 2023"},
		{solieu.Period{Kind: solieu.PeriodYTD, Start: day("2023-01-01"), End: day("2023-06-14")}, "từ đầu năm đến 14/6/2023", "1 January to 14 June 2023"},
		{solieu.Period{Kind: solieu.PeriodMTD, Start: day("2023-06-01"), End: day("2023-06-14")}, "từ 1/6/2023 đến 14/6/2023", "1 June 2023 to 14 June 2023"},
		{solieu.Period{Kind: solieu.PeriodRange, Start: day("2022-12-15"), End: day("2023-06-14")}, "từ 15/12/2022 đến 14/6/2023", "15 December 2022 to 14 June 2023"},
		{solieu.Period{Kind: solieu.PeriodUnknown}, "chưa rõ kỳ", "period not known"},
		{solieu.Period{}, "chưa rõ kỳ", "period not known"},
	}
	for _, test := range tests {
		if got := vi.period(test.period); got != test.vi {
			t.Errorf("got %q, want %q", got, test.vi)
		}
		if got := en.period(test.period); got != test.en {
			t.Errorf("got %q, want %q", got, test.en)
		}
	}
}

func TestTitleOfAReportWithoutOne(t *testing.T) {
	f := faceIn(t, i18n.VI)
	place := solieu.Meta{Place: "xã Bình An", Period: solieu.Month(2023, 6)}
	for _, test := range []struct {
		meta       solieu.Meta
		path, want string
	}{
		{solieu.Meta{Title: "Kết quả tháng 6"}, "a/b.pdf", "Kết quả tháng 6"},
		{place, "a/b.pdf", "xã Bình An, tháng 6/2023"},
		{solieu.Meta{}, "a/b.pdf", "b.pdf"},
		{solieu.Meta{}, "", "Báo cáo không có tên"},
	} {
		if got := f.titleOf(test.meta, test.path); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestFileSizes(t *testing.T) {
	f := faceIn(t, i18n.VI)
	for n, want := range map[int64]string{0: "0 kB", 48_000: "48 kB", 183_450: "183,5 kB", 2_400_000: "2,4 MB"} {
		if got := plain(f.bytes(n)); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
}

func TestFacetNames(t *testing.T) {
	f := faceIn(t, i18n.VI)
	for _, test := range [][3]string{
		{"period", "2023-06", "tháng 6/2023"}, {"period", "2023", "2023"}, {"unit", "VND", "đồng"},
		{"unit", "vụ", "vụ"}, {"section", "II", "mục II"}, {"place", "xã Bình An", "xã Bình An"},
	} {
		if got := f.facetName(test[0], test[1]); got != test[2] {
			t.Errorf("%s %s: got %q, want %q", test[0], test[1], got, test[2])
		}
	}
}
