package audit

import (
	"math/big"
	"strings"
	"unicode"

	"solieu"
)

// scale is how amounts of a unit are shown to people: 10^shift canonical units are
// one word.
type scale struct {
	shift int
	word  string
}

// scaleOf chooses the scale in which the report itself printed the figure. A table
// cell prints the bare number; there whole millions are shown as such.
func scaleOf(f *solieu.Figure) scale {
	text := strings.ReplaceAll(strings.ToLower(f.Printed), "tỉ", "tỷ")
	switch f.Unit {
	case "VND":
		for _, s := range []scale{{12, "nghìn tỷ đồng"}, {9, "tỷ đồng"}, {6, "triệu đồng"}, {3, "nghìn đồng"}} {
			if strings.Contains(text, strings.TrimSuffix(s.word, " đồng")) {
				return s
			}
		}
		millions := f.Value.Shift(-6).Reduced()
		if strings.Contains(text, "tr") || (!strings.Contains(text, "đ") && millions.Scale() == 0 && millions.Sign() != 0) {
			return scale{6, "triệu đồng"}
		}
		return scale{0, "đồng"}
	case "m2":
		if hasWord(text, "ha") {
			return scale{4, "ha"}
		}
	case "kg":
		if hasWord(text, "tấn") {
			return scale{3, "tấn"}
		}
	}
	return scale{0, f.Unit}
}

func hasWord(text, word string) bool {
	for _, w := range strings.Fields(text) {
		if strings.Trim(w, ".,;()") == word {
			return true
		}
	}
	return false
}

// number writes a fraction in Vietnamese form, with at most three decimals and no
// trailing zeros: 1.234,5.
func number(x *big.Rat) string {
	s := x.FloatString(3)
	whole, fraction, _ := strings.Cut(s, ".")
	fraction = strings.TrimRight(fraction, "0")
	sign := ""
	if whole[0] == '-' {
		sign, whole = "−", whole[1:]
	}
	var out strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out.WriteByte('.')
		}
		out.WriteRune(digit)
	}
	if fraction != "" {
		out.WriteString("," + fraction)
	}
	if out.String() == "0" {
		return "0"
	}
	return sign + out.String()
}

func (s scale) shrink(x *big.Rat) *big.Rat {
	return new(big.Rat).Mul(x, solieu.NewDecimal(1, s.shift).Rat())
}

func (s scale) amount(x *big.Rat) string { return s.unit(number(s.shrink(x))) }

func (s scale) unit(number string) string {
	switch s.word {
	case "":
		return number
	case "%":
		return number + "%"
	default:
		return number + " " + s.word
	}
}

// text writes an interval; a point is one number.
func (s scale) text(x interval) string {
	switch {
	case x.lo == nil && x.hi == nil:
		return "không giới hạn"
	case x.lo == nil:
		return "không quá " + s.amount(x.hi)
	case x.hi == nil:
		return "từ " + s.amount(x.lo)
	case x.lo.Cmp(x.hi) == 0:
		return s.amount(x.lo)
	}
	return s.unit(number(s.shrink(x.lo)) + " – " + number(s.shrink(x.hi)))
}

// quote is the figure as printed. A bare number of a table gets its unit.
func quote(f *solieu.Figure) string {
	p := strings.Join(strings.Fields(f.Printed), " ")
	bare := strings.IndexFunc(p, unicode.IsLetter) < 0 && !strings.Contains(p, "%")
	if p != "" && (!bare || f.Unit == "") {
		return p
	}
	return scaleOf(f).amount(f.Value.Rat())
}

// plain is a phrase for comparing: lower case, words joined by single spaces,
// without punctuation.
func plain(s string) string { return strings.Join(words(s), " ") }

func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// shared counts the distinct words that two phrases have in common.
func shared(a, b string) int {
	in := make(map[string]bool)
	for _, w := range words(a) {
		in[w] = true
	}
	n := 0
	for _, w := range words(b) {
		if in[w] {
			n++
			in[w] = false
		}
	}
	return n
}
