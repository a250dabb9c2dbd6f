package search

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/mapping"
	"golang.org/x/text/unicode/norm"
)

// The fields of the index. None stores text or positions: text comes from the
// database, phrases are pairs of neighbours (measured: two thirds of the index and
// twenty times the speed, design/search-storage.md §4).
const (
	fieldText    = "t" // keys and extra terms
	fieldPairs   = "b" // folded neighbours
	fieldPlace   = "place"
	fieldMonth   = "period"
	fieldSection = "sec" // the section and all above it
	fieldTop     = "top" // the first number of the section, for counting
	fieldUnit    = "unit"
)

// newMapping only chooses the way of scoring: documents come with their fields
// ready, so that no analyzer has to be registered anywhere.
func newMapping() *mapping.IndexMappingImpl {
	m := bleve.NewIndexMapping()
	m.ScoringModel = "bm25"
	return m
}

// readyTokens is an analyzer that has done its work already: one reading of the
// text serves both text fields.
type readyTokens analysis.TokenStream

// Analyze implements [analysis.Analyzer].
func (r readyTokens) Analyze([]byte) analysis.TokenStream { return analysis.TokenStream(r) }

// buildDocument makes the index entry of a unit.
func buildDocument(u Unit) *document.Document {
	d := document.NewDocument(u.ID())
	tokens := Tokenize(u.Text)
	text := mapping.FieldMapping{Type: "text", Index: true}
	d.AddField(document.NewTextFieldCustom(fieldText, nil, nil, text.Options(), textStream(tokens)))
	// With norms, though they cost a tenth of the index: BM25 scores a field without
	// them 0, and pairs are what rewards words that stand together.
	d.AddField(document.NewTextFieldCustom(fieldPairs, nil, nil, text.Options(), pairStream(tokens)))
	keyword := mapping.FieldMapping{Type: "text", Index: true, SkipFreqNorm: true, DocValues: true}
	add := func(name string, values ...string) {
		for i, value := range values {
			if value != "" {
				d.AddField(document.NewTextFieldCustom(name, []uint64{uint64(i)}, []byte(value), keyword.Options(), nil))
			}
		}
	}
	add(fieldPlace, norm.NFC.String(u.Place))
	add(fieldMonth, u.Month)
	sections := sectionsAbove(u.Section)
	add(fieldSection, sections...)
	if len(sections) > 0 {
		add(fieldTop, sections[0])
	}
	add(fieldUnit, distinct(u.FigureUnits)...)
	return d
}

func textStream(tokens []Token) readyTokens {
	stream := make(readyTokens, 0, len(tokens)+len(tokens)/8)
	for i, t := range tokens {
		stream = append(stream, &analysis.Token{Term: []byte(t.Key), Start: t.Start, End: t.End, Position: i + 1})
		for _, extra := range t.Extra {
			stream = append(stream, &analysis.Token{Term: []byte(extra.Term), Start: t.Start, End: extra.End, Position: i + 1})
		}
	}
	return stream
}

func pairStream(tokens []Token) readyTokens {
	pairs := pairsOf(tokens)
	stream := make(readyTokens, len(pairs))
	for i, pair := range pairs {
		stream[i] = &analysis.Token{Term: []byte(pair), Position: i + 1}
	}
	return stream
}

// sectionsAbove lists the path from the top: I, I.2, I.2.1.
func sectionsAbove(path string) (all []string) {
	for i, r := range path {
		if r == '.' && i > 0 {
			all = append(all, path[:i])
		}
	}
	if path != "" {
		all = append(all, path)
	}
	return all
}

func distinct(values []string) (out []string) {
	seen := map[string]bool{}
	for _, v := range values {
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}
