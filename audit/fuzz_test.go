package audit

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"solieu"
	"solieu/series"
)

// FuzzRun throws reports with any links, periods and values at the audit. It must not
// panic, must give the same outcome twice, and every violation must name operands.
func FuzzRun(f *testing.F) {
	f.Add(uint64(1), []byte("a"))
	f.Add(uint64(7), []byte{0, 1, 2, 3, 250, 251, 9, 9, 9, 9, 9, 9, 40, 41, 42})
	f.Add(uint64(99), []byte("thu ngân sách nhà nước"))
	f.Fuzz(func(t *testing.T, seed uint64, data []byte) {
		reports := wild(seed, data)
		all := series.Build(reports, nil)
		got := Run(reports, all, Config{})
		if diff := cmp.Diff(messages(got), messages(Run(reports, all, Config{}))); diff != "" {
			t.Fatalf("two runs differ:\n%s", diff)
		}
		for _, g := range got {
			if len(g.Operands) == 0 || g.ID == "" || g.Message == "" {
				t.Fatalf("a finding without evidence: %+v", g)
			}
		}
	})
}

// wild makes up to three reports out of bytes: each byte decides a field.
func wild(seed uint64, data []byte) []solieu.Report {
	r := rand.New(rand.NewPCG(seed, 1))
	next := func(n int) int {
		if len(data) == 0 {
			return r.IntN(n)
		}
		b := int(data[0])
		data = data[1:]
		return b % n
	}
	var reports []solieu.Report
	for m := range 3 {
		d := monthly(2020, time.Month(m+4))
		for range 25 {
			d.say("", pick(next, []string{"0 vụ", "7 vụ", "12,5%", "0%", "100%", "1.234 triệu đồng", "1 triệu đồng", "99.999.999.999 đồng", "3,25 ha"}), wildFigure(next))
			if next(4) == 0 {
				d.paragraph()
			}
		}
		reports = append(reports, d.done())
	}
	return append(reports, solieu.Report{})
}

func pick[T any](next func(int) int, list []T) T { return list[next(len(list))] }

func wildFigure(next func(int) int) solieu.Figure {
	link := func() string { return fmt.Sprintf("f%04d", next(28)) }
	return solieu.Figure{
		Indicator:   pick(next, []string{"", "thu", "thu ngân sách nhà nước", "phạm pháp hình sự", "số vụ"}),
		IndicatorID: pick(next, []string{"", "", "fin.thu_nsnn"}),
		Kind:        pick(next, []solieu.Kind{"", solieu.KindRatio, solieu.KindChange, solieu.KindShare}),
		Status:      pick(next, []solieu.Status{"", solieu.StatusEstimate, solieu.StatusPlan, solieu.StatusTarget}),
		Period: pick(next, []solieu.Period{{}, solieu.Year(2020), solieu.FirstMonths(2020, 5), solieu.Month(2019, 6),
			solieu.AsOf(solieu.Date{Year: 2020, Month: 6, Day: 30}), {Kind: solieu.PeriodUnknown}}),
		Basis: pick(next, []solieu.Basis{"", solieu.BasisPlan, solieu.BasisPreviousMonth, solieu.BasisSamePeriod,
			solieu.BasisFigure, solieu.BasisWhole, solieu.BasisYearEnd}),
		BasisText: pick(next, []string{"", "dự toán tháng", "kế hoạch năm", "thu ngân sách"}),
		Of:        pick(next, []string{"", link(), "nothing"}),
		PartOf:    pick(next, []string{"", "", link()}),
		PartCue:   pick(next, []solieu.PartCue{solieu.PartWhole, solieu.PartSome, ""}),
		Direction: pick(next, []solieu.Direction{"", solieu.DirectionUp, solieu.DirectionDown, solieu.DirectionFlat}),
		Approx:    pick(next, []solieu.Approx{"", "", solieu.ApproxAbout, solieu.ApproxOver, solieu.ApproxUnder}),
	}
}

// TestHostileReportIsLinear: thousands of equal phrases, all parts of one total and
// all percentages of one plan, cost a bounded time each.
func TestHostileReportIsLinear(t *testing.T) {
	cost := func(n int) time.Duration {
		d := monthly(2020, time.June)
		plan := planned(thu, 2020)
		total := d.say("", "490.000 triệu đồng", plan)
		for range n {
			month := d.say("", "41.235 triệu đồng", part(thu, total, solieu.PartWhole))
			d.say("", "12,5%", ofPlan(thu, month, "dự toán tỉnh giao"))
			d.say("", "7 vụ", change(thu, month, solieu.DirectionUp, solieu.BasisPreviousMonth))
			d.say("", "88.123.456.789 đồng", toDate(level(thu), 2020, 6))
		}
		reports := []solieu.Report{d.done()}
		all := series.Build(reports, nil)
		start := time.Now()
		Run(reports, all, Config{})
		return time.Since(start)
	}
	cost(10) // warm up
	small, large := cost(50), cost(400)
	if large > 3*8*small && large > 2*time.Second {
		t.Errorf("200 figures took %v, 1600 took %v", small, large)
	}
}
