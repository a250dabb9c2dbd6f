package web

import (
	"strings"

	"solieu"
)

// seriesListPage lists series, those that match the words first.
type seriesListPage struct {
	Words  string
	Series []solieu.SeriesInfo
	Total  int
	Pager  pager
}

func (v *visit) seriesList() error {
	words := strings.TrimSpace(v.r.URL.Query().Get("q"))
	list, err := v.archive.SeriesList(v.r.Context(), words)
	if err != nil {
		return err
	}
	part, foot, err := v.paged(len(list), listSize)
	if err != nil {
		return err
	}
	return v.show("serieslist", frame{Nav: "series", Title: v.text.T("series.title"), Data: seriesListPage{
		Words: words, Series: list[part.from:part.to], Total: len(list), Pager: foot,
	}})
}
