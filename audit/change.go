package audit

import (
	"strings"

	"solieu"
)

// comparison gathers what a report says of one level against one basis: by how
// much, by how many percent, and what the level was before.
type comparison struct {
	sheet  *sheet
	level  *solieu.Figure
	amount *solieu.Figure // in the unit of the level
	rate   *solieu.Figure // growth in percent
	ratio  *solieu.Figure // "bằng 115% so với"
	before *solieu.Figure // the level of the basis period, when printed
}

// checkChanges is A06.
func checkChanges(b *bench) {
	for _, s := range b.sheets {
		for i := range s.figures {
			level := &s.figures[i]
			for _, basis := range bases {
				if k := s.compare(level, basis); k != nil {
					b.submitComparison(k)
				}
			}
		}
	}
}

var bases = []solieu.Basis{
	solieu.BasisPreviousMonth, solieu.BasisPreviousPeriod, solieu.BasisSamePeriod,
	solieu.BasisPreviousYear, solieu.BasisYearEnd, solieu.BasisPlan, "",
}

// compare returns nil when the report says nothing of the level against the basis,
// or says the same thing twice, which is no clear comparison.
func (s *sheet) compare(level *solieu.Figure, basis solieu.Basis) *comparison {
	k := &comparison{sheet: s, level: level}
	found := false
	for _, f := range s.relations[level.ID] {
		if f.Basis != basis || level.Kind != solieu.KindLevel {
			continue
		}
		var slot **solieu.Figure
		switch {
		case f.Kind == solieu.KindRatio && f.Unit == "%" && basis != solieu.BasisPlan && basis != "":
			slot = &k.ratio
		case f.Kind != solieu.KindChange || f.Direction == "":
			continue
		case f.Unit == level.Unit:
			slot = &k.amount
		case f.Unit == "%" && level.Unit != "%":
			slot = &k.rate
		default:
			continue
		}
		if *slot != nil {
			return nil
		}
		*slot, found = f, true
	}
	if !found {
		return nil
	}
	k.before = s.earlier(level, basis)
	return k
}

// earlier is the level of the basis period when the report prints exactly one.
func (s *sheet) earlier(level *solieu.Figure, basis solieu.Basis) *solieu.Figure {
	at, ok := shift(level.Period, basis)
	if !ok {
		return nil
	}
	var found *solieu.Figure
	list := s.levels[local(level)]
	if len(list) > maxPerConcept {
		return nil
	}
	for _, f := range list {
		if f == level || !samePeriod(f.Period, at) || f.PartOf != level.PartOf {
			continue
		}
		if found != nil {
			return nil
		}
		found = f
	}
	return found
}

func (b *bench) submitComparison(k *comparison) {
	switch {
	case k.amount != nil && k.rate != nil:
		b.submit(k.triad(k.rate))
	case k.amount != nil && k.ratio != nil:
		b.submit(k.triad(k.ratio))
	}
	if k.before != nil {
		for _, f := range []*solieu.Figure{k.amount, k.rate, k.ratio} {
			if f != nil {
				b.submit(k.againstPrinted(f))
			}
		}
		return
	}
	if k.amount != nil && k.amount.Direction == solieu.DirectionUp {
		b.submit(k.notNegative())
	}
}

// triad checks amount, level and percentage against each other: the level before
// is level ∓ amount, and the percentage follows from it: the amount over the level
// before for "tăng 15%", the level itself for "bằng 115%".
func (k *comparison) triad(percent *solieu.Figure) claim {
	isRatio := percent == k.ratio
	return claim{
		check: "A06", severity: solieu.SeverityError,
		terms: []term{{k.sheet, k.level, "level"}, {k.sheet, k.amount, "change"}, {k.sheet, percent, "ratio"}},
		holds: func(x []interval) (computed, stated interval, ok bool) {
			before := undo(x[0], x[1], k.amount.Direction)
			part := x[1]
			if isRatio {
				part = x[0]
			}
			q, ok := part.ratio(before)
			return q.scale(hundred), x[2], ok
		},
		subject: "mức tăng, giảm " + quote(k.amount) + " và tỷ lệ " + quote(percent) + " của “" + name(k.level) + "”",
		formula: func(q []string) string {
			part := q[1]
			if isRatio {
				part = q[0]
			}
			return "100 × " + part + " / (" + q[0] + undoSign(k.amount.Direction) + q[1] + ") = " + q[2]
		},
		show: scale{0, "%"},
	}
}

// undo takes a change off a level: the level before.
func undo(level, change interval, d solieu.Direction) interval {
	switch d {
	case solieu.DirectionUp:
		return level.sub(change)
	case solieu.DirectionDown:
		return level.add(change)
	default:
		return level
	}
}

func undoSign(d solieu.Direction) string {
	if d == solieu.DirectionDown {
		return " + "
	}
	return " − "
}

// previous is the level before that one relation implies.
func previous(level, relation interval, f *solieu.Figure) (interval, bool) {
	switch {
	case f.Kind == solieu.KindRatio:
		return implied(level, relation)
	case f.Unit != "%":
		return undo(level, relation, f.Direction), true
	}
	whole := point(hundred)
	base := whole.add(relation)
	if f.Direction == solieu.DirectionDown {
		base = whole.sub(relation)
	}
	return implied(level, base)
}

func previousFormula(q []string, f *solieu.Figure) string {
	switch {
	case f.Kind == solieu.KindRatio:
		return "100 × " + q[0] + " / " + q[1] + " = " + q[2]
	case f.Unit != "%":
		return q[0] + undoSign(f.Direction) + q[1] + " = " + q[2]
	case f.Direction == solieu.DirectionDown:
		return q[0] + " / (100% − " + q[1] + ") = " + q[2]
	default:
		return q[0] + " / (100% + " + q[1] + ") = " + q[2]
	}
}

// againstPrinted compares the level before that a relation implies with the one
// that the report prints itself.
func (k *comparison) againstPrinted(f *solieu.Figure) claim {
	return claim{
		check: "A06", severity: solieu.SeverityError, weak: true,
		terms:   []term{{k.sheet, k.level, "level"}, {k.sheet, f, "change"}, {k.sheet, k.before, "previous"}},
		holds:   previousOf(f),
		subject: "số kỳ gốc suy ra từ “" + describe(f) + "” của “" + name(k.level) + "”",
		formula: func(q []string) string { return previousFormula(q, f) },
		show:    scaleOf(k.level),
	}
}

// previousOf compares the level before implied by operands 0 and 1 with operand 2.
func previousOf(f *solieu.Figure) identity {
	return func(x []interval) (computed, stated interval, ok bool) {
		before, ok := previous(x[0], x[1], f)
		return before, x[2], ok
	}
}

// describe is a relation with its verb and basis.
func describe(f *solieu.Figure) string {
	verb := ""
	switch {
	case f.Kind == solieu.KindRatio:
		verb = "bằng "
	case f.Direction == solieu.DirectionUp:
		verb = "tăng "
	case f.Direction == solieu.DirectionDown:
		verb = "giảm "
	}
	text := verb + quote(f)
	if f.BasisText != "" {
		text += " so với " + strings.TrimPrefix(strings.TrimSpace(f.BasisText), "so với ")
	}
	return text
}

// notNegative: a level cannot have grown by more than it is.
func (k *comparison) notNegative() claim {
	return claim{
		check: "A06", severity: solieu.SeverityWarning,
		terms:   []term{{k.sheet, k.amount, "change"}, {k.sheet, k.level, "level"}},
		holds:   notMore,
		subject: "mức tăng " + quote(k.amount) + " so với số của kỳ “" + name(k.level) + "”",
		formula: func(q []string) string { return q[0] + " ≤ " + q[1] },
		show:    scaleOf(k.level),
	}
}
