package web

import "solieu"

// How many entries the first page shows of each list.
const (
	homeReports  = 8
	homeFindings = 6
	homeSeries   = 8
)

// homePage is what the archive holds, for a reader who has not asked anything yet.
type homePage struct {
	Summary  solieu.Summary
	Reports  []solieu.DocumentInfo
	Findings []solieu.Finding
	Series   []solieu.SeriesInfo
}

func (v *visit) home() error {
	ctx := v.r.Context()
	summary, err := v.archive.Summary(ctx)
	if err != nil {
		return err
	}
	reports, err := v.archive.Documents(ctx)
	if err != nil {
		return err
	}
	findings, err := v.archive.Findings(ctx, solieu.FindingFilter{})
	if err != nil {
		return err
	}
	series, err := v.archive.SeriesList(ctx, "")
	if err != nil {
		return err
	}
	return v.show("home", frame{Nav: "search", Title: v.text.T("search.title"), Data: homePage{
		Summary: summary, Reports: first(reports, homeReports),
		Findings: first(findings, homeFindings), Series: first(series, homeSeries),
	}})
}

func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }
