package plain

import (
	"context"

	"solieu"
	"solieu/ingest/outline"
)

// Name and version of the reader, for [solieu.Source].
const Name = "plain/1"

// Read turns UTF-8 or UTF-16 text into a document. Text that is composed stays
// composed, decomposed stays decomposed. Errors have the codes [solieu.CodeEmptyFile]
// and [solieu.CodeUnknownFormat].
func Read(ctx context.Context, data []byte) (*solieu.Document, error) {
	text, note, err := decode(data)
	if err != nil {
		return nil, err
	}
	pieces, err := pieces(ctx, text)
	if err != nil {
		return nil, err
	}
	doc := outline.Build(pieces)
	if len(doc.Blocks) == 0 {
		return nil, &solieu.Error{Code: solieu.CodeEmptyFile, Message: "the file holds only white space"}
	}
	if note != "" {
		doc.Notes = append(doc.Notes, note)
	}
	return doc, nil
}
