package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
)

// reach is how many sentences back the total of the parts may stand: trong đó inside a
// sentence speaks of that sentence.
func (s *partScope) reach() int {
	if s.opens {
		return 1
	}
	return 0
}

// goesOn reads how a sentence goes on from the one before: Trong đó, … keeps its time,
// Trong thu nội địa, … names the total of what follows.
func (r *reader) goesOn(i int) {
	p := r.p
	first := p.sentenceStart(p.mentions[i].first)
	r.intro, r.went = timeHeard{}, r.runningTotal(i)
	if k, c := p.firstMarkIn(first, p.mentions[i].first, "status"); k >= 0 && c.value == "estimate" && p.marks[k].first <= first+1 && strings.EqualFold(p.wordAt(first), "theo") {
		r.status = solieu.StatusEstimate // Theo ước tính sơ bộ, năng suất …; sản lượng …
	}
	m, ok := p.markAt(first)
	if ok {
		_, ok = p.cueOf(m, "part")
	}
	if ok && !r.listed {
		r.opener = r.announced(first, i)
	}
	if ok && i == 0 && len(r.before) > 0 {
		g := &r.d.figures[r.before[len(r.before)-1]]
		r.intro = timeHeard{g.Period, g.Trace.Period}
	}
	r.foreseen = r.foreseen || ok && r.foresaw
	if ok && i > 0 {
		j := i - 1
		for j > 0 && i-j < lookBack && r.place[j-1].sentence == r.place[i-1].sentence {
			j--
		}
		g := &r.d.figures[r.fig[j]]
		if alike := r.sameStart(i, j); alike != nil {
			g = alike
		}
		r.intro = timeHeard{g.Period, g.Trace.Period}
		r.row, r.at = r.rowBefore, len(r.rowBefore)
		return
	}
	if total := r.namedTotal(first, i); total >= 0 {
		r.parts = partScope{open: true, cue: solieu.PartSome, sentence: r.place[i].sentence, from: i, total: -1, named: total + 1}
		g := &r.d.figures[total]
		r.intro = timeHeard{g.Period, g.Trace.Period}
	}
}

// sameStart is the last level from mention j on, before mention i, whose name begins as the
// words of mention i do: dư nợ tín dụng … Trong đó, dư nợ ngắn hạn; nil when there is none.
func (r *reader) sameStart(i, j int) *solieu.Figure {
	words := strings.Fields(lower(r.phrase(r.place[i].left, r.p.mentions[i].first)))
	if len(words) < 2 {
		return nil
	}
	for k := i - 1; k >= j; k-- {
		if g := &r.d.figures[r.fig[k]]; g.Kind == solieu.KindLevel && strings.HasPrefix(lower(g.Indicator), words[0]+" "+words[1]) {
			return g
		}
	}
	return nil
}

// sentenceStart is the first token of the sentence that token i stands in.
func (p *passage) sentenceStart(i int) int {
	for steps := 0; i > p.body && steps < longSentence && !p.sentenceEnd(i-1); steps++ {
		i--
	}
	return i
}

// namedTotal finds the figure whose name stands between Trong and a comma at the start of
// a sentence: Trong thu nội địa, …; -1 when there is none.
func (r *reader) namedTotal(first, i int) int {
	p := r.p
	if i == 0 || p.id(first) != p.rules.words.in || p.id(first) == 0 || p.covered[first] != free {
		return -1
	}
	end := first + 1
	for end < p.mentions[i].first && end < first+12 && p.is(end, lex.Word) && p.covered[end] == free {
		end++
	}
	if p.id(end) != p.rules.words.comma || end < first+3 {
		return -1
	}
	name := strings.ToLower(p.text[p.tokens[first+1].Start:p.tokens[end-1].End])
	for j := i - 1; j >= max(0, i-lookBack); j-- {
		if g := &r.d.figures[r.fig[j]]; g.Kind == solieu.KindLevel && strings.EqualFold(g.Indicator, name) {
			return r.fig[j]
		}
	}
	return -1
}

// underNamed reports that a level can be a part of the total that its sentence names.
func (r *reader) underNamed(i int, f *solieu.Figure) *solieu.Figure {
	if r.parts.named == 0 || r.parts.sentence != r.place[i].sentence {
		return nil
	}
	g := &r.d.figures[r.parts.named-1]
	if g.Unit != f.Unit || g.Value.Cmp(f.Value) < 0 {
		return nil
	}
	return g
}

// expected reports ước right before a period that leads in what follows: Ước tháng 2, toàn
// tỉnh vận chuyển được …; hàng hóa ước 6 tháng, …
func (r *reader) expected(s timeSpan) bool {
	p := r.p
	k, c := p.markIn(max(p.body, s.first-3), s.first, "status")
	return k >= 0 && c.value == "estimate" && p.marks[k].last == s.first-1 && p.id(s.last+1) == p.rules.words.comma && s.last+1 < len(p.tokens)
}

// setApart reports a comma before token i, with nothing between but words that lead in a
// period.
func (p *passage) setApart(i int) bool {
	for i--; i > p.body && p.id(i) != p.rules.words.comma && p.rules.opening[p.id(i)] && p.id(i) != 0; i-- {
	}
	return i > p.body && p.id(i) == p.rules.words.comma
}

// bracketLead is the figure whose firmness a bracketed one shares: the one before it in the
// bracket, else the one before the bracket.
func (r *reader) bracketLead(i int) int {
	if i > 0 && r.place[i-1].open == r.place[i].open {
		return i - 1
	}
	return r.place[i].before
}

// opensWithPart reports Cụ thể, Trong đó at the start of the paragraph, which go on from
// the one before.
func (p *passage) opensWithPart() bool {
	if len(p.marks) == 0 {
		return false // a block without figures is not read
	}
	m, ok := p.markAt(p.body)
	if ok {
		_, ok = p.cueOf(m, "part")
	}
	return ok
}

// opensWithShare reports chiếm at the start of a sentence of its own right behind the level
// that it speaks of: Trồng trọt: 15 tỷ đồng. Chiếm 7,4%.
func (r *reader) opensWithShare(i, level int) bool {
	if level != i-1 {
		return false
	}
	m, ok := r.p.markAt(r.p.sentenceStart(r.p.mentions[i].first))
	if ok {
		_, ok = r.p.cueOf(m, "share")
	}
	return ok
}

// rateIs reports a rate of those that rise or fall: tỷ lệ hộ có thu nhập tăng là 93,4% is no
// change, though tăng stands near its number.
func (r *reader) rateIs(k, i int) bool {
	p := r.p
	m := &p.mentions[i]
	mark := p.marks[k]
	at := mark.last + 1
	if m.class != "percent" || at >= m.first || lower(p.word(at)) != "là" && p.id(at) != p.rules.words.colon {
		return false
	}
	j, c := p.markIn(r.place[i].left, mark.first, "rate")
	return j >= 0 && c.value == "rate"
}

// afterCouple reports a ratio right behind result and plan: được 3,4/3 ha đạt 113,3%. The
// couple may have lost its unit: được 1558,77/1450 đạt 107,5%.
func (r *reader) afterCouple(i int) bool {
	p := r.p
	m := &p.mentions[i]
	k := p.lastMark(m.first)
	if k < 0 || p.marks[k].last != m.first-1 {
		return false
	}
	at := p.marks[k].first - 1
	if p.id(at) == p.rules.words.comma {
		at--
	}
	if i > 0 && p.mentions[i-1].last == at {
		return p.mentions[i-1].role == planOf
	}
	return p.is(at, lex.Number) && p.id(at-1) == p.rules.words.slash && p.is(at-2, lex.Number) && p.covered[at] == byRefused && !p.joint(at-3)
}

// reachEnds reports bằng or tương đương with its last word at token i.
func (p *passage) reachEnds(i int) bool {
	k := p.lastMark(i + 1)
	if k < 0 || p.marks[k].last != i {
		return false
	}
	_, ok := p.cueOf(p.marks[k], "reach")
	return ok
}

// sameBreath reports a change behind a semicolon that goes on about the same subject: giá
// vàng tháng 6 tăng 1,1% so với tháng trước; tăng 12% so với cùng kỳ.
func (r *reader) sameBreath(i int) bool {
	if i == 0 || r.place[i].open >= 0 || r.place[i-1].sentence != r.place[i].sentence || r.p.mentions[i].class != "percent" || r.ownWords(i) {
		return false
	}
	k, _ := r.p.markIn(r.place[i].left, r.p.mentions[i].first, "direction")
	return k >= 0
}

// bullet is the sign that a list item begins with, "" for any other block.
func (r *reader) bullet() string {
	b := &r.d.doc.Blocks[r.p.block]
	if b.Kind != solieu.BlockListItem || strings.ContainsAny(b.Label, "0123456789") {
		return ""
	}
	return b.Label
}

// endsList reports an item of the rank of the one that introduced a list of a lower rank:
// behind - Tổng dư nợ: + …, + … the next - speaks of something else.
func (r *reader) endsList(s *listScope) bool {
	bullet := r.bullet()
	if s.label == "" || bullet == "" {
		return false
	}
	if s.under == "" {
		s.under = bullet
	}
	return s.under != s.label && bullet == s.label
}
