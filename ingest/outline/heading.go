package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu"
)

// Longest titles, in code points. A title of two lines has some 180; a paragraph that
// someone set bold as a whole is longer.
const (
	longestMarked = 300 // markup or bold face says heading
	longestPlain  = 160 // only the number says so
)

// isNumberedHeading decides between the heading "1. Kinh tế" and the list item
// "1. Giá trị sản xuất đạt 1.936 tỉ đồng, tăng 21,3%.".
func (b *builder) isNumberedHeading(it, next *item) bool {
	length := utf8.RuneCountInString(it.text)
	if length == utf8.RuneCountInString(it.label.Text) {
		return false
	}
	if it.Rank > 0 || it.whole {
		return length <= longestMarked
	}
	if it.label.Style <= StyleRoman {
		return length <= longestMarked && !endsSentence(it.text)
	}
	if length > longestPlain || endsSentence(it.text) || b.number.inList(it.label) || leadsIn(it) {
		return false
	}
	// A heading has something under it; an equal number right behind makes a list.
	if next == nil || next.Kind == solieu.BlockCell {
		return next != nil
	}
	return next.label.Style != it.label.Style || isUnder(next.label.Parts, it.label.Parts)
}

// leadsIn reports a statement that a list follows: "1. Trong kỳ tiếp nhận 112.486 hồ
// sơ, gồm:". A title that ends with a colon has no amounts.
func leadsIn(it *item) bool {
	rest := it.text[it.label.Size:]
	return lastRune(rest) == ':' && strings.ContainsFunc(rest, unicode.IsDigit)
}

// isBareHeading reports an unnumbered line that markup or a bold face sets apart.
func isBareHeading(it *item) bool {
	length := utf8.RuneCountInString(it.text)
	if length > longestMarked || !strings.ContainsFunc(it.text, unicode.IsLetter) {
		return false
	}
	return it.Rank > 0 || (it.whole && it.bold && !endsSentence(it.text) && lastRune(it.text) != ',')
}

// endsSentence reports an end mark; a colon ends a title as often as a sentence and
// does not count. Closing brackets and quotation marks are looked through.
func endsSentence(text string) bool {
	r := lastRune(strings.TrimRight(text, `)]”"’' `))
	return strings.ContainsRune(".;!?…", r)
}

// isLoud reports text whose letters are all capitals, at least two of them.
func isLoud(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1
}

// isRule reports a drawn line: -------, ____, ***.
func isRule(text string) bool {
	return strings.Trim(text, "-_*=–—.~ ") == "" && utf8.RuneCountInString(text) > 1
}
