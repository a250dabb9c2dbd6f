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

func (f *face) number(x solieu.Decimal) string { return f.text.Number(x.String()) }

func (f *face) unit(unit string) string {
	if unit == "" {
		return f.text.T("unit.none")
	}
	return f.label("unit", unit)
}

// quantity is the exact value with its unit: 9.050.000.000 đồng.
func (f *face) quantity(q solieu.Quantity) string {
	return f.withUnit(f.number(q.Value), q.Unit)
}

func (f *face) withUnit(number, unit string) string {
	if unit == "" {
		return number
	}
	return number + space + f.unit(unit)
}

// interval is what the printed digits allow, or the word for exact.
func (f *face) interval(q solieu.Quantity) string {
	if q.Exact() {
		return f.text.T("figure.exact")
	}
	return f.text.T("figure.interval.range", "low", f.number(q.Low), "high", f.withUnit(f.number(q.High), q.Unit))
}

// scale is a power of ten with the name that money has at it.
type scale struct {
	exponent int
	key      string
}

func moneyScales() []scale {
	return []scale{{9, "unit.tens9"}, {6, "unit.tens6"}, {3, "unit.tens3"}}
}

// scaleOf picks the scale in which an amount of đồng reads best; the zero scale
// means: print in full.
func scaleOf(value solieu.Decimal, unit string) scale {
	if unit != "VND" {
		return scale{}
	}
	if value.Sign() < 0 {
		value = value.Neg()
	}
	for _, s := range moneyScales() {
		if value.Cmp(solieu.NewDecimal(1, 0).Shift(s.exponent)) >= 0 {
			return s
		}
	}
	return scale{}
}

// short is a form for the eye, 9,05 tỷ đồng; a rounded one begins with ≈. It is
// "" when there is nothing shorter than the full value.
func (f *face) short(q solieu.Quantity) string {
	s := scaleOf(q.Value, q.Unit)
	if s.exponent == 0 {
		return ""
	}
	return f.scaled(q.Value, s)
}

func (f *face) scaled(value solieu.Decimal, s scale) string {
	number, exact := i18n.Round(value.Shift(-s.exponent).String(), 2)
	text := f.text.Number(number) + space + f.text.T(s.key)
	if !exact {
		return "≈" + space + text
	}
	return text
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
