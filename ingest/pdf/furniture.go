package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/internal/vi"
)

// edge is the share of the page height at top and bottom where running lines stand.
const edge = 0.1

// dropFurniture removes page numbers, and lines at the edge that come back on most
// pages with nothing changed but a number.
func dropFurniture(pages []*page) {
	seen := make(map[string]int)
	for _, p := range pages {
		for _, l := range p.lines {
			if atEdge(p, &l) {
				seen[maskDigits(l.text())]++
			}
		}
	}
	for _, p := range pages {
		kept := p.lines[:0]
		for i := range p.lines {
			l := &p.lines[i]
			running := seen[maskDigits(l.text())]
			if atEdge(p, l) && (isPageNumber(l.text()) || (running >= 3 && running*2 > len(pages))) {
				continue
			}
			kept = append(kept, *l)
		}
		p.lines = kept
	}
}

func atEdge(p *page, l *line) bool {
	return l.y < edge*p.layHeight() || l.y1 > (1-edge)*p.layHeight()
}

func maskDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, text)
}

// isPageNumber reports "12", "- 12 -", "Trang 12", "Trang 12/30", "12/30".
func isPageNumber(text string) bool {
	text = strings.TrimSpace(strings.TrimPrefix(vi.Key(text), vi.Key("trang")))
	bare := strings.Trim(text, "-–— .|")
	if bare == "" || utf8.RuneCountInString(bare) > 9 {
		return false
	}
	number, total, _ := strings.Cut(bare, "/")
	return isShortNumber(strings.TrimSpace(number)) && (total == "" || isShortNumber(strings.TrimSpace(total)))
}

func isShortNumber(s string) bool {
	return s != "" && len(s) <= 4 && strings.Trim(s, "0123456789") == ""
}
