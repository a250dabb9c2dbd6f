package extract_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"solieu"
	"solieu/extract"
	"solieu/extract/lex"
)

// TestTraceIsSound holds every figure of every text to its trace: spans lie inside the
// text and cut no letter, the number is the value, and nearly everything that is said has
// words that say it.
func TestTraceIsSound(t *testing.T) {
	rules, err := extract.LoadRules("")
	if err != nil {
		t.Fatal(err)
	}
	x := extract.New(rules)
	said, bare := make(map[string]int), make(map[string]int)
	for _, path := range markdownTexts(t) {
		doc := readText(t, path)
		for _, f := range x.Extract(doc) {
			checkSpans(t, path, doc, &f)
			for _, part := range []struct {
				name string
				span solieu.Span
				said bool
			}{
				{"unit", f.Trace.Unit, !strings.HasPrefix(f.Rule, "table.")},
				{"indicator", f.Trace.Indicator, f.Indicator != "" && !strings.HasPrefix(f.Rule, "table.")},
				{"period", f.Trace.Period, !f.Period.IsZero()},
				{"basis", f.Trace.Basis, f.Basis != ""},
				{"status", f.Trace.Status, f.Status != solieu.StatusActual},
			} {
				if !part.said {
					continue
				}
				said[part.name]++
				if part.span.IsZero() {
					if bare[part.name]++; testing.Verbose() {
						t.Logf("%s: no words for the %s of %s", path, part.name, around(doc, f.Span))
					}
				}
			}
		}
	}
	for name, n := range said {
		if t.Logf("%s: %d said, %d without words", name, n, bare[name]); bare[name]*100 > n*4 {
			t.Errorf("%s: %d of %d without words", name, bare[name], n)
		}
	}
}

func checkSpans(t *testing.T, path string, doc *solieu.Document, f *solieu.Figure) {
	t.Helper()
	for name, s := range map[string]solieu.Span{
		"number": f.Trace.Number, "unit": f.Trace.Unit, "indicator": f.Trace.Indicator,
		"period": f.Trace.Period, "basis": f.Trace.Basis, "status": f.Trace.Status,
	} {
		if s.IsZero() {
			continue
		}
		if s.Start < 0 || s.End > len(doc.Text) || s.Start >= s.End {
			t.Fatalf("%s %s: %s at %v of %d bytes", path, f.ID, name, s, len(doc.Text))
		}
		if text := s.Of(doc.Text); !utf8.ValidString(text) || text != strings.TrimSpace(text) {
			t.Errorf("%s %s: %s is %q", path, f.ID, name, text)
		}
	}
	if !f.Span.Contains(f.Trace.Number) {
		t.Errorf("%s %s: the number at %v is not in %v", path, f.ID, f.Trace.Number, f.Span)
	}
	if !f.Trace.Inherited.Has(solieu.TraceUnit) && !f.Trace.Unit.IsZero() && !f.Span.Contains(f.Trace.Unit) {
		t.Errorf("%s %s: its own unit at %v is not in %v", path, f.ID, f.Trace.Unit, f.Span)
	}
	if f.UnitInferred && !f.Trace.Unit.IsZero() && !f.Trace.Inherited.Has(solieu.TraceUnit) && f.Unit != "VND" {
		t.Errorf("%s %s: an inferred unit is printed at %v", path, f.ID, f.Trace.Unit)
	}
	for part, span := range map[solieu.TraceParts]solieu.Span{
		solieu.TraceUnit: f.Trace.Unit, solieu.TracePeriod: f.Trace.Period, solieu.TraceBasis: f.Trace.Basis, solieu.TraceStatus: f.Trace.Status,
	} {
		if f.Trace.Inherited.Has(part) && span.IsZero() {
			t.Errorf("%s %s: %v inherited from nowhere", path, f.ID, part.Names())
		}
	}
	number := f.Trace.Number.Of(doc.Text)
	if onlyNumber(f.Printed, number) && digits(number) != digits(f.Value.String()) {
		t.Errorf("%s %s: the number %q is read as %s", path, f.ID, number, f.Value)
	}
}

// onlyNumber reports that no second number belongs to the figure, and that it is in digits.
func onlyNumber(printed, number string) bool {
	n := 0
	for _, token := range lex.Scan(printed, nil) {
		if token.Kind == lex.Number {
			n++
		}
	}
	return n == 1 && strings.ContainsAny(number, "0123456789") && !strings.Contains(printed, "rưỡi")
}

// digits are the significant digits of a number, whatever its separators and magnitude.
func digits(s string) string {
	var out strings.Builder
	for _, r := range s {
		if r >= '0' && r <= '9' {
			out.WriteRune(r)
		}
	}
	return strings.Trim(out.String(), "0")
}

// TestTraceOfOneParagraph reads the spans of a report as a person would point at them.
func TestTraceOfOneParagraph(t *testing.T) {
	rules, err := extract.LoadRules("")
	if err != nil {
		t.Fatal(err)
	}
	const (
		title = "BÁO CÁO tháng 6 năm 2020"
		body  = "Thu ngân sách ước đạt 26,5 tỷ đồng, đạt 69,1% dự toán, bằng 87,6%. So với cùng kỳ, chi ngân sách tăng 12%; kiểm tra 10/12 xã."
	)
	doc := &solieu.Document{Text: title + "\n" + body, Meta: solieu.Meta{Period: solieu.Month(2020, 6)}}
	doc.Blocks = []solieu.Block{
		{Kind: solieu.BlockTitle, Span: solieu.Span{End: len(title)}},
		{Kind: solieu.BlockParagraph, Span: solieu.Span{Start: len(title) + 1, End: len(doc.Text)}},
	}
	got := make(map[string]string)
	for _, f := range extract.New(rules).Extract(doc) {
		of := func(s solieu.Span) string { return s.Of(doc.Text) }
		got[f.Printed] = strings.Join([]string{
			of(f.Trace.Number), of(f.Trace.Unit), of(f.Trace.Indicator), of(f.Trace.Period), of(f.Trace.Basis), of(f.Trace.Status),
			strings.Join(f.Trace.Inherited.Names(), " "),
		}, "|")
	}
	for printed, want := range map[string]string{
		"26,5 tỷ đồng": "26,5|tỷ đồng|Thu ngân sách ước đạt|tháng 6 năm 2020||ước đạt|period",
		"69,1%":        "69,1|%|Thu ngân sách ước đạt|tháng 6 năm 2020|dự toán|ước đạt|indicator period status",
		"12%":          "12|%|So với cùng kỳ, chi ngân sách tăng|tháng 6 năm 2020|cùng kỳ||period basis",
		"10":           "10|xã|kiểm tra|tháng 6 năm 2020|||unit period",
	} {
		if got[printed] != want {
			t.Errorf("%s:\n got %s\nwant %s", printed, got[printed], want)
		}
	}
}
