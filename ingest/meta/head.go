package meta

import (
	"strings"

	"solieu"
	"solieu/internal/vi"
)

// head is what stands above the first section.
type head struct {
	offices [][]word // lines of the left column
	number  string
	date    dateline
	place   []word // the place of the date line
	kind    string
	lines   []string // of the title
	kinds   map[int]solieu.BlockKind
	end     int // the block behind the head
}

// longestHead bounds the blocks of letterhead and title; portals put a few lines of
// their own above.
const longestHead = 40

// longestBlock is the length in bytes of the longest block of head or tail: a
// letterhead of both columns run together has a third of it.
const longestBlock = 2000

func readHead(doc *solieu.Document) *head {
	h := &head{kinds: map[int]solieu.BlockKind{}}
	for h.end = 0; h.end < len(doc.Blocks) && h.end < longestHead; h.end++ {
		if h.closed(doc, h.end) || !h.take(doc, h.end) {
			break
		}
	}
	if h.kind == "" && len(h.lines) == 0 {
		h.untitled(doc)
	}
	return h
}

// closed reports a block that cannot belong to the head: a numbered section, a
// list, a footnote.
func (h *head) closed(doc *solieu.Document, i int) bool {
	b := &doc.Blocks[i]
	if b.Span.Len() > longestBlock {
		return true
	}
	switch b.Kind {
	case solieu.BlockHeading, solieu.BlockParagraph, solieu.BlockHeader, solieu.BlockTitle, solieu.BlockCell, "":
		return b.Label != "" && !isNumberLine(split(doc.BlockText(i)))
	case solieu.BlockListItem:
		return len(h.lines) > 0 || h.kind != "" || b.Label != "-" && b.Label != "*"
	}
	return true
}

func isNumberLine(words []word) bool {
	if len(words) == 0 {
		return false
	}
	_, _, ok := takeNumber(words, 0)
	return ok
}

// take reads one block and says whether the head goes on behind it.
func (h *head) take(doc *solieu.Document, i int) bool {
	b := &doc.Blocks[i]
	words := split(doc.BlockText(i))
	if h.kind != "" || len(h.lines) > 0 {
		return h.takeTitle(b, words, i)
	}
	if kind, rest, ok := kindOf(words); ok && b.Kind != solieu.BlockCell {
		h.kind = kind
		h.kinds[i] = solieu.BlockTitle
		if len(rest) > 0 && !isRemark(rest) {
			h.lines = append(h.lines, join(rest))
		}
		return true
	}
	rest, letterhead := h.peel(words)
	office := len(rest) > 0 && isOfficeLine(rest, len(h.offices) > 0)
	switch {
	case office:
		h.offices = append(h.offices, rest)
	case len(rest) == 0 || rulesOnly(rest) || isStamp(rest) || letterhead && len(rest) <= 2:
	case b.Kind == solieu.BlockCell:
		return false
	case h.isTitle(b, rest):
		h.lines = append(h.lines, join(rest))
		h.kinds[i] = solieu.BlockTitle
		return true
	default:
		return len(rest) <= maxNoise
	}
	h.kinds[i] = solieu.BlockHeader
	return true
}

// isRemark reports what stands behind BÁO CÁO and is not part of the title: (tóm
// tắt), BÁO CÁO TUẦN.
func isRemark(words []word) bool {
	for _, keys := range remarks {
		if len(words) == len(keys) && starts(words, 0, keys) {
			return true
		}
	}
	text := join(words)
	return text[0] == '(' && strings.HasSuffix(text, ")") && !namesPeriod(text)
}

var remarks = phrases("tuần", "tháng", "quý", "năm", "định kỳ", "đột xuất", "chuyên đề", "tổng hợp", "tóm tắt")

// maxNoise is the length in words of a portal's stamp that may stand in the head;
// a longer paragraph is the report's text.
const maxNoise = 12

// peel takes motto, number and date line out of a block, whatever columns ran
// together in it, and returns what is left: names of offices.
func (h *head) peel(words []word) (rest []word, letterhead bool) {
	words = unglue(words)
	for i := 0; i < len(words); {
		if end := motto(words, i); end > i {
			i, letterhead = end, true
			continue
		}
		if number, end, ok := takeNumber(words, i); ok {
			if h.number == "" {
				h.number = number
			}
			i, letterhead = end, true
			continue
		}
		if d, from, end, ok := takeDate(words, i, 0); ok && h.date == (dateline{}) {
			h.date = d
			h.place, rest = cutPlace(words[from:i], rest)
			i, letterhead = end, true
			continue
		}
		rest = append(rest, words[i])
		i++
	}
	return rest, letterhead
}

// cutPlace moves the place name in front of the date out of the rest.
func cutPlace(place, rest []word) ([]word, []word) {
	n := min(len(place), len(rest))
	return place, rest[:len(rest)-n]
}

var (
	nation    = phrase("cộng hòa xã hội chủ nghĩa việt nam")
	party     = phrase("đảng cộng sản việt nam")
	freedom   = phrase("độc lập")
	happiness = phrase("phúc")
)

// motto returns the end of the country's name or of the motto at i; i when neither.
func motto(words []word, i int) int {
	if starts(words, i, nation) {
		return i + len(nation)
	}
	if starts(words, i, party) {
		return i + len(party)
	}
	// "Độc lập - Tự do - Hạnh phúc" with hyphens apart or glued.
	if !starts(words, i, freedom) && !(words[i].is("độc") && i+1 < len(words) && hasPrefix(words[i+1].key, "lập")) {
		return i
	}
	for k := i + 2; k < len(words) && k < i+10; k++ {
		if words[k].key == happiness[0] {
			return k + 1
		}
	}
	return i
}

func hasPrefix(key, prefix string) bool {
	p := vi.Key(prefix)
	return len(key) >= len(p) && key[:len(p)] == p
}

func rulesOnly(words []word) bool {
	for _, w := range words {
		if !w.dash() {
			return false
		}
	}
	return true
}

// isOfficeLine: a line of capitals that begins like an office, or goes on with the
// office above. Mixed case counts when it is short and has no other sense.
func isOfficeLine(words []word, open bool) bool {
	if len(words) > 24 {
		return false
	}
	loud := isLoud(words)
	if isStamp(words) {
		return false
	}
	if startsOffice(words, 0) {
		return loud || words[0].capital() && len(words) <= 12 && !hasVerb(words)
	}
	_, _, place := levelAt(words, 0)
	if !open {
		return place && loud && len(words) <= 6 // the superior body as a bare place
	}
	return place && len(words) <= 6 || loud && len(words) <= 8 && !titleWords(words)
}

// stamps stand in a letterhead beside the offices.
var stamps = phrases("dự thảo", "mật", "tối mật", "khẩn", "thượng khẩn", "hỏa tốc", "bản chính", "lưu hành nội bộ")

func isStamp(words []word) bool {
	for _, keys := range stamps {
		if starts(words, 0, keys) && len(words) <= len(keys)+2 {
			return true
		}
	}
	return false
}

// hasVerb tells "Sở Du lịch cho biết" from the name of an office.
func hasVerb(words []word) bool {
	for i := range words {
		for _, keys := range verbs {
			if starts(words, i, keys) {
				return true
			}
		}
	}
	last := words[len(words)-1].text
	return last[len(last)-1] == '.' || containsDigit(words)
}

var verbs = phrases("cho biết", "báo cáo", "đã", "tổ chức", "thực hiện", "kết quả", "tình hình", "được", "là", "có", "đạt")

func containsDigit(words []word) bool {
	for _, w := range words {
		for _, r := range w.text {
			if r >= '0' && r <= '9' {
				return true
			}
		}
	}
	return false
}

// mark writes the kinds of the head's blocks. A cell of a letterhead that was laid
// out as a table is no cell of data.
func (h *head) mark(doc *solieu.Document) {
	for i, kind := range h.kinds {
		setKind(&doc.Blocks[i], kind)
	}
}

func setKind(b *solieu.Block, kind solieu.BlockKind) {
	b.Kind, b.Level, b.Cell = kind, 0, nil
}
