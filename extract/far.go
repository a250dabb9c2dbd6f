package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
)

// farBlocks is how many blocks back a change may speak of a level.
const farBlocks = 6

// linkFar finds the level that a change speaks of across sentences and paragraphs: Toàn
// quốc xảy ra 305 vụ cháy … So với tháng 6, số vụ cháy tăng 16 vụ. The level that
// shares most of its words is meant; of several the first, which is the total.
func (r *reader) linkFar(i int, f *solieu.Figure) {
	own := r.ownNames(i)
	if r.ofPlace(i) {
		return
	}
	heard := r.heard(i).period
	best, hits := -1, 0
	for k := len(r.d.figures) - 1; k >= max(0, len(r.d.figures)-4*lookBack); k-- {
		g := &r.d.figures[k]
		if r.p.block-g.Block > farBlocks || g.Section != r.d.doc.Blocks[r.p.block].Section {
			break
		}
		if g.Kind != solieu.KindLevel || g.Unit != f.Unit || g.PartOf != "" || !heard.IsZero() && g.Period != heard {
			continue
		}
		if n := shared(own, g.Indicator); n > 0 && n >= hits {
			best, hits = k, n
		}
	}
	if best >= 0 {
		f.Of = r.d.figures[best].ID
	}
}

// ofPlace reports a subject with a name of its own, so that it is a part of what was spoken
// of before: riêng huyện Lộc Yển tăng 04 người.
func (r *reader) ofPlace(i int) bool {
	p := r.p
	for j := r.place[i].left + 1; j < p.mentions[i].first; j++ {
		if p.is(j, lex.Word) && p.covered[j] == free && p.tokens[j].Has(lex.Capital) && !p.tokens[j].Has(lex.Upper) {
			return true
		}
	}
	return false
}

// ownNames are the words around mention i that name what changes, without its unit.
func (r *reader) ownNames(i int) []string {
	m, pl := &r.p.mentions[i], &r.place[i]
	var own []string
	for _, word := range append(r.naming(pl.left, m.first), r.naming(m.last+1, pl.right)...) {
		if word != m.Unit && word != "về" && word != "bị" {
			own = append(own, word)
		}
	}
	return own
}

// subjectWords are the words before mention i that name what changes, without its unit.
func (r *reader) subjectWords(i int) []string {
	var own []string
	for _, word := range r.naming(r.place[i].left, r.p.mentions[i].first) {
		if word != r.p.mentions[i].Unit {
			own = append(own, word)
		}
	}
	return own
}

// naming are the words between two tokens that name something: no số, no time.
func (r *reader) naming(from, to int) []string {
	var out []string
	for _, word := range r.telling(strings.Fields(lower(r.phrase(from, to)))) {
		if word[0] > '9' && word != "năm" && word != "tháng" && word != "quý" && !roman(strings.ToUpper(word)) {
			out = append(out, word)
		}
	}
	return out
}

// withoutSigns parts the words of a name.
var withoutSigns = strings.NewReplacer(",", " ", ";", " ")

// shared counts the words that a name holds.
func shared(words []string, name string) (n int) {
	name = withoutSigns.Replace(lower(name))
	for _, word := range words {
		if saysAlready(name, word) {
			n++
		}
	}
	return n
}

// runInBefore reports that tokens before i are a run-in label: Tình hình cháy, nổ: Từ
// ngày 15/01 ….
func (p *passage) runInBefore(colon int) bool {
	if p.id(colon) != p.rules.words.colon || colon-p.body > 20 {
		return false
	}
	for k := p.body; k < colon; k++ {
		if p.covered[k] == byNumber || p.covered[k] == byUnit || p.sentenceEnd(k) {
			return false
		}
	}
	return true
}

// partMarkEnd is the first token of the part cue that ends at token j, -1 when none does:
// Trong đó, năm 2020 ….
func (p *passage) partMarkEnd(j int) int {
	k := p.lastMark(j + 1)
	if k < 0 || p.marks[k].last != j {
		return -1
	}
	if _, ok := p.cueOf(p.marks[k], "part"); !ok {
		return -1
	}
	return p.marks[k].first
}
