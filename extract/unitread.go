package extract

import (
	"strings"

	"solieu/extract/lex"
	"solieu/internal/vi"
)

// reading is the unit behind a number: the tokens it takes and what it means.
type reading struct {
	next      int // first token behind the unit
	canonical string
	class     string
	shift     int  // power of ten that the value is multiplied with
	scales    int  // count of magnitude words
	half      bool // rưỡi behind the magnitude: half of it more
	counted   bool // a noun
	rate      bool // with a slash: đồng/kg
	found     bool
}

// readUnit reads magnitudes and a unit from token i on: triệu m3, nghìn tỷ đồng,
// đồng/kg, vụ. A magnitude alone is money, inferred by the caller.
func (p *passage) readUnit(i int) reading {
	r := reading{next: i}
	var u unit
	for {
		k, n := p.rules.unitAt.Longest(p.tokens, r.next)
		if n == 0 {
			if k, n = p.folded(r.next); n == 0 {
				return r
			}
		}
		u = p.rules.units[k]
		if u.class != "scale" {
			r.next += n
			break
		}
		if p.notScale(r.next + n) {
			return r
		}
		r.shift += u.shift
		r.scales++
		r.next += n
		if p.id(r.next) == p.rules.words.half {
			r.half = true
			r.next++
		}
		if p.id(r.next) == p.rules.words.slash && r.shift >= 6 && p.moneyRate(&r) {
			return r
		}
	}
	if power, ok := p.power(u, r.next); ok {
		u = power
		r.next++
	}
	r.found, r.canonical, r.class, r.counted = true, u.canonical, u.class, u.counted
	if !p.readRate(&r, u) {
		r.shift += u.shift
	}
	return r
}

// power sees the exponent that a space or a line's end broke off: 6.500 m 2 đất. A noun
// behind it makes it a count: dài 120 m 2 tuyến; behind km any word does.
func (p *passage) power(u unit, i int) (unit, bool) {
	if u.class != "length" || !p.is(i, lex.Number) || p.tight(i) || p.tight(i+1) && p.is(i+2, lex.Number) {
		return unit{}, false
	}
	exponent := p.word(i)
	if exponent != "2" && exponent != "3" || p.is(i+1, lex.Word) && (u.canonical != "m" || p.unitIsCounted(i+1)) {
		return unit{}, false
	}
	token := []lex.Token{{Kind: lex.Word, ID: p.doc.numberer.ID(u.canonical + exponent)}}
	k, n := p.rules.unitAt.Longest(token, 0)
	if n == 0 {
		return unit{}, false
	}
	return p.rules.units[k], true
}

// moneyRate reads 28 triệu/người, 65 triệu/ha: đồng is left out between magnitude and slash.
func (p *passage) moneyRate(r *reading) bool {
	rate := *r
	if !p.readRate(&rate, unit{rate: "đồng", class: "money"}) {
		return false
	}
	*r = rate
	r.found = true
	return true
}

// notScale sees that the word before token i is no magnitude: tỷ lệ, tỷ trọng, tỷ giá.
func (p *passage) notScale(i int) bool {
	w := &p.rules.words
	switch id := p.id(i); {
	case id == 0:
		return false
	default:
		return id == w.ratio || id == w.weight || id == w.rate || id == w.price
	}
}

// readRate reads /kg, /người/năm, /1.000 dân behind unit u.
func (p *passage) readRate(r *reading, u unit) bool {
	name := u.rate
	i := r.next
	for p.id(i) == p.rules.words.slash {
		part, next := p.denominator(i + 1)
		if part == "" {
			break
		}
		name += "/" + part
		i = next
	}
	if i == r.next {
		return false
	}
	r.next, r.canonical, r.rate, r.counted = i, name, true, false
	if u.class == "money" {
		r.shift += u.shift
	}
	r.class = "rate"
	return true
}

// denominators are words that follow a slash in a rate and are no unit elsewhere.
const denominators = " năm tháng quý ngày tuần giờ vụ phút giây vạn dân đầu người l lít chỉ lạng lượng sào công mẫu "

// denominator reads one part of a rate behind its slash.
func (p *passage) denominator(i int) (name string, next int) {
	if p.is(i, lex.Number) {
		// đồng/100 dân: the base is a round number and dân behind it.
		if n := strings.Trim(p.word(i), "1.,0"); n != "" || !p.is(i+1, lex.Word) || !strings.EqualFold(p.word(i+1), "dân") {
			return "", i
		}
		return p.word(i) + " dân", i + 2
	}
	if k, n := p.rules.unitAt.Longest(p.tokens, i); n > 0 && p.rules.units[k].class != "scale" {
		return p.rules.units[k].rate, i + n
	}
	if !p.is(i, lex.Word) {
		return "", i
	}
	word := strings.ToLower(p.word(i))
	if !strings.Contains(denominators, " "+word+" ") {
		return "", i
	}
	if word == "vạn" && p.is(i+1, lex.Word) {
		return "vạn " + strings.ToLower(p.word(i+1)), i + 2
	}
	return word, i + 1
}

// folded finds a unit whose marks a scan has damaged: triêu, tỷ đổng, trưởng hợp. Only
// words that no rule knows are looked up this way, so that a right word is never taken
// for another.
func (p *passage) folded(i int) (index, count int) {
	if !p.is(i, lex.Word) {
		return 0, 0
	}
	word := vi.Fold(p.word(i))
	if p.is(i+1, lex.Word) {
		if k, ok := p.rules.foldedUnit[word+" "+vi.Fold(p.word(i+1))]; ok {
			return k, 2
		}
	}
	if p.rules.knows(p.id(i)) || !p.damaged(i) {
		return 0, 0
	}
	if k, ok := p.rules.foldedUnit[word]; ok && !p.rules.units[k].counted {
		return k, 1
	}
	// lyợt: ư read as y, which no Vietnamese word has before ơ.
	if k, ok := p.rules.foldedUnit[strings.ReplaceAll(word, "yo", "uo")]; ok && strings.Contains(word, "yo") {
		return k, 1
	}
	return 0, 0
}

// damaged reports a single word that may be a misspelt unit: only words with a mark of
// their own, in lower case.
func (p *passage) damaged(i int) bool {
	return len(p.word(i)) > len(vi.Fold(p.word(i))) && !p.tokens[i].Has(lex.Capital)
}

func (p *passage) foldedUnit(i int) bool {
	_, n := p.folded(i)
	return n > 0
}
