package extract

import (
	"slices"
	"strings"

	"solieu"
	"solieu/internal/vi"
)

// readLabel keeps what a run-in heading names before its colon: Công tác thu ngân sách nhà
// nước: …; số thu … What follows speaks of it.
func (r *reader) readLabel(colon int) {
	r.label = r.spell(r.phrase(r.p.body, colon))
}

// antecedent finds the full name that short words stand for. Words that only say that
// something was done or counted (thực hiện, tổng số) stand for whatever the block speaks
// of; words that a fuller name holds (số thu) stand for that name: first the label, then
// the levels of the same unit before, then the heading.
func (r *reader) antecedent(left string, m *mention) string {
	words := strings.Fields(lower(left))
	own := r.telling(words)
	if len(own) > 2 && len(own) == len(words) || len(own) > 4 {
		return ""
	}
	if len(own) > 0 && holdsAll(r.label, own) {
		return r.label
	}
	// A total is not what the part before it was.
	totals := slices.Contains(words, "tổng")
	for j := len(r.fig) - 1; j >= max(0, len(r.fig)-lookBack) && !totals; j-- {
		g := &r.d.figures[r.fig[j]]
		if g.Unit == m.Unit && g.Kind == solieu.KindLevel && holdsAll(g.Indicator, own) {
			return g.Indicator
		}
	}
	if len(own) == 0 && r.label != "" && !totals && !m.counted {
		return r.label
	}
	if holdsAll(r.sec.topic, own) && strings.Count(r.sec.topic, " ") < 6 {
		return r.sec.topic
	}
	return ""
}

// telling leaves out the words that say nothing of what is measured.
func (r *reader) telling(words []string) []string {
	var own []string
	for _, word := range words {
		if !r.d.rules.empty[vi.Key(word)] {
			own = append(own, word)
		}
	}
	return own
}

// holdsAll reports that a name holds each of the words.
func holdsAll(name string, words []string) bool {
	padded := " " + lower(name) + " "
	for _, word := range words {
		if !strings.Contains(padded, " "+word+" ") {
			return false
		}
	}
	return name != ""
}

// consequence names the dead and injured by the event that the clause before counted:
// tai nạn giao thông xảy ra 07 vụ, làm chết 02 người. It is "" for any other mention.
func (r *reader) consequence(i int, left, right string) string {
	p := r.p
	m := &p.mentions[i]
	if m.Unit != "người" && m.Unit != "nạn nhân" || r.event == "" {
		return ""
	}
	k, _ := p.markIn(r.place[i].left, m.first, "consequence")
	if k < 0 {
		if k, _ = p.markIn(m.last+1, min(m.last+4, len(p.tokens)), "consequence"); k < 0 {
			return ""
		}
		left = right
	}
	words := p.text[p.tokens[p.marks[k].first].Start:p.tokens[p.marks[k].last].End]
	if left == "" || strings.HasPrefix(left, words) || len(strings.Fields(left)) <= 4 {
		return join(r.event, lowerFirst(words))
	}
	return ""
}
