package lex

import (
	"unicode/utf8"

	"solieu/internal/vi"
)

// Lexicon numbers the words of the rules. Fill it with [Lexicon.Add], then only
// read it: reading is safe for concurrent use.
type Lexicon struct {
	ids       map[string]ID     // by vi.Key
	syllables syllables         // the same words where they are syllables: most are
	signs     [utf8.RuneSelf]ID // the same for ASCII signs
	n         ID
}

// NewLexicon returns an empty lexicon.
func NewLexicon() *Lexicon {
	l := &Lexicon{ids: make(map[string]ID)}
	l.syllables.grow()
	return l
}

// Add numbers a word or sign and returns its number; the same word in another
// spelling gives the same number.
func (l *Lexicon) Add(word string) ID {
	key := vi.Key(word)
	id, ok := l.ids[key]
	if ok {
		return id
	}
	l.n++
	id = l.n
	l.ids[key] = id
	if syllable := vi.SyllableOf(word); syllable != 0 {
		l.syllables.add(syllable, id)
	} else if len(word) == 1 {
		l.signs[word[0]] = id
	}
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

// Numberer finds the numbers of words for one document. It remembers the spellings that
// are no syllable (A92, decomposed letters), so that each is folded once. It is not safe
// for concurrent use.
type Numberer struct {
	lexicon *Lexicon
	seen    map[string]ID
}

// NewNumberer returns a numberer that reads the lexicon.
func NewNumberer(l *Lexicon) *Numberer {
	return &Numberer{lexicon: l, seen: make(map[string]ID)}
}

// ID is the number of the word, 0 when no rule knows it.
func (n *Numberer) ID(word string) ID {
	id, ok := n.seen[word]
	if !ok {
		id = n.lexicon.ids[vi.Key(word)]
		n.seen[word] = id
	}
	return id
}

// word is ID for a word that the scanner has spelled.
func (n *Numberer) word(w *written, text string) ID {
	if !w.foreign {
		if syllable := w.spelling.Syllable(); syllable != 0 {
			return n.lexicon.syllables.id(syllable)
		}
	}
	return n.ID(text)
}

// sign is ID for a sign.
func (n *Numberer) sign(r rune, text string) ID {
	if r < utf8.RuneSelf {
		return n.lexicon.signs[r]
	}
	return n.ID(text)
}
