package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"solieu"
)

// chartWidth is the length of the longest bar in columns.
const chartWidth = 40

// Bars tell statuses apart by shape, not colour: an estimate is not an actual.
const (
	barActual   = "█"
	barEstimate = "▒"
	barDerived  = "░"
	barPlan     = "─"
)

// drawChart prints one bar a point, oldest first. Months without a report stay
// empty lines: a gap is a gap.
func drawChart(w io.Writer, e *env, s *solieu.Series) {
	points := currentPoints(s)
	largest := 0.0
	label := 0
	for _, p := range points {
		largest = max(largest, p.Value.Float64())
		label = max(label, utf8.RuneCountInString(p.Period.Code()))
	}
	var last solieu.Period
	for _, p := range points {
		for _, gap := range missingMonths(last, p.Period) {
			fmt.Fprintf(w, "  %-*s  ·\n", label, gap.Code())
		}
		last = p.Period
		length := 0
		if largest > 0 {
			length = int(p.Value.Float64()/largest*chartWidth + 0.5)
		}
		bar := strings.Repeat(barOf(p), max(length, 0))
		fmt.Fprintf(w, "  %-*s  %s %s%s\n", label, p.Period.Code(), bar, e.short(p.Quantity), mark(e, p))
	}
	fmt.Fprintf(w, "  %s thực hiện  %s ước  %s suy ra  %s kế hoạch\n", barActual, barEstimate, barDerived, barPlan)
}

func barOf(o solieu.Observation) string {
	switch {
	case o.Derived:
		return barDerived
	case o.Status == solieu.StatusEstimate:
		return barEstimate
	case o.Status == solieu.StatusPlan || o.Status == solieu.StatusTarget:
		return barPlan
	}
	return barActual
}

func mark(e *env, o solieu.Observation) string {
	switch {
	case o.Derived:
		return " (suy ra)"
	case o.Status == solieu.StatusActual:
		return ""
	}
	return " (" + strings.ToLower(e.label("status", string(o.Status))) + ")"
}

// currentPoints are the statements that a reader should take, one a point.
func currentPoints(s *solieu.Series) []solieu.Observation {
	var points []solieu.Observation
	for _, o := range s.Observations {
		if o.Current {
			points = append(points, o)
		}
	}
	return points
}

// missingMonths lists the months strictly between two points of a monthly line.
func missingMonths(before, after solieu.Period) []solieu.Period {
	if before.Start.IsZero() || after.Kind != solieu.PeriodMonth || before.Kind != solieu.PeriodMonth {
		return nil
	}
	var gaps []solieu.Period
	next := before.End.AddDays(1)
	for next.Compare(after.Start) < 0 && len(gaps) < 240 {
		gaps = append(gaps, solieu.Month(next.Year, next.Month))
		next = next.LastOfMonth().AddDays(1)
	}
	return gaps
}
