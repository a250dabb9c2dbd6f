package solieu_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"solieu"
)

func TestQuantity(t *testing.T) {
	d := solieu.MustDecimal
	percent := solieu.Quantity{Value: d("69.1"), Low: d("69.05"), High: d("69.15"), Unit: "%"}
	count := solieu.Quantity{Value: d("41"), Low: d("41"), High: d("41.0"), Unit: "vụ"}
	if percent.Exact() || !count.Exact() {
		t.Error("a count is exact, a rounded percentage is not")
	}
	for value, inside := range map[string]bool{"69.05": true, "69.15": true, "69.1": true, "69.049": false, "69.151": false} {
		if percent.Contains(d(value)) != inside {
			t.Errorf("%s in 69.05 … 69.15: want %v", value, inside)
		}
	}
	for unit, money := range map[string]bool{"VND": true, "USD": true, "%": false, "vụ": false, "kWh": false, "": false, "usd": false, "đồng/kg": false} {
		if (solieu.Quantity{Unit: unit}).IsMoney() != money {
			t.Errorf("%q is money: want %v", unit, money)
		}
	}
}

func TestSeriesKeyIsOneWord(t *testing.T) {
	key := solieu.SeriesKey{Freq: "M", Entity: "xa-binh-an", Indicator: "fin.thu_nsnn", Measure: solieu.MeasureYTD, Basis: "CAL", Unit: "lượt khách.km"}
	if got, want := key.String(), "M.xa-binh-an.fin.thu_nsnn.YTD.CAL.lượt_khách-km"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	key.Unit = "điểm %"
	if strings.ContainsAny(key.String(), " ") {
		t.Errorf("%s has a space", key)
	}
}

func TestReportFindsFigures(t *testing.T) {
	r := &solieu.Report{Figures: []solieu.Figure{{ID: "f001"}, {ID: "f002"}}}
	if f := r.Figure("f002"); f != &r.Figures[1] {
		t.Errorf("f002 is %v", f)
	}
	if f := r.Figure("f003"); f != nil {
		t.Errorf("f003 does not exist and is %v", f)
	}
}

func TestDocumentBlockText(t *testing.T) {
	doc := &solieu.Document{Text: "I. KẾT QUẢ\nThu đạt", Blocks: []solieu.Block{
		{Span: solieu.Span{Start: 0, End: 14}}, {Span: solieu.Span{Start: 15, End: 99}},
	}}
	if got := doc.BlockText(0); got != "I. KẾT QUẢ" {
		t.Errorf("block 0 is %q", got)
	}
	if got := doc.BlockText(1); got != "Thu đạt" {
		t.Errorf("block 1, damaged, is %q", got)
	}
}

func TestErrorReadsFromOutsideIn(t *testing.T) {
	err := error(&solieu.Error{Code: solieu.CodeDamaged, Message: "the page tree is broken", Path: "bc.pdf", Place: "page 3", Err: fs.ErrInvalid})
	if got, want := err.Error(), "bc.pdf: page 3: the page tree is broken: invalid argument"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(err, fs.ErrInvalid) {
		t.Error("the cause is lost")
	}
}

func TestCodeOf(t *testing.T) {
	inner := &solieu.Error{Code: solieu.CodeTimeout, Message: "too slow"}
	for _, c := range []struct {
		err  error
		want solieu.Code
	}{
		{nil, ""},
		{inner, solieu.CodeTimeout},
		{fmt.Errorf("reading: %w", inner), solieu.CodeTimeout},
		{&solieu.Error{Code: solieu.CodeDamaged, Err: inner}, solieu.CodeDamaged},
		{fs.ErrNotExist, solieu.CodeInternal},
	} {
		if got := solieu.CodeOf(c.err); got != c.want {
			t.Errorf("%v has code %q, want %q", c.err, got, c.want)
		}
	}
}
