package extract

import (
	"fmt"
	"strings"
	"testing"
)

// TestDiff compares the reading of one text under the built-in rules and under a user's.
func TestDiff(t *testing.T) {
	dir := writeRules(t, map[string]string{
		"nouns.tsv":      strings.Join(nounColumns, "\t") + "\nhu_mam\tobject\thũ mắm\tBán 5 hũ mắm = 5 hũ mắm\n",
		"off.tsv":        strings.Join(offColumns, "\t") + "\nnot.chainage\t\tthử\n",
		"negatives.toml": "[[negative]]\nname = \"lot\"\nwhy = \"số lô\"\nbefore = [\"lô hàng\"]\nyes = [\"lô hàng «12» xe\"]\nno = [\"«12» lô hàng\"]\n",
	})
	changed, err := LoadRules(dir)
	if err != nil {
		t.Fatal(err)
	}
	doc := oneBlock("Bán 312 hũ mắm; giám sát lô hàng 40 xe; sửa đường tại mốc 92+500 m; kiểm tra 12 vụ cháy.")
	old := New(mustRules(t)).Extract(doc)
	var got strings.Builder
	for _, c := range Diff(old, New(changed).Extract(doc)) {
		fmt.Fprintf(&got, "%s %s", c.Kind(), c.Span().Of(doc.Text))
		for _, f := range c.Fields {
			fmt.Fprintf(&got, " %s:%s>%s", f.Field, f.Old, f.New)
		}
		got.WriteByte('\n')
	}
	for _, want := range []string{"changed 312 hũ unit:hũ>hũ mắm printed:312 hũ>312 hũ mắm", "lost 40 xe\n", "new 500 m\n"} {
		if !strings.Contains(got.String(), want) {
			t.Errorf("no %q in\n%s", want, got.String())
		}
	}
	if strings.Contains(got.String(), "12 vụ") {
		t.Errorf("an equal figure is listed:\n%s", got.String())
	}
	if same := Diff(old, New(mustRules(t)).Extract(doc)); len(same) > 0 {
		t.Errorf("equal rules differ: %v", same)
	}
	if lost := Diff(old, nil); len(lost) != len(old) || lost[0].Kind() != "lost" {
		t.Errorf("%d of %d lost", len(lost), len(old))
	}
}
