package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	library "github.com/ledongthuc/pdf"

	"solieu"
)

// open opens the file after mending what the library refuses although viewers do not:
// bytes before the header and behind the end, and a header it does not know.
func open(ctx context.Context, data []byte) (*library.Reader, error) {
	start := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	if start < 0 {
		return nil, damaged(errors.New("no header"))
	}
	data = data[start:]
	end := bytes.LastIndex(data, []byte("%%EOF"))
	if end < 0 {
		return nil, damaged(errors.New("the end is missing"))
	}
	source := &guard{ctx: ctx, data: withHeader(data[:end+len("%%EOF")])}
	source.budget = readBudget * int64(len(data)+1<<20)
	reader, err := library.NewReader(source, int64(len(source.data)))
	switch {
	case err == nil:
		return reader, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case isEncrypted(err):
		return nil, &solieu.Error{Code: solieu.CodeEncrypted, Message: "the PDF needs a password"}
	case strings.Contains(err.Error(), "encryption"):
		return nil, &solieu.Error{Code: solieu.CodeEncrypted, Message: "the PDF is encrypted in a way that cannot be read yet", Err: err}
	}
	return nil, damaged(err)
}

// withHeader gives the library the header it wants; offsets do not move.
func withHeader(data []byte) []byte {
	const header = "%PDF-1.7\n"
	if len(data) < len(header) || bytes.HasPrefix(data, []byte(header)) {
		return data
	}
	mended := bytes.Clone(data)
	copy(mended, header)
	return mended
}

// readBudget is how often the whole file may be read. The library reads an object
// again each time it is asked for; a ring of cross-reference tables reads forever.
const readBudget = 400

// guard is the file with an end to patience: a ring of references or a passed
// deadline becomes a read error.
type guard struct {
	ctx    context.Context
	data   []byte
	budget int64
	reads  int
}

func (g *guard) ReadAt(p []byte, off int64) (int, error) {
	g.budget -= int64(len(p))
	g.reads++
	if g.budget < 0 {
		return 0, tooLarge("the file refers to itself without end")
	}
	if g.reads&0xff == 0 && g.ctx.Err() != nil {
		return 0, g.ctx.Err()
	}
	if off < 0 || off >= int64(len(g.data)) {
		return 0, io.EOF
	}
	n := copy(p, g.data[off:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}
