package archive

import "fmt"

// The sentences of this file carry no statistic but plenty of digits: document
// numbers, dates, terms, names with numbers, standards. In real reports every
// third number is of this kind, and a reader that takes them for figures is wrong.

// document cites a plan or letter of the month: "Kế hoạch số 37/KH-UBND ngày 12/3/2020".
func (w *writer) document(kind string) string {
	d := newDice("document/" + kind + "/" + w.at.String())
	return fmt.Sprintf("%s số %d/%s-UBND ngày %02d/%d/%d", map[string]string{"KH": "Kế hoạch", "CV": "Công văn", "QĐ": "Quyết định"}[kind],
		d.between(20, 480), kind, d.between(2, 14), w.at.Num(), w.at.Year())
}

func (w *writer) contextTrade() string {
	return w.pick(
		"Triển khai "+w.document("KH")+" về bình ổn thị trường, phòng chống buôn lậu và gian lận thương mại.",
		"Phối hợp tổ chức phiên chợ hàng Việt tại nhà văn hóa khối 4, phường Trúc Khê; tiếp tục hoàn thiện hồ sơ chợ hạng 2 tại xã Bình An.",
		"Hoàn thành dự thảo Đề án phát triển dịch vụ du lịch giai đoạn 2020-2025, định hướng đến năm 2030.",
		"Rà soát các cơ sở kinh doanh xăng dầu dọc quốc lộ 4Q và đường tỉnh 241 theo Nghị định số 83/2014/NĐ-CP.")
}

func (w *writer) contextFarm() string {
	return w.pick(
		"Các xã tiếp tục duy trì, nâng cao chất lượng tiêu chí nông thôn mới giai đoạn 2016-2020.",
		"Hướng dẫn hồ sơ đăng ký sản phẩm OCOP đạt hạng 3 sao đối với chè hoa vàng Vạn Mây.",
		"Tăng cường kiểm tra hồ chứa, đập dâng; phân công trực ban phòng, chống thiên tai theo "+w.document("QĐ")+".",
		"Thực hiện tháng vệ sinh, khử trùng tiêu độc môi trường chăn nuôi đợt 2 theo chỉ đạo của tỉnh.")
}

func (w *writer) contextCity() string {
	return w.pick(
		"Thực hiện "+w.document("KH")+" về ra quân bảo đảm trật tự đô thị trên đường 20/8 và khu vực ngã tư Bến Thóc.",
		"Rà soát hệ thống báo hiệu đường bộ theo QCVN 41/2016/BGTVT; đề xuất lắp đèn tín hiệu tại nút giao quốc lộ 4Q.",
		"Lấy ý kiến Nhân dân về đồ án quy hoạch chi tiết tỷ lệ 1/500 khu dân cư số 3, phường Hải Trung.",
		"Hoàn thiện thủ tục đấu nối đường dây 35kV và trạm biến áp 400kVA cấp điện cho khu dân cư Bắc cầu 20/8.")
}

func (w *writer) contextLand() string {
	return w.pick(
		"Tuyên truyền Nghị định số 91/2019/NĐ-CP về xử phạt vi phạm hành chính trong lĩnh vực đất đai.",
		"Công khai kế hoạch sử dụng đất năm "+fmt.Sprint(w.at.Year())+" tại trụ sở các phường, xã theo "+w.document("CV")+".",
		"Kiểm tra việc chấp hành pháp luật về bảo vệ môi trường tại khu vực thửa 112, tờ bản đồ số 7, xã Đồng Mít.",
		"Tiếp tục vận động các hộ dân tổ 5, khối 8 nhận tiền bồi thường dự án Kè sông Trà Mây.")
}

func (w *writer) contextSociety() string {
	return w.pick(
		"Chuẩn bị cơ sở vật chất cho các lớp 1 và lớp 6 theo chương trình mới; thực hiện nhiệm vụ năm học "+w.schoolYear()+".",
		"Tổ chức hội thi tuyên truyền viên theo chủ đề năm "+fmt.Sprint(w.at.Year())+"; tham gia hội diễn cấp tỉnh lần thứ IX.",
		"Triển khai Nghị định số 136/2013/NĐ-CP về chính sách trợ giúp xã hội; rà soát đối tượng theo "+w.document("CV")+".",
		"Duy trì Bộ tiêu chí quốc gia về y tế xã giai đoạn đến năm 2020; kiểm tra quầy thuốc tại tổ 3, khối 8.")
}

// schoolYear is the school year that the month belongs to: 2019-2020.
func (w *writer) schoolYear() string {
	y := w.at.Year()
	if w.at.Num() < 8 {
		y--
	}
	return fmt.Sprintf("%d-%d", y, y+1)
}

func (w *writer) contextOrder() string {
	return w.pick(
		"Triển khai "+w.document("KH")+" về cao điểm tấn công, trấn áp tội phạm; duy trì đường dây nóng 0217.3812.457.",
		"Xây dựng kế hoạch diễn tập khu vực phòng thủ theo Nghị định số 21/2019/NĐ-CP; luyện tập 24/24 giờ trực sẵn sàng chiến đấu.",
		"Kiểm tra hành lang an toàn giao thông quốc lộ 4Q, đoạn từ km 20 đến cầu 20/8.")
}

func (w *writer) contextOffice() string {
	return w.pick(
		"Thực hiện Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW về sắp xếp tổ chức bộ máy.",
		"Đẩy mạnh dịch vụ công trực tuyến mức độ 3, mức độ 4 theo Nghị định số 61/2018/NĐ-CP.",
		"Chuẩn bị nội dung kỳ họp thứ 10 HĐND thành phố khóa XX, nhiệm kỳ 2016-2021.",
		"Thực hiện Kết luận số 214/KL-TTr ngày 12/11/2018 của Thanh tra tỉnh theo đúng tiến độ.")
}
