package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
)

// sharedHead is what a part shares with its total: of gieo trồng 12 ha, trong đó ngô 5 ha
// the part is of what was sown.
func (r *reader) sharedHead(f *solieu.Figure, n naming) string {
	total, ok := figureIndex(f.PartOf)
	if !ok || len(r.p.head(n.words)) > 0 || len(n.words) > 5 {
		return ""
	}
	return r.d.heads[total]
}

// countsThings reports a count of things that name what was done: giấy phép, công trình; persons
// and cases do not.
func countsThings(m *mention) bool {
	switch m.class {
	case "event":
		return !plainEvent[m.Unit]
	case "person", "household", "flow":
		return false
	case "organisation":
		return m.Unit != "lớp"
	}
	return m.counted
}

// plainMeasure leaves the words of a measure that do not change what is measured.
func plainMeasure(words string) string {
	if words == "dài" || words == "rộng" {
		return "chiều " + words
	}
	lowered := lower(words)
	if !strings.HasPrefix(lowered, "tổng ") {
		return words
	}
	for _, prefix := range []string{"tổng số tiền", "tổng diện tích", "tổng giá trị", "tổng kinh phí"} {
		if rest, found := strings.CutPrefix(lowered, prefix); found {
			return strings.TrimPrefix(prefix, "tổng ") + rest
		}
	}
	return words
}

// withArea says of an amount of land that it is one.
func withArea(m *mention, name string) string {
	if m.class != "area" || name == "" || strings.Contains(lower(name), "diện tích") {
		return name
	}
	return "diện tích " + lowerFirst(name)
}

// standing reports a count of what exists: trường, xã; not of what happens.
func standing(m *mention) bool {
	return m.counted && (m.class == "organisation" || m.class == "place" || m.class == "household" || m.class == "person")
}

// scope is the place that a clause counts in: toàn tỉnh có 58 trường.
func (r *reader) scope(i int) string {
	p := r.p
	for j := r.place[i].clause; j < p.mentions[i].first; j++ {
		if group, n := p.rules.names.at.Longest(p.tokens, j); n > 0 && p.rules.names.classes[group]&nameScope != 0 {
			r.scoped = lower(p.text[p.tokens[j].Start:p.tokens[j+n-1].End])
		}
	}
	return r.scoped
}

// captionOf is what a colon inside the sentence announces: Giá bán tại ruộng: lúa tẻ 7.200
// đồng/kg, nếp 9.100 đồng/kg.
func (r *reader) captionOf(i int, n naming) string {
	p, first := r.p, r.p.mentions[i].first
	if len(p.head(n.words)) > 0 || n.words.words() > 6 {
		return ""
	}
	if r.captioned != r.place[i].sentence {
		r.caption, r.captioned = "", r.place[i].sentence
	}
	for j := first - 1; j > r.place[i].clause-2 && j > p.body; j-- {
		if p.id(j) != p.rules.words.colon {
			continue
		}
		from := j
		for from > p.body && !p.hard(from-1) && p.covered[from-1] != byNumber && p.covered[from-1] != byUnit {
			from--
		}
		if from == p.body || p.hard(from-1) {
			if caption := p.core(r.words(from, j)); caption.words() <= maxName {
				r.caption = p.say(caption)
			}
		}
		break
	}
	return r.caption
}

// afterDone leaves of a long name what follows đã, when it was somebody who did it: ngành
// thi hành án các huyện đã cưỡng chế; but số tiền đã nộp is one name.
func (r *reader) afterDone(i int, core phrase) phrase {
	p := r.p
	if len(core) == 0 || core[0].is(nameMeasure|nameWhole|nameAction) {
		return core
	}
	for j := p.mentions[i].first - 1; j >= r.place[i].left; j-- {
		if id := p.id(j); id == 0 || id != p.rules.words.done {
			continue
		}
		if tail := p.core(r.words(j+1, p.mentions[i].first)); len(tail) > 0 {
			return tail
		}
		break
	}
	return core
}

// tail reports words between two counts that belong to the first: 170 con gia cầm, thủy
// cầm, 900 con chim cút. Words in front of the second are a label of its own only where
// the first had one.
func (r *reader) tail(i int, words phrase) bool {
	if i == 0 || r.place[i].fresh || len(words) == 0 || words.words() > 4 || words.holds(nameAction|nameMeasure|nameWhole|nameLight|nameOpening) {
		return false
	}
	p := r.p
	last, m := &p.mentions[i-1], &p.mentions[i]
	if last.Unit != m.Unit || !m.counted || r.place[i].left != p.mentions[i].first && p.id(r.place[i].left-1) != p.rules.words.comma {
		return false
	}
	return r.object(i) != "" && r.object(i-1) != ""
}

// themeOf is what a list of places is about: chỉ số sản xuất của Nam Hà tăng 7%; Hải Vân
// tăng 5% goes on about the same.
func (r *reader) themeOf(n naming) string {
	if len(n.words) == 0 {
		return ""
	}
	p := r.p
	if p.proper(n.words[0]) {
		return r.theme
	}
	r.theme = ""
	if !n.words[0].is(nameMeasure | nameWhole) {
		return ""
	}
	for k := 1; k < len(n.words); k++ {
		if p.proper(n.words[k]) {
			r.theme = p.say(p.trimmed(n.words[:k]))
			break
		}
	}
	return ""
}

// proper reports the beginning of a place's name: Hải Vân, tỉnh Nam Hà.
func (p *passage) proper(c chunk) bool {
	if c.is(nameAgent) {
		return true
	}
	t := p.tokens[c.first]
	return c.class == 0 && t.Kind == lex.Word && t.Has(lex.Capital) && !t.Has(lex.Upper) && !p.capitalOnly(c.first)
}

// capitalOnly reports the first word of a sentence, whose capital says nothing.
func (p *passage) capitalOnly(i int) bool {
	return i == p.body || p.sentenceEnd(i-1) || p.is(i+1, lex.Word) && !p.tokens[i+1].Has(lex.Capital) && p.is(i-1, lex.Punct)
}

// wordsEnd is where the words before mention i end that can name it: before the plan that
// a change or ratio is measured against: vượt chỉ tiêu đề ra 3,4%.
func (r *reader) wordsEnd(i int, kind solieu.Kind) int {
	first := r.p.mentions[i].first
	if kind == solieu.KindChange || kind == solieu.KindRatio {
		if k, c := r.p.markIn(r.place[i].left, first, "basis"); k >= 0 && c.value == "plan" {
			return r.p.marks[k].first
		}
	}
	return first
}

// onlyPlan reports words that only say that the figure is what was planned.
func (p *passage) onlyPlan(ph phrase) bool {
	for _, c := range ph {
		if !p.cueAtToken(c.first, "basis") {
			return false
		}
	}
	return len(ph) > 0
}

// refersBack reports words that stand for what was spoken of: con số này, mức thu này.
func (r *reader) refersBack(i int, n naming) bool {
	if len(n.words) == 0 || n.words.words() > 4 || r.p.mentions[i].counted {
		return false
	}
	return r.p.id(n.words[len(n.words)-1].last) == r.p.rules.words.this
}

// readExclusion keeps what a sentence leaves out at its beginning: Không kể tiền sử dụng
// đất (58 tỷ đồng), số thu là 310 tỷ đồng. It is part of the name of what follows.
func (r *reader) readExclusion(i int) {
	p := r.p
	r.except, r.exceptTo = "", 0
	from := r.place[i].clause
	if i > 0 {
		from = p.mentions[i-1].last + 1
		for from < p.mentions[i].first && !p.sentenceEnd(from) {
			from++
		}
		from++
	}
	for j := from; j < min(from+3, len(p.tokens)); j++ {
		group, n := p.rules.names.at.Longest(p.tokens, j)
		if n == 0 || p.rules.names.classes[group]&nameExcept == 0 {
			continue
		}
		to := j + n
		for to < len(p.tokens) && p.id(to) != p.rules.words.comma && p.id(to) != p.rules.words.open && p.id(to) != p.rules.words.then {
			to++
		}
		if to < len(p.tokens) && to-j <= 16 {
			r.except, r.exceptTo = lowerFirst(p.say(append(phrase{{first: j, last: j + n - 1}}, r.words(j+n, to)...))), to
		}
		return
	}
}
