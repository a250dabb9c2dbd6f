package vi

import (
	"strings"
	"unicode"
)

// numberWord is what one syllable does in a number said in words.
type numberWord struct {
	digit int64 // 0 to 9, or -1
	scale int64 // 10, 100, 1000, 10^6, 10^9, or 0
	sound numberSound
}

// numberSound marks syllables with a job of their own.
type numberSound uint8

const (
	plainSound numberSound = iota
	tenSound               // mười: ten
	tensSound              // mươi: times ten
	gapSound               // linh, lẻ: an empty tens place
	halfSound              // rưỡi: half of the scale before
	glueSound              // và: nothing
	onesSound              // mốt, tư, lăm, nhăm: ones, never the first word
)

// numberWords are the syllables by [Key], with the wordings of North and South.
var numberWords = func() map[string]numberWord {
	m := make(map[string]numberWord)
	add := func(words string, w numberWord) {
		for _, word := range strings.Fields(words) {
			m[Key(word)] = w
		}
	}
	for digit, words := range []string{
		"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy bẩy", "tám", "chín",
	} {
		add(words, numberWord{digit: int64(digit)})
	}
	for digit, words := range map[int64]string{1: "mốt", 4: "tư", 5: "lăm nhăm"} {
		add(words, numberWord{digit: digit, sound: onesSound})
	}
	add("và", numberWord{digit: -1, sound: glueSound})
	add("mười muời", numberWord{digit: -1, scale: 10, sound: tenSound})
	add("mươi chục", numberWord{digit: -1, scale: 10, sound: tensSound})
	add("trăm", numberWord{digit: -1, scale: 100})
	add("nghìn ngàn", numberWord{digit: -1, scale: 1000})
	add("vạn", numberWord{digit: -1, scale: 10_000})
	add("triệu", numberWord{digit: -1, scale: 1_000_000})
	add("tỷ", numberWord{digit: -1, scale: 1_000_000_000})
	add("linh lẻ", numberWord{digit: -1, sound: gapSound})
	add("rưỡi", numberWord{digit: -1, sound: halfSound})
	return m
}()

// unmarked are the same syllables without their marks. Muoi is mười or mươi by its
// place; mot is một.
var unmarked = func() map[string]string {
	m := map[string]string{"muoi": "mươi", "mot": "một", "nam": "năm"}
	for _, word := range NumberWords() {
		if folded := Fold(word); m[folded] == "" {
			m[folded] = word
		}
	}
	return m
}()

// IsNumberWord reports whether a syllable can be part of a number in words.
func IsNumberWord(word string) bool {
	_, ok := numberWords[Key(word)]
	return ok
}

// NumberWords lists the syllables that numbers are made of, without order.
func NumberWords() []string {
	return strings.Fields("không một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười mươi chục trăm nghìn ngàn vạn triệu tỷ linh lẻ rưỡi muời và")
}

// ParseNumberWords reads a whole number said in words, Northern or Southern: "hai mươi
// mốt" is 21, "một nghìn không trăm linh năm" and "một ngàn lẻ năm" are 1005, "hai
// trăm rưỡi" is 250, "ba lăm" is 35. Hyphens count as spaces, a comma may follow nghìn,
// triệu and tỷ, and words that were all typed without marks are read where no other word
// could be meant. Words that are no number, or that cannot stand in this order, give
// false.
func ParseNumberWords(s string) (int64, bool) {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '–' })
	if len(words) == 0 || len(words) > 40 {
		return 0, false
	}
	if n, ok := readNumberWords(words); ok || !isASCII(s) {
		return n, ok
	}
	if !markWords(words) {
		return 0, false
	}
	return readNumberWords(words)
}

func readNumberWords(words []string) (int64, bool) {
	r := numberReader{}
	for i, word := range words {
		bare := strings.TrimSuffix(word, ",")
		w, ok := numberWords[Key(bare)]
		if !ok || bare != word && (w.scale < 1000 || i == len(words)-1) || !r.take(w) {
			return 0, false
		}
	}
	return r.finish()
}

// markWords gives words typed without marks theirs. It needs one that can only be of a
// number, since nam, sau and bay are other words too.
func markWords(words []string) bool {
	sure := false
	for i, word := range words {
		folded := strings.ToLower(word)
		comma := strings.HasSuffix(folded, ",")
		marked, ok := unmarked[strings.TrimSuffix(folded, ",")]
		if !ok {
			return false
		}
		switch marked {
		case "mươi":
			if before := numberWords[Key(words[max(0, i-1)])]; i == 0 || before.digit < 2 || before.sound != plainSound {
				marked = "mười"
			}
			sure = true
		case "trăm", "nghìn", "triệu":
			sure = true
		}
		if comma {
			marked += ","
		}
		words[i] = marked
	}
	return sure && len(words) > 1
}

// numberReader adds up a number: total holds closed groups (tỷ, triệu, nghìn), group
// the hundreds, tens and ones being read, digit a digit whose place is not yet known.
type numberReader struct {
	total, group int64
	digit        int64
	hasDigit     bool
	any          bool
	// lastScale is the scale just closed: rưỡi is half of it.
	lastScale int64
	smallest  int64 // the smallest big scale closed so far, so that they fall
	gap       bool
	place     int64 // the lowest place of the group filled so far
}

func (r *numberReader) take(w numberWord) bool {
	switch {
	case w.sound == onesSound:
		return r.takeOnes(w.digit)
	case w.digit >= 0:
		return r.takeDigit(w.digit)
	case w.sound == glueSound:
		return r.any && !r.hasDigit
	case w.sound == tenSound:
		return r.takeTen()
	case w.sound == tensSound:
		return r.takePlace(10)
	case w.sound == gapSound:
		return r.takeGap()
	case w.sound == halfSound:
		return r.takeHalf()
	case w.scale == 100:
		return r.takePlace(100)
	default:
		return r.takeScale(w.scale)
	}
}

func (r *numberReader) takeDigit(d int64) bool {
	if r.hasDigit {
		return false
	}
	r.digit, r.hasDigit, r.any = d, true, true
	return true
}

// takeOnes reads mốt, tư and lăm, which only follow something. Behind a digit they say
// that it counts tens: ba lăm.
func (r *numberReader) takeOnes(d int64) bool {
	if r.hasDigit && r.digit >= 2 && !r.gap && (r.place == 0 || r.place >= 100) {
		r.group += r.digit * 10
		r.hasDigit, r.place, r.lastScale = false, 10, 10
	}
	return r.any && r.takeDigit(d)
}

func (r *numberReader) takeTen() bool {
	if r.hasDigit || r.place != 0 && r.place <= 10 {
		return false
	}
	r.group += 10
	r.place, r.any, r.lastScale, r.gap = 10, true, 10, false
	return true
}

// takePlace reads mươi and trăm: the digit before goes to that place.
func (r *numberReader) takePlace(place int64) bool {
	if !r.hasDigit || r.place != 0 && r.place <= place {
		return false
	}
	r.group += r.digit * place
	r.hasDigit, r.place, r.lastScale, r.gap = false, place, place, false
	return true
}

func (r *numberReader) takeGap() bool {
	if r.hasDigit || r.gap || !r.any || r.place == 10 {
		return false
	}
	r.gap = true
	return true
}

// takeHalf adds half of the scale that was named last.
func (r *numberReader) takeHalf() bool {
	if r.hasDigit || r.lastScale < 100 {
		if r.lastScale == 10 && !r.hasDigit {
			r.group += 5
			r.lastScale = 0
			return true
		}
		return false
	}
	half := r.lastScale / 2
	if r.lastScale == 100 {
		r.group += half
	} else {
		r.total += half
	}
	r.lastScale, r.place = 0, 1
	return true
}

// takeScale closes the group: nghìn, triệu, tỷ. Tỷ also multiplies what stands before
// it (hai nghìn tỷ).
func (r *numberReader) takeScale(scale int64) bool {
	r.closeDigit()
	if r.group == 0 && !r.any {
		return false
	}
	if scale == 1_000_000_000 && r.group == 0 && r.total > 0 && r.total < 1_000_000_000 {
		r.total *= scale
	} else {
		// Năm nghìn tỷ tám trăm tỷ: the same scale again needs three free places.
		if r.smallest != 0 && scale >= r.smallest && scale <= r.total && r.total%(1000*scale) != 0 {
			return false
		}
		if scale > r.total && r.total > 0 {
			r.total = (r.total + r.group) * scale
		} else {
			r.total += r.group * scale
		}
	}
	r.group, r.place, r.gap = 0, 0, false
	r.lastScale, r.smallest = scale, scale
	return true
}

// closeDigit places a digit whose place was not named: it counts ones. In speech một
// trăm hai may mean 120; in writing every place is named, and one that is not is ones.
func (r *numberReader) closeDigit() {
	if !r.hasDigit {
		return
	}
	r.group += r.digit
	r.hasDigit, r.lastScale, r.place = false, 0, 1
}

func (r *numberReader) finish() (int64, bool) {
	if r.gap && !r.hasDigit && r.place != 1 {
		return 0, false
	}
	r.closeDigit()
	return r.total + r.group, r.any
}
