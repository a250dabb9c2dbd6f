package extract

import "solieu"

var (
	half    = solieu.MustDecimal("0.5")
	nine10  = solieu.MustDecimal("0.9")
	eleven  = solieu.MustDecimal("1.1")
	fiveFor = solieu.MustDecimal("0.05")
)

// bound sets the closed interval that the printed digits allow. Counts and full đồng
// are exact; scaled money, shares and measures carry half a unit of their last printed
// place to both sides; a hedge widens (khoảng: five per cent, gần: down to nine tenths,
// trên: up to eleven tenths).
func (m *mention) bound() {
	m.Low, m.High = m.Value, m.Value
	if m.role != low && m.role != high && !(m.counted && m.shift == 0) && !(m.class == "money" && m.shift == 0 && m.decimals == 0) {
		ulp := half.Shift(m.shift - m.decimals)
		m.Low, m.High = m.Value.Sub(ulp), m.Value.Add(ulp)
	}
	switch m.hedge {
	case "about":
		width := m.Value.Mul(fiveFor)
		m.Low, m.High = least(m.Low, m.Value.Sub(width)), most(m.High, m.Value.Add(width))
	case "under":
		m.Low = least(m.Low, m.Value.Mul(nine10))
	case "over":
		m.High = most(m.High, m.Value.Mul(eleven))
	}
	m.Value, m.Low, m.High = m.Value.Reduced(), m.Low.Reduced(), m.High.Reduced()
	if m.Low.Sign() < 0 {
		m.Low = solieu.Decimal{}
	}
}

func least(a, b solieu.Decimal) solieu.Decimal {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

func most(a, b solieu.Decimal) solieu.Decimal {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
