package web

import (
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
	"solieu/internal/i18n"
)

func visitOn(t testing.TB, a solieu.Archive) *visit {
	t.Helper()
	return &visit{site: &site{archive: a}, face: faceIn(t, i18n.VI), r: httptest.NewRequest("GET", "/", nil)}
}

func point(period solieu.Period, value string, status solieu.Status) solieu.Observation {
	v := solieu.MustDecimal(value)
	return solieu.Observation{Quantity: solieu.Quantity{Value: v, Low: v, High: v, Unit: "vụ"}, Period: period, Status: status, Current: true}
}

func seriesOf(measure solieu.Measure, points ...solieu.Observation) *solieu.Series {
	return &solieu.Series{Key: solieu.SeriesKey{Freq: "M", Measure: measure, Unit: "vụ"}, Indicator: "phạm pháp hình sự", Entity: "xã Bình An", Observations: points}
}

// TestLinesOfAChart: what may never stand in one line has another class, and a line
// stops at a gap.
func TestLinesOfAChart(t *testing.T) {
	derived := point(solieu.Month(2023, 3), "7", solieu.StatusActual)
	derived.Derived = true
	tests := []struct {
		name   string
		series *solieu.Series
		want   string // class and line of each point
	}{
		{"months in a row", seriesOf(solieu.MeasureFlow, point(solieu.Month(2023, 1), "4", solieu.StatusActual), point(solieu.Month(2023, 2), "5", solieu.StatusActual)), "actual0 actual0"},
		{"over new year", seriesOf(solieu.MeasureFlow, point(solieu.Month(2022, 12), "4", solieu.StatusActual), point(solieu.Month(2023, 1), "5", solieu.StatusActual)), "actual0 actual0"},
		{"a month is missing", seriesOf(solieu.MeasureFlow, point(solieu.Month(2023, 1), "4", solieu.StatusActual), point(solieu.Month(2023, 3), "5", solieu.StatusActual)), "actual0 actual1"},
		{"running total starts anew", seriesOf(solieu.MeasureYTD, point(solieu.FirstMonths(2022, 12), "40", solieu.StatusActual), point(solieu.FirstMonths(2023, 1), "5", solieu.StatusActual)), "actual0 actual1"},
		{"estimate is no actual", seriesOf(solieu.MeasureFlow, point(solieu.Month(2023, 1), "4", solieu.StatusActual), point(solieu.Month(2023, 2), "5", solieu.StatusEstimate)), "actual0 estimate0"},
		{"an estimate breaks the line of actuals", seriesOf(solieu.MeasureFlow, point(solieu.Month(2023, 1), "4", solieu.StatusActual), point(solieu.Month(2023, 2), "5", solieu.StatusEstimate), point(solieu.Month(2023, 3), "6", solieu.StatusActual)), "actual0 estimate0 actual1"},
		{"derived is not stated", seriesOf(solieu.MeasureFlow, point(solieu.Month(2023, 2), "5", solieu.StatusActual), derived), "actual0 derived0"},
		{"plan series", seriesOf(solieu.MeasurePlan, point(solieu.Month(2023, 2), "5", solieu.StatusActual)), "plan0"},
		{"target", seriesOf(solieu.MeasureFlow, point(solieu.Month(2023, 2), "5", solieu.StatusTarget)), "plan0"},
	}
	v := visitOn(t, &fakeArchive{})
	for _, test := range tests {
		c, err := v.draw(test.series, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range c.Points {
			got = append(got, p.Class+string(rune('0'+p.Line)))
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
}

func TestPlanBesideASeries(t *testing.T) {
	a := composed()
	revenue, total := a.series[0], a.series[3]
	v := visitOn(t, a)
	count := func(s *solieu.Series) int {
		related, err := v.related(s)
		if err != nil {
			t.Fatal(err)
		}
		c, err := v.draw(s, related)
		if err != nil {
			t.Fatal(err)
		}
		return len(c.Plans)
	}
	if got := count(revenue); got != 0 {
		t.Errorf("the plan of a year stands beside months: %d", got)
	}
	if got := count(total); got != 1 {
		t.Errorf("the plan of the year is missing beside the running total: %d", got)
	}
}

func TestAxisStart(t *testing.T) {
	month := func(values ...string) []solieu.Observation {
		var points []solieu.Observation
		for i, v := range values {
			points = append(points, point(solieu.FirstMonths(2023, i+1), v, solieu.StatusActual))
		}
		return points
	}
	for _, test := range []struct {
		points []solieu.Observation
		want   bool
	}{
		{month("4", "9", "10"), true}, {month("8", "9", "10"), false}, {month("6", "9", "10"), false},
		{month("-1", "9", "10"), false}, {month("9", "10"), true}, {nil, true},
	} {
		if got := startsAtZero(test.points); got != test.want {
			t.Errorf("%v: got %v", test.points, got)
		}
	}
}

func TestRowsOfASeries(t *testing.T) {
	a := composed()
	var got []string
	for _, row := range seriesRows(a.series[0]) {
		switch {
		case row.Missing > 0:
			got = append(got, "gap")
		case row.First:
			got = append(got, row.Period.Code())
		default:
			got = append(got, "earlier "+row.Value.String())
		}
	}
	want := []string{"2023-07", "2023-06", "2023-05", "gap", "2023-03", "2023-02", "earlier 6900000000", "2023-01"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestValueOverAGap: what was derived over two months is no month.
func TestValueOverAGap(t *testing.T) {
	gap := point(solieu.Period{Kind: solieu.PeriodRange, Start: solieu.Month(2023, 2).Start, End: solieu.Month(2023, 3).End}, "20", solieu.StatusActual)
	gap.Derived = true
	s := seriesOf(solieu.MeasureFlow, point(solieu.Month(2023, 1), "4", solieu.StatusActual), gap, point(solieu.Month(2023, 4), "6", solieu.StatusActual))
	c, err := visitOn(t, &fakeArchive{}).draw(s, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Points) != 2 || c.TableOnly != 1 || c.Points[0].Line == c.Points[1].Line {
		t.Errorf("points %+v, in the table only %d", c.Points, c.TableOnly)
	}
	if rows := seriesRows(s); len(rows) != 3 {
		t.Errorf("the table has %d rows", len(rows))
	}
}

func TestSingle(t *testing.T) {
	for _, test := range []struct {
		freq    string
		measure solieu.Measure
		period  solieu.Period
		want    bool
	}{
		{"M", solieu.MeasureFlow, solieu.Month(2023, 2), true},
		{"M", solieu.MeasureFlow, solieu.Quarter(2023, 1), false},
		{"M", solieu.MeasureYTD, solieu.FirstMonths(2023, 5), true},
		{"Q", solieu.MeasureFlow, solieu.Quarter(2023, 1), true},
		{"A", solieu.MeasureFlow, solieu.Year(2023), true},
		{"M", solieu.MeasureFlow, solieu.Period{Kind: solieu.PeriodRange, Start: solieu.Month(2022, 12).Start.AddDays(14), End: solieu.Month(2023, 1).Start.AddDays(13)}, true},
	} {
		if got := single(solieu.SeriesKey{Freq: test.freq, Measure: test.measure}, test.period); got != test.want {
			t.Errorf("%s %s %s: got %v", test.freq, test.measure, test.period.Code(), got)
		}
	}
}

func TestSeriesWithoutPoints(t *testing.T) {
	v := visitOn(t, &fakeArchive{})
	if _, err := v.draw(seriesOf(solieu.MeasureFlow), nil); err != nil {
		t.Error(err)
	}
}
