package archive

import "fmt"

// thisMonth names the report month: "tháng 6", "tháng 6/2020".
func (w *writer) thisMonth() string {
	if w.often(5) {
		return fmt.Sprintf("tháng %d", w.at.Num())
	}
	return fmt.Sprintf("tháng %d/%d", w.at.Num(), w.at.Year())
}

// soFar names the running total: "lũy kế 5 tháng đầu năm", "tính chung 6 tháng đầu
// năm", old and new tone placement mixed as in the offices' files.
func (w *writer) soFar() string {
	lead := w.pick("lũy kế", "luỹ kế", "tính chung")
	w.sinceJanuary = lead != "tính chung" && w.often(3)
	if w.sinceJanuary {
		return lead + " từ đầu năm"
	}
	return lead + " " + w.at.soFarWords()
}

func (w *writer) trade() {
	w.part("trade", w.at)
	w.para(w.some("trade", 7, w.tradeOpening), w.retail(), w.some("context-trade", 8, w.contextTrade))
	w.para(w.visitors(), w.some("tourism", 2, w.tourismMoney))
}

func (w *writer) tradeOpening() string {
	return w.pick(
		"Hoạt động thương mại, dịch vụ trên địa bàn cơ bản ổn định, hàng hóa phong phú, giá cả không có biến động lớn.",
		"Thị trường hàng hoá, dịch vụ tiếp tục được duy trì; nguồn cung các mặt hàng thiết yếu đáp ứng nhu cầu tiêu dùng của Nhân dân.",
		"Tình hình kinh doanh tại các chợ, cửa hàng và siêu thị diễn ra bình thường, không xảy ra tình trạng khan hiếm hàng hóa.")
}

func (w *writer) retail() string {
	const id = "trd.ban_le"
	f, m := w.m.Retail, w.at
	subject := w.pick(
		"Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
		"Tổng mức bán lẻ hàng hoá và doanh thu dịch vụ",
		"Tổng mức lưu chuyển hàng hóa bán lẻ và doanh thu dịch vụ tiêu dùng")
	s := fmt.Sprintf("%s %s ước đạt %s, %s", subject, w.thisMonth(),
		w.month(id, billion(f.Est[m], 1), "estimate"),
		w.grow("retail/yoy", f.Est[m], f.Act[m-12], "cùng kỳ năm trước", "same_period_last_year"))
	if m.Num() == 1 {
		return s + "."
	}
	s += fmt.Sprintf("; %s ước đạt %s", w.soFar(), w.cum(id, billion(f.Cum(m), 1), "estimate"))
	s += w.some("retail-plan", 6, func() string {
		return fmt.Sprintf(", đạt %s kế hoạch năm", w.ratio("retail/plan", "plan", percent(f.Cum(m), PlanAt(m).Retail*1000, 1)))
	}) + "."
	if !w.turn(id, 4) {
		return s
	}
	return s + fmt.Sprintf(" %s%s tháng %d %s %s.", w.trap("T01"), w.pick("Số thực hiện", "Thực hiện chính thức"), (m-1).Num(), w.pick("là", "đạt"),
		w.before(id, billion(f.Act[m-1], 1)))
}

func (w *writer) visitors() string {
	const id = "tou.khach"
	f, m := w.m.Visitors, w.at
	s := fmt.Sprintf("%s đến thành phố trong tháng ước đạt %s", w.pick("Lượng khách du lịch", "Tổng lượt khách tham quan, du lịch", "Lượt khách"),
		w.month(id, count(f.Est[m], "lượt khách"), "estimate"))
	s += ", " + w.visitorsLastYear(f)
	if m.Num() == 1 {
		return s + "." + w.some("foreign", 3, w.foreign)
	}
	s += fmt.Sprintf("; %s ước đón %s", w.soFar(), w.cum(id, count(f.Cum(m), "lượt khách"), "estimate"))
	return s + w.some("visitors-plan", 4, func() string {
		return fmt.Sprintf(", bằng %s kế hoạch", w.ratio("visitors/plan", "plan", percent(f.Cum(m), PlanAt(m).Visitors, 1)))
	}) + "." + w.some("foreign", 3, w.foreign)
}

func (w *writer) foreign() string {
	if w.m.Foreign.Est[w.at] <= 90 {
		return " Trong tháng hầu như không có khách quốc tế."
	}
	return fmt.Sprintf(" Riêng khách quốc tế trong tháng ước đạt %s.", w.month("tou.quoc_te", count(w.m.Foreign.Est[w.at], "lượt khách"), "estimate"))
}

func (w *writer) visitorsLastYear(f Flow) string {
	m := w.at
	g := w.grow("visitors/yoy", f.Est[m], f.Act[m-12], "cùng kỳ", "same_period_last_year")
	if !w.turn("visitors", 3) {
		return g
	}
	return fmt.Sprintf("%s%s (cùng kỳ năm trước %s)", w.trap("T09"), g,
		w.lastYear("tou.khach", count(f.Act[m-12], "lượt khách"), false))
}

func (w *writer) tourismMoney() string {
	const id = "tou.doanh_thu"
	f, m := w.m.Tourism, w.at
	s := fmt.Sprintf("%s trong tháng ước đạt %s", w.pick("Doanh thu du lịch", "Tổng thu từ khách du lịch", "Doanh thu từ hoạt động du lịch"),
		w.month(id, billion(f.Est[m], 2), "estimate"))
	if m.Num() > 1 {
		s += fmt.Sprintf(", %s ước đạt %s", w.soFar(), w.cum(id, billion(f.Cum(m), 2), "estimate"))
	}
	return s + "."
}

func (w *writer) market() {
	w.part("market", w.at)
	w.para(w.some("market", 6, w.marketChecks))
}

func (w *writer) marketChecks() string {
	m, at := w.m, w.at
	lead := w.pick("Trong tháng, lực lượng chức năng đã kiểm tra", "Đội Quản lý thị trường số 3 phối hợp các ngành kiểm tra", "Công tác kiểm tra, kiểm soát thị trường được duy trì; đã kiểm tra")
	subject := w.pick("buôn bán, vận chuyển hàng nhập lậu, hàng giả và vệ sinh ATTP", "gian lận thương mại, kinh doanh hàng hóa không rõ nguồn gốc, xuất xứ")
	mark, money := w.marketMoney()
	return fmt.Sprintf("%s%s %s %s, trong đó có %s vi phạm%s.", mark, lead,
		w.month("trd.qltt", count(m.MktChecks.Act[at], "vụ"), "actual"), subject, w.n(m.MktCases.Act[at], "vụ"), money())
}

// marketMoney is what the cases brought in: three sums and their total, or the total
// alone. The mark is set where rounding parts the sums from their total.
func (w *writer) marketMoney() (mark string, print func() string) {
	m, at := w.m, w.at
	fine, goods, gain := m.MktFine.Act[at], m.MktGoods.Act[at], m.MktGain.Act[at]
	tenth := func(v int64) Qty { return Qty{div(v, 100), 1, "triệu đồng"} }
	if !w.turn("market-parts", 4) {
		return "", func() string { return fmt.Sprintf(", tổng số thu %s", w.q(tenth(fine+goods+gain))) }
	}
	if div(fine, 100)+div(goods, 100)+div(gain, 100) != div(fine+goods+gain, 100) {
		mark = w.trap("T02")
	}
	return mark, func() string {
		return fmt.Sprintf(" (*xử phạt VPHC với số tiền %s; tịch thu, tiêu hủy hàng hóa trị giá %s; thu lợi bất hợp pháp %s; tổng số thu trong tháng là %s*)",
			w.q(tenth(fine)), w.q(tenth(goods)), w.q(tenth(gain)), w.q(tenth(fine+goods+gain)))
	}
}
