package web

import (
	"fmt"
	"strings"

	"solieu"
)

// line is a block of a composed report; figures stand in its text as
// {id|printed|value|unit|indicator}.
type line struct {
	kind  solieu.BlockKind
	level int
	text  string
	cell  *solieu.Cell
}

func head(level int, text string) line { return line{solieu.BlockHeading, level, text, nil} }
func para(text string) line            { return line{solieu.BlockParagraph, 0, text, nil} }
func item(text string) line            { return line{solieu.BlockListItem, 1, text, nil} }
func cell(row, col int, text string) line {
	return line{solieu.BlockCell, 0, text, &solieu.Cell{Row: row, Col: col, RowSpan: 1, ColSpan: 1, Header: row == 0}}
}

// compose makes a report of marked lines. Figures are actual levels of the period
// until adjust says otherwise.
func compose(id, path string, meta solieu.Meta, lines ...line) *solieu.Report {
	doc := &solieu.Document{ID: id, Meta: meta, Source: solieu.Source{Path: path, Media: "application/pdf"}}
	report := &solieu.Report{Document: doc}
	var text strings.Builder
	for i, l := range lines {
		if i > 0 {
			text.WriteByte('\n')
		}
		start := text.Len()
		rest := l.text
		for {
			before, marked, found := strings.Cut(rest, "{")
			text.WriteString(before)
			if !found {
				break
			}
			inner, after, _ := strings.Cut(marked, "}")
			f := composedFigure(strings.Split(inner, "|"), meta.Period)
			f.Block, f.Page = i, 1
			f.Span = solieu.Span{Start: text.Len(), End: text.Len() + len(f.Printed)}
			text.WriteString(f.Printed)
			report.Figures = append(report.Figures, f)
			rest = after
		}
		doc.Blocks = append(doc.Blocks, solieu.Block{Kind: l.kind, Level: l.level, Section: "I.1", Page: 1, Cell: l.cell,
			Span: solieu.Span{Start: start, End: text.Len()}})
	}
	doc.Text = text.String()
	return report
}

func composedFigure(parts []string, period solieu.Period) solieu.Figure {
	value := solieu.MustDecimal(parts[2])
	return solieu.Figure{
		ID: parts[0], Printed: parts[1], Quantity: solieu.Quantity{Value: value, Low: value, High: value, Unit: parts[3]},
		Indicator: parts[4], Kind: solieu.KindLevel, Status: solieu.StatusActual, Period: period, Rule: "number_unit", Confidence: 0.9,
	}
}

func operand(r *solieu.Report, id, role string) solieu.Operand {
	f := r.Figure(id)
	return solieu.Operand{Doc: r.Document.ID, Path: r.Document.Source.Path, Figure: id, Quantity: f.Quantity, Printed: f.Printed, Role: role}
}

func observation(r *solieu.Report, id string) solieu.Observation {
	f := r.Figure(id)
	return solieu.Observation{Quantity: f.Quantity, Period: f.Period, Status: f.Status, Vintage: r.Document.Meta.Date,
		Doc: r.Document.ID, Path: r.Document.Source.Path, Figure: id, Current: true}
}

// month is one composed monthly report: revenue with its parts, cases of disorder.
func month(m int, revenue, land, tax, cases string) *solieu.Report {
	date, _ := solieu.NewDate(2023, m, 20)
	meta := solieu.Meta{
		Issuer: "UBND thành phố Hải Vân", Place: "thành phố Hải Vân", Number: fmt.Sprintf("%d/BC-UBND", 40+m), Date: date,
		Title:  fmt.Sprintf("Kết quả thực hiện nhiệm vụ tháng %d năm 2023", m),
		Period: solieu.Month(2023, date.Month), Kind: "báo cáo", Signer: "Trần Văn Mẫu",
	}
	r := compose(fmt.Sprintf("%016x", 0xa0+m), fmt.Sprintf("2023/thang-%02d.pdf", m), meta,
		line{solieu.BlockTitle, 0, "BÁO CÁO\n" + meta.Title, nil},
		head(1, "I. KINH TẾ"), head(2, "1. Thu ngân sách"),
		para("Thu ngân sách nhà nước trong tháng ước đạt {f1|"+revenue+" triệu đồng|"+strings.ReplaceAll(revenue, ".", "")+"000000|VND|thu ngân sách nhà nước}, "+
			"bằng {f2|69,1%|69.1|%|tỷ lệ thu ngân sách so với dự toán} dự toán tỉnh giao, tăng {f3|4,2%|4.2|%|thu ngân sách nhà nước} so với cùng kỳ. "+
			"Trong đó: thu tiền sử dụng đất {f4|"+land+" triệu đồng|"+strings.ReplaceAll(land, ".", "")+"000000|VND|thu tiền sử dụng đất}; thuế và phí "+
			"{f5|"+tax+" triệu đồng|"+strings.ReplaceAll(tax, ".", "")+"000000|VND|thu thuế và phí}. Công tác thu tiếp tục được chỉ đạo sát sao."),
		item("- Giải phóng mặt bằng {f6|12,5 ha|125000|m2|diện tích giải phóng mặt bằng} cho {f7|06 dự án|6|dự án|dự án giải phóng mặt bằng}."),
		item("- Dự toán năm giao {f8|96,5 tỷ đồng|96500000000|VND|dự toán thu ngân sách nhà nước}; cơ cấu thu từ đất chiếm {f9|22,6%|22.6|%|tỷ trọng thu từ đất}."),
		head(2, "2. Trật tự xã hội"),
		para("Phạm pháp hình sự xảy ra {f10|"+cases+" vụ|"+strings.TrimLeft(cases, "0")+"|vụ|phạm pháp hình sự}, không tăng so với tháng trước."),
		cell(0, 0, "Chỉ tiêu"), cell(0, 1, "Kết quả"),
		cell(1, 0, "Số giấy phép xây dựng đã cấp"), cell(1, 1, "{f11|31 giấy phép|31|giấy phép|giấy phép xây dựng đã cấp}"),
		line{solieu.BlockTail, 0, "Nơi nhận: như trên.", nil},
	)
	return adjust(r)
}

// adjust sets what a marked line cannot say.
func adjust(r *solieu.Report) *solieu.Report {
	set := func(id string, change func(*solieu.Figure)) { change(r.Figure(id)) }
	set("f1", func(f *solieu.Figure) {
		f.Status, f.IndicatorID = solieu.StatusEstimate, "fin.thu_nsnn"
		f.Low, f.High = f.Value.Sub(solieu.MustDecimal("500000")), f.Value.Add(solieu.MustDecimal("500000"))
	})
	set("f2", func(f *solieu.Figure) {
		f.Kind, f.Basis, f.BasisText, f.Of = solieu.KindRatio, solieu.BasisPlan, "dự toán tỉnh giao", "f1"
		f.Low, f.High = solieu.MustDecimal("69.05"), solieu.MustDecimal("69.15")
	})
	set("f3", func(f *solieu.Figure) {
		f.Kind, f.Direction, f.Basis, f.Of = solieu.KindChange, solieu.DirectionUp, solieu.BasisSamePeriod, "f1"
	})
	for _, part := range []string{"f4", "f5"} {
		set(part, func(f *solieu.Figure) { f.PartOf, f.PartCue = "f1", solieu.PartSome })
	}
	set("f8", func(f *solieu.Figure) { f.Status, f.Period = solieu.StatusPlan, solieu.Year(2023) })
	set("f9", func(f *solieu.Figure) { f.Kind, f.Basis = solieu.KindShare, solieu.BasisWhole })
	return r
}

// composed is the archive of most tests: five months, April missing, one revision.
func composed() *fakeArchive {
	months := []*solieu.Report{
		month(1, "7.900", "2.000", "5.900", "04"), month(2, "6.450", "1.450", "5.000", "03"),
		month(3, "8.120", "2.120", "6.000", "06"), month(5, "9.050", "3.000", "6.500", "05"),
		month(6, "9.700", "3.200", "6.500", "07"),
	}
	a := &fakeArchive{reports: months}
	key := solieu.SeriesKey{Freq: "M", Entity: "thanh-pho-hai-van", Indicator: "fin.thu_nsnn", Measure: solieu.MeasureFlow, Basis: "CAL", Unit: "VND"}
	revenue := &solieu.Series{Key: key, Indicator: "thu ngân sách nhà nước", Entity: "thành phố Hải Vân"}
	cases := &solieu.Series{Key: key, Indicator: "phạm pháp hình sự", Entity: "thành phố Hải Vân"}
	cases.Key.Indicator, cases.Key.Unit = "sec.pham_phap_hinh_su", "vụ"
	for i, r := range months {
		o := observation(r, "f1")
		if i < 3 {
			o.Status = solieu.StatusActual
		}
		if i == 1 { // February was restated: the earlier estimate stays as a vintage
			earlier := o
			earlier.Value, earlier.Status, earlier.Current = solieu.MustDecimal("6900000000"), solieu.StatusEstimate, false
			earlier.Vintage = earlier.Vintage.AddDays(-14)
			revenue.Observations = append(revenue.Observations, earlier)
		}
		revenue.Observations = append(revenue.Observations, o)
		cases.Observations = append(cases.Observations, observation(r, "f10"))
	}
	july := solieu.Month(2023, 7)
	derived := solieu.MustDecimal("8300000000")
	revenue.Observations = append(revenue.Observations, solieu.Observation{
		Quantity: solieu.Quantity{Value: derived, Low: derived, High: derived, Unit: "VND"}, Period: july, Status: solieu.StatusActual,
		Derived: true, Formula: "lũy kế 7 tháng − lũy kế 6 tháng", Current: true, Vintage: july.End,
	})
	rate := &solieu.Series{Key: key, Indicator: "tỷ trọng thu từ đất", Entity: "thành phố Hải Vân"}
	rate.Key.Indicator, rate.Key.Unit = "x.ty-trong/dat", "%"
	rate.Observations = []solieu.Observation{observation(months[0], "f9")}
	a.series = append([]*solieu.Series{revenue, cases, rate}, totals(months, revenue)...)
	a.findings = composedFindings(months)
	a.rows = composedLedger(months)
	return a
}

func composedFindings(months []*solieu.Report) []solieu.Finding {
	may, june := months[3], months[4]
	return []solieu.Finding{
		{ID: "a01-5f", Check: "A01", Severity: solieu.SeverityError, Verdict: solieu.VerdictViolated, State: "new",
			Message:    "Các phần cộng lại là 9.500 triệu đồng, không khớp với tổng 9.050 triệu đồng.",
			Operands:   []solieu.Operand{operand(may, "f1", "total"), operand(may, "f4", "part"), operand(may, "f5", "part")},
			Arithmetic: "3.000 + 6.500 = 9.500 ≠ 9.050", Computed: "[9.499, 9.501] triệu đồng", Stated: "[9.049,5, 9.050,5] triệu đồng",
			Readings: []string{"cắt bớt thay vì làm tròn: vẫn không khớp", "đổi chỗ hai chữ số liền nhau (9.050 → 9.500): khớp"}},
		{ID: "b03-6f", Check: "B03", Severity: solieu.SeverityWarning, Verdict: solieu.VerdictViolated, State: "new",
			Message:    "Tháng trước nêu 05 vụ, tháng này 07 vụ nhưng ghi là không tăng.",
			Operands:   []solieu.Operand{operand(may, "f10", "previous"), operand(june, "f10", "statement")},
			Arithmetic: "7 > 5", Computed: "7", Stated: "≤ 5"},
		{ID: "a01-6f", Check: "A01", Severity: solieu.SeverityError, Verdict: solieu.VerdictHolds,
			Message:    "Các phần cộng lại đúng bằng tổng.",
			Operands:   []solieu.Operand{operand(june, "f1", "total"), operand(june, "f4", "part"), operand(june, "f5", "part")},
			Arithmetic: "3.200 + 6.500 = 9.700"},
	}
}

func composedLedger(months []*solieu.Report) []solieu.LedgerRow {
	var rows []solieu.LedgerRow
	for _, r := range months {
		rows = append(rows, solieu.LedgerRow{Path: r.Document.Source.Path, State: solieu.StateIndexed, Reader: "pdf/1",
			Figures: len(r.Figures), Pages: 4, Bytes: 183_450, Doc: r.Document.ID})
	}
	return append(rows,
		solieu.LedgerRow{Path: "2023/thang-04.pdf", State: solieu.StateFailed, Reason: solieu.CodeNoText, Message: "all 6 pages are pictures", Reader: "pdf/1", Bytes: 2_400_000, Pages: 6},
		solieu.LedgerRow{Path: "2023/ban-sao/thang-05.docx", State: solieu.StateDuplicate, Reason: solieu.CodeDuplicate, Reader: "docx/1", Bytes: 48_000, Doc: months[3].Document.ID},
	)
}

// totals is the running total of revenue and the plan of the year beside it.
func totals(months []*solieu.Report, revenue *solieu.Series) []*solieu.Series {
	total, plan := *revenue, *revenue
	total.Key.Measure, plan.Key.Measure, plan.Key.Freq = solieu.MeasureYTD, solieu.MeasurePlan, "A"
	total.Observations, plan.Observations = nil, nil
	var sum solieu.Decimal
	for _, r := range months {
		o := observation(r, "f4")
		sum = sum.Add(r.Figure("f1").Value)
		o.Value, o.Low, o.High, o.Period = sum, sum, sum, solieu.FirstMonths(2023, int(r.Document.Meta.Period.End.Month))
		total.Observations = append(total.Observations, o)
	}
	o := observation(months[0], "f8")
	plan.Observations = []solieu.Observation{o}
	return []*solieu.Series{&total, &plan}
}
