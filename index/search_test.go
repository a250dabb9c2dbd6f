package index

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"solieu"
)

// searchArchive holds three reports; the name before the colon names a block.
func searchArchive(t testing.TB) *Store {
	s := openStore(t, t.TempDir())
	accept(t, s, newReport("thành phố Hải Vân", solieu.Month(2020, 6)).
		paragraph("I.1", "A: Thu ngân sách nhà nước đạt 9.050 triệu đồng, bằng 69,1% dự toán.").
		figure(level("thu ngân sách nhà nước", "9.050 triệu đồng", "9050000000", "VND")).
		figure(solieu.Figure{Quantity: quantity("69.1", "%"), Printed: "69,1%", Indicator: "thu ngân sách nhà nước",
			Kind: solieu.KindRatio, Status: solieu.StatusActual}).
		paragraph("I.2", "B: Chi ngân sách thực hiện 120 tỷ đồng; thủ tục thu hồi đất chậm.").
		figure(level("chi ngân sách", "120 tỷ đồng", "120000000000", "VND")).
		paragraph("II.1", "C: Công tác giải phóng mặt bằng đường vành đai được đẩy nhanh.").
		paragraph("II.2", "D: GPMB khu tái định cư đạt 80% kế hoạch.").
		figure(solieu.Figure{Quantity: quantity("80", "%"), Printed: "80%", Indicator: "giải phóng mặt bằng",
			Kind: solieu.KindRatio, Status: solieu.StatusActual}).
		paragraph("II.3", "E: Xảy ra 17 vụ tai nạn giao thông, tăng 2 vụ so với cùng kỳ.").
		figure(level("tai nạn giao thông", "17 vụ", "17", "vụ")).
		figure(solieu.Figure{Quantity: quantity("2", "vụ"), Printed: "2 vụ", Indicator: "tai nạn giao thông",
			Kind: solieu.KindChange, Status: solieu.StatusActual, Direction: solieu.DirectionUp}).
		paragraph("II.4", "F: Ông Dương hoà giải 5 vụ tranh chấp.").
		build("2020-06.md"))
	accept(t, s, newReport("huyện Đông Sơn", solieu.Month(2020, 7)).
		paragraph("I.1", norm.NFD.String("G: Luỹ kế thu ngân sách 223.489 triệu đồng tính đến ngày 15/7/2020.")).
		figure(level("thu ngân sách", "223.489", "223489000000", "VND")).
		paragraph("I.2", "H: Kế hoạch số 144/KH-UBND ngày 14 tháng 6 năm 2020 về phòng dịch.").
		paragraph("II.1", "I: Diện tích gieo trồng 1.250 m<sup>2</sup> tại đường Hoa Lư.").
		figure(level("diện tích gieo trồng", "1.250 m<sup>2</sup>", "1250", "m2")).
		paragraph("II.2", "J: Hòa giải viên đơn đốc tiến độ, đầy nhanh giải ngân.").
		table("III", []string{"K: Chỉ tiêu", "Kế hoạch", "Thực hiện"}, []string{"L: Sản lượng thủy sản", "1.500 tấn", "1.250 tấn"}).
		figure(level("sản lượng thủy sản", "1.250 tấn", "1250000", "kg")).
		build("2020-07.md"))
	accept(t, s, newReport("xã Bình An", solieu.Quarter(2021, 1)).
		paragraph("I", "M: Ngân sách xã thu 850 triệu đồng quý I/2021.").
		figure(level("thu ngân sách xã", "850 triệu đồng", "850000000", "VND")).
		paragraph("II", "N: Mỹ thuật, kỹ thuật và quý khách ở trường trung học cơ sở.").
		build("2021-Q1.md"))
	bringInStep(t, s)
	return s
}

// found lists the names of the blocks that a query finds, sorted.
func found(t testing.TB, s *Store, query string) (names string, result *solieu.SearchResult) {
	t.Helper()
	result, err := s.Search(ctx, solieu.SearchRequest{Query: query})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, hit := range result.Hits {
		if !(hit.Score > 0) { // NaN is not either
			t.Errorf("%q: score %v", query, hit.Score)
		}
		name, _, _ := strings.Cut(hit.Snippet, ":")
		list = append(list, name)
	}
	slices.Sort(list)
	if len(list) != result.Total {
		t.Errorf("%q: %d hits shown of %d", query, len(list), result.Total)
	}
	return strings.Join(list, ""), result
}

// lit joins what the first hit highlights, composed.
func lit(result *solieu.SearchResult) string {
	if len(result.Hits) == 0 {
		return ""
	}
	var parts []string
	letters := []rune(result.Hits[0].Snippet)
	for _, h := range result.Hits[0].Highlights {
		parts = append(parts, norm.NFC.String(string(letters[h[0]:h[1]])))
	}
	return strings.Join(parts, " / ")
}

// TestSearchFunctions asks what people asked of other systems and were refused
// (design/search-storage.md §2), and the rules of its §3.
func TestSearchFunctions(t *testing.T) {
	s := searchArchive(t)
	cases := []struct{ why, query, want, lit string }{
		{"marked word means its marks", "thủ", "B", "thủ"},
		{"marked query: thu is not thủ or thứ", "thu ngân sách", "ABGM", ""},
		{"unmarked finds all marks", "thu ngan sach", "ABGM", ""},
		{"unmarked word finds every variant", "thu", "ABGM", ""},
		{"đường is not Dương", "đường", "CI", ""},
		{"duong is both", "duong", "CFI", ""},
		{"old and new tone placement", "hòa giải", "FJ", ""},
		{"new and old tone placement", "hoà giải", "FJ", ""},
		{"luỹ = lũy", "lũy kế", "G", "Luỹ kế"},
		{"thuỷ = thủy", "thuỷ sản", "L", "Sản / thủy sản"},
		{"kỹ = kĩ", "kĩ thuật", "N", "thuật / kỹ thuật"},
		{"quý = quí", "quí khách", "N", "quý khách"},
		{"Mỹ = Mĩ", "mĩ thuật", "N", "Mỹ thuật / thuật"},
		{"đ is a letter of its own, typed d", "dong", "ABGM", ""},
		{"upper case", "NGÂN SÁCH", "ABGM", ""},
		{"decomposed query", norm.NFD.String("ngân sách"), "ABGM", ""},
		{"decomposed text is lit right", "tính đến", "G", "tính đến"},
		{"abbreviation finds the long form", "GPMB", "CD", ""},
		{"abbreviation in lower case", "gpmb", "CD", ""},
		{"long form finds the abbreviation", "giải phóng mặt bằng", "CD", ""},
		{"long form without marks", "giai phong mat bang", "CD", ""},
		{"long form of a stem", "TNGT", "E", "tai nạn giao thông"},
		{"NSNN", "thu NSNN", "A", "Thu ngân sách nhà nước"},
		{"THCS", "truong THCS", "N", "trường trung học cơ sở"},
		{"phrase, marked", `"thu ngân sách"`, "AG", ""},
		{"phrase, unmarked", `"thu ngan sach"`, "AG", ""},
		{"phrase the other way round", `"ngân sách thu"`, "", ""},
		{"phrase of one word", `"vành"`, "C", "vành"},
		{"not", "ngân sách -chi", "AGM", ""},
		{"not a phrase", `ngân sách -"nhà nước"`, "BGM", ""},
		{"only not", `-ngân -vụ -"mặt bằng" -gpmb`, "HIKLN", ""},
		{"number as printed", "223.489", "G", "223.489"},
		{"number without points", "223489", "G", "223.489"},
		{"number with other print", "9050", "A", "9.050"},
		{"decimal comma", "69,1%", "A", "69,1"},
		{"decimal point", "69.1", "A", "69,1"},
		{"-5 is five", "-5 vụ", "F", "5 vụ"},
		{"date as printed", "15/7/2020", "G", "15/7/2020"},
		{"date in words", "14/6/2020", "H", "14 tháng 6 năm 2020"},
		{"month inside a date", "7/2020", "G", "15/7/2020"},
		{"document number", "144/KH-UBND", "H", "144/KH-UBND"},
		{"document number typed low", "144/kh-ubnd", "H", "144/KH-UBND"},
		{"part of a document number", "144/KH", "H", "144/KH"},
		{"exponent of a unit", "m2", "I", "m<sup>2</sup>"},
		{"exponent typed raised", "1250 m²", "I", "1.250 m<sup>2</sup>"},
		{"a table row is one", "thủy sản 1.250", "L", "Sản / thủy sản / 1.250"},
		{"no phrase over cells", `"thủy sản 1.500"`, "", ""},
		{"place", `ngân sách place:"Hải Vân"`, "AB", ""},
		{"place, unmarked name and value", `ngan sach dia-phuong:"hai van"`, "AB", ""},
		{"place of the wrong marks", `place:"Hài Văn"`, "", ""},
		{"two places are alternatives", `ngân sách place:"Hải Vân" place:"Bình An"`, "ABM", ""},
		{"not a place", `ngân sách -place:"Hải Vân"`, "GM", ""},
		{"month", "ngân sách period:2020-06", "AB", ""},
		{"span of months", "ngân sách ky:7/2020..2021", "GM", ""},
		{"a quarter ends in its last month", "period:2021-03", "MN", ""},
		{"section and below", "ngân sách section:I", "ABGM", ""},
		{"section exactly", "muc:II.3", "E", ""},
		{"unit", "unit:m2", "I", ""},
		{"unit without marks", "don-vi:vu", "E", ""},
		{"unit as typed", "unit:tấn", "L", ""},
		{"kind", "loai:change", "E", ""},
		{"indicator words", `chi-tieu:"tai nan"`, "E", ""},
		{"indicator id", "indicator:test.chi_ngân_sách", "B", ""},
		{"value over", "value:>100tỷ", "BG", ""},
		{"value span", "value:800triệu..10tỷ ky:2021", "M", "850 triệu đồng"},
		{"value and word", "gia-tri:>100ty lũy", "G", "Luỹ / 223.489"},
		{"value of a count", `value:"17 vụ"`, "E", "17 vụ"},
		{"the right figure of a block is lit", "kind:change", "E", "2 vụ"},
		{"figure and words are lit", "kind:change tăng", "E", "tăng 2 vụ"},
		{"a figure in a cell is lit", "unit:kg", "L", "1.250 tấn"},
		{"conditions on one figure", "kind:change value:17", "", ""},
		{"not a value", "ngân sách -value:>100tỷ", "AM", ""},
		{"wrong mark in the text is found by widening", "đôn đốc", "J", "đơn đốc"},
		{"no syntax error", `thu: ((ngân^2 "`, "", ""},
		{"nothing known", "xyzzy", "", ""},
		{"nothing asked", " – % ", "", ""},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			names, result := found(t, s, c.query)
			if names != c.want {
				t.Errorf("%q finds %q, want %q", c.query, names, c.want)
			}
			if c.lit != "" && lit(result) != c.lit {
				t.Errorf("%q lights %q, want %q", c.query, lit(result), c.lit)
			}
		})
	}
}

func TestNoQueryIsAnError(t *testing.T) {
	s := searchArchive(t)
	pieces := []string{"thu", "-", `"`, ":", "place:", "value:>", "9", "tỷ", " ", "..", "unit:%", "period:", "2020", "-06", "(", "^", "~", "*", "\\",
		"\xff", "\x00", "ngân", "§gpmb", "@2020-06", "|", "section:I", "kind:", "'", "💥", strings.Repeat("a", 300)}
	random := rand.New(rand.NewPCG(7, 8))
	for range 400 {
		var query strings.Builder
		for range 1 + random.IntN(9) {
			query.WriteString(pieces[random.IntN(len(pieces))])
		}
		request := solieu.SearchRequest{Query: query.String(), Limit: random.IntN(9) - 2, Offset: random.IntN(9) - 2,
			Facets: random.IntN(2) == 0, ByDate: random.IntN(2) == 0}
		if _, err := s.Search(ctx, request); err != nil {
			t.Fatalf("%q: %v", query.String(), err)
		}
	}
}

func TestWidenedIsSaid(t *testing.T) {
	s := searchArchive(t)
	for query, want := range map[string]bool{"đôn đốc": true, "thu ngân sách": false, "don doc": false, "xyzzý": false} {
		if _, result := found(t, s, query); result.Widened != want {
			t.Errorf("%q: widened %t, want %t", query, result.Widened, want)
		}
	}
}

func TestDidYouMean(t *testing.T) {
	s := searchArchive(t)
	for query, want := range map[string]string{
		"ngann sach": "ngan sach", "toonhr": "", "thu ngann place:xã": "thu ngan place:xã",
		`"ngân sáchh"`: `"ngan sach"`, "ngân sách": "",
	} {
		_, result := found(t, s, query)
		if result.DidYouMean != want {
			t.Errorf("%q: did you mean %q, want %q", query, result.DidYouMean, want)
		}
		if want != "" && result.Total > 0 {
			t.Errorf("%q has hits and a suggestion", query)
		}
	}
}

func TestUnmarkedQueryPrefersTheUsualMarks(t *testing.T) {
	s := openStore(t, t.TempDir())
	b := newReport("xã Bình An", solieu.Month(2020, 1))
	for range 8 {
		b.paragraph("I", "Thu ngân sách trên địa bàn xã đạt khá.")
	}
	r := b.paragraph("I", "Bức thư ngắn sạch sẽ.").build("a.md")
	accept(t, s, r)
	bringInStep(t, s)
	result, err := s.Search(ctx, solieu.SearchRequest{Query: "thu ngan sach"})
	if err != nil || result.Total != 9 {
		t.Fatalf("%d hits, %v", result.Total, err)
	}
	if last := result.Hits[8].Snippet; !strings.HasPrefix(last, "Bức thư") {
		t.Errorf("the rare spelling is not last, but %q", last)
	}
}

func TestFacetsSelectWhatTheyCount(t *testing.T) {
	s := searchArchive(t)
	result, err := s.Search(ctx, solieu.SearchRequest{Query: "ngân sách", Facets: true})
	if err != nil {
		t.Fatal(err)
	}
	fields := map[string]bool{}
	for _, facet := range result.Facets {
		fields[facet.Field] = true
		for _, v := range facet.Values {
			narrowed, err := s.Search(ctx, solieu.SearchRequest{Query: "ngân sách " + v.Term})
			if err != nil {
				t.Fatal(err)
			}
			if narrowed.Total != v.Count || v.Count == 0 {
				t.Errorf("%s: facet says %d, %q finds %d", facet.Field, v.Count, v.Term, narrowed.Total)
			}
		}
	}
	if diff := cmp.Diff(map[string]bool{"place": true, "period": true, "unit": true, "section": true}, fields); diff != "" {
		t.Error(diff)
	}
}

func TestPagesAndOrder(t *testing.T) {
	s := searchArchive(t)
	var paged []string
	for offset := 0; offset < 6; offset += 2 {
		result, err := s.Search(ctx, solieu.SearchRequest{Query: "ngân", ByDate: true, Limit: 2, Offset: offset})
		if err != nil {
			t.Fatal(err)
		}
		for _, hit := range result.Hits {
			paged = append(paged, hit.Period.Code())
		}
	}
	if diff := cmp.Diff([]string{"2021-Q1", "2020-07", "2020-07", "2020-06", "2020-06"}, paged); diff != "" {
		t.Errorf("by date (-want +got):\n%s", diff)
	}
	result, err := s.Search(ctx, solieu.SearchRequest{Query: "luỹ kế"})
	if err != nil {
		t.Fatal(err)
	}
	hit := result.Hits[0]
	if hit.Place != "huyện Đông Sơn" || hit.Path != "2020-07.md" || hit.Block != 0 || hit.Section != "I.1" || hit.Page != 1 || hit.Title == "" || hit.Score <= 0 {
		t.Errorf("hit %+v", hit)
	}
}

func TestLongBlockIsCutAtWords(t *testing.T) {
	s := openStore(t, t.TempDir())
	filler := strings.Repeat("Các phòng ban tiếp tục triển khai nhiệm vụ được giao. ", 40)
	for i, form := range []norm.Form{norm.NFC, norm.NFD} {
		text := form.String(filler + "Đã trồng ba nghìn cây xà cừ. " + filler)
		accept(t, s, newReport("xã Bình An", solieu.Month(2020, time.Month(1+i))).paragraph("I", text).build([]string{"composed.md", "decomposed.md"}[i]))
		bringInStep(t, s)
		result, err := s.Search(ctx, solieu.SearchRequest{Query: "xà cừ period:2020-0" + string(rune('1'+i))})
		if err != nil || len(result.Hits) != 1 {
			t.Fatalf("%d hits, %v", len(result.Hits), err)
		}
		snippet := result.Hits[0].Snippet
		if !strings.Contains(text, snippet) || len([]rune(norm.NFC.String(snippet))) > 450 {
			t.Errorf("the snippet is no short piece of the block: %d letters", len([]rune(snippet)))
		}
		if lit(result) != "xà cừ" {
			t.Errorf("lit: %q", lit(result))
		}
	}
}
