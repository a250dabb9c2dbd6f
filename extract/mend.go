package extract

import (
	"slices"

	"solieu/extract/lex"
	"solieu/internal/vi"
)

// slips finds the cue words that a damaged word may have been: those with the same
// letters under other marks. Digits are never mended.
type slips struct {
	words map[string][]lex.ID // by vi.Fold
	// beside are the words of cues with two words or more: a slip is looked for next to
	// one of them, or next to a number.
	beside []bool // by word
}

// learn enters the words of a cue phrase.
func (s *slips) learn(phrase []lex.ID, words []string) {
	for i, word := range words {
		folded := vi.Fold(word)
		if !slices.Contains(s.words[folded], phrase[i]) {
			s.words[folded] = append(s.words[folded], phrase[i])
		}
		for int(phrase[i]) >= len(s.beside) {
			s.beside = append(s.beside, false)
		}
		if len(phrase) > 1 {
			s.beside[phrase[i]] = true
		}
	}
}

func (s *slips) isBeside(word lex.ID) bool { return int(word) < len(s.beside) && s.beside[word] }

// mend gives words that no rule knows the number of the cue word that they were before a
// scan or a typist damaged their marks: kế hoach, tãng 5%. The words around must bear it
// out, since most unknown words are right ones: tặng 5 suất quà.
func (p *passage) mend() {
	for i := range p.tokens {
		t := &p.tokens[i]
		if p.rules.knows(t.ID) || t.Kind != lex.Word || t.Has(lex.Mixed) || !p.mayBeSlip(i) {
			continue
		}
		printed := t.ID
		for _, id := range p.rules.slips.words[vi.Fold(p.word(i))] {
			t.ID = id
			if p.inCue(i) || p.changes(i) {
				break
			}
			t.ID = printed
		}
	}
}

func (p *passage) mayBeSlip(i int) bool {
	return p.is(i+1, lex.Number) || p.is(i+2, lex.Number) || p.rules.slips.isBeside(p.id(i-1)) || p.rules.slips.isBeside(p.id(i+1))
}

// inCue reports a cue of several words that token i is one of.
func (p *passage) inCue(i int) bool {
	for first := max(0, i-3); first <= i; first++ {
		if _, n := p.rules.cueAt.Longest(p.tokens, first); n > 1 && first+n > i {
			return true
		}
	}
	return false
}

// changes reports a direction at token i that a number follows at once, in per cent or
// compared with something.
func (p *passage) changes(i int) bool {
	if !p.cueAt(i, "direction") {
		return false
	}
	j := i + 1
	if !p.is(j, lex.Number) {
		j++
	}
	if !p.is(j, lex.Number) {
		return false
	}
	if p.id(j+1) == p.rules.words.percent {
		return true
	}
	for end := min(j+8, len(p.tokens)); j < end && p.id(j) != p.rules.words.semicolon && p.id(j) != p.rules.words.comma; j++ {
		if p.cueAt(j, "versus") {
			return true
		}
	}
	return false
}

// cueAt reports a cue of the class at token i, before the marks are known.
func (p *passage) cueAt(i int, class string) bool {
	group, n := p.rules.cueAt.Longest(p.tokens, i)
	if n == 0 {
		return false
	}
	_, ok := p.cueOf(mark{cues: p.rules.cueSets[group]}, class)
	return ok
}
