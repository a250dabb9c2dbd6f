package index

import (
	"context"

	_ "embed"
	"fmt"

	"solieu"
	"solieu/index/search"
)

//go:embed query/doctor.sql
var doctorSQL string

// Problem is something wrong with a data folder.
type Problem struct {
	// Part is database, document or search.
	Part string
	// Doc is the document, if one is concerned.
	Doc string
	// Message is one sentence; Repair says which command mends it, "" if none can.
	Message string
	Repair  string
}

// String is one line: part, document, what is wrong, what helps.
func (p Problem) String() string {
	s := p.Part + ": "
	if p.Doc != "" {
		s = p.Part + " " + p.Doc + ": "
	}
	s += p.Message
	if p.Repair != "" {
		s += " (" + p.Repair + ")"
	}
	return s
}

// repairSearch is what a user runs to get a new search index.
const repairSearch = "solieu rebuild"

// searchSamples is how many blocks Doctor looks up in the search index.
const searchSamples = 50

// Doctor checks the whole folder: the database file, foreign keys, every span
// against its text, and the search index against the database, by counts and by
// samples. It changes nothing.
func (s *Store) Doctor(ctx context.Context) ([]Problem, error) {
	problems, err := s.checkDatabase(ctx)
	if err != nil {
		return nil, internal("checking the database", err)
	}
	expected := 0
	var samples []search.Unit
	for report, err := range s.Reports(ctx) {
		if err != nil {
			return nil, internal("checking the documents", err)
		}
		units := search.Units(report)
		expected += len(units)
		if len(units) > 0 && len(samples) < searchSamples {
			samples = append(samples, units[len(units)/2])
		}
		problems = append(problems, checkReport(report)...)
	}
	more, err := s.checkSearch(ctx, expected, samples)
	return append(problems, more...), internal("checking the search index", err)
}

func (s *Store) checkDatabase(ctx context.Context) (problems []Problem, err error) {
	for _, pragma := range []string{"PRAGMA integrity_check(20)", doctorSQL} {
		lines, err := collect(ctx, s.reader, pragma, scanText)
		if err != nil {
			return nil, err
		}
		for _, line := range lines {
			if line != "ok" {
				problems = append(problems, Problem{Part: "database", Message: line})
			}
		}
	}
	return problems, nil
}

// checkReport looks whether every span lies in its text and what is printed stands
// where it should.
func checkReport(r *solieu.Report) (problems []Problem) {
	d := r.Document
	whole := solieu.Span{End: len(d.Text)}
	add := func(format string, args ...any) {
		problems = append(problems, Problem{Part: "document", Doc: d.ID, Message: fmt.Sprintf(format, args...), Repair: "solieu ingest " + d.Source.Path})
	}
	for i, b := range d.Blocks {
		if b.Span.Len() < 0 || !whole.Contains(b.Span) {
			add("block %d reaches outside the text", i)
		}
	}
	ids := map[string]bool{}
	for i := range r.Figures {
		ids[r.Figures[i].ID] = true
	}
	for i := range r.Figures {
		f := &r.Figures[i]
		switch {
		case f.Block < 0 || f.Block >= len(d.Blocks):
			add("figure %s stands in block %d, which does not exist", f.ID, f.Block)
		case f.Span.Len() < 0 || !d.Blocks[f.Block].Span.Contains(f.Span):
			add("figure %s reaches outside its block", f.ID)
		case f.Of != "" && !ids[f.Of]:
			add("figure %s speaks of %s, which does not exist", f.ID, f.Of)
		case f.PartOf != "" && !ids[f.PartOf]:
			add("figure %s is a part of %s, which does not exist", f.ID, f.PartOf)
		}
	}
	return problems
}

func (s *Store) checkSearch(ctx context.Context, expected int, samples []search.Unit) (problems []Problem, err error) {
	s.searching.RLock()
	defer s.searching.RUnlock()
	if s.engine == nil {
		return nil, closed()
	}
	add := func(format string, args ...any) {
		problems = append(problems, Problem{Part: "search", Message: fmt.Sprintf(format, args...), Repair: repairSearch})
	}
	applied, err := s.engine.Watermark()
	if err != nil {
		return nil, err
	}
	last, err := s.lastChange(ctx)
	if err != nil {
		return nil, err
	}
	if applied != last {
		add("the search index knows change %d, the database has %d", applied, last)
	}
	count, err := s.engine.Count()
	if err != nil {
		return nil, err
	}
	if int(count) != expected {
		add("the search index holds %d blocks, the database %d", count, expected)
	}
	for _, u := range samples {
		if held, err := s.engine.Holds(ctx, u); err != nil {
			add("the search index cannot be read: %v", err)
		} else if !held {
			add("the search index does not find block %d of %s", u.Block, u.Doc)
		}
	}
	return problems, nil
}
