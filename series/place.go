package series

import (
	"solieu"
)

// isLevel reports whether a figure states a value of its indicator. Shares count
// only for indicators that are percentages by themselves (tỷ lệ hộ nghèo); a
// share of anything else ("chiếm 12% tổng số") is a relation.
func isLevel(f *solieu.Figure, indicator *solieu.Indicator) bool {
	if f.Unit == "" || f.Status == solieu.StatusTarget || f.Period.IsZero() || f.Period.End.IsZero() {
		return false
	}
	percentUnit := f.Unit == "%" || f.Unit == "‰"
	if indicator != nil && indicator.UnitClass != "" {
		if (indicator.UnitClass == "percent") != percentUnit {
			return false
		}
		if indicator.UnitClass == "money" && !f.IsMoney() {
			return false
		}
	}
	switch f.Kind {
	case solieu.KindLevel:
		return true
	case solieu.KindShare:
		return indicator != nil && indicator.UnitClass == "percent" && f.Basis != solieu.BasisFigure
	default:
		return false
	}
}

// slot is where one figure belongs: the parts of the key that its period decides,
// and the period as the line counts it.
type slot struct {
	key    solieu.SeriesKey
	period solieu.Period
}

// slots says in which lines a figure stands. Most stand in one; a first quarter and
// a year are results of their own and also points of the running total.
func slots(f *solieu.Figure, indicator *solieu.Indicator) []slot {
	p := f.Period
	if f.Status == solieu.StatusPlan {
		return planSlots(p)
	}
	if p.Kind == solieu.PeriodAsOf || (indicator != nil && indicator.Stock) {
		// A stock said to be "of the month" is the stock at its end.
		return []slot{{solieu.SeriesKey{Freq: "M", Measure: solieu.MeasureStock, Basis: "CAL"}, solieu.AsOf(p.End)}}
	}
	fromNewYear := p.Start.Month == 1 && p.Start.Day == 1 && p.Start.Year == p.End.Year
	running := slot{solieu.SeriesKey{Freq: "M", Measure: solieu.MeasureYTD, Basis: dayBasis(p)}, p}
	switch p.Kind {
	case solieu.PeriodMonth:
		return flow("M", p)
	case solieu.PeriodMTD:
		return []slot{{solieu.SeriesKey{Freq: "M", Measure: solieu.MeasurePart, Basis: "CAL"}, p}}
	case solieu.PeriodYTD:
		return []slot{running}
	case solieu.PeriodQuarter:
		if fromNewYear {
			return append(flow("Q", p), running)
		}
		return flow("Q", p)
	case solieu.PeriodHalf:
		if fromNewYear {
			return []slot{running}
		}
		return flow("H", p)
	case solieu.PeriodNineMonths:
		return []slot{running}
	case solieu.PeriodYear:
		return append(flow("A", p), running)
	case solieu.PeriodRange:
		return rangeSlots(p)
	default:
		return nil
	}
}

func flow(freq string, p solieu.Period) []slot {
	return []slot{{solieu.SeriesKey{Freq: freq, Measure: solieu.MeasureFlow, Basis: "CAL"}, p}}
}

// planSlots: a plan is set for a whole month, quarter or year; a plan for any other
// span has no line to stand in.
func planSlots(p solieu.Period) []slot {
	freq := map[solieu.PeriodKind]string{
		solieu.PeriodMonth: "M", solieu.PeriodQuarter: "Q", solieu.PeriodHalf: "H",
		solieu.PeriodNineMonths: "N", solieu.PeriodYear: "A",
	}[p.Kind]
	if freq == "" {
		return nil
	}
	return []slot{{solieu.SeriesKey{Freq: freq, Measure: solieu.MeasurePlan, Basis: "CAL"}, p}}
}

// rangeSlots: a span from the 15th (or, in police practice, the 16th) to the day
// before in the next month is the administrative month of Decree 09/2019,
// article 12. It keeps its days, so that its code never reads as a calendar month.
func rangeSlots(p solieu.Period) []slot {
	measure, basis := solieu.MeasureRange, "UNK"
	if isAdministrativeMonth(p) {
		measure, basis = solieu.MeasureFlow, "ADM15"
	}
	return []slot{{solieu.SeriesKey{Freq: "M", Measure: measure, Basis: basis}, p}}
}

func isAdministrativeMonth(p solieu.Period) bool {
	return (p.Start.Day == 15 || p.Start.Day == 16) && p.End.Day == p.Start.Day-1 &&
		months(p.End)-months(p.Start) == 1
}

// dayBasis says which month a running total closes with: calendar at a month's last
// day, administrative on the 14th or 15th, unknown on any other day.
func dayBasis(p solieu.Period) string {
	switch {
	case p.End == p.End.LastOfMonth():
		return "CAL"
	case p.End.Day == 14 || p.End.Day == 15:
		return "ADM15"
	default:
		return "UNK"
	}
}

// months counts months from year 0, so that neighbours differ by one.
func months(d solieu.Date) int { return d.Year*12 + int(d.Month) - 1 }
