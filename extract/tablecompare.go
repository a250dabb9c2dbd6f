package extract

import (
	"strings"

	"solieu"
	"solieu/internal/period"
)

// compares reports a column that sets its level against something: So với KH (%),
// TH/KH, % cùng kỳ, Tăng, giảm (+,-).
func (t *table) compares(h *headReading, col *column) bool {
	with, basis := h.comparedWith()
	plain := h.name == ""
	switch {
	case h.has("versus"), h.slash >= 0:
		return true
	case h.has("change") && (plain || h.signs), h.signs && h.percent:
		return true
	case h.has("reach") && plain && (h.percent || basis || strings.Contains(lower(h.p.text), "tỷ lệ")):
		return true
	case h.has("index") && plain:
		return true
	case h.percent && basis && (plain || with.first > 0 && h.p.id(with.first-1) == h.p.rules.words.percent): // % DT tỉnh
		return !t.planInPercent(h)
	}
	return false
}

// planInPercent reports a plan that is itself in per cent: Kế hoạch (%). Behind % or
// beside thực hiện the plan is what is compared with.
func (t *table) planInPercent(h *headReading) bool {
	if h.has("basis") || h.has("reach") {
		return false
	}
	first, _ := h.first("status", 0)
	next, two := h.first("status", first.last+1)
	if two && next.value != first.value {
		return false
	}
	return first.first == 0 || h.p.id(first.first-1) != h.p.rules.words.percent
}

// comparedWith is the cue for what a comparison is made with: the first basis or plan
// behind so với or the slash, or else the first basis, or else the plan.
func (h *headReading) comparedWith() (headFound, bool) {
	from := 0
	if f, ok := h.first("versus", 0); ok {
		from = f.last + 1
	} else if h.slash >= 0 {
		from = h.slash + 1
	}
	if f, ok := h.firstBasis(from); ok || from > 0 {
		if !ok && from > 0 && !h.timeFrom(from) {
			return h.firstBasis(0)
		}
		return f, ok
	}
	return headFound{}, false
}

// firstBasis is the first basis or plan from a token on. A basis inside a phrase of time
// is none: 6 tháng đầu năm.
func (h *headReading) firstBasis(from int) (headFound, bool) {
	for _, f := range h.found {
		plan := f.class == "status" && f.value == "plan"
		if f.first < from || f.class != "basis" && !plan {
			continue
		}
		if h.p.covered[f.first] == byPeriod && f.value == "year_end" {
			continue
		}
		return f, true
	}
	return headFound{}, false
}

// timeFrom reports a period or year from a token on.
func (h *headReading) timeFrom(from int) bool {
	for _, s := range h.span {
		if s.first >= from {
			return true
		}
	}
	for i := from; i < len(h.p.tokens); i++ {
		if isYearText(h.p.word(i)) {
			return true
		}
	}
	return false
}

// readComparison decides between ratio and change, and reads the basis.
func (t *table) readComparison(h *headReading, col *column) {
	col.kind = solieu.KindRatio
	if h.has("change") || h.signs {
		col.kind = solieu.KindChange
		f, _ := h.first("change", 0)
		col.down = f.class != "" && strings.EqualFold(h.p.text[h.p.tokens[f.first].Start:h.p.tokens[f.last].End], "giảm")
	}
	switch f, ok := h.comparedWith(); {
	case ok && f.class == "status":
		col.basis = solieu.BasisPlan
		col.basisText = h.printed(f)
	case ok && f.value == "base":
		col.basisText = h.printed(f)
	case ok:
		col.basis, col.basisText = solieu.Basis(f.value), h.printed(f)
	case h.has("reach"):
		col.basis = solieu.BasisPlan
	default:
		t.basisByTime(h, col)
	}
	if col.kind == solieu.KindRatio && !h.percent && !col.unit.found {
		col.open = true
	}
}

// printed is the text of a cue.
func (h *headReading) printed(f headFound) string {
	return h.p.text[h.p.tokens[f.first].Start:h.p.tokens[f.last].End]
}

// basisByTime reads a basis that is named by its date: so với tháng 5/2020, 2020/2019.
func (t *table) basisByTime(h *headReading, col *column) {
	from := h.slash + 1
	if f, ok := h.first("versus", 0); ok {
		from = f.last + 1
	}
	ref := t.caption.ref(t.d.ref)
	rest := h.p.text
	if from < len(h.p.tokens) {
		rest = h.p.text[h.p.tokens[from].Start:]
	}
	var past solieu.Period
	for _, m := range period.Find(rest, ref) {
		if !m.Period.IsZero() && (past.IsZero() || m.Period.End.Compare(past.End) < 0) {
			past, col.basisText = m.Period, m.Span.Of(rest)
		}
	}
	if past.IsZero() && len(h.years) > 0 {
		past = solieu.Year(h.years[len(h.years)-1].year)
	}
	if past.IsZero() || ref.Period.IsZero() {
		return
	}
	now, ok := h.time(from)
	if !ok {
		now = ref.Period
	}
	col.basis = basisBetween(now, past)
	if col.basis == solieu.BasisPreviousYear && strings.Contains(lower(rest), "vụ ") {
		col.basis = solieu.BasisSamePeriod // vụ đông xuân 2018
	}
}

// basisBetween names the relation of an earlier period to a later one.
func basisBetween(now, past solieu.Period) solieu.Basis {
	years := now.End.Year - past.End.Year
	switch {
	case years == 1 && past.Kind == solieu.PeriodYear && now.Kind != solieu.PeriodYear:
		return solieu.BasisPreviousYear
	case years == 1 && past.Kind == solieu.PeriodYear:
		return solieu.BasisPreviousYear
	case years == 1 && past.End.Month == now.End.Month:
		return solieu.BasisSamePeriod
	case years == 1 && past.End.Month == 12 && past.Kind != solieu.PeriodQuarter && now.End.Month > 1:
		return solieu.BasisYearEnd
	case past.Kind == solieu.PeriodMonth && past.End.AddDays(1) == now.Start:
		return solieu.BasisPreviousMonth
	case past.Kind == solieu.PeriodMonth && now.End.AddDays(-31).Compare(past.End) <= 0:
		return solieu.BasisPreviousMonth
	case past.End.AddDays(1) == now.Start:
		return solieu.BasisPreviousPeriod
	case years > 1:
		return ""
	}
	return solieu.BasisPreviousPeriod
}
