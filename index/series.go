package index

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"

	"solieu"
	"solieu/index/search"
)

//go:embed query/series_clear.sql
var seriesClearSQL string

//go:embed query/series_insert.sql
var seriesInsertSQL string

//go:embed query/observation_clear.sql
var observationClearSQL string

//go:embed query/observation_insert.sql
var observationInsertSQL string

//go:embed query/series_list.sql
var seriesListSQL string

//go:embed query/series_find.sql
var seriesFindSQL string

//go:embed query/observations.sql
var observationsSQL string

// PutSeries replaces all series in one transaction: readers see the old ones or
// the new ones, never a mixture.
func (s *Store) PutSeries(ctx context.Context, all []solieu.Series) error {
	return internal("storing the series", s.write(ctx, func(tx *sql.Tx) error {
		for _, statement := range []string{observationClearSQL, seriesClearSQL} {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
		rows := make([][]any, len(all))
		for i := range all {
			row, err := seriesRow(int64(i+1), &all[i])
			if err != nil {
				return err
			}
			rows[i] = row
		}
		if err := insertRows(ctx, tx, seriesInsertSQL, rows); err != nil {
			return err
		}
		return putObservations(ctx, tx, all)
	}))
}

// putObservations writes in slices, so that a large archive does not stand in
// memory twice.
func putObservations(ctx context.Context, tx *sql.Tx, all []solieu.Series) error {
	const slice = 100 * bulkRows
	var rows [][]any
	for i := range all {
		for j := range all[i].Observations {
			rows = append(rows, observationRow(int64(i+1), j, &all[i].Observations[j]))
		}
		if len(rows) < slice && i < len(all)-1 {
			continue
		}
		if err := insertRows(ctx, tx, observationInsertSQL, rows); err != nil {
			return err
		}
		rows = rows[:0]
	}
	return nil
}

func seriesRow(id int64, s *solieu.Series) ([]any, error) {
	info := describeSeries(s)
	first, err := json.Marshal(info.First)
	if err != nil {
		return nil, err
	}
	last, err := json.Marshal(info.Last)
	if err != nil {
		return nil, err
	}
	k := s.Key
	return []any{id, k.String(), k.Freq, k.Entity, k.Indicator, string(k.Measure), k.Basis, k.Unit, s.Indicator, s.Entity,
		info.Points, string(first), string(last), info.LastValue.String(), string(info.LastStatus)}, nil
}

// describeSeries finds the first and the last point that a reader should take.
func describeSeries(s *solieu.Series) (info solieu.SeriesInfo) {
	for _, o := range s.Observations {
		if !o.Current {
			continue
		}
		if info.Points == 0 {
			info.First = o.Period
		}
		info.Points++
		info.Last, info.LastValue, info.LastStatus = o.Period, o.Value, o.Status
	}
	return info
}

func observationRow(series int64, seq int, o *solieu.Observation) []any {
	row := append([]any{series, seq}, decimalColumns(o.Value)...)
	return append(row, o.Low.String(), o.High.String(), o.Unit, string(o.Period.Kind), o.Period.Start.String(),
		o.Period.End.String(), string(o.Status), o.Vintage.String(), o.VintageApprox, o.Doc, o.Path, o.Figure, o.Derived,
		o.Formula, string(o.Approx), o.Current)
}

// Series returns a series with all its observations.
func (s *Store) Series(ctx context.Context, key string) (*solieu.Series, error) {
	var id int64
	var printed string
	var out solieu.Series
	k := &out.Key
	err := s.reader.QueryRowContext(ctx, seriesFindSQL, key).Scan(&id, &printed, &k.Freq, &k.Entity, &k.Indicator,
		&k.Measure, &k.Basis, &k.Unit, &out.Indicator, &out.Entity)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, &solieu.Error{Code: solieu.CodeNotFound, Message: fmt.Sprintf("there is no series %.80q", key)}
	}
	if err == nil {
		out.Observations, err = collect(ctx, s.reader, observationsSQL, scanObservation, id)
	}
	if err != nil {
		return nil, internal("reading a series", err)
	}
	return &out, nil
}

func scanObservation(rows *sql.Rows) (o solieu.Observation, err error) {
	var q quantityColumns
	var period periodColumns
	var vintage string
	err = rows.Scan(&q.value, &q.low, &q.high, &q.unit, &period.kind, &period.start, &period.end, &o.Status, &vintage,
		&o.VintageApprox, &o.Doc, &o.Path, &o.Figure, &o.Derived, &o.Formula, &o.Approx, &o.Current)
	if err != nil {
		return o, err
	}
	if o.Quantity, err = q.decode(); err != nil {
		return o, err
	}
	if o.Period, err = period.decode(); err != nil {
		return o, err
	}
	o.Vintage, err = solieu.ParseDate(vintage)
	return o, err
}

// SeriesList lists series, best match for words first: words match the names of
// indicator and place, abbreviations stand for their long form, and a word with
// marks is better matched by the same marks. No words list all, longest first.
func (s *Store) SeriesList(ctx context.Context, words string) ([]solieu.SeriesInfo, error) {
	list, err := collect(ctx, s.reader, seriesListSQL, scanSeriesInfo)
	if err != nil {
		return nil, internal("listing the series", err)
	}
	ranked := search.Rank(words, len(list), func(i int) string {
		return list[i].Indicator + " | " + list[i].Entity + " | " + list[i].Key
	})
	out := make([]solieu.SeriesInfo, len(ranked))
	for i, at := range ranked {
		out[i] = list[at]
	}
	return out, nil
}

func scanSeriesInfo(rows *sql.Rows) (i solieu.SeriesInfo, err error) {
	var first, last, value, indicator string
	err = rows.Scan(&i.Key, &i.Indicator, &i.Entity, &i.Measure, &i.Freq, &i.Unit, &i.Points, &first, &last, &value,
		&i.LastStatus, &indicator)
	if err != nil {
		return i, err
	}
	if i.LastValue, err = solieu.ParseDecimal(value); err != nil {
		return i, err
	}
	return i, errors.Join(json.Unmarshal([]byte(first), &i.First), json.Unmarshal([]byte(last), &i.Last))
}
