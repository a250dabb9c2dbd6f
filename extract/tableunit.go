package extract

import (
	"strings"

	"solieu/extract/lex"
	"solieu/internal/vi"
)

// percentUnit is the unit of ratios and shares.
var percentUnit = reading{canonical: "%", class: "percent", found: true}

// keyedUnit is a unit that a unit line gives to one thing: Diện tích: ha; sản lượng: tấn.
type keyedUnit struct {
	key  string // vi.Key of the words before the unit
	unit reading
}

// readUnitText reads a unit that stands by itself: Tỷ đồng, 1.000 m3, Người. Words that
// are no known unit are a counted noun of up to four words.
func (t *table) readUnitText(text string) reading {
	u, p := t.knownUnit(text)
	if !u.found && len(p.tokens) > 0 && len(p.tokens) <= 4 && p.is(0, lex.Word) {
		shift := u.shift
		u = reading{canonical: lower(strings.Trim(p.text, " .;:")), class: "noun", counted: true, found: true, shift: shift}
	}
	return u
}

// knownUnit reads a text that is a unit of the rules and nothing else.
func (t *table) knownUnit(text string) (reading, *passage) {
	text = strings.Trim(text, " ():;.,*")
	shift := 0
	for _, thousand := range []string{"1.000.000", "1000.000", "1000000", "1.000", "1000", "1,000", "1 000"} {
		if rest, found := strings.CutPrefix(text, thousand); found && rest != "" && rest[0] != '.' {
			text, shift = strings.TrimSpace(rest), len(strings.NewReplacer(".", "", ",", "", " ", "").Replace(thousand))-1
			break
		}
	}
	p := t.passageOf(text)
	u := p.readUnit(0)
	switch {
	case u.found && u.next == len(p.tokens):
	case !u.found && u.scales > 0 && u.shift >= 6 && u.next == len(p.tokens):
		u.canonical, u.class, u.found = "VND", "money", true
	default:
		// nghìn quyển, triệu lượt hộ: the noun is none of the rules.
		var rest string
		u.shift, rest = p.leadingScales()
		p = t.passageOf(rest)
		u = reading{shift: u.shift, scales: u.scales}
	}
	u.shift += shift
	return u, p
}

// leadingScales are the magnitudes that a text begins with, as a power of ten, and what
// stands behind them.
func (p *passage) leadingScales() (shift int, rest string) {
	i := 0
	for {
		k, n := p.rules.unitAt.Longest(p.tokens, i)
		if n == 0 || p.rules.units[k].class != "scale" {
			break
		}
		shift += p.rules.units[k].shift
		i += n
	}
	if i >= len(p.tokens) {
		return shift, ""
	}
	return shift, p.text[p.tokens[i].Start:]
}

// unitLine finds what stands behind ĐVT: or Đơn vị tính: in a line over a table. Behind a
// bare đơn vị only a known unit counts, since an office may be meant.
func (t *table) unitLine(text string) (string, bool) {
	p := t.passageOf(text)
	for i := range p.tokens {
		k, n := t.x.rules.heads.at.Longest(p.tokens, i)
		if n == 0 {
			continue
		}
		switch c := t.x.rules.heads.cues[k]; {
		case c.class != "role" || c.value != "unit" && c.value != "unit_or_label":
			continue
		default:
			rest := strings.Trim(text[p.tokens[i+n-1].End:], " :();.")
			known, _ := t.knownUnit(rest)
			if c.value == "unit" || known.found {
				return rest, rest != ""
			}
		}
	}
	return "", false
}

// readUnitLine reads one unit for all, or units with the things they are for.
func (t *table) readUnitLine(text string) {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == ',' }) {
		key, unit, found := strings.Cut(part, ":")
		if !found {
			if u, _ := t.knownUnit(part); u.found && u.class == "percent" && t.caption.unit.found {
				t.caption.percent = true // triệu đồng; %: the head says which columns are ratios
				continue
			}
			if u := t.readUnitText(part); u.found && !t.caption.unit.found {
				t.caption.unit = u
			} else if u.found && u.class == "money" != (t.caption.unit.class == "money") && !t.caption.other.found {
				t.caption.other = u
			}
			continue
		}
		if u := t.readUnitText(unit); u.found {
			t.caption.keyed = append(t.caption.keyed, keyedUnit{vi.Key(strings.TrimSpace(key)), u})
		}
	}
}

// unitFor is the unit that the line over the table gives to a thing.
func (c *caption) unitFor(name string) reading {
	key := vi.Key(name)
	for _, k := range c.keyed {
		if strings.Contains(key, k.key) {
			return k.unit
		}
	}
	if c.other.found && (c.other.class == "money") != (c.unit.class == "money") && namesMoney(key) == (c.other.class == "money") {
		return c.other // Nghìn tấn; triệu USD
	}
	return c.unit
}

// namesMoney reports a name, as a key, of an amount of money.
func namesMoney(key string) bool {
	for _, word := range []string{"trị giá", "giá trị", "kim ngạch", "tiền", "kinh phí", "vốn", "doanh thu", "ngân sách", "thu nhập"} {
		if strings.Contains(key, vi.Key(word)) {
			return true
		}
	}
	return false
}

// isUnitLine reports a line that holds nothing but units: Nghìn tấn; Triệu USD.
func (t *table) isUnitLine(text string) bool {
	for part := range strings.SplitSeq(strings.ReplaceAll(strings.Trim(text, "()"), ";", ","), ",") {
		// Nghìn lượt người: a magnitude makes a unit of any noun.
		if u, noun := t.knownUnit(part); u.counted && isLoud(part) || !u.found && (u.scales == 0 || len(noun.tokens) == 0 || len(noun.tokens) > 3) {
			return false
		}
	}
	return true
}

// bracketUnit takes a unit in brackets or behind a colon, comma or dash off the end of a
// label: Diện tích (ha), Sản lượng: tấn.
func (t *table) bracketUnit(label string) (string, reading) {
	if i := strings.LastIndexByte(label, '('); i > 0 {
		end := strings.IndexByte(label[i:], ')')
		inner := strings.TrimSpace(label[i+1:])
		if end > 0 {
			inner = strings.TrimSpace(label[i+1 : i+end])
		}
		for _, mark := range []string{"ĐVT:", "đvt:", "Đvt:", "ĐVT"} {
			inner = strings.TrimSpace(strings.TrimPrefix(inner, mark))
		}
		u, noun := t.knownUnit(inner)
		if !u.found && u.scales > 0 && len(noun.tokens) > 0 && len(noun.tokens) <= 2 {
			u = t.readUnitText(inner) // Nghìn HK
		}
		if u.found {
			rest := ""
			if end > 0 {
				rest = label[i+end+1:]
			}
			return strings.TrimSpace(strings.TrimSpace(label[:i]) + rest), u
		}
	}
	if i := strings.LastIndexAny(label, ":,"); i > 0 {
		if u, _ := t.knownUnit(label[i+1:]); u.found && !u.counted {
			return strings.TrimSpace(label[:i]), u
		}
	}
	if i := strings.LastIndex(label, " - "); i > 0 {
		if u, _ := t.knownUnit(label[i+3:]); u.found && !u.counted {
			return strings.TrimSpace(label[:i]), u
		}
	}
	return label, reading{}
}

// countedIn is the noun that a name counts: Số vụ tai nạn giao thông counts vụ, Hộ nghèo
// counts hộ. It stands behind số or begins the name; dịch vụ counts nothing.
func (t *table) countedIn(name string) reading {
	p := t.passageOf(name)
	for i := range p.tokens {
		if p.id(i) == p.rules.words.number || p.id(i) == p.rules.words.total {
			if u := p.nounReading(i + 1); u.found {
				return u
			}
			if k, known := p.rules.shortUnit[p.wordAt(i+1)]; known {
				return reading{canonical: p.rules.units[k].canonical, class: p.rules.units[k].class, counted: true, found: true}
			}
		}
	}
	u := p.nounReading(0)
	if u.class == "flow" || (u.class == "object" || u.class == "place" || u.class == "organisation") && u.next < len(p.tokens) && !p.describes(u.next) {
		return reading{} // công nghiệp, cây lúa, khu vực nhà nước
	}
	return u
}

// describes reports đạt, được, chưa, không: what begins to say of which of the counted
// things is spoken: xã đạt chuẩn.
func (p *passage) describes(i int) bool {
	return p.is(i, lex.Word) && strings.Contains(" đạt được chưa không có mới đã bị đang ", " "+lower(p.word(i))+" ")
}

// nounReading is the counted noun at a token.
func (p *passage) nounReading(i int) reading {
	if m, ok := p.markAt(i); ok {
		if _, dead := p.cueOf(m, "consequence"); dead {
			return reading{next: m.last + 1, canonical: "người", class: "person", counted: true, found: true} // Số tử vong
		}
	}
	k, n := p.rules.unitAt.Longest(p.tokens, i)
	if n == 0 || !p.rules.units[k].counted {
		return reading{}
	}
	if h, longer := p.rules.heads.at.Longest(p.tokens, i); longer > n && p.rules.heads.cues[h].class == "name" {
		return reading{} // giải quyết counts no prizes
	}
	u := p.rules.units[k]
	return reading{next: i + n, canonical: u.canonical, class: u.class, counted: true, found: true}
}
