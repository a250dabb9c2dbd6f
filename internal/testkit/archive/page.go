package archive

// Page is one report before it becomes a file: header, title, blocks, tail, annex.
type Page struct {
	Month  Month
	Path   string // below testdata/archive
	Number string // "" when left blank
	Date   string // the place and date line as printed
	Titles []string
	Blocks []Block
	Signer [2]string // role lines, name
	CC     []string  // nơi nhận
	Table  *Table
}

// BlockKind says what a block of the body is.
type BlockKind int

// The kinds of block.
const (
	Para   BlockKind = iota
	Head1            // I.
	Head2            // 1.
	Head3            // 1.1.
	Bullet           // -
)

// Block is one paragraph. Text holds light marks: **bold**, *italic*, ^superscript^.
// A heading's Label is its number; DOCX files leave it to automatic numbering.
type Block struct {
	Kind  BlockKind
	Label string
	Text  string
}

// Table is the annex. Rows hold text in the order of the seven columns.
type Table struct {
	Title string
	Unit  string
	Rows  [][]string
}

// Run is a stretch of text with one look.
type Run struct {
	Text              string
	Bold, Italic, Sup bool
}

// runs splits the light marks of a text.
func runs(text string) []Run {
	var out []Run
	var look Run
	start := 0
	flush := func(end int) {
		if end > start {
			look.Text = text[start:end]
			out = append(out, look)
		}
	}
	for i := 0; i < len(text); i++ {
		width := 1
		switch {
		case text[i] == '*' && i+1 < len(text) && text[i+1] == '*':
			flush(i)
			look.Bold, width = !look.Bold, 2
		case text[i] == '*':
			flush(i)
			look.Italic = !look.Italic
		case text[i] == '^':
			flush(i)
			look.Sup = !look.Sup
		default:
			continue
		}
		i += width - 1
		start = i + 1
	}
	flush(len(text))
	return out
}

// plain is the text without marks.
func plain(text string) string {
	s := ""
	for _, r := range runs(text) {
		s += r.Text
	}
	return s
}
