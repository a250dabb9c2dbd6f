package web

import (
	"cmp"
	"slices"
	"strings"

	"solieu"
)

// seriesPage is one series with every statement about each point.
type seriesPage struct {
	Series *solieu.Series
	Key    string
	Points int
	// Rows is the table, newest period first.
	Rows []seriesRow
	// Flags are the findings about each printed figure, by its anchor.
	Flags    map[string][]solieu.Finding
	Chart    chart
	Related  []solieu.SeriesInfo
	Citation string
	Formats  []download
}

// seriesRow is one statement, or a gap when Missing is above 0.
type seriesRow struct {
	solieu.Observation
	Missing int
	// Anchor is the id of the row; "" for gaps and derived values.
	Anchor string
	// First is set on the first statement of a period, the one to take.
	First bool
	// Earlier is set on a statement of an earlier report than that of the first.
	Earlier bool
}

// download is one format in which the series is offered.
type download struct{ Name, Href string }

func (v *visit) series() error {
	key := v.r.PathValue("key")
	if base, format, ok := cutFormat(key); ok {
		return v.download(base, format)
	}
	s, err := v.archive.Series(v.r.Context(), key)
	if err != nil {
		return err
	}
	related, err := v.related(s)
	if err != nil {
		return err
	}
	flags, err := v.flags(s)
	if err != nil {
		return err
	}
	drawing, err := v.draw(s, related)
	if err != nil {
		return err
	}
	drawing.flag(flags)
	points := currentPoints(s)
	page := seriesPage{
		Series: s, Key: key, Points: len(points), Rows: seriesRows(s), Flags: flags, Chart: drawing,
		Related: related, Citation: v.citation(s, points), Formats: downloads(key),
	}
	return v.show("series", frame{Nav: "series", Title: s.Indicator, Data: page})
}

// flags collects the violated findings about the figures of a series.
func (v *visit) flags(s *solieu.Series) (map[string][]solieu.Finding, error) {
	list, err := v.archive.Findings(v.r.Context(), solieu.FindingFilter{})
	if err != nil {
		return nil, err
	}
	stated := map[string]bool{}
	for _, o := range s.Observations {
		stated[pointID(o.Doc, o.Figure)] = o.Figure != ""
	}
	flags := map[string][]solieu.Finding{}
	for _, f := range list {
		for _, o := range f.Operands {
			if id := pointID(o.Doc, o.Figure); stated[id] {
				flags[id] = append(flags[id], f)
			}
		}
	}
	return flags, nil
}

// statements groups the observations of a series by period, oldest first, and
// within a period the one to take first, then the newest vintage.
func statements(s *solieu.Series) [][]solieu.Observation {
	var groups [][]solieu.Observation
	at := map[solieu.Period]int{}
	for _, o := range s.Observations {
		i, known := at[o.Period]
		if !known {
			i = len(groups)
			at[o.Period] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], o)
	}
	for _, group := range groups {
		slices.SortStableFunc(group, func(a, b solieu.Observation) int {
			if a.Current != b.Current {
				return map[bool]int{true: -1, false: 1}[a.Current]
			}
			return b.Vintage.Compare(a.Vintage)
		})
	}
	slices.SortStableFunc(groups, func(a, b []solieu.Observation) int {
		return cmp.Or(a[0].Period.End.Compare(b[0].Period.End), a[0].Period.Start.Compare(b[0].Period.Start))
	})
	return groups
}

// currentPoints is the statement to take of every period, oldest first.
func currentPoints(s *solieu.Series) []solieu.Observation {
	var points []solieu.Observation
	for _, group := range statements(s) {
		points = append(points, group[0])
	}
	return points
}

// seriesRows is the table of a series, newest period first, with a row where
// periods are missing: a period without report is never shown as nothing.
func seriesRows(s *solieu.Series) []seriesRow {
	groups := statements(s)
	slices.Reverse(groups)
	var rows []seriesRow
	anchors := map[string]bool{} // a figure stated twice has its first row as address
	for i, group := range groups {
		if i > 0 {
			if n := missing(s.Key, group[0].Period, groups[i-1][0].Period); n > 0 {
				rows = append(rows, seriesRow{Missing: n})
			}
		}
		for j, o := range group {
			row := seriesRow{Observation: o, First: j == 0, Earlier: !o.Derived && o.Vintage.Compare(group[0].Vintage) < 0}
			if anchor := pointID(o.Doc, o.Figure); o.Figure != "" && !anchors[anchor] {
				row.Anchor, anchors[anchor] = anchor, true
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// stepOf is the number of months from one point of a frequency to the next; 0
// means that points have no fixed distance.
func stepOf(freq string) int { return map[string]int{"M": 1, "Q": 3, "H": 6, "N": 12, "A": 12}[freq] }

// missing counts the periods between two points that no report gave.
func missing(key solieu.SeriesKey, earlier, later solieu.Period) int {
	step := stepOf(key.Freq)
	if step == 0 || earlier.End.IsZero() || later.End.IsZero() {
		return 0
	}
	covered := 1
	if key.Measure == solieu.MeasureFlow && !later.Start.IsZero() {
		covered = max(1, monthsBetween(later.Start, later.End.AddDays(1))/step)
	}
	return max(0, monthsBetween(earlier.End, later.End)/step-covered)
}

// single reports whether a point covers one step of its series. A value derived over
// a gap covers several: it is true, but no point of the line.
func single(key solieu.SeriesKey, p solieu.Period) bool {
	step := stepOf(key.Freq)
	if key.Measure != solieu.MeasureFlow || key.Freq == "N" || step == 0 || p.Start.IsZero() {
		return true
	}
	return monthsBetween(p.Start, p.End.AddDays(1)) <= step
}

func monthsBetween(a, b solieu.Date) int {
	return (b.Year-a.Year)*12 + int(b.Month) - int(a.Month)
}

// related lists the other series of the same indicator, place and unit: plan,
// running total, stock.
func (v *visit) related(s *solieu.Series) ([]solieu.SeriesInfo, error) {
	list, err := v.archive.SeriesList(v.r.Context(), s.Indicator)
	if err != nil {
		return nil, err
	}
	self := s.Key.String()
	var kept []solieu.SeriesInfo
	for _, info := range list {
		if info.Key != self && info.Indicator == s.Indicator && info.Entity == s.Entity {
			kept = append(kept, info)
		}
	}
	return first(kept, 12), nil
}

// citation is the line to copy below a quoted series. It holds no date of today:
// the same archive gives the same line.
func (v *visit) citation(s *solieu.Series, points []solieu.Observation) string {
	docs := map[string]bool{}
	for _, o := range s.Observations {
		if o.Doc != "" {
			docs[o.Doc] = true
		}
	}
	var span string
	if len(points) > 0 {
		span = v.period(points[0].Period)
		if last := v.period(points[len(points)-1].Period); last != span {
			span += " – " + last
		}
	}
	return v.text.T("series.citation", "indicator", s.Indicator, "entity", s.Entity,
		"measure", strings.ToLower(v.label("measure", s.Key.Measure)), "span", span,
		"n", len(docs), "version", v.options.Version, "key", s.Key.String())
}
