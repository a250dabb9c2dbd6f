package audit

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

// label is a line of a gold file.
type label struct {
	ID, Number, Value, Subject, Kind, Status, Basis, Of, Direction, Approx, Quote string
	PartOf                                                                        any    `json:"part_of"`
	BasisText                                                                     string `json:"basis_text"`
	Line                                                                          int
	Units                                                                         []string
	Period                                                                        *solieu.Period
}

// labelled reads a text with gold labels as a report, as if extraction were perfect.
func labelled(t testing.TB, stem string) solieu.Report {
	t.Helper()
	text, err := os.ReadFile(stem + ".md")
	if err != nil {
		t.Skipf("the labelled corpus is not beside the repository: %v", err)
	}
	file, err := os.Open(stem + ".gold.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	r := solieu.Report{Document: &solieu.Document{
		ID: filepath.Base(stem), Text: string(text),
		Source: solieu.Source{Path: filepath.Base(stem) + ".md"},
		Meta:   solieu.Meta{Place: "nơi thử"},
	}}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var l label
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatalf("%s: %v", stem, err)
		}
		if l.Value != "" && len(l.Units) > 0 {
			r.Figures = append(r.Figures, l.figure(r.Document.Text))
		}
	}
	setCues(&r)
	return r
}

func (l label) figure(text string) solieu.Figure {
	value := solieu.MustDecimal(l.Value)
	f := solieu.Figure{
		ID: l.ID, Quantity: l.quantity(value), Indicator: l.Subject, Kind: solieu.Kind(l.Kind),
		Status: solieu.Status(l.Status), Basis: solieu.Basis(l.Basis), BasisText: l.BasisText, Of: l.Of,
		Direction: solieu.Direction(l.Direction), Approx: solieu.Approx(l.Approx), Block: l.Line,
		Printed: strings.Join(strings.Fields(l.Quote)[:min(3, len(strings.Fields(l.Quote)))], " "),
	}
	f.PartOf, _ = l.PartOf.(string)
	if l.Period != nil {
		f.Period = *l.Period
	}
	start := 0
	for range l.Line - 1 {
		start += strings.IndexByte(text[start:], '\n') + 1
	}
	i := strings.Index(text[start:], l.Quote)
	if i < 0 { // the quote is without markup
		i = strings.Index(text[start:], l.Number)
	}
	if i >= 0 {
		f.Span = solieu.Span{Start: start + i, End: start + i + len(l.Number)}
	}
	return f
}

// quantity gives the interval of the printed digits.
func (l label) quantity(value solieu.Decimal) solieu.Quantity {
	q := solieu.Quantity{Value: value, Low: value, High: value, Unit: l.Units[0]}
	_, fraction, _ := strings.Cut(l.Number, ",")
	plain, err := solieu.ParseDecimal(strings.ReplaceAll(strings.ReplaceAll(l.Number, ".", ""), ",", "."))
	if err != nil || plain.Sign() == 0 {
		return q
	}
	shift := 0
	for shift < 16 && plain.Shift(shift).Cmp(value) < 0 {
		shift++
	}
	measured := slices.Contains([]string{"%", "m2", "kg", "m", "km", "m3", "điểm %"}, q.Unit)
	if shift == 0 && fraction == "" && !measured {
		return q
	}
	half := solieu.NewDecimal(5, len(fraction)+1).Shift(shift)
	q.Low, q.High = value.Sub(half), value.Add(half)
	return q
}

// setCues reads from the text whether parts claim to be all.
func setCues(r *solieu.Report) {
	for i := range r.Figures {
		f := &r.Figures[i]
		total := r.Figure(f.PartOf)
		if total == nil {
			continue
		}
		between := plain(solieu.Span{Start: total.Span.End, End: f.Span.Start}.Of(r.Document.Text))
		f.PartCue = solieu.PartWhole
		if strings.Contains(between, "trong đó") || strings.Contains(between, "riêng") {
			f.PartCue = solieu.PartSome
		}
	}
}

// TestLabelledCorpus runs the audit over the labelled development texts, whose
// numbers agree with each other: whatever is reported there is a false alarm.
func TestLabelledCorpus(t *testing.T) {
	stems, _ := filepath.Glob("../../shared/corpus/dev/d*.md")
	if len(stems) == 0 {
		t.Skip("the labelled corpus is not beside the repository")
	}
	count := make(map[solieu.Verdict]int)
	for _, stem := range stems {
		r := labelled(t, strings.TrimSuffix(stem, ".md"))
		for _, f := range audit(r) {
			count[f.Verdict]++
			if f.Verdict == solieu.VerdictViolated {
				t.Errorf("%s %s %s: %s\n\t%s", filepath.Base(stem), f.Severity, f.Check, f.Message, f.Arithmetic)
			}
		}
	}
	t.Logf("outcomes: %v", count)
	if count[solieu.VerdictHolds]+count[solieu.VerdictRounding] < 500 {
		t.Error("hardly anything was checked")
	}
}

// TestLabelledReport: the one real report. Its gold verdicts expect one warning (a
// sum stated twice) and notes on two percentages that a literal reading contradicts;
// the sums, ratios and shared plans around them hold.
func TestLabelledReport(t *testing.T) {
	got := audit(labelled(t, "../../shared/corpus/langson-2020-06"))
	if diff := cmp.Diff([]string{"A07 warning", "A04 info", "A04 info"}, violated(got)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	passes := make(map[string]int)
	for _, f := range got {
		if f.Verdict == solieu.VerdictHolds || f.Verdict == solieu.VerdictRounding {
			passes[f.Check]++
		}
	}
	for check, least := range map[string]int{"A01": 5, "A03": 3, "A04": 1, "A05": 1, "A06": 1, "A15": 2} {
		if passes[check] < least {
			t.Errorf("%s passed %d times, want at least %d", check, passes[check], least)
		}
	}
}
