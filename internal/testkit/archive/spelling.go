package archive

import "strings"

// spelled prints a unit the way the clerk of that month types it: each hand has its
// own abbreviations and spaces, and keeps them through a document.
func spelled(m Month, digits, unit string) string {
	switch {
	case unit == "%" && m%6 == 3:
		return digits + " %"
	case unit == "%":
		return digits + "%"
	case unit == "ha" && m%4 == 1:
		return digits + "ha"
	case unit == "kg" && m%2 == 0:
		return digits + "kg"
	case unit == "tỷ đồng" && m%9 == 5:
		return digits + " tỉ đồng"
	case unit == "triệu đồng" && m%10 == 8:
		return digits + " tr.đồng"
	case unit == "đồng" && m%5 == 1:
		return digits + "đ"
	case unit == "m2" && m%7 == 2:
		return digits + " m²"
	}
	return digits + " " + unit
}

// inWords are the counts that clerks write out.
var inWords = []string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// words prints a small count in words: "ba thôn".
func (w *writer) words(n int64, unit string) string {
	s := w.n(n, unit)
	f := &w.facts[len(w.facts)-1]
	old := f.Printed
	f.Printed = inWords[n] + " " + unit
	return strings.Replace(s, old, f.Printed, 1)
}

// hedged prints a count that the writer rounded: "hơn 320 lượt người".
func (w *writer) hedged(word, approx string, n int64, unit string) string {
	s := w.n(n, unit)
	w.facts[len(w.facts)-1].Approx = approx
	return word + " " + s
}
