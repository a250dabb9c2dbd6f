package audit

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

const thu = "thu ngân sách nhà nước"

// TestInsideOneReport: each case is one paragraph and the violations that it must
// give, none for honest texts.
func TestInsideOneReport(t *testing.T) {
	for _, c := range []struct {
		name, why string
		write     func(d *draft)
		want      []string
	}{
		{"parts in words that close", "105,2 + 63,1 + 11 is 179,3", func(d *draft) { penalties(d, "179,3 triệu đồng") }, nil},
		{"parts in words that do not close", "two digits swapped in the total", func(d *draft) { penalties(d, "197,3 triệu đồng") }, []string{"A01 error"}},
		{"parts that differ by rounding", "12,4 + 13,4 may be 25,9", func(d *draft) {
			total := d.say("thu lệ phí", "25,9 triệu đồng", level("thu lệ phí chợ"))
			d.say("gồm chợ trên", "12,4 triệu đồng", part("thu chợ trên", total, solieu.PartWhole))
			d.say("chợ dưới", "13,4 triệu đồng", part("thu chợ dưới", total, solieu.PartWhole))
		}, nil},
		{"bracket that does not close", "34 for 28; brackets are no proof", func(d *draft) { petitions(d, "34 đơn") }, []string{"A01 warning"}},
		{"bracket far from closing", "victims are no parts of cases", func(d *draft) { petitions(d, "317 đơn") }, nil},
		{"parts in another unit", "cases and persons do not add up", func(d *draft) { petitions(d, "34 người") }, nil},
		{"two partitions of one total", "190 + 29 and 173 + 46 of 219", func(d *draft) {
			total := d.say("cấp", "219 thẻ", level("cấp thẻ bảo hiểm"))
			for _, p := range []string{"190 thẻ", "29 thẻ", "173 thẻ", "46 thẻ"} {
				d.say("gồm", p, part("cấp thẻ theo nhóm", total, solieu.PartWhole))
			}
		}, nil},
		{"selection that is less", "trong đó names examples", func(d *draft) { selection(d, "9.800 triệu đồng") }, nil},
		{"selection above the total", "no part is more than all", func(d *draft) { selection(d, "98.000 triệu đồng") }, []string{"A02 error"}},
		{"plan ratio that follows", "27.462 of 113.879 is 24,1", func(d *draft) { planRatio(d, "24%") }, nil},
		{"plan ratio that does not", "34 for 24", func(d *draft) { planRatio(d, "34%") }, []string{"A03 error"}},
		{"plan ratio cut off", "24,115 cut to 24,11", func(d *draft) { planRatio(d, "24,11%") }, nil},
		{"plan ratio of the running total", "the percentage beside the month is that of the total", func(d *draft) {
			d.say("dự toán thu cả năm", "480.000 triệu đồng", planned("dự toán "+thu+" năm", 2020))
			month := d.say("thu tháng ước", "40.000 triệu đồng", level(thu))
			d.say("đạt", "46,0%", ofPlan(thu, month, "dự toán năm"))
			d.say("lũy kế", "220.800 triệu đồng", toDate(level(thu), 2020, 6))
		}, nil},
		{"shared month plan", "9.050 at 22,6 and 27.644 at 69,1 imply 40.000", func(d *draft) { sharedPlan(d, "69,1%", "dự toán tháng") }, nil},
		{"shared month plan contradicted", "61,9 for 69,1", func(d *draft) { sharedPlan(d, "61,9%", "dự toán tháng") }, []string{"A04 warning"}},
		{"percentages of a hidden running total", "month and half month cannot share a yearly plan", func(d *draft) { sharedPlan(d, "45,7%", "dự toán tỉnh giao") }, []string{"A04 info"}},
		{"change in number and per cent", "12 more than 80 is 15", func(d *draft) { changes(d, "15%") }, nil},
		{"change in number and per cent apart", "51 for 15", func(d *draft) { changes(d, "51%") }, []string{"A06 error"}},
		{"growth by more than there is", "3 cases cannot be 8 more", func(d *draft) {
			now := d.say("xảy ra", "3 vụ", level("tai nạn giao thông"))
			d.say("tăng", "8 vụ", change("tai nạn giao thông", now, solieu.DirectionUp, solieu.BasisPreviousMonth))
		}, []string{"A06 warning"}},
		{"sign against verb", "30.736 after 28.285 is no fall", func(d *draft) { visitors(d, solieu.DirectionDown) }, []string{"A06 error"}},
		{"verb that fits", "8,7 more than 28.285", func(d *draft) { visitors(d, solieu.DirectionUp) }, nil},
		{"one sum under two phrases", "the same compensation, twelve million apart", func(d *draft) { twice(d, "3.376.459.500 đồng", "tổng giá trị bồi thường, hỗ trợ") }, []string{"A07 warning"}},
		{"sums of two stages", "approved and paid", func(d *draft) { twice(d, "3.376.459.500 đồng", "chi trả bồi thường, hỗ trợ") }, nil},
		{"one sum, rounded in the summary", "3,4 tỷ is 3.388.459.500", func(d *draft) { twice(d, "3,4 tỷ đồng", "phê duyệt phương án bồi thường, hỗ trợ") }, nil},
		{"one count with two values", "same words, same month", func(d *draft) { counts(d, "118 hồ sơ", "113 hồ sơ") }, []string{"A07 warning"}},
		{"a list under one phrase", "one line a ward", func(d *draft) { counts(d, "118 hồ sơ", "113 hồ sơ", "97 hồ sơ") }, nil},
		{"same words, other size", "two scopes, not a misprint", func(d *draft) { counts(d, "118 hồ sơ", "5.204 hồ sơ") }, nil},
		{"plan with two values", "5.300 for 5.100", func(d *draft) {
			d.say("kế hoạch", "5.100 lao động", planned("kế hoạch giải quyết việc làm", 2020))
			d.paragraph()
			d.say("kế hoạch", "5.300 lao động", planned("kế hoạch giải quyết việc làm", 2020))
		}, []string{"A08 warning"}},
		{"count with a comma", "11,418 visits", func(d *draft) { d.say("khám", "11,418 lượt", level("lượt khám bệnh")) }, []string{"A10 warning"}},
		{"mean with a comma", "2,99 persons a household", func(d *draft) { d.say("", "2,99 người", level("bình quân nhân khẩu một hộ")) }, nil},
		{"share above all", "109,4 for 99,4", func(d *draft) { share(d, "109,4%", "tỷ lệ hồ sơ đúng hạn") }, []string{"A12 warning"}},
		{"growth above all", "a rate of growth may pass 100", func(d *draft) { share(d, "109,4%", "tỷ lệ tăng trưởng so với kế hoạch") }, nil},
		{"month above the running total", "82 for 852", func(d *draft) {
			d.say("trong tháng", "531 lao động", level("giải quyết việc làm"))
			d.say("lũy kế", "82 lao động", toDate(level("giải quyết việc làm"), 2020, 6))
		}, []string{"A15 error"}},
		{"stock beside a flow", "debts do not add up over months", func(d *draft) {
			d.say("dư nợ", "531 tỷ đồng", level("tổng dư nợ cho vay"))
			d.say("", "82 tỷ đồng", toDate(level("tổng dư nợ cho vay"), 2020, 6))
		}, nil},
		{"heading of the month before", "a heading left over", func(d *draft) { d.heading("II. Nhiệm vụ trọng tâm tháng 4/2020") }, []string{"A19 warning"}},
		{"headings of this month and the next", "tasks speak of the month to come", func(d *draft) {
			d.heading("I. Kết quả tháng 6 năm 2020")
			d.heading("III. Nhiệm vụ tháng 7/2020")
			d.heading("Kết quả 6 tháng đầu năm; sơ kết 9 tháng 1 lần")
		}, nil},
		{"estimate of the month before", "a sentence left over", func(d *draft) {
			f := estimate(thu)
			f.Period, f.Trace.Period = solieu.Month(2020, 5), solieu.Span{Start: 1, End: 2}
			d.say("ước tháng 5", "39.091 triệu đồng", f)
		}, []string{"A19 warning"}},
		{"actual of the month before", "restated on purpose", func(d *draft) {
			f := level(thu)
			f.Period, f.Trace.Period = solieu.Month(2020, 5), solieu.Span{Start: 1, End: 2}
			d.say("thực hiện tháng 5", "39.091 triệu đồng", f)
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := monthly(2020, time.June)
			c.write(d)
			got := audit(d.done())
			if diff := cmp.Diff(c.want, violated(got)); diff != "" {
				t.Errorf("%s (-want +got)\n%s%s", c.why, diff, strings.Join(messages(got), "\n"))
			}
		})
	}
}

func penalties(d *draft, sum string) {
	total := d.say("tổng số thu", sum, level("thu xử lý vi phạm"))
	d.say("gồm: xử phạt", "105,2 triệu đồng", part("tiền xử phạt", total, solieu.PartWhole))
	d.say("; tịch thu", "63,1 triệu đồng", part("giá trị tịch thu", total, solieu.PartWhole))
	d.say("; truy thu", "11 triệu đồng", part("tiền truy thu", total, solieu.PartWhole))
}

func petitions(d *draft, last string) {
	total := d.say("tiếp nhận", "33 đơn", level("đơn thư tiếp nhận"))
	d.say("(", "3 đơn", part("đơn khiếu nại", total, solieu.PartWhole))
	d.say(",", "2 đơn", part("đơn tố cáo", total, solieu.PartWhole))
	d.say(",", last, part("đơn kiến nghị", total, solieu.PartWhole))
}

func selection(d *draft, some string) {
	total := d.say("thu lũy kế", "15.000 triệu đồng", level(thu))
	d.say("trong đó thuế", some, part("thu thuế", total, solieu.PartSome))
	d.say("và phí", "1.250 triệu đồng", part("thu phí", total, solieu.PartSome))
}

func planRatio(d *draft, ratio string) {
	d.say("kế hoạch", "113.879 triệu đồng", planned("kế hoạch vốn đầu tư xây dựng", 2020))
	done := d.say("khối lượng thực hiện", "27.462 triệu đồng", level("thực hiện vốn đầu tư xây dựng"))
	d.say("bằng", ratio, ofPlan("thực hiện vốn đầu tư xây dựng", done, "kế hoạch vốn"))
}

func sharedPlan(d *draft, second, basis string) {
	half := level(thu)
	half.Period = solieu.Period{Kind: solieu.PeriodMTD, Start: solieu.Date{Year: 2020, Month: 6, Day: 1}, End: solieu.Date{Year: 2020, Month: 6, Day: 14}}
	first := "22,6%"
	if !strings.Contains(basis, "tháng") {
		first = "41,3%"
	}
	a := d.say("đến ngày 14/6 thu được", "9.050 triệu đồng", half)
	d.say("đạt", first, ofPlan(thu, a, basis))
	b := d.say("ước cả tháng", "27.644 triệu đồng", estimate(thu))
	d.say("đạt", second, ofPlan(thu, b, basis))
}

func changes(d *draft, rate string) {
	now := d.say("xảy ra", "92 vụ", level("vi phạm hành chính"))
	d.say("tăng", "12 vụ", change("vi phạm hành chính", now, solieu.DirectionUp, solieu.BasisSamePeriod))
	d.say("hay", rate, change("vi phạm hành chính", now, solieu.DirectionUp, solieu.BasisSamePeriod))
}

func visitors(d *draft, way solieu.Direction) {
	now := d.say("ước đạt", "30.736 lượt khách", level("lượt khách du lịch"))
	d.say("so với cùng kỳ", "8,7%", change("lượt khách du lịch", now, way, solieu.BasisSamePeriod))
	last := level("lượt khách du lịch")
	last.Period = solieu.Month(2019, 6)
	d.say("(cùng kỳ", "28.285 lượt khách", last)
}

func twice(d *draft, second, words string) {
	d.say("phê duyệt", "3.388.459.500 đồng", level("phê duyệt phương án bồi thường, hỗ trợ"))
	d.paragraph()
	d.say("trong tháng", second, level(words))
}

func counts(d *draft, values ...string) {
	for _, v := range values {
		d.say("tiếp nhận", v, level("tiếp nhận hồ sơ một cửa"))
		d.paragraph()
	}
}

func share(d *draft, value, words string) {
	f := level(words)
	f.Kind = solieu.KindShare
	d.say("đạt", value, f)
}

func TestEvidenceOfAViolation(t *testing.T) {
	d := monthly(2020, time.June)
	penalties(d, "197,3 triệu đồng")
	got := theOne(t, "A01", audit(d.done()))
	want := solieu.Finding{
		Check: "A01", Severity: solieu.SeverityError, Verdict: solieu.VerdictViolated, State: "new",
		Message: "Tổng các phần của “thu xử lý vi phạm” không khớp: tính được 178,7 – 179,9 triệu đồng, " +
			"văn bản nêu 197,25 – 197,35 triệu đồng, chênh lệch ít nhất 17,35 triệu đồng; có thể là 179,3 triệu đồng thay cho 197,3 triệu đồng.",
		Arithmetic: "105,2 triệu đồng + 63,1 triệu đồng + 11 triệu đồng = 197,3 triệu đồng (mức chênh nhỏ nhất thấy được: 0,65 triệu đồng)",
		Computed:   "178,7 – 179,9 triệu đồng", Stated: "197,25 – 197,35 triệu đồng",
		Readings: []string{"có thể là 179,3 triệu đồng thay cho 197,3 triệu đồng"},
	}
	var roles []string
	for _, o := range got.Operands {
		roles = append(roles, o.Role+" "+o.Printed)
	}
	wantRoles := []string{"total 197,3 triệu đồng", "part 105,2 triệu đồng", "part 63,1 triệu đồng", "part 11 triệu đồng"}
	if diff := cmp.Diff(wantRoles, roles); diff != "" {
		t.Errorf("operands (-want +got)\n%s", diff)
	}
	if len(got.ID) != 16 {
		t.Errorf("fingerprint %q", got.ID)
	}
	got.ID, got.Operands = "", nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestTableAgainstText(t *testing.T) {
	d := monthly(2020, time.June)
	f := estimate(thu)
	f.IndicatorID = "fin.thu_nsnn"
	d.say("ước", "41.518 triệu đồng", f)
	d.paragraph()
	f.Indicator = "Tổng thu NSNN trên địa bàn"
	d.say("", "41.788 triệu đồng", f)
	r := d.done()
	r.Document.Blocks[1].Kind = solieu.BlockCell
	if diff := cmp.Diff([]string{"A13 warning"}, violated(audit(r))); diff != "" {
		t.Error(diff)
	}
}

func TestDoubtLowersSeverity(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*solieu.Figure)
		want   string
	}{
		{"sure", func(*solieu.Figure) {}, "A01 error"},
		{"unit not printed", func(f *solieu.Figure) { f.UnitInferred = true }, "A01 warning"},
		{"extractor unsure", func(f *solieu.Figure) { f.Confidence = 0.35 }, "A01 warning"},
		{"extractor guessing", func(f *solieu.Figure) { f.Confidence = 0.2 }, "A01 info"},
	} {
		d := monthly(2020, time.June)
		penalties(d, "197,3 triệu đồng")
		r := d.done()
		c.change(&r.Figures[1])
		if diff := cmp.Diff([]string{c.want}, violated(audit(r))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
