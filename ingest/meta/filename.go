package meta

import (
	"path"
	"strconv"
	"strings"
	"time"
	"unicode"

	"solieu"
	"solieu/internal/vi"
)

// fromPath reads the period that a file's name says: bao-cao-thang-6-2020.docx,
// BC_T06.2020.pdf, quy-2-2020, 9-thang-2021, 2020-06.pdf. A month without a year
// takes the year of its folder.
func fromPath(p string) (solieu.Period, bool) {
	base := path.Base(p)
	parts := pieces(strings.TrimSuffix(base, path.Ext(base)))
	folder := 0
	for _, s := range pieces(path.Dir(p)) {
		if y := yearOf(s); y > 0 {
			folder = y
		}
	}
	for i := range parts {
		if found, ok := named(parts, i, folder); ok {
			return found, true
		}
	}
	return solieu.Period{}, false
}

// pieces cuts a name into runs of letters and runs of digits, without marks.
func pieces(s string) []string {
	var out []string
	last := 0 // 1 letter, 2 digit
	for _, r := range vi.Fold(s) {
		class := 0
		switch {
		case unicode.IsLetter(r):
			class = 1
		case r >= '0' && r <= '9':
			class = 2
		}
		switch {
		case class == 0:
		case class == last:
			out[len(out)-1] += string(r)
		default:
			out = append(out, string(r))
		}
		last = class
	}
	return out
}

func yearOf(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || len(s) != 4 || n < 1945 || n > 2100 {
		return 0
	}
	return n
}

func at(parts []string, i int) string {
	if i < 0 || i >= len(parts) {
		return ""
	}
	return parts[i]
}

// small reads a number up to top of one or two digits.
func small(s string, top int) int {
	n, err := strconv.Atoi(s)
	if err != nil || len(s) > 2 || n < 1 || n > top {
		return 0
	}
	return n
}

// named reads a period at part i.
func named(parts []string, i, folder int) (solieu.Period, bool) {
	switch s := parts[i]; s {
	case "thang", "t":
		if m := small(at(parts, i+1), 12); m > 0 && small(at(parts, i-1), 12) == 0 {
			if y := yearBehind(parts, i+2, folder); y > 0 {
				return solieu.Month(y, time.Month(m)), true
			}
		}
	case "quy", "q":
		if n := quarter(at(parts, i+1)); n > 0 {
			if y := yearBehind(parts, i+2, folder); y > 0 {
				return solieu.Quarter(y, n), true
			}
		}
	case "nam":
		if y := yearOf(at(parts, i+1)); y > 0 {
			return solieu.Year(y), true
		}
	default:
		return numbered(parts, i, folder)
	}
	return solieu.Period{}, false
}

// numbered reads 9-thang-2021, 6T-2020 and 2020-06.
func numbered(parts []string, i, folder int) (solieu.Period, bool) {
	if n := small(parts[i], 12); n > 1 && (at(parts, i+1) == "thang" || at(parts, i+1) == "t") {
		k := i + 2
		for at(parts, k) == "dau" {
			k++
		}
		if y := yearBehind(parts, k, folder); y > 0 {
			return solieu.FirstMonths(y, n), true
		}
	}
	if y := yearOf(parts[i]); y > 0 && len(at(parts, i+1)) == 2 {
		if m := small(at(parts, i+1), 12); m > 0 {
			return solieu.Month(y, time.Month(m)), true
		}
	}
	return solieu.Period{}, false
}

func yearBehind(parts []string, i, folder int) int {
	if at(parts, i) == "nam" {
		i++
	}
	if y := yearOf(at(parts, i)); y > 0 {
		return y
	}
	return folder
}

func quarter(s string) int {
	switch s {
	case "i":
		return 1
	case "ii":
		return 2
	case "iii":
		return 3
	case "iv":
		return 4
	}
	return small(s, 4)
}
