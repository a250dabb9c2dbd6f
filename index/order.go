package index

import (
	"fmt"
	"strings"

	"solieu"
)

// orderBias keeps the exponent of an order key positive: numbers have at most 40
// digits before and after the point.
const orderBias = 50

// orderKey writes a number so that comparing keys as bytes compares the numbers
// exactly; SQL has no decimal type and a REAL would round. The key is a sign, the
// biased power of ten of 0.d₁d₂…×10ᵉ and the digits without trailing zeros. For
// negative numbers all digits are turned round, and a tilde ends them because there
// a longer number is the smaller one.
//
//	0 → "1"    9.05 → "251905"    100 → "2531"    -9.05 → "048094~"
func orderKey(x solieu.Decimal) string {
	digits := strings.TrimPrefix(x.String(), "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	whole = strings.TrimLeft(whole, "0")
	exponent := len(whole)
	significant := whole + fraction
	if whole == "" {
		trimmed := strings.TrimLeft(fraction, "0")
		exponent = len(trimmed) - len(fraction)
		significant = trimmed
	}
	significant = strings.TrimRight(significant, "0")
	key := fmt.Sprintf("%02d%s", exponent+orderBias, significant)
	switch {
	case significant == "":
		return "1"
	case x.Sign() < 0:
		return "0" + turnDigits(key) + "~"
	}
	return "2" + key
}

func turnDigits(s string) string {
	turned := []byte(s)
	for i, c := range turned {
		turned[i] = '9' - (c - '0')
	}
	return string(turned)
}
