package audit

import "solieu"

// Check describes one check for documentation, pages and help.
type Check struct {
	// ID is stable: A inside one report, B between months.
	ID string
	// Name is Vietnamese, as a heading.
	Name string
	// Severity is that of a violation on explicit operands; doubt lowers it.
	Severity solieu.Severity
	// Description is one Vietnamese sentence.
	Description string
}

type runner struct {
	Check
	run func(*bench)
}

// Checks lists all checks in the order of their ids.
func Checks() []Check {
	var list []Check
	for _, r := range runners() {
		list = append(list, r.Check)
	}
	return list
}

func runners() []runner {
	const e, w, i = solieu.SeverityError, solieu.SeverityWarning, solieu.SeverityInfo
	return []runner{
		{Check{"A01", "Tổng các phần", e, "Các phần nêu là toàn bộ của một số tổng phải cộng lại bằng số tổng đó."}, checkParts},
		{Check{"A02", "Phần không vượt toàn thể", e, "Một phần nêu sau “trong đó” không được lớn hơn số tổng."}, checkSubsets},
		{Check{"A03", "Tỷ lệ phần trăm của một số gốc", e, "Tỷ lệ % nêu trong báo cáo phải bằng tử số chia số gốc được in cùng."}, checkRatios},
		{Check{"A04", "Chung mẫu số", w, "Các tỷ lệ so với cùng một kế hoạch, dự toán phải suy ra cùng một số kế hoạch, dự toán."}, checkSharedBase},
		{Check{"A05", "Tỷ lệ chéo", w, "Hai số của một chỉ tiêu so với nhiều mẫu số phải cho cùng một tỷ số."}, checkCrossRatios},
		{Check{"A06", "Tăng, giảm so với kỳ gốc", e, "Mức tăng, giảm tuyệt đối, tỷ lệ tăng, giảm và số kỳ gốc phải khớp nhau."}, checkChanges},
		{Check{"A07", "Một số liệu nêu nhiều lần", w, "Cùng chỉ tiêu, cùng kỳ nêu nhiều lần trong một báo cáo phải cùng giá trị."}, checkRestated},
		{Check{"A08", "Kế hoạch thống nhất trong báo cáo", w, "Một kế hoạch nêu nhiều lần trong một báo cáo phải cùng giá trị."}, checkRestatedPlans},
		{Check{"A10", "Số đếm nguyên", w, "Số vụ, số hộ, số người phải là số nguyên."}, checkWholeCounts},
		{Check{"A12", "Tỷ lệ trong khoảng", w, "Tỷ trọng không vượt 100%, mức giảm không vượt 100%, các tỷ trọng của một tổng cộng lại bằng 100%."}, checkRanges},
		{Check{"A13", "Biểu và lời", w, "Cùng chỉ tiêu, cùng kỳ trong biểu kèm theo và trong lời văn phải cùng giá trị."}, checkTables},
		{Check{"A15", "Thứ tự giữa các kỳ", e, "Số của một kỳ ngắn không được lớn hơn số của kỳ dài chứa nó: tháng không vượt lũy kế."}, checkOrder},
		{Check{"A19", "Kỳ báo cáo nhất quán", w, "Tháng nêu trong tiêu đề, đề mục và ngày ban hành phải thuộc kỳ báo cáo."}, checkMonths},
		{Check{"B01", "Lũy kế bằng lũy kế trước cộng tháng", w, "Lũy kế đến tháng này phải bằng lũy kế đến tháng trước cộng số của tháng, kể cả phần điều chỉnh ước tính."}, checkRoll},
		{Check{"B02", "Lũy kế không giảm", w, "Lũy kế từ đầu năm không được nhỏ hơn lũy kế đã báo cáo của tháng trước."}, checkFalling},
		{Check{"B03", "Số kỳ trước nêu lại", w, "Mức tăng, giảm so với kỳ trước phải suy ra số đã báo cáo của kỳ trước."}, checkPrevious},
		{Check{"B04", "Kế hoạch nêu lại giữa các tháng", w, "Kế hoạch của một năm nêu hoặc suy ra ở các tháng phải cùng giá trị, trừ khi được điều chỉnh."}, checkPlans},
		{Check{"B05", "Ước tính và thực hiện", i, "Số thực hiện lệch số ước tính của cùng tháng hơn mức thường gặp."}, checkRevisions},
		{Check{"B06", "Số liệu chép lại", w, "Một số không tròn của hai tháng liền nhau trùng nhau đến chữ số cuối."}, checkCopied},
		{Check{"B08", "Nhảy bậc độ lớn", w, "Một giá trị gấp hoặc kém mức thường thấy của chuỗi khoảng 10, 100, 1.000 lần."}, checkScale},
		{Check{"B10", "So cùng kỳ với kho số liệu", w, "Tỷ lệ so cùng kỳ năm trước phải suy ra số đã báo cáo của cùng kỳ."}, checkLastYear},
	}
}
