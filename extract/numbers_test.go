package extract

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"solieu"
)

// amounts writes the figures of a text in short: value and unit, then what was said of
// the number itself (approx, unit inferred), parted by semicolons.
func amounts(figures []solieu.Figure) string {
	var out []string
	for _, f := range figures {
		s := f.Value.String() + " " + f.Unit
		if f.Approx != "" {
			s += " " + string(f.Approx)
		}
		if f.UnitInferred {
			s += " inferred"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// TestNumbers goes through the shapes of numbers that reports print, one group of cases
// a shape.
func TestNumbers(t *testing.T) {
	x := New(mustRules(t))
	for _, group := range []struct {
		name  string
		cases [][2]string
	}{
		{"shapes", [][2]string{
			{"Năng suất đạt 58,6 tạ/ha.", "58.6 tạ/ha"},
			{"Cấp 76 giấy phép xây dựng.", "76 giấy phép"},
			{"Có 1.204 hộ, 1.234.567 con gà.", "1204 hộ; 1234567 con"},
			{"Thu 1.234,5 triệu đồng.", "1234500000 VND"},
			{"Xảy ra 07 vụ.", "7 vụ"},
			{"Gieo trồng 3035 ha.", "30350000 m2"},
			{"Sản lượng 106639,3 tấn.", "106639300 kg"},
			{"Diện tích 53.765,0m2.", "53765 m2"},
			{"Nộp 2.634.165.000 đồng.", "2634165000 VND"},
			{"Không có vụ nào: 0 vụ.", "0 vụ"},
			{"Chi 0,5 tỷ đồng.", "500000000 VND"},
		}},
		{"comma and three digits is a decimal", [][2]string{
			{"Chi ngân sách 24,023 tỷ đồng.", "24023000000 VND"},
			{"Thu giữ 3,840 gam heroin.", "3.84 g"},
			{"Giá trị 185,088 tỷ đồng, 8.254,817 triệu đồng.", "185088000000 VND; 8254817000 VND"},
		}},
		{"dot and three digits are thousands", [][2]string{
			{"Có 2.372 hộ, 11.204 ha.", "2372 hộ; 112040000 m2"},
		}},
		{"dot decimals", [][2]string{
			{"Trồng 7.2 ha, năng suất 46.8 tạ/ha, sản lượng 1.001,16 tấn.", "72000 m2; 46.8 tạ/ha; 1001160 kg"},
			{"Đạt 9.6% kế hoạch.", "9.6 %"},
		}},
		{"space groups", [][2]string{
			{"Gieo trồng 374 000 ha; tiêm 12 345 con; thu 1 234,5 tỷ đồng.", "3740000000 m2; 12345 con; 1234500000000 VND"},
		}},
		{"magnitudes", [][2]string{
			{"Thu 5 nghìn tỷ đồng.", "5000000000000 VND"},
			{"Thu 5 ngàn tỉ đồng.", "5000000000000 VND"},
			{"Sản lượng 17,47 vạn tấn.", "174700000 kg"},
			{"Đón 1,4 triệu lượt khách.", "1400000 lượt"},
			{"Gieo trồng 3.123,9 nghìn ha.", "31239000000 m2"},
			{"Chi 2,37triệu đồng.", "2370000 VND"},
			{"Tỷ lệ che phủ 12,5%.", "12.5 %"},
		}},
		{"mixed magnitudes", [][2]string{
			{"Thu 12 tỷ 920 triệu đồng.", "12920000000 VND"},
			{"Thu 1.277 tỷ 069 triệu đồng.", "1277069000000 VND"},
			{"Thu 470 tỷ 581 triệu 046 nghìn đồng.", "470581046000 VND"},
			{"Chi 2 nghìn 300 tỷ đồng.", "2300000000000 VND"},
			{"Chi 3 tỷ 45 triệu 600 nghìn đồng.", "3045600000 VND"},
			{"Phạt 5 triệu 500 nghìn đồng.", "5500000 VND"},
			{"Chi 1 tỷ rưỡi đồng.", "1500000000 VND"},
			{"Thu 2 tỷ, chi 300 triệu đồng.", "2000000000 VND inferred; 300000000 VND"},
		}},
		{"ranges", [][2]string{
			{"Tăng 6%-6,5% so với cùng kỳ.", "6 % range; 6.5 % range"},
			{"Bình quân 400-450 xe mỗi ngày.", "400 xe range inferred; 450 xe range"},
			{"Thông quan 1.100 - 1.350 xe/ngày.", "1100 xe/ngày range inferred; 1350 xe/ngày range"},
			{"Đạt từ 12 đến 14 tiêu chí.", "12 tiêu chí range inferred; 14 tiêu chí range"},
			{"Tăng từ 14 - 16% so với cùng kỳ.", "14 % range inferred; 16 % range"},
			{"Năng suất 49tạ/ha - 49,5 tạ/ha.", "49 tạ/ha range; 49.5 tạ/ha range"},
			{"Giá từ 60.000 đến 65.000 đồng/kg.", "60000 đồng/kg range inferred; 65000 đồng/kg range"},
			{"Giá 4.300 – 4.500 đồng/kg.", "4300 đồng/kg range inferred; 4500 đồng/kg range"},
			{"Thu nhập từ 5 triệu đồng đến 7 triệu đồng.", "5000000 VND range; 7000000 VND range"},
			{"Thu nhập 5 - 7 triệu đồng.", "5000000 VND range inferred; 7000000 VND range"},
			{"Giai đoạn 2016-2021 và 2020 - 2025.", ""},
			{"Từ 15/7 đến 14/8 xảy ra 3 vụ.", "3 vụ"},
			{"Giảm từ 211 ca xuống còn 198 ca.", "211 ca; 198 ca"},
			{"Tiêm cho trẻ từ 05 đến 11 tuổi.", ""},
		}},
		{"hedges", [][2]string{
			{"Đàn heo trên 1.000 con.", "1000 con over"},
			{"Hỗ trợ gần 200 hộ, khoảng 30 tấn gạo, xấp xỉ 5 tỷ đồng, hơn 12 nghìn liều.", "200 hộ under; 30000 kg about; 5000000000 VND about; 12000 liều over"},
			{"Thiệt hại khoảng trên 12 triệu đồng.", "12000000 VND about"},
			{"Tuần tra trên 11 tuyến đường.", "11 tuyến"},
			{"Lát đá trên trên 3.000 m2.", "3000 m2 over"},
			{"Có ít nhất 25 dự án.", "25 dự án"},
		}},
		{"number words", [][2]string{
			{"Khởi công hai dự án, năm công trình.", "2 dự án; 5 công trình"},
			{"Tuyên năm bản án, phạt mười lăm bị cáo.", "5 bản; 15 bị cáo"},
			{"Có hai mươi mốt hộ và ba mươi tư người.", "21 hộ; 34 người"},
			{"Có một trăm linh năm hộ, một trăm lẻ ba xe.", "105 hộ; 103 xe"},
			{"Có ba ngàn hai trăm hộ.", "3200 hộ"},
			{"Có bảy chục hộ, hai trăm rưỡi con.", "70 hộ; 250 con"},
			{"Trong chín tháng đầu năm và hai quý.", ""},
			{"Một số hộ, cả hai bên, hàng trăm người, hàng chục vụ.", ""},
			{"Thiệt hại khoảng hai tỷ đồng.", "2000000000 VND about"},
			{"Hỗ trợ ba mươi tấn gạo và mười lăm phần trăm kinh phí.", "30000 kg; 15 %"},
			{"Nộp 13.503.000.000đ (Mười ba tỷ, năm trăm linh ba triệu đồng).", "13503000000 VND"},
			{"Nộp 5.000.000 đồng (bằng chữ: năm triệu đồng).", "5000000 VND"},
		}},
		{"couples", [][2]string{
			{"Xảy ra 19 vụ/20 đối tượng.", "19 vụ; 20 đối tượng"},
			{"Cấp 10 Giấy chứng nhận/10 hộ/09 thửa.", "10 giấy chứng nhận; 10 hộ; 9 thửa"},
			{"Tiếp 98 lượt /115 người.", "98 lượt; 115 người"},
			{"Giảm 04 vụ/giảm 14 đối tượng so với cùng kỳ.", "4 vụ; 14 đối tượng"},
			{"Điều tra làm rõ 51/61 vụ.", "51 vụ inferred; 61 vụ"},
			{"Đạt 14/19 tiêu chí.", "14 tiêu chí inferred; 19 tiêu chí"},
			{"Gieo trồng 40/38ha.", "400000 m2 inferred; 380000 m2"},
			{"Giải ngân 76,4/140 tỷ đồng.", "76400000000 VND inferred; 140000000000 VND"},
			{"Tăng 93 vụ (206/113 vụ) so với cùng kỳ.", "93 vụ; 206 vụ inferred; 113 vụ"},
			{"Gieo trồng 33/ 31,5 ha.", "330000 m2 inferred; 315000 m2"},
			{"Xếp 9/63 tỉnh, thành phố.", ""},
		}},
		{"rates", [][2]string{
			{"Thu nhập 45 triệu đồng/người/năm.", "45000000 đồng/người/năm"},
			{"Hỗ trợ 1.500.000đ/ người/3 tháng.", "1500000 đồng/người"},
			{"Thông quan 1.200 xe/ngày.", "1200 xe/ngày"},
			{"Năng suất 230 kg/sào.", "230 kg/sào"},
			{"Mật độ 120 người/km2.", "120 người/km2"},
		}},
		{"glued", [][2]string{
			{"Trồng 8.612ha, thu 715,5tấn, bán 18kg, được 13.503.000.000đ.", "86120000 m2; 715500 kg; 18 kg; 13503000000 VND"},
			{"Số thu tăng1,36% so với cùng kỳ2015.", "1.36 %"},
			{"Ghi nhận 1.188ca mắc.", "1188 ca"},
			{"Đạt 45%./.", "45 %"},
			{"Chi 28.000.000d cho sửa chữa.", "28000000 VND"},
		}},
		{"broken by a line", [][2]string{
			{"Thu hồi 6.500 m\n2 đất.", "6500 m2"},
			{"Lát 120 m 2 gạch.", "120 m2"},
			{"Đào đắp 120 m\n3, sửa 5 km 2 cầu.", "120 m3; 5 km; 2 cầu"},
			{"Đón 3.475\nnghìn lượt khách.", "3475000 lượt"},
		}},
		{"missing units", [][2]string{
			{"Thu ngân sách 1.496 tỷ, đạt 45% dự toán.", "1496000000000 VND inferred; 45 %"},
			{"Xử phạt 12 vụ, số tiền là 5.832.661.500; tịch thu 3 xe.", "12 vụ; 5832661500 VND inferred; 3 xe"},
			{"Thu được 12 tỷ đồng, bằng 28,96 dự toán.", "12000000000 VND; 28.96 % inferred"},
			{"Thu được 12 tỷ đồng, tăng 1,5 so với cùng kỳ.", "12000000000 VND; 1.5 % inferred"},
		}},
		{"currency before the number", [][2]string{
			{"Xuất khẩu đạt $5 triệu, nhập khẩu USD 3 triệu.", "5000000 USD; 3000000 USD"},
			{"Vay US$ 12 triệu, trả EUR 2 triệu.", "12000000 USD; 2000000 EUR"},
			{"Vốn 10,5 triệu USD 3 dự án, vốn 2 triệu USD, 4 triệu đồng.", "10500000 USD; 3 dự án; 2000000 USD; 4000000 VND"},
		}},
		{"spaces, widths and marks", [][2]string{
			{"Thu 1\u00a0234,5 tỷ đồng, 2\u202f345 hộ, 1\u00a0234\u00a0567 con.", "1234500000000 VND; 2345 hộ; 1234567 con"},
			{norm.NFD.String("Thu 12,5 tỷ đồng, 7 hộ mới."), "12500000000 VND; 7 hộ"},
			{"Đạt 62,5 % dự toán, 3 ‰.", "62.5 %; 3 ‰"},
		}},
		{"malformed", [][2]string{
			{"Tổng vốn 25.9140 tỷ đồng; kiểm tra 3 vụ.", "3 vụ"},
			{"Chi 1.23.456 đồng; kiểm tra 3 vụ.", "3 vụ"},
			{"Chi 1,234,56 đồng; kiểm tra 3 vụ.", "3 vụ"},
		}},
		{"signs", [][2]string{
			{"Gieo trồng 12 ha, giảm 1,3% (-892 ha) so với vụ trước.", "120000 m2; 1.3 %; 8920000 m2"},
			{"Sản lượng 832 tấn (+21 tấn).", "832000 kg; 21000 kg"},
			{"Diện tích 12 ha (–3 ha), 15 ha (−2 ha).", "120000 m2; 30000 m2; 150000 m2; 20000 m2"},
		}},
	} {
		t.Run(group.name, func(t *testing.T) {
			for _, c := range group.cases {
				if got := amounts(x.Extract(specimen(c[0], solieu.BlockParagraph))); got != c[1] {
					t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
				}
			}
		})
	}
}
