package app_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
	"solieu/internal/app"
)

// month writes a report of one month with figures that differ from month to month.
func month(n int) string {
	return fmt.Sprintf(`UBND HUYỆN TRÀ MÂY

**UBND XÃ BÌNH AN**

# BÁO CÁO

**Tình hình kinh tế - xã hội tháng %d/2021**

## I. KẾT QUẢ

Thu ngân sách nhà nước trên địa bàn trong tháng đạt %d triệu đồng. Cấp %02d giấy phép xây dựng.
`, n, 400+n, n)
}

// folder writes reports of the first months of 2021 into a new folder.
func folder(t *testing.T, months int) string {
	t.Helper()
	dir := t.TempDir()
	for n := 1; n <= months; n++ {
		write(t, dir, fmt.Sprintf("thang-%02d.md", n), month(n))
	}
	return dir
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, dir string) *app.App {
	t.Helper()
	a, err := app.Open(t.Context(), app.Config{Data: dir, Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func ingest(t *testing.T, a *app.App, o app.IngestOptions, paths ...string) app.Outcome {
	t.Helper()
	outcome, err := a.Ingest(t.Context(), paths, o)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

func TestIngestTakesOnlyWhatIsNew(t *testing.T) {
	reports, a := folder(t, 3), open(t, t.TempDir())
	if o := ingest(t, a, app.IngestOptions{}, reports); o.Indexed != 3 || o.Figures != 6 {
		t.Fatalf("first run: %+v", o)
	}
	if o := ingest(t, a, app.IngestOptions{}, reports); o.Skipped != 3 || o.Indexed != 0 {
		t.Errorf("second run: %+v", o)
	}
	write(t, reports, "ban-sao.md", month(1))
	write(t, reports, "thang-04.md", month(4))
	if o := ingest(t, a, app.IngestOptions{}, reports); o.Skipped != 3 || o.Indexed != 1 || o.Duplicates != 1 {
		t.Errorf("third run: %+v", o)
	}
}

func TestOneBadFileStopsNothing(t *testing.T) {
	reports, a := folder(t, 2), open(t, t.TempDir())
	write(t, reports, "rong.docx", "")
	write(t, reports, "hong.pdf", "%PDF-1.7\nbroken")
	o := ingest(t, a, app.IngestOptions{}, reports)
	if o.Indexed != 2 || o.Failed != 2 {
		t.Errorf("outcome %+v", o)
	}
	rows, err := a.Archive().Ledger(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[string]solieu.Code{}
	for _, row := range rows {
		reasons[row.Path] = row.Reason
	}
	want := map[string]solieu.Code{"rong.docx": solieu.CodeEmptyFile, "hong.pdf": solieu.CodeDamaged, "thang-01.md": "", "thang-02.md": ""}
	if diff := cmp.Diff(want, reasons); diff != "" {
		t.Error(diff)
	}
}

// TestJobsDoNotChangeTheArchive: two files with one text, whichever is read first;
// the one that comes first by name is the document, the other its duplicate.
func TestJobsDoNotChangeTheArchive(t *testing.T) {
	reports := folder(t, 6)
	write(t, reports, "a.md", month(3)+"\n\n")
	var states []map[string]solieu.FileState
	for _, jobs := range []int{1, 8} {
		a := open(t, t.TempDir())
		ingest(t, a, app.IngestOptions{Jobs: jobs}, reports)
		rows, err := a.Archive().Ledger(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		state := map[string]solieu.FileState{}
		for _, row := range rows {
			state[row.Path] = row.State
		}
		states = append(states, state)
	}
	if diff := cmp.Diff(states[0], states[1]); diff != "" {
		t.Error(diff)
	}
	if states[0]["a.md"] != solieu.StateIndexed || states[0]["thang-03.md"] != solieu.StateDuplicate {
		t.Errorf("got %v", states[0])
	}
}

// stopper cancels after the first file.
type stopper struct{ cancel context.CancelFunc }

func (stopper) Begin(int, int64)        {}
func (s stopper) File(solieu.LedgerRow) { s.cancel() }
func (stopper) Stage(string)            {}
func (stopper) End()                    {}

func TestInterruptKeepsWhatWasRead(t *testing.T) {
	reports, a := folder(t, 12), open(t, t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	o, err := a.Ingest(ctx, []string{reports}, app.IngestOptions{Jobs: 1, Progress: stopper{cancel}})
	if solieu.CodeOf(err) != solieu.CodeInterrupted {
		t.Fatalf("error %v", err)
	}
	if o.Indexed == 0 || o.Indexed == 12 {
		t.Errorf("read %d of 12 files before stopping", o.Indexed)
	}
	ingest(t, a, app.IngestOptions{}, reports)
	summary, err := a.Archive().Summary(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if summary.Documents != 12 || summary.Figures != 24 {
		t.Errorf("after going on: %+v", summary)
	}
	infos, err := a.Archive().SeriesList(t.Context(), "thu ngan sach")
	if err != nil || len(infos) == 0 || infos[0].Points != 12 {
		t.Errorf("series %+v, %v", infos, err)
	}
}

func TestMissingPathIsSaid(t *testing.T) {
	a := open(t, t.TempDir())
	_, err := a.Ingest(t.Context(), []string{"/no/such/folder"}, app.IngestOptions{})
	if solieu.CodeOf(err) != solieu.CodeNotFound {
		t.Errorf("error %v", err)
	}
}

func TestMissingDataFolderIsSaid(t *testing.T) {
	_, err := app.Open(t.Context(), app.Config{Data: filepath.Join(t.TempDir(), "none")})
	if solieu.CodeOf(err) != solieu.CodeNoData {
		t.Errorf("error %v", err)
	}
}
