package app

import (
	"context"
	"iter"

	"solieu"
	"solieu/extract"
)

// RuleFailure is an example of a rule that does not hold.
type RuleFailure struct {
	extract.Example
	Want, Got string
}

// TestRules runs the examples of all rules in force. It returns how many there are and
// those that do not hold, by file.
func (r *Reader) TestRules() (examples int, failures []RuleFailure) {
	all := r.rules.Examples()
	for _, e := range all {
		if ok, want, got := r.extractor.Try(e); !ok {
			failures = append(failures, RuleFailure{Example: e, Want: want, Got: got})
		}
	}
	return len(all), failures
}

// The types of extract that commands show: Explanation is what became of one number,
// NumberChange and FieldChange are what other rules make of it.
type (
	Explanation  = extract.Explanation
	NumberChange = extract.Change
	FieldChange  = extract.FieldChange
)

// RuleChange is what other rules make of one document.
type RuleChange struct {
	Document *solieu.Document
	Changes  []NumberChange
	// Figures counts the figures under the rules in force.
	Figures int
}

// Compare reads each document under the rules in force and under those of another
// folder, or file, of a user.
func (r *Reader) Compare(rules string, documents iter.Seq2[*solieu.Document, error]) (iter.Seq2[RuleChange, error], error) {
	loaded, err := extract.LoadRules(rules)
	if err != nil {
		return nil, err
	}
	other := extract.New(loaded)
	return func(yield func(RuleChange, error) bool) {
		for doc, err := range documents {
			if err != nil {
				if !yield(RuleChange{}, err) {
					return
				}
				continue
			}
			before := r.extractor.Extract(doc)
			c := RuleChange{Document: doc, Changes: extract.Diff(before, other.Extract(doc)), Figures: len(before)}
			if !yield(c, nil) {
				return
			}
		}
	}, nil
}

// Documents reads files and folders, as Reports does.
func (r *Reader) Documents(ctx context.Context, paths []string) iter.Seq2[*solieu.Document, error] {
	return func(yield func(*solieu.Document, error) bool) {
		for report, err := range r.Reports(ctx, paths) {
			var doc *solieu.Document
			if err == nil {
				doc = report.Document
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// Stored gives the documents of an archive as they were read, newest period first.
func Stored(ctx context.Context, archive solieu.Archive) iter.Seq2[*solieu.Document, error] {
	return func(yield func(*solieu.Document, error) bool) {
		list, err := archive.Documents(ctx)
		if err != nil {
			yield(nil, err)
			return
		}
		for _, info := range list {
			report, err := archive.Report(ctx, info.ID)
			var doc *solieu.Document
			if err == nil {
				doc = report.Document
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// Reread extracts the figures of all stored documents anew with the rules in force.
func (a *App) Reread(ctx context.Context) error {
	for report, err := range a.store.Reports(ctx) {
		if err != nil {
			return err
		}
		report.Figures = a.extractor.Extract(report.Document)
		if err := a.store.Replace(ctx, report, RulesVersion(a.rules)); err != nil {
			return err
		}
	}
	return nil
}
