package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu"
	"solieu/extract/lex"
)

// name gives the figure its indicator: what is measured, readable on its own.
func (r *reader) name(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if g := r.figureOf(f.Of); g != nil {
		f.Indicator = g.Indicator
		return
	}
	if m.partner >= 0 && m.partner < len(r.fig) {
		f.Indicator = r.d.figures[r.fig[m.partner]].Indicator
		return
	}
	if i > 0 && p.fromBefore(&p.mentions[i-1]) && r.fromTo(i) {
		f.Indicator = r.d.figures[r.fig[i-1]].Indicator
		return
	}
	left := r.phrase(pl.left, m.first)
	right := r.sharedObject(i)
	if left != "" {
		f.Trace.Indicator = p.span(pl.left, m.first-1)
	}
	r.own = ""
	f.Indicator = r.spell(r.compose(i, left, right, f))
	if r.own != "" {
		r.d.own[len(r.d.figures)] = r.spell(r.own)
	}
}

// sharedObject is the object of the mention, or of the one right behind it that counts
// the same event: 15 vụ 21 đối tượng mua bán trái phép.
func (r *reader) sharedObject(i int) string {
	p := r.p
	right := r.object(i)
	if right != "" || !p.mentions[i].counted || i+1 >= len(p.mentions) || !p.mentions[i+1].counted {
		return right
	}
	gap := p.mentions[i+1].first - p.mentions[i].last
	if gap == 1 || gap == 2 && (p.id(p.mentions[i].last+1) == p.rules.words.comma || p.id(p.mentions[i].last+1) == p.rules.words.slash) {
		return r.object(i + 1)
	}
	return ""
}

// compose puts the words together. Words that name only an attribute (số tiền, diện
// tích) need what they are the attribute of; words that are missing are those of the
// mention before.
func (r *reader) compose(i int, left, right string, f *solieu.Figure) string {
	m := &r.p.mentions[i]
	pl := &r.place[i]
	if r.yearBefore(i) {
		return r.d.figures[r.fig[pl.before]].Indicator
	}
	if name := r.consequence(i, left, right); name != "" {
		return name
	}
	if pl.before >= 0 && f.Kind == solieu.KindLevel {
		return r.inside(i, left, right)
	}
	own := left
	if m.counted {
		own = join(left, r.unitWords(i, left), right)
	} else if right != "" && m.class != "money" && m.class != "rate" {
		own = join(left, right)
	}
	switch {
	case left == "" && f.Kind != solieu.KindLevel && right == "":
		if r.subject != "" {
			return r.subject
		}
	case left == "" && m.counted:
		r.own, own = own, join(r.lead, own)
	case left == "":
		own = join(r.subject, own)
	case r.onlyAttribute(pl.left, m.first):
		return join(left, r.parent())
	default:
		if full := r.antecedent(left, m); full != "" && right == "" {
			return full
		}
	}
	if m.counted && left != "" {
		r.lead = left
	}
	if own == "" && r.sec.topic == "" {
		return r.d.memory.subject
	}
	if own == "" || m.counted && left == "" && right == "" && r.lead == "" {
		return join(own, r.sec.topic)
	}
	return own
}

// parent is what an attribute is the attribute of: the mention before in the sentence,
// or else the heading.
func (r *reader) parent() string {
	if r.subject == "" {
		return r.sec.topic
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

// inside names a bracketed level by the one before the bracket and its own words.
func (r *reader) inside(i int, left, right string) string {
	before := &r.d.figures[r.fig[r.place[i].before]]
	own := join(left, right)
	if m := &r.p.mentions[i]; m.counted && (own == "" || m.Unit != before.Unit) {
		own = join(left, r.unitWords(i, left), right)
	}
	r.own = own
	return join(before.Indicator, own)
}

func join(parts ...string) string {
	var out []string
	for _, part := range parts {
		if part != "" {
			out = append(out, part)
		}
	}
	return strings.Join(out, " ")
}

// unitWords is the counted noun, unless it says nothing of what is counted.
func (r *reader) unitWords(i int, left string) string {
	m := &r.p.mentions[i]
	if m.class == "event" || m.unitFirst > m.last && m.role == alone {
		return ""
	}
	if strings.Contains(" "+lower(left)+" ", " "+m.Unit+" ") {
		return ""
	}
	if left != "" && (m.Unit == "người" || m.Unit == "con" || m.Unit == "lượt") {
		return ""
	}
	return m.Unit
}

// onlyAttribute reports that all content words are an attribute cue.
func (r *reader) onlyAttribute(from, to int) bool {
	k, _ := r.p.markIn(from, to, "attribute")
	if k < 0 {
		return false
	}
	m := r.p.marks[k]
	return r.phrase(from, m.first) == "" && r.phrase(m.last+1, to) == ""
}

// phrase is the text of the tokens without cues, periods and numbers, trimmed of words
// that only join.
func (r *reader) phrase(from, to int) string {
	p := r.p
	skip := make([]bool, max(0, to-from))
	for k := max(0, p.lastMark(from)); k < len(p.marks) && p.marks[k].first < to; k++ {
		m := p.marks[k]
		if m.last < from || !p.dropped(m) && !p.compares(k) {
			continue
		}
		for j := max(m.first, from); j <= min(m.last, to-1); j++ {
			skip[j-from] = true
		}
	}
	for j := from; j < to; j++ {
		if p.id(j) == p.rules.words.open {
			for end := p.closeAfter(j); j < min(end+1, to); j++ {
				skip[j-from] = true
			}
		}
	}
	first, last := from, to-1
	for first < to && (skip[first-from] || p.edgeWord(first)) {
		first++
	}
	for last >= first && (skip[last-from] || p.edgeWord(last)) {
		last--
	}
	var out strings.Builder
	for j := first; j <= last; j++ {
		if skip[j-from] || p.covered[j] != free && p.covered[j] != byRefused {
			continue
		}
		if out.Len() > 0 && !p.tight(j) {
			out.WriteByte(' ')
		}
		out.WriteString(p.word(j))
	}
	return strings.TrimSpace(out.String())
}

// compares reports a basis right behind so với.
func (p *passage) compares(k int) bool {
	if k == 0 || p.marks[k-1].last+1 != p.marks[k].first {
		return false
	}
	_, basis := p.cueOf(p.marks[k], "basis")
	_, versus := p.cueOf(p.marks[k-1], "versus")
	return basis && versus
}

// dropped reports a cue that says how a figure is meant, not what it measures.
func (p *passage) dropped(m mark) bool {
	for _, i := range m.cues {
		switch c := p.rules.cues[i]; c.class {
		case "direction", "reach", "share", "versus", "hedge", "part", "drop":
			return true
		case "status":
			// Kế hoạch vốn is what was planned; ước only says how firm.
			return c.value != "plan" && len(m.cues) == 1
		}
	}
	return false
}

// edgeWord reports a token that cannot begin or end a name: a sign, a period, a number,
// a joining word.
func (p *passage) edgeWord(i int) bool {
	switch p.covered[i] {
	case byPeriod, byNumber, byUnit:
		return true
	}
	return p.tokens[i].Kind == lex.Punct || p.rules.joining[p.id(i)] && p.id(i) != 0 && !p.startsName(i)
}

// startsName reports a fixed phrase that must stay whole: đạt chuẩn.
func (p *passage) startsName(i int) bool {
	m, ok := p.markAt(i)
	if ok {
		_, ok = p.cueOf(m, "name")
	}
	return ok
}

// object is what follows a counted noun or a measured amount and belongs to it: up to a
// sign, a cue or a word that begins something else.
func (r *reader) object(i int) string {
	p := r.p
	m := &p.mentions[i]
	if m.class == "percent" && r.place[i].left < m.first {
		return ""
	}
	end := m.last + 1
	for end < m.last+16 && end < len(p.tokens) && !p.stops(end) && !(p.id(end) == p.rules.words.comma && r.startsOther(i, end)) {
		end++
	}
	return r.phrase(m.last+1, end)
}

// startsOther reports that what follows a comma, up to the next one, has a number of its
// own and so belongs to another figure: buôn bán, vận chuyển hàng lậu does not.
func (r *reader) startsOther(i, comma int) bool {
	p := r.p
	next := len(p.tokens)
	if i+1 < len(p.mentions) {
		next = p.mentions[i+1].first
	}
	for j := comma + 1; j < len(p.tokens); j++ {
		if j >= next || p.stops(j) && p.tokens[j].Kind == lex.Word {
			return true
		}
		if p.hard(j) || p.id(j) == p.rules.words.comma {
			return false
		}
	}
	return false
}

// levelWord reports lên, xuống, còn, which lead to another level.
func (p *passage) levelWord(i int) bool {
	w, id := &p.rules.words, p.id(i)
	return id != 0 && (id == w.up || id == w.down || id == w.remain)
}

// stops reports a token at which the words behind a number end.
func (p *passage) stops(i int) bool {
	if p.tokens[i].Kind == lex.Punct && p.id(i) != p.rules.words.dash && p.id(i) != p.rules.words.quote &&
		p.id(i) != p.rules.words.openQuote && p.id(i) != p.rules.words.closeQuote && p.id(i) != p.rules.words.comma ||
		p.covered[i] == byPeriod || p.covered[i] == byNumber || p.levelWord(i) {
		return true
	}
	m, ok := p.markAt(i)
	if !ok {
		return false
	}
	for _, k := range m.cues {
		switch p.rules.cues[k].class {
		case "direction", "reach", "share", "versus", "status", "part", "stop", "attribute":
			return true
		}
	}
	return false
}

// spell writes abbreviations out, those of the document first, and lowers the first
// letter of an ordinary word.
func (r *reader) spell(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		bare := strings.Trim(word, ",;:()\"“”")
		long, ok := r.d.short[bare]
		if !ok {
			long, ok = r.d.rules.short[bare]
		}
		if ok {
			words[i] = strings.Replace(word, bare, long, 1)
		}
	}
	return lowerFirst(strings.Join(onceOnly(words), " "))
}

// onceOnly drops a phrase of two to four words that follows itself at once, as happens
// where the counted noun already ends the name: việc làm lao động lao động.
func onceOnly(words []string) []string {
	for n := 2; n <= 4; n++ {
		for i := 0; i+2*n <= len(words); {
			if slices.Equal(words[i:i+n], words[i+n:i+2*n]) {
				words = slices.Delete(words, i, i+n)
				continue
			}
			i++
		}
	}
	return words
}

// lowerFirst lowers the first letter unless the word is all capitals.
func lowerFirst(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
		return s // a proper name: Hải Vân
	}
	if len(first) > 1 && strings.ToUpper(first) == first {
		return s
	}
	for i, c := range s {
		if i > 0 {
			return strings.ToLower(s[:i]) + s[i:]
		}
		_ = c
	}
	return strings.ToLower(s)
}
