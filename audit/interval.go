package audit

import (
	"math/big"

	"solieu"
)

// interval is a closed set of true values. A nil end is open: no bound is known.
// Both ends belong to it because a writer's rule for ties is unknown.
type interval struct{ lo, hi *big.Rat }

func point(x *big.Rat) interval { return interval{x, x} }

func printed(q solieu.Quantity) interval { return interval{q.Low.Rat(), q.High.Rat()} }

// cut is the interval of a writer who drops digits instead of rounding: from the
// printed value to one unit of its last digit further from zero.
func cut(q solieu.Quantity) interval {
	v, ulp := q.Value.Rat(), new(big.Rat).Sub(q.High.Rat(), q.Low.Rat())
	if v.Sign() < 0 {
		return interval{new(big.Rat).Sub(v, ulp), v}
	}
	return interval{v, new(big.Rat).Add(v, ulp)}
}

func (a interval) add(b interval) interval {
	return interval{addEnds(a.lo, b.lo), addEnds(a.hi, b.hi)}
}

func (a interval) sub(b interval) interval {
	return interval{subEnds(a.lo, b.hi), subEnds(a.hi, b.lo)}
}

func addEnds(x, y *big.Rat) *big.Rat {
	if x == nil || y == nil {
		return nil
	}
	return new(big.Rat).Add(x, y)
}

func subEnds(x, y *big.Rat) *big.Rat {
	if x == nil || y == nil {
		return nil
	}
	return new(big.Rat).Sub(x, y)
}

// scale multiplies by a positive number.
func (a interval) scale(k *big.Rat) interval {
	m := func(x *big.Rat) *big.Rat {
		if x == nil {
			return nil
		}
		return new(big.Rat).Mul(x, k)
	}
	return interval{m(a.lo), m(a.hi)}
}

// ratio is a/b for a ≥ 0 and b > 0; ok is false for any other operands, where a
// quotient says nothing.
func (a interval) ratio(b interval) (q interval, ok bool) {
	if a.lo == nil || a.hi == nil || b.lo == nil || b.hi == nil || b.lo.Sign() <= 0 || a.hi.Sign() < 0 {
		return interval{}, false
	}
	lo := new(big.Rat)
	if a.lo.Sign() > 0 {
		lo.Quo(a.lo, b.hi)
	}
	return interval{lo, new(big.Rat).Quo(a.hi, b.lo)}, true
}

// meets reports whether the two share a value.
func (a interval) meets(b interval) bool {
	return notAbove(a.lo, b.hi) && notAbove(b.lo, a.hi)
}

func notAbove(lo, hi *big.Rat) bool { return lo == nil || hi == nil || lo.Cmp(hi) <= 0 }

// gap is the distance between the two; 0 when they meet.
func (a interval) gap(b interval) *big.Rat {
	switch {
	case !notAbove(a.lo, b.hi):
		return new(big.Rat).Sub(a.lo, b.hi)
	case !notAbove(b.lo, a.hi):
		return new(big.Rat).Sub(b.lo, a.hi)
	default:
		return new(big.Rat)
	}
}

// halfWidth is 0 where an end is open.
func (a interval) halfWidth() *big.Rat {
	if a.lo == nil || a.hi == nil {
		return new(big.Rat)
	}
	w := new(big.Rat).Sub(a.hi, a.lo)
	return w.Quo(w, big.NewRat(2, 1))
}

// middle is the centre, or the end that is known.
func (a interval) middle() *big.Rat {
	switch {
	case a.lo == nil && a.hi == nil:
		return new(big.Rat)
	case a.lo == nil:
		return a.hi
	case a.hi == nil:
		return a.lo
	}
	m := new(big.Rat).Add(a.lo, a.hi)
	return m.Quo(m, big.NewRat(2, 1))
}

// widest of several intervals that ought to share a value are the one that starts
// last and the one that ends first: all share a value exactly when these two meet
// (Helly's theorem on a line), so the pair stands for the whole set.
func widest(all []interval) (starts, ends interval) {
	starts, ends = all[0], all[0]
	for _, x := range all[1:] {
		if x.lo != nil && (starts.lo == nil || x.lo.Cmp(starts.lo) > 0) {
			starts = x
		}
		if x.hi != nil && (ends.hi == nil || x.hi.Cmp(ends.hi) < 0) {
			ends = x
		}
	}
	return starts, ends
}

// hedged widens the printed interval by the word beside the number: "khoảng" both
// ways, "trên" upwards, "gần" downwards. The widths are assumptions and stand in
// [Config].
func (c Config) hedged(q solieu.Quantity, hedge solieu.Approx) interval {
	x, v := printed(q), q.Value.Rat()
	if v.Sign() < 0 || hedge == "" {
		return x
	}
	share := func(percent int) *big.Rat { return new(big.Rat).Mul(v, big.NewRat(int64(percent), 100)) }
	switch hedge {
	case solieu.ApproxAbout:
		w := greater(share(c.HedgeAbout), halfRound(q.Value))
		return interval{new(big.Rat).Sub(x.lo, w), new(big.Rat).Add(x.hi, w)}
	case solieu.ApproxOver:
		return interval{x.lo, new(big.Rat).Add(x.hi, share(c.HedgeOver))}
	case solieu.ApproxUnder:
		return interval{new(big.Rat).Sub(x.lo, share(c.HedgeUnder)), x.hi}
	default:
		return x
	}
}

// halfRound is half a unit of the last digit that is not zero: 28.000.000 is
// precise to a million.
func halfRound(v solieu.Decimal) *big.Rat {
	digits := v.Reduced()
	scale := -digits.Scale()
	for s := digits.String(); digits.Scale() == 0 && len(s) > 1 && s[len(s)-1] == '0'; s = s[:len(s)-1] {
		scale++
	}
	unit := solieu.NewDecimal(1, 0).Shift(scale).Rat()
	return unit.Quo(unit, big.NewRat(2, 1))
}

func greater(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
