package docx

import (
	"context"

	"solieu"
	"solieu/ingest/outline"
)

// Name and version of the reader, for [solieu.Source].
const Name = "docx/1"

// Limits bounds a document. A zero field means its default.
type Limits struct {
	Unpacked int64 // bytes of all parts together; 800 MB
	Depth    int   // nesting of XML elements; 256
}

func (l Limits) withDefaults() Limits {
	if l.Unpacked <= 0 {
		l.Unpacked = 800 << 20
	}
	if l.Depth <= 0 {
		l.Depth = 256
	}
	return l
}

// Read turns a DOCX file into a document. Tracked insertions are taken, deletions
// left out; page headers and footers are not read. Errors have the codes
// [solieu.CodeDamaged], [solieu.CodeTooLarge] and [solieu.CodeEmptyFile].
func Read(ctx context.Context, data []byte, l Limits) (*solieu.Document, error) {
	l = l.withDefaults()
	p, err := open(data, l)
	if err != nil {
		return nil, err
	}
	styles, err := readStyles(p.styles, l)
	if err != nil {
		return nil, err
	}
	numbering, err := readNumbering(p.numbering, l)
	if err != nil {
		return nil, err
	}
	w := &walker{ctx: ctx, styles: styles, numbers: newCounters(numbering, styles), limits: l}
	if err := w.read(p); err != nil {
		return nil, err
	}
	doc := outline.Build(w.out)
	if len(doc.Blocks) == 0 {
		return nil, &solieu.Error{Code: solieu.CodeNoText, Message: "the document holds no text (pictures only?)"}
	}
	return doc, nil
}
