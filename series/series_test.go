package series

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

var catalogue = []solieu.Indicator{
	{ID: "fin.thu_nsnn", Name: "Thu ngân sách nhà nước", UnitClass: "money"},
	{ID: "soc.ty_le_ho_ngheo", Name: "Tỷ lệ hộ nghèo", UnitClass: "percent", Stock: true},
	{ID: "fin.du_no", Name: "Tổng dư nợ", UnitClass: "money", Stock: true},
}

// report makes the report of a month with the figures given.
func report(year int, month time.Month, figures ...solieu.Figure) solieu.Report {
	p := solieu.Month(year, month)
	code := p.Code()
	for i := range figures {
		figures[i].ID = fmt.Sprintf("f%03d", i+1)
	}
	return solieu.Report{
		Document: &solieu.Document{
			ID:     "doc-" + code,
			Source: solieu.Source{Path: code + ".md"},
			Meta:   solieu.Meta{Place: "thành phố Hải Vân", Date: p.End.AddDays(-2), Period: p},
		},
		Figures: figures,
	}
}

func level(id, value, unit string, p solieu.Period) solieu.Figure {
	v := solieu.MustDecimal(value)
	return solieu.Figure{
		Quantity: solieu.Quantity{Value: v, Low: v, High: v, Unit: unit}, Printed: value + " " + unit,
		Indicator: "thu ngân sách nhà nước", IndicatorID: id,
		Kind: solieu.KindLevel, Status: solieu.StatusActual, Period: p, Confidence: 0.9,
	}
}

func with(f solieu.Figure, change func(*solieu.Figure)) solieu.Figure {
	change(&f)
	return f
}

func estimated(f *solieu.Figure) { f.Status = solieu.StatusEstimate }

func find(t *testing.T, all []solieu.Series, key string) solieu.Series {
	t.Helper()
	var keys []string
	for _, s := range all {
		if s.Key.String() == key {
			return s
		}
		keys = append(keys, s.Key.String())
	}
	t.Fatalf("no series %s among\n%s", key, strings.Join(keys, "\n"))
	return solieu.Series{}
}

// show writes one observation a line: code, value, status, marks.
func show(s solieu.Series) []string {
	var out []string
	for _, o := range s.Observations {
		line := fmt.Sprintf("%s %s %s", o.Period.Code(), o.Value, o.Status)
		if o.Derived {
			line += " derived"
		}
		if o.Current {
			line += " current"
		}
		out = append(out, line)
	}
	return out
}

const prefix = "thanh-pho-hai-van.fin.thu_nsnn."

func TestMeasureFollowsThePeriod(t *testing.T) {
	day := func(m time.Month, d int) solieu.Date { return solieu.Date{Year: 2020, Month: m, Day: d} }
	for _, c := range []struct {
		name   string
		period solieu.Period
		status solieu.Status
		want   []string
	}{
		{"a month is a flow", solieu.Month(2020, 6), "", []string{"M FLOW CAL"}},
		{"a month to a day is a part", solieu.Period{Kind: solieu.PeriodMTD, Start: day(6, 1), End: day(6, 14)}, "", []string{"M PART CAL"}},
		{"months from January are a running total", solieu.FirstMonths(2020, 5), "", []string{"M YTD CAL"}},
		{"six months continue the running total", solieu.Half(2020, 1), "", []string{"M YTD CAL"}},
		{"nine months continue the running total", solieu.FirstMonths(2020, 9), "", []string{"M YTD CAL"}},
		{"the last six months do not", solieu.Half(2020, 2), "", []string{"H FLOW CAL"}},
		{"the first quarter is both", solieu.Quarter(2020, 1), "", []string{"M YTD CAL", "Q FLOW CAL"}},
		{"a later quarter is a flow only", solieu.Quarter(2020, 2), "", []string{"Q FLOW CAL"}},
		{"a year closes the running total", solieu.Year(2020), "", []string{"A FLOW CAL", "M YTD CAL"}},
		{"a stock stands on a day", solieu.AsOf(day(6, 30)), "", []string{"M STOCK CAL"}},
		{"an administrative month is a flow of another basis",
			solieu.Period{Kind: solieu.PeriodRange, Start: day(5, 15), End: day(6, 14)}, "", []string{"M FLOW ADM15"}},
		{"any other span is a range",
			solieu.Period{Kind: solieu.PeriodRange, Start: day(5, 10), End: day(6, 14)}, "", []string{"M RANGE UNK"}},
		{"a total to the 14th has another basis",
			solieu.Period{Kind: solieu.PeriodYTD, Start: day(1, 1), End: day(6, 14)}, "", []string{"M YTD ADM15"}},
		{"a plan of the year", solieu.Year(2020), solieu.StatusPlan, []string{"A PLAN CAL"}},
		{"a plan of the month", solieu.Month(2020, 6), solieu.StatusPlan, []string{"M PLAN CAL"}},
		{"a plan to a day has no line", solieu.AsOf(day(6, 14)), solieu.StatusPlan, nil},
		{"a target is no result", solieu.Month(2020, 7), solieu.StatusTarget, nil},
		{"no period, no line", solieu.Period{Kind: solieu.PeriodUnknown}, "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := with(level("fin.thu_nsnn", "10", "VND", c.period), func(f *solieu.Figure) {
				if c.status != "" {
					f.Status = c.status
				}
			})
			var got []string
			for _, s := range Build([]solieu.Report{report(2020, 6, f)}, catalogue) {
				got = append(got, fmt.Sprintf("%s %s %s", s.Key.Freq, s.Key.Measure, s.Key.Basis))
			}
			slices.Sort(got)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestStockOfAMonthStandsOnItsLastDay(t *testing.T) {
	all := Build([]solieu.Report{report(2020, 6, level("fin.du_no", "500", "VND", solieu.Month(2020, 6)))}, catalogue)
	s := find(t, all, "M.thanh-pho-hai-van.fin.du_no.STOCK.CAL.VND")
	if diff := cmp.Diff([]string{"2020-06-30 500 actual current"}, show(s)); diff != "" {
		t.Error(diff)
	}
}

func TestRelationsMakeNoSeries(t *testing.T) {
	june := solieu.Month(2020, 6)
	ratio := with(level("fin.thu_nsnn", "69.1", "%", june), func(f *solieu.Figure) { f.Kind = solieu.KindRatio })
	change := with(level("fin.thu_nsnn", "3", "VND", june), func(f *solieu.Figure) { f.Kind = solieu.KindChange })
	share := with(level("fin.thu_nsnn", "12", "%", june), func(f *solieu.Figure) { f.Kind = solieu.KindShare })
	percentLevel := level("fin.thu_nsnn", "12", "%", june)
	if got := Build([]solieu.Report{report(2020, 6, ratio, change, share, percentLevel)}, catalogue); len(got) != 0 {
		t.Errorf("got %d series, want none: %v", len(got), got[0].Key)
	}
	rate := with(level("soc.ty_le_ho_ngheo", "2.31", "%", june), func(f *solieu.Figure) { f.Kind = solieu.KindShare })
	find(t, Build([]solieu.Report{report(2020, 6, rate)}, catalogue), "M.thanh-pho-hai-van.soc.ty_le_ho_ngheo.STOCK.CAL.%")
}

func TestPhraseWithoutIDNeedsThreeReports(t *testing.T) {
	phrase := func(m time.Month, words string) solieu.Report {
		return report(2020, m, with(level("", "7", "vụ", solieu.Month(2020, m)), func(f *solieu.Figure) { f.Indicator = words }))
	}
	two := []solieu.Report{phrase(1, "tai nạn giao thông"), phrase(2, "tai nạn giao thông")}
	if got := Build(two, nil); len(got) != 0 {
		t.Errorf("two reports made %v", got[0].Key)
	}
	three := append(two, phrase(3, "Tai nạn  giao thông"))
	s := find(t, Build(three, nil), "M.thanh-pho-hai-van.x.tai-nan-giao-thong.FLOW.CAL.vụ")
	if len(s.Observations) != 3 || s.Indicator != "tai nạn giao thông" {
		t.Errorf("got %q with %d points", s.Indicator, len(s.Observations))
	}
}

func TestEstimateAndActualAreVintagesOfOnePoint(t *testing.T) {
	may, june := solieu.Month(2020, 5), solieu.Month(2020, 6)
	all := Build([]solieu.Report{
		report(2020, 6, level("fin.thu_nsnn", "103", "VND", may), with(level("fin.thu_nsnn", "120", "VND", june), estimated)),
		report(2020, 5, with(level("fin.thu_nsnn", "100", "VND", may), estimated)),
		report(2020, 7, with(level("fin.thu_nsnn", "104", "VND", may), estimated)), // a late estimate does not beat an actual
	}, catalogue)
	want := []string{"2020-05 100 estimate", "2020-05 103 actual current", "2020-05 104 estimate", "2020-06 120 estimate current"}
	if diff := cmp.Diff(want, show(find(t, all, "M."+prefix+"FLOW.CAL.VND"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestSamePointTwiceInOneReportKeepsBoth(t *testing.T) {
	june := solieu.Month(2020, 6)
	all := Build([]solieu.Report{report(2020, 6, level("fin.thu_nsnn", "5832", "VND", june), level("fin.thu_nsnn", "5820", "VND", june))}, catalogue)
	want := []string{"2020-06 5832 actual current", "2020-06 5820 actual"}
	if diff := cmp.Diff(want, show(find(t, all, "M."+prefix+"FLOW.CAL.VND"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestPartUnderTheNameOfItsTotalStaysOut(t *testing.T) {
	june := solieu.Month(2020, 6)
	part := with(level("fin.thu_nsnn", "40", "VND", june), func(f *solieu.Figure) { f.PartOf = "f001" })
	all := Build([]solieu.Report{report(2020, 6, level("fin.thu_nsnn", "100", "VND", june), part)}, catalogue)
	if diff := cmp.Diff([]string{"2020-06 100 actual current"}, show(find(t, all, "M."+prefix+"FLOW.CAL.VND"))); diff != "" {
		t.Error(diff)
	}
}

func TestBlankDateTakesTheLastDayOfTheReportingMonth(t *testing.T) {
	r := report(2020, 6, level("fin.thu_nsnn", "5", "VND", solieu.Month(2020, 6)))
	r.Document.Meta.Date = solieu.Date{}
	o := Build([]solieu.Report{r}, catalogue)[0].Observations[0]
	if o.Vintage.String() != "2020-06-30" || !o.VintageApprox {
		t.Errorf("got %v, approximate %v", o.Vintage, o.VintageApprox)
	}
}

func TestMonthsComeOutOfRunningTotals(t *testing.T) {
	total := func(m int, value string, change func(*solieu.Figure)) solieu.Report {
		f := level("fin.thu_nsnn", value, "VND", solieu.FirstMonths(2020, m))
		f.Low, f.High = f.Value.Sub(solieu.MustDecimal("0.5")), f.Value.Add(solieu.MustDecimal("0.5"))
		return report(2020, time.Month(m), with(f, change))
	}
	actual := func(*solieu.Figure) {}
	all := Build([]solieu.Report{
		total(1, "10", actual), total(2, "25", actual), total(4, "61", actual),
		total(5, "60", actual), total(6, "90", estimated), total(7, "99", actual),
	}, catalogue)
	got := find(t, all, "M."+prefix+"FLOW.CAL.VND")
	want := []string{
		"2020-01 10 actual derived current",
		"2020-02 15 actual derived current",
		"2020-03-01..2020-04-30 36 actual derived current", // March is missing: one bar of two months
		"2020-05 -1 actual derived current",                // within rounding of zero
		"2020-06 30 estimate derived current",
		// July is an actual total less an estimated one: refused.
	}
	if diff := cmp.Diff(want, show(got)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if low, high := got.Observations[1].Low.String(), got.Observations[1].High.String(); low != "14.0" || high != "16.0" {
		t.Errorf("interval of the difference: %s to %s, want 14.0 to 16.0", low, high)
	}
}

func TestStatedMonthStaysCurrentBesideADerivedOne(t *testing.T) {
	all := Build([]solieu.Report{report(2020, 1,
		level("fin.thu_nsnn", "10", "VND", solieu.FirstMonths(2020, 1)),
		with(level("fin.thu_nsnn", "11", "VND", solieu.Month(2020, 1)), estimated))}, catalogue)
	want := []string{"2020-01 11 estimate current", "2020-01 10 actual derived"}
	if diff := cmp.Diff(want, show(find(t, all, "M."+prefix+"FLOW.CAL.VND"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestNothingIsDerivedFromFallingTotalsOrRates(t *testing.T) {
	for _, unit := range []string{"VND", "tạ/ha", "điểm %"} {
		first, second := "40", "20"
		if unit != "VND" {
			first, second = "20", "40"
		}
		all := Build([]solieu.Report{
			report(2020, 2, level("x", first, unit, solieu.FirstMonths(2020, 2))),
			report(2020, 3, level("x", second, unit, solieu.FirstMonths(2020, 3))),
		}, nil)
		for _, s := range all {
			if s.Key.Measure == solieu.MeasureFlow {
				t.Errorf("%s: derived %v", unit, show(s))
			}
		}
	}
}

func TestOrderOfReportsDoesNotShow(t *testing.T) {
	reports := manyReports(24)
	want := Build(reports, catalogue)
	shuffled := slices.Clone(reports)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	equal := cmp.Comparer(func(a, b solieu.Decimal) bool { return a.String() == b.String() })
	if diff := cmp.Diff(want, Build(shuffled, catalogue), equal); diff != "" {
		t.Errorf("another order of reports gave another result:\n%s", diff)
	}
}

func TestOneCurrentStatementAPoint(t *testing.T) {
	for _, s := range Build(manyReports(24), catalogue) {
		current := make(map[span]int)
		for _, o := range s.Observations {
			if o.Current {
				current[spanOf(o.Period)]++
			}
		}
		for _, o := range s.Observations {
			if n := current[spanOf(o.Period)]; n != 1 {
				t.Errorf("%s: %d current statements at %s", s.Key, n, o.Period.Code())
			}
		}
	}
}

func TestBadInputMakesNoSeries(t *testing.T) {
	p := solieu.Month(2020, 6)
	noPlace := report(2020, 6, level("fin.thu_nsnn", "1", "VND", p))
	noPlace.Document.Meta.Place = ""
	noUnit := report(2020, 6, level("fin.thu_nsnn", "1", "", p))
	if got := Build([]solieu.Report{{}, noPlace, noUnit}, catalogue); len(got) != 0 {
		t.Errorf("got %v", got[0].Key)
	}
}

// manyReports is n months of a month, a running total and counts.
func manyReports(n int) []solieu.Report {
	var reports []solieu.Report
	total := 0
	for i := range n {
		year, month := 2019+i/12, i%12+1
		if month == 1 {
			total = 0
		}
		value := 100 + i*7%13
		total += value
		figures := []solieu.Figure{
			with(level("fin.thu_nsnn", fmt.Sprint(value), "VND", solieu.Month(year, time.Month(month))), estimated),
			level("fin.thu_nsnn", fmt.Sprint(total), "VND", solieu.FirstMonths(year, month)),
		}
		for j := range 40 {
			f := level("", fmt.Sprint(j+i), "vụ", solieu.Month(year, time.Month(month)))
			f.Indicator = fmt.Sprintf("vi phạm loại %d", j)
			figures = append(figures, f)
		}
		reports = append(reports, report(year, time.Month(month), figures...))
	}
	return reports
}

func BenchmarkBuild(b *testing.B) {
	reports := manyReports(60)
	b.ReportAllocs()
	for b.Loop() {
		Build(reports, catalogue)
	}
}
