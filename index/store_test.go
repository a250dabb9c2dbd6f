package index

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

var ctx = context.Background()

func TestReportComesBackAsItWas(t *testing.T) {
	dir := t.TempDir()
	s := openStore(t, dir)
	want := juneReport("2020/06.md")
	accept(t, s, want)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = openStore(t, dir)
	got, err := s.Report(ctx, want.Document.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(sameDecimal)); diff != "" {
		t.Errorf("stored and read (-want +got):\n%s", diff)
	}
	if _, err := s.Report(ctx, "0123456789abcdef"); solieu.CodeOf(err) != solieu.CodeNotFound {
		t.Errorf("unknown document: %v, want not_found", err)
	}
}

// sameDecimal wants the same print, not only the same value: 2.0 is not 2 here.
func sameDecimal(a, b solieu.Decimal) bool { return a.String() == b.String() }

func TestNumbersBeyondSixtyFourBits(t *testing.T) {
	s := openStore(t, t.TempDir())
	long := "1234567890123456789012345.0625"
	r := newReport("xã Bình An", solieu.Month(2021, 1)).paragraph("I", "Tổng giá trị 1 đồng, còn 2,50 đồng.").
		figure(level("tổng giá trị", "1 đồng", long, "VND")).
		figure(level("còn lại", "2,50 đồng", "2.50", "VND")).build("a.md")
	accept(t, s, r)
	got, err := s.Report(ctx, r.Document.ID)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{long, "2.50"} {
		if value := got.Figures[i].Value.String(); value != want {
			t.Errorf("figure %d is %s, want %s", i, value, want)
		}
	}
	var mant sql.NullInt64
	if err := s.reader.QueryRow("SELECT value_mant FROM v_figure WHERE value = ?", long).Scan(&mant); err != nil || mant.Valid {
		t.Errorf("mantissa of a long number: %v, %v; want NULL, which marks it", mant, err)
	}
}

func TestAcceptTwiceChangesNothing(t *testing.T) {
	s := openStore(t, t.TempDir())
	r := juneReport("a.md")
	accept(t, s, r)
	before := counts(t, s)
	accept(t, s, r)
	after := counts(t, s)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("after the second time:\n%s", diff)
	}
	doc, known, err := s.Known(ctx, r.Document.Source.SHA256)
	if err != nil || !known || doc != r.Document.ID {
		t.Errorf("Known = %q, %t, %v", doc, known, err)
	}
	if _, known, _ := s.Known(ctx, "0000"); known {
		t.Error("bytes never seen are known")
	}
}

func TestSameTextInAnotherFileIsDuplicate(t *testing.T) {
	s := openStore(t, t.TempDir())
	accept(t, s, juneReport("a.md"))
	copied := juneReport("copy/b.docx")
	duplicate, err := s.Accept(ctx, copied, "rules/1", rowOf(copied))
	if err != nil || !duplicate {
		t.Fatalf("duplicate %t, %v", duplicate, err)
	}
	ledger, err := s.Ledger(ctx)
	if err != nil || len(ledger) != 2 {
		t.Fatalf("%d ledger rows, %v", len(ledger), err)
	}
	if row := ledger[1]; row.State != solieu.StateDuplicate || row.Reason != solieu.CodeDuplicate || row.Doc != copied.Document.ID || row.Figures != 0 {
		t.Errorf("ledger row of the copy: %+v", row)
	}
	if _, known, _ := s.Known(ctx, copied.Document.Source.SHA256); !known {
		t.Error("the copy's bytes are not known")
	}
	if sum, _ := s.Summary(ctx); sum.Documents != 1 || sum.Figures != 5 {
		t.Errorf("summary %+v: the copy is counted", sum)
	}
}

func TestNewTextOfAFileTakesThePlaceOfTheOld(t *testing.T) {
	s := openStore(t, t.TempDir())
	first := juneReport("a.md")
	accept(t, s, first)
	bringInStep(t, s)
	second := newReport("thành phố Hải Vân", solieu.Month(2020, 6)).
		paragraph("I", "Đã trồng 30 ha rừng phòng hộ.").figure(level("trồng rừng", "30 ha", "300000", "m2")).build("a.md")
	accept(t, s, second)
	bringInStep(t, s)
	wantHits(t, s, "ngân sách", 0)
	wantHits(t, s, "rừng phòng hộ", 1)
	if _, err := s.Report(ctx, first.Document.ID); err != nil {
		t.Errorf("the old text is cited somewhere and must be found: %v", err)
	}
	if sum, _ := s.Summary(ctx); sum.Documents != 1 || sum.Figures != 1 || sum.Files != 1 {
		t.Errorf("summary %+v", sum)
	}
	accept(t, s, first) // the old file put back
	bringInStep(t, s)
	wantHits(t, s, "ngân sách", 1)
	wantHits(t, s, "rừng phòng hộ", 0)
}

func TestOldTextStaysWhileACopyHasIt(t *testing.T) {
	s := openStore(t, t.TempDir())
	first, copied := juneReport("a.md"), juneReport("copy/a.md")
	accept(t, s, first)
	if _, err := s.Accept(ctx, copied, "rules/1", rowOf(copied)); err != nil {
		t.Fatal(err)
	}
	accept(t, s, newReport("xã Bình An", solieu.Month(2020, 6)).paragraph("I", "Đã trồng 30 ha rừng.").build("a.md"))
	bringInStep(t, s)
	wantHits(t, s, "ngân sách", 1)
	if r, err := s.Report(ctx, first.Document.ID); err != nil || r.Document.Source.Path != "copy/a.md" {
		t.Errorf("the old text comes from %+v, %v", r.Document.Source, err)
	}
}

func TestAnotherRulesetReplacesFigures(t *testing.T) {
	s := openStore(t, t.TempDir())
	r := juneReport("a.md")
	accept(t, s, r)
	for _, ruleset := range []string{"rules/2", "rules/3"} {
		r.Figures = r.Figures[:len(r.Figures)-1]
		if err := s.Replace(ctx, r, ruleset); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Report(ctx, r.Document.ID)
	if err != nil || len(got.Figures) != 3 {
		t.Fatalf("%d figures, %v; want those of the last ruleset", len(got.Figures), err)
	}
	var runs int
	if err := s.reader.QueryRow("SELECT count(*) FROM run").Scan(&runs); err != nil || runs != 2 {
		t.Errorf("%d runs kept, %v; want the last two", runs, err)
	}
	r.Document.ID = "feedfeedfeedfeed"
	if err := s.Replace(ctx, r, "rules/4"); solieu.CodeOf(err) != solieu.CodeNotFound {
		t.Errorf("replacing in an unknown document: %v", err)
	}
}

func TestFailedAcceptLeavesNothing(t *testing.T) {
	s := openStore(t, t.TempDir())
	accept(t, s, juneReport("a.md"))
	before := counts(t, s)
	// The write lock is free again only when the rollback happened.
	if _, err := s.writer.Exec("CREATE TRIGGER crash BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'power cut'); END"); err != nil {
		t.Fatal(err)
	}
	other := newReport("xã Bình An", solieu.Month(2020, 7)).paragraph("I", "Gieo cấy 12 ha lúa mùa.").
		figure(level("gieo cấy lúa mùa", "12 ha", "120000", "m2")).build("b.md")
	if _, err := s.Accept(ctx, other, "rules/1", rowOf(other)); err == nil || !strings.Contains(err.Error(), "power cut") {
		t.Fatalf("got %v", err)
	}
	if diff := cmp.Diff(before, counts(t, s)); diff != "" {
		t.Errorf("the transaction left something behind:\n%s", diff)
	}
	if _, err := s.writer.Exec("DROP TRIGGER crash"); err != nil {
		t.Fatal(err)
	}
	accept(t, s, other) // and the interned labels of the lost transaction are not believed
	bringInStep(t, s)
	if problems, err := s.Doctor(ctx); err != nil || len(problems) != 0 {
		t.Errorf("doctor: %v, %v", problems, err)
	}
}

func counts(t *testing.T, s *Store) map[string]int {
	t.Helper()
	all := map[string]int{}
	for _, table := range []string{"label", "document", "source", "block", "run", "figure", "ledger", "outbox"} {
		var n int
		if err := s.writer.QueryRow("SELECT count(*) FROM " + table).Scan(&n); err != nil {
			t.Fatal(err)
		}
		all[table] = n
	}
	return all
}

func TestOpenRefusals(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, databaseName), []byte(strings.Repeat("no database ", 400)), 0o644); err != nil {
		t.Fatal(err)
	}
	newer := t.TempDir()
	s := openStore(t, newer)
	if _, err := s.writer.Exec("PRAGMA user_version = 999"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	cases := []struct {
		name   string
		dir    string
		create bool
		want   solieu.Code
	}{
		{"no folder", filepath.Join(t.TempDir(), "none"), false, solieu.CodeNoData},
		{"a folder without a database", t.TempDir(), false, solieu.CodeNoData},
		{"a file", file, true, solieu.CodeDataFolder},
		{"below a file", filepath.Join(file, "below"), true, solieu.CodeDataFolder},
		{"no database inside", broken, true, solieu.CodeDamagedData},
		{"a newer schema", newer, false, solieu.CodeNewerData},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s, err := Open(ctx, c.dir, Options{Create: c.create, LockWait: time.Millisecond})
			if err == nil {
				s.Close()
			}
			if solieu.CodeOf(err) != c.want {
				t.Errorf("got %v, want code %s", err, c.want)
			}
		})
	}
}

func TestLockedFolderNamesTheHolder(t *testing.T) {
	dir := t.TempDir()
	s := openStore(t, dir)
	_, err := Open(ctx, dir, Options{LockWait: 60 * time.Millisecond})
	if solieu.CodeOf(err) != solieu.CodeLocked || !strings.Contains(err.Error(), "process ") {
		t.Fatalf("got %v, want code locked and the process", err)
	}
	s.Close()
	again, err := Open(ctx, dir, Options{LockWait: 60 * time.Millisecond})
	if err != nil {
		t.Fatalf("after Close: %v", err)
	}
	again.Close()
}

func TestMigrationsRunInOrderAndOnce(t *testing.T) {
	db, err := sql.Open("sqlite3", filepath.Join(t.TempDir(), "m.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	files := fstest.MapFS{
		"migrations/0001_a.sql": {Data: []byte("CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);")},
	}
	if err := migrate(ctx, db, files); err != nil {
		t.Fatal(err)
	}
	files["migrations/0002_b.sql"] = &fstest.MapFile{Data: []byte("INSERT INTO a VALUES (2); INSERT INTO nowhere VALUES (3);")}
	if err := migrate(ctx, db, files); err == nil {
		t.Fatal("a broken migration passed")
	}
	var rows, version int
	if err := errors.Join(db.QueryRow("SELECT count(*) FROM a").Scan(&rows), db.QueryRow("PRAGMA user_version").Scan(&version)); err != nil {
		t.Fatal(err)
	}
	if rows != 1 || version != 1 {
		t.Errorf("after a broken migration: %d rows, version %d; want nothing of it", rows, version)
	}
	files["migrations/0002_b.sql"].Data = []byte("INSERT INTO a VALUES (2);")
	for range 2 {
		if err := migrate(ctx, db, files); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.QueryRow("SELECT sum(x) FROM a").Scan(&rows); err != nil || rows != 3 {
		t.Errorf("sum %d, %v; want each migration once", rows, err)
	}
	delete(files, "migrations/0001_a.sql")
	if err := migrate(ctx, db, files); err == nil {
		t.Error("a gap in the numbers passed")
	}
}

// TestOldSchemaIsBroughtUp opens a database as the first version left it.
func TestOldSchemaIsBroughtUp(t *testing.T) {
	dir := t.TempDir()
	db, err := sql.Open("sqlite3", filepath.Join(dir, databaseName))
	if err != nil {
		t.Fatal(err)
	}
	first, err := fs.ReadFile(migrationFiles, "migrations/0001_archive.sql")
	if err != nil {
		t.Fatal(err)
	}
	err = migrate(ctx, db, fstest.MapFS{"migrations/0001_archive.sql": {Data: first}})
	if err == nil {
		_, err = db.Exec(`INSERT INTO audit (at) VALUES ('2020-07-01T08:00:00Z');
			INSERT INTO ledger (root, path, sha256, bytes, state, reason, message, reader, pages, blocks, figures, doc, millis, attempts, at)
			VALUES ('/reports', 'a.pdf', 'aa', 1, 'failed', 'damaged', '', '', 0, 0, 0, '', 0, 1, '')`)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	s := openStore(t, dir)
	if ledger, err := s.Ledger(ctx); err != nil || len(ledger) != 1 || ledger[0].Path != "a.pdf" {
		t.Errorf("ledger %v, %v", ledger, err)
	}
	if behind, err := s.Behind(ctx); err != nil || behind {
		t.Errorf("behind %t, %v", behind, err)
	}
}

func TestEveryStatementPrepares(t *testing.T) {
	s := openStore(t, t.TempDir())
	files, err := fs.Glob(os.DirFS("."), "query/*.sql")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d statements, %v", len(files), err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		statement := string(content)
		if file == "query/figure_units.sql" || file == "query/figure_spans.sql" {
			statement += "f.unit IN (1) AND f.value_order > ?" // the program ends it
		}
		stmt, err := s.writer.Prepare(statement)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		stmt.Close()
	}
	for _, view := range []string{"v_document", "v_block", "v_figure", "v_observation", "v_finding"} {
		if _, err := s.reader.Exec("SELECT * FROM " + view); err != nil {
			t.Errorf("%s: %v", view, err)
		}
	}
}

func TestStrictTablesHoldNoReals(t *testing.T) {
	s := openStore(t, t.TempDir())
	columns, err := collect(ctx, s.reader, `SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c
		WHERE m.type = 'table' AND c.type = 'REAL'`, scanText)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"figure.confidence"}, columns); diff != "" {
		t.Errorf("columns of type REAL:\n%s", diff)
	}
}

func wantHits(t *testing.T, s *Store, query string, want int) {
	t.Helper()
	result, err := s.Search(ctx, solieu.SearchRequest{Query: query})
	if err != nil {
		t.Fatal(err)
	}
	if result.Total != want || len(result.Hits) != want {
		t.Errorf("%q finds %d, shows %d, want %d", query, result.Total, len(result.Hits), want)
	}
}
