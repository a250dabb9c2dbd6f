package archive

import "fmt"

// Plan holds what was set for one year, in triệu đồng unless said.
type Plan struct {
	Province, City int64 // budget revenue: set by the province, by the city council
	Spend          int64
	Works          int64 // public investment
	Jobs           int64 // người
	Retail         int64 // tỷ đồng
	Visitors       int64 // lượt khách
	Trained        int64 // người
	Insured        int64 // per mille of the people with health insurance
}

// The months in which a plan was changed, with notice in the report.
var (
	cityPlanChanged  = MonthOf(2019, 7)
	worksPlanChanged = MonthOf(2020, 6)
)

// PlanAt is the plan in force in the report of month m.
func PlanAt(m Month) Plan {
	if m.Year() == 2020 {
		p := Plan{489000, 512000, 446500, 151200, 5200, 5050, 285000, 1150, 955}
		if m >= worksPlanChanged {
			p.Works = 163700
		}
		return p
	}
	p := Plan{468000, 492000, 431200, 158450, 5100, 4750, 280000, 1100, 948}
	if m >= cityPlanChanged {
		p.City = 506000
	}
	return p
}

// monthPlan is the revenue plan of one month as the finance office breaks it down.
// It is round and never printed: only percentages of it are.
func monthPlan(m Month) int64 {
	share := [12]int64{76, 60, 72, 80, 80, 84, 84, 84, 88, 92, 94, 106}[m.Num()-1]
	return (PlanAt(m.firstOfYear()).City*share/1000 + 250) / 500 * 500
}

// window is the administrative month of police and traffic: from the 16th to the
// 15th in 2019, from the 15th to the 14th since 2020.
func window(m Month) (from, to string, words string) {
	first, last := 16, 15
	if m.Year() == 2020 {
		first, last = 15, 14
	}
	before := m - 1
	words = fmt.Sprintf("từ ngày %d/%d/%d đến ngày %d/%d/%d", first, before.Num(), before.Year(), last, m.Num(), m.Year())
	return before.day(first), m.day(last), words
}
