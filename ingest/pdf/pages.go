package pdf

import (
	"errors"

	library "github.com/ledongthuc/pdf"

	"solieu"
)

// sheet is a page as the file describes it, with what it inherits.
type sheet struct {
	number    int
	page      library.Value
	resources library.Value
	box       [4]float64 // crop box: left, bottom, right, top
	rotate    int        // quarter turns clockwise
}

// deepestTree bounds the page tree, which a broken file can close to a ring.
const deepestTree = 64

// pageTree lists the pages. The library's own access counts from the root for every
// page and trusts the counts.
func pageTree(reader *library.Reader, l Limits) ([]sheet, error) {
	t := treeWalk{limit: l.Pages}
	root := reader.Trailer().Key("Root").Key("Pages")
	if root.Kind() != library.Dict {
		return nil, damaged(errors.New("no page tree"))
	}
	err := t.walk(root, sheet{box: [4]float64{0, 0, 595, 842}}, 0)
	if err == nil && len(t.out) == 0 {
		err = damaged(errors.New("no pages"))
	}
	return t.out, err
}

type treeWalk struct {
	limit int
	nodes int
	out   []sheet
}

func (t *treeWalk) walk(node library.Value, inherited sheet, depth int) error {
	t.nodes++
	if depth > deepestTree || t.nodes > 4*t.limit+deepestTree {
		return damaged(errors.New("the page tree is a ring"))
	}
	inherited.take(node)
	kids := node.Key("Kids")
	if node.Key("Type").Name() == "Page" || kids.Kind() != library.Array {
		if len(t.out) >= t.limit {
			return tooLarge("the file has more than %d pages", t.limit)
		}
		inherited.number = len(t.out) + 1
		inherited.page = node
		t.out = append(t.out, inherited)
		return nil
	}
	for i := range kids.Len() {
		if kid := kids.Index(i); kid.Kind() == library.Dict {
			if err := t.walk(kid, inherited, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// take adds what a node of the tree sets for all pages below it.
func (s *sheet) take(node library.Value) {
	if r := node.Key("Resources"); r.Kind() == library.Dict {
		s.resources = r
	}
	if box, ok := rectangle(node.Key("MediaBox")); ok {
		s.box = box
	}
	if box, ok := rectangle(node.Key("CropBox")); ok {
		s.box = intersect(s.box, box)
	}
	if r := node.Key("Rotate"); r.Kind() == library.Integer {
		s.rotate = int((r.Int64()/90%4 + 4) % 4)
	}
}

// size is that of the page as shown.
func (s *sheet) size() (width, height float64) {
	width, height = s.box[2]-s.box[0], s.box[3]-s.box[1]
	if s.rotate%2 == 1 {
		return height, width
	}
	return width, height
}

// toPage maps the file's coordinates to those of the page as shown.
func (s *sheet) toPage() matrix {
	left, bottom, right, top := s.box[0], s.box[1], s.box[2], s.box[3]
	switch s.rotate {
	case 1:
		return matrix{0, 1, 1, 0, -bottom, -left}
	case 2:
		return matrix{-1, 0, 0, 1, right, -bottom}
	case 3:
		return matrix{0, -1, -1, 0, top, right}
	}
	return matrix{1, 0, 0, -1, -left, top}
}

// largestPage in points is Acrobat's limit of 200 inches.
const largestPage = 14400

func rectangle(v library.Value) ([4]float64, bool) {
	if v.Len() != 4 {
		return [4]float64{}, false
	}
	a, b, c, d := v.Index(0).Float64(), v.Index(1).Float64(), v.Index(2).Float64(), v.Index(3).Float64()
	box := [4]float64{min(a, c), min(b, d), max(a, c), max(b, d)}
	width, height := box[2]-box[0], box[3]-box[1]
	return box, width > 1 && height > 1 && width <= largestPage && height <= largestPage
}

func intersect(a, b [4]float64) [4]float64 {
	c := [4]float64{max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])}
	if c[2]-c[0] < 1 || c[3]-c[1] < 1 {
		return a
	}
	return c
}

// matrix is a PDF transformation [a b c d e f].
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// mul applies m first, then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return x*m[0] + y*m[2] + m[4], x*m[1] + y*m[3] + m[5]
}

// page is a page with what was found on it.
type page struct {
	number        int
	width, height float64
	turn          int // quarter turns that its text is written at
	glyphs        []glyph
	rules         []rule
	lines         []line
	tables        []ruledTable
}

// box is a rectangle of the upright text as fractions of the page, cut to the page.
func (p *page) box(r rect) solieu.Box {
	r = p.asShown(r)
	clamp := func(v float64) float64 { return min(max(v, 0), 1) }
	return solieu.Box{Page: p.number, X0: clamp(r.x0 / p.width), Y0: clamp(r.y0 / p.height), X1: clamp(r.x1 / p.width), Y1: clamp(r.y1 / p.height)}
}

// rect is a rectangle in points.
type rect struct{ x0, y0, x1, y1 float64 }

func (r rect) union(s rect) rect {
	return rect{min(r.x0, s.x0), min(r.y0, s.y0), max(r.x1, s.x1), max(r.y1, s.y1)}
}

func (r rect) contains(x, y float64) bool { return x >= r.x0 && x <= r.x1 && y >= r.y0 && y <= r.y1 }
