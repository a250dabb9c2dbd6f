package index

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

func finding(id string, severity solieu.Severity, verdict solieu.Verdict, doc string) solieu.Finding {
	return solieu.Finding{ID: id, Check: "A01", Severity: severity, Verdict: verdict, Message: "Tổng không khớp.",
		Arithmetic: "17 + 5 = 22 ≠ 23", Computed: "[22; 22]", Stated: "[23; 23]", Readings: []string{"làm tròn"},
		Operands: []solieu.Operand{
			{Doc: doc, Path: "a.md", Figure: "f1", Quantity: quantity("23", "vụ"), Printed: "23 vụ", Role: "total"},
			{Doc: doc, Path: "a.md", Figure: "f2", Quantity: quantity("17.50", "vụ"), Printed: "17,50 vụ", Role: "part"},
		}}
}

func TestFindings(t *testing.T) {
	s := openStore(t, t.TempDir())
	r := juneReport("a.md")
	accept(t, s, r)
	all := []solieu.Finding{
		finding("pass", solieu.SeverityInfo, solieu.VerdictHolds, r.Document.ID),
		finding("warning", solieu.SeverityWarning, solieu.VerdictViolated, r.Document.ID),
		finding("info", solieu.SeverityInfo, solieu.VerdictViolated, "feedfeedfeedfeed"),
		finding("error", solieu.SeverityError, solieu.VerdictViolated, r.Document.ID),
	}
	if err := s.PutFindings(ctx, all); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		why    string
		filter solieu.FindingFilter
		want   string
	}{
		{"violated, gravest first", solieu.FindingFilter{}, "error warning info"},
		{"passes on demand", solieu.FindingFilter{Passes: true}, "error warning info pass"},
		{"this or graver", solieu.FindingFilter{Severity: solieu.SeverityWarning}, "error warning"},
		{"of a document", solieu.FindingFilter{Doc: "feedfeedfeedfeed"}, "info"},
		{"of a check", solieu.FindingFilter{Check: "B01"}, ""},
	}
	for _, c := range cases {
		list, err := s.Findings(ctx, c.filter)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, f := range list {
			ids = append(ids, f.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
	list, _ := s.Findings(ctx, solieu.FindingFilter{})
	want := all[3]
	want.State = "new"
	if diff := cmp.Diff(want, list[0], cmp.Comparer(sameDecimal)); diff != "" {
		t.Errorf("stored and read (-want +got):\n%s", diff)
	}
	documents, err := s.Documents(ctx)
	if err != nil || len(documents) != 1 || documents[0].Findings != 2 || documents[0].Figures != 5 || documents[0].Pages != 1 {
		t.Errorf("documents %+v, %v; want one with 2 findings", documents, err)
	}
	if diff := cmp.Diff(r.Document.Meta, documents[0].Meta); diff != "" {
		t.Errorf("metadata (-want +got):\n%s", diff)
	}
	sum, err := s.Summary(ctx)
	wantSum := solieu.Summary{Files: 1, Documents: 1, Figures: 5, Indicators: 4, Findings: 3, Errors: 1, Warnings: 1, Passes: 1,
		First: solieu.Month(2020, 6), Last: solieu.Month(2020, 6)}
	if diff := cmp.Diff(wantSum, sum); err != nil || diff != "" {
		t.Errorf("summary %v (-want +got):\n%s", err, diff)
	}
}

func TestDecisionsOutliveAudits(t *testing.T) {
	s := openStore(t, t.TempDir())
	one := finding("one", solieu.SeverityError, solieu.VerdictViolated, "d")
	two := finding("two", solieu.SeverityError, solieu.VerdictViolated, "d")
	put := func(all ...solieu.Finding) {
		t.Helper()
		if err := s.PutFindings(ctx, all); err != nil {
			t.Fatal(err)
		}
	}
	states := func() string {
		t.Helper()
		list, err := s.Findings(ctx, solieu.FindingFilter{})
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, f := range list {
			out = append(out, f.ID+" "+f.State)
		}
		return strings.Join(out, ", ")
	}
	decide := func(kind solieu.DecisionKind) {
		t.Helper()
		if err := s.Decide(ctx, solieu.Decision{Kind: kind, Finding: "one", Reason: "đã hỏi đơn vị", Author: "Lan"}); err != nil {
			t.Fatal(err)
		}
	}
	step := func(want string) {
		t.Helper()
		if got := states(); got != want {
			t.Errorf("states %q, want %q", got, want)
		}
	}
	put(one)
	step("one new")
	put(one, two)
	step("one open, two new")
	decide(solieu.DecideExplain)
	step("one explained, two new")
	decide(solieu.DecideConfirm) // the last one counts
	step("one accepted, two new")
	put(two) // gone
	step("two open")
	put(one, two) // and back: what was said of it is remembered
	step("one accepted, two open")
	decide(solieu.DecideExtraction)
	step("one extraction_error, two open")

	log, err := s.Decisions(ctx)
	if err != nil || len(log) != 3 || log[0].Kind != solieu.DecideExplain || log[0].At != "2020-07-01T08:00:00Z" || log[2].ID != 3 {
		t.Errorf("log %+v, %v", log, err)
	}
	for _, statement := range []string{"UPDATE decision SET kind = 'confirm'", "DELETE FROM decision"} {
		if _, err := s.writer.Exec(statement); err == nil {
			t.Errorf("%s: the log is not append-only", statement)
		}
	}
}

func TestBehindUntilAudited(t *testing.T) {
	s := openStore(t, t.TempDir())
	step := func(why string, want bool) {
		t.Helper()
		if behind, err := s.Behind(ctx); err != nil || behind != want {
			t.Errorf("%s: behind %t, %v", why, behind, err)
		}
	}
	step("an empty archive", false)
	accept(t, s, juneReport("a.md"))
	step("a report nobody audited", true)
	if err := s.PutFindings(ctx, nil); err != nil {
		t.Fatal(err)
	}
	step("audited", false)
	accept(t, s, juneReport("a.md"))
	step("the same report again", false)
	if err := s.Replace(ctx, juneReport("a.md"), "rules/2"); err != nil {
		t.Fatal(err)
	}
	step("other figures", true)
}

func TestDecideRefusals(t *testing.T) {
	s := openStore(t, t.TempDir())
	for _, c := range []struct {
		decision solieu.Decision
		want     solieu.Code
	}{
		{solieu.Decision{Kind: "maybe", Finding: "x"}, solieu.CodeUsage},
		{solieu.Decision{Kind: solieu.DecideConfirm}, solieu.CodeUsage},
		{solieu.Decision{Kind: solieu.DecideNotFigure}, solieu.CodeUsage},
		{solieu.Decision{Kind: solieu.DecideAlias, Quote: "thu"}, solieu.CodeUsage},
		{solieu.Decision{Kind: solieu.DecideExplain, Finding: "none"}, solieu.CodeNotFound},
		{solieu.Decision{Kind: solieu.DecideSetValue, Doc: "none", Value: "1"}, solieu.CodeNotFound},
	} {
		if err := s.Decide(ctx, c.decision); solieu.CodeOf(err) != c.want {
			t.Errorf("%+v: %v, want %s", c.decision, err, c.want)
		}
	}
}

func TestLedgerCountsAttempts(t *testing.T) {
	s := openStore(t, t.TempDir())
	record := func(row solieu.LedgerRow) {
		t.Helper()
		if err := s.Record(ctx, row); err != nil {
			t.Fatal(err)
		}
	}
	failed := solieu.LedgerRow{Path: "b.pdf", Root: "/reports", SHA256: "aa", Bytes: 9, State: solieu.StateFailed,
		Reason: solieu.CodeDamaged, Message: "cut off", At: "2020-07-01T08:00:00Z"}
	record(failed)
	record(failed)
	r := juneReport("a.md")
	accept(t, s, r)
	skipped := rowOf(r)
	skipped.State, skipped.Figures, skipped.At = solieu.StateSkipped, 0, "2020-08-01T08:00:00Z"
	record(skipped)

	want := []solieu.LedgerRow{rowOf(r), failed}
	want[0].At = skipped.At // read before and unchanged: still indexed, seen again
	want[1].Attempts = 2
	got, err := s.Ledger(ctx)
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("ledger %v (-want +got):\n%s", err, diff)
	}
}
