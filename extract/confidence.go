package extract

import "solieu"

// confidence is lower for every part of the figure that had to be inferred. The steps
// are rough on purpose: they order figures for review, they are no probability.
func confidence(f *solieu.Figure) float64 {
	c := 0.95
	if f.UnitInferred {
		c -= 0.2
	}
	if f.Period.IsZero() {
		c -= 0.1
	}
	if f.Indicator == "" {
		c -= 0.3
	}
	if f.Kind != solieu.KindLevel && f.Kind != solieu.KindShare && f.Of == "" {
		c -= 0.1
	}
	if f.Basis == "" && (f.Kind == solieu.KindRatio || f.Kind == solieu.KindChange) {
		c -= 0.15
	}
	return c
}
