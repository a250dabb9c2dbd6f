package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// printedYear is a year and the token where it stands.
type printedYear struct{ year, at int }

// expandMonths writes the short forms of heads out: T5, 6T/2020, QII; TH2019 becomes TH
// 2019.
func expandMonths(text string) string {
	text = partYears(text)
	if !strings.ContainsAny(text, "TQ") {
		return text
	}
	words := strings.Split(text, " ")
	for i, word := range words {
		bare, rest := word, ""
		if k := strings.IndexAny(word, "/.,;:)-"); k > 0 {
			bare, rest = word[:k], word[k:]
		}
		switch n := strings.Trim(bare, "TQ"); {
		case len(bare)-len(n) != 1 || n == "":
		case bare[0] == 'T' && isMonthNumber(n):
			words[i] = "tháng " + n + rest
		case bare[len(bare)-1] == 'T' && isMonthNumber(n):
			words[i] = n + " tháng" + rest
		case bare[0] == 'Q' && strings.Trim(n, "IV1234") == "":
			words[i] = "quý " + n + rest
		}
	}
	return strings.Join(words, " ")
}

// partYears puts a space between letters and a year that is glued to them.
func partYears(text string) string {
	for i := 1; i+4 <= len(text); i++ {
		if c := text[i]; c != '1' && c != '2' || !isYearText(text[i:i+4]) || i+4 < len(text) && text[i+4] >= '0' && text[i+4] <= '9' {
			continue
		}
		if r, _ := utf8.DecodeLastRuneInString(text[:i]); unicode.IsLetter(r) {
			text = text[:i] + " " + text[i:]
			i += 5
		}
	}
	return text
}

func isMonthNumber(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n >= 1 && n <= 12 && len(s) <= 2
}

// findDays adds days that a head names without đến: Thực hiện 31/12/2019.
func (h *headReading) findDays() {
	p := h.p
	for i := 0; i+4 < len(p.tokens); i++ {
		if p.covered[i] == byPeriod || !p.is(i, lex.Number) || !p.is(i+2, lex.Number) || !p.is(i+4, lex.Number) ||
			p.id(i+1) != p.rules.words.slash || p.id(i+3) != p.rules.words.slash {
			continue
		}
		day, err := strconv.Atoi(p.word(i))
		month, err2 := strconv.Atoi(p.word(i + 2))
		year, err3 := strconv.Atoi(p.word(i + 4))
		date, ok := solieu.NewDate(year, month, day)
		if err != nil || err2 != nil || err3 != nil || !ok || !isYear(year) {
			continue
		}
		h.span = append(h.span, timeSpan{Match: period.Match{Period: solieu.AsOf(date)}, first: i, last: i + 4})
		for j := i; j <= i+4; j++ {
			p.covered[j] = byPeriod
		}
	}
}

// isPriceYear reports a year that says in which prices an amount is given: giá so sánh
// 2010, giá 2010.
func (h *headReading) isPriceYear(i int) bool {
	for _, f := range h.found {
		if f.value == "price" && f.last == i-1 {
			return true
		}
	}
	return i > 0 && h.p.id(i-1) == h.p.rules.words.price
}

// inDay reports a year that belongs to a day.
func (h *headReading) inDay(i int) bool {
	for _, s := range h.span {
		if s.first <= i && i <= s.last && s.Period.Kind == solieu.PeriodAsOf {
			return true
		}
	}
	return false
}

// time is the span that a head names. A finer span without a year takes the year printed
// apart from it: 6 tháng over 2019.
func (h *headReading) time(before int) (solieu.Period, bool) {
	var best, year solieu.Period
	for _, s := range h.span {
		switch {
		case s.Period.IsZero() || s.first >= before || h.isPriceYear(s.first) || s.Cue == period.CueSchoolYear || s.Cue == period.CueSeason:
		case s.Period.Kind == solieu.PeriodYear:
			if year.IsZero() {
				year = s.Period
			}
		case best.IsZero() || s.Cue == period.CueCumulative:
			best = s.Period
		}
	}
	if year.IsZero() && len(h.years) > 0 && h.years[0].at < before {
		year = solieu.Year(h.years[0].year)
	}
	switch {
	case best.IsZero():
		return year, !year.IsZero()
	case !year.IsZero() && best.End.Year != year.Start.Year && h.yearApart():
		return moveYears(best, year.Start.Year-best.End.Year), true
	}
	return best, true
}

// yearApart reports that the finer span of the head prints no year of its own.
func (h *headReading) yearApart() bool {
	for _, s := range h.span {
		if s.Period.Kind == solieu.PeriodYear || s.Period.IsZero() {
			continue
		}
		for i := s.first; i <= s.last; i++ {
			if isYearText(h.p.word(i)) {
				return false
			}
		}
	}
	return true
}

// moveYears shifts a span of days by whole years.
func moveYears(p solieu.Period, n int) solieu.Period {
	if p.IsZero() || n == 0 {
		return p
	}
	q := solieu.Period{Kind: p.Kind, Start: p.Start.AddYears(n), End: p.End.AddYears(n)}
	if p.End == p.End.LastOfMonth() {
		q.End = q.End.LastOfMonth()
	}
	return q
}
