package extract

import (
	"strings"

	"solieu/extract/lex"
)

// sharedObject is the object of the mention, or of the one right behind it that counts
// the same event: 15 vụ 21 đối tượng mua bán trái phép, 26 ca với 142 lượt tuần tra.
func (r *reader) sharedObject(i int) string {
	p := r.p
	right := r.object(i)
	if right != "" || !p.mentions[i].counted || i+1 >= len(p.mentions) || !p.mentions[i+1].counted {
		return right
	}
	w := &p.rules.words
	gap := p.mentions[i+1].first - p.mentions[i].last
	id := p.id(p.mentions[i].last + 1)
	if gap > 2 || gap == 2 && (id == 0 || id != w.comma && id != w.slash && id != w.with) {
		return ""
	}
	if m := &p.mentions[i]; gap == 1 || id == w.slash || m.class == "event" || m.class == "flow" {
		return r.object(i + 1)
	}
	return ""
}

// plainEvent are the counted nouns that say nothing of what happened.
var plainEvent = map[string]bool{"vụ": true, "trường hợp": true, "ca": true, "việc": true, "vụ việc": true}

// unitWords is the counted noun, unless it says nothing of what is counted.
func (r *reader) unitWords(i int, left string) string {
	m := &r.p.mentions[i]
	if left != "" && plainEvent[m.Unit] || m.unitFirst > m.last && m.role == alone {
		return ""
	}
	if strings.Contains(" "+lower(left)+" ", " "+m.Unit+" ") {
		return ""
	}
	if left != "" && (m.Unit == "người" || m.Unit == "con" || m.Unit == "lượt" && r.object(i) == "") {
		return ""
	}
	return r.unitAsPrinted(i)
}

// unitAsPrinted is the counted noun with those of its kind that go with it: xã, phường,
// thị trấn.
func (r *reader) unitAsPrinted(i int) string {
	p := r.p
	m := &p.mentions[i]
	if m.unitFirst > m.last {
		if m.partner > i {
			return r.unitAsPrinted(m.partner) // 11/14 xã, thị trấn
		}
		return m.Unit
	}
	last := m.last
	for m.class == "place" && p.id(last+1) == p.rules.words.comma {
		k, n := p.rules.unitAt.Longest(p.tokens, last+2)
		if n == 0 || p.rules.units[k].class != "place" {
			break
		}
		last += 1 + n
	}
	printed := lower(p.text[p.tokens[m.unitFirst].Start:p.tokens[last].End])
	for _, scale := range []string{"trăm ", "nghìn ", "ngàn ", "vạn ", "triệu ", "tỷ ", "tỉ "} {
		printed = strings.TrimPrefix(printed, scale)
	}
	if !strings.Contains(printed, m.Unit) {
		return m.Unit // a short form: GPLX
	}
	return printed
}

// object is what follows a counted noun or a measured amount and belongs to it: up to a
// sign, a cue or a word that begins something else.
func (r *reader) object(i int) string {
	p := r.p
	m := &p.mentions[i]
	if m.class == "percent" && r.place[i].left < m.first && (len(r.words(r.place[i].left, m.first)) > 0 || !p.measureAt(m.last+1)) {
		return "" // but giảm 0,75% số người chết says behind it what fell
	}
	from := m.last + 1
	for m.class == "place" && p.id(from) == p.rules.words.comma {
		k, n := p.rules.unitAt.Longest(p.tokens, from+1)
		if n == 0 || p.rules.units[k].class != "place" {
			break
		}
		from += 1 + n // xã, phường, thị trấn
	}
	for from < m.last+3 && p.predicative(from) {
		from++
	}
	predicate := from > m.last+1
	end := from
	for end < from+16 && end < len(p.tokens) && !(p.stops(end) && !(predicate && p.ground(end))) && !(p.joinsItems(end) && r.startsOther(i, end)) {
		end++
	}
	ph := r.words(from, end)
	if n := p.fixedBehind(m.last); n > 0 && from == m.last+1 {
		ph = append(phrase{{first: from, last: from + n - 1, class: nameFixed}}, r.words(from+n, end)...) // 12 nhà ở xã hội
	}
	if len(ph) == 0 {
		return ""
	}
	if ph[0].is(nameAdjunct) {
		return ""
	}
	if last := len(ph) - 1; i+1 < len(p.mentions) && m.class != "document" && ph[last].is(nameAction) && ph[last].last+1 == p.mentions[i+1].first {
		ph = ph[:last] // phá 02 chuyên án bắt 07 đối tượng: the action is the next one's
	}
	short := p.withoutAdjuncts(ph)
	if predicate && p.onlyActions(short) {
		short = ph // nộp tiền theo quyết định xử phạt
	}
	return p.say(p.trimmed(p.shortened(short)))
}

// fixedBehind counts the tokens behind token i that a fixed phrase joins to it: nhà ở.
func (p *passage) fixedBehind(i int) int {
	group, n := p.rules.names.at.Longest(p.tokens, i)
	if n > 1 && p.rules.names.classes[group]&nameFixed != 0 {
		return n - 1
	}
	return 0
}

// measureAt reports a measure at token i: số vụ, diện tích.
func (p *passage) measureAt(i int) bool {
	group, n := p.rules.names.at.Longest(p.tokens, i)
	return n > 0 && p.rules.names.classes[group]&nameMeasure != 0
}

// predicative reports đã, đang behind a counted noun: 08 trường hợp đã nộp phạt.
func (p *passage) predicative(i int) bool {
	w, id := &p.rules.words, p.id(i)
	return id != 0 && (id == w.done || id == w.going)
}

// ground reports theo, which says by what right something was done.
func (p *passage) ground(i int) bool {
	id := p.id(i)
	return id != 0 && id == p.rules.words.under
}

func (p *passage) joinsItems(i int) bool {
	w, id := &p.rules.words, p.id(i)
	return id != 0 && (id == w.comma || id == w.and)
}

// startsOther reports that what follows a comma, up to the next one, has a number of its
// own and so belongs to another figure: buôn bán, vận chuyển hàng lậu does not.
func (r *reader) startsOther(i, comma int) bool {
	p := r.p
	next := len(p.tokens)
	if i+1 < len(p.mentions) {
		next = p.mentions[i+1].first
	}
	for j := comma + 1; j < len(p.tokens); j++ {
		if j >= next || p.stops(j) && p.tokens[j].Kind == lex.Word {
			return true
		}
		if p.hard(j) || p.id(j) == p.rules.words.comma {
			return false
		}
	}
	return false
}

// levelWord reports lên, xuống, còn, which lead to another level.
func (p *passage) levelWord(i int) bool {
	w, id := &p.rules.words, p.id(i)
	return id != 0 && (id == w.up || id == w.down || id == w.remain)
}

// stops reports a token at which the words behind a number end.
func (p *passage) stops(i int) bool {
	if p.tokens[i].Kind == lex.Punct && p.id(i) != p.rules.words.dash && p.id(i) != p.rules.words.quote &&
		p.id(i) != p.rules.words.openQuote && p.id(i) != p.rules.words.closeQuote && p.id(i) != p.rules.words.comma ||
		p.covered[i] == byPeriod || p.covered[i] == byNumber || p.levelWord(i) {
		return true
	}
	m, ok := p.markAt(i)
	if !ok {
		return false
	}
	for _, k := range m.cues {
		switch p.rules.cues[k].class {
		case "direction", "reach", "share", "versus", "status", "part", "stop", "attribute":
			return true
		}
	}
	return false
}
