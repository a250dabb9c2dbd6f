package archive

import (
	"fmt"
	"strings"
)

// annexMonths are the reports with a table behind the signature.
func hasAnnex(m Month) bool {
	switch m {
	case MonthOf(2019, 3), MonthOf(2019, 6), MonthOf(2019, 9), MonthOf(2019, 12), MonthOf(2020, 2), MonthOf(2020, 6), MonthOf(2020, 8):
		return true
	}
	return false
}

// line is one row of the annex.
type line struct {
	no, name, unit string
	id             string // key of the catalogue, "" for rows that are no key figure
	flow           Flow
	plan           int64
	scale          int64 // the model's unit per printed unit
	dec            int
}

func (w *writer) annex() {
	if !hasAnnex(w.at) {
		return
	}
	w.page.Table = &Table{
		Title: fmt.Sprintf("BIỂU TỔNG HỢP MỘT SỐ CHỈ TIÊU CHỦ YẾU THÁNG %d NĂM %d", w.at.Num(), w.at.Year()),
		Unit:  fmt.Sprintf("(Kèm theo Báo cáo của UBND thành phố tháng %d/%d)", w.at.Num(), w.at.Year()),
	}
	for _, l := range w.lines() {
		w.row(l)
	}
}

func (w *writer) lines() []line {
	m, p := w.m, w.plan
	all := []line{
		{"1", "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "Tỷ đồng", "trd.ban_le", m.Retail, p.Retail * 1000, 1000, 1},
		{"2", "Thu ngân sách nhà nước trên địa bàn", "Triệu đồng", "fin.thu_nsnn", m.Revenue, p.City, 1, 0},
		{"", "Trong đó:", "", "", Flow{}, 0, 0, 0},
		{"", "- Thuế ngoài quốc doanh", "Triệu đồng", "fin.thu_nqd", m.RevTax, 0, 1, 0},
		{"", "- Thu tiền sử dụng đất", "Triệu đồng", "fin.thu_dat", m.RevLand, 0, 1, 0},
		{"3", "Chi ngân sách địa phương", "Triệu đồng", "fin.chi_nsdp", m.Spend, p.Spend, 1, 0},
		{"4", "Giải ngân vốn đầu tư công", "Triệu đồng", "inv.giai_ngan", m.Paid, p.Works, 1, 0},
		{"5", "Lượt khách du lịch", "Lượt khách", "tou.khach", m.Visitors, p.Visitors, 1, 0},
		{"6", "Giải quyết việc làm mới", "Lao động", "soc.viec_lam", m.Jobs, p.Jobs, 1, 0},
	}
	var shown []line
	no := 0
	for _, i := range annexRows(w.at) {
		l := all[i]
		if l.no != "" {
			no++
			l.no = fmt.Sprint(no)
		}
		shown = append(shown, l)
	}
	return shown
}

// annexRows picks five lines with numbers and the line Trong đó: the table is shorter
// than the list of what is reported, and not the same in every report.
func annexRows(m Month) []int {
	if m.Num()%2 == 0 && m != MonthOf(2020, 8) {
		return []int{1, 2, 3, 4, 6, 7 + m.Year()%2}
	}
	return []int{0, 1, 2, 3, 4, 5}
}

// row prints one line; its figures are noted like those of the text.
func (w *writer) row(l line) {
	if l.flow.Act == nil {
		w.page.Table.Rows = append(w.page.Table.Rows, []string{l.no, l.name, l.unit, "", "", "", "", ""})
		return
	}
	qty := func(v int64) Qty { return Qty{div(v*pow10(l.dec), l.scale), l.dec, lowerUnit(l.unit)} }
	status := "estimate"
	if l.id == "soc.viec_lam" {
		status = "actual"
	}
	plan, ofPlan := "", ""
	cum := l.flow.Cum(w.at)
	if l.plan > 0 {
		plan = w.cell(qty(l.plan), Fact{Indicator: l.id, Kind: "level", Measure: "PLAN", Status: "plan", Period: fmt.Sprint(w.at.Year())}, "")
	}
	month := w.cell(qty(l.flow.Est[w.at]), Fact{Indicator: l.id, Kind: "level", Measure: "FLOW", Status: status, Period: w.at.String()}, "annex/"+l.id+"/month")
	total := w.cell(qty(cum), Fact{Indicator: l.id, Kind: "level", Measure: "YTD", Status: status, Period: w.at.yearToDate()}, "")
	if l.plan > 0 {
		ofPlan = w.cell(percent(cum, l.plan, 1), Fact{Kind: "ratio", Status: status, Basis: "plan"}, "")
	}
	yoy := w.cell(percent(cum, l.flow.ActCum(w.at-12), 1), Fact{Kind: "ratio", Status: status, Basis: "same_period_last_year"}, "")
	row := []string{l.no, l.name, l.unit, plan, month, total, ofPlan, yoy}
	w.page.Table.Rows = append(w.page.Table.Rows, row)
	for i := range w.defects {
		if w.defects[i].Sentence == w.page.Table.Title {
			w.defects[i].Sentence = strings.Join(row, " | ")
		}
	}
}

func lowerUnit(unit string) string {
	lower := map[string]string{"Tỷ đồng": "tỷ đồng", "Triệu đồng": "triệu đồng", "Lượt khách": "lượt khách", "Lao động": "lao động"}
	return lower[unit]
}

// cell notes a figure of the table and prints its digits only: the unit stands in
// its own column.
func (w *writer) cell(q Qty, f Fact, slot string) string {
	_, marks := unmark(w.fact(q, f, slot))
	last := &w.facts[len(w.facts)-1]
	last.Where = "table"
	row := w.page.Table.Title
	for _, k := range marks {
		w.place(k.name, row)
	}
	last.Printed = digitsOf(last.Printed)
	return last.Printed
}

// digitsOf keeps the number of a printed figure.
func digitsOf(printed string) string {
	end := 0
	for end < len(printed) && (printed[end] >= '0' && printed[end] <= '9' || printed[end] == '.' || printed[end] == ',') {
		end++
	}
	return printed[:end]
}
