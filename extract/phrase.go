package extract

import (
	"sort"
	"strings"

	"solieu/extract/lex"
	"solieu/internal/period"
)

// chunk is a word, or several that names.tsv knows as one.
type chunk struct {
	first, last int // tokens
	class       nameClass
}

// phrase is a run of words that name something, in text order. Words that say how a
// figure is meant are left out.
type phrase []chunk

// chunks groups tokens, given in text order, into the longest phrases of names.tsv.
func (p *passage) chunks(tokens []int) phrase {
	out := p.room(len(tokens))
	for k := 0; k < len(tokens); {
		c := chunk{first: tokens[k], last: tokens[k]}
		if group, n := p.rules.names.at.Longest(p.tokens, c.first); n > 0 && k+n <= len(tokens) && tokens[k+n-1] == c.first+n-1 {
			c.last, c.class = c.first+n-1, p.rules.names.classes[group]
		}
		out = append(out, c)
		k += c.last - c.first + 1
	}
	return out
}

// room is an empty phrase with room for n chunks, in memory that all phrases of a block
// share.
func (p *passage) room(n int) phrase {
	if cap(p.chunked)-len(p.chunked) < n {
		p.chunked = make(phrase, 0, max(n, 2*cap(p.chunked), 64))
	}
	used := len(p.chunked)
	p.chunked = p.chunked[:used+n]
	return p.chunked[used : used : used+n]
}

func (c chunk) is(class nameClass) bool { return c.class&class != 0 }

// words counts the tokens of the phrase.
func (ph phrase) words() int {
	n := 0
	for _, c := range ph {
		n += c.last - c.first + 1
	}
	return n
}

// trimmed drops joining words and signs at both ends.
func (p *passage) trimmed(ph phrase) phrase {
	for len(ph) > 0 && p.onlyJoins(ph[0]) {
		ph = ph[1:]
	}
	for len(ph) > 0 && p.onlyJoins(ph[len(ph)-1]) {
		ph = ph[:len(ph)-1]
	}
	return ph
}

// onlyJoins reports a single word that only joins others, or a sign.
func (p *passage) onlyJoins(c chunk) bool {
	return c.first == c.last && !c.is(nameFixed) && p.edgeWord(c.first)
}

// say writes the words of a phrase as they stand in the text.
func (p *passage) say(ph phrase) string {
	if len(ph) == 0 {
		return ""
	}
	if p.together(ph) {
		return p.text[p.tokens[ph[0].first].Start:p.tokens[ph[len(ph)-1].last].End]
	}
	var out strings.Builder
	last := -1
	for _, c := range ph {
		for j := c.first; j <= c.last; j++ {
			if last >= 0 && !(p.tight(j) && last == j-1) && p.id(j) != p.rules.words.comma {
				out.WriteByte(' ')
			}
			out.WriteString(p.word(j))
			last = j
		}
	}
	return out.String()
}

// together reports that the text has the words of a phrase behind each other, with
// single spaces between them: it need not be written anew.
func (p *passage) together(ph phrase) bool {
	for k := 1; k < len(ph); k++ {
		if ph[k].first != ph[k-1].last+1 {
			return false
		}
	}
	for j := ph[0].first + 1; j <= ph[len(ph)-1].last; j++ {
		before := p.tokens[j-1].End
		switch gap := p.tokens[j].Start - before; {
		case gap > 1, gap == 1 && (p.text[before] != ' ' || p.id(j) == p.rules.words.comma):
			return false
		}
	}
	return true
}

// phrase is the text of the tokens without cues, periods and numbers, trimmed of words
// that only join.
func (r *reader) phrase(from, to int) string { return r.p.say(r.words(from, to)) }

// words are the tokens of [from, to) that may stand in a name: no cues that say how a
// figure is meant, no periods, numbers and asides in brackets.
func (r *reader) words(from, to int) phrase {
	p := r.p
	if from >= to {
		return nil
	}
	p.skip = cleared(p.skip, to-from)
	skip := p.skip
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
	kept, glued := p.kept[:0], -2
	for j := from; j < to; j++ {
		switch last := len(kept) - 1; {
		case skip[j-from]:
		case p.covered[j] == byRefused && !p.named(j):
			glued = j
			if last >= 0 && kept[last] == j-1 && p.numbering(j-1) {
				kept = kept[:last] // số 30/NQ-CP, Km 12
			}
		case glued == j-1 && p.tight(j):
			glued = j
		case p.covered[j] == free, p.covered[j] == byRefused && p.named(j):
			kept = append(kept, j)
		case p.covered[j] == byPeriod && last >= 0 && kept[last] == j-1 && p.season(j):
			kept = append(kept, j) // lúa đông xuân is another crop than lúa mùa
		}
	}
	p.kept = kept
	return p.trimmed(p.chunks(kept))
}

// numbering reports a word that announces the number of a document or place.
func (p *passage) numbering(i int) bool {
	id := p.id(i)
	return id != 0 && (id == p.rules.words.number || id == p.rules.words.km || id == p.rules.words.day)
}

// season reports a word of a crop season; its year is no part of a name.
func (p *passage) season(i int) bool {
	k := sort.Search(len(p.spans), func(k int) bool { return p.spans[k].last >= i })
	return k < len(p.spans) && p.spans[k].first <= i && p.spans[k].Cue == period.CueSeason && p.is(i, lex.Word) && p.id(i) != p.rules.words.year
}

// named reports that a refused number may stand in a name: giống OM 4900, tiêu chí số 7.
// Dates, documents, phones and the like may not.
func (p *passage) named(i int) bool {
	if !p.is(i, lex.Number) {
		return true
	}
	k := sort.Search(len(p.numbers), func(k int) bool { return p.numbers[k].last >= i })
	if k == len(p.numbers) || p.numbers[k].first > i {
		return true
	}
	switch p.numbers[k].refused {
	case "date", "document_number", "phone", "chainage", "clock", "minutes", "day", "day_month", "month", "months", "year", "year_range",
		"footnote", "list_number", "malformed", "around_the_clock", "hotline", "plate", "anniversary", "years_since", "term":
		return false
	}
	return true
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
		case "basis":
			if c.value != "plan" && c.value != "whole" && c.value != "figure" {
				return true // cùng kỳ năm trước
			}
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
	case byNumber, byUnit:
		return true
	case byPeriod:
		return !p.season(i)
	}
	return p.tokens[i].Kind == lex.Punct || p.rules.joining[p.id(i)] && p.id(i) != 0 && !p.startsName(i)
}

// startsName reports a fixed phrase that must stay whole: đạt chuẩn.
func (p *passage) startsName(i int) bool {
	return p.cueAtToken(i, "name")
}
