package vi

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// wording is one way of saying numbers.
type wording struct {
	thousand, gap     string // nghìn or ngàn; linh or lẻ
	seven, four, five string // ones behind mươi: bảy or bẩy, tư or bốn, lăm or nhăm
	one               string // một or mốt behind mươi
	zeroHundreds      bool   // không trăm where the hundreds of a group are empty
	short             bool   // hai mốt, ba lăm: mươi left out
	tens              string // mươi or chục for full tens
	between           string // what parts groups of three
	inside            string // what parts the words of a group
	write             func(string) string
}

func pick[T any](r *rand.Rand, options ...T) T { return options[r.IntN(len(options))] }

// anyWording draws a way of saying, Northern or Southern.
func anyWording(r *rand.Rand) wording {
	asIs := func(s string) string { return s }
	return wording{
		thousand: pick(r, "nghìn", "ngàn"), gap: pick(r, "linh", "lẻ"), seven: pick(r, "bảy", "bẩy"),
		four: pick(r, "tư", "bốn"), five: pick(r, "lăm", "nhăm"), one: "mốt",
		zeroHundreds: r.IntN(4) > 0, short: r.IntN(8) == 0, tens: pick(r, "mươi", "mươi", "chục"),
		between: pick(r, " ", " ", ", ", "  "), inside: pick(r, " ", " ", " ", "-"),
		write: pick(r, asIs, asIs, strings.ToUpper, strings.ToTitle, firstCapital),
	}
}

func firstCapital(s string) string {
	first := []rune(s)[:1]
	return strings.ToUpper(string(first)) + strings.TrimPrefix(s, string(first))
}

var digitNames = strings.Fields("không một hai ba bốn năm sáu bảy tám chín")

// group says 1 to 999; inner groups name their empty hundreds or tens.
func (w wording) group(n int, inner bool) string {
	digit := func(d int) string {
		if d == 7 {
			return w.seven
		}
		return digitNames[d]
	}
	var words []string
	hundreds, tens, ones := n/100, n/10%10, n%10
	if hundreds > 0 || inner && w.zeroHundreds {
		words = append(words, digit(hundreds), "trăm")
	}
	switch {
	case tens == 0 && ones > 0 && (hundreds > 0 || inner):
		words = append(words, w.gap, pick4(ones, w.four, digit))
	case tens == 0 && ones > 0:
		words = append(words, digit(ones))
	case tens == 1 && ones == 0:
		words = append(words, "mười")
	case tens == 1 && ones == 5:
		words = append(words, "mười", "lăm")
	case tens == 1:
		words = append(words, "mười", digit(ones))
	case tens > 1 && ones == 0:
		words = append(words, digit(tens), w.tens)
	case tens > 1:
		words = append(words, digit(tens))
		if !w.short || ones != 1 && ones != 5 && (ones != 4 || w.four != "tư") {
			words = append(words, "mươi")
		}
		switch ones {
		case 1:
			words = append(words, w.one)
		case 5:
			words = append(words, w.five)
		default:
			words = append(words, pick4(ones, w.four, digit))
		}
	}
	return strings.Join(words, w.inside)
}

func pick4(ones int, four string, digit func(int) string) string {
	if ones == 4 {
		return four
	}
	return digit(ones)
}

// say writes a number up to 999 nghìn tỷ in words.
func (w wording) say(n int64) string {
	var groups []string
	say := func(n int64, scale string) {
		if n > 0 {
			groups = append(groups, strings.TrimSpace(w.group(int(n), len(groups) > 0)+" "+scale))
		}
	}
	billions := n / 1e9
	if billions >= 1000 {
		say(billions/1000, w.thousand)
		say(billions%1000, "")
		groups = []string{strings.Join(groups, " ") + " tỷ"}
	} else {
		say(billions, "tỷ")
	}
	say(n/1e6%1000, "triệu")
	say(n/1000%1000, w.thousand)
	say(n%1000, "")
	return w.write(strings.Join(groups, w.between))
}

// TestNumberWordsInEveryWording says thousands of numbers in drawn wordings of North and
// South, with commas, hyphens and capitals, and reads them back.
func TestNumberWordsInEveryWording(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	seen := make(map[string]bool)
	for range 6000 {
		n := r.Int64N(pick(r, int64(100), 1000, 10_000, 1_000_000, 1e9, 1e12, 1e15)) + 1
		if r.IntN(3) == 0 {
			step := pick(r, int64(10), 1000, 1_000_000, 1e9)
			n = max(step, n/step*step)
		}
		words := anyWording(r).say(n)
		seen[words] = true
		if got, ok := ParseNumberWords(words); !ok || got != n {
			t.Errorf("ParseNumberWords(%q) = %d, %v; want %d", words, got, ok, n)
			if t.Failed() && len(seen) > 400 {
				return
			}
		}
	}
	t.Logf("%d spellings", len(seen))
}

// TestNumberWordsWithoutMarks reads text typed without marks where it has one reading.
func TestNumberWordsWithoutMarks(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 2))
	for range 1500 {
		w := anyWording(r)
		w.write, w.inside, w.short = Fold, " ", false
		n := r.Int64N(pick(r, int64(1000), 1_000_000, 1e9, 1e12)) + 100
		if got, ok := ParseNumberWords(w.say(n)); !ok || got != n {
			t.Fatalf("ParseNumberWords(%q) = %d, %v; want %d", w.say(n), got, ok, n)
		}
	}
	for _, words := range []string{"nam", "sau", "bay", "tam", "tu", "mot so", "muoi", "ty le", "nam sau", "tu nam", "sau nam"} {
		if got, ok := ParseNumberWords(words); ok {
			t.Errorf("ParseNumberWords(%q) = %d; the words say other things too", words, got)
		}
	}
}
