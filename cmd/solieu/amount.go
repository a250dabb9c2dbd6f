package main

import (
	"strings"

	"solieu"
)

// breakable turns no-break spaces into plain ones: on a terminal nobody sees the
// difference, but grep does.
func breakable(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// quantity is every digit with its unit: 9.050.000.000 đồng.
func (e *env) quantity(q solieu.Quantity) string { return breakable(e.text.Quantity(q)) }

// short is the form for the eye, 9,05 tỷ đồng, or the full value when nothing is
// shorter.
func (e *env) short(q solieu.Quantity) string {
	if short := e.text.Short(q); short != "" {
		return breakable(short)
	}
	return e.quantity(q)
}
