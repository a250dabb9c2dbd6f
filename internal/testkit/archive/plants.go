package archive

import "strconv"

// plantKey says where a defect stands: in the report of a month, at a named slot.
type plantKey struct {
	at   Month
	slot string
}

// plant is a defect before it is written. Wrong changes the number, Word the word.
type plant struct {
	ID, Kind string
	Checks   []string
	Wrong    func(Qty) Qty
	Word     string
	Why      string
	Echo     string
}

func more(d int64) func(Qty) Qty { return func(q Qty) Qty { q.N += d; return q } }

// swapped exchanges two neighbouring digits, counted from the left.
func swapped(i int) func(Qty) Qty {
	return func(q Qty) Qty {
		b := []byte(strconv.FormatInt(q.N, 10))
		b[i], b[i+1] = b[i+1], b[i]
		q.N, _ = strconv.ParseInt(string(b), 10, 64) // digits stay digits
		return q
	}
}

// lost drops one digit, counted from the left.
func lost(i int) func(Qty) Qty {
	return func(q Qty) Qty {
		s := strconv.FormatInt(q.N, 10)
		q.N, _ = strconv.ParseInt(s[:i]+s[i+1:], 10, 64)
		return q
	}
}

func inBillions(q Qty) Qty          { q.Unit = "tỷ đồng"; return q }
func commaForDot(q Qty) Qty         { q.Dec = 3; return q }
func checks(ids ...string) []string { return ids }

// plants is the catalogue of defects. Each is a kind of slip that real offices make.
var plants = map[plantKey]plant{
	{MonthOf(2019, 2), "inspect/free"}: {ID: "D01", Kind: "parts do not add up", Checks: checks("A01"), Wrong: more(5),
		Why: "có GPXD + miễn GPXD vượt tổng số công trình đã kiểm tra"},
	{MonthOf(2019, 3), "paid/plan"}: {ID: "D02", Kind: "percentage does not follow", Checks: checks("A03"), Wrong: more(-41),
		Why: "tỷ lệ giải ngân không bằng giá trị giải ngân chia kế hoạch vốn"},
	{MonthOf(2019, 4), "today/plan"}: {ID: "D03", Kind: "shared base contradicted", Checks: checks("A04"), Wrong: more(57),
		Why: "hai tỷ lệ cùng so với dự toán tháng nhưng cho hai mức dự toán tháng khác nhau"},
	{MonthOf(2019, 5), "payment/approved"}: {ID: "D04", Kind: "one fact with two values", Checks: checks("A07"), Wrong: more(-12_000_000),
		Why: "tổng giá trị phương án bồi thường nêu hai lần, lệch 12.000.000 đồng"},
	{MonthOf(2019, 6), "crimes/prev"}: {ID: "D06", Kind: "stated change contradicts the archive", Checks: checks("B03"), Wrong: more(2),
		Why: "mức tháng trước suy ra khác số vụ trong báo cáo tháng 5"},
	{MonthOf(2019, 7), "trd.ban_le/cum"}: {ID: "D05", Kind: "running total does not roll", Checks: checks("B01"), Wrong: more(600),
		Why: "lũy kế tháng 7 khác lũy kế tháng 6 trừ ước cộng thực hiện tháng 6 cộng ước tháng 7", Echo: "B01 in the report of 2019-08, where the total is right again"},
	{MonthOf(2019, 8), "urb.gpxd/cum"}: {ID: "D07", Kind: "running total falls", Checks: checks("B02", "B01"), Wrong: more(-100),
		Why: "số giấy phép từ đầu năm thấp hơn báo cáo tháng trước", Echo: "B01 in the report of 2019-09"},
	{MonthOf(2019, 9), "petitions/asks"}: {ID: "D11", Kind: "parts do not add up", Checks: checks("A01"), Wrong: more(6),
		Why: "khiếu nại + tố cáo + kiến nghị vượt tổng số đơn"},
	{MonthOf(2019, 10), "soc.viec_lam/plan"}: {ID: "D08", Kind: "plan flips and flips back", Checks: checks("B04", "A03"), Wrong: more(200),
		Why: "kế hoạch năm của một tháng khác các tháng trước và sau, không có thông báo điều chỉnh"},
	{MonthOf(2019, 11), "fin.chi_nsdp/month"}: {ID: "D09", Kind: "unit slip triệu/tỷ", Checks: checks("B08", "A09", "A15"), Wrong: inBillions,
		Why: "số chi tháng ghi tỷ đồng thay cho triệu đồng", Echo: "B01 for the same series"},
	{MonthOf(2019, 12), "onestop/ontime"}: {ID: "D10", Kind: "share above 100 %", Checks: checks("A12", "A03"), Wrong: more(100),
		Why: "tỷ lệ đúng hạn không thể vượt 100%"},
	{MonthOf(2019, 12), "payment/total"}: {ID: "D12", Kind: "parts do not add up", Checks: checks("A01"), Wrong: swapped(1),
		Why: "hai khoản chi trả cộng lại khác tổng số tiền: đảo hai chữ số"},
	{MonthOf(2020, 1), "visitors/yoy/verb"}: {ID: "D13", Kind: "sign against verb", Checks: checks("A06", "A20", "B10"), Word: "giảm",
		Why: "lượng khách cao hơn cùng kỳ nhưng ghi giảm"},
	{MonthOf(2020, 2), "soc.viec_lam/cum"}: {ID: "D14", Kind: "month above running total", Checks: checks("A15", "A03", "B01"), Wrong: lost(1),
		Why: "số lao động từ đầu năm nhỏ hơn riêng tháng 2: mất một chữ số", Echo: "B01 in the report of 2020-03"},
	{MonthOf(2020, 3), "revenue/month"}: {ID: "D15", Kind: "stale month word", Checks: checks("A19"), Word: "tháng 2/2020",
		Why: "báo cáo tháng 3 còn ghi tháng 2/2020, sót từ báo cáo trước"},
	{MonthOf(2020, 3), "revenue/fee"}: {ID: "D16", Kind: "parts do not add up", Checks: checks("A01"), Wrong: more(3000),
		Why: "bốn khoản thu cộng lại vượt tổng thu lũy kế"},
	{MonthOf(2020, 4), "onestop/copy"}: {ID: "D17", Kind: "paragraph copied with its numbers", Checks: checks("B06"), Word: "copy",
		Why: "đoạn một cửa chép nguyên từ báo cáo tháng 3, số liệu không cập nhật"},
	{MonthOf(2020, 5), "inv.giai_ngan/cum"}: {ID: "D18", Kind: "lost digit", Checks: checks("A03", "B02", "A09"), Wrong: lost(1),
		Why: "giá trị giải ngân mất một chữ số, không khớp hai tỷ lệ đi kèm và thấp hơn tháng trước"},
	{MonthOf(2020, 5), "revenue/yoy"}: {ID: "D19", Kind: "comparison contradicts the archive", Checks: checks("B10"), Wrong: more(64),
		Why: "tỷ lệ so với cùng kỳ không khớp lũy kế tháng 5/2019 trong kho báo cáo"},
	{MonthOf(2020, 6), "hea.kham/month"}: {ID: "D20", Kind: "comma for dot", Checks: checks("A10", "B08"), Wrong: commaForDot,
		Why: "dấu phẩy thay cho dấu chấm: số lượt khám không thể lẻ", Echo: "B01 for the same series"},
	{MonthOf(2020, 7), "fin.thu_nsnn/cum"}: {ID: "D21", Kind: "running total does not roll", Checks: checks("B01"), Wrong: more(9000),
		Why: "lũy kế thu không bằng lũy kế trước trừ ước cộng thực hiện tháng 6 cộng ước tháng 7", Echo: "A05, B04 and B10 with the percentages behind it, B01 in the report of 2020-08"},
	{MonthOf(2020, 8), "accidents/prev"}: {ID: "D22", Kind: "stated change contradicts the archive", Checks: checks("B03"), Wrong: more(2),
		Why: "mức tháng trước suy ra khác số vụ tai nạn trong báo cáo tháng 7"},
	{MonthOf(2020, 8), "annex/fin.thu_nsnn/month"}: {ID: "D23", Kind: "table against text", Checks: checks("A13", "A07"), Wrong: more(270),
		Why: "biểu kèm theo và phần lời nêu hai số thu ước tháng 8"},
}

func plantByID(id string) plant {
	for _, p := range plants {
		if p.ID == id {
			return p
		}
	}
	return plant{}
}
