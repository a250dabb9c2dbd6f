package archive

import (
	"fmt"
	"strings"
)

// Markdown writes a report as a converter or a hand would: headings by level, light
// marks, superscripts as <sup>, the annex as a pipe table.
func Markdown(p *Page) []byte {
	var b strings.Builder
	number := p.Number
	if number == "" {
		number = "/BC-UBND"
	}
	fmt.Fprintf(&b, "UBND TỈNH ĐÔNG SƠN\n**UBND THÀNH PHỐ HẢI VÂN**\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n**Độc lập - Tự do - Hạnh phúc**\n\nSố: %s\n\n*%s*\n\n", number, p.Date)
	fmt.Fprintf(&b, "# BÁO CÁO\n\n**%s**\n\n", strings.Join(p.Titles, "  \n"))
	for _, block := range p.Blocks {
		b.WriteString(markdownBlock(block))
	}
	fmt.Fprintf(&b, "**Nơi nhận:**\n\n")
	for _, cc := range p.CC {
		fmt.Fprintf(&b, "- %s\n", cc)
	}
	fmt.Fprintf(&b, "\n**%s**\n\n**%s**\n", strings.ReplaceAll(p.Signer[0], "\n", "  \n"), p.Signer[1])
	if p.Table != nil {
		markdownTable(&b, p.Table)
	}
	return []byte(b.String())
}

func markdownBlock(block Block) string {
	text := strings.ReplaceAll(block.Text, "m^2^", "m<sup>2</sup>")
	switch block.Kind {
	case Head1:
		return fmt.Sprintf("## %s %s\n\n", block.Label, text)
	case Head2:
		return fmt.Sprintf("### %s %s\n\n", block.Label, text)
	case Head3:
		return fmt.Sprintf("#### %s %s\n\n", block.Label, text)
	case Bullet:
		return fmt.Sprintf("- %s\n\n", text)
	}
	return text + "\n\n"
}

// columns are the heads of the annex; the last two share a head in DOCX and HTML.
var columns = []string{"TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Ước tháng", "Lũy kế", "% so với kế hoạch", "% so với cùng kỳ"}

func markdownTable(b *strings.Builder, t *Table) {
	fmt.Fprintf(b, "\n**%s**\n\n*%s*\n\n| %s |\n|%s\n", t.Title, t.Unit, strings.Join(columns, " | "), strings.Repeat("---|", len(columns)))
	for _, row := range t.Rows {
		fmt.Fprintf(b, "| %s |\n", strings.Join(row, " | "))
	}
}
