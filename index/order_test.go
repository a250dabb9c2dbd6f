package index

import (
	"math/rand/v2"
	"strings"
	"testing"

	"solieu"
)

func TestOrderKey(t *testing.T) {
	for value, want := range map[string]string{"0": "1", "0.00": "1", "9.05": "251905", "9.050": "251905", "100": "2531", "0.001": "2481", "-9.05": "048094~"} {
		if got := orderKey(solieu.MustDecimal(value)); got != want {
			t.Errorf("orderKey(%s) = %q, want %q", value, got, want)
		}
	}
}

// TestOrderKeySortsLikeNumbers compares random numbers both ways.
func TestOrderKeySortsLikeNumbers(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	number := func() solieu.Decimal {
		digits := make([]byte, 1+random.IntN(18))
		for i := range digits {
			digits[i] = "0012359"[random.IntN(7)]
		}
		s := string(digits)
		if at := random.IntN(len(s)); at > 0 && random.IntN(2) == 0 {
			s = s[:at] + "." + s[at:]
		}
		if random.IntN(3) == 0 {
			s = "-" + s
		}
		return solieu.MustDecimal(s)
	}
	for range 20_000 {
		a, b := number(), number()
		if got, want := strings.Compare(orderKey(a), orderKey(b)), a.Cmp(b); got != want {
			t.Fatalf("%s and %s: keys %q and %q compare %d, numbers %d", a, b, orderKey(a), orderKey(b), got, want)
		}
	}
}
