package audit

import (
	"fmt"
	"math/big"

	"solieu"
)

// maxSlipTerms bounds the operands among which a slip is looked for: among many, more
// than one would repair the sum anyway.
const maxSlipTerms = 20

// slip looks for one mistake of the hand that would explain a violation: a unit
// taken for another, a comma for a dot, one wrong digit. It is a guess for the
// reader and never changes data; it is given only when it is the only one.
func slip(c claim) string {
	if len(c.terms) > maxSlipTerms {
		return ""
	}
	t := newTrial(c)
	for _, find := range []func(*solieu.Figure) []solieu.Decimal{commaForDot, otherScale, wrongDigit} {
		if note, only := t.single(find); only {
			return note
		}
	}
	return ""
}

// trial holds the intervals of a claim's operands while one of them is varied.
type trial struct {
	claim          claim
	points, ranges []interval
}

func newTrial(c claim) trial {
	return trial{c,
		intervals(c.terms, func(t term) interval { return point(t.figure.Value.Rat()) }),
		intervals(c.terms, func(t term) interval { return printed(t.figure.Quantity) })}
}

// single reports whether exactly one operand and value repair the claim, and says it.
func (t trial) single(find func(*solieu.Figure) []solieu.Decimal) (note string, only bool) {
	for i, operand := range t.claim.terms {
		for _, v := range find(operand.figure) {
			if !t.fits(i, v) {
				continue
			}
			if note != "" {
				return "", false
			}
			note = fmt.Sprintf("có thể là %s thay cho %s", showDecimal(operand.figure, v), quote(operand.figure))
		}
	}
	return note, note != ""
}

// fits reports whether the claim agrees at printed precision when operand i has
// value v, with the same precision as printed.
func (t trial) fits(i int, v solieu.Decimal) bool {
	oldPoint, oldRange := t.points[i], t.ranges[i]
	defer func() { t.points[i], t.ranges[i] = oldPoint, oldRange }()
	value := v.Rat()
	t.points[i] = point(value)
	t.ranges[i] = oldRange.add(point(new(big.Rat).Sub(value, oldPoint.lo)))
	computed, _, ok := t.claim.holds(t.points)
	if !ok {
		return false
	}
	_, stated, ok := t.claim.holds(t.ranges)
	return ok && computed.meets(stated)
}

// commaForDot: "2,372" printed for 2.372 or the other way.
func commaForDot(f *solieu.Figure) []solieu.Decimal {
	switch separator(f.Printed) {
	case ',':
		return []solieu.Decimal{f.Value.Shift(3)}
	case '.':
		return []solieu.Decimal{f.Value.Shift(-3)}
	}
	return nil
}

// separator is the only comma or dot of a printed number when exactly three digits
// follow it; 0 for any other number.
func separator(text string) byte {
	var found byte
	after := 0
	for i := range len(text) {
		switch ch := text[i]; {
		case ch >= '0' && ch <= '9':
			after++
			continue
		case (ch == ',' || ch == '.') && found == 0 && after > 0:
			found, after = ch, 0
			continue
		case ch == ',' || ch == '.':
			return 0
		}
		break
	}
	if after != 3 {
		return 0
	}
	return found
}

// otherScale: tỷ for triệu, nghìn for triệu, one digit too many or too few of
// zeros. Percentages have no other scale.
func otherScale(f *solieu.Figure) []solieu.Decimal {
	if f.Unit == "%" || f.Value.Sign() == 0 {
		return nil
	}
	var all []solieu.Decimal
	for _, k := range []int{3, -3, 6, -6, 1, -1, 2, -2} {
		v := f.Value.Shift(k)
		if k < 0 && f.Exact() && v.Reduced().Scale() > f.Value.Reduced().Scale() {
			continue // a count has no decimals
		}
		all = append(all, v)
	}
	return all
}

func wrongDigit(f *solieu.Figure) []solieu.Decimal {
	mantissa, scale := significant(f.Quantity)
	var all []solieu.Decimal
	for _, n := range neighbours(mantissa) {
		all = append(all, solieu.NewDecimal(n, scale))
	}
	return all
}

// significant returns the printed digits of a quantity as an integer and the power
// of ten that its last digit stands for (as a count of decimals; negative for
// thousands). 9.050 triệu đồng is 9050 and -6.
func significant(q solieu.Quantity) (mantissa int64, scale int) {
	scale = q.Value.Reduced().Scale()
	if !q.Exact() {
		ulp := q.High.Sub(q.Low).Reduced()
		scale = ulp.Scale()
		for digits := ulp.String(); scale <= 0 && len(digits) > 1 && digits[len(digits)-1] == '0'; digits = digits[:len(digits)-1] {
			scale--
		}
	}
	mantissa, ok := q.Value.Shift(scale).Reduced().Mantissa()
	if !ok {
		return 0, scale
	}
	return mantissa, scale
}

// neighbours lists the numbers that one slip of the hand makes of n: one digit
// changed, dropped or doubled, two neighbours swapped.
func neighbours(n int64) []int64 {
	if n <= 0 || n > 1e15 {
		return nil
	}
	digits := []byte(fmt.Sprint(n))
	seen := map[int64]bool{n: true}
	var all []int64
	try := func(d []byte) {
		var v int64
		for _, ch := range d {
			v = v*10 + int64(ch-'0')
		}
		if len(d) > 0 && d[0] != '0' && !seen[v] {
			seen[v] = true
			all = append(all, v)
		}
	}
	for i := range digits {
		for ch := byte('0'); ch <= '9'; ch++ {
			try(splice(digits, i, i+1, ch))
			try(splice(digits, i, i, ch))
		}
		try(splice(digits, i, i+1))
		if i+1 < len(digits) {
			try(splice(digits, i, i+2, digits[i+1], digits[i]))
		}
	}
	for ch := byte('0'); ch <= '9'; ch++ {
		try(splice(digits, len(digits), len(digits), ch))
	}
	return all
}

// splice returns a copy of d with d[from:to] replaced.
func splice(d []byte, from, to int, with ...byte) []byte {
	out := append([]byte{}, d[:from]...)
	return append(append(out, with...), d[to:]...)
}

func showDecimal(f *solieu.Figure, v solieu.Decimal) string {
	return scaleOf(f).amount(v.Rat())
}
