package web

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"solieu/internal/i18n"
)

// rootConstants reads the typed string constants of the root package from its
// source, so that a new one without a label fails here.
func rootConstants(t *testing.T) map[string][]string {
	t.Helper()
	names, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		addConstants(found, file)
	}
	return found
}

func addConstants(found map[string][]string, file *ast.File) {
	ast.Inspect(file, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok || spec.Type == nil || len(spec.Values) != 1 {
			return true
		}
		name, isName := spec.Type.(*ast.Ident)
		literal, isLiteral := spec.Values[0].(*ast.BasicLit)
		if isName && isLiteral && literal.Kind == token.STRING {
			value, _ := strconv.Unquote(literal.Value)
			found[name.Name] = append(found[name.Name], value)
		}
		return true
	})
}

// TestEveryConstantHasALabel: each value of each closed list of the root package
// has a text in both languages; a code also says what to do.
func TestEveryConstantHasALabel(t *testing.T) {
	lists := map[string]string{
		"Code": "code", "Severity": "severity", "Verdict": "verdict", "Status": "status", "Kind": "kind", "Basis": "basis",
		"Direction": "direction", "Approx": "approx", "PartCue": "partcue", "Measure": "measure", "FileState": "state",
		"DecisionKind": "decide", "BlockKind": "block", "PeriodKind": "periodkind",
	}
	constants := rootConstants(t)
	for name := range constants {
		if lists[name] == "" {
			t.Errorf("type %s of the root package has constants, but no list of labels", name)
		}
	}
	for _, lang := range i18n.Langs() {
		text, err := i18n.New(lang)
		if err != nil {
			t.Fatal(err)
		}
		for name, list := range lists {
			if len(constants[name]) == 0 {
				t.Errorf("no constants of type %s found", name)
			}
			for _, value := range constants[name] {
				if !text.Has(list + "." + value) {
					t.Errorf("%s: no label %s.%s", lang, list, value)
				}
				if list == "code" && !text.Has("code."+value+".do") {
					t.Errorf("%s: code %s does not say what to do", lang, value)
				}
			}
		}
		for _, check := range catalogueOfChecks() {
			if !text.Has("check." + check) {
				t.Errorf("%s: no label for check %s", lang, check)
			}
		}
	}
}

// catalogueOfChecks names A01–A24, B01–B14, C01–C05.
func catalogueOfChecks() []string {
	var names []string
	for group, count := range map[string]int{"A": 24, "B": 14, "C": 5} {
		for i := 1; i <= count; i++ {
			names = append(names, group+strconv.Itoa(i/10)+strconv.Itoa(i%10))
		}
	}
	return names
}

var textCall = regexp.MustCompile(`(?:\{\{|\(|\s)t "([a-z.]+)"|\.T\("([a-zA-Z0-9.]+)"|(?:badInput|notFound)\("([a-z.]+)"|key: +"([a-z.]+)"`)

// TestEveryTextUsedExists: each key that a template or a handler names has a text,
// and no text of the pages is left over.
func TestEveryTextUsedExists(t *testing.T) {
	text, err := i18n.New(i18n.VI)
	if err != nil {
		t.Fatal(err)
	}
	used := usedKeys(t)
	for key := range used {
		if !text.Has(key) && !strings.HasSuffix(key, ".") {
			t.Errorf("text %q is used but does not exist", key)
		}
	}
	// Texts of these groups are looked up by name at run time: label "status" x.
	byName := regexp.MustCompile(`^(severity|verdict|status|kind|basis|direction|approx|partcue|measure|freq|state|finding|decide|block|role|periodkind|period|quarter|month|unit|facet|check|code|count)\.`)
	for _, key := range text.Keys() {
		if !used[key] && !byName.MatchString(key) {
			t.Errorf("text %q is used nowhere", key)
		}
	}
}

func usedKeys(t *testing.T) map[string]bool {
	t.Helper()
	used := map[string]bool{}
	for _, source := range sources(t) {
		for _, m := range textCall.FindAllStringSubmatch(source, -1) {
			used[m[1]+m[2]+m[3]+m[4]] = true
		}
	}
	if len(used) < 100 {
		t.Fatalf("found only %d texts in use: %v", len(used), slices.Sorted(maps.Keys(used)))
	}
	return used
}
