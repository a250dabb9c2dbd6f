package outline

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"solieu"
	"solieu/internal/vi"
)

// Build puts pieces in order: joins what a page break cut, splits headings that run
// into their paragraph, decides kinds, levels and numbering paths, and writes the
// text with its spans and ID. Empty pieces vanish. Source, Meta and Pages are left
// to the caller.
func Build(pieces []Piece) *solieu.Document {
	b := &builder{doc: &solieu.Document{}, tables: make(map[int]int)}
	items := split(join(prepare(pieces)))
	for i := range items {
		var next *item
		if i+1 < len(items) {
			next = &items[i+1]
		}
		b.add(&items[i], next)
	}
	b.doc.Text = b.text.String()
	b.doc.ID = fmt.Sprintf("%.8x", sha256.Sum256([]byte(b.doc.Text)))
	return b.doc
}

// item is a piece with what its text says of itself.
type item struct {
	Piece
	text  string
	label Label
	whole bool // every letter emphasised
	bold  bool // the first letter bold
	loud  bool // all letters capitals
	parts int  // pieces joined into it
}

func newItem(p Piece) item {
	it := item{Piece: p, text: p.Text()}
	if it.Kind == "" {
		it.label = ParseLabel(it.text)
	}
	it.whole, it.bold = p.face()
	it.loud = isLoud(it.text)
	return it
}

func prepare(pieces []Piece) []item {
	items := make([]item, 0, len(pieces))
	for _, p := range pieces {
		if it := newItem(p); it.text != "" && !isRule(it.text) {
			items = append(items, it)
		}
	}
	return items
}

// split makes a heading and a paragraph of a numbered heading that runs in:
// "2. Lĩnh vực kinh tế: Lượng khách …".
func split(items []item) []item {
	out := make([]item, 0, len(items))
	for _, it := range items {
		if !it.runsIn() {
			out = append(out, it)
			continue
		}
		head, body := it.splitLead()
		out = append(out, newItem(head), newItem(body))
	}
	return out
}

// runsIn reports whether the emphasised start is a numbered title of its own.
func (it *item) runsIn() bool {
	if it.Kind != "" || it.whole || it.label.Style == StyleNone || it.label.Style == StyleBullet {
		return false
	}
	lead := it.lead()
	return len(lead) > it.label.Size && len(lead) < len(it.text) && endsLead(lead) &&
		ParseLabel(lead).Size == it.label.Size
}

func endsLead(lead string) bool {
	return strings.HasSuffix(lead, ":") || strings.HasSuffix(lead, ".")
}

// builder writes blocks one after the other.
type builder struct {
	doc    *solieu.Document
	text   strings.Builder
	number numbering
	tables map[int]int // a reader's table numbers to those of the document
}

func (b *builder) add(it, next *item) {
	block := solieu.Block{Kind: it.Kind, Label: it.label.Text, Page: it.Page, Boxes: it.Boxes, Cell: b.cell(it.Cell)}
	if it.Kind == solieu.BlockTail || it.Kind == solieu.BlockFootnote {
		b.number.reset()
	}
	if it.Kind == "" {
		if opensTail(it.text) {
			b.number.reset()
		}
		b.place(&block, it, next)
	}
	block.Section = b.number.section()
	if b.text.Len() > 0 {
		b.text.WriteByte('\n')
	}
	block.Span.Start = b.text.Len()
	b.text.WriteString(it.text)
	block.Span.End = b.text.Len()
	b.doc.Blocks = append(b.doc.Blocks, block)
}

// cell numbers tables in the order in which they appear.
func (b *builder) cell(c *solieu.Cell) *solieu.Cell {
	if c == nil {
		return nil
	}
	number, known := b.tables[c.Table]
	if !known {
		number = len(b.tables)
		b.tables[c.Table] = number
	}
	numbered := *c
	numbered.Table = number
	return &numbered
}

// place decides kind and level and moves the numbering on.
func (b *builder) place(block *solieu.Block, it, next *item) {
	switch {
	case it.label.Style == StyleBullet:
		block.Kind, block.Level = solieu.BlockListItem, b.number.bullet(it.label.Text)
	case it.label.Style != StyleNone:
		heading := b.isNumberedHeading(it, next)
		b.number.enter(it.label, heading)
		block.Kind, block.Level = solieu.BlockListItem, b.number.listDepth()
		if heading {
			block.Kind, block.Level = solieu.BlockHeading, b.number.headingDepth()
		}
	case isBareHeading(it):
		b.number.endList()
		block.Kind, block.Level = solieu.BlockHeading, b.bareLevel(it)
	default:
		b.number.endList()
		block.Kind = solieu.BlockParagraph
	}
}

// bareLevel places a heading without a number one below the open ones; without any,
// markup is all there is to go by.
func (b *builder) bareLevel(it *item) int {
	if depth := b.number.headingDepth(); depth > 0 {
		return depth + 1
	}
	return max(1, it.Rank)
}

// tails are the keys with which begins what stands behind the last section: annexes,
// the list of addressees, the signature.
var tails = sync.OnceValue(func() []string {
	return slices.Sorted(maps.Keys(keys("nơi nhận", "phụ lục", "biểu số", "biểu tổng hợp", "tm. ủy ban nhân dân", "kt. chủ tịch")))
})

func opensTail(text string) bool {
	key := vi.Key(cutRunes(text, 40))
	return slices.ContainsFunc(tails(), func(t string) bool { return strings.HasPrefix(key, t) })
}
