package pdf

import (
	"context"
	"errors"
	"fmt"

	library "github.com/ledongthuc/pdf"

	"solieu"
	"solieu/ingest/outline"
)

// Name and version of the reader, for [solieu.Source].
const Name = "pdf/1"

// Limits bounds a file. A zero field means its default.
type Limits struct {
	Pages  int   // 5,000
	Stream int64 // bytes of one unpacked content stream; 64 MB
	Glyphs int   // of the whole file; 20 million
}

func (l Limits) withDefaults() Limits {
	if l.Pages <= 0 {
		l.Pages = 5000
	}
	if l.Stream <= 0 {
		l.Stream = 64 << 20
	}
	if l.Glyphs <= 0 {
		l.Glyphs = 20_000_000
	}
	return l
}

// Read turns a PDF file into a document. Errors have the codes
// [solieu.CodeDamaged], [solieu.CodeEncrypted], [solieu.CodeNoText] (the pages are
// pictures, or no font says what its glyphs mean) and [solieu.CodeTooLarge]. A page
// that cannot be read becomes a note; the others are kept.
func Read(ctx context.Context, data []byte, l Limits) (doc *solieu.Document, err error) {
	defer func() {
		// The library gives up on broken objects by panicking.
		if x := recover(); x != nil {
			doc, err = nil, asError(ctx, x)
		}
	}()
	l = l.withDefaults()
	reader, err := open(ctx, data)
	if err != nil {
		return nil, err
	}
	sheets, err := pageTree(reader, l)
	if err != nil {
		return nil, err
	}
	in := newInterpreter(ctx, l)
	pages, notes, err := in.pages(sheets)
	if err != nil {
		return nil, err
	}
	if err := in.checkText(len(pages)); err != nil {
		return nil, err
	}
	doc = outline.Build(arrange(pages))
	for _, p := range pages {
		doc.Pages = append(doc.Pages, solieu.Page{Number: p.number, Width: p.width, Height: p.height})
	}
	doc.Notes = append(doc.Notes, notes...)
	return doc, nil
}

// asError makes an error of what the library panicked with.
func asError(ctx context.Context, x any) error {
	var known *solieu.Error
	err, isError := x.(error)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case isError && errors.As(err, &known):
		return err
	case isError:
		return damaged(err)
	}
	return damaged(errors.New(fmt.Sprint(x)))
}

func damaged(cause error) error {
	return &solieu.Error{Code: solieu.CodeDamaged, Message: "the PDF is cut off or broken", Err: cause}
}

func tooLarge(format string, args ...any) error {
	return &solieu.Error{Code: solieu.CodeTooLarge, Message: fmt.Sprintf(format, args...)}
}

// isEncrypted reports an error that a password would help.
func isEncrypted(err error) bool { return errors.Is(err, library.ErrInvalidPassword) }
