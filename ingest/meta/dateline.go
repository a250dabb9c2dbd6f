package meta

import (
	"strconv"
	"strings"
	"time"

	"solieu"
)

// dateline is a printed date of issue; 0 marks what was left blank.
type dateline struct{ day, month, year int }

// full is the date when day, month and year are printed and exist.
func (d dateline) full() solieu.Date {
	if date, ok := solieu.NewDate(d.year, d.month, d.day); ok && d.day > 0 {
		return date
	}
	return solieu.Date{}
}

// near is the last day that the printed parts allow; it completes a title without
// a year and is never shown.
func (d dateline) near() solieu.Date {
	switch full := d.full(); {
	case !full.IsZero():
		return full
	case d.year == 0:
		return solieu.Date{}
	case d.month == 0:
		return solieu.Date{Year: d.year, Month: time.December, Day: 31}
	}
	return solieu.Date{Year: d.year, Month: time.Month(d.month), Day: 1}.LastOfMonth()
}

// takeDate reads "Bình An, ngày 18 tháng 6 năm 2019" with any part left blank. i is
// at ngày; from is where the place begins, end is behind the date.
func takeDate(words []word, i, floor int) (d dateline, from, end int, ok bool) {
	if !words[i].is("ngày") {
		return d, i, i, false
	}
	k := i + 1
	if k < len(words) && strings.Count(words[k].text, "/") == 2 {
		d, ok = slashed(words[k].text)
		return d, placeStart(words, i, floor), k + 1, ok
	}
	d.day, k = blank(words, k)
	if k >= len(words) || !words[k].is("tháng") {
		return d, i, i, false
	}
	d.month, k = blank(words, k+1)
	if k >= len(words) || !words[k].is("năm") {
		return d, i, i, false
	}
	d.year, k = blank(words, k+1)
	if d.year < 1945 || d.year > 2100 {
		d.year = 0
	}
	if d.month > 12 {
		d.month = 0
	}
	return d, placeStart(words, i, floor), k, true
}

// blank reads a number or the dots and lines that stand for one.
func blank(words []word, i int) (n, end int) {
	for i < len(words) && words[i].dash() {
		i++
	}
	if i >= len(words) {
		return 0, i
	}
	digits := strings.Trim(words[i].text, edges+"…-")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 0 {
		return 0, i
	}
	return n, i + 1
}

func slashed(s string) (d dateline, ok bool) {
	parts := strings.Split(strings.Trim(s, ".,;:()"), "/")
	for k, part := range []*int{&d.day, &d.month, &d.year} {
		n, err := strconv.Atoi(parts[k])
		if err != nil {
			return dateline{}, false
		}
		*part = n
	}
	return d, !d.full().IsZero()
}

// placeStart walks back from ngày over the place name; it ends at the letterhead's
// capitals. TP. and its like belong to the name.
func placeStart(words []word, i, floor int) int {
	for i > floor {
		w := words[i-1]
		if w.loud() && !isShortLevel(w.key) || !w.letters() {
			break
		}
		i--
	}
	return i
}
