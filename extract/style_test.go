package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestStyleOfTheDocument(t *testing.T) {
	for text, want := range map[string]style{
		"Thu 1.234,5 tỷ đồng và 12 ha":             styleVI,
		"Thu 1,234.5 tỷ đồng và 12,345,678 đồng":   styleEN,
		"Thu 1 234 tỷ đồng, chi 25 678,5 tỷ đồng":  styleSpace,
		"Ngày 12 tháng 345 và 05 678, 12\t345 vụ":  styleVI,
		"Số 1.234.567 và 2,345,678 và 3,5":         styleVI,
		"":                                         styleVI,
		"Giá A92 là 1,234,567.5 đồng; km 1,2; 0,5": styleVI,
	} {
		var v votes
		v.vote(text)
		if got := v.style(); got != want {
			t.Errorf("%q is of style %d, want %d", text, got, want)
		}
	}
}

func TestVoteCountsNumbers(t *testing.T) {
	var v votes
	if n := v.vote("Ngày 14/6, 12 vụ ở xã B2, đạt 98,5%"); n != 4 {
		t.Errorf("%d numbers, want 4", n)
	}
}

func TestGrouped(t *testing.T) {
	for s, want := range map[string]bool{
		"1.234": true, "12.345.678": true, "123": true, "1234.567": false, ".234": false, "1.23": false, "1.2345": false, "1.": false, "": false,
		"1..34": false, "1.234,5": false,
	} {
		if got := grouped(s, '.'); got != want {
			t.Errorf("grouped(%q) = %v", s, got)
		}
	}
}

// BenchmarkScanner measures the first look at a text, which finds its numbers and how
// they are written: in reports, where every hundredth byte is a digit or more, and in
// text without any.
func BenchmarkScanner(b *testing.B) {
	files, err := filepath.Glob("../testdata/archive/*/*.md")
	if err != nil || len(files) == 0 {
		b.Fatal("no reports in the sample archive:", err)
	}
	var reports strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		reports.Write(data)
	}
	without := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return 'x'
		}
		return r
	}, reports.String())
	for _, text := range []struct{ name, text string }{{"reports", reports.String()}, {"no numbers", without}} {
		b.Run(text.name, func(b *testing.B) {
			b.SetBytes(int64(len(text.text)))
			b.ReportAllocs()
			for b.Loop() {
				var v votes
				v.vote(text.text)
			}
		})
	}
}
