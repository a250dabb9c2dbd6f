package audit

import (
	"math/big"
	"slices"
	"strings"

	"solieu"
)

var hundred = big.NewRat(100, 1)

// percentOf compares 100 × operand 0 / operand 1 with the percentage, operand 2.
func percentOf(x []interval) (computed, stated interval, ok bool) {
	q, ok := x[0].ratio(x[1])
	return q.scale(hundred), x[2], ok
}

// checkRatios is A03: a percentage whose numerator and base are both printed.
func checkRatios(b *bench) {
	for _, s := range b.sheets {
		for i := range s.figures {
			p := &s.figures[i]
			level := s.of(p)
			if p.Unit != "%" || level == nil || p.Status == solieu.StatusTarget {
				continue
			}
			if c, ok := s.ratioClaim(p, level); ok {
				b.submit(c)
			}
		}
	}
}

// ratioClaim finds the printed base of a percentage. ok is false when there is
// none: then only A04 can say something.
func (s *sheet) ratioClaim(p, level *solieu.Figure) (c claim, ok bool) {
	bases, strong := s.bases(p, level)
	if len(bases) == 0 {
		return claim{}, false
	}
	c = s.percentClaim(p, level, bases[0])
	for _, base := range bases {
		for _, n := range s.numerators(level, p) {
			if (n == level && base == bases[0]) || n == base {
				continue
			}
			c.readings = append(c.readings, reading{
				note:  "lấy " + quote(n) + " làm tử số và " + quote(base) + " làm mẫu số",
				terms: []term{{s, n, "numerator"}, {s, base, "base"}, {s, p, "ratio"}},
			})
		}
	}
	if !strong {
		// One plan whose words the basis names is a fair link; several are a guess.
		c.severity = solieu.SeverityWarning
		c.weak = len(bases) > 1 || p.Basis != solieu.BasisPlan
		if p.Basis == solieu.BasisPlan && core(p.BasisText) == "" {
			c.unsure = "chưa chắc kế hoạch nêu cùng đoạn là số gốc của tỷ lệ"
		}
	}
	return c, true
}

func (s *sheet) percentClaim(p, level, base *solieu.Figure) claim {
	return claim{
		check: "A03", severity: solieu.SeverityError,
		terms:   []term{{s, level, "numerator"}, {s, base, "base"}, {s, p, "ratio"}},
		holds:   percentOf,
		subject: "tỷ lệ " + quote(p) + " của “" + name(level) + "”",
		formula: func(q []string) string { return "100 × " + q[0] + " / " + q[1] + " = " + q[2] },
		show:    scale{0, "%"},
	}
}

// bases lists the printed figures that a percentage can be measured against,
// likeliest first. strong says that the link is explicit: the same indicator's
// plan, or the total that the level is a part of.
func (s *sheet) bases(p, level *solieu.Figure) (list []*solieu.Figure, strong bool) {
	switch {
	case p.Kind == solieu.KindRatio && p.Basis == solieu.BasisPlan:
		return s.planBases(p, level)
	case p.Kind == solieu.KindRatio && p.Basis == solieu.BasisFigure:
		return s.namedBases(p, level), false
	case p.Kind == solieu.KindShare || p.Basis == solieu.BasisWhole || p.Basis == "":
		if total := s.byID[level.PartOf]; total != nil && total.Unit == level.Unit && total.Kind == solieu.KindLevel {
			return []*solieu.Figure{total}, false
		}
	}
	return nil, false
}

// planBases: the plan of the same indicator anywhere in the report, else a plan in
// the same block that the words of the basis fit.
func (s *sheet) planBases(p, level *solieu.Figure) (list []*solieu.Figure, strong bool) {
	for _, key := range subjects(level) {
		for _, plan := range s.plans[key] {
			if spanFits(p.BasisText, plan.Period) && giverFits(p.BasisText, plan) && sameSubject(plan, level) && !slices.Contains(list, plan) {
				list = append(list, plan)
			}
		}
	}
	if len(list) > 0 {
		return nearest(list, p), true
	}
	for _, plan := range s.blockPlans[blockKey(level)] {
		if spanFits(p.BasisText, plan.Period) && giverFits(p.BasisText, plan) && basisNames(p.BasisText, plan) {
			list = append(list, plan)
		}
	}
	return nearest(list, p), false
}

// spanFits keeps a plan of the year from being the base of "dự toán tháng", and the
// other way round.
func spanFits(basis string, p solieu.Period) bool {
	text := " " + plain(basis) + " "
	monthly := strings.Contains(text, " tháng ") || strings.Contains(text, " quý ")
	if monthly {
		return p.Kind != solieu.PeriodYear
	}
	return !strings.Contains(text, " năm ") || p.Kind != solieu.PeriodMonth
}

// givers set plans; the same indicator has one plan of each.
var givers = []string{"tỉnh", "thành phố", "thị xã", "huyện", "quận", "trung ương", "bộ", "chính phủ"}

// giverFits reports whether a percentage can be of the plan as far as their givers go:
// "dự toán thành phố giao" is not the plan that the province gave. A plan without a
// giver fits any.
func giverFits(basis string, plan *solieu.Figure) bool {
	of, set := giver(basis), giver(plan.Indicator)
	return of == "" || set == "" || of == set
}

func giver(phrase string) string {
	text := " " + plain(phrase) + " "
	if !strings.Contains(text, " giao ") {
		return ""
	}
	for _, g := range givers {
		if strings.Contains(text, " "+plain(g)+" ") {
			return g
		}
	}
	return ""
}

// sameSubject reports whether a plan is set for what the level measures: the same
// catalogue id, or the same words but for those that say plan or result. A scope
// ("trừ tiền sử dụng đất") makes another subject.
func sameSubject(plan, level *solieu.Figure) bool {
	if plan.IndicatorID != "" && level.IndicatorID != "" {
		return plan.IndicatorID == level.IndicatorID
	}
	a, b := core(plan.Indicator), core(level.Indicator)
	return a != "" && a == b
}

// stageWords say plan or result and nothing of the subject.
var stageWords = []string{"kế", "hoạch", "dự", "toán", "chỉ", "tiêu", "giao", "năm", "tháng", "thực", "hiện", "ước", "lũy", "tổng", "số", "kết", "quả", "được", "là", "cả"}

// core is the words of an indicator without stage words, in alphabetical order.
func core(indicator string) string {
	kept := slices.DeleteFunc(words(indicator), func(w string) bool { return slices.Contains(stageWords, w) })
	slices.Sort(kept)
	return strings.Join(kept, " ")
}

// basisNames reports whether the basis as printed ("kế hoạch vốn") names the plan
// ("kế hoạch vốn đầu tư công"): all words that say more than plan. A basis of such
// words only ("kế hoạch năm") fits any plan of the block.
func basisNames(basis string, plan *solieu.Figure) bool {
	named := strings.Fields(core(basis))
	return shared(strings.Join(named, " "), plan.Indicator) == len(named)
}

// lookBack is how many figures before a percentage may be its base.
const lookBack = 30

// namedBases: levels of the block that the basis names ("bằng 105% khối lượng thực
// hiện"), printed before the percentage.
func (s *sheet) namedBases(p, level *solieu.Figure) []*solieu.Figure {
	need := len(words(p.BasisText))
	if need < 2 {
		return nil
	}
	var list []*solieu.Figure
	for i := s.at[p] - 1; i >= max(0, s.at[p]-lookBack) && s.figures[i].Block == p.Block; i-- {
		f := &s.figures[i]
		if f != level && f.Kind == solieu.KindLevel && f.Unit == level.Unit && 2*shared(p.BasisText, f.Indicator) > need {
			list = append(list, f)
		}
	}
	return nearest(list, p)
}

func nearest(list []*solieu.Figure, to *solieu.Figure) []*solieu.Figure {
	slices.SortStableFunc(list, func(a, b *solieu.Figure) int { return distance(a, to) - distance(b, to) })
	return list[:min(len(list), maxCandidates)]
}
