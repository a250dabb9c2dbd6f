package extract

import (
	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// aspects reports a percentage that goes on a row in which each names what it is about:
// tăng 2,2% về việc và 9,8% về tiền; tăng 1,3 lần về việc, 7,4 lần về tiền.
func (r *reader) aspects(i int) bool {
	p, w := r.p, &r.p.rules.words
	if i == 0 || r.d.figures[r.fig[i-1]].Kind != solieu.KindChange || r.place[i].open != r.place[i-1].open {
		return false
	}
	a, b := &p.mentions[i-1], &p.mentions[i]
	if a.Unit != b.Unit || b.class != "percent" && b.class != "times" || !p.listSign(b.first-1) || p.id(b.first-1) == w.semicolon {
		return false
	}
	return a.last+1 < len(p.tokens) && p.id(a.last+1) == w.about && b.last+1 < len(p.tokens) && p.id(b.last+1) == w.about
}

// basisBeforeBracket reads the basis that stands before a bracket for the changes in it:
// kéo giảm so với cùng kỳ năm trước (giảm 6% số vụ, giảm 2% số người chết).
func (r *reader) basisBeforeBracket(i int) (basisFound, bool) {
	p, open := r.p, r.place[i].open
	if open < 0 {
		return basisFound{}, false
	}
	from := open
	for from > p.body && open-from < 40 && !p.sentenceEnd(from-1) {
		from--
	}
	if b := r.place[i].before; b >= 0 {
		from = max(from, p.mentions[b].last+1)
	}
	k, _ := p.markIn(from, open, "versus")
	if k < 0 || p.hardBetween(p.marks[k].first, open) {
		return basisFound{}, false
	}
	if _, comparative := p.cueOf(p.marks[k], "direction"); comparative {
		return basisFound{}, false // cao hơn các năm trước (2017 tăng 5,8%) compares with the bracket itself
	}
	return r.basisAt(p.marks[k].last+1, open)
}

// totalAbove finds the total of a part whose cue opens its paragraph in the paragraph
// before: Phải thi hành 800 nghìn việc. ⏎ Trong đó, có điều kiện là 620 nghìn việc.
func (r *reader) totalAbove(i int, f *solieu.Figure) *solieu.Figure {
	if !r.parts.opens || r.place[i].sentence != r.parts.sentence {
		return nil
	}
	for j := 0; j < r.parts.from; j++ {
		if g := &r.d.figures[r.fig[j]]; g.Kind == solieu.KindLevel && g.Unit == f.Unit {
			return nil
		}
	}
	block := -1
	for k := len(r.d.figures) - 1; k >= max(0, len(r.d.figures)-lookBack); k-- {
		g := &r.d.figures[k]
		if g.Block == r.p.block {
			continue
		}
		if block < 0 {
			block = g.Block
		}
		if g.Block != block || g.Section != r.d.doc.Blocks[r.p.block].Section || r.p.block-g.Block > 2 {
			return nil
		}
		if g.Kind == solieu.KindLevel && g.Unit == f.Unit && g.Value.Cmp(f.Value) >= 0 && g.PartOf == "" {
			return g
		}
	}
	return nil
}

// likelyTotal is, among the levels before trong đó that could be the total, the one that
// shares most words with the part: đã thu hồi is a part of kiến nghị thu hồi.
func (r *reader) likelyTotal(i, nearest int, f *solieu.Figure) int {
	own := r.subjectWords(i)
	best, hits := nearest, shared(own, r.d.figures[r.fig[nearest]].Indicator)
	for j := nearest - 1; j >= max(0, nearest-lookBack) && r.place[j].sentence == r.place[nearest].sentence; j-- {
		g := &r.d.figures[r.fig[j]]
		if g.Kind != solieu.KindLevel || g.Unit != f.Unit || r.p.mentions[j].role == planOf || g.Value.Cmp(f.Value) < 0 {
			continue
		}
		if n := shared(own, g.Indicator); n > hits {
			best, hits = j, n
		}
	}
	return best
}

// pairOf links the persons of a change to the level beside that of its cases: thụ lý tăng
// 12 vụ với 15 bị cáo.
func (r *reader) pairOf(i int) (string, bool) {
	if i == 0 || !r.samePair(i) {
		return "", false
	}
	k, ok := figureIndex(r.d.figures[r.fig[i-1]].Of)
	if !ok || k+1 >= len(r.d.figures) {
		return "", false
	}
	if g := &r.d.figures[k+1]; g.Kind == solieu.KindLevel && g.Unit == r.p.mentions[i].Unit {
		return g.ID, true
	}
	return "", false
}

// againChange reports a change that repeats the one before in another unit with a verb of
// its own: giảm 52 vụ, giảm 33,8%.
func (r *reader) againChange(i int) bool {
	if i == 0 || r.place[i].open != r.place[i-1].open || r.place[i].sentence != r.place[i-1].sentence {
		return false
	}
	before := &r.d.figures[r.fig[i-1]]
	m := &r.p.mentions[i]
	return before.Kind == solieu.KindChange && before.Of != "" && m.class == "percent" && before.Unit != "%" &&
		m.first-r.p.mentions[i-1].last <= 4 && !r.ownWords(i)
}

// takesOver replaces the period that a title gives for the tasks to come by the one that
// the text reports on: Nhiệm vụ 03 tháng cuối năm 2017 · Kết quả 9 tháng đầu năm 2017 ….
func (d *document) takesOver() {
	title := d.doc.Meta.Title
	for _, m := range period.Find(title, d.ref) {
		if m.Period != d.ref.Period || !aside(title[:m.Span.Start]) && !ofTasks(title[:m.Span.Start]) {
			continue
		}
		if stated := d.statedPeriod(); !stated.IsZero() && stated.End.Compare(d.ref.Period.Start) < 0 {
			d.ref.Period = stated
		}
		return
	}
}

// ofTasks reports a title that has spoken of tasks and of no result.
func ofTasks(before string) bool {
	words := lower(before)
	return holdsAll(words, []string{"nhiệm", "vụ"}) && !holdsAll(words, []string{"kết", "quả"}) && !holdsAll(words, []string{"tình", "hình"})
}

// aboutEnd ends the words behind về before trên: 66% về việc trên số việc có điều kiện.
func (r *reader) aboutEnd(from, to int) int {
	for j := from; j < to; j++ {
		if w := lower(r.p.word(j)); w == "trên" || w == "trong" {
			return j
		}
	}
	return to
}

// ratioOfCouple finds the couple whose ratio a percentage states, over what stands between:
// giao 156/156 tân binh cho ba đơn vị, đạt 100% chỉ tiêu; -1 when there is none.
func (r *reader) ratioOfCouple(i int, f *solieu.Figure) int {
	if f.Kind != solieu.KindRatio {
		return -1
	}
	return r.coupleWith(i)
}

// coupleWith is the last couple shortly before a percentage that it is the ratio of.
func (r *reader) coupleWith(i int) int {
	m := &r.p.mentions[i]
	if m.class != "percent" {
		return -1
	}
	for j := i - 1; j > 0 && j >= i-4 && r.place[j].sentence == r.place[i].sentence; j-- {
		b := &r.p.mentions[j]
		if b.role != planOf && b.role != totalOf || b.partner != j-1 || b.Value.Sign() <= 0 {
			continue
		}
		// a/b lies within the printed percentage when 100·a does within b times its bounds.
		a := r.p.mentions[j-1].Value.Shift(2)
		if b.Value.Mul(m.Low).Cmp(a) <= 0 && a.Cmp(b.Value.Mul(m.High)) <= 0 {
			return j
		}
		return -1
	}
	return -1
}

// ofTotal joins a number and its total in words: 2.047 trong tổng số 2.446 đơn.
func (p *passage) ofTotal(i int) {
	a, b := &p.mentions[i], &p.mentions[i+1]
	w := &p.rules.words
	if !a.bare || b.bare || !b.counted || b.first-a.last > 4 || p.id(a.last+1) != w.in || a.last+1 >= b.first || a.Value.Cmp(b.Value) > 0 {
		return
	}
	for j := a.last + 2; j < b.first; j++ {
		if id := p.id(j); id == 0 || id != w.total && id != w.number {
			return
		}
	}
	p.copyUnit(a, b)
	a.role, b.role, a.partner, b.partner = partOf, totalOf, i+1, i
}

// topicOf is, for a change without words of its own in a new sentence, the first level of
// the unit in the sentence before: Xảy ra 86 vụ; khám phá 68 vụ. So với tháng trước, tăng
// 2 vụ.
func (r *reader) topicOf(i, best int) int {
	if r.place[best].sentence == r.place[i].sentence || r.place[i].open >= 0 || len(r.ownNames(i)) > 0 {
		return best
	}
	unit, first := r.d.figures[r.fig[best]].Unit, best
	for j := best - 1; j >= max(0, best-lookBack) && r.place[j].sentence == r.place[best].sentence; j-- {
		if g := &r.d.figures[r.fig[j]]; g.Kind == solieu.KindLevel && g.Unit == unit && g.PartOf == "" {
			first = j
		}
	}
	return first
}

// endsInUnit reports a percentage followed by the count that it is of: đạt 96,8% số vụ và
// 95,9% số bị cáo.
func (r *reader) endsInUnit(i, level int) bool {
	p := r.p
	a := p.mentions[i].last + 1
	if p.id(a) != p.rules.words.number || a >= len(p.tokens) {
		return false
	}
	k, n := p.rules.unitAt.Longest(p.tokens, a+1)
	return n > 0 && p.rules.units[k].counted && p.rules.units[k].canonical == p.mentions[level].Unit && r.place[level].sentence == r.place[i].sentence
}

// rowOfShares reports a percentage that goes on a row of one verb, each of its own count:
// đạt 94,1% số vụ và 92,5% số bị cáo.
func (r *reader) rowOfShares(i int) bool {
	p, w := r.p, &r.p.rules.words
	if i == 0 || r.d.figures[r.fig[i-1]].Unit != "%" || r.d.figures[r.fig[i-1]].Kind == solieu.KindChange || r.place[i].open != r.place[i-1].open {
		return false
	}
	a, b := &p.mentions[i-1], &p.mentions[i]
	same := a.last+1 < len(p.tokens) && b.last+1 < len(p.tokens) && p.id(a.last+1) == p.id(b.last+1) && (p.id(b.last+1) == w.number || p.id(b.last+1) == w.about)
	id := p.id(b.first - 1)
	if b.hedgeMark >= 0 {
		id = p.id(p.marks[b.hedgeMark].first - 1)
	}
	return same && id != 0 && (id == w.and || id == w.comma) && b.first-a.last < 8
}

// twoVerbs reports a couple of one noun that two verbs share, the larger number first:
// thụ lý và giải quyết 179/29 vụ. It is no result over a plan.
func (p *passage) twoVerbs(i int) bool {
	a, b := &p.mentions[i], &p.mentions[i+1]
	if !b.counted || a.Value.Cmp(b.Value) < 0 || p.planNear(b) {
		return false
	}
	if a.Value.Cmp(b.Value.Add(b.Value)) > 0 && p.openBefore(a.first) < 0 {
		return true // án hành chính 13/02 vụ: a result does not reach twice its plan
	}
	for j := a.first - 1; j >= p.body && j >= a.first-4 && p.is(j, lex.Word) && p.covered[j] == free; j-- {
		if id := p.id(j); id != 0 && id == p.rules.words.and {
			return true
		}
	}
	return false
}

// saidBefore reads the basis that the words of a sentence name without a number, for the
// changes that follow in a bracket or sentence without one: tình hình giảm so với cùng kỳ
// năm 2023, tuy nhiên …. Khởi tố 1.180 vụ (giảm 79 vụ).
func (r *reader) saidBefore(i int) {
	p := r.p
	from := p.body
	if i > 0 {
		from = p.mentions[i-1].last + 1
	}
	to := p.sentenceStart(p.mentions[i].first)
	if to <= from || to-from > 120 {
		return
	}
	for _, b := range r.openers(from, to) {
		if b.basis == solieu.BasisSamePeriod || b.basis == solieu.BasisPreviousMonth || b.basis == solieu.BasisPreviousPeriod || b.basis == solieu.BasisPreviousYear {
			r.d.memory.change = b
		}
	}
}

// doneOf is the first number of a couple as total, where it is large enough: làm rõ 45/80
// vụ. Trong đó: … speaks of those that were cleared up.
func (r *reader) doneOf(j int, f, g *solieu.Figure) *solieu.Figure {
	done := r.p.mentions[j].partner
	if r.p.mentions[j].role != totalOf || done < 0 || done >= len(r.fig) || r.d.figures[r.fig[done]].Value.Cmp(f.Value) < 0 {
		return g
	}
	return &r.d.figures[r.fig[done]]
}

// totalEarlier finds the total of a count whose own clause names another: xử lý 721 trường
// hợp. Tạm giữ 26 ô tô; trong đó có 64 trường hợp nồng độ cồn.
func (r *reader) totalEarlier(i int, f *solieu.Figure) *solieu.Figure {
	if !r.p.mentions[i].counted || r.parts.from != i {
		return nil
	}
	for j := i - 1; j >= max(0, i-lookBack) && r.place[i].sentence-r.place[j].sentence <= 3; j-- {
		g := &r.d.figures[r.fig[j]]
		if g.Kind == solieu.KindLevel && g.Unit == f.Unit && g.Value.Cmp(f.Value) >= 0 && g.PartOf == "" && r.p.mentions[j].role == alone {
			return g
		}
	}
	return nil
}
