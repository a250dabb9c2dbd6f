package pdf

import (
	"strings"

	"solieu"
	"solieu/ingest/outline"
	"solieu/internal/vi"
)

// headLines bounds the search for a letterhead at the top of the first page.
const headLines = 14

// takeLetterhead takes the two columns at the top of the first page: offices and
// number on the left, national title, motto and date on the right. They become header
// pieces, left column first, and the other lines are returned.
func takeLetterhead(p *page, lines []line) ([]outline.Piece, []line) {
	border, found := columnBorder(lines)
	if !found {
		return nil, lines
	}
	var left, right []outline.Piece
	dated, end := false, 0
	for i := 0; i < len(lines) && i < headLines; i++ {
		parts := splitAt(&lines[i], border)
		if endsHead(parts, border, dated) {
			break
		}
		for _, part := range parts {
			piece := pieceOf([]line{part}, solieu.BlockHeader)
			if isRight(&part, border) {
				right = append(right, piece)
				dated = dated || isDateLine(part.text())
			} else {
				left = append(left, piece)
			}
		}
		end = i + 1
	}
	return append(left, right...), lines[end:]
}

// columnBorder is where the national title or, failing that, the motto begins. It
// stands right of the page's first third; a report on one column has none.
func columnBorder(lines []line) (float64, bool) {
	for i := 0; i < len(lines) && i < headLines; i++ {
		for w := range lines[i].words {
			rest := lines[i].part(lines[i].words[w:])
			if startsMotto(rest.text()) {
				return rest.x0, rest.x0 > 0.3*rest.page.layWidth()
			}
		}
	}
	return 0, false
}

func startsMotto(text string) bool {
	key := vi.Key(text)
	return strings.HasPrefix(key, vi.Key("cộng hòa xã hội")) || strings.HasPrefix(key, vi.Key("độc lập - tự do"))
}

// splitAt cuts a line at wide gaps and, where the columns stand too close for that,
// before the word at the border.
func splitAt(l *line, border float64) []line {
	if parts := l.segments(); len(parts) > 1 {
		return parts
	}
	for w := 1; w < len(l.words); w++ {
		rest := l.part(l.words[w:])
		if rest.x0 >= border-1 && startsMotto(rest.text()) {
			return []line{l.part(l.words[:w]), rest}
		}
	}
	return []line{*l}
}

func isRight(l *line, border float64) bool { return (l.x0+l.x1)/2 > border }

// endsHead reports the first line of the title: a single part behind the date, a part
// that runs over both columns, or the report's own word for itself.
func endsHead(parts []line, border float64, dated bool) bool {
	first := &parts[0]
	key := vi.Key(first.text())
	if strings.HasPrefix(key, vi.Key("báo cáo")) || outline.ParseLabel(first.text()).Style == outline.StyleRoman {
		return true
	}
	if len(parts) > 1 {
		return false
	}
	if dated {
		return !strings.HasPrefix(key, vi.Key("số")) && !strings.HasPrefix(key, vi.Key("v/v"))
	}
	const over = 20 // points
	return first.x0 < border-over && first.x1 > border+over && !isDateLine(first.text())
}

func isDateLine(text string) bool {
	key := vi.Key(text)
	return strings.Contains(key, vi.Key("ngày")) && strings.Contains(key, vi.Key("tháng"))
}
