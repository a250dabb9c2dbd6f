package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/extract/lex"
)

// shape is a form that a number may have or stand in.
type shape func(*passage, *numeral) bool

// shapesOf are the shapes of those names.
func shapesOf(names []string) (list []shape) {
	for _, name := range names {
		list = append(list, shapes[name])
	}
	return list
}

// shapes are the forms that negatives.toml may ask for by name.
var shapes = map[string]shape{
	"integer":          (*passage).isInteger,
	"calendar":         (*passage).isCalendar,
	"couple":           (*passage).isCouple,
	"either_of_couple": (*passage).isEitherOfCouple,
	"grade":            (*passage).isGrade,
	"date":             (*passage).isDate,
	"day_month":        (*passage).isDayMonth,
	"year":             (*passage).isYear,
	"year_range":       (*passage).isYearRange,
	"fused_years":      (*passage).isFusedYears,
	"clock":            (*passage).isClock,
	"around_the_clock": (*passage).isAroundTheClock,
	"document_number":  (*passage).isDocumentNumber,
	"phone":            (*passage).isPhone,
	"chainage":         (*passage).isChainage,
	"map_scale":        (*passage).isMapScale,
	"glued_name":       (*passage).isGluedName,
	"footnote":         (*passage).isFootnote,
	"enumerator":       (*passage).isEnumerator,
	"threshold":        (*passage).isThreshold,
	"label":            func(*passage, *numeral) bool { return false }, // refuseLabel does it
	"code":             (*passage).isCode,
	"plate":            (*passage).isPlate,
	"nines":            (*passage).isNines,
	"term":             (*passage).isTerm,
	"tight_capital":    func(p *passage, n *numeral) bool { return p.tight(n.last+1) && p.tokens[n.last+1].Has(lex.Capital) },
	"quoted":           (*passage).isQuoted,
	"capital_name":     (*passage).endsName,
	"age_range":        (*passage).isAgeRange,
	"one":              func(p *passage, n *numeral) bool { return p.small(n.first) == 1 },
	"address":          (*passage).isAddress,
	"class_interval":   (*passage).isClassInterval,
	"malformed":        func(p *passage, n *numeral) bool { return !n.ok },
}

// small reads token i as a plain number of at most four digits, or gives -1.
func (p *passage) small(i int) int {
	if !p.is(i, lex.Number) || p.tokens[i].End-p.tokens[i].Start > 4 {
		return -1
	}
	v := 0
	for s := p.word(i); s != ""; s = s[1:] {
		if s[0] < '0' || s[0] > '9' {
			return -1
		}
		v = 10*v + int(s[0]-'0')
	}
	return v
}

// isCalendar sees a number that a month, quarter or week can have.
func (p *passage) isCalendar(n *numeral) bool {
	return p.isInteger(n) && len(p.word(n.first)) <= 2
}

func (p *passage) isInteger(n *numeral) bool {
	return n.decimals == 0 && !strings.ContainsAny(p.word(n.first), ",") && n.value.Cmp(maxNamed) < 0
}

func (p *passage) isEitherOfCouple(n *numeral) bool {
	return p.isCouple(n) || p.id(n.first-1) == p.rules.words.slash && p.is(n.first-2, lex.Number)
}

// isGrade sees a number that is no count of things granted: Cấp 12 and cấp 05 say the verb.
func (p *passage) isGrade(n *numeral) bool {
	s := p.word(n.first)
	return len(s) == 1 || len(s) == 2 && s[0] != '0' && n.first > 0 && !p.tokens[n.first-1].Has(lex.Capital)
}

func (p *passage) isCouple(n *numeral) bool {
	return p.id(n.last+1) == p.rules.words.slash && p.is(n.last+2, lex.Number)
}

// joint reports a slash or dash without spaces at token i.
func (p *passage) joint(i int) bool {
	id := p.id(i)
	return (id == p.rules.words.slash || p.rules.words.isDash(id)) && p.tight(i)
}

// dateParts gives the numbers a/b/c around token i, which may be any of them, and how many
// they are.
func (p *passage) dateParts(i int) (parts [4]int, n int) {
	for steps := 0; i >= 2 && p.joint(i-1) && p.tight(i) && p.is(i-2, lex.Number) && steps < 3; steps++ {
		i -= 2
	}
	parts[0], n = p.small(i), 1
	for ; n < len(parts) && p.joint(i+1) && p.tight(i+2) && p.is(i+2, lex.Number); n++ {
		i += 2
		parts[n] = p.small(i)
	}
	return parts, n
}

func validDayMonth(day, month int) bool { return day >= 1 && day <= 31 && month >= 1 && month <= 12 }

func isYear(v int) bool { return v >= 1900 && v < 2100 }

func (p *passage) isDate(n *numeral) bool {
	parts, count := p.dateParts(n.first)
	if count == 2 {
		return parts[0] >= 1 && parts[0] <= 12 && isYear(parts[1])
	}
	return count == 3 && validDayMonth(parts[0], parts[1]) && isYear(parts[2])
}

// isDayMonth is true for both numbers of 15/11; the word that asks for a day is looked
// for before the first of them.
func (p *passage) isDayMonth(n *numeral) bool {
	parts, count := p.dateParts(n.first)
	return count == 2 && validDayMonth(parts[0], parts[1])
}

func (p *passage) isYear(n *numeral) bool {
	return len(p.word(n.first)) == 4 && n.first == n.last && isYear(p.small(n.first))
}

func (p *passage) isYearRange(n *numeral) bool {
	i := n.first
	after := p.rules.words.isDash(p.id(i+1)) && isYear(p.small(i+2)) && !p.unitFollows(&numeral{first: i + 2, last: i + 2})
	before := p.rules.words.isDash(p.id(i-1)) && isYear(p.small(i-2)) && !p.unitFollows(n)
	return isYear(p.small(i)) && (after || before)
}

func (p *passage) isClock(n *numeral) bool {
	colon := p.rules.words.colon
	if p.id(n.last+1) == colon && p.tight(n.last+1) && p.is(n.last+2, lex.Number) && p.tight(n.last+2) {
		return true
	}
	if p.id(n.first-1) == colon && p.tight(n.first-1) && p.is(n.first-2, lex.Number) && p.tight(n.first) {
		return true
	}
	switch p.after(n) {
	case "giờ", "h", "g":
		return p.small(n.first) >= 0 && p.small(n.first) <= 24
	}
	return false
}

// after is the word behind the number, or "".
func (p *passage) after(n *numeral) string {
	if n.last+1 < len(p.tokens) {
		return p.word(n.last + 1)
	}
	return ""
}

func (p *passage) isAroundTheClock(n *numeral) bool {
	i := n.first
	if p.id(i-1) == p.rules.words.slash && p.is(i-2, lex.Number) {
		i -= 2
	}
	return p.small(i) == 24 && p.id(i+1) == p.rules.words.slash && (p.small(i+2) == 24 || p.small(i+2) == 7) && !p.unitIsCounted(i+3)
}

func (p *passage) unitIsCounted(i int) bool {
	k, n := p.rules.unitAt.Longest(p.tokens, i)
	return n > 0 && p.rules.units[k].counted
}

// isDocumentNumber looks for /XX or -XX in capitals behind the number, perhaps with a
// year between (94/2016/NĐ-CP), or with the slash lost (36/2020NĐ-CP).
func (p *passage) isDocumentNumber(n *numeral) bool {
	first := n.first
	for steps := 0; first >= 2 && p.joint(first-1) && p.is(first-2, lex.Number) && steps < 3; steps++ {
		first -= 2
	}
	i := first
	for steps := 0; steps < 4 && i+1 < len(p.tokens); steps++ {
		if p.capitals(i+1) && p.tight(i+1) && i > first {
			return true
		}
		if !p.joint(i + 1) {
			return false
		}
		if p.capitals(i+2) && p.tight(i+2) {
			return true
		}
		i += 2
	}
	return false
}

// capitals reports a word that begins with two capital letters, or a capital alone.
func (p *passage) capitals(i int) bool {
	if !p.is(i, lex.Word) {
		return false
	}
	r, size := utf8.DecodeRuneInString(p.word(i))
	second, _ := utf8.DecodeRuneInString(p.word(i)[size:])
	return unicode.IsUpper(r) && (unicode.IsUpper(second) || len(p.word(i)) == size)
}

// isPhone sees eight to twelve digits that begin with 0, in one number or in several with
// a space between: 0901.234.567, 0273 3872 582.
func (p *passage) isPhone(n *numeral) bool {
	first, last := n.first, n.last
	for steps := 0; steps < 3 && p.is(first-1, lex.Number); steps++ {
		first--
	}
	for steps := 0; steps < 3 && p.is(last+1, lex.Number); steps++ {
		last++
	}
	if p.word(first)[0] != '0' || p.unitFollows(&numeral{first: first, last: last}) {
		return false
	}
	digits := 0
	for i := first; i <= last; i++ {
		for _, b := range []byte(p.word(i)) {
			if b >= '0' && b <= '9' {
				digits++
			}
		}
	}
	return digits >= 8 && digits <= 12
}

// isFusedYears sees two years that lost their dash: 20112020.
func (p *passage) isFusedYears(n *numeral) bool {
	s := p.word(n.first)
	if len(s) != 8 || n.first != n.last {
		return false
	}
	from, err := strconv.Atoi(s[:4])
	to, err2 := strconv.Atoi(s[4:])
	return err == nil && err2 == nil && isYear(from) && isYear(to) && from < to && to-from <= 25
}

// isPlate sees both numbers of 29H-168.78 and 12C1 - 045.67.
func (p *passage) isPlate(n *numeral) bool {
	i := n.first
	if p.id(i-1) != 0 && p.rules.words.isDash(p.id(i-1)) {
		i -= 3
	}
	if !p.is(i, lex.Number) || len(p.word(i)) != 2 || !p.is(i+1, lex.Word) || !p.tight(i+1) || !p.tokens[i+1].Has(lex.Capital) ||
		len(p.word(i+1)) > 3 || !p.rules.words.isDash(p.id(i+2)) || !p.is(i+3, lex.Number) {
		return false
	}
	serial := strings.Replace(p.word(i+3), ".", "", 1)
	return (len(serial) == 4 || len(serial) == 5) && !strings.Contains(serial, ",")
}

// isNines sees digits that are all nines: 99,99 and 9999.
func (p *passage) isNines(n *numeral) bool { return strings.Trim(p.word(n.first), "9.,") == "" }

// isTerm sees the first number of từ 6 đến dưới 12 tháng.
func (p *passage) isTerm(n *numeral) bool {
	w := &p.rules.words
	i := n.last + 1
	if id := p.id(i); id == 0 || id != w.to && !w.isDash(id) {
		return false
	}
	if i++; p.id(i) == w.downward && p.id(i) != 0 {
		i++
	}
	if !p.is(i, lex.Number) || p.small(i) < 0 {
		return false
	}
	id := p.id(i + 1)
	return id != 0 && (id == w.month || id == w.year && p.small(i) < 100)
}

func (p *passage) isChainage(n *numeral) bool {
	plus := p.rules.words.plus
	return p.id(n.last+1) == plus && p.tight(n.last+1) && p.is(n.last+2, lex.Number) && p.tight(n.last+2) ||
		p.id(n.first-1) == plus && p.tight(n.first-1) && p.is(n.first-2, lex.Number) && p.tight(n.first) ||
		p.id(n.first-1) == plus && p.tight(n.first-1) && n.first >= 2 && p.tokens[n.first-2].Has(lex.Mixed)
}

// digitsOnly drops the signs between the digits of a number.
var digitsOnly = strings.NewReplacer(".", "", ",", "")

func (p *passage) isMapScale(n *numeral) bool {
	i := n.first
	if p.id(i-1) == p.rules.words.slash && p.is(i-2, lex.Number) {
		i -= 2
	}
	if p.small(i) != 1 || p.id(i+1) != p.rules.words.slash || !p.is(i+2, lex.Number) {
		return false
	}
	denominator := digitsOnly.Replace(p.word(i + 2))
	v, err := strconv.Atoi(denominator)
	return err == nil && v >= 100 && v%100 == 0
}
