package extract

import (
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"solieu"
	"solieu/extract/rules"
	"solieu/internal/vi"
)

// ruleFiles are the names of rule files, in the order in which they are compiled.
var ruleFiles = []string{
	"off.tsv", "units.tsv", "nouns.tsv", "cues.tsv", "heads.tsv", "sections.tsv", "abbreviations.tsv", "names.tsv", "negatives.toml", "indicators.toml",
}

// ruleSource is a folder of rule files: the built-in one, or one of the user.
type ruleSource struct {
	fs fs.FS
	// dir is the folder as the user named it, "" for the built-in rules.
	dir string
	// only names the one file to read, "" for all.
	only string
}

// sourcesOf lists the rule folders, first one first served. A user's path may be a
// folder or a single rule file.
func sourcesOf(user string) ([]ruleSource, error) {
	builtIn := ruleSource{fs: rules.FS}
	if user == "" {
		return []ruleSource{builtIn}, nil
	}
	info, err := os.Stat(user)
	if err != nil {
		return nil, &solieu.Error{Code: solieu.CodeBadRule, Path: user, Message: "there are no rules here", Err: err}
	}
	own := ruleSource{fs: os.DirFS(user), dir: user}
	if !info.IsDir() {
		folder, file := filepath.Split(user)
		own = ruleSource{fs: os.DirFS(filepath.Clean(folder)), dir: filepath.Clean(folder), only: file}
		if !slices.Contains(ruleFiles, file) {
			return nil, unknownFile(user)
		}
		return []ruleSource{own, builtIn}, nil
	}
	return []ruleSource{own, builtIn}, own.check()
}

// user reports rules that are not built in.
func (s ruleSource) user() bool { return s.dir != "" }

// path is the name of a file for people.
func (s ruleSource) path(file string) string { return filepath.Join(s.dir, file) }

func (s ruleSource) has(file string) bool {
	if s.only != "" && s.only != file {
		return false
	}
	_, err := fs.Stat(s.fs, file)
	return err == nil
}

// check refuses a file that looks like rules and would be passed over: unit.tsv.
func (s ruleSource) check() error {
	entries, err := fs.ReadDir(s.fs, ".")
	if err != nil {
		return &solieu.Error{Code: solieu.CodeBadRule, Path: s.dir, Message: "the rule folder cannot be read", Err: err}
	}
	for _, entry := range entries {
		name := entry.Name()
		if (strings.HasSuffix(name, ".tsv") || strings.HasSuffix(name, ".toml")) && !slices.Contains(ruleFiles, name) {
			return unknownFile(s.path(name))
		}
	}
	return nil
}

func unknownFile(path string) error {
	return &solieu.Error{Code: solieu.CodeBadRule, Path: path, Message: "no rule file has this name; there are " + strings.Join(ruleFiles, ", ")}
}

// sum adds names and contents to the hash that names the version of the rules.
func (s ruleSource) sum(h hash.Hash) error {
	for _, file := range ruleFiles {
		if !s.has(file) {
			continue
		}
		data, err := fs.ReadFile(s.fs, file)
		if err != nil {
			return &solieu.Error{Code: solieu.CodeBadRule, Path: s.path(file), Message: "cannot be read", Err: err}
		}
		fmt.Fprintf(h, "%s %d\n%s", file, len(data), data)
	}
	return nil
}

// changes are what the rules of a user do to the built-in ones.
type changes struct {
	// own are the names of the user's rules; a built-in rule of that name is left out.
	own map[string]bool
	// cues are the groups of cueSets that the user filled; built-in cues stay out.
	cues map[int]bool
	off  []switchedOff
}

// switchedOff is a line of off.tsv.
type switchedOff struct {
	file    string
	line    int
	rule    string
	phrases []string // none: the whole rule
	used    map[string]bool
}

func newChanges() *changes { return &changes{own: make(map[string]bool), cues: make(map[int]bool)} }

// drops reports that a built-in rule does not hold.
func (c *changes) drops(rule string) bool {
	dropped := c.own[rule]
	for i := range c.off {
		if o := &c.off[i]; o.rule == rule {
			o.used[""] = true
			dropped = dropped || len(o.phrases) == 0
		}
	}
	return dropped
}

// dropsPhrase reports that a built-in rule does not hold for one of its phrases.
func (c *changes) dropsPhrase(rule, phrase string) bool {
	for i := range c.off {
		o := &c.off[i]
		if o.rule != rule {
			continue
		}
		for _, p := range o.phrases {
			if vi.Key(p) == vi.Key(phrase) {
				o.used[p] = true
				return true
			}
		}
	}
	return false
}

// unused is an error for a line of off.tsv that switches nothing off.
func (c *changes) unused() error {
	for _, o := range c.off {
		if !o.used[""] {
			return bad(o.file, o.line, "no built-in rule is called %.60q; solieu rules list names them", o.rule)
		}
		for _, phrase := range o.phrases {
			if !o.used[phrase] {
				return bad(o.file, o.line, "rule %s has no phrase %.60q", o.rule, phrase)
			}
		}
	}
	return nil
}
