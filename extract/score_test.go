package extract_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"solieu"
	"solieu/extract"
	"solieu/ingest/meta"
	"solieu/ingest/plain"
)

var (
	misses      = flag.Bool("misses", false, "list what the scored texts have missed, invented or wrong")
	predictions = flag.String("predictions", "", "keep the figures of the scored texts in this folder")
)

// printedFigure is a figure as the command prints it (the public format).
type printedFigure struct {
	ID        string         `json:"id"`
	Value     solieu.Decimal `json:"value"`
	Unit      string         `json:"unit"`
	Printed   string         `json:"printed"`
	Indicator string         `json:"indicator"`
	Kind      solieu.Kind    `json:"kind"`
	Status    solieu.Status  `json:"status"`
	Period    solieu.Period  `json:"period"`
	Basis     *string        `json:"basis"`
	BasisText *string        `json:"basis_text"`
	Of        *string        `json:"of"`
	PartOf    *string        `json:"part_of"`
	Direction *string        `json:"direction"`
	Approx    *string        `json:"approx"`
	Rule      string         `json:"rule"`
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func printFigures(figures []solieu.Figure) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for _, f := range figures {
		// The error is that of a bytes.Buffer, which has none.
		_ = encoder.Encode(printedFigure{
			ID: f.ID, Value: f.Value, Unit: f.Unit, Printed: f.Printed, Indicator: f.Indicator, Kind: f.Kind, Status: f.Status,
			Period: f.Period, Basis: orNull(string(f.Basis)), BasisText: orNull(f.BasisText), Of: orNull(f.Of), PartOf: orNull(f.PartOf),
			Direction: orNull(string(f.Direction)), Approx: orNull(string(f.Approx)), Rule: f.Rule,
		})
	}
	return out.Bytes()
}

// TestScore runs the extractor over the texts with gold labels, the shared ones and those
// composed for this program (testdata/own, one kind of office each), and holds the scores
// above their floors; it is skipped where the shared folder, which holds the scorer, is
// absent.
func TestScore(t *testing.T) {
	shared := "../../shared"
	if _, err := os.Stat(filepath.Join(shared, "tools/score.py")); err != nil {
		t.Skip("no shared corpus beside the module:", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run the scorer:", err)
	}
	for _, set := range []struct {
		name, pattern string
		floors        []string
	}{
		{"langson", filepath.Join(shared, "corpus/langson-*.gold.jsonl"), []string{
			"f1=0.97", "kind=0.97", "status=0.97", "period=0.95", "basis=0.9", "of_f1=0.9", "part_of_f1=0.9", "subject=0.6",
		}},
		{"dev", filepath.Join(shared, "corpus/dev/*.gold.jsonl"), []string{
			"f1=0.98", "kind=0.98", "status=0.98", "period=0.94", "basis=0.95", "direction=0.97", "approx=0.97",
			"of_f1=0.95", "part_of_f1=0.92", "subject=0.65",
		}},
		{"own", "testdata/own/*.gold.jsonl", []string{
			"f1=0.98", "kind=0.98", "status=0.97", "period=0.95", "basis=0.96", "direction=0.99", "approx=0.97",
			"of_f1=0.93", "part_of_f1=0.90", "subject=0.70",
		}},
	} {
		t.Run(set.name, func(t *testing.T) {
			args := append([]string{filepath.Join(shared, "tools/score.py")}, predict(t, set.pattern)...)
			for _, floor := range set.floors {
				args = append(args, "--min", floor)
			}
			if *misses {
				args = append(args, "--misses")
			}
			out, err := exec.Command(python, args...).CombinedOutput()
			t.Logf("%s", out)
			if err != nil {
				t.Errorf("%s: %v", set.name, err)
			}
		})
	}
}

// predict extracts every text that has gold labels and returns GOLD PREDICTED pairs.
func predict(t *testing.T, pattern string) []string {
	t.Helper()
	gold, err := filepath.Glob(pattern)
	if err != nil || len(gold) == 0 {
		t.Fatalf("no gold labels at %s: %v", pattern, err)
	}
	sort.Strings(gold)
	rules, err := extract.LoadRules("")
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(rules)
	var pairs []string
	dir := *predictions
	if dir == "" {
		dir = t.TempDir()
	}
	for _, g := range gold {
		data, err := os.ReadFile(strings.TrimSuffix(g, ".gold.jsonl") + ".md")
		if err != nil {
			t.Fatal(err)
		}
		doc, err := plain.Read(context.Background(), data)
		if err != nil {
			t.Fatal(err)
		}
		meta.Fill(doc)
		path := filepath.Join(dir, filepath.Base(g))
		if err := os.WriteFile(path, printFigures(x.Extract(doc)), 0o644); err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, g, path)
	}
	return pairs
}
