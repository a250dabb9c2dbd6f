package archive

import "fmt"

// limits is part II: what fell short, with counts of late tasks.
func (w *writer) limits() {
	w.part("limits", w.at)
	d := newDice("limits/" + w.at.String())
	w.para(w.some("late", 3, func() string {
		return fmt.Sprintf("Trong tháng, một số đơn vị tham mưu còn chậm: phòng Tài nguyên và Môi trường chậm %s; Trung tâm Phát triển quỹ đất chưa hoàn thành %s.",
			w.n(d.between(2, 5), "nội dung"), w.n(d.between(1, 3), "nội dung"))
	}))
	w.bullet(w.pick(
		"Tiến độ giải phóng mặt bằng một số dự án còn chậm, nhất là khu vực "+w.places(1)+"; một số hộ chưa đồng thuận với phương án bồi thường.",
		"Công tác GPMB tại "+w.places(2)+" còn vướng mắc về nguồn gốc đất, ảnh hưởng đến tiến độ thi công và giải ngân.",
		"Việc xác định nguồn gốc đất ở "+w.places(1)+" mất nhiều thời gian, kéo dài việc phê duyệt phương án bồi thường."))
	w.bullet(w.pick(
		"Công tác quản lý trật tự đô thị có lúc, có nơi chưa quyết liệt; tình trạng lấn chiếm vỉa hè tái diễn.",
		"Một số khoản thu ngân sách đạt thấp so với tiến độ; nợ đọng thuế chậm được xử lý.",
		"Việc giải quyết đơn của công dân còn kéo dài do hồ sơ phức tạp, phải xác minh nhiều nơi."))
}

// tasks is part III: everything counted here is a target of the month to come.
func (w *writer) tasks() {
	w.part("tasks", w.at)
	w.status, w.period = "target", (w.at + 1).String()
	w.taskEconomy()
	w.taskCity()
	w.taskSociety()
}

func (w *writer) taskEconomy() {
	d := newDice("task-economy/" + w.at.String())
	next := w.at + 1
	w.head(Head2, w.pick("Lĩnh vực kinh tế", "Kinh tế"))
	target := monthPlan(min(next, Last+4))
	w.para(fmt.Sprintf("Tăng cường các biện pháp quản lý thu, chống thất thu; phấn đấu thu ngân sách tháng %d đạt %s. %s", next.Num(),
		w.q(million(target)), w.farmTask(next)),
		w.some("task-market", 3, func() string {
			return fmt.Sprintf("Kiểm tra, kiểm soát thị trường tối thiểu %s.", w.n(d.between(5, 8)*5, "vụ"))
		}))
}

func (w *writer) farmTask(next Month) string {
	switch {
	case next.Num() <= 3:
		return "Chỉ đạo gieo trồng cây vụ xuân đúng khung thời vụ, đảm bảo nguồn nước tưới dưỡng."
	case next.Num() <= 6:
		return "Tiếp tục chăm sóc, bảo vệ cây vụ xuân; chuẩn bị giống, vật tư cho vụ mùa."
	case next.Num() <= 9:
		return "Tập trung chăm sóc lúa mùa, chủ động phương án phòng, chống thiên tai và tìm kiếm cứu nạn."
	}
	return "Thu hoạch nhanh gọn lúa mùa, mở rộng diện tích cây vụ đông; tăng cường phòng, chống dịch bệnh trên đàn vật nuôi."
}

func (w *writer) taskCity() {
	d := newDice("task-city/" + w.at.String())
	old, fresh, _, _ := w.sites()
	w.head(Head2, w.pick("Quản lý đô thị, đầu tư xây dựng, đất đai", "Đô thị, đầu tư xây dựng cơ bản và giải phóng mặt bằng"))
	mark := ""
	if w.sitesTold {
		mark = w.trap("T13")
	}
	more := w.some("task-settle", 3, func() string {
		return fmt.Sprintf("; hoàn thành thẩm tra quyết toán %s; lập, trình phê duyệt KHLCNT %s", w.n(d.between(2, 7), "dự án"), w.n(d.between(1, 4), "dự án"))
	})
	w.para(fmt.Sprintf("%sKhởi công xây dựng %s; tiếp tục triển khai thi công %s%s.", mark, w.n(d.between(2, 5), "công trình"), w.n(old+fresh, "công trình"), more),
		w.pick("Đẩy nhanh tiến độ giải ngân vốn đầu tư công, không để dồn vào cuối năm.", "Đôn đốc các nhà thầu bảo đảm tiến độ, chất lượng công trình."))
	w.para(w.some("task-land", 3, func() string {
		return fmt.Sprintf("Tập trung GPMB các dự án trọng điểm; chi trả tiền bồi thường cho %s, bàn giao mặt bằng %s.",
			w.n(d.between(18, 40), "hộ"), w.n(d.between(2, 5), "dự án"))
	}))
}

func (w *writer) taskSociety() {
	d := newDice("task-society/" + w.at.String())
	w.head(Head2, w.pick("Văn hóa - xã hội, nội chính", "Lĩnh vực văn hoá - xã hội, quốc phòng - an ninh"))
	w.para(w.pick(
		"Tiếp tục nâng cao chất lượng dạy và học; thực hiện tốt công tác chăm sóc sức khỏe Nhân dân, chủ động phòng, chống dịch bệnh.",
		"Thực hiện đầy đủ chế độ, chính sách đối với người có công, đối tượng bảo trợ xã hội; tăng cường kiểm tra an toàn thực phẩm."),
		w.some("task-jobs", 6, func() string {
			return fmt.Sprintf("Giải quyết việc làm mới cho %s.", w.n(d.between(36, 52)*10, "lao động"))
		}),
		w.some("task-law", 3, func() string {
			return fmt.Sprintf("Tổ chức %s tuyên truyền, phổ biến pháp luật.", w.n(d.between(4, 9), "buổi"))
		}))
	w.para(w.pick(
		"Duy trì nghiêm chế độ trực sẵn sàng chiến đấu; mở đợt cao điểm tấn công, trấn áp tội phạm, bảo đảm trật tự an toàn giao thông.",
		"Giữ vững an ninh chính trị, trật tự an toàn xã hội; tăng cường tuần tra, kiểm soát, xử lý nghiêm các vi phạm TTATGT.") + "/.")
}
