package solieu

// Document is one report as plain text, with where each piece of it came from.
// Readers of every format produce the same Document for the same report.
type Document struct {
	// ID is content based: the first 16 hex digits of the SHA-256 of Text. The same
	// text in two formats has the same ID.
	ID     string
	Source Source
	Meta   Meta
	// Text is the blocks joined by newlines, UTF-8 as the file had it (composed or
	// decomposed). Every Span of the program refers to it.
	Text   string
	Blocks []Block
	Pages  []Page
	// Notes says what a reader met and a person should know: text converted from
	// TCVN3, a page without text.
	Notes []string
}

// BlockText returns the text of block i.
func (d *Document) BlockText(i int) string { return d.Blocks[i].Span.Of(d.Text) }

// Source is the file that a document was read from.
type Source struct {
	// Path is relative to the folder that was ingested, with forward slashes.
	Path   string
	SHA256 string
	Bytes  int64
	// Media is the type by content, not by name: application/pdf.
	Media string
	// Reader names the package that read it, with its version: "pdf/1".
	Reader string
}

// Meta is what header, title and tail say of a report (layout of Decree 30/2020).
// An empty field was not found; nothing is guessed.
type Meta struct {
	// Issuer is the office as printed in the header, on one line: "UBND thành phố An Khê".
	Issuer string
	// Superior is the body above the issuer, the first line of the header's left column.
	Superior string
	// Place is the place that the figures speak of: "thành phố An Khê".
	Place string
	// Number is the document number: "123/BC-UBND". A blank one is empty.
	Number string
	// Date is the day of issue; zero when left blank.
	Date Date
	// Title is the title without the word BÁO CÁO, on one line.
	Title string
	// Kind is the document's own word for itself, in lower case: "báo cáo".
	Kind string
	// Period is the main reporting period: the days that the title prints, else the
	// first span of the title that is not a plan for the time to come.
	Period Period
	// Periods lists all reporting periods of the title in order, Period first: a
	// June report speaks of month, quarter and half year.
	Periods []Period
	// Signer is the name under the signature.
	Signer string
}

// BlockKind says what a block is.
type BlockKind string

// The kinds of block.
const (
	BlockHeading   BlockKind = "heading"
	BlockParagraph BlockKind = "paragraph"
	BlockListItem  BlockKind = "list_item"
	BlockCell      BlockKind = "cell" // one cell of a table; see Block.Cell
	BlockFootnote  BlockKind = "footnote"
	BlockTitle     BlockKind = "title"  // the report's title lines
	BlockHeader    BlockKind = "header" // letterhead: offices, motto, number, place and date
	BlockTail      BlockKind = "tail"   // nơi nhận, signature
)

// Block is the unit of reading, of search and of provenance.
type Block struct {
	Kind BlockKind
	// Level is the depth of a heading or list item, from 1; 0 elsewhere.
	Level int
	// Label is the printed numbering, "2.1." or "-", also when a word processor
	// generated it; a generated label is part of the text.
	Label string
	// Section is the numbering path of the headings above: "I.2.1". For a heading
	// it includes its own number.
	Section string
	// Span is where the block stands in Document.Text.
	Span Span
	// Page counts from 1; 0 when the format has none.
	Page  int
	Boxes []Box
	// Cell is set for kind cell only.
	Cell *Cell
}

// Cell places a table cell. Rows and columns count from 0; a merged cell stands
// at its upper left corner and says how far it reaches.
type Cell struct {
	Table   int  `json:"table"`
	Row     int  `json:"row"`
	Col     int  `json:"col"`
	RowSpan int  `json:"row_span"`
	ColSpan int  `json:"col_span"`
	Header  bool `json:"header"`
}

// Box is a rectangle on a page in fractions of the page, origin top left:
// 0 ≤ X0 ≤ X1 ≤ 1 and 0 ≤ Y0 ≤ Y1 ≤ 1.
type Box struct {
	Page int     `json:"page"`
	X0   float64 `json:"x0"`
	Y0   float64 `json:"y0"`
	X1   float64 `json:"x1"`
	Y1   float64 `json:"y1"`
}

// Page is the size of a page in points.
type Page struct {
	Number int     `json:"number"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}
