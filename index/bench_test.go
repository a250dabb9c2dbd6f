package index

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"solieu"
)

// benchWords are the words of which generated reports are made.
var benchPhrases = []string{"thu ngân sách nhà nước", "giải phóng mặt bằng", "tai nạn giao thông", "diện tích gieo trồng",
	"vốn đầu tư xây dựng cơ bản", "số hộ nghèo", "công tác tuyên truyền", "tổ chức thực hiện kế hoạch", "trên địa bàn thành phố",
	"kiểm tra, xử lý vi phạm", "cấp giấy chứng nhận quyền sử dụng đất", "lũy kế từ đầu năm", "so với cùng kỳ năm trước",
	"tiếp tục đẩy nhanh tiến độ", "phòng chống dịch bệnh", "trật tự đô thị", "chi thường xuyên", "thủ tục hành chính", "đường giao thông nông thôn"}

// generated makes a report of about a hundred blocks and as many figures.
func generated(random *rand.Rand, n int) *solieu.Report {
	places := []string{"thành phố Hải Vân", "huyện Đông Sơn", "xã Bình An", "thị xã Tân Lập", "huyện Nam Hà"}
	month := solieu.Month(2015, 1).Start.AddDays(30 * (n / len(places)))
	b := newReport(places[n%len(places)], solieu.Month(month.Year, month.Month))
	for i := range 100 {
		indicator := benchPhrases[random.IntN(len(benchPhrases))]
		value := 1000 + random.IntN(9_000_000)
		printed := fmt.Sprintf("%d triệu đồng", value)
		text := fmt.Sprintf("Trong tháng %d, %s %s đạt %s, %s; %s.", i, benchPhrases[random.IntN(len(benchPhrases))], indicator, printed,
			benchPhrases[random.IntN(len(benchPhrases))], benchPhrases[random.IntN(len(benchPhrases))])
		b.paragraph(fmt.Sprintf("%d.%d", i/20+1, i%20+1), text)
		b.figure(level(indicator, printed, fmt.Sprint(value)+"000000", "VND"))
	}
	return b.build(fmt.Sprintf("%05d.md", n))
}

func BenchmarkAccept(b *testing.B) {
	random := rand.New(rand.NewPCG(5, 6))
	s := openStore(b, b.TempDir())
	figures := 0
	n := 0
	for b.Loop() {
		b.StopTimer()
		r := generated(random, n)
		n++
		b.StartTimer()
		accept(b, s, r)
		figures += len(r.Figures)
	}
	b.ReportMetric(float64(figures)/b.Elapsed().Seconds(), "figures/s")
}

func BenchmarkRebuild(b *testing.B) {
	s, bytes := benchArchive(b, 40)
	b.SetBytes(int64(bytes))
	for b.Loop() {
		if err := s.Rebuild(context.Background(), nil); err != nil {
			b.Fatal(err)
		}
	}
}

func benchArchive(b *testing.B, reports int) (s *Store, bytes int) {
	b.Helper()
	random := rand.New(rand.NewPCG(5, 6))
	s = openStore(b, b.TempDir())
	for n := range reports {
		r := generated(random, n)
		bytes += len(r.Document.Text)
		accept(b, s, r)
	}
	bringInStep(b, s)
	return s, bytes
}

func BenchmarkSearch(b *testing.B) {
	s, _ := benchArchive(b, 100)
	for _, c := range []struct{ name, query string }{
		{"word", "vốn"},
		{"unmarked", "thu ngan sach"},
		{"phrase", `"giao thông nông thôn"`},
		{"concept", "GPMB"},
		{"place", `ngân sách place:"Hải Vân"`},
		{"value", "giao thông value:>8000tỷ"},
	} {
		for _, facets := range []bool{false, true} {
			b.Run(fmt.Sprintf("%s/facets=%t", c.name, facets), func(b *testing.B) {
				for b.Loop() {
					result, err := s.Search(context.Background(), solieu.SearchRequest{Query: c.query, Facets: facets})
					if err != nil || result.Total == 0 {
						b.Fatalf("%d hits, %v", result.Total, err)
					}
				}
			})
		}
	}
}

func BenchmarkReport(b *testing.B) {
	s, _ := benchArchive(b, 3)
	documents, err := s.Documents(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := s.Report(context.Background(), documents[0].ID); err != nil {
			b.Fatal(err)
		}
	}
}
