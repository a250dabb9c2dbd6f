package audit

import (
	"slices"

	"solieu"
)

// checkPlans is B04: the plan of one year is one number in all reports, unless it is
// adjusted once and stays.
func checkPlans(b *bench) {
	for i := range b.series {
		s := &b.series[i]
		if s.Key.Measure != solieu.MeasurePlan {
			continue
		}
		byPoint := make(map[string][]*solieu.Observation)
		for j := range s.Observations {
			if o := &s.Observations[j]; !o.Derived {
				byPoint[o.Period.Code()] = append(byPoint[o.Period.Code()], o)
			}
		}
		for _, code := range sortedKeys(byPoint) {
			b.planOver(s, issues(byPoint[code]))
		}
	}
	b.impliedPlans()
}

// issue is what one report says of a plan; two levels of government may each set one.
type issue []*solieu.Observation

func issues(list []*solieu.Observation) []issue {
	var all []issue
	slices.SortStableFunc(list, func(a, b *solieu.Observation) int { return a.Vintage.Compare(b.Vintage) })
	at := make(map[string]int)
	for _, o := range list {
		if i, ok := at[o.Doc]; ok {
			if len(all[i]) < maxCandidates {
				all[i] = append(all[i], o)
			}
			continue
		}
		at[o.Doc] = len(all)
		all = append(all, issue{o})
	}
	return all
}

// has returns the statement of the issue that agrees with o, or nil.
func (i issue) has(o *solieu.Observation) *solieu.Observation {
	for _, p := range i {
		if printed(p.Quantity).meets(printed(o.Quantity)) || cut(p.Quantity).meets(cut(o.Quantity)) {
			return p
		}
	}
	return nil
}

// planOver compares each report with the one before. A value that differs from
// before and from after, where before and after agree, has flipped.
func (b *bench) planOver(s *solieu.Series, all []issue) {
	for i := 1; i < len(all); i++ {
		for _, o := range all[i] {
			if was := all[i-1].has(o); was != nil {
				b.planClaim(s, was, o, "", "")
				continue
			}
			was := all[i-1][0]
			switch {
			case len(all[i]) > len(all[i-1]):
				// One more level of government is quoted than before.
			case i+1 < len(all) && all[i+1].has(was) != nil && all[i+1].has(o) == nil:
				b.planClaim(s, was, o, "báo cáo sau lại nêu số cũ", "")
			case i >= 2 && all[i-2].has(o) != nil && all[i-2].has(was) == nil:
				// Back to the value before a flip that has been reported already.
			default:
				b.planClaim(s, was, o, "", "có thể kế hoạch đã được điều chỉnh")
			}
		}
	}
}

// planClaim compares two statements of a plan; note is said of a violation, unsure
// explains one away.
func (b *bench) planClaim(s *solieu.Series, was, is *solieu.Observation, note, unsure string) {
	old, ok1 := b.term(was, "previous")
	now, ok2 := b.term(is, "statement")
	if !ok1 || !ok2 {
		return
	}
	c := claim{
		check: "B04", severity: solieu.SeverityWarning, terms: []term{old, now}, holds: equal,
		noSlips: true, unsure: unsure,
		subject: "kế hoạch " + periodName(is.Period) + " của “" + s.Indicator + "”",
		formula: func(q []string) string { return q[0] + " = " + q[1] },
		show:    scaleOf(now.figure),
	}
	o := b.judge(c)
	if o.verdict == solieu.VerdictViolated && note != "" {
		o.notes = append(o.notes, note)
	}
	b.keep(c.finding(o), o)
}

// impliedPlans compares the yearly plans that running totals and their percentages
// imply from month to month: "lũy kế 223.489 triệu đồng, đạt 46,2% dự toán năm".
func (b *bench) impliedPlans() {
	byPlan := make(map[string][]plannedTotal)
	for _, s := range b.sheets {
		for key, list := range s.unprinted() {
			for _, f := range list {
				if p, ok := b.totalPlace(s, f); ok {
					id := p.series.Key.Entity + "\x00" + itoa(p.at.End.Year) + "\x00" + key
					byPlan[id] = append(byPlan[id], plannedTotal{s, f})
				}
			}
		}
	}
	for _, id := range sortedKeys(byPlan) {
		b.oddPlan(byPlan[id])
	}
}

type plannedTotal struct {
	sheet *sheet
	fraction
}

func (p plannedTotal) terms() []term {
	return []term{{p.sheet, p.level, "numerator"}, {p.sheet, p.percent, "ratio"}}
}

// totalPlace is where a level stands as a running total.
func (b *bench) totalPlace(s *sheet, f fraction) (place, bool) {
	for _, p := range b.placed[[2]string{s.doc.ID, f.level.ID}] {
		if p.series.Key.Measure == solieu.MeasureYTD {
			return p, true
		}
	}
	return place{}, false
}

// oddPlan reports the one statement that the others, which agree, exclude. With
// fewer than three others it is open which of them is right; where the odd ones are
// the newest, the plan may have been adjusted.
func (b *bench) oddPlan(list []plannedTotal) {
	if len(list) < 2 {
		return
	}
	var all []term
	for _, p := range list {
		all = append(all, p.terms()...)
	}
	if b.meets(sharedBase, all, b.hedge) {
		b.submit(impliedClaim(list))
		return
	}
	for odd := range list {
		rest := slices.Delete(slices.Clone(list), odd, odd+1)
		all = all[:0]
		for _, p := range rest {
			all = append(all, p.terms()...)
		}
		if len(rest) < 3 || !b.meets(sharedBase, all, b.hedge) {
			continue
		}
		c := impliedClaim([]plannedTotal{rest[max(0, odd-1)], list[odd]})
		if odd == 0 || odd == len(list)-1 {
			c.unsure = "có thể kế hoạch đã được điều chỉnh"
		}
		b.submit(c)
		return
	}
}

func impliedClaim(list []plannedTotal) claim {
	c := claim{
		check: "B04", severity: solieu.SeverityWarning, holds: sharedBase,
		subject: "“" + list[0].percent.BasisText + "” suy ra ở các tháng của “" + name(list[0].level) + "”",
		formula: func(q []string) string {
			text := ""
			for i := 0; i+1 < len(q); i += 2 {
				if i > 0 {
					text += " = "
				}
				text += "100 × " + q[i] + " / " + q[i+1]
			}
			return text
		},
		show: scaleOf(list[0].level),
	}
	for _, p := range list {
		c.terms = append(c.terms, p.terms()...)
	}
	return c
}
