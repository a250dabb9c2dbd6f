package vi

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
)

func TestParseNumberWords(t *testing.T) {
	for words, want := range map[string]int64{
		"một": 1, "hai mươi mốt": 21, "Hai mươi lăm": 25, "ba mươi năm": 35, "mười": 10, "mười lăm": 15,
		"một trăm linh năm": 105, "một trăm lẻ tư": 104, "hai trăm rưỡi": 250, "hai trăm ba": 203,
		"một nghìn không trăm linh năm": 1005, "một ngàn hai": 1002, "một trăm và hai mươi mốt": 121, "năm nghìn tỷ tám trăm tỷ": 5_800_000_000_000, "năm mươi": 50,
		"ba triệu hai trăm nghìn": 3_200_000, "một tỷ rưỡi": 1_500_000_000, "hai nghìn ba trăm tỷ": 2_300_000_000_000,
		"mười ba tỷ năm trăm linh ba triệu": 13_503_000_000, "bốn mươi tám": 48,
	} {
		if got, ok := ParseNumberWords(words); !ok || got != want {
			t.Errorf("ParseNumberWords(%q) = %d, %v; want %d", words, got, ok, want)
		}
	}
	for _, words := range []string{"", "mươi", "trăm", "nghìn", "một số", "hai ba", "linh năm", "cả hai", "mười mười", "một linh", "và hai", "hai và"} {
		if got, ok := ParseNumberWords(words); ok {
			t.Errorf("ParseNumberWords(%q) = %d; want no number", words, got)
		}
	}
}

// TestNumberWordsCorpus reads a long list of numbers with their words when the
// folder of shared material is there.
func TestNumberWordsCorpus(t *testing.T) {
	f, err := os.Open("../../../shared/corpus/number-words.tsv")
	if err != nil {
		t.Skip("no shared corpus beside the module:", err)
	}
	defer f.Close()
	lines, wrong := 0, 0
	for s := bufio.NewScanner(f); s.Scan(); {
		number, words, ok := strings.Cut(s.Text(), "\t")
		want, err := strconv.ParseInt(number, 10, 64)
		if !ok || err != nil {
			continue
		}
		lines++
		if got, ok := ParseNumberWords(words); !ok || got != want {
			if wrong++; wrong <= 10 {
				t.Errorf("ParseNumberWords(%q) = %d, %v; want %d", words, got, ok, want)
			}
		}
	}
	if lines == 0 {
		t.Error("the corpus holds no line that could be read")
	}
	t.Logf("%d of %d lines read wrong", wrong, lines)
}

func FuzzParseNumberWords(f *testing.F) {
	f.Add("hai mươi mốt")
	f.Add("một nghìn tỷ rưỡi")
	f.Add("mười linh trăm")
	f.Fuzz(func(t *testing.T, s string) {
		if n, ok := ParseNumberWords(s); ok && n < 0 {
			// Only an overflow could make it negative; words of that length are refused.
			t.Errorf("ParseNumberWords(%q) = %d", s, n)
		}
	})
}
