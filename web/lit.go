package web

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"solieu"
)

// mark is a range of a text that a page lights up. Marks may overlap and nest:
// the range 6%-6,5% holds two figures.
type mark struct {
	Span solieu.Span
	// ID is the anchor; "" for none.
	ID    string
	Href  string
	Class string
	// Label is read out and shown on hover; "" for none.
	Label string
}

// piece is a run of text under one mark, or under none.
type piece struct {
	Text string
	// Mark is the innermost mark over the run; nil for plain text.
	Mark *mark
	// First is set on the first piece of Mark, which carries the anchor.
	First bool
	// Anchors are ids of other marks that begin here.
	Anchors []string
}

// cut splits the part of text inside window at the ends of the marks. The pieces
// joined are that part, byte for byte; ends that stand inside a letter or outside
// the window are moved, so a damaged database cannot break a page. It takes
// O(n log n) for n marks however they overlap.
func cut(text string, window solieu.Span, marks []mark) []piece {
	window = settle(text, window)
	inside := clip(text, window, marks)
	c := cutter{text: text, marks: inside}
	at := window.Start
	for _, end := range boundaries(window, inside) {
		c.open(at)
		c.add(at, end)
		at = end
	}
	return c.pieces
}

// settle moves both ends back to the start of a letter and into the text.
func settle(text string, s solieu.Span) solieu.Span {
	start := letterStart(text, s.Start)
	return solieu.Span{Start: start, End: max(start, letterStart(text, s.End))}
}

func letterStart(text string, at int) int {
	at = min(max(at, 0), len(text))
	// A letter has at most four bytes, so at most three steps lead to its start;
	// bytes that are no UTF-8 stay where they are.
	for back := 0; back < utf8.UTFMax && at-back >= 0; back++ {
		if at-back == len(text) || utf8.RuneStart(text[at-back]) {
			return at - back
		}
	}
	return at
}

// clip keeps the marks that have a letter inside the window, sorted by start, an
// outer one before an inner one.
func clip(text string, window solieu.Span, marks []mark) []mark {
	var kept []mark
	for _, m := range marks {
		m.Span = settle(text, m.Span)
		m.Span.Start, m.Span.End = max(m.Span.Start, window.Start), min(m.Span.End, window.End)
		if m.Span.Len() > 0 {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b mark) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
	return kept
}

// boundaries lists where pieces end, ascending.
func boundaries(window solieu.Span, marks []mark) []int {
	ends := []int{window.End}
	for _, m := range marks {
		ends = append(ends, m.Span.Start, m.Span.End)
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	return slices.DeleteFunc(ends, func(end int) bool { return end <= window.Start })
}

// cutter walks over the boundaries. The stack holds the marks that have begun,
// innermost last; ended ones are dropped when they come to the top.
type cutter struct {
	text   string
	marks  []mark
	next   int
	stack  []int
	fresh  []int // begun at this boundary
	pieces []piece
}

func (c *cutter) open(at int) {
	c.fresh = c.fresh[:0]
	for ; c.next < len(c.marks) && c.marks[c.next].Span.Start == at; c.next++ {
		c.stack = append(c.stack, c.next)
		c.fresh = append(c.fresh, c.next)
	}
	for len(c.stack) > 0 && c.marks[c.stack[len(c.stack)-1]].Span.End <= at {
		c.stack = c.stack[:len(c.stack)-1]
	}
}

func (c *cutter) add(from, to int) {
	p := piece{Text: c.text[from:to]}
	top := -1
	if len(c.stack) > 0 {
		top = c.stack[len(c.stack)-1]
		p.Mark = &c.marks[top]
		p.First = slices.Contains(c.fresh, top)
	}
	for _, i := range c.fresh {
		if i != top && c.marks[i].ID != "" {
			p.Anchors = append(p.Anchors, c.marks[i].ID)
		}
	}
	c.pieces = append(c.pieces, p)
}

func blockID(block int) string { return "b" + strconv.Itoa(block) }

// snippet cuts a search snippet at its highlights, which count code points.
func snippet(hit solieu.SearchHit) []piece {
	mapper := solieu.NewMapper(hit.Snippet)
	var marks []mark
	for _, pair := range hit.Highlights {
		span := solieu.Span{Start: mapper.Byte(pair[0]), End: mapper.Byte(pair[1])}
		marks = append(marks, mark{Span: span, Class: "hit"})
	}
	return cut(hit.Snippet, solieu.Span{End: len(hit.Snippet)}, marks)
}
