package extract

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"solieu"
	"solieu/extract/lex"
	"solieu/extract/rules"
)

func mustRules(t testing.TB) *Rules {
	t.Helper()
	r, err := LoadRules("")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// oneBlock is a report of June 2020 with a single paragraph.
func oneBlock(text string) *solieu.Document {
	return blocks(text)
}

// blocks is a report of June 2020 with one block a line: a line that begins with # is a
// heading, with - a list item, with | a row of table cells.
func blocks(text string) *solieu.Document {
	doc := &solieu.Document{Text: text, Meta: solieu.Meta{Period: solieu.Month(2020, 6)}}
	doc.Meta.Periods = []solieu.Period{doc.Meta.Period}
	at := 0
	for _, line := range strings.Split(text, "\n") {
		b := solieu.Block{Kind: solieu.BlockParagraph, Span: solieu.Span{Start: at, End: at + len(line)}}
		switch {
		case strings.HasPrefix(line, "# "):
			b.Kind, b.Level, b.Span.Start = solieu.BlockHeading, 1, at+2
		case strings.HasPrefix(line, "- "):
			b.Kind, b.Level, b.Label = solieu.BlockListItem, 1, "-"
		}
		doc.Blocks = append(doc.Blocks, b)
		at += len(line) + 1
	}
	return doc
}

// TestUnitExamples runs the example of every unit, noun and cue: a sentence, then value,
// unit and fields of a figure that must come out of it.
func TestWordListExamples(t *testing.T) {
	x := New(mustRules(t))
	for file, columns := range map[string][]string{"units.tsv": unitColumns, "nouns.tsv": nounColumns, "cues.tsv": cueColumns} {
		rows, err := readTable(rules.FS, file, columns)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			if reason := missing(x, row.get("example")); reason != "" {
				t.Errorf("%s:%d %s: %s", file, row.line, row.get("name"), reason)
			}
			if no := row.get("not"); no != "" && strings.Contains(no, " = ") {
				if reason := missing(x, no); reason != "" {
					t.Errorf("%s:%d %s: not: %s", file, row.line, row.get("name"), reason)
				}
			} else if no != "" && len(x.Extract(oneBlock(no))) > 0 {
				t.Errorf("%s:%d %s: figure in %q", file, row.line, row.get("name"), no)
			}
		}
	}
}

// missing checks "sentence = value unit field=want ..." and says what is wrong.
func missing(x *Extractor, example string) string {
	sentence, want, ok := strings.Cut(example, " = ")
	if !ok {
		return "the example has no ' = '"
	}
	figures := x.Extract(oneBlock(sentence))
	value, rest, _ := strings.Cut(want, " ")
	unit := rest
	var fields []string
	for _, word := range strings.Fields(rest) {
		if strings.Contains(word, "=") {
			fields = append(fields, word)
			unit = strings.TrimSpace(strings.Replace(unit, word, "", 1))
		}
	}
	for i := range figures {
		f := &figures[i]
		if f.Value.String() == value && f.Unit == unit {
			for _, field := range fields {
				if got := fieldOf(f, field); got != field {
					return sentence + ": " + got + ", want " + field
				}
			}
			return ""
		}
	}
	var got []string
	for _, f := range figures {
		got = append(got, f.Value.String()+" "+f.Unit)
	}
	return sentence + ": got " + strings.Join(got, ", ") + "; want " + want
}

// fieldOf writes a field of the figure the way examples do.
func fieldOf(f *solieu.Figure, field string) string {
	name, want, _ := strings.Cut(field, "=")
	switch name {
	case "kind":
		return "kind=" + string(f.Kind)
	case "status":
		return "status=" + string(f.Status)
	case "basis":
		return "basis=" + string(f.Basis)
	case "direction":
		return "direction=" + string(f.Direction)
	case "approx":
		return "approx=" + string(f.Approx)
	case "part_of":
		// Any total will do: the example names it 1.
		if f.PartOf != "" {
			return "part_of=" + want
		}
		return "part_of="
	}
	return name + "?"
}

// TestEveryNounCounts holds the lists to their word: each noun makes a figure.
func TestEveryNounCounts(t *testing.T) {
	x := New(mustRules(t))
	rows, err := readTable(rules.FS, "nouns.tsv", nounColumns)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, noun := range row.list("nouns") {
			if reason := missing(x, "Có 12 "+noun+" mới = 12 "+noun); reason != "" {
				t.Errorf("nouns.tsv:%d %s: %s", row.line, noun, reason)
			}
		}
	}
}

// TestNegativeExamples runs the examples of the refusing rules; the number meant stands
// in «».
func TestNegativeExamples(t *testing.T) {
	r := mustRules(t)
	x := New(r)
	for _, rule := range r.refusal.rules {
		for _, example := range rule.Yes {
			if got := refusedBy(x, example); got != "not."+rule.Name && got != "not.period" {
				t.Errorf("%s: %q: %s", rule.Name, example, got)
			}
		}
		for _, example := range rule.No {
			if got := refusedBy(x, example); got == "not."+rule.Name {
				t.Errorf("%s refuses %q", rule.Name, example)
			}
		}
	}
}

// refusedBy is the rule that took or refused the number marked with «».
func refusedBy(x *Extractor, example string) string {
	before, rest, _ := strings.Cut(example, "«")
	number, after, _ := strings.Cut(rest, "»")
	for _, e := range x.Explain(oneBlock(before + number + after))[0] {
		if e.Span.Start <= len(before) && len(before) < e.Span.End {
			return e.Rule
		}
	}
	return "nothing"
}

func TestIndicatorExamples(t *testing.T) {
	r := mustRules(t)
	var doc struct {
		Indicator []indicatorRule `toml:"indicator"`
	}
	if _, err := decodeTOML(rules.FS, "indicators.toml", &doc); err != nil {
		t.Fatal(err)
	}
	for _, rule := range doc.Indicator {
		for _, yes := range rule.Yes {
			if got := catalogued(r, yes); got != rule.ID {
				t.Errorf("%s: %q matches %q", rule.ID, yes, got)
			}
		}
		for _, no := range rule.No {
			if got := catalogued(r, no); got == rule.ID {
				t.Errorf("%s takes %q", rule.ID, no)
			}
		}
	}
	if n := len(r.Catalogue()); n < 60 {
		t.Errorf("%d indicators, want 60 or more", n)
	}
}

func catalogued(r *Rules, example string) string {
	words, unit, _ := strings.Cut(example, " = ")
	return r.match(thing{words, unit, solieu.KindLevel}, lex.NewNumberer(r.lexicon))
}

func TestSectionExamples(t *testing.T) {
	r := mustRules(t)
	rows, err := readTable(rules.FS, "sections.tsv", sectionColumns)
	if err != nil {
		t.Fatal(err)
	}
	class := func(heading string) string {
		d := New(r).open(blocks("# " + heading))
		return d.sections[0].class
	}
	for _, row := range rows {
		if got := class(row.get("example")); got != row.get("class") {
			t.Errorf("sections.tsv:%d: %q is %q", row.line, row.get("example"), got)
		}
		if no := row.get("not"); no != "" && class(no) == row.get("class") {
			t.Errorf("sections.tsv:%d: %q is %q", row.line, no, row.get("class"))
		}
	}
}

func TestAbbreviationExamples(t *testing.T) {
	r := mustRules(t)
	rows, err := readTable(rules.FS, "abbreviations.tsv", abbreviationColumns)
	if err != nil {
		t.Fatal(err)
	}
	d := New(r).open(oneBlock(""))
	for _, row := range rows {
		spelled := (&reader{d: d}).spell(row.get("example"))
		if !strings.Contains(strings.ToLower(spelled), strings.ToLower(row.get("long"))) {
			t.Errorf("abbreviations.tsv:%d: %q does not hold %q", row.line, spelled, row.get("long"))
		}
	}
}

// TestBadRules: every mistake in a rule folder is an error with file and line.
func TestBadRules(t *testing.T) {
	negative := func(body string) map[string]string { return map[string]string{"negatives.toml": body} }
	for name, tc := range map[string]struct {
		files       map[string]string
		path, place string
	}{
		"unknown key":     {negative("[[negative]]\nname = \"x\"\nwhen = \"y\"\n"), "negatives.toml", "line 3"},
		"no example":      {negative("[[negative]]\nname = \"x\"\nbefore = [\"y\"]\n"), "negatives.toml", "line 1"},
		"unknown shape":   {negative("\n[[negative]]\nname = \"x\"\nshape = [\"round\"]\nyes = [\"a\"]\nno = [\"b\"]\n"), "negatives.toml", "line 2"},
		"refuses all":     {negative("[[negative]]\nname = \"x\"\nyes = [\"a\"]\nno = [\"b\"]\n"), "negatives.toml", "line 1"},
		"not TOML":        {negative("[[negative]\n"), "negatives.toml", "line 2"},
		"columns":         {map[string]string{"units.tsv": "a\tb\n"}, "units.tsv", "line 1"},
		"empty example":   {map[string]string{"cues.tsv": strings.Join(cueColumns, "\t") + "\nx\tshare\twhole\tgồm\t\t\n"}, "cues.tsv", "line 2"},
		"too few columns": {map[string]string{"cues.tsv": strings.Join(cueColumns, "\t") + "\nx\tshare\n"}, "cues.tsv", "line 2"},
		"unknown class":   {map[string]string{"cues.tsv": strings.Join(cueColumns, "\t") + "\nx\tshape\twhole\tgồm\ta\t\n"}, "cues.tsv", "line 2"},
		"shift":           {map[string]string{"units.tsv": strings.Join(unitColumns, "\t") + "\nx\tm2\tmany\tarea\tx\tx\ta\n"}, "units.tsv", "line 2"},
		"indicator id":    {map[string]string{"indicators.toml": "[[indicator]]\nid = \"x\"\n"}, "indicators.toml", "line 1"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, body := range tc.files {
				if err := os.WriteFile(filepath.Join(dir, file), []byte(body), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			_, err := LoadRules(dir)
			e, ok := err.(*solieu.Error)
			if !ok || e.Code != solieu.CodeBadRule || e.Path != tc.path || e.Place != tc.place {
				t.Errorf("LoadRules: %v; want code bad_rule at %s, %s", err, tc.path, tc.place)
			}
		})
	}
}

// TestUserRules: a folder of the user adds units and comes before the built-in rules.
func TestUserRules(t *testing.T) {
	dir := t.TempDir()
	body := strings.Join(unitColumns, "\t") + "\nsao\tsào\t0\tarea\tsào\tsào bắc bộ\tTrồng 5 sào bắc bộ = 5 sào\n"
	if err := os.WriteFile(filepath.Join(dir, "units.tsv"), []byte(body), 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := LoadRules(dir)
	if err != nil {
		t.Fatal(err)
	}
	if reason := missing(New(r), "Trồng 5 sào bắc bộ ngô = 5 sào"); reason != "" {
		t.Error(reason)
	}
	if r.Version() == mustRules(t).Version() {
		t.Error("the version does not change with the rules")
	}
}

func TestRulesList(t *testing.T) {
	r := mustRules(t)
	for _, info := range r.List() {
		if info.Examples == 0 || info.File == "" || info.Line == 0 || info.Kind == "" || info.Description == "" {
			t.Errorf("incomplete: %+v", info)
		}
	}
	if matches, err := fs.Glob(rules.FS, "*"); err != nil || len(matches) != 7 {
		t.Errorf("rule files: %v, %v", matches, err)
	}
}
