package search

import (
	_ "embed"
	"hash/fnv"
	"strconv"
	"strings"
	"sync"

	"solieu/internal/vi"
)

// A concept has one term for its abbreviations and its long forms, stacked on the
// first syllable of either when text is indexed: GPMB finds giải phóng mặt bằng and
// the other way round. (bleve's own synonyms cannot do several words.)
//
//go:embed concepts.tsv
var conceptTable string

// concepts are the forms of all concepts by the fold of their first syllable.
type concepts map[string][]conceptForm

type conceptForm struct {
	term string
	// folds are compared for abbreviations, keys for long forms in texts: KTXH may be
	// written in any case, but bao hiểm is not bảo hiểm.
	folds []string
	keys  []string // nil for an abbreviation
}

// loadConcepts reads the table once; what it holds is compiled in.
var loadConcepts = sync.OnceValue(func() concepts { return parseConcepts(conceptTable) })

// parseConcepts reads lines of concept, abbreviations and long forms, parted by
// tabs; several abbreviations or forms by semicolons; # begins a comment.
func parseConcepts(table string) concepts {
	all := concepts{}
	for line := range strings.Lines(table) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		for _, abbreviation := range strings.Split(fields[1], ";") {
			all.add("§"+fields[0], abbreviation, true)
		}
		for _, form := range strings.Split(fields[2], ";") {
			all.add("§"+fields[0], form, false)
		}
	}
	return all
}

func (c concepts) add(term, text string, abbreviation bool) {
	form := conceptForm{term: term}
	for _, key := range wordKeys(text) {
		form.folds = append(form.folds, vi.FoldOf(key))
		if !abbreviation {
			form.keys = append(form.keys, key)
		}
	}
	if len(form.folds) > 0 {
		c[form.folds[0]] = append(c[form.folds[0]], form)
	}
}

// wordKeys are the keys of a text without extra terms: the concepts themselves are
// read with it.
func wordKeys(text string) (keys []string) {
	s := scanner{text: text}
	for s.at < len(text) {
		s.step()
	}
	for _, t := range s.tokens {
		keys = append(keys, t.Key)
	}
	return keys
}

// markConcepts stacks the terms of all concepts that begin at a token.
func markConcepts(tokens []Token) {
	known := loadConcepts()
	for i := range tokens {
		t := &tokens[i]
		for _, form := range known[t.Fold()] {
			if form.matches(tokens[i:], false) {
				t.Extra = append(t.Extra, Extra{form.term, tokens[i+len(form.folds)-1].End})
			}
		}
	}
}

// matches reports whether the form stands at the beginning of tokens. An unmarked
// query may name a long form without marks.
func (f conceptForm) matches(tokens []Token, unmarked bool) bool {
	if len(tokens) < len(f.folds) {
		return false
	}
	for j, fold := range f.folds {
		if j > 0 && tokens[j].Break {
			return false
		}
		if f.keys != nil && !unmarked {
			if tokens[j].Key != f.keys[j] {
				return false
			}
		} else if tokens[j].Fold() != fold {
			return false
		}
	}
	return true
}

// conceptAt returns the longest concept at the beginning of a query's tokens and
// how many of them it takes.
func conceptAt(tokens []Token, unmarked bool) (term string, length int) {
	if len(tokens) == 0 {
		return "", 0
	}
	for _, form := range loadConcepts()[tokens[0].Fold()] {
		if len(form.folds) > length && form.matches(tokens, unmarked) {
			term, length = form.term, len(form.folds)
		}
	}
	return term, length
}

// Version changes when the same text would give other terms: then the index is
// built anew.
func Version() string {
	h := fnv.New64a()
	h.Write([]byte(conceptTable))
	return "vi/2 " + strconv.FormatUint(h.Sum64(), 16)
}
