package index

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"strings"

	"solieu"
	"solieu/index/search"
)

//go:embed query/unit_blocks.sql
var unitBlocksSQL string

// Limits of a page of hits.
const (
	defaultHits = 20
	maxHits     = 1000
	maxOffset   = 1_000_000
)

// Search finds blocks and table rows. A query with marks means those marks; only
// when nothing carries them it is asked again without, and Widened says so. When
// still nothing is found, DidYouMean may know a better spelling.
func (s *Store) Search(ctx context.Context, request solieu.SearchRequest) (*solieu.SearchResult, error) {
	result, err := s.searchOnce(ctx, request)
	if err == nil || ctx.Err() != nil {
		return result, internal("searching", err)
	}
	// The index is a cache: whatever is wrong with it, a new one is not.
	s.options.Notice("the search index is damaged and is built anew from the database (" + err.Error() + ")")
	if err := s.Rebuild(ctx, nil); err != nil {
		return nil, err
	}
	result, err = s.searchOnce(ctx, request)
	return result, internal("searching", err)
}

func (s *Store) searchOnce(ctx context.Context, request solieu.SearchRequest) (*solieu.SearchResult, error) {
	s.searching.RLock()
	defer s.searching.RUnlock()
	if s.engine == nil {
		return nil, closed()
	}
	query := search.Parse(request.Query)
	if len(query.Clauses) == 0 {
		return &solieu.SearchResult{}, nil // nothing was asked, or only signs
	}
	ask, err := s.resolve(ctx, query)
	if err != nil {
		return nil, err
	}
	ask.Limit = min(max(request.Limit, 0), maxHits)
	if request.Limit <= 0 {
		ask.Limit = defaultHits
	}
	ask.Offset = min(max(request.Offset, 0), maxOffset)
	ask.Facets, ask.ByDate = request.Facets, request.ByDate
	found, err := s.engine.Search(ctx, ask.Request)
	if err != nil {
		return nil, err
	}
	out := &solieu.SearchResult{}
	if found.Total == 0 && query.Marked() {
		ask.Lenient = true
		if found, err = s.engine.Search(ctx, ask.Request); err != nil {
			return nil, err
		}
		out.Widened = found.Total > 0
	}
	if found.Total == 0 {
		if out.DidYouMean, err = s.engine.Suggest(query); err != nil {
			return nil, err
		}
	}
	out.Total = found.Total
	out.Facets = facets(found.Facets)
	out.Hits, err = s.hits(ctx, found.Hits, ask)
	return out, err
}

// hits reads the text of what was found. A unit that a writer has just taken away
// is left out.
func (s *Store) hits(ctx context.Context, found []search.Hit, ask question) ([]solieu.SearchHit, error) {
	highlighter := search.NewHighlighter(ask.Query, ask.Lenient)
	hits := make([]solieu.SearchHit, 0, len(found))
	for _, f := range found {
		doc, block, ok := search.ParseUnitID(f.ID)
		if !ok {
			continue
		}
		unit, err := s.unit(ctx, doc, block)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return nil, err
		}
		figures, err := s.spansWith(ctx, ask.wish, doc, block)
		if err != nil {
			return nil, err
		}
		snippet := highlighter.Snippet(unit.text(), unit.within(figures)...)
		unit.hit.Snippet, unit.hit.Highlights, unit.hit.Score = snippet.Text, snippet.Highlights, f.Score
		hits = append(hits, unit.hit)
	}
	return hits, nil
}

// shownUnit is one block, or one row of a table, with what a hit says of its report.
type shownUnit struct {
	hit    solieu.SearchHit
	texts  []string // of its blocks
	starts []int    // of its blocks, in the document
}

func (u shownUnit) text() string { return search.JoinCells(u.texts) }

// within moves spans of the document into the text of the unit.
func (u shownUnit) within(spans []solieu.Span) (inside []solieu.Span) {
	at := 0
	for i, text := range u.texts {
		block := solieu.Span{Start: u.starts[i], End: u.starts[i] + len(text)}
		for _, s := range spans {
			if s.Len() > 0 && block.Contains(s) {
				inside = append(inside, solieu.Span{Start: s.Start - block.Start + at, End: s.End - block.Start + at})
			}
		}
		at += len(text) + len(search.CellJoin)
	}
	return inside
}

func (s *Store) unit(ctx context.Context, doc string, block int) (u shownUnit, err error) {
	hit := &u.hit
	hit.Doc, hit.Block = doc, block
	var period periodColumns
	u.texts, err = collect(ctx, s.reader, unitBlocksSQL, func(rows *sql.Rows) (text string, err error) {
		var section string
		var page, start int
		err = rows.Scan(&hit.Path, &hit.Title, &hit.Place, &period.kind, &period.start, &period.end, &section, &page, &start, &text)
		u.starts = append(u.starts, start)
		if hit.Section == "" {
			hit.Section = section
		}
		if hit.Page == 0 {
			hit.Page = page
		}
		return text, err
	}, doc, block)
	if err != nil {
		return u, err
	}
	if len(u.texts) == 0 {
		return u, sql.ErrNoRows
	}
	hit.Period, err = period.decode()
	return u, err
}

// facets names the query term that selects each value.
func facets(counts []search.Counts) (out []solieu.Facet) {
	for _, c := range counts {
		facet := solieu.Facet{Field: string(c.Field)}
		for _, v := range c.Values {
			facet.Values = append(facet.Values, solieu.FacetValue{Value: v.Value, Count: v.Units, Term: facetTerm(c.Field, v.Value)})
		}
		out = append(out, facet)
	}
	return out
}

func facetTerm(field search.Field, value string) string {
	return search.Filter{Field: field, Value: strings.ReplaceAll(value, `"`, " ")}.String()
}
