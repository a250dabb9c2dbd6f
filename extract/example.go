package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
)

// Example is a text of a rule file that says what the rule does, or, as Not, what it
// must leave alone.
type Example struct {
	// Rule and Kind are those of the RuleInfo.
	Rule string
	Kind string
	File string
	Line int
	Text string
	Not  bool
}

// Try runs an example with the rules in force: whether what it promises holds, what was
// wanted and what came out.
func (x *Extractor) Try(e Example) (ok bool, want, got string) {
	switch e.Kind {
	case "unit", "noun", "cue", "name":
		return x.trySentence(e)
	case "head":
		return x.tryHead(e)
	case "negative":
		return x.tryRefusal(e)
	case "indicator":
		return x.tryIndicator(e)
	case "section":
		return x.trySection(e)
	case "abbreviation":
		return x.tryAbbreviation(e)
	}
	return false, "", "unknown kind of rule " + e.Kind
}

// specimen is a report of June 2020 with one block, or a heading.
func specimen(text string, kind solieu.BlockKind) *solieu.Document {
	doc := &solieu.Document{Text: text, Meta: solieu.Meta{Period: solieu.Month(2020, 6)}}
	doc.Meta.Periods = []solieu.Period{doc.Meta.Period}
	block := solieu.Block{Kind: kind, Span: solieu.Span{End: len(text)}}
	if kind == solieu.BlockHeading {
		block.Level = 1
	}
	doc.Blocks = []solieu.Block{block}
	return doc
}

// trySentence runs "sentence = value unit field=want ...": such a figure must come out. A
// sentence alone, which only column not may hold, must give no figure.
func (x *Extractor) trySentence(e Example) (ok bool, want, got string) {
	sentence, want, promised := strings.Cut(e.Text, " = ")
	figures := x.Extract(specimen(sentence, solieu.BlockParagraph))
	var all []string
	for i := range figures {
		all = append(all, sketch(&figures[i]))
	}
	got = strings.Join(all, "; ")
	if !promised {
		return len(figures) == 0, "no figure", got
	}
	value, rest, _ := strings.Cut(want, " ")
	var unit, fields []string
	for _, word := range strings.Fields(rest) {
		if strings.Contains(word, "=") {
			fields = append(fields, word)
		} else {
			unit = append(unit, word)
		}
	}
	for i := range figures {
		f := &figures[i]
		if f.Value.String() == value && f.Unit == strings.Join(unit, " ") {
			return fulfils(f, fields), want, got
		}
	}
	return false, want, got
}

// sketch writes the fields of a figure that examples may name.
func sketch(f *solieu.Figure) string {
	out := f.Value.String() + " " + f.Unit
	for _, name := range []string{"kind", "status", "period", "basis", "direction", "approx", "part_of", "name"} {
		if value := fieldOf(f, name); value != "" {
			out += " " + name + "=" + value
		}
	}
	return out
}

func fulfils(f *solieu.Figure, fields []string) bool {
	for _, field := range fields {
		name, want, _ := strings.Cut(field, "=")
		got := fieldOf(f, name)
		// Any total will do: the example does not know its id.
		if got != want && !(name == "part_of" && got != "" && want != "") {
			return false
		}
	}
	return true
}

// fieldOf writes a field of the figure the way examples do.
func fieldOf(f *solieu.Figure, name string) string {
	switch name {
	case "kind":
		return string(f.Kind)
	case "status":
		return string(f.Status)
	case "period":
		return f.Period.Code()
	case "basis":
		return string(f.Basis)
	case "direction":
		return string(f.Direction)
	case "approx":
		return string(f.Approx)
	case "part_of":
		return f.PartOf
	case "name":
		return strings.ReplaceAll(f.Indicator, " ", "_")
	}
	return "?"
}

// tryRefusal runs a sentence that marks its number: «14»/6/2020. A number inside a period
// phrase is refused as one whatever its shape.
func (x *Extractor) tryRefusal(e Example) (ok bool, want, got string) {
	before, rest, _ := strings.Cut(e.Text, "«")
	number, after, _ := strings.Cut(rest, "»")
	got = "nothing"
	for _, n := range x.Explain(specimen(before+number+after, solieu.BlockParagraph))[0] {
		if n.Span.Start <= len(before) && len(before) < n.Span.End {
			got = n.Rule
			break
		}
	}
	if e.Not {
		return got != e.Rule, "not " + e.Rule, got
	}
	return got == e.Rule || got == "not.period", e.Rule, got
}

// tryIndicator runs "words = unit" against the catalogue.
func (x *Extractor) tryIndicator(e Example) (ok bool, want, got string) {
	words, unit, _ := strings.Cut(e.Text, " = ")
	got = x.rules.match(thing{words, unit, solieu.KindLevel}, lex.NewNumberer(x.rules.lexicon))
	if e.Not {
		return got != e.Rule, "not " + e.Rule, got
	}
	return got == e.Rule, e.Rule, got
}

// trySection reads the example as a heading.
func (x *Extractor) trySection(e Example) (ok bool, want, got string) {
	for i := range x.rules.list {
		if x.rules.list[i].Name == e.Rule {
			want = x.rules.list[i].class
		}
	}
	got = x.open(specimen(e.Text, solieu.BlockHeading)).sections[0].class
	if e.Not {
		return got != want, "not " + want, got
	}
	return got == want, want, got
}

// tryAbbreviation spells the example out: the long form must then stand in it, or must
// not.
func (x *Extractor) tryAbbreviation(e Example) (ok bool, want, got string) {
	short := strings.TrimPrefix(e.Rule, "abbreviation.")
	want = x.rules.short[short]
	d := x.open(specimen("", solieu.BlockParagraph))
	got = (&reader{d: d}).spell(e.Text)
	found := strings.Contains(strings.ToLower(got), strings.ToLower(want))
	if e.Not {
		return !found, "not " + want, got
	}
	return found, want, got
}
