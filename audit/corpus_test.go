package audit

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"solieu"
	"solieu/series"
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
	if i := strings.Index(text[start:], l.Quote); i >= 0 {
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
		reports := []solieu.Report{r}
		for _, f := range Run(reports, series.Build(reports, nil), Config{}) {
			count[f.Verdict]++
			if f.Verdict == solieu.VerdictViolated {
				t.Logf("%s %s %s: %s\n\t%s %q", filepath.Base(stem), f.Severity, f.Check, f.Message, f.Arithmetic, f.Readings)
			}
		}
	}
	t.Logf("outcomes: %v", count)
}

func TestLabelledReport(t *testing.T) {
	r := labelled(t, "../../shared/corpus/langson-2020-06")
	reports := []solieu.Report{r}
	for _, f := range Run(reports, series.Build(reports, nil), Config{}) {
		if f.Check == "A10" || f.Check == "A12" {
			continue
		}
		t.Logf("%s %s %s: %s\n\t%s %q", f.Verdict, f.Severity, f.Check, f.Message, f.Arithmetic, f.Readings)
	}
}
