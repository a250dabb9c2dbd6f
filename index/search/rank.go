package search

import (
	"cmp"
	"slices"
	"strings"

	"solieu/internal/vi"
)

// Rank matches short names against words and returns the positions of those that
// match, best first; equals keep their order. Every word must be found, with its
// marks if the words carry any; if nothing is found so, marks are dropped. The last
// word may be the beginning of one. No words match all.
func Rank(words string, count int, name func(int) string) []int {
	n := need{marked: HasMarks(words)}
	n.items = itemsOf(words, n.marked)
	if len(n.items) == 0 {
		all := make([]int, count)
		for i := range all {
			all[i] = i
		}
		return all
	}
	names := make([][]Token, count)
	for i := range names {
		names[i] = Tokenize(name(i))
	}
	ranked := rankTokens(n, names, n.marked)
	if len(ranked) == 0 && n.marked {
		n.items = itemsOf(words, false)
		ranked = rankTokens(n, names, false)
	}
	return ranked
}

func rankTokens(n need, names [][]Token, exact bool) []int {
	type scored struct{ at, score, length int }
	var found []scored
	for i, tokens := range names {
		if score := nameScore(n, tokens, exact); score > 0 {
			found = append(found, scored{i, score, len(tokens)})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.length, b.length))
	})
	out := make([]int, len(found))
	for i, f := range found {
		out[i] = f.at
	}
	return out
}

// Points of a name: whole words before beginnings, and words in the order asked.
const (
	pointsWord  = 4
	pointsStart = 1
	pointsNext  = 1
)

// nameScore is 0 when an item is missing.
func nameScore(n need, tokens []Token, exact bool) (score int) {
	h := Highlighter{need: n, exact: exact}
	previous := -1
	for i, it := range n.items {
		at := firstMatch(tokens, func(rest []Token) bool { return h.itemAt(it, rest) > 0 })
		points := pointsWord
		if at < 0 && i == len(n.items)-1 && it.extra == "" {
			at = firstMatch(tokens, func(rest []Token) bool { return begins(it.tokens[0], rest[0], exact) })
			points = pointsStart
		}
		if at < 0 {
			return 0
		}
		score += points
		if previous >= 0 && at == previous+1 {
			score += pointsNext
		}
		previous = at
	}
	return score
}

// begins reports whether a word could become another one when typing goes on; marks
// typed so far must be among its marks.
func begins(typed, word Token, exact bool) bool {
	typedFold, typedMarks, _ := strings.Cut(typed.Key, string(vi.KeyMark))
	fold, marks, _ := strings.Cut(word.Key, string(vi.KeyMark))
	return len(fold) > len(typedFold) && strings.HasPrefix(fold, typedFold) &&
		(!exact || strings.Contains(marks, typedMarks))
}

func firstMatch(tokens []Token, matches func(rest []Token) bool) int {
	for i := range tokens {
		if matches(tokens[i:]) {
			return i
		}
	}
	return -1
}

// MatchNames returns the names that hold the words asked, one after the other, with
// their marks if they carry any: "hải vân" is in "thành phố Hải Vân".
func MatchNames(words string, names []string) (matching []string) {
	phrase := Tokenize(words)
	h := Highlighter{exact: HasMarks(words)}
	for _, name := range names {
		tokens := Tokenize(name)
		if firstMatch(tokens, func(rest []Token) bool { return h.phraseAt(phrase, rest) > 0 }) >= 0 {
			matching = append(matching, name)
		}
	}
	return matching
}
