package extract

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"solieu"
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
	var rows tableRows
	for _, line := range strings.Split(text, "\n") {
		b := solieu.Block{Kind: solieu.BlockParagraph, Span: solieu.Span{Start: at, End: at + len(line)}}
		if strings.HasPrefix(line, "|") {
			rows.add(doc, line, at)
			at += len(line) + 1
			continue
		}
		rows.end()
		switch {
		case strings.HasPrefix(line, "# "):
			b.Kind, b.Level, b.Span.Start = solieu.BlockHeading, 1, at+2
		case strings.HasPrefix(line, "- "), strings.HasPrefix(line, "+ "):
			b.Kind, b.Level, b.Label = solieu.BlockListItem, 1, line[:1]
		}
		doc.Blocks = append(doc.Blocks, b)
		at += len(line) + 1
	}
	return doc
}

// TestExamples runs every example of the built-in rules.
func TestExamples(t *testing.T) {
	r := mustRules(t)
	x := New(r)
	for _, e := range r.Examples() {
		if ok, want, got := x.Try(e); !ok {
			t.Errorf("%s:%d %s: %q: got %s, want %s", e.File, e.Line, e.Rule, e.Text, got, want)
		}
	}
	if n := len(r.Catalogue()); n < 60 {
		t.Errorf("%d indicators, want 60 or more", n)
	}
}

// TestExamplesCanFail: an example that promises something else is found out.
func TestExamplesCanFail(t *testing.T) {
	x := New(mustRules(t))
	for _, e := range []Example{
		{Rule: "unit.tan", Kind: "unit", Text: "Sản lượng đạt 832 tấn = 832 kg"},
		{Rule: "cue.tang", Kind: "cue", Text: "Số thu tăng 5% so với cùng kỳ = 5 % direction=down"},
		{Rule: "cue.tang", Kind: "cue", Text: "Kiểm tra 12 vụ", Not: true},
		{Rule: "not.date", Kind: "negative", Text: "Kiểm tra «14» hộ"},
		{Rule: "not.scale", Kind: "negative", Text: "bản đồ tỷ lệ «1»/500", Not: true},
		{Rule: "fin.thu_nsnn", Kind: "indicator", Text: "chi ngân sách = VND"},
		{Rule: "section.ket_qua", Kind: "section", Text: "II. HẠN CHẾ, KHÓ KHĂN"},
		{Rule: "abbreviation.TNGT", Kind: "abbreviation", Text: "Xảy ra 03 vụ cháy"},
	} {
		if ok, want, got := x.Try(e); ok {
			t.Errorf("%s: %q holds: got %s, want %s", e.Rule, e.Text, got, want)
		}
	}
}

// TestEveryNounCounts holds the lists to their word: each noun makes a figure.
func TestEveryNounCounts(t *testing.T) {
	x := New(mustRules(t))
	rows, err := readTable(ruleSource{fs: rules.FS}, "nouns.tsv", nounColumns)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, noun := range row.list("nouns") {
			unit := noun
			if long := x.rules.short[noun]; long != "" {
				unit = long // 12 DN are 12 doanh nghiệp
			}
			e := Example{Rule: "noun." + row.name(), Kind: "noun", Text: "Có 12 " + noun + " mới = 12 " + unit}
			if ok, _, got := x.Try(e); !ok {
				t.Errorf("nouns.tsv:%d %s: %s", row.line, noun, got)
			}
		}
	}
}

// TestBadRules: every mistake in a rule folder is an error with file and line, and a
// sentence that says what is wrong.
func TestBadRules(t *testing.T) {
	head := map[string]string{
		"units.tsv": strings.Join(unitColumns, "\t"), "nouns.tsv": strings.Join(nounColumns, "\t"), "cues.tsv": strings.Join(cueColumns, "\t"),
		"sections.tsv": strings.Join(sectionColumns, "\t"), "abbreviations.tsv": strings.Join(abbreviationColumns, "\t"),
		"off.tsv": strings.Join(offColumns, "\t"), "negatives.toml": "[[negative]]", "indicators.toml": "[[indicator]]",
	}
	const (
		negative  = "name = \"x\"\nwhy = \"w\"\nyes = [\"a «1»\"]\nno = [\"b «2»\"]\n"
		indicator = "id = \"a.b\"\nname = \"n\"\nyes = [\"a = VND\"]\nno = [\"b = VND\"]\n"
	)
	for _, tc := range []struct{ name, file, body, place, message string }{
		{"unknown column", "units.tsv", "name\tcolour", "line 1", `unknown column "colour"`},
		{"columns out of order", "cues.tsv", "class\tname", "line 1", "in this order"},
		{"too few columns", "cues.tsv", "HEAD\nx\tshare", "line 2", "2 columns instead of 6"},
		{"too many columns", "nouns.tsv", "HEAD\nx\tflow\ta\tA 1 a = 1 a\tb\tc", "line 2", "6 columns instead of 5"},
		{"no name", "nouns.tsv", "HEAD\n\tflow\ta\tA 1 a = 1 a", "line 2", "no name"},
		{"name twice", "nouns.tsv", "HEAD\nx\tflow\ta\tA 1 a = 1 a\nx\tflow\tb\tA 1 b = 1 b", "line 3", "line 2 is already called x"},
		{"no example", "cues.tsv", "HEAD\nx\tshare\twhole\tgồm\t\t", "line 2", "no example"},
		{"example without promise", "units.tsv", "HEAD\nx\tm2\t0\tarea\tx\tx\tCó 5 x", "line 2", "what must come out"},
		{"unknown class of cue", "cues.tsv", "HEAD\nx\tshape\twhole\tgồm\ta = 1 b\t", "line 2", `unknown class "shape"`},
		{"unknown value of cue", "cues.tsv", "HEAD\nx\tdirection\tleft\tgồm\ta = 1 b\t", "line 2", `unknown value "left"; it is one of up, down, flat`},
		{"value where none is", "cues.tsv", "HEAD\nx\tdrop\tup\tgồm\ta = 1 b\t", "line 2", "class drop has none"},
		{"unknown class of unit", "units.tsv", "HEAD\nx\tm2\t0\tsurface\tx\tx\ta = 1 b", "line 2", `unknown class "surface"`},
		{"shift in words", "units.tsv", "HEAD\nx\tm2\tmany\tarea\tx\tx\ta = 1 b", "line 2", "power of ten"},
		{"unit without canonical", "units.tsv", "HEAD\nx\t\t0\tarea\tx\tx\ta = 1 b", "line 2", "no canonical unit"},
		{"unit without spelling", "units.tsv", "HEAD\nx\tm2\t0\tarea\tx\t\ta = 1 b", "line 2", "no spelling"},
		{"empty phrase", "units.tsv", "HEAD\nx\tm2\t0\tarea\tx\ta||b\ta = 1 b", "line 2", "empty phrase"},
		{"phrase twice in a line", "nouns.tsv", "HEAD\nx\tflow\tkỹ|kĩ\tA 1 a = 1 a", "line 2", `"kĩ" stands on line 2 already`},
		{"phrase twice in a file", "nouns.tsv", "HEAD\nx\tflow\ta\tA 1 a = 1 a\ny\tplace\tA\tA 1 a = 1 a", "line 3", `"A" stands on line 2 already`},
		{"unknown class of section", "sections.tsv", "HEAD\nx\tintro\tmở đầu\tMỞ ĐẦU", "line 2", `unknown class "intro"`},
		{"abbreviation of nothing", "abbreviations.tsv", "HEAD\nXYZ\t\tCó XYZ", "line 2", "XYZ stands for nothing"},
		{"off without rule", "off.tsv", "HEAD\n\tx\twhy", "line 2", "no name"},
		{"off of an unknown rule", "off.tsv", "HEAD\ncue.xyz\t\twhy", "line 2", `no built-in rule is called "cue.xyz"`},
		{"off of an unknown phrase", "off.tsv", "HEAD\ncue.tang\tđổ dốc\twhy", "line 2", `no phrase "đổ dốc"`},
		{"unknown key", "negatives.toml", "HEAD\nwhen = \"y\"\n" + negative, "line 2", "unknown key negative.when"},
		{"unknown table", "negatives.toml", "[[refusal]]\n", "line 1", "unknown key refusal"},
		{"refusal without example", "negatives.toml", "HEAD\nname = \"x\"\nbefore = [\"y\"]\n", "line 1", "examples yes and no"},
		{"refusal without reason", "negatives.toml", "HEAD\nname = \"x\"\nyes = [\"a\"]\nno = [\"b\"]\n", "line 1", "does not say why"},
		{"refusal of everything", "negatives.toml", "HEAD\n" + negative, "line 1", "would refuse every number"},
		{"unknown shape", "negatives.toml", "\nHEAD\nshape = [\"round\"]\n" + negative, "line 2", `unknown shape "round"`},
		{"number not marked", "negatives.toml", "HEAD\nname = \"x\"\nwhy = \"w\"\nshape = [\"year\"]\nyes = [\"năm 1\"]\nno = [\"«2»\"]\n", "line 1", "does not mark"},
		{"word twice", "negatives.toml", "HEAD\nbefore = [\"số\", \"Số\"]\n" + negative, "line 1", `before has the phrase "Số" twice`},
		{"wrong type", "negatives.toml", "HEAD\nname = 3\n", "line 2", "not valid TOML"},
		{"not TOML", "negatives.toml", "[[negative]\n", "line 2", "not valid TOML"},
		{"indicator id", "indicators.toml", "HEAD\nid = \"x\"\n", "line 1", "group.name"},
		{"unknown unit class", "indicators.toml", "HEAD\nunit_class = \"cash\"\n" + indicator, "line 1", `unknown unit_class "cash"`},
		{"indicator without example", "indicators.toml", "HEAD\nid = \"a.b\"\nname = \"n\"\nunit_class = \"any\"\n", "line 1", "examples yes and no"},
		{"indicator twice", "indicators.toml", "HEAD\nunit_class = \"any\"\n" + indicator + "HEAD\nunit_class = \"any\"\n" + indicator, "line 7", "called a.b"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := writeRules(t, map[string]string{tc.file: strings.ReplaceAll(tc.body, "HEAD", head[tc.file])})
			_, err := LoadRules(dir)
			e, ok := err.(*solieu.Error)
			if !ok || e.Code != solieu.CodeBadRule || e.Path != filepath.Join(dir, tc.file) || e.Place != tc.place || !strings.Contains(e.Message, tc.message) {
				t.Errorf("LoadRules: %v; want code bad_rule at %s, %s: %s", err, tc.file, tc.place, tc.message)
			}
		})
	}
}

func writeRules(t *testing.T, files map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for file, body := range files {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestUnknownRuleFiles: a misspelt file name would be passed over in silence.
func TestUnknownRuleFiles(t *testing.T) {
	dir := writeRules(t, map[string]string{"unit.tsv": "x", "README.md": "notes are welcome"})
	if _, err := LoadRules(dir); solieu.CodeOf(err) != solieu.CodeBadRule || !strings.Contains(err.Error(), "unit.tsv") {
		t.Errorf("LoadRules with unit.tsv: %v", err)
	}
	if _, err := LoadRules(filepath.Join(dir, "none")); solieu.CodeOf(err) != solieu.CodeBadRule {
		t.Errorf("LoadRules of no folder: %v", err)
	}
}

// TestUserRules: a folder of the user adds, replaces and switches off.
func TestUserRules(t *testing.T) {
	head := func(columns []string) string { return strings.Join(columns, "\t") + "\n" }
	for _, tc := range []struct {
		name  string
		files map[string]string
		// holds are examples of kind unit that must come true.
		holds []string
	}{
		{"adds a unit", map[string]string{
			"units.tsv": head(unitColumns) + "sao\tsào\t0\tarea\tsào\tsào bắc bộ\tTrồng 5 sào bắc bộ = 5 sào\n",
		}, []string{"Trồng 5 sào bắc bộ ngô = 5 sào", "Sản lượng đạt 832 tấn = 832000 kg"}},
		{"adds a noun", map[string]string{
			"nouns.tsv": head(nounColumns) + "thuyen_be\tobject\tthuyền thúng\tMua 5 thuyền thúng = 5 thuyền thúng\n",
		}, []string{"Mua 5 thuyền thúng mới = 5 thuyền thúng"}},
		{"a phrase goes to the user", map[string]string{
			"cues.tsv": head(cueColumns) + "len\tdirection\tdown\tsụt giảm|tăng\tSố thu tăng 5% so với cùng kỳ = 5 % direction=down\n",
		}, []string{"Số thu tăng 5% so với cùng kỳ = 5 % direction=down", "Số thu giảm 5% so với cùng kỳ = 5 % direction=down"}},
		{"a rule of the same name replaces", map[string]string{
			"units.tsv": head(unitColumns) + "tan\tkg\t3\tmass\ttấn\ttấn lớn\tĐạt 2 tấn lớn = 2000 kg\n",
		}, []string{"Đạt 2 tấn lớn = 2000 kg", "Đạt 2 tấn = 2 tấn"}},
		{"a rule is switched off", map[string]string{
			"off.tsv": head(offColumns) + "unit.yen\t\tkhông dùng\n",
		}, []string{"Hỗ trợ 6 yến gạo = 6 yến"}},
		{"a phrase is switched off", map[string]string{
			"off.tsv": head(offColumns) + "cue.giam\tbớt|hụt\n",
		}, []string{"Số thu hụt 5% so với cùng kỳ = 5 % kind=ratio", "Số thu giảm 5% so với cùng kỳ = 5 % kind=change"}},
		{"a refusal is added", map[string]string{
			"negatives.toml": "[[negative]]\nname = \"lot\"\nwhy = \"số lô\"\nbefore = [\"lô hàng\"]\nyes = [\"lô hàng «12» xe\"]\nno = [\"«12» lô hàng\"]\n",
		}, []string{"Nhập lô hàng 12 xe và 5 xe = 5 xe"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			dir := writeRules(t, tc.files)
			r, err := LoadRules(dir)
			if err != nil {
				t.Fatal(err)
			}
			x := New(r)
			for _, text := range tc.holds {
				if ok, want, got := x.Try(Example{Kind: "unit", Text: text}); !ok {
					t.Errorf("%q: got %s, want %s", text, got, want)
				}
			}
			for _, e := range r.Examples() {
				if ok, want, got := x.Try(e); !ok && strings.HasPrefix(e.File, dir) {
					t.Errorf("own example %q: got %s, want %s", e.Text, got, want)
				}
			}
			if r.Version() == mustRules(t).Version() {
				t.Error("the version does not change with the rules")
			}
		})
	}
}

// TestRuleFileAlone: one changed file is enough to try a change.
func TestRuleFileAlone(t *testing.T) {
	dir := writeRules(t, map[string]string{
		"units.tsv": strings.Join(unitColumns, "\t") + "\nsao\tsào\t0\tarea\tsào\tsào\tTrồng 5 sào = 5 sào\n", "cues.tsv": "broken",
	})
	r, err := LoadRules(filepath.Join(dir, "units.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	if ok, _, got := New(r).Try(Example{Kind: "unit", Text: "Trồng 5 sào = 5 sào"}); !ok {
		t.Error(got)
	}
}

func TestRulesList(t *testing.T) {
	r := mustRules(t)
	for _, info := range r.List() {
		if info.Examples == 0 || info.File == "" || info.Line == 0 || info.Kind == "" || info.Description == "" {
			t.Errorf("incomplete: %+v", info)
		}
	}
	if matches, err := fs.Glob(rules.FS, "*"); err != nil || len(matches) != 9 {
		t.Errorf("rule files: %v, %v", matches, err)
	}
}
