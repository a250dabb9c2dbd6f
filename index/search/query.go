package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/internal/vi"
)

// Query is what a person asked: clauses that must all hold. There is no wrong
// query; what is no operator is a word.
type Query struct{ Clauses []Clause }

// Clause is one condition; Not turns it round.
type Clause struct {
	Not  bool
	Node Node
}

// Node is a [Word], [Phrase], [Filter], [Months] or [Value].
type Node interface {
	// String prints the node so that [Parse] reads the same again.
	String() string
}

// Word is a run of letters and digits as typed; it may hold several tokens (15/6).
type Word struct{ Text string }

// Phrase is words that must follow each other: "thu ngân sách".
type Phrase struct{ Text string }

// Field is what a filter looks at.
type Field string

// The fields. Each has a Vietnamese name too, which may be typed without marks.
const (
	FieldPlace     Field = "place"     // dia-phuong: words of the place's name
	FieldPeriod    Field = "period"    // ky: 2020-06, 6/2020, 2020-Q2, 2020, 2020-06..2021-03
	FieldUnit      Field = "unit"      // don-vi: a figure's canonical unit
	FieldSection   Field = "section"   // muc: I.2 and what is below
	FieldKind      Field = "kind"      // loai: level, ratio, change, share
	FieldIndicator Field = "indicator" // chi-tieu: catalogue id or words of the indicator
	FieldValue     Field = "value"     // gia-tri: >100tỷ, 5..10%
)

// fieldOf knows a field by its English or its folded Vietnamese name.
func fieldOf(name string) Field {
	switch strings.ReplaceAll(vi.Fold(name), "_", "-") {
	case "place", "dia-phuong", "noi":
		return FieldPlace
	case "period", "ky", "thang":
		return FieldPeriod
	case "unit", "don-vi":
		return FieldUnit
	case "section", "muc":
		return FieldSection
	case "kind", "loai":
		return FieldKind
	case "indicator", "chi-tieu":
		return FieldIndicator
	case "value", "gia-tri":
		return FieldValue
	}
	return ""
}

// Filter compares a field with words.
type Filter struct {
	Field Field
	Value string
}

func (w Word) String() string   { return w.Text }
func (p Phrase) String() string { return `"` + p.Text + `"` }
func (f Filter) String() string { return string(f.Field) + ":" + quoteSpaces(f.Value) }

func (c Clause) String() string {
	if c.Not {
		return "-" + c.Node.String()
	}
	return c.Node.String()
}

// String prints the query so that [Parse] gives the same one back.
func (q Query) String() string {
	parts := make([]string, len(q.Clauses))
	for i, c := range q.Clauses {
		parts[i] = c.String()
	}
	return strings.Join(parts, " ")
}

func quoteSpaces(s string) string {
	if strings.IndexFunc(s, unicode.IsSpace) >= 0 {
		return `"` + s + `"`
	}
	return s
}

// Bounds on what is read of a query: a person never reaches them.
const (
	maxClauses = 64
	maxClause  = 200 // letters
)

// Parse reads a query. It never fails: an open quote ends with the text, an unknown
// field is a word, a value that no field understands is words too. -5 is a number,
// not the absence of 5.
func Parse(text string) Query {
	p := parser{text: strings.ToValidUTF8(plainQuotes.Replace(text), " ")}
	var q Query
	for len(q.Clauses) < maxClauses {
		p.skipSpace()
		if p.text == "" {
			break
		}
		if c, ok := p.clause(); ok {
			q.Clauses = append(q.Clauses, c)
		}
	}
	return q
}

var plainQuotes = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

// parser holds what is still to be read.
type parser struct{ text string }

func (p *parser) skipSpace() { p.text = strings.TrimLeftFunc(p.text, unicode.IsSpace) }

// clause reads one clause; ok is false when nothing in it can be searched.
func (p *parser) clause() (c Clause, ok bool) {
	if rest := strings.TrimPrefix(p.text, "-"); rest != p.text {
		next, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || unicode.IsSpace(next) {
			p.text = rest
			return c, false
		}
		if !isDigit(next) {
			c.Not = true
			p.text = rest
		}
	}
	c.Node = p.node()
	return c, searchable(c.Node)
}

func (p *parser) node() Node {
	if strings.HasPrefix(p.text, `"`) {
		return Phrase{p.quoted()}
	}
	end := strings.IndexFunc(p.text, endsChunk)
	if end < 0 {
		end = len(p.text)
	}
	chunk := p.text[:end]
	name, value, hasColon := strings.Cut(chunk, ":")
	field := Field("")
	if hasColon {
		field = fieldOf(name)
	}
	p.text = p.text[end:]
	switch {
	case field == "":
		return Word{cutLetters(chunk)}
	case value == "" && strings.HasPrefix(p.text, `"`):
		quoted := p.quoted()
		if node := filterNode(field, quoted); node != nil {
			return node
		}
		return Phrase{quoted}
	}
	value = cutLetters(value)
	if node := filterNode(field, value); node != nil {
		return node
	}
	return Word{name + ":" + value}
}

// quoted reads from a quote to the next one or the end, spaces as one.
func (p *parser) quoted() string {
	inside, rest, _ := strings.Cut(p.text[1:], `"`)
	p.text = rest
	return strings.TrimSpace(cutLetters(strings.Join(strings.Fields(inside), " ")))
}

func endsChunk(r rune) bool { return r == '"' || unicode.IsSpace(r) }

func cutLetters(s string) string {
	n := 0
	for i := range s {
		if n == maxClause {
			return s[:i]
		}
		n++
	}
	return s
}

// filterNode reads the value of a field, nil when it says nothing.
func filterNode(field Field, value string) Node {
	switch field {
	case FieldPeriod:
		if months, ok := parseMonths(value); ok {
			return months
		}
		return nil
	case FieldValue:
		if v, ok := parseValue(value); ok {
			return v
		}
		return nil
	}
	if value == "" || field != FieldUnit && len(Tokenize(value)) == 0 {
		return nil
	}
	return Filter{field, value}
}

// searchable reports whether a node asks for anything.
func searchable(n Node) bool {
	switch n := n.(type) {
	case Word:
		return len(Tokenize(n.Text)) > 0
	case Phrase:
		return len(Tokenize(n.Text)) > 0
	}
	return n != nil
}

// Marked reports whether a word or phrase of the query carries marks: then every
// word of it means exactly its marks.
func (q Query) Marked() bool {
	for _, c := range q.Clauses {
		for _, t := range Tokenize(textOf(c.Node)) {
			if t.IsWord() && vi.IsMarked(t.Key) {
				return true
			}
		}
	}
	return false
}

// textOf is the text of a word or phrase, "" of any filter.
func textOf(n Node) string {
	switch n := n.(type) {
	case Word:
		return n.Text
	case Phrase:
		return n.Text
	}
	return ""
}
