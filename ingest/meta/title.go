package meta

import (
	"strings"
	"unicode/utf8"

	"solieu"
	"solieu/internal/period"
	"solieu/internal/vi"
)

// documentKinds are words by which documents call themselves, longer ones first.
var documentKinds = []string{"thông cáo báo chí", "báo cáo nhanh", "báo cáo", "thông báo", "tờ trình", "bản tin"}

// kindOf reads BÁO CÁO at the start of a block and the title that goes on in it.
// "Báo cáo của Sở …" and "Báo cáo số 12" are sentences.
func kindOf(words []word) (kind string, rest []word, ok bool) {
	words = closeSpaced(words)
	if len(words) == 0 || len(words) > maxTitle {
		return "", nil, false
	}
	for _, kind := range documentKinds {
		keys := phrase(kind)
		if !starts(words, 0, keys) && !(kind == "báo cáo" && starts(words, 0, slipped)) {
			continue
		}
		rest := words[len(keys):]
		loud := isLoud(words[:len(keys)])
		if len(rest) > 0 && (!words[0].capital() || rest[0].is("số") || !loud && endsSentence(rest)) {
			return "", nil, false
		}
		return kind, rest, true
	}
	return "", nil, false
}

// slipped is what character recognition makes of BÁO CÁO.
var slipped = phrase("bao cáo")

// maxTitle is the length in words of the longest title line.
const maxTitle = 70

// closeSpaced joins a spaced-out B Á O C Á O.
func closeSpaced(words []word) []word {
	if len(words) != 6 {
		return words
	}
	var b strings.Builder
	for i, w := range words {
		if utf8.RuneCountInString(w.text) != 1 {
			return words
		}
		if i == 3 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return split(b.String())
}

func endsSentence(words []word) bool {
	last := words[len(words)-1].text
	return strings.HasSuffix(last, ".") || strings.HasSuffix(last, ":") || strings.HasSuffix(last, ";")
}

// grounds begin the paragraph behind the title that names laws and orders.
var grounds = phrases("thực hiện nghị quyết", "thực hiện quyết định", "thực hiện công văn", "thực hiện kế hoạch số", "thực hiện chương trình",
	"thực hiện chỉ thị", "thực hiện công điện", "thực hiện chế độ", "thực hiện sự chỉ đạo", "thực hiện luật", "thực hiện thông tư",
	"thực hiện văn bản", "thực hiện quy chế", "căn cứ", "xét", "đơn vị tính", "đvt", "dưới sự", "được sự")

// takeTitle reads the lines behind BÁO CÁO until the first section or sentence.
func (h *head) takeTitle(b *solieu.Block, words []word, i int) bool {
	if len(words) == 0 {
		return true
	}
	bracket := words[0].text[0] == '(' && !credited(words)
	switch {
	case b.Kind == solieu.BlockCell || len(words) > maxTitle || len(h.lines) >= 5:
		return false
	case rulesOnly(words) || starts(words, 0, phrase("kính gửi")):
		h.kinds[i] = solieu.BlockHeader
		return true
	case bracket && refersToOther(words):
		h.kinds[i] = solieu.BlockHeader
		return true
	case bracket:
	case isLateHeader(h, words):
		h.kinds[i] = solieu.BlockHeader
		return true
	case b.Kind != solieu.BlockHeading && b.Kind != solieu.BlockTitle && isSentence(words):
		return false
	case len(h.lines) > 0 && (isSectionTitle(words) || h.complete() && !goesOn(words)):
		return false
	case h.kind == "" && b.Kind != solieu.BlockHeading && !isLoud(words):
		return false // behind a portal's title comes the page
	}
	h.lines = append(h.lines, join(words))
	h.kinds[i] = solieu.BlockTitle
	return true
}

// isLateHeader: some layouts put number and date below BÁO CÁO.
func isLateHeader(h *head, words []word) bool {
	before := *h
	rest, letterhead := h.peel(words)
	if letterhead && len(rest) == 0 {
		return true
	}
	h.number, h.date, h.place = before.number, before.date, before.place
	return false
}

// refersToOther: (Kèm theo Báo cáo số …), (Trích …) name another document.
func refersToOther(words []word) bool {
	for _, keys := range others {
		if starts(words, 0, keys) {
			return true
		}
	}
	return false
}

var others = phrases("kèm theo", "ban hành kèm", "trích", "theo báo cáo số", "đính kèm", "tài liệu", "cập nhật", "ngày cập nhật")

// isSentence tells the report's first paragraph from a line of its title.
func isSentence(words []word) bool {
	if endsSentence(words) || len(words) > 45 {
		return true
	}
	for _, keys := range grounds {
		if starts(words, 0, keys) && !isLoud(words) {
			return true
		}
	}
	return false
}

// isSectionTitle: an unnumbered heading behind the title that opens the report.
func isSectionTitle(words []word) bool {
	return starts(words, 0, phrase("phần thứ")) || starts(words, 0, phrase("phần i")) || starts(words, 0, phrase("phần một")) ||
		starts(words, 0, phrase("mở đầu")) || starts(words, 0, phrase("đặc điểm tình hình"))
}

// complete reports a title that already names its period; only what clearly goes on
// with it is added then, so that an unnumbered first heading stays a heading.
func (h *head) complete() bool { return namesPeriod(strings.Join(h.lines, " ")) }

// goesOn reports a line that continues a complete title: in small letters, with a
// further period, or with one of the words that join.
func goesOn(words []word) bool {
	if !words[0].capital() || namesPeriod(join(words)) {
		return true
	}
	for _, keys := range joints {
		if starts(words, 0, keys) {
			return true
		}
	}
	return false
}

var joints = phrases("nhiệm vụ", "phương hướng", "giải pháp", "kế hoạch", "và", "của", "trên địa bàn", "tại", "một số", "quý", "năm", "tháng")

// subjects are words with which a title without BÁO CÁO begins or speaks.
var subjects = phrases("tình hình", "kết quả", "công tác", "chỉ số giá", "tổng kết", "sơ kết", "tiến độ", "biểu tổng hợp", "số liệu")

func titleWords(words []word) bool {
	for i := range words {
		for _, keys := range subjects {
			if starts(words, i, keys) {
				return true
			}
		}
	}
	return false
}

// isTitle finds the title of a page without the word BÁO CÁO: a heading, or a short
// line that names a topic or a period and is no sentence.
func (h *head) isTitle(b *solieu.Block, words []word) bool {
	if len(words) < 3 || len(words) > maxTitle || words[0].text[0] == '(' {
		return false
	}
	named := namesPeriod(join(words))
	if b.Kind == solieu.BlockHeading {
		return named || titleWords(words) || len(words) >= 6
	}
	if isSentence(words) || hasClock(words) {
		return false
	}
	return named && (titleWords(words) || len(words) <= 25) || titleWords(words) && isLoud(words)
}

// hasClock reports a portal's stamp: 27/10/2023 03:14.
func hasClock(words []word) bool {
	for _, w := range words {
		if h, m, ok := strings.Cut(w.text, ":"); ok && len(h) <= 2 && len(m) >= 2 && h != "" && strings.Trim(h+m[:2], "0123456789") == "" {
			return true
		}
	}
	return false
}

func namesPeriod(text string) bool {
	for _, m := range period.Find(text, period.Ref{}) {
		if m.Cue == period.CuePlain || m.Cue == period.CueCumulative {
			return true
		}
	}
	return false
}

// untitled undoes what was taken of a document that has no head: then the first
// blocks are its text, except for the letterhead.
func (h *head) untitled(doc *solieu.Document) {
	for h.end > 0 {
		if _, ok := h.kinds[h.end-1]; ok {
			break
		}
		h.end--
	}
}

// title is the title's lines on one line, without markup.
func (h *head) title() string {
	s := strings.Join(h.lines, " ")
	s = strings.TrimSpace(strings.Trim(s, "*#_ "))
	if strings.HasPrefix(s, "(") && !strings.Contains(s, " (") && vi.Fold(s) == "(tom tat)" {
		return ""
	}
	return strings.TrimLeft(s, ":-–— ")
}

// credited reports a newspaper's mark before its text: (HNM) - Theo Tổng cục ….
func credited(words []word) bool {
	end := strings.IndexByte(words[0].text, ')')
	return end > 0 && len(words) > 3 && !strings.HasSuffix(words[len(words)-1].text, ")")
}
