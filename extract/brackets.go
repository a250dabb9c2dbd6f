package extract

import (
	"sort"

	"solieu/extract/lex"
)

// nesting says for every token which bracket and which quotation it stands in, so that
// nobody has to search for it: a hostile text of brackets costs no more than any other.
type nesting struct {
	open  []int32 // innermost bracket open at the token, -1 when none
	end   []int32 // for an opening bracket its closing one, len(tokens) when none
	start []int32 // for a closing bracket its opening one, -1 when none
	quote []bool  // inside quotation marks that are closed again
	said  []int32 // for an opening bracket the number of its sentence, once places are read
}

// maxDepth bounds how deep brackets count as nested.
const maxDepth = 8

func (p *passage) readNesting() {
	n := len(p.tokens)
	nest := &p.nest
	nest.open, nest.end, nest.start = cleared(nest.open, n+1), cleared(nest.end, n+1), cleared(nest.start, n+1)
	nest.quote, nest.said = cleared(nest.quote, n+1), cleared(nest.said, n+1)
	w := &p.rules.words
	stack := make([]int32, 0, maxDepth)
	quoted := -1
	for i := range p.tokens {
		p.nest.end[i], p.nest.start[i] = int32(n), -1
		id := p.tokens[i].ID
		if id != 0 && id == w.closing && len(stack) > 0 {
			p.nest.end[stack[len(stack)-1]], p.nest.start[i] = int32(i), stack[len(stack)-1]
			stack = stack[:len(stack)-1]
		}
		p.nest.open[i] = innermost(stack)
		switch {
		case id == 0 || p.tokens[i].Kind != lex.Punct:
		case id == w.open && len(stack) < maxDepth:
			stack = append(stack, int32(i))
		case id == w.openQuote, id == w.quote && quoted < 0:
			quoted = i
		case (id == w.closeQuote || id == w.quote) && quoted >= 0:
			for j := quoted; j < i && i-quoted < 60; j++ {
				p.nest.quote[j] = true
			}
			quoted = -1
		}
	}
	p.nest.open[n], p.nest.end[n], p.nest.start[n] = innermost(stack), int32(n), -1
}

func innermost(stack []int32) int32 {
	if len(stack) == 0 {
		return -1
	}
	return stack[len(stack)-1]
}

// openBefore is the bracket that is open at token i, or -1.
func (p *passage) openBefore(i int) int {
	if i < 0 || i >= len(p.nest.open) {
		return -1
	}
	return int(p.nest.open[i])
}

// closeAfter is the token that closes the bracket at token open, or the end.
func (p *passage) closeAfter(open int) int {
	if open < 0 || open >= len(p.nest.end) {
		return len(p.tokens)
	}
	return int(p.nest.end[open])
}

// mentionBefore is the mention right before the bracket at token open, when it stands on
// the same level as the bracket; -1 when there is none.
func (p *passage) mentionBefore(open int) int {
	j := sort.Search(len(p.mentions), func(j int) bool { return p.mentions[j].last >= open }) - 1
	for steps := 0; j >= 0 && steps < lookBack; j, steps = j-1, steps+1 {
		switch at := p.openBefore(p.mentions[j].first); {
		case at == p.openBefore(open):
			return j
		case at < 0:
			return -1
		}
	}
	return -1
}

// lookBack bounds how many mentions back a reader remembers.
const lookBack = 60

// markAt is the mark that begins at token i.
func (p *passage) markAt(i int) (mark, bool) {
	if i < 0 || i >= len(p.markFirst) || p.markFirst[i] == 0 {
		return mark{}, false
	}
	return p.marks[p.markFirst[i]-1], true
}

// cueAtToken reports that a cue of the class begins at token i.
func (p *passage) cueAtToken(i int, class string) bool {
	m, ok := p.markAt(i)
	if ok {
		_, ok = p.cueOf(m, class)
	}
	return ok
}

// firstMark is the index of the first mark that begins at token i or later.
func (p *passage) firstMark(i int) int {
	return sort.Search(len(p.marks), func(k int) bool { return p.marks[k].first >= i })
}

// lastMark is the index of the last mark that ends before token i, -1 when there is none.
func (p *passage) lastMark(i int) int {
	return sort.Search(len(p.marks), func(k int) bool { return p.marks[k].last >= i }) - 1
}
