package index

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"solieu"
)

//go:embed query/decision_insert.sql
var decisionInsertSQL string

//go:embed query/decisions.sql
var decisionsSQL string

//go:embed query/decision_target.sql
var decisionTargetSQL string

// Decide appends a decision. Its ID is given by the log, and At by the clock when
// it is empty. A finding or document that the decision names must exist
// (not_found), and the kind must be known (usage).
func (s *Store) Decide(ctx context.Context, d solieu.Decision) error {
	if err := checkDecision(d); err != nil {
		return err
	}
	if d.At == "" {
		d.At = s.now()
	}
	return internal("writing a decision", s.write(ctx, func(tx *sql.Tx) error {
		var finding, doc bool
		if err := tx.QueryRowContext(ctx, decisionTargetSQL, d.Finding, d.Doc).Scan(&finding, &doc); err != nil {
			return err
		}
		if !finding {
			return &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("there is no finding %.40q", d.Finding)}
		}
		if !doc {
			return &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("there is no document %.40q in the archive", d.Doc)}
		}
		_, err := tx.ExecContext(ctx, decisionInsertSQL, string(d.Kind), d.Finding, d.Doc, d.Quote, d.Before, d.After,
			d.Field, d.Value, d.Reason, d.Author, d.At)
		return err
	}))
}

func checkDecision(d solieu.Decision) error {
	switch d.Kind {
	case solieu.DecideConfirm, solieu.DecideExplain:
		if d.Finding == "" {
			return &solieu.Error{Code: solieu.CodeUsage, Message: fmt.Sprintf("a decision %q needs a finding", d.Kind)}
		}
	case solieu.DecideAlias:
		if d.Quote == "" || d.Value == "" {
			return &solieu.Error{Code: solieu.CodeUsage, Message: "an alias needs the phrase and the indicator's id"}
		}
	case solieu.DecideExtraction, solieu.DecideNotFigure, solieu.DecideSetValue, solieu.DecideSetMeta:
		if d.Finding == "" && d.Doc == "" {
			return &solieu.Error{Code: solieu.CodeUsage, Message: fmt.Sprintf("a decision %q needs a finding or a document", d.Kind)}
		}
	default:
		return &solieu.Error{Code: solieu.CodeUsage, Message: fmt.Sprintf("%.40q is no kind of decision", d.Kind)}
	}
	return nil
}

// Decisions lists the whole log, oldest first.
func (s *Store) Decisions(ctx context.Context) ([]solieu.Decision, error) {
	list, err := collect(ctx, s.reader, decisionsSQL, func(rows *sql.Rows) (d solieu.Decision, err error) {
		return d, rows.Scan(&d.ID, &d.Kind, &d.Finding, &d.Doc, &d.Quote, &d.Before, &d.After, &d.Field, &d.Value,
			&d.Reason, &d.Author, &d.At)
	})
	return list, internal("reading the decisions", err)
}
