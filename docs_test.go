package solieu_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestEveryErrorCodeIsDocumented reads the constants of errors.go and the table of
// docs/errors.md: neither may know a code that the other does not.
func TestEveryErrorCodeIsDocumented(t *testing.T) {
	page, err := os.ReadFile("docs/errors.md")
	if err != nil {
		t.Fatal(err)
	}
	documented := map[string]bool{}
	for line := range strings.Lines(string(page)) {
		if cells := strings.Split(line, "`"); strings.HasPrefix(line, "| `") {
			documented[cells[1]] = true
		}
	}
	codes := codeConstants(t)
	for _, code := range codes {
		if !documented[code] {
			t.Errorf("docs/errors.md does not explain %q", code)
		}
		delete(documented, code)
	}
	for code := range documented {
		t.Errorf("docs/errors.md explains %q, which errors.go does not have", code)
	}
}

func codeConstants(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || !strings.HasPrefix(spec.Names[0].Name, "Code") {
			return true
		}
		text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		codes = append(codes, text)
		return true
	})
	if len(codes) < 15 {
		t.Fatalf("only %d codes found: the parser is broken", len(codes))
	}
	return codes
}
