package extract

import (
	"strings"
	"time"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// headBlocks is how far down the page its stamp and the first period it states are
// looked for.
const headBlocks = 8

// readStated fills what the letterhead and the title leave open: the day of issue from
// the stamp of a portal, the reporting period from the first one that the text states.
func (d *document) readStated() {
	if d.ref.Issued.IsZero() {
		d.ref.Issued = d.stamp()
		if d.ref.Period.IsZero() && !d.ref.Issued.IsZero() {
			d.ref.Period, _ = period.Title(d.doc.Meta.Title, d.ref.Issued)
		}
	}
	if d.ref.Period.IsZero() {
		d.ref.Period = d.titlePeriod()
	}
	if d.ref.Period.IsZero() {
		d.ref.Period = d.statedPeriod()
	} else {
		d.takesOver()
	}
}

// stamp is the day printed by the portal that a text was taken from: a short line such as
// Thứ sáu - 27/10/2023 03:14, or the words date 2023-10 before the text.
func (d *document) stamp() solieu.Date {
	for i := 0; i < min(len(d.doc.Blocks), headBlocks); i++ {
		text := d.doc.BlockText(i)
		if rest, found := strings.CutPrefix(strings.TrimSpace(text), "date "); found && len(rest) >= 7 {
			if day, ok := lastOfMonth(rest[:7]); ok {
				return day
			}
		}
		if len(strings.Fields(text)) > 12 {
			continue
		}
		tokens := lex.Dense(nil, text, nil)
		for k := range tokens {
			if day, ok := stampedDay(text, tokens, k); ok {
				return day
			}
		}
	}
	return solieu.Date{}
}

// stampedDay reads a day with its year at token k: 27/10/2023, 27-10-2023, ngày 27 tháng
// 10 năm 2023.
func stampedDay(text string, tokens []lex.Token, k int) (solieu.Date, bool) {
	number := func(i int) int {
		if i >= len(tokens) || tokens[i].Kind != lex.Number {
			return -1
		}
		return digits(tokens[i].Text(text))
	}
	is := func(i int, signs string) bool {
		return i < len(tokens) && strings.Contains(signs, tokens[i].Text(text))
	}
	switch {
	case is(k+1, "/ -") && is(k+3, "/ -"):
		return solieu.NewDate(number(k+4), number(k+2), number(k))
	case is(k+1, "tháng") && is(k+3, "năm"):
		return solieu.NewDate(number(k+4), number(k+2), number(k))
	case tokens[k].Kind == lex.Number && strings.Count(tokens[k].Text(text), ".") == 2:
		p := strings.Split(tokens[k].Text(text), ".")
		return solieu.NewDate(digits(p[2]), digits(p[1]), digits(p[0]))
	}
	return solieu.Date{}, false
}

// digits is the value of up to four digits, -1 for anything else.
func digits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || i > 3 {
			return -1
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// lastOfMonth reads 2023-10.
func lastOfMonth(s string) (solieu.Date, bool) {
	year, month, found := strings.Cut(s, "-")
	if !found || digits(month) < 1 || digits(month) > 12 || digits(year) < 1900 {
		return solieu.Date{}, false
	}
	return solieu.Month(digits(year), time.Month(digits(month))).End, true
}

// statedPeriod is the first span that the text names as its own: Trong 9 tháng đầu năm
// 2020, … Spans of plans, of comparison and of several years are not.
func (d *document) statedPeriod() solieu.Period {
	for i := 0; i < min(len(d.doc.Blocks), headBlocks); i++ {
		if !readable(d.doc.Blocks[i].Kind) || d.sections[i].class == "task" {
			continue
		}
		text := d.doc.BlockText(i)
		for _, m := range period.Find(text, period.Ref{Issued: d.ref.Issued}) {
			if reports(m) && !aside(text[:m.Span.Start]) {
				return m.Period
			}
		}
	}
	return solieu.Period{}
}

// reports sees a span that a report can be of: a month up to a year, or printed days
// within a year.
func reports(m period.Match) bool {
	switch p := m.Period; p.Kind {
	case solieu.PeriodMonth, solieu.PeriodQuarter, solieu.PeriodHalf, solieu.PeriodNineMonths, solieu.PeriodYear, solieu.PeriodYTD:
		return m.Cue == period.CuePlain || m.Cue == period.CueCumulative
	case solieu.PeriodRange:
		return m.Cue == period.CuePlain && p.End.Year-p.Start.Year <= 1
	}
	return false
}

// asideReach is how many bytes before a span are read; words are short.
const asideReach = 64

// asideWords end a phrase that takes the span behind it for itself: so với, cùng kỳ, kế
// hoạch, nghị quyết, giai đoạn, phương hướng, chỉ tiêu, chỉ thị.
var asideWords = map[string]bool{
	"so": true, "cùng": true, "hoạch": true, "quyết": true, "đoạn": true, "hướng": true, "tiêu": true, "thị": true,
}

// aside reports that the words before a span turn it to something else: so với năm 2019,
// Nghị quyết năm 2020, kế hoạch năm, đến năm 2025.
func aside(before string) bool {
	before = before[max(0, len(before)-asideReach):]
	tokens := lex.Dense(nil, before, nil)
	for i := max(0, len(tokens)-4); i < len(tokens); i++ {
		if w := tokens[i].Text(before); strings.ContainsAny(w, ".;:") {
			return false
		}
	}
	for i := max(0, len(tokens)-4); i < len(tokens); i++ {
		if asideWords[lower(tokens[i].Text(before))] {
			return true
		}
	}
	return false
}
