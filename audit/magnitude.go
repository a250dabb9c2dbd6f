package audit

import (
	"fmt"
	"math/big"
	"slices"

	"solieu"
)

const (
	// enough values must stand beside one before its size can be called unusual.
	enough = 3
	// around is how many neighbours on each side are looked at.
	around = 6
)

// checkScale is B08: a value that is about ten, a hundred or a thousand times its
// neighbours, which agree with each other.
func checkScale(b *bench) {
	for i := range b.series {
		s := &b.series[i]
		if s.Key.Measure == solieu.MeasureRange || !addable(s.Key.Unit) {
			continue
		}
		points := currentPrinted(s)
		for at, o := range points {
			b.magnitude(s, o, neighbourhood(points, at))
		}
	}
}

func currentPrinted(s *solieu.Series) []*solieu.Observation {
	var list []*solieu.Observation
	for i := range s.Observations {
		if o := &s.Observations[i]; o.Current && !o.Derived {
			list = append(list, o)
		}
	}
	return list
}

func neighbourhood(points []*solieu.Observation, at int) []*big.Rat {
	var values []*big.Rat
	for i := max(0, at-around); i < min(len(points), at+around+1); i++ {
		if i != at && points[i].Value.Sign() > 0 {
			values = append(values, points[i].Value.Rat())
		}
	}
	slices.SortFunc(values, (*big.Rat).Cmp)
	return values
}

// magnitude reports o when it is near a power of ten times the median of its
// neighbours and far outside their own range. Running totals grow by themselves
// through the year, so there only a thousand counts; small counts jump honestly.
func (b *bench) magnitude(s *solieu.Series, o *solieu.Observation, values []*big.Rat) {
	if len(values) < enough || o.Value.Sign() <= 0 {
		return
	}
	median, x := values[len(values)/2], o.Value.Rat()
	powers := []int{1, -1, 2, -2, 3, -3, 6, -6}
	if s.Key.Measure == solieu.MeasureYTD {
		powers = []int{3, -3, 6, -6}
	}
	t, ok := b.term(o, "statement")
	if !ok {
		return
	}
	if !o.IsMoney() && median.Cmp(big.NewRat(20, 1)) < 0 && x.Cmp(big.NewRat(1000, 1)) < 0 {
		return
	}
	show := scaleOf(t.figure)
	f := solieu.Finding{
		Check: "B08", Severity: solieu.SeverityInfo, Verdict: solieu.VerdictHolds, State: "new",
		Operands: []solieu.Operand{t.operand()},
		Message:  "Khớp: độ lớn của “" + s.Indicator + "” " + periodName(o.Period) + " như các kỳ lân cận.",
		Computed: "trung vị " + show.amount(median), Stated: show.amount(x),
		Arithmetic: show.amount(x) + " so với trung vị " + show.amount(median),
	}
	if k := powerOfTen(x, median, powers); k != 0 && outside(x, values, k) && b.sameWording(t, s) && !b.ambiguous(t) {
		f.Verdict, f.Severity = solieu.VerdictViolated, solieu.SeverityWarning
		f.Message = fmt.Sprintf("Giá trị %s của “%s” %s không khớp độ lớn các kỳ lân cận (trung vị %s); có thể lệch đơn vị %s.",
			quote(t.figure), s.Indicator, periodName(o.Period), show.amount(median), times(k))
	}
	b.keep(f, outcome{})
}

// sameWording reports whether the words of a value agree with those of the other
// values of its series.
func (b *bench) sameWording(t term, s *solieu.Series) bool {
	for _, o := range currentPrinted(s) {
		if other, ok := b.term(o, ""); ok && !alikeWords(t.figure.Indicator, other.figure.Indicator) {
			return false
		}
	}
	return true
}

func times(k int) string {
	if k < 0 {
		k = -k
	}
	return number(solieu.NewDecimal(1, 0).Shift(k).Rat()) + " lần"
}

// powerOfTen returns the k with x/m in [10^k/2, 2·10^k], 0 for none.
func powerOfTen(x, m *big.Rat, powers []int) int {
	q := new(big.Rat).Quo(x, m)
	for _, k := range powers {
		p := solieu.NewDecimal(1, 0).Shift(k).Rat()
		if q.Cmp(new(big.Rat).Mul(p, big.NewRat(1, 2))) >= 0 && q.Cmp(new(big.Rat).Mul(p, big.NewRat(2, 1))) <= 0 {
			return k
		}
	}
	return 0
}

// outside: more than three times beyond every neighbour, and the neighbours agree
// among themselves: within a factor of three when a factor of ten is to be seen, of
// ten for larger slips. A series that swings by itself says nothing.
func outside(x *big.Rat, sorted []*big.Rat, power int) bool {
	spread := big.NewRat(10, 1)
	if power == 1 || power == -1 {
		spread = big.NewRat(3, 1)
	}
	least, most := sorted[0], sorted[len(sorted)-1]
	if most.Cmp(new(big.Rat).Mul(least, spread)) > 0 {
		return false
	}
	three := big.NewRat(3, 1)
	return x.Cmp(new(big.Rat).Mul(most, three)) > 0 || new(big.Rat).Mul(x, three).Cmp(least) < 0
}
