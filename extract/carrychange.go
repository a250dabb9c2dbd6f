package extract

import "solieu/extract/lex"

// carryToChange gives a change without a noun that of the count it compares: có 1.420 thí
// sinh dự thi, tăng hơn 60 so với năm trước.
func (p *passage) carryToChange(i int) bool {
	m := &p.mentions[i]
	if i == 0 || m.decimals > 0 || !p.versusAt(m.last+1) || !p.changesTo(m.first-1) {
		return false
	}
	a := &p.mentions[i-1]
	if !a.counted || a.bare || p.endBetween(a.last, m.first) {
		return false
	}
	p.copyUnit(m, a)
	return true
}

// changesTo reports tăng or giảm, perhaps with a hedge behind, that ends at token i.
func (p *passage) changesTo(i int) bool {
	k := p.lastMark(i + 1)
	if k < 0 || p.marks[k].last != i {
		return false
	}
	if _, hedged := p.cueOf(p.marks[k], "hedge"); hedged {
		if k--; k < 0 || p.marks[k].last != p.marks[k+1].first-1 {
			return false
		}
	}
	_, ok := p.cueOf(p.marks[k], "direction")
	return ok
}

// versusAt reports so với or a basis at token i.
func (p *passage) versusAt(i int) bool {
	m, ok := p.markAt(i)
	if !ok {
		return false
	}
	_, versus := p.cueOf(m, "versus")
	_, basis := p.cueOf(m, "basis")
	return versus || basis
}

// nounBehindShare takes the noun behind a bracket that holds nothing but the count's share:
// có 620 (29,8%) thí sinh.
func (p *passage) nounBehindShare(i int) bool {
	m, w := &p.mentions[i], &p.rules.words
	if i+1 >= len(p.mentions) || p.id(m.last+1) != w.open || p.mentions[i+1].first != m.last+2 || p.mentions[i+1].class != "percent" {
		return false
	}
	end := p.mentions[i+1].last + 1
	if p.id(end) != w.closing {
		return false
	}
	k, n := p.rules.unitAt.Longest(p.tokens, end+1)
	if n == 0 || !p.rules.units[k].counted {
		return false
	}
	u := &p.rules.units[k]
	m.Unit, m.class, m.counted, m.bare, m.inferred = u.canonical, u.class, true, false, true
	return true
}

// countedBefore reports that the list counts the same noun before mention i: 61 cơ sở đạt,
// nhắc nhở 9, phạt 4 cơ sở.
func (p *passage) countedBefore(i int, unit string) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		if m := &p.mentions[j]; m.Unit == unit {
			return !p.endBetween(m.last, p.mentions[i].first)
		}
	}
	return false
}

// fromShare gives the first end of từ 50,08 xuống còn 42,74% the sign of the second.
func (p *passage) fromShare(i int) bool {
	m := &p.mentions[i]
	if !p.fromBefore(m) || m.decimals == 0 || i+1 >= len(p.mentions) || p.mentions[i+1].class != "percent" || p.endBetween(m.last, p.mentions[i+1].first) {
		return false
	}
	w := &p.rules.words
	first := p.mentions[i+1].first
	if !p.holds(m.last+1, first, w.down) && !p.holds(m.last+1, first, w.up) && !p.holds(m.last+1, first, w.remain) {
		return false
	}
	p.copyUnit(m, &p.mentions[i+1])
	return true
}

// labelledRow reports a row of short labels with a number each whose noun stands once at
// the end: khai sinh 91, khai tử 34, kết hôn 28 trường hợp.
func (p *passage) labelledRow(i, j int) bool {
	class := p.mentions[j].class
	if class != "event" && class != "person" && class != "document" || p.padded(&p.mentions[i]) != p.padded(&p.mentions[j]) && p.padded(&p.mentions[i]) {
		return false
	}
	for k := i; k <= j; k++ {
		if !p.shortLabel(k, p.labelStart(k)) {
			return false
		}
	}
	return true
}

// shortLabel reports one to four words in lower case before mention k; the first may begin
// its sentence with a capital.
func (p *passage) shortLabel(k, from int) bool {
	first := p.mentions[k].first
	if first-from < 1 || first-from > 4 {
		return false
	}
	for t := from; t < first; t++ {
		if !p.is(t, lex.Word) || p.tokens[t].Has(lex.Capital) && t > from || p.covered[t] != free {
			return false
		}
	}
	return true
}
