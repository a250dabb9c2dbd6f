package web

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

// scenario is one request with what its answer must and must not hold.
type scenario struct {
	name    string
	method  string // GET when empty
	path    string
	form    url.Values
	header  map[string]string
	archive func(*fakeArchive)
	status  int
	want    []string
	not     []string
	// location is the target of a redirect.
	location string
}

const (
	may  = "/bao-cao/00000000000000a5"
	june = "/bao-cao/00000000000000a6"
	// revenueKey is the series of the composed archive that has a gap and a revision.
	// and totalKey its running total, with the plan of the year beside it.
	totalKey   = "M.thanh-pho-hai-van.fin.thu_nsnn.YTD.CAL.VND"
	revenueKey = "M.thanh-pho-hai-van.fin.thu_nsnn.FLOW.CAL.VND"
)

func (s scenario) run(t *testing.T) (*http.Response, string, *fakeArchive) {
	t.Helper()
	a := composed()
	if s.archive != nil {
		s.archive(a)
	}
	method := s.method
	if method == "" {
		method = http.MethodGet
	}
	r := httptest.NewRequest(method, s.path, strings.NewReader(s.form.Encode()))
	r.Host = "127.0.0.1:8080"
	if s.form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for name, value := range s.header {
		r.Header.Set(name, value)
	}
	if host := s.header["Host"]; host != "" {
		r.Host = host
	}
	w := httptest.NewRecorder()
	New(a, Options{Version: "0.9", Logf: t.Logf}).ServeHTTP(w, r)
	return w.Result(), w.Body.String(), a
}

func (s scenario) check(t *testing.T) {
	t.Helper()
	response, body, _ := s.run(t)
	if response.StatusCode != s.status {
		t.Fatalf("status %d, want %d\n%s", response.StatusCode, s.status, body)
	}
	if got := response.Header.Get("Location"); got != s.location {
		t.Errorf("location %q, want %q", got, s.location)
	}
	for _, want := range s.want {
		if !strings.Contains(body, want) {
			t.Errorf("%q is missing in\n%s", want, body)
		}
	}
	for _, not := range s.not {
		if strings.Contains(body, not) {
			t.Errorf("%q must not stand in\n%s", not, body)
		}
	}
}

func runAll(t *testing.T, scenarios []scenario) {
	t.Helper()
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			s.check(t)
		})
	}
}

func TestHomeAndSearch(t *testing.T) {
	runAll(t, []scenario{
		{name: "first page", path: "/", status: 200,
			want: []string{"5 báo cáo", "55 số liệu", "1 phép kiểm đạt", "tháng 6/2023", "thu ngân sách nhà nước", "1 tệp chưa đọc được"}},
		{name: "first page in English", path: "/?lang=en", status: 200,
			want: []string{`<html lang="en">`, "5 reports", "55 figures", "1 check passed", "June 2023"}, not: []string{"Phát hiện đáng xem"}},
		{name: "language cookie", path: "/", header: map[string]string{"Cookie": "lang=en"}, status: 200, want: []string{"Search the archive"}},
		{name: "unknown language falls back", path: "/?lang=xx", status: 200, want: []string{`<html lang="vi">`}},
		{name: "empty archive says how to begin", path: "/", archive: func(a *fakeArchive) { *a = fakeArchive{} }, status: 200,
			want: []string{"Kho chưa có báo cáo nào", "solieu ingest"}},
		{name: "hits grouped and lit", path: "/?q=ti%E1%BA%BFp+t%E1%BB%A5c", status: 200,
			want: []string{"5 đoạn khớp với “tiếp tục”", `<mark class="hit">tiếp tục</mark>`, may + "#b3", "place%3A%22th%C3%A0nh"}},
		{name: "facet as chip", path: "/?q=" + url.QueryEscape(`dự toán place:"thành phố Hải Vân"`), status: 200,
			want: []string{`class="chip" href="/?q=d%E1%BB%B1&#43;to%C3%A1n"`}},
		{name: "nothing found", path: "/?q=sao+h%E1%BB%8Fa", status: 200, want: []string{"Không có đoạn nào khớp"}},
		{name: "widened and better spelling", path: "/?q=thu+ngan+sach", status: 200,
			archive: func(a *fakeArchive) {
				a.search = func(solieu.SearchRequest) (*solieu.SearchResult, error) {
					return &solieu.SearchResult{Widened: true, DidYouMean: "thu ngân sách"}, nil
				}
			},
			want: []string{"không dấu", `<a href="/?q=thu&#43;ng%C3%A2n&#43;s%C3%A1ch">thu ngân sách</a>`}},
		{name: "query is escaped", path: "/?q=%3Cscript%3Ealert(1)%3C/script%3E", status: 200, not: []string{"<script>alert"}},
		{name: "query too long", path: "/?q=" + strings.Repeat("a", 501), status: 400, want: []string{"dài quá 500 chữ"}},
		{name: "page number is no number", path: "/?q=thu&trang=x", status: 400, want: []string{"trang phải là số nguyên"}},
	})
}

func TestReports(t *testing.T) {
	runAll(t, []scenario{
		{name: "list", path: "/bao-cao", status: 200, want: []string{"5 báo cáo", "tháng 6 năm 2023", `href="/phat-hien?doc=00000000000000a5"`}},
		{name: "list filtered", path: "/bao-cao?q=TH%C3%81NG+6%2F2023", status: 200, want: []string{"1 báo cáo"}, not: []string{"tháng 5 năm"}},
		{name: "every figure is lit and anchored", path: may, status: 200, want: []string{
			`<a id="f1" class="fig k-level s-estimate has-finding x-error" title="thu ngân sách nhà nước · 9.050.000.000`,
			`href="/bao-cao/00000000000000a5?f=f1#f1">9.050 triệu đồng</a>`, `<a id="f2" class="fig k-ratio`, `class="fig k-change`, `class="fig k-share`, `s-plan`,
			">31 giấy phép</a>", "<td id=", "<th id=", "Chọn một con số"}},
		{name: "panel of a figure", path: may + "?f=f2", status: 200, want: []string{
			`<p class="bignum">69,1` + space + "%</p>", "từ 69,05 đến 69,15" + space + "%", "kế hoạch, dự toán", "“dự toán tỉnh giao”",
			"Nói về", "9.050 triệu đồng", "number_unit", "0,90", "/chuoi-cua/00000000000000a5/f2"}},
		{name: "panel of a total names its parts and findings", path: may + "?f=f1", status: 200, want: []string{
			"9.050.000.000" + space + "đồng", "9,05" + space + "tỷ đồng", "Gồm các phần", "3.000 triệu đồng", "/phat-hien/a01-5f"}},
		{name: "panel alone", path: may + "/so/f4", status: 200, want: []string{"Là phần của", "thu tiền sử dụng đất"}, not: []string{"<html"}},
		{name: "English panel", path: may + "/so/f2?lang=en", status: 200, want: []string{"69.05 to 69.15", "As printed"}},
		{name: "no such figure", path: may + "?f=f99", status: 404, want: []string{"không có số liệu này"}},
		{name: "no such panel", path: may + "/so/f99", status: 404},
		{name: "no such report", path: "/bao-cao/feed", status: 404, want: []string{"Không tìm thấy", "not_found"}},
		{name: "figure leads to its series", path: "/chuoi-cua/00000000000000a5/f1", status: 303,
			location: "/chuoi/" + revenueKey + "#p-00000000000000a5-f1"},
		{name: "figure without series leads to the list", path: "/chuoi-cua/00000000000000a5/f7", status: 303,
			location: "/chuoi?q=" + url.QueryEscape("dự án giải phóng mặt bằng")},
	})
}

func TestSeries(t *testing.T) {
	runAll(t, []scenario{
		{name: "list", path: "/chuoi", status: 200, want: []string{"5 chuỗi", revenueKey, "Trong kỳ"}},
		{name: "list filtered", path: "/chuoi?q=ph%E1%BA%A1m+ph%C3%A1p", status: 200, want: []string{"1 chuỗi", "phạm pháp hình sự"}, not: []string{"thu ngân sách"}},
		{name: "list without match", path: "/chuoi?q=zzz", status: 200, want: []string{"Không có chuỗi nào khớp"}},
		{name: "page", path: "/chuoi/" + revenueKey, status: 200, want: []string{
			"Không có báo cáo: 1 kỳ", "Lần nêu trước", "tính từ lũy kế 7 tháng", `"class":"derived"`, `"class":"estimate"`,
			`"unit":"tỷ đồng"`, ".csv\" download", "trích từ 5 báo cáo bằng solieu 0.9", "⚑ A01 Lỗi", `"finding":"/phat-hien/a01-5f"`, "/bao-cao/00000000000000a5?f=f1#f1"}},
		{name: "key with a slash and a per cent sign", path: seriesURL("M.thanh-pho-hai-van.x.ty-trong/dat.FLOW.CAL.%"), status: 200, want: []string{"tỷ trọng thu từ đất", "22,6"}},
		{name: "csv", path: "/chuoi/" + revenueKey + ".csv", status: 200, want: []string{"\ufeffseries,", ",2023-05-01,2023-05-31,9050000000,9049500000,9050500000,estimate,2023-05-20,"}},
		{name: "workbook", path: "/chuoi/" + revenueKey + ".xlsx", status: 200, want: []string{"PK\x03\x04"}},
		{name: "json", path: "/chuoi/" + revenueKey + ".json", status: 200, want: []string{`"value":"9050000000"`, `"derived":true`, `"vintage":"2023-02-06"`}},
		{name: "csv of no series", path: "/chuoi/M.x.csv", status: 404},
		{name: "no such series", path: "/chuoi/M.x", status: 404, want: []string{"Không tìm thấy"}},
	})
}

func TestFindings(t *testing.T) {
	form := func(kind, reason string) url.Values {
		return url.Values{"kind": {kind}, "reason": {reason}, "author": {"Lê Thị Thử"}}
	}
	post := "/phat-hien/a01-5f/quyet-dinh"
	runAll(t, []scenario{
		{name: "list", path: "/phat-hien", status: 200, want: []string{"2 phát hiện", "Tổng các phần", "3.000 &#43; 6.500"}, not: []string{"a01-6f"}},
		{name: "passes", path: "/phat-hien?passes=1", status: 200, want: []string{"3 phát hiện", "a01-6f", "Phép kiểm đạt"}},
		{name: "by check", path: "/phat-hien?check=B03", status: 200, want: []string{"1 phát hiện", "b03-6f"}, not: []string{"a01-5f"}},
		{name: "by report", path: "/phat-hien?doc=00000000000000a6", status: 200, want: []string{"b03-6f"}, not: []string{"a01-5f"}},
		{name: "by severity", path: "/phat-hien?severity=error", status: 200, not: []string{"b03-6f"}},
		{name: "unknown severity", path: "/phat-hien?severity=huge", status: 400, want: []string{"Mức huge không có"}},
		{name: "none", path: "/phat-hien?check=C05", status: 200, want: []string{"Không có phát hiện nào"}},
		{name: "card", path: "/phat-hien/a01-5f", status: 200, want: []string{
			`class="fig operand" title="phần: 3.000.000.000` + space + `đồng" href="/bao-cao/00000000000000a5?f=f4#f4"`,
			"3.000 &#43; 6.500 = 9.500 ≠ 9.050", "[9.049,5, 9.050,5] triệu đồng", "đổi chỗ hai chữ số", "Đúng là lỗi của báo cáo"},
			not: []string{"Công tác thu tiếp tục"}},
		{name: "card over two reports", path: "/phat-hien/b03-6f", status: 200, want: []string{"tháng 5 năm 2023", "tháng 6 năm 2023"}},
		{name: "card whose report is gone", path: "/phat-hien/a01-5f", archive: func(a *fakeArchive) { a.reports = nil }, status: 200, want: []string{"Không còn số liệu này"}},
		{name: "no such finding", path: "/phat-hien/zz", status: 404, want: []string{"Không có phát hiện này"}},
		{name: "decision", method: "POST", path: post, form: form("explain", "gồm cả nợ"), status: 303, location: "/phat-hien/a01-5f?da-ghi=1"},
		{name: "decision without reason", method: "POST", path: post, form: form("explain", "  "), status: 400, want: []string{"Cần ghi lý do"}},
		{name: "decision of an unknown kind", method: "POST", path: post, form: form("delete", "x"), status: 400, want: []string{"một trong ba kết luận"}},
		{name: "decision with a long reason", method: "POST", path: post, form: form("confirm", strings.Repeat("ô", 1001)), status: 400},
		{name: "decision over the size limit", method: "POST", path: post, form: form("confirm", strings.Repeat("o", maxBody)), status: 400},
		{name: "decision from another site", method: "POST", path: post, form: form("confirm", "x"), header: map[string]string{"Sec-Fetch-Site": "cross-site"}, status: 403, want: []string{"từ một trang khác"}},
		{name: "decision about no finding", method: "POST", path: "/phat-hien/zz/quyet-dinh", form: form("confirm", "x"), status: 404},
	})
}

func TestDecisionReachesTheLog(t *testing.T) {
	s := scenario{method: "POST", path: "/phat-hien/a01-5f/quyet-dinh", form: url.Values{"kind": {"extraction"}, "reason": {" đọc nhầm "}, "author": {"Lê Thị Thử"}}}
	_, _, a := s.run(t)
	want := []solieu.Decision{{Kind: solieu.DecideExtraction, Finding: "a01-5f", Reason: "đọc nhầm", Author: "Lê Thị Thử"}}
	if diff := cmp.Diff(want, a.decisions); diff != "" {
		t.Error(diff)
	}
}

func TestLedger(t *testing.T) {
	runAll(t, []scenario{
		{name: "all", path: "/tep", status: 200, want: []string{"Trang chỉ là ảnh", "Nhận dạng chữ (OCR)", "183,5" + space + "kB", "Trùng"}},
		{name: "failed only", path: "/tep?state=failed", status: 200, want: []string{"thang-04.pdf"}, not: []string{"thang-05"}},
		{name: "empty", path: "/tep", archive: func(a *fakeArchive) { a.rows = nil }, status: 200, want: []string{"Chưa có tệp nào"}},
	})
}

func TestErrorsArePages(t *testing.T) {
	fail := func(err error) func(*fakeArchive) { return func(a *fakeArchive) { a.fail = err } }
	locked := &solieu.Error{Code: solieu.CodeLocked, Message: "held", Path: "/secret/place", Err: errors.New("flock: pid 7")}
	runAll(t, []scenario{
		{name: "no page", path: "/khong-co", status: 404, want: []string{"Không có trang ở địa chỉ này"}},
		{name: "wrong method", method: "POST", path: "/tep", status: 405, want: []string{"không nhận cách gửi"}},
		{name: "locked archive", path: "/", archive: fail(locked), status: 503, want: []string{"Kho đang được chương trình khác dùng"}, not: []string{"secret", "pid 7"}},
		{name: "unknown fault hides its cause", path: "/tep", archive: fail(errors.New("disk /dev/sda broke")), status: 500, want: []string{"Lỗi của chương trình"}, not: []string{"sda"}},
		{name: "panic becomes a page", path: "/?q=x", status: 500, want: []string{"Lỗi của chương trình"}, not: []string{"boom"},
			archive: func(a *fakeArchive) {
				a.search = func(solieu.SearchRequest) (*solieu.SearchResult, error) { panic("boom") }
			}},
		{name: "foreign host name", path: "/", header: map[string]string{"Host": "evil.example.com"}, status: 421, want: []string{"Tên máy chủ này không được phép"}, not: []string{"Hải Vân"}},
		{name: "machine name without a dot", path: "/", header: map[string]string{"Host": "may-chu:8080"}, status: 200},
		{name: "address of version 6", path: "/", header: map[string]string{"Host": "[::1]:8080"}, status: 200},
		{name: "health", path: "/healthz", status: 200, want: []string{"ok"}},
	})
}

func TestHeaders(t *testing.T) {
	response, _, _ := scenario{path: "/"}.run(t)
	for _, want := range []string{"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"} {
		if !strings.Contains(response.Header.Get("Content-Security-Policy"), want) {
			t.Errorf("policy lacks %q: %s", want, response.Header.Get("Content-Security-Policy"))
		}
	}
	if strings.Contains(response.Header.Get("Content-Security-Policy"), "unsafe") {
		t.Error("policy is unsafe")
	}
	if got := response.Header.Get("X-Content-Type-Options"); got != "nosniff" {
		t.Errorf("nosniff: %q", got)
	}
}

var foreign = regexp.MustCompile(`(?:https?:)?//[a-zA-Z0-9][-a-zA-Z0-9.]*\.[a-z]+`)

// TestNoForeignHost: no page and no file of ours refers to another host; XML
// namespaces are names, not addresses. Vendored scripts are held back by the
// policy of every page, and name their own homes in comments.
func TestNoForeignHost(t *testing.T) {
	for _, path := range []string{"/", "/?q=thu", "/bao-cao", may, may + "?f=f1", "/chuoi", "/chuoi/" + revenueKey, "/phat-hien", "/phat-hien/a01-5f", "/tep", "/static/app.js", "/static/chart.js", "/static/app.css", "/static/icon.svg"} {
		_, body, _ := scenario{path: path}.run(t)
		for _, found := range foreign.FindAllString(body, -1) {
			if found != "http://www.w3.org" {
				t.Errorf("%s refers to %s", path, found)
			}
		}
	}
}

func TestStatic(t *testing.T) {
	a := loadAssets(files)
	runAll(t, []scenario{
		{name: "style", path: a.href("app.css"), status: 200, want: []string{"prefers-color-scheme"}},
		{name: "missing", path: "/static/none.css", status: 404},
		{name: "unchanged", path: "/static/app.css", header: map[string]string{"If-None-Match": `"` + a.files["static/app.css"].hash + `"`}, status: 304},
		{name: "licence of the chart library", path: "/static/vendor/plot/LICENSE", status: 200, want: []string{"Permission to use"}},
	})
	response, _, _ := scenario{path: a.href("app.js")}.run(t)
	if got := response.Header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
		t.Errorf("Cache-Control %q", got)
	}
	if got := response.Header.Get("Content-Type"); !strings.HasPrefix(got, "text/javascript") {
		t.Errorf("Content-Type %q", got)
	}
}

// answer serves one request that did not come from a scenario.
func answer(t testing.TB, r *http.Request) (status int, body string) {
	t.Helper()
	r.Host = "localhost"
	w := httptest.NewRecorder()
	fuzzSite().ServeHTTP(w, r)
	return w.Code, w.Body.String()
}

// fuzzSite compiles the pages once for many requests.
var fuzzSite = sync.OnceValue(func() http.Handler { return New(composed(), Options{}) })
