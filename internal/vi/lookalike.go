package vi

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// lookalikes are letters that only look like Latin ones, with those: some sites swap
// them in against copying, some scans and keyboards by mistake.
var lookalikes = func() map[rune]rune {
	m := make(map[rune]rune)
	for _, pair := range []string{
		"aᴀɑαа", "bʙɓƀᵬ", "cᴄƈɕϲс", "dᴅɗɖ", "đᵭðƌ", "eᴇɛɘεе", "fꜰƒᵮ", "gɢɠɡǥ", "hʜɦħһ", "iɪɩıιі", "jᴊʝј", "kᴋƙκк",
		"lʟɭɫƚłⅼ", "mᴍɱᵯмⅿ", "nɴɲŋɳᵰη", "oᴏɵοо", "pᴘƥρᵱр", "qǫɋʠ", "rʀɾɽɼᵲг", "sꜱʂᵴѕ", "tᴛƭʈŧᵵτт", "uᴜʉυ",
		"vᴠʋν", "wᴡɯω", "xχх", "yʏƴγу", "zᴢʐȥᵶ",
		"AΑА", "BΒВ", "CϹС", "ĐƉÐ", "EΕЕ", "HΗН", "IΙІ", "JЈ", "KΚК", "MΜМ", "NΝ", "OΟО", "PΡР", "SЅ", "TΤТ", "XΧХ", "YΥУ", "ZΖ",
	} {
		letters := []rune(pair)
		for _, r := range letters[1:] {
			m[r] = letters[0]
		}
	}
	return m
}()

// Plain writes text in the letters that were meant: full-width and mathematical letters
// and digits as ordinary ones, and within a word of Latin letters those that only look
// like them as the letters they look like (ᵭồɴɢ is đồng). One rune becomes one rune, no
// digit changes its value, decomposed text stays decomposed, and ordinary text comes
// back as it is.
func Plain(s string) string {
	odd := strings.IndexFunc(s, isOdd)
	if odd < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	var word []rune
	flush := func() {
		b.WriteString(plainWord(word))
		word = word[:0]
	}
	for _, r := range s {
		if r = ordinary(r); unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) {
			word = append(word, r)
			continue
		}
		flush()
		b.WriteRune(r)
	}
	flush()
	return b.String()
}

// isOdd reports runes that ordinary Vietnamese text does not hold.
func isOdd(r rune) bool {
	switch {
	case r < 0x0180:
		return r >= 0x80 && (r == 'ð' || r == 'Ð' || r >= 0x0126)
	case r == 'ơ', r == 'Ơ', r == 'ư', r == 'Ư', r >= 0x1EA0 && r <= 0x1EF9:
		return false
	}
	return r < 0x0300 || r >= 0x0370 && r < 0x0530 || r >= 0x1D00 && r <= 0x1DBF || r >= 0xA720 && r <= 0xA7FF || r == 'ⅼ' || r == 'ⅿ' ||
		r >= 0xFF01 && r <= 0xFF5E || r >= 0x1D400 && r <= 0x1D7FF
}

// ordinary is the plain form of full-width signs and mathematical letters and digits.
func ordinary(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFF01 + '!'
	case r >= 0x1D400 && r <= 0x1D7FF:
		if plain := []rune(norm.NFKC.String(string(r))); len(plain) == 1 {
			return plain[0]
		}
	}
	return r
}

// plainWord takes the odd letters of a word for the Latin ones that they look like, when
// any of its letters is Latin.
func plainWord(word []rune) string {
	latin := false
	for _, r := range word {
		latin = latin || unicode.Is(unicode.Latin, r)
	}
	for i, r := range word {
		if plain, ok := lookalikes[r]; ok && latin {
			word[i] = plain
		}
	}
	return string(word)
}
