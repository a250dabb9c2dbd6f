package archive

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// Lines writes one JSON object a line, Vietnamese letters as they are.
func Lines[T any](rows []T) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, row := range rows {
		if err := enc.Encode(row); err != nil {
			return nil, fmt.Errorf("truth: %w", err)
		}
	}
	return b.Bytes(), nil
}

// Collect gathers facts, key facts, defects and traps of all reports in order.
func Collect(reports []Report) (facts, keys []Fact, defects []Defect, kinds []Trap) {
	for _, r := range reports {
		facts = append(facts, r.Facts...)
		for _, f := range r.Facts {
			if f.Indicator != "" {
				f.Quote = "" // it stands in the list of all figures
				keys = append(keys, f)
			}
		}
		defects = append(defects, r.Defects...)
		kinds = append(kinds, r.Traps...)
	}
	return facts, keys, defects, kinds
}

// Truth writes TRUTH.md, the page for people.
func Truth(reports []Report) []byte {
	var b strings.Builder
	_, _, defects, found := Collect(reports)
	b.WriteString(truthHead)
	truthReports(&b, reports)
	b.WriteString("\n## Defects\n\nEach is one statement made wrong on purpose. *Checks* names the checks that should see it; *Echo* says where the wrong number troubles another check.\n\n| Id | File | Kind | Checks | Printed | True | Sentence | Echo |\n|---|---|---|---|---|---|---|---|\n")
	for _, d := range defects {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s | %s |\n", d.ID, d.Path, d.Kind, strings.Join(d.Checks, " "), d.Printed, d.True, cell(d.Sentence), d.Echo)
	}
	b.WriteString("\n## Traps\n\nHonest statements that look wrong to a careless check; one example of each kind, all places in `traps.jsonl`.\n\n| Id | Kind | Places | Checks that stay silent | First file | Sentence | Why |\n|---|---|---|---|---|---|---|\n")
	seen := map[string]int{}
	for _, t := range found {
		seen[t.ID]++
	}
	for _, t := range found {
		if n := seen[t.ID]; n > 0 {
			fmt.Fprintf(&b, "| %s | %s | %d | %s | %s | %s | %s |\n", t.ID, t.Kind, n, strings.Join(t.Silent, " "), t.Path, cell(t.Sentence), t.Why)
			seen[t.ID] = 0
		}
	}
	return []byte(b.String())
}

func cell(s string) string { return strings.ReplaceAll(s, "|", "\\|") }

func truthReports(b *strings.Builder, reports []Report) {
	b.WriteString("## Reports\n\n| File | Month | Made by | Words | Figures in the text | Figures in the annex | Key figures | Defects |\n|---|---|---|---|---|---|---|---|\n")
	for _, r := range reports {
		var text, table, keys int
		for _, f := range r.Facts {
			if f.Where == "table" {
				table++
			} else {
				text++
			}
			if f.Indicator != "" {
				keys++
			}
		}
		fmt.Fprintf(b, "| %s | %s | %s | %d | %d | %d | %d | %d |\n", r.Page.Path, r.Page.Month, Producer(r.Page.Month), Words(r.Page), text, table, keys, len(r.Defects))
	}
}

// Words counts the words (syllables, as Vietnamese writes them) of the body.
func Words(p *Page) int {
	n := 0
	for _, b := range p.Blocks {
		n += len(strings.Fields(plain(b.Text)))
	}
	return n
}

const truthHead = `# What is true in the sample archive

The archive is invented: thành phố Hải Vân of tỉnh Đông Sơn does not exist, nor do its wards, projects and
people. The files are written by ` + "`internal/testkit/archive`" + `, which knows every number:

    go run ./internal/testkit/archive/cmd -out testdata

| File | Holds |
|---|---|
| ` + "`truth.jsonl`" + ` | the key figures: catalogue indicator, measure, status, period code, value in the canonical unit |
| ` + "`figures.jsonl`" + ` | every figure that a report prints, in reading order, with the words around it |
| ` + "`defects.jsonl`" + ` | the planted defects |
| ` + "`traps.jsonl`" + ` | honest statements that a careless check calls errors |

**value** is what the page states, which is what a right reader gives; **true_value** is there only where a
defect makes the page state something else. An estimate is off by 0,3 to 4 per cent and replaced by the actual a
month later; running totals follow cum(t) = cum(t-1) - estimate(t-1) + actual(t-1) + estimate(t).

Periods are codes: two codes of the same days (2019-Q1 and 2019-01-01..2019-03-31) are the same span. A stock whose
day is not said carries the last day of its month. Where a month word is wrong (D15), the figure keeps the month
that is meant. Ratios and changes carry the status of the level they speak of.

`
