package audit

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

// city is an invented city whose reports agree with each other. Every month the
// office prints an estimate, corrects it a month later by up to four per cent, and
// rolls its running total through the correction.
type city struct {
	actual []int64
	guess  []int64
	cases  []int64
}

const months = 20

func honest() *city {
	c := &city{}
	for i := range int64(months) {
		actual := 38_000 + 1_237*(i*7%11) + 91*i
		c.actual = append(c.actual, actual)
		c.guess = append(c.guess, actual+actual*(i*5%9-4)/100)
		c.cases = append(c.cases, 11+i*5%9)
	}
	return c
}

func (c *city) year(i int) int  { return 2019 + i/12 }
func (c *city) month(i int) int { return i%12 + 1 }

// total is the running total printed in report i: actual months before, the
// estimate of this one.
func (c *city) total(i int) int64 {
	sum := c.guess[i]
	for j := i - i%12; j < i; j++ {
		sum += c.actual[j]
	}
	return sum
}

// dotted prints an integer with dots.
func dotted(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

// printed names what may be replaced in report i for a test.
type replace map[string]string

func (r replace) or(name, value string) string {
	if v, ok := r[name]; ok {
		return v
	}
	return value
}

// report writes report i; with replaces printed numbers.
func (c *city) report(i int, with replace) solieu.Report {
	y, m := c.year(i), c.month(i)
	d := monthly(y, time.Month(m))
	d.say("kế hoạch thu cả năm", with.or("plan", "490.000 triệu đồng"), planned("dự toán "+thu, y))
	d.say("ước tháng", with.or("month", dotted(c.guess[i])+" triệu đồng"), estimate(thu))
	total := toDate(estimate(thu), y, m)
	d.say("lũy kế", with.or("total", dotted(c.total(i))+" triệu đồng"), total)
	if i > 0 {
		old := level(thu)
		old.Period = solieu.Month(c.year(i-1), time.Month(c.month(i-1)))
		d.say("thực hiện tháng trước", with.or("restated", dotted(c.actual[i-1])+" triệu đồng"), old)
	}
	if i >= 12 {
		rate := 1000*c.total(i)/c.total(i-12) - 1000
		way := solieu.DirectionUp
		if rate < 0 {
			way, rate = solieu.DirectionDown, -rate
		}
		sum := d.report.Figures[2].ID
		d.say("so với cùng kỳ", with.or("rate", fmt.Sprintf("%d,%d%%", rate/10, rate%10)), change(thu, sum, way, solieu.BasisSamePeriod))
	}

	c.police(d, i, with)
	return d.done()
}

func (c *city) police(d *draft, i int, with replace) {
	d.paragraph()
	y, m := c.year(i), c.month(i)
	now := d.say("xảy ra", with.or("cases", fmt.Sprintf("%d vụ", c.cases[i])), level("phạm pháp hình sự"))
	if i > 0 {
		diff, way := c.cases[i]-c.cases[i-1], solieu.DirectionUp
		if diff < 0 {
			diff, way = -diff, solieu.DirectionDown
		}
		if diff != 0 {
			d.say("so với tháng trước", with.or("diff", fmt.Sprintf("%d vụ", diff)), change("phạm pháp hình sự", now, way, solieu.BasisPreviousMonth))
		}
	}
	sum := int64(0)
	for j := i - i%12; j <= i; j++ {
		sum += c.cases[j]
	}
	d.say("lũy kế", with.or("all", fmt.Sprintf("%d vụ", sum)), toDate(level("phạm pháp hình sự"), y, m))
}

func (c *city) archive(at int, with replace) []solieu.Report {
	var all []solieu.Report
	for i := range months {
		if i == at {
			all = append(all, c.report(i, with))
		} else {
			all = append(all, c.report(i, nil))
		}
	}
	return all
}

func TestHonestArchiveIsSilent(t *testing.T) {
	got := audit(honest().archive(-1, nil)...)
	if bad := violated(got); bad != nil {
		t.Errorf("violations in an archive that agrees: %v\n%s", bad, strings.Join(messages(got)[:len(bad)], "\n"))
	}
	count := make(map[string]int)
	for _, f := range got {
		if f.Verdict == solieu.VerdictHolds || f.Verdict == solieu.VerdictRounding {
			count[f.Check]++
		}
	}
	for check, least := range map[string]int{"B01": 2 * (months - 2), "B02": months - 2, "B03": months / 2, "B04": months - 2, "B05": months - 1, "B10": months - 12} {
		if count[check] < least {
			t.Errorf("%s passed %d times, want at least %d", check, count[check], least)
		}
	}
}

// TestBetweenMonths plants one wrong number in one report of an honest archive.
func TestBetweenMonths(t *testing.T) {
	c := honest()
	for _, test := range []struct {
		name string
		at   int
		with replace
		want []string // checks of which one must be violated, with severity
	}{
		{"running total with a wrong digit", 7, replace{"total": dotted(c.total(7)+20_000) + " triệu đồng"}, []string{"B01 warning"}},
		{"running total of counts", 5, replace{"all": "77 vụ"}, []string{"B01 warning"}},
		{"running total that falls", 8, replace{"all": "40 vụ"}, []string{"B01 warning", "B02 warning"}},
		{"change against the month before", 6, replace{"diff": "8 vụ"}, []string{"B03 warning"}},
		{"plan that flips and flips back", 9, replace{"plan": "409.000 triệu đồng"}, []string{"B04 warning"}},
		{"actual far from its estimate", 4, replace{"restated": "58.310 triệu đồng"}, []string{"B01 warning"}},
		{"month copied from the last report", 10, replace{"month": dotted(c.guess[9]) + " triệu đồng"}, []string{"B01 warning"}},
		{"triệu printed as tỷ", 6, replace{"month": dotted(c.guess[6]) + " tỷ đồng"}, []string{"A15 error", "B08 warning"}},
		{"growth that last year's report contradicts", 15, replace{"rate": "27,4%"}, []string{"B10 warning"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := audit(c.archive(test.at, test.with)...)
			bad := violated(got)
			if !containsAny(bad, test.want) {
				t.Fatalf("want one of %v, got %v", test.want, bad)
			}
			report := fmt.Sprintf("doc-%04d-%02d", c.year(test.at), c.month(test.at))
			for _, f := range got[:len(bad)] {
				if f.Severity != solieu.SeverityInfo && !involves(f, report) {
					t.Errorf("%s speaks of other reports only: %s", f.Check, f.Message)
				}
			}
			if len(bad) > 2 {
				t.Errorf("one wrong number gave %d findings: %s", len(bad), strings.Join(messages(got)[:len(bad)], "\n"))
			}
		})
	}
}

// TestOneRootIsOneFinding: a wrong actual value breaks the revision and the running
// total; both say so in one finding.
func TestOneRootIsOneFinding(t *testing.T) {
	c := honest()
	got := audit(c.archive(4, replace{"restated": "58.310 triệu đồng"})...)
	if diff := cmp.Diff([]string{"B01 warning"}, violated(got)); diff != "" {
		t.Fatal(diff)
	}
	if all := strings.Join(got[0].Readings, "\n"); !strings.Contains(all, "phép kiểm B05") {
		t.Errorf("the finding does not mention B05: %s", all)
	}
}

// TestRevisionAndCopyAlone: without running totals nothing else sees these.
func TestRevisionAndCopyAlone(t *testing.T) {
	write := func(may, june, restated string) []string {
		a, b := monthly(2020, time.May), monthly(2020, time.June)
		guess, old := estimate(thu), level(thu)
		guess.IndicatorID, old.IndicatorID = "fin.thu_nsnn", "fin.thu_nsnn"
		a.say("ước tháng 5", may, guess)
		b.say("ước tháng 6", june, guess)
		old.Period = solieu.Month(2020, 5)
		b.say("thực hiện tháng 5", restated, old)
		return violated(audit(a.done(), b.done()))
	}
	for _, c := range []struct{ may, june, restated, want string }{
		{"41.235 triệu đồng", "38.112 triệu đồng", "42.884 triệu đồng", ""},
		{"41.235 triệu đồng", "38.112 triệu đồng", "52.884 triệu đồng", "B05 info"},
		{"41.235 triệu đồng", "41.235 triệu đồng", "42.884 triệu đồng", "B06 warning"},
		{"41.000 triệu đồng", "41.000 triệu đồng", "42.884 triệu đồng", ""}, // round numbers repeat
	} {
		if got := strings.Join(write(c.may, c.june, c.restated), ","); got != c.want {
			t.Errorf("%+v: got %q", c, got)
		}
	}
}

func containsAny(have, want []string) bool {
	for _, w := range want {
		for _, h := range have {
			if h == w {
				return true
			}
		}
	}
	return false
}

func involves(f solieu.Finding, doc string) bool {
	for _, o := range f.Operands {
		if o.Doc == doc {
			return true
		}
	}
	return false
}

// TestAdjustedPlanIsNoFinding: a plan that changes once and stays is open, not wrong.
func TestAdjustedPlanIsNoFinding(t *testing.T) {
	c := honest()
	var all []solieu.Report
	for i := range 12 {
		with := replace{}
		if i >= 6 {
			with["plan"] = "512.000 triệu đồng"
		}
		all = append(all, c.report(i, with))
	}
	got := audit(all...)
	if bad := violated(got); bad != nil {
		t.Errorf("an adjusted plan gave %v", bad)
	}
	open := 0
	for _, f := range only("B04", got) {
		if f.Verdict == solieu.VerdictUnknown {
			open++
		}
	}
	if open != 1 {
		t.Errorf("%d open questions about the plan, want one", open)
	}
}

func TestAnnouncedPlanIsSilent(t *testing.T) {
	c := honest()
	var all []solieu.Report
	for i := range 12 {
		with := replace{}
		if i >= 6 {
			with["plan"] = "512.000 triệu đồng"
		}
		r := c.report(i, with)
		if i == 6 { // the report that announces it names the old plan too
			old := *r.Figure("f0001")
			old.ID, old.Quantity, old.Printed = "old", parse("490.000 triệu đồng"), "490.000 triệu đồng"
			r.Figures = append(r.Figures, old)
		}
		all = append(all, r)
	}
	if bad := violated(audit(all...)); bad != nil {
		t.Errorf("an announced adjustment gave %v", bad)
	}
}

// TestImpliedPlan: no report prints the plan, but running totals and percentages
// imply it; one report in the middle implies another.
func TestImpliedPlan(t *testing.T) {
	write := func(wrong int) []solieu.Report {
		var all []solieu.Report
		total := int64(0)
		for i := range 8 {
			d := monthly(2020, time.Month(i+1))
			total += 41_000 + int64(i)*377
			percent := (total*2000/490_000 + 1) / 2 // per mille, rounded half up
			if i == wrong {
				percent += 90
			}
			sum := d.say("lũy kế", dotted(total)+" triệu đồng", toDate(level(thu), 2020, i+1))
			d.say("đạt", fmt.Sprintf("%d,%d%%", percent/10, percent%10), ofPlan(thu, sum, "dự toán năm"))
			all = append(all, d.done())
		}
		return all
	}
	if bad := violated(audit(write(-1)...)); bad != nil {
		t.Errorf("honest percentages gave %v", bad)
	}
	if diff := cmp.Diff([]string{"B04 warning"}, violated(audit(write(4)...))); diff != "" {
		t.Error(diff)
	}
}

func TestRunIsDeterministic(t *testing.T) {
	all := honest().archive(7, replace{"total": "300.000 triệu đồng", "plan": "1 triệu đồng"})
	want := audit(all...)
	for range 5 {
		if diff := cmp.Diff(messages(want), messages(audit(all...))); diff != "" {
			t.Fatalf("the same reports gave other findings:\n%s", diff)
		}
	}
	seen := make(map[string]bool)
	for _, f := range want {
		if seen[f.ID] {
			t.Errorf("two findings have the id %s", f.ID)
		}
		seen[f.ID] = true
	}
}

// TestFingerprintSurvivesExtraction: other figure ids and offsets, same id.
func TestFingerprintSurvivesExtraction(t *testing.T) {
	ids := func(rename bool) []string {
		d := monthly(2020, time.June)
		penalties(d, "197,3 triệu đồng")
		r := d.done()
		if rename {
			for i := range r.Figures {
				f := &r.Figures[i]
				f.ID, f.Span.Start, f.Span.End = "x"+f.ID, f.Span.Start+7, f.Span.End+7
				if f.PartOf != "" {
					f.PartOf = "x" + f.PartOf
				}
			}
			r.Document.Text = "abcdefg" + r.Document.Text
		}
		var list []string
		for _, f := range audit(r) {
			list = append(list, f.ID)
		}
		return list
	}
	if diff := cmp.Diff(ids(false), ids(true)); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkRun(b *testing.B) {
	reports := honest().archive(-1, nil)
	for b.Loop() {
		audit(reports...)
	}
}
