package pdf

import (
	"math"
	"strings"
	"unicode"
)

// glyph is one drawn glyph. It stands on the baseline y from x0 to x1.
type glyph struct {
	text         string
	x0, y        float64
	x1, y1       float64
	size         float64
	turn         int // quarter turns clockwise that the text is written at; -1 aslant
	bold, italic bool
	faceless     bool // of unknown face
}

// turnOf is the writing direction of a matrix in page coordinates, where y goes down.
func turnOf(m matrix) int {
	angle := math.Atan2(m[1], m[0]) / (math.Pi / 2)
	nearest := math.Round(angle)
	if math.Abs(angle-nearest) > 0.05 {
		return -1
	}
	return (int(nearest)%4 + 4) % 4
}

// add keeps a glyph that is on the page. Marks drawn on their own (decomposed text)
// join the letter before, or sorting by place would part them.
func (p *page) add(g glyph) {
	const margin = 2
	if g.x1 < -margin || g.x0 > p.width+margin || g.y < -margin || g.y > p.height+g.size {
		return
	}
	if n := len(p.glyphs); n > 0 && g.text != "" && isMarks(g.text) {
		last := &p.glyphs[n-1]
		if math.Abs(last.y-g.y) < g.size && math.Abs(g.x0-last.x1) < 1.5*g.size {
			last.text += g.text
			return
		}
	}
	if g.text != "" {
		p.glyphs = append(p.glyphs, g)
	}
}

func isMarks(text string) bool {
	return strings.TrimFunc(text, func(r rune) bool { return unicode.Is(unicode.Mn, r) }) == ""
}

// upright is the turn that most of the text is written at: a landscape table is often
// drawn turned on an upright page.
func upright(p *page) int {
	var count [4]int
	for _, g := range p.glyphs {
		if g.turn >= 0 {
			count[g.turn]++
		}
	}
	turn := 0
	for t := range count {
		if count[t] > count[turn] {
			turn = t
		}
	}
	return turn
}

// straighten turns glyphs and rules back by quarter turns; box turns the other way.
func (p *page) straighten(turn int) {
	p.turn = turn
	if turn == 0 {
		return
	}
	for i := range p.glyphs {
		g := &p.glyphs[i]
		g.x0, g.y = p.turned(g.x0, g.y)
		g.x1, g.y1 = p.turned(g.x1, g.y1)
	}
	for i := range p.rules {
		p.rules[i] = p.turnedRule(p.rules[i])
	}
}

func (p *page) turnedRule(r rule) rule {
	ax, ay, bx, by := r.from, r.at, r.to, r.at
	if r.vertical {
		ax, ay, bx, by = r.at, r.from, r.at, r.to
	}
	ax, ay = p.turned(ax, ay)
	bx, by = p.turned(bx, by)
	if p.turn%2 == 1 {
		r.vertical = !r.vertical
	}
	if r.vertical {
		return rule{true, ax, min(ay, by), max(ay, by)}
	}
	return rule{false, ay, min(ax, bx), max(ax, bx)}
}

// turned is where a point lies once the text is upright.
func (p *page) turned(x, y float64) (float64, float64) {
	switch p.turn {
	case 1: // written downwards
		return y, p.width - x
	case 2:
		return p.width - x, p.height - y
	case 3: // written upwards
		return p.height - y, x
	}
	return x, y
}

// asShown is the rectangle on the page as shown; it undoes turned.
func (p *page) asShown(r rect) rect {
	switch p.turn {
	case 1:
		return rect{p.width - r.y1, r.x0, p.width - r.y0, r.x1}
	case 2:
		return rect{p.width - r.x1, p.height - r.y1, p.width - r.x0, p.height - r.y0}
	case 3:
		return rect{r.y0, p.height - r.x1, r.y1, p.height - r.x0}
	}
	return r
}

// layWidth and layHeight are the page's size with the text upright.
func (p *page) layWidth() float64 {
	if p.turn%2 == 1 {
		return p.height
	}
	return p.width
}

func (p *page) layHeight() float64 {
	if p.turn%2 == 1 {
		return p.width
	}
	return p.height
}

// format tells pages of one width from others.
func (p *page) format() int { return int(math.Round(p.layWidth() / 10)) }
