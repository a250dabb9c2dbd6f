package extract

import (
	"cmp"
	"slices"
	"strings"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/vi"
)

// spoken is what a block has been speaking of: names leave out what was said before.
type spoken struct {
	lead      string // words in front of the last mention that had some
	subject   string // name of the last figure
	label     string // what a run-in heading names
	own       string // words of the mention itself, when its name adds others
	event     string // what the last count of cases counts
	concern   string // what the last counts of cases and persons were of
	grown     string // what the last amounts of land or produce were of
	governor  string // what the counts behind a preposition are tied to
	shared    string // the matter that the last action without an object took over
	possessor string // what the last measure was of
	theme     string // what a list of places is about
	scoped    string // where everything is counted: toàn tỉnh
	caption   string // what a colon announces, in sentence captioned
	captioned int
	except    string // what the sentence leaves out of all behind token exceptTo
	exceptTo  int
}

// readLabel keeps what a run-in heading names before its colon: Công tác thu ngân sách nhà
// nước: …; số thu … What follows speaks of it.
func (r *reader) readLabel(colon int) {
	r.label = r.spell(r.p.say(r.p.trimmed(r.p.withoutLight(r.words(r.p.body, colon)))))
}

// antecedent finds the full name that short words stand for. Words that only say that
// something was done or counted (thực hiện, tổng số) stand for whatever the block speaks
// of; words that a fuller name holds (số thu) stand for that name: first the label, then
// the levels of the same unit before, then the heading.
func (r *reader) antecedent(left string, m *mention) string {
	words := r.d.split(lower(left))
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
		if g.Unit == m.Unit && g.Kind == solieu.KindLevel && g.PartOf == "" && holdsAll(g.Indicator, own) {
			return g.Indicator
		}
	}
	if len(own) == 0 && r.label != "" && !totals && !m.counted {
		return r.label
	}
	if field := r.field(); holdsAll(field, own) && strings.Count(field, " ") < 8 {
		return field
	}
	return ""
}

// telling leaves out the words that say nothing of what is measured.
func (r *reader) telling(words []string) []string {
	var own []string
	for _, word := range words {
		if !r.d.rules.empty[vi.SyllableOf(word)] {
			own = append(own, word)
		}
	}
	return own
}

// holdsAll reports that a name holds each of the words.
func holdsAll(name string, words []string) bool {
	if name == "" {
		return false
	}
	name = lower(name)
	for _, word := range words {
		if !saysAlready(name, word) {
			return false
		}
	}
	return true
}

// consequence names the dead and injured by the event that the clause before counted:
// tai nạn giao thông xảy ra 07 vụ, làm chết 02 người. It is "" for any other mention.
func (r *reader) consequence(i int, left, right string) string {
	p := r.p
	m := &p.mentions[i]
	if m.class == "money" && r.event != "" && strings.HasPrefix(lower(left), "thiệt hại") {
		return join(r.event, left)
	}
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

// learn keeps what a mention says for those behind it: the head that its parts share,
// and the matter that actions without an object are about.
func (r *reader) learn(i int, n naming, f *solieu.Figure) {
	if f.Kind != solieu.KindLevel {
		return
	}
	if head := r.p.head(n.words); len(head) > 0 {
		r.d.heads[len(r.d.figures)] = r.spell(plainMeasure(r.p.say(head)))
	}
	matter := n.object
	if matter == "" {
		matter = r.p.say(n.words[len(r.p.head(n.words)):])
	}
	if matter == "" {
		return
	}
	switch r.p.mentions[i].class {
	case "event", "person", "household", "document":
		if f.PartOf == "" {
			r.concern = matter
		}
	case "area", "mass", "rate":
		r.grown = matter
	}
}

// matter is what an action without an object is about: what the counts before it were
// of, else what the label or the heading names.
func (r *reader) matter(i int, n naming) string {
	m := &r.p.mentions[i]
	field := r.fieldBeyond(n)
	switch {
	case m.counted && r.concern == "" && r.label == "" && field != "":
		return field
	case !r.place[i].fresh && !r.begins(i) && r.concern == "" && r.label == "":
		return r.parent()
	case m.counted && r.concern != "":
		return r.concern
	case r.label != "" && (r.sentence == 0 || !n.agent):
		return r.label
	}
	return cmp.Or(field, r.concern)
}

// fieldBeyond is the field, unless it only repeats what was done: under the heading Thu,
// nợ the words thu được say no more.
func (r *reader) fieldBeyond(n naming) string {
	own := lower(n.left)
	for _, field := range []string{r.sec.field, r.d.field} {
		if field != "" && !strings.HasPrefix(lower(field), own+",") && lower(field) != own {
			return field
		}
	}
	return ""
}

// governed reports that the words before a number only tie it to the mention before:
// ban hành 36 thông báo đối với 33 hộ, để thực hiện 09 dự án.
func (r *reader) governed(i int) bool {
	p := r.p
	if i == 0 || r.place[i].fresh {
		return false
	}
	first := p.mentions[i].first
	from := first
	for from > p.mentions[i-1].last+1 && from > first-3 && !p.is(from-1, lex.Punct) && p.id(from-1) != p.rules.words.and {
		from--
	}
	for j := from; j < first; j++ {
		if p.predicative(j) || p.id(j) == p.rules.words.passive {
			return false
		}
		group, n := p.rules.names.at.Longest(p.tokens, j)
		if n > 0 && p.rules.names.classes[group]&(nameLimit|nameAdjunct) != 0 {
			return p.id(j) != p.rules.words.with || r.object(i) == ""
		}
	}
	return false
}

// field is what the headings say the block is about, or else the title of the report.
func (r *reader) field() string { return cmp.Or(r.sec.field, r.d.field) }

// measured names a measure and what it is of, and keeps the second for the next measure:
// kênh dài 12 km, khối lượng 3 nghìn m3, kinh phí 2 tỷ đồng.
func (r *reader) measured(n naming, owner string) string {
	r.possessor = owner
	return join(plainMeasure(n.left), owner)
}

// parent is what an attribute is the attribute of: the mention before in the sentence,
// or else the heading.
func (r *reader) parent() string {
	if r.possessor != "" {
		return r.possessor
	}
	if r.subject == "" {
		return r.field()
	}
	if r.event != "" && strings.HasPrefix(r.subject, r.event+" ") {
		return r.event // thiệt hại of what the dead are of
	}
	// số tiền of số tiền xử phạt: an attribute of an attribute is that of its owner.
	words := r.subject
	for _, attribute := range []string{"tổng số tiền ", "số tiền ", "tổng diện tích ", "diện tích ", "sản lượng ", "năng suất "} {
		words = strings.TrimPrefix(words, attribute)
	}
	return words
}

// begins reports the first mention of a sentence.
func (r *reader) begins(i int) bool {
	return i == 0 || r.place[i].sentence != r.place[i-1].sentence
}

// owner is what the measure of mention i is of. In a new sentence only the yield and
// output of a crop are of what was spoken of before; any other measure is of what the
// label or the heading names.
func (r *reader) owner(i int) string {
	m := &r.p.mentions[i]
	if !r.begins(i) {
		return r.parent()
	}
	switch m.class {
	case "area", "mass", "rate":
		if crop := cmp.Or(r.label, r.grown); crop != "" {
			return crop
		}
	default:
		if field := cmp.Or(r.label, r.field()); field != "" {
			return field
		}
	}
	return r.parent()
}

// doneBefore reports the measure of an action that the mention before names in full: 02
// quyết định xử phạt vi phạm hành chính, tổng số tiền xử phạt.
func (r *reader) doneBefore(i int, n naming) bool {
	if i == 0 || r.place[i].sentence != r.place[i-1].sentence || len(n.words) != 2 || !n.words[0].is(nameMeasure) || !n.words[1].is(nameAction) {
		return false
	}
	return strings.Count(r.subject, " ") < maxName && strings.Contains(lower(r.subject), lower(r.p.say(n.words[1:])))
}
