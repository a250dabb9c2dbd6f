// Package series places figures in time: one line per place, indicator, measure,
// basis and unit, with every statement ever made about each point.
//
//	all := series.Build(reports, catalogue)
//	for _, s := range all {
//		fmt.Println(s.Key, len(s.Observations)) // M.thanh-pho-hai-van.fin.thu_nsnn.YTD.CAL.VND 12
//	}
//
// A month, a running total, a stock and a plan are different measures and never
// share a line. An estimate and the actual value that follows it are two vintages
// of one point. Percentages of a plan and growth rates are relations between
// figures, not levels, and make no series.
package series
