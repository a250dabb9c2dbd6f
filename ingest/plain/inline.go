package plain

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/ingest/outline"
)

// token is a stretch of inline Markdown: text, a line break or an emphasis mark.
type token struct {
	text   string
	mark   byte // 'b' for ** and __, 'i' for * and _, 0 for text
	opens  bool
	closes bool
	used   bool // it found its partner; otherwise it is printed
}

// inline reads one paragraph's markup: emphasis, HTML tags, entities, links, code
// marks and escapes. Newlines stay in the text of the runs.
func inline(source string) []outline.Run {
	s := scanner{source: source}
	s.scan()
	pair(s.tokens)
	return runs(s.tokens)
}

// scanner cuts a paragraph into tokens in one pass.
type scanner struct {
	source string
	at     int
	text   strings.Builder // of the open text token
	tokens []token
	before string // tail of what was written, for superscripts
}

func (s *scanner) scan() {
	for s.at < len(s.source) {
		c := s.source[s.at]
		switch {
		case c == '\\' && byteAt(s.source, s.at+1) == '\n': // a hard break
			s.at++
		case c == '\\' && s.at+1 < len(s.source) && isPunctuation(s.source[s.at+1]):
			s.write(s.source[s.at+1 : s.at+2])
			s.at += 2
		case c == '*' || c == '_':
			s.emphasis(c)
		case c == '<':
			s.tag()
		case c == '&':
			s.entity()
		case c == '!' || c == '[':
			s.link()
		case c == '`':
			s.at++
		default:
			s.plain()
		}
	}
	s.flush()
}

// plain writes up to the next byte that could be markup.
func (s *scanner) plain() {
	n := strings.IndexAny(s.source[s.at+1:], "\\*_<&![`")
	if n < 0 {
		n = len(s.source) - s.at - 1
	}
	s.write(s.source[s.at : s.at+1+n])
	s.at += 1 + n
}

func (s *scanner) write(text string) {
	s.text.WriteString(text)
	s.before = text
}

func (s *scanner) flush() {
	if s.text.Len() > 0 {
		s.tokens = append(s.tokens, token{text: s.text.String()})
		s.text.Reset()
	}
}

// emphasis reads a run of * or _. Marks with space on the inner side are print: a
// bullet, a product, a blank to fill in.
func (s *scanner) emphasis(c byte) {
	end := s.at
	for end < len(s.source) && s.source[end] == c {
		end++
	}
	prev, _ := utf8.DecodeLastRuneInString(s.source[:s.at])
	next, _ := utf8.DecodeRuneInString(s.source[end:])
	opens, closes := end < len(s.source) && !unicode.IsSpace(next), s.at > 0 && !unicode.IsSpace(prev)
	if c == '_' {
		opens, closes = opens && isWord(next) && !isWord(prev), closes && isWord(prev) && !isWord(next)
	}
	run := s.source[s.at:end]
	s.at = end
	if !opens && !closes || len(run) > 3 {
		s.write(run)
		return
	}
	s.flush()
	if len(run) >= 2 {
		s.tokens = append(s.tokens, token{text: run[:2], mark: 'b', opens: opens, closes: closes})
		run = run[2:]
	}
	if run != "" {
		s.tokens = append(s.tokens, token{text: run, mark: 'i', opens: opens, closes: closes})
	}
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || strings.ContainsRune(`"“”()'.,:;%`, r)
}

// longestTag bounds the search for the end of a tag, so that a page of < costs nothing.
const longestTag = 200

// tag drops an HTML tag; superscripts are written in line, br is a space.
func (s *scanner) tag() {
	rest := s.source[s.at:min(len(s.source), s.at+longestTag)]
	end := strings.IndexByte(rest, '>')
	name := tagName(rest)
	if end < 0 || name == "" {
		s.write("<")
		s.at++
		return
	}
	s.at += end + 1
	switch name {
	case "br", "/p", "/div", "/li", "/td", "/th":
		s.write(" ")
	case "sup":
		body := s.source[s.at:min(len(s.source), s.at+longestTag)]
		if close := strings.Index(strings.ToLower(body), "</sup>"); close >= 0 {
			s.write(outline.Raise(strings.TrimRight(s.before, " "), strings.Trim(body[:close], "*_ ")))
			s.at += close
		}
	}
}

// tagName is the lower-case name of the tag that text begins with, "" for no tag.
func tagName(text string) string {
	if strings.HasPrefix(text, "<!--") {
		return "!--"
	}
	end := 1
	for end < len(text) && (isLetter(text[end]) || text[end] == '/' && end == 1 || end > 1 && text[end] >= '1' && text[end] <= '6') {
		end++
	}
	name := strings.ToLower(text[1:end])
	if strings.Trim(name, "/") == "" {
		return ""
	}
	return name
}

// longestEntity is the length of &CounterClockwiseContourIntegral; and some.
const longestEntity = 40

func (s *scanner) entity() {
	rest := s.source[s.at:min(len(s.source), s.at+longestEntity)]
	if end := strings.IndexByte(rest, ';'); end > 1 {
		if text := html.UnescapeString(rest[:end+1]); text != rest[:end+1] {
			s.write(text)
			s.at += end + 1
			return
		}
	}
	s.write("&")
	s.at++
}

// longestLink bounds the search for the end of a link.
const longestLink = 2000

// link keeps the words of [words](address) and drops ![images](address).
func (s *scanner) link() {
	start := s.at
	image := s.source[start] == '!'
	if image {
		start++
	}
	if byteAt(s.source, start) != '[' {
		s.write("!")
		s.at++
		return
	}
	rest := s.source[start:min(len(s.source), start+longestLink)]
	middle, end := 1+strings.IndexAny(rest[1:], "[]\n"), -1
	if middle > 0 && strings.HasPrefix(rest[middle:], "](") {
		end = strings.IndexByte(rest[middle:], ')')
	}
	if end < 0 {
		s.write(s.source[s.at : s.at+1])
		s.at++
		return
	}
	if !image {
		s.write(rest[1:middle])
	}
	s.at = start + middle + end + 1
}

// pair matches opening and closing marks of each kind; linear, so nesting is not
// checked, which plain faces do not need.
func pair(tokens []token) {
	open := map[byte]int{'b': -1, 'i': -1}
	for i := range tokens {
		t := &tokens[i]
		switch at := open[t.mark]; {
		case t.mark == 0:
		case t.closes && at >= 0:
			t.used, t.opens = true, false
			tokens[at].used, tokens[at].closes = true, false
			open[t.mark] = -1
		case t.opens:
			open[t.mark] = i
		}
	}
}

func runs(tokens []token) []outline.Run {
	var out []outline.Run
	bold, italic := false, false
	for _, t := range tokens {
		switch {
		case t.used && t.mark == 'b':
			bold = t.opens
		case t.used:
			italic = t.opens
		default:
			out = append(out, outline.Run{Text: t.text, Bold: bold, Italic: italic})
		}
	}
	return out
}

func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !isLetter(c) && (c < '0' || c > '9')
}

func byteAt(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
