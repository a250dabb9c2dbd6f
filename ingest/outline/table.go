package outline

import (
	"strings"
	"unicode"

	"solieu/internal/vi"
)

// MarkHeader sets Cell.Header in the pieces of one table whose format does not mark a
// head: the first row, unless it holds an amount, and the rows that a merged cell of
// it reaches into.
func MarkHeader(cells []Piece) {
	rows := 0
	for _, p := range cells {
		if p.Cell.Header {
			return
		}
		if p.Cell.Row > 0 {
			continue
		}
		text := p.Text()
		if isAmount(text) {
			return
		}
		if strings.ContainsFunc(text, unicode.IsLetter) {
			rows = max(rows, p.Cell.RowSpan)
		}
	}
	for _, p := range cells {
		p.Cell.Header = p.Cell.Row < rows
	}
}

// isAmount reports a cell of digits and signs that is no year.
func isAmount(text string) bool {
	if !strings.ContainsFunc(text, unicode.IsDigit) || strings.Trim(text, "0123456789.,%- +") != "" {
		return false
	}
	year := len(text) == 4 && (strings.HasPrefix(text, "19") || strings.HasPrefix(text, "20"))
	return !year
}

// IsMotto reports the national title or motto of a letterhead: Cộng hòa xã hội chủ
// nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc.
func IsMotto(text string) bool {
	key := vi.Key(text)
	return strings.Contains(key, vi.Key("cộng hòa xã hội chủ nghĩa")) || strings.Contains(key, vi.Key("độc lập - tự do"))
}

// IsAddressees reports the list that stands left of the signature.
func IsAddressees(text string) bool { return strings.HasPrefix(vi.Key(text), vi.Key("nơi nhận")) }
