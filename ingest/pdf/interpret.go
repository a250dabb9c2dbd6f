package pdf

import (
	"context"
	"fmt"
	"math"
	"strings"

	library "github.com/ledongthuc/pdf"

	"solieu"
)

// interpreter runs the content streams of a file.
type interpreter struct {
	ctx      context.Context
	limits   Limits
	fonts    map[string]*font
	glyphs   int // of the whole file
	unmapped int
	pictures int
}

func newInterpreter(ctx context.Context, l Limits) *interpreter {
	return &interpreter{ctx: ctx, limits: l, fonts: make(map[string]*font)}
}

// pages runs every page. A page that breaks down is kept with what was found so far.
func (in *interpreter) pages(sheets []sheet) (pages []*page, notes []string, err error) {
	for i := range sheets {
		if err := in.ctx.Err(); err != nil {
			return nil, nil, err
		}
		p, cause := in.page(&sheets[i])
		if solieu.CodeOf(cause) == solieu.CodeTooLarge || in.ctx.Err() != nil {
			return nil, nil, cause
		}
		switch {
		case cause != nil:
			notes = append(notes, fmt.Sprintf("page %d was read in part: %v", p.number, cause))
		case len(p.glyphs) == 0:
			notes = append(notes, fmt.Sprintf("page %d has no text", p.number))
		}
		pages = append(pages, p)
	}
	return pages, notes, nil
}

func (in *interpreter) page(s *sheet) (p *page, err error) {
	p = &page{number: s.number}
	p.width, p.height = s.size()
	defer func() {
		if x := recover(); x != nil {
			err = asError(in.ctx, x)
		}
	}()
	r := &run{in: in, page: p, state: state{ctm: s.toPage(), scale: 1}}
	r.stream(in.contents(s.page.Key("Contents")), s.resources, 0)
	return p, nil
}

// contents joins the streams of a page; an operator may not span two, so a space is safe.
func (in *interpreter) contents(v library.Value) []byte {
	if v.Kind() != library.Array {
		return in.unpack(v)
	}
	var out []byte
	for i := range v.Len() {
		out = append(append(out, in.unpack(v.Index(i))...), '\n')
		if int64(len(out)) > in.limits.Stream {
			panic(tooLarge("a page's content is larger than %d MB", in.limits.Stream>>20))
		}
	}
	return out
}

func (in *interpreter) unpack(v library.Value) []byte {
	data := readStream(v, in.limits.Stream+1)
	if int64(len(data)) > in.limits.Stream {
		panic(tooLarge("a page's content is larger than %d MB", in.limits.Stream>>20))
	}
	return data
}

// checkText refuses files whose pages are pictures, or whose letters nobody knows.
func (in *interpreter) checkText(pages int) error {
	known := in.glyphs - in.unmapped
	switch {
	case in.glyphs == 0:
		return &solieu.Error{Code: solieu.CodeNoText, Message: fmt.Sprintf("%d pages without text (pictures of pages?)", pages)}
	case known < in.unmapped:
		return &solieu.Error{Code: solieu.CodeNoText, Message: "the fonts do not say which letters they draw"}
	// A scanner's stamp or a page number is no text.
	case in.pictures >= pages && known < 20*pages:
		return &solieu.Error{Code: solieu.CodeNoText, Message: fmt.Sprintf("%d pages are pictures with hardly any text", pages)}
	}
	return nil
}

// state is the graphics state as far as text and rules need it.
type state struct {
	ctm                         matrix
	font                        *font
	size                        float64
	charSpace, wordSpace, scale float64
	leading, rise               float64
	mode                        int
	text, line                  matrix
}

// run is the work on one page, through all its forms.
type run struct {
	in    *interpreter
	page  *page
	state state
	stack []state
	path  path
	ops   int
}

// Bounds on one page: forms nested in forms, saved states, operators.
const (
	deepestForm = 12
	mostStates  = 1000
	mostOps     = 20_000_000
)

func (r *run) stream(data []byte, resources library.Value, depth int) {
	l := lexer{data: data}
	fonts := fontTable{in: r.in, resources: resources}
	saved := len(r.stack)
	var operands []operand
	for {
		var op string
		operands, op = l.next(operands)
		if op == "" {
			break
		}
		r.count()
		switch op {
		case "Do":
			r.object(operands, resources, depth)
		case "Tf":
			if len(operands) == 2 {
				r.state.font, r.state.size = fonts.get(operands[0].text), operands[1].num
			}
		default:
			r.operator(op, operands)
		}
	}
	if len(r.stack) > saved {
		r.stack = r.stack[:saved] // q without Q must not leak out of a form
	}
}

func (r *run) count() {
	r.ops++
	if r.ops > mostOps {
		panic(tooLarge("page %d has more than %d operators", r.page.number, mostOps))
	}
	if r.ops&0xfff == 0 && r.in.ctx.Err() != nil {
		panic(r.in.ctx.Err())
	}
}

// object draws a form; pictures are only counted.
func (r *run) object(operands []operand, resources library.Value, depth int) {
	if len(operands) != 1 || depth >= deepestForm {
		return
	}
	object := resources.Key("XObject").Key(operands[0].text)
	switch object.Key("Subtype").Name() {
	case "Image":
		r.in.pictures++
	case "Form":
		kept := r.state
		if m := object.Key("Matrix"); m.Len() == 6 {
			r.state.ctm = matrixOf(m).mul(r.state.ctm)
		}
		inner := object.Key("Resources")
		if inner.Kind() != library.Dict {
			inner = resources
		}
		r.stream(r.in.unpack(object), inner, depth+1)
		r.state = kept
	}
}

func matrixOf(v library.Value) (m matrix) {
	for i := range m {
		m[i] = v.Index(i).Float64()
	}
	return m
}

// fontTable finds fonts by their name in a resource dictionary. The library cannot
// tell two references apart, but it prints them: "/F1 12 0 R" names the object.
type fontTable struct {
	in        *interpreter
	resources library.Value
	loaded    bool
	fonts     library.Value
	refs      map[string]string
}

func (t *fontTable) get(name string) *font {
	if !t.loaded {
		t.loaded = true
		t.fonts = t.resources.Key("Font")
		t.refs = references(t.fonts.String())
	}
	ref, ok := t.refs[name]
	if !ok {
		ref = name + " in " + t.fonts.String()
	}
	if f, ok := t.in.fonts[ref]; ok {
		return f
	}
	v := t.fonts.Key(name)
	f := &font{missing: 500}
	if v.Kind() == library.Dict {
		f = loadFont(v, t.in.limits)
	}
	t.in.fonts[ref] = f
	return f
}

// references reads "<</F1 12 0 R /F2 13 0 R>>".
func references(dict string) map[string]string {
	out := make(map[string]string)
	for _, entry := range strings.Split(strings.Trim(dict, "<>"), "/") {
		name, ref, _ := strings.Cut(strings.TrimSpace(entry), " ")
		if strings.HasSuffix(ref, " R") && strings.Count(ref, " ") == 2 {
			out[name] = ref
		}
	}
	return out
}

func (r *run) operator(op string, o []operand) {
	n := func(i int) float64 {
		if i < len(o) {
			return o[i].num
		}
		return 0
	}
	s := &r.state
	switch op {
	case "q":
		if len(r.stack) < mostStates {
			r.stack = append(r.stack, *s)
		}
	case "Q":
		if last := len(r.stack) - 1; last >= 0 {
			*s = r.stack[last]
			r.stack = r.stack[:last]
		}
	case "cm":
		s.ctm = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.mul(s.ctm)
	case "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n":
		r.draw(op, o)
	default:
		r.textOperator(op, o, n)
	}
}

func (r *run) textOperator(op string, o []operand, n func(int) float64) {
	s := &r.state
	switch op {
	case "BT":
		s.text, s.line = identity, identity
	case "Tc":
		s.charSpace = n(0)
	case "Tw":
		s.wordSpace = n(0)
	case "Tz":
		s.scale = n(0) / 100
	case "TL":
		s.leading = n(0)
	case "Ts":
		s.rise = n(0)
	case "Tr":
		s.mode = int(n(0))
	case "Td":
		s.move(n(0), n(1))
	case "TD":
		s.leading = -n(1)
		s.move(n(0), n(1))
	case "T*":
		s.move(0, -s.leading)
	case "Tm":
		s.line = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		s.text = s.line
	case "Tj", "TJ":
		if len(o) > 0 {
			r.show(o[0])
		}
	case "'":
		s.move(0, -s.leading)
		if len(o) > 0 {
			r.show(o[0])
		}
	case "\"":
		s.wordSpace, s.charSpace = n(0), n(1)
		s.move(0, -s.leading)
		if len(o) > 2 {
			r.show(o[2])
		}
	}
}

func (s *state) move(x, y float64) {
	s.line = matrix{1, 0, 0, 1, x, y}.mul(s.line)
	s.text = s.line
}

func (s *state) advance(x float64) { s.text = matrix{1, 0, 0, 1, x, 0}.mul(s.text) }

// show draws a string, or strings with adjustments between them.
func (r *run) show(o operand) {
	if r.state.font == nil {
		return
	}
	if o.kind == 's' {
		r.showText(o.text)
	}
	for _, part := range o.array {
		if part.kind == 's' {
			r.showText(part.text)
		} else {
			r.state.advance(-part.num / perMille * r.state.size * r.state.scale)
		}
	}
}

func (r *run) showText(raw string) {
	s := &r.state
	for raw != "" {
		var c code
		c, raw = s.font.next(raw)
		width := s.font.width(c) / perMille * s.size * s.scale
		r.glyph(c, width)
		advance := width + s.charSpace*s.scale
		if c.size == 1 && c.value == ' ' {
			advance += s.wordSpace * s.scale
		}
		s.advance(advance)
	}
}

// glyph places one glyph. Its end takes letter spacing in, so that spaced-out words
// stay together.
func (r *run) glyph(c code, width float64) {
	s := &r.state
	text := s.font.text(c)
	r.in.glyphs++
	if r.in.glyphs > r.in.limits.Glyphs {
		panic(tooLarge("the file has more than %d glyphs", r.in.limits.Glyphs))
	}
	if text == unmapped {
		r.in.unmapped++
	}
	m := s.text.mul(s.ctm)
	x, y := m.apply(0, s.rise)
	endX, endY := m.apply(width+max(0, s.charSpace*s.scale), s.rise)
	size := math.Hypot(m[2], m[3]) * math.Abs(s.size)
	if size < 0.1 || math.IsNaN(x+y+endX+endY+size) || math.IsInf(x+y+endX+endY+size, 0) {
		return
	}
	r.page.add(glyph{
		text: text, x0: x, y: y, x1: endX, y1: endY, size: size, turn: turnOf(m),
		bold: s.font.bold || s.mode == 2, italic: s.font.italic || math.Abs(m[2]) > 0.15*math.Abs(m[3]) && math.Abs(m[1]) < 0.01,
		faceless: s.font.faceless,
	})
}
