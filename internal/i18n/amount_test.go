package i18n

import (
	"strings"
	"testing"

	"solieu"
)

func TestAmounts(t *testing.T) {
	vi, en := catalog(t, VI), catalog(t, EN)
	tests := []struct{ value, unit, full, short, english string }{
		{"9050000000", "VND", "9.050.000.000 đồng", "9,05 tỷ đồng", "9,050,000,000 đồng"},
		{"27644500000", "VND", "27.644.500.000 đồng", "≈ 27,64 tỷ đồng", "27,644,500,000 đồng"},
		{"28000000", "VND", "28.000.000 đồng", "28 triệu đồng", "28,000,000 đồng"},
		{"-1500", "VND", "-1.500 đồng", "-1,5 nghìn đồng", "-1,500 đồng"},
		{"879.1", "m2", "879,1 m²", "", "879.1 m²"},
		{"57", "hộ", "57 hộ", "", "57 hộ"},
		{"22.6", "%", "22,6 %", "", "22.6 %"},
		{"7", "", "7", "", "7"},
	}
	for _, test := range tests {
		q := solieu.Quantity{Value: solieu.MustDecimal(test.value), Unit: test.unit}
		for _, pair := range [][2]string{{vi.Quantity(q), test.full}, {vi.Short(q), test.short}} {
			if got := strings.ReplaceAll(pair[0], space, " "); got != pair[1] {
				t.Errorf("%s %s: %q, want %q", test.value, test.unit, got, pair[1])
			}
		}
		if got := strings.ReplaceAll(en.Quantity(q), space, " "); !strings.HasPrefix(got, strings.Fields(test.english)[0]) {
			t.Errorf("%s %s in English: %q, want %q", test.value, test.unit, got, test.english)
		}
	}
}
