package pdf

import (
	"math"
	"slices"
)

// rule is a straight line drawn on the page: the border of a cell, or a line under a
// word. at is y of a horizontal one, x of a vertical one.
type rule struct {
	vertical bool
	at       float64
	from, to float64
}

// path collects what is drawn until it is painted.
type path struct {
	subs []subpath
}

type subpath struct {
	points [][2]float64
	curved bool
}

// mostRules bounds the lines of a page; a drawing can have any number.
const mostRules = 20_000

// thickest is how thick, in points, a filled rectangle may be to count as a line.
const thickest = 3

func (r *run) draw(op string, o []operand) {
	p := &r.path
	point := func(i int) [2]float64 {
		if i+1 >= len(o) {
			return [2]float64{}
		}
		x, y := r.state.ctm.apply(o[i].num, o[i+1].num)
		return [2]float64{x, y}
	}
	switch op {
	case "m":
		p.subs = append(p.subs, subpath{points: [][2]float64{point(0)}})
	case "l":
		p.extend(point(0), false)
	case "c":
		p.extend(point(4), true)
	case "v", "y":
		p.extend(point(2), true)
	case "h":
		p.close()
	case "re":
		if len(o) == 4 {
			p.rectangle(r.state.ctm, o)
		}
	default:
		r.paint(op)
	}
	if len(p.subs) > mostRules {
		p.subs = p.subs[:0]
	}
}

func (p *path) extend(point [2]float64, curved bool) {
	if n := len(p.subs); n > 0 && len(p.subs[n-1].points) < mostRules {
		p.subs[n-1].points = append(p.subs[n-1].points, point)
		p.subs[n-1].curved = p.subs[n-1].curved || curved
	}
}

func (p *path) close() {
	if n := len(p.subs); n > 0 {
		p.extend(p.subs[n-1].points[0], false)
	}
}

func (p *path) rectangle(ctm matrix, o []operand) {
	x, y, w, h := o[0].num, o[1].num, o[2].num, o[3].num
	var s subpath
	for _, corner := range [][2]float64{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}, {x, y}} {
		cx, cy := ctm.apply(corner[0], corner[1])
		s.points = append(s.points, [2]float64{cx, cy})
	}
	p.subs = append(p.subs, s)
}

// paint turns the path into rules: strokes into their segments, filled slivers into one.
func (r *run) paint(op string) {
	for _, s := range r.path.subs {
		if s.curved || len(r.page.rules) > mostRules {
			continue
		}
		switch op {
		case "S", "s", "B", "B*", "b", "b*":
			if op == "s" || op == "b" || op == "b*" {
				s.points = append(s.points, s.points[0])
			}
			for i := 1; i < len(s.points); i++ {
				r.page.addRule(s.points[i-1], s.points[i])
			}
		case "f", "F", "f*":
			r.page.addSliver(s.points)
		}
	}
	r.path.subs = r.path.subs[:0]
}

func (p *page) addRule(a, b [2]float64) {
	const straight = 0.5
	dx, dy := math.Abs(a[0]-b[0]), math.Abs(a[1]-b[1])
	switch {
	case dx < straight && dy > thickest:
		p.rules = append(p.rules, rule{true, (a[0] + b[0]) / 2, min(a[1], b[1]), max(a[1], b[1])})
	case dy < straight && dx > thickest:
		p.rules = append(p.rules, rule{false, (a[1] + b[1]) / 2, min(a[0], b[0]), max(a[0], b[0])})
	}
}

func (p *page) addSliver(points [][2]float64) {
	r := rect{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, pt := range points {
		r = r.union(rect{pt[0], pt[1], pt[0], pt[1]})
	}
	middleX, middleY := (r.x0+r.x1)/2, (r.y0+r.y1)/2
	switch w, h := r.x1-r.x0, r.y1-r.y0; {
	case w <= thickest && h > w:
		p.addRule([2]float64{middleX, r.y0}, [2]float64{middleX, r.y1})
	case h <= thickest && w > h:
		p.addRule([2]float64{r.x0, middleY}, [2]float64{r.x1, middleY})
	}
}

// joined merges rules of one direction that lie on each other or follow each other, as
// borders are drawn cell by cell.
func joined(rules []rule, vertical bool) []rule {
	const near = 1.5
	var own []rule
	for _, r := range rules {
		if r.vertical == vertical {
			own = append(own, r)
		}
	}
	slices.SortFunc(own, func(a, b rule) int {
		if math.Abs(a.at-b.at) > near {
			return compare(a.at, b.at)
		}
		return compare(a.from, b.from)
	})
	var out []rule
	for _, r := range own {
		if n := len(out); n > 0 && math.Abs(out[n-1].at-r.at) <= near && r.from <= out[n-1].to+thickest {
			out[n-1].to = max(out[n-1].to, r.to)
			continue
		}
		out = append(out, r)
	}
	return out
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
