package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

var update = flag.Bool("update", false, "write the golden files")

func written[Row any](t *testing.T, format string, rows []Row) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter[Row](&b, format)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestGolden(t *testing.T) {
	archive := sampleFigureRows()
	key := "M.xa-binh-an.fin.thu_nsnn.FLOW.CAL.VND"
	for i := range archive {
		archive[i].Doc, archive[i].Path = "00ff", "2020/bc-06.docx"
	}
	archive[0].Series = &key
	golden(t, "archive.jsonl", written(t, "jsonl", archive))
	golden(t, "archive.csv", written(t, "csv", archive))
	for _, format := range []string{"jsonl", "json", "csv"} {
		golden(t, "figures."+format, written(t, format, sampleFigureRows()))
		golden(t, "observations."+format, written(t, format, sampleObservationRows()))
		golden(t, "findings."+format, written(t, format, sampleFindingRows()))
		golden(t, "hits."+format, written(t, format, sampleHitRows()))
	}
}

// The names of the public format, in its order: scripts rely on them.
func TestFigureHasTheFieldsOfTheFormat(t *testing.T) {
	want := []string{"id", "value", "unit", "printed", "low", "high", "indicator", "indicator_id", "kind", "status", "period", "basis",
		"basis_text", "of", "part_of", "direction", "approx", "section", "page", "start", "end", "block", "rule", "confidence", "trace"}
	rows := sampleFigureRows()
	if diff := cmp.Diff(want, keys(t, rows[2])); diff != "" {
		t.Errorf("a figure of one file (-want +got):\n%s", diff)
	}
	rows[2].Path = "a.md"
	if diff := cmp.Diff(append(want, "path"), keys(t, rows[2])); diff != "" {
		t.Errorf("a figure of several files (-want +got):\n%s", diff)
	}
	rows[2].Doc = "00ff"
	if diff := cmp.Diff(append(want, "path", "doc", "series"), keys(t, rows[2])); diff != "" {
		t.Errorf("a figure of an archive (-want +got):\n%s", diff)
	}
}

// keys are the names of an object in printed order.
func keys(t *testing.T, row any) []string {
	t.Helper()
	data, err := json.Marshal(row)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	var out []string
	depth, key := 0, true
	for {
		token, err := decoder.Token()
		if err != nil {
			return out
		}
		switch v := token.(type) {
		case json.Delim:
			if v == '{' || v == '[' {
				depth++
			} else {
				depth--
			}
			key = true
		case string:
			if depth == 1 && key {
				out = append(out, v)
				key = false
				continue
			}
			key = true
		default:
			key = true
		}
	}
}

func TestFigureCountsCodePoints(t *testing.T) {
	letters := []rune(sampleText)
	for i, row := range sampleFigureRows() {
		if got := string(letters[row.Start:row.End]); got != row.Printed {
			t.Errorf("figure %d: offsets %d–%d say %q, printed is %q", i, row.Start, row.End, got, row.Printed)
		}
	}
}

func TestFigureTakesThePageOfItsBlock(t *testing.T) {
	rows := sampleFigureRows()
	if *rows[0].Page != 2 || *rows[1].Page != 3 {
		t.Errorf("pages %d and %d, want the figure's own 2 and the block's 3", *rows[0].Page, *rows[1].Page)
	}
	doc := &solieu.Document{Text: "5"}
	row := Figure(doc, solieu.NewMapper(doc.Text), solieu.Figure{Block: 7})
	if row.Page != nil {
		t.Errorf("page %d of a block that does not exist", *row.Page)
	}
}

func TestSheetIsReadBack(t *testing.T) {
	raw := written(t, "csv", sampleFigureRows())
	rest, ok := bytes.CutPrefix(raw, []byte("\xef\xbb\xbf"))
	if !ok {
		t.Fatal("no byte order mark")
	}
	records, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := func(row int, name string) string {
		for i, n := range records[0] {
			if n == name {
				return records[row][i]
			}
		}
		t.Fatalf("no column %s", name)
		return ""
	}
	for _, c := range []struct {
		row        int
		name, want string
	}{
		{1, "value", "9050500000"}, {1, "period", "2020-06"}, {2, "low", "69.05"}, {2, "basis_text", "dự toán tỉnh giao"},
		{3, "printed", "'-5 vụ"}, {3, "indicator", "'=cmd & <vụ>"}, {3, "period_kind", "unknown"}, {3, "of", ""},
	} {
		if got := at(c.row, c.name); got != c.want {
			t.Errorf("row %d, %s: %q, want %q", c.row, c.name, got, c.want)
		}
	}
}

// A negative number stays a number in a sheet; a text that begins with a minus does not.
func TestSheetKeepsNegativeNumbers(t *testing.T) {
	row := sampleObservationRows()[0]
	row.Value = solieu.MustDecimal("-12.50")
	raw := string(written(t, "csv", []ObservationRow{row}))
	if !strings.Contains(raw, ",-12.50,") || strings.Contains(raw, "'-12.50") {
		t.Errorf("the number was changed: %s", raw)
	}
}

func TestEmptyOutputs(t *testing.T) {
	for format, want := range map[string]string{"jsonl": "", "json": "[]\n"} {
		if got := string(written[HitRow](t, format, nil)); got != want {
			t.Errorf("%s without rows: %q, want %q", format, got, want)
		}
	}
	if got := written[HitRow](t, "csv", nil); bytes.Count(got, []byte("\r\n")) != 1 {
		t.Errorf("csv without rows has no header alone: %q", got)
	}
}

func TestNewWriterRefuses(t *testing.T) {
	if _, err := NewWriter[HitRow](&bytes.Buffer{}, "pdf"); solieu.CodeOf(err) != solieu.CodeUsage {
		t.Errorf("pdf: %v", err)
	}
	if _, err := NewWriter[int](&bytes.Buffer{}, "csv"); solieu.CodeOf(err) != solieu.CodeUsage {
		t.Errorf("a number in csv: %v", err)
	}
	if _, err := NewWriter[int](&bytes.Buffer{}, "jsonl"); err != nil {
		t.Errorf("a number in jsonl: %v", err)
	}
}

// full is a disk without room.
type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWritersPassErrorsOn(t *testing.T) {
	for _, format := range Formats() {
		err := func() error {
			w, err := NewWriter[FigureRow](full{}, format)
			if err != nil {
				return err
			}
			for range 200 {
				if err := w.Write(sampleFigureRows()[0]); err != nil {
					return err
				}
			}
			return w.Close()
		}()
		if !errors.Is(err, errFull) {
			t.Errorf("%s on a full disk: %v", format, err)
		}
	}
}

// FuzzHarmless: no text cell begins like a formula, and the text is still in it.
func FuzzHarmless(f *testing.F) {
	for _, s := range []string{"", "=1+1", "+84", "-5 vụ", "@a", "\tx", "\rx", "Bình An"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := harmless(s)
		if !strings.HasSuffix(got, s) || len(got) > len(s)+1 {
			t.Fatalf("%q became %q", s, got)
		}
		if got != "" && strings.ContainsRune("=+-@\t\r", rune(got[0])) {
			t.Fatalf("%q can run as a formula", got)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	rows := sampleFigureRows()
	for _, format := range Formats() {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w, err := NewWriter[FigureRow](io.Discard, format)
				if err != nil {
					b.Fatal(err)
				}
				for i := range 1000 {
					if err := w.Write(rows[i%len(rows)]); err != nil {
						b.Fatal(err)
					}
				}
				if err := w.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
