package audit

import "strings"

// doubt says why operands from a series may not be statements of one thing, or "".
// A catalogue groups what offices report under changing words; where one report
// prints two values for one point, or the words of two reports hardly agree, the
// group holds more than one thing and a difference proves nothing.
func (b *bench) doubt(terms []term) string {
	for _, t := range terms {
		if b.ambiguous(t) {
			return "báo cáo nêu nhiều giá trị cho cùng chỉ tiêu và kỳ"
		}
		if !alikeWords(t.figure.Indicator, terms[0].figure.Indicator) {
			return "cách gọi chỉ tiêu ở các báo cáo khác nhau"
		}
	}
	return ""
}

// ambiguous reports whether the report of a term prints another value for the same
// point of the same series, with the same status.
func (b *bench) ambiguous(t term) bool {
	for _, p := range b.placed[[2]string{t.sheet.doc.ID, t.figure.ID}] {
		for _, o := range b.statedAt(p.series, p.at) {
			if o.Doc == p.source.Doc && o.Status == p.source.Status && !printed(o.Quantity).meets(printed(p.source.Quantity)) {
				return true
			}
		}
	}
	return false
}

// alikeWords reports whether at least half of the words of the shorter phrase, words
// for plan and result aside, stand in the other.
func alikeWords(a, b string) bool {
	x, y := strings.Fields(core(a)), strings.Fields(core(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) == 0 || 2*shared(strings.Join(y, " "), strings.Join(x, " ")) >= len(unique(x))
}

func unique(sorted []string) []string {
	var kept []string
	for i, w := range sorted {
		if i == 0 || w != sorted[i-1] {
			kept = append(kept, w)
		}
	}
	return kept
}
