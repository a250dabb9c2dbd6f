package period

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"solieu"
)

// june is the report in which the phrases below stand, unless they say otherwise.
var june = Ref{Period: solieu.Month(2020, 6)}

// brief prints matches in one line: phrase = kind start..end cue.
func brief(text string, list []Match) []string {
	var out []string
	for _, m := range list {
		s := m.Span.Of(text) + " = " + string(m.Period.Kind)
		if !m.Period.Start.IsZero() {
			s += " " + m.Period.Start.String()
			if m.Period.Start != m.Period.End {
				s += ".." + m.Period.End.String()
			}
		}
		out = append(out, s+" "+string(m.Cue))
	}
	return out
}

var phrases = []struct {
	text string
	want string // matches joined by " | "; "" for none
}{
	// months
	{"tháng 6/2020", "tháng 6/2020 = month 2020-06-01..2020-06-30 plain"},
	{"Tháng 06-2020", "Tháng 06-2020 = month 2020-06-01..2020-06-30 plain"},
	{"THÁNG 6.2020", "THÁNG 6.2020 = month 2020-06-01..2020-06-30 plain"},
	{"tháng 6 năm 2020", "tháng 6 năm 2020 = month 2020-06-01..2020-06-30 plain"},
	{"tháng 6, năm 2020", "tháng 6, năm 2020 = month 2020-06-01..2020-06-30 plain"},
	{"tháng6 ước đạt", "tháng6 = month 2020-06-01..2020-06-30 plain"},
	{"tháng  6 ước đạt", "tháng  6 = month 2020-06-01..2020-06-30 plain"},
	{"tháng 5 thu được", "tháng 5 = month 2020-05-01..2020-05-31 past"},
	{"nhiệm vụ tháng 7/2020", "tháng 7/2020 = month 2020-07-01..2020-07-31 next"},
	{"tháng Giêng", "tháng Giêng = month 2020-01-01..2020-01-31 past"},
	{"tháng Ba năm 2019", "tháng Ba năm 2019 = month 2019-03-01..2019-03-31 past"},
	{"tháng Năm ước tính", "tháng Năm = month 2020-05-01..2020-05-31 past"},
	{"tháng năm năm 2020", "tháng năm năm 2020 = month 2020-05-01..2020-05-31 past"},
	{"tháng Mười Một", "tháng Mười Một = month 2020-11-01..2020-11-30 next"},
	{"tháng Chạp", "tháng Chạp = month 2020-12-01..2020-12-31 next"},
	{"tháng 9 nãm 2019", "tháng 9 nãm 2019 = month 2019-09-01..2019-09-30 past"},
	{"TH T5/2020", "T5/2020 = month 2020-05-01..2020-05-31 past"},
	{"tháng 1,2 triệu", ""},
	{"tháng 13", ""},
	{"tiền lương tháng", ""},
	// counted months
	{"6 tháng đầu năm", "6 tháng đầu năm = half 2020-01-01..2020-06-30 plain"},
	{"06 tháng cuối năm 2020", "06 tháng cuối năm 2020 = half 2020-07-01..2020-12-31 next"},
	{"3 tháng cuối năm", "3 tháng cuối năm = quarter 2020-10-01..2020-12-31 next"},
	{"2 tháng cuối năm", "2 tháng cuối năm = range 2020-11-01..2020-12-31 next"},
	{"chín tháng đầu năm 2019", "chín tháng đầu năm 2019 = nine_months 2019-01-01..2019-09-30 past"},
	{"mười một tháng năm 2019", "mười một tháng năm 2019 = ytd 2019-01-01..2019-11-30 past"},
	{"9 tháng/2019", "9 tháng/2019 = nine_months 2019-01-01..2019-09-30 past"},
	{"Thực hiện 9 tháng 2019", "9 tháng 2019 = nine_months 2019-01-01..2019-09-30 past"},
	{"năm tháng đầu năm", "năm tháng đầu năm = ytd 2020-01-01..2020-05-31 plain"},
	{"tổng thu 5 tháng đạt", "5 tháng = ytd 2020-01-01..2020-05-31 plain"},
	{"12 tháng năm 2019", "12 tháng năm 2019 = year 2019-01-01..2019-12-31 past"},
	{"lũy kế LK 6T", "lũy kế = ytd 2020-01-01..2020-06-30 cumulative | LK 6T = half 2020-01-01..2020-06-30 cumulative"},
	{"kỳ hạn dưới 6 tháng", ""},
	{"trẻ 18 tháng tuổi", ""},
	{"trẻ 6 tháng tuổi", ""},
	{"nợ từ 3 tháng trở lên", ""},
	{"từ 6 đến dưới 12 tháng", ""},
	{"nghỉ 11 tháng", ""}, // reaches behind a June report
	{"1,6 tháng", ""},
	{"9.000 đồng/hộ/tháng", ""},
	// quarters, halves, years
	{"quý I", "quý I = quarter 2020-01-01..2020-03-31 plain"},
	{"quí 2/2020", "quí 2/2020 = quarter 2020-04-01..2020-06-30 plain"},
	{"Quý IV năm 2019", "Quý IV năm 2019 = quarter 2019-10-01..2019-12-31 past"},
	{"Quý I-2020", "Quý I-2020 = quarter 2020-01-01..2020-03-31 plain"},
	{"quý một", "quý một = quarter 2020-01-01..2020-03-31 plain"},
	{"quý trước", "quý trước = quarter 2020-01-01..2020-03-31 past"},
	{"hai quý", "hai quý = half 2020-01-01..2020-06-30 plain"},
	{"ba quý đầu năm 2019", "ba quý đầu năm 2019 = nine_months 2019-01-01..2019-09-30 past"},
	{"quý khách", ""}, {"quý V", ""}, {"đá quý", ""}, {"mỗi quý 2 lần", "quý 2 = quarter 2020-04-01..2020-06-30 plain"},
	{"nửa đầu năm", "nửa đầu năm = half 2020-01-01..2020-06-30 plain"},
	{"nửa cuối năm 2019", "nửa cuối năm 2019 = half 2019-07-01..2019-12-31 past"},
	{"nửa đầu tháng 6", "nửa đầu tháng 6 = mtd 2020-06-01..2020-06-15 plain"},
	{"năm 2019", "năm 2019 = year 2019-01-01..2019-12-31 past"},
	{"cả năm", "cả năm = year 2020-01-01..2020-12-31 plain"},
	{"cả năm 2020 ước", "cả năm 2020 = year 2020-01-01..2020-12-31 plain"},
	{"năm ngoái", "năm ngoái = year 2019-01-01..2019-12-31 past"},
	{"các năm trước", ""}, {"5 năm trước", ""}, {"hằng năm", ""}, {"năm bản án", ""}, {"năm 20205", ""},
	{"giai đoạn 2016 - 2020", "giai đoạn 2016 - 2020 = range 2016-01-01..2020-12-31 plain"},
	{"nhiệm kỳ 2020-2025", "nhiệm kỳ 2020-2025 = range 2020-01-01..2025-12-31 plain"},
	{"đang giai đoạn làm đòng", ""},
	{"từ năm 2016 đến 2020", "từ năm 2016 đến 2020 = range 2016-01-01..2020-12-31 plain"},
	// the report's own span
	{"Trong tháng, thu được", "Trong tháng = month 2020-06-01..2020-06-30 report"},
	{"trong kỳ", "trong kỳ = month 2020-06-01..2020-06-30 report"},
	{"Trong quý", "Trong quý = quarter 2020-04-01..2020-06-30 report"},
	{"trong năm", "trong năm = year 2020-01-01..2020-12-31 report"},
	{"Trong tháng 6 năm 2020", "tháng 6 năm 2020 = month 2020-06-01..2020-06-30 plain"},
	{"trong năm 2019", "năm 2019 = year 2019-01-01..2019-12-31 past"},
	{"Trong tháng này", "tháng này = month 2020-06-01..2020-06-30 report"},
	{"kỳ báo cáo", "kỳ báo cáo = month 2020-06-01..2020-06-30 report"},
	{"tháng trước", "tháng trước = month 2020-05-01..2020-05-31 past"},
	{"tháng tới", "tháng tới = month 2020-07-01..2020-07-31 next"},
	{"tháng tiếp theo", "tháng tiếp theo = month 2020-07-01..2020-07-31 next"},
	{"trong năm học", "trong năm = year 2020-01-01..2020-12-31 report"},
	// bases of comparison are read over
	{"so với tháng trước", ""}, {"so với cùng kỳ năm trước", ""}, {"so cùng kỳ", ""}, {"cùng kỳ2015", ""},
	{"cùng kỳ tháng 11 tăng", ""}, {"cùng kì năm 2019", ""}, {"so với quý I/2020", ""}, {"so với cuối năm 2019", ""},
	{"so với thời điểm 31/12/2019", ""}, {"so với 6 tháng đầu năm 2019", ""}, {"cùng thời điểm năm trước", ""},
	{"so với lũy kế 5 tháng năm 2019", ""}, {"so với vụ trước", ""}, {"so với kỳ trước", ""}, {"so với ngày 31/12/2019", ""},
	{"so với tháng 5 thì tháng 6 tăng", "tháng 6 = month 2020-06-01..2020-06-30 plain"},
	// running totals
	{"lũy kế là 12 tỷ", "lũy kế = ytd 2020-01-01..2020-06-30 cumulative"},
	{"Luỹ kế từ đầu năm đến nay", "Luỹ kế từ đầu năm đến nay = ytd 2020-01-01..2020-06-30 cumulative"},
	{"lũy kế 5 tháng đầu năm", "lũy kế 5 tháng đầu năm = ytd 2020-01-01..2020-05-31 cumulative"},
	{"Lũy kế đến ngày 14/6/2020", "Lũy kế đến ngày 14/6/2020 = ytd 2020-01-01..2020-06-14 cumulative"},
	{"lũy kế từ đầu năm 2020 đến hết tháng 5", "lũy kế từ đầu năm 2020 đến hết tháng 5 = ytd 2020-01-01..2020-05-31 cumulative"},
	{"Tính chung 6 tháng đầu năm 2020", "Tính chung 6 tháng đầu năm 2020 = half 2020-01-01..2020-06-30 cumulative"},
	{"tính chung quý II", "tính chung quý II = quarter 2020-04-01..2020-06-30 plain"},
	{"Cộng dồn 02 tháng năm 2020", "Cộng dồn 02 tháng năm 2020 = ytd 2020-01-01..2020-02-29 cumulative"},
	{"từ đầu năm đến ngày 14/6", "từ đầu năm đến ngày 14/6 = ytd 2020-01-01..2020-06-14 cumulative"},
	{"Tính từ đầu năm, toàn huyện", "Tính từ đầu năm = ytd 2020-01-01..2020-06-30 cumulative"},
	{"Từ đầu năm đến thời điểm 20/9/2017", "Từ đầu năm đến thời điểm 20/9/2017 = ytd 2017-01-01..2017-09-20 cumulative"},
	{"kế hoạch", ""}, {"tính toán", ""}, {"tổng cộng", ""},
	// up to a day
	{"tính đến ngày 14/6/2020 số thu", "tính đến ngày 14/6/2020 = as_of 2020-06-14 until"},
	{"tính đến 14/6 số thu", "tính đến 14/6 = as_of 2020-06-14 until"},
	{"đến hết ngày 14/6", "đến hết ngày 14/6 = as_of 2020-06-14 until"},
	{"đến ngày 14 tháng 6 năm 2020", "đến ngày 14 tháng 6 năm 2020 = as_of 2020-06-14 until"},
	{"Đến ngày 14, đã thu", "Đến ngày 14 = as_of 2020-06-14 until"},
	{"đến hết tháng 5", "đến hết tháng 5 = as_of 2020-05-31 until"},
	{"đến cuối tháng", "đến cuối tháng = as_of 2020-06-30 until"},
	{"đến hết quý I", "đến hết quý I = as_of 2020-03-31 until"},
	{"đến năm 2030", "đến năm 2030 = as_of 2030-12-31 until"},
	{"hết ngày 30/6", "hết ngày 30/6 = as_of 2020-06-30 until"},
	{"cuối năm 2019 là", "cuối năm 2019 = as_of 2019-12-31 past"},
	{"đến cuối năm 2019 còn", "đến cuối năm 2019 = as_of 2019-12-31 until"},
	{"(thời điểm 01/4)", "thời điểm 01/4 = as_of 2020-04-01 past"},
	{"tính đến 16 giờ 00 ngày 29/5/2020", "tính đến 16 giờ 00 ngày 29/5/2020 = as_of 2020-05-29 until"},
	{"Tính đến trung tuần tháng Chín", "Tính đến trung tuần tháng Chín = as_of 2020-09-15 until"},
	{"thượng tuần tháng 6", "thượng tuần tháng 6 = as_of 2020-06-05 until"},
	{"đến nay", "đến nay = as_of 2020-06-30 now"},
	{"đến thời điểm báo cáo", "đến thời điểm báo cáo = as_of 2020-06-30 now"},
	{"toàn xã hiện có 12 hộ", "hiện = as_of 2020-06-30 now"},
	{"Hiện nay", "Hiện nay = as_of 2020-06-30 now"},
	{"thực hiện", ""}, {"phát hiện", ""}, {"hiện đại hóa", ""}, {"hiện trạng", ""},
	{"cuối năm", ""}, {"đến 10/12 xã", ""}, {"từ 10/12 xã", ""}, {"từ 5% đến 10%", ""}, {"trước ngày 15/11", ""},
	{"đến cùng thời điểm, dư nợ", "đến cùng thời điểm = as_of 2020-06-30 now"},
	{"đến ngày 14/6 có 5 hộ; đến cùng thời điểm có 6 xã", "đến ngày 14/6 = as_of 2020-06-14 until | đến cùng thời điểm = as_of 2020-06-14 until"},
	{"lúc 13 giờ ngày 29/6 là 7,86 m", "lúc 13 giờ ngày 29/6 = as_of 2020-06-29 until"},
	{"tới 12 xã", ""}, {"lúc 13 giờ", ""},
	{"bằng 97,3% tháng trước", ""}, {"kỳ trước chuyển sang 11 vụ", ""},
	// spans of days
	{"từ ngày 15/5 đến ngày 14/6/2020", "từ ngày 15/5 đến ngày 14/6/2020 = range 2020-05-15..2020-06-14 plain"},
	{"từ 15/5 đến hết 14/6", "từ 15/5 đến hết 14/6 = range 2020-05-15..2020-06-14 plain"},
	{"(15/5-14/6/2020)", "15/5-14/6/2020 = range 2020-05-15..2020-06-14 plain"},
	{"(15/5-14/6)", "15/5-14/6 = range 2020-05-15..2020-06-14 plain"},
	{"16/10 - 15/11/2014", "16/10 - 15/11/2014 = range 2014-10-16..2014-11-15 past"},
	{"15/12/2019 – 14/01/2020", "15/12/2019 – 14/01/2020 = range 2019-12-15..2020-01-14 past"},
	{"từ ngày 15/12 đến ngày 14/01/2020", "từ ngày 15/12 đến ngày 14/01/2020 = range 2019-12-15..2020-01-14 past"},
	{"Từ ngày 27 đến 29/6", "Từ ngày 27 đến 29/6 = range 2020-06-27..2020-06-29 plain"},
	{"(từ 30-5 đến 03-6)", "từ 30-5 đến 03-6 = range 2020-05-30..2020-06-03 plain"},
	{"từ 3-5 đến 6-8 triệu", ""},
	{"từ ngày 01/7/2010 đến hết năm 2019", "từ ngày 01/7/2010 đến hết năm 2019 = range 2010-07-01..2019-12-31 past"},
	{"lũy kế từ ngày 16/12/2019 đến nay", "lũy kế từ ngày 16/12/2019 đến nay = range 2019-12-16..2020-06-30 cumulative"},
	{"ngày 15-20/6", "ngày 15-20/6 = range 2020-06-15..2020-06-20 plain"},
	{"từ ngày 01/6 đến ngày 14/6/2020", "từ ngày 01/6 đến ngày 14/6/2020 = mtd 2020-06-01..2020-06-14 plain"},
	{"từ 01/6/2020 đến 30/6/2020", "từ 01/6/2020 đến 30/6/2020 = month 2020-06-01..2020-06-30 plain"},
	{"từ 01/01 đến 14/6/2020", "từ 01/01 đến 14/6/2020 = ytd 2020-01-01..2020-06-14 plain"},
	{"từ đầu tháng đến ngày 14/6", "từ đầu tháng đến ngày 14/6 = mtd 2020-06-01..2020-06-14 plain"},
	{"từ ngày 10/6/2020", "từ ngày 10/6/2020 = range 2020-06-10..2020-06-30 plain"},
	{"từ tháng 1 đến tháng 6/2020", "từ tháng 1 đến tháng 6/2020 = half 2020-01-01..2020-06-30 plain"},
	{"tháng 4-6/2020", "tháng 4-6/2020 = quarter 2020-04-01..2020-06-30 plain"},
	{"từ ngày 15 tháng trước đến ngày 14 tháng báo cáo", "từ ngày 15 tháng trước đến ngày 14 tháng báo cáo = range 2020-05-15..2020-06-14 plain"},
	{"đến 15h30 ngày 14/6/2020", "đến 15h30 ngày 14/6/2020 = as_of 2020-06-14 until"},
	{"từ năm 2016 đến nay", "từ năm 2016 đến nay = range 2016-01-01..2020-06-30 plain"},
	{"từ tháng 3 đến ngày 15/6", "từ tháng 3 đến ngày 15/6 = range 2020-03-01..2020-06-15 plain"},
	{"từ đầu tháng 5 đến nay", "từ đầu tháng 5 đến nay = range 2020-05-01..2020-06-30 plain"},
	{"giảm từ 2/3 xuống 1/2", ""}, {"từ 1/2 đến 2/3 số xã", ""},
	{"lễ 2 tháng 9", ""}, {"trong 3 tháng qua", ""},
	{"trong 6 tháng qua", "6 tháng = half 2020-01-01..2020-06-30 plain"},
	{"tháng 5 và 5 tháng đầu năm", "tháng 5 = month 2020-05-01..2020-05-31 past | 5 tháng đầu năm = ytd 2020-01-01..2020-05-31 plain"},
	{"đến năm 2025, tầm nhìn đến năm 2030", "đến năm 2025 = as_of 2025-12-31 until | đến năm 2030 = as_of 2030-12-31 until"},
	{"thời kỳ 2021-2030", "thời kỳ 2021-2030 = range 2021-01-01..2030-12-31 next"},
	{"4 tháng/năm", ""}, {"lương tháng 13", ""}, {"tháng hành động", ""}, {"các tháng đầu năm", ""},
	{"từ tháng 11 đến tháng 2/2020", "từ tháng 11 đến tháng 2/2020 = range 2019-11-01..2020-02-29 past"},
	{"ngày 14/6/2020 đến ngày 15/5/2020", "đến ngày 15/5/2020 = as_of 2020-05-15 until"}, // a span does not run backwards
	{"ngày 31/6 đến 5/7/2020", "đến 5/7/2020 = as_of 2020-07-05 until"},                  // no such day
	// dates of documents
	{"Kế hoạch số 144/KH-UBND ngày 15/5/2020", ""}, {"Quyết định ngày 15 tháng 5 năm 2020", ""},
	{"Thông tư 02/2017/TT", ""}, {"ngày   tháng 6 năm 2020", ""}, {"Công điện 15/5/2020", ""},
	// seasons and school years
	{"vụ Đông Xuân 2019-2020", "vụ Đông Xuân 2019-2020 = unknown season"},
	{"vụ Đông - Xuân năm 2019 - 2020", "vụ Đông - Xuân năm 2019 - 2020 = unknown season"},
	{"vụ mùa năm 2020", "vụ mùa năm 2020 = unknown season"},
	{"lúa hè thu", "hè thu = unknown season"},
	{"vụ 3", "vụ 3 = unknown season"},
	{"vụ trước", "vụ trước = unknown season"},
	{"năm học 2019-2020", "năm học 2019-2020 = unknown school"},
	{"15 vụ mùa", ""}, {"03 vụ thu hồi", ""}, {"vụ thu giữ gỗ", ""}, {"vụ việc", ""}, {"đông người", ""}, {"thu ngân sách", ""},
}

func TestFind(t *testing.T) {
	for _, c := range phrases {
		if got := strings.Join(brief(c.text, Find(c.text, june)), " | "); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestFindReadsDecomposedText(t *testing.T) {
	for _, c := range phrases {
		want := Find(c.text, june)
		decomposed := norm.NFD.String(c.text)
		got := Find(decomposed, june)
		for i := range got {
			got[i].Span = solieu.Span{}
		}
		for i := range want {
			want[i].Span = solieu.Span{}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q decomposed (-composed +decomposed):\n%s", c.text, diff)
		}
	}
}

func TestFindKeepsOrder(t *testing.T) {
	const text = "Thu tháng 6 ước 9 tỷ, lũy kế 6 tháng 50 tỷ, tăng 3% so với cùng kỳ năm 2019; đến ngày 14/6 còn 2 hộ."
	want := []string{
		"tháng 6 = month 2020-06-01..2020-06-30 plain",
		"lũy kế 6 tháng = half 2020-01-01..2020-06-30 cumulative",
		"đến ngày 14/6 = as_of 2020-06-14 until",
	}
	if diff := cmp.Diff(want, brief(text, Find(text, june))); diff != "" {
		t.Error(diff)
	}
}

func TestFindCompletesFromReference(t *testing.T) {
	day := func(s string) solieu.Date { d, _ := solieu.ParseDate(s); return d }
	custom := Ref{Period: solieu.Period{Kind: solieu.PeriodRange, Start: day("2020-05-15"), End: day("2020-06-14")}}
	cases := []struct {
		ref        Ref
		text, want string
	}{
		{Ref{}, "tháng 6", "tháng 6 = unknown plain"},
		{Ref{}, "6 tháng đầu năm", "6 tháng đầu năm = unknown plain"},
		{Ref{}, "trong tháng", "trong tháng = unknown report"},
		{Ref{}, "lũy kế", "lũy kế = unknown cumulative"},
		{Ref{}, "đến nay", "đến nay = unknown now"},
		{Ref{}, "đến ngày 14/6", "đến ngày 14/6 = unknown until"},
		{Ref{Issued: day("2021-01-04")}, "tháng 12", "tháng 12 = month 2020-12-01..2020-12-31 plain"},
		{Ref{Period: solieu.Month(2021, 1)}, "tháng 12", "tháng 12 = month 2020-12-01..2020-12-31 past"},
		{Ref{Period: solieu.Month(2020, 12)}, "tháng 1", "tháng 1 = month 2021-01-01..2021-01-31 next"},
		{Ref{Period: solieu.Month(2020, 12)}, "tháng tới", "tháng tới = month 2021-01-01..2021-01-31 next"},
		{Ref{Period: solieu.Quarter(2020, 1)}, "quý trước", "quý trước = quarter 2019-10-01..2019-12-31 past"},
		{Ref{Period: solieu.Half(2020, 1)}, "tháng 5", "tháng 5 = month 2020-05-01..2020-05-31 plain"},
		{Ref{Period: solieu.Year(2020)}, "kỳ trước", "kỳ trước = year 2019-01-01..2019-12-31 past"},
		{Ref{Period: solieu.FirstMonths(2020, 9)}, "Trong tháng", "Trong tháng = month 2020-09-01..2020-09-30 report"},
		// The month from the 15th to the 14th is called by the month in which it ends.
		{custom, "Trong tháng", "Trong tháng = range 2020-05-15..2020-06-14 report"},
		{custom, "tháng 6", "tháng 6 = range 2020-05-15..2020-06-14 plain"},
		{custom, "tháng trước", "tháng trước = range 2020-04-15..2020-05-14 past"},
		{custom, "tháng 7", "tháng 7 = month 2020-07-01..2020-07-31 next"},
		{custom, "đến nay", "đến nay = as_of 2020-06-14 now"},
		{custom, "lũy kế", "lũy kế = ytd 2020-01-01..2020-06-14 cumulative"},
	}
	for _, c := range cases {
		if got := strings.Join(brief(c.text, Find(c.text, c.ref)), " | "); got != c.want {
			t.Errorf("%v %q\n got %s\nwant %s", c.ref, c.text, got, c.want)
		}
	}
}
