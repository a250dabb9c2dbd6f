package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"

	library "github.com/nguyenthenguyen/docx"

	"solieu"
)

// parts are the XML texts of a package that hold text or say how it is numbered.
// Only the main part must be there.
type parts struct {
	main, styles, numbering, footnotes, endnotes string
}

// open unpacks a package. The declared sizes are checked first; the zip reader fails
// on a part that holds more than it declares, so a bomb does not get through.
func open(data []byte, l Limits) (parts, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return parts{}, damaged("the package is cut off or broken", err)
	}
	var total uint64
	for _, f := range archive.File {
		total += min(f.UncompressedSize64, 1<<50)
	}
	if total > uint64(l.Unpacked) {
		return parts{}, &solieu.Error{Code: solieu.CodeTooLarge, Message: fmt.Sprintf("the package unpacks to more than %d MB", l.Unpacked>>20)}
	}
	p := parts{}
	if p.main, err = mainPart(data, archive); err != nil {
		return parts{}, err
	}
	for _, other := range []struct {
		name string
		text *string
	}{
		{"word/styles.xml", &p.styles}, {"word/numbering.xml", &p.numbering},
		{"word/footnotes.xml", &p.footnotes}, {"word/endnotes.xml", &p.endnotes},
	} {
		if *other.text, err = part(archive, other.name); err != nil {
			return parts{}, err
		}
	}
	return p, nil
}

// mainPart has the library open the package; it refuses packages without a list of
// links, which the text does not need.
func mainPart(data []byte, archive *zip.Reader) (string, error) {
	if opened, err := library.ReadDocxFromMemory(bytes.NewReader(data), int64(len(data))); err == nil {
		defer opened.Close()
		return opened.Editable().GetContent(), nil
	}
	text, err := part(archive, "word/document.xml")
	if err == nil && text == "" {
		err = damaged("the package has no main part", nil)
	}
	return text, err
}

// part is the text of a part, "" for one that is not there.
func part(archive *zip.Reader, name string) (string, error) {
	for _, f := range archive.File {
		if f.Name != name {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return "", damaged(name+" cannot be unpacked", err)
		}
		defer r.Close()
		text, err := io.ReadAll(r)
		if err != nil {
			return "", damaged(name+" cannot be unpacked", err)
		}
		return string(text), nil
	}
	return "", nil
}

func damaged(message string, cause error) error {
	return &solieu.Error{Code: solieu.CodeDamaged, Message: message, Err: cause}
}
