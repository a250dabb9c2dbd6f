package index

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"solieu"
	"solieu/index/search"
)

// reopen opens a folder again and returns what it had to say.
func reopen(t *testing.T, dir string) (s *Store, notices string) {
	t.Helper()
	var said []string
	s, err := Open(ctx, dir, Options{Now: clock, LockWait: time.Second, Notice: func(text string) { said = append(said, text) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, strings.Join(said, "\n")
}

// TestIndexIsOnlyACache does to the search folder what disks and people do; each
// time search must work again without being asked, and say what happened.
func TestIndexIsOnlyACache(t *testing.T) {
	cases := []struct {
		why    string
		damage func(t *testing.T, folder string)
		said   string // yes, no, or either: the index may go back to an older state, which the outbox mends
	}{
		{"nothing happened", func(*testing.T, string) {}, "no"},
		{"deleted", func(t *testing.T, folder string) { check(t, os.RemoveAll(folder)) }, "yes"},
		{"emptied", func(t *testing.T, folder string) {
			check(t, os.RemoveAll(folder))
			check(t, os.Mkdir(folder, 0o755))
		}, "yes"},
		{"a file in its place", func(t *testing.T, folder string) {
			check(t, os.RemoveAll(folder))
			check(t, os.WriteFile(folder, []byte("x"), 0o644))
		}, "yes"},
		{"segments cut off", func(t *testing.T, folder string) {
			for _, file := range segments(t, folder) {
				check(t, os.Truncate(file, 10))
			}
		}, "either"},
		{"segments gone", func(t *testing.T, folder string) {
			for _, file := range segments(t, folder) {
				check(t, os.Remove(file))
			}
		}, "either"},
		{"description damaged", func(t *testing.T, folder string) {
			check(t, os.WriteFile(filepath.Join(folder, "index_meta.json"), []byte("{"), 0o644))
		}, "yes"},
		{"an unfinished rebuild beside it", func(t *testing.T, folder string) { check(t, os.Mkdir(folder+".new", 0o755)) }, "no"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			dir := t.TempDir()
			s := openStore(t, dir)
			accept(t, s, juneReport("a.md"))
			bringInStep(t, s)
			check(t, s.Close())
			c.damage(t, filepath.Join(dir, searchName))
			s, notices := reopen(t, dir)
			if said := map[bool]string{true: "yes", false: "no"}[notices != ""]; c.said != "either" && c.said != said {
				t.Errorf("said %q", notices)
			}
			wantHits(t, s, "tai nạn giao thông", 1)
			if problems, err := s.Doctor(ctx); err != nil || len(problems) > 0 {
				t.Errorf("doctor: %v, %v", problems, err)
			}
			if leftovers, _ := filepath.Glob(filepath.Join(dir, searchName+".*")); len(leftovers) > 0 {
				t.Errorf("left behind: %v", leftovers)
			}
		})
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func segments(t *testing.T, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "store", "*.zap"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no segments in %s: the test damages nothing", folder)
	}
	return files
}

func TestIndexOfAnotherAnalyzerIsBuiltAnew(t *testing.T) {
	dir := t.TempDir()
	s := openStore(t, dir)
	accept(t, s, juneReport("a.md"))
	bringInStep(t, s)
	check(t, s.engine.SetVersion("vi/0"))
	check(t, s.Close())
	s, notices := reopen(t, dir)
	if !strings.Contains(notices, "vi/0") {
		t.Errorf("said %q", notices)
	}
	wantHits(t, s, "tai nạn giao thông", 1)
}

// TestKilledBeforeSync leaves a document accepted but not indexed, and then an index
// that is behind by several changes.
func TestKilledBeforeSync(t *testing.T) {
	dir := t.TempDir()
	s := openStore(t, dir)
	accept(t, s, juneReport("a.md"))
	// Without Close, as a kill would: only the lock is let go, as the system does.
	check(t, s.lock.release())
	check(t, s.engine.Close())
	s.engine = nil
	again, notices := reopen(t, dir)
	if notices != "" {
		t.Errorf("said %q: nothing is damaged", notices)
	}
	wantHits(t, again, "tai nạn giao thông", 1)
	s.writer.Close()
	s.reader.Close()
}

func TestIndexAheadOfDatabaseIsBuiltAnew(t *testing.T) {
	dir := t.TempDir()
	s := openStore(t, dir)
	accept(t, s, juneReport("a.md"))
	bringInStep(t, s)
	// A database restored from an older copy: the index knows more than it.
	check(t, s.engine.Apply(ctx, search.Change{}, 99))
	check(t, s.Close())
	s, notices := reopen(t, dir)
	if !strings.Contains(notices, "99") {
		t.Errorf("said %q", notices)
	}
	wantHits(t, s, "tai nạn giao thông", 1)
}

func TestDoctorFindsWhatIsWrong(t *testing.T) {
	s := openStore(t, t.TempDir())
	accept(t, s, juneReport("a.md"))
	bringInStep(t, s)
	for _, damage := range []string{
		"UPDATE block SET stop = 99999 WHERE seq = 4",
		"UPDATE figure SET start = 0 WHERE id = 'f3'",
		"UPDATE figure SET of_figure = 'f99' WHERE id = 'f2'",
		"UPDATE run SET figures = 50",
		"INSERT INTO outbox (doc, op, blocks) VALUES ('x', 'del', 0)",
	} {
		if _, err := s.writer.Exec(damage); err != nil {
			t.Fatal(err)
		}
	}
	problems, err := s.Doctor(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, p := range problems {
		all.WriteString(p.Part + ": " + p.Message + "\n")
	}
	for _, want := range []string{"block 4 reaches outside the text", "figure f3 reaches outside its block", "f99, which does not exist",
		"says 50 figures and has 5", "knows change 1, the database has 2"} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("not found: %s\nsaid:\n%s", want, all.String())
		}
	}
}

// TestDoctorAsksForSamples swaps one block of the index for another: the counts
// agree, only looking it up shows the difference.
func TestDoctorAsksForSamples(t *testing.T) {
	s := openStore(t, t.TempDir())
	r := newReport("xã Bình An", solieu.Month(2020, 1)).paragraph("I", "Đã trồng 30 ha rừng.").build("a.md")
	accept(t, s, r)
	bringInStep(t, s)
	other := search.Unit{Doc: r.Document.ID, Block: 0, Text: "một đoạn khác"}
	check(t, s.engine.Apply(ctx, search.Change{Put: []search.Unit{other}}, 1))
	problems, err := s.Doctor(ctx)
	if err != nil || len(problems) != 1 || !strings.Contains(problems[0].String(), "does not find block 0") {
		t.Errorf("doctor: %v, %v", problems, err)
	}
}

func TestRebuildWhileSearching(t *testing.T) {
	s := searchArchive(t)
	stop, failed := make(chan bool), make(chan error, 1)
	go func() {
		defer close(failed)
		for {
			select {
			case <-stop:
				return
			default:
			}
			result, err := s.Search(ctx, solieu.SearchRequest{Query: "thu ngân sách"})
			if err != nil || result.Total != 4 {
				failed <- err
				return
			}
		}
	}()
	steps := 0
	for range 3 {
		if err := s.Rebuild(ctx, func(done, total int) { steps++ }); err != nil {
			t.Fatal(err)
		}
	}
	close(stop)
	if err, bad := <-failed; bad {
		t.Errorf("a search during the rebuild went wrong: %v", err)
	}
	if steps != 9 {
		t.Errorf("%d steps of progress, want 3 × 3", steps)
	}
}
