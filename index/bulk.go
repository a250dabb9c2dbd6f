package index

import (
	"context"
	"database/sql"
	"strings"
)

// bulkRows is how many rows one INSERT carries; measured, 60 is the fastest for
// rows of this size (design/search-storage.md §7).
const bulkRows = 60

// insertRows writes rows, each as long as the one VALUES tuple that insertSQL ends
// with. The statement for a full bulk is prepared once per call.
func insertRows(ctx context.Context, tx *sql.Tx, insertSQL string, rows [][]any) error {
	full := len(rows) - len(rows)%bulkRows
	if full > 0 {
		stmt, err := tx.PrepareContext(ctx, repeatTuple(insertSQL, bulkRows))
		if err != nil {
			return err
		}
		defer stmt.Close()
		for start := 0; start < full; start += bulkRows {
			if _, err := stmt.ExecContext(ctx, flatten(rows[start:start+bulkRows])...); err != nil {
				return err
			}
		}
	}
	if full == len(rows) {
		return nil
	}
	_, err := tx.ExecContext(ctx, repeatTuple(insertSQL, len(rows)-full), flatten(rows[full:])...)
	return err
}

func flatten(rows [][]any) []any {
	args := make([]any, 0, len(rows)*len(rows[0]))
	for _, row := range rows {
		args = append(args, row...)
	}
	return args
}

// repeatTuple turns "… VALUES (?, ?)" into the same with n tuples.
func repeatTuple(insertSQL string, n int) string {
	insertSQL = strings.TrimSpace(insertSQL)
	tuple := insertSQL[strings.LastIndex(insertSQL, "("):]
	return insertSQL + strings.Repeat(", "+tuple, n-1)
}
