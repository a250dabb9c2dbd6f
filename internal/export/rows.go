package export

import (
	"encoding/json"
	"strings"

	"solieu"
)

// FigureRow is one figure. Offsets count code points; a field that the text does
// not fill is null.
type FigureRow struct {
	ID          string         `json:"id"`
	Value       solieu.Decimal `json:"value"`
	Unit        string         `json:"unit"`
	Printed     string         `json:"printed"`
	Low         solieu.Decimal `json:"low"`
	High        solieu.Decimal `json:"high"`
	Indicator   string         `json:"indicator"`
	IndicatorID *string        `json:"indicator_id"`
	Kind        string         `json:"kind"`
	Status      string         `json:"status"`
	Period      solieu.Period  `json:"period"`
	Basis       *string        `json:"basis"`
	BasisText   *string        `json:"basis_text"`
	Of          *string        `json:"of"`
	PartOf      *string        `json:"part_of"`
	Direction   *string        `json:"direction"`
	Approx      *string        `json:"approx"`
	Section     string         `json:"section"`
	Page        *int           `json:"page"`
	Start       int            `json:"start"`
	End         int            `json:"end"`
	Block       int            `json:"block"`
	Rule        string         `json:"rule"`
	Confidence  float64        `json:"confidence"`
	Trace       TraceRow       `json:"trace"`
	// Path is set where figures of several files stand together, Doc in exports of an
	// archive; with Doc the row also has Series, null for a figure of no series.
	Path   string  `json:"path,omitempty"`
	Doc    string  `json:"doc,omitempty"`
	Series *string `json:"-"`
}

// Figure makes the row of a figure of doc; m maps doc.Text. Path, Doc and Series are
// left to the caller, who knows whether they are asked for.
func Figure(doc *solieu.Document, m *solieu.Mapper, f solieu.Figure) FigureRow {
	page := f.Page
	if page == 0 && f.Block >= 0 && f.Block < len(doc.Blocks) {
		page = doc.Blocks[f.Block].Page
	}
	return FigureRow{
		ID: f.ID, Value: f.Value, Unit: f.Unit, Printed: f.Printed, Low: f.Low, High: f.High,
		Indicator: f.Indicator, IndicatorID: orNull(f.IndicatorID),
		Kind: string(f.Kind), Status: string(f.Status), Period: named(f.Period),
		Basis: orNull(string(f.Basis)), BasisText: orNull(f.BasisText),
		Of: orNull(f.Of), PartOf: orNull(f.PartOf),
		Direction: orNull(string(f.Direction)), Approx: orNull(string(f.Approx)),
		Section: f.Section, Page: orNull(page),
		Start: m.Runes(f.Span.Start), End: m.Runes(f.Span.End), Block: f.Block,
		Rule: f.Rule, Confidence: f.Confidence, Trace: trace(m, f.Trace),
	}
}

// TraceRow says from which words each part of a figure was read: pairs of code points
// into the document's text, null where no words say it. Inherited names the parts whose
// words were said of something else and handed down.
type TraceRow struct {
	Number    *[2]int  `json:"number"`
	Unit      *[2]int  `json:"unit"`
	Indicator *[2]int  `json:"indicator"`
	Period    *[2]int  `json:"period"`
	Basis     *[2]int  `json:"basis"`
	Status    *[2]int  `json:"status"`
	Inherited []string `json:"inherited"`
}

func trace(m *solieu.Mapper, t solieu.Trace) TraceRow {
	at := func(s solieu.Span) *[2]int {
		if s.IsZero() {
			return nil
		}
		return &[2]int{m.Runes(s.Start), m.Runes(s.End)}
	}
	return TraceRow{
		Number: at(t.Number), Unit: at(t.Unit), Indicator: at(t.Indicator), Period: at(t.Period), Basis: at(t.Basis), Status: at(t.Status),
		Inherited: t.Inherited.Names(),
	}
}

// MarshalJSON adds series to the rows of an archive, as null when there is none.
func (r FigureRow) MarshalJSON() ([]byte, error) {
	type plain FigureRow
	if r.Doc == "" {
		return marshal(plain(r))
	}
	return marshal(struct {
		plain
		Series *string `json:"series"`
	}{plain(r), r.Series})
}

// marshal keeps <, > and & as they are: the output is read by programs and people,
// not by browsers.
func marshal(v any) ([]byte, error) {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return nil, err
	}
	return []byte(strings.TrimSuffix(b.String(), "\n")), nil
}

// ObservationRow is one statement about one point of a series. Doc, Path and Figure
// are null for a derived value.
type ObservationRow struct {
	Series      string         `json:"series"`
	IndicatorID *string        `json:"indicator_id"`
	Indicator   string         `json:"indicator"`
	Entity      string         `json:"entity"`
	Measure     string         `json:"measure"`
	Unit        string         `json:"unit"`
	Period      solieu.Period  `json:"period"`
	Value       solieu.Decimal `json:"value"`
	Low         solieu.Decimal `json:"low"`
	High        solieu.Decimal `json:"high"`
	Status      string         `json:"status"`
	Vintage     *string        `json:"vintage"`
	// VintageApprox: the report has no day of issue, Vintage is the end of its month.
	VintageApprox bool    `json:"vintage_approx"`
	Doc           *string `json:"doc"`
	Path          *string `json:"path"`
	Figure        *string `json:"figure"`
	Derived       bool    `json:"derived"`
	Formula       *string `json:"formula"`
	Approx        *string `json:"approx"`
	// Current marks the statement to take for this point.
	Current bool `json:"current"`
}

// Observation makes the row of an observation of s.
func Observation(s *solieu.Series, o solieu.Observation) ObservationRow {
	id := s.Key.Indicator
	if strings.HasPrefix(id, uncatalogued) {
		id = ""
	}
	return ObservationRow{
		Series: s.Key.String(), IndicatorID: orNull(id), Indicator: s.Indicator, Entity: s.Entity,
		Measure: string(s.Key.Measure), Unit: s.Key.Unit, Period: named(o.Period),
		Value: o.Value, Low: o.Low, High: o.High, Status: string(o.Status),
		Vintage: orNull(o.Vintage.String()), VintageApprox: o.VintageApprox,
		Doc: orNull(o.Doc), Path: orNull(o.Path), Figure: orNull(o.Figure),
		Derived: o.Derived, Formula: orNull(o.Formula), Approx: orNull(string(o.Approx)), Current: o.Current,
	}
}

// uncatalogued begins the indicator of a series that the catalogue does not know.
const uncatalogued = "x."

// FindingRow is the outcome of one check with the figures it compares.
type FindingRow struct {
	ID         string       `json:"id"`
	Check      string       `json:"check"`
	Severity   string       `json:"severity"`
	Verdict    string       `json:"verdict"`
	Paths      []string     `json:"paths"`
	Figures    []OperandRow `json:"figures"`
	Message    string       `json:"message"`
	State      string       `json:"state"`
	Arithmetic string       `json:"arithmetic"`
	Computed   string       `json:"computed"`
	Stated     string       `json:"stated"`
	Readings   []string     `json:"readings"`
}

// OperandRow is one figure of a finding with the part it plays.
type OperandRow struct {
	Path    string         `json:"path"`
	ID      string         `json:"id"`
	Value   solieu.Decimal `json:"value"`
	Unit    string         `json:"unit"`
	Printed string         `json:"printed"`
	Role    string         `json:"role"`
	Doc     string         `json:"doc"`
}

// Finding makes the row of a finding. Paths are those of its figures, each once, in
// order.
func Finding(f solieu.Finding) FindingRow {
	row := FindingRow{
		ID: f.ID, Check: f.Check, Severity: string(f.Severity), Verdict: string(f.Verdict),
		Paths: []string{}, Figures: []OperandRow{}, Message: f.Message, State: f.State,
		Arithmetic: f.Arithmetic, Computed: f.Computed, Stated: f.Stated, Readings: append([]string{}, f.Readings...),
	}
	seen := map[string]bool{}
	for _, o := range f.Operands {
		if o.Path != "" && !seen[o.Path] {
			seen[o.Path] = true
			row.Paths = append(row.Paths, o.Path)
		}
		row.Figures = append(row.Figures, OperandRow{o.Path, o.Figure, o.Value, o.Unit, o.Printed, o.Role, o.Doc})
	}
	return row
}

// HitRow is one block that a search found. Highlights are pairs of offsets into the
// snippet, in code points.
type HitRow struct {
	Path       string        `json:"path"`
	Doc        string        `json:"doc"`
	Block      int           `json:"block"`
	Section    string        `json:"section"`
	Page       *int          `json:"page"`
	Snippet    string        `json:"snippet"`
	Highlights [][2]int      `json:"highlights"`
	Score      float64       `json:"score"`
	Title      string        `json:"title"`
	Place      string        `json:"place"`
	Period     solieu.Period `json:"period"`
}

// Hit makes the row of a hit.
func Hit(h solieu.SearchHit) HitRow {
	return HitRow{
		Path: h.Path, Doc: h.Doc, Block: h.Block, Section: h.Section, Page: orNull(h.Page), Snippet: h.Snippet,
		Highlights: append([][2]int{}, h.Highlights...), Score: h.Score, Title: h.Title, Place: h.Place, Period: named(h.Period),
	}
}

// orNull: the zero value means that the text does not say.
func orNull[T comparable](x T) *T {
	var zero T
	if x == zero {
		return nil
	}
	return &x
}

// named gives the zero period its kind.
func named(p solieu.Period) solieu.Period {
	if p.Kind == "" {
		p.Kind = solieu.PeriodUnknown
	}
	return p
}
