package docx

import (
	"context"
	"encoding/xml"

	"solieu"
	"solieu/ingest/outline"
)

// walker turns the main part into pieces. It reads one element after the other and
// keeps no tree.
type walker struct {
	*stream
	ctx     context.Context
	styles  *styles
	numbers *counters
	limits  Limits
	out     []outline.Piece
	tables  int
	fields  []bool // open fields; true while in the instruction
	boxes   []outline.Piece
	open    *outline.Piece // a paragraph whose end was deleted; the next goes on
}

func (w *walker) read(p parts) error {
	w.stream = newStream("word/document.xml", p.main, w.limits)
	if _, err := w.root(); err != nil {
		return err
	}
	err := w.children(func(e xml.StartElement) error {
		if e.Name.Local != "body" {
			return w.skip()
		}
		return w.blocks()
	})
	if err != nil {
		return err
	}
	w.flush()
	for _, notes := range []struct{ part, text string }{{"word/footnotes.xml", p.footnotes}, {"word/endnotes.xml", p.endnotes}} {
		if err := w.footnotes(notes.part, notes.text); err != nil {
			return err
		}
	}
	return nil
}

// blocks reads what may stand where a paragraph may.
func (w *walker) blocks() error { return w.children(w.block) }

func (w *walker) block(e xml.StartElement) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	switch e.Name.Local {
	case "p":
		return w.paragraph()
	case "tbl":
		return w.table()
	case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "txbxContent":
		return w.blocks()
	case "AlternateContent":
		return w.alternate(w.blocks)
	}
	return w.skip()
}

// alternate reads the first choice of mc:AlternateContent; the fallback repeats it for
// older programs.
func (w *walker) alternate(read func() error) error {
	done := false
	return w.children(func(e xml.StartElement) error {
		if done || (e.Name.Local != "Choice" && e.Name.Local != "Fallback") {
			return w.skip()
		}
		done = true
		return read()
	})
}

// footnotes reads notes in the order of the part, which is that of their marks. The
// separators have a type.
func (w *walker) footnotes(part, text string) error {
	if text == "" {
		return nil
	}
	w.stream = newStream(part, text, w.limits)
	if _, err := w.root(); err != nil {
		return err
	}
	return w.children(func(e xml.StartElement) error {
		if kind := attr(e, "type"); kind != "" && kind != "normal" {
			return w.skip()
		}
		pieces, err := w.collect(w.blocks)
		if note := flatten(pieces); note.Text() != "" {
			note.Kind = solieu.BlockFootnote
			w.out = append(w.out, note)
		}
		return err
	})
}

// collect runs read and returns the pieces it made instead of adding them.
func (w *walker) collect(read func() error) ([]outline.Piece, error) {
	kept, open := w.out, w.open
	w.out, w.open = nil, nil
	err := read()
	w.flush()
	pieces := w.out
	w.out, w.open = kept, open
	return pieces, err
}

// flatten makes one piece of several, for cells and footnotes.
func flatten(pieces []outline.Piece) outline.Piece {
	var one outline.Piece
	for i, p := range pieces {
		if i > 0 {
			one.Runs = append(one.Runs, outline.Run{Text: " "})
		}
		one.Runs = append(one.Runs, p.Runs...)
	}
	return one
}
