package index

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"strconv"

	"solieu"
	"solieu/index/search"
)

//go:embed query/document_insert.sql
var documentInsertSQL string

//go:embed query/document_update.sql
var documentUpdateSQL string

//go:embed query/block_delete.sql
var blockDeleteSQL string

//go:embed query/block_insert.sql
var blockInsertSQL string

//go:embed query/run_insert.sql
var runInsertSQL string

//go:embed query/run_current.sql
var runCurrentSQL string

//go:embed query/run_prune.sql
var runPruneSQL string

//go:embed query/figure_delete.sql
var figureDeleteSQL string

//go:embed query/figure_insert.sql
var figureInsertSQL string

// putting says how a report goes into the database.
type putting struct {
	ruleset string
	root    string
	path    string
	known   knownDocument
}

// putReport writes document, blocks, run, figures and the outbox row.
func (s *Store) putReport(ctx context.Context, tx *sql.Tx, r *solieu.Report, p putting) (int64, error) {
	id, err := putDocument(ctx, tx, r.Document, p)
	if err != nil {
		return 0, err
	}
	if err := putBlocks(ctx, tx, id, r.Document); err != nil {
		return 0, err
	}
	if err := s.putRun(ctx, tx, id, r.Figures, p.ruleset); err != nil {
		return 0, err
	}
	_, err = tx.ExecContext(ctx, outboxInsertSQL, r.Document.ID, "put", max(p.known.blocks, len(r.Document.Blocks)))
	return id, err
}

func putDocument(ctx context.Context, tx *sql.Tx, d *solieu.Document, p putting) (id int64, err error) {
	periods, err1 := json.Marshal(emptyAsList(d.Meta.Periods))
	pages, err2 := json.Marshal(emptyAsList(d.Pages))
	notes, err3 := json.Marshal(emptyAsList(d.Notes))
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return 0, err
		}
	}
	statement := documentInsertSQL
	if p.known.id != 0 {
		statement = documentUpdateSQL
	}
	m := d.Meta
	err = tx.QueryRowContext(ctx, statement, d.ID, p.root, p.path, d.Source.SHA256, d.Source.Bytes, d.Source.Media,
		d.Source.Reader, m.Issuer, m.Superior, m.Place, m.Number, m.Date.String(), m.Title, m.Kind, m.Signer,
		string(m.Period.Kind), m.Period.Start.String(), m.Period.End.String(), m.Period.Code(),
		string(periods), string(pages), string(notes), d.Text).Scan(&id)
	return id, err
}

func emptyAsList[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func putBlocks(ctx context.Context, tx *sql.Tx, id int64, d *solieu.Document) error {
	if _, err := tx.ExecContext(ctx, blockDeleteSQL, id); err != nil {
		return err
	}
	units := search.UnitOf(d.Blocks)
	rows := make([][]any, len(d.Blocks))
	for i, b := range d.Blocks {
		boxes, err := json.Marshal(emptyAsList(b.Boxes))
		if err != nil {
			return err
		}
		cell, err := json.Marshal(b.Cell)
		if err != nil {
			return err
		}
		rows[i] = []any{id, i, string(b.Kind), b.Level, b.Label, b.Section, b.Span.Start, b.Span.End, b.Page,
			units[i], string(boxes), string(cell)}
	}
	return insertRows(ctx, tx, blockInsertSQL, rows)
}

// putRun writes the figures of one extraction and makes it the current one.
func (s *Store) putRun(ctx context.Context, tx *sql.Tx, id int64, figures []solieu.Figure, ruleset string) error {
	var run int64
	if err := tx.QueryRowContext(ctx, runInsertSQL, id, ruleset, s.now(), len(figures)).Scan(&run); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, figureDeleteSQL, id, run); err != nil {
		return err
	}
	rows := make([][]any, len(figures))
	for i := range figures {
		row, err := s.figureRow(ctx, tx, &figures[i])
		if err != nil {
			return err
		}
		rows[i] = append([]any{id, run, i}, row...)
	}
	if err := insertRows(ctx, tx, figureInsertSQL, rows); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, runCurrentSQL, id, run); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, runPruneSQL, id, run)
	return err
}

func (s *Store) figureRow(ctx context.Context, tx *sql.Tx, f *solieu.Figure) ([]any, error) {
	var ids [5]int64
	for i, text := range [...]string{f.Unit, f.Indicator, f.IndicatorID, f.BasisText, f.Rule} {
		var err error
		if ids[i], err = s.labels.id(ctx, tx, text); err != nil {
			return nil, err
		}
	}
	row := []any{f.ID}
	row = append(row, decimalColumns(f.Value)...)
	row = append(row, orderKey(f.Value))
	row = append(row, decimalColumns(f.Low)...)
	row = append(row, decimalColumns(f.High)...)
	return append(row, ids[0], f.Printed, ids[1], ids[2], string(f.Kind), string(f.Status), string(f.Period.Kind),
		f.Period.Start.String(), f.Period.End.String(), string(f.Basis), ids[3], f.Of, f.PartOf, string(f.PartCue),
		string(f.Direction), string(f.Approx), f.UnitInferred, f.Section, f.Page, f.Block, f.Span.Start, f.Span.End,
		ids[4], encodeTrace(f.Trace), f.Confidence), nil
}

// decimalColumns are text, mantissa and scale. The mantissa is NULL when it does
// not fit 64 bits; the text then is the only form, which is what marks the row.
func decimalColumns(x solieu.Decimal) []any {
	if mantissa, fits := x.Mantissa(); fits {
		return []any{x.String(), mantissa, x.Scale()}
	}
	return []any{x.String(), nil, x.Scale()}
}

// encodeTrace writes the spans that are set, and the set of inherited parts as a number:
// {"number":[10,15],"unit":[16,27],"inherited":[4]}.
// By hand, because a report has hundreds of them.
func encodeTrace(t solieu.Trace) string {
	b := []byte{'{'}
	for _, part := range traceParts(&t) {
		if part.span.IsZero() {
			continue
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(b, '"')
		b = append(b, part.name...)
		b = append(b, '"', ':', '[')
		b = strconv.AppendInt(b, int64(part.span.Start), 10)
		b = append(b, ',')
		b = strconv.AppendInt(b, int64(part.span.End), 10)
		b = append(b, ']')
	}
	if t.Inherited != 0 {
		b = append(b, `,"inherited":[`...)
		b = strconv.AppendInt(b, int64(t.Inherited), 10)
		b = append(b, ']')
	}
	return string(append(b, '}'))
}

type tracePart struct {
	name string
	span *solieu.Span
}

func traceParts(t *solieu.Trace) [6]tracePart {
	return [...]tracePart{{"number", &t.Number}, {"unit", &t.Unit}, {"indicator", &t.Indicator},
		{"period", &t.Period}, {"basis", &t.Basis}, {"status", &t.Status}}
}

func decodeTrace(s string) (t solieu.Trace, err error) {
	if s == "{}" {
		return t, nil
	}
	var spans map[string][]int
	if err := json.Unmarshal([]byte(s), &spans); err != nil {
		return t, err
	}
	for _, part := range traceParts(&t) {
		if span := spans[part.name]; len(span) == 2 {
			*part.span = solieu.Span{Start: span[0], End: span[1]}
		}
	}
	if inherited := spans["inherited"]; len(inherited) == 1 {
		t.Inherited = solieu.TraceParts(inherited[0])
	}
	return t, nil
}
