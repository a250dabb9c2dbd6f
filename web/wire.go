package web

import "solieu"

// The types of this file are the JSON of the API. Field names are those of FORMAT;
// they are added to, never renamed. Offsets count code points.

type searchWire struct {
	Query      string      `json:"query"`
	Total      int         `json:"total"`
	Widened    bool        `json:"widened"`
	DidYouMean string      `json:"did_you_mean"`
	Hits       []hitWire   `json:"hits"`
	Facets     []facetWire `json:"facets"`
}

type hitWire struct {
	Path       string        `json:"path"`
	Doc        string        `json:"doc"`
	Title      string        `json:"title"`
	Place      string        `json:"place"`
	Period     solieu.Period `json:"period"`
	Block      int           `json:"block"`
	Section    string        `json:"section"`
	Page       *int          `json:"page"`
	Snippet    string        `json:"snippet"`
	Highlights [][2]int      `json:"highlights"`
	Score      float64       `json:"score"`
	Link       string        `json:"link"`
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

func newHitWire(h solieu.SearchHit) hitWire {
	return hitWire{
		Path: h.Path, Doc: h.Doc, Title: h.Title, Place: h.Place, Period: h.Period, Block: h.Block,
		Section: h.Section, Page: orNull(h.Page), Snippet: h.Snippet,
		Highlights: append([][2]int{}, h.Highlights...), Score: h.Score, Link: blockURL(h.Doc, h.Block),
	}
}

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
	ID      string       `json:"id"`
	Path    string       `json:"path"`
	Media   string       `json:"media"`
	Meta    metaWire     `json:"meta"`
	Notes   []string     `json:"notes"`
	Text    string       `json:"text"`
	Blocks  []blockWire  `json:"blocks"`
	Figures []figureWire `json:"figures"`
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

// figureWire is a figure as solieu extract prints it, with its address.
type figureWire struct {
	ID          string            `json:"id"`
	Value       solieu.Decimal    `json:"value"`
	Unit        string            `json:"unit"`
	Printed     string            `json:"printed"`
	Low         solieu.Decimal    `json:"low"`
	High        solieu.Decimal    `json:"high"`
	Indicator   string            `json:"indicator"`
	IndicatorID *string           `json:"indicator_id"`
	Kind        solieu.Kind       `json:"kind"`
	Status      solieu.Status     `json:"status"`
	Period      solieu.Period     `json:"period"`
	Basis       *solieu.Basis     `json:"basis"`
	BasisText   *string           `json:"basis_text"`
	Of          *string           `json:"of"`
	PartOf      *string           `json:"part_of"`
	Direction   *solieu.Direction `json:"direction"`
	Approx      *solieu.Approx    `json:"approx"`
	Section     string            `json:"section"`
	Page        *int              `json:"page"`
	Start       int               `json:"start"`
	End         int               `json:"end"`
	Block       int               `json:"block"`
	Rule        string            `json:"rule"`
	Confidence  float64           `json:"confidence"`
	Link        string            `json:"link"`
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
		Figures: each(r.Figures, func(f solieu.Figure) figureWire { return newFigureWire(doc.ID, mapper, f) }),
	}
}

func newFigureWire(doc string, mapper *solieu.Mapper, f solieu.Figure) figureWire {
	return figureWire{
		ID: f.ID, Value: f.Value, Unit: f.Unit, Printed: f.Printed, Low: f.Low, High: f.High,
		Indicator: f.Indicator, IndicatorID: orNull(f.IndicatorID), Kind: f.Kind, Status: f.Status, Period: f.Period,
		Basis: orNull(f.Basis), BasisText: orNull(f.BasisText), Of: orNull(f.Of), PartOf: orNull(f.PartOf),
		Direction: orNull(f.Direction), Approx: orNull(f.Approx), Section: f.Section, Page: orNull(f.Page),
		Start: mapper.Runes(f.Span.Start), End: mapper.Runes(f.Span.End), Block: f.Block,
		Rule: f.Rule, Confidence: f.Confidence, Link: figureURL(doc, f.ID),
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
	ID         string          `json:"id"`
	Check      string          `json:"check"`
	Severity   solieu.Severity `json:"severity"`
	Verdict    solieu.Verdict  `json:"verdict"`
	Paths      []string        `json:"paths"`
	Figures    []operandWire   `json:"figures"`
	Message    string          `json:"message"`
	Arithmetic string          `json:"arithmetic"`
	Computed   string          `json:"computed"`
	Stated     string          `json:"stated"`
	Readings   []string        `json:"readings"`
	State      string          `json:"state"`
	Link       string          `json:"link"`
}

type operandWire struct {
	Path    string         `json:"path"`
	Doc     string         `json:"doc"`
	ID      string         `json:"id"`
	Value   solieu.Decimal `json:"value"`
	Unit    string         `json:"unit"`
	Printed string         `json:"printed"`
	Role    string         `json:"role"`
	Link    string         `json:"link"`
}

func newFindingWire(f solieu.Finding) findingWire {
	paths := []string{}
	for _, group := range byDocument(f.Operands) {
		paths = append(paths, group[0].Path)
	}
	return findingWire{
		ID: f.ID, Check: f.Check, Severity: f.Severity, Verdict: f.Verdict, Paths: paths,
		Figures: each(f.Operands, func(o solieu.Operand) operandWire {
			return operandWire{o.Path, o.Doc, o.Figure, o.Value, o.Unit, o.Printed, o.Role, figureURL(o.Doc, o.Figure)}
		}),
		Message: f.Message, Arithmetic: f.Arithmetic, Computed: f.Computed, Stated: f.Stated,
		Readings: append([]string{}, f.Readings...), State: f.State, Link: findingURL(f.ID),
	}
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
