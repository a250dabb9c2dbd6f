package extract

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

var update = flag.Bool("update", false, "write the golden files")

// TestCases reads testdata/cases: a title line that begins with ===, the text, a line of
// dashes, and one line for each figure that must come out.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files:", err)
	}
	x := New(mustRules(t))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for _, c := range strings.Split(string(data), "=== ")[1:] {
			title, rest, _ := strings.Cut(c, "\n")
			text, want, _ := strings.Cut(rest, "\n---\n")
			got := describe(x.Extract(blocks(text)))
			fmt.Fprintf(&out, "=== %s\n%s\n---\n%s\n", title, text, got)
			if *update {
				continue
			}
			t.Run(title, func(t *testing.T) {
				if diff := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(got)); diff != "" {
					t.Errorf("%s\n%s", text, diff)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// describe writes figures the way a clerk would check them: amount, kind, what it is of.
func describe(figures []solieu.Figure) string {
	var out strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&out, "%s %s %s [%s] %s %s %s", f.ID, f.Value, f.Unit, f.Printed, f.Kind, f.Status, f.Period.Code())
		for _, field := range []struct{ name, value string }{
			{"basis", string(f.Basis)}, {"basis_text", f.BasisText}, {"of", f.Of}, {"part_of", f.PartOf},
			{"direction", string(f.Direction)}, {"approx", string(f.Approx)},
		} {
			if field.value != "" {
				fmt.Fprintf(&out, " %s=%s", field.name, field.value)
			}
		}
		if f.UnitInferred {
			out.WriteString(" unit_inferred")
		}
		fmt.Fprintf(&out, " : %s\n", f.Indicator)
	}
	return out.String()
}
