package extract

import (
	"strconv"
	"strings"

	"solieu/extract/lex"
	"solieu/internal/period"
)

// headFound is a cue of heads.tsv at its place in a text.
type headFound struct {
	headCue
	first, last int // tokens, both included
}

// headReading is what the words of a head or label say.
type headReading struct {
	p       *passage
	found   []headFound
	percent bool
	signs   bool // (+), (-), +/-
	unit    reading
	span    []timeSpan
	years   []printedYear
	slash   int // token of the slash of TH/KH or 2020/2019, -1
	name    string
}

// readHeadText reads a head or label for its cues, periods, unit and what is left of it:
// the name of what is measured.
func (t *table) readHeadText(text string) *headReading {
	if h, known := t.texts[text]; known {
		return h
	}
	p := t.passageOf(expandMonths(text))
	h := &headReading{p: p, slash: -1}
	p.readSpans(t.caption.ref(t.d.ref))
	h.span = p.spans
	h.findDays()
	t.findHeadCues(h)
	h.coverBasis(t.caption.ref(t.d.ref))
	t.findBracketUnits(h)
	h.findSigns()
	h.name = h.residue()
	t.texts[text] = h
	return h
}

func (t *table) findHeadCues(h *headReading) {
	rules := &t.x.rules.heads
	for i := 0; i < len(h.p.tokens); {
		k, n := rules.at.Longest(h.p.tokens, i)
		if n == 0 {
			i++
			continue
		}
		h.found = append(h.found, headFound{rules.cues[k], i, i + n - 1})
		i += n
	}
}

// coverBasis covers the span that a level is compared with, which as a basis is no period
// of its own: so với vụ đông xuân 2018.
func (h *headReading) coverBasis(ref period.Ref) {
	f, ok := h.first("versus", 0)
	if !ok || f.last+1 >= len(h.p.tokens) {
		return
	}
	base := h.p.tokens[f.last+1].Start
	for _, m := range period.Find(h.p.text[base:], ref) {
		for i := f.last + 1; i < len(h.p.tokens); i++ {
			if t := h.p.tokens[i]; t.Start >= base+m.Span.Start && t.End <= base+m.Span.End {
				h.p.covered[i] = byPeriod
			}
		}
	}
}

// findBracketUnits covers (ha), (%), (1.000 tấn).
func (t *table) findBracketUnits(h *headReading) {
	p := h.p
	for i := range p.tokens {
		if p.id(i) != p.rules.words.open {
			continue
		}
		end := p.closeAfter(i)
		if end <= i+1 || end > len(p.tokens) {
			continue
		}
		inside := p.text[p.tokens[i].End:p.tokens[end-1].End]
		if end < len(p.tokens) {
			inside = p.text[p.tokens[i].End:p.tokens[end].Start]
		}
		if rest, found := t.unitLine(inside); found {
			inside = rest
		}
		u, _ := t.knownUnit(inside)
		if !u.found {
			continue
		}
		if u.class != "percent" {
			h.unit = u
		}
		for j := i; j <= min(end, len(p.tokens)-1); j++ {
			p.covered[j] = byUnit
		}
	}
}

// findSigns finds per cent signs, printed + and -, years and the slash between two cues.
func (h *headReading) findSigns() {
	p, w := h.p, &h.p.rules.words
	for i := range p.tokens {
		switch id := p.id(i); {
		case id != 0 && id == w.percent:
			h.percent = true
		case id != 0 && (id == w.plus || w.isDash(id) && (p.id(i-1) == w.open || p.id(i-1) == w.slash || p.id(i-1) == w.comma)):
			h.signs = true
		case p.is(i, lex.Number):
			if year, err := strconv.Atoi(p.word(i)); err == nil && isYear(year) && !h.isPriceYear(i) && !h.inDay(i) {
				h.years = append(h.years, printedYear{year, i})
				if p.id(i-1) == w.slash && p.is(i-2, lex.Number) && len(h.years) > 1 {
					h.slash = i - 1
				}
			}
		}
		if p.id(i) == w.slash && h.cueAt(i+1, "status", "basis") && (h.cueAt(i-1, "status", "basis") || i > 1 && isYearText(p.word(i-1)) && h.cueAt(i-2, "status")) {
			// ƯTH/TH 2020 names one column for both; a ratio has a plan or basis below.
			if f, _ := h.first("basis", i); f.first == i+1 || h.planAt(i+1) || h.yearAt(i-1) || strings.Contains(p.text, "%") {
				h.slash = i
			}
		}
	}
}

func (h *headReading) planAt(i int) bool {
	f, ok := h.first("status", i)
	return ok && f.first == i && f.value == "plan"
}

func (h *headReading) yearAt(i int) bool { return i >= 0 && isYearText(h.p.word(i)) }

// cueAt reports a cue of one of the classes that covers a token.
func (h *headReading) cueAt(i int, classes ...string) bool {
	for _, f := range h.found {
		for _, class := range classes {
			if f.class == class && f.first <= i && i <= f.last {
				return true
			}
		}
	}
	return false
}

// first is the first cue of a class from token from on.
func (h *headReading) first(class string, from int) (headFound, bool) {
	for _, f := range h.found {
		if f.class == class && f.first >= from {
			return f, true
		}
	}
	return headFound{}, false
}

// endsInVersus reports a text that breaks off behind so với.
func (h *headReading) endsInVersus() bool {
	last := len(h.p.tokens) - 1
	for last >= 0 && h.p.tokens[last].Kind == lex.Punct {
		last--
	}
	for _, f := range h.found {
		if f.class == "versus" && f.last == last {
			return true
		}
	}
	return false
}

func (h *headReading) has(class string) bool {
	_, ok := h.first(class, 0)
	return ok
}

// residue is the name that is left without cues, periods, units, years and signs. Words
// such as đạt, tăng, tổng are cues only where nothing else is left: tỷ lệ đạt chuẩn and
// số hộ giảm nghèo are names.
func (h *headReading) residue() string {
	if name := h.words(true); name == "" {
		return ""
	}
	return h.words(h.has("versus"))
}

// words joins the free words; weak says that weak cues are left out too.
func (h *headReading) words(weak bool) string { return h.wordsIn(0, len(h.p.text), weak) }

// wordsIn joins the free words between two bytes of the text.
func (h *headReading) wordsIn(start, end int, weak bool) string {
	p := h.p
	skip := make([]bool, len(p.tokens))
	for i := range p.tokens {
		skip[i] = p.covered[i] == byPeriod || p.covered[i] == byUnit || p.tokens[i].Kind != lex.Word || p.tokens[i].Start < start || p.tokens[i].End > end
	}
	for _, f := range h.found {
		if f.value == "compound" || !weak && !f.strong(h.has("versus")) {
			continue
		} else if h.isArea(f) {
			continue
		}
		for j := f.first; j <= f.last; j++ {
			skip[j] = true
		}
	}
	for i := range p.tokens {
		// Khối 8, trẻ dưới 5 tuổi: a number behind a word of the name belongs to it.
		if p.is(i, lex.Number) && p.covered[i] == free && !isYearText(p.word(i)) && p.is(i-1, lex.Word) && !skip[i-1] {
			skip[i] = false
		}
	}
	first, last := h.trim(skip)
	return p.joined(first, last, skip)
}

// isArea reports the short form DT that means diện tích, since the unit is an area.
func (h *headReading) isArea(f headFound) bool {
	return h.unit.class == "area" && f.first == f.last && h.p.word(f.first) == "DT"
}

// strong reports a cue that is never part of a name. Times such as kỳ trước are part of
// one where nothing is compared: kỳ trước chuyển sang.
func (f headFound) strong(compared bool) bool {
	switch f.class {
	case "status", "versus", "part":
		return true
	case "basis":
		return compared || f.value == "same_period_last_year"
	}
	return false
}

// trim moves both ends over words that name nothing.
func (h *headReading) trim(skip []bool) (first, last int) {
	first, last = 0, len(skip)-1
	for first <= last && (skip[first] || h.cueAt(first, "drop")) {
		first++
	}
	for last >= first && (skip[last] || h.cueAt(last, "drop")) {
		last--
	}
	return first, last
}

// joined is the text of the tokens that are not skipped.
func (p *passage) joined(first, last int, skip []bool) string {
	var out strings.Builder
	for i := first; i <= last; i++ {
		if skip[i] {
			continue
		}
		if out.Len() > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(p.word(i))
	}
	return out.String()
}
