package archive

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

func (w *writer) urban() {
	w.part("urban", w.at)
	w.para(w.some("urban", 7, w.urbanOpening), w.some("context-city", 7, w.contextCity))
	w.para(w.permits(), w.some("inspect", 3, w.inspections), w.some("fines", 2, w.buildingFines))
	w.para(w.some("care", 2, w.cityCare))
}

func (w *writer) urbanOpening() string {
	return w.pick(
		"Tăng cường công tác kiểm tra, xử lý vi phạm trật tự xây dựng, trật tự đô thị tại các tuyến phố chính và khu vực chợ trung tâm.",
		"Hoàn thiện hồ sơ điều chỉnh cục bộ quy hoạch phân khu phía Đông sông Trà Mây, tỷ lệ 1/2000; duy trì công tác quản lý trật tự đô thị.",
		"Công tác quản lý quy hoạch, trật tự xây dựng tiếp tục được quan tâm; phối hợp các phường ra quân lập lại trật tự vỉa hè trên đường Trần Khánh Dư, đường 20/8.")
}

func (w *writer) permits() string {
	const id = "urb.gpxd"
	f, m := w.m.Permits, w.at
	s := fmt.Sprintf("Cấp %s", w.month(id, count(f.Act[m], "giấy phép xây dựng"), "actual"))
	if m.Num() == 1 {
		return s + "."
	}
	return s + fmt.Sprintf(", nâng tổng số giấy phép đã cấp từ đầu năm lên %s.", w.ytd(id, count(f.ActCum(m), "giấy phép"), "actual"))
}

func (w *writer) inspections() string {
	m, at := w.m, w.at
	yes, no := m.Inspected.Act[at], m.NoPermit.Act[at]
	return fmt.Sprintf("Kiểm tra trật tự xây dựng đối với %s, gồm: %s có GPXD, %s được miễn GPXD; phát hiện, xử lý %s sai nội dung GPXD.",
		w.month("urb.ttxd", count(yes+no, "công trình"), "actual"), w.slot("inspect/with", yes, "công trình"),
		w.slot("inspect/free", no, "công trình"), w.n(m.Wrong.Act[at], "công trình"))
}

func (w *writer) buildingFines() string {
	m, at := w.m, w.at
	decisions := m.Wrong.Act[at]
	return fmt.Sprintf("%sBan hành %s XPVPHC với tổng số tiền %s; %s đã nộp tiền theo các quyết định đã ban hành với số tiền %s.",
		w.trap("T19"), w.n(decisions, "Quyết định"), w.q(million(m.BuildFine.Act[at])),
		w.n(decisions+2, "trường hợp"), w.q(million(m.BuildFine.Act[at]*118/100)))
}

func (w *writer) cityCare() string {
	d := newDice("care/" + w.at.String())
	switch d.between(0, 3) {
	case 0:
		return fmt.Sprintf("Thu giá dịch vụ vệ sinh môi trường được %s với tổng số tiền %s; khối lượng rác thu gom bình quân %s.",
			w.n(d.between(96, 140), "cơ sở"), w.q(Qty{d.between(1180, 1620), 1, "triệu đồng"}), w.q(Qty{d.between(712, 790), 1, "tấn/ngày"}))
	case 1:
		return fmt.Sprintf("Duy trì hệ thống chiếu sáng công cộng, thay thế %s hỏng; cắt tỉa cây xanh trên %s trước mùa mưa bão.",
			w.n(d.between(34, 88), "bóng đèn"), w.n(d.between(7, 14), "tuyến đường"))
	case 2:
		return fmt.Sprintf("Tổ chức thu tiền thuê nhà ở cũ thuộc sở hữu nhà nước đối với %s, số tiền %s.",
			w.n(d.between(41, 63), "hộ"), w.q(Qty{d.between(1420, 2160), 1, "triệu đồng"}))
	}
	return fmt.Sprintf("Ra quân %s chỉnh trang đô thị, nhắc nhở %s lấn chiếm vỉa hè, lòng đường.",
		w.n(d.between(6, 15), "buổi"), w.n(d.between(38, 92), "trường hợp"))
}

func (w *writer) works() {
	w.part("works", w.at)
	w.para(w.investment())
	w.para(w.some("projects", 3, w.projects), w.some("sites", 5, w.newProjects))
}

func (w *writer) investment() string {
	m, at, p := w.m, w.at, w.plan
	s := w.worksPlan()
	done, paid := m.Works.Cum(at), m.Paid.Cum(at)
	if at.Num() == 1 {
		return s + fmt.Sprintf(" Khối lượng thực hiện tháng 1 ước đạt %s; giải ngân ước %s, bằng %s kế hoạch.",
			w.month("inv.khoi_luong", million(done), "estimate"), w.month("inv.giai_ngan", million(paid), "estimate"), w.ratio("paid/plan", "plan", percent(paid, p.Works, 1)))
	}
	s += fmt.Sprintf(" Khối lượng thực hiện %s ước %s, đưa giá trị khối lượng %s ước đạt %s", w.thisMonth(),
		w.month("inv.khoi_luong", million(m.Works.Est[at]), "estimate"), w.soFar(), w.cum("inv.khoi_luong", million(done), "estimate"))
	s += w.some("works-plan", 5, func() string {
		return fmt.Sprintf(", bằng %s kế hoạch vốn%s", w.ratio("works/plan", "plan", percent(done, p.Works, 1)), w.trap("T06"))
	}) + "."
	over := ""
	if paid > done {
		over = w.trap("T14")
	}
	s += fmt.Sprintf(" %sGiá trị giải ngân, thanh toán %s ước đạt %s, bằng %s kế hoạch vốn", over, w.soFar(),
		w.cum("inv.giai_ngan", million(paid), "estimate"), w.ratio("paid/plan", "plan", percent(paid, p.Works, 1)))
	return s + w.some("inv.giai_ngan", 4, func() string {
		return fmt.Sprintf(", bằng %s khối lượng thực hiện", w.ratio("paid/works", "figure", percent(paid, done, 1)))
	}) + "."
}

// worksPlan names the year's plan of public investment, or its change.
func (w *writer) worksPlan() string {
	y := w.at.Year()
	if w.at == worksPlanChanged {
		return fmt.Sprintf("%sTheo Quyết định của UBND thành phố, kế hoạch vốn đầu tư công năm %d được điều chỉnh tăng từ %s lên %s.", w.trap("T03"), y,
			w.yearPlan("inv.von_kh", million(PlanAt(w.at-1).Works)), w.yearPlan("inv.von_kh", million(w.plan.Works)))
	}
	s := fmt.Sprintf("Tổng kế hoạch vốn đầu tư công năm %d là %s", y, w.yearPlan("inv.von_kh", million(w.plan.Works)))
	return s + w.some("works-list", 3, func() string { return ", bố trí cho " + w.n(46+int64(y-2019)*3, "danh mục dự án") }) + "."
}

// sites is what was under construction: carried over and newly begun, and the same
// works again by who pays.
func (w *writer) sites() (old, fresh, city, province int64) {
	d := newDice("sites/" + w.at.String())
	old, fresh = d.between(6, 10), d.between(2, 5)
	city = d.between(4, old+fresh-2)
	return old, fresh, city, old + fresh - city
}

func (w *writer) projects() string {
	old, fresh, city, province := w.sites()
	w.sitesTold = true
	d := newDice("projects/" + w.at.String())
	s := fmt.Sprintf("Chuẩn bị đầu tư %s; phê duyệt KHLCNT %s; tiếp tục thi công %s (%s chuyển tiếp, %s khởi công mới)",
		w.n(d.between(12, 21), "dự án"), w.n(d.between(2, 7), "công trình"),
		w.slot("sites/total", old+fresh, "công trình"), w.n(old, "công trình"), w.n(fresh, "công trình"))
	if w.at.Num()%2 == 0 {
		return fmt.Sprintf("%s%s, trong đó %s nguồn vốn thành phố và %s nguồn vốn tỉnh.", w.trap("T07"), s,
			w.n(city, "công trình"), w.n(province, "công trình"))
	}
	return s + fmt.Sprintf("; nghiệm thu đưa vào sử dụng %s.", w.n(d.between(1, 3), "công trình"))
}

func (w *writer) newProjects() string {
	return w.trap("T15") + w.pick(
		"Đôn đốc nhà thầu đẩy nhanh tiến độ Kè sông Trà Mây, Xuất tuyến 110KV sau TBA Hải Vân 2 và Khu tái định cư khối 8, phường Cửa Đông.",
		"Tập trung tháo gỡ vướng mắc tại dự án Khu dân cư Bắc cầu 20/8, đường Trần Khánh Dư kéo dài và tuyến tránh quốc lộ 4Q.",
		"Kiểm tra hiện trường các công trình Chợ Bình An, Trường Tiểu học Bến Thóc và Khu tái định cư khối 8, phường Cửa Đông.")
}

// wards lists the places of the city; sentences take a few of them.
var wards = []string{"phường Hải Trung", "phường Cửa Đông", "phường Bến Thóc", "phường Trúc Khê", "xã Bình An", "xã Vạn Mây", "xã Đồng Mít"}

// places names n wards, beginning where the month does.
func (w *writer) places(n int) string {
	names := make([]string, n)
	for i := range names {
		names[i] = wards[(int(w.at)+i*2)%len(wards)]
	}
	return strings.Join(names, ", ")
}
