package period

import (
	"strings"
	"testing"

	"solieu"
)

func TestTitle(t *testing.T) {
	cases := []struct{ title, issued, want string }{
		{"Tình hình phát triển kinh tế - xã hội tháng 6/2020, nhiệm vụ công tác tháng 7/2020", "", "2020-06"},
		{"Tình hình kinh tế - xã hội tháng 6, quý II và 6 tháng đầu năm 2020", "", "2020-06 2020-Q2 2020-H1"},
		{"TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 9 VÀ 9 THÁNG NĂM 2023", "", "2023-09 2023-9M"},
		{"Kết quả công tác 11 tháng, nhiệm vụ tháng 12 năm 2021", "", "2021-01-01..2021-11-30"},
		{"Kết quả công tác tháng 12, nhiệm vụ tháng 01 năm 2021", "", "2020-12"},
		{"Sơ kết công tác 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2019", "", "2019-H1"},
		{"Kết quả thực hiện nhiệm vụ năm 2012", "", "2012"},
		{"Tình hình thực hiện nhiệm vụ kinh tế - xã hội năm 2006, kế hoạch năm 2007", "", "2006"},
		{"Tình hình kinh tế - xã hội quý III, nhiệm vụ quý IV năm 2025 (số liệu từ ngày 01/7/2025 đến ngày 20/9/2025)", "", "2025-07-01..2025-09-20 2025-Q3"},
		{"KẾT QUẢ CÔNG TÁC THÁNG 9 NĂM 2017 (Số liệu từ ngày 16/8/2017 đến ngày 15/9/2017)", "", "2017-08-16..2017-09-15 2017-09"},
		{"Báo cáo nhanh thiệt hại (tính đến 16 giờ 00 ngày 29/10/2020)", "", "2020-10-29"},
		{"Kết quả giải ngân năm 2023 (lũy kế từ đầu năm đến ngày 15/10/2023)", "", "2023-01-01..2023-10-15 2023"},
		{"Kết quả giải ngân năm 2023 (lũy kế từ đầu năm đến ngày 31/10/2023)", "", "2023-01-01..2023-10-31 2023"},
		{"Kết quả quý III (từ 01/7/2023 đến 30/9/2023)", "", "2023-Q3"},
		{"Tình hình sản xuất tháng Năm và năm tháng đầu năm 2018", "", "2018-05 2018-01-01..2018-05-31"},
		{"Kết quả 5 năm, giai đoạn 2011-2015", "", "2011-01-01..2015-12-31"},
		{"Tình hình kinh tế - xã hội tháng 6", "2020-06-18", "2020-06"},
		{"Tình hình kinh tế - xã hội tháng 12", "2021-01-04", "2020-12"},
		{"Tình hình kinh tế - xã hội tháng 6", "", ""},
		{"Nhiệm vụ trọng tâm tháng 7 năm 2020", "", "2020-07"}, // a plan and nothing else
		{"Đánh giá tình hình và nhiệm vụ tháng 7 năm 2020", "", ""},
		{"Kết quả công tác cải cách hành chính", "2020-06-18", ""},
		{"", "", ""},
	}
	for _, c := range cases {
		issued, _ := solieu.ParseDate(c.issued)
		main, all := Title(c.title, issued)
		var codes []string
		for _, p := range all {
			codes = append(codes, p.Code())
		}
		if got := strings.Join(codes, " "); got != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.title, got, c.want)
		}
		if len(all) > 0 && main != all[0] || len(all) == 0 && main.Kind != solieu.PeriodUnknown {
			t.Errorf("%q: main is %v of %v", c.title, main, all)
		}
	}
}
