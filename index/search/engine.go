package search

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"sync"

	"github.com/blevesearch/bleve/v2"
)

// Engine is an open bleve index. Several goroutines may search; one may change.
type Engine struct {
	index bleve.Index

	mu      sync.Mutex
	lexicon *lexicon // nil after a change
}

// Keys of what the index says of itself, written in the same batch as the
// documents: content and watermark never disagree.
var (
	keyApplied = []byte("applied")
	keyVersion = []byte("version")
)

// Create makes an empty index in a folder that does not exist yet.
func Create(path string) (*Engine, error) {
	index, err := bleve.NewUsing(path, newMapping(), bleve.Config.DefaultIndexType, bleve.Config.DefaultKVStore,
		map[string]any{"bolt_timeout": "2s"})
	if err != nil {
		return nil, fmt.Errorf("create the search index: %w", err)
	}
	e := &Engine{index: index}
	if err := e.SetVersion(Version()); err != nil {
		index.Close()
		return nil, fmt.Errorf("create the search index: %w", err)
	}
	return e, nil
}

// Open opens an index; a damaged one, or one made by another analyzer, is an error,
// after which the caller builds a new one.
func Open(path string) (e *Engine, err error) {
	defer recoverInto(&err)
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	index, err := bleve.OpenUsing(path, map[string]any{"bolt_timeout": "2s"})
	if err != nil {
		return nil, fmt.Errorf("open the search index: %w", err)
	}
	version, err := index.GetInternal(keyVersion)
	if err == nil && string(version) != Version() {
		err = fmt.Errorf("the search index has analyzer %q, this program has %q", version, Version())
	}
	if err != nil {
		index.Close()
		return nil, err
	}
	return &Engine{index: index}, nil
}

// recoverInto turns a panic of the index library over damaged files into an error:
// the index is a cache and is built anew.
func recoverInto(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("the search index is damaged: %v", r)
	}
}

// SetVersion writes which analyzer made the index. Only Create and tests of what
// happens after an update need it.
func (e *Engine) SetVersion(version string) error {
	return e.index.SetInternal(keyVersion, []byte(version))
}

// Close lets go of the index.
func (e *Engine) Close() error { return e.index.Close() }

// Watermark is the number of the last change that the index knows.
func (e *Engine) Watermark() (int64, error) {
	value, err := e.index.GetInternal(keyApplied)
	if err != nil || value == nil {
		return 0, err
	}
	return strconv.ParseInt(string(value), 10, 64)
}

// Count is the number of units in the index.
func (e *Engine) Count() (uint64, error) { return e.index.DocCount() }

// Change is what a batch does: units to write and ids to forget.
type Change struct {
	Put    []Unit
	Delete []string
}

// Apply makes the changes and sets the watermark, all or nothing.
func (e *Engine) Apply(ctx context.Context, c Change, watermark int64) (err error) {
	defer recoverInto(&err)
	if err := ctx.Err(); err != nil {
		return err
	}
	batch := e.index.NewBatch()
	for _, id := range c.Delete {
		batch.Delete(id)
	}
	for _, u := range c.Put {
		if err := batch.IndexAdvanced(buildDocument(u)); err != nil {
			return fmt.Errorf("index %s: %w", u.ID(), err)
		}
	}
	batch.SetInternal(keyApplied, strconv.AppendInt(nil, watermark, 10))
	if err := e.index.Batch(batch); err != nil {
		return fmt.Errorf("write the search index: %w", err)
	}
	e.mu.Lock()
	e.lexicon = nil
	e.mu.Unlock()
	return nil
}

// sampleWords is how many words of a unit [Engine.Holds] asks for.
const sampleWords = 8

// Holds looks a unit up by its own first words. Damage inside a file of the index
// shows only where it is read, so a check reads samples.
func (e *Engine) Holds(ctx context.Context, u Unit) (held bool, err error) {
	defer recoverInto(&err)
	all := bleve.NewConjunctionQuery(bleve.NewDocIDQuery([]string{u.ID()}))
	tokens := Tokenize(u.Text)
	for _, t := range tokens[:min(len(tokens), sampleWords)] {
		all.AddQuery(term(fieldText, t.Key))
	}
	found, err := e.index.SearchInContext(ctx, bleve.NewSearchRequestOptions(all, 1, 0, false))
	if err != nil {
		return false, fmt.Errorf("search: %w", err)
	}
	return found.Total == 1, nil
}

// words returns the lexicon, loading it after a change.
func (e *Engine) words() (*lexicon, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.lexicon == nil {
		loaded, err := loadLexicon(e.index)
		if err != nil {
			return nil, err
		}
		e.lexicon = loaded
	}
	return e.lexicon, nil
}
