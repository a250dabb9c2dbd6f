package web

import (
	"cmp"
	"slices"

	"solieu"
)

// findingsPage lists findings, gravest first.
type findingsPage struct {
	Filter solieu.FindingFilter
	// Title of the report that the list is limited to; "" for all.
	Title  string
	Checks []string // checks that have a finding, for the menu
	Levels []solieu.Severity
	Groups []findingGroup
	Total  int
	Passes int
	Pager  pager
}

// findingGroup is the findings of one severity on this page; passes stand in a
// group of their own with severity "".
type findingGroup struct {
	Severity solieu.Severity
	Findings []findingCard
}

// findingCard is a finding with the reports that it speaks of.
type findingCard struct {
	solieu.Finding
	Reports []reportLink
}

type reportLink struct{ Doc, Title string }

func severities() []solieu.Severity {
	return []solieu.Severity{solieu.SeverityError, solieu.SeverityWarning, solieu.SeverityInfo}
}

func (v *visit) findings() error {
	filter, err := v.findingFilter()
	if err != nil {
		return err
	}
	list, err := v.archive.Findings(v.r.Context(), filter)
	if err != nil {
		return err
	}
	checks, err := v.checks(filter)
	if err != nil {
		return err
	}
	summary, err := v.archive.Summary(v.r.Context())
	if err != nil {
		return err
	}
	titles, err := v.titles()
	if err != nil {
		return err
	}
	part, foot, err := v.paged(len(list), listSize)
	if err != nil {
		return err
	}
	page := findingsPage{
		Filter: filter, Title: titles[filter.Doc], Checks: checks, Levels: severities(), Total: len(list),
		Passes: summary.Passes, Groups: groupFindings(list[part.from:part.to], titles), Pager: foot,
	}
	return v.show("findings", frame{Nav: "findings", Title: v.text.T("findings.title"), Data: page})
}

// findingFilter reads the filter from the address.
func (v *visit) findingFilter() (solieu.FindingFilter, error) {
	query := v.r.URL.Query()
	filter := solieu.FindingFilter{
		Doc: query.Get("doc"), Check: query.Get("check"),
		Severity: solieu.Severity(query.Get("severity")), Passes: query.Get("passes") == "1",
	}
	if filter.Severity != "" && rank(filter.Severity) == 0 {
		return filter, badInput("error.severity", "name", string(filter.Severity))
	}
	return filter, nil
}

// checks lists the checks to choose from: those with a finding, whatever check is
// chosen now.
func (v *visit) checks(filter solieu.FindingFilter) ([]string, error) {
	all, err := v.archive.Findings(v.r.Context(), solieu.FindingFilter{Doc: filter.Doc, Passes: filter.Passes})
	if err != nil {
		return nil, err
	}
	var names []string
	for _, f := range all {
		names = append(names, f.Check)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// titles names every report of the archive.
func (v *visit) titles() (map[string]string, error) {
	docs, err := v.archive.Documents(v.r.Context())
	if err != nil {
		return nil, err
	}
	titles := make(map[string]string, len(docs))
	for _, doc := range docs {
		titles[doc.ID] = v.titleOf(doc.Meta, doc.Path)
	}
	return titles, nil
}

func newFindingCard(f solieu.Finding, titles map[string]string) findingCard {
	card := findingCard{Finding: f}
	for _, group := range byDocument(f.Operands) {
		doc := group[0].Doc
		card.Reports = append(card.Reports, reportLink{doc, cmp.Or(titles[doc], group[0].Path)})
	}
	return card
}

// groupFindings keeps the order of the list within each group.
func groupFindings(list []solieu.Finding, titles map[string]string) []findingGroup {
	groups := make([]findingGroup, 0, 4)
	for _, severity := range append(severities(), "") {
		group := findingGroup{Severity: severity}
		for _, f := range list {
			if groupOf(f) == severity {
				group.Findings = append(group.Findings, newFindingCard(f, titles))
			}
		}
		if len(group.Findings) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

func groupOf(f solieu.Finding) solieu.Severity {
	if f.Verdict != solieu.VerdictViolated || rank(f.Severity) == 0 {
		return ""
	}
	return f.Severity
}
