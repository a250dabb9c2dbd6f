package solieu

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// maxDigits bounds the length of a number that [ParseDecimal] accepts, so that a
// page of digits costs nothing.
const maxDigits = 40

// exact does arithmetic without ever rounding at the sizes that maxDigits allows:
// a product of two longest numbers still fits.
var exact = apd.BaseContext.WithPrecision(4 * maxDigits)

// Decimal is an exact decimal number. It is immutable: copy it freely. The zero
// value is 0.
type Decimal struct {
	mantissa int64
	scale    int32 // count of decimals, never negative
	// long holds numbers that 64 bits do not; mantissa and scale are 0 then. Almost no
	// printed number is long, so that almost none costs an allocation.
	long *apd.Decimal
}

// ParseDecimal reads plain notation with a point: "9050000000", "69.1", "-0.5".
// The count of decimals is kept: "69.10" has two. Exponents, signs other than a
// leading minus, and more than 40 digits are errors with code [CodeBadNumber].
func ParseDecimal(s string) (Decimal, error) {
	digits := strings.TrimPrefix(s, "-")
	whole, fraction, pointed := strings.Cut(digits, ".")
	if !allDigits(whole) || len(digits) > maxDigits || pointed && !allDigits(fraction) {
		return Decimal{}, &Error{Code: CodeBadNumber, Message: fmt.Sprintf("%.50q is not a plain decimal number", s)}
	}
	if len(digits) <= shortDigits {
		n := appended(appended(0, whole), fraction)
		if len(digits) < len(s) {
			n = -n
		}
		return Decimal{mantissa: n, scale: int32(len(fraction))}, nil
	}
	d, _, err := apd.NewFromString(s)
	if err != nil {
		return Decimal{}, &Error{Code: CodeBadNumber, Message: fmt.Sprintf("%.50q is not a plain decimal number", s), Err: err}
	}
	return fromLong(d), nil
}

// appended is n with the digits written behind it.
func appended(n int64, digits string) int64 {
	for i := range len(digits) {
		n = 10*n + int64(digits[i]-'0')
	}
	return n
}

// MustDecimal is [ParseDecimal] for constants of the program; it panics on a bad one.
func MustDecimal(s string) Decimal {
	d, err := ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// NewDecimal returns mantissa × 10^-scale, the form in which the store keeps it.
func NewDecimal(mantissa int64, scale int) Decimal {
	if scale >= 0 {
		return Decimal{mantissa: mantissa, scale: int32(scale)}
	}
	return Decimal{mantissa: mantissa}.Shift(-scale)
}

// shortDigits is how many digits always fit 64 bits.
const shortDigits = 18

// powers are the powers of ten that fit 64 bits.
var powers = func() (p [shortDigits + 1]int64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = 10 * p[i-1]
	}
	return p
}()

// times is a × 10^n, and whether it fits 64 bits.
func times(a int64, n int32) (int64, bool) {
	if a == 0 {
		return 0, true
	}
	if n < 0 || n > shortDigits {
		return 0, false
	}
	return product(a, powers[n])
}

// product is a × b, and whether it fits 64 bits.
func product(a, b int64) (int64, bool) {
	high, low := bits.Mul64(magnitude(a), magnitude(b))
	if high != 0 || low > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(low), true
	}
	return int64(low), true
}

func magnitude(a int64) uint64 {
	if a < 0 {
		return uint64(-a)
	}
	return uint64(a)
}

// ptr is the number in the form that the exact arithmetic of any length works on.
func (x Decimal) ptr() *apd.Decimal {
	if x.long != nil {
		return x.long
	}
	return apd.New(x.mantissa, -x.scale)
}

// fromLong takes the short form where the number fits it.
func fromLong(d *apd.Decimal) Decimal {
	if d.Exponent <= 0 && d.Coeff.IsInt64() {
		n := d.Coeff.Int64()
		if d.Negative {
			n = -n
		}
		return Decimal{mantissa: n, scale: -d.Exponent}
	}
	return Decimal{long: d}
}

// aligned brings two short numbers to one scale.
func aligned(x, y Decimal) (a, b int64, scale int32, ok bool) {
	if x.long != nil || y.long != nil {
		return 0, 0, 0, false
	}
	a, b, ok = x.mantissa, y.mantissa, true
	switch scale = x.scale; {
	case x.scale < y.scale:
		scale = y.scale
		a, ok = times(a, y.scale-x.scale)
	case x.scale > y.scale:
		b, ok = times(b, x.scale-y.scale)
	}
	return a, b, scale, ok
}

// String is plain notation: no exponent, decimals as they were printed.
func (x Decimal) String() string {
	if x.long != nil {
		return x.long.Text('f')
	}
	var buffer [64]byte
	return string(x.appendTo(buffer[:0]))
}

func (x Decimal) appendTo(out []byte) []byte {
	if x.mantissa < 0 {
		out = append(out, '-')
	}
	var buffer [shortDigits + 2]byte
	digits := strconv.AppendUint(buffer[:0], magnitude(x.mantissa), 10)
	point := len(digits) - int(x.scale)
	if point <= 0 {
		out = append(out, '0')
	} else {
		out = append(out, digits[:point]...)
	}
	if x.scale == 0 {
		return out
	}
	out = append(out, '.')
	for ; point < 0; point++ {
		out = append(out, '0')
	}
	return append(out, digits[point:]...)
}

// Scale is the count of decimals that String prints; never negative.
func (x Decimal) Scale() int {
	if x.long != nil {
		return max(0, -int(x.long.Exponent))
	}
	return int(x.scale)
}

// Mantissa returns the number as an integer at its scale, and whether it fits 64 bits.
func (x Decimal) Mantissa() (int64, bool) { return x.mantissa, x.long == nil }

// Sign is -1, 0 or 1.
func (x Decimal) Sign() int {
	if x.long != nil {
		return x.long.Sign()
	}
	return cmp.Compare(x.mantissa, 0)
}

// Cmp compares values, not forms: 2 equals 2.0.
func (x Decimal) Cmp(y Decimal) int {
	if a, b, _, ok := aligned(x, y); ok {
		return cmp.Compare(a, b)
	}
	return x.ptr().Cmp(y.ptr())
}

// Equal reports whether the values are the same; 2 equals 2.0.
func (x Decimal) Equal(y Decimal) bool { return x.Cmp(y) == 0 }

type operation func(result, x, y *apd.Decimal) (apd.Condition, error)

func apply(op operation, x, y Decimal) Decimal {
	z := new(apd.Decimal)
	if _, err := op(z, x.ptr(), y.ptr()); err != nil {
		// Only an exponent out of range gets here, which maxDigits excludes.
		panic(fmt.Sprintf("solieu: decimal arithmetic: %v", err))
	}
	return fromLong(z)
}

// Add returns x + y exactly.
func (x Decimal) Add(y Decimal) Decimal {
	if a, b, scale, ok := aligned(x, y); ok {
		if sum := a + b; (sum > a) == (b > 0) {
			return Decimal{mantissa: sum, scale: scale}
		}
	}
	return apply(exact.Add, x, y)
}

// Sub returns x - y exactly.
func (x Decimal) Sub(y Decimal) Decimal { return x.Add(y.Neg()) }

// Mul returns x × y exactly.
func (x Decimal) Mul(y Decimal) Decimal {
	if x.long == nil && y.long == nil {
		if n, ok := product(x.mantissa, y.mantissa); ok {
			return Decimal{mantissa: n, scale: x.scale + y.scale}
		}
	}
	return apply(exact.Mul, x, y)
}

// Neg returns -x.
func (x Decimal) Neg() Decimal {
	if x.long == nil && x.mantissa != math.MinInt64 {
		return Decimal{mantissa: -x.mantissa, scale: x.scale}
	}
	return apply(exact.Sub, Decimal{}, x)
}

// Shift returns x × 10^n exactly; decimals that are no longer needed disappear,
// so 9.05 shifted by 9 is 9050000000.
func (x Decimal) Shift(n int) Decimal {
	if x.long == nil {
		if scale := x.scale - int32(n); scale >= 0 {
			return Decimal{mantissa: x.mantissa, scale: scale}
		} else if mantissa, ok := times(x.mantissa, -scale); ok {
			return Decimal{mantissa: mantissa}
		}
	}
	z := new(apd.Decimal).Set(x.ptr())
	z.Exponent += int32(n)
	if z.Exponent > 0 {
		z.Coeff.Mul(&z.Coeff, powerOfTen(z.Exponent))
		z.Exponent = 0
	}
	return fromLong(z)
}

func powerOfTen(n int32) *apd.BigInt {
	return new(apd.BigInt).Exp(apd.NewBigInt(10), apd.NewBigInt(int64(n)), nil)
}

// Reduced drops trailing zeros after the point: 2337.0 becomes 2337.
func (x Decimal) Reduced() Decimal {
	if x.long == nil {
		for x.scale > 0 && x.mantissa%10 == 0 {
			x.mantissa, x.scale = x.mantissa/10, x.scale-1
		}
		return x
	}
	z, _ := new(apd.Decimal).Reduce(x.long)
	if z.Exponent > 0 {
		z.Coeff.Mul(&z.Coeff, powerOfTen(z.Exponent))
		z.Exponent = 0
	}
	return fromLong(z)
}

// Rat returns the number as an exact fraction, the form in which audit divides.
func (x Decimal) Rat() *big.Rat {
	p := x.ptr()
	r := new(big.Rat).SetInt(p.Coeff.MathBigInt())
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(p.Exponent, -p.Exponent))), nil))
	if p.Exponent < 0 {
		r.Quo(r, scale)
	} else {
		r.Mul(r, scale)
	}
	if p.Negative {
		r.Neg(r)
	}
	return r
}

// Float64 is for drawing only; nothing is computed from it.
func (x Decimal) Float64() float64 {
	f, _ := x.ptr().Float64()
	return f
}

// MarshalText writes plain notation.
func (x Decimal) MarshalText() ([]byte, error) { return []byte(x.String()), nil }

// UnmarshalText reads plain notation.
func (x *Decimal) UnmarshalText(text []byte) error {
	d, err := ParseDecimal(string(text))
	*x = d
	return err
}
