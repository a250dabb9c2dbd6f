package web

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"solieu"
)

// BenchmarkReportPage is a long report: 1.000 paragraphs with two figures each.
func BenchmarkReportPage(b *testing.B) {
	var lines []line
	for i := range 1_000 {
		lines = append(lines, para(fmt.Sprintf("Trên địa bàn xảy ra {a%d|07 vụ|7|vụ|phạm pháp hình sự}, thu được {b%d|9.050 triệu đồng|9050000000|VND|thu ngân sách}. %s",
			i, i, strings.Repeat("Công tác chỉ đạo được duy trì. ", 8))))
	}
	report := compose("feed", "a.pdf", solieu.Meta{Title: "Báo cáo dài", Period: solieu.Month(2023, 6)}, lines...)
	site := New(&fakeArchive{reports: []*solieu.Report{report}}, Options{})
	r := httptest.NewRequest(http.MethodGet, "/bao-cao/feed?f=b500", nil)
	r.Host = "localhost"
	for b.Loop() {
		w := httptest.NewRecorder()
		site.ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			b.Fatal(w.Code)
		}
		b.SetBytes(int64(w.Body.Len()))
	}
}
