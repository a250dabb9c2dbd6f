package solieu

import (
	"fmt"
	"math/big"
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
	d *apd.Decimal // nil means 0
}

// ParseDecimal reads plain notation with a point: "9050000000", "69.1", "-0.5".
// The count of decimals is kept: "69.10" has two. Exponents, signs other than a
// leading minus, and more than 40 digits are errors with code [CodeBadNumber].
func ParseDecimal(s string) (Decimal, error) {
	digits := strings.TrimPrefix(s, "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	if !allDigits(whole) || len(digits) > maxDigits ||
		(fraction == "" && strings.HasSuffix(digits, ".")) || (fraction != "" && !allDigits(fraction)) {
		return Decimal{}, &Error{Code: CodeBadNumber, Message: fmt.Sprintf("%.50q is not a plain decimal number", s)}
	}
	d, _, err := apd.NewFromString(s)
	if err != nil {
		return Decimal{}, &Error{Code: CodeBadNumber, Message: fmt.Sprintf("%.50q is not a plain decimal number", s), Err: err}
	}
	return Decimal{d}, nil
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
	return Decimal{apd.New(mantissa, int32(-scale))}
}

func (x Decimal) ptr() *apd.Decimal {
	if x.d == nil {
		return new(apd.Decimal)
	}
	return x.d
}

// String is plain notation: no exponent, decimals as they were printed.
func (x Decimal) String() string { return x.ptr().Text('f') }

// Scale is the count of decimals that String prints; never negative.
func (x Decimal) Scale() int { return max(0, -int(x.ptr().Exponent)) }

// Mantissa returns the number as an integer at its scale, and whether it fits 64 bits.
func (x Decimal) Mantissa() (int64, bool) {
	shifted := x.Shift(x.Scale())
	n, err := shifted.ptr().Int64()
	return n, err == nil
}

// Sign is -1, 0 or 1.
func (x Decimal) Sign() int { return x.ptr().Sign() }

// Cmp compares values, not forms: 2 equals 2.0.
func (x Decimal) Cmp(y Decimal) int { return x.ptr().Cmp(y.ptr()) }

// Equal reports whether the values are the same; 2 equals 2.0.
func (x Decimal) Equal(y Decimal) bool { return x.Cmp(y) == 0 }

type operation func(result, x, y *apd.Decimal) (apd.Condition, error)

func apply(op operation, x, y Decimal) Decimal {
	z := new(apd.Decimal)
	if _, err := op(z, x.ptr(), y.ptr()); err != nil {
		// Only an exponent out of range gets here, which maxDigits excludes.
		panic(fmt.Sprintf("solieu: decimal arithmetic: %v", err))
	}
	return Decimal{z}
}

// Add returns x + y exactly.
func (x Decimal) Add(y Decimal) Decimal { return apply(exact.Add, x, y) }

// Sub returns x - y exactly.
func (x Decimal) Sub(y Decimal) Decimal { return apply(exact.Sub, x, y) }

// Mul returns x × y exactly.
func (x Decimal) Mul(y Decimal) Decimal { return apply(exact.Mul, x, y) }

// Neg returns -x.
func (x Decimal) Neg() Decimal { return Decimal{}.Sub(x) }

// Shift returns x × 10^n exactly; decimals that are no longer needed disappear,
// so 9.05 shifted by 9 is 9050000000.
func (x Decimal) Shift(n int) Decimal {
	z := new(apd.Decimal).Set(x.ptr())
	z.Exponent += int32(n)
	if z.Exponent > 0 {
		z.Coeff.Mul(&z.Coeff, powerOfTen(z.Exponent))
		z.Exponent = 0
	}
	return Decimal{z}
}

func powerOfTen(n int32) *apd.BigInt {
	return new(apd.BigInt).Exp(apd.NewBigInt(10), apd.NewBigInt(int64(n)), nil)
}

// Reduced drops trailing zeros after the point: 2337.0 becomes 2337.
func (x Decimal) Reduced() Decimal {
	z, _ := new(apd.Decimal).Reduce(x.ptr())
	if z.Exponent > 0 {
		return Decimal{z}.Shift(0)
	}
	return Decimal{z}
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
