package archive

import (
	"fmt"
	"html"
	"strings"
)

// HTML writes a report for printing by a browser: a page that some offices publish
// on their portal and print from there.
func HTML(p *Page) []byte {
	var b strings.Builder
	number := p.Number
	if number == "" {
		number = "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;/BC-UBND"
	}
	fmt.Fprintf(&b, htmlHead, p.Month.Num(), p.Month.Year(), printFont(p.Month))
	fmt.Fprintf(&b, `<table class="head"><tr><td>UBND TỈNH ĐÔNG SƠN<br><b>UBND THÀNH PHỐ HẢI VÂN</b><br>_______</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br>__________________</td></tr><tr><td>Số: %s</td><td><i>%s</i></td></tr></table>`+"\n", number, p.Date)
	fmt.Fprintf(&b, "<h1>BÁO CÁO<br>%s</h1>\n", strings.Join(p.Titles, "<br>"))
	for _, block := range p.Blocks {
		b.WriteString(htmlBlock(block))
	}
	htmlTail(&b, p)
	if p.Table != nil {
		htmlTable(&b, p.Table)
	}
	b.WriteString("</body></html>\n")
	return []byte(b.String())
}

func htmlBlock(block Block) string {
	text := htmlText(block.Text)
	switch block.Kind {
	case Head1:
		return fmt.Sprintf("<h2>%s %s</h2>\n", block.Label, text)
	case Head2:
		return fmt.Sprintf("<h3>%s %s</h3>\n", block.Label, text)
	case Head3:
		return fmt.Sprintf("<h4>%s %s</h4>\n", block.Label, text)
	case Bullet:
		return fmt.Sprintf("<p>- %s</p>\n", text)
	}
	return fmt.Sprintf("<p>%s</p>\n", text)
}

func htmlText(text string) string {
	s := ""
	for _, r := range runs(text) {
		piece := html.EscapeString(r.Text)
		if r.Sup {
			piece = "<sup>" + piece + "</sup>"
		}
		if r.Italic {
			piece = "<i>" + piece + "</i>"
		}
		if r.Bold {
			piece = "<b>" + piece + "</b>"
		}
		s += piece
	}
	return s
}

func htmlTail(b *strings.Builder, p *Page) {
	fmt.Fprintf(b, `<table class="tail"><tr><td class="cc"><b><i>Nơi nhận:</i></b><br>- %s</td><td><b>%s</b><br><br><br><br><b>%s</b></td></tr></table>`+"\n",
		strings.Join(p.CC, "<br>- "), strings.ReplaceAll(p.Signer[0], "\n", "<br>"), p.Signer[1])
}

func htmlTable(b *strings.Builder, t *Table) {
	fmt.Fprintf(b, `<div class="annex"><p class="c"><b>%s</b></p><p class="c"><i>%s</i></p><table class="grid"><thead><tr>`, t.Title, t.Unit)
	for _, name := range columns[:6] {
		fmt.Fprintf(b, `<th rowspan="2">%s</th>`, name)
	}
	b.WriteString(`<th colspan="2">So sánh (%)</th></tr><tr><th>Kế hoạch</th><th>Cùng kỳ</th></tr></thead><tbody>` + "\n")
	for _, row := range append([][]string{indexRow}, t.Rows...) {
		fmt.Fprintf(b, "<tr><td>%s</td></tr>\n", strings.Join(row, "</td><td>"))
	}
	b.WriteString("</tbody></table></div>\n")
}

const htmlHead = `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Báo cáo tháng %d/%d</title><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 12pt "Noto Serif", serif; } }
@page :first { @top-center { content: none; } }
body { font: 12pt "%s", serif; text-align: justify; }
h1, .c { text-align: center; font-size: 12pt; text-indent: 0; }
h2, h3, h4 { font-size: 12pt; margin: 8pt 0 4pt; text-indent: 1cm; break-after: avoid; }
h4 { font-style: italic; }
p { margin: 4pt 0; text-indent: 1cm; }
.head { font-size: 10.5pt; }
.head, .tail { width: 100%%; text-align: center; vertical-align: top; }
.head td:first-child { width: 40%%; }
.head td, .tail td {  vertical-align: top; }
.cc { text-align: left; font-size: 11pt; }
.annex { break-before: page; }
.grid { border-collapse: collapse; width: 100%%; font-size: 11pt; text-align: right; }
.grid td, .grid th { border: 1px solid black; padding: 1mm; text-align: inherit; }
.grid th, .grid tr:first-child td { text-align: center; }
.grid td:nth-child(2) { text-align: left; }
sup { font-size: 60%%; }
</style></head><body>
`
