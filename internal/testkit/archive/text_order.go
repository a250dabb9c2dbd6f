package archive

import "fmt"

func (w *writer) order() {
	w.part("order", w.at)
	w.para(w.pick(
		"Thực hiện tốt nhiệm vụ quốc phòng, quân sự địa phương; tình hình an ninh chính trị, trật tự an toàn xã hội được giữ vững.",
		"Duy trì nghiêm chế độ trực sẵn sàng chiến đấu; tình hình ANTT trên địa bàn cơ bản ổn định."), w.recruits())
	w.para(w.crimes())
	w.para(w.some("drugs", 9, w.drugs))
	w.para(w.accidents())
	w.para(w.some("traffic", 2, w.traffic))
	w.para(w.some("context-order", 8, w.contextOrder), w.some("fires", 5, w.fires))
}

func (w *writer) recruits() string {
	if w.at.Num() != 2 {
		return ""
	}
	return fmt.Sprintf("Tổ chức thành công lễ giao, nhận quân, hoàn thành %s chỉ tiêu với %s.", w.ratio("", "plan", Qty{100, 0, "%"}), w.n(124+int64(w.at)%7, "thanh niên"))
}

func (w *writer) crimes() string {
	m, at := w.m, w.at
	v := m.Crimes.Act[at]
	s := fmt.Sprintf("Phạm pháp hình sự xảy ra %s, %s", w.month("sec.pphs", count(v, "vụ"), "actual"),
		w.move("crimes/prev", v, m.Crimes.Act[at-1], "vụ", "tháng trước", "previous_month"))
	if w.turn("crimes-yoy", 4) {
		s += fmt.Sprintf(", %s%s", w.trap("T10"), w.move("crimes/yoy", v, m.Crimes.Act[at-12], "vụ", "cùng kỳ năm trước", "same_period_last_year"))
	}
	s += fmt.Sprintf("; điều tra làm rõ %s", w.solved())
	s += w.some("solved-share", 4, func() string {
		return fmt.Sprintf(", đạt tỷ lệ %s", w.share("solved", percent(m.Solved.Act[at], v, 1)))
	})
	if at.Num() > 1 && w.turn("crimes-year", 4) {
		s += fmt.Sprintf(". Lũy kế từ đầu năm xảy ra %s phạm pháp hình sự", w.ytd("sec.pphs", count(m.Crimes.ActCum(at), "vụ"), "actual"))
	}
	return s + "."
}

func (w *writer) solved() string {
	at := w.at
	a := w.bare(w.month("sec.kham_pha", count(w.m.Solved.Act[at], "vụ"), "actual"), "vụ")
	return a + "/" + w.n(w.m.Crimes.Act[at], "vụ")
}

func (w *writer) drugs() string {
	m, at := w.m, w.at
	cases, people := m.Drugs.Act[at], m.DrugPeople.Act[at]
	s := fmt.Sprintf("%s %s %s mua bán, tàng trữ trái phép chất ma túy",
		w.pick("Bắt giữ", "Lực lượng Công an phát hiện, bắt", "Đấu tranh, bắt giữ"),
		w.month("sec.ma_tuy", count(cases, "vụ"), "actual"), w.n(people, "đối tượng"))
	s += w.some("heroin", 4, func() string { return fmt.Sprintf(", thu giữ %s heroin", w.q(Qty{m.Heroin.Act[at], 3, "gam"})) })
	s += w.some("charged", 2, func() string {
		return fmt.Sprintf("; đã khởi tố %s %s", w.n(cases, "vụ"), w.n(people, "bị can"))
	}) + "."
	if w.turn("rehab", 2) {
		s += fmt.Sprintf(" Lập hồ sơ đưa %s đi cơ sở cai nghiện.", w.n(newDice("rehab/"+at.String()).between(4, 12), "người nghiện"))
	}
	return s
}

// accidents states its own window; it moved by a day between the years.
func (w *writer) accidents() string {
	from, to, words := window(w.at)
	m, at := w.m, w.at
	key := func(indicator string, v int64, unit string) string {
		return w.fact(count(v, unit), Fact{Indicator: indicator, Kind: "level", Measure: "RANGE", Status: "actual", Period: from + ".." + to}, "")
	}
	v := m.Accidents.Act[at]
	s := fmt.Sprintf("%s%s (%s): xảy ra %s tai nạn giao thông, làm chết %s, bị thương %s", w.trap("T12"),
		w.pick("Tình hình trật tự ATGT", "Công tác bảo đảm TTATGT", "Tai nạn giao thông"), words,
		key("sec.tngt", v, "vụ"), key("sec.tngt_chet", m.Dead.Act[at], "người"), key("sec.tngt_thuong", m.Hurt.Act[at], "người"))
	return s + w.some("accidents", 5, func() string {
		return fmt.Sprintf(" (số vụ %s)", w.move("accidents/prev", v, m.Accidents.Act[at-1], "vụ", "tháng trước", "previous_month"))
	}) + "."
}

func (w *writer) traffic() string {
	m, at := w.m, w.at
	return fmt.Sprintf("%s lập biên bản %s vi phạm trật tự an toàn giao thông, %s.", w.pick("Trong tháng, tuần tra, kiểm soát phát hiện,", "Trong tháng, lực lượng Cảnh sát giao thông đã"),
		w.month("sec.vp_gt", count(m.Traffic.Act[at], "trường hợp"), "actual"),
		w.pick("xử phạt nộp Kho bạc Nhà nước ", "phạt tiền ")+w.q(million(m.TrafficFine.Act[at])))
}

func (w *writer) fires() string {
	v := w.m.Fires.Act[w.at]
	if v == 0 {
		return "Trong tháng không xảy ra cháy, nổ trên địa bàn."
	}
	d := newDice("fires/" + w.at.String())
	return fmt.Sprintf("Xảy ra %s, không có thiệt hại về người, ước thiệt hại tài sản khoảng %s.", w.month("sec.chay", count(v, "vụ cháy"), "actual"), w.about(million(d.between(18, 240))))
}
