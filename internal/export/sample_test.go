package export

import "solieu"

// The rows of these tests speak of a place and of numbers that do not exist.

const sampleText = "Thu ngân sách tháng 6 ước đạt 9.050,5 triệu đồng, đạt 69,1% dự toán tỉnh giao 🙂 -5 vụ."

func sampleDocument() *solieu.Document {
	return &solieu.Document{ID: "00ff", Text: sampleText, Blocks: []solieu.Block{{Page: 3}}}
}

func span(part string) solieu.Span {
	for i := range sampleText {
		if len(sampleText)-i >= len(part) && sampleText[i:i+len(part)] == part {
			return solieu.Span{Start: i, End: i + len(part)}
		}
	}
	panic("sample text without " + part)
}

func sampleFigures() []solieu.Figure {
	d := solieu.MustDecimal
	month := solieu.Month(2020, 6)
	return []solieu.Figure{
		{
			ID: "f001", Quantity: solieu.Quantity{Value: d("9050500000"), Low: d("9050450000"), High: d("9050550000"), Unit: "VND"},
			Printed: "9.050,5 triệu đồng", Indicator: "thu ngân sách", IndicatorID: "fin.thu_nsnn", Kind: solieu.KindLevel,
			Status: solieu.StatusEstimate, Period: month, Section: "I.1", Page: 2, Span: span("9.050,5 triệu đồng"), Rule: "number.unit", Confidence: 0.95,
		},
		{
			ID: "f002", Quantity: solieu.Quantity{Value: d("69.1"), Low: d("69.05"), High: d("69.15"), Unit: "%"},
			Printed: "69,1%", Indicator: "thu ngân sách", Kind: solieu.KindRatio, Status: solieu.StatusActual, Period: month,
			Basis: solieu.BasisPlan, BasisText: "dự toán tỉnh giao", Of: "f001", Section: "I.1", Span: span("69,1%"), Rule: "ratio", Confidence: 0.9,
		},
		{
			ID: "f003", Quantity: solieu.Quantity{Value: d("5"), Low: d("5"), High: d("5"), Unit: "vụ"},
			Printed: "-5 vụ", Indicator: "=cmd & <vụ>", Kind: solieu.KindChange, Status: solieu.StatusActual,
			Direction: solieu.DirectionDown, Approx: solieu.ApproxAbout, PartOf: "f002", Span: span("-5 vụ"), Rule: "signed", Confidence: 0.5,
		},
	}
}

func sampleFigureRows() []FigureRow {
	doc := sampleDocument()
	m := solieu.NewMapper(doc.Text)
	var rows []FigureRow
	for _, f := range sampleFigures() {
		rows = append(rows, Figure(doc, m, f))
	}
	return rows
}

func sampleObservationRows() []ObservationRow {
	d := solieu.MustDecimal
	known := &solieu.Series{
		Key:       solieu.SeriesKey{Freq: "M", Entity: "xa-binh-an", Indicator: "fin.thu_nsnn", Measure: solieu.MeasureFlow, Basis: "CAL", Unit: "VND"},
		Indicator: "thu ngân sách", Entity: "xã Bình An",
	}
	other := *known
	other.Key.Indicator = "x.so-cay"
	day, _ := solieu.NewDate(2020, 6, 18)
	q := solieu.Quantity{Value: d("9050500000"), Low: d("9050450000"), High: d("9050550000"), Unit: "VND"}
	return []ObservationRow{
		Observation(known, solieu.Observation{Quantity: q, Period: solieu.Month(2020, 6), Status: solieu.StatusEstimate, Vintage: day,
			Doc: "00ff", Path: "2020/bc, 06.docx", Figure: "f001", Current: true}),
		Observation(&other, solieu.Observation{Quantity: q, Period: solieu.Month(2020, 5), Status: solieu.StatusActual, Derived: true,
			Formula: "5T - 4T", VintageApprox: true, Approx: solieu.ApproxOver}),
	}
}

func sampleFindingRows() []FindingRow {
	d := solieu.MustDecimal
	operand := func(figure, value, printed, role string) solieu.Operand {
		return solieu.Operand{Doc: "00ff", Path: "2020/bc-06.docx", Figure: figure, Printed: printed, Role: role,
			Quantity: solieu.Quantity{Value: d(value), Low: d(value), High: d(value), Unit: "vụ"}}
	}
	return []FindingRow{
		Finding(solieu.Finding{ID: "abc123", Check: "A01", Severity: solieu.SeverityError, Verdict: solieu.VerdictViolated,
			Operands: []solieu.Operand{operand("f001", "12", "12 vụ", "total"), operand("f002", "5", "5 vụ", "part"), operand("f003", "6", "6 vụ", "part")},
			Message:  "Tổng 12 vụ, các phần cộng lại 11 vụ.", Arithmetic: "5 + 6 = 11 ≠ 12", Computed: "11", Stated: "12",
			Readings: []string{"không tính phần còn lại", "tính cả tháng trước"}, State: "open"}),
		Finding(solieu.Finding{ID: "def456", Check: "B03", Severity: solieu.SeverityInfo, Verdict: solieu.VerdictUnknown, Message: "Thiếu số kỳ trước."}),
	}
}

func sampleHitRows() []HitRow {
	return []HitRow{
		Hit(solieu.SearchHit{Doc: "00ff", Path: "2020/bc-06.docx", Title: "Kết quả tháng 6/2020", Place: "xã Bình An", Period: solieu.Month(2020, 6),
			Block: 4, Section: "I.2", Page: 2, Snippet: "Thu ngân sách đạt 9 tỷ đồng", Highlights: [][2]int{{0, 3}, {4, 13}}, Score: 1.25}),
		Hit(solieu.SearchHit{Doc: "01aa", Path: "bc.md", Block: 1, Snippet: "+ 5 vụ\nmới"}),
	}
}
