package web

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"solieu"
)

func TestAPI(t *testing.T) {
	runAll(t, []scenario{
		{name: "search", path: "/api/v1/search?q=ti%E1%BA%BFp+t%E1%BB%A5c&limit=2&facets=1", status: 200,
			want: []string{`"total":5`, `"doc":"00000000000000a1"`, `"highlights":[[`, `"field":"place"`, `"link":"/bao-cao/00000000000000a1#b3"`}, not: []string{"00000000000000a3"}},
		{name: "search from an offset", path: "/api/v1/search?q=ti%E1%BA%BFp+t%E1%BB%A5c&limit=2&offset=4", status: 200, want: []string{"00000000000000a6"}, not: []string{"00000000000000a1"}},
		{name: "search without hits", path: "/api/v1/search?q=zzz", status: 200, want: []string{`"hits":[]`, `"facets":[]`}},
		{name: "documents", path: "/api/v1/documents", status: 200, want: []string{`"total":5`, `"place":"thành phố Hải Vân"`, `"period":{"kind":"month","start":"2023-06-01","end":"2023-06-30"}`}},
		{name: "no document", path: "/api/v1/documents/feed", status: 404},
		{name: "series list", path: "/api/v1/series?q=thu+ng%C3%A2n", status: 200, want: []string{`"total":3`, `"last_value":"8300000000"`}},
		{name: "series", path: "/api/v1/series/" + revenueKey, status: 200, want: []string{`"freq":"M"`, `"value":"6900000000"`, `"vintage":"2023-02-06"`}},
		{name: "series with an escaped key", path: "/api/v1" + strings.Replace(seriesURL("M.thanh-pho-hai-van.x.ty-trong/dat.FLOW.CAL.%"), "/chuoi", "/series", 1), status: 200, want: []string{`"unit":"%"`}},
		{name: "findings", path: "/api/v1/findings", status: 200, want: []string{`"total":2`, `"role":"total"`, `"paths":["2023/thang-05.pdf"]`}},
		{name: "findings with passes", path: "/api/v1/findings?passes=1&check=A01", status: 200, want: []string{`"verdict":"holds"`}},
		{name: "finding", path: "/api/v1/findings/b03-6f", status: 200, want: []string{`"check":"B03"`, `"readings":[]`}},
		{name: "ledger", path: "/api/v1/ledger", status: 200, want: []string{`"reason":"no_text"`}},
		{name: "summary", path: "/api/v1/summary", status: 200, want: []string{`"figures":55`}},
		{name: "empty lists are lists", path: "/api/v1/ledger", archive: func(a *fakeArchive) { *a = fakeArchive{} }, status: 200, want: []string{`"files":[]`}},
		{name: "nowhere", path: "/api/v1/weather", status: 404, want: []string{`"code":"not_found"`}},
		{name: "wrong method", method: "DELETE", path: "/api/v1/ledger", status: 405, want: []string{`"status":405`}},
		{name: "bad number", path: "/api/v1/search?q=x&offset=-1", status: 400, want: []string{`"code":"usage"`, "offset"}},
	})
}

func TestProblemDocument(t *testing.T) {
	response, body, _ := scenario{path: "/api/v1/findings?severity=huge&lang=en"}.run(t)
	if got := response.Header.Get("Content-Type"); got != "application/problem+json" {
		t.Errorf("Content-Type %q", got)
	}
	var got problemDocument
	if err := json.Unmarshal([]byte(body), &got); err != nil {
		t.Fatal(err)
	}
	want := problemDocument{Type: "urn:solieu:error:usage", Title: "The request is not valid", Status: http.StatusBadRequest,
		Detail: "There is no severity huge: use error, warning or info.", Code: solieu.CodeUsage}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestFigureOfTheAPI: a figure has every field of FORMAT, absent ones are null, and
// its offsets count letters, not bytes.
func TestFigureOfTheAPI(t *testing.T) {
	_, body, _ := scenario{path: "/api/v1/documents/00000000000000a5"}.run(t)
	var doc struct {
		Text    string
		Figures []map[string]any
	}
	if err := json.Unmarshal([]byte(body), &doc); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"id": "f2", "value": "69.1", "unit": "%", "printed": "69,1%", "low": "69.05", "high": "69.15",
		"indicator": "tỷ lệ thu ngân sách so với dự toán", "indicator_id": nil, "kind": "ratio", "status": "actual",
		"period": map[string]any{"kind": "month", "start": "2023-05-01", "end": "2023-05-31"},
		"basis":  "plan", "basis_text": "dự toán tỉnh giao", "of": "f1", "part_of": nil, "direction": nil, "approx": nil,
		"section": "", "page": 1.0, "block": 3.0, "rule": "number_unit", "confidence": 0.9,
		"trace": map[string]any{"number": nil, "unit": nil, "indicator": nil, "period": nil, "basis": nil, "status": nil, "inherited": []any{}},
	}
	got := doc.Figures[1]
	start, end := int(got["start"].(float64)), int(got["end"].(float64))
	if printed := string([]rune(doc.Text)[start:end]); printed != "69,1%" {
		t.Errorf("offsets give %q", printed)
	}
	delete(got, "start")
	delete(got, "end")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzAddresses: no address makes a fault of the program, and no answer holds a
// tag that came in through the address.
func FuzzAddresses(f *testing.F) {
	for _, seed := range []string{"/?q=a&trang=9", "/bao-cao/../x", "/chuoi/%2F%25.csv", "/phat-hien/%00?severity=error", "/tep?state=<b>", "/api/v1/series//", "/?q=<img src=x>", "//tep", "/chuoi/M.x.json"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		r, err := http.NewRequest(http.MethodGet, address, http.NoBody)
		if err != nil || !strings.HasPrefix(address, "/") {
			return
		}
		status, body := answer(t, r)
		if status >= 500 {
			t.Fatalf("%q: status %d\n%s", address, status, body)
		}
		if strings.Contains(body, "<img") {
			t.Fatalf("%q: the tag came through", address)
		}
	})
}
