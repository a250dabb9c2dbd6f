package search

import (
	"context"
	"fmt"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"solieu/internal/vi"
)

// Request asks the index. Only the words and phrases of Query are used; its filters
// come resolved as Conditions and id lists, since some are answered by the database.
type Request struct {
	Query      Query
	Conditions []Condition
	// Only restricts the hits to these ids; nil does not.
	Only   []string
	Except []string
	Limit  int
	Offset int
	Facets bool
	ByDate bool
	// Lenient lets every spelling of a marked word in.
	Lenient bool
}

// Result is a page of ids with their scores.
type Result struct {
	Hits   []Hit
	Total  int
	Facets []Counts
}

// Hit is one unit.
type Hit struct {
	ID    string
	Score float64
}

// Counts are the values of a facet, most frequent first.
type Counts struct {
	Field  Field
	Values []Count
}

// Count is one value with its number of units.
type Count struct {
	Value string
	Units int
}

// facetSize is how many values a facet shows.
const facetSize = 50

var facetFields = [...]struct {
	field Field
	name  string
}{{FieldPlace, fieldPlace}, {FieldPeriod, fieldMonth}, {FieldUnit, fieldUnit}, {FieldSection, fieldTop}}

// Search runs a request.
func (e *Engine) Search(ctx context.Context, r Request) (result *Result, err error) {
	defer recoverInto(&err)
	words, err := e.words()
	if err != nil {
		return nil, err
	}
	n := needOf(r.Query)
	c := compiler{words, n, n.marked && !r.Lenient}
	request := bleve.NewSearchRequestOptions(c.query(r.Conditions, r.Only, r.Except), r.Limit, r.Offset, false)
	switch {
	case r.ByDate:
		request.SortBy([]string{"-" + fieldMonth, "-_score", "_id"})
	case len(n.items)+len(n.phrases) == 0:
		request.SortBy([]string{"-" + fieldMonth, "_id"})
	default:
		// Months repeat their sentences: of equals the newest comes first.
		request.SortBy([]string{"-_score", "-" + fieldMonth, "_id"})
	}
	if r.Facets {
		for _, f := range facetFields {
			request.AddFacet(string(f.field), bleve.NewFacetRequest(f.name, facetSize))
		}
	}
	found, err := e.index.SearchInContext(ctx, request)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	return resultOf(found), nil
}

func resultOf(found *bleve.SearchResult) *Result {
	r := &Result{Total: int(found.Total)}
	for _, hit := range found.Hits {
		r.Hits = append(r.Hits, Hit{hit.ID, hit.Score})
	}
	for _, f := range facetFields {
		facet := found.Facets[string(f.field)]
		if facet == nil || facet.Terms == nil {
			continue
		}
		counts := Counts{Field: f.field}
		for _, t := range facet.Terms.Terms() {
			counts.Values = append(counts.Values, Count{t.Term, t.Count})
		}
		r.Facets = append(r.Facets, counts)
	}
	return r
}

// Suggest spells a query anew whose words are in no text: each unknown word becomes
// the most frequent one that differs by a letter. It returns "" when nothing is
// better. Suggested words carry no marks, so that they find every spelling.
func (e *Engine) Suggest(q Query) (text string, err error) {
	words, err := e.words()
	if err != nil {
		return "", err
	}
	changed, marked := false, q.Marked()
	better := Query{Clauses: make([]Clause, len(q.Clauses))}
	for i, c := range q.Clauses {
		better.Clauses[i] = c
		if c.Not || textOf(c.Node) == "" {
			continue
		}
		respelled := words.respell(textOf(c.Node))
		changed = changed || respelled != textOf(c.Node)
		if marked {
			respelled = vi.Fold(respelled) // one marked word would pin the others
		}
		if _, isPhrase := c.Node.(Phrase); isPhrase {
			better.Clauses[i].Node = Phrase{respelled}
		} else {
			better.Clauses[i].Node = Word{respelled}
		}
	}
	if !changed {
		return "", nil
	}
	return better.String(), nil
}

// respell replaces the unknown words of a text and keeps everything between.
func (l *lexicon) respell(text string) string {
	var out strings.Builder
	at := 0
	for _, t := range Tokenize(text) {
		fold := t.Fold()
		if !t.IsWord() || len(l.variants[fold]) > 0 {
			continue
		}
		if near := l.nearest(fold); near != "" {
			out.WriteString(text[at:t.Start])
			out.WriteString(near)
			at = t.End
		}
	}
	out.WriteString(text[at:])
	return out.String()
}

// HasMarks reports whether a text carries any Vietnamese mark.
func HasMarks(text string) bool {
	for _, t := range Tokenize(text) {
		if t.IsWord() && vi.IsMarked(t.Key) {
			return true
		}
	}
	return false
}
