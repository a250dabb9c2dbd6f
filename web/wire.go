package web

import (
	"solieu"
	"solieu/internal/export"
)

// The types of this file are the JSON of the API where it has more than the rows of
// internal/export. Fields are added, never renamed. Offsets count code points.

type searchWire struct {
	Query      string      `json:"query"`
	Total      int         `json:"total"`
	Widened    bool        `json:"widened"`
	DidYouMean string      `json:"did_you_mean"`
	Hits       []hitWire   `json:"hits"`
	Facets     []facetWire `json:"facets"`
}

type hitWire struct {
	export.HitRow
	Link string `json:"link"`
}

type facetWire struct {
	Field  string           `json:"field"`
	Values []facetValueWire `json:"values"`
}

type facetValueWire struct {
	Value string `json:"value"`
	Count int    `json:"count"`
	Term  string `json:"term"`
}

func newSearchWire(query string, r *solieu.SearchResult) searchWire {
	return searchWire{
		Query: query, Total: r.Total, Widened: r.Widened, DidYouMean: r.DidYouMean,
		Hits: each(r.Hits, newHitWire),
		Facets: each(r.Facets, func(f solieu.Facet) facetWire {
			return facetWire{f.Field, each(f.Values, func(x solieu.FacetValue) facetValueWire {
				return facetValueWire{x.Value, x.Count, x.Term}
			})}
		}),
	}
}

func newHitWire(h solieu.SearchHit) hitWire { return hitWire{export.Hit(h), blockURL(h.Doc, h.Block)} }

// orNull: 0 means that the text does not say.
func orNull[T comparable](x T) *T {
	var zero T
	if x == zero {
		return nil
	}
	return &x
}

type documentWire struct {
	ID       string   `json:"id"`
	Path     string   `json:"path"`
	Media    string   `json:"media"`
	Meta     metaWire `json:"meta"`
	Pages    int      `json:"pages"`
	Figures  int      `json:"figures"`
	Findings int      `json:"findings"`
	Link     string   `json:"link"`
}

type metaWire struct {
	Issuer   string          `json:"issuer"`
	Superior string          `json:"superior"`
	Place    string          `json:"place"`
	Number   string          `json:"number"`
	Date     solieu.Date     `json:"date"`
	Title    string          `json:"title"`
	Kind     string          `json:"kind"`
	Period   solieu.Period   `json:"period"`
	Periods  []solieu.Period `json:"periods"`
	Signer   string          `json:"signer"`
}

func newMetaWire(m solieu.Meta) metaWire {
	return metaWire{m.Issuer, m.Superior, m.Place, m.Number, m.Date, m.Title, m.Kind, m.Period,
		append([]solieu.Period{}, m.Periods...), m.Signer}
}

func newDocumentWire(d solieu.DocumentInfo) documentWire {
	return documentWire{d.ID, d.Path, d.Media, newMetaWire(d.Meta), d.Pages, d.Figures, d.Findings, docURL(d.ID)}
}

type reportWire struct {
	ID     string      `json:"id"`
	Path   string      `json:"path"`
	Media  string      `json:"media"`
	Meta   metaWire    `json:"meta"`
	Notes  []string    `json:"notes"`
	Text   string      `json:"text"`
	Blocks []blockWire `json:"blocks"`
	// FigureLink is the address of a figure, with {id} for its id.
	FigureLink string             `json:"figure_link"`
	Figures    []export.FigureRow `json:"figures"`
}

type blockWire struct {
	Kind    solieu.BlockKind `json:"kind"`
	Level   int              `json:"level"`
	Section string           `json:"section"`
	Page    *int             `json:"page"`
	Start   int              `json:"start"`
	End     int              `json:"end"`
	Cell    *solieu.Cell     `json:"cell,omitempty"`
}

func newReportWire(r *solieu.Report) reportWire {
	doc := r.Document
	mapper := solieu.NewMapper(doc.Text)
	return reportWire{
		ID: doc.ID, Path: doc.Source.Path, Media: doc.Source.Media, Meta: newMetaWire(doc.Meta),
		Notes: append([]string{}, doc.Notes...), Text: doc.Text,
		Blocks: each(doc.Blocks, func(b solieu.Block) blockWire {
			return blockWire{b.Kind, b.Level, b.Section, orNull(b.Page), mapper.Runes(b.Span.Start), mapper.Runes(b.Span.End), b.Cell}
		}),
		FigureLink: docURL(doc.ID) + "?f={id}#{id}",
		Figures:    each(r.Figures, func(f solieu.Figure) export.FigureRow { return export.Figure(doc, mapper, f) }),
	}
}

type seriesInfoWire struct {
	Key        string         `json:"key"`
	Indicator  string         `json:"indicator"`
	Entity     string         `json:"entity"`
	Measure    solieu.Measure `json:"measure"`
	Freq       string         `json:"freq"`
	Unit       string         `json:"unit"`
	Points     int            `json:"points"`
	First      solieu.Period  `json:"first"`
	Last       solieu.Period  `json:"last"`
	LastValue  solieu.Decimal `json:"last_value"`
	LastStatus solieu.Status  `json:"last_status"`
	Link       string         `json:"link"`
}

func newSeriesInfoWire(s solieu.SeriesInfo) seriesInfoWire {
	return seriesInfoWire{s.Key, s.Indicator, s.Entity, s.Measure, s.Freq, s.Unit, s.Points, s.First, s.Last,
		s.LastValue, s.LastStatus, seriesURL(s.Key)}
}

type findingWire struct {
	export.FindingRow
	Link string `json:"link"`
}

func newFindingWire(f solieu.Finding) findingWire {
	return findingWire{export.Finding(f), findingURL(f.ID)}
}

type summaryWire struct {
	Files      int           `json:"files"`
	Failed     int           `json:"failed"`
	Documents  int           `json:"documents"`
	Figures    int           `json:"figures"`
	Indicators int           `json:"indicators"`
	Series     int           `json:"series"`
	Findings   int           `json:"findings"`
	Errors     int           `json:"errors"`
	Warnings   int           `json:"warnings"`
	Passes     int           `json:"passes"`
	First      solieu.Period `json:"first"`
	Last       solieu.Period `json:"last"`
}

func newSummaryWire(s solieu.Summary) summaryWire { return summaryWire(s) }
