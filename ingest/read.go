package ingest

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"

	"solieu"
	"solieu/ingest/docx"
	"solieu/ingest/meta"
	"solieu/ingest/pdf"
	"solieu/ingest/plain"
)

// Read reads one file in this process. Source, ID, Meta and Notes are filled. Every
// error is a [solieu.Error] with the path and one of the codes of the edge. A reader
// that panics gives [solieu.CodeReaderCrash]; against one that hangs or fills the
// memory only a [Pool] helps.
func Read(ctx context.Context, f File, l Limits) (doc *solieu.Document, err error) {
	defer func() {
		if x := recover(); x != nil {
			doc, err = nil, &solieu.Error{Code: solieu.CodeReaderCrash, Message: fmt.Sprintf("the reader broke down: %v", x)}
		}
		err = withPath(err, f.Rel)
	}()
	l = l.withDefaults()
	data, err := load(f, l)
	if err != nil {
		return nil, err
	}
	media, err := sniff(data, f.Rel)
	if err != nil {
		return nil, err
	}
	doc, reader, err := dispatch(ctx, media, data, l)
	if err != nil {
		return nil, err
	}
	if note := mismatch(f.Rel, media); note != "" {
		doc.Notes = append(doc.Notes, note)
	}
	meta.Fill(doc)
	doc.Source = solieu.Source{Path: f.Rel, SHA256: fmt.Sprintf("%x", sha256.Sum256(data)), Bytes: int64(len(data)), Media: media, Reader: reader}
	return doc, nil
}

func dispatch(ctx context.Context, media string, data []byte, l Limits) (doc *solieu.Document, reader string, err error) {
	switch media {
	case mediaPDF:
		doc, err = pdf.Read(ctx, data, pdf.Limits{Pages: l.Pages})
		return doc, pdf.Name, err
	case mediaDOCX:
		doc, err = docx.Read(ctx, data, docx.Limits{Unpacked: unpacked * l.Bytes})
		return doc, docx.Name, err
	default:
		doc, err = plain.Read(ctx, data)
		return doc, plain.Name, err
	}
}

// load reads the file up to its limit; the size on disk may have changed since Walk.
func load(f File, l Limits) ([]byte, error) {
	file, err := os.Open(f.Path)
	if err != nil {
		return nil, pathError(f.Rel, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, l.Bytes+1))
	if err != nil {
		return nil, pathError(f.Rel, err)
	}
	if int64(len(data)) > l.Bytes {
		return nil, &solieu.Error{Code: solieu.CodeTooLarge, Message: fmt.Sprintf("the file is larger than %d MB", l.Bytes>>20)}
	}
	if len(data) == 0 {
		return nil, &solieu.Error{Code: solieu.CodeEmptyFile, Message: "the file is empty"}
	}
	return data, nil
}

// withPath says of which file an error is, and gives a code to errors without one.
func withPath(err error, path string) error {
	var known *solieu.Error
	switch {
	case err == nil:
		return nil
	case errors.Is(err, context.DeadlineExceeded):
		return &solieu.Error{Code: solieu.CodeTimeout, Message: "reading took too long", Path: path}
	case errors.Is(err, context.Canceled):
		return &solieu.Error{Code: solieu.CodeInterrupted, Message: "reading was stopped", Path: path}
	case errors.As(err, &known):
		named := *known
		named.Path = path
		return &named
	}
	return &solieu.Error{Code: solieu.CodeInternal, Message: "reading did not work", Path: path, Err: err}
}
