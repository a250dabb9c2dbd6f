package audit

import (
	"os"
	"slices"
	"strings"
	"testing"

	"solieu"
)

func TestChecksAreDocumented(t *testing.T) {
	text, err := os.ReadFile("../docs/checks.md")
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range Checks() {
		ids = append(ids, c.ID)
		if !strings.Contains(string(text), "### "+c.ID+" "+c.Name+"\n") {
			t.Errorf("docs/checks.md has no section “%s %s”", c.ID, c.Name)
		}
		if c.Name == "" || !strings.HasSuffix(c.Description, ".") || severityRank(c.Severity) < 0 {
			t.Errorf("%s is described badly: %+v", c.ID, c)
		}
	}
	for _, line := range strings.Split(string(text), "\n") {
		if id, ok := strings.CutPrefix(line, "### "); ok && !slices.Contains(ids, id[:3]) {
			t.Errorf("docs/checks.md describes %s, which does not exist", id[:3])
		}
	}
	if !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Errorf("ids are not in order: %v", ids)
	}
}

// TestOnlyRunsWhatIsAsked: and every finding carries the id of a check that exists.
func TestOnlyRunsWhatIsAsked(t *testing.T) {
	reports := honest().archive(5, replace{"all": "77 vụ"})
	for _, f := range Run(reports, nil, Config{Only: []string{"A15"}}) {
		if f.Check != "A15" {
			t.Errorf("%s ran unasked", f.Check)
		}
	}
	var ids []string
	for _, c := range Checks() {
		ids = append(ids, c.ID)
	}
	for _, f := range audit(reports...) {
		if !slices.Contains(ids, f.Check) {
			t.Errorf("no check is called %s", f.Check)
		}
	}
}

func TestToneOfMessages(t *testing.T) {
	c := honest()
	got := audit(c.archive(7, replace{"total": "300.000 triệu đồng", "cases": "900 vụ", "plan": "1 triệu đồng", "diff": "9 vụ"})...)
	for _, f := range got {
		if strings.Contains(strings.ToLower(f.Message), "sai phạm") {
			t.Errorf("a finding accuses: %s", f.Message)
		}
		if !strings.HasSuffix(f.Message, ".") || strings.Contains(f.Message, "%!") || f.Message == "" {
			t.Errorf("not a sentence: %q", f.Message)
		}
		if f.Verdict == solieu.VerdictViolated && !strings.Contains(f.Message, "không khớp") {
			t.Errorf("a violation does not say “không khớp”: %s", f.Message)
		}
	}
}

func TestPassesAreOfNoSeverity(t *testing.T) {
	for _, f := range audit(honest().archive(-1, nil)...) {
		if f.Verdict != solieu.VerdictViolated && f.Severity != solieu.SeverityInfo {
			t.Errorf("%s %s has severity %s", f.Check, f.Verdict, f.Severity)
		}
	}
}
