package extract_test

import (
	"bufio"
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"solieu"
	"solieu/extract"
	"solieu/internal/vi"
)

// label is a figure as a person labelled it; a field that is absent is not judged.
type label struct {
	Value     solieu.Decimal `json:"value"`
	Units     []string       `json:"units"`
	Kind      *string        `json:"kind"`
	Status    *string        `json:"status"`
	Period    *solieu.Period `json:"period"`
	Basis     *string        `json:"basis"`
	Direction *string        `json:"direction"`
	Approx    *string        `json:"approx"`
	absent    map[string]bool
}

func readLabels(t *testing.T, path string) []label {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []label
	for s := bufio.NewScanner(f); s.Scan(); {
		var l label
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(s.Bytes(), &l); err != nil {
			t.Fatal(path, err)
		}
		if err := json.Unmarshal(s.Bytes(), &fields); err != nil {
			t.Fatal(path, err)
		}
		l.absent = make(map[string]bool)
		for _, name := range []string{"kind", "status", "period", "basis", "direction", "approx"} {
			_, there := fields[name]
			l.absent[name] = !there
		}
		out = append(out, l)
	}
	return out
}

// found reports that a figure is the one labelled: value and unit agree.
func (l *label) found(f *solieu.Figure) bool {
	return l.Value.Cmp(f.Value) == 0 && slices.ContainsFunc(l.Units, func(u string) bool { return vi.Key(u) == vi.Key(f.Unit) })
}

// right reports that every labelled field agrees.
func (l *label) right(f *solieu.Figure) bool {
	same := func(name string, want *string, got string) bool {
		return l.absent[name] || want == nil && got == "" || want != nil && *want == got
	}
	return same("kind", l.Kind, string(f.Kind)) && same("status", l.Status, string(f.Status)) &&
		same("basis", l.Basis, string(f.Basis)) && same("direction", l.Direction, string(f.Direction)) &&
		same("approx", l.Approx, string(f.Approx)) && (l.absent["period"] || l.Period == nil || *l.Period == f.Period)
}

// align pairs labels and figures in order so that most are found; right[j] says whether
// figure j is right in every field.
func align(labels []label, figures []solieu.Figure) (right []bool) {
	n, m := len(labels), len(figures)
	best := make([][]int, n+1)
	for i := range best {
		best[i] = make([]int, m+1)
	}
	score := func(i, j int) int {
		if !labels[i].found(&figures[j]) {
			return 0
		}
		if labels[i].right(&figures[j]) {
			return 101
		}
		return 100
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if s := score(i, j); s > 0 {
				best[i][j] = max(best[i][j], s+best[i+1][j+1])
			}
		}
	}
	right = make([]bool, m)
	for i, j := 0, 0; i < n && j < m; {
		switch s := score(i, j); {
		case s > 0 && best[i][j] == s+best[i+1][j+1]:
			right[j] = s == 101
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
	return right
}

type judged struct {
	confidence float64
	right      bool
}

// TestConfidenceIsCalibrated measures what confidence is worth on labelled texts: of the
// figures at 0.9 or more at least 97 in 100 are right in every field, and the queue below
// 0.6 holds most of the wrong ones without holding most of the figures.
func TestConfidenceIsCalibrated(t *testing.T) {
	rules, err := extract.LoadRules("")
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(rules)
	for name, pattern := range map[string]string{
		"dev": "../../shared/corpus/dev/*.gold.jsonl", "own": "testdata/own/*.gold.jsonl",
	} {
		golds, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		var all []judged
		for _, gold := range golds {
			figures := x.Extract(readText(t, strings.TrimSuffix(gold, ".gold.jsonl")+".md"))
			for j, right := range align(readLabels(t, gold), figures) {
				all = append(all, judged{figures[j].Confidence, right})
			}
		}
		if len(all) == 0 {
			t.Logf("%s: no labelled texts at hand", name)
			continue
		}
		t.Run(name, func(t *testing.T) { checkCalibration(t, all) })
	}
}

func checkCalibration(t *testing.T, all []judged) {
	wrong, queue, queued, sure, surelyRight := 0, 0, 0, 0, 0
	for _, one := range all {
		if !one.right {
			wrong++
		}
		if one.confidence < 0.6 {
			queue++
			if !one.right {
				queued++
			}
		}
		if one.confidence >= 0.9 {
			sure++
			if one.right {
				surelyRight++
			}
		}
	}
	for _, bin := range [][2]float64{{0, 0.3}, {0.3, 0.45}, {0.45, 0.6}, {0.6, 0.75}, {0.75, 0.9}, {0.9, 0.95}, {0.95, 1}} {
		n, right := 0, 0
		for _, one := range all {
			if one.confidence >= bin[0] && (one.confidence < bin[1] || bin[1] == 1) {
				n++
				if one.right {
					right++
				}
			}
		}
		t.Logf("%.2f-%.2f: %5d figures, %5.1f%% right, %3d of %d wrong", bin[0], bin[1], n, 100*float64(right)/float64(max(n, 1)), n-right, wrong)
	}
	t.Logf("AUC %.3f; sure: %d of %d right; queue: %d of %d figures, %d of %d errors", auc(all), surelyRight, sure, queue, len(all), queued, wrong)
	if surelyRight*100 < sure*97 {
		t.Errorf("only %d of %d figures at 0.9 or more are right", surelyRight, sure)
	}
	if sure*5 < len(all) {
		t.Errorf("only %d of %d figures are sure", sure, len(all))
	}
	if wrong >= 10 && queued*2 < wrong {
		t.Errorf("the queue holds %d of %d wrong figures", queued, wrong)
	}
	if queue*5 > len(all)*2 {
		t.Errorf("the queue is %d of %d figures", queue, len(all))
	}
}

// auc is the chance that a right figure has more confidence than a wrong one.
func auc(all []judged) float64 {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b judged) int { return cmp.Compare(a.confidence, b.confidence) })
	var ranks float64
	right := 0
	for i := 0; i < len(all); {
		j := i
		for j < len(all) && all[j].confidence == all[i].confidence {
			j++
		}
		for k := i; k < j; k++ {
			if all[k].right {
				ranks += float64(i+j+1) / 2
				right++
			}
		}
		i = j
	}
	if right == 0 || right == len(all) {
		return 0
	}
	return (ranks - float64(right*(right+1))/2) / float64(right*(len(all)-right))
}
