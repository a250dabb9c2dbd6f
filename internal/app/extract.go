package app

import (
	"context"
	"io"
	"iter"
	"os"
	"path/filepath"

	"solieu"
	"solieu/extract"
	"solieu/ingest"
)

// Reader reads files and extracts their figures without a data folder.
type Reader struct {
	read      func(context.Context, ingest.File) (*solieu.Document, error)
	close     func()
	rules     *extract.Rules
	extractor *extract.Extractor
}

// NewReader loads the embedded rules and those of the folder rules, if any. A nil
// worker command reads in this process.
func NewReader(worker []string, limits ingest.Limits, rules string) (*Reader, error) {
	loaded, err := extract.LoadRules(rules)
	if err != nil {
		return nil, err
	}
	a := &App{config: Config{Worker: worker, Limits: limits}}
	r := &Reader{rules: loaded, extractor: extract.New(loaded)}
	r.read, r.close = a.reader(1)
	return r, nil
}

// Close ends the reading process.
func (r *Reader) Close() { r.close() }

// Rules are the rules in force.
func (r *Reader) Rules() *extract.Rules { return r.rules }

// Reports reads files and folders in the order given. Source.Path of a document is the
// path as given, below a folder with the rest of it. A file that cannot be read, or a
// path that does not exist, yields its error and the next one follows.
func (r *Reader) Reports(ctx context.Context, paths []string) iter.Seq2[*solieu.Report, error] {
	return func(yield func(*solieu.Report, error) bool) {
		for _, path := range paths {
			files, err := ingest.Walk([]string{path})
			if err != nil && !yield(nil, err) {
				return
			}
			for _, f := range files {
				if !yield(r.report(ctx, f, asGiven(path, f))) {
					return
				}
			}
		}
	}
}

func (r *Reader) report(ctx context.Context, f ingest.File, path string) (*solieu.Report, error) {
	doc, err := r.read(ctx, f)
	if err != nil {
		return nil, err
	}
	doc.Source.Path = path
	return &solieu.Report{Document: doc, Figures: r.extractor.Extract(doc)}, nil
}

// asGiven is the path of a file in the words of the argument that led to it.
func asGiven(argument string, f ingest.File) string {
	if filepath.Base(argument) == filepath.Base(f.Path) && filepath.Dir(f.Path) == f.Root {
		if info, err := os.Stat(argument); err == nil && !info.IsDir() {
			return filepath.ToSlash(argument)
		}
	}
	return filepath.ToSlash(filepath.Join(argument, filepath.FromSlash(f.Rel)))
}

// Explain says of every number which rule took or refused it, one list a block.
func (r *Reader) Explain(doc *solieu.Document) [][]extract.Explanation {
	return r.extractor.Explain(doc)
}

// ServeReader is the child process's side of reading: requests in, documents out.
func ServeReader(in io.Reader, out io.Writer) error { return ingest.Serve(in, out) }

// RulesVersion names the code and the rules that make figures.
func RulesVersion(r *extract.Rules) string { return extract.Version + "+" + r.Version() }
