package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"solieu/ingest/outline"
)

// paragraph reads w:p into one piece, or several where lines were broken by hand.
func (w *walker) paragraph() error {
	var p para
	p.w = w
	boxes := w.boxes
	w.boxes = nil
	if err := w.children(p.child); err != nil {
		return err
	}
	w.add(p)
	// A text box floats; it is read behind the paragraph that it hangs on.
	w.out = append(w.out, w.boxes...)
	w.boxes = boxes
	return nil
}

func (w *walker) add(p para) {
	piece := outline.Piece{Runs: p.runs, Rank: p.rank()}
	if p.listed {
		piece.Runs = withLabel(p.label, p.runs)
	}
	if w.open != nil {
		piece.Runs = append(w.open.Runs, piece.Runs...)
		piece.Rank = max(piece.Rank, w.open.Rank)
		w.open = nil
	}
	if p.style.deleted {
		w.open = &piece
		return
	}
	w.out = append(w.out, outline.Break(piece)...)
}

// flush gives back a paragraph that waits for one to go on with.
func (w *walker) flush() {
	if w.open != nil {
		w.out = append(w.out, outline.Break(*w.open)...)
		w.open = nil
	}
}

// withLabel writes the generated label in front, in the face of the first letters.
func withLabel(label string, runs []outline.Run) []outline.Run {
	first := outline.Run{Text: label + " "}
	for _, r := range runs {
		if strings.TrimSpace(r.Text) != "" {
			first.Bold, first.Italic = r.Bold, r.Italic
			break
		}
	}
	if label == "" {
		return runs
	}
	return append([]outline.Run{first}, runs...)
}

// para is the paragraph being read.
type para struct {
	w      *walker
	style  paragraphStyle // direct properties
	base   paragraphStyle // of its style
	based  bool
	runs   []outline.Run
	label  string
	listed bool
	tail   string // the last text written, without white space at its end
}

func (p *para) rank() int {
	if p.style.rank > 0 {
		return p.style.rank
	}
	return p.base.rank
}

// settle resolves style and number once the properties are known, or at the first text.
func (p *para) settle() {
	if p.based {
		return
	}
	p.based = true
	p.base = p.w.styles.resolve(p.style.style)
	num := p.base.num
	if p.style.num.set {
		num = p.style.num
	}
	if num.id != "" {
		p.listed, p.label = true, p.w.numbers.label(num)
	}
}

func (p *para) child(e xml.StartElement) error {
	if e.Name.Local == "pPr" {
		style, err := readParagraphStyle(p.w.stream)
		p.style = style
		return err
	}
	p.settle()
	return p.inline(e)
}

// inline reads what may stand inside a paragraph.
func (p *para) inline(e xml.StartElement) error {
	w := p.w
	switch e.Name.Local {
	case "r":
		return p.run()
	case "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo":
		return w.children(p.inline)
	case "AlternateContent":
		return w.alternate(func() error { return w.children(p.inline) })
	case "oMath", "oMathPara":
		return w.children(p.formula)
	}
	// del and moveFrom are tracked deletions; bookmarks and comments print nothing.
	return w.skip()
}

// formula takes the letters of an equation in order: m² typed as one is m and 2.
func (p *para) formula(e xml.StartElement) error {
	if e.Name.Local == "t" {
		text, err := p.w.text()
		p.write(text, face{})
		return err
	}
	return p.w.children(p.formula)
}

func (p *para) run() error {
	p.settle()
	f := p.base.face
	return p.w.children(func(e xml.StartElement) error {
		if e.Name.Local == "rPr" {
			direct, err := readFace(p.w.stream)
			if direct.style != "" {
				f = f.over(p.w.styles.byID[direct.style].face)
			}
			f = f.over(direct)
			return err
		}
		return p.content(e, f)
	})
}

// content reads what a run holds.
func (p *para) content(e xml.StartElement, f face) error {
	w := p.w
	switch e.Name.Local {
	case "t":
		text, err := w.text()
		p.write(text, f)
		return err
	case "tab", "ptab":
		p.write("\t", f)
	case "br", "cr":
		p.write("\n", f)
	case "noBreakHyphen":
		p.write("-", f)
	case "sym":
		p.write(symbol(attr(e, "char")), f)
	case "fldChar":
		w.field(attr(e, "fldCharType"))
	case "drawing", "pict", "object":
		return w.children(w.box)
	case "AlternateContent":
		return w.alternate(func() error {
			return w.children(func(e xml.StartElement) error { return p.content(e, f) })
		})
	}
	return w.skip()
}

// box looks for text boxes inside a drawing, however deep.
func (w *walker) box(e xml.StartElement) error {
	switch e.Name.Local {
	case "txbxContent":
		pieces, err := w.collect(w.blocks)
		w.boxes = append(w.boxes, pieces...)
		return err
	case "AlternateContent":
		return w.alternate(func() error { return w.children(w.box) })
	}
	return w.children(w.box)
}

// field follows a field: its instruction is not printed, its result is.
func (w *walker) field(kind string) {
	switch n := len(w.fields); {
	case kind == "begin":
		w.fields = append(w.fields, true)
	case kind == "separate" && n > 0:
		w.fields[n-1] = false
	case kind == "end" && n > 0:
		w.fields = w.fields[:n-1]
	}
}

func (w *walker) inInstruction() bool {
	for _, instruction := range w.fields {
		if instruction {
			return true
		}
	}
	return false
}

func (p *para) write(text string, f face) {
	if on(f.hidden) || p.w.inInstruction() {
		return
	}
	if f.raised == "superscript" {
		text = outline.Raise(p.tail, text)
	}
	if on(f.capitals) {
		text = strings.ToUpper(text)
	}
	p.runs = append(p.runs, outline.Run{Text: text, Bold: on(f.bold), Italic: on(f.italic)})
	if trimmed := strings.TrimSpace(text); trimmed != "" {
		p.tail = trimmed
	}
}

// symbols are the signs of the Symbol font that reports use between numbers.
var symbols = map[int64]string{0xf0b0: "°", 0xf0b1: "±", 0xf0b3: "≥", 0xf0a3: "≤", 0xf0b4: "×", 0xf0b8: "÷", 0xf06d: "µ"}

func symbol(hex string) string {
	code, err := strconv.ParseInt(hex, 16, 32)
	if err != nil {
		return ""
	}
	if sign, ok := symbols[code]; ok {
		return sign
	}
	return string(rune(code))
}
