package extract

import (
	"strings"

	"solieu"
)

// amount is a number that stands alone in a cell.
type amount struct {
	numeral
	percent  bool
	sign     int  // of a printed + or -
	brackets bool // (5,2): a minus in columns of changes
	hedge    string
}

// hedgeSigns are marks before a number and what they mean.
var hedgeSigns = map[string]string{"≥": "bound", ">=": "bound", "≤": "bound", "<=": "bound", ">": "over", "<": "under", "~": "about", "≈": "about"}

// readAmount reads a cell that holds nothing but a number, its sign and perhaps a per
// cent sign. A date, a couple or a range is none.
func readAmount(s string, st style) (amount, bool) {
	var a amount
	s = strings.TrimSpace(strings.TrimRight(s, "*"))
	for _, sign := range []string{"≥", ">=", "≤", "<=", ">", "<", "~", "≈"} {
		if rest, found := strings.CutPrefix(s, sign); found {
			a.hedge, s = hedgeSigns[sign], strings.TrimSpace(rest)
			break
		}
	}
	if inner, found := strings.CutPrefix(s, "("); found && strings.HasSuffix(inner, ")") {
		a.brackets, s = true, strings.TrimSpace(strings.TrimSuffix(inner, ")"))
	}
	s, a.percent = strings.CutSuffix(s, "%")
	s = strings.TrimSpace(s)
	if rest := strings.TrimLeft(s, "-−–"); rest != s {
		a.sign, s = -1, strings.TrimSpace(rest)
	} else if rest := strings.TrimLeft(s, "+"); rest != s {
		a.sign, s = 1, strings.TrimSpace(rest)
	}
	if !isNumberText(s) {
		return amount{}, false
	}
	a.numeral, a.ok = readDigits(s, st)
	if a.sign < 0 {
		a.value = a.value.Neg()
	}
	return a, a.ok
}

// isNumberText reports digits with separators and perhaps a sign, and nothing else.
func isNumberText(s string) bool {
	if s == "" || strings.Trim(s, "0123456789.,+-−()% ") != "" {
		return false
	}
	s = strings.Trim(s, "+-−()% ")
	if s == "" || s[0] == '.' || s[0] == ',' || strings.ContainsAny(s, "+-−()%") {
		return false
	}
	return !strings.Contains(s, " ") || grouped(wholeOf(s), ' ')
}

// wholeOf cuts the decimals behind groups that spaces part.
func wholeOf(s string) string {
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		return s[:i]
	}
	return s
}

// noise is the count of decimals from which they come from binary fractions, as in
// 35247.927000000003; mostDecimals is what is kept of them.
const (
	noise        = 9
	mostDecimals = 6
)

func readDigits(s string, st style) (numeral, bool) {
	s = strings.ReplaceAll(s, " ", "")
	if i := strings.LastIndexAny(s, ".,"); i >= 0 && len(s)-i-1 >= noise && strings.Count(s, s[i:i+1]) == 1 {
		return denoised(s[:i], s[i+1:])
	}
	value, decimals, ok := parse(s, st)
	return numeral{value: value, decimals: decimals, ok: ok}, ok
}

// denoised rounds a stored binary fraction to what a person typed.
func denoised(whole, fraction string) (numeral, bool) {
	whole = digitsOnly.Replace(whole)
	value, err := solieu.ParseDecimal(whole + "." + fraction[:mostDecimals])
	if err != nil {
		return numeral{}, false
	}
	if fraction[mostDecimals] >= '5' {
		value = value.Add(solieu.NewDecimal(1, mostDecimals))
	}
	value = value.Reduced()
	return numeral{value: value, decimals: value.Scale(), ok: true}, true
}
