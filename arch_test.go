package solieu_test

import (
	"bufio"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the import path of the root package.
const module = "solieu"

// allowed says which packages of ours each package may import besides the root,
// which everyone may. Data goes one way: no arrow leads up, and the rooms ingest,
// extract, series, audit and index do not know each other. A folder that is not
// listed inherits from the nearest one above it.
var allowed = map[string][]string{
	".":                {},
	"internal/vi":      {},
	"internal/i18n":    {},
	"internal/period":  {"internal/vi"},
	"ingest":           {"ingest/...", "internal/vi", "internal/period"},
	"extract/lex":      {"internal/vi"},
	"extract/rules":    {},
	"extract":          {"extract/lex", "extract/rules", "internal/vi", "internal/period"},
	"series":           {"internal/vi"},
	"audit":            {},
	"index/search":     {"internal/vi"},
	"index":            {"index/...", "internal/vi"},
	"internal/export":  {},
	"web":              {"web/...", "internal/export", "internal/i18n", "internal/vi"},
	"internal/app":     {"ingest", "extract", "series", "audit", "index"},
	"cmd/solieu":       {"internal/app", "web", "internal/export", "internal/i18n", "testdata/archive"},
	"internal/testkit": {"internal/vi", "internal/testkit/..."},
	"testdata/archive": {},
}

func TestImportsGoOneWay(t *testing.T) {
	for _, file := range goFiles(t) {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		room := roomOf(filepath.ToSlash(filepath.Dir(file)))
		if room == "" {
			t.Errorf("%s: its folder is not in the table of arch_test.go", file)
			continue
		}
		for _, path := range importsOf(t, file) {
			target, ours := strings.CutPrefix(path, module+"/")
			if ours && !permits(allowed[room], target) {
				t.Errorf("%s: %s may not import %s", file, room, path)
			}
		}
	}
}

// TestRootStandsOnStdAndDecimals keeps the root readable on its own.
func TestRootStandsOnStdAndDecimals(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, path := range importsOf(t, file) {
			if strings.Contains(path, ".") && path != "github.com/cockroachdb/apd/v3" {
				t.Errorf("%s: the root package may not import %s", file, path)
			}
		}
	}
}

// hardLines is where a file has to be split; the aim is 400.
const hardLines = 450

func TestFilesStaySmall(t *testing.T) {
	for _, file := range goFiles(t) {
		limit := hardLines
		if strings.HasSuffix(file, "_test.go") {
			limit = 600
		}
		if n := countLines(t, file); n > limit {
			t.Errorf("%s has %d lines, over %d: split it by concept", file, n, limit)
		}
	}
}

func roomOf(dir string) string {
	for ; ; dir = filepath.ToSlash(filepath.Dir(dir)) {
		if _, ok := allowed[dir]; ok {
			return dir
		}
		if dir == "." || dir == "/" {
			return ""
		}
	}
}

func permits(patterns []string, target string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		if folder, below := strings.CutSuffix(p, "/..."); below {
			return target == folder || strings.HasPrefix(target, folder+"/")
		}
		return target == p
	})
}

func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && path != "." && (strings.HasPrefix(entry.Name(), ".") || path == "bin") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".go") {
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 20 {
		t.Fatalf("only %d Go files found: the walk is broken", len(files))
	}
	return files
}

func importsOf(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range parsed.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

func countLines(t *testing.T, file string) int {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n := 0
	for scanner := bufio.NewScanner(f); scanner.Scan(); {
		n++
	}
	return n
}
