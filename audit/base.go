package audit

import (
	"cmp"
	"slices"
	"strings"

	"solieu"
)

// fraction is a percentage with the level beside it; the base is not printed.
type fraction struct {
	percent, level *solieu.Figure
}

// implied is the base that one statement implies: 100 × level / percentage.
func implied(level, percent interval) (interval, bool) {
	q, ok := level.ratio(percent)
	return q.scale(hundred), ok
}

// sharedBase compares the bases that several statements imply; operands come in
// pairs of level and percentage.
func sharedBase(x []interval) (computed, stated interval, ok bool) {
	var all []interval
	for i := 0; i+1 < len(x); i += 2 {
		base, ok := implied(x[i], x[i+1])
		if !ok {
			return interval{}, interval{}, false
		}
		all = append(all, base)
	}
	if len(all) < 2 {
		return interval{}, interval{}, false
	}
	computed, stated = widest(all)
	return computed, stated, true
}

// unprinted lists percentages of plans whose base stands nowhere in the report, by
// indicator, unit and words of the basis.
func (s *sheet) unprinted() map[string][]fraction {
	list := make(map[string][]fraction)
	for i := range s.figures {
		p := &s.figures[i]
		level := s.of(p)
		if level == nil || p.Unit != "%" || p.Kind != solieu.KindRatio || p.Basis != solieu.BasisPlan ||
			p.Status == solieu.StatusTarget || p.BasisText == "" || local(level) == "" {
			continue
		}
		if bases, _ := s.bases(p, level); len(bases) > 0 {
			continue
		}
		key := local(level) + "\x01" + plain(p.BasisText)
		list[key] = append(list[key], fraction{p, level})
	}
	return list
}

// checkSharedBase is A04.
func checkSharedBase(b *bench) {
	for _, s := range b.sheets {
		list := s.unprinted()
		for _, key := range sortedKeys(list) {
			if c, ok := s.baseClaim(list[key]); ok {
				b.submit(c)
			}
		}
	}
}

func (s *sheet) baseClaim(list []fraction) (c claim, ok bool) {
	list = distinctLevels(list)
	if len(list) < 2 || len(list) > maxCandidates || !differentPoints(list) {
		return claim{}, false
	}
	basis := list[0].percent.BasisText
	c = claim{
		check: "A04", severity: solieu.SeverityWarning, holds: sharedBase,
		subject: "“" + basis + "” suy ra từ các tỷ lệ của “" + name(list[0].level) + "”",
		formula: func(q []string) string {
			var bases []string
			for i := 0; i+1 < len(q); i += 2 {
				bases = append(bases, "100 × "+q[i]+" / "+q[i+1])
			}
			return strings.Join(bases, " = ")
		},
		show: scaleOf(list[0].level),
	}
	for _, f := range list {
		c.terms = append(c.terms, term{s, f.level, "numerator"}, term{s, f.percent, "ratio"})
		c.hidden = cmp.Or(c.hidden, hiddenTotal(f))
	}
	c.readings = s.otherNumerators(list)
	return c, true
}

// hiddenTotal: a month or a part of it beside a percentage of a plan that is not
// the month's. The percentage may speak of the running total, which the sentence
// leaves out, so nothing is proved.
func hiddenTotal(f fraction) string {
	text := " " + plain(f.percent.BasisText) + " "
	short := f.level.Period.Kind == solieu.PeriodMonth || f.level.Period.Kind == solieu.PeriodMTD ||
		f.level.Period.Kind == solieu.PeriodQuarter || f.level.Period.Kind == solieu.PeriodRange
	if !short || strings.Contains(text, " tháng ") || strings.Contains(text, " quý ") {
		return ""
	}
	return "tỷ lệ có thể tính trên số lũy kế không in trong câu"
}

// distinctLevels keeps one percentage a level; two for one level are two bases.
func distinctLevels(list []fraction) []fraction {
	var kept []fraction
	for _, f := range list {
		if !slices.ContainsFunc(kept, func(k fraction) bool { return k.level == f.level }) {
			kept = append(kept, f)
		}
	}
	return kept
}

// differentPoints refuses lists: the same phrase for each ward has a plan of
// its own, so levels of one period printed more than once share no base.
func differentPoints(list []fraction) bool {
	for i, f := range list {
		for _, g := range list[:i] {
			if samePeriod(f.level.Period, g.level.Period) && f.level.Status == g.level.Status {
				return false
			}
		}
	}
	return true
}

// maxReadings bounds the combinations of numerators that are tried.
const maxReadings = 64

// otherNumerators combines the candidate numerators of all members.
func (s *sheet) otherNumerators(list []fraction) []reading {
	combos := [][]term{nil}
	for _, f := range list {
		var next [][]term
		for _, c := range combos {
			for _, n := range s.numerators(f.level, f.percent) {
				if len(next) < maxReadings {
					next = append(next, append(slices.Clone(c), term{s, n, "numerator"}, term{s, f.percent, "ratio"}))
				}
			}
		}
		combos = next
	}
	var all []reading
	for _, terms := range combos[1:] {
		if distinctNumerators(terms) {
			all = append(all, reading{note: "tính trên " + numeratorQuotes(terms), terms: terms})
		}
	}
	return all
}

// distinctNumerators refuses one number as the numerator of two percentages.
func distinctNumerators(terms []term) bool {
	for i := 0; i < len(terms); i += 2 {
		for j := 0; j < i; j += 2 {
			if terms[i].figure == terms[j].figure {
				return false
			}
		}
	}
	return true
}

func numeratorQuotes(terms []term) string {
	var quotes []string
	for i := 0; i < len(terms); i += 2 {
		quotes = append(quotes, quote(terms[i].figure))
	}
	return strings.Join(quotes, " và ")
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// checkCrossRatios is A05: two results of one indicator, each compared with the
// same two or more plans. Whatever the numerators really are, their ratio is one.
func checkCrossRatios(b *bench) {
	for _, s := range b.sheets {
		for _, pair := range s.crossPairs() {
			b.submit(s.crossClaim(pair))
		}
	}
}

// crossPairs collects, for two levels of one indicator, the bases both have.
func (s *sheet) crossPairs() [][][2]fraction {
	byConcept := make(map[string][]fraction)
	for key, list := range s.unprinted() {
		subject, basis, _ := strings.Cut(key, "\x01")
		if text := " " + basis + " "; strings.Contains(text, " tháng ") || strings.Contains(text, " quý ") {
			continue // its numerator is the month itself, another number than the running total
		}
		byConcept[subject] = append(byConcept[subject], list...)
	}
	var pairs [][][2]fraction
	for _, key := range sortedKeys(byConcept) {
		if pair := matchBases(byConcept[key]); len(pair) >= 2 {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

// matchBases pairs the percentages of the first two levels by basis; more than two
// levels, or two percentages of one basis, make no clear pair.
func matchBases(list []fraction) [][2]fraction {
	slices.SortFunc(list, func(a, b fraction) int { return a.percent.Span.Start - b.percent.Span.Start })
	levels := distinctLevels(list)
	if len(levels) != 2 || samePeriod(levels[0].level.Period, levels[1].level.Period) {
		return nil
	}
	byBasis := make(map[string][]fraction)
	for _, f := range list {
		byBasis[plain(f.percent.BasisText)] = append(byBasis[plain(f.percent.BasisText)], f)
	}
	var pairs [][2]fraction
	for _, basis := range sortedKeys(byBasis) {
		if two := byBasis[basis]; len(two) == 2 && two[0].level != two[1].level {
			pairs = append(pairs, [2]fraction{two[0], two[1]})
		}
	}
	return pairs
}

func (s *sheet) crossClaim(pairs [][2]fraction) claim {
	c := claim{
		check: "A05", severity: solieu.SeverityWarning, show: scale{},
		subject: "tỷ số giữa hai kết quả của “" + name(pairs[0][0].level) + "” so với từng kế hoạch",
		holds: func(x []interval) (computed, stated interval, ok bool) {
			var all []interval
			for i := 0; i+1 < len(x); i += 2 {
				q, ok := x[i].ratio(x[i+1])
				if !ok {
					return interval{}, interval{}, false
				}
				all = append(all, q)
			}
			computed, stated = widest(all)
			return computed, stated, true
		},
		formula: func(q []string) string {
			var parts []string
			for i := 0; i+1 < len(q); i += 2 {
				parts = append(parts, q[i]+" / "+q[i+1])
			}
			return strings.Join(parts, " = ")
		},
	}
	for _, p := range pairs {
		c.terms = append(c.terms, term{s, p[0].percent, "ratio"}, term{s, p[1].percent, "ratio"})
	}
	return c
}
