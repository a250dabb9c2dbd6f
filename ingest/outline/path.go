package outline

import (
	"slices"
	"strings"
)

// entry is one open number of the outline.
type entry struct {
	style   Style
	parts   []string // own components of the path; decimals hold all: 2, 1
	heading bool
}

// numbering is the stack of open numbers, outermost first, and of open bullets.
type numbering struct {
	open    []entry
	bullets []string
}

// enter opens a label and closes what it ends: an equal or deeper one.
func (n *numbering) enter(l Label, heading bool) {
	n.bullets = n.bullets[:0]
	n.open = append(n.open[:n.keep(l)], entry{l.Style, l.Parts, heading})
}

// keep counts the open entries that stay above l.
func (n *numbering) keep(l Label) int {
	for i, e := range n.open {
		if e.style == l.Style && !(l.Style == StyleDecimal && isUnder(l.Parts, e.parts)) {
			return i
		}
		if e.style > l.Style && !(e.style == StyleRoman && l.Style == StyleUpper) {
			return i
		}
	}
	return len(n.open)
}

func isUnder(parts, above []string) bool {
	return len(parts) > len(above) && slices.Equal(parts[:len(above)], above)
}

// section is the numbering path: I.2.1. A decimal that repeats its parent's number
// ("2.1." under "2.") adds only what is new.
func (n *numbering) section() string {
	var path []string
	var above []string
	for _, e := range n.open {
		parts := e.parts
		if e.style == StyleDecimal {
			if isUnder(parts, above) {
				parts = parts[len(above):]
			}
			above = e.parts
		}
		path = append(path, parts...)
	}
	return strings.Join(path, ".")
}

// bullet opens a list item under a mark and returns how deep it stands, from 1.
func (n *numbering) bullet(mark string) int {
	at := slices.Index(n.bullets, mark)
	if at < 0 {
		at = len(n.bullets)
	}
	n.bullets = append(n.bullets[:at], mark)
	return n.listDepth() + len(n.bullets)
}

// endList forgets the bullets: an unmarked paragraph stands between.
func (n *numbering) endList() { n.bullets = n.bullets[:0] }

// listDepth counts the open numbers that are list items, not headings.
func (n *numbering) listDepth() int {
	depth := 0
	for _, e := range n.open {
		if !e.heading {
			depth++
		}
	}
	return depth
}

// headingDepth counts the open headings.
func (n *numbering) headingDepth() int { return len(n.open) - n.listDepth() }

// inList reports whether the sibling that l follows was a list item.
func (n *numbering) inList(l Label) bool {
	at := n.keep(l)
	return at < len(n.open) && n.open[at].style == l.Style && !n.open[at].heading
}

// reset closes everything: an annex or the tail begins.
func (n *numbering) reset() { n.open, n.bullets = n.open[:0], n.bullets[:0] }
