package archive

import "fmt"

func (w *writer) land() {
	w.part("land", w.at)
	w.para(w.some("certificates", 3, w.certificates), w.some("recovery", 2, w.recovery))
	w.para(w.clearing())
	w.para(w.some("payment", 4, w.payment), w.some("handover", 3, w.handover))
	w.para(w.some("context-land", 8, w.contextLand))
}

func (w *writer) certificates() string {
	d := newDice("gcn/" + w.at.String())
	households := d.between(14, 38)
	papers := households + d.between(0, 4)
	plots := papers - d.between(0, 3)
	return fmt.Sprintf("%sCấp %s/%s gia đình, cá nhân/%s với diện tích %s.", w.trap("T16"),
		w.month("lnd.gcn", count(papers, "Giấy chứng nhận"), "actual"), w.n(households, "hộ"), w.n(plots, "thửa"),
		w.q(Qty{d.between(12400, 61800), 1, "m2"}))
}

func (w *writer) recovery() string {
	d := newDice("recovery/" + w.at.String())
	homes, offices := d.between(11, 36), d.between(1, 4)
	s := fmt.Sprintf("Ban hành %s thu hồi đất đối với %s gia đình, cá nhân và %s để thực hiện các dự án trên địa bàn %s.",
		w.month("lnd.thu_hoi", count(homes+offices, "Thông báo"), "actual"), w.n(homes, "hộ"), w.n(offices, "tổ chức"), w.places(2))
	if w.often(4) {
		s += fmt.Sprintf(" Ban hành %s xử phạt vi phạm hành chính trong lĩnh vực đất đai, tổng số tiền %s.",
			w.n(d.between(1, 4), "Quyết định"), w.q(count(d.between(4, 19)*1500000, "đồng")))
	}
	return s
}

// compensation is the month's approved compensation in đồng, exact to the đồng.
func compensation(m Month) int64 {
	return newDice("compensation/"+m.String()).between(2_100_000, 7_900_000)*1000 + 661_500
}

func (w *writer) clearing() string {
	d := newDice("clearing/" + w.at.String())
	measured, approved := d.between(58, 124), d.between(24, 52)
	lead := w.pick("Công tác bồi thường, giải phóng mặt bằng:", "Công tác GPMB được tập trung chỉ đạo.", "Về công tác GPMB, tái định cư:")
	if w.turn("measured", 3) {
		lead += fmt.Sprintf(" Kiểm đếm, đo đạc đối với %s bị ảnh hưởng bởi %s, tổng diện tích %s.",
			w.n(measured, "hộ"), w.n(d.between(4, 8), "dự án"), w.q(Qty{d.between(182000, 694000), 1, "m2"}))
	}
	return lead + fmt.Sprintf(" %s cho %s, tổng giá trị %s.",
		w.pick("Họp thông qua và phê duyệt phương án bồi thường, hỗ trợ", "Thẩm định, phê duyệt phương án bồi thường, hỗ trợ và tái định cư"),
		w.month("inv.gpmb", count(approved, "hộ"), "actual"),
		w.fact(count(compensation(w.at), "đồng"), Fact{Kind: "level", Status: "actual", Period: w.at.String()}, "compensation/first"))
}

func (w *writer) payment() string {
	d := newDice("payment/" + w.at.String())
	people := d.between(1_400_000, 3_900_000)*1000 + d.between(1, 999)
	taxes := d.between(320_000, 940_000)*1000 + d.between(1, 999)
	s := fmt.Sprintf("Chi trả tiền bồi thường, hỗ trợ cho %s, tổng số tiền %s (*gồm: chi trả cho các hộ dân %s; nộp ngân sách nhà nước tiền nghĩa vụ tài chính %s*).",
		w.n(d.between(19, 41), "hộ"), w.fact(count(people+taxes, "đồng"), Fact{Kind: "level", Status: "actual", Period: w.at.String()}, "payment/total"),
		w.q(count(people, "đồng")), w.q(count(taxes, "đồng")))
	if w.turn("payment", 3) {
		s += fmt.Sprintf(" Các phương án được phê duyệt trong tháng có tổng giá trị bồi thường, hỗ trợ là %s.",
			w.fact(count(compensation(w.at), "đồng"), Fact{Kind: "level", Status: "actual", Period: w.at.String()}, "payment/approved"))
	}
	return s
}

func (w *writer) handover() string {
	d := newDice("handover/" + w.at.String())
	return fmt.Sprintf("Bàn giao mặt bằng %s của %s cho chủ đầu tư.", w.q(Qty{d.between(14000, 58000), 1, "m2"}), w.n(d.between(9, 27), "hộ"))
}
