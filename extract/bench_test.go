package extract_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"solieu"
	"solieu/extract"
	"solieu/ingest/meta"
	"solieu/ingest/plain"
)

var huge = flag.Bool("huge", false, "let BenchmarkExtractSize go up to 100 MB")

// extractor works by the built-in rules.
func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	rules, err := extract.LoadRules("")
	if err != nil {
		t.Fatal(err)
	}
	return extract.New(rules)
}

// reports are the Markdown files of the sample archive, one after the other.
func reports(t testing.TB) string {
	t.Helper()
	files, err := filepath.Glob("../testdata/archive/*/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal("no reports in the sample archive:", err)
	}
	var out strings.Builder
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(data)
		out.WriteByte('\n')
	}
	return out.String()
}

// longText is at least size bytes of reports, cut at a line. Every time round the digits
// are others, so that no two passages are the same.
func longText(t testing.TB, size int) string {
	once := reports(t)
	var out strings.Builder
	for round := 0; out.Len() < size; round++ {
		turn := func(r rune) rune {
			if r >= '1' && r <= '9' {
				return '1' + (r-'1'+rune(round))%9
			}
			return r
		}
		out.WriteString(strings.Map(turn, once))
	}
	text := out.String()
	return text[:size+strings.IndexByte(text[size:], '\n')]
}

func read(t testing.TB, text string) *solieu.Document {
	t.Helper()
	doc, err := plain.Read(context.Background(), []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	meta.Fill(doc)
	return doc
}

// measure extracts the document again and again, and reports what a figure costs.
func measure(b *testing.B, doc *solieu.Document) {
	x := extractor(b)
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	figures := len(x.Extract(doc))
	allocs := testing.AllocsPerRun(1, func() { x.Extract(doc) })
	b.ResetTimer()
	before := spent(b)
	for b.Loop() {
		x.Extract(doc)
	}
	// The time of all cores, collector included: what one core would need.
	b.ReportMetric(float64(len(doc.Text))*float64(b.N)/1e6/(spent(b)-before).Seconds(), "MB/cpu-s")
	b.ReportMetric(float64(figures)*float64(b.N)/b.Elapsed().Seconds(), "figures/s")
	b.ReportMetric(allocs/float64(max(figures, 1)), "allocs/figure")
}

// spent is the time that the processor gave to this process.
func spent(t testing.TB) time.Duration {
	t.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		t.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func BenchmarkExtract(b *testing.B) {
	b.Run("archive", func(b *testing.B) { measure(b, read(b, reports(b))) })
	b.Run("langson", func(b *testing.B) {
		data, err := os.ReadFile("../../shared/corpus/langson-2020-06.md")
		if err != nil {
			b.Skip("no shared corpus beside the module:", err)
		}
		measure(b, read(b, string(data)))
	})
}

// BenchmarkExtractSize shows that a byte costs the same in a long text as in a short one.
func BenchmarkExtractSize(b *testing.B) {
	sizes := []int{10e3, 100e3, 1e6, 10e6}
	if *huge {
		sizes = append(sizes, 100e6)
	}
	for _, size := range sizes {
		name := fmt.Sprintf("%dKB", size/1000)
		b.Run(name, func(b *testing.B) { measure(b, read(b, longText(b, size))) })
	}
}

// BenchmarkHostile measures texts that were made to be slow, at two lengths: the speed of
// both is the same where the cost is linear.
func BenchmarkHostile(b *testing.B) {
	for _, text := range []struct{ name, piece string }{
		{"digits", "9"}, {"groups", "1.234."}, {"numbers", "12 "}, {"brackets", "("}, {"figures in brackets", "(1 vụ "},
		{"semicolons", ";"}, {"figures and semicolons", "5 vụ; "}, {"trong đó", "trong đó "}, {"parts", "trong đó 5 vụ; "},
		{"commas", ","}, {"figures and commas", "5 vụ, "}, {"words", "thu "}, {"letters", "a"}, {"number words", "năm mươi "},
		{"percent", "tăng 5% "}, {"versus", "so với "}, {"versus figures", "so với 5 vụ "}, {"periods", "tháng 6 "}, {"quotes", "\"1 "}, {"couples", "1/"},
		{"levels", "bằng 5 tỷ đồng "}, {"sums", "tổng 5 vụ "},
	} {
		for _, size := range []int{20e3, 200e3} {
			line := strings.Repeat(text.piece, size/len(text.piece))
			b.Run(fmt.Sprintf("%s/%dKB", text.name, size/1000), func(b *testing.B) { measure(b, oneLine(line)) })
		}
	}
	for _, rows := range []int{1e4, 1e5} {
		b.Run(fmt.Sprintf("table/%drows", rows), func(b *testing.B) { measure(b, grid(rows)) })
	}
}

// oneLine is a report of one paragraph.
func oneLine(text string) *solieu.Document {
	return &solieu.Document{
		Text: text, Meta: solieu.Meta{Period: solieu.Month(2020, 6)},
		Blocks: []solieu.Block{{Kind: solieu.BlockParagraph, Span: solieu.Span{End: len(text)}}},
	}
}

// grid is a report of one table: a head, then rows of a name and two values.
func grid(rows int) *solieu.Document {
	doc := &solieu.Document{Meta: solieu.Meta{Period: solieu.Month(2020, 6)}}
	var text strings.Builder
	cell := func(row, col int, s string) {
		start := text.Len()
		text.WriteString(s)
		doc.Blocks = append(doc.Blocks, solieu.Block{
			Kind: solieu.BlockCell, Span: solieu.Span{Start: start, End: text.Len()},
			Cell: &solieu.Cell{Row: row, Col: col, Header: row == 0},
		})
		text.WriteByte('\n')
	}
	for col, s := range []string{"Chỉ tiêu", "Thực hiện tháng 6 (triệu đồng)", "So với cùng kỳ (%)"} {
		cell(0, col, s)
	}
	for row := 1; row <= rows; row++ {
		cell(row, 0, fmt.Sprintf("Thu từ đơn vị thứ %d", row))
		cell(row, 1, fmt.Sprintf("%d,%d", row%1000, row%10))
		cell(row, 2, fmt.Sprintf("%d,%d", 90+row%20, row%10))
	}
	doc.Text = text.String()
	return doc
}
