package archive

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"time"
)

// DOCX writes a report as an office program would: styles, automatic numbering in
// some months and typed numbers in others, a borderless table for the letterhead,
// runs cut inside numbers, superscripts, tabs, merged cells in the annex.
func DOCX(p *Page) ([]byte, error) { return docx(p, stylesXML) }

// printFont is the font of a printed report: free ones that hold every Vietnamese
// letter. Offices differ, and each font names its letters in a PDF in its own way.
func printFont(m Month) string {
	switch m {
	case MonthOf(2019, 7):
		return "DejaVu Sans"
	case MonthOf(2020, 7):
		return "DejaVu Serif"
	}
	return "Noto Serif"
}

// PrintDOCX is the same report in the font and sizes that it is printed with.
func PrintDOCX(p *Page) ([]byte, error) {
	return docx(p, strings.NewReplacer("Times New Roman", printFont(p.Month), `"27"`, `"24"`, `"24"`, `"20"`, `"22"`, `"19"`).Replace(stylesXML))
}

func docx(p *Page, styles string) ([]byte, error) {
	parts := []struct{ name, text string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRels},
		{"word/_rels/document.xml.rels", documentRels},
		{"word/document.xml", documentXML(p)},
		{"word/styles.xml", styles},
		{"word/numbering.xml", numberingXML},
		{"word/header1.xml", headerXML},
		{"docProps/core.xml", coreXML(p)},
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range parts {
		// A fixed time keeps the file the same on every run.
		f, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return nil, fmt.Errorf("docx: %w", err)
		}
		if _, err := f.Write([]byte(part.text)); err != nil {
			return nil, fmt.Errorf("docx: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	return b.Bytes(), nil
}

// wordDoc writes document.xml. auto leaves numbers to the word processor.
type wordDoc struct {
	b    strings.Builder
	auto bool
	dice *dice
}

func documentXML(p *Page) string {
	d := &wordDoc{auto: p.Month%3 != 2, dice: newDice("docx/" + p.Month.String())}
	d.b.WriteString(documentOpen)
	d.letterhead(p)
	d.title(p)
	for _, block := range p.Blocks {
		d.block(block)
	}
	d.tail(p)
	if p.Table != nil {
		d.annex(p.Table)
	}
	d.b.WriteString(documentClose)
	return d.b.String()
}

var xmlText = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// para writes a paragraph: its properties as XML, its text with light marks.
func (d *wordDoc) para(props, text string) {
	fmt.Fprintf(&d.b, "<w:p>")
	if props != "" {
		fmt.Fprintf(&d.b, "<w:pPr>%s</w:pPr>", props)
	}
	for _, r := range runs(text) {
		d.run(r)
	}
	d.b.WriteString("</w:p>\n")
}

// run writes a run, now and then cut in two: editing leaves such cuts, often inside
// a number that was typed over.
func (d *wordDoc) run(r Run) {
	look := ""
	if r.Bold {
		look += "<w:b/>"
	}
	if r.Italic {
		look += "<w:i/>"
	}
	if r.Sup {
		look += `<w:vertAlign w:val="superscript"/>`
	}
	if look != "" {
		look = "<w:rPr>" + look + "</w:rPr>"
	}
	for i, piece := range d.cut(r.Text) {
		if i > 0 && d.dice.between(0, 3) == 0 {
			d.b.WriteString(`<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>`)
		}
		fmt.Fprintf(&d.b, `<w:r>%s%s</w:r>`, look, tabbed(piece))
	}
}

// tabbed writes text with its tabs and line breaks.
func tabbed(s string) string {
	s = xmlText.Replace(s)
	s = strings.ReplaceAll(s, "\t", `</w:t><w:tab/><w:t xml:space="preserve">`)
	s = strings.ReplaceAll(s, "\n", `</w:t><w:br/><w:t xml:space="preserve">`)
	return `<w:t xml:space="preserve">` + s + `</w:t>`
}

// cut splits a text behind a thousands dot or between two digits, about every
// third number.
func (d *wordDoc) cut(s string) []string {
	var out []string
	start := 0
	for i := 1; i+1 < len(s); i++ {
		if isDigit(s[i-1]) && (isDigit(s[i]) || s[i] == '.' && isDigit(s[i+1])) && d.dice.between(0, 7) == 0 {
			out = append(out, s[start:i])
			start = i
		}
	}
	return append(out, s[start:])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

const centred = `<w:jc w:val="center"/>`

func (d *wordDoc) title(p *Page) {
	d.para(`<w:spacing w:before="240" w:after="0"/>`+centred, "**BÁO CÁO**")
	for i, line := range p.Titles {
		after := 0
		if i == len(p.Titles)-1 {
			after = 240
		}
		d.para(fmt.Sprintf(`<w:spacing w:after="%d"/>`, after)+centred, "**"+line+"**")
	}
}

func (d *wordDoc) block(block Block) {
	level := int(block.Kind - Head1)
	switch {
	case block.Kind == Para:
		d.para(`<w:pStyle w:val="BodyText"/>`, block.Text)
	case block.Kind == Bullet && d.auto:
		d.para(`<w:pStyle w:val="BodyText"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>`, block.Text)
	case block.Kind == Bullet:
		d.para(`<w:pStyle w:val="BodyText"/><w:tabs><w:tab w:val="left" w:pos="851"/></w:tabs>`, "-\t"+block.Text)
	case d.auto:
		d.para(fmt.Sprintf(`<w:pStyle w:val="Heading%d"/><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr>`, level+1, level), block.Text)
	default:
		d.para(fmt.Sprintf(`<w:pStyle w:val="Heading%d"/>`, level+1), block.Label+" "+block.Text)
	}
}
