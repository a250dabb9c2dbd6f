package archive

import (
	"fmt"
	"strings"
)

// cellOpen begins a table cell of a width in twentieths of a point.
func cellOpen(width int, extra string) string {
	return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>`, width, extra)
}

const letterStyle = `<w:pStyle w:val="Letterhead"/>`

// letterhead is the two-column header of Decree 30: office on the left, the state's
// name on the right, in a table without borders.
func (d *wordDoc) letterhead(p *Page) {
	number := "Số:       /BC-UBND"
	if p.Number != "" {
		number = "Số: " + p.Number
	}
	d.b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="3969"/><w:gridCol w:w="5669"/></w:tblGrid>` + "\n<w:tr>")
	d.b.WriteString(cellOpen(3969, ""))
	d.para(letterStyle, "UBND TỈNH ĐÔNG SƠN")
	d.para(letterStyle, "**UBND THÀNH PHỐ HẢI VÂN**")
	d.para(centred, "______")
	d.b.WriteString("</w:tc>" + cellOpen(5669, ""))
	d.para(letterStyle, "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**")
	d.para(letterStyle, "**Độc lập - Tự do - Hạnh phúc**")
	d.para(centred, "____________________")
	d.b.WriteString("</w:tc></w:tr>\n<w:tr>" + cellOpen(3969, ""))
	d.para(centred, number)
	d.b.WriteString("</w:tc>" + cellOpen(5669, ""))
	d.para(centred, "*"+p.Date+"*")
	d.b.WriteString("</w:tc></w:tr></w:tbl>\n")
}

// tail is another borderless table: receivers left, signature right.
func (d *wordDoc) tail(p *Page) {
	d.para("", "")
	d.b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="4819"/><w:gridCol w:w="4819"/></w:tblGrid>` + "\n<w:tr>" + cellOpen(4819, ""))
	d.para("", "***Nơi nhận:***")
	for _, cc := range p.CC {
		d.para("", "- "+cc)
	}
	d.b.WriteString("</w:tc>" + cellOpen(4819, ""))
	for _, line := range strings.Split(p.Signer[0], "\n") {
		d.para(centred, "**"+line+"**")
	}
	for range 3 {
		d.para(centred, "")
	}
	d.para(centred, "**"+p.Signer[1]+"**")
	d.b.WriteString("</w:tc></w:tr></w:tbl>\n")
}

// widths of the annex columns in twentieths of a point.
var widths = []int{567, 2835, 1134, 1134, 1134, 1134, 850, 850}

// indexRow is the row of column letters under the heads of many annexes.
var indexRow = []string{"A", "B", "C", "1", "2", "3", "4=3/1", "5"}

func (d *wordDoc) annex(t *Table) {
	d.b.WriteString(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>` + "\n")
	d.para(centred, "**"+t.Title+"**")
	d.para(centred, "*"+t.Unit+"*")
	d.b.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="9638" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		fmt.Fprintf(&d.b, `<w:gridCol w:w="%d"/>`, w)
	}
	d.b.WriteString("</w:tblGrid>\n")
	d.annexHead()
	d.row(indexRow, false)
	for _, row := range t.Rows {
		d.row(row, true)
	}
	d.b.WriteString("</w:tbl>\n<w:p/>\n")
}

// annexHead is two rows: the comparison spans two columns, all others two rows.
func (d *wordDoc) annexHead() {
	d.b.WriteString("<w:tr><w:trPr><w:tblHeader/></w:trPr>")
	for i, name := range columns[:6] {
		d.b.WriteString(cellOpen(widths[i], `<w:vMerge w:val="restart"/>`))
		d.para(centred, "**"+name+"**")
		d.b.WriteString("</w:tc>")
	}
	d.b.WriteString(cellOpen(1700, `<w:gridSpan w:val="2"/>`))
	d.para(centred, "**So sánh (%)**")
	d.b.WriteString("</w:tc></w:tr>\n<w:tr><w:trPr><w:tblHeader/></w:trPr>")
	for i := range 6 {
		d.b.WriteString(cellOpen(widths[i], `<w:vMerge/>`) + "<w:p/></w:tc>")
	}
	for i, name := range []string{"Kế hoạch", "Cùng kỳ"} {
		d.b.WriteString(cellOpen(widths[6+i], ""))
		d.para(centred, "**"+name+"**")
		d.b.WriteString("</w:tc>")
	}
	d.b.WriteString("</w:tr>\n")
}

func (d *wordDoc) row(cells []string, numbers bool) {
	d.b.WriteString("<w:tr>")
	for i, text := range cells {
		props := centred
		if i == 1 {
			props = ""
		} else if i > 2 && numbers {
			props = `<w:jc w:val="right"/>`
		}
		d.b.WriteString(cellOpen(widths[i], ""))
		d.para(props, text)
		d.b.WriteString("</w:tc>")
	}
	d.b.WriteString("</w:tr>\n")
}
