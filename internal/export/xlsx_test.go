package export

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"solieu"
)

func open(t *testing.T, raw []byte) (*excelize.File, string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f, f.GetSheetName(0)
}

func TestBookIsReadBack(t *testing.T) {
	rows := sampleFigureRows()
	f, sheet := open(t, written(t, "xlsx", rows))
	got, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1+len(rows) {
		t.Fatalf("%d rows, want a header and %d", len(got), len(rows))
	}
	var names []string
	for _, c := range rows[0].columns() {
		names = append(names, c.name)
	}
	if diff := cmp.Diff(names, got[0]); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
	for i, row := range rows {
		for k, c := range row.cells() {
			value := ""
			if k < len(got[i+1]) {
				value = got[i+1][k]
			}
			if value != c.text {
				t.Errorf("row %d, %s: %q, want %q", i+1, names[k], value, c.text)
			}
		}
	}
}

func TestBookHasNumbersAsNumbers(t *testing.T) {
	f, sheet := open(t, written(t, "xlsx", sampleFigureRows()))
	for cell, want := range map[string]excelize.CellType{
		"C2": excelize.CellTypeUnset,        // value: a plain number has no type
		"B2": excelize.CellTypeInlineString, // indicator
		"B4": excelize.CellTypeInlineString, // =cmd stays text, never a formula
	} {
		got, err := f.GetCellType(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s has type %d, want %d", cell, got, want)
		}
	}
	formula, err := f.GetCellFormula(sheet, "B4")
	if err != nil || formula != "" {
		t.Errorf("B4 is the formula %q (%v)", formula, err)
	}
}

func TestBookFreezesItsHeader(t *testing.T) {
	f, sheet := open(t, written(t, "xlsx", sampleHitRows()))
	panes, err := f.GetPanes(sheet)
	if err != nil {
		t.Fatal(err)
	}
	if !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v, want the first row frozen", panes)
	}
	width, err := f.GetColWidth(sheet, "A")
	if err != nil || width != 30 {
		t.Errorf("first column is %v wide (%v), want 30", width, err)
	}
}

// A number that a spreadsheet would round is kept as text.
func TestBookKeepsEveryDigit(t *testing.T) {
	cases := map[string]any{
		"9050500000": 9050500000.0, "69.1": 69.1, "-0.5": -0.5, "0": 0.0, "0.000000000000012": 0.000000000000012,
		"123456789012345": 123456789012345.0, "1234567890123456": "1234567890123456", "0.1234567890123456": "0.1234567890123456",
	}
	for s, want := range cases {
		if got := decimal(solieu.MustDecimal(s)).value(); got != want {
			t.Errorf("%s is stored as %v (%T), want %v (%T)", s, got, got, want, want)
		}
	}
	if got := text("12").value(); got != "12" {
		t.Errorf("a text of digits became %v (%T)", got, got)
	}
	if got := text("").value(); got != nil {
		t.Errorf("an empty cell holds %v", got)
	}
}

func TestBookOfEveryRow(t *testing.T) {
	for name, raw := range map[string][]byte{
		"observations": written(t, "xlsx", sampleObservationRows()),
		"findings":     written(t, "xlsx", sampleFindingRows()),
		"hits":         written(t, "xlsx", sampleHitRows()),
	} {
		f, sheet := open(t, raw)
		rows, err := f.GetRows(sheet)
		if err != nil || len(rows) != 3 {
			t.Errorf("%s: %d rows (%v), want 3", name, len(rows), err)
		}
	}
}

// Columns and cells are written apart; they must stay in step.
func TestTablesAreInStep(t *testing.T) {
	for _, row := range []table{sampleFigureRows()[0], sampleObservationRows()[0], sampleFindingRows()[0], sampleHitRows()[0]} {
		if c, v := len(row.columns()), len(row.cells()); c != v {
			t.Errorf("%T has %d columns and %d cells", row, c, v)
		}
		seen := map[string]bool{}
		for _, c := range row.columns() {
			if seen[c.name] || c.name == "" || c.width < len(c.name)/3 {
				t.Errorf("%T: column %q twice, without name or too narrow", row, c.name)
			}
			seen[c.name] = true
		}
	}
}
