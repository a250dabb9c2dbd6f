package outline

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"solieu"
	"solieu/internal/vi"
)

// shortestCut is how long, in code points, a paragraph without end mark must be to
// count as cut: letterheads and signatures are shorter.
const shortestCut = 40

// mostParts bounds how many pieces make one paragraph, so that hostile text costs
// linear time; no paragraph runs over that many pages or lines.
const mostParts = 64

// join puts pieces together that a page break cut: the first has no end mark and the
// second goes on in lower case, or the first ends with a word that cannot end it.
func join(items []item) []item {
	out := make([]item, 0, len(items))
	for _, it := range items {
		if n := len(out); n > 0 && out[n-1].parts < mostParts && continues(&out[n-1], &it) {
			out[n-1] = merge(&out[n-1], &it)
			continue
		}
		out = append(out, it)
	}
	return out
}

func continues(prev, it *item) bool {
	if prev.Kind != "" || it.Kind != "" || it.label.Style != StyleNone || it.Rank > 0 || prev.loud {
		return false
	}
	if archived(it.text) {
		return false
	}
	if endsSentence(prev.text) || lastRune(prev.text) == ':' || (prev.whole && prev.bold) != (it.whole && it.bold) {
		return false
	}
	goesOn := unicode.IsLower(firstRune(it.text)) || continuesUnit(prev.text, it.text)
	if prev.Rank > 0 || prev.whole {
		// A title of two lines; a numbered one is complete when its paragraph follows.
		return goesOn && it.whole
	}
	if utf8.RuneCountInString(prev.text) < shortestCut {
		return false
	}
	return goesOn || dangles(prev.text) || isOpenItem(prev, it)
}

// archived reports the words date 2023-10 that an archive of web pages prints before a text.
func archived(text string) bool {
	rest, found := strings.CutPrefix(text, "date ")
	return found && len(rest) > 6 && rest[0] == '2' && rest[4] == '-'
}

// longestOpenItem is the length, in code points, from which a dash item without end
// mark counts as cut: items end with a semicolon or a full stop, short ones (nơi
// nhận) may not.
const longestOpenItem = 100

func isOpenItem(prev, it *item) bool {
	return prev.label.Style == StyleBullet && !it.bold && !it.loud && utf8.RuneCountInString(prev.text) >= longestOpenItem
}

func merge(prev, it *item) item {
	p := prev.Piece
	p.Runs = append(append(append([]Run{}, prev.Runs...), Run{Text: Glue(prev.text, it.text), Bold: prev.bold}), it.Runs...)
	p.Boxes = append(append([]solieu.Box{}, prev.Boxes...), it.Boxes...)
	joined := newItem(p)
	joined.parts = prev.parts + 1
	return joined
}

// danglers are the keys of words that cannot end a sentence.
var danglers = sync.OnceValue(func() map[string]bool {
	return keys("của", "và", "với", "các", "những", "tại", "ở", "cho", "từ", "đến", "là", "để",
		"theo", "trên", "trong", "về", "do", "bởi", "như", "gồm", "bằng", "hoặc", "số", "ước", "đạt", "tăng", "giảm")
})

func keys(words ...string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range words {
		out[vi.Key(w)] = true
	}
	return out
}

func dangles(text string) bool {
	return lastRune(text) == ',' || danglers()[vi.Key(text[strings.LastIndexByte(text, ' ')+1:])]
}

// continuesUnit reports "6.500 m" with "2, trong đó" on the next line.
func continuesUnit(prev, next string) bool {
	return endsInMetre(prev) && isPowerStart(next)
}

// isPowerStart reports a lone 2 or 3 with a mark behind it. "2 hộ" and "2,5" are
// numbers of their own.
func isPowerStart(s string) bool {
	if c := byteAt(s, 0); c != '2' && c != '3' {
		return false
	}
	if len(s) == 1 {
		return true
	}
	return strings.IndexByte(",;.:)/", s[1]) >= 0 && !isDigit(byteAt(s, 2))
}

// endsInMetre reports a text that ends with m, km, cm or dm as a word or behind a digit.
func endsInMetre(s string) bool {
	s, found := strings.CutSuffix(strings.TrimRight(s, " "), "m")
	if !found {
		return false
	}
	if s != "" && strings.IndexByte("kcdh", s[len(s)-1]) >= 0 {
		s = s[:len(s)-1]
	}
	return !unicode.IsLetter(lastRune(s))
}

// Raise writes a superscript in line: 2 and 3 behind m make m2 and m3, d makes đ, o
// before C a degree sign. A raised number elsewhere is the mark of a footnote and
// vanishes, or it would change the number before it.
func Raise(before, raised string) string {
	raised = strings.TrimSpace(raised)
	switch {
	case raised == "2" || raised == "3":
		if endsInMetre(before) {
			return raised
		}
		return ""
	case strings.EqualFold(raised, "d") || strings.EqualFold(raised, "đ"):
		return "đ"
	case raised == "o" || raised == "0":
		if isDigit(byteAt(before, len(before)-1)) {
			return "°"
		}
	}
	if strings.Trim(raised, "0123456789*()[], ") == "" {
		return ""
	}
	return raised
}

// Glue is what joins two lines of one paragraph: a space, or nothing where the break
// fell between m and its raised 2, or behind a hyphen or slash inside a word: QĐ-UBND,
// 2020-2025, tấn/ha. A dash between spaces keeps its spaces.
func Glue(prev, next string) string {
	if continuesUnit(prev, next) || endsInside(prev) && startsInside(next) {
		return ""
	}
	return " "
}

func endsInside(prev string) bool {
	last := prev[strings.LastIndexByte(prev, ' ')+1:]
	return len(last) > 1 && (strings.HasSuffix(last, "-") || strings.HasSuffix(last, "/")) && !isRule(last)
}

func startsInside(next string) bool {
	r := firstRune(next)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
