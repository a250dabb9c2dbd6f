package extract

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

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
	// Doubts are the reasons that make its confidence low, the gravest first.
	Doubts []string
}

// refusedInCode describes refusals that no rule file states.
var refusedInCode = map[string]string{
	"no_unit":       "nothing behind or around the number says what it counts",
	"list_number":   "the number of a list item or heading",
	"period":        "part of a phrase for a period",
	"name":          "digits inside a word: A92, QL14B",
	"frame":         "letterhead, title and signature report nothing",
	"row_number":    "the number of a row of a table",
	"column_number": "the number of a column of a table",
	"table_label":   "a number inside the label or unit of a row or column",
	"table_rest":    "nothing in the head or in its row says what the cell counts",
}

// Explain says for every number of the document which rule took or refused it: one list
// a block, in text order.
func (x *Extractor) Explain(doc *solieu.Document) [][]Explanation {
	out := make([][]Explanation, len(doc.Blocks))
	taken := map[int]bool{}
	read := x.extract(doc)
	for i := range read.figures {
		f := &read.figures[i]
		out[f.Block] = append(out[f.Block], Explanation{
			Span: f.Span, Printed: f.Printed, Rule: f.Rule, Taken: true, Figure: f, Doubts: doubtsOf(f, &read.evidence[i]),
		})
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
	rest := p.unread()
	if rest == "no_unit" {
		p.readMentions()
	}
	for _, n := range p.refused(rest) {
		if !taken[n.Span.Start] {
			list = append(list, n)
		}
	}
	slices.SortStableFunc(list, func(a, b Explanation) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return list
}

// unread is the rule for the numbers of the block that no other rule refuses: what it is
// about the block that makes no figure of them.
func (p *passage) unread() string {
	block := &p.doc.doc.Blocks[p.block]
	if readable(block.Kind) {
		return "no_unit"
	}
	if block.Kind != solieu.BlockCell || block.Cell == nil {
		return "frame"
	}
	number := strings.Trim(strings.TrimSpace(p.text), "().")
	_, err := strconv.Atoi(number)
	switch {
	case strings.IndexFunc(p.text, unicode.IsLetter) >= 0:
		return "table_label"
	case err == nil && len(number) <= 3 && block.Cell.Header:
		return "column_number"
	case err == nil && len(number) <= 3 && block.Cell.Col == 0, strings.Count(number, ".") > 0 && block.Cell.Col == 0:
		return "row_number"
	}
	return "table_rest"
}

// refused lists the numbers of the passage that no figure was made of, those inside of
// words included; rest is the rule for those that no rule refuses.
func (p *passage) refused(rest string) []Explanation {
	var out []Explanation
	add := func(first, last int, rule, detail string) {
		span := p.span(first, last)
		why := p.rules.why("not." + rule)
		if detail != "" {
			why += ": " + detail
		}
		out = append(out, Explanation{Span: span, Printed: span.Of(p.doc.doc.Text), Rule: "not." + rule, Why: why})
	}
	for _, s := range p.spans {
		for i := s.first; i <= s.last; i++ {
			if p.is(i, lex.Number) {
				add(i, i, "period", p.span(s.first, s.last).Of(p.doc.doc.Text))
			}
		}
	}
	for _, n := range p.numbers {
		rule := n.refused
		if rule == "" {
			rule = rest
		}
		add(n.first, n.last, rule, "")
	}
	for i, t := range p.tokens {
		if t.Has(lex.Mixed) {
			add(i, i, "name", "")
		}
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
