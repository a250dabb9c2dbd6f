package extract

import (
	"io/fs"
	"strings"

	"solieu"
	"solieu/internal/vi"
)

// catalogueEntry is an indicator with its aliases as lookup keys.
type catalogueEntry struct {
	solieu.Indicator
	aliases []string
	not     []string
}

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

func (r *Rules) loadIndicators(fsys fs.FS, file string) error {
	var doc struct {
		Indicator []indicatorRule `toml:"indicator"`
	}
	lines, err := decodeTOML(fsys, file, &doc)
	if err != nil {
		return err
	}
	for i, rule := range doc.Indicator {
		line := lines.of("indicator", i)
		group, _, ok := strings.Cut(rule.ID, ".")
		if !ok || rule.Name == "" || rule.UnitClass == "" {
			return bad(file, line, "indicator %q needs an id of the form group.name, a name and a unit class", rule.ID)
		}
		if len(rule.Yes) == 0 || len(rule.No) == 0 {
			return bad(file, line, "indicator %q needs examples yes and no", rule.ID)
		}
		entry := catalogueEntry{Indicator: solieu.Indicator{
			ID: rule.ID, Name: rule.Name, NameEN: rule.NameEN, Group: group, UnitClass: rule.UnitClass,
			Stock: rule.Stock, Aliases: rule.Aliases, Not: rule.Not,
		}}
		for _, alias := range append([]string{rule.Name}, rule.Aliases...) {
			entry.aliases = append(entry.aliases, padded(alias))
		}
		for _, word := range rule.Not {
			entry.not = append(entry.not, padded(word))
		}
		r.books = append(r.books, entry)
		r.list = append(r.list, RuleInfo{
			Name: rule.ID, Kind: "indicator", File: file, Line: line, Examples: len(rule.Yes) + len(rule.No), Description: rule.Name,
		})
	}
	return nil
}

// padded is the lookup key of a phrase with a space on both sides, so that only whole
// words are found.
func padded(s string) string { return " " + vi.Key(unpunctuated.Replace(s)) + " " }

var unpunctuated = strings.NewReplacer(",", " ", ";", " ", "(", " ", ")", " ")

// match finds the catalogue id of a figure: the longest alias that its indicator holds,
// if the unit fits and no word rules it out.
func (r *Rules) match(f *solieu.Figure) string {
	text := padded(f.Indicator)
	best, length := "", 0
	for i := range r.books {
		entry := &r.books[i]
		if !fits(entry.UnitClass, f) || holdsAny(text, entry.not) {
			continue
		}
		for _, alias := range entry.aliases {
			if len(alias) > length && strings.Contains(text, alias) {
				best, length = entry.ID, len(alias)
			}
		}
	}
	return best
}

func holdsAny(text string, words []string) bool {
	for _, word := range words {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// fits is the gate: a figure of another unit is another thing. A ratio or change in
// per cent has the unit class of what it speaks of, which is not known here, so it
// passes every class but percent.
func fits(class string, f *solieu.Figure) bool {
	if f.Unit == "%" || f.Unit == "điểm %" || f.Unit == "lần" {
		return f.Kind == solieu.KindRatio || f.Kind == solieu.KindChange || class == "percent" || class == "any"
	}
	for _, one := range strings.Split(class, "|") {
		switch kind, noun, counted := strings.Cut(one, ":"); {
		case one == "any", one == "money" && f.IsMoney(), one == "area" && f.Unit == "m2",
			one == "mass" && (f.Unit == "kg" || f.Unit == "g"), one == "volume" && f.Unit == "m3",
			counted && kind == "count" && f.Unit == noun, one == "count" && isCount(f.Unit),
			one == "rate" && strings.Contains(f.Unit, "/"):
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
