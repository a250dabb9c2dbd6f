package solieu_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"solieu"
)

func TestParseDecimal(t *testing.T) {
	for _, s := range []string{"0", "5", "9050000000", "69.1", "69.10", "-0.5", "0.000001", strings.Repeat("9", 40)} {
		d, err := solieu.ParseDecimal(s)
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		if d.String() != s {
			t.Errorf("%q prints as %q", s, d)
		}
	}
	for _, s := range []string{"", "-", ".", "5.", ".5", "1.2.3", "1,5", "+5", "--5", "1e9", "1E9", "NaN", "Infinity", "0x10", " 5", "5 ", "٥",
		strings.Repeat("9", 41)} {
		if d, err := solieu.ParseDecimal(s); solieu.CodeOf(err) != solieu.CodeBadNumber {
			t.Errorf("%q was read as %v (%v)", s, d, err)
		}
	}
}

func TestDecimalArithmeticIsExact(t *testing.T) {
	d := solieu.MustDecimal
	cases := []struct {
		name string
		got  solieu.Decimal
		want string
	}{
		{"0.1 + 0.2", d("0.1").Add(d("0.2")), "0.3"},
		{"sum keeps decimals", d("1.50").Add(d("1.5")), "3.00"},
		{"difference", d("9.050").Sub(d("10")), "-0.950"},
		{"product", d("69.15").Mul(d("0.01")), "0.6915"},
		{"longest product", d(strings.Repeat("9", 40)).Mul(d(strings.Repeat("9", 40))),
			strings.Repeat("9", 39) + "8" + strings.Repeat("0", 39) + "1"},
		{"sum beyond 64 bits", d("9223372036854775807").Add(d("1")), "9223372036854775808"},
		{"and back", d("9223372036854775808").Sub(d("1")), "9223372036854775807"},
		{"below 64 bits", d("-9223372036854775807").Sub(d("2")), "-9223372036854775809"},
		{"sum of far places", d("999999999999999999").Add(d("0.000001")), "999999999999999999.000001"},
		{"product beyond 64 bits", d("5000000000").Mul(d("-4000000000")), "-20000000000000000000"},
		{"shift beyond 64 bits", d("1234567.5").Shift(15), "1234567500000000000000"},
		{"negation", d("5").Neg(), "-5"},
		{"negation of zero", d("0").Neg(), "0"},
		{"triệu đồng", d("9.050").Shift(3), "9050"},
		{"tỷ đồng", d("9.05").Shift(9), "9050000000"},
		{"back", d("9050").Shift(-3), "9.050"},
		{"trailing zeros", d("2337.0").Reduced(), "2337"},
		{"zeros of a whole number stay", d("2300").Reduced(), "2300"},
		{"zero with decimals", d("0.00").Reduced(), "0"},
		{"zero value", solieu.Decimal{}, "0"},
		{"zero value plus one", solieu.Decimal{}.Add(d("1")), "1"},
		{"mantissa and scale", solieu.NewDecimal(6910, 2), "69.10"},
		{"negative scale", solieu.NewDecimal(5, -3), "5000"},
	}
	for _, c := range cases {
		if c.got.String() != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
}

// A decimal is copied freely: no operation may reach into another.
func TestDecimalIsImmutable(t *testing.T) {
	x := solieu.MustDecimal("9.05")
	y := x
	x.Shift(9)
	x.Add(x)
	x.Reduced()
	x.Rat().SetInt64(7)
	if x.String() != "9.05" || y.String() != "9.05" {
		t.Errorf("the number became %s, its copy %s", x, y)
	}
}

func TestDecimalComparesValues(t *testing.T) {
	d := solieu.MustDecimal
	if !d("2").Equal(d("2.0")) || !(solieu.Decimal{}).Equal(d("-0")) || d("2").Equal(d("2.01")) {
		t.Error("equality is not by value")
	}
	if d("-3").Cmp(d("2")) >= 0 || d("10").Cmp(d("9")) <= 0 || d("-3").Sign() != -1 || d("0.0").Sign() != 0 || d("0.1").Sign() != 1 {
		t.Error("order is not by value")
	}
}

func TestDecimalMantissa(t *testing.T) {
	cases := []struct {
		in       string
		mantissa int64
		scale    int
		fits     bool
	}{
		{"69.10", 6910, 2, true}, {"-0.5", -5, 1, true}, {"9050000000", 9050000000, 0, true},
		{"9223372036854775807", 9223372036854775807, 0, true}, {"9223372036854775808", 0, 0, false},
	}
	for _, c := range cases {
		d := solieu.MustDecimal(c.in)
		m, fits := d.Mantissa()
		if fits != c.fits || fits && m != c.mantissa || d.Scale() != c.scale {
			t.Errorf("%s: mantissa %d (fits %v), scale %d", c.in, m, fits, d.Scale())
		}
		if fits && !solieu.NewDecimal(m, d.Scale()).Equal(d) {
			t.Errorf("%s does not come back from its mantissa", c.in)
		}
	}
}

func TestDecimalAsJSON(t *testing.T) {
	data, err := json.Marshal(solieu.MustDecimal("69.10"))
	if err != nil || string(data) != `"69.10"` {
		t.Errorf("written as %s (%v)", data, err)
	}
	var d solieu.Decimal
	if err := json.Unmarshal([]byte(`"1e5"`), &d); solieu.CodeOf(err) != solieu.CodeBadNumber {
		t.Errorf("1e5 was read as %s (%v)", d, err)
	}
}

func TestMustDecimalPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a bad constant went through")
		}
	}()
	solieu.MustDecimal("a")
}

// FuzzDecimal: what is read prints the same, and arithmetic agrees with fractions.
func FuzzDecimal(f *testing.F) {
	for _, s := range []string{"0", "69.1", "-0.5", "9050000000", "1e9", "0.10", "007"} {
		f.Add(s, "3.25", 3)
	}
	f.Fuzz(func(t *testing.T, a, b string, n int) {
		x, err := solieu.ParseDecimal(a)
		if err != nil {
			return
		}
		if back, err := solieu.ParseDecimal(x.String()); err != nil || !back.Equal(x) || back.Scale() != x.Scale() {
			t.Fatalf("%q prints as %q and is read back as %q (%v)", a, x, back, err)
		}
		y, err := solieu.ParseDecimal(b)
		if err != nil {
			return
		}
		check := func(name string, got solieu.Decimal, want *big.Rat) {
			if got.Rat().Cmp(want) != 0 {
				t.Fatalf("%s %s %s is %s, want %s", x, name, y, got, want)
			}
		}
		check("+", x.Add(y), new(big.Rat).Add(x.Rat(), y.Rat()))
		check("-", x.Sub(y), new(big.Rat).Sub(x.Rat(), y.Rat()))
		check("×", x.Mul(y), new(big.Rat).Mul(x.Rat(), y.Rat()))
		if x.Cmp(y) != x.Rat().Cmp(y.Rat()) {
			t.Fatalf("%s and %s compare as %d", x, y, x.Cmp(y))
		}
		n %= 30
		if back := x.Shift(n).Shift(-n); !back.Equal(x) {
			t.Fatalf("%s shifted by %d and back is %s", x, n, back)
		}
		if r := x.Reduced(); !r.Equal(x) || r.Scale() > x.Scale() {
			t.Fatalf("%s reduced is %s", x, r)
		}
	})
}
