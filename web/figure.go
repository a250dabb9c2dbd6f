package web

import (
	"bytes"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"solieu"
)

// panel is everything that is said of one figure.
type panel struct {
	Doc    string
	Figure *solieu.Figure
	// Of and PartOf are the figures that this one points at; nil when none.
	Of, PartOf *solieu.Figure
	// Parts and Relations point at this one.
	Parts, Relations []*solieu.Figure
	Findings         []solieu.Finding
}

// figureLink is a figure with its report, for the shared part that links to it.
type figureLink struct {
	Doc    string
	Figure *solieu.Figure
}

// newPanel returns nil when the report has no such figure.
func newPanel(report *solieu.Report, id string, findings []solieu.Finding) *panel {
	f := report.Figure(id)
	if f == nil {
		return nil
	}
	p := &panel{Doc: report.Document.ID, Figure: f}
	if f.Of != "" {
		p.Of = report.Figure(f.Of)
	}
	if f.PartOf != "" {
		p.PartOf = report.Figure(f.PartOf)
	}
	for i := range report.Figures {
		other := &report.Figures[i]
		if other.PartOf == id {
			p.Parts = append(p.Parts, other)
		}
		if other.Of == id {
			p.Relations = append(p.Relations, other)
		}
	}
	for _, finding := range findings {
		if involves(finding, p.Doc, id) {
			p.Findings = append(p.Findings, finding)
		}
	}
	return p
}

func involves(f solieu.Finding, doc, figure string) bool {
	return slices.ContainsFunc(f.Operands, func(o solieu.Operand) bool { return o.Doc == doc && o.Figure == figure })
}

// figure answers with the panel alone: the script puts it beside the text.
func (v *visit) figure() error {
	doc := v.r.PathValue("doc")
	report, err := v.archive.Report(v.r.Context(), doc)
	if err != nil {
		return err
	}
	findings, err := v.archive.Findings(v.r.Context(), solieu.FindingFilter{Doc: doc, Passes: true})
	if err != nil {
		return err
	}
	p := newPanel(report, v.r.PathValue("figure"), findings)
	if p == nil {
		return notFound("error.figure")
	}
	var html bytes.Buffer
	if err := v.templates["report"].ExecuteTemplate(&html, "panel", p); err != nil {
		return &solieu.Error{Code: solieu.CodeInternal, Message: "panel cannot be rendered", Err: err}
	}
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, err = v.w.Write(html.Bytes())
	return v.gone(err)
}

// seriesTried bounds how many series are looked through for one figure.
const seriesTried = 200

// seriesOf goes on to the series that holds a figure, or to the list of series
// with the figure's indicator as filter when none holds it.
func (v *visit) seriesOf() error {
	doc, id := v.r.PathValue("doc"), v.r.PathValue("figure")
	report, err := v.archive.Report(v.r.Context(), doc)
	if err != nil {
		return err
	}
	f := report.Figure(id)
	if f == nil {
		return notFound("error.figure")
	}
	key, err := v.findSeries(doc, f)
	if err != nil {
		return err
	}
	target := "/chuoi?q=" + url.QueryEscape(f.Indicator)
	if key != "" {
		target = seriesURL(key) + "#" + pointID(doc, id)
	}
	http.Redirect(v.w, v.r, target, http.StatusSeeOther)
	return nil
}

// findSeries looks through the series in the figure's unit, the likeliest first:
// same catalogue id, then same name. It returns "" when none holds the figure.
func (v *visit) findSeries(doc string, f *solieu.Figure) (string, error) {
	list, err := v.archive.SeriesList(v.r.Context(), "")
	if err != nil {
		return "", err
	}
	list = slices.DeleteFunc(slices.Clone(list), func(info solieu.SeriesInfo) bool { return info.Unit != f.Unit })
	slices.SortStableFunc(list, func(a, b solieu.SeriesInfo) int { return likeness(b, f) - likeness(a, f) })
	for _, info := range first(list, seriesTried) {
		series, err := v.archive.Series(v.r.Context(), info.Key)
		if err != nil {
			return "", err
		}
		if slices.ContainsFunc(series.Observations, func(o solieu.Observation) bool { return o.Doc == doc && o.Figure == f.ID }) {
			return info.Key, nil
		}
	}
	return "", nil
}

// likeness says how likely a series holds a figure, without reading its points.
func likeness(info solieu.SeriesInfo, f *solieu.Figure) int {
	switch {
	case f.IndicatorID != "" && strings.Contains(info.Key, "."+f.IndicatorID+"."):
		return 2
	case info.Indicator == f.Indicator:
		return 1
	}
	return 0
}

// pointID is the anchor of a statement in a series' table.
func pointID(doc, figure string) string { return "p-" + doc + "-" + figure }
