package web

import (
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
	Findings []solieu.Finding
}

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
	part, foot, err := v.paged(len(list), listSize)
	if err != nil {
		return err
	}
	page := findingsPage{
		Filter: filter, Checks: checks, Levels: severities(), Total: len(list),
		Passes: summary.Passes, Groups: groupFindings(list[part.from:part.to]), Pager: foot,
	}
	if filter.Doc != "" {
		if page.Title, err = v.reportTitle(filter.Doc); err != nil {
			return err
		}
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

func (v *visit) reportTitle(doc string) (string, error) {
	report, err := v.archive.Report(v.r.Context(), doc)
	if err != nil {
		return "", err
	}
	return v.titleOf(report.Document.Meta, report.Document.Source.Path), nil
}

// groupFindings keeps the order of the list within each group.
func groupFindings(list []solieu.Finding) []findingGroup {
	groups := make([]findingGroup, 0, 4)
	for _, severity := range append(severities(), "") {
		group := findingGroup{Severity: severity}
		for _, f := range list {
			if groupOf(f) == severity {
				group.Findings = append(group.Findings, f)
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
