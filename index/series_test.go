package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

func seriesOf(indicator, entity, unit string, values ...string) solieu.Series {
	s := solieu.Series{Key: solieu.SeriesKey{Freq: "M", Entity: entity, Indicator: "test." + indicator,
		Measure: solieu.MeasureFlow, Basis: "CAL", Unit: unit}, Indicator: indicator, Entity: entity}
	for i, v := range values {
		period := solieu.Month(2020, 1).Start.AddDays(31 * i).FirstOfMonth()
		s.Observations = append(s.Observations, solieu.Observation{Quantity: quantity(v, unit),
			Period: solieu.Month(period.Year, period.Month), Status: solieu.StatusActual, Vintage: period.LastOfMonth(),
			VintageApprox: i == 0, Doc: "0123456789abcdef", Path: "a.md", Figure: "f1", Approx: solieu.ApproxAbout, Current: true})
	}
	// An earlier statement of the first point: a vintage, not a point.
	estimate := s.Observations[0]
	estimate.Status, estimate.Current = solieu.StatusEstimate, false
	s.Observations = append([]solieu.Observation{estimate}, s.Observations...)
	s.Observations[len(s.Observations)-1].Derived = true
	s.Observations[len(s.Observations)-1].Formula = "YTD(2) - YTD(1)"
	return s
}

func TestSeriesComeBackAndAreReplaced(t *testing.T) {
	s := openStore(t, t.TempDir())
	want := []solieu.Series{
		seriesOf("thu ngân sách nhà nước", "thành phố Hải Vân", "VND", "9050000000", "8100000000.5", "7"),
		seriesOf("tai nạn giao thông", "thành phố Hải Vân", "vụ", "17", "5"),
	}
	for range 2 { // the second time replaces the first
		if err := s.PutSeries(ctx, want); err != nil {
			t.Fatal(err)
		}
	}
	for _, w := range want {
		got, err := s.Series(ctx, w.Key.String())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(&w, got, cmp.Comparer(sameDecimal)); diff != "" {
			t.Errorf("series (-want +got):\n%s", diff)
		}
	}
	list, err := s.SeriesList(ctx, "")
	if err != nil || len(list) != 2 {
		t.Fatalf("%d series, %v", len(list), err)
	}
	first := solieu.SeriesInfo{Key: want[0].Key.String(), Indicator: "thu ngân sách nhà nước", Entity: "thành phố Hải Vân",
		Measure: solieu.MeasureFlow, Freq: "M", Unit: "VND", Points: 3, First: solieu.Month(2020, 1), Last: solieu.Month(2020, 3),
		LastValue: solieu.MustDecimal("7"), LastStatus: solieu.StatusActual}
	if diff := cmp.Diff(first, list[0], cmp.Comparer(sameDecimal)); diff != "" {
		t.Errorf("first of the list (-want +got):\n%s", diff)
	}
	for words, key := range map[string]string{"TNGT": want[1].Key.String(), "ngan sach hai van": want[0].Key.String(), "thu NSNN": want[0].Key.String()} {
		got, err := s.SeriesList(ctx, words)
		if err != nil || len(got) != 1 || got[0].Key != key {
			t.Errorf("%q lists %v, %v; want %s", words, got, err, key)
		}
	}
	if _, err := s.Series(ctx, "M.none"); solieu.CodeOf(err) != solieu.CodeNotFound {
		t.Errorf("unknown series: %v", err)
	}
	if err := s.PutSeries(ctx, nil); err != nil {
		t.Fatal(err)
	}
	if list, _ := s.SeriesList(ctx, ""); len(list) != 0 {
		t.Errorf("%d series left", len(list))
	}
}
