package plain

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	textunicode "golang.org/x/text/encoding/unicode"

	"solieu"
)

// decode makes UTF-8 of the bytes and of line ends newlines. The note says what was
// lost, if anything.
func decode(data []byte) (text, note string, err error) {
	if len(data) == 0 {
		return "", "", &solieu.Error{Code: solieu.CodeEmptyFile, Message: "the file is empty"}
	}
	if wide := wideEncoding(data); wide != nil {
		data, err = wide.NewDecoder().Bytes(data)
		if err != nil {
			return "", "", notText(err)
		}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	bad := countBad(data)
	// One letter in a hundred: a slip of a converter. More: another encoding, such as
	// TCVN3, where guessing would change words silently.
	if bad*100 > len(data) {
		return "", "", notText(nil)
	}
	if bad > 0 {
		data = bytes.ToValidUTF8(data, []byte("\ufffd"))
		note = fmt.Sprintf("%d bytes are not valid text and were replaced", bad)
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\f", "\n", "\v", "\n").Replace(string(data))
	return text, note, nil
}

func notText(cause error) error {
	return &solieu.Error{Code: solieu.CodeUnknownFormat, Message: "the file is neither UTF-8 nor UTF-16 text", Err: cause}
}

// wideEncoding recognises UTF-16 by its mark or, without one, by the zero bytes that
// Latin letters leave.
func wideEncoding(data []byte) encoding.Encoding {
	little := textunicode.UTF16(textunicode.LittleEndian, textunicode.UseBOM)
	big := textunicode.UTF16(textunicode.BigEndian, textunicode.UseBOM)
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return little
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return big
	}
	var zeros [2]int
	sample := data[:min(len(data), 4096)]
	for i, c := range sample {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch enough := len(sample) / 8; {
	case zeros[1] > enough && zeros[0]*8 < zeros[1]:
		return textunicode.UTF16(textunicode.LittleEndian, textunicode.IgnoreBOM)
	case zeros[0] > enough && zeros[1]*8 < zeros[0]:
		return textunicode.UTF16(textunicode.BigEndian, textunicode.IgnoreBOM)
	}
	return nil
}

// countBad counts bytes that no text has: broken UTF-8 and control characters.
func countBad(data []byte) int {
	bad := 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 || unicode.IsControl(r) && !unicode.IsSpace(r) {
			bad++
		}
		data = data[size:]
	}
	return bad
}
