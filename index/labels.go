package index

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"solieu/internal/vi"
)

//go:embed query/label_insert.sql
var labelInsertSQL string

//go:embed query/label_find.sql
var labelFindSQL string

// maxLabels bounds the memory of the cache; beyond it the cache starts over.
const maxLabels = 200_000

// labels gives texts that come back in thousands of figures their short number.
// Only the writer uses it, inside a transaction.
type labels struct {
	known map[string]int64
	// fresh are numbers given in the open transaction: true once it commits.
	fresh map[string]int64
}

func newLabels() *labels {
	return &labels{known: map[string]int64{}, fresh: map[string]int64{}}
}

// id finds or makes the number of a text.
func (l *labels) id(ctx context.Context, tx *sql.Tx, text string) (int64, error) {
	if id, ok := l.known[text]; ok {
		return id, nil
	}
	if id, ok := l.fresh[text]; ok {
		return id, nil
	}
	var id int64
	err := tx.QueryRowContext(ctx, labelFindSQL, text).Scan(&id)
	if err == sql.ErrNoRows {
		err = tx.QueryRowContext(ctx, labelInsertSQL, text, vi.Fold(vi.Key(text))).Scan(&id)
	}
	if err != nil {
		return 0, fmt.Errorf("intern %.40q: %w", text, err)
	}
	l.fresh[text] = id
	return id, nil
}

// keep makes the numbers of a committed transaction lasting.
func (l *labels) keep() {
	if len(l.known)+len(l.fresh) > maxLabels {
		clear(l.known)
	}
	for text, id := range l.fresh {
		l.known[text] = id
	}
	clear(l.fresh)
}

// forget drops the numbers of a transaction that never happened.
func (l *labels) forget() { clear(l.fresh) }
