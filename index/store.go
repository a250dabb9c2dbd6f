package index

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"

	"solieu"
	"solieu/index/search"
)

// Options says how to open a data folder. The zero value opens an existing one.
type Options struct {
	// Create makes folder and database when they do not exist; otherwise that is an
	// error with code no_data_folder.
	Create bool
	// Now is the clock for the times of runs, audits and decisions; nil leaves them
	// empty.
	Now func() time.Time
	// Notice receives sentences a person should see, such as that the search index
	// is built anew; nil drops them.
	Notice func(string)
	// LockWait is how long to wait for another process to leave the folder; 0 means
	// two and a half seconds, so that a person hears of it within three.
	LockWait time.Duration
}

// Names inside the data folder.
const (
	databaseName = "solieu.db"
	searchName   = "search"
	lockName     = "lock"
)

// Store is an open data folder. All methods are safe for concurrent use; changes
// happen one after the other.
type Store struct {
	dir     string
	options Options
	lock    *folderLock
	writer  *sql.DB // one connection, transactions take the write lock at once
	reader  *sql.DB // read-only pool
	labels  *labels

	// searching guards engine: Search holds it for reading, Sync and Rebuild swap
	// the engine under the write lock.
	searching sync.RWMutex
	engine    *search.Engine
	// syncing lets one goroutine at a time move the outbox into the index.
	syncing sync.Mutex
}

var _ solieu.Archive = (*Store)(nil)

// Open opens the data folder dir, brings its schema up to date and its search
// index in step. Errors carry the codes no_data_folder, bad_data_folder, locked,
// newer_data or damaged_data.
func Open(ctx context.Context, dir string, o Options) (*Store, error) {
	if o.Notice == nil {
		o.Notice = func(string) {}
	}
	if o.LockWait == 0 {
		o.LockWait = 2500 * time.Millisecond
	}
	if err := checkFolder(dir, o.Create); err != nil {
		return nil, err
	}
	lock, err := acquire(ctx, filepath.Join(dir, lockName), o.LockWait)
	if err != nil {
		return nil, err
	}
	s := &Store{dir: dir, options: o, lock: lock}
	if err := s.open(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	if err := s.openDatabase(ctx); err != nil {
		return err
	}
	return s.openSearch(ctx)
}

// checkFolder refuses what cannot be a data folder before anything is written.
func checkFolder(dir string, create bool) error {
	info, err := os.Stat(dir)
	switch {
	case err == nil && !info.IsDir():
		return &solieu.Error{Code: solieu.CodeDataFolder, Message: "the data folder is a file", Path: dir}
	case errors.Is(err, fs.ErrNotExist) && !create:
		return noData(dir)
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return &solieu.Error{Code: solieu.CodeDataFolder, Message: "the data folder cannot be created", Path: dir, Err: err}
		}
	case err != nil:
		return &solieu.Error{Code: solieu.CodeDataFolder, Message: "the data folder cannot be opened", Path: dir, Err: err}
	}
	_, err = os.Stat(filepath.Join(dir, databaseName))
	if errors.Is(err, fs.ErrNotExist) && !create {
		return noData(dir)
	}
	return nil
}

func noData(dir string) error {
	return &solieu.Error{Code: solieu.CodeNoData, Message: "there is no data folder here yet; ingest some reports first", Path: dir}
}

func (s *Store) openDatabase(ctx context.Context) error {
	path := filepath.Join(s.dir, databaseName)
	var err error
	if s.writer, err = sql.Open("sqlite3", dsn(path, "_txlock=immediate&_journal_mode=WAL&_synchronous=NORMAL&_foreign_keys=1&_busy_timeout=5000")); err != nil {
		return damagedData(path, err)
	}
	s.writer.SetMaxOpenConns(1)
	if err := migrate(ctx, s.writer, migrationFiles); err != nil {
		return withPath(err, path)
	}
	if s.reader, err = sql.Open("sqlite3", dsn(path, "mode=ro&_query_only=1&_busy_timeout=5000")); err != nil {
		return damagedData(path, err)
	}
	s.reader.SetMaxOpenConns(max(4, 2*runtime.GOMAXPROCS(0)))
	s.labels = newLabels()
	return nil
}

// dsn escapes a path for SQLite's URI form, in which ? and % mean something.
func dsn(path, settings string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() + "?" + settings
}

func damagedData(path string, err error) error {
	return &solieu.Error{Code: solieu.CodeDamagedData, Message: "the database cannot be opened", Path: path, Err: err}
}

// withPath adds the path to an Error that has none and gives other errors a code.
func withPath(err error, path string) error {
	var e *solieu.Error
	if !errors.As(err, &e) {
		return damagedData(path, err)
	}
	if e.Path == "" {
		named := *e
		named.Path = path
		return &named
	}
	return err
}

// Close lets go of the folder. Nothing is lost when it is not called; calling it
// again does nothing.
func (s *Store) Close() error {
	s.searching.Lock()
	defer s.searching.Unlock()
	var all []error
	if s.engine != nil {
		all = append(all, s.engine.Close())
		s.engine = nil
	}
	if s.reader != nil {
		all = append(all, s.reader.Close())
	}
	if s.writer != nil {
		// The planner's statistics are a help, not a duty: errors do not matter here.
		_, _ = s.writer.Exec("PRAGMA optimize")
		all = append(all, s.writer.Close())
	}
	all = append(all, s.lock.release())
	if err := errors.Join(all...); err != nil {
		return &solieu.Error{Code: solieu.CodeInternal, Message: "the data folder did not close cleanly", Path: s.dir, Err: err}
	}
	return nil
}

// write runs change in one transaction: all of it happens or nothing.
func (s *Store) write(ctx context.Context, change func(*sql.Tx) error) error {
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := change(tx); err != nil {
		s.labels.forget()
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	if err := tx.Commit(); err != nil {
		s.labels.forget()
		return fmt.Errorf("commit: %w", err)
	}
	s.labels.keep()
	return nil
}

// ignoreDone drops the complaint that a transaction whose context ended is already
// rolled back.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// now is the injected clock in RFC 3339, or "".
func (s *Store) now() string {
	if s.options.Now == nil {
		return ""
	}
	return s.options.Now().UTC().Format(time.RFC3339)
}

// internal wraps an error of the database once, with what was being done.
func internal(doing string, err error) error {
	if err == nil {
		return nil
	}
	var e *solieu.Error
	if errors.As(err, &e) {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return &solieu.Error{Code: solieu.CodeInterrupted, Message: doing + " was stopped", Err: err}
	}
	return &solieu.Error{Code: solieu.CodeInternal, Message: "the database refused: " + doing, Err: err}
}
