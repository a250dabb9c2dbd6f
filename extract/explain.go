package extract

import (
	"cmp"
	"slices"

	"solieu"
	"solieu/extract/lex"
)

// Explanation says what became of one number of a block.
type Explanation struct {
	// Span is where the number, or number and unit, stand in Document.Text.
	Span solieu.Span
	// Printed is that text.
	Printed string
	// Rule is the rule that took the number (unit.money, couple.part_total, table.money)
	// or that refused it (not.date, not.no_unit).
	Rule  string
	Taken bool
	// Why is the description of a refusing rule; empty for a number that was taken.
	Why string
	// Figure is the reading of a number that was taken, nil otherwise.
	Figure *solieu.Figure
}

// refusedInCode describes refusals that no rule file states.
var refusedInCode = map[string]string{
	"no_unit":     "nothing behind or around the number says what it counts",
	"list_number": "the number of a list item or heading",
	"period":      "part of a phrase for a period",
}

// Explain says for every number of the document which rule took or refused it: one list
// a block, in text order.
func (x *Extractor) Explain(doc *solieu.Document) [][]Explanation {
	out := make([][]Explanation, len(doc.Blocks))
	taken := map[int]bool{}
	figures := x.Extract(doc)
	for i := range figures {
		f := &figures[i]
		out[f.Block] = append(out[f.Block], Explanation{Span: f.Span, Printed: f.Printed, Rule: f.Rule, Taken: true, Figure: f})
		for b := f.Span.Start; b < f.Span.End; b++ {
			taken[b] = true
		}
	}
	d := x.open(doc)
	for block := range out {
		out[block] = x.addRefused(d, block, out[block], taken)
	}
	return out
}

// addRefused puts the numbers of a block that no figure took between those it did.
func (x *Extractor) addRefused(d *document, block int, list []Explanation, taken map[int]bool) []Explanation {
	p := x.passage(d, block)
	if readable(d.doc.Blocks[block].Kind) {
		p.readMentions()
	}
	for _, n := range p.refused() {
		if !taken[n.Span.Start] {
			n.Why = x.rules.why(n.Rule)
			list = append(list, n)
		}
	}
	slices.SortStableFunc(list, func(a, b Explanation) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return list
}

// refused lists the numbers of the passage that no figure was made of.
func (p *passage) refused() []Explanation {
	var out []Explanation
	add := func(first, last int, rule string) {
		span := p.span(first, last)
		out = append(out, Explanation{Span: span, Printed: span.Of(p.doc.doc.Text), Rule: "not." + rule})
	}
	for _, s := range p.spans {
		for i := s.first; i <= s.last; i++ {
			if p.is(i, lex.Number) {
				add(i, i, "period")
			}
		}
	}
	for _, n := range p.numbers {
		rule := n.refused
		if rule == "" {
			// Only blocks that are not read, such as the letterhead, leave numbers open.
			rule = "no_unit"
		}
		add(n.first, n.last, rule)
	}
	return out
}

// why is the description of a refusing rule.
func (r *Rules) why(name string) string {
	for _, rule := range r.refusal.rules {
		if "not."+rule.Name == name {
			return rule.Why
		}
	}
	return refusedInCode[name[len("not."):]]
}
