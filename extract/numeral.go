package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/vi"
)

// numeral is a number as printed: tokens first to last, value without unit.
type numeral struct {
	first, last int
	value       solieu.Decimal
	decimals    int
	ok          bool   // value could be read
	inWords     bool   // hai, ba mươi
	refused     string // name of the rule that refused it, "" when none
}

// style is how a document separates thousands and decimals.
type style uint8

const (
	styleVI    style = iota // 1.234,5
	styleEN                 // 1,234.5
	styleSpace              // 1 234,5
)

// votes counts shapes that speak for a style.
type votes struct{ vi, en, space int }

// vote looks at one block and counts its numbers.
func (v *votes) vote(text string) (numbers int) {
	var before lex.Candidate
	for c := lex.CandidatesIn(text); c.Next(); numbers++ {
		v.judge(text, c.Candidate)
		if numbers > 0 && continued(text, before, c.Candidate) {
			v.space++
		}
		before = c.Candidate
	}
	return numbers
}

// shape judges a number that stands by itself.
func (v *votes) shape(s string) {
	v.judge(s, lex.Candidate{
		End: len(s), Dots: strings.Count(s, "."), Commas: strings.Count(s, ","), Last: len(s) - 1 - strings.LastIndexAny(s, ".,"),
	})
}

// judge judges one number: only shapes that have a single reading count, and a
// single group with one or two digits behind it, which is a decimal.
func (v *votes) judge(text string, n lex.Candidate) {
	switch {
	case n.Dots+n.Commas == 0:
	case n.Dots > 0 && n.Commas > 0:
		if text[n.End-n.Last-1] == ',' {
			v.vi += 2
		} else {
			v.en += 2
		}
	case n.Dots > 1 && grouped(text[n.Start:n.End], '.'):
		v.vi += 2
	case n.Commas > 1 && grouped(text[n.Start:n.End], ','):
		v.en += 2
	case n.Commas == 1 && n.Last != 3:
		v.vi++
	}
}

// style decides for the document; doubt means Vietnamese.
func (v votes) style() style {
	switch {
	case v.en > v.vi:
		return styleEN
	case v.space >= 2:
		return styleSpace
	}
	return styleVI
}

// grouped reports groups of three behind the first: 1.234.567.
func grouped(s string, sep byte) bool {
	first := strings.IndexByte(s, sep)
	if first < 0 {
		first = len(s)
	}
	if first == 0 || first > 3 {
		return false
	}
	for rest := s[first:]; rest != ""; rest = rest[4:] {
		if len(rest) < 4 || rest[0] != sep || strings.IndexByte(rest[1:4], sep) >= 0 {
			return false
		}
	}
	return true
}

// continued reports that number a is a group of up to three digits and b, one space away,
// continues it with exactly three.
func continued(text string, a, b lex.Candidate) bool {
	if a.Dots+a.Commas+b.Dots > 0 || a.End-a.Start > 3 || text[a.Start] == '0' || b.Start-a.End > 3 || b.Start == a.End {
		return false
	}
	whole, _, _ := strings.Cut(text[b.Start:b.End], ",")
	return len(whole) == 3 && lex.Blank(text[a.End:b.Start])
}

// spacedGroup reports that token i is a group of up to three digits and the next
// token, one space away, continues it with exactly three.
func spacedGroup(text string, tokens []lex.Token, i int) bool {
	if i+1 >= len(tokens) || tokens[i+1].Kind != lex.Number {
		return false
	}
	a, b := tokens[i].Text(text), tokens[i+1].Text(text)
	whole, _, _ := strings.Cut(b, ",")
	return tokens[i+1].Start-tokens[i].End <= 3 && tokens[i+1].Start > tokens[i].End &&
		len(a) <= 3 && a[0] != '0' && len(whole) == 3 && !strings.ContainsAny(a, ".,") && !strings.Contains(b, ".")
}

// parse reads one printed number in the style of the document. A shape with only one
// reading wins over the style. Digits that no reading explains give false.
func parse(s string, st style) (value solieu.Decimal, decimals int, ok bool) {
	whole, fraction, ok := split(s, st)
	if !ok {
		return solieu.Decimal{}, 0, false
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if fraction != "" {
		whole += "." + fraction
	}
	value, err := solieu.ParseDecimal(whole)
	return value, len(fraction), err == nil
}

// split parts digits into whole and fraction.
func split(s string, st style) (whole, fraction string, ok bool) {
	dot, comma := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case dot == 0 && comma == 0:
		return s, "", true
	case dot > 0 && comma > 0:
		return splitBoth(s)
	case comma > 0 && (st == styleEN || comma > 1) && grouped(s, ','):
		return strings.ReplaceAll(s, ",", ""), "", true
	case dot > 0 && (st != styleEN || dot > 1) && grouped(s, '.'):
		return strings.ReplaceAll(s, ".", ""), "", true
	case comma == 1:
		whole, fraction, _ = strings.Cut(s, ",")
		return whole, fraction, true
	case dot == 1:
		whole, fraction, _ = strings.Cut(s, ".")
		return whole, fraction, len(fraction) < 4 || st == styleEN
	}
	return "", "", false
}

// splitBoth reads a number with both signs: the last one parts the decimals.
func splitBoth(s string) (whole, fraction string, ok bool) {
	group, mark := ".", ","
	if strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ',') {
		group, mark = ",", "."
	}
	if strings.Count(s, mark) != 1 {
		return "", "", false
	}
	whole, fraction, _ = strings.Cut(s, mark)
	if !grouped(whole, group[0]) {
		return "", "", false
	}
	return strings.ReplaceAll(whole, group, ""), fraction, true
}

// readNumbers finds numbers in digits, and in words before a counted noun.
func (p *passage) readNumbers() {
	for i := 0; i < len(p.tokens); i++ {
		switch {
		case p.covered[i] == byPeriod:
		case p.tokens[i].Kind == lex.Number:
			n := p.digits(i)
			p.numbers = append(p.numbers, n)
			i = n.last
		case p.rules.startsNumber(p.tokens[i].ID):
			if n, ok := p.spelled(i); ok {
				p.numbers = append(p.numbers, n)
				i = n.last
			}
		}
	}
}

// digits reads the number at token i, with groups that a space parts.
func (p *passage) digits(i int) numeral {
	n := numeral{first: i, last: i}
	text := p.word(i)
	for p.joins(n.first, n.last) {
		n.last++
		text += p.word(n.last)
	}
	n.value, n.decimals, n.ok = parse(text, p.doc.style)
	return p.slipped(n)
}

// joins reports whether the next token continues the number after a space.
func (p *passage) joins(first, last int) bool {
	if p.doc.style != styleSpace || !spacedGroup(p.text, p.tokens, last) && first == last {
		return false
	}
	if first < last && (!p.is(last+1, lex.Number) || strings.ContainsAny(p.word(last), ",.")) {
		return false
	}
	next := p.word(last + 1)
	whole, _, _ := strings.Cut(next, ",")
	return len(whole) == 3 && p.tokens[last+1].Start-p.tokens[last].End <= 3
}

// slipped mends a number that a stray space broke behind its separator: 46. 350 con,
// 4, 5%. Only a unit right behind the second half makes it one number.
func (p *passage) slipped(n numeral) numeral {
	i := n.last
	if n.first != i || i == p.body || i+2 >= len(p.tokens) || !p.tight(i+1) || p.tight(i+2) || !p.is(i+2, lex.Number) ||
		strings.ContainsAny(p.word(i)+p.word(i+2), ".,") {
		return n
	}
	sign, tail := p.word(i+1), p.word(i+2)
	u := p.readUnit(i + 3)
	thousands := sign == "." && len(tail) == 3 && len(p.word(i)) <= 3 && (u.found || p.foldedUnit(i+3))
	decimals := sign == "," && len(tail) <= 2 && !u.counted && (u.found || u.scales > 0)
	if !thousands && !decimals {
		return n
	}
	value, places, ok := parse(p.word(i)+sign+tail, p.doc.style)
	if !ok {
		return n
	}
	return numeral{first: i, last: i + 2, value: value, decimals: places, ok: true}
}

// spelled reads a number in words that stands before a counted noun.
func (p *passage) spelled(i int) (numeral, bool) {
	if p.vague(i) {
		return numeral{}, false
	}
	j := i
	for j+1 < len(p.tokens) && p.rules.isNumberWord(p.id(j+1)) && j-i < 12 {
		j++
	}
	for ; j >= i; j-- {
		value, ok := vi.ParseNumberWords(p.text[p.tokens[i].Start:p.tokens[j].End])
		if !ok {
			continue
		}
		if !p.countable(i, j, value) {
			return numeral{}, false
		}
		return numeral{first: i, last: j, value: solieu.NewDecimal(value, 0), ok: true, inWords: true}, true
	}
	return numeral{}, false
}

// countable reports that words i to j are a number: a known noun follows, and it is
// not named again (hai mặt hàng này) nor counted loosely (một số). Amounts in words have
// a measure behind them instead: hai tỷ đồng.
func (p *passage) countable(i, j int, value int64) bool {
	k, n := p.rules.unitAt.Longest(p.tokens, j+1)
	if n == 0 {
		return false
	}
	if u := &p.rules.units[k]; !u.counted {
		return value > 1 && measured[u.class] && p.tokens[j+n].End-p.tokens[j+1].Start > 1 && !p.saidInDigits(i)
	}
	return p.id(j+1+n) != p.rules.words.this && !(i == j && p.id(i) == p.rules.words.one && p.rules.perOne[p.id(i-1)])
}

// measured are the classes of units that numbers in words stand before.
var measured = map[string]bool{"money": true, "area": true, "mass": true, "percent": true}

// saidInDigits reports that the words at token i only repeat an amount: (Mười ba tỷ đồng),
// bằng chữ: năm triệu đồng.
func (p *passage) saidInDigits(i int) bool {
	if p.openBefore(i) >= 0 {
		return true
	}
	for j := max(0, i-3); j < i; j++ {
		if lower(p.word(j)) == "chữ" {
			return true
		}
	}
	return false
}

// vague reports một số, một phần: words for no number.
func (p *passage) vague(i int) bool { return p.cueAt(i, "vague") }
