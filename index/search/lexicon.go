package search

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"solieu/internal/vi"
)

// maxVariants is how many spellings of an unmarked word are searched.
const maxVariants = 24

// lexicon knows the words of the index with how many units hold them: a few
// thousand syllables, so it stands in memory.
type lexicon struct {
	units    float64
	variants map[string][]variant // by fold, most frequent first
}

type variant struct {
	key   string
	units float64 // that hold the word
}

func loadLexicon(index bleve.Index) (*lexicon, error) {
	count, err := index.DocCount()
	if err != nil {
		return nil, fmt.Errorf("count the search index: %w", err)
	}
	dict, err := index.FieldDict(fieldText)
	if err != nil {
		return nil, fmt.Errorf("read the words of the search index: %w", err)
	}
	defer dict.Close()
	l := &lexicon{units: float64(count), variants: map[string][]variant{}}
	for {
		entry, err := dict.Next()
		if err != nil {
			return nil, fmt.Errorf("read the words of the search index: %w", err)
		}
		if entry == nil {
			break
		}
		if strings.IndexByte(entry.Term, vi.KeyMark) < 0 {
			continue
		}
		fold := vi.FoldOf(entry.Term)
		l.variants[fold] = append(l.variants[fold], variant{entry.Term, float64(entry.Count)})
	}
	for _, variants := range l.variants {
		slices.SortFunc(variants, func(a, b variant) int {
			return cmp.Or(cmp.Compare(b.units, a.units), cmp.Compare(a.key, b.key))
		})
	}
	return l, nil
}

// weighted is a spelling with the boost that makes it count as what it is.
type weighted struct {
	key   string
	boost float64
}

// spellings returns the variants of a folded word. Scored each with its own rarity
// the rare spellings would win ("thu ngan sach" found thư ngắn sạch first), so each
// is weighted by how often it is meant, and its rarity taken out. bleve multiplies
// a term's score by its rarity twice and a choice by the share that matched.
func (l *lexicon) spellings(fold string) []weighted {
	variants := l.variants[fold]
	variants = variants[:min(len(variants), maxVariants)]
	total := 0.0
	for _, v := range variants {
		total += v.units
	}
	all := make([]weighted, len(variants))
	common := l.rarity(total)
	for i, v := range variants {
		relative := common / l.rarity(v.units)
		all[i] = weighted{v.key, v.units / total * relative * relative * float64(len(variants))}
	}
	return all
}

// rarity is the idf of BM25.
func (l *lexicon) rarity(units float64) float64 {
	units = math.Min(units, l.units)
	return math.Log(1 + (l.units-units+0.5)/(units+0.5))
}

// nearest returns the most frequent fold that one letter added, dropped, changed or
// swapped makes of a fold that no text holds, or "".
func (l *lexicon) nearest(fold string) string {
	best, bestUnits := "", 0.0
	for candidate := range l.variants {
		if !oneEditApart(fold, candidate) {
			continue
		}
		units := 0.0
		for _, v := range l.variants[candidate] {
			units += v.units
		}
		if units > bestUnits || units == bestUnits && candidate < best {
			best, bestUnits = candidate, units
		}
	}
	return best
}

// oneEditApart compares bytes: folds are nearly always ASCII.
func oneEditApart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
