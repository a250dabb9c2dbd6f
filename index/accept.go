package index

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"

	"solieu"
)

//go:embed query/document_find.sql
var documentFindSQL string

//go:embed query/document_move.sql
var documentMoveSQL string

//go:embed query/document_supersede.sql
var documentSupersedeSQL string

//go:embed query/source_insert.sql
var sourceInsertSQL string

//go:embed query/source_find.sql
var sourceFindSQL string

//go:embed query/outbox_insert.sql
var outboxInsertSQL string

//go:embed query/ledger_put.sql
var ledgerPutSQL string

// Known returns the document that holds the text of a file with these bytes.
func (s *Store) Known(ctx context.Context, sha256 string) (doc string, ok bool, err error) {
	err = s.reader.QueryRowContext(ctx, sourceFindSQL, sha256).Scan(&doc)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	return doc, err == nil, internal("looking up a file", err)
}

// Accept stores a report that was read, its figures made by ruleset, and the ledger
// row of its file, all in one transaction. The same text from another file is a
// duplicate: only the ledger row and the file are noted, the row with state
// duplicate. The same file with other text replaces its old text in search, series
// and counts. Accepting the same report twice changes nothing but the ledger.
func (s *Store) Accept(ctx context.Context, r *solieu.Report, ruleset string, row solieu.LedgerRow) (duplicate bool, err error) {
	if row.SHA256 == "" {
		row.SHA256 = r.Document.Source.SHA256
	}
	if row.Path == "" {
		row.Path = r.Document.Source.Path
	}
	row.Doc = r.Document.ID
	err = s.write(ctx, func(tx *sql.Tx) error {
		var err error
		duplicate, err = s.accept(ctx, tx, r, acceptance{ruleset, row})
		return err
	})
	return duplicate && err == nil, internal("storing "+row.Path, err)
}

// acceptance is what comes with a report.
type acceptance struct {
	ruleset string
	row     solieu.LedgerRow
}

func (s *Store) accept(ctx context.Context, tx *sql.Tx, r *solieu.Report, a acceptance) (duplicate bool, err error) {
	known, err := findDocument(ctx, tx, r.Document.ID)
	if err != nil {
		return false, err
	}
	if known.id != 0 && !known.superseded && !known.sameFile(a.row) {
		return true, noteDuplicate(ctx, tx, known.id, a.row)
	}
	id := known.id
	if known.id == 0 || known.superseded || known.ruleset != a.ruleset {
		if id, err = s.putReport(ctx, tx, r, putting{a.ruleset, a.row.Root, a.row.Path, known}); err != nil {
			return false, err
		}
	}
	if err := supersede(ctx, tx, id, a.row); err != nil {
		return false, err
	}
	return false, noteFile(ctx, tx, id, a.row)
}

// knownDocument is what the archive already has of a text.
type knownDocument struct {
	id         int64 // 0: nothing
	root, path string
	sha256     string
	superseded bool
	ruleset    string
	blocks     int
}

func (k knownDocument) sameFile(row solieu.LedgerRow) bool {
	return k.root == row.Root && k.path == row.Path
}

func findDocument(ctx context.Context, tx *sql.Tx, key string) (k knownDocument, err error) {
	err = tx.QueryRowContext(ctx, documentFindSQL, key).
		Scan(&k.id, &k.root, &k.path, &k.sha256, &k.superseded, &k.ruleset, &k.blocks)
	if errors.Is(err, sql.ErrNoRows) {
		return knownDocument{}, nil
	}
	return k, err
}

func noteDuplicate(ctx context.Context, tx *sql.Tx, id int64, row solieu.LedgerRow) error {
	row.State, row.Reason = solieu.StateDuplicate, solieu.CodeDuplicate
	row.Figures = 0
	return noteFile(ctx, tx, id, row)
}

// noteFile remembers the file's bytes and its ledger row.
func noteFile(ctx context.Context, tx *sql.Tx, id int64, row solieu.LedgerRow) error {
	if row.SHA256 != "" {
		if _, err := tx.ExecContext(ctx, sourceInsertSQL, row.SHA256, id); err != nil {
			return err
		}
	}
	return putLedger(ctx, tx, row)
}

// supersede takes older texts of the same file out of search and counts, unless a
// copy of the file still has them.
func supersede(ctx context.Context, tx *sql.Tx, id int64, row solieu.LedgerRow) error {
	if row.Path == "" {
		return nil // a report without a file, as tests make them
	}
	if _, err := tx.ExecContext(ctx, documentMoveSQL, id, row.Root, row.Path); err != nil {
		return err
	}
	old, err := collect(ctx, tx, documentSupersedeSQL, func(rows *sql.Rows) (o oldText, err error) {
		return o, rows.Scan(&o.key, &o.blocks)
	}, id, row.Root, row.Path)
	if err != nil {
		return err
	}
	for _, o := range old {
		if _, err := tx.ExecContext(ctx, outboxInsertSQL, o.key, "del", o.blocks); err != nil {
			return err
		}
	}
	return nil
}

type oldText struct {
	key    string
	blocks int
}

// Record writes a ledger row for a file that gave no report: one that failed, or
// one whose bytes are already known.
func (s *Store) Record(ctx context.Context, row solieu.LedgerRow) error {
	return internal("writing the ledger", s.write(ctx, func(tx *sql.Tx) error {
		return putLedger(ctx, tx, row)
	}))
}

func putLedger(ctx context.Context, tx *sql.Tx, row solieu.LedgerRow) error {
	_, err := tx.ExecContext(ctx, ledgerPutSQL, row.Root, row.Path, row.SHA256, row.Bytes, string(row.State),
		string(row.Reason), row.Message, row.Reader, row.Pages, row.Blocks, row.Figures, row.Doc, row.Millis,
		row.Attempts, row.At)
	return err
}

// Replace stores the figures that another ruleset found in a document that is
// already in the archive. The figures of the last run before stay beside them until
// the next one.
func (s *Store) Replace(ctx context.Context, r *solieu.Report, ruleset string) error {
	return internal("storing the figures anew", s.write(ctx, func(tx *sql.Tx) error {
		known, err := findDocument(ctx, tx, r.Document.ID)
		if err != nil {
			return err
		}
		if known.id == 0 {
			return &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("there is no document %.40q in the archive", r.Document.ID)}
		}
		if err := s.putRun(ctx, tx, known.id, r.Figures, ruleset); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, outboxInsertSQL, r.Document.ID, "put", known.blocks)
		return err
	}))
}
