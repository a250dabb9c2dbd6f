package archive

import "fmt"

// titles gives the title lines; reports of quarter months speak of two periods.
func titles(m Month) []string {
	y, n := m.Year(), m.Num()
	next := m + 1
	subject := "Tình hình kinh tế - xã hội, quốc phòng - an ninh"
	switch n {
	case 3:
		return []string{subject, fmt.Sprintf("tháng 3, quý I; nhiệm vụ trọng tâm tháng 4, quý II năm %d", y)}
	case 6:
		return []string{subject, fmt.Sprintf("tháng 6, quý II và 6 tháng đầu năm; nhiệm vụ trọng tâm 6 tháng cuối năm %d", y)}
	case 9:
		return []string{subject, fmt.Sprintf("tháng 9 và 9 tháng đầu năm %d; nhiệm vụ trọng tâm quý IV/%d", y, y)}
	case 12:
		return []string{"Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh", fmt.Sprintf("tháng 12 và năm %d; phương hướng, nhiệm vụ tháng 01/%d", y, next.Year())}
	}
	if n%2 == 0 {
		return []string{subject, fmt.Sprintf("tháng %d/%d, nhiệm vụ công tác tháng %d/%d", n, y, next.Num(), next.Year())}
	}
	return []string{subject + fmt.Sprintf(" tháng %d,", n), fmt.Sprintf("phương hướng, nhiệm vụ tháng %d năm %d", next.Num(), next.Year())}
}

// frame fills header, title and tail.
func (w *writer) frame() {
	d := newDice("frame/" + w.at.String())
	p := w.page
	p.Titles = titles(w.at)
	p.Number = fmt.Sprintf("%d/BC-UBND", 20+int64(w.at.Num())*31+d.between(0, 9))
	p.Date = fmt.Sprintf("Hải Vân, ngày %d tháng %02d năm %d", 16+d.between(0, 6), w.at.Num(), w.at.Year())
	if w.at%5 == 2 {
		p.Number, p.Date = "", fmt.Sprintf("Hải Vân, ngày     tháng %d năm %d", w.at.Num(), w.at.Year())
	}
	p.Signer = [2]string{"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Nguyễn Hữu Thạch"}
	if w.at%3 == 1 {
		p.Signer = [2]string{"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Trần Thị Bích Lan"}
	}
	p.CC = []string{"UBND tỉnh Đông Sơn;", "Sở Kế hoạch và Đầu tư;", "Cục Thống kê tỉnh;", "TT Thành ủy, TT HĐND thành phố;", "CT, các PCT UBND thành phố;", "Các phòng, ban, đơn vị;", "UBND các phường, xã;", "Lưu: VT."}
}

// opening is the paragraph before part I; it holds documents, no statistics.
func (w *writer) opening() {
	w.part("opening", w.at)
	if w.often(5) {
		w.para(fmt.Sprintf("Thực hiện Nghị quyết số %d/NQ-HĐND ngày 18/12/%d của HĐND thành phố về nhiệm vụ phát triển kinh tế - xã hội năm %d, UBND thành phố báo cáo kết quả như sau:", 41+w.at.Year()-2019, w.at.Year()-1, w.at.Year()))
		return
	}
	w.para("UBND thành phố Hải Vân báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh trên địa bàn như sau:")
}

// compose writes the whole report in the order that offices keep month after month.
func (w *writer) compose() {
	w.frame()
	w.opening()
	w.part("heads", w.at)
	w.head(Head1, w.pick("KẾT QUẢ ĐẠT ĐƯỢC", "NHỮNG KẾT QUẢ ĐẠT ĐƯỢC", "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ"))
	w.head(Head2, "Lĩnh vực kinh tế")
	w.trade()
	w.farm()
	w.budget()
	w.market()
	w.head(Head2, "Quản lý đô thị và đầu tư xây dựng cơ bản")
	w.head(Head3, "Quản lý đô thị")
	w.urban()
	w.head(Head3, "Đầu tư xây dựng cơ bản")
	w.works()
	w.head(Head2, "Tài nguyên và môi trường, đất đai, giải phóng mặt bằng")
	w.land()
	w.head(Head2, "Văn hóa - xã hội")
	w.society()
	w.head(Head2, "Quốc phòng - an ninh")
	w.order()
	w.head(Head2, "Công tác nội vụ, thanh tra, tư pháp")
	w.office()
	w.head(Head1, "HẠN CHẾ, KHÓ KHĂN, VƯỚNG MẮC")
	w.limits()
	w.head(Head1, fmt.Sprintf("NHIỆM VỤ TRỌNG TÂM THÁNG %d/%d", (w.at+1).Num(), (w.at+1).Year()))
	w.tasks()
	w.annex()
}
