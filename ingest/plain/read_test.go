package plain

import (
	"context"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"solieu"
	"solieu/ingest/outline"
)

var update = flag.Bool("update", false, "write the golden files")

func read(t *testing.T, text string) *solieu.Document {
	t.Helper()
	doc, err := Read(context.Background(), []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// show writes one line a block: kind, level, section, cell and text.
func show(doc *solieu.Document) string {
	var b strings.Builder
	for i, block := range doc.Blocks {
		cell := ""
		if c := block.Cell; c != nil {
			cell = fmt.Sprintf(" %d:%d,%d head=%t", c.Table, c.Row, c.Col, c.Header)
		}
		fmt.Fprintf(&b, "%s %d [%s]%s | %s\n", block.Kind, block.Level, block.Section, cell, doc.BlockText(i))
	}
	return b.String()
}

func TestReadGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := show(read(t, string(data)))
			golden := strings.TrimSuffix(file, ".md") + ".blocks"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestInlineMarkup(t *testing.T) {
	tests := []struct{ in, want string }{
		{"diện tích 879,1 m<sup>2</sup>; thu 28.000.000<sup>d</sup>", "diện tích 879,1 m2; thu 28.000.000đ"},
		{"khối lượng 12 m<SUP>3</SUP>", "khối lượng 12 m3"},
		{"tăng 5%<sup>1</sup> so với", "tăng 5% so với"},
		{"được **17** lượt, *02* đơn", "được 17 lượt, 02 đơn"},
		{"***đậm nghiêng*** và __đậm__", "đậm nghiêng và đậm"},
		{"Phép nhân 5 * 3 và tệp a_b_c", "Phép nhân 5 * 3 và tệp a_b_c"},
		{"Một dấu *lẻ còn lại", "Một dấu *lẻ còn lại"},
		{`Năm 2020\. Giá \*`, "Năm 2020. Giá *"},
		{"KH&amp;ĐT &lt;5%&nbsp;so", "KH&ĐT <5% so"},
		{"Sở KH&ĐT tỉnh", "Sở KH&ĐT tỉnh"},
		{"tỷ lệ <5% và >3%", "tỷ lệ <5% và >3%"},
		{"xem [phụ lục](https://vidu.vn/a) ![ảnh](a.png) [1]", "xem phụ lục [1]"},
		{"mã `GPXD` có <u>gạch chân</u><br>dòng", "mã GPXD có gạch chân dòng"},
		{"thu !", "thu !"},
	}
	for _, test := range tests {
		if got := read(t, test.in).Text; got != test.want {
			t.Errorf("Read(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestLineBreaks(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a hard break is a space", "**Tình hình kinh tế  \ntháng 6/2020**", "Tình hình kinh tế tháng 6/2020"},
		{"capitals stand alone", "UBND TỈNH\nXÃ BÌNH AN\nSố: 5/BC", "UBND TỈNH\nXÃ BÌNH AN\nSố: 5/BC"},
		{"labels stand alone", "Gồm:\n- lúa\n- ngô", "Gồm:\n- lúa\n- ngô"},
		{"wrapped text is one paragraph", "Thu ngân sách trên địa bàn ước đạt\n9.050 triệu đồng, bằng 87% so với\ncùng kỳ.", "Thu ngân sách trên địa bàn ước đạt 9.050 triệu đồng, bằng 87% so với cùng kỳ."},
		{"a short line ends one", "Đạt kế hoạch.\nThu ngân sách trên địa bàn ước đạt 9.050 triệu đồng.", "Đạt kế hoạch.\nThu ngân sách trên địa bàn ước đạt 9.050 triệu đồng."},
		{"power on the next line", "Tổng diện tích là 6.500 m\n2, đã thu hồi", "Tổng diện tích là 6.500 m2, đã thu hồi"},
		{"Windows and old Mac line ends", "a)\tMột.\r\n\r\nb)\tHai.\rHết", "a) Một.\nb) Hai. Hết"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, read(t, test.in).Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	const text = "Tổng diện tích gieo trồng là 318,5 ha.\nĐạt 99,5% kế hoạch."
	want := read(t, text)
	wide := func(order binary.ByteOrder, mark bool) []byte {
		units := utf16.Encode([]rune(text))
		if mark {
			units = append([]uint16{0xfeff}, units...)
		}
		out := make([]byte, 2*len(units))
		for i, u := range units {
			order.PutUint16(out[2*i:], u)
		}
		return out
	}
	for name, data := range map[string][]byte{
		"UTF-8 with mark":         []byte("\ufeff" + text),
		"UTF-16 LE with mark":     wide(binary.LittleEndian, true),
		"UTF-16 BE with mark":     wide(binary.BigEndian, true),
		"UTF-16 LE without mark":  wide(binary.LittleEndian, false),
		"UTF-16 BE without mark":  wide(binary.BigEndian, false),
		"Windows ends of a line":  []byte(strings.ReplaceAll(text, "\n", "\r\n")),
		"a soft hyphen in a word": []byte(strings.Replace(text, "hoạch", "ho\u00adạch", 1)),
	} {
		doc, err := Read(context.Background(), data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if doc.ID != want.ID {
			t.Errorf("%s: text %q", name, doc.Text)
		}
	}
}

func TestDecomposedTextStaysDecomposed(t *testing.T) {
	text := norm.NFD.String("1. Sản lượng đạt 415 tấn.")
	if got := read(t, text).Text; got != text {
		t.Errorf("got %q, want %q", got, text)
	}
}

func TestReadRefuses(t *testing.T) {
	tests := []struct {
		name string
		data string
		want solieu.Code
	}{
		{"nothing", "", solieu.CodeEmptyFile},
		{"white space", " \n\t\ufeff\n", solieu.CodeEmptyFile},
		{"binary", "\x00\x01\x02\x03\xff\xfe\xfd", solieu.CodeUnknownFormat},
		{"an old code page", strings.Repeat("T\xe6ng s\xe8 ", 30), solieu.CodeUnknownFormat},
	}
	for _, test := range tests {
		if _, err := Read(context.Background(), []byte(test.data)); solieu.CodeOf(err) != test.want {
			t.Errorf("%s: got %v, want code %s", test.name, err, test.want)
		}
	}
}

func TestFewBadBytesAreNoted(t *testing.T) {
	doc := read(t, strings.Repeat("Thu ngân sách tăng. ", 20)+"\xff")
	if len(doc.Notes) != 1 || !strings.HasSuffix(doc.Text, "\ufffd") {
		t.Errorf("notes %q, text ends %q", doc.Notes, doc.Text[len(doc.Text)-10:])
	}
}

// FuzzRead checks what every document promises: blocks tile the text, each is tidy,
// and no digit appears that the file does not have.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"# I. KẾT QUẢ\n\n**1. Thu:** đạt 9.050 triệu đồng", "| a | b |\n|---|---|\n| 1 | 2 |", "m<sup>2</sup>\n\n- a\n+ b", "&#49; <a", "[x](y", "***"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := Read(context.Background(), data)
		if err != nil {
			if solieu.CodeOf(err) == solieu.CodeInternal {
				t.Fatalf("error without a code: %v", err)
			}
			return
		}
		checkTiles(t, doc)
		if strings.Contains(string(data), "&") || wideEncoding(data) != nil {
			return // an entity or another encoding may stand for a digit
		}
		if got, had := digits(doc.Text), digits(string(data)); len(got) > len(had) {
			t.Fatalf("%d digits came out of %d", len(got), len(had))
		}
	})
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

func checkTiles(t *testing.T, doc *solieu.Document) {
	t.Helper()
	var texts []string
	end := -1
	for i, b := range doc.Blocks {
		text := doc.BlockText(i)
		if b.Span.Start != end+1 || text == "" || text != outline.Tidy(text) || !utf8.ValidString(text) {
			t.Fatalf("block %d %v: %q", i, b.Span, text)
		}
		end = b.Span.End
		texts = append(texts, text)
	}
	if got := strings.Join(texts, "\n"); got != doc.Text {
		t.Fatalf("blocks %q, text %q", got, doc.Text)
	}
}

func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile("testdata/report.md")
	if err != nil {
		b.Fatal(err)
	}
	data = []byte(strings.Repeat(string(data)+"\n\n", 20))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(context.Background(), data); err != nil {
			b.Fatal(err)
		}
	}
}
