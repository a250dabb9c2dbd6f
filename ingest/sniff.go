package ingest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/gabriel-vasile/mimetype"

	"solieu"
)

// Media types of the formats that have a reader.
const (
	mediaPDF  = "application/pdf"
	mediaDOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	mediaText = "text/plain"
)

// sniff decides by content what a file is. An error says which known format it is
// that has no reader, or that nothing is known of it.
func sniff(data []byte, name string) (string, error) {
	media := mimetype.Detect(data)
	switch {
	// Mail gateways and old programs put bytes before the header; viewers look for it
	// in the first kilobyte.
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return mediaPDF, nil
	case media.Is(mediaDOCX) || hasPart(data, "word/document.xml"):
		return mediaDOCX, nil
	case isEncryptedPackage(data):
		return "", &solieu.Error{Code: solieu.CodeEncrypted, Message: "the document needs a password"}
	case isText(media) && !startsHTML(data):
		return mediaText, nil
	}
	return "", unknown(media, data, name)
}

// isText reports a text type without markup of its own. UTF-16 counts by its shape,
// which mimetype knows only with a mark; the reader decides in the end.
func isText(media *mimetype.MIME) bool {
	for m := media; m != nil; m = m.Parent() {
		if m.Is("text/rtf") || m.Is("application/rtf") || isMachineText(m) {
			return false
		}
		if m.Is("text/plain") {
			return true
		}
	}
	return false
}

// isMachineText reports text that programs wrote for programs: its numbers are nobody's
// statement.
func isMachineText(m *mimetype.MIME) bool {
	for _, kind := range []string{"application/json", "application/x-ndjson", "application/geo+json", "application/javascript",
		"text/javascript", "text/x-shellscript", "text/x-python", "text/x-perl", "text/x-php", "text/xml", "application/xml"} {
		if m.Is(kind) {
			return true
		}
	}
	return false
}

func startsHTML(data []byte) bool {
	head := strings.ToLower(strings.TrimSpace(string(bytes.TrimPrefix(data[:min(len(data), 512)], []byte("\ufeff")))))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}

// hasPart reports a package that holds a part of that name; files cut behind their
// first parts have no directory and are found by the name itself.
func hasPart(data []byte, name string) bool {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return false
	}
	if archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		for _, f := range archive.File {
			if f.Name == name {
				return true
			}
		}
		return false
	}
	return bytes.Contains(data, []byte(name))
}

// isEncryptedPackage recognises an Office file with a password: an OLE container with
// a stream of that name in UTF-16.
func isEncryptedPackage(data []byte) bool {
	const stream = "EncryptedPackage"
	wide := make([]byte, 0, 2*len(stream))
	for i := range len(stream) {
		wide = append(wide, stream[i], 0)
	}
	return bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) && bytes.Contains(data, wide)
}

// notYet names the formats that are recognised but not read by this version.
var notYet = []struct{ prefix, name string }{
	{"image/", "a picture (a scan?)"},
	{"application/msword", "an old Word document (DOC)"},
	{"application/x-ole-storage", "an old Office document (DOC, XLS)"},
	{"application/vnd.ms-", "an Office document"},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml", "a spreadsheet (XLSX)"},
	{"application/vnd.openxmlformats-officedocument.", "an Office document other than DOCX"},
	{"application/vnd.oasis.opendocument.", "an OpenDocument file"},
	{"text/rtf", "an RTF document"},
	{"text/html", "a web page (HTML)"},
	{"application/zip", "a ZIP archive"},
	{"application/x-rar", "a RAR archive"},
	{"application/x-7z", "a 7-Zip archive"},
	{"application/gzip", "a gzip archive"},
	{"application/x-tar", "a tar archive"},
}

func unknown(media *mimetype.MIME, data []byte, name string) error {
	for m := media; m != nil; m = m.Parent() {
		for _, known := range notYet {
			if strings.HasPrefix(m.String(), known.prefix) {
				return &solieu.Error{Code: solieu.CodeUnknownFormat, Message: fmt.Sprintf("%s is not read by this version", known.name)}
			}
		}
	}
	if startsHTML(data) {
		return &solieu.Error{Code: solieu.CodeUnknownFormat, Message: "a web page (HTML) is not read by this version"}
	}
	if ext := strings.ToLower(path.Ext(name)); ext == ".pdf" || ext == ".docx" {
		return &solieu.Error{Code: solieu.CodeWrongFormat, Message: fmt.Sprintf("the name ends in %s but the content is something else", ext)}
	}
	return &solieu.Error{Code: solieu.CodeUnknownFormat, Message: "the content is of no known format"}
}

// mismatch is the note for a file that is read although its name says otherwise.
func mismatch(name, media string) string {
	ext := strings.ToLower(path.Ext(name))
	claims := map[string]string{".pdf": mediaPDF, ".docx": mediaDOCX, ".md": mediaText, ".txt": mediaText, ".markdown": mediaText}
	if claimed := claims[ext]; claimed != "" && claimed != media {
		return fmt.Sprintf("the name ends in %s but the content is %s", ext, media)
	}
	return ""
}
