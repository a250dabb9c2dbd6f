package web

import (
	"strings"
	"unicode/utf8"

	"solieu"
)

// pageSize is the number of search hits on a page.
const pageSize = 20

// maxQuery bounds a typed query, in letters.
const maxQuery = 500

// searchPage is a page of hits, grouped by report.
type searchPage struct {
	Query      string
	Total      int
	Groups     []hitGroup
	Facets     []facetView
	Active     []activeTerm
	Widened    bool
	DidYouMean string
	ByDate     bool
	OtherOrder string // address of the same query in the other order
	Suggestion string // address of the better spelling
	Pager      pager
}

// hitGroup is the hits of one report that follow each other in the ranking.
type hitGroup struct {
	Doc, Title, Place string
	Period            solieu.Period
	Hits              []hitView
}

type hitView struct {
	solieu.SearchHit
	Pieces []piece
}

type facetView struct {
	Field  string
	Values []facetLink
}

type facetLink struct {
	Value string
	Count int
	Href  string
}

// activeTerm is a facet that the query already holds, with the way out of it.
type activeTerm struct{ Name, Href string }

func (v *visit) search() error {
	query := strings.TrimSpace(v.r.URL.Query().Get("q"))
	if query == "" {
		return v.home()
	}
	if utf8.RuneCountInString(query) > maxQuery {
		return badInput("error.long", "n", maxQuery)
	}
	page, err := v.queryInt("trang", 1)
	if err != nil {
		return err
	}
	byDate := v.r.URL.Query().Get("sap") == "ngay"
	result, err := v.archive.Search(v.r.Context(), solieu.SearchRequest{
		Query: query, Limit: pageSize, Offset: (min(max(page, 1), maxPage) - 1) * pageSize, Facets: true, ByDate: byDate,
	})
	if err != nil {
		return err
	}
	_, foot, err := v.paged(result.Total, pageSize)
	if err != nil {
		return err
	}
	view := searchPage{
		Query: query, Total: result.Total, Groups: groupHits(result.Hits), ByDate: byDate,
		Widened: result.Widened, DidYouMean: result.DidYouMean, Pager: foot,
	}
	view.OtherOrder = v.here("sap", map[bool]string{true: "", false: "ngay"}[byDate])
	view.Suggestion = v.here("q", result.DidYouMean)
	view.Facets, view.Active = v.facets(query, result.Facets)
	return v.show("search", frame{Title: query, Nav: "search", Query: query, Data: view})
}

// groupHits keeps the order of the ranking: a report stands where its best hit is.
func groupHits(hits []solieu.SearchHit) []hitGroup {
	var groups []hitGroup
	at := map[string]int{}
	for _, hit := range hits {
		i, known := at[hit.Doc]
		if !known {
			i = len(groups)
			at[hit.Doc] = i
			groups = append(groups, hitGroup{Doc: hit.Doc, Title: orPath(hit.Title, hit.Path), Place: hit.Place, Period: hit.Period})
		}
		groups[i].Hits = append(groups[i].Hits, hitView{hit, snippet(hit)})
	}
	return groups
}

func orPath(title, path string) string {
	if title == "" {
		return path
	}
	return title
}

// facets splits the counts into links that narrow the query down and chips that
// take a term out of it again.
func (v *visit) facets(query string, facets []solieu.Facet) ([]facetView, []activeTerm) {
	var views []facetView
	var active []activeTerm
	for _, facet := range facets {
		view := facetView{Field: facet.Field}
		for _, value := range facet.Values {
			if rest, held := without(query, value.Term); held {
				active = append(active, activeTerm{v.facetName(facet.Field, value.Value), v.here("q", rest)})
				continue
			}
			view.Values = append(view.Values, facetLink{v.facetName(facet.Field, value.Value), value.Count, v.here("q", query+" "+value.Term)})
		}
		if len(view.Values) > 0 {
			views = append(views, view)
		}
	}
	return views, active
}

// facetName shows a value as the pages write it elsewhere: 2023-06 is a month, VND
// a unit.
func (f *face) facetName(field, value string) string {
	switch field {
	case "unit":
		return f.unit(value)
	case "section":
		return f.text.T("search.section", "s", value)
	case "period":
		if day, err := solieu.ParseDate(value + "-01"); err == nil {
			return f.period(solieu.Month(day.Year, day.Month))
		}
	}
	return value
}

// without removes one whole term from a query.
func without(query, term string) (rest string, held bool) {
	padded := " " + query + " "
	before, after, held := strings.Cut(padded, " "+term+" ")
	if term == "" || !held {
		return query, false
	}
	return strings.TrimSpace(before + " " + after), true
}
