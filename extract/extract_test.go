package extract

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	"solieu"
)

const sample = `# I. KẾT QUẢ THỰC HIỆN
Thu ngân sách nhà nước trên địa bàn ước đạt 26.310 triệu đồng, đạt 69,1% dự toán tháng; bằng 87,6% so với cùng kỳ.
Kiểm tra 41 vụ, trong đó có 40 vụ vi phạm (xử phạt 105,2 triệu đồng; tịch thu 63,1 triệu đồng).
- Lúa xuân 142 ha, năng suất 58,6 tạ/ha, sản lượng 832 tấn (+21 tấn), từ 4.300 - 4.500 đồng/kg.
- Khởi tố 15 vụ/21 bị can; hai người chết; hỗ trợ 1 tỷ 250 triệu đồng.
# II. NHIỆM VỤ THÁNG 7
Khởi công 05 công trình; phấn đấu thu tối thiểu 390 tỷ đồng.`

// sound checks what holds for every figure of every text.
func sound(t *testing.T, doc *solieu.Document, figures []solieu.Figure) {
	t.Helper()
	end := 0
	ids := map[string]bool{}
	for _, f := range figures {
		ids[f.ID] = true
	}
	for _, f := range figures {
		if f.Span.Start < end || f.Span.End > len(doc.Text) || f.Span.Len() <= 0 {
			t.Fatalf("%s: span %v of a text of %d bytes, the figure before ends at %d", f.ID, f.Span, len(doc.Text), end)
		}
		end = f.Span.Start
		if f.Printed != f.Span.Of(doc.Text) {
			t.Errorf("%s: printed %q, the text has %q", f.ID, f.Printed, f.Span.Of(doc.Text))
		}
		if f.Low.Cmp(f.Value) > 0 || f.Value.Cmp(f.High) > 0 {
			t.Errorf("%s: %s is not in [%s, %s]", f.ID, f.Value, f.Low, f.High)
		}
		if f.Unit == "" || f.Kind == "" || f.Status == "" || f.Rule == "" {
			t.Errorf("%s: unit %q kind %q status %q rule %q", f.ID, f.Unit, f.Kind, f.Status, f.Rule)
		}
		if f.Of != "" && !ids[f.Of] || f.PartOf != "" && !ids[f.PartOf] || f.Of == f.ID || f.PartOf == f.ID {
			t.Errorf("%s: of %q, part of %q", f.ID, f.Of, f.PartOf)
		}
		if (f.PartOf == "") != (f.PartCue == "") {
			t.Errorf("%s: part of %q by cue %q", f.ID, f.PartOf, f.PartCue)
		}
		if (f.Direction != "") != (f.Kind == solieu.KindChange) {
			t.Errorf("%s: direction %q of a %s", f.ID, f.Direction, f.Kind)
		}
		for _, part := range []solieu.Span{f.Trace.Unit, f.Trace.Indicator, f.Trace.Period, f.Trace.Basis, f.Trace.Status} {
			if part.Start < 0 || part.End > len(doc.Text) || part.Start > part.End {
				t.Errorf("%s: a part at %v of a text of %d bytes", f.ID, part, len(doc.Text))
			}
		}
		if !f.Span.Contains(f.Trace.Number) || f.Confidence < 0 || f.Confidence > 1 {
			t.Errorf("%s: number at %v of %v, confidence %v", f.ID, f.Trace.Number, f.Span, f.Confidence)
		}
	}
}

func TestExtractIsSound(t *testing.T) {
	doc := blocks(sample)
	figures := New(mustRules(t)).Extract(doc)
	if len(figures) != 19 {
		t.Errorf("%d figures, want 19:\n%s", len(figures), describe(figures))
	}
	sound(t, doc, figures)
}

// TestSpellingsAreEqual: decomposed text, old tone placement and capitals change nothing
// but the words of the names.
func TestSpellingsAreEqual(t *testing.T) {
	x := New(mustRules(t))
	bare := func(text string) string {
		figures := x.Extract(blocks(text))
		for i := range figures {
			figures[i].Printed, figures[i].Indicator, figures[i].BasisText = "", "", ""
		}
		return describe(figures)
	}
	want := bare(sample)
	for name, text := range map[string]string{
		"decomposed": norm.NFD.String(sample),
		"tỉ":         strings.ReplaceAll(sample, "tỷ", "tỉ"),
		"old tones":  strings.NewReplacer("kỳ", "kì", "lũy", "luỹ").Replace(sample),
	} {
		if got := bare(text); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// TestConcurrent: one extractor serves many documents at once, and gives the same.
func TestConcurrent(t *testing.T) {
	x := New(mustRules(t))
	doc := blocks(sample)
	want := x.Extract(doc)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := x.Extract(doc); !reflect.DeepEqual(got, want) {
				t.Error("another run gives other figures")
			}
		})
	}
	wg.Wait()
}

func TestIntervals(t *testing.T) {
	x := New(mustRules(t))
	for text, want := range map[string]string{
		"Đạt 69,1% dự toán.":              "69.05 69.15",
		"Thu 9.050 triệu đồng.":           "9049500000 9050500000",
		"Nộp 5.832.661.500 đồng.":         "5832661500 5832661500",
		"Bắt 21 đối tượng.":               "21 21",
		"Thu giữ 1,593 gam heroin.":       "1.5925 1.5935",
		"Tưới 12,5 ha.":                   "124500 125500",
		"Thiệt hại khoảng 100 triệu đồng": "95000000 105000000",
		"Đón trên 1.000 lượt khách.":      "1000 1100",
		"Hỗ trợ gần 200 hộ.":              "180 200",
	} {
		figures := x.Extract(oneBlock(text))
		if len(figures) != 1 || figures[0].Low.String()+" "+figures[0].High.String() != want {
			t.Errorf("%q: %v", text, figures)
		}
	}
}

func TestStyles(t *testing.T) {
	x := New(mustRules(t))
	for name, tc := range map[string]struct{ text, want string }{
		"Vietnamese": {"Thu 1.234,5 tỷ đồng, 2.345 hộ, 9,6%.", "1234500000000 2345 9.6"},
		"English":    {"Thu 1,234.5 tỷ đồng, 2,345 hộ, 9.6%, 3,456.7 tấn.", "1234500000000 2345 9.6 3456700"},
		"spaces":     {"Thu 1 234,5 tỷ đồng, 12 345 hộ, 2 345 678 lượt.", "1234500000000 12345 2345678"},
		"plain":      {"Thu 1234,5 tỷ đồng, 2345 hộ.", "1234500000000 2345"},
		"dot":        {"Trồng 7.2 ha, 1.001,16 tấn.", "72000 1001160"},
	} {
		var got []string
		for _, f := range x.Extract(oneBlock(tc.text)) {
			got = append(got, f.Value.String())
		}
		if strings.Join(got, " ") != tc.want {
			t.Errorf("%s: %q gives %v, want %s", name, tc.text, got, tc.want)
		}
	}
}

// TestHostile: length costs time in proportion, and nothing breaks.
func TestHostile(t *testing.T) {
	x := New(mustRules(t))
	for name, piece := range map[string]string{
		"digits": "9", "dots": "1.", "brackets": "(1 vụ ", "couples": "1/", "quotes": "\"1 ", "versus": "so với ",
		"numbers": "12 ", "units": "1 tỷ ", "words": "năm mươi ", "parts": "trong đó 5 vụ; ", "percent": "tăng 5% ",
		"table rows": "| - Thu | 1 | 2,5% |\n", "wide tables": "| Thực hiện | 5 ",
	} {
		doc := oneBlock(strings.Repeat(piece, 3000))
		sound(t, doc, x.Extract(doc))
		if t.Failed() {
			t.Fatal(name)
		}
	}
}

func TestDefinitionsOfTheDocument(t *testing.T) {
	doc := blocks("Thực hiện đề án Chuyển đổi xanh (gọi tắt là CĐX).\nGiải ngân vốn CĐX được 12 tỷ đồng.")
	figures := New(mustRules(t)).Extract(doc)
	if len(figures) != 1 || !strings.Contains(figures[0].Indicator, "Chuyển đổi xanh") {
		t.Errorf("%s", describe(figures))
	}
}

func TestExplainShowsEveryNumber(t *testing.T) {
	x := New(mustRules(t))
	doc := oneBlock("Ngày 14/6/2020, theo Kế hoạch số 144/KH-UBND, kiểm tra 12/15 cơ sở tại phường 3 và thu 5 triệu đồng.")
	got := ""
	for _, e := range x.Explain(doc)[0] {
		got += e.Printed + " " + e.Rule + "\n"
	}
	for _, want := range []string{"144 not.document_number", "12 couple.part_total", "15 cơ sở couple.part_total", "3 not.numbered", "5 triệu đồng unit.money"} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("no line %q in:\n%s", want, got)
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, line := range strings.Split(sample, "\n") {
		f.Add(line)
	}
	f.Add("từ 1 - 1,5% (-05 vụ/06 người) = 3/4 tỷ 5 triệu; trong đó: 3, 4 và 5 ha")
	f.Add("|0(1) ")
	f.Add("((((1 vụ) 0%) +3) 1.000/1,5")
	f.Add("ĐVT: triệu đồng; %\n| TT | Nội dung | KH 2020 | < | TH/KH (%) |\n|---|---|---|---|---|\n| I | Thu | 1.200 | -5,2 | 12/15 |\n| | Trong đó: | | ^ | (+3) |")
	f.Add("| Tháng 5 | 12 vụ |\n| 2019 | 5-7 |\n| Tổng | 0,5% |")
	x := New(mustRules(f))
	f.Fuzz(func(t *testing.T, text string) {
		doc := blocks(text)
		sound(t, doc, x.Extract(doc))
	})
}

func BenchmarkLoadRules(b *testing.B) {
	for b.Loop() {
		if _, err := LoadRules(""); err != nil {
			b.Fatal(err)
		}
	}
}
