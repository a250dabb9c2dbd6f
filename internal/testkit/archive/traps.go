package archive

// trapKind is an honest way of writing that careless checks stumble over.
type trapKind struct {
	Kind   string
	Silent []string
	Why    string
}

// traps is the catalogue; the texts say where each one occurs.
var traps = map[string]trapKind{
	"T01": {"estimate revised next month", checks("A07", "B01", "B03"), "số thực hiện tháng trước khác số ước đã báo cáo: điều chỉnh bình thường 0,3-4%"},
	"T02": {"rounded parts differ in the last digit", checks("A01"), "từng khoản và tổng được làm tròn riêng; chênh 0,1 nằm trong sai số làm tròn"},
	"T03": {"plan changed with notice", checks("B04", "A08", "A07"), "kế hoạch mới được thông báo trong cùng đoạn và giữ nguyên đến cuối năm"},
	"T04": {"selection after trong đó", checks("A01"), "chỉ nêu một số khoản tiêu biểu, không phải toàn bộ"},
	"T05": {"month to a day beside month estimate", checks("A07", "B05"), "số thu đến giữa tháng và số ước cả tháng là hai mức khác nhau"},
	"T06": {"percentage of the running total beside the month", checks("A03"), "tỷ lệ kế hoạch tính trên lũy kế, không phải trên khối lượng tháng"},
	"T07": {"two partitions of one total", checks("A01"), "cùng một tổng chia theo tính chất và theo nguồn vốn; không cộng bốn phần"},
	"T08": {"number of an attribute", checks("A07", "A15"), "dưới 5 tuổi là thuộc tính của đối tượng, không phải số liệu"},
	"T09": {"last year's level in brackets", checks("A01", "A07"), "số trong ngoặc là mức cùng kỳ năm trước, không phải một phần của tổng"},
	"T10": {"two bases in one sentence", checks("B03", "A06"), "so với tháng trước và so với cùng kỳ là hai phép so sánh khác nhau"},
	"T11": {"stock beside flow", checks("A15", "A07", "B02"), "dư nợ, số hộ còn lại là số thời điểm; cho vay, thoát nghèo là số phát sinh"},
	"T12": {"administrative month", checks("A11", "B01"), "tháng tính từ 16 đến 15 (2019) hoặc từ 15 đến 14 (2020), không phải tháng dương lịch"},
	"T13": {"same count as result and as task", checks("A07"), "số ở phần nhiệm vụ là chỉ tiêu tháng tới, trùng số với kết quả"},
	"T14": {"disbursement above volume of works", checks("A15"), "giải ngân gồm cả tạm ứng và thanh toán khối lượng năm trước"},
	"T15": {"names with numbers", checks("A07"), "khối 8, 110KV, cầu 20/8, quốc lộ 4Q là tên gọi"},
	"T16": {"slash couple", checks("A03", "A07"), "giấy/hộ/thửa là ba số đếm song song; 29/41 trường là phần trên tổng số"},
	"T17": {"change of a percentage in points", checks("A06", "B10"), "tỷ lệ tăng được nêu bằng % nhưng là điểm phần trăm"},
	"T18": {"national programme", checks("A07", "B08"), "62 nghìn tỷ đồng là tên gói hỗ trợ, không phải số liệu của thành phố"},
	"T19": {"more payers than decisions", checks("A02", "A15"), "số trường hợp nộp tiền gồm cả quyết định ban hành tháng trước"},
	"T20": {"chain of magnitudes", checks("A07", "A10"), "2 tỷ 085 triệu đồng là một số, không phải hai"},
	"T21": {"comparison with the final figure of last year", checks("B10"), "cùng kỳ là số chính thức của năm trước, lệch nhẹ so với số ước đã báo cáo khi đó"},
}
