package pdf

import (
	"math"
	"slices"
	"strings"

	"solieu/ingest/outline"
)

// margin is where the lines of a page format begin and end.
type margin struct{ left, right float64 }

// marginsOf finds the margins of each page width: left is the leftmost place where
// several lines begin, right where the longest end.
func marginsOf(pages []*page) map[int]margin {
	lefts, rights := make(map[int][]float64), make(map[int][]float64)
	for _, p := range pages {
		for _, l := range p.lines {
			lefts[p.format()] = append(lefts[p.format()], l.x0)
			rights[p.format()] = append(rights[p.format()], l.x1)
		}
	}
	out := make(map[int]margin)
	for format := range lefts {
		out[format] = margin{usual(lefts[format]), mostly(rights[format])}
	}
	return out
}

// usual is the least place that a tenth of the lines share.
func usual(places []float64) float64 {
	slices.Sort(places)
	enough := max(2, len(places)/10)
	for i := range places {
		if i+enough-1 < len(places) && places[i+enough-1]-places[i] <= near {
			return places[i]
		}
	}
	return places[0]
}

// mostly is the end of the longest lines but for a few that stick out.
func mostly(places []float64) float64 {
	slices.Sort(places)
	return places[len(places)-1-len(places)/40]
}

// widestLeading is double spacing; wider lines stand apart.
const widestLeading = 2.4

// leadingOf is the usual distance of lines in a paragraph as a share of the font size:
// the lower quartile, as the rest includes the space between paragraphs.
func leadingOf(pages []*page) float64 {
	var all []float64
	for _, p := range pages {
		for i := 1; i < len(p.lines); i++ {
			prev, l := &p.lines[i-1], &p.lines[i]
			if d := (l.y - prev.y) / l.size; d > 0.8 && d < widestLeading && math.Abs(prev.size-l.size) < 0.5 {
				all = append(all, d)
			}
		}
	}
	if len(all) == 0 {
		return 1.2
	}
	slices.Sort(all)
	return all[len(all)/4]
}

// starts reports whether a line begins a new paragraph.
func (a *arranger) starts(l *line) bool {
	prev, first := &a.open[len(a.open)-1], &a.open[0]
	m := a.margins[l.page.format()]
	if math.Abs(prev.size-l.size) > 0.12*l.size {
		return true
	}
	if prev.page == l.page && (l.y-prev.y > a.leading*l.size*1.25+0.5 || l.y <= prev.y) {
		return true
	}
	if outline.ParseLabel(l.text()).Style != outline.StyleNone && a.startsLabel(prev, l) {
		return true
	}
	if first.allBold() && l.noBold() && outline.ParseLabel(first.text()).Style != outline.StyleNone {
		return true
	}
	return endsShort(prev, l, a.margins[prev.page.format()]) || a.indents(l, m)
}

// startsLabel refuses a label in the middle of a paragraph: behind a full line without
// end mark and at the same indent, "2. Tổng" or "- xã hội" goes on with a sentence.
func (a *arranger) startsLabel(prev, l *line) bool {
	const slack = 3
	return strings.ContainsAny(lastByte(prev.text()), ".;:") || math.Abs(l.x0-prev.x0) > slack || len(a.open) == 1
}

func lastByte(text string) string { return text[len(text)-1:] }

// endsShort reports that the first word of l would have fitted on prev, so prev ended
// on purpose. A centred line leaves room on both sides.
func endsShort(prev, l *line, m margin) bool {
	const space = 0.25 + 0.15 // of the size: the space itself and what justifying hides
	room := m.right - prev.x1
	if m.centres(prev) && m.centres(l) {
		room = (m.right - m.left) - (prev.x1 - prev.x0)
	}
	first := l.words[0]
	return room > first.x1-first.x0+space*l.size
}

// centres reports a line set in the middle, away from both margins.
func (m margin) centres(l *line) bool {
	const slack = 4
	left, right := l.x0-m.left, m.right-l.x1
	return left > slack && math.Abs(left-right) < 2*slack
}

// indents reports a first line set in, or out, against the paragraph before it.
func (a *arranger) indents(l *line, m margin) bool {
	step := 0.6 * l.size
	first, prev := &a.open[0], &a.open[len(a.open)-1]
	labelled := outline.ParseLabel(first.text()).Style != outline.StyleNone
	if m.centres(l) && prev.allBold() == l.allBold() && !strings.ContainsAny(lastByte(prev.text()), ".;:") {
		return false // a title goes on, centred
	}
	if len(a.open) == 1 {
		// The second line of a list item may hang; any other paragraph is set in at its
		// first line or not at all.
		return l.x0-prev.x0 > step && !labelled && prev.page == l.page
	}
	if l.x0-prev.x0 > step {
		return true
	}
	return labelled && prev.x0-l.x0 > step && l.x0 < m.left+step
}
