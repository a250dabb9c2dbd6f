package app_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"solieu"
	"solieu/internal/app"
)

const sample = "../../testdata/archive"

var background = context.Background()

// The minima only ever go up.
const (
	minFound    = 0.99 // share of the printed figures found with value and unit
	minPrecise  = 0.99 // share of the figures found that are printed
	minKeyFacts = 0.90 // share of the key figures with the right indicator, status and period
	minDefects  = 1
)

// truth is one line of testdata/archive/figures.jsonl or truth.jsonl.
type truth struct {
	Path      string         `json:"path"`
	Seq       int            `json:"seq"`
	Indicator string         `json:"indicator"`
	Kind      solieu.Kind    `json:"kind"`
	Status    solieu.Status  `json:"status"`
	Period    string         `json:"period"`
	Value     solieu.Decimal `json:"value"`
	Unit      string         `json:"unit"`
	Units     []string       `json:"units"`
	Printed   string         `json:"printed"`
}

// plant is one line of defects.jsonl or traps.jsonl.
type plant struct {
	ID       string   `json:"id"`
	Path     string   `json:"path"`
	Kind     string   `json:"kind"`
	Checks   []string `json:"checks"`
	Silent   []string `json:"silent"`
	Printed  string   `json:"printed"`
	Sentence string   `json:"sentence"`
}

// sampleArchive ingests the sample once for all tests of this file.
var sampleArchive = sync.OnceValues(func() (solieu.Archive, error) {
	dir, err := os.MkdirTemp("", "solieu-sample-")
	if err != nil {
		return nil, err
	}
	a, err := app.Open(background, app.Config{Data: dir, Create: true})
	if err != nil {
		return nil, err
	}
	_, err = a.Ingest(background, []string{filepath.Join(sample, "2019"), filepath.Join(sample, "2020")}, app.IngestOptions{})
	return a.Archive(), err
})

func readLines[T any](t *testing.T, name string) []T {
	t.Helper()
	f, err := os.Open(filepath.Join(sample, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []T
	for scanner := bufio.NewScanner(f); scanner.Scan(); {
		var one T
		if err := json.Unmarshal(scanner.Bytes(), &one); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		t.Fatalf("%s is empty", name)
	}
	return all
}

// reportsByName gives the reports under their file names, which are all different.
func reportsByName(t *testing.T) map[string]*solieu.Report {
	t.Helper()
	archive, err := sampleArchive()
	if err != nil {
		t.Fatal(err)
	}
	documents, err := archive.Documents(background)
	if err != nil {
		t.Fatal(err)
	}
	reports := map[string]*solieu.Report{}
	for _, d := range documents {
		report, err := archive.Report(background, d.ID)
		if err != nil {
			t.Fatal(err)
		}
		reports[filepath.Base(d.Path)] = report
	}
	return reports
}

func TestSampleFiguresAreFound(t *testing.T) {
	reports := reportsByName(t)
	printed := map[string][]truth{}
	for _, f := range readLines[truth](t, "figures.jsonl") {
		printed[filepath.Base(f.Path)] = append(printed[filepath.Base(f.Path)], f)
	}
	var want, have, right int
	for name, figures := range printed {
		report := reports[name]
		if report == nil {
			t.Errorf("%s was not read", name)
			continue
		}
		n := matches(figures, report.Figures)
		t.Logf("%-40s %d printed, %d found, %d right", name, len(figures), len(report.Figures), n)
		want, have, right = want+len(figures), have+len(report.Figures), right+n
	}
	if found := float64(right) / float64(want); found < minFound {
		t.Errorf("found %.4f of the printed figures, want %.2f", found, minFound)
	}
	if precise := float64(right) / float64(have); precise < minPrecise {
		t.Errorf("%.4f of the figures found are printed, want %.2f", precise, minPrecise)
	}
}

// matches counts figures that agree in value and unit, in text order (longest
// common subsequence).
func matches(printed []truth, found []solieu.Figure) int {
	row := make([]int, len(found)+1)
	for _, p := range printed {
		diagonal := 0
		for j, f := range found {
			above := row[j+1]
			if f.Value.Equal(p.Value) && (f.Unit == p.Unit || slices.Contains(p.Units, f.Unit)) {
				row[j+1] = max(above, diagonal+1)
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(found)]
}

// TestSampleKeyFacts: the figures that make series carry the right indicator,
// status and period.
func TestSampleKeyFacts(t *testing.T) {
	reports := reportsByName(t)
	facts := readLines[truth](t, "truth.jsonl")
	right, shown := 0, 0
	for _, fact := range facts {
		report := reports[filepath.Base(fact.Path)]
		if report == nil {
			continue
		}
		if slices.ContainsFunc(report.Figures, func(f solieu.Figure) bool {
			return f.IndicatorID == fact.Indicator && f.Value.Equal(fact.Value) && f.Status == fact.Status && days(f.Period.Code()) == days(fact.Period)
		}) {
			right++
		} else if shown++; shown <= 400 {
			t.Logf("%s: want %s %s %s %s%s", filepath.Base(fact.Path), fact.Indicator, fact.Printed, fact.Status, fact.Period, readAs(report, fact))
		}
	}
	if share := float64(right) / float64(len(facts)); share < minKeyFacts {
		t.Errorf("%d of %d key figures right: %.3f, want %.2f", right, len(facts), share, minKeyFacts)
	}
}

// days gives one name to spans of the same days: a first quarter is also the year up to
// its end.
func days(code string) string {
	year, part, _ := strings.Cut(code, "-")
	switch part {
	case "":
		return year + "-01-01.." + year + "-12-31"
	case "Q1":
		return year + "-01-01.." + year + "-03-31"
	case "H1":
		return year + "-01-01.." + year + "-06-30"
	case "9M":
		return year + "-01-01.." + year + "-09-30"
	}
	return code
}

// readAs says how the figures with the fact's value were read.
func readAs(report *solieu.Report, fact truth) string {
	var out strings.Builder
	for _, f := range report.Figures {
		if f.Value.Equal(fact.Value) {
			fmt.Fprintf(&out, "; read as %s %q %s %s", f.IndicatorID, f.Indicator, f.Status, f.Period.Code())
		}
	}
	return out.String()
}

// required are the checks of the first form of the audit.
var required = []string{"A01", "A03", "A04", "A07", "B01", "B03"}

func TestPlantedDefectsAreFound(t *testing.T) {
	findings := violated(t)
	var visible, found int
	for _, d := range readLines[plant](t, "defects.jsonl") {
		hit := slices.ContainsFunc(findings, func(f solieu.Finding) bool { return sees(f, d) })
		t.Logf("%s %-40s %v found %v", d.ID, d.Kind, d.Checks, hit)
		if slices.ContainsFunc(d.Checks, func(c string) bool { return slices.Contains(required, c) }) {
			visible++
			if hit {
				found++
			}
		}
	}
	if share := float64(found) / float64(visible); share < minDefects {
		t.Errorf("%d of %d planted defects found", found, visible)
	}
}

func violated(t *testing.T) []solieu.Finding {
	t.Helper()
	archive, err := sampleArchive()
	if err != nil {
		t.Fatal(err)
	}
	findings, err := archive.Findings(background, solieu.FindingFilter{})
	if err != nil {
		t.Fatal(err)
	}
	return findings
}

// sees reports whether one of the checks that should see the defect points at its
// report and at a number of its sentence.
func sees(f solieu.Finding, d plant) bool {
	return slices.Contains(d.Checks, f.Check) && slices.ContainsFunc(f.Operands, func(o solieu.Operand) bool {
		return filepath.Base(o.Path) == filepath.Base(d.Path) && (o.Printed == d.Printed || strings.Contains(d.Sentence, o.Printed))
	})
}

// TestTrapsStaySilent: no warning or error of a check that a trap is made for has
// all its numbers of that report in the trap's sentence.
func TestTrapsStaySilent(t *testing.T) {
	reports := reportsByName(t)
	findings := violated(t)
	for _, trap := range readLines[plant](t, "traps.jsonl") {
		report := reports[filepath.Base(trap.Path)]
		if report == nil {
			t.Errorf("%s was not read", trap.Path)
			continue
		}
		for _, f := range findings {
			if f.Severity != solieu.SeverityInfo && slices.Contains(trap.Silent, f.Check) && caught(f, trap, report) {
				t.Errorf("%s %s: %s %s flagged: %s", trap.ID, trap.Path, f.Severity, f.Check, f.Message)
			}
		}
	}
}

func caught(f solieu.Finding, trap plant, report *solieu.Report) bool {
	inside := 0
	for _, o := range f.Operands {
		if filepath.Base(o.Path) != filepath.Base(trap.Path) {
			continue
		}
		figure := report.Figure(o.Figure)
		if figure == nil || !strings.Contains(plain(trap.Sentence), plain(figure.Printed)) ||
			!strings.Contains(plain(report.Document.BlockText(figure.Block)), plain(trap.Sentence)) {
			return false
		}
		inside++
	}
	return inside > 0
}

// plain drops white space: a sentence may be broken over lines.
func plain(s string) string { return strings.Join(strings.Fields(s), "") }
