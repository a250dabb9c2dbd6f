package index

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"solieu"
)

//go:embed query/document_ids.sql
var documentIDsSQL string

//go:embed query/report.sql
var reportSQL string

//go:embed query/report_blocks.sql
var reportBlocksSQL string

//go:embed query/report_figures.sql
var reportFiguresSQL string

// Reports yields every current report, oldest reporting period first. It stops at
// the first error, which is yielded with a nil report.
func (s *Store) Reports(ctx context.Context) iter.Seq2[*solieu.Report, error] {
	return func(yield func(*solieu.Report, error) bool) {
		keys, err := collect(ctx, s.reader, documentIDsSQL, scanText)
		if err != nil {
			yield(nil, internal("listing the documents", err))
			return
		}
		for _, key := range keys {
			r, err := s.Report(ctx, key)
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// Report returns one document with its figures in text order. A text that a newer
// one of the same file replaced is still found by its id.
func (s *Store) Report(ctx context.Context, doc string) (*solieu.Report, error) {
	d, ids, err := s.document(ctx, doc)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("there is no document %.40q in the archive", doc)}
	}
	if err == nil {
		d.Blocks, err = collect(ctx, s.reader, reportBlocksSQL, scanBlock, ids.doc)
	}
	if err != nil {
		return nil, internal("reading a document", err)
	}
	figures, err := collect(ctx, s.reader, reportFiguresSQL, scanFigure, ids.doc, ids.run)
	if err != nil {
		return nil, internal("reading the figures", err)
	}
	return &solieu.Report{Document: d, Figures: figures}, nil
}

// rowIDs are the database's own numbers of a document and its current run.
type rowIDs struct{ doc, run int64 }

func (s *Store) document(ctx context.Context, key string) (*solieu.Document, rowIDs, error) {
	d := &solieu.Document{ID: key}
	m := &d.Meta
	var ids rowIDs
	var date, periods, pages, notes string
	var period periodColumns
	err := s.reader.QueryRowContext(ctx, reportSQL, key).Scan(&ids.doc, &ids.run, &d.Source.Path, &d.Source.SHA256,
		&d.Source.Bytes, &d.Source.Media, &d.Source.Reader, &m.Issuer, &m.Superior, &m.Place, &m.Number, &date, &m.Title,
		&m.Kind, &m.Signer, &period.kind, &period.start, &period.end, &periods, &pages, &notes, &d.Text)
	if err != nil {
		return nil, ids, err
	}
	if m.Date, err = solieu.ParseDate(date); err != nil {
		return nil, ids, err
	}
	if m.Period, err = period.decode(); err != nil {
		return nil, ids, err
	}
	return d, ids, errors.Join(decodeList(periods, &m.Periods), decodeList(pages, &d.Pages), decodeList(notes, &d.Notes))
}

// decodeList reads a JSON list; an empty one stays nil, as the readers leave it.
func decodeList[T any](text string, list *[]T) error {
	if text == "[]" {
		return nil
	}
	return json.Unmarshal([]byte(text), list)
}

// periodColumns is a period as the database has it.
type periodColumns struct{ kind, start, end string }

func (c periodColumns) decode() (p solieu.Period, err error) {
	p.Kind = solieu.PeriodKind(c.kind)
	if p.Start, err = solieu.ParseDate(c.start); err != nil {
		return p, err
	}
	p.End, err = solieu.ParseDate(c.end)
	return p, err
}

func scanBlock(rows *sql.Rows) (b solieu.Block, err error) {
	var boxes, cell string
	err = rows.Scan(&b.Kind, &b.Level, &b.Label, &b.Section, &b.Span.Start, &b.Span.End, &b.Page, &boxes, &cell)
	if err != nil {
		return b, err
	}
	if cell != "null" {
		err = json.Unmarshal([]byte(cell), &b.Cell)
	}
	return b, errors.Join(err, decodeList(boxes, &b.Boxes))
}

func scanFigure(rows *sql.Rows) (f solieu.Figure, err error) {
	var q quantityColumns
	var period periodColumns
	var trace string
	err = rows.Scan(&f.ID, &q.value, &q.low, &q.high, &q.unit, &f.Printed, &f.Indicator, &f.IndicatorID, &f.Kind,
		&f.Status, &period.kind, &period.start, &period.end, &f.Basis, &f.BasisText, &f.Of, &f.PartOf, &f.PartCue,
		&f.Direction, &f.Approx, &f.UnitInferred, &f.Section, &f.Page, &f.Block, &f.Span.Start, &f.Span.End, &f.Rule,
		&trace, &f.Confidence)
	if err != nil {
		return f, err
	}
	if f.Quantity, err = q.decode(); err != nil {
		return f, err
	}
	if f.Period, err = period.decode(); err != nil {
		return f, err
	}
	f.Trace, err = decodeTrace(trace)
	return f, err
}

// quantityColumns is a quantity as the database has it.
type quantityColumns struct{ value, low, high, unit string }

func (c quantityColumns) decode() (q solieu.Quantity, err error) {
	q.Unit = c.unit
	if q.Value, err = solieu.ParseDecimal(c.value); err != nil {
		return q, err
	}
	if q.Low, err = solieu.ParseDecimal(c.low); err != nil {
		return q, err
	}
	q.High, err = solieu.ParseDecimal(c.high)
	return q, err
}
