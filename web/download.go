package web

import (
	"encoding/csv"
	"encoding/json"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"solieu"
)

// observationRow is one statement as FORMAT has it, for CSV and JSON alike.
type observationRow struct {
	Series      string         `json:"series"`
	IndicatorID string         `json:"indicator_id"`
	Indicator   string         `json:"indicator"`
	Entity      string         `json:"entity"`
	Measure     solieu.Measure `json:"measure"`
	Unit        string         `json:"unit"`
	Period      solieu.Period  `json:"period"`
	Value       solieu.Decimal `json:"value"`
	Low         solieu.Decimal `json:"low"`
	High        solieu.Decimal `json:"high"`
	Status      solieu.Status  `json:"status"`
	Vintage     solieu.Date    `json:"vintage"`
	Doc         string         `json:"doc"`
	Path        string         `json:"path"`
	Figure      string         `json:"figure"`
	Derived     bool           `json:"derived"`
	Formula     string         `json:"formula,omitempty"`
	Current     bool           `json:"current"`
	// Link opens the printed figure.
	Link string `json:"link,omitempty"`
}

func observationRows(s *solieu.Series, base string) []observationRow {
	rows := make([]observationRow, 0, len(s.Observations))
	for _, o := range s.Observations {
		row := observationRow{
			Series: s.Key.String(), IndicatorID: s.Key.Indicator, Indicator: s.Indicator, Entity: s.Entity,
			Measure: s.Key.Measure, Unit: s.Key.Unit, Period: o.Period, Value: o.Value, Low: o.Low, High: o.High,
			Status: o.Status, Vintage: o.Vintage, Doc: o.Doc, Path: o.Path, Figure: o.Figure,
			Derived: o.Derived, Formula: o.Formula, Current: o.Current,
		}
		if o.Doc != "" {
			row.Link = base + figureURL(o.Doc, o.Figure)
		}
		rows = append(rows, row)
	}
	return rows
}

// downloadFormats lists the suffixes that a series page answers to.
func downloadFormats() []string { return []string{"csv", "json"} }

func downloads(key string) []download {
	var list []download
	for _, format := range downloadFormats() {
		list = append(list, download{strings.ToUpper(format), seriesURL(key) + "." + format})
	}
	return list
}

func cutFormat(key string) (base, format string, ok bool) {
	for _, format := range downloadFormats() {
		if base, ok := strings.CutSuffix(key, "."+format); ok {
			return base, format, true
		}
	}
	return "", "", false
}

func (v *visit) download(key, format string) error {
	s, err := v.archive.Series(v.r.Context(), key)
	if err != nil {
		return err
	}
	rows := observationRows(s, "http://"+v.r.Host)
	disposition := mime.FormatMediaType("attachment", map[string]string{"filename": url.PathEscape(key) + "." + format})
	v.w.Header().Set("Content-Disposition", disposition)
	if format == "json" {
		return v.json(http.StatusOK, rows)
	}
	v.w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	return v.gone(writeCSV(v.w, rows))
}

func csvHeader() []string {
	return []string{"series", "indicator_id", "indicator", "entity", "measure", "unit", "period", "start", "end",
		"value", "low", "high", "status", "vintage", "doc", "path", "figure", "derived", "formula", "current", "link"}
}

// writeCSV begins with a byte order mark: without it, the spreadsheet that most
// offices use shows broken letters.
func writeCSV(w http.ResponseWriter, rows []observationRow) error {
	if _, err := w.Write([]byte("\uFEFF")); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	_ = out.Write(csvHeader())
	for _, r := range rows {
		_ = out.Write([]string{harmless(r.Series), harmless(r.IndicatorID), harmless(r.Indicator), harmless(r.Entity),
			string(r.Measure), harmless(r.Unit), r.Period.Code(), r.Period.Start.String(), r.Period.End.String(),
			r.Value.String(), r.Low.String(), r.High.String(), string(r.Status), r.Vintage.String(),
			harmless(r.Doc), harmless(r.Path), harmless(r.Figure), strconv.FormatBool(r.Derived), harmless(r.Formula),
			strconv.FormatBool(r.Current), r.Link})
	}
	out.Flush() // errors of Write come back here
	return out.Error()
}

// harmless keeps a spreadsheet from running text of a report as a formula.
// Numbers are not text and stay as they are.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// json answers with a value. Encoding comes first, so a fault is still an error.
func (v *visit) json(status int, value any) error {
	data, err := json.Marshal(value)
	if err != nil {
		return &solieu.Error{Code: solieu.CodeInternal, Message: "answer cannot be encoded", Err: err}
	}
	v.w.Header().Set("Content-Type", "application/json; charset=utf-8")
	v.w.WriteHeader(status)
	_, err = v.w.Write(append(data, '\n'))
	return v.gone(err)
}
