package archive

import (
	"fmt"
	"strings"
)

func (w *writer) society() {
	w.part("society", w.at)
	w.para(w.some("context-society", 9, w.contextSociety), w.some("schools", 3, w.schools), w.some("culture", 2, w.culture))
	w.para(w.health(), w.some("insurance", 3, w.insurance))
	w.para(w.jobs(), w.poverty())
	w.para(w.covid(), w.some("welfare", 2, w.welfare))
}

func (w *writer) schools() string {
	lead := w.pick("Chỉ đạo các trường thực hiện nghiêm túc kế hoạch năm học.", "Ngành giáo dục duy trì tốt nền nếp dạy và học.", "Công tác giáo dục và đào tạo được quan tâm chỉ đạo.")
	switch w.at.Num() {
	case 5, 6:
		return lead + fmt.Sprintf(" Tổ chức xét hoàn thành chương trình tiểu học cho %s lớp 5, xét tốt nghiệp THCS cho %s lớp 9, đạt tỷ lệ %s.",
			w.n(1487+int64(w.at), "học sinh"), w.n(1362-int64(w.at), "học sinh"), w.share("", Qty{994, 1, "%"}))
	case 9:
		return lead + fmt.Sprintf(" Toàn thành phố khai giảng năm học mới với %s/%s ở các cấp học; %s đạt chuẩn quốc gia.",
			w.stock("edu.hs", count(21480+int64(w.at)*9, "học sinh")), w.n(642+int64(w.at)/4, "lớp"), w.couple(29, 41, "trường"))
	case 2, 3, 4:
		if w.at.Year() == 2020 {
			return "Thực hiện cho học sinh nghỉ học theo chỉ đạo của UBND tỉnh để phòng, chống dịch COVID-19; tổ chức vệ sinh, khử khuẩn trường lớp, hướng dẫn ôn tập qua mạng."
		}
	}
	if w.often(6) {
		return lead + fmt.Sprintf(" Tham gia kỳ thi cấp tỉnh đạt %s, trong đó có %s Nhất.", w.n(15+int64(w.at)%7, "giải"), w.n(2+int64(w.at)%3, "giải"))
	}
	return lead + fmt.Sprintf(" Đến nay có %s đạt chuẩn quốc gia.", w.couple(29, 41, "trường"))
}

// couple prints a part of a whole with a slash: 29/41 trường.
func (w *writer) couple(part, whole int64, unit string) string {
	mark := w.trap("T16")
	a := w.bare(w.n(part, unit), unit)
	b := w.fact(count(whole, unit), Fact{Kind: "level", Status: w.status, Period: w.period}, "")
	return mark + a + "/" + b
}

// bare drops the unit of the figure printed last: a couple prints it once.
func (w *writer) bare(printed, unit string) string {
	last := &w.facts[len(w.facts)-1]
	last.Printed = strings.TrimSuffix(last.Printed, " "+unit)
	return strings.TrimSuffix(printed, " "+unit)
}

func (w *writer) culture() string {
	return w.pick(
		"Tổ chức các hoạt động thông tin, tuyên truyền, cổ động trực quan phục vụ nhiệm vụ chính trị.",
		"Hoạt động văn hóa, thể thao được duy trì; công tác quản lý lễ hội, quảng cáo thực hiện đúng quy định.",
		"Tăng cường công tác thông tin lưu động, hệ thống loa truyền thanh phường, xã; chuẩn bị nội dung giải thể thao phong trào.") +
		fmt.Sprintf(" Tổ chức %s, phát thanh %s tin, bài; tỷ lệ gia đình văn hóa giữ mức %s.",
			w.n(newDice("culture/"+w.at.String()).between(3, 9), "buổi biểu diễn"), w.n(newDice("radio/"+w.at.String()).between(112, 190), "lượt"), w.share("", Qty{913, 1, "%"}))
}

func (w *writer) health() string {
	m, at := w.m, w.at
	lead := w.pick("Duy trì tốt công tác chăm sóc sức khỏe Nhân dân.", "Công tác khám, chữa bệnh được đảm bảo.", "Mạng lưới y tế cơ sở hoạt động ổn định.")
	visits := w.some("hea.kham", 3, func() string {
		s := " Tổng số lượt khám bệnh trong tháng " + w.month("hea.kham", count(m.Visits.Act[at], "lượt"), "actual")
		if at.Num() > 1 {
			s += fmt.Sprintf(", %s là %s", w.soFar(), w.cum("hea.kham", count(m.Visits.ActCum(at), "lượt"), "actual"))
		}
		return s + "."
	})
	return lead + visits + " " + w.some("epidemics", 3, w.epidemics) + w.some("children", 3, w.children)
}

func (w *writer) epidemics() string {
	return fmt.Sprintf("Trong tháng ghi nhận %s mắc sốt xuất huyết, %s mắc tay chân miệng, không có tử vong. ",
		w.month("hea.dich", count(w.m.Dengue.Act[w.at], "ca"), "actual"), w.n(w.m.HandFoot.Act[w.at], "ca"))
}

func (w *writer) children() string {
	return fmt.Sprintf("%sTỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân còn %s.", w.trap("T08"), w.share("", Qty{117 - int64(w.at-12)/3, 1, "%"}))
}

// insured is the share of people with health insurance, in tenths of a per cent.
func insured(m Month) int64 { return 928 + int64(m-12) + newDice("insured/"+m.String()).between(-1, 1) }

func (w *writer) insurance() string {
	v := insured(w.at)
	s := fmt.Sprintf("Đến nay, tỷ lệ bao phủ BHYT đạt %s", w.fact(Qty{v, 1, "%"}, Fact{Indicator: "soc.bhyt", Kind: "share", Measure: "STOCK", Status: "actual", Period: w.at.last()}, "insured"))
	if w.at.Num()%3 != 0 {
		return s + "."
	}
	d := v - insured(w.at-12)
	if w.at.Year() == 2019 {
		d = 11
	}
	return s + fmt.Sprintf(", tăng %s so với cùng kỳ%s.", w.change("", "same_period_last_year", Qty{d, 1, "%"}), w.trap("T17"))
}

func (w *writer) jobs() string {
	const id = "soc.viec_lam"
	f, m := w.m.Jobs, w.at
	s := fmt.Sprintf("%s cho %s", w.pick("Giải quyết việc làm mới", "Đã giải quyết việc làm", "Trong tháng tạo việc làm mới"), w.month(id, count(f.Act[m], "lao động"), "actual"))
	if m.Num() > 1 {
		s += fmt.Sprintf(", %s được %s, đạt %s kế hoạch năm", w.soFar(), w.cum(id, count(f.ActCum(m), "lao động"), "actual"),
			w.ratio("jobs/plan", "plan", percent(f.ActCum(m), w.plan.Jobs, 1)))
		s += w.some(id, 5, func() string {
			return fmt.Sprintf(" (kế hoạch %s)", w.yearPlan(id, count(w.plan.Jobs, "lao động")))
		})
	}
	s += w.some("abroad", 4, func() string {
		return fmt.Sprintf("; trong tháng có %s đi xuất khẩu lao động", w.month("soc.xkld", count(w.m.Abroad.Act[m], "người"), "actual"))
	}) + "."
	if w.turn("trained", 3) {
		s += fmt.Sprintf(" Mở lớp đào tạo nghề cho %s.", w.n(w.m.Trained.Act[m], "lao động nông thôn"))
	}
	return s
}

// poor is the number of poor households at the end of the month.
func poor(m Month) int64 { return 436 - int64(m-12)*7 }

func (w *writer) poverty() string {
	if w.at.Num()%3 != 0 {
		return ""
	}
	left := poor(w.at)
	return fmt.Sprintf("%sĐến cuối tháng, toàn thành phố còn %s, chiếm tỷ lệ %s; trong %s có %s thoát nghèo.", w.trap("T11"),
		w.stock("soc.ngheo", count(left, "hộ nghèo")), w.fact(percent(left, 24310, 2), Fact{Kind: "share", Status: "actual", Basis: "whole"}, ""), w.at.soFarWords(),
		w.n(poor(w.at.firstOfYear()-1)-left, "hộ"))
}

func (w *writer) covid() string {
	if w.at < MonthOf(2020, 2) {
		return ""
	}
	watched := newDice("covid/"+w.at.String()).between(46, 310)
	s := fmt.Sprintf("Triển khai quyết liệt các biện pháp phòng, chống dịch COVID-19; theo dõi sức khỏe tại nhà %s trở về từ vùng dịch, trên địa bàn chưa ghi nhận ca mắc.", w.n(watched, "trường hợp"))
	if w.at == MonthOf(2020, 5) || w.at == MonthOf(2020, 6) {
		s += fmt.Sprintf(" %sThực hiện gói hỗ trợ 62 nghìn tỷ đồng của Chính phủ, đã chi trả cho %s với số tiền %s.", w.trap("T18"),
			w.n(2140+watched, "người"), w.q(Qty{2*(2140+watched) - 12, 0, "triệu đồng"}))
	}
	return s
}

func (w *writer) welfare() string {
	d := newDice("welfare/" + w.at.String())
	if w.at.Num() == 1 {
		return fmt.Sprintf("Tặng quà Tết cho %s với tổng kinh phí %s; trợ cấp gạo cứu đói cho %s.",
			w.n(d.between(3100, 3600), "đối tượng"), w.mixed(1, d.between(120, 960)), w.n(d.between(22, 48), "hộ"))
	}
	return fmt.Sprintf("Chi trả trợ cấp thường xuyên cho %s bảo trợ xã hội, người có công, kinh phí %s; trong đó người cao tuổi từ 80 tuổi trở lên %s.",
		w.n(d.between(3240, 3390), "đối tượng"), w.mixed(2, d.between(12, 240)), w.n(d.between(860, 930), "người"))
}

// mixed prints a chain of magnitudes: "2 tỷ 085 triệu đồng".
func (w *writer) mixed(bn, mn int64) string {
	mark := w.trap("T20")
	s := w.q(million(bn*1000 + mn))
	f := &w.facts[len(w.facts)-1]
	plainly := f.Printed
	f.Printed = fmt.Sprintf("%d tỷ %03d triệu đồng", bn, mn)
	return mark + strings.Replace(s, plainly, f.Printed, 1)
}
