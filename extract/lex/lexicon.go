package lex

import (
	"solieu/internal/vi"
)

// Lexicon numbers the words of the rules. Fill it with [Lexicon.Add], then only
// read it: reading is safe for concurrent use.
type Lexicon struct {
	ids map[string]ID // by vi.Key, and by common written forms
	n   ID
}

// NewLexicon returns an empty lexicon.
func NewLexicon() *Lexicon { return &Lexicon{ids: make(map[string]ID)} }

// Add numbers a word or sign and returns its number; the same word in another
// spelling gives the same number.
func (l *Lexicon) Add(word string) ID {
	key := vi.Key(word)
	id, ok := l.ids[key]
	if !ok {
		l.n++
		id = l.n
		l.ids[key] = id
	}
	// The written form is what texts mostly hold: finding it needs no folding.
	l.ids[word] = id
	return id
}

// Len is the number of words.
func (l *Lexicon) Len() int { return int(l.n) }

// AddPhrase numbers all words and signs of a phrase, spaces left out.
func (l *Lexicon) AddPhrase(phrase string) []ID {
	var ids []ID
	for _, t := range Scan(phrase, nil) {
		if t.Kind != Space && t.Kind != Break {
			ids = append(ids, l.Add(t.Text(phrase)))
		}
	}
	return ids
}

// Numberer finds the numbers of words for one document. It remembers spellings, so
// that each is folded once. It is not safe for concurrent use.
type Numberer struct {
	lexicon *Lexicon
	seen    map[string]ID
}

// NewNumberer returns a numberer that reads the lexicon.
func NewNumberer(l *Lexicon) *Numberer {
	return &Numberer{lexicon: l, seen: make(map[string]ID, 256)}
}

// ID is the number of the word, 0 when no rule knows it.
func (n *Numberer) ID(word string) ID {
	if id, ok := n.lexicon.ids[word]; ok {
		return id
	}
	if id, ok := n.seen[word]; ok {
		return id
	}
	id := n.lexicon.ids[vi.Key(word)]
	n.seen[word] = id
	return id
}
