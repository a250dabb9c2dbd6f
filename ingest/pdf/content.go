package pdf

import (
	"bytes"
	"strconv"
)

// operand is an argument of an operator: a number, a name, a string or an array.
type operand struct {
	kind  byte // 'n' number, '/' name, 's' string, '[' array, 0 anything else
	num   float64
	text  string // of a name or string, as bytes
	array []operand
}

// lexer reads content streams and character maps, which share a syntax. It never
// fails: what it does not understand it skips, as viewers do.
type lexer struct {
	data []byte
	at   int
}

// mostOperands bounds what is kept before an operator, deepestArray the arrays kept,
// deepestNest those read at all; real streams have six operands at most besides arrays.
const (
	mostOperands = 512
	deepestArray = 8
	deepestNest  = 200
)

// next reads operands up to an operator and returns both. The operator is "" at the end.
func (l *lexer) next(operands []operand) ([]operand, string) {
	operands = operands[:0]
	for {
		o, op, ok := l.token(0)
		switch {
		case !ok:
			return operands, ""
		case op == "ID":
			l.skipImage()
			operands = operands[:0]
		case op != "":
			return operands, op
		case len(operands) < mostOperands:
			operands = append(operands, o)
		}
	}
}

// token reads one operand or operator.
func (l *lexer) token(depth int) (o operand, op string, ok bool) {
	l.space()
	if l.at >= len(l.data) {
		return operand{}, "", false
	}
	switch c := l.data[l.at]; {
	case depth > deepestNest && (c == '[' || c == '<'):
		l.at++ // a bracket as good as blank, or hostile nesting exhausts the stack
		return operand{}, "", true
	case c == '(':
		return operand{kind: 's', text: l.literal()}, "", true
	case c == '<' && l.peek(1) == '<':
		l.at += 2
		l.dictionary(depth)
		return operand{}, "", true
	case c == '<':
		return operand{kind: 's', text: l.hex()}, "", true
	case c == '/':
		l.at++
		return operand{kind: '/', text: l.name()}, "", true
	case c == '[':
		l.at++
		return l.array(depth), "", true
	case isDelimiter(c):
		l.at++
		if c == '>' && l.peek(0) == '>' {
			l.at++
		}
		return operand{kind: c}, "", true
	}
	word := l.word()
	if n, isNumber := parseNumber(word); isNumber {
		return operand{kind: 'n', num: n}, "", true
	}
	return operand{}, string(word), true
}

func (l *lexer) peek(n int) byte {
	if l.at+n < len(l.data) {
		return l.data[l.at+n]
	}
	return 0
}

func (l *lexer) space() {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; {
		case c == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
		case isSpace(c):
			l.at++
		default:
			return
		}
	}
}

func (l *lexer) array(depth int) operand {
	out := operand{kind: '['}
	for {
		o, op, ok := l.token(depth + 1)
		if !ok || o.kind == ']' {
			return out
		}
		if op == "" && depth < deepestArray {
			out.array = append(out.array, o)
		}
	}
}

// dictionary skips to the end of a dictionary; no operator here needs its content.
func (l *lexer) dictionary(depth int) {
	for {
		o, _, ok := l.token(depth + 1)
		if !ok || o.kind == '>' {
			return
		}
	}
}

func (l *lexer) word() []byte {
	start := l.at
	for l.at < len(l.data) && !isSpace(l.data[l.at]) && !isDelimiter(l.data[l.at]) {
		l.at++
	}
	return l.data[start:l.at]
}

func (l *lexer) name() string {
	word := l.word()
	if bytes.IndexByte(word, '#') < 0 {
		return string(word)
	}
	var out []byte
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) && hexDigit(word[i+1]) >= 0 && hexDigit(word[i+2]) >= 0 {
			out = append(out, byte(hexDigit(word[i+1])<<4|hexDigit(word[i+2])))
			i += 2
			continue
		}
		out = append(out, word[i])
	}
	return string(out)
}

func (l *lexer) hex() string {
	var out []byte
	half := -1
	for l.at++; l.at < len(l.data) && l.data[l.at] != '>'; l.at++ {
		switch d := hexDigit(l.data[l.at]); {
		case d < 0:
		case half < 0:
			half = d
		default:
			out, half = append(out, byte(half<<4|d)), -1
		}
	}
	l.at++
	if half >= 0 {
		out = append(out, byte(half<<4))
	}
	return string(out)
}

func (l *lexer) literal() string {
	var out []byte
	depth := 1
	for l.at++; l.at < len(l.data); l.at++ {
		c := l.data[l.at]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				return string(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// escape reads the letters behind a backslash and leaves at on the last of them.
func (l *lexer) escape(out []byte) []byte {
	l.at++
	c := l.peek(0)
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.peek(1) == '\n' {
			l.at++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	code := 0
	for n := 0; n < 3 && l.peek(0) >= '0' && l.peek(0) <= '7'; n++ {
		code = code<<3 | int(l.peek(0)-'0')
		l.at++
	}
	l.at--
	return append(out, byte(code))
}

// skipImage jumps over the data of an inline image: to EI between white space.
func (l *lexer) skipImage() {
	for rest := l.data[l.at:]; ; {
		i := bytes.Index(rest, []byte("EI"))
		if i < 0 {
			l.at = len(l.data)
			return
		}
		end := len(l.data) - len(rest) + i + 2
		if i > 0 && isSpace(rest[i-1]) && (end >= len(l.data) || isSpace(l.data[end])) {
			l.at = end
			return
		}
		rest = rest[i+2:]
	}
}

// parseNumber reads 12, -.5, +3. and the double minus that some producers write.
func parseNumber(word []byte) (float64, bool) {
	if len(word) == 0 || len(word) > 40 {
		return 0, false
	}
	c := word[0]
	if c != '+' && c != '-' && c != '.' && (c < '0' || c > '9') {
		return 0, false
	}
	text := string(word)
	for len(text) > 1 && text[0] == '-' && text[1] == '-' {
		text = text[1:]
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n > 1e9 || n < -1e9 {
		return 0, err == nil
	}
	return n, true
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}
