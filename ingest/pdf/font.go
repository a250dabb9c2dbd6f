package pdf

import (
	"io"
	"strconv"
	"strings"

	library "github.com/ledongthuc/pdf"
)

// font is what the walker needs of a font: what its codes mean and how wide they are.
type font struct {
	bold, italic bool
	faceless     bool // nothing says how its letters are set: take the neighbours' face
	composite    bool // codes of two bytes (Type0)
	toUnicode    *cmap
	names        map[uint32]string // code to text, from the Differences of the encoding
	encoding     library.TextEncoding
	widths       map[uint32]float64 // thousandths of the size
	missing      float64            // width of codes not listed
	texts        map[code]string    // what was decoded before
}

// unmapped stands for a glyph of which nobody knows the letter.
const unmapped = "\ufffd"

// scale of widths: thousandths of the font size.
const perMille = 1000

// loadFont reads a font dictionary. Every lookup reads the object again in the
// library, so it happens once a font.
func loadFont(v library.Value, l Limits) *font {
	f := &font{widths: make(map[uint32]float64), texts: make(map[code]string)}
	f.composite = v.Key("Subtype").Name() == "Type0"
	descriptor := v.Key("FontDescriptor")
	f.missing = 500
	if f.composite {
		descendant := v.Key("DescendantFonts").Index(0)
		descriptor = descendant.Key("FontDescriptor")
		f.loadCompositeWidths(descendant)
	} else {
		f.loadSimpleWidths(v, descriptor)
	}
	f.loadFace(v.Key("BaseFont").Name(), descriptor)
	// A browser draws the bold letters that a font lacks from another font as Type 3
	// and names that one's regular face.
	f.faceless = v.Key("Subtype").Name() == "Type3"
	if stream := v.Key("ToUnicode"); stream.Kind() == library.Stream {
		f.toUnicode = parseCMap(readStream(stream, l.Stream))
	}
	if !f.composite {
		f.loadEncoding(v)
	}
	return f
}

// readStream unpacks a stream up to a limit. What comes before an error is kept: a
// file cut in the middle still has the start of its text. An unknown filter gives nothing.
func readStream(v library.Value, limit int64) (data []byte) {
	defer func() {
		if recover() != nil {
			data = nil
		}
	}()
	data, _ = io.ReadAll(io.LimitReader(v.Reader(), limit))
	return data
}

func (f *font) loadSimpleWidths(v, descriptor library.Value) {
	scale := 1.0
	if m := v.Key("FontMatrix"); m.Len() == 6 { // Type 3 fonts have their own units
		scale = m.Index(0).Float64() * perMille
	}
	if w := descriptor.Key("MissingWidth"); !w.IsNull() {
		f.missing = w.Float64()
	}
	if strings.Contains(v.Key("BaseFont").Name(), "Courier") {
		f.missing = 600
	}
	first, widths := v.Key("FirstChar").Int64(), v.Key("Widths")
	for i := range min(widths.Len(), 256) {
		f.widths[uint32(first)+uint32(i)] = widths.Index(i).Float64() * scale
	}
}

// loadCompositeWidths reads W: "c [w w …]" and "first last w".
func (f *font) loadCompositeWidths(v library.Value) {
	f.missing = perMille
	if dw := v.Key("DW"); !dw.IsNull() {
		f.missing = dw.Float64()
	}
	w := v.Key("W")
	for i := 0; i+1 < w.Len(); {
		first, second := w.Index(i).Int64(), w.Index(i+1)
		if second.Kind() == library.Array {
			for j := range second.Len() {
				f.widths[uint32(first)+uint32(j)] = second.Index(j).Float64()
			}
			i += 2
			continue
		}
		width := w.Index(i + 2).Float64()
		for c := first; c <= second.Int64() && c < 0x10000; c++ {
			f.widths[uint32(c)] = width
		}
		i += 3
	}
}

// loadFace learns bold and italic from the name, which subset fonts keep behind a
// tag, and from the descriptor.
func (f *font) loadFace(name string, descriptor library.Value) {
	lower := strings.ToLower(name)
	f.bold = strings.Contains(lower, "bold") || strings.Contains(lower, "black") || strings.Contains(lower, "heavy") ||
		descriptor.Key("FontWeight").Float64() >= 600 || descriptor.Key("Flags").Int64()&(1<<18) != 0
	f.italic = strings.Contains(lower, "italic") || strings.Contains(lower, "oblique") || descriptor.Key("ItalicAngle").Float64() != 0
}

// loadEncoding prepares the fallback for codes that ToUnicode does not name: glyph
// names, then the base encoding.
func (f *font) loadEncoding(v library.Value) {
	encoding := v.Key("Encoding")
	if encoding.Kind() == library.Dict {
		f.names = make(map[uint32]string)
		next := uint32(0)
		differences := encoding.Key("Differences")
		for i := range differences.Len() {
			switch d := differences.Index(i); d.Kind() {
			case library.Integer:
				next = uint32(d.Int64())
			case library.Name:
				if text := glyphName(d.Name()); text != "" {
					f.names[next] = text
				}
				next++
			}
		}
	}
	known := library.Font{V: v}
	f.encoding = known.Encoder()
}

// glyphName reads names that spell their code: uni1EA1, u1EA1, with a suffix as in
// uni1EA1.sc.
func glyphName(name string) string {
	name, _, _ = strings.Cut(name, ".")
	hex, ok := strings.CutPrefix(name, "uni")
	if !ok {
		hex, ok = strings.CutPrefix(name, "u")
	}
	if !ok || len(hex) < 4 || len(hex) > 6 {
		return ""
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		return ""
	}
	return string(rune(n))
}

// next cuts the first code off raw.
func (f *font) next(raw string) (code, string) {
	n := 1
	if f.composite {
		n = 2
		if m := f.toUnicode; m != nil && m.sizes[1] && !m.sizes[2] {
			n = 1
		}
	}
	n = min(n, len(raw))
	return codeOf(raw[:n]), raw[n:]
}

// text is what a code means; [unmapped] when nothing says.
func (f *font) text(c code) string {
	if t, ok := f.texts[c]; ok {
		return t
	}
	t := f.lookUp(c)
	f.texts[c] = t
	return t
}

func (f *font) lookUp(c code) string {
	if f.toUnicode != nil {
		if t, ok := f.toUnicode.text(c); ok && t != "" && t != "\x00" {
			return ligatures.Replace(t)
		}
	}
	if t, ok := f.names[c.value]; ok {
		return t
	}
	if f.encoding == nil || c.size != 1 || f.toUnicode != nil && f.names == nil {
		return unmapped
	}
	t := f.encoding.Decode(string([]byte{byte(c.value)}))
	if t == "" || t == "\x00" {
		return unmapped
	}
	return ligatures.Replace(t)
}

// ligatures are drawn as one glyph and typed as letters.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

func (f *font) width(c code) float64 {
	if w, ok := f.widths[c.value]; ok {
		return w
	}
	return f.missing
}
