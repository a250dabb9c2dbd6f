package solieu

import "context"

// Archive answers questions about a data folder. Pages and commands know only this
// interface. All methods are safe for concurrent use; a name that does not exist
// gives an [Error] with [CodeNotFound].
type Archive interface {
	// Documents lists all documents, newest reporting period first.
	Documents(ctx context.Context) ([]DocumentInfo, error)
	// Report returns one document with its figures in text order.
	Report(ctx context.Context, doc string) (*Report, error)
	Search(ctx context.Context, request SearchRequest) (*SearchResult, error)
	// SeriesList lists series with their last point, best match for words first; no
	// words list all, longest series first.
	SeriesList(ctx context.Context, words string) ([]SeriesInfo, error)
	Series(ctx context.Context, key string) (*Series, error)
	// Findings lists findings, gravest first. Passes are left out unless asked for.
	Findings(ctx context.Context, filter FindingFilter) ([]Finding, error)
	Ledger(ctx context.Context) ([]LedgerRow, error)
	Summary(ctx context.Context) (Summary, error)
	// Decide appends to the log of decisions.
	Decide(ctx context.Context, decision Decision) error
}

// DocumentInfo is a document without its text.
type DocumentInfo struct {
	ID      string
	Path    string
	Media   string
	Meta    Meta
	Pages   int
	Figures int
	// Findings counts errors and warnings that involve the document.
	Findings int
}

// SearchRequest asks for blocks.
type SearchRequest struct {
	// Query is what a person typed; no input is an error.
	Query  string
	Limit  int // 0 means 20
	Offset int
	// Facets asks for counts by place, period, unit and section.
	Facets bool
	// ByDate sorts newest reporting period first instead of by relevance.
	ByDate bool
}

// SearchResult is one page of hits.
type SearchResult struct {
	Hits   []SearchHit
	Total  int
	Facets []Facet
	// Widened: a query with marks found nearly nothing and was asked again without.
	Widened bool
	// DidYouMean is a better spelling, or "".
	DidYouMean string
}

// SearchHit is one block that matches.
type SearchHit struct {
	Doc     string
	Path    string
	Title   string
	Place   string
	Period  Period
	Block   int
	Section string
	Page    int
	// Snippet is a piece of the block; Highlights are pairs of code point offsets into it.
	Snippet    string
	Highlights [][2]int
	Score      float64
}

// Facet counts the hits by the values of one field.
type Facet struct {
	Field  string
	Values []FacetValue
}

// FacetValue is one value with its number of hits and the query term that selects it.
type FacetValue struct {
	Value string
	Count int
	Term  string // place:"thành phố An Khê"
}

// SeriesInfo describes a series without its points.
type SeriesInfo struct {
	Key       string  `json:"key"`
	Indicator string  `json:"indicator"`
	Entity    string  `json:"entity"`
	Measure   Measure `json:"measure"`
	Freq      string  `json:"freq"`
	Unit      string  `json:"unit"`
	Points    int     `json:"points"` // current points, not statements
	First     Period  `json:"first"`
	Last      Period  `json:"last"`
	LastValue Decimal `json:"last_value"`
	// LastStatus is the status of the last current point.
	LastStatus Status `json:"last_status"`
}

// FindingFilter selects findings; the zero value selects all violated ones.
type FindingFilter struct {
	Doc      string
	Check    string
	Severity Severity // this or graver; "" means any
	Passes   bool     // also verdicts holds, within_rounding and unknown
}

// Summary counts what an archive holds.
type Summary struct {
	Files      int    `json:"files"` // ledger rows
	Failed     int    `json:"failed"`
	Documents  int    `json:"documents"`
	Figures    int    `json:"figures"`
	Indicators int    `json:"indicators"` // distinct catalogue ids
	Series     int    `json:"series"`
	Findings   int    `json:"findings"` // violated
	Errors     int    `json:"errors"`
	Warnings   int    `json:"warnings"`
	Passes     int    `json:"passes"` // checks that held
	First      Period `json:"first"`
	Last       Period `json:"last"`
}
