package docx

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"solieu"
)

// stream reads one part element by element. Names are compared without their name
// space: the transitional and the strict schema differ in it only.
type stream struct {
	part    string
	decoder *xml.Decoder
	depth   int
	limit   int
}

func newStream(part, text string, l Limits) *stream {
	return &stream{part: part, decoder: xml.NewDecoder(strings.NewReader(text)), limit: l.Depth}
}

// root finds the first element.
func (s *stream) root() (xml.StartElement, error) {
	for {
		token, err := s.decoder.Token()
		if err != nil {
			return xml.StartElement{}, s.broken(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			return start, nil
		}
	}
}

// children calls visit for every element directly inside the current one, until that
// ends. visit must consume its element with children, text or skip.
func (s *stream) children(visit func(xml.StartElement) error) error {
	if s.depth++; s.depth > s.limit {
		return &solieu.Error{Code: solieu.CodeTooLarge, Message: fmt.Sprintf("elements are nested more than %d deep", s.limit), Place: s.part}
	}
	defer func() { s.depth-- }()
	for {
		token, err := s.decoder.Token()
		if err != nil {
			return s.broken(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if err := visit(token); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// text is the character data directly inside the current element.
func (s *stream) text() (string, error) {
	var b strings.Builder
	for {
		token, err := s.decoder.Token()
		if err != nil {
			return "", s.broken(err)
		}
		switch token := token.(type) {
		case xml.CharData:
			b.Write(token)
		case xml.StartElement:
			if err := s.skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return b.String(), nil
		}
	}
}

// skip consumes the current element. It counts instead of recursing, so depth costs
// nothing here.
func (s *stream) skip() error {
	for open := 1; open > 0; {
		token, err := s.decoder.Token()
		if err != nil {
			return s.broken(err)
		}
		switch token.(type) {
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		}
	}
	return nil
}

func (s *stream) broken(err error) error {
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return &solieu.Error{Code: solieu.CodeDamaged, Message: "the XML of a part is broken", Place: s.part, Err: err}
}

// attr is the value of an attribute by local name, "" when absent.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isOn reads an on/off property: present means on unless its value says otherwise.
func isOn(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}
