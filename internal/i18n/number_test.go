package i18n

import (
	"math/big"
	"strings"
	"testing"
)

func catalog(t testing.TB, lang Lang) *Catalog {
	t.Helper()
	c, err := New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestNumber(t *testing.T) {
	vi, en := catalog(t, VI), catalog(t, EN)
	tests := []struct{ in, vi, en string }{
		{"0", "0", "0"},
		{"7", "7", "7"},
		{"999", "999", "999"},
		{"1000", "1.000", "1,000"},
		{"9050000000", "9.050.000.000", "9,050,000,000"},
		{"22.6", "22,6", "22.6"},
		{"69.10", "69,10", "69.10"},
		{"-1234.5", "-1.234,5", "-1,234.5"},
		{"-999", "-999", "-999"},
		// Not plain notation: shown as it is, never half converted.
		{"", "", ""},
		{"1e9", "1e9", "1e9"},
		{"1.2.3", "1.2.3", "1.2.3"},
		{"5.", "5.", "5."},
		{"hai", "hai", "hai"},
	}
	for _, test := range tests {
		if got := vi.Number(test.in); got != test.vi {
			t.Errorf("vi %q: got %q, want %q", test.in, got, test.vi)
		}
		if got := en.Number(test.in); got != test.en {
			t.Errorf("en %q: got %q, want %q", test.in, got, test.en)
		}
	}
}

func TestRound(t *testing.T) {
	tests := []struct {
		in       string
		decimals int
		want     string
		exact    bool
	}{
		{"9.05", 2, "9.05", true},
		{"9.050000000", 2, "9.05", true},
		{"5.8326615", 2, "5.83", false},
		{"5.835", 2, "5.84", false},
		{"-5.835", 2, "-5.84", false},
		{"0.999", 2, "1", false},
		{"0.004", 2, "0", false},
		{"-0.004", 2, "0", false},
		{"0.05", 2, "0.05", true},
		{"100", 2, "100", true},
		{"1e9", 2, "1e9", true},
	}
	for _, test := range tests {
		got, exact := Round(test.in, test.decimals)
		if got != test.want || exact != test.exact {
			t.Errorf("Round(%q, %d) = %q, %v; want %q, %v", test.in, test.decimals, got, exact, test.want, test.exact)
		}
	}
}

// FuzzNumber: printing and reading back with the separators removed gives the
// same digits, and rounding moves a number by at most half of its last place.
func FuzzNumber(f *testing.F) {
	for _, seed := range []string{"0", "-1.5", "9050000000", "0.005", "x", "12.345678"} {
		f.Add(seed)
	}
	vi, err := New(VI)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, plain string) {
		if _, _, _, ok := split(plain); !ok || len(plain) > 60 {
			return
		}
		back := strings.ReplaceAll(strings.ReplaceAll(vi.Number(plain), ".", ""), ",", ".")
		if back != plain {
			t.Fatalf("Number(%q) reads back as %q", plain, back)
		}
		short, exact := Round(plain, 2)
		x, _ := new(big.Rat).SetString(plain)
		y, ok := new(big.Rat).SetString(short)
		if !ok {
			t.Fatalf("Round(%q) = %q is no number", plain, short)
		}
		distance := x.Sub(x, y).Abs(x)
		if distance.Cmp(big.NewRat(1, 200)) > 0 || exact != (distance.Sign() == 0) {
			t.Fatalf("Round(%q) = %q, exact %v", plain, short, exact)
		}
	})
}
