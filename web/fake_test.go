package web

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"solieu"
)

// fakeArchive answers from memory. Its reports are composed for these tests: an
// invented town, invented numbers.
type fakeArchive struct {
	reports  []*solieu.Report
	series   []*solieu.Series
	findings []solieu.Finding
	rows     []solieu.LedgerRow
	// search, when set, answers instead of the plain word search.
	search func(solieu.SearchRequest) (*solieu.SearchResult, error)
	// fail, when set, is the answer of every method.
	fail error

	mu        sync.Mutex
	decisions []solieu.Decision
}

var _ solieu.Archive = (*fakeArchive)(nil)

func missingName(name string) error {
	return &solieu.Error{Code: solieu.CodeNotFound, Message: name + " does not exist"}
}

func (a *fakeArchive) Documents(context.Context) ([]solieu.DocumentInfo, error) {
	var list []solieu.DocumentInfo
	for _, r := range a.reports {
		d := r.Document
		list = append(list, solieu.DocumentInfo{ID: d.ID, Path: d.Source.Path, Media: d.Source.Media, Meta: d.Meta,
			Pages: len(d.Pages), Figures: len(r.Figures), Findings: len(a.about(d.ID))})
	}
	slices.SortStableFunc(list, func(x, y solieu.DocumentInfo) int { return y.Meta.Period.End.Compare(x.Meta.Period.End) })
	return list, a.fail
}

func (a *fakeArchive) about(doc string) []solieu.Finding {
	var list []solieu.Finding
	for _, f := range a.findings {
		if f.Verdict == solieu.VerdictViolated && slices.ContainsFunc(f.Operands, func(o solieu.Operand) bool { return o.Doc == doc }) {
			list = append(list, f)
		}
	}
	return list
}

func (a *fakeArchive) Report(_ context.Context, doc string) (*solieu.Report, error) {
	for _, r := range a.reports {
		if r.Document.ID == doc {
			return r, a.fail
		}
	}
	return nil, cmp.Or(a.fail, missingName(doc))
}

func (a *fakeArchive) Search(_ context.Context, q solieu.SearchRequest) (*solieu.SearchResult, error) {
	if a.fail != nil {
		return nil, a.fail
	}
	if a.search != nil {
		return a.search(q)
	}
	result := &solieu.SearchResult{}
	words, _, _ := strings.Cut(q.Query, " place:")
	for _, r := range a.reports {
		for i := range r.Document.Blocks {
			if hit, ok := hitOf(r.Document, i, strings.ToLower(words)); ok {
				result.Hits = append(result.Hits, hit)
			}
		}
	}
	result.Total = len(result.Hits)
	from := min(q.Offset, result.Total)
	result.Hits = result.Hits[from:min(from+cmp.Or(q.Limit, 20), result.Total)]
	if result.Total > 0 && q.Facets {
		result.Facets = []solieu.Facet{{Field: "place", Values: []solieu.FacetValue{{Value: "thành phố Hải Vân", Count: result.Total, Term: `place:"thành phố Hải Vân"`}}}}
	}
	return result, nil
}

func hitOf(d *solieu.Document, block int, words string) (solieu.SearchHit, bool) {
	text := d.BlockText(block)
	at := strings.Index(strings.ToLower(text), words)
	if at < 0 {
		return solieu.SearchHit{}, false
	}
	m := solieu.NewMapper(text)
	b := d.Blocks[block]
	return solieu.SearchHit{Doc: d.ID, Path: d.Source.Path, Title: d.Meta.Title, Place: d.Meta.Place, Period: d.Meta.Period,
		Block: block, Section: b.Section, Page: b.Page, Snippet: text, Score: 1,
		Highlights: [][2]int{{m.Runes(at), m.Runes(at + len(words))}}}, true
}

func (a *fakeArchive) SeriesList(_ context.Context, words string) ([]solieu.SeriesInfo, error) {
	var list []solieu.SeriesInfo
	for _, s := range a.series {
		if words != "" && !strings.Contains(strings.ToLower(s.Indicator+" "+s.Entity), strings.ToLower(words)) {
			continue
		}
		points := currentPoints(s)
		first, last := points[0], points[len(points)-1]
		list = append(list, solieu.SeriesInfo{Key: s.Key.String(), Indicator: s.Indicator, Entity: s.Entity, Measure: s.Key.Measure,
			Freq: s.Key.Freq, Unit: s.Key.Unit, Points: len(points), First: first.Period, Last: last.Period,
			LastValue: last.Value, LastStatus: last.Status})
	}
	slices.SortStableFunc(list, func(x, y solieu.SeriesInfo) int { return y.Points - x.Points })
	return list, a.fail
}

func (a *fakeArchive) Series(_ context.Context, key string) (*solieu.Series, error) {
	for _, s := range a.series {
		if s.Key.String() == key {
			return s, a.fail
		}
	}
	return nil, cmp.Or(a.fail, missingName(key))
}

func (a *fakeArchive) Findings(_ context.Context, filter solieu.FindingFilter) ([]solieu.Finding, error) {
	var list []solieu.Finding
	for _, f := range a.findings {
		involved := filter.Doc == "" || slices.ContainsFunc(f.Operands, func(o solieu.Operand) bool { return o.Doc == filter.Doc })
		grave := filter.Severity == "" || rank(f.Severity) >= rank(filter.Severity)
		open := filter.Passes || f.Verdict == solieu.VerdictViolated
		if involved && grave && open && (filter.Check == "" || f.Check == filter.Check) {
			list = append(list, f)
		}
	}
	return list, a.fail
}

func (a *fakeArchive) Ledger(context.Context) ([]solieu.LedgerRow, error) { return a.rows, a.fail }

func (a *fakeArchive) Summary(context.Context) (solieu.Summary, error) {
	s := solieu.Summary{Files: len(a.rows), Documents: len(a.reports), Series: len(a.series), Indicators: 4}
	for _, r := range a.reports {
		s.Figures += len(r.Figures)
	}
	for _, f := range a.findings {
		if f.Verdict == solieu.VerdictViolated {
			s.Findings++
		} else {
			s.Passes++
		}
	}
	for _, row := range a.rows {
		if row.State == solieu.StateFailed {
			s.Failed++
		}
	}
	if len(a.reports) > 0 {
		s.First, s.Last = a.reports[0].Document.Meta.Period, a.reports[len(a.reports)-1].Document.Meta.Period
	}
	return s, a.fail
}

func (a *fakeArchive) Decide(_ context.Context, d solieu.Decision) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.decisions = append(a.decisions, d)
	return a.fail
}
