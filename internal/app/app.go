// Package app wires the rooms together: it opens a data folder, runs the way from
// files to findings, and is the only place that knows all parts.
//
//	a, err := app.Open(ctx, app.Config{Data: "solieu-data", Create: true})
//	summary, err := a.Ingest(ctx, []string{"reports/"}, app.IngestOptions{})
package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"solieu"
	"solieu/extract"
	"solieu/index"
	"solieu/ingest"
)

// Config says where the data folder is and how to read files.
type Config struct {
	// Data is the data folder.
	Data string
	// Create makes the folder when it does not exist; otherwise that is an error
	// with code no_data_folder.
	Create bool
	// Worker is the command line of the reading child process: this program with
	// its hidden command. Empty means reading in this process, for tests.
	Worker []string
	Limits ingest.Limits
	// Now is the clock; nil means time.Now.
	Now func() time.Time
	// Notice receives sentences a person should see, such as that the search index
	// is being rebuilt; nil drops them.
	Notice func(string)
}

// App is an open data folder. It implements nothing of its own towards readers:
// Archive answers them.
type App struct {
	config    Config
	store     *index.Store
	rules     *extract.Rules
	extractor *extract.Extractor
}

// Open opens the data folder and loads the rules, the embedded ones and those in
// the folder's rules/.
func Open(ctx context.Context, c Config) (*App, error) {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Notice == nil {
		c.Notice = func(string) {}
	}
	store, err := index.Open(ctx, c.Data, index.Options{Create: c.Create, Now: c.Now, Notice: c.Notice})
	if err != nil {
		return nil, err
	}
	rules, err := extract.LoadRules(UserRules(c.Data))
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	return &App{config: c, store: store, rules: rules, extractor: extract.New(rules)}, nil
}

// UserRules is the data folder's own rules, or "" when it has none.
func UserRules(data string) string {
	folder := filepath.Join(data, "rules")
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return ""
	}
	return folder
}

// Close releases the data folder.
func (a *App) Close() error { return a.store.Close() }

// Archive answers questions about the folder.
func (a *App) Archive() solieu.Archive { return a.store }

// Store gives the maintenance commands what only they need.
func (a *App) Store() *index.Store { return a.store }

// Rules are the rules in force.
func (a *App) Rules() *extract.Rules { return a.rules }

// Limits bound what reading one file may cost.
type Limits = ingest.Limits
