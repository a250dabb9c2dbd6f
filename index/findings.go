package index

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"

	"solieu"
)

//go:embed query/audit_insert.sql
var auditInsertSQL string

//go:embed query/audit_behind.sql
var auditBehindSQL string

//go:embed query/finding_put.sql
var findingPutSQL string

//go:embed query/finding_prune.sql
var findingPruneSQL string

//go:embed query/operand_clear.sql
var operandClearSQL string

//go:embed query/operand_insert.sql
var operandInsertSQL string

//go:embed query/findings.sql
var findingsSQL string

//go:embed query/operands.sql
var operandsSQL string

// PutFindings replaces the findings by those of a new audit. A finding that was
// there before, by its fingerprint, keeps when it was first seen and what people
// decided; one that is gone is listed no more, but its decisions stay.
func (s *Store) PutFindings(ctx context.Context, all []solieu.Finding) error {
	return internal("storing the findings", s.write(ctx, func(tx *sql.Tx) error {
		var audit int64
		if err := tx.QueryRowContext(ctx, auditInsertSQL, s.now()).Scan(&audit); err != nil {
			return err
		}
		put, err := tx.PrepareContext(ctx, findingPutSQL)
		if err != nil {
			return err
		}
		defer put.Close()
		for i := range all {
			if err := putFinding(ctx, put, &all[i], audit); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, findingPruneSQL, audit); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, operandClearSQL, audit); err != nil {
			return err
		}
		return insertRows(ctx, tx, operandInsertSQL, operandRows(all))
	}))
}

func putFinding(ctx context.Context, put *sql.Stmt, f *solieu.Finding, audit int64) error {
	readings, err := json.Marshal(emptyAsList(f.Readings))
	if err != nil {
		return err
	}
	_, err = put.ExecContext(ctx, f.ID, f.Check, string(f.Severity), string(f.Verdict), f.Message, f.Arithmetic,
		f.Computed, f.Stated, string(readings), audit)
	return err
}

// operandRows leaves out a fingerprint that came twice: the later one has won.
func operandRows(all []solieu.Finding) [][]any {
	last := make(map[string]int, len(all))
	for i := range all {
		last[all[i].ID] = i
	}
	var rows [][]any
	for i := range all {
		f := &all[i]
		if last[f.ID] != i {
			continue
		}
		for j, o := range f.Operands {
			rows = append(rows, []any{f.ID, j, o.Doc, o.Path, o.Figure, o.Value.String(), o.Low.String(),
				o.High.String(), o.Unit, o.Printed, o.Role})
		}
	}
	return rows
}

// Findings lists findings, gravest first: violated before passes, then by
// severity, check and fingerprint.
func (s *Store) Findings(ctx context.Context, filter solieu.FindingFilter) ([]solieu.Finding, error) {
	list, err := collect(ctx, s.reader, findingsSQL, scanFinding,
		filter.Doc, filter.Check, severityRank(filter.Severity), filter.Passes)
	if err != nil || len(list) == 0 {
		return nil, internal("listing the findings", err)
	}
	return list, internal("reading the operands", s.addOperands(ctx, list))
}

func (s *Store) addOperands(ctx context.Context, list []solieu.Finding) error {
	at := make(map[string]int, len(list))
	ids := make([]string, len(list))
	for i := range list {
		at[list[i].ID], ids[i] = i, list[i].ID
	}
	wanted, err := json.Marshal(ids)
	if err != nil {
		return err
	}
	operands, err := collect(ctx, s.reader, operandsSQL, scanOperand, string(wanted))
	for _, o := range operands {
		f := &list[at[o.finding]]
		f.Operands = append(f.Operands, o.Operand)
	}
	return err
}

// Behind reports whether reports changed since the last PutFindings: then series
// and findings are to be made anew, as after a kill in the middle of a run.
func (s *Store) Behind(ctx context.Context) (behind bool, err error) {
	err = s.reader.QueryRowContext(ctx, auditBehindSQL).Scan(&behind)
	return behind, internal("comparing audit and reports", err)
}

// severityRank mirrors the CASE of findings.sql; 0 lets all pass.
func severityRank(s solieu.Severity) int {
	switch s {
	case solieu.SeverityError:
		return 3
	case solieu.SeverityWarning:
		return 2
	case solieu.SeverityInfo:
		return 1
	}
	return 0
}

func scanFinding(rows *sql.Rows) (f solieu.Finding, err error) {
	var readings string
	err = rows.Scan(&f.ID, &f.Check, &f.Severity, &f.Verdict, &f.Message, &f.Arithmetic, &f.Computed, &f.Stated,
		&readings, &f.State)
	if err != nil {
		return f, err
	}
	return f, decodeList(readings, &f.Readings)
}

type storedOperand struct {
	solieu.Operand
	finding string
}

func scanOperand(rows *sql.Rows) (o storedOperand, err error) {
	var q quantityColumns
	err = rows.Scan(&o.finding, &o.Doc, &o.Path, &o.Figure, &q.value, &q.low, &q.high, &q.unit, &o.Printed, &o.Role)
	if err != nil {
		return o, err
	}
	o.Quantity, err = q.decode()
	return o, err
}
