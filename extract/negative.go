package extract

import (
	"io/fs"
	"strings"

	"github.com/BurntSushi/toml"

	"solieu"
	"solieu/extract/lex"
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
}

func (r *Rules) loadNegatives(fsys fs.FS, file string) error {
	var doc struct {
		Negative []negative `toml:"negative"`
	}
	lines, err := decodeTOML(fsys, file, &doc)
	if err != nil {
		return err
	}
	for i, n := range doc.Negative {
		line := lines.of("negative", i)
		if n.Name == "" || len(n.Yes) == 0 || len(n.No) == 0 {
			return bad(file, line, "negative rule %q needs a name and examples yes and no", n.Name)
		}
		for _, shape := range n.Shape {
			if _, known := shapes[shape]; !known {
				return bad(file, line, "unknown shape %.30q", shape)
			}
		}
		if len(n.Shape)+len(n.Before)+len(n.After) == 0 {
			return bad(file, line, "rule %q refuses every number", n.Name)
		}
		r.refusal.rules = append(r.refusal.rules, n)
		r.refusal.before = append(r.refusal.before, r.phrases(n.Before, true))
		r.refusal.keep = append(r.refusal.keep, r.phrases(n.Keep, true))
		r.refusal.after = append(r.refusal.after, r.phrases(n.After, false))
		r.list = append(r.list, RuleInfo{
			Name: "not." + n.Name, Kind: "negative", File: file, Line: line, Examples: len(n.Yes) + len(n.No), Description: n.Why,
		})
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
type tomlLines struct{ text string }

func (l tomlLines) of(array string, n int) int {
	for i, line := range strings.Split(l.text, "\n") {
		if strings.TrimSpace(line) == "[["+array+"]]" {
			if n == 0 {
				return i + 1
			}
			n--
		}
	}
	return 0
}

// decodeTOML reads a file strictly: a key that the type does not have is an error.
func decodeTOML(fsys fs.FS, file string, into any) (tomlLines, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return tomlLines{}, &solieu.Error{Code: solieu.CodeBadRule, Path: file, Message: "cannot be read", Err: err}
	}
	lines := tomlLines{text: string(data)}
	meta, err := toml.Decode(string(data), into)
	if err != nil {
		line := 0
		if parse, ok := err.(toml.ParseError); ok {
			line = parse.Position.Line
		}
		return lines, bad(file, line, "not valid TOML: %v", err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return lines, bad(file, lines.find(unknown[0][len(unknown[0])-1]), "unknown key %s", unknown[0])
	}
	return lines, nil
}

func (l tomlLines) find(key string) int {
	for i, line := range strings.Split(l.text, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), key) {
			return i + 1
		}
	}
	return 0
}
