package meta

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu"
)

var (
	addressees = phrase("nơi nhận")
	// titles of those who sign; with TM., KT., TL., TUQ., Q. in front or alone.
	signing = phrases("chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "cục trưởng", "phó cục trưởng", "chánh văn phòng",
		"phó chánh văn phòng", "trưởng phòng", "phó trưởng phòng", "chánh thanh tra", "phó chánh thanh tra", "trưởng ban", "phó trưởng ban",
		"trưởng công an", "phó trưởng công an", "bí thư", "phó bí thư", "chi cục trưởng", "phó chi cục trưởng", "tổng cục trưởng",
		"chỉ huy trưởng", "phó chỉ huy trưởng", "thủ trưởng", "bộ trưởng", "thứ trưởng", "thống đốc", "đội trưởng", "hạt trưởng")
	proxies = phrases("tm", "kt", "tl", "tuq", "q", "thừa lệnh", "thay mặt")
	ranks   = phrases("thượng tá", "đại tá", "trung tá", "thiếu tá", "thiếu tướng", "trung tướng", "đại úy", "thượng úy", "ths", "ts", "bs", "bác sĩ",
		"tiến sĩ", "thạc sĩ", "kỹ sư")
)

// longestTail bounds the blocks of addressees and signature.
const longestTail = 40

// readTail marks addressees and signature and returns the signer's name. Annexes may
// follow, so it looks for where the tail begins, from block from on. Where columns
// were read one after the other, an annex can stand between addressees and signature.
func readTail(doc *solieu.Document, from int) string {
	start := tailStart(doc, from)
	for first := true; start >= 0; first = false {
		end, signer := readSignature(doc, start)
		if first || signer != "" {
			for i := start; i < end; i++ {
				setKind(&doc.Blocks[i], solieu.BlockTail)
			}
		}
		if signer != "" {
			return signer
		}
		start = nextSignature(doc, max(end, start+1))
	}
	return ""
}

// readSignature reads the tail that begins at start; end is the block behind it.
func readSignature(doc *solieu.Document, start int) (end int, signer string) {
	t := tail{}
	for end = start; end < len(doc.Blocks) && end < start+longestTail; end++ {
		b := &doc.Blocks[end]
		if b.Span.Len() > longestBlock || !t.take(b, unglue(split(doc.BlockText(end)))) {
			break
		}
	}
	return end, t.signer
}

// nextSignature is the next block with a signer's title; -1 when there is none.
func nextSignature(doc *solieu.Document, from int) int {
	for i := from; i < len(doc.Blocks); i++ {
		if doc.Blocks[i].Span.Len() > 200 {
			continue
		}
		if words := split(doc.BlockText(i)); isLoud(words) && isSignature(words) {
			return i
		}
	}
	return -1
}

// tailStart is the block of "Nơi nhận", or of the signer's title when there is no
// list of addressees; -1 when there is neither.
func tailStart(doc *solieu.Document, from int) int {
	signature := -1
	for i := from; i < len(doc.Blocks); i++ {
		text := doc.BlockText(i)
		if len(text) > 600 {
			continue
		}
		words := split(text)
		if starts(words, 0, addressees) {
			if signature >= 0 && i-signature <= 6 {
				return signature // columns in the other order
			}
			return i
		}
		if isLoud(words) && isSignature(words) {
			if signature < 0 || i-signature > 3 {
				signature = i
			}
		} else if signature >= 0 && i-signature > 6 && doc.Blocks[i].Kind != solieu.BlockCell {
			signature = lateEnough(signature, i, len(doc.Blocks))
		}
	}
	return signature
}

// lateEnough forgets a line in capitals that only looked like a signature: one with
// a long text behind it.
func lateEnough(signature, i, n int) int {
	if n-i > longestTail {
		return -1
	}
	return signature
}

// isSignature reports TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, GIÁM ĐỐC.
func isSignature(words []word) bool {
	if len(words) == 0 || len(words) > 14 {
		return false
	}
	for _, keys := range proxies {
		if starts(words, 0, keys) && strings.HasSuffix(words[len(keys)-1].text, ".") {
			return true
		}
	}
	for _, keys := range signing {
		if starts(words, 0, keys) && len(words) <= len(keys)+4 {
			return true
		}
	}
	return false
}

type tail struct {
	signed bool // a signer's title was read
	signer string
	lines  int
}

// take reads one block of the tail and says whether it belongs to it.
func (t *tail) take(b *solieu.Block, words []word) bool {
	t.lines++
	switch {
	case len(words) == 0:
		return true
	case isAnnex(words) || len(words) > 60:
		return false
	case t.signer != "" && !isAddressee(b, words):
		return false
	}
	if t.titled(words) {
		t.signed = true
	}
	if t.signed && t.signer == "" {
		t.signer = t.name(b, words)
	}
	return true
}

// titled finds a signer's title anywhere in the block, because columns run together:
// "- Như trên; TM. ỦY BAN NHÂN DÂN".
func (t *tail) titled(words []word) bool {
	for i, w := range words {
		if w.loud() && isSignature(words[i:]) || i > 0 && isProxy(words, i) {
			return true
		}
	}
	return len(words) > 0 && isSignature(words) && !isDash(words)
}

func isProxy(words []word, i int) bool {
	w := words[i]
	return (w.is("TM") || w.is("KT") || w.is("TL") || w.is("TUQ")) && strings.HasSuffix(w.text, ".") && i+1 < len(words) && words[i+1].loud()
}

func isDash(words []word) bool { return words[0].dash() }

func isAddressee(b *solieu.Block, words []word) bool {
	return b.Kind == solieu.BlockListItem || words[0].dash() || strings.HasPrefix(words[0].text, "-") || starts(words, 0, addressees) ||
		starts(words, 0, phrase("lưu")) || words[0].text[0] == '('
}

var annexes = phrases("phụ lục", "biểu số", "biểu tổng hợp", "biểu", "phụ biểu", "bảng")

func isAnnex(words []word) bool {
	for _, keys := range annexes {
		if starts(words, 0, keys) {
			return true
		}
	}
	return false
}

// name reads the signer: a line of two to five capitalised words, or such words at
// the end of a line of addressees that ran together with it.
func (t *tail) name(b *solieu.Block, words []word) string {
	if starts(words, 0, addressees) {
		return ""
	}
	if isAddressee(b, words) {
		return trailingName(words)
	}
	words = afterTitle(words)
	for _, keys := range ranks {
		if starts(words, 0, keys) {
			words = words[len(keys):]
			break
		}
	}
	if len(words) < 2 || len(words) > 5 || !isName(words) {
		return ""
	}
	return nameOf(words)
}

// afterTitle drops the office and title in capitals before a name in mixed case on
// the same line: CHỦ TỊCH Lê Văn An.
func afterTitle(words []word) []word {
	if isLoud(words) {
		if isSignature(words) || startsOffice(words, 0) {
			return nil
		}
		return words
	}
	last := -1
	for i, w := range words {
		if w.loud() || strings.HasSuffix(w.text, ")") {
			last = i
		}
	}
	return words[last+1:]
}

func isName(words []word) bool {
	for _, w := range words {
		if !w.capital() || strings.ContainsFunc(w.text, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '\'' && r != '-'
		}) {
			return false
		}
	}
	return !startsOffice(words, 0)
}

func nameOf(words []word) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = proper(w.text)
	}
	return strings.Join(parts, " ")
}

// surnames cover nine in ten people; they guard names that stand behind other words.
var surnames = phrases("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý",
	"đinh", "trương", "đoàn", "lâm", "mai", "trịnh", "đào", "cao", "lương", "hà", "tô", "tạ", "nông", "vi", "chu", "triệu", "lò", "quách", "thái", "lưu")

func trailingName(words []word) string {
	for n := min(5, len(words)-1); n >= 3; n-- {
		part := words[len(words)-n:]
		before := words[len(words)-n-1].text
		if !isName(part) || !strings.ContainsAny(before[len(before)-1:], ".;,)") {
			continue
		}
		for _, keys := range surnames {
			if starts(part, 0, keys) && utf8.RuneCountInString(part[len(part)-1].text) > 1 {
				return nameOf(part)
			}
		}
	}
	return ""
}
