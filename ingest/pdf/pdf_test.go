package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
	"solieu/ingest/outline"
)

// sketch is a PDF of one page drawn by hand: every operator is under the test's control.
// Font F1 is Helvetica with all glyphs 500 wide, F2 its bold face.
type sketch struct {
	content string
	page    string            // more entries of the page
	objects map[string]string // XObjects by name, as "dictionary entries|stream"
}

func (s sketch) bytes() []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(body string) int {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), body)
		return len(offsets)
	}
	stream := func(entries, data string) string {
		return fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
	}
	b.WriteString("%PDF-1.4\n")
	widths := "[" + strings.Repeat("500 ", 224) + "]"
	for _, name := range []string{"Helvetica", "Helvetica-Bold"} {
		object(fmt.Sprintf("<</Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths %s>>", name, widths))
	}
	resources := "/Font <</F1 1 0 R /F2 2 0 R>>"
	var forms strings.Builder
	for _, name := range []string{"X1", "X2"} {
		if entries, data, ok := strings.Cut(s.objects[name], "|"); ok {
			fmt.Fprintf(&forms, "/%s %d 0 R ", name, object(stream(entries, data)))
		}
	}
	resources += " /XObject <<" + forms.String() + ">>"
	content := object(stream("", s.content))
	pages := len(offsets) + 2
	page := object(fmt.Sprintf("<</Type /Page /Parent %d 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources <<%s>> %s>>", pages, content, resources, s.page))
	object(fmt.Sprintf("<</Type /Pages /Kids [%d 0 R] /Count 1>>", page))
	root := object(fmt.Sprintf("<</Type /Catalog /Pages %d 0 R>>", pages))
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, root, start)
	return b.Bytes()
}

func read(t *testing.T, s sketch) *solieu.Document {
	t.Helper()
	doc, err := Read(context.Background(), s.bytes(), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestOperators(t *testing.T) {
	// At size 10 every glyph is 5 wide.
	tests := []struct{ name, content, want string }{
		{"one string", "BT /F1 10 Tf 50 700 Td (Thu 9.050) Tj ET", "Thu 9.050"},
		{"kerning inside a word", "BT /F1 10 Tf 50 700 Td [(9.0) 30 (50) -20 (x)] TJ ET", "9.050x"},
		{"a gap instead of a space", "BT /F1 10 Tf 50 700 Td [(Thu) -300 (9.050)] TJ ET", "Thu 9.050"},
		{"words placed one by one", "BT /F1 10 Tf 50 700 Td (Thu) Tj 18 0 Td (9) Tj ET", "Thu 9"},
		{"glyphs placed one by one", "BT /F1 10 Tf 1 0 0 1 50 700 Tm (9) Tj 1 0 0 1 55 700 Tm (0) Tj 1 0 0 1 60 700 Tm (5) Tj ET", "905"},
		{"letters spaced out", "BT /F1 10 Tf 4 Tc 50 700 Td (BAO CAO) Tj ET", "BAO CAO"},
		{"spaces widened", "BT /F1 10 Tf 20 Tw 50 700 Td (thu chi) Tj ET", "thu chi"},
		{"letters condensed", "BT /F1 10 Tf 50 Tz 50 700 Td (thu chi) Tj ET", "thu chi"},
		{"leading and next lines", "BT /F1 10 Tf 12 TL 50 700 Td (mot,) Tj (hai,) ' 0 0 (ba.) \" ET", "mot, hai, ba."},
		{"TD sets the leading", "BT /F1 10 Tf 50 700 Td (mot,) Tj 0 -12 TD (hai,) Tj T* (ba.) Tj ET", "mot, hai, ba."},
		{"order of drawing does not matter", "BT /F1 10 Tf 1 0 0 1 80 700 Tm (chi) Tj 1 0 0 1 50 700 Tm (thu,) Tj ET", "thu, chi"},
		{"raised by rise", "BT /F1 10 Tf 50 700 Td (5 m) Tj /F1 6 Tf 4 Ts (2) Tj /F1 10 Tf 0 Ts (, 9 ha) Tj ET", "5 m2, 9 ha"},
		{"raised by place", "BT /F1 10 Tf 50 700 Td (5 m) Tj /F1 6 Tf 15 4 Td (3) Tj ET", "5 m3"},
		{"a raised mark of a note", "BT /F1 10 Tf 50 700 Td (5%) Tj /F1 6 Tf 4 Ts (1) Tj ET", "5%"},
		{"bold by drawing twice", "BT /F1 10 Tf 1 0 0 1 50 700 Tm (Thu) Tj 1 0 0 1 50.3 700 Tm (Thu) Tj ET", "Thu"},
		{"scaled by the page", "q 2 0 0 2 0 0 cm BT /F1 5 Tf 25 350 Td (Thu 9) Tj ET Q", "Thu 9"},
		{"a picture in the stream", "BT /F1 10 Tf 50 700 Td (Thu) Tj ET BI /W 1 /H 1 ID \x00(EI)\xff EI BT /F1 10 Tf 67 700 Td (chi) Tj ET", "Thu chi"},
		{"text outside the page", "BT /F1 10 Tf 50 700 Td (Thu) Tj 0 900 Td (ngoai) Tj ET", "Thu"},
		{"Q without q", "Q Q BT /F1 10 Tf 50 700 Td (Thu) Tj ET", "Thu"},
		{"an unfinished string", "BT /F1 10 Tf 50 700 Td (Thu) Tj (chi", "Thu"},
		{"hostile nesting", strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + " BT /F1 10 Tf 50 700 Td (Thu) Tj ET", "Thu"},
		{"hostile dictionaries", strings.Repeat("<<", 100_000) + strings.Repeat(">>", 100_000) + " BT /F1 10 Tf 50 700 Td (Thu) Tj ET", "Thu"},
		{"escapes", `BT /F1 10 Tf 50 700 Td (a\(b\)\\ \101\
c) Tj <64 65> Tj ET`, `a(b)\ Acde`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, read(t, sketch{content: test.content}).Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestForms(t *testing.T) {
	inner := "BT /F1 10 Tf 0 0 Td (trong) Tj ET"
	doc := read(t, sketch{content: "q 1 0 0 1 50 700 cm /X1 Do Q BT /F1 10 Tf 50 650 Td (sau) Tj ET",
		objects: map[string]string{"X1": "/Type /XObject /Subtype /Form /BBox [0 0 100 100]|" + inner}})
	if want := "trong\nsau"; doc.Text != want {
		t.Errorf("got %q, want %q", doc.Text, want)
	}
	ring := read(t, sketch{content: "/X1 Do BT /F1 10 Tf 50 650 Td (sau) Tj ET",
		objects: map[string]string{"X1": "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X1 3 0 R>>>>|/X1 Do"}})
	if ring.Text != "sau" {
		t.Errorf("a form that draws itself: %q", ring.Text)
	}
}

func TestTurnedPages(t *testing.T) {
	upright := "BT /F1 10 Tf 50 700 Td (Thu ngan sach) Tj 0 -30 Td (Chi ngan sach) Tj ET"
	tests := []struct {
		name, content, page string
		wide                bool
		want                solieu.Box // of the first block, about
	}{
		{"as drawn", upright, "", false, solieu.Box{X0: 50. / 600, Y0: 90. / 800}},
		{"shown turned by half", "BT /F1 10 Tf -1 0 0 -1 550 100 Tm (Thu ngan sach) Tj -1 0 0 -1 550 130 Tm (Chi ngan sach) Tj ET", "/Rotate 180", false, solieu.Box{X0: 50. / 600, Y0: 90. / 800}},
		{"shown turned by a quarter", "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Thu ngan sach) Tj 0 1 -1 0 130 50 Tm (Chi ngan sach) Tj ET", "/Rotate 90", true, solieu.Box{X0: 50. / 800, Y0: 90. / 600}},
		{"drawn turned, shown as drawn", "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Thu ngan sach) Tj 0 1 -1 0 130 50 Tm (Chi ngan sach) Tj ET", "", false, solieu.Box{X0: 90. / 600, Y0: 685. / 800}},
		{"cropped", upright, "/CropBox [40 0 600 750]", false, solieu.Box{X0: 10. / 560, Y0: 40. / 750}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := read(t, sketch{content: test.content, page: test.page})
			if want := "Thu ngan sach\nChi ngan sach"; doc.Text != want {
				t.Fatalf("got %q", doc.Text)
			}
			if p := doc.Pages[0]; p.Width > p.Height != test.wide {
				t.Errorf("page %+v", p)
			}
			box := doc.Blocks[0].Boxes[0]
			const close = 0.005
			if dx, dy := box.X0-test.want.X0, box.Y0-test.want.Y0; dx > close || dx < -close || dy > close || dy < -close {
				t.Errorf("box %+v, want it to begin at %.3f, %.3f", box, test.want.X0, test.want.Y0)
			}
		})
	}
}

func TestRuledTable(t *testing.T) {
	// Two columns and two rows; the first row is one cell.
	lines := "0.5 w 50 700 m 250 700 l S 50 680 m 250 680 l S 50 660 m 250 660 l S 50 660 m 50 700 l S 250 660 m 250 700 l S 150 660 m 150 680 l S "
	filled := "50 699.5 200 1 re f 50 679.5 200 1 re f 50 659.5 200 1 re f 49.5 660 1 40 re f 249.5 660 1 40 re f 149.5 660 1 20 re f "
	text := "BT /F1 10 Tf 60 685 Td (Chi tieu) Tj 0 -20 Td (Ho ngheo) Tj 100 0 Td (215) Tj -110 -40 Td (Het.) Tj ET"
	for name, rules := range map[string]string{"strokes": lines, "slivers": filled} {
		doc := read(t, sketch{content: rules + text})
		var got []string
		for i, b := range doc.Blocks {
			if c := b.Cell; c != nil {
				got = append(got, fmt.Sprintf("%d,%d %dx%d %t %s", c.Row, c.Col, c.RowSpan, c.ColSpan, c.Header, doc.BlockText(i)))
			} else {
				got = append(got, doc.BlockText(i))
			}
		}
		if diff := cmp.Diff([]string{"0,0 1x2 true Chi tieu", "1,0 1x1 false Ho ngheo", "1,1 1x1 false 215", "Het."}, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestTableWithoutBorders(t *testing.T) {
	row := func(y int, a, b, c string) string {
		return fmt.Sprintf("1 0 0 1 50 %d Tm (%s) Tj 1 0 0 1 200 %[1]d Tm (%[3]s) Tj 1 0 0 1 300 %[1]d Tm (%s) Tj ", y, a, b, c)
	}
	three := row(700, "Chi tieu", "DVT", "Ket qua") + row(685, "Ho ngheo", "ho", "215") + row(670, "Viec lam", "nguoi", "1.204")
	doc := read(t, sketch{content: "BT /F1 10 Tf " + three + "1 0 0 1 50 640 Tm (Het.) Tj ET"})
	if len(doc.Blocks) != 10 || doc.Blocks[8].Cell == nil || *doc.Blocks[8].Cell != (solieu.Cell{Row: 2, Col: 2, RowSpan: 1, ColSpan: 1}) || !doc.Blocks[0].Cell.Header {
		t.Errorf("got %+v", doc.Blocks)
	}
	two := row(700, "Chi tieu", "DVT", "Ket qua") + row(685, "Ho ngheo", "ho", "215")
	for _, b := range read(t, sketch{content: "BT /F1 10 Tf " + two + "ET"}).Blocks {
		if b.Cell != nil {
			t.Errorf("two lines made a table: %+v", b)
		}
	}
}

func TestSignatureEndsBeforeAnnexes(t *testing.T) {
	a := &arranger{ended: true, tail: []outline.Piece{outline.Line("CHU TICH")}}
	a.leaveSignature(&page{lines: make([]line, 5)}, true)
	if !a.ended {
		t.Error("a short last page goes on with the signature")
	}
	a.leaveSignature(&page{lines: make([]line, 5)}, false)
	if a.ended || len(a.out) != 1 {
		t.Error("a page behind which others follow is an annex")
	}
}

func TestAFrameIsNoTable(t *testing.T) {
	doc := read(t, sketch{content: "50 650 200 60 re S BT /F1 10 Tf 60 685 Td (Trong khung) Tj ET"})
	if len(doc.Blocks) != 1 || doc.Blocks[0].Cell != nil {
		t.Errorf("got %+v", doc.Blocks)
	}
}

func TestReadReports(t *testing.T) {
	tests := []struct {
		name string
		s    sketch
		want solieu.Code
	}{
		{"no text", sketch{content: "0 0 m 10 10 l S"}, solieu.CodeNoText},
		{"nothing", sketch{}, solieu.CodeNoText},
	}
	for _, test := range tests {
		if _, err := Read(context.Background(), test.s.bytes(), Limits{}); solieu.CodeOf(err) != test.want {
			t.Errorf("%s: got %v, want code %s", test.name, err, test.want)
		}
	}
	many := sketch{content: "BT /F1 10 Tf 50 700 Td (" + strings.Repeat("a", 50) + ") Tj ET"}
	if _, err := Read(context.Background(), many.bytes(), Limits{Glyphs: 40}); solieu.CodeOf(err) != solieu.CodeTooLarge {
		t.Errorf("glyphs: %v", err)
	}
	if _, err := Read(context.Background(), many.bytes(), Limits{Stream: 10}); solieu.CodeOf(err) != solieu.CodeTooLarge {
		t.Errorf("stream: %v", err)
	}
}

// FuzzContent runs any content stream: no panic, boxes on the page, text as promised.
func FuzzContent(f *testing.F) {
	for _, seed := range []string{"BT /F1 10 Tf 50 700 Td (Thu 9) Tj ET", "[(a) -300 (b)] TJ", "q 1 0 0 1 1e9 0 cm 50 650 200 60 re S", "BI ID EI", "<</A [<<>>]>> /X1 Do", "((("} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		doc, err := Read(context.Background(), sketch{content: content}.bytes(), Limits{})
		if err != nil {
			if code := solieu.CodeOf(err); code == solieu.CodeInternal {
				t.Fatalf("%v", err)
			}
			return
		}
		for _, b := range doc.Blocks {
			for _, box := range b.Boxes {
				if !(0 <= box.X0 && box.X0 <= box.X1 && box.X1 <= 1 && 0 <= box.Y0 && box.Y0 <= box.Y1 && box.Y1 <= 1) {
					t.Fatalf("box %+v", box)
				}
			}
		}
	})
}
