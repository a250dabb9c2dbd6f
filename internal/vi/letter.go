package vi

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Letter says what a rune is within a Vietnamese word: which letter, with which tone,
// capital or small. The zero Letter is no letter of such a word.
type Letter uint16

// A Letter holds the number of its base letter in the low bits, then its tone, then a
// bit for capitals.
const (
	letterBits        = 6
	letterMask        = 1<<letterBits - 1
	toneMask          = 7
	capitalBit Letter = 1 << (letterBits + 3)
)

// bases are the letters of Vietnamese words and names without tones; the place of a
// letter is its number.
var bases = []rune("_aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")

// toned lists the vowels: plain, then with huyền, sắc, ngã, hỏi, nặng, as in tones.
var toned = []string{
	"aàáãảạ", "ăằắẵẳặ", "âầấẫẩậ", "eèéẽẻẹ", "êềếễểệ", "iìíĩỉị",
	"oòóõỏọ", "ôồốỗổộ", "ơờớỡởợ", "uùúũủụ", "ưừứữửự", "yỳýỹỷỵ",
}

// tones are the combining marks of the tones by number; 0 is no tone.
var tones = [...]rune{0, 0x0300, 0x0301, 0x0303, 0x0309, 0x0323}

// The letters with one mark lie below lowEnd, those with two from highStart on.
const (
	lowEnd    = 'ư' + 1
	highStart = 'Ạ'
	highEnd   = 'ỹ' + 1
)

// alphabet is what the letters are, by rune.
type alphabet struct {
	small      [1 << (letterBits + 3)]rune // by number and tone
	low        [lowEnd]Letter
	high       [highEnd - highStart]Letter
	vowels     uint64 // set of the vowels' numbers
	i, q, u, y Letter
}

var letters = newAlphabet()

func newAlphabet() *alphabet {
	a := new(alphabet)
	for n, base := range bases[1:] {
		a.set(base, Letter(n+1))
	}
	for _, row := range toned {
		forms := []rune(row)
		base := a.of(forms[0])
		a.vowels |= 1 << base
		for tone, r := range forms {
			a.set(r, base|Letter(tone)<<letterBits)
		}
	}
	a.i, a.q, a.u, a.y = a.of('i'), a.of('q'), a.of('u'), a.of('y')
	return a
}

// set enters a small letter and its capital.
func (a *alphabet) set(small rune, l Letter) {
	capital := unicode.ToUpper(small)
	a.small[l] = small
	if small < lowEnd {
		a.low[small], a.low[capital] = l, l|capitalBit
	} else {
		a.high[small-highStart], a.high[capital-highStart] = l, l|capitalBit
	}
}

func (a *alphabet) of(r rune) Letter {
	if uint32(r) < lowEnd {
		return a.low[r]
	}
	if i := uint32(r) - highStart; i < highEnd-highStart {
		return a.high[i]
	}
	return 0
}

// LetterOf returns the letter that a composed rune is.
func LetterOf(r rune) Letter { return letters.of(r) }

// Small is the small letter as a rune.
func (l Letter) Small() rune { return letters.small[l&^capitalBit] }

// Capital reports a capital letter.
func (l Letter) Capital() bool { return l&capitalBit != 0 }

func (l Letter) tone() Letter { return l >> letterBits & toneMask }

// Syllable is the [Key] of one word as a number: two words have the same syllable
// exactly when they have the same key. 0 stands for words that have none: those of more
// than ten letters, or with other signs than Vietnamese letters.
type Syllable uint64

// maxLetters is how many letters a syllable has room for; the longest of the language,
// nghiêng, has seven.
const maxLetters = 10

// Spelling puts a syllable together letter by letter. The zero value is ready.
type Spelling struct {
	letters uint64
	tone    Letter
	n       int
}

// Add takes the next letter.
func (s *Spelling) Add(l Letter) {
	s.letters = s.letters<<letterBits | uint64(l&letterMask)
	if tone := l.tone(); tone != 0 {
		s.tone = tone
	}
	s.n++
}

// Syllable ends the word.
func (s *Spelling) Syllable() Syllable {
	if s.n == 0 || s.n > maxLetters {
		return 0
	}
	last := s.letter(0)
	if s.endsInOpenY() {
		last = letters.i
	}
	return Syllable((s.letters&^letterMask|uint64(last))<<3 | uint64(s.tone))
}

// letter is the base letter that stands so many places before the last.
func (s *Spelling) letter(back int) Letter {
	return Letter(s.letters >> (back * letterBits) & letterMask)
}

// endsInOpenY reports that the y at the end is the only vowel, and so the same as i: kỹ =
// kĩ, quý = quí. After a and u it is not: hay and hai, thuy and thui are other syllables.
func (s *Spelling) endsInOpenY() bool {
	if s.n < 2 || s.letter(0) != letters.y {
		return false
	}
	return letters.vowels&(1<<s.letter(1)) == 0 || s.n == 3 && s.letter(2) == letters.q && s.letter(1) == letters.u
}

// SyllableOf is the syllable of a word, composed or not.
func SyllableOf(word string) Syllable {
	if s, ok := spell(word); ok {
		return s.Syllable()
	}
	if norm.NFC.IsNormalString(word) {
		return 0
	}
	s, _ := spell(norm.NFC.String(word))
	return s.Syllable()
}

// spell gives the letters of a word up to the first rune that is none.
func spell(word string) (s Spelling, all bool) {
	for _, r := range word {
		l := LetterOf(r)
		if l == 0 {
			return Spelling{}, false
		}
		s.Add(l)
	}
	return s, true
}
