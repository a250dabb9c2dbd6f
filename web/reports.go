package web

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"solieu"
)

// listSize is the number of rows of a long list on a page.
const listSize = 100

// reportsPage lists the reports of the archive.
type reportsPage struct {
	Words   string
	Reports []solieu.DocumentInfo
	Total   int
	Pager   pager
}

func (v *visit) reports() error {
	all, err := v.archive.Documents(v.r.Context())
	if err != nil {
		return err
	}
	words := strings.TrimSpace(v.r.URL.Query().Get("q"))
	var kept []solieu.DocumentInfo
	for _, doc := range all {
		if v.reportMatches(doc, words) {
			kept = append(kept, doc)
		}
	}
	part, foot, err := v.paged(len(kept), listSize)
	if err != nil {
		return err
	}
	return v.show("reports", frame{Nav: "reports", Title: v.text.T("reports.title"), Data: reportsPage{
		Words: words, Reports: kept[part.from:part.to], Total: len(kept), Pager: foot,
	}})
}

// reportMatches: every word stands somewhere in title, place, period or path.
func (v *visit) reportMatches(doc solieu.DocumentInfo, words string) bool {
	hay := fold(strings.Join([]string{doc.Meta.Title, doc.Meta.Place, v.period(doc.Meta.Period), doc.Path}, " "))
	for _, word := range strings.Fields(fold(words)) {
		if !strings.Contains(hay, word) {
			return false
		}
	}
	return true
}

// fold makes one text of the two ways to write a marked letter, and of its cases.
func fold(s string) string { return strings.ToLower(norm.NFC.String(s)) }
