package audit

import (
	"math/big"
	"slices"
	"strings"

	"solieu"
)

// group is a total with the figures that were read as its parts.
type group struct {
	sheet *sheet
	total *solieu.Figure
	parts []*solieu.Figure
}

// groups lists totals in text order with their parts of one cue.
func (s *sheet) groups(cue solieu.PartCue) []group {
	at := make(map[string]int)
	var list []group
	for i := range s.figures {
		f := &s.figures[i]
		total := s.byID[f.PartOf]
		if total == nil || total == f || f.PartCue != cue ||
			f.Kind != solieu.KindLevel || total.Kind != solieu.KindLevel {
			continue
		}
		if _, ok := at[total.ID]; !ok {
			at[total.ID] = len(list)
			list = append(list, group{sheet: s, total: total})
		}
		g := &list[at[total.ID]]
		g.parts = append(g.parts, f)
	}
	return list
}

// checkParts is A01: sum(low of parts) ≤ high of total and sum(high) ≥ low.
func checkParts(b *bench) {
	for _, s := range b.sheets {
		for _, g := range s.groups(solieu.PartWhole) {
			for _, run := range b.partitions(g) {
				b.submitParts(run)
			}
		}
	}
}

// maxParts bounds the list that is split; a longer one under one total is a table.
const maxParts = 40

// partitions splits the parts of one total where the text cuts it up more than
// once ("190 nam và 29 nữ; 173 cũ, 46 mới" of 219): consecutive runs that each
// close. Only whole runs count; no subset is ever searched for.
func (b *bench) partitions(g group) []group {
	if b.closes(g) || len(g.parts) > maxParts {
		return []group{g}
	}
	var runs []group
	rest := g
	for len(rest.parts) > 0 {
		n := 1
		for n <= len(rest.parts) && !b.closes(group{g.sheet, g.total, rest.parts[:n]}) {
			n++
		}
		if n > len(rest.parts) {
			return []group{g}
		}
		runs = append(runs, group{g.sheet, g.total, rest.parts[:n]})
		rest.parts = rest.parts[n:]
	}
	return runs
}

func (b *bench) closes(g group) bool {
	return len(g.parts) > 1 && b.meets(sum, g.terms(), b.hedge)
}

func (g group) terms() []term {
	terms := []term{{g.sheet, g.total, "total"}}
	for _, p := range g.parts {
		terms = append(terms, term{g.sheet, p, "part"})
	}
	return terms
}

// sum compares the parts, operands 1 and on, with the total, operand 0.
func sum(x []interval) (computed, stated interval, ok bool) {
	computed = point(new(big.Rat))
	for _, part := range x[1:] {
		computed = computed.add(part)
	}
	return computed, x[0], len(x) > 1
}

func (g group) claim() claim {
	return claim{
		check: "A01", severity: solieu.SeverityError, terms: g.terms(), holds: sum,
		subject: "tổng các phần của “" + name(g.total) + "”",
		formula: func(q []string) string { return strings.Join(q[1:], " + ") + " = " + q[0] },
		show:    scaleOf(g.total),
	}
}

func (b *bench) submitParts(g group) {
	if len(g.parts) < 2 {
		return
	}
	c := g.claim()
	if !g.explicit() {
		c.severity, c.weak = solieu.SeverityWarning, true
	}
	if !g.comparable() {
		// Parts in another unit or of another period: a sum that closes is worth
		// showing, one that does not says nothing.
		if b.meets(c.holds, c.terms, b.hedge) {
			b.submit(c)
		}
		return
	}
	b.submit(c)
}

// explicit reports whether words, not only brackets, say that the parts are all.
// Of fourteen bracketed lists of real reports five were no partition.
func (g group) explicit() bool {
	first := slices.MinFunc(g.parts, func(a, b *solieu.Figure) int { return a.Span.Start - b.Span.Start })
	between := " " + plain(solieu.Span{Start: g.total.Span.End, End: first.Span.Start}.Of(g.sheet.doc.Text)) + " "
	if len(between) > 400 {
		return false
	}
	for _, cue := range []string{" gồm ", " chia ra ", " chia theo ", " cụ thể "} {
		if strings.Contains(between, cue) {
			return true
		}
	}
	return false
}

// comparable reports whether parts and total share unit and period.
func (g group) comparable() bool {
	for _, p := range g.parts {
		if p.Unit != g.total.Unit || !samePeriod(p.Period, g.total.Period) {
			return false
		}
	}
	return true
}

func samePeriod(a, b solieu.Period) bool { return a.Start == b.Start && a.End == b.End }

// checkSubsets is A02: low of part ≤ high of total, for parts of a selection.
func checkSubsets(b *bench) {
	for _, s := range b.sheets {
		for _, g := range s.groups(solieu.PartSome) {
			b.submitSelection(g)
			for _, p := range g.parts {
				one := group{s, g.total, []*solieu.Figure{p}}
				if one.comparable() {
					b.submit(one.bound())
				}
			}
		}
	}
}

// selectionDigits is how long a total must be before a near miss of a selection is
// more than chance: one slip reaches about one number of five digits in a hundred.
const selectionDigits = 5

// submitSelection: "trong đó" often lists all parts without saying so. A sum that
// closes is shown as a pass. One that does not proves nothing, unless the numbers
// are long and a single wrong digit would close it.
func (b *bench) submitSelection(g group) {
	if len(g.parts) < 2 || !g.comparable() {
		return
	}
	c := g.claim()
	c.severity = solieu.SeverityWarning
	if b.closes(g) || (digitsOf(g.total.Quantity) >= selectionDigits && slip(c) != "") {
		b.submit(c)
	}
}

func (g group) bound() claim {
	part := g.parts[0]
	return claim{
		check: "A02", severity: solieu.SeverityError,
		terms:   []term{{g.sheet, part, "part"}, {g.sheet, g.total, "total"}},
		holds:   notMore,
		subject: "phần “" + name(part) + "” trong “" + name(g.total) + "”",
		formula: func(q []string) string { return q[0] + " ≤ " + q[1] },
		show:    scaleOf(g.total),
	}
}

// notMore compares operand 0 with everything up to operand 1.
func notMore(x []interval) (computed, stated interval, ok bool) {
	return x[0], interval{nil, x[1].hi}, true
}

// maxName bounds an indicator's name inside a message, in letters.
const maxName = 90

// name is the indicator as a message shows it.
func name(f *solieu.Figure) string {
	r := []rune(strings.Join(strings.Fields(f.Indicator), " "))
	if len(r) == 0 {
		return quote(f)
	}
	if len(r) > maxName {
		return string(r[:maxName]) + "…"
	}
	return string(r)
}
