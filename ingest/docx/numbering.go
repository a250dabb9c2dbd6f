package docx

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// levels is how many levels a list has.
const levels = 9

// level is how one level of a list is numbered.
type level struct {
	start   int
	format  string // decimal, upperRoman, lowerLetter, bullet …
	text    string // "%1.%2."
	legal   bool   // all numbers of the label as decimals
	restart int    // the level whose step restarts this one, from 1; 0 never, -1 the one above
}

// list is an instance of a numbering: its definition and what it overrides.
type list struct {
	abstract string
	starts   map[int]int
	levels   map[int]level
}

// numbering is numbering.xml.
type numbering struct {
	abstracts map[string][levels]level
	links     map[string]string // abstract definition to the style that defines it
	lists     map[string]list
}

func readNumbering(text string, l Limits) (*numbering, error) {
	n := &numbering{abstracts: make(map[string][levels]level), links: make(map[string]string), lists: make(map[string]list)}
	if text == "" {
		return n, nil
	}
	s := newStream("word/numbering.xml", text, l)
	if _, err := s.root(); err != nil {
		return nil, err
	}
	return n, s.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "abstractNum":
			return n.readAbstract(s, attr(e, "abstractNumId"))
		case "num":
			return n.readList(s, attr(e, "numId"))
		}
		return s.skip()
	})
}

func (n *numbering) readAbstract(s *stream, id string) error {
	var all [levels]level
	for i := range all {
		all[i] = level{start: 1, format: "none", restart: -1}
	}
	err := s.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "lvl":
			at, lvl, err := readLevel(s, e)
			all[at] = lvl
			return err
		case "numStyleLink":
			n.links[id] = attr(e, "val")
		}
		return s.skip()
	})
	n.abstracts[id] = all
	return err
}

func readLevel(s *stream, e xml.StartElement) (int, level, error) {
	at := levelIndex(e)
	lvl := level{start: 1, format: "decimal", restart: -1}
	err := s.children(func(e xml.StartElement) error {
		value := attr(e, "val")
		switch e.Name.Local {
		case "start":
			lvl.start = number(value, 1)
		case "numFmt":
			lvl.format = value
		case "lvlText":
			lvl.text = value
		case "isLgl":
			lvl.legal = isOn(e)
		case "lvlRestart":
			lvl.restart = number(value, -1)
		}
		return s.skip()
	})
	return at, lvl, err
}

func levelIndex(e xml.StartElement) int { return min(max(number(attr(e, "ilvl"), 0), 0), levels-1) }

// largestNumber keeps Roman numerals of a hostile start value short.
const largestNumber = 9999

func number(s string, otherwise int) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > largestNumber {
		return otherwise
	}
	return n
}

func (n *numbering) readList(s *stream, id string) error {
	l := list{starts: make(map[int]int), levels: make(map[int]level)}
	err := s.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "abstractNumId":
			l.abstract = attr(e, "val")
		case "lvlOverride":
			at := levelIndex(e)
			return s.children(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "startOverride":
					l.starts[at] = number(attr(e, "val"), 1)
				case "lvl":
					_, lvl, err := readLevel(s, e)
					l.levels[at] = lvl
					return err
				}
				return s.skip()
			})
		}
		return s.skip()
	})
	n.lists[id] = l
	return err
}

// formatNumber writes n in a number format; unknown formats are decimal.
func formatNumber(n int, format string) string {
	switch format {
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperLetter":
		return strings.ToUpper(letter(n))
	case "lowerLetter":
		return letter(n)
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "none", "bullet":
		return ""
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	var b strings.Builder
	for _, r := range []struct {
		value int
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= r.value {
			b.WriteString(r.text)
			n -= r.value
		}
	}
	return b.String()
}

// letter is a … z, aa, bb as Word counts: the letter is repeated.
func letter(n int) string {
	if n < 1 {
		return ""
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), min((n-1)/26+1, 10))
}
