package archive

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestReportsAreOfTheGenre(t *testing.T) {
	for _, r := range Build() {
		if n := Words(r.Page); n < 900 || n > 1600 {
			t.Errorf("%s has %d words", r.Page.Path, n)
		}
		text, table := 0, 0
		for _, f := range r.Facts {
			if f.Where == "table" {
				table++
			} else {
				text++
			}
		}
		if text < 50 || text > 90 || text+table > 110 {
			t.Errorf("%s prints %d figures in the text and %d in the annex", r.Page.Path, text, table)
		}
		known := map[string]bool{}
		for _, f := range r.Facts {
			if f.Indicator != "" {
				known[f.Indicator] = true
			}
		}
		if len(known) < 15 {
			t.Errorf("%s speaks of %d indicators only", r.Page.Path, len(known))
		}
		for _, b := range r.Page.Blocks {
			if strings.ContainsAny(b.Text, markOpen+markClose) || strings.Contains(b.Text, "%!") || strings.Contains(b.Text, "  ") {
				t.Errorf("%s: %q", r.Page.Path, b.Text)
			}
		}
	}
}

// TestFactsStandOnThePage finds every figure of the text in reading order.
func TestFactsStandOnThePage(t *testing.T) {
	for _, r := range Build() {
		var b strings.Builder
		for _, block := range r.Page.Blocks {
			b.WriteString(strings.ReplaceAll(block.Text, "^2^", "2") + "\n")
		}
		rest := b.String()
		for _, f := range r.Facts {
			if f.Where != "text" {
				continue
			}
			i := strings.Index(rest, f.Printed)
			if i < 0 {
				t.Fatalf("%s: figure %d %q is not printed behind the one before", r.Page.Path, f.Seq, f.Printed)
			}
			rest = rest[i+len(f.Printed):]
		}
	}
}

// TestNoNumberIsForgotten: what is left of a text without its figures holds digits
// only in names, dates and other words that are no statistics.
func TestNoNumberIsForgotten(t *testing.T) {
	for _, r := range Build() {
		printed := map[string]int{}
		for _, f := range r.Facts {
			if f.Where == "text" {
				printed[strings.Fields(f.Printed)[0]]++
			}
		}
		for _, b := range r.Page.Blocks {
			for _, before := range []string{"được ", "với ", "gồm ", "cho "} {
				for rest := b.Text; ; {
					i := strings.Index(rest, before)
					if i < 0 {
						break
					}
					rest = rest[i+len(before):]
					word, _, _ := strings.Cut(rest, " ")
					number := strings.TrimRight(strings.SplitN(word, "/", 2)[0], ".,;")
					if number != "" && isDigit(number[0]) && printed[number] == 0 {
						t.Errorf("%s: %q is printed but not noted", r.Page.Path, before+word)
					}
				}
			}
		}
	}
}

func TestEveryDefectIsPrinted(t *testing.T) {
	_, _, defects, _ := Collect(Build())
	if len(defects) != len(plants) {
		t.Errorf("%d defects are printed, %d planned", len(defects), len(plants))
	}
	main := checks("A01", "A03", "A04", "A07", "B01", "B03")
	kinds, seen, visible := map[string]bool{}, map[string]bool{}, 0
	for _, d := range defects {
		kinds[d.Kind] = true
		if d.Sentence == "" || d.Printed == "" || d.True == "" || d.Printed == d.True {
			t.Errorf("%+v", d)
		}
		if slices.ContainsFunc(d.Checks, func(c string) bool { return slices.Contains(main, c) }) {
			visible++
		}
		for _, c := range d.Checks {
			seen[c] = true
		}
	}
	for _, c := range main {
		if !seen[c] {
			t.Errorf("no defect for %s", c)
		}
	}
	if len(defects) < 20 || len(kinds) < 18 || visible < 14 {
		t.Errorf("%d defects of %d kinds, %d visible to the main checks", len(defects), len(kinds), visible)
	}
}

func TestEveryTrapHasItsSentence(t *testing.T) {
	_, _, _, found := Collect(Build())
	seen := map[string]bool{}
	for _, trap := range found {
		seen[trap.ID] = true
		if trap.Sentence == "" {
			t.Errorf("%+v has no sentence", trap)
		}
	}
	if len(seen) < 20 {
		t.Errorf("%d kinds of traps", len(seen))
	}
	for id := range traps {
		if !seen[id] {
			t.Errorf("trap %s occurs nowhere", id)
		}
	}
}

// number is the true value of a fact of the given series point, false when the
// report does not print it.
func number(t *testing.T, r Report, id, measure string, at Month) (int64, bool) {
	t.Helper()
	for _, f := range r.Facts {
		period := at.String()
		if measure == "YTD" {
			period = at.soFar()
		}
		if f.Indicator != id || f.Measure != measure || f.Period != period && f.Period != at.yearToDate() {
			continue
		}
		v := f.Value
		if f.TrueValue != "" {
			v, _, _ = strings.Cut(f.TrueValue, " ")
		}
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		return n, true
	}
	return 0, false
}

// TestRunningTotalsFollowTheRevisedIdentity holds on what is printed, defects aside:
// cum(t) = cum(t-1) - estimate(t-1) + actual(t-1) + estimate(t).
func TestRunningTotalsFollowTheRevisedIdentity(t *testing.T) {
	reports := Build()
	checked := 0
	for i := 1; i < len(reports); i++ {
		now, last := reports[i], reports[i-1]
		at := now.Page.Month
		cum, ok1 := number(t, now, "fin.thu_nsnn", "YTD", at)
		cumLast, ok2 := number(t, last, "fin.thu_nsnn", "YTD", at-1)
		est, ok3 := number(t, now, "fin.thu_nsnn", "FLOW", at)
		estLast, ok4 := number(t, last, "fin.thu_nsnn", "FLOW", at-1)
		act, ok5 := number(t, now, "fin.thu_nsnn", "FLOW", at-1)
		if !ok1 || !ok2 || !ok3 || !ok4 || !ok5 {
			continue
		}
		checked++
		if cum != cumLast-estLast+act+est {
			t.Errorf("%s: %d is not %d - %d + %d + %d", at, cum, cumLast, estLast, act, est)
		}
	}
	if checked < 8 {
		t.Errorf("only %d months print all five figures", checked)
	}
}

// TestEstimatesAreRevised: never confirmed to the digit, never off by more than 4 %.
func TestEstimatesAreRevised(t *testing.T) {
	m := NewModel()
	for name, f := range map[string]Flow{"retail": m.Retail, "revenue": m.Revenue, "spend": m.Spend, "visitors": m.Visitors, "paid": m.Paid} {
		for at := First; at <= Last; at++ {
			gap := abs(f.Act[at] - f.Est[at])
			if gap == 0 && f.Act[at] > 2000 || gap*1000 > f.Act[at]*42 {
				t.Errorf("%s %s: estimate %d, actual %d", name, at, f.Est[at], f.Act[at])
			}
		}
	}
}

func TestTotalsAreTheSumOfTheirParts(t *testing.T) {
	m := NewModel()
	for at := First; at <= Last; at++ {
		if got, want := m.RevTax.Cum(at)+m.RevLand.Cum(at)+m.RevFee.Cum(at)+m.RevOther.Cum(at), m.Revenue.Cum(at); got != want {
			t.Errorf("%s: revenue %d, parts %d", at, want, got)
		}
		if got, want := m.SpendInv.Cum(at)+m.SpendReg.Cum(at), m.Spend.Cum(at); got != want {
			t.Errorf("%s: spending %d, parts %d", at, want, got)
		}
		if m.Solved.Act[at] > m.Crimes.Act[at] || m.MktCases.Act[at] > m.MktChecks.Act[at] {
			t.Errorf("%s: a part is above its whole", at)
		}
	}
}

// TestCoreSeriesAreWhole: what every office reports is in every report, or in all
// but two, so that series and checks across months have something to stand on.
func TestCoreSeriesAreWhole(t *testing.T) {
	reports := Build()
	count := map[string]int{}
	for _, r := range reports {
		here := map[string]bool{}
		for _, f := range r.Facts {
			if f.Where == "text" {
				here[f.Indicator] = true
			}
		}
		for id := range here {
			count[id]++
		}
	}
	for _, id := range []string{"trd.ban_le", "tou.khach", "fin.thu_nsnn", "fin.chi_nsdp", "urb.gpxd", "inv.von_kh", "inv.khoi_luong", "inv.giai_ngan",
		"inv.gpmb", "soc.viec_lam", "sec.pphs", "sec.kham_pha", "sec.ma_tuy", "sec.tngt", "adm.tiep_dan", "adm.don"} {
		if count[id] < len(reports)-2 {
			t.Errorf("%s is in %d reports of %d", id, count[id], len(reports))
		}
	}
}

// TestIndicatorsAreOfTheCatalogue: truth names nothing that no reader could answer.
func TestIndicatorsAreOfTheCatalogue(t *testing.T) {
	catalogue, err := os.ReadFile("../../../extract/rules/indicators.toml")
	if err != nil {
		t.Fatal(err)
	}
	_, keys, _, _ := Collect(Build())
	for _, f := range keys {
		if !strings.Contains(string(catalogue), fmt.Sprintf("id = %q\n", f.Indicator)) {
			t.Errorf("%s: no indicator %s", f.Path, f.Indicator)
		}
	}
}
