package web

import (
	"encoding/json"
	"net/http"
	"strings"
	"unicode/utf8"

	"solieu"
	"solieu/internal/export"
)

// problemDocument is an error of the API as RFC 9457 has it, with the code that
// the command line uses too.
type problemDocument struct {
	Type   string      `json:"type"`
	Title  string      `json:"title"`
	Status int         `json:"status"`
	Detail string      `json:"detail,omitempty"`
	Code   solieu.Code `json:"code"`
}

func (v *visit) problem(f failure) {
	data, err := json.Marshal(problemDocument{
		Type: "urn:solieu:error:" + string(f.Code), Title: v.text.T("code." + string(f.Code)),
		Status: f.Status, Detail: f.Detail, Code: f.Code,
	})
	if err != nil {
		http.Error(v.w, string(f.Code), f.Status)
		return
	}
	v.w.Header().Set("Content-Type", "application/problem+json")
	v.w.WriteHeader(f.Status)
	_, err = v.w.Write(append(data, '\n'))
	_ = v.gone(err)
}

// maxLimit is the largest page of the API.
const maxLimit = 200

func (v *visit) apiSearch() error {
	query := strings.TrimSpace(v.r.URL.Query().Get("q"))
	if utf8.RuneCountInString(query) > maxQuery {
		return badInput("error.long", "n", maxQuery)
	}
	limit, err := v.queryInt("limit", pageSize)
	if err != nil {
		return err
	}
	offset, err := v.queryInt("offset", 0)
	if err != nil {
		return err
	}
	result, err := v.archive.Search(v.r.Context(), solieu.SearchRequest{
		Query: query, Limit: min(limit, maxLimit), Offset: offset,
		Facets: v.r.URL.Query().Get("facets") == "1", ByDate: v.r.URL.Query().Get("sort") == "date",
	})
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, newSearchWire(query, result))
}

func (v *visit) apiDocuments() error {
	list, err := v.archive.Documents(v.r.Context())
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, map[string]any{"total": len(list), "documents": each(list, newDocumentWire)})
}

func (v *visit) apiDocument() error {
	report, err := v.archive.Report(v.r.Context(), v.r.PathValue("doc"))
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, newReportWire(report))
}

func (v *visit) apiSeriesList() error {
	list, err := v.archive.SeriesList(v.r.Context(), strings.TrimSpace(v.r.URL.Query().Get("q")))
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, map[string]any{"total": len(list), "series": each(list, newSeriesInfoWire)})
}

func (v *visit) apiSeries() error {
	s, err := v.archive.Series(v.r.Context(), v.r.PathValue("key"))
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, map[string]any{
		"key": s.Key.String(), "indicator": s.Indicator, "entity": s.Entity, "measure": s.Key.Measure,
		"freq": s.Key.Freq, "basis": s.Key.Basis, "unit": s.Key.Unit, "observations": each(s.Observations, func(o solieu.Observation) export.ObservationRow { return export.Observation(s, o) }),
	})
}

func (v *visit) apiFindings() error {
	filter, err := v.findingFilter()
	if err != nil {
		return err
	}
	list, err := v.archive.Findings(v.r.Context(), filter)
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, map[string]any{"total": len(list), "findings": each(list, newFindingWire)})
}

func (v *visit) apiFinding() error {
	f, err := v.findingByID(v.r.PathValue("id"))
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, newFindingWire(f))
}

func (v *visit) apiLedger() error {
	rows, err := v.archive.Ledger(v.r.Context())
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, map[string]any{"total": len(rows), "files": append([]solieu.LedgerRow{}, rows...)})
}

func (v *visit) apiSummary() error {
	summary, err := v.archive.Summary(v.r.Context())
	if err != nil {
		return err
	}
	return v.json(http.StatusOK, newSummaryWire(summary))
}

// each converts a list; an empty one stays a list, not null.
func each[A, B any](list []A, convert func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, a := range list {
		out = append(out, convert(a))
	}
	return out
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
