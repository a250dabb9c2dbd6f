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
	found, err := s.engine.Search(ctx, ask)
	if err != nil {
		return nil, err
	}
	out := &solieu.SearchResult{}
	if found.Total == 0 && query.Marked() {
		ask.Lenient = true
		if found, err = s.engine.Search(ctx, ask); err != nil {
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
	out.Hits, err = s.hits(ctx, found.Hits, search.NewHighlighter(query, ask.Lenient))
	return out, err
}

// hits reads the text of what was found. A unit that a writer has just taken away
// is left out.
func (s *Store) hits(ctx context.Context, found []search.Hit, highlighter *search.Highlighter) ([]solieu.SearchHit, error) {
	hits := make([]solieu.SearchHit, 0, len(found))
	for _, f := range found {
		doc, block, ok := search.ParseUnitID(f.ID)
		if !ok {
			continue
		}
		hit, text, err := s.unit(ctx, doc, block)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return nil, err
		}
		snippet := highlighter.Snippet(text)
		hit.Snippet, hit.Highlights, hit.Score = snippet.Text, snippet.Highlights, f.Score
		hits = append(hits, hit)
	}
	return hits, nil
}

// unit reads one block, or one row of a table, with what a hit says of its report.
func (s *Store) unit(ctx context.Context, doc string, block int) (hit solieu.SearchHit, text string, err error) {
	hit.Doc, hit.Block = doc, block
	var period periodColumns
	texts, err := collect(ctx, s.reader, unitBlocksSQL, func(rows *sql.Rows) (text string, err error) {
		var section string
		var page int
		err = rows.Scan(&hit.Path, &hit.Title, &hit.Place, &period.kind, &period.start, &period.end, &section, &page, &text)
		if hit.Section == "" {
			hit.Section = section
		}
		if hit.Page == 0 {
			hit.Page = page
		}
		return text, err
	}, doc, block)
	if err != nil {
		return hit, "", err
	}
	if len(texts) == 0 {
		return hit, "", sql.ErrNoRows
	}
	hit.Period, err = period.decode()
	return hit, search.JoinCells(texts), err
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
