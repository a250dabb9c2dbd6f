package audit

import (
	"slices"

	"solieu"
)

const (
	// copiedDigits is how many significant digits make one equal value in two
	// months a copy rather than chance.
	copiedDigits = 4
	// besideDigits is the same for a value in the block of such a copy.
	besideDigits = 2
)

// copied is a value that stands for two neighbouring months in two reports.
type copied struct{ from, to term }

// checkCopied is B06: values of a month stand again, to the last digit, for the next
// month in the next report. Copies of one block are one finding.
func checkCopied(b *bench) {
	blocks := make(map[[2]string][]copied)
	var order [][2]string
	for _, c := range b.copies() {
		key := [2]string{c.to.sheet.doc.ID, itoa(c.to.figure.Block)}
		if blocks[key] == nil {
			order = append(order, key)
		}
		blocks[key] = append(blocks[key], c)
	}
	for _, key := range order {
		longest := 0
		for _, c := range blocks[key] {
			longest = max(longest, digitsOf(c.to.figure.Quantity))
		}
		if longest >= copiedDigits {
			b.keep(copiedFinding(blocks[key]), outcome{})
		}
	}
}

func (b *bench) copies() []copied {
	var all []copied
	for i := range b.series {
		s := &b.series[i]
		// Areas are states more often than flows: what is sown stays sown.
		if s.Key.Measure != solieu.MeasureFlow || s.Key.Freq != "M" || s.Key.Unit == "m2" || !addable(s.Key.Unit) {
			continue
		}
		for j := range s.Observations {
			o := &s.Observations[j]
			p, ok := before(o.Period, true)
			if !ok || o.Derived || digitsOf(o.Quantity) < besideDigits {
				continue
			}
			for _, old := range b.statedAt(s, p) {
				from, ok1 := b.term(old, "previous")
				to, ok2 := b.term(o, "statement")
				if ok1 && ok2 && old.Doc != o.Doc && old.Value.Equal(o.Value) {
					all = append(all, copied{from, to})
					break
				}
			}
		}
	}
	return all
}

// digitsOf counts significant digits without trailing zeros.
func digitsOf(q solieu.Quantity) int {
	n, _ := significant(q)
	for n != 0 && n%10 == 0 {
		n /= 10
	}
	digits := 0
	for ; n != 0; n /= 10 {
		digits++
	}
	return digits
}

func copiedFinding(list []copied) solieu.Finding {
	slices.SortStableFunc(list, func(a, b copied) int { return a.to.figure.Span.Start - b.to.figure.Span.Start })
	f := solieu.Finding{
		Check: "B06", Severity: solieu.SeverityWarning, Verdict: solieu.VerdictViolated, State: "new",
		Message: "Số liệu không khớp với tháng mới: “" + name(list[0].to.figure) + "” của " + periodName(list[0].to.figure.Period) +
			" trùng đến chữ số cuối với tháng trước (" + quote(list[0].to.figure) + ")",
	}
	if n := len(list); n > 1 {
		f.Message += ", cùng " + itoa(n-1) + " số khác trong đoạn"
	}
	f.Message += "; có thể chép lại từ báo cáo trước."
	for i, c := range list {
		if i > 0 {
			f.Arithmetic += "; "
		}
		f.Arithmetic += quote(c.from.figure) + " = " + quote(c.to.figure)
		f.Operands = append(f.Operands, c.from.operand(), c.to.operand())
	}
	f.Computed, f.Stated = quote(list[0].from.figure), quote(list[0].to.figure)
	return f
}
