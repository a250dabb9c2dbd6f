package audit

import (
	"math/big"

	"solieu"
)

// checkRevisions is B05: how far the actual value of a point lies from its
// estimate. Estimates are revised nearly always, so only more than the usual span
// is shown, as information.
func checkRevisions(b *bench) {
	for i := range b.series {
		s := &b.series[i]
		if s.Key.Measure != solieu.MeasureFlow && s.Key.Measure != solieu.MeasureYTD {
			continue
		}
		estimates := make(map[[2]solieu.Date]*solieu.Observation)
		done := make(map[[2]solieu.Date]bool)
		for j := range s.Observations {
			o := &s.Observations[j]
			at := [2]solieu.Date{o.Period.Start, o.Period.End}
			switch {
			case o.Derived:
			case o.Status == solieu.StatusEstimate:
				estimates[at] = o
			case o.Status == solieu.StatusActual && estimates[at] != nil && estimates[at].Doc != o.Doc && !done[at]:
				done[at] = true
				b.revision(s, estimates[at], o)
			}
		}
	}
}

func (b *bench) revision(s *solieu.Series, estimate, actual *solieu.Observation) {
	from, ok1 := b.term(estimate, "estimate")
	to, ok2 := b.term(actual, "actual")
	if !ok1 || !ok2 {
		return
	}
	width := big.NewRat(int64(b.c.Revision), 100)
	b.submit(claim{
		check: "B05", severity: solieu.SeverityInfo, terms: []term{from, to}, noSlips: true,
		holds: func(x []interval) (computed, stated interval, ok bool) {
			slack := new(big.Rat).Mul(x[0].hi, width)
			return interval{new(big.Rat).Sub(x[0].lo, slack), new(big.Rat).Add(x[0].hi, slack)}, x[1], true
		},
		subject: "số thực hiện và số ước tính " + periodName(actual.Period) + " của “" + s.Indicator + "”",
		formula: func(q []string) string {
			return "|" + q[1] + " − " + q[0] + "| ≤ " + itoa(b.c.Revision) + "% số ước tính"
		},
		show: scaleOf(to.figure),
	})
}
