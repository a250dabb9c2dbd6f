package extract

import (
	"cmp"
	"slices"
	"strings"

	"solieu"
	"solieu/extract/lex"
)

// catalogue finds indicators by their aliases: both tries hold the words of phrases and
// lead to the entries that use them.
type catalogue struct {
	entries []solieu.Indicator
	aliasAt *lex.Trie
	aliases [][]aliasUse // by the value in aliasAt
	notAt   *lex.Trie
	nots    [][]int // entries ruled out, by the value in notAt
}

// aliasUse is an alias of an entry with its length in words: the longest one wins.
type aliasUse struct{ entry, words int }

// indicatorRule is an indicator as written in indicators.toml.
type indicatorRule struct {
	ID        string   `toml:"id"`
	Name      string   `toml:"name"`
	NameEN    string   `toml:"name_en"`
	UnitClass string   `toml:"unit_class"`
	Stock     bool     `toml:"stock"`
	Aliases   []string `toml:"aliases"`
	Not       []string `toml:"not"`
	Yes       []string `toml:"yes"`
	No        []string `toml:"no"`
}

func (l *loader) loadIndicators(file string) error {
	var doc struct {
		Indicator []indicatorRule `toml:"indicator"`
	}
	lines, err := decodeTOML(l.from, file, &doc)
	if err != nil {
		return err
	}
	ids := make(map[string]bool)
	for i := range doc.Indicator {
		rule, line := &doc.Indicator[i], lines.of("indicator", i)
		if err := rule.check(lines.path, line); err != nil {
			return err
		}
		if ids[rule.ID] {
			return bad(lines.path, line, "another indicator of this file is called %s", rule.ID)
		}
		ids[rule.ID] = true
		info := RuleInfo{Name: rule.ID, Kind: "indicator", File: lines.path, Line: line, Description: rule.Name}
		if !l.holds(info, lines.examples(line, rule.Yes, rule.No)) {
			continue
		}
		group, _, _ := strings.Cut(rule.ID, ".")
		l.addIndicator(solieu.Indicator{
			ID: rule.ID, Name: rule.Name, NameEN: rule.NameEN, Group: group, UnitClass: rule.UnitClass,
			Stock: rule.Stock, Aliases: l.inForce(rule.ID, rule.Aliases), Not: rule.Not,
		})
	}
	return nil
}

// check refuses an indicator that lacks something or has something unknown.
func (rule *indicatorRule) check(path string, line int) error {
	group, name, _ := strings.Cut(rule.ID, ".")
	if group == "" || name == "" || rule.Name == "" {
		return bad(path, line, "indicator %q needs an id of the form group.name and a name", rule.ID)
	}
	if len(rule.Yes) == 0 || len(rule.No) == 0 {
		return bad(path, line, "indicator %q needs examples yes and no", rule.ID)
	}
	for class := range strings.SplitSeq(rule.UnitClass, "|") {
		if class, noun, _ := strings.Cut(class, ":"); !slices.Contains(indicatorUnits, class) || noun != "" && class != "count" {
			return bad(path, line, "unknown unit_class %.30q; it is one of %s, count:NOUN, or several with bars between them",
				rule.UnitClass, strings.Join(indicatorUnits, ", "))
		}
	}
	for _, example := range slices.Concat(rule.Yes, rule.No) {
		if !strings.Contains(example, " = ") {
			return bad(path, line, "the example %.60q has no unit: words = unit", example)
		}
	}
	return checkLists(path, line, map[string][]string{"aliases": rule.Aliases, "not": rule.Not})
}

// indicatorUnits are the values of unit_class; count may name the noun: count:hộ.
var indicatorUnits = []string{"any", "money", "area", "mass", "volume", "count", "rate", "percent"}

func (r *Rules) addIndicator(entry solieu.Indicator) {
	c := &r.catalogue
	index := len(c.entries)
	c.entries = append(c.entries, entry)
	for _, alias := range append([]string{entry.Name}, entry.Aliases...) {
		ids := r.wordIDs(alias)
		group := c.aliasAt.Add(ids, len(c.aliases))
		if group == len(c.aliases) {
			c.aliases = append(c.aliases, nil)
		}
		c.aliases[group] = append(c.aliases[group], aliasUse{index, len(ids)})
	}
	for _, phrase := range entry.Not {
		group := c.notAt.Add(r.wordIDs(phrase), len(c.nots))
		if group == len(c.nots) {
			c.nots = append(c.nots, nil)
		}
		c.nots[group] = append(c.nots[group], index)
	}
}

// wordIDs numbers the words of a phrase without its signs.
func (r *Rules) wordIDs(phrase string) []lex.ID {
	var ids []lex.ID
	for _, t := range lex.Scan(phrase, nil) {
		if t.Kind == lex.Word || t.Kind == lex.Number {
			ids = append(ids, r.lexicon.Add(t.Text(phrase)))
		}
	}
	return ids
}

// match finds the catalogue id of a thing.
func (r *Rules) match(t thing, n *lex.Numberer) string {
	return newIdentifier(r, n).id(t)
}

// thing is what decides over a catalogue id.
type thing struct {
	phrase, unit string
	kind         solieu.Kind
}

// identifier finds the catalogue ids of one document, the aliases of each phrase once.
type identifier struct {
	rules    *Rules
	numberer *lex.Numberer
	uses     map[string][]aliasUse // by phrase
	words    []lex.Token
	ruledOut []int
}

func newIdentifier(r *Rules, n *lex.Numberer) *identifier {
	return &identifier{rules: r, numberer: n, uses: make(map[string][]aliasUse)}
}

// id is that of the longest alias that the phrase of the thing holds, if the unit fits
// and no word rules it out; "" when there is none.
func (x *identifier) id(t thing) string {
	uses, known := x.uses[t.phrase]
	if !known {
		uses = x.usesIn(t.phrase)
		x.uses[t.phrase] = uses
	}
	for _, use := range uses {
		if entry := &x.rules.catalogue.entries[use.entry]; fits(entry.UnitClass, t) {
			return entry.ID
		}
	}
	return ""
}

// usesIn lists the aliases that a phrase holds, without those of entries that it rules
// out: the longest first, of equals that of the first entry.
func (x *identifier) usesIn(phrase string) (uses []aliasUse) {
	x.readWords(phrase)
	c := &x.rules.catalogue
	x.ruledOut = x.ruledOut[:0]
	for i := range x.words {
		c.notAt.Each(x.words, i, func(group int) { x.ruledOut = append(x.ruledOut, c.nots[group]...) })
	}
	for i := range x.words {
		c.aliasAt.Each(x.words, i, func(group int) {
			for _, use := range c.aliases[group] {
				if !slices.Contains(x.ruledOut, use.entry) {
					uses = append(uses, use)
				}
			}
		})
	}
	slices.SortFunc(uses, func(a, b aliasUse) int { return cmp.Or(b.words-a.words, a.entry-b.entry) })
	return uses
}

// readWords cuts a phrase into words and numbers; signs say nothing of what is meant.
func (x *identifier) readWords(phrase string) {
	x.words = lex.Dense(x.words[:0], phrase, x.numberer)
	x.words = slices.DeleteFunc(x.words, func(t lex.Token) bool { return t.Kind != lex.Word && t.Kind != lex.Number })
}

// fits is the gate: a figure of another unit is another thing. A ratio or change in
// per cent has the unit class of what it speaks of, which is not known here, so it
// passes every class but percent.
func fits(class string, t thing) bool {
	if t.unit == "%" || t.unit == "điểm %" || t.unit == "lần" {
		return t.kind == solieu.KindRatio || t.kind == solieu.KindChange || class == "percent" || class == "any"
	}
	for one := range strings.SplitSeq(class, "|") {
		switch kind, noun, counted := strings.Cut(one, ":"); {
		case one == "any", one == "money" && (solieu.Quantity{Unit: t.unit}).IsMoney(), one == "area" && t.unit == "m2",
			one == "mass" && (t.unit == "kg" || t.unit == "g"), one == "volume" && t.unit == "m3",
			counted && kind == "count" && t.unit == noun, one == "count" && isCount(t.unit),
			one == "rate" && strings.Contains(t.unit, "/"):
			return true
		}
	}
	return false
}

func isCount(unit string) bool {
	switch unit {
	case "VND", "USD", "m2", "m3", "m", "km", "kg", "g", "kWh", "%":
		return false
	}
	return !strings.Contains(unit, "/")
}
