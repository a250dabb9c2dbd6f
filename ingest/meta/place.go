package meta

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu"
	"solieu/internal/vi"
)

// level is a word for a kind of administrative place.
type level struct {
	keys []string
	name string
}

// levels of all times: districts end on 1 July 2025, đặc khu begin. The words of the
// party's committees stand for their places.
var levels = []level{
	{phrase("tỉnh ủy"), "tỉnh"}, {phrase("thành ủy"), "thành phố"}, {phrase("thị ủy"), "thị xã"},
	{phrase("quận ủy"), "quận"}, {phrase("huyện ủy"), "huyện"},
	{phrase("thành phố"), "thành phố"}, {phrase("tp"), "thành phố"}, {phrase("thị xã"), "thị xã"}, {phrase("tx"), "thị xã"},
	{phrase("thị trấn"), "thị trấn"}, {phrase("tt"), "thị trấn"}, {phrase("đặc khu"), "đặc khu"},
	{phrase("tỉnh"), "tỉnh"}, {phrase("quận"), "quận"}, {phrase("huyện"), "huyện"}, {phrase("xã"), "xã"}, {phrase("phường"), "phường"},
}

func isShortLevel(key string) bool { return key == "tp" || key == "tx" || key == "tt" }

// levelAt reads a level at i. TP.HẢI VÂN is glued; xã hội is no place.
func levelAt(words []word, i int) (name string, end int, ok bool) {
	for _, l := range levels {
		if starts(words, i, l.keys) {
			end = i + len(l.keys)
			if l.name == "xã" && end < len(words) && (words[end].is("hội") || words[end].is("viên")) {
				return "", i, false
			}
			return l.name, end, true
		}
	}
	return "", i, false
}

// unglue parts TP.Hải, TX.Bình and Số:45/BC in two words.
func unglue(words []word) []word {
	out := words[:0:0]
	for _, w := range words {
		if head, rest, ok := strings.Cut(w.text, ":"); ok && rest != "" && (word{key: vi.Key(head)}).is("số") {
			out = append(out, split(head+": "+rest)...)
			continue
		}
		head, rest, ok := strings.Cut(w.text, ".")
		if ok && rest != "" && isShortLevel(strings.ToLower(head)) {
			out = append(out, split(head+". "+rest)...)
			continue
		}
		out = append(out, w)
	}
	return out
}

// findPlace finds the first level with a name from word i on: "thành phố Hải Vân".
func findPlace(words []word, i int) (place string, end int, ok bool) {
	for ; i < len(words); i++ {
		name, k, ok := levelAt(words, i)
		if !ok {
			continue
		}
		if proper, end := properName(words, k); proper != "" {
			return name + " " + proper, end, true
		}
	}
	return "", len(words), false
}

// lowestPlace is the smallest place named: CÔNG AN XÃ BÌNH AN HUYỆN PHÚ LÂM speaks
// of the commune, also when the district stands first.
func lowestPlace(words []word) string {
	best, rank := "", -1
	for i := 0; i < len(words); {
		place, end, ok := findPlace(words, i)
		if !ok {
			break
		}
		if r := rankOf(place); r > rank {
			best, rank = place, r
		}
		i = end
	}
	return best
}

// rankOf orders levels: province and city, district, commune. A city may be either
// of the first two; what stands with it decides.
func rankOf(place string) int {
	switch first, _, _ := strings.Cut(place, " "); first {
	case "tỉnh":
		return 0
	case "thành":
		return 1
	case "quận", "huyện":
		return 2
	case "thị":
		if strings.HasPrefix(place, "thị xã ") {
			return 2
		}
	}
	return 3
}

// maxName bounds the words of a place name; real ones have at most four, two names
// joined by a hyphen five.
const maxName = 5

// properName reads capitalised words, or a number as in phường 5. Letterheads in
// capitals are set back to Hải Vân.
func properName(words []word, i int) (name string, end int) {
	var parts []string
	for k := i; k < len(words) && len(parts) < maxName; k++ {
		w := words[k]
		text := strings.Trim(w.text, edges)
		if k == i && text != "" && len(text) <= 2 && strings.Trim(text, "0123456789") == "" {
			return text, k + 1
		}
		if w.dash() && len(parts) > 0 && k+1 < len(words) && words[k+1].capital() && !stopsName(words, k+1) {
			parts = append(parts, "-")
			continue
		}
		if text == "" || !w.capital() || strings.ContainsAny(text, "0123456789") || len(parts) > 0 && stopsName(words, k) {
			break
		}
		parts = append(parts, proper(text))
		i = k
		if strings.ContainsAny(w.text[len(w.text)-1:], ",.;:)") {
			break
		}
	}
	if len(parts) == 0 {
		return "", i
	}
	return strings.Join(parts, " "), i + 1
}

// nameEnds are the words that go on behind a name in a title of capitals.
var nameEnds = phrases("và", "nhiệm vụ", "phương hướng", "kế hoạch", "về", "theo", "trong", "giai đoạn", "kết quả", "tình hình", "công tác", "đầu năm", "lần thứ")

// stopsName: another level or office begins. Hải Phòng is a name, and so is what
// ends the line.
func stopsName(words []word, i int) bool {
	if _, _, ok := levelAt(words, i); ok {
		return true
	}
	for _, keys := range nameEnds {
		if starts(words, i, keys) {
			return true
		}
	}
	if namesPeriod(join(words[i:min(i+2, len(words))])) {
		return true // THÁNG 4, QUÝ II
	}
	if words[i].is("phòng") && (i+1 >= len(words) || i > 0 && words[i-1].is("hải")) {
		return false
	}
	return startsOffice(words, i) && i+1 < len(words)
}

// proper sets a word in capitals back to one capital: VÂN, RANG-THÁP.
func proper(s string) string {
	if utf8.RuneCountInString(s) > 1 && !(word{text: s}).loud() {
		return s
	}
	var b strings.Builder
	start := true
	for _, r := range s {
		if !start && !unicode.Is(unicode.Mn, r) {
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
		start = r == '-' || r == '\''
	}
	return b.String()
}

// scopes are the words of a title that say where its figures are from.
var scopes = phrases("trên địa bàn", "của", "tại", "toàn", "địa bàn")

// placeOf says of which place the figures speak: what the title says of its scope,
// then the office, the office above, the date line, and a place named in the title.
func placeOf(m solieu.Meta, dateline []word) string {
	title := unglue(split(m.Title))
	for i := range title {
		for _, scope := range scopes {
			if !starts(title, i, scope) {
				continue
			}
			if name, end, ok := levelAt(title, i+len(scope)); ok {
				if proper, _ := properName(title, end); proper != "" {
					return name + " " + proper
				}
			}
		}
	}
	for _, words := range [][]word{split(m.Issuer), split(m.Superior), dateline, title} {
		if place := lowestPlace(unglue(words)); place != "" {
			return place
		}
	}
	if national(m.Issuer) || national(m.Superior) {
		return "cả nước"
	}
	return ""
}

// national reports bodies whose figures cover the country.
func national(office string) bool {
	words := split(office)
	if starts(words, 0, phrase("bộ")) {
		return !starts(words, 0, phrase("bộ chỉ huy")) && !starts(words, 0, phrase("bộ tư lệnh")) && len(words) > 1
	}
	return starts(words, 0, phrase("tổng cục")) || starts(words, 0, phrase("chính phủ"))
}
