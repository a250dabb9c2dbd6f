// Package vi knows Vietnamese spelling: letters and their marks, old and new tone
// placement, i and y, composed and decomposed text. It changes nothing that is
// stored; it makes keys for looking things up.
//
//	vi.Key("Luỹ kế")  == vi.Key("lũy kế")  // tone placement, case
//	vi.Fold("đồng")   == "dong"            // no marks
package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// isTone reports the five combining tone marks: huyền, sắc, ngã, hỏi, nặng.
func isTone(r rune) bool {
	switch r {
	case 0x0300, 0x0301, 0x0303, 0x0309, 0x0323:
		return true
	}
	return false
}

// Key is the form under which a word or phrase is looked up: composed, lower case,
// runs of space as one, each syllable's tone moved to its end (hoà = hòa, luỹ =
// lũy) and a lone y after a consonant as i (kỹ = kĩ, tỷ = tỉ). Marks stay, so thu
// and thủ differ. Keys are for comparing, not for display.
func Key(s string) string {
	var buffer [64]byte
	key, ok := appendKey(buffer[:0], s)
	switch {
	case !ok:
		return keyOfAny(s)
	case string(key) == s:
		return s
	}
	return string(key)
}

// appendKey appends the key of a text of composed Vietnamese letters and ASCII signs; it
// gives up on any other.
func appendKey(key []byte, s string) ([]byte, bool) {
	var word Spelling
	space := false
	for _, r := range s {
		l := LetterOf(r)
		if l == 0 {
			key, word = closeWord(key, word), Spelling{}
			if r >= utf8.RuneSelf {
				return nil, false
			}
			if unicode.IsSpace(r) {
				space = true
				continue
			}
		}
		if space && len(key) > 0 {
			key = append(key, ' ')
		}
		space = false
		if l == 0 {
			key = append(key, byte(r))
			continue
		}
		word.Add(l)
		key = utf8.AppendRune(key, bases[l&letterMask])
	}
	return closeWord(key, word), true
}

// closeWord writes what a key moves to the end of a word.
func closeWord(key []byte, word Spelling) []byte {
	if word.endsInOpenY() {
		key[len(key)-1] = 'i'
	}
	if word.tone != 0 {
		key = utf8.AppendRune(key, tones[word.tone])
	}
	return key
}

// keyOfAny is the key of text in any form and script.
func keyOfAny(s string) string {
	var out strings.Builder
	out.Grow(len(s) + 8)
	var word []rune
	flush := func() {
		writeSyllable(&out, word)
		word = word[:0]
	}
	space := false
	for _, r := range norm.NFD.String(s) {
		if unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
			if space && out.Len() > 0 {
				out.WriteByte(' ')
			}
			space = false
			word = append(word, unicode.ToLower(r))
			continue
		}
		flush()
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if space && out.Len() > 0 {
			out.WriteByte(' ')
		}
		space = false
		out.WriteRune(r)
	}
	flush()
	return out.String()
}

// writeSyllable writes a decomposed lower-case syllable with its tone last.
func writeSyllable(out *strings.Builder, word []rune) {
	if len(word) == 0 {
		return
	}
	tone := rune(0)
	base := make([]rune, 0, len(word))
	for _, r := range word {
		if isTone(r) {
			tone = r
			continue
		}
		base = append(base, r)
	}
	// i and y are one letter at the end of an open syllable: kỹ = kĩ, quý = quí. After
	// a and u they are not: hay and hai, thuy and thui are different syllables.
	if n := len(base); n > 1 && base[n-1] == 'y' && !isVowelLetter(base[n-2]) {
		base[n-1] = 'i'
	} else if n == 3 && base[0] == 'q' && base[1] == 'u' && base[2] == 'y' {
		base[2] = 'i'
	}
	out.WriteString(norm.NFC.String(string(base)))
	if tone != 0 {
		out.WriteRune(tone)
	}
}

func isVowelLetter(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y', 0x0302, 0x0306, 0x031b:
		return true
	}
	return false
}

// Lower is the text composed and in lower case.
func Lower(s string) string {
	for i, r := range s {
		l := LetterOf(r)
		if l == 0 && r >= utf8.RuneSelf && !isPlainSign(r) {
			return strings.ToLower(norm.NFC.String(s))
		}
		if l.Capital() {
			return lowerFrom(s, i)
		}
	}
	return s
}

// isPlainSign reports dashes, quotation marks and the like, which have neither case nor
// another composed form.
func isPlainSign(r rune) bool { return r >= 0xa0 && r < 0xc0 || r >= 0x2010 && r < 0x2060 }

// lowerFrom is Lower for a text whose first capital is at byte i. A small letter takes as
// many bytes as its capital.
func lowerFrom(s string, i int) string {
	var buffer [128]byte
	out := append(buffer[:0], s...)
	for at, r := range s[i:] {
		switch l := LetterOf(r); {
		case l.Capital():
			utf8.EncodeRune(out[i+at:], l.Small())
		case l == 0 && r >= utf8.RuneSelf && !isPlainSign(r):
			return strings.ToLower(norm.NFC.String(s))
		}
	}
	return string(out)
}

// Fold drops case and every mark: "Đồng" becomes "dong", "luỹ kế" "luy ke". Letters
// that are not Vietnamese keep their form.
func Fold(s string) string {
	var buffer [64]byte
	folded := buffer[:0]
	for _, r := range s {
		switch l := LetterOf(r); {
		case l != 0:
			folded = append(folded, folds[l&letterMask])
		case r < utf8.RuneSelf:
			folded = append(folded, byte(r))
		default:
			return foldAny(s)
		}
	}
	if string(folded) == s {
		return s
	}
	return string(folded)
}

// folds are the letters of bases without their marks.
const folds = "_aaabcddeefghijklmnooopqrstuuvwxyz"

// foldAny folds text in any form and script.
func foldAny(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ' || r == 'Đ':
			out.WriteByte('d')
		default:
			out.WriteRune(unicode.ToLower(r))
		}
	}
	return out.String()
}

// Slug makes a phrase usable in a key or an address: folded, words joined by
// hyphens, everything but letters and digits dropped.
func Slug(s string) string {
	words := strings.FieldsFunc(Fold(s), func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words, "-")
}
