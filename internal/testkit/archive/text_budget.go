package archive

import "fmt"

func (w *writer) budget() {
	w.part("budget", w.at)
	w.para(w.revenueToDay(), w.revenueMonth(), w.planNotice())
	w.para(w.revenueParts())
	w.para(w.spending(), w.some("loans", 2, w.loans))
}

// cutDay is the day on which the treasury's books were read for the report.
func (w *writer) cutDay() int { return 13 + int(newDice("cut/"+w.at.String()).between(0, 2)) }

func (w *writer) revenueToDay() string {
	m, f := w.at, w.m.Revenue
	lead := w.pick("Công tác thu ngân sách nhà nước:", "Thu ngân sách nhà nước trên địa bàn:", "Về thu NSNN trên địa bàn:")
	body := fmt.Sprintf("%sước thực hiện %s thu được %s", w.some("today", 5, w.revenueSoFar),
		w.word("revenue/month", fmt.Sprintf("tháng %d/%d", m.Num(), m.Year())), w.month("fin.thu_nsnn", million(f.Est[m]), "estimate"))
	if w.turn("today", 5) || w.turn("monthplan", 3) {
		body += fmt.Sprintf(", đạt %s dự toán tháng", w.ratio("revenue/monthplan", "plan", percent(f.Est[m], monthPlan(m), 1)))
	}
	return lead + " " + upperFirst(body) + "."
}

// revenueSoFar is what came in up to the day on which the books were read.
func (w *writer) revenueSoFar() string {
	m, day := w.at, w.cutDay()
	got := w.m.Revenue.Est[m] * newDice("part/"+m.String()).between(262, 418) / 1000
	return fmt.Sprintf("tính đến ngày %02d/%d/%d, số thu trong tháng được %s, đạt %s dự toán tháng; %s", day, m.Num(), m.Year(),
		w.toDay("fin.thu_nsnn", million(got), day), w.ratio("today/plan", "plan", percent(got, monthPlan(m), 1)), w.trap("T05"))
}

func (w *writer) revenueMonth() string {
	f, m, p := w.m.Revenue, w.at, w.plan
	if m.Num() == 1 {
		return fmt.Sprintf("Dự toán năm %d tỉnh giao %s, HĐND thành phố giao %s.", m.Year(),
			w.yearPlan("fin.thu_nsnn", million(p.Province)), w.cityPlan(p))
	}
	lead := ""
	if w.turn("fin.thu_nsnn", 7) {
		lead = fmt.Sprintf("Thực hiện tháng %d thu được %s. ", (m - 1).Num(), w.before("fin.thu_nsnn", million(f.Act[m-1])))
	}
	plans := m.Num()%3 == 0
	if m.Year() == 2020 {
		lead += w.trap("T21")
	}
	lead += fmt.Sprintf("%s ước thực hiện %s, ", upperFirst(w.soFar()), w.cum("fin.thu_nsnn", million(f.Cum(m)), "estimate"))
	if plans || w.turn("province", 3) {
		lead += fmt.Sprintf("đạt %s dự toán tỉnh giao%s, ", w.ratio("revenue/province", "plan", percent(f.Cum(m), p.Province, 1)), w.provincePlan(plans))
	}
	return lead + fmt.Sprintf("đạt %s dự toán thành phố giao và bằng %s so với cùng kỳ.",
		w.ratio("revenue/city", "plan", percent(f.Cum(m), p.City, 1)),
		w.ratio("revenue/yoy", "same_period_last_year", percent(f.Cum(m), f.ActCum(m-12), 1)))
}

// provincePlan names the plan itself in brackets.
func (w *writer) provincePlan(told bool) string {
	if !told {
		return ""
	}
	return fmt.Sprintf(" (dự toán tỉnh giao %s)", w.yearPlan("fin.thu_nsnn", million(w.plan.Province)))
}

func (w *writer) cityPlan(p Plan) string {
	return w.fact(million(p.City), Fact{Kind: "level", Measure: "PLAN", Status: "plan", Period: fmt.Sprint(w.at.Year())}, "revenue/cityplan")
}

// planNotice announces the change of the city's plan in its month.
func (w *writer) planNotice() string {
	if w.at != cityPlanChanged {
		return ""
	}
	before := PlanAt(w.at - 1)
	return fmt.Sprintf("%sHĐND thành phố đã thông qua Nghị quyết điều chỉnh dự toán thu năm %d từ %s lên %s, áp dụng từ tháng %d.",
		w.trap("T03"), w.at.Year(), w.cityPlan(before), w.cityPlan(w.plan), w.at.Num())
}

// revenueParts prints the parts of the running total three months a year, a selection
// in two others.
func (w *writer) revenueParts() string {
	m, at := w.m, w.at
	if at == MonthOf(2020, 1) {
		return fmt.Sprintf("Trong tổng thu tháng 1: thu thuế ngoài quốc doanh ước %s, thu tiền sử dụng đất ước %s.",
			w.month("fin.thu_nqd", million(m.RevTax.Est[at]), "estimate"), w.month("fin.thu_dat", million(m.RevLand.Est[at]), "estimate"))
	}
	full, some := at.Num() == 3 || at.Num() == 5 || at.Num() == 11, at.Num() == 2 || at.Num() == 8
	if !full && !some {
		return ""
	}
	total := ""
	if full {
		total = w.ytd("fin.thu_nsnn", million(m.Revenue.Cum(at)), "estimate")
	}
	tax := w.ytd("fin.thu_nqd", million(m.RevTax.Cum(at)), "estimate")
	land := w.ytd("fin.thu_dat", million(m.RevLand.Cum(at)), "estimate")
	if some {
		return fmt.Sprintf("%sTrong đó, một số khoản thu lũy kế ước đạt khá: thuế ngoài quốc doanh %s; thu tiền sử dụng đất %s.", w.trap("T04"), tax, land)
	}
	return fmt.Sprintf("Tổng thu ước thực hiện lũy kế %s, gồm: thu thuế ngoài quốc doanh %s; thu tiền sử dụng đất %s; phí, lệ phí %s; thu khác %s.",
		total, tax, land, w.slotMoney("revenue/fee", m.RevFee.Cum(at)), w.slotMoney("", m.RevOther.Cum(at)))
}

func (w *writer) slotMoney(slot string, v int64) string {
	return w.fact(million(v), Fact{Kind: "level", Status: "estimate", Period: w.at.yearToDate()}, slot)
}

func (w *writer) spending() string {
	const id = "fin.chi_nsdp"
	m, at := w.m, w.at
	s := fmt.Sprintf("%s %s ước thực hiện %s", w.pick("Công tác chi ngân sách địa phương:", "Chi ngân sách nhà nước:", "Tổng chi ngân sách"),
		w.thisMonth(), w.month(id, million(m.Spend.Est[at]), "estimate"))
	if at.Num() == 1 {
		return s + fmt.Sprintf(" (chi thường xuyên %s; chi đầu tư phát triển %s).",
			w.month("fin.chi_tx", million(m.SpendReg.Est[at]), "estimate"), w.month("fin.chi_dtpt", million(m.SpendInv.Est[at]), "estimate"))
	}
	s += fmt.Sprintf(", %s ước %s, đạt %s dự toán năm", w.soFar(), w.cum(id, million(m.Spend.Cum(at)), "estimate"),
		w.ratio("spend/plan", "plan", percent(m.Spend.Cum(at), w.plan.Spend, 1)))
	if !w.turn(id, 4) {
		return s + "."
	}
	return s + fmt.Sprintf(" (chi thường xuyên %s; chi đầu tư phát triển %s).",
		w.cum("fin.chi_tx", million(m.SpendReg.Cum(at)), "estimate"),
		w.cum("fin.chi_dtpt", million(m.SpendInv.Cum(at)), "estimate"))
}

// debt is the policy bank's outstanding loans in triệu đồng: it grows by new loans
// less repayments.
func (m *Model) debt(at Month) int64 {
	debt := int64(186400)
	for i := MonthOf(2018, 1); i <= at; i++ {
		debt += m.Loans.Act[i] * 22 / 100
	}
	return debt
}

func (w *writer) loans() string {
	households := w.m.Loans.Act[w.at]/43 + 2
	return fmt.Sprintf("%sNgân hàng Chính sách xã hội cho vay trong tháng %s với %s; tổng dư nợ vốn tín dụng chính sách đến cuối tháng đạt %s.", w.trap("T11"),
		w.month("fin.csxh", million(w.m.Loans.Act[w.at]), "actual"), w.n(households, "hộ"),
		w.stock("fin.csxh", billion(w.m.debt(w.at), 1)))
}
