package archive

import "fmt"

// n prints a plain count or amount of the section's period.
func (w *writer) n(v int64, unit string) string { return w.slot("", v, unit) }

// slot prints a plain count that a defect may replace.
func (w *writer) slot(slot string, v int64, unit string) string {
	return w.fact(count(v, unit), Fact{Kind: "level", Status: w.status, Period: w.period}, slot)
}

// q prints a plain quantity.
func (w *writer) q(q Qty) string {
	return w.fact(q, Fact{Kind: "level", Status: w.status, Period: w.period}, "")
}

// about prints a quantity behind the word khoảng.
func (w *writer) about(q Qty) string {
	s := w.q(q)
	w.facts[len(w.facts)-1].Approx = "about"
	return s
}

// month prints a key figure of the report month; est marks an estimate.
func (w *writer) month(id string, q Qty, status string) string {
	return w.fact(q, Fact{Indicator: id, Kind: "level", Measure: "FLOW", Status: status, Period: w.at.String()}, id+"/month")
}

// before prints last month's actual.
func (w *writer) before(id string, q Qty) string {
	return w.fact(q, Fact{Indicator: id, Kind: "level", Measure: "FLOW", Status: "actual", Period: (w.at - 1).String()}, id+"/before")
}

// cum prints the running total of the year.
func (w *writer) cum(id string, q Qty, status string) string {
	period := w.at.soFar()
	if w.sinceJanuary {
		period = w.at.yearToDate()
	}
	return w.fact(q, Fact{Indicator: id, Kind: "level", Measure: "YTD", Status: status, Period: period}, id+"/cum")
}

// ytd prints the running total behind words that name no span: "từ đầu năm", "lũy kế".
func (w *writer) ytd(id string, q Qty, status string) string {
	return w.fact(q, Fact{Indicator: id, Kind: "level", Measure: "YTD", Status: status, Period: w.at.yearToDate()}, id+"/cum")
}

// toDay prints what came in from the first of the month to a day inside it.
func (w *writer) toDay(id string, q Qty, day int) string {
	period := fmt.Sprintf("%s..%s", w.at.day(1), w.at.day(day))
	return w.fact(q, Fact{Indicator: id, Kind: "level", Measure: "PART", Status: "actual", Period: period}, id+"/day")
}

// stock prints a level on the last day of the month.
func (w *writer) stock(id string, q Qty) string {
	return w.fact(q, Fact{Indicator: id, Kind: "level", Measure: "STOCK", Status: "actual", Period: w.at.last()}, id+"/stock")
}

// yearPlan prints a plan of the year.
func (w *writer) yearPlan(id string, q Qty) string {
	return w.fact(q, Fact{Indicator: id, Kind: "level", Measure: "PLAN", Status: "plan", Period: fmt.Sprint(w.at.Year())}, id+"/plan")
}

// ratio prints "X% of": basis plan, same_period_last_year or figure.
func (w *writer) ratio(slot, basis string, q Qty) string {
	return w.fact(q, Fact{Kind: "ratio", Status: w.firmness(), Basis: basis}, slot)
}

// change prints by how much something rose or fell.
func (w *writer) change(slot, basis string, q Qty) string {
	return w.fact(q, Fact{Kind: "change", Status: w.firmness(), Basis: basis}, slot)
}

// firmness is that of the level printed last: a ratio is as firm as what it speaks
// of. Plans stand beside it only to be compared with.
func (w *writer) firmness() string {
	for i := len(w.facts) - 1; i >= 0; i-- {
		if f := w.facts[i]; f.Kind == "level" && f.Status != "plan" {
			return f.Status
		}
	}
	return w.status
}

// share prints a rate: "tỷ lệ đúng hạn đạt 99,4%".
func (w *writer) share(slot string, q Qty) string {
	return w.fact(q, Fact{Kind: "share", Status: w.status}, slot)
}

// lastYear prints the level of the same period a year ago.
func (w *writer) lastYear(id string, q Qty, cumulative bool) string {
	period := (w.at - 12).String()
	measure := "FLOW"
	if cumulative {
		period, measure = (w.at - 12).soFar(), "YTD"
	}
	return w.fact(q, Fact{Indicator: id, Kind: "level", Measure: measure, Status: "actual", Period: period}, id+"/lastyear")
}

// move says how v stands to base in words: "tăng 03 vụ so với tháng trước".
func (w *writer) move(slot string, v, base int64, unit, phrase, basis string) string {
	if v == base {
		return "bằng " + phrase
	}
	verb := "tăng"
	if v < base {
		verb = "giảm"
	}
	return w.word(slot+"/verb", verb) + " " + w.change(slot, basis, count(abs(v-base), unit)) + " so với " + phrase
}

// grow says the same in per cent.
func (w *writer) grow(slot string, v, base int64, phrase, basis string) string {
	verb := "tăng"
	if v < base {
		verb = "giảm"
	}
	return w.word(slot+"/verb", verb) + " " + w.change(slot, basis, growth(v, base, 1)) + " so với " + phrase
}
