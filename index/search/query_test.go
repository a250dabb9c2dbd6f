package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

func TestParse(t *testing.T) {
	cases := []struct{ why, text, want string }{
		{"words", "thu ngân  sách", `thu ngân sách`},
		{"phrase", `"thu ngân sách" tỉnh`, `"thu ngân sách" tỉnh`},
		{"curly quotes", `“thu ngân sách”`, `"thu ngân sách"`},
		{"open quote", `thu "ngân sách`, `thu "ngân sách"`},
		{"not", `thu -chi -"dự toán"`, `thu -chi -"dự toán"`},
		{"-5 is a number", "-5", "-5"},
		{"a dash is nothing", "An Khê - Gia Lai", "An Khê Gia Lai"},
		{"only signs", `- – "" % ...`, ""},
		{"place", `place:"An Khê"`, `place:"An Khê"`},
		{"place in Vietnamese", `dia-phuong:"An Khê" địa-phương:x`, `place:"An Khê" place:x`},
		{"month", "period:2020-06", "period:2020-06"},
		{"month as printed", "ky:6/2020", "period:2020-06"},
		{"quarter", "kỳ:2020-Q2", "period:2020-04..2020-06"},
		{"half and nine months", "ky:2020-h2 ky:2020-9M", "period:2020-07..2020-12 period:2020-01..2020-09"},
		{"year", "period:2020", "period:2020-01..2020-12"},
		{"span", "period:2020-06..2021-03", "period:2020-06..2021-03"},
		{"span of years the wrong way", "period:2021..2020", "period:2020-01..2021-12"},
		{"open span", "period:2020-06.. period:..2021", "period:2020-06.. period:..2021-12"},
		{"no period", "period:soon", "period:soon"},
		{"section", "muc:I.2", "section:I.2"},
		{"unit", `don-vi:"triệu đồng"`, `unit:"triệu đồng"`},
		{"percent is a unit", "unit:%", "unit:%"},
		{"kind and indicator", "loai:change chi-tieu:fin.thu_nsnn", "kind:change indicator:fin.thu_nsnn"},
		{"value", "value:>100tỷ", "value:>100tỷ"},
		{"value without marks", "gia-tri:>=1.500ty", "value:>=1500tỷ"},
		{"value in words", `value:"<2,5 triệu đồng"`, "value:<2,5triệu"},
		{"value span", "value:5..10%", "value:5..10%"},
		{"value span of two magnitudes", "value:800trieu..1,5ty", "value:800triệu..1,5tỷ"},
		{"value span of two units", "value:1ha..2kg", "value:1ha..2kg"},
		{"value that looks like thousands", "value:1,593", "value:1,593"},
		{"value of another unit", `value:"17 vụ án"`, `value:"17 vụ án"`},
		{"no value", "value:>x", "value:>x"},
		{"unknown field", "thu: ngân", "thu: ngân"},
		{"field without value", `place: x`, `place: x`},
		{"not a field", "-place:x -period:2020-06", "-place:x -period:2020-06"},
		{"no bleve syntax", "x^y a~2 +b (c OR d) *", "x^y a~2 +b (c OR d)"},
		{"date and code", "15/6/2020 144/KH-BATGT", "15/6/2020 144/KH-BATGT"},
	}
	for _, c := range cases {
		if got := Parse(c.text).String(); got != c.want {
			t.Errorf("%s: Parse(%q) prints %q, want %q", c.why, c.text, got, c.want)
		}
	}
}

func TestParseTypes(t *testing.T) {
	got := Parse(`thu -"dự toán" place:"An Khê" ky:2020 value:>=1.500tỷ`)
	want := Query{[]Clause{
		{Node: Word{"thu"}},
		{Not: true, Node: Phrase{"dự toán"}},
		{Node: Filter{FieldPlace, "An Khê"}},
		{Node: Months{"2020-01", "2020-12"}},
		{Node: Value{Op: ">=", Number: solieu.MustDecimal("1500"), Suffix: "tỷ"}},
	}}
	if diff := cmp.Diff(want, got, cmp.Comparer(solieu.Decimal.Equal)); diff != "" {
		t.Error(diff)
	}
}

func TestCanonicalValue(t *testing.T) {
	cases := []struct{ text, unit, number string }{{"100tỷ", "VND", "100000000000"}, {"5 triệu đồng", "VND", "5000000"},
		{"5,5trieu", "VND", "5500000"}, {"3ha", "m2", "30000"}, {"2 tấn", "kg", "2000"}, {"7%", "%", "7"}, {"17 vụ", "vụ", "17"}, {"17", "", "17"}}
	for _, c := range cases {
		v, ok := parseValue(c.text)
		if unit, number, _ := v.Canonical(); !ok || unit != c.unit || number.String() != c.number {
			t.Errorf("%q is %t %s %s, want %s %s", c.text, ok, number, unit, c.number, c.unit)
		}
	}
}

func TestMarked(t *testing.T) {
	for text, want := range map[string]bool{"thu ngan sach": false, "thu ngân sach": true, `"dự toán"`: true, "place:huế thu": false, "dong": false, "đong": true, "2020": false, "-chí": true} {
		if got := Parse(text).Marked(); got != want {
			t.Errorf("%q marked: %t, want %t", text, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"thu ngân sách", `"a b" -c`, `place:"x y" period:2020..`, "value:>100tỷ", `value:"1,5 tỷ đồng"`, "-", `--"`,
		"period:6/2020..2021-03", `unit:"`, "place:", "a:b:c", "value:1..2x", "kind:level", "\"\x00", "value:0,0%", "ky:9999999"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := Parse(text)
		print := once.String()
		twice := Parse(print)
		if again := twice.String(); again != print {
			t.Fatalf("%q prints %q, then %q", text, print, again)
		}
		if diff := cmp.Diff(once, twice, cmp.Comparer(func(a, b solieu.Decimal) bool { return a.String() == b.String() })); diff != "" {
			t.Fatalf("%q: what is printed reads otherwise:\n%s", text, diff)
		}
	})
}
