package extract

import (
	"strconv"
	"strings"
	"sync"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// Version changes when the same text and rules may give other figures.
const Version = "1"

// Extractor reads figures out of documents. It holds no state between documents and
// is safe for concurrent use.
type Extractor struct {
	rules *Rules
	desks sync.Pool // of *desk
}

// New returns an extractor that works by the rules.
func New(r *Rules) *Extractor {
	return &Extractor{rules: r, desks: sync.Pool{New: func() any { return new(desk) }}}
}

// desk is the memory in which a document is read; the next one is read in the same. A
// report of 30 KB needs 150 KB of it, more than all that is said of its figures.
type desk struct {
	page   passage  // the block now being read
	headed passage  // the heading now being read
	words  []string // of the name now being spelled
}

// document is what is known of the whole text while its blocks are read.
type document struct {
	doc        *solieu.Document
	rules      *Rules
	numberer   *lex.Numberer
	style      style
	ref        period.Ref
	short      map[string]string // definitions of the document itself
	smallShort bool              // some short form has no capital
	shortUnit  map[string]int    // those of them that are counted nouns
	sections   []section         // by block
	field      string            // what the title says the report is about
	figures    []solieu.Figure
	own        map[int]string // by figure: its own words, when its name adds those of another
	heads      map[int]string // by figure: the words that its parts share with it
	list       listScope
	memory     memory
	evidence   []evidence // by figure
	heard      heardOf
	window     timeHeard  // the days that the report's month or half-year covers, once the text says them
	opening    basisFound // a basis that the title or the first lines name for all
	*desk
}

// Extract returns the figures of the document in text order. The same document and
// rules give the same figures.
func (x *Extractor) Extract(doc *solieu.Document) []solieu.Figure { return x.extract(doc).figures }

// extract reads all figures of the document and keeps what speaks for and against them.
func (x *Extractor) extract(doc *solieu.Document) *document {
	d := x.open(doc)
	for i := 0; i < len(doc.Blocks); {
		if doc.Blocks[i].Kind == solieu.BlockCell && doc.Blocks[i].Cell != nil {
			i = x.table(d, i)
			continue
		}
		if readable(doc.Blocks[i].Kind) {
			d.readBlock(i)
		}
		i++
	}
	x.finish(d)
	x.desks.Put(d.desk)
	return d
}

// readBlock adds the figures of one block.
func (d *document) readBlock(i int) {
	p := &d.page
	p.turnTo(d, i)
	if p.silent() {
		p.refuseLabel()
		(&reader{p: p, d: d}).inherit()
		return
	}
	p.read()
	p.interpret(d)
}

// readable reports the kinds of block that hold statistics. Letterhead, title and
// tail hold numbers, but none that is reported.
func readable(kind solieu.BlockKind) bool {
	switch kind {
	case solieu.BlockParagraph, solieu.BlockListItem, solieu.BlockHeading, solieu.BlockFootnote:
		return true
	}
	return false
}

// open looks over the whole text once: style of numbers, sections, short forms.
func (x *Extractor) open(doc *solieu.Document) *document {
	d := &document{doc: doc, rules: x.rules, numberer: lex.NewNumberer(x.rules.lexicon), own: map[int]string{}, heads: map[int]string{}}
	d.desk = x.desks.Get().(*desk)
	d.heard = heardOf{basis: map[solieu.Basis]solieu.Span{}, status: map[solieu.Status]solieu.Span{}}
	d.ref = period.Ref{Period: doc.Meta.Period, Issued: doc.Meta.Date}
	var v votes
	numbers := 0
	for i := range doc.Blocks {
		numbers += v.vote(doc.BlockText(i))
	}
	// Two numbers of three are statistics in most reports.
	d.figures = make([]solieu.Figure, 0, numbers*2/3)
	d.style = v.style()
	d.readDefinitions()
	d.smallShort = withoutCapital(d.short) || withoutCapital(d.rules.short)
	d.field = d.heading(doc.Meta.Title, 0).field
	d.readSections()
	d.readStated()
	x.readOpening(d)
	x.readTitle(d)
	return d
}

// readOpening finds a basis that the title or the lines before the first heading name
// for the whole report: (số liệu so với cùng kỳ năm trước).
func (x *Extractor) readOpening(d *document) {
	for i := range d.doc.Blocks {
		switch b := &d.doc.Blocks[i]; b.Kind {
		case solieu.BlockTitle:
			p := x.passage(d, i)
			r := &reader{p: p, d: d}
			if found := r.openers(0, len(p.tokens)); len(found) > 0 {
				d.opening = found[0]
				return
			}
		case solieu.BlockHeading:
			return
		}
	}
}

// finish gives the figures catalogue ids and confidence.
func (x *Extractor) finish(d *document) {
	d.finishEvidence()
	catalogue := newIdentifier(x.rules, d.numberer)
	for i := range d.figures {
		f := &d.figures[i]
		if own := d.own[i]; own != "" {
			// khách quốc tế in the bracket of lượng khách: its own words say more.
			f.IndicatorID = catalogue.id(thing{own, f.Unit, f.Kind})
		}
		if f.IndicatorID == "" {
			f.IndicatorID = catalogue.id(thing{f.Indicator, f.Unit, f.Kind})
		}
		f.Confidence = confidence(f, &d.evidence[i])
	}
}

// figureID is the id of the figure with that index: f001, f002 …
func figureID(i int) string {
	var buffer [12]byte
	id := append(buffer[:0], "f00"...)
	if i+1 >= 10 {
		id = id[:2]
	}
	if i+1 >= 100 {
		id = id[:1]
	}
	return string(strconv.AppendInt(id, int64(i+1), 10))
}

// figureIndex undoes figureID.
func figureIndex(id string) (int, bool) {
	if id == "" {
		return 0, false
	}
	n, err := strconv.Atoi(id[1:])
	return n - 1, err == nil && n > 0
}

// readDefinitions collects the short forms that the document defines: (gọi tắt là
// KHĐT), (sau đây viết tắt là ...).
func (d *document) readDefinitions() {
	d.short = make(map[string]string)
	for i := range d.doc.Blocks {
		d.readInitials(d.doc.BlockText(i))
	}
	if !strings.Contains(d.doc.Text, "tắt") {
		return
	}
	for i := range d.doc.Blocks {
		text := d.doc.BlockText(i)
		for _, cue := range []string{"gọi tắt là", "viết tắt là", "viết tắt:"} {
			before, after, found := strings.Cut(text, cue)
			if !found {
				continue
			}
			open := strings.LastIndexByte(before, '(')
			end := strings.IndexAny(after, ")")
			if open < 0 || end < 0 {
				continue
			}
			short := strings.Trim(strings.TrimSpace(after[:end]), "\"“” ")
			if short != "" && len(short) <= 20 {
				d.short[short] = definedBy(before[:open], short)
			}
		}
	}
}

// definedBy takes as many words before the bracket as the short form has letters.
func definedBy(before, short string) string {
	words := strings.Fields(before)
	n := 0
	for _, r := range short {
		if r != ' ' && r != '-' && r != '&' {
			n++
		}
	}
	return strings.Join(words[max(0, len(words)-n):], " ")
}

// withoutCapital reports a short form without a capital: trđ.
func withoutCapital(short map[string]string) bool {
	for form := range short {
		if !hasCapital(form) {
			return true
		}
	}
	return false
}
