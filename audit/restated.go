package audit

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"solieu"
)

// equal compares operand 0 with operand 1.
func equal(x []interval) (computed, stated interval, ok bool) { return x[0], x[1], true }

// checkRestated is A07.
func checkRestated(b *bench) {
	for _, s := range b.sheets {
		results := func(f *solieu.Figure) bool {
			return f.Status != solieu.StatusPlan && f.Status != solieu.StatusTarget
		}
		b.restated(s, "A07", results)
		b.nearlySame(s, results)
	}
}

// checkRestatedPlans is A08.
func checkRestatedPlans(b *bench) {
	for _, s := range b.sheets {
		b.restated(s, "A08", func(f *solieu.Figure) bool { return f.Status == solieu.StatusPlan })
	}
}

// statement says when two figures are the same fact: the same words, catalogue id,
// unit, period, status and role in a total. Anything less is another scope.
func statement(f *solieu.Figure) string {
	w := words(f.Indicator)
	if len(w) < 2 || f.Period.End.IsZero() {
		return ""
	}
	return strings.Join([]string{strings.Join(w, " "), f.IndicatorID, f.Unit, f.Period.Start.String(),
		f.Period.End.String(), string(f.Status), f.PartOf}, "\x00")
}

func (b *bench) restated(s *sheet, check string, in func(*solieu.Figure) bool) {
	groups := make(map[string][]*solieu.Figure)
	for i := range s.figures {
		f := &s.figures[i]
		if f.Kind == solieu.KindLevel && in(f) {
			if key := statement(f); key != "" {
				groups[key] = append(groups[key], f)
			}
		}
	}
	for _, key := range sortedKeys(groups) {
		if first, second, ok := twoStatements(groups[key]); ok {
			b.submit(s.restatement(check, first, second))
		}
	}
}

// twoStatements picks two statements in different blocks. More than two values are
// a list under one phrase (one line a ward), and two numbers of one sentence are
// told apart by something that was not read: neither says a fact twice.
func twoStatements(group []*solieu.Figure) (first, second *solieu.Figure, ok bool) {
	values := make(map[string]*solieu.Figure)
	for _, f := range group {
		key := f.Value.Reduced().String()
		if values[key] == nil {
			values[key] = f
		}
	}
	switch {
	case len(values) == 1 && len(group) > 1:
		return group[0], group[1], true
	case len(values) != 2:
		return nil, nil, false
	}
	first = group[0]
	for _, f := range group[1:] {
		if !f.Value.Equal(first.Value) {
			second = f
			break
		}
	}
	return first, second, first.Block != second.Block
}

func (s *sheet) restatement(check string, first, second *solieu.Figure) claim {
	c := claim{
		check: check, severity: solieu.SeverityWarning, holds: equal, noSlips: true,
		terms:   []term{{s, first, "statement"}, {s, second, "statement"}},
		subject: "hai lần nêu “" + name(first) + "”",
		formula: func(q []string) string { return q[0] + " = " + q[1] },
		show:    scaleOf(first),
	}
	if !alike(first, second) {
		c.unsure = "hai số có thể thuộc hai phạm vi khác nhau"
	}
	return c
}

// alike reports whether one value could be a misprint of the other: within a fifth,
// or one slip of the hand away. A single digit is a slip away from any other, so
// there the catalogue has to know the indicator.
func alike(a, b *solieu.Figure) bool {
	if isSmall(a) && isSmall(b) {
		return a.IndicatorID != ""
	}
	x, y := a.Value.Rat(), b.Value.Rat()
	gap := new(big.Rat).Sub(x, y)
	if gap.Abs(gap).Cmp(new(big.Rat).Quo(greater(x, y), big.NewRat(5, 1))) <= 0 {
		return true
	}
	n, _ := significant(a.Quantity)
	m, _ := significant(b.Quantity)
	return slices.Contains(neighbours(n), m)
}

func isSmall(f *solieu.Figure) bool { return f.Value.Cmp(solieu.NewDecimal(10, 0)) < 0 }

// longDigits is how many significant digits make two nearly equal numbers one
// number: two unrelated ones of eight digits agree in six of them about once in a
// hundred thousand pairs.
const longDigits = 7

// nearlySame finds long numbers that differ in at most two neighbouring digits and
// speak of similar things: 5.832.661.500 and 5.820.661.500 for the same
// compensation, under two phrases.
func (b *bench) nearlySame(s *sheet, in func(*solieu.Figure) bool) {
	seen := make(map[string]*solieu.Figure)
	done := make(map[*solieu.Figure]bool)
	for i := range s.figures {
		f := &s.figures[i]
		digits := longNumber(f)
		if digits == "" || f.Kind != solieu.KindLevel || !in(f) {
			continue
		}
		for at := 0; at+2 <= len(digits); at++ {
			key := fmt.Sprint(f.Unit, "\x00", at, "\x00", digits[:at], "\x00", digits[at+2:], "\x00", len(f.Value.String()))
			other := seen[key]
			if other == nil {
				seen[key] = f
				continue
			}
			if !done[f] && !other.Value.Equal(f.Value) && sameThing(other, f) {
				done[f] = true
				b.submit(s.restatement("A07", other, f))
			}
		}
	}
}

// longNumber is the digits of an exact long number without trailing zeros.
func longNumber(f *solieu.Figure) string {
	n, _ := significant(f.Quantity)
	digits := strings.TrimRight(fmt.Sprint(n), "0")
	if len(digits) < longDigits || n < 0 {
		return ""
	}
	return digits
}

// stages are steps of one procedure. Two numbers of different steps differ because
// the work went on, not because of a misprint.
var stages = []string{"chi trả", "giải ngân", "thanh toán", "quyết toán", "đã nộp", "còn lại", "dự toán", "kế hoạch", "phải thu", "đã thu", "đề nghị", "phê duyệt"}

func sameThing(a, b *solieu.Figure) bool {
	if a.PartOf == b.ID || b.PartOf == a.ID || statement(a) == statement(b) || !samePeriod(a.Period, b.Period) {
		return false
	}
	x, y := stageOf(a.Indicator), stageOf(b.Indicator)
	return shared(a.Indicator, b.Indicator) >= 2 && (x == "" || y == "" || x == y)
}

func stageOf(indicator string) string {
	text := " " + plain(indicator) + " "
	var found []string
	for _, stage := range stages {
		if strings.Contains(text, " "+stage+" ") {
			found = append(found, stage)
		}
	}
	return strings.Join(found, "+")
}
