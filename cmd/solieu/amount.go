package main

import (
	"solieu"
	"solieu/internal/i18n"
)

// moneySteps are the words for large đồng amounts, largest first.
var moneySteps = []struct {
	power int
	word  string
}{{9, "tỷ đồng"}, {6, "triệu đồng"}, {3, "nghìn đồng"}}

// amount is the short form that people say: 9,05 tỷ đồng.
func (e *env) amount(q solieu.Quantity) string {
	if q.Unit != "VND" {
		return e.exactAmount(q)
	}
	for _, step := range moneySteps {
		if value := q.Value.Shift(-step.power); value.Cmp(solieu.NewDecimal(1, 0)) >= 0 {
			short, _ := i18n.Round(value.String(), 3)
			return e.text.Number(short) + " " + step.word
		}
	}
	return e.exactAmount(q)
}

// exactAmount is every digit: 9.050.000.000 đồng.
func (e *env) exactAmount(q solieu.Quantity) string {
	unit := q.Unit
	switch unit {
	case "VND":
		unit = "đồng"
	case "%":
		return e.text.Number(q.Value.String()) + "%"
	}
	return e.text.Number(q.Value.String()) + " " + unit
}
