package audit

import (
	"math/big"
	"strconv"
	"strings"

	"solieu"
)

func itoa(n int) string { return strconv.Itoa(n) }

// countable reports nouns that come in whole numbers. A unit that is not listed may
// be a measure that the program does not know.
func countable(unit string) bool {
	switch unit {
	case "vụ", "hộ", "người", "dự án", "công trình", "trường hợp", "đơn", "quyết định", "giấy phép",
		"đối tượng", "bị can", "thông báo", "tổ chức", "doanh nghiệp", "xã", "phường", "thôn", "hồ sơ",
		"cuộc", "lượt người", "lượt", "học sinh", "trẻ em", "lao động", "đơn vị", "giấy chứng nhận", "con":
		return true
	}
	return false
}

// checkWholeCounts is A10. A mean ("bình quân 2,99 người/hộ") is no count.
func checkWholeCounts(b *bench) {
	for _, s := range b.sheets {
		for i := range s.figures {
			f := &s.figures[i]
			if f.Kind != solieu.KindLevel || !countable(f.Unit) || strings.Contains(plain(f.Indicator), "bình quân") ||
				strings.Contains(plain(f.Indicator), "trung bình") {
				continue
			}
			b.submit(s.wholeCount(f))
		}
	}
}

func (s *sheet) wholeCount(f *solieu.Figure) claim {
	return claim{
		check: "A10", severity: solieu.SeverityWarning, terms: []term{{s, f, "count"}}, noSlips: true,
		holds: func(x []interval) (computed, stated interval, ok bool) {
			return point(ceiling(x[0].lo)), x[0], true
		},
		subject: "số đếm “" + name(f) + "” là số nguyên", show: scaleOf(f),
		formula: func(q []string) string { return q[0] + " là số nguyên" },
	}
}

// ceiling is the least whole number that is not below x.
func ceiling(x *big.Rat) *big.Rat {
	n := new(big.Int).Neg(x.Num())
	n.Div(n, x.Denom()) // Euclidean: rounds down for a positive divisor
	return new(big.Rat).SetInt(n.Neg(n))
}

// checkRanges is A12.
func checkRanges(b *bench) {
	for _, s := range b.sheets {
		shares := make(map[string][]*solieu.Figure)
		var totals []string
		for i := range s.figures {
			f := &s.figures[i]
			if f.Unit != "%" {
				continue
			}
			if c, ok := s.limit(f); ok {
				b.submit(c)
			}
			if f.Kind == solieu.KindShare && f.PartCue == solieu.PartWhole && f.PartOf != "" {
				if shares[f.PartOf] == nil {
					totals = append(totals, f.PartOf)
				}
				shares[f.PartOf] = append(shares[f.PartOf], f)
			}
		}
		for _, total := range totals {
			if len(shares[total]) >= 2 {
				b.submit(s.sharesClaim(shares[total]))
			}
		}
	}
}

// limit is the bound that a percentage keeps by its nature. A fulfilment of a plan
// may pass 200% honestly (low plans, late collections), so only more than 1000% is
// a warning.
func (s *sheet) limit(f *solieu.Figure) (claim, bool) {
	most, what := int64(0), ""
	severity := solieu.SeverityWarning
	switch {
	case f.Kind == solieu.KindShare && !mayPass(f):
		most, what = 100, "tỷ trọng không vượt 100%"
	case f.Kind == solieu.KindChange && f.Direction == solieu.DirectionDown:
		most, what = 100, "mức giảm không vượt 100%"
	case f.Kind == solieu.KindRatio && f.Basis == solieu.BasisPlan:
		most, what = 1000, "tỷ lệ thực hiện kế hoạch không vượt 1.000%"
	default:
		return claim{}, false
	}
	return claim{
		check: "A12", severity: severity, terms: []term{{s, f, "ratio"}}, noSlips: true,
		holds: func(x []interval) (computed, stated interval, ok bool) {
			return x[0], interval{nil, big.NewRat(most, 1)}, true
		},
		subject: what + " (“" + name(f) + "”)", show: scale{0, "%"},
		formula: func(q []string) string { return q[0] + " ≤ " + number(big.NewRat(most, 1)) + "%" },
	}, true
}

// mayPass reports a share that is named so but is a rate of growth or of fulfilment,
// which may be more than all.
func mayPass(f *solieu.Figure) bool {
	text := " " + plain(f.Indicator) + " "
	for _, free := range []string{"tăng", "so với", "thực hiện", "hoàn thành", "kế hoạch", "sử dụng đất", "giải ngân", "chỉ số", "nợ công"} {
		if strings.Contains(text, " "+free+" ") {
			return true
		}
	}
	return f.Basis != solieu.BasisWhole && f.Basis != ""
}

// sharesClaim: the shares that make up a whole add up to 100%.
func (s *sheet) sharesClaim(shares []*solieu.Figure) claim {
	c := claim{
		check: "A12", severity: solieu.SeverityWarning, weak: true,
		holds: func(x []interval) (computed, stated interval, ok bool) {
			total := point(new(big.Rat))
			for _, share := range x {
				total = total.add(share)
			}
			return total, point(hundred), true
		},
		subject: "tổng các tỷ trọng của “" + name(shares[0]) + "”", show: scale{0, "%"},
		formula: func(q []string) string { return strings.Join(q, " + ") + " = 100%" },
	}
	for _, f := range shares {
		c.terms = append(c.terms, term{s, f, "share"})
	}
	return c
}
