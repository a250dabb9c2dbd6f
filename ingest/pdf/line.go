package pdf

import (
	"math"
	"slices"
	"strings"

	"solieu/ingest/outline"
)

// word is a run of glyphs without space between them.
type word struct {
	rect
	text         string
	bold, italic bool
	faceless     bool // of unknown face
}

// line is words on one baseline.
type line struct {
	rect
	page  *page
	words []word
	y     float64 // baseline
	size  float64 // of most of its glyphs
}

func (l *line) text() string {
	texts := make([]string, len(l.words))
	for i, w := range l.words {
		texts[i] = w.text
	}
	return strings.Join(texts, " ")
}

// runs are the words with their faces; a space goes with the word before it.
func (l *line) runs() []outline.Run {
	var out []outline.Run
	for i, w := range l.words {
		text := w.text
		if i+1 < len(l.words) {
			text += " "
		}
		if n := len(out); n > 0 && out[n-1].Bold == w.bold && out[n-1].Italic == w.italic {
			out[n-1].Text += text
			continue
		}
		out = append(out, outline.Run{Text: text, Bold: w.bold, Italic: w.italic})
	}
	return out
}

// allBold and noBold tell how the line is set.
func (l *line) allBold() bool {
	return !slices.ContainsFunc(l.words, func(w word) bool { return !w.bold })
}

func (l *line) noBold() bool {
	return !slices.ContainsFunc(l.words, func(w word) bool { return w.bold })
}

// part is the line with only some of its words.
func (l *line) part(words []word) line {
	out := line{page: l.page, y: l.y, size: l.size, words: words, rect: words[0].rect}
	for _, w := range words {
		out.rect = out.rect.union(w.rect)
	}
	return out
}

// segments cuts the line where a gap is wider than any between words.
func (l *line) segments() []line {
	const gap = 1.6 // of the font size; justified lines rarely reach 1
	var out []line
	start := 0
	for i := 1; i <= len(l.words); i++ {
		if i == len(l.words) || l.words[i].x0-l.words[i-1].x1 > gap*l.size {
			out = append(out, l.part(l.words[start:i]))
			start = i
		}
	}
	return out
}

// baseline is a cluster of glyphs while lines are found.
type baseline struct {
	glyphs []placed
	y      float64
	size   float64
}

// placed is a glyph with what its line makes of it.
type placed struct {
	glyph
	raised bool
}

// layLines makes lines of glyphs, from top to bottom.
func layLines(p *page, glyphs []glyph) []line {
	rows := rowsOf(glyphs)
	rows = attachRaised(rows)
	var out []line
	for _, row := range rows {
		if l, ok := newLine(p, row); ok {
			out = append(out, l)
		}
	}
	return out
}

// rowsOf groups glyphs whose baselines are nearly the same.
func rowsOf(glyphs []glyph) []baseline {
	sorted := slices.Clone(glyphs)
	slices.SortStableFunc(sorted, func(a, b glyph) int { return compare(a.y, b.y) })
	var rows []baseline
	for _, g := range sorted {
		n := len(rows) - 1
		if n < 0 || g.y-rows[n].y > 0.2*min(g.size, rows[n].size) {
			rows = append(rows, baseline{y: g.y, size: g.size})
			n++
		}
		row := &rows[n]
		row.glyphs = append(row.glyphs, placed{glyph: g})
		if strings.TrimSpace(g.text) != "" {
			row.size = max(row.size, g.size)
		}
	}
	return rows
}

// attachRaised moves small glyphs that hang above or below a line into it: m², H₂O,
// marks of footnotes. They stand next to a glyph of the line, not only near it.
func attachRaised(rows []baseline) []baseline {
	const reach = 3 // rows up or down that can be the line
	moved := make([]bool, len(rows))
	for i := range rows {
		for step := 1; step <= reach && !moved[i]; step++ {
			for _, j := range []int{i + step, i - step} {
				if j >= 0 && j < len(rows) && !moved[j] && hangsOn(&rows[i], &rows[j]) {
					for _, g := range rows[i].glyphs {
						g.raised = g.y < rows[j].y-0.1*rows[j].size
						rows[j].glyphs = append(rows[j].glyphs, g)
					}
					moved[i] = true
					break
				}
			}
		}
	}
	var out []baseline
	for i, row := range rows {
		if !moved[i] {
			out = append(out, row)
		}
	}
	return out
}

func hangsOn(small, row *baseline) bool {
	const longest = 100 // glyphs; more are a line of small print
	if len(small.glyphs) > longest || small.size > 0.85*row.size || small.y < row.y-0.75*row.size || small.y > row.y+0.35*row.size {
		return false
	}
	for _, g := range small.glyphs {
		if strings.TrimSpace(g.text) != "" && !touches(g, row) {
			return false
		}
	}
	return true
}

func touches(g placed, row *baseline) bool {
	for _, h := range row.glyphs {
		if g.x0 >= h.x0-0.5*row.size && g.x0 <= h.x1+row.size {
			return true
		}
	}
	return false
}

func newLine(p *page, row baseline) (line, bool) {
	slices.SortStableFunc(row.glyphs, func(a, b placed) int { return compare(a.x0, b.x0) })
	w := wordMaker{gap: gapOf(row.glyphs)}
	for _, g := range row.glyphs {
		w.add(g)
	}
	w.flush()
	if len(w.words) == 0 {
		return line{}, false
	}
	whole := line{page: p, y: row.y, size: row.size}
	return whole.part(w.words), true
}

// gapOf is the gap, as a share of the font size, that parts two words. Where spaces
// are drawn, a wider gap is needed, so that loosely set words stay whole; TeX draws
// none and sets the words a quarter apart.
func gapOf(glyphs []placed) float64 {
	spaces := 0
	for _, g := range glyphs {
		if strings.TrimSpace(g.text) == "" {
			spaces++
		}
	}
	if spaces*12 >= len(glyphs) {
		return 0.3
	}
	return 0.16
}

// wordMaker joins the glyphs of a line, sorted by place, to words.
type wordMaker struct {
	gap    float64
	words  []word
	open   []placed
	raised []placed // behind the open word
	glued  bool     // the open word goes on with the one before: m2/ngày
}

func (w *wordMaker) add(g placed) {
	if strings.TrimSpace(g.text) == "" {
		w.flush()
		return
	}
	if g.raised {
		w.raised = append(w.raised, g)
		return
	}
	if n := len(w.raised); n > 0 {
		near := g.x0-w.raised[n-1].x1 <= w.gap*g.size
		w.flush()
		w.glued = near && len(w.words) > 0
	}
	if n := len(w.open); n > 0 {
		last := &w.open[n-1]
		// Bold made by drawing twice, a little aside.
		if last.text == g.text && math.Abs(last.x0-g.x0) < 0.1*g.size {
			last.bold = true
			return
		}
		if g.x0-last.x1 > w.gap*max(g.size, last.size) {
			w.flush()
		}
	}
	w.open = append(w.open, g)
}

// flush ends the word. What was raised behind it is written in line, as package
// outline says.
func (w *wordMaker) flush() {
	if len(w.open) > 0 {
		next := joinGlyphs(w.open)
		if n := len(w.words); w.glued && n > 0 {
			w.words[n-1].text += next.text
			w.words[n-1].rect = w.words[n-1].rect.union(next.rect)
		} else {
			w.words = append(w.words, w.faced(next))
		}
		w.open, w.glued = w.open[:0], false
	}
	if n := len(w.words); n > 0 && len(w.raised) > 0 {
		raised := joinGlyphs(w.raised)
		w.words[n-1].text += outline.Raise(w.words[n-1].text, raised.text)
		w.words[n-1].rect = w.words[n-1].rect.union(raised.rect)
	}
	w.raised = w.raised[:0]
}

// faced gives a word of unknown face that of the word before it.
func (w *wordMaker) faced(next word) word {
	if n := len(w.words); next.faceless && n > 0 {
		next.bold, next.italic = w.words[n-1].bold, w.words[n-1].italic
	}
	return next
}

func joinGlyphs(glyphs []placed) word {
	var text strings.Builder
	out := word{rect: glyphBox(glyphs[0].glyph)}
	bold, italic, known := 0, 0, 0
	for _, g := range glyphs {
		text.WriteString(g.text)
		out.rect = out.rect.union(glyphBox(g.glyph))
		if !g.faceless {
			known++
		}
		if g.bold {
			bold++
		}
		if g.italic {
			italic++
		}
	}
	out.text = text.String()
	out.faceless = known == 0
	out.bold, out.italic = bold*2 > known, italic*2 > known
	return out
}

// Vietnamese capitals carry two marks: Ẫ reaches a whole size above the baseline.
const (
	ascent  = 0.95
	descent = 0.25
)

func glyphBox(g glyph) rect {
	return rect{min(g.x0, g.x1), g.y - ascent*g.size, max(g.x0, g.x1), g.y + descent*g.size}
}
