package extract

import (
	"strings"
	"unicode"

	"solieu"
)

// labelRank is the rank of the mark that a text begins with.
func labelRank(s string) int {
	_, rank := cutMark(s)
	return rank
}

// cutMark takes the number, letter or dash off the start of a label.
func cutMark(s string) (rest string, rank int) {
	s = strings.TrimSpace(s)
	for _, m := range []struct {
		mark string
		rank int
	}{{"-", dashRank}, {"–", dashRank}, {"−", dashRank}, {"+", plusRank}, {"*", starRank}, {"•", dashRank}, {"○", plusRank}} {
		if after, found := strings.CutPrefix(s, m.mark); found {
			rest, _ := cutMark(after)
			return rest, m.rank
		}
	}
	first, after, found := strings.Cut(partMark(s), " ")
	mark := strings.Trim(first, "().,:/")
	signed := mark != first
	switch {
	case mark == "" || len(mark) > 8:
		return s, plainRank
	case strings.Trim(mark, "0123456789.") == "" && (signed || strings.Contains(mark, ".") || !found) && len(mark) <= 6:
		return strings.TrimSpace(after), numberRank + min(5, strings.Count(mark, "."))
	case strings.Trim(mark, "0123456789.") != "" && roman(mark) && (signed || !found):
		return strings.TrimSpace(after), romanRank
	case len(mark) == 1 && (signed || !found) && mark[0] >= 'A' && mark[0] <= 'Z':
		return strings.TrimSpace(after), letterRank
	case len([]rune(mark)) == 1 && (signed || !found) && unicode.IsLower([]rune(mark)[0]):
		return strings.TrimSpace(after), minorRank
	}
	return s, plainRank
}

// partMark puts a space behind a number that is glued to its label: 1.2.Lúa mùa, II.Chi.
func partMark(s string) string {
	i := 0
	for i < len(s) && strings.IndexByte("0123456789.IVX", s[i]) >= 0 {
		i++
	}
	if i < 2 || i >= len(s) || s[i-1] != '.' || s[i] == ' ' || s[i] == ')' {
		return s
	}
	return s[:i] + " " + s[i:]
}

// openPart reads trong đó at the start of a label. By itself it opens a list of parts,
// which goes on as long as rows are marked deeper than the total, or unmarked.
func (t *table) openPart(l *line, open *bool) {
	p := t.passageOf(l.label)
	k, n := t.x.rules.heads.at.Longest(p.tokens, 0)
	cue := headCue{}
	if n > 0 {
		cue = t.x.rules.heads.cues[k]
	}
	if cue.class == "part" {
		l.part, l.cue = true, solieu.PartCue(cue.value)
		if cue.value == "partition" && n == len(p.tokens) {
			l.cue = solieu.PartWhole
		}
		l.label = strings.TrimLeft(p.text[p.tokens[n-1].End:], " :,-")
		if l.label == "" {
			*open = true
		}
		if l.rank < unmarkedSub {
			l.rank = unmarkedSub
		}
		return
	}
	if !*open || len(t.lines) == 0 {
		return
	}
	if l.total || l.marked && l.rank < minorRank || isLoud(l.label) && !l.marked {
		*open = false
		return
	}
	l.part = true
	if l.rank < unmarkedSub {
		l.rank = unmarkedSub
	}
}

// isSide reports a label such as Diện tích or Số người chết that needs another to say of
// what.
func (t *table) isSide(label string) bool {
	return t.onlyAttribute(label) || t.isAspect(lower(label)) || len(strings.Fields(label)) <= 3 && startsWithMeasure(label)
}

// isLoud reports a label in capitals.
func isLoud(s string) bool {
	return strings.ToUpper(s) == s && strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// parentOf finds the nearest line above with a lower rank, and opens this line for those
// below. Below a line without values, of the same rank, that names what is measured
// (Lúa mùa), its sides (Diện tích, Năng suất) belong to it.
func (t *table) parentOf(l *line) int {
	n := len(t.open)
	for n > 0 && t.lines[t.open[n-1]].rank > l.rank {
		n--
	}
	if n > 0 && t.lines[t.open[n-1]].rank == l.rank {
		up := &t.lines[t.open[n-1]]
		if l.mean != nil && l.values && !up.values && up.mean == nil {
			t.open = t.open[:n]
			return t.open[n-1] // Tỷ lệ thất nghiệp, and below it Quý I, Quý II
		}
		if l.values && !up.values && !up.total && !up.part && t.isSide(l.label) && !t.onlyAttribute(up.label) && !startsWithMeasure(up.label) {
			t.open = t.open[:n]
			return t.open[n-1]
		}
		n--
	}
	t.open = append(t.open[:n], len(t.lines))
	if n == 0 {
		return -1
	}
	return t.open[n-1]
}

// bottomTotal: where the last row is the total, the rows of the highest rank are its parts.
func (t *table) bottomTotal() {
	n := len(t.lines) - 1
	if n < 2 || !t.lines[n].total {
		return
	}
	top := plusRank
	for i := range n {
		if t.lines[i].total {
			return
		}
		top = min(top, t.lines[i].rank)
	}
	for i := range n {
		if l := &t.lines[i]; l.rank == top && l.parent < 0 {
			l.parent, l.cue = n, solieu.PartWhole
		}
	}
}
