package solieu

// Quantity is a value in a canonical unit together with the closed interval that
// its printed digits allow: 69,1% is 69.1 in [69.05, 69.15]. Both ends belong to
// the interval because a writer's rule for ties is unknown (XBRL Calculations 1.1
// closes both ends for the same reason). A count is exact: Low = Value = High.
type Quantity struct {
	Value Decimal
	Low   Decimal
	High  Decimal
	// Unit is canonical: VND, USD, m2, m, m3, kg, %, điểm %, a rate with a slash
	// (tạ/ha), or the counted noun in lower case (vụ, hộ, giấy phép).
	Unit string
}

// Exact reports whether the printed digits leave no room: a count, or full đồng.
func (q Quantity) Exact() bool { return q.Low.Equal(q.High) }

// Contains reports whether x lies in the closed interval.
func (q Quantity) Contains(x Decimal) bool { return q.Low.Cmp(x) <= 0 && x.Cmp(q.High) <= 0 }

// IsMoney reports whether the unit is an ISO 4217 code.
func (q Quantity) IsMoney() bool { return isCurrency(q.Unit) }

func isCurrency(unit string) bool {
	if len(unit) != 3 {
		return false
	}
	for i := range 3 {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}
