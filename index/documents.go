package index

import (
	"context"
	"database/sql"
	_ "embed"

	"solieu"
)

//go:embed query/documents.sql
var documentsSQL string

//go:embed query/ledger_list.sql
var ledgerListSQL string

//go:embed query/summary.sql
var summarySQL string

//go:embed query/summary_periods.sql
var summaryPeriodsSQL string

// Documents lists all documents, newest reporting period first.
func (s *Store) Documents(ctx context.Context) ([]solieu.DocumentInfo, error) {
	list, err := collect(ctx, s.reader, documentsSQL, scanDocumentInfo)
	return list, internal("listing the documents", err)
}

func scanDocumentInfo(rows *sql.Rows) (d solieu.DocumentInfo, err error) {
	m := &d.Meta
	var date, periods string
	var period periodColumns
	err = rows.Scan(&d.ID, &d.Path, &d.Media, &m.Issuer, &m.Superior, &m.Place, &m.Number, &date, &m.Title, &m.Kind,
		&m.Signer, &period.kind, &period.start, &period.end, &periods, &d.Pages, &d.Figures, &d.Findings)
	if err != nil {
		return d, err
	}
	if m.Date, err = solieu.ParseDate(date); err != nil {
		return d, err
	}
	if m.Period, err = period.decode(); err != nil {
		return d, err
	}
	return d, decodeList(periods, &m.Periods)
}

// Ledger lists what became of every file, by folder and path.
func (s *Store) Ledger(ctx context.Context) ([]solieu.LedgerRow, error) {
	list, err := collect(ctx, s.reader, ledgerListSQL, func(rows *sql.Rows) (r solieu.LedgerRow, err error) {
		return r, rows.Scan(&r.Root, &r.Path, &r.SHA256, &r.Bytes, &r.State, &r.Reason, &r.Message, &r.Reader, &r.Pages,
			&r.Blocks, &r.Figures, &r.Doc, &r.Millis, &r.Attempts, &r.At)
	})
	return list, internal("reading the ledger", err)
}

// Summary counts what the archive holds.
func (s *Store) Summary(ctx context.Context) (sum solieu.Summary, err error) {
	err = s.reader.QueryRowContext(ctx, summarySQL).Scan(&sum.Files, &sum.Failed, &sum.Documents, &sum.Figures,
		&sum.Indicators, &sum.Series, &sum.Findings, &sum.Errors, &sum.Warnings, &sum.Passes)
	if err != nil {
		return sum, internal("counting the archive", err)
	}
	ends, err := collect(ctx, s.reader, summaryPeriodsSQL, func(rows *sql.Rows) (p solieu.Period, err error) {
		var c periodColumns
		if err := rows.Scan(&c.kind, &c.start, &c.end); err != nil {
			return p, err
		}
		return c.decode()
	})
	if err == nil && len(ends) == 2 {
		sum.First, sum.Last = ends[0], ends[1]
	}
	return sum, internal("counting the archive", err)
}
