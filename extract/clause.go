package extract

import (
	"unicode"
	"unicode/utf8"

	"solieu/extract/lex"
)

// place is where a mention stands in its sentence.
type place struct {
	sentence int
	// left is the first token of the words that belong to the mention and stand before
	// it; equal to its first token when there are none.
	left int
	// clause is the first token behind the last sign or mention before it.
	clause int
	// right is the first token behind it that belongs to something else.
	right int
	// open is the bracket that it stands in, -1 when none.
	open int
	// before is the mention right before that bracket, -1 when none.
	before int
	// depth counts the brackets open around the mention.
	depth int
	// alone: the bracket holds nothing else.
	alone bool
	// fresh: a semicolon, bracket or sentence begins between this mention and the last.
	fresh bool
}

// sentenceEnd reports that the dot at token i ends a sentence: a capital or nothing
// follows, and no short form such as TP. stands before.
func (p *passage) sentenceEnd(i int) bool {
	w := &p.rules.words
	if p.id(i) != w.dot || i == 0 || p.covered[i] == byNumber || p.covered[i] == byUnit {
		return false
	}
	if i+1 == len(p.tokens) {
		return true
	}
	if p.tight(i+1) && !p.startsTitle(i+1) {
		return false
	}
	prev := p.tokens[i-1]
	if prev.Kind == lex.Word && prev.Has(lex.Upper) && prev.End-prev.Start <= 3 {
		return false
	}
	return p.startsTitle(i+1) || p.id(i+1) == w.dash || p.id(i+1) == w.plus || p.is(i+1, lex.Number) || !unicode.IsLetter(p.firstRune(i+1))
}

func (p *passage) firstRune(i int) rune {
	r, _ := utf8.DecodeRuneInString(p.word(i))
	return r
}

// hard reports a sign that ends the words of a mention on either side.
func (p *passage) hard(i int) bool {
	w := &p.rules.words
	id := p.id(i)
	return id != 0 && p.covered[i] != byNumber && (id == w.semicolon || id == w.open || id == w.closing || p.sentenceEnd(i))
}

func (p *passage) hardBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if p.hard(k) {
			return true
		}
	}
	return false
}

// readPlaces finds where each mention stands.
func (p *passage) readPlaces() {
	p.places = cleared(p.places, len(p.mentions))
	sentence, at := 0, p.body
	for i := range p.mentions {
		m := &p.mentions[i]
		pl := &p.places[i]
		prev := p.body
		if i > 0 {
			prev = p.mentions[i-1].last + 1
		}
		for ; at < m.first; at++ {
			if p.sentenceEnd(at) {
				sentence++
			}
			p.nest.said[at] = int32(sentence)
		}
		pl.sentence, pl.open = sentence, p.openBefore(m.first)
		for open := pl.open; open >= 0; open = p.openBefore(open) {
			pl.depth++
		}
		pl.before = -1
		pl.clause, pl.fresh = p.clauseStart(prev, m.first, i > 0)
		pl.left = p.leftStart(pl.clause, m.first, pl.fresh || i == 0)
		pl.right = p.rightEnd(i)
		if pl.open >= 0 {
			if pl.before = p.mentionBefore(pl.open); pl.before >= 0 && p.places[pl.before].sentence != int(p.nest.said[pl.open]) {
				pl.before = -1
			}
			pl.alone = i+1 == len(p.mentions) || p.closeAfter(pl.open) < p.mentions[i+1].first
			pl.alone = pl.alone && (i == 0 || p.mentions[i-1].last < pl.open)
		}
	}
}

// clauseStart is the token behind the last hard sign between two tokens.
func (p *passage) clauseStart(from, to int, after bool) (start int, fresh bool) {
	for i := to - 1; i >= from; i-- {
		if open := int(p.nest.start[i]); open >= from && open > p.body {
			// A bracket without a figure is an aside: giá trị sản xuất (giá so sánh 2010) đạt …
			i = open
			continue
		}
		if p.hard(i) {
			return i + 1, true
		}
	}
	return from, !after
}

// leftStart finds where the words of a mention begin. Behind a hard sign all words are
// its own. Behind another mention its own words begin at the first comma, or else at a
// word that joins: và, với, trong đó.
func (p *passage) leftStart(clause, first int, fresh bool) int {
	start := clause
	if !fresh {
		start = p.joinBetween(clause, first)
	}
	w := &p.rules.words
	for i := first - 2; i > start; i-- {
		if p.id(i) == w.colon {
			return i + 1
		}
		// Theo báo cáo số 14/BC-HQ, trong 9 tháng, …: what stands before such a comma
		// names no statistic.
		if p.id(i) == w.comma && (p.covered[i-1] == byPeriod || p.covered[i-1] == byRefused) {
			return i + 1
		}
	}
	return start
}

func (p *passage) joinBetween(clause, first int) int {
	w := &p.rules.words
	if p.id(first-1) == w.and && first > clause {
		return first - 1 // 24 hộ gia đình, cá nhân và 02 tổ chức
	}
	if k, _ := p.markIn(clause, first, "part"); k >= 0 && (p.marks[k].first == clause || p.hard(p.marks[k].first-1) || p.id(p.marks[k].first-1) == w.comma) {
		return p.marks[k].first // trong đó ngành chế biến, chế tạo tăng 12%
	}
	start := -1
	for i := clause; i < first; i++ {
		if id := p.id(i); id == 0 || id != w.comma && id != w.slash {
			continue
		}
		// A long stretch before another comma still belongs to the mention before.
		if start < 0 || i-start > 5 {
			start = i + 1
		}
	}
	if start >= 0 {
		return start
	}
	for i := first - 1; i >= clause; i-- {
		if id := p.id(i); id != 0 && (id == w.and || id == w.with) {
			return i
		}
	}
	if k, _ := p.firstMarkIn(clause, first, "attribute"); k >= 0 {
		return p.marks[k].first
	}
	for k := p.firstMark(clause); k < len(p.marks) && p.marks[k].last < first; k++ {
		m := &p.marks[k]
		if _, ok := p.cueOf(*m, "basis"); ok && m.first == clause {
			continue // đạt 272% KH bằng 200% so cùng kỳ: KH belongs to what was before
		}
		for _, class := range []string{"direction", "reach", "share", "status"} {
			if _, ok := p.cueOf(*m, class); ok {
				return m.first
			}
		}
	}
	return p.actionBefore(clause, first)
}

// actionBefore is where the action begins that stands right before a number: 12 cán bộ
// tuần tra phát hiện 45 trường hợp.
func (p *passage) actionBefore(from, to int) int {
	const words = 4
	for i := max(from, to-words); i < to; i++ {
		if group, n := p.rules.names.at.Longest(p.tokens, i); n == to-i && p.rules.names.classes[group]&nameAction != 0 {
			return i
		}
	}
	return to
}

// rightEnd is the first token behind mention i that is not its own: a comma, a hard
// sign, a colon or the next mention.
func (p *passage) rightEnd(i int) int {
	limit := len(p.tokens)
	if i+1 < len(p.mentions) {
		limit = p.mentions[i+1].first
	}
	w := &p.rules.words
	for j := p.mentions[i].last + 1; j < limit; j++ {
		if id := p.id(j); p.hard(j) || id != 0 && (id == w.comma || id == w.colon) {
			return j
		}
	}
	return limit
}

// markReach bounds how many cues are looked through for one of a class, so that a sentence
// without end costs no more than any other.
const markReach = 120

// markIn finds the last cue of a class that lies within [from, to). It returns its index,
// -1 when there is none.
func (p *passage) markIn(from, to int, class string) (int, cue) {
	last := p.lastMark(to)
	for k := last; k >= 0 && last-k < markReach && p.marks[k].first >= from; k-- {
		m := p.marks[k]
		if c, ok := p.cueOf(m, class); ok {
			return k, c
		}
	}
	return -1, cue{}
}

// firstMarkIn finds the first cue of a class within [from, to).
func (p *passage) firstMarkIn(from, to int, class string) (int, cue) {
	first := p.firstMark(from)
	for k := first; k < len(p.marks) && k-first < markReach && p.marks[k].last < to; k++ {
		m := p.marks[k]
		if c, ok := p.cueOf(m, class); ok {
			return k, c
		}
	}
	return -1, cue{}
}
