package extract_test

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"solieu"
	"solieu/extract"
	"solieu/extract/lex"
	"solieu/ingest/meta"
	"solieu/ingest/plain"
)

var refusals = flag.Bool("refusals", false, "list the numbers that the rule named by -refused refused")
var refused = flag.String("refused", "not.no_unit", "the rule for -refusals")

// markdownTexts are the shared texts, where they are at hand, and those of the sample archive.
func markdownTexts(t *testing.T) []string {
	t.Helper()
	var texts []string
	for _, pattern := range []string{
		"../../shared/corpus/langson-*.md", "../../shared/corpus/dev/*.md", "../testdata/archive/*/*.md", "testdata/own/*.md",
	} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, found...)
	}
	if len(texts) == 0 {
		t.Fatal("no texts")
	}
	return texts
}

func readText(t *testing.T, path string) *solieu.Document {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := plain.Read(context.Background(), data)
	if err != nil {
		t.Fatal(path, err)
	}
	meta.Fill(doc)
	return doc
}

// TestEveryNumberIsExplained: each run of digits of a text is part of a figure or refused
// by a rule that has a name and says why.
func TestEveryNumberIsExplained(t *testing.T) {
	rules, err := extract.LoadRules("")
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(rules)
	counts := make(map[string]int)
	for _, path := range markdownTexts(t) {
		doc := readText(t, path)
		for block, list := range x.Explain(doc) {
			base := doc.Blocks[block].Span.Start
			for _, token := range lex.Scan(doc.BlockText(block), nil) {
				if token.Kind != lex.Number && !token.Has(lex.Mixed) {
					continue
				}
				at := solieu.Span{Start: base + token.Start, End: base + token.End}
				rule := ""
				for _, e := range list {
					if e.Span.Start <= at.Start && at.End <= e.Span.End {
						rule = e.Rule
						if !e.Taken && e.Why == "" {
							t.Errorf("%s: %q is refused by %s, which does not say why", path, at.Of(doc.Text), e.Rule)
						}
						if e.Taken {
							rule = "figure"
						}
						break
					}
				}
				if rule == "" {
					t.Errorf("%s: %q is neither read nor refused: %s", path, at.Of(doc.Text), around(doc, at))
				}
				counts[rule]++
				if *refusals && rule == *refused {
					fmt.Printf("%s %s: %s\n", filepath.Base(path), doc.Blocks[block].Kind, around(doc, at))
				}
			}
		}
	}
	if counts["not.no_unit"]*100 > counts["figure"] {
		t.Errorf("%d numbers of %d are refused only because nothing names them", counts["not.no_unit"], counts["figure"])
	}
	for _, rule := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return counts[b] - counts[a] }) {
		t.Logf("%6d %s", counts[rule], rule)
	}
}

// around is the number in «» with the words beside it.
func around(doc *solieu.Document, at solieu.Span) string {
	from, to := max(0, at.Start-40), min(len(doc.Text), at.End+30)
	return strings.ToValidUTF8(strings.ReplaceAll(doc.Text[from:at.Start]+"«"+at.Of(doc.Text)+"»"+doc.Text[at.End:to], "\n", "⏎"), "")
}

// TestClassesOfNumbers goes through the kinds of numbers that are no statistics: each is
// refused, by a rule that says which kind it is.
func TestClassesOfNumbers(t *testing.T) {
	rules, err := extract.LoadRules("")
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(rules)
	for _, tc := range []struct{ kind, text, rules string }{
		{"years", "Trong năm «2019» và giai đoạn «2016»-«2021», vụ Đông Xuân «2018»-«2019».", "year year_range period"},
		{"fused years", "Thực hiện kế hoạch giai đoạn «20112020».", "fused_years"},
		{"dates", "Ngày «14»/«6»/«2019»; đến «05»-«12»-«2018»; từ «15»/«7» đến «14»/«8»; ngày «08» tháng «12» năm «2021».", "date day day_month month year period"},
		{"months", "Báo cáo tháng «6»/«2020», tháng «03» năm «2020», tháng «10» và quý 2.", "month period"},
		{"spans", "Trong «6» tháng đầu năm, «9» tháng năm «2017», «06» tháng cuối năm.", "period months"},
		{"headings", "«1.1». Trồng trọt được duy trì.", "list_number"},
		{"documents", "Kế hoạch số «144»/KH-BATGT, Nghị định «94»/«2016»/NĐ-CP, «151»-KL/TU, Nghị quyết «08»-NQ/TU, «36»/«2020»NĐ-CP.", "document_number"},
		{"citations", "Theo Điều «249», khoản «2» Điều «14», phụ lục «3», Biểu số «05».", "ordinal_before_unit numbered"},
		{"clocks", "Lúc «18»:«14», «9» giờ «20» phút.", "clock minutes"},
		{"ordinals", "Kỳ họp thứ «10», lần thứ «4», đợt «2», mũi «1», vụ «3».", "ordinal_before_unit numbered period"},
		{"ranks", "Xếp «9»/«63» tỉnh, thành phố; đứng thứ «29».", "rank ordinal_before_unit"},
		{"names", "Tại Quận «1», các quận «5», «7», «10»; lớp «9»; cầu «17»/«10»; đường «30»/«4»; quốc lộ «14»B; QL «6»; tổ «5»; khối «8».", "numbered day_month glued_name ordinal_before_unit period"},
		{"levels", "Dịch vụ công mức độ «3», «4»; gió cấp «10».", "grade"},
		{"standards", "Theo QCVN «41»/«2019»/BGTVT; chuyên án «699»L.", "document_number numbered glued_name date"},
		{"ratings", "Đường dây «110»KV, trạm «400»kVA, trạm biến áp «22»/«0,4» kV, sản phẩm OCOP «3» sao, mạng «5»G, xe «9» chỗ.", "rating rating_couple generation"},
		{"COVID-19", "Phòng, chống dịch COVID-«19», Covid «19».", "ordinal_before_unit numbered glued_name code"},
		{"attributes", "Trẻ dưới «5» tuổi, học sinh từ «6» đến «14» tuổi, doanh nghiệp có vốn từ «1.000» tỷ đồng trở lên, tàu trên «90» CV.", "age age_range from_up attribute"},
		{"plates", "Xe biển số «29»H-«168.78» và «12»C1-«045.67».", "plate ordinal_before_unit numbered"},
		{"phones", "Điện thoại «0273» «3872» «582»; số «0901.234.567»; tổng đài «1900.1234».", "hotline phone ordinal_before_unit numbered"},
		{"footnotes", "Theo quy định [«1»] của tỉnh.", "footnote"},
		{"scales", "Lập bản đồ tỷ lệ «1»/«500».", "scale"},
		{"anniversaries", "Kỷ niệm «60» năm ngày thành lập; mừng Quốc khánh «2»/«9»; sơ kết «5» năm thực hiện.", "anniversary day_month period"},
		{"places on a road", "Sửa đoạn Km «92»+«500».", "chainage"},
		{"around the clock", "Trực «24»/«24» giờ.", "around_the_clock clock"},
		{"page views", "Lượt xem: «355».", "page_views"},
		{"slogans", "Phương châm «4» tại chỗ; phong trào \"«3» sạch\".", "idiom quoted"},
		{"terms", "Tiền gửi từ «6» đến dưới «12» tháng.", "term months"},
		{"malformed", "Tổng vốn «25.9140» tỷ đồng.", "malformed"},
		{"names with digits", "Giống «OM5451», mẫu «K4».", "name"},
	} {
		text := strings.NewReplacer("«", "", "»", "").Replace(tc.text)
		doc := &solieu.Document{Text: text, Meta: solieu.Meta{Period: solieu.Month(2020, 6)}}
		doc.Blocks = []solieu.Block{{Kind: solieu.BlockParagraph, Span: solieu.Span{End: len(text)}}}
		list := x.Explain(doc)[0]
		for _, at := range marked(tc.text) {
			rule := "nothing"
			for _, e := range list {
				if e.Span.Start <= at && at < e.Span.End {
					rule = e.Rule
					break
				}
			}
			if name, ok := strings.CutPrefix(rule, "not."); !ok || !slices.Contains(strings.Fields(tc.rules), name) {
				t.Errorf("%s: the number at %q: %s, want one of %s", tc.kind, text[at:min(len(text), at+12)], rule, tc.rules)
			}
		}
	}
}

// marked are the bytes at which the numbers in «» begin once the marks are taken out.
func marked(text string) []int {
	var out []int
	bare := 0
	for _, r := range text {
		switch r {
		case '«':
			out = append(out, bare)
		case '»':
		default:
			bare += utf8.RuneLen(r)
		}
	}
	return out
}
