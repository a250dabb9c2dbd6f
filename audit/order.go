package audit

import (
	"strings"

	"solieu"
)

// checkOrder is A15: of two results of one flow, the one whose period lies inside
// the other's is not larger.
func checkOrder(b *bench) {
	for _, s := range b.sheets {
		for _, key := range sortedKeys(s.levels) {
			list := s.levels[key]
			if len(list) > maxPerConcept || !accumulates(list[0]) {
				continue
			}
			for _, inner := range list {
				for _, outer := range list {
					if nested(inner, outer) && extreme(inner, list, -1) && extreme(outer, list, 1) {
						b.submit(s.orderClaim(inner, outer))
					}
				}
			}
		}
	}
}

// extreme reports whether f is the largest (sign 1) or smallest (sign -1) of the
// values of its period. Where parts go by the name of their total, only the smallest
// short and the largest long value say something; of equal ones the first does.
func extreme(f *solieu.Figure, list []*solieu.Figure, sign int) bool {
	first := true
	for _, g := range list {
		if g == f {
			first = false
			continue
		}
		if !samePeriod(g.Period, f.Period) {
			continue
		}
		if c := sign * g.Value.Cmp(f.Value); c > 0 || (c == 0 && first) {
			return false
		}
	}
	return true
}

// accumulates reports whether values of an indicator add up over time: amounts and
// counts of what happened, not stocks, rates or indexes.
func accumulates(f *solieu.Figure) bool {
	if !addable(f.Unit) {
		return false
	}
	text := " " + plain(f.Indicator) + " "
	for _, stock := range []string{"dư nợ", "số dư", "tồn", "dân số", "tổng đàn", "hiện có", "hộ nghèo", "tỷ lệ", "chỉ số", "bình quân", "còn lại", "quản lý", "hiện trạng", "nợ đọng", "nợ thuế", "giá"} {
		if strings.Contains(text, " "+stock+" ") {
			return false
		}
	}
	return true
}

func addable(unit string) bool {
	return !strings.Contains(unit, "%") && !strings.Contains(unit, "‰") && !strings.Contains(unit, "/") &&
		unit != "lần" && unit != "điểm"
}

func nested(inner, outer *solieu.Figure) bool {
	if inner == outer || samePeriod(inner.Period, outer.Period) || inner.PartOf != outer.PartOf {
		return false
	}
	if spanOnly(inner.Period) || spanOnly(outer.Period) || inner.Period.Start.IsZero() || outer.Period.Start.IsZero() {
		return false
	}
	return inner.Period.Start.Compare(outer.Period.Start) >= 0 && inner.Period.End.Compare(outer.Period.End) <= 0
}

// spanOnly: a stock has no length.
func spanOnly(p solieu.Period) bool {
	return p.Kind == solieu.PeriodAsOf || p.Kind == solieu.PeriodUnknown
}

func (s *sheet) orderClaim(inner, outer *solieu.Figure) claim {
	c := claim{
		check: "A15", severity: solieu.SeverityWarning, holds: notMore,
		terms:   []term{{s, inner, "shorter"}, {s, outer, "longer"}},
		subject: "“" + name(inner) + "” của " + periodName(inner.Period) + " so với " + periodName(outer.Period),
		formula: func(q []string) string { return q[0] + " ≤ " + q[1] },
		show:    scaleOf(outer),
	}
	if inner.Block == outer.Block || inner.IndicatorID != "" {
		c.severity = solieu.SeverityError
	}
	return c
}

// periodName says a period in Vietnamese.
func periodName(p solieu.Period) string {
	day := func(d solieu.Date) string { return itoa(d.Day) + "/" + itoa(int(d.Month)) + "/" + itoa(d.Year) }
	switch p.Kind {
	case solieu.PeriodMonth:
		return "tháng " + itoa(int(p.End.Month)) + "/" + itoa(p.End.Year)
	case solieu.PeriodQuarter:
		return "quý " + itoa((int(p.End.Month)+2)/3) + "/" + itoa(p.End.Year)
	case solieu.PeriodYear:
		return "năm " + itoa(p.End.Year)
	case solieu.PeriodAsOf:
		return "ngày " + day(p.End)
	case solieu.PeriodYTD, solieu.PeriodHalf, solieu.PeriodNineMonths:
		if p.Start.Month == 1 && p.Start.Day == 1 {
			return "lũy kế đến " + day(p.End)
		}
	}
	return "kỳ " + day(p.Start) + "–" + day(p.End)
}
