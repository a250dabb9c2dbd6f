package i18n

import (
	"math/big"
	"strings"
)

// Number prints plain decimal notation with the language's separators:
// "-9050000000.50" is "-9.050.000.000,50" in Vietnamese. Text that is not plain
// notation comes back unchanged. No digit is added, dropped or rounded.
func (c *Catalog) Number(plain string) string {
	sign, whole, fraction, ok := split(plain)
	if !ok {
		return plain
	}
	thousands, point := ".", ","
	if c.lang == EN {
		thousands, point = ",", "."
	}
	text := sign + group(whole, thousands)
	if fraction != "" {
		text += point + fraction
	}
	return text
}

// split cuts plain notation into its parts; ok is false for anything else.
func split(plain string) (sign, whole, fraction string, ok bool) {
	digits, negative := strings.CutPrefix(plain, "-")
	if negative {
		sign = "-"
	}
	whole, fraction, point := strings.Cut(digits, ".")
	ok = onlyDigits(whole) && (!point || onlyDigits(fraction))
	return sign, whole, fraction, ok
}

func onlyDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func group(digits, separator string) string {
	var b strings.Builder
	for i, d := range []byte(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(separator)
		}
		b.WriteByte(d)
	}
	return b.String()
}

// Round shortens plain notation to at most that many decimals, half away from
// zero, and drops zeros at the end of the fraction. exact is false when a digit
// other than zero was lost. It is for short forms beside the exact value only.
func Round(plain string, decimals int) (short string, exact bool) {
	sign, whole, fraction, ok := split(plain)
	if !ok {
		return plain, true
	}
	kept, lost := fraction, ""
	if len(fraction) > decimals {
		kept, lost = fraction[:decimals], fraction[decimals:]
	}
	n, _ := new(big.Int).SetString(whole+kept, 10)
	if lost != "" && lost[0] >= '5' {
		n.Add(n, big.NewInt(1))
	}
	digits := n.String()
	if missing := len(kept) + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	cut := len(digits) - len(kept)
	short = digits[:cut]
	if rest := strings.TrimRight(digits[cut:], "0"); rest != "" {
		short += "." + rest
	}
	if n.Sign() == 0 {
		sign = ""
	}
	return sign + short, strings.Trim(lost, "0") == ""
}
