package audit

import (
	"cmp"
	"math/big"
	"slices"

	"solieu"
)

// checkPrevious is B03: a stated change or ratio against the period before implies
// that period's level, and the archive knows it. A level of an earlier period that
// a report states again is compared too.
func checkPrevious(b *bench) {
	b.againstArchive("B03", solieu.BasisPreviousMonth, solieu.BasisPreviousPeriod, solieu.BasisYearEnd)
	b.repeatedLevels()
}

// checkLastYear is B10: the same against last year.
func checkLastYear(b *bench) {
	b.againstArchive("B10", solieu.BasisSamePeriod, solieu.BasisPreviousYear)
}

func (b *bench) againstArchive(check string, bases ...solieu.Basis) {
	for _, s := range b.sheets {
		for i := range s.figures {
			f := &s.figures[i]
			level := s.of(f)
			if level == nil || !slices.Contains(bases, f.Basis) || !comparableChange(f, level) {
				continue
			}
			if c, ok := b.archiveClaim(check, s, f, level); ok {
				b.submit(c)
			}
		}
	}
}

// comparableChange: a relation from which a level can be computed back. A
// percentage of a percentage is left out: points and per cent look the same there.
func comparableChange(f, level *solieu.Figure) bool {
	switch f.Kind {
	case solieu.KindRatio:
		return f.Unit == "%" && level.Unit != "%"
	case solieu.KindChange:
		if f.Direction == "" {
			return false
		}
		return f.Unit == level.Unit && level.Unit != "%" || f.Unit == "%" && level.Unit != "%"
	default:
		return false
	}
}

// archiveClaim compares with every statement that the archive has of the earlier
// point, for every numerator that the sentence may mean. Only the level itself can
// be contradicted; where another numerator is possible and the archive does not know
// it, nothing is proved.
func (b *bench) archiveClaim(check string, s *sheet, f, level *solieu.Figure) (c claim, ok bool) {
	total := s.byID[level.PartOf]
	for _, n := range s.numerators(level, f) {
		if f.Unit == n.Unit && n != level && n != total {
			continue // an absolute change belongs to the number beside it
		}
		known := b.archived(s, n, f.Basis)
		for _, o := range known {
			old, found := b.term(o, "previous")
			if !found {
				continue
			}
			terms := []term{{s, n, "level"}, {s, f, "change"}, old}
			if !ok {
				c, ok = b.previousClaim(check, f, terms, o), true
				if n != level {
					c.unsure = "kho không có số kỳ trước của chỉ tiêu này"
				}
				continue
			}
			c.readings = append(c.readings, reading{note: "so " + quote(n) + " với số đã báo cáo " + quote(old.figure), terms: terms})
		}
		if n == total && len(known) == 0 {
			c.unsure = cmp.Or(c.unsure, "mức tăng, giảm có thể là của số tổng")
		}
	}
	return c, ok
}

// archived is every printed statement of the point that the basis names, newest
// first, from the line that the level stands in.
func (b *bench) archived(s *sheet, level *solieu.Figure, basis solieu.Basis) []*solieu.Observation {
	var list []*solieu.Observation
	for _, p := range b.placed[[2]string{s.doc.ID, level.ID}] {
		at, ok := shift(p.at, basis)
		if !ok || p.series.Key.Measure == solieu.MeasurePlan {
			continue
		}
		found := b.statedAt(p.series, at)
		for i := len(found) - 1; i >= 0; i-- {
			if found[i].Doc != s.doc.ID {
				list = append(list, found[i])
			}
		}
		if len(list) > 0 {
			break // one line is enough: a first quarter stands in two
		}
	}
	return list
}

// said reports whether the sentence itself names the basis. Of the growth figures of
// real reports nearly half do not, and an inherited basis may be the wrong one.
func said(f *solieu.Figure) bool {
	return f.BasisText != "" || !f.Trace.Basis.IsZero() && !f.Trace.Inherited.Has(solieu.TraceBasis)
}

func (b *bench) previousClaim(check string, f *solieu.Figure, terms []term, o *solieu.Observation) claim {
	level := terms[0].figure
	c := claim{
		check: check, severity: solieu.SeverityWarning, terms: terms, holds: previousOf(f),
		subject: "số kỳ trước suy ra từ “" + describe(f) + "” của “" + name(level) + "”",
		formula: func(q []string) string { return previousFormula(q, f) },
		show:    scaleOf(terms[2].figure),
	}
	if check == "B10" {
		c.subject = "số cùng kỳ suy ra từ “" + describe(f) + "” của “" + name(level) + "”"
	}
	c.weak, c.unsure = true, b.doubt([]term{terms[0], terms[2]})
	if !said(f) {
		c.unsure = "mốc so sánh không nêu trong câu"
	}
	c.band, c.bandNote = b.revisionBand(o)
	return c
}

// revisionBand is how far a value of the archive may have been corrected since.
func (b *bench) revisionBand(o *solieu.Observation) (*big.Rat, string) {
	silent := new(big.Rat).Mul(o.High.Rat(), big.NewRat(int64(b.c.Silent), 1000))
	if o.Status == solieu.StatusEstimate {
		width := new(big.Rat).Mul(o.High.Rat(), big.NewRat(int64(b.c.Revision), 100))
		// Of a running total only the last month was an estimate.
		months := int64(monthNumber(o.Period.End) - monthNumber(o.Period.Start) + 1)
		if o.Period.Kind != solieu.PeriodRange && months > 1 {
			width = width.Quo(width, big.NewRat(months, 1)).Add(width, silent)
		}
		return width, "chênh lệch trong mức điều chỉnh thường gặp của số ước tính"
	}
	if o.Exact() && !o.IsMoney() {
		return nil, ""
	}
	return silent, "chênh lệch trong mức điều chỉnh nhỏ"
}

// repeatedLevels compares an actual value of an earlier period that a report states
// again with the actual value first reported.
func (b *bench) repeatedLevels() {
	for i := range b.series {
		s := &b.series[i]
		if s.Key.Measure == solieu.MeasurePlan {
			continue
		}
		first := make(map[[2]solieu.Date]*solieu.Observation)
		for j := range s.Observations {
			o := &s.Observations[j]
			if o.Derived || provisional(o) {
				continue // a value printed before its period was over is not final
			}
			at := [2]solieu.Date{o.Period.Start, o.Period.End}
			if first[at] == nil {
				first[at] = o
			} else if first[at].Doc != o.Doc {
				b.repeated(s, first[at], o)
			}
		}
	}
}

func (b *bench) repeated(s *solieu.Series, old, again *solieu.Observation) {
	was, ok1 := b.term(old, "previous")
	is, ok2 := b.term(again, "statement")
	if !ok1 || !ok2 {
		return
	}
	c := claim{
		check: "B03", severity: solieu.SeverityWarning, terms: []term{was, is}, holds: equal,
		weak: true, unsure: b.doubt([]term{was, is}),
		subject: "số " + periodName(again.Period) + " của “" + s.Indicator + "” nêu lại",
		formula: func(q []string) string { return q[0] + " = " + q[1] },
		show:    scaleOf(is.figure),
	}
	if !old.Exact() || old.IsMoney() {
		// Amounts are corrected in later reports; only a wide difference is a question.
		c.band = new(big.Rat).Mul(old.High.Rat(), big.NewRat(int64(b.c.Revision), 100))
		c.bandNote = "số thực hiện được điều chỉnh"
	}
	b.submit(c)
}
