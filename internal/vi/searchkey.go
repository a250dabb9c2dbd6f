package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// KeyMark stands between the two halves of a search key.
const KeyMark = '~'

// SearchKey writes a word as its letters without marks, a tilde and its marks, so
// that exact search compares whole keys, unmarked search compares the first half
// and all spellings of a word stand beside each other in a sorted list:
//
//	thu   → thu~       ngân → ngan~xc     đồng → dong~zaxb1
//	hoà = hòa → hoa~1  kỹ = kĩ → ki~4     quý = quí → qui~2
//
// The marks are vowel qualities with the index of their letter (x â ê ô, v ă, w ơ
// ư), z for đ, and the tone last: 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. Because the
// tone has no place, old and new tone placement are one key without any table, and
// composed and decomposed text are one key too (design/search-storage.md §3).
func SearchKey(word string) string {
	var buffer [64]byte
	return string(AppendSearchKey(buffer[:0], word))
}

// AppendSearchKey appends the search key of a word to dst.
func AppendSearchKey(dst []byte, word string) []byte {
	from := len(dst)
	if isASCII(word) {
		for i := range len(word) {
			dst = append(dst, byte(unicode.ToLower(rune(word[i]))))
		}
		return append(closeY(dst, from), KeyMark)
	}
	var decomposed [96]byte
	var space [24]byte
	marks, tone, letters := space[:0], byte(0), 0
	for text := norm.NFD.AppendString(decomposed[:0], word); len(text) > 0; {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		if unicode.Is(unicode.Mn, r) {
			if t := toneDigit(r); t != 0 {
				tone = t
			} else if q := quality(r); q != 0 && letters > 0 {
				marks = append(marks, q, letterIndex(letters-1))
			}
			continue
		}
		r = unicode.ToLower(r)
		if r == 'đ' || r == 'ð' { // ð is a slip of code pages for đ
			marks = append(marks, 'z', letterIndex(letters))
			r = 'd'
		}
		dst = utf8.AppendRune(dst, r)
		letters++
	}
	dst = append(append(closeY(dst, from), KeyMark), marks...)
	if tone != 0 {
		dst = append(dst, tone)
	}
	return dst
}

// FoldOf is the first half of a search key: the word without marks.
func FoldOf(key string) string {
	fold, _, _ := strings.Cut(key, string(KeyMark))
	return fold
}

// IsMarked reports whether a search key carries marks.
func IsMarked(key string) bool {
	_, marks, _ := strings.Cut(key, string(KeyMark))
	return marks != ""
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// closeY writes y as i where it is the only vowel, at the end: kỹ = kĩ, lý = lí,
// quy = qui. After a vowel it stays: hay and hai differ.
func closeY(dst []byte, from int) []byte {
	n := len(dst) - from
	if n < 2 || dst[len(dst)-1] != 'y' {
		return dst
	}
	before := dst[len(dst)-2]
	qu := n == 3 && dst[from] == 'q' && before == 'u'
	if qu || before >= 'a' && before <= 'z' && !isVowelLetter(rune(before)) {
		dst[len(dst)-1] = 'i'
	}
	return dst
}

// toneDigit is the digit of a combining tone mark, 0 for any other mark.
func toneDigit(r rune) byte {
	switch r {
	case 0x0300:
		return '1'
	case 0x0301:
		return '2'
	case 0x0309:
		return '3'
	case 0x0303:
		return '4'
	case 0x0323:
		return '5'
	}
	return 0
}

// quality is the letter of a mark that makes another vowel, 0 for any other mark.
func quality(r rune) byte {
	switch r {
	case 0x0302:
		return 'x'
	case 0x0306:
		return 'v'
	case 0x031b:
		return 'w'
	}
	return 0
}

// letterIndex names the place of a letter; places beyond z share one name, no
// syllable is that long.
func letterIndex(i int) byte { return byte('a' + min(i, 25)) }
