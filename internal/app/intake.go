package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"time"

	"solieu"
	"solieu/extract"
	"solieu/index"
	"solieu/ingest"
)

// intake is one run over files: many readers, one writer.
type intake struct {
	store     *index.Store
	extractor *extract.Extractor
	ruleset   string
	read      func(context.Context, ingest.File) (*solieu.Document, error)
	close     func()
	now       func() time.Time
	// seen holds the files that an earlier run finished with.
	seen map[fileKey]solieu.LedgerRow
}

// fileKey is a file at its place with its bytes; both must be the same for it to be
// skipped.
type fileKey struct{ path, sha256 string }

func (a *App) newIntake(ctx context.Context, jobs int) (*intake, error) {
	rows, err := a.store.Ledger(ctx)
	if err != nil {
		return nil, err
	}
	t := &intake{
		store:     a.store,
		extractor: a.extractor,
		ruleset:   RulesVersion(a.rules),
		now:       a.config.Now,
		seen:      make(map[fileKey]solieu.LedgerRow, len(rows)),
	}
	for _, row := range rows {
		if row.State != solieu.StateFailed {
			t.seen[fileKey{row.Path, row.SHA256}] = row
		}
	}
	t.read, t.close = a.reader(jobs)
	return t, nil
}

// reader reads in child processes, or in this one when no worker command is set.
func (a *App) reader(jobs int) (func(context.Context, ingest.File) (*solieu.Document, error), func()) {
	if len(a.config.Worker) == 0 {
		return func(ctx context.Context, f ingest.File) (*solieu.Document, error) {
			return ingest.Read(ctx, f, a.config.Limits)
		}, func() {}
	}
	pool := ingest.NewPool(a.config.Worker, jobs, a.config.Limits)
	return pool.Read, func() { pool.Close() }
}

// reading is what the readers hand to the one writer.
type reading struct {
	row    solieu.LedgerRow
	report *solieu.Report // nil when there is nothing to store
}

// run reads files at once in o.Jobs goroutines and stores them one by one in the
// files' order, so that the same folder gives the same archive however many run.
func (t *intake) run(ctx context.Context, files []ingest.File, o IngestOptions) (Outcome, error) {
	var outcome Outcome
	var failure error
	for done := range t.readAhead(ctx, files, o.Jobs) {
		r := <-done
		if failure != nil {
			continue // drain, so that no reader stays behind
		}
		row, err := t.keep(context.WithoutCancel(ctx), r)
		if err != nil {
			failure = err
			continue
		}
		outcome.count(row)
		o.Progress.File(row)
	}
	return outcome, failure
}

// readAhead starts reading and gives the results in the files' order. Readers may
// be ahead of the writer by a few files, no more: a slow file must not pile up the
// finished ones behind it. No new file is begun once ctx ends.
func (t *intake) readAhead(ctx context.Context, files []ingest.File, jobs int) <-chan chan reading {
	ahead := make(chan chan reading, 2*jobs)
	slots := make(chan struct{}, jobs)
	go func() {
		defer close(ahead)
		for _, file := range files {
			slots <- struct{}{}
			if ctx.Err() != nil {
				return
			}
			done := make(chan reading, 1)
			ahead <- done
			go func() {
				defer func() { <-slots }()
				done <- t.readOne(context.WithoutCancel(ctx), file)
			}()
		}
	}()
	return ahead
}

// readOne reads one file and extracts its figures; whatever goes wrong becomes a
// ledger row.
func (t *intake) readOne(ctx context.Context, f ingest.File) (r reading) {
	began := t.now()
	r.row = solieu.LedgerRow{Path: f.Rel, Root: f.Root, Bytes: f.Bytes, Attempts: 1}
	defer func() {
		r.row.At = began.UTC().Format(time.RFC3339)
		r.row.Millis = t.now().Sub(began).Milliseconds()
	}()
	sum, err := fileSum(f.Path)
	if err != nil {
		return failed(r, err)
	}
	r.row.SHA256 = sum
	if before, ok := t.seen[fileKey{f.Rel, sum}]; ok {
		r.row = before
		r.row.State, r.row.Reason, r.row.Message = solieu.StateSkipped, "", ""
		return r
	}
	if doc, known, err := t.store.Known(ctx, sum); err != nil {
		return failed(r, err)
	} else if known {
		r.row.State, r.row.Reason, r.row.Doc = solieu.StateDuplicate, solieu.CodeDuplicate, doc
		return r
	}
	doc, err := t.read(ctx, f)
	if err != nil {
		return failed(r, err)
	}
	r.report = &solieu.Report{Document: doc, Figures: t.extractor.Extract(doc)}
	describe(&r.row, r.report)
	return r
}

// describe fills the ledger row of a report that was read.
func describe(row *solieu.LedgerRow, report *solieu.Report) {
	row.State = solieu.StateIndexed
	row.Doc = report.Document.ID
	row.Reader = report.Document.Source.Reader
	row.Pages = len(report.Document.Pages)
	row.Blocks = len(report.Document.Blocks)
	row.Figures = len(report.Figures)
	if row.Figures == 0 {
		row.State, row.Reason = solieu.StateNoFigures, solieu.CodeNoFigures
		row.Message = "read well, but it holds no figure"
	}
}

func failed(r reading, err error) reading {
	r.report = nil
	r.row.State, r.row.Reason = solieu.StateFailed, solieu.CodeOf(err)
	var e *solieu.Error
	if errors.As(err, &e) {
		shown := *e
		shown.Path = "" // the row has it
		r.row.Message = shown.Error()
	} else {
		r.row.Message = err.Error()
	}
	return r
}

// keep stores a reading and returns its final ledger row.
func (t *intake) keep(ctx context.Context, r reading) (solieu.LedgerRow, error) {
	switch {
	case r.row.State == solieu.StateSkipped:
		return r.row, nil
	case r.report == nil:
		return r.row, t.store.Record(ctx, r.row)
	}
	duplicate, err := t.store.Accept(ctx, r.report, t.ruleset, r.row)
	if duplicate {
		r.row.State, r.row.Reason, r.row.Figures = solieu.StateDuplicate, solieu.CodeDuplicate, 0
	}
	return r.row, err
}

func fileSum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", &solieu.Error{Code: solieu.CodeUnreadable, Message: "the file cannot be opened", Path: path, Err: err}
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", &solieu.Error{Code: solieu.CodeUnreadable, Message: "the file cannot be read", Path: path, Err: err}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
