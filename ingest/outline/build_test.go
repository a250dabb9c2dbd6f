package outline

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

// parse writes pieces as lines: "**bold**", "*italic*" for a whole line, "# " for a
// heading of markup; a | divides an emphasised start from the rest.
func parse(lines ...string) []Piece {
	var pieces []Piece
	for _, line := range lines {
		line, ranked := strings.CutPrefix(line, "# ")
		var p Piece
		if ranked {
			p.Rank = 1
		}
		lead, rest, split := strings.Cut(line, "|")
		for i, text := range []string{lead, rest} {
			bold := strings.HasPrefix(text, "**")
			italic := !bold && strings.HasPrefix(text, "*") && strings.HasSuffix(text, "*")
			if i == 0 || split {
				p.Runs = append(p.Runs, Run{Text: strings.Trim(text, "*"), Bold: bold, Italic: italic})
			}
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// show writes a block as kind, level, section and text.
func show(doc *solieu.Document) []string {
	var out []string
	for i, b := range doc.Blocks {
		out = append(out, fmt.Sprintf("%s %d %s| %s", b.Kind, b.Level, b.Section, doc.BlockText(i)))
	}
	return out
}

func TestBuild(t *testing.T) {
	tests := []struct {
		name string
		in   []Piece
		want []string
	}{
		{"a number repeats its parent's", parse("**I. KẾT QUẢ**", "**2. Đô thị**", "**2.1. Quản lý**", "Cấp 76 giấy phép.", "**2.2. Đầu tư**", "**3. Đất đai**"), []string{
			"heading 1 I| I. KẾT QUẢ", "heading 2 I.2| 2. Đô thị", "heading 3 I.2.1| 2.1. Quản lý",
			"paragraph 0 I.2.1| Cấp 76 giấy phép.", "heading 3 I.2.2| 2.2. Đầu tư", "heading 2 I.3| 3. Đất đai"}},
		{"letters enclose Roman numbers", parse("**A. KẾT QUẢ**", "**I. KINH TẾ**", "**II. XÃ HỘI**", "**B. KẾ HOẠCH**"), []string{
			"heading 1 A| A. KẾT QUẢ", "heading 2 A.I| I. KINH TẾ", "heading 2 A.II| II. XÃ HỘI", "heading 1 B| B. KẾ HOẠCH"}},
		{"numbering beats markup", parse("# I. KẾT QUẢ", "**1. Kinh tế**", "# 2. Xã hội"), []string{
			"heading 1 I| I. KẾT QUẢ", "heading 2 I.1| 1. Kinh tế", "heading 2 I.2| 2. Xã hội"}},
		{"numbered statements are list items", parse("1. Thu ngân sách đạt 26.482 triệu đồng, gồm:", "a) Thuế 14.205 triệu đồng;", "b) Phí 3.118 triệu đồng.", "2. Chi 98 tỷ đồng."), []string{
			"list_item 1 1| 1. Thu ngân sách đạt 26.482 triệu đồng, gồm:", "list_item 2 1.a| a) Thuế 14.205 triệu đồng;",
			"list_item 2 1.b| b) Phí 3.118 triệu đồng.", "list_item 1 2| 2. Chi 98 tỷ đồng."}},
		{"unmarked titles are headings", parse("1/ Dịch bệnh", "+ Cúm: một ổ dịch.", "2/ Tiêm phòng", "Đạt 72,6% tổng đàn."), []string{
			"heading 1 1| 1/ Dịch bệnh", "list_item 1 1| + Cúm: một ổ dịch.", "heading 1 2| 2/ Tiêm phòng", "paragraph 0 2| Đạt 72,6% tổng đàn."}},
		{"unmarked equals in a row are a list", parse("a) Trồng trọt", "b) Chăn nuôi", "c) Thủy sản", "Tất cả đều tăng."), []string{
			"list_item 1 a| a) Trồng trọt", "list_item 1 b| b) Chăn nuôi", "list_item 1 c| c) Thủy sản", "paragraph 0 c| Tất cả đều tăng."}},
		{"a numbered title that runs in is split", parse("**2. Kinh tế:**| Khách du lịch giảm."), []string{
			"heading 1 2| 2. Kinh tế:", "paragraph 0 2| Khách du lịch giảm."}},
		{"its number may be set plain", []Piece{{Runs: []Run{{Text: "3. "}, {Text: "Đất đai:", Italic: true}, {Text: " Cấp 10 giấy."}}}}, []string{
			"heading 1 3| 3. Đất đai:", "paragraph 0 3| Cấp 10 giấy."}},
		{"an emphasised word is no title", []Piece{{Runs: []Run{{Text: "3. Cấp "}, {Text: "10", Bold: true}, {Text: " giấy."}}}}, []string{
			"list_item 1 3| 3. Cấp 10 giấy."}},
		{"an unnumbered one stays", parse("**Kế hoạch năm 2024:**| phấn đấu tăng 9%."), []string{
			"paragraph 0 | Kế hoạch năm 2024: phấn đấu tăng 9%."}},
		{"marks nest by first use", parse("- Lúa:", "+ Xuân 142 ha;", "+ Mùa 150 ha.", "- Ngô 96 ha.", "Hết.", "+ Khác."), []string{
			"list_item 1 | - Lúa:", "list_item 2 | + Xuân 142 ha;", "list_item 2 | + Mùa 150 ha.", "list_item 1 | - Ngô 96 ha.", "paragraph 0 | Hết.", "list_item 1 | + Khác."}},
		{"the tail leaves the sections", parse("**III. NHIỆM VỤ**", "Thu 45 tỷ đồng./.", "**Nơi nhận:**", "- Lưu: VT."), []string{
			"heading 1 III| III. NHIỆM VỤ", "paragraph 0 III| Thu 45 tỷ đồng./.", "heading 1 | Nơi nhận:", "list_item 1 | - Lưu: VT."}},
		{"rules and empty lines vanish", parse("UBND XÃ BÌNH AN", "-------", "", "\u00a0", "***"), []string{"paragraph 0 | UBND XÃ BÌNH AN"}},
		{"an emphasised paragraph is no heading", parse("*(Có biểu kèm theo)*", "**Thu ngân sách đạt 2 tỷ đồng.**"), []string{
			"paragraph 0 | (Có biểu kèm theo)", "paragraph 0 | Thu ngân sách đạt 2 tỷ đồng."}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, show(Build(test.in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestBuildJoinsWhatAPageBreakCut(t *testing.T) {
	tests := []struct {
		name        string
		first, next string
		want        int // blocks
	}{
		{"lower case goes on", "Tiếp tục thu hồi đất, bồi thường, giải phóng mặt bằng để bàn giao", "cho nhà thầu trước ngày 30/6.", 1},
		{"a word that cannot end", "Hoàn thiện hồ sơ nhiệm vụ quy hoạch chung sau khi có ý kiến của", "Bộ chỉ huy quân sự tỉnh Đông Sơn.", 1},
		{"a comma", "Diện tích đất thu hồi của các hộ tại xã Bình An là 1.200 m2,", "Trung tâm đã chi trả xong.", 1},
		{"a power behind its unit", "Tổng diện tích đất phải thu hồi của các hộ dân xã Bình An là 6.500 m", "2, đạt 72%.", 1},
		{"an end mark", "Tiếp tục thu hồi đất, bồi thường, giải phóng mặt bằng để bàn giao.", "cho nhà thầu trước ngày 30/6.", 2},
		{"a full sentence without mark", "Tiếp tục thu hồi đất, bồi thường, giải phóng mặt bằng để bàn giao", "Tổ chức hội nghị tổng kết.", 2},
		{"a list follows", "Tiếp tục thu hồi đất, bồi thường, giải phóng mặt bằng các dự án sau", "- cầu Bình An;", 2},
		{"a lead-in", "Kết quả thu ngân sách một số khoản lớn trên địa bàn như sau:", "thuế 12 tỷ đồng.", 2},
		{"a short line", "Đông Sơn", "ngày 5 tháng 6 năm 2020", 2},
		{"an archive's stamp", "Tiếp tục thu hồi đất, bồi thường, giải phóng mặt bằng để bàn giao", "date 2023-04 Trong quý I, huyện thu hồi 12 ha.", 2},
		{"capitals", "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 6 CỦA THÀNH PHỐ HẢI VÂN", "tháng 6 năm 2020", 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := Build([]Piece{Line(test.first), Line(test.next)})
			if len(doc.Blocks) != test.want {
				t.Errorf("%d blocks, want %d: %q", len(doc.Blocks), test.want, show(doc))
			}
		})
	}
	doc := Build([]Piece{Line("Tổng diện tích đất phải thu hồi của các hộ dân xã Bình An là 6.500 m"), Line("2, đạt 72%.")})
	if !strings.Contains(doc.Text, "6.500 m2, đạt") {
		t.Errorf("the unit is broken: %q", doc.Text)
	}
}

func TestBuildKeepsBoxesOfBothPages(t *testing.T) {
	one, two := Line("Thu ngân sách tháng 6 ước đạt 27.644 triệu đồng, trong đó thu"), Line("nội địa 20.000 triệu đồng.")
	one.Page, one.Boxes = 1, []solieu.Box{{Page: 1, X1: 1, Y1: 1}}
	two.Page, two.Boxes = 2, []solieu.Box{{Page: 2, X1: 1, Y1: 1}}
	doc := Build([]Piece{one, two})
	if len(doc.Blocks) != 1 || doc.Blocks[0].Page != 1 || len(doc.Blocks[0].Boxes) != 2 {
		t.Errorf("got %+v", doc.Blocks)
	}
}

func TestIDIsOfTheText(t *testing.T) {
	a, b := Build(parse("Thu  9 tỷ.")), Build(parse("Thu\u00a09\ttỷ."))
	c := Build(parse("Thu 8 tỷ."))
	if a.ID != b.ID || a.ID == c.ID || len(a.ID) != 16 {
		t.Errorf("ids %q %q %q", a.ID, b.ID, c.ID)
	}
}

func TestRaise(t *testing.T) {
	tests := []struct{ before, raised, want string }{
		{"879,1 m", "2", "2"}, {"53.765,0m", "2", "2"}, {"10 km", "2", "2"}, {"5 dm", "3", "3"},
		{"28.000.000", "d", "đ"}, {"28.000.000", "đ", "đ"}, {"37", "o", "°"}, {"37", "0", "°"},
		{"tăng 5%", "1", ""}, {"Nam", "2", ""}, {"ngân sách", "(1)", ""}, {"ngân sách", "[12]", ""}, {"1", "er", "er"},
	}
	for _, test := range tests {
		if got := Raise(test.before, test.raised); got != test.want {
			t.Errorf("Raise(%q, %q) = %q, want %q", test.before, test.raised, got, test.want)
		}
	}
}

func TestTidy(t *testing.T) {
	tests := []struct{ in, want string }{
		{"  a\t b\n", "a b"}, {"9.050\u00a0triệu", "9.050 triệu"}, {"kế\u00adhoạch\u200b", "kếhoạch"}, {"\uf0b7 Lúa", "• Lúa"}, {"\uf02d Lúa", "- Lúa"}, {"", ""},
		{"１２ ᴛỷ", "12 tỷ"}, {"ti\u0300nh hi\u0300nh", "ti\u0300nh hi\u0300nh"},
	}
	for _, test := range tests {
		if got := Tidy(test.in); got != test.want {
			t.Errorf("Tidy(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestGlue(t *testing.T) {
	tests := []struct{ prev, next, want string }{
		{"thu ngân sách", "đạt 9 tỷ", " "}, {"kinh tế -", "xã hội", " "}, {"Nghị quyết 18-", "NQ/TW", ""},
		{"giai đoạn 2020-", "2025", ""}, {"58,6 tạ/", "ha", ""}, {"giảm (-", "05 vụ)", ""}, {"gồm:", "- lúa", " "},
		{"6.500 m", "2, đạt", ""}, {"6.500 m", "2 hộ", " "}, {"", "x", " "}, {"-----", "a", " "},
	}
	for _, test := range tests {
		if got := Glue(test.prev, test.next); got != test.want {
			t.Errorf("Glue(%q, %q) = %q, want %q", test.prev, test.next, got, test.want)
		}
	}
}
