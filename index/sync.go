package index

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"solieu"
	"solieu/index/search"
)

//go:embed query/outbox_after.sql
var outboxAfterSQL string

//go:embed query/outbox_last.sql
var outboxLastSQL string

//go:embed query/outbox_first.sql
var outboxFirstSQL string

//go:embed query/outbox_trim.sql
var outboxTrimSQL string

// batchBytes is how much text one batch of the index holds: bigger ones are slower
// and cost eighty times their text in memory (design/search-storage.md §4).
const batchBytes = 1 << 20

// outboxPage is how many changes are looked at at once.
const outboxPage = 500

func (s *Store) searchPath(name string) string { return filepath.Join(s.dir, name) }

// openSearch opens the index and brings it in step; an index that is missing,
// damaged, of another analyzer or out of step is said and built anew.
func (s *Store) openSearch(ctx context.Context) error {
	for _, leftover := range []string{searchName + ".new", searchName + ".old"} {
		if err := os.RemoveAll(s.searchPath(leftover)); err != nil {
			return internal("clearing an unfinished search index", err)
		}
	}
	engine, err := search.Open(s.searchPath(searchName))
	if err == nil {
		s.engine = engine
		if err = s.checkStep(ctx); err == nil {
			return s.Sync(ctx)
		}
	}
	last, lastErr := s.lastChange(ctx)
	if lastErr != nil {
		return internal("reading the outbox", lastErr)
	}
	if last > 0 {
		s.options.Notice(fmt.Sprintf("the search index is built anew from the database (%v)", err))
	}
	return s.Rebuild(ctx, nil)
}

// checkStep compares the index's watermark with what the outbox can give.
func (s *Store) checkStep(ctx context.Context) error {
	applied, err := s.engine.Watermark()
	if err != nil {
		return err
	}
	last, err := s.lastChange(ctx)
	if err != nil {
		return err
	}
	var first int64
	if err := s.reader.QueryRowContext(ctx, outboxFirstSQL).Scan(&first); err != nil {
		return err
	}
	behind := applied < last && (first == 0 || applied+1 < first)
	if applied > last || behind {
		return fmt.Errorf("the search index stands at change %d, the database at %d", applied, last)
	}
	return nil
}

func (s *Store) lastChange(ctx context.Context) (last int64, err error) {
	return last, s.reader.QueryRowContext(ctx, outboxLastSQL).Scan(&last)
}

// Sync brings the search index in step with the database. A kill in between only
// delays search: the watermark is written together with the documents.
func (s *Store) Sync(ctx context.Context) error {
	s.syncing.Lock()
	defer s.syncing.Unlock()
	s.searching.RLock()
	defer s.searching.RUnlock()
	if s.engine == nil {
		return closed()
	}
	return internal("bringing the search index in step", s.follow(ctx, s.engine))
}

func closed() error {
	return &solieu.Error{Code: solieu.CodeInternal, Message: "the data folder is closed"}
}

type outboxRow struct {
	id     int64
	doc    string
	op     string
	blocks int
}

// follow applies the outbox to an engine until nothing is left.
func (s *Store) follow(ctx context.Context, engine *search.Engine) error {
	applied, err := engine.Watermark()
	if err != nil {
		return err
	}
	for {
		rows, err := collect(ctx, s.reader, outboxAfterSQL, func(rows *sql.Rows) (o outboxRow, err error) {
			return o, rows.Scan(&o.id, &o.doc, &o.op, &o.blocks)
		}, applied, outboxPage)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			return s.write(ctx, func(tx *sql.Tx) error {
				_, err := tx.ExecContext(ctx, outboxTrimSQL, applied)
				return err
			})
		}
		if applied, err = s.applyRows(ctx, engine, rows); err != nil {
			return err
		}
	}
}

// applyRows writes changes in batches of bounded size and returns the last applied.
func (s *Store) applyRows(ctx context.Context, engine *search.Engine, rows []outboxRow) (applied int64, err error) {
	last := map[string]int{}
	for i, row := range rows {
		last[row.doc] = i
	}
	b := batch{engine: engine}
	for i, row := range rows {
		if last[row.doc] != i {
			// Block numbers of an earlier change are still to be cleared.
			b.clear(row.doc, row.blocks)
			continue
		}
		if err := s.addChange(ctx, &b, row); err != nil {
			return 0, err
		}
		if b.bytes >= batchBytes {
			if err := b.flush(ctx, row.id); err != nil {
				return 0, err
			}
		}
	}
	final := rows[len(rows)-1].id
	return final, b.flush(ctx, final)
}

func (s *Store) addChange(ctx context.Context, b *batch, row outboxRow) error {
	if row.op == "del" {
		b.clear(row.doc, row.blocks)
		return nil
	}
	report, err := s.Report(ctx, row.doc)
	if err != nil {
		return err
	}
	units := search.Units(report)
	kept := make(map[int]bool, len(units))
	for _, u := range units {
		kept[u.Block] = true
	}
	for block := range row.blocks {
		if !kept[block] {
			b.change.Delete = append(b.change.Delete, search.UnitID(row.doc, block))
		}
	}
	return b.put(ctx, units, row.id-1)
}

// batch gathers changes until they are worth writing.
type batch struct {
	engine *search.Engine
	change search.Change
	bytes  int
}

func (b *batch) clear(doc string, blocks int) {
	for block := range blocks {
		b.change.Delete = append(b.change.Delete, search.UnitID(doc, block))
	}
}

// put adds the units of a document. One that is larger than a batch is written in
// pieces under the watermark before it: after a kill it is simply written again.
func (b *batch) put(ctx context.Context, units []search.Unit, before int64) error {
	for _, u := range units {
		b.change.Put = append(b.change.Put, u)
		b.bytes += len(u.Text)
		if b.bytes >= batchBytes {
			if err := b.flush(ctx, before); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *batch) flush(ctx context.Context, watermark int64) error {
	if err := b.engine.Apply(ctx, b.change, watermark); err != nil {
		return err
	}
	b.change, b.bytes = search.Change{}, 0
	return nil
}

// Rebuild makes the search index anew from the database, in a new folder that then
// takes the old one's place; searches go on meanwhile. progress may be nil.
func (s *Store) Rebuild(ctx context.Context, progress func(done, total int)) error {
	s.syncing.Lock()
	defer s.syncing.Unlock()
	if progress == nil {
		progress = func(int, int) {}
	}
	fresh := s.searchPath(searchName + ".new")
	if err := os.RemoveAll(fresh); err != nil {
		return internal("clearing an unfinished search index", err)
	}
	engine, err := search.Create(fresh)
	if err != nil {
		return internal("building the search index", err)
	}
	err = s.fill(ctx, engine, progress)
	if err = errors.Join(err, engine.Close()); err != nil {
		return internal("building the search index", err)
	}
	return internal("putting the new search index in place", s.swap(fresh))
}

// fill writes all current documents under the watermark of now.
func (s *Store) fill(ctx context.Context, engine *search.Engine, progress func(done, total int)) error {
	last, err := s.lastChange(ctx)
	if err != nil {
		return err
	}
	keys, err := collect(ctx, s.reader, documentIDsSQL, scanText)
	if err != nil {
		return err
	}
	b := batch{engine: engine}
	for i, key := range keys {
		report, err := s.Report(ctx, key)
		if err != nil {
			return err
		}
		if err := b.put(ctx, search.Units(report), 0); err != nil {
			return err
		}
		progress(i+1, len(keys))
	}
	return b.flush(ctx, last)
}

// swap closes the old index, moves it away, and opens the new one in its place. A
// kill in between leaves no index, which the next Open builds.
func (s *Store) swap(fresh string) error {
	s.searching.Lock()
	defer s.searching.Unlock()
	current, old := s.searchPath(searchName), s.searchPath(searchName+".old")
	if s.engine != nil {
		// A damaged index may not close well; it goes anyway.
		_ = s.engine.Close()
		s.engine = nil
	}
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	if err := os.Rename(current, old); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, current); err != nil {
		return err
	}
	engine, err := search.Open(current)
	if err != nil {
		return err
	}
	s.engine = engine
	return os.RemoveAll(old)
}
