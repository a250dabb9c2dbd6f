package search

import (
	"strings"

	"solieu"
	"solieu/internal/vi"
)

// Value is a condition on the value of a figure: >100tỷ, 5..10%, =17.
type Value struct {
	// Op is =, >, >=, <, <= or ".." for the closed span from Number to High.
	Op     string
	Number solieu.Decimal // as typed, before Suffix scales it
	High   solieu.Decimal
	// Suffix is the unit behind the number, of a span behind High: a magnitude in one
	// spelling (tỷ), or what was typed. LowSuffix is another one behind Number, "" when
	// it is the same: 800triệu..10tỷ.
	Suffix    string
	LowSuffix string
}

func (v Value) String() string {
	number := printNumber(v.Number)
	switch v.Op {
	case "..":
		number += v.LowSuffix + ".." + printNumber(v.High)
	case "=":
	default:
		number = v.Op + number
	}
	if strings.Contains(v.Suffix+v.LowSuffix, " ") {
		return `value:"` + number + " " + v.Suffix + `"`
	}
	return "value:" + number + v.Suffix
}

// printNumber uses the decimal comma: 1.593 would be read as 1593.
func printNumber(d solieu.Decimal) string { return strings.ReplaceAll(d.String(), ".", ",") }

func parseValue(s string) (v Value, ok bool) {
	v.Op = "="
	for _, op := range []string{">=", "<=", "≥", "≤", ">", "<", "="} {
		if rest, found := strings.CutPrefix(s, op); found {
			v.Op, s = strings.NewReplacer("≥", ">=", "≤", "<=").Replace(op), rest
			break
		}
	}
	low, high, isSpan := strings.Cut(s, "..")
	if isSpan && v.Op != "=" {
		return v, false
	}
	var suffix, other string
	if v.Number, suffix, ok = parseAmount(low); !ok {
		return v, false
	}
	if isSpan {
		v.Op = ".."
		if v.High, other, ok = parseAmount(high); !ok {
			return v, false
		}
		// 100..200tỷ, 100tỷ..200tỷ and 800triệu..2tỷ; two kinds of unit make no span.
		if suffix != "" && suffix != other {
			v.LowSuffix = suffix
			if CanonicalUnit(suffix) != CanonicalUnit(other) {
				return v, false
			}
		}
		suffix = other
	}
	v.Suffix = suffix
	return v, true
}

// parseAmount parts a number from the unit behind it.
func parseAmount(s string) (number solieu.Decimal, suffix string, ok bool) {
	s = strings.TrimSpace(s)
	length := digitsLength(s)
	if length == 0 || s[0] == '.' || s[0] == ',' {
		return number, "", false
	}
	key, ok := NumberKey(s[:length])
	if !ok {
		return number, "", false
	}
	number, err := solieu.ParseDecimal(key)
	suffix = strings.TrimSpace(s[length:])
	if known, isKnown := amountUnits[foldUnit(suffix)]; isKnown {
		suffix = known.print
	}
	// A suffix that begins with a sign or digit could be read another way again.
	if strings.Trim(suffix[:min(1, len(suffix))], "0123456789.,<>=") != suffix[:min(1, len(suffix))] {
		return number, "", false
	}
	return number, suffix, err == nil
}

// amountUnit says how a typed unit becomes a canonical one.
type amountUnit struct {
	print string
	power int
	unit  string
}

// amountUnits are the units that FORMAT folds into others, by fold.
var amountUnits = map[string]amountUnit{
	"ty": {"tỷ", 9, "VND"}, "ti": {"tỷ", 9, "VND"}, "ty dong": {"tỷ", 9, "VND"}, "ti dong": {"tỷ", 9, "VND"},
	"trieu": {"triệu", 6, "VND"}, "trieu dong": {"triệu", 6, "VND"}, "tr": {"triệu", 6, "VND"}, "trd": {"triệu", 6, "VND"},
	"nghin": {"nghìn", 3, "VND"}, "ngan": {"nghìn", 3, "VND"}, "nghin dong": {"nghìn", 3, "VND"}, "ngan dong": {"nghìn", 3, "VND"},
	"dong": {"đồng", 0, "VND"}, "d": {"đồng", 0, "VND"}, "vnd": {"đồng", 0, "VND"},
	"ha": {"ha", 4, "m2"}, "km2": {"km2", 6, "m2"}, "m2": {"m2", 0, "m2"}, "km": {"km", 3, "m"}, "m": {"m", 0, "m"},
	"tan": {"tấn", 3, "kg"}, "ta": {"tạ", 2, "kg"}, "kg": {"kg", 0, "kg"}, "%": {"%", 0, "%"},
}

// Canonical returns the canonical unit of the condition ("" for any) and its numbers
// in that unit: 100tỷ is 100000000000 VND. High is of use for a span only.
func (v Value) Canonical() (unit string, number, high solieu.Decimal) {
	lowSuffix := v.Suffix
	if v.LowSuffix != "" {
		lowSuffix = v.LowSuffix
	}
	return CanonicalUnit(v.Suffix), v.Number.Shift(powerOf(lowSuffix)), v.High.Shift(powerOf(v.Suffix))
}

func powerOf(suffix string) int { return amountUnits[foldUnit(suffix)].power }

// CanonicalUnit is the unit that figures carry for a unit that a person types: VND
// for tỷ đồng, m2 for ha; any other is returned as it is.
func CanonicalUnit(typed string) string {
	if known, ok := amountUnits[foldUnit(typed)]; ok {
		return known.unit
	}
	return typed
}

func foldUnit(s string) string {
	return strings.Join(strings.Fields(vi.Fold(strings.ReplaceAll(strings.ReplaceAll(s, "²", "2"), "³", "3"))), " ")
}
