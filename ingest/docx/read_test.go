package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

// files are parts of a package by short name: document, numbering, styles, footnotes.
type files map[string]string

func pack(t testing.TB, parts files) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range []string{"document", "numbering", "styles", "footnotes"} {
		content, ok := parts[name]
		if !ok {
			continue
		}
		f, err := w.Create("word/" + name + ".xml")
		if err == nil {
			_, err = fmt.Fprintf(f, `<?xml version="1.0"?><w:%s %s>%s</w:%[1]s>`, name, namespaces, content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// p and r write a paragraph and a run.
func p(content ...string) string { return "<w:p>" + strings.Join(content, "") + "</w:p>" }

func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func rp(properties, text string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func numbered(list string, level int, text string) string {
	return p(fmt.Sprintf(`<w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr></w:pPr>`, level, list), r(text))
}

func read(t *testing.T, parts files) *solieu.Document {
	t.Helper()
	parts["document"] = "<w:body>" + parts["document"] + "</w:body>"
	doc, err := Read(context.Background(), pack(t, parts), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestParagraphText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a number split into runs", p(r("đạt 27."), r("64"), r("4 triệu đồng")), "đạt 27.644 triệu đồng"},
		{"raised powers", p(r("879,1 m"), rp(`<w:vertAlign w:val="superscript"/>`, "2"), r("; 5 km"), rp(`<w:position w:val="8"/>`, "2")), "879,1 m2; 5 km2"},
		{"a raised mark of a note", p(r("tăng 5%"), rp(`<w:vertAlign w:val="superscript"/>`, "1")), "tăng 5%"},
		{"a lowered number stays", p(r("CO"), rp(`<w:vertAlign w:val="subscript"/>`, "2")), "CO2"},
		{"tabs and breaks", p(r("a"), `<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>`), "a b c"},
		{"hyphens", p(r("2020"), `<w:r><w:noBreakHyphen/></w:r>`, r("2025 kế"), `<w:r><w:softHyphen/></w:r>`, r("hoạch")), "2020-2025 kếhoạch"},
		{"symbols", p(r("tỷ lệ "), `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>`, r(" 5%")), "tỷ lệ ≥ 5%"},
		{"tracked changes as accepted", p(r("đạt "), `<w:ins>`+r("95")+`</w:ins><w:del><w:r><w:delText>59</w:delText></w:r></w:del><w:moveFrom>`+r("x")+`</w:moveFrom>`, r("%")), "đạt 95%"},
		{"a deleted paragraph end", p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`, r("Thu 9")) + p(r(" tỷ đồng.")), "Thu 9 tỷ đồng."},
		{"a link", p(r("theo "), `<w:hyperlink>`+r("Nghị quyết")+`</w:hyperlink>`), "theo Nghị quyết"},
		{"a field shows its result", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 7</w:instrText></w:r>`+r("8")+`<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, r("12"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, r(" trang")), "12 trang"},
		{"hidden text", p(r("a"), rp(`<w:vanish/>`, "b"), r("c")), "ac"},
		{"capitals by format", p(rp(`<w:caps/>`, "kết quả")), "KẾT QUẢ"},
		{"content controls", `<w:sdt><w:sdtContent>` + p(r("a"), `<w:sdt><w:sdtContent>`+r("b")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`, "ab"},
		{"a formula", p(`<m:oMath xmlns:m="m"><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`), "m2"},
		{"a text box once", p(r("Trước."), `<w:r><mc:AlternateContent><mc:Choice><w:drawing><x><w:txbxContent>`+p(r("Trong khung."))+`</w:txbxContent></x></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>`+p(r("Trong khung."))+`</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`), "Trước.\nTrong khung."},
		{"capitals on lines of their own", p(r("BÁO CÁO"), `<w:r><w:br/></w:r>`, r("Tình hình kinh tế")), "BÁO CÁO\nTình hình kinh tế"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, read(t, files{"document": test.in}).Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// lists has an outline I. / 1. / 1.1. / a), a second instance that restarts, and bullets.
const lists = `<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF02D;"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="3"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`

func TestAutomaticNumbering(t *testing.T) {
	doc := read(t, files{"numbering": lists, "document": numbered("1", 0, "KẾT QUẢ") + numbered("1", 1, "Kinh tế") +
		numbered("1", 2, "Thu ngân sách") + numbered("1", 3, "thu nội địa 9 tỷ;") + numbered("1", 3, "thu khác 1 tỷ.") +
		numbered("1", 2, "Chi ngân sách") + numbered("2", 3, "chi đầu tư 5 tỷ;") + numbered("1", 1, "Xã hội") +
		numbered("1", 2, "Giáo dục") + numbered("3", 0, "42 trường;") + numbered("3", 1, "02 trường mới.") +
		numbered("1", 0, "NHIỆM VỤ") + numbered("1", 1, "Kinh tế") + p(r("Hết."))})
	var got []string
	for i, b := range doc.Blocks {
		got = append(got, b.Section+"|"+b.Label+"|"+doc.BlockText(i))
	}
	want := []string{
		"I|I.|I. KẾT QUẢ", "I.1|1.|1. Kinh tế", "I.1.1|1.1.|1.1. Thu ngân sách", "I.1.1.a|a)|a) thu nội địa 9 tỷ;",
		"I.1.1.b|b)|b) thu khác 1 tỷ.", "I.1.2|1.2.|1.2. Chi ngân sách", "I.1.2.a|a)|a) chi đầu tư 5 tỷ;", "I.2|2.|2. Xã hội",
		"I.2.1|2.1.|2.1. Giáo dục", "I.2.1|-|- 42 trường;", "I.2.1|○|○ 02 trường mới.", "II|II.|II. NHIỆM VỤ", "II.1|1.|1. Kinh tế", "II.1||Hết.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNumberingOfStyles(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style><w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>`
	doc := read(t, files{"numbering": lists, "styles": styles, "document": p(`<w:pPr><w:pStyle w:val="H"/></w:pPr>`, r("KẾT QUẢ")) +
		p(`<w:pPr><w:pStyle w:val="H2"/></w:pPr>`, r("NHIỆM VỤ")) +
		p(`<w:pPr><w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>`, r("Không đánh số")) +
		p(`<w:pPr><w:pStyle w:val="Ring"/></w:pPr>`, r("Thường."))})
	if want := "I. KẾT QUẢ\nII. NHIỆM VỤ\nKhông đánh số\nThường."; doc.Text != want {
		t.Errorf("got %q, want %q", doc.Text, want)
	}
	if b := doc.Blocks; b[0].Kind != solieu.BlockHeading || b[2].Kind != solieu.BlockHeading || b[3].Kind != solieu.BlockParagraph {
		t.Errorf("kinds %v", b)
	}
}

func tc(properties, text string) string {
	return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(r(text)) + "</w:tc>"
}

func TestTables(t *testing.T) {
	nested := `<w:tc><w:tcPr/>` + p(r("ngoài")) + `<w:tbl><w:tr>` + tc("", "a") + tc("", "b") + `</w:tr></w:tbl>` + p() + `</w:tc>`
	doc := read(t, files{"document": `<w:tbl><w:tr>` + tc(`<w:vMerge w:val="restart"/>`, "Chỉ tiêu") + tc(`<w:gridSpan w:val="2"/>`, "Năm 2021") + `</w:tr>` +
		`<w:tr>` + tc(`<w:vMerge/>`, "") + tc("", "KH") + tc("", "TH") + `</w:tr>` +
		`<w:tr>` + tc("", "Hộ nghèo") + tc("", "240") + nested + `</w:tr>` +
		`<w:tr><w:trPr><w:del/></w:trPr>` + tc("", "xóa") + tc("", "1") + tc("", "2") + `</w:tr></w:tbl>`})
	var got []string
	for i, b := range doc.Blocks {
		c := b.Cell
		got = append(got, fmt.Sprintf("%d:%d,%d %dx%d %t %s", c.Table, c.Row, c.Col, c.RowSpan, c.ColSpan, c.Header, doc.BlockText(i)))
	}
	want := []string{
		"0:0,0 2x1 true Chỉ tiêu", "0:0,1 1x2 true Năm 2021", "0:1,1 1x1 true KH", "0:1,2 1x1 true TH",
		"0:2,0 1x1 false Hộ nghèo", "0:2,1 1x1 false 240", "0:2,2 1x1 false ngoài", "1:0,0 1x1 true a", "1:0,1 1x1 true b",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLayoutTables(t *testing.T) {
	head := `<w:tbl><w:tr>` + tc("", "UBND XÃ BÌNH AN") + tc("", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + `</w:tr><w:tr>` + tc("", "Số: 5/BC-UBND") + tc("", "Bình An, ngày 5 tháng 6 năm 2020") + `</w:tr></w:tbl>`
	tail := `<w:tbl><w:tr>` + tc("", "Nơi nhận:") + tc("", "CHỦ TỊCH") + `</w:tr></w:tbl>`
	frame := `<w:tbl><w:tr>` + tc("", "Một khung chữ.") + `</w:tr></w:tbl>`
	doc := read(t, files{"document": head + p(r("Thu 9 tỷ đồng.")) + frame + tail})
	var got []string
	for i, b := range doc.Blocks {
		got = append(got, string(b.Kind)+" "+doc.BlockText(i))
	}
	want := []string{"header UBND XÃ BÌNH AN", "header Số: 5/BC-UBND", "header CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "header Bình An, ngày 5 tháng 6 năm 2020",
		"paragraph Thu 9 tỷ đồng.", "paragraph Một khung chữ.", "tail Nơi nhận:", "tail CHỦ TỊCH"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFootnotesFollow(t *testing.T) {
	doc := read(t, files{"document": p(r("Thu 9 tỷ"), `<w:r><w:footnoteReference w:id="2"/></w:r>`, r(" đồng.")),
		"footnotes": `<w:footnote w:type="separator" w:id="0">` + p(r("---x")) + `</w:footnote><w:footnote w:id="2">` + p(r("Không kể thu chuyển nguồn.")) + `</w:footnote>`})
	if want := "Thu 9 tỷ đồng.\nKhông kể thu chuyển nguồn."; doc.Text != want || doc.Blocks[1].Kind != solieu.BlockFootnote {
		t.Errorf("got %q, %v", doc.Text, doc.Blocks)
	}
}

func TestFormatNumber(t *testing.T) {
	tests := []struct {
		n      int
		format string
		want   string
	}{{4, "upperRoman", "IV"}, {39, "lowerRoman", "xxxix"}, {2, "upperLetter", "B"}, {27, "lowerLetter", "aa"}, {0, "lowerLetter", ""},
		{7, "decimalZero", "07"}, {12, "decimalZero", "12"}, {3, "none", ""}, {5, "chineseCounting", "5"}}
	for _, test := range tests {
		if got := formatNumber(test.n, test.format); got != test.want {
			t.Errorf("formatNumber(%d, %s) = %q, want %q", test.n, test.format, got, test.want)
		}
	}
}

// TestManyRunsCostLinearTime would take a minute if each raised run looked back over
// all blank ones.
func TestManyRunsCostLinearTime(t *testing.T) {
	doc := read(t, files{"document": p(r("m"), strings.Repeat(r(" ")+rp(`<w:vertAlign w:val="superscript"/>`, " "), 100_000), rp(`<w:vertAlign w:val="superscript"/>`, "2"))})
	if doc.Text != "m 2" {
		t.Errorf("got %q", doc.Text)
	}
}

// FuzzWalk feeds any XML as the main part: an error of the edge or a sound document.
func FuzzWalk(f *testing.F) {
	for _, seed := range []string{p(r("Thu 9 tỷ")), `<w:tbl><w:tr>` + tc(`<w:gridSpan w:val="99999999"/>`, "a") + `</w:tr></w:tbl>`, numbered("1", 0, "x"), "<w:p><w:r>", "</w:body>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		doc, err := Read(context.Background(), pack(t, files{"document": "<w:body>" + content + "</w:body>", "numbering": lists}), Limits{})
		if err != nil {
			if code := solieu.CodeOf(err); code != solieu.CodeDamaged && code != solieu.CodeNoText && code != solieu.CodeTooLarge {
				t.Fatalf("code %s: %v", code, err)
			}
			return
		}
		end := -1
		for i, b := range doc.Blocks {
			if b.Span.Start != end+1 || doc.BlockText(i) == "" {
				t.Fatalf("block %d %v of %q", i, b.Span, doc.Text)
			}
			end = b.Span.End
			if c := b.Cell; c != nil && (c.RowSpan < 1 || c.ColSpan < 1 || c.ColSpan > widest) {
				t.Fatalf("cell %+v", c)
			}
		}
	})
}
