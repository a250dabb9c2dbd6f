package extract

import (
	"testing"

	"solieu"
)

// TestStatedPeriod: where letterhead and title name no period, the stamp of the portal
// gives the year and the first span that the text states is the report's.
func TestStatedPeriod(t *testing.T) {
	x := New(mustRules(t))
	for text, want := range map[string]string{
		"Trong 9 tháng đầu năm 2021, toàn huyện trồng 320 ha rừng. Đã cấp 12 giấy phép.":    "2021-9M 2021-9M",
		"Trong năm 2022, sở đã tổ chức 12 lớp tập huấn.":                                    "2022",
		"12/08/2019 - 07:45\n\nTrong quý II, trung tâm tiếp nhận 4.100 hồ sơ.":              "2019-Q2",
		"Thứ Ba, 03/12/2019 | 14:20\n\nTừ đầu năm đến nay, huyện đào tạo 640 lao động.":     "2019-01-01..2019-12-03",
		"date 2023-04 Trong quý I, toàn tỉnh có 34 ca mắc; không có tử vong.":               "2023-Q1",
		"So với năm 2017, xã giảm 21 hộ nghèo.":                                             "",
		"Thực hiện Nghị quyết năm 2018 của huyện, xã trồng 12 ha chè.":                      "",
		"Giai đoạn 2016-2020, huyện xây 12 trường.":                                         "2016-01-01..2020-12-31",
		"Theo báo cáo của sở, trong tháng 5/2018, có 12 vụ cháy. Xử phạt 30 trường hợp.":    "2018-05 2018-05",
		"Kế hoạch năm 2020 giao 120 ha. Trong tháng 3/2020, toàn huyện gieo cấy được 9 ha.": "2020 2020-03",
	} {
		doc := blocks(text)
		doc.Meta = solieu.Meta{}
		got := ""
		for _, f := range x.Extract(doc) {
			if got != "" {
				got += " "
			}
			got += f.Period.Code()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
