package i18n

import "solieu"

// space joins a number and its unit: a line never breaks between them.
const space = "\u00a0"

// Unit is the word for a canonical unit: VND is đồng, m2 is m². A unit that has no
// text of its own is shown as it is.
func (c *Catalog) Unit(unit string) string {
	switch {
	case unit == "":
		return c.T("unit.none")
	case c.Has("unit." + unit):
		return c.T("unit." + unit)
	}
	return unit
}

// Decimal prints every digit.
func (c *Catalog) Decimal(x solieu.Decimal) string { return c.Number(x.String()) }

// Quantity is the exact value with its unit: 9.050.000.000 đồng.
func (c *Catalog) Quantity(q solieu.Quantity) string { return c.WithUnit(c.Decimal(q.Value), q.Unit) }

// WithUnit puts the unit behind a number that was already printed.
func (c *Catalog) WithUnit(number, unit string) string {
	if unit == "" {
		return number
	}
	return number + space + c.Unit(unit)
}

// Scale is a power of ten that money is said in. The zero Scale prints in full.
type Scale struct {
	// Exponent is the power of ten: 9 for tỷ đồng.
	Exponent int
	key      string
}

// ScaleOf picks the scale in which an amount of đồng reads best.
func ScaleOf(value solieu.Decimal, unit string) Scale {
	if unit != "VND" {
		return Scale{}
	}
	if value.Sign() < 0 {
		value = value.Neg()
	}
	for _, s := range []Scale{{9, "unit.tens9"}, {6, "unit.tens6"}, {3, "unit.tens3"}} {
		if value.Cmp(solieu.NewDecimal(1, 0).Shift(s.Exponent)) >= 0 {
			return s
		}
	}
	return Scale{}
}

// ScaleName is the unit at a scale: tỷ đồng.
func (c *Catalog) ScaleName(s Scale) string { return c.T(s.key) }

// Short is a form for the eye with two decimals, 9,05 tỷ đồng; a rounded one begins
// with ≈. It is "" when nothing is shorter than the full value.
func (c *Catalog) Short(q solieu.Quantity) string {
	s := ScaleOf(q.Value, q.Unit)
	if s.Exponent == 0 {
		return ""
	}
	number, exact := Round(q.Value.Shift(-s.Exponent).String(), 2)
	text := c.Number(number) + space + c.ScaleName(s)
	if !exact {
		return "≈" + space + text
	}
	return text
}
