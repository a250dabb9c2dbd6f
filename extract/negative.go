package extract

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/vi"
)

// negative is a rule that refuses numbers, as written in negatives.toml.
type negative struct {
	Name   string   `toml:"name"`
	Why    string   `toml:"why"`
	Shape  []string `toml:"shape"`
	Before []string `toml:"before"`
	After  []string `toml:"after"`
	// Keep are longer phrases before the number that save it: dân số is no số.
	Keep       []string `toml:"keep"`
	UnlessUnit bool     `toml:"unless_unit"`
	Yes        []string `toml:"yes"`
	No         []string `toml:"no"`
}

// refusals are the compiled negative rules, in the order in which they are asked.
type refusals struct {
	rules  []negative
	before []*lex.Trie // of the phrases read backwards; nil when not asked
	after  []*lex.Trie
	keep   []*lex.Trie // backwards, as before
	shape  [][]shape   // one of them must hold
}

func (l *loader) loadNegatives(file string) error {
	var doc struct {
		Negative []negative `toml:"negative"`
	}
	lines, err := decodeTOML(l.from, file, &doc)
	if err != nil {
		return err
	}
	names := make(map[string]bool)
	for i := range doc.Negative {
		n, line := &doc.Negative[i], lines.of("negative", i)
		if err := n.check(lines.path, line); err != nil {
			return err
		}
		if names[n.Name] {
			return bad(lines.path, line, "another rule of this file is called %s", n.Name)
		}
		names[n.Name] = true
		info := RuleInfo{Name: "not." + n.Name, Kind: "negative", File: lines.path, Line: line, Description: n.Why}
		if !l.holds(info, lines.examples(line, n.Yes, n.No)) {
			continue
		}
		n.Before, n.After = l.inForce(info.Name, n.Before), l.inForce(info.Name, n.After)
		l.refusal.rules = append(l.refusal.rules, *n)
		l.refusal.before = append(l.refusal.before, l.phrases(n.Before, true))
		l.refusal.keep = append(l.refusal.keep, l.phrases(n.Keep, true))
		l.refusal.after = append(l.refusal.after, l.phrases(n.After, false))
		l.refusal.shape = append(l.refusal.shape, shapesOf(n.Shape))
	}
	return nil
}

// check refuses a rule that lacks something or has something unknown.
func (n *negative) check(path string, line int) error {
	if n.Name == "" || len(n.Yes) == 0 || len(n.No) == 0 {
		return bad(path, line, "refusal %q needs a name and examples yes and no", n.Name)
	}
	if n.Why == "" {
		return bad(path, line, "refusal %s does not say why", n.Name)
	}
	for _, shape := range n.Shape {
		if _, known := shapes[shape]; !known {
			return bad(path, line, "unknown shape %.30q; it is one of %s", shape, strings.Join(slices.Sorted(maps.Keys(shapes)), ", "))
		}
	}
	if len(n.Shape)+len(n.Before)+len(n.After) == 0 {
		return bad(path, line, "refusal %s has no condition and would refuse every number", n.Name)
	}
	for _, example := range slices.Concat(n.Yes, n.No) {
		if _, marked, _ := strings.Cut(example, "«"); !strings.Contains(marked, "»") {
			return bad(path, line, "the example %.60q does not mark its number: «12»", example)
		}
	}
	return checkLists(path, line, map[string][]string{"before": n.Before, "after": n.After, "keep": n.Keep})
}

// checkLists refuses empty phrases and those that stand twice in one list.
func checkLists(path string, line int, lists map[string][]string) error {
	for _, key := range slices.Sorted(maps.Keys(lists)) {
		seen := make(map[string]bool)
		for _, phrase := range lists[key] {
			if strings.TrimSpace(phrase) == "" {
				return bad(path, line, "%s has an empty phrase", key)
			}
			if seen[vi.Key(phrase)] {
				return bad(path, line, "%s has the phrase %q twice", key, phrase)
			}
			seen[vi.Key(phrase)] = true
		}
	}
	return nil
}

// phrases builds a trie, of the phrases read backwards when asked.
func (r *Rules) phrases(list []string, backwards bool) *lex.Trie {
	if len(list) == 0 {
		return nil
	}
	t := lex.NewTrie()
	for i, phrase := range list {
		ids := r.lexicon.AddPhrase(phrase)
		if backwards {
			for a, b := 0, len(ids)-1; a < b; a, b = a+1, b-1 {
				ids[a], ids[b] = ids[b], ids[a]
			}
		}
		t.Add(ids, i)
	}
	return t
}

// tomlLines knows on which line each table of an array begins.
type tomlLines struct {
	path  string
	lines []string
}

// of is the line of the n-th table of an array.
func (l tomlLines) of(array string, n int) int {
	for i, line := range l.lines {
		if strings.TrimSpace(line) == "[["+array+"]]" {
			if n == 0 {
				return i + 1
			}
			n--
		}
	}
	return 0
}

// examples makes the examples of the table that begins on a line.
func (l tomlLines) examples(table int, yes, no []string) []Example {
	out := make([]Example, 0, len(yes)+len(no))
	for i, text := range slices.Concat(yes, no) {
		out = append(out, Example{Line: l.holding(text, table), Text: text, Not: i >= len(yes)})
	}
	return out
}

// holding is the line from the given one on that holds a text, or that line itself.
func (l tomlLines) holding(text string, from int) int {
	for i := from; i < len(l.lines); i++ {
		if strings.HasPrefix(l.lines[i], "[[") {
			break
		}
		if strings.Contains(strings.ReplaceAll(l.lines[i], `\"`, `"`), text) {
			return i + 1
		}
	}
	return from
}

// decodeTOML reads a file strictly: a key that the type does not have is an error.
func decodeTOML(from ruleSource, file string, into any) (tomlLines, error) {
	path := from.path(file)
	data, err := fs.ReadFile(from.fs, file)
	if err != nil {
		return tomlLines{}, &solieu.Error{Code: solieu.CodeBadRule, Path: path, Message: "cannot be read", Err: err}
	}
	lines := tomlLines{path: path, lines: strings.Split(string(data), "\n")}
	meta, err := toml.Decode(string(data), into)
	if err != nil {
		return lines, bad(path, lineOf(err), "not valid TOML: %v", err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		key := unknown[0]
		return lines, bad(path, lines.find(key[len(key)-1]), "unknown key %s", key)
	}
	return lines, nil
}

// lineOf is the line that an error of the TOML reader speaks of; for a value of the
// wrong type it stands only in the words of the error.
func lineOf(err error) (line int) {
	var parse toml.ParseError
	if errors.As(err, &parse) {
		return parse.Position.Line
	}
	if _, scanned := fmt.Sscanf(err.Error(), "toml: line %d", &line); scanned != nil {
		return 0
	}
	return line
}

// find is the first line that sets a key.
func (l tomlLines) find(key string) int {
	for i, line := range l.lines {
		rest, ok := strings.CutPrefix(strings.Trim(strings.TrimSpace(line), "[]"), key)
		if rest = strings.TrimSpace(rest); ok && (rest == "" || rest[0] == '=') {
			return i + 1
		}
	}
	return 0
}
