package extract

import (
	"math/big"
	"slices"

	"solieu"
)

// settle decides what the heads alone leave open, by the numbers of the rows: which level
// a per cent speaks of, and against which other it is set.
func (t *table) settle() {
	t.settleLevels()
	t.lendNames()
	t.levels = t.levelColumns()
	for c := range t.cols {
		col := &t.cols[c]
		if col.role != valueColumn || col.kind == solieu.KindLevel {
			continue
		}
		if col.of >= 0 {
			t.takeBase(col)
			continue
		}
		proved := t.prove(c)
		switch {
		case proved:
			t.takeBase(col)
		case col.kind == solieu.KindShare && col.open && col.name == "" && t.planColumn(c) >= 0 && t.resultColumn(c) >= 0:
			col.kind, col.basis = solieu.KindRatio, solieu.BasisPlan
		}
		if col.of < 0 && (col.kind != solieu.KindShare || col.basis == solieu.BasisWhole) {
			col.of = t.nearestLevel(c)
		}
		if of := col.of; col.kind == solieu.KindChange && of >= 0 && !col.unit.found {
			col.unit = t.cols[of].unit
		}
		t.settleKind(c)
	}
}

// settleLevels gives levels without a status word theirs: a running total is an estimate
// when the month that it ends with is one.
func (t *table) settleLevels() {
	estimate := false
	ref := t.caption.ref(t.d.ref).Period
	for c := range t.cols {
		col := &t.cols[c]
		if col.role == valueColumn && col.kind == solieu.KindLevel && col.status == solieu.StatusEstimate && (col.period.IsZero() || col.period.End == ref.End) {
			estimate = true
		}
	}
	for c := range t.cols {
		col := &t.cols[c]
		if col.role != valueColumn || col.status != "" && !(col.status == solieu.StatusActual && col.inherited) {
			continue
		}
		col.status = solieu.StatusActual
		if running := col.period.Kind == solieu.PeriodYTD || col.period.Kind == solieu.PeriodHalf || col.period.Kind == solieu.PeriodNineMonths; estimate && running && col.period.End == ref.End {
			col.status = solieu.StatusEstimate
		}
	}
}

// lendNames: where the rows are places, a column that only says Kế hoạch 2021 plans what
// the columns before it count.
func (t *table) lendNames() {
	name := ""
	for c := range t.cols {
		col := &t.cols[c]
		if !t.places || col.role != valueColumn || col.kind != solieu.KindLevel {
			continue
		}
		if col.name == "" && col.status == solieu.StatusPlan && !col.unit.found && !t.caption.unit.found {
			col.name = name
		}
		name = col.name
	}
}

// takeBase reads kind and basis off the columns that a per cent was found to divide.
func (t *table) takeBase(col *column) {
	if col.of < 0 || col.base < 0 || col.of >= len(t.cols) || col.base >= len(t.cols) {
		return
	}
	of, base := &t.cols[col.of], &t.cols[col.base]
	if of.kind != solieu.KindLevel {
		col.of = -1
		return
	}
	if col.basis != "" {
		return
	}
	switch {
	case base.status == solieu.StatusPlan && of.status != solieu.StatusPlan:
		col.basis = solieu.BasisPlan
	case !of.period.IsZero() && !base.period.IsZero() && of.period != base.period && base.period.End.Compare(of.period.End) < 0:
		col.basis = basisBetween(of.period, base.period)
	case col.kind == solieu.KindShare:
		col.basis = solieu.BasisWhole
		return
	default:
		col.basis = solieu.BasisFigure
	}
	if col.kind == solieu.KindShare {
		col.kind = solieu.KindRatio
	}
}

// mostProof bounds the rows that are tried, mostNear the columns.
const (
	mostProof = 24
	mostNear  = 8
)

// prove looks for two level columns whose quotient, growth or difference the column
// holds in most rows.
func (t *table) prove(c int) bool {
	col := &t.cols[c]
	near := t.byDistance(t.levels, c)
	for _, of := range near {
		for _, base := range near {
			if of == base || t.cols[of].status == solieu.StatusPlan && t.cols[base].status != solieu.StatusPlan {
				continue
			}
			if kind, ok := t.holds(c, of, base); ok {
				col.of, col.base = of, base
				if kind == solieu.KindChange {
					col.kind = kind
				} else if col.kind == solieu.KindChange && !t.hasMinus(c) {
					col.kind = solieu.KindRatio // Tăng, giảm (%) over 104,5
				}
				return true
			}
		}
	}
	return false
}

// levelColumns lists the columns of levels.
func (t *table) levelColumns() []int {
	var out []int
	for c := range t.cols {
		if t.cols[c].role == valueColumn && t.cols[c].kind == solieu.KindLevel {
			out = append(out, c)
		}
	}
	return out
}

// byDistance sorts columns so that those left of c come first, the nearest first.
func (t *table) byDistance(columns []int, c int) []int {
	at, _ := slices.BinarySearch(columns, c)
	var near []int
	for k := at - 1; k >= max(0, at-mostNear); k-- {
		near = append(near, columns[k])
	}
	for k := at; k < min(len(columns), at+mostNear/2); k++ {
		near = append(near, columns[k])
	}
	return near
}

// holds tests the rows: the cell is of/base in per cent (ratio), the growth over base or
// the difference (change).
func (t *table) holds(c, of, base int) (solieu.Kind, bool) {
	tried := 0
	hits := [3]int{}
	for row := t.head; row < len(t.grid) && tried < mostProof; row++ {
		x, ok1 := t.amounts[[2]int{row, c}]
		a, ok2 := t.amounts[[2]int{row, of}]
		b, ok3 := t.amounts[[2]int{row, base}]
		if !ok1 || !ok2 || !ok3 || b.value.Sign() == 0 {
			continue
		}
		tried++
		for k, expect := range comparisons(a, b) {
			if within(x, expect) {
				hits[k]++
			}
		}
	}
	for k, n := range hits {
		if n*10 >= tried*7 && n > 0 && (n > 1 || tried == 1) {
			return [3]solieu.Kind{solieu.KindRatio, solieu.KindChange, solieu.KindChange}[k], true
		}
	}
	return "", false
}

// comparisons are of/base in per cent, growth in per cent, and difference.
func comparisons(a, b amount) [3]*big.Rat {
	hundred := big.NewRat(100, 1)
	ratio := new(big.Rat).Mul(hundred, new(big.Rat).Quo(a.value.Rat(), b.value.Rat()))
	return [3]*big.Rat{ratio, new(big.Rat).Sub(ratio, hundred), a.value.Sub(b.value).Rat()}
}

// within reports that a printed number is the expected one, up to its last place and a
// half.
func within(x amount, expect *big.Rat) bool {
	gap := new(big.Rat).Sub(x.value.Rat(), expect)
	width := half.Add(five100).Shift(-x.decimals)
	return gap.Abs(gap).Cmp(width.Rat()) <= 0
}

var five100 = solieu.MustDecimal("0.05")

func (t *table) hasMinus(c int) bool {
	for row := t.head; row < len(t.grid); row++ {
		if a, ok := t.amounts[[2]int{row, c}]; ok && (a.sign != 0 || a.brackets) {
			return true
		}
	}
	return false
}

// settleKind: percentages of growth have signs or are small; where all are near a hundred
// the column holds ratios, whatever its head says. A comparison without % whose cells
// exceed what a per cent can be is a difference.
func (t *table) settleKind(c int) {
	col := &t.cols[c]
	low, high, n := true, true, 0
	for row := t.head; row < len(t.grid); row++ {
		a, ok := t.amounts[[2]int{row, c}]
		if !ok {
			continue
		}
		n++
		low = low && a.value.Cmp(fifty) < 0
		high = high && a.value.Cmp(fifty) >= 0 && a.sign == 0
	}
	if col.kind == solieu.KindChange && col.unit.class == "percent" && high && n > 1 {
		col.kind = solieu.KindRatio
	}
	if col.kind == solieu.KindRatio && (col.open || col.basis != solieu.BasisPlan) && t.hasMinus(c) && low {
		col.kind = solieu.KindChange
	}
	if col.open && col.kind == solieu.KindRatio {
		col.unit = percentUnit
	}
}

var fifty = solieu.MustDecimal("50")

// planColumn and resultColumn are the nearest levels before a column with such a status.
func (t *table) planColumn(c int) int {
	for k := c - 1; k >= 0; k-- {
		if col := &t.cols[k]; col.role == valueColumn && col.kind == solieu.KindLevel && col.status == solieu.StatusPlan {
			return k
		}
	}
	return -1
}

func (t *table) resultColumn(c int) int {
	for k := c - 1; k >= 0; k-- {
		if col := &t.cols[k]; col.role == valueColumn && col.kind == solieu.KindLevel && col.status != solieu.StatusPlan {
			return k
		}
	}
	return -1
}

// nearestLevel is the level that a per cent speaks of when nothing proves it: the one of
// the same period as its head, else the nearest on the left that is of the report's own
// time and no plan.
func (t *table) nearestLevel(c int) int {
	col := &t.cols[c]
	ref := t.caption.ref(t.d.ref).Period
	best, rank := -1, 0
	if t.caption.unit.class == "percent" {
		return -1
	}
	for k := range t.cols {
		o := &t.cols[k]
		if k == c || o.role != valueColumn || o.kind != solieu.KindLevel || o.status == solieu.StatusPlan || o.unit.class == "percent" {
			continue
		}
		r := 1
		switch {
		case !col.period.IsZero() && o.period == col.period:
			r = 8
		case col.basis == solieu.BasisPreviousMonth && o.period.Kind == solieu.PeriodMonth && o.period.End == ref.End:
			r = 3
		case o.period.IsZero() || o.period.End.Compare(ref.End) >= 0 || ref.IsZero():
			r = 2
		}
		if o.name == col.name {
			r += 4
		}
		if k > c {
			if best < 0 && r > 1 {
				best, rank = k, 0
			}
			continue
		}
		if r >= rank {
			best, rank = k, r
		}
	}
	if best >= 0 && col.period.IsZero() && len(t.cols[best].period.Code()) > 0 {
		return best
	}
	return best
}

// columnParts links the columns of parts to the column of their total: those under trong
// đó or chia ra, and those beside Tổng số under one head.
func (t *table) columnParts() {
	total := -1
	for c := range t.cols {
		col := &t.cols[c]
		if col.role != valueColumn || col.kind != solieu.KindLevel {
			continue
		}
		if cue, ok := t.partCue(col); ok {
			if total >= 0 {
				col.part, col.cue = total, cue
			}
			continue
		}
		switch {
		case t.isTotalColumn(c):
			total = c
		case total >= 0 && t.sameBranch(total, c):
			col.part, col.cue = total, solieu.PartWhole
		case total < 0 || !t.besideParts(c):
			total = c
		}
	}
}

// rightTotal links columns to a total that stands behind them.
func (t *table) rightTotal() {
	last := len(t.cols) - 1
	for last > 0 && t.cols[last].role != valueColumn {
		last--
	}
	if last < 2 || !t.isTotalColumn(last) || len(t.cols[last].path) != 1 {
		return
	}
	for c := range last {
		if col := &t.cols[c]; col.part >= 0 || t.isTotalColumn(c) {
			return
		}
	}
	for c := range last {
		col := &t.cols[c]
		if col.role == valueColumn && col.kind == solieu.KindLevel && len(col.path) == 1 && col.period == t.cols[last].period && col.name != "" && !col.unit.found {
			col.part, col.cue = last, solieu.PartWhole
		}
	}
}

// partCue is the trong đó or chia ra of a head.
func (t *table) partCue(col *column) (solieu.PartCue, bool) {
	for _, s := range col.path {
		if f, ok := t.readHeadText(s).first("part", 0); ok && f.first == 0 {
			return solieu.PartCue(f.value), true
		}
	}
	return "", false
}

// isTotalColumn reports a head whose lowest text is Tổng số.
func (t *table) isTotalColumn(c int) bool {
	path := t.cols[c].path
	if len(path) == 0 {
		return false
	}
	h := t.readHeadText(path[len(path)-1])
	return h.has("total") && h.words(true) == ""
}

// sameBranch reports columns that differ only in the lowest text of their heads, which
// for both is below another.
func (t *table) sameBranch(total, c int) bool {
	a, b := t.cols[total].path, t.cols[c].path
	if len(a) != len(b) || len(a) < 2 || !t.isTotalColumn(total) {
		return false
	}
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return false
		}
	}
	return t.cols[c].name != t.cols[total].name && t.cols[c].period == t.cols[total].period && t.cols[c].status == t.cols[total].status
}

// besideParts reports that a column follows parts under the same upper head, so that a
// new total does not begin with it.
func (t *table) besideParts(c int) bool {
	return c > 0 && t.cols[c-1].part >= 0 && t.sameBranch(t.cols[c-1].part, c)
}
