package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// section is what the headings above a block say.
type section struct {
	class  string // result, shortfall, task, proposal; "" when nothing says
	topic  string // heading without number and period
	field  string // the topic, when it names one field of work and not many
	period solieu.Period
	span   solieu.Span // where the period was read
	head   solieu.Span // the heading that the class was read in
}

// rank orders headings by their printed number, which is more reliable than levels of
// markup: I is above 1, 1 above 1.1, that above a.
func rank(label string, level int) int {
	label = strings.Trim(label, "().,:/*- ")
	switch {
	case label == "":
		return 20 + level
	case roman(label):
		return 10
	case label[0] >= '0' && label[0] <= '9':
		return 20 + strings.Count(label, ".")
	case len(label) == 1 && label[0] >= 'A' && label[0] <= 'H':
		return 5
	default:
		return 30
	}
}

// readSections walks over the headings and notes for each block what governs it.
func (d *document) readSections() {
	type open struct {
		rank int
		section
	}
	var stack []open
	var last section
	d.sections = make([]section, len(d.doc.Blocks))
	for i := range d.doc.Blocks {
		b := &d.doc.Blocks[i]
		if b.Kind == solieu.BlockTail {
			// The signature ends the tasks: an annex behind it reports results.
			stack, last = stack[:0], section{}
		}
		if b.Kind == solieu.BlockHeading {
			r := rank(headingLabel(b, d.doc.BlockText(i)), b.Level)
			for len(stack) > 0 && stack[len(stack)-1].rank >= r {
				stack = stack[:len(stack)-1]
			}
			s := d.heading(d.doc.BlockText(i), b.Span.Start)
			if len(stack) > 0 {
				s = s.under(stack[len(stack)-1].section)
			}
			if s.topic == "" {
				s.topic, s.field = last.topic, last.field
			}
			last = s
			stack = append(stack, open{r, s})
		}
		if len(stack) > 0 {
			d.sections[i] = stack[len(stack)-1].section
		}
	}
}

// under fills what a heading leaves open from the one above.
func (s section) under(above section) section {
	if s.class == "" || above.class == "task" && s.class != "task" {
		s.class, s.head = above.class, above.head
	}
	if s.period.IsZero() {
		s.period, s.span = above.period, above.span
	}
	return s
}

func headingLabel(b *solieu.Block, text string) string {
	if b.Label != "" {
		return b.Label
	}
	label, _, found := strings.Cut(text, " ")
	if found && len(label) <= 8 && (strings.ContainsAny(label, ".)/") || roman(label)) {
		return strings.Trim(label, ".)/ ")
	}
	return ""
}

// heading reads class, topic and period of a heading or run-in heading.
func (d *document) heading(text string, base int) section {
	d.cutHeading(text)
	s := section{head: solieu.Span{Start: base, End: base + len(text)}}
	for i := range d.headed.tokens {
		if k, n := d.rules.secAt.Longest(d.headed.tokens, i); n > 0 {
			s.class = d.rules.section[k].class
			break
		}
	}
	s.period, s.span = d.headedPeriod(base, s.class)
	s.topic = d.topic(text)
	s.field = d.fieldOf(s.topic)
	return s
}

func (d *document) cutHeading(text string) {
	h := &d.headed
	h.tokens = lex.Dense(h.tokens[:0], text, d.numberer)
	d.rules.cutTimes(&h.times, text, h.tokens)
}

// headingPeriod takes the span that a heading states.
func (d *document) headingPeriod(text string, base int, class string) (solieu.Period, solieu.Span) {
	d.cutHeading(text)
	return d.headedPeriod(base, class)
}

// headedPeriod takes the span that the heading now being read states: a range in brackets
// before a month, a coming period only in a section of tasks.
func (d *document) headedPeriod(base int, class string) (solieu.Period, solieu.Span) {
	var best period.Match
	for _, m := range d.headed.times.Find(d.ref) {
		next := m.Cue == period.CueNext
		switch {
		case m.Period.IsZero() || m.Cue == period.CueSeason || m.Cue == period.CueSchoolYear:
		case m.Period.Kind == solieu.PeriodYear && class != "task" && m.Period.Start.Year == d.ref.Period.Start.Year && d.ref.Period.Kind != solieu.PeriodYear:
		case class == "task" && m.Cue == period.CuePast:
		case best.Period.IsZero(), m.Period.Kind == solieu.PeriodRange && best.Period.Kind != solieu.PeriodRange, class == "task" && next && best.Cue != period.CueNext:
			best = m
		}
	}
	if best.Period.IsZero() {
		if class == "task" {
			return coming(d.ref.Period), solieu.Span{}
		}
		return solieu.Period{}, solieu.Span{}
	}
	return best.Period, solieu.Span{Start: base + best.Span.Start, End: base + best.Span.End}
}

// coming is the period that the tasks of a report are for: the one of the same length
// after it.
func coming(p solieu.Period) solieu.Period {
	if p.IsZero() {
		return p
	}
	next := p.End.AddDays(1)
	switch p.Kind {
	case solieu.PeriodQuarter:
		return solieu.Quarter(next.Year, (int(next.Month)+2)/3)
	case solieu.PeriodHalf:
		return solieu.Half(next.Year, (int(next.Month)+5)/6)
	case solieu.PeriodNineMonths:
		return solieu.Quarter(next.Year, 4)
	case solieu.PeriodYear:
		return solieu.Year(next.Year)
	case solieu.PeriodMonth:
		return solieu.Month(next.Year, next.Month)
	}
	return solieu.Period{}
}

// topic is a heading without its number, its period, and what follows a bracket or
// colon. A heading that only names a period has none.
func (d *document) topic(text string) string {
	from, to := 0, len(text)
	if first, _, found := strings.Cut(text, " "); found && strings.ContainsAny(first, ".)0123456789") {
		from = len(first) + 1
	}
	if i := strings.IndexAny(text[from:], "(:"); i > 0 {
		to = from + i
	}
	var words []string
	for _, m := range d.headed.times.FindBetween(from, to, d.ref) {
		words = append(words, strings.Fields(text[from:m.Span.Start])...)
		from = m.Span.End
	}
	words = append(words, strings.Fields(text[from:to])...)
	for i, word := range words {
		bare := strings.Trim(word, ",;:.()\"“”")
		if long, ok := d.long(bare); ok {
			words[i] = strings.Replace(word, bare, long, 1)
		}
	}
	return strings.ToLower(strings.Trim(strings.Join(words, " "), " ,.-*"))
}

// long is what a short form stands for, by the document's own words or the rules.
func (d *document) long(short string) (string, bool) {
	if long, ok := d.short[short]; ok {
		return long, true
	}
	long, ok := d.rules.short[short]
	return long, ok
}

// fieldOf leaves of a heading what a name can take from it: no words that fit any heading
// (tình hình, công tác), nothing when it lists many fields.
func (d *document) fieldOf(topic string) string {
	tokens := lex.Dense(nil, topic, d.numberer)
	const many = 9
	first, commas, thing := 0, 0, false
	for i := 0; i < len(tokens); {
		class, n := nameClass(0), 1
		if group, count := d.rules.names.at.Longest(tokens, i); count > 0 {
			class, n = d.rules.names.classes[group], count
		}
		if class&(nameGeneric|nameLight) != 0 && first == i {
			first = i + n
		}
		if class&(nameAgent|nameAdjunct) != 0 {
			tokens = tokens[:i] // trên địa bàn tỉnh, tại phiên họp
			break
		}
		if tokens[i].Kind == lex.Punct {
			commas++
		} else if class&(nameAction|nameGeneric|nameLight) == 0 {
			thing = true
		}
		i += n
	}
	if first >= len(tokens) || len(tokens)-first > many || commas > 1 || !thing {
		return ""
	}
	return strings.Trim(topic[tokens[first].Start:tokens[len(tokens)-1].End], " ,-")
}
