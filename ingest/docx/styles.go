package docx

import (
	"encoding/xml"
	"strconv"
)

// face is what a style or a run says of its letters; nil is inherited.
type face struct {
	bold, italic, hidden, capitals *bool
	raised                         string // superscript, subscript or ""
	style                          string // character style
}

func on(v *bool) bool { return v != nil && *v }

// over lays the explicit properties of g over f.
func (f face) over(g face) face {
	for _, p := range []struct{ to, from **bool }{
		{&f.bold, &g.bold}, {&f.italic, &g.italic}, {&f.hidden, &g.hidden}, {&f.capitals, &g.capitals},
	} {
		if *p.from != nil {
			*p.to = *p.from
		}
	}
	if g.raised != "" {
		f.raised = g.raised
	}
	return f
}

// numRef points at a level of a list; an empty ID means none.
type numRef struct {
	id    string
	level int
	set   bool
}

// paragraphStyle is what pPr says.
type paragraphStyle struct {
	style   string
	rank    int // outline level from 1, 0 for none
	num     numRef
	face    face
	deleted bool // the paragraph's end is a tracked deletion: the next one goes on
}

type style struct {
	base string
	paragraphStyle
}

// styles are the styles of a document by id.
type styles struct {
	byID     map[string]style
	defaults face
	normal   string // the default paragraph style
}

// deepestStyle bounds the chain of base styles, which a broken file can close to a ring.
const deepestStyle = 20

func readStyles(text string, l Limits) (*styles, error) {
	out := &styles{byID: make(map[string]style)}
	if text == "" {
		return out, nil
	}
	s := newStream("word/styles.xml", text, l)
	if _, err := s.root(); err != nil {
		return nil, err
	}
	return out, s.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "style":
			return out.readStyle(s, e)
		case "docDefaults", "rPrDefault":
			return s.children(func(e xml.StartElement) error { return out.readDefaults(s, e) })
		}
		return s.skip()
	})
}

func (t *styles) readDefaults(s *stream, e xml.StartElement) error {
	if e.Name.Local == "rPrDefault" {
		return s.children(func(e xml.StartElement) error { return t.readDefaults(s, e) })
	}
	if e.Name.Local == "rPr" {
		f, err := readFace(s)
		t.defaults = f
		return err
	}
	return s.skip()
}

func (t *styles) readStyle(s *stream, e xml.StartElement) error {
	id, st := attr(e, "styleId"), style{}
	if attr(e, "type") == "paragraph" && attr(e, "default") != "" && isOnValue(attr(e, "default")) {
		t.normal = id
	}
	err := s.children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "basedOn":
			st.base = attr(e, "val")
		case "pPr":
			kept := st.face
			st.paragraphStyle, err = readParagraphStyle(s)
			st.face = kept
			return err
		case "rPr":
			st.face, err = readFace(s)
			return err
		}
		return s.skip()
	})
	t.byID[id] = st
	return err
}

func isOnValue(v string) bool { return v != "0" && v != "false" && v != "off" }

// resolve is the style with everything it inherits.
func (t *styles) resolve(id string) paragraphStyle {
	if id == "" {
		id = t.normal
	}
	var chain []style
	for st, ok := t.byID[id]; ok && len(chain) < deepestStyle; st, ok = t.byID[st.base] {
		chain = append(chain, st)
	}
	out := paragraphStyle{face: t.defaults}
	for i := len(chain) - 1; i >= 0; i-- {
		st := chain[i]
		out.face = out.face.over(st.face)
		if st.rank > 0 {
			out.rank = st.rank
		}
		if st.num.set {
			out.num = st.num
		}
	}
	return out
}

func readParagraphStyle(s *stream) (paragraphStyle, error) {
	var p paragraphStyle
	err := s.children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "pStyle":
			p.style = attr(e, "val")
		case "outlineLvl":
			// Level 9 means body text.
			if n, err := strconv.Atoi(attr(e, "val")); err == nil && n >= 0 && n < 9 {
				p.rank = n + 1
			}
		case "numPr":
			p.num, err = readNumRef(s)
			return err
		case "rPr":
			return s.children(func(e xml.StartElement) error {
				p.deleted = p.deleted || e.Name.Local == "del"
				return s.skip()
			})
		}
		return s.skip()
	})
	return p, err
}

func readNumRef(s *stream) (numRef, error) {
	ref := numRef{set: true}
	return ref, s.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "ilvl":
			n, _ := strconv.Atoi(attr(e, "val"))
			ref.level = min(max(n, 0), levels-1)
		case "numId":
			ref.id = attr(e, "val")
			if ref.id == "0" { // takes the paragraph out of the list of its style
				ref.id = ""
			}
		}
		return s.skip()
	})
}

func readFace(s *stream) (face, error) {
	var f face
	err := s.children(func(e xml.StartElement) error {
		value := isOn(e)
		switch e.Name.Local {
		case "b":
			f.bold = &value
		case "i":
			f.italic = &value
		case "vanish":
			f.hidden = &value
		case "caps":
			f.capitals = &value
		case "vertAlign":
			f.raised = attr(e, "val")
		case "position": // half points up; some programs raise letters this way
			if n, _ := strconv.Atoi(attr(e, "val")); n >= 4 {
				f.raised = "superscript"
			}
		case "rStyle":
			f.style = attr(e, "val")
		}
		return s.skip()
	})
	return f, err
}
