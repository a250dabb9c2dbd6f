package audit

import (
	"strings"

	"solieu"
)

// checkMonths is A19: months named in headings, and the day of issue, belong to the
// reporting period. A stale month is the trace of a report copied from the last.
func checkMonths(b *bench) {
	for _, s := range b.sheets {
		if s.doc.Meta.Period.End.IsZero() {
			continue
		}
		for i := range s.doc.Blocks {
			if block := &s.doc.Blocks[i]; block.Kind == solieu.BlockHeading {
				b.checkHeading(s, s.doc.BlockText(i))
			}
		}
		b.checkStaleFigures(s)
		b.checkIssueDate(s)
	}
}

// checkHeading compares the months of one heading with the report's.
func (b *bench) checkHeading(s *sheet, text string) {
	for _, m := range namedMonths(text, s.doc.Meta.Period.End.Year) {
		f := solieu.Finding{
			Check: "A19", Severity: solieu.SeverityInfo, Verdict: solieu.VerdictHolds, State: "new",
			Operands: []solieu.Operand{s.note(strings.Join(strings.Fields(text), " "), "heading")},
			Computed: periodName(s.doc.Meta.Period), Stated: "tháng " + itoa(m%12+1) + "/" + itoa(m/12),
			Message: "Khớp: tháng nêu trong đề mục thuộc kỳ báo cáo.",
		}
		f.Arithmetic = f.Stated + " thuộc kỳ báo cáo " + f.Computed
		if !s.covers(m) {
			f.Verdict, f.Severity = solieu.VerdictViolated, solieu.SeverityWarning
			f.Message = "Đề mục nêu " + f.Stated + " không khớp với kỳ báo cáo " + f.Computed + "; có thể còn sót từ báo cáo trước."
		}
		b.keep(f, outcome{})
	}
}

// note is an operand that is a piece of text, not a figure.
func (s *sheet) note(text, role string) solieu.Operand {
	return solieu.Operand{Doc: s.doc.ID, Path: s.doc.Source.Path, Printed: text, Role: role}
}

// covers reports whether a month may be named in a heading: any month of a
// reporting period, the next one (tasks), and the same months a year ago.
func (s *sheet) covers(m int) bool {
	periods := append([]solieu.Period{s.doc.Meta.Period}, s.doc.Meta.Periods...)
	for _, p := range periods {
		if p.End.IsZero() {
			continue
		}
		first, last := monthNumber(p.Start), monthNumber(p.End)+1
		if (m >= first && m <= last) || (m >= first-12 && m <= last-12) {
			return true
		}
	}
	return false
}

// namedMonths reads "tháng 6", "tháng 06/2020", "tháng 6 năm 2020" as month
// numbers; without a year the report's is meant.
func namedMonths(text string, year int) []int {
	w := words(text)
	var list []int
	for i := 0; i+1 < len(w); i++ {
		if w[i] != "tháng" {
			continue
		}
		month, ok := small(w[i+1])
		if !ok || month < 1 || month > 12 || (i > 0 && isNumber(w[i-1])) {
			continue // "6 tháng 1 lần" and "9 tháng đầu năm" name no month
		}
		next := i + 2
		if next < len(w) && w[next] == "năm" {
			next++
		}
		y := year
		if next < len(w) {
			if n, ok := small(w[next]); ok && n > 1900 && n < 2200 {
				y = n
			} else if ok {
				continue // "tháng 6, 7": a list, or a date
			}
		}
		list = append(list, y*12+month-1)
	}
	return list
}

func isNumber(s string) bool {
	_, ok := small(s)
	return ok
}

// small reads a whole number of at most four digits.
func small(s string) (n int, ok bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	for _, ch := range []byte(s) {
		if ch < '0' || ch > '9' {
			return 0, false
		}
		n = 10*n + int(ch-'0')
	}
	return n, true
}

// checkStaleFigures: an estimate for the month before the reporting month, when
// the report has no figure of that indicator for the reporting month itself.
func (b *bench) checkStaleFigures(s *sheet) {
	end := s.doc.Meta.Period.End
	for _, key := range sortedKeys(s.levels) {
		if len(s.levels[key]) > maxPerConcept {
			continue
		}
		for _, f := range s.levels[key] {
			if f.Status != solieu.StatusEstimate || f.Period.Kind != solieu.PeriodMonth ||
				f.Trace.Period.IsZero() || monthNumber(f.Period.End) != monthNumber(end)-1 || s.hasMonth(key, end) {
				continue
			}
			t := term{s, f, "statement"}
			b.keep(solieu.Finding{
				Check: "A19", Severity: solieu.SeverityWarning, Verdict: solieu.VerdictViolated, State: "new",
				Operands: []solieu.Operand{t.operand()},
				Message: "Số ước tính “" + name(f) + "” nêu " + periodName(f.Period) + ", không khớp với kỳ báo cáo " +
					periodName(s.doc.Meta.Period) + "; có thể còn sót tháng cũ.",
				Computed: periodName(s.doc.Meta.Period), Stated: periodName(f.Period),
				Arithmetic: periodName(f.Period) + " ≠ " + periodName(s.doc.Meta.Period),
			}, outcome{})
		}
	}
}

// hasMonth: a part of the month or a running total is no value of the month.
func (s *sheet) hasMonth(key string, end solieu.Date) bool {
	for _, f := range s.levels[key] {
		if f.Period.Kind == solieu.PeriodMonth && monthNumber(f.Period.End) == monthNumber(end) {
			return true
		}
	}
	return false
}

// lateDays is how long after its period a report may honestly be issued.
const lateDays = 75

// checkIssueDate: a report is issued in the last days of its period or after it.
func (b *bench) checkIssueDate(s *sheet) {
	issued, p := s.doc.Meta.Date, s.doc.Meta.Period
	if issued.IsZero() || p.Start.IsZero() {
		return
	}
	f := solieu.Finding{
		Check: "A19", Severity: solieu.SeverityInfo, Verdict: solieu.VerdictHolds, State: "new",
		Operands: []solieu.Operand{s.note(issued.String(), "date")},
		Computed: periodName(p), Stated: issued.String(),
		Arithmetic: "ngày ban hành " + issued.String() + " sau khi kỳ " + periodName(p) + " bắt đầu",
		Message:    "Khớp: ngày ban hành phù hợp với kỳ báo cáo.",
	}
	if issued.Compare(p.Start) < 0 || issued.Compare(p.End.AddDays(lateDays)) > 0 {
		f.Verdict, f.Severity = solieu.VerdictViolated, solieu.SeverityWarning
		f.Message = "Ngày ban hành " + issued.String() + " không khớp với kỳ báo cáo " + periodName(p) + "."
	}
	b.keep(f, outcome{})
}
