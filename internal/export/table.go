package export

import (
	"fmt"
	"strconv"
	"strings"

	"solieu"
)

// table is a row that fits into a sheet: lists and periods are flattened.
type table interface {
	columns() []column
	cells() []cell
}

// column is a heading with the width in letters that a sheet gives it.
type column struct {
	name  string
	width int
}

// cell is a piece of text, or a number in plain notation.
type cell struct {
	text   string
	number bool
}

func text(s string) cell { return cell{text: s} }

// kept is a text that may be null.
func kept(s *string) cell {
	if s == nil {
		return cell{}
	}
	return cell{text: *s}
}

func decimal(d solieu.Decimal) cell { return cell{d.String(), true} }

func integer(n int) cell { return cell{strconv.Itoa(n), true} }

func page(n *int) cell {
	if n == nil {
		return cell{}
	}
	return integer(*n)
}

// fraction is a confidence or a score, which no calculation uses.
func fraction(x float64) cell { return cell{strconv.FormatFloat(x, 'f', -1, 64), true} }

func yes(b bool) cell { return cell{text: strconv.FormatBool(b)} }

func list(items []string) cell { return text(strings.Join(items, " | ")) }

var periodColumns = []column{{"period", 13}, {"period_kind", 12}, {"period_start", 12}, {"period_end", 12}}

func periodCells(p solieu.Period) []cell {
	return []cell{text(p.Code()), text(string(p.Kind)), text(p.Start.String()), text(p.End.String())}
}

func (FigureRow) columns() []column {
	return join(
		[]column{{"path", 30}, {"indicator", 45}, {"value", 18}, {"unit", 12}, {"printed", 22}, {"low", 18}, {"high", 18}, {"kind", 8}, {"status", 10}},
		periodColumns,
		[]column{{"basis", 20}, {"basis_text", 24}, {"direction", 10}, {"approx", 8}, {"indicator_id", 22}, {"series", 40}, {"section", 10},
			{"page", 6}, {"id", 8}, {"of", 8}, {"part_of", 8}, {"block", 7}, {"start", 8}, {"end", 8}, {"rule", 16}, {"confidence", 10}, {"doc", 18}})
}

func (r FigureRow) cells() []cell {
	return join(
		[]cell{text(r.Path), text(r.Indicator), decimal(r.Value), text(r.Unit), text(r.Printed), decimal(r.Low), decimal(r.High), text(r.Kind), text(r.Status)},
		periodCells(r.Period),
		[]cell{kept(r.Basis), kept(r.BasisText), kept(r.Direction), kept(r.Approx), kept(r.IndicatorID), kept(r.Series), text(r.Section),
			page(r.Page), text(r.ID), kept(r.Of), kept(r.PartOf), integer(r.Block), integer(r.Start), integer(r.End), text(r.Rule), fraction(r.Confidence), text(r.Doc)})
}

func (ObservationRow) columns() []column {
	return join(
		[]column{{"series", 40}, {"indicator", 40}, {"entity", 24}, {"measure", 9}, {"unit", 12}},
		periodColumns,
		[]column{{"value", 18}, {"low", 18}, {"high", 18}, {"status", 10}, {"vintage", 12}, {"current", 8}, {"derived", 8}, {"formula", 30},
			{"path", 30}, {"figure", 8}, {"approx", 8}, {"vintage_approx", 8}, {"indicator_id", 22}, {"doc", 18}})
}

func (r ObservationRow) cells() []cell {
	return join(
		[]cell{text(r.Series), text(r.Indicator), text(r.Entity), text(r.Measure), text(r.Unit)},
		periodCells(r.Period),
		[]cell{decimal(r.Value), decimal(r.Low), decimal(r.High), text(r.Status), kept(r.Vintage), yes(r.Current), yes(r.Derived), kept(r.Formula),
			kept(r.Path), kept(r.Figure), kept(r.Approx), yes(r.VintageApprox), kept(r.IndicatorID), kept(r.Doc)})
}

func (FindingRow) columns() []column {
	return []column{{"check", 7}, {"severity", 9}, {"verdict", 15}, {"message", 60}, {"arithmetic", 40}, {"computed", 24}, {"stated", 24},
		{"figures", 60}, {"readings", 40}, {"paths", 40}, {"state", 14}, {"id", 20}}
}

func (r FindingRow) cells() []cell {
	figures := make([]string, len(r.Figures))
	for i, f := range r.Figures {
		figures[i] = fmt.Sprintf("%s: %s (%s %s, %s#%s)", f.Role, f.Printed, f.Value, f.Unit, f.Path, f.ID)
	}
	return []cell{text(r.Check), text(r.Severity), text(r.Verdict), text(r.Message), text(r.Arithmetic), text(r.Computed), text(r.Stated),
		list(figures), list(r.Readings), list(r.Paths), text(r.State), text(r.ID)}
}

func (HitRow) columns() []column {
	return join(
		[]column{{"path", 30}, {"title", 40}, {"place", 24}},
		periodColumns,
		[]column{{"section", 10}, {"page", 6}, {"snippet", 80}, {"score", 10}, {"block", 7}, {"doc", 18}})
}

func (r HitRow) cells() []cell {
	return join(
		[]cell{text(r.Path), text(r.Title), text(r.Place)},
		periodCells(r.Period),
		[]cell{text(r.Section), page(r.Page), text(r.Snippet), fraction(r.Score), integer(r.Block), text(r.Doc)})
}

func join[T any](parts ...[]T) []T {
	var all []T
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}
