package search

import (
	"fmt"
	"strconv"
	"strings"
)

// Months is a span of reporting months, both ends included and written 2020-06; an
// empty end is open.
type Months struct{ From, To string }

func (m Months) String() string {
	if m.From == m.To {
		return "period:" + m.From
	}
	return "period:" + m.From + ".." + m.To
}

// parseMonths reads 2020-06, 6/2020, 2020-Q2, 2020-H1, 2020-9M, 2020 and spans of
// them joined by two points, of which one end may be missing.
func parseMonths(s string) (m Months, ok bool) {
	from, to, isSpan := strings.Cut(s, "..")
	if !isSpan {
		return monthsOf(s)
	}
	if from == "" && to == "" {
		return m, false
	}
	if from != "" {
		first, ok := monthsOf(from)
		if !ok {
			return m, false
		}
		m.From = first.From
	}
	if to != "" {
		last, ok := monthsOf(to)
		if !ok {
			return m, false
		}
		m.To = last.To
		if m.From > m.To {
			again, _ := monthsOf(to)
			first, _ := monthsOf(from)
			m = Months{again.From, first.To}
		}
	}
	return m, true
}

// monthsOf reads one period without "..".
func monthsOf(s string) (Months, bool) {
	if month, year, ok := strings.Cut(s, "/"); ok {
		return span(year, atoi(month), atoi(month))
	}
	year, part, ok := strings.Cut(s, "-")
	if !ok {
		return span(year, 1, 12)
	}
	n := 0
	if len(part) == 2 {
		n = atoi(part[1:])
	}
	switch upper := strings.ToUpper(part); {
	case upper == "9M":
		return span(year, 1, 9)
	case strings.HasPrefix(upper, "Q"):
		return span(year, 3*n-2, 3*n)
	case strings.HasPrefix(upper, "H"):
		return span(year, 6*n-5, 6*n)
	}
	return span(year, atoi(part), atoi(part))
}

func span(year string, first, last int) (Months, bool) {
	y := atoi(year)
	if len(year) != 4 || y < 1900 || y > 2100 || first < 1 || last > 12 {
		return Months{}, false
	}
	return Months{fmt.Sprintf("%04d-%02d", y, first), fmt.Sprintf("%04d-%02d", y, last)}, true
}

// atoi gives 0 for anything but one to four digits.
func atoi(s string) int {
	if s == "" || len(s) > 4 || strings.Trim(s, "0123456789") != "" {
		return 0
	}
	n, _ := strconv.Atoi(s)
	return n
}
