package web

import (
	"fmt"
	"strconv"
	"strings"

	"solieu"
	"solieu/internal/i18n"
)

// space joins a number and its unit: a line never breaks between them.
const space = "\u00a0"

// label is the text of a value of a closed list: label "status" "estimate". A
// value that the catalogue does not know is shown as it is.
func (f *face) label(list string, value any) string {
	name := fmt.Sprint(value)
	if key := list + "." + name; f.text.Has(key) {
		return f.text.T(key)
	}
	return name
}

func (f *face) int(n int) string { return f.text.Number(strconv.Itoa(n)) }

func (f *face) number(x solieu.Decimal) string { return f.text.Decimal(x) }

func (f *face) unit(unit string) string { return f.text.Unit(unit) }

func (f *face) quantity(q solieu.Quantity) string { return f.text.Quantity(q) }

func (f *face) short(q solieu.Quantity) string { return f.text.Short(q) }

// interval is what the printed digits allow, or the word for exact.
func (f *face) interval(q solieu.Quantity) string {
	if q.Exact() {
		return f.text.T("figure.exact")
	}
	return f.text.T("figure.interval.range", "low", f.number(q.Low), "high", f.text.WithUnit(f.number(q.High), q.Unit))
}

// confidence prints two decimals.
func (f *face) confidence(x float64) string {
	return f.text.Number(strconv.FormatFloat(x, 'f', 2, 64))
}

// bytes is a size of a file in kB or MB.
func (f *face) bytes(n int64) string {
	exponent, unit := 3, "kB"
	if n >= 1_000_000 {
		exponent, unit = 6, "MB"
	}
	short, _ := i18n.Round(solieu.NewDecimal(n, exponent).String(), 1)
	return f.text.Number(short) + space + unit
}

// titleOf names a report for people, however little of it was found.
func (f *face) titleOf(meta solieu.Meta, path string) string {
	switch {
	case meta.Title != "":
		return meta.Title
	case meta.Place != "" && !meta.Period.IsZero():
		return meta.Place + ", " + f.period(meta.Period)
	case path != "":
		return path[strings.LastIndexByte(path, '/')+1:]
	default:
		return f.text.T("report.untitled")
	}
}
