package app

import (
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"solieu"
	"solieu/ingest"
)

// IngestOptions says how to take in files.
type IngestOptions struct {
	// Jobs is how many files are read at once; 0 means one per core.
	Jobs int
	// Progress is told what happens, from one goroutine; nil means nobody is.
	Progress Progress
}

// Progress follows a run of ingestion. Implementations print for a terminal or as
// JSON lines.
type Progress interface {
	// Begin tells how much there is to do.
	Begin(files int, bytes int64)
	// File reports the outcome of one file, in the order of the files.
	File(row solieu.LedgerRow)
	// Stage names what runs after the files: series, audit, search index.
	Stage(name string)
	// End closes the display.
	End()
}

// Outcome counts what became of the files of one run.
type Outcome struct {
	Files      int `json:"files"`
	Indexed    int `json:"indexed"`
	Skipped    int `json:"skipped"`
	Duplicates int `json:"duplicates"`
	Failed     int `json:"failed"`
	NoFigures  int `json:"no_figures"`
	Figures    int `json:"figures"`
	// Bytes of all files, read or not.
	Bytes  int64 `json:"bytes"`
	Millis int64 `json:"millis"`
}

func (o *Outcome) count(row solieu.LedgerRow) {
	o.Files++
	o.Bytes += row.Bytes
	o.Figures += row.Figures
	switch row.State {
	case solieu.StateIndexed:
		o.Indexed++
	case solieu.StateSkipped:
		o.Skipped++
	case solieu.StateDuplicate:
		o.Duplicates++
	case solieu.StateNoFigures:
		o.NoFigures++
	case solieu.StateFailed:
		o.Failed++
	}
}

// Ingest reads files and folders, stores what they hold, and brings series,
// findings and the search index up to date. One bad file never stops it: the
// ledger says what became of each. When ctx ends, the file in hand is finished and
// the error has code interrupted.
func (a *App) Ingest(ctx context.Context, paths []string, o IngestOptions) (Outcome, error) {
	began := a.config.Now()
	files, err := ingest.Walk(paths)
	if err != nil {
		return Outcome{}, err
	}
	files = a.outside(files)
	if o.Progress == nil {
		o.Progress = silent{}
	}
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	defer o.Progress.End()
	o.Progress.Begin(len(files), totalBytes(files))

	t, err := a.newIntake(ctx, o.Jobs)
	if err != nil {
		return Outcome{}, err
	}
	defer t.close()
	outcome, err := t.run(ctx, files, o)
	outcome.Millis = a.config.Now().Sub(began).Milliseconds()
	if err != nil {
		return outcome, err
	}
	if ctx.Err() != nil {
		return outcome, &solieu.Error{Code: solieu.CodeInterrupted, Message: "stopped; what was read is kept, run it again to go on"}
	}
	// Asking the store, not the outcome: a run that was killed before this line left
	// reports whose series nobody has built.
	behind, err := a.store.Behind(ctx)
	if err == nil && behind {
		err = a.refresh(ctx, o.Progress)
	}
	outcome.Millis = a.config.Now().Sub(began).Milliseconds()
	return outcome, err
}

// outside leaves out the data folder itself: ingest . with the folder at its usual
// place must not read its own database.
func (a *App) outside(files []ingest.File) []ingest.File {
	data, err := filepath.Abs(a.config.Data)
	if err != nil {
		return files
	}
	return slices.DeleteFunc(files, func(f ingest.File) bool {
		return strings.HasPrefix(f.Path, data+string(filepath.Separator))
	})
}

func totalBytes(files []ingest.File) (n int64) {
	for _, f := range files {
		n += f.Bytes
	}
	return n
}

type silent struct{}

func (silent) Begin(int, int64)      {}
func (silent) File(solieu.LedgerRow) {}
func (silent) Stage(string)          {}
func (silent) End()                  {}

var _ Progress = silent{}
