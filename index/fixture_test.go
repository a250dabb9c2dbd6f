package index

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
	"time"

	"solieu"
)

// reportBuilder composes a report block by block.
type reportBuilder struct {
	report solieu.Report
	text   strings.Builder
	tables int
}

func newReport(place string, period solieu.Period) *reportBuilder {
	b := &reportBuilder{}
	b.report.Document = &solieu.Document{Meta: solieu.Meta{
		Issuer: "UBND " + place, Place: place, Number: "12/BC-UBND", Title: "Tình hình kinh tế - xã hội " + period.Code(),
		Kind: "báo cáo", Date: period.End, Period: period, Periods: []solieu.Period{period}, Signer: "Lê Văn Minh",
	}}
	return b
}

func (b *reportBuilder) add(block solieu.Block, text string) *reportBuilder {
	if b.text.Len() > 0 {
		b.text.WriteByte('\n')
	}
	block.Span.Start = b.text.Len()
	b.text.WriteString(text)
	block.Span.End = b.text.Len()
	b.report.Document.Blocks = append(b.report.Document.Blocks, block)
	return b
}

func (b *reportBuilder) paragraph(section, text string) *reportBuilder {
	return b.add(solieu.Block{Kind: solieu.BlockParagraph, Section: section, Page: 1,
		Boxes: []solieu.Box{{Page: 1, X0: 0.125, Y0: 0.25, X1: 0.875, Y1: 0.5}}}, text)
}

func (b *reportBuilder) table(section string, rows ...[]string) *reportBuilder {
	for r, row := range rows {
		for c, text := range row {
			b.add(solieu.Block{Kind: solieu.BlockCell, Section: section, Page: 2,
				Cell: &solieu.Cell{Table: b.tables, Row: r, Col: c, RowSpan: 1, ColSpan: 1, Header: r == 0}}, text)
		}
	}
	b.tables++
	return b
}

// figure adds a figure printed in the last block that holds its words.
func (b *reportBuilder) figure(f solieu.Figure) *reportBuilder {
	text := b.text.String()
	at := strings.LastIndex(text, f.Printed)
	if at < 0 {
		panic("the fixture does not hold " + f.Printed)
	}
	f.Span = solieu.Span{Start: at, End: at + len(f.Printed)}
	for i, block := range b.report.Document.Blocks {
		if block.Span.Contains(f.Span) {
			f.Block, f.Section, f.Page = i, block.Section, block.Page
		}
	}
	f.ID = fmt.Sprintf("f%d", len(b.report.Figures)+1)
	f.Trace = solieu.Trace{Number: f.Span, Indicator: b.report.Document.Blocks[f.Block].Span, Inherited: solieu.TraceIndicator | solieu.TraceBasis}
	f.Rule, f.Confidence = "test.level", 0.9
	if f.Period.IsZero() {
		f.Period = b.report.Document.Meta.Period
	}
	b.report.Figures = append(b.report.Figures, f)
	return b
}

func (b *reportBuilder) build(path string) *solieu.Report {
	d := b.report.Document
	d.Text = b.text.String()
	sum := sha256.Sum256([]byte(d.Text))
	d.ID = hex.EncodeToString(sum[:])[:16]
	fileSum := sha256.Sum256([]byte(path + d.Text))
	d.Source = solieu.Source{Path: path, SHA256: hex.EncodeToString(fileSum[:]), Bytes: int64(len(d.Text)),
		Media: "text/markdown", Reader: "plain/1"}
	d.Pages = []solieu.Page{{Number: 1, Width: 595, Height: 842}}
	d.Notes = []string{"converted from TCVN3"}
	return &b.report
}

func quantity(value, unit string) solieu.Quantity {
	v := solieu.MustDecimal(value)
	return solieu.Quantity{Value: v, Low: v, High: v, Unit: unit}
}

func level(indicator, printed, value, unit string) solieu.Figure {
	return solieu.Figure{Quantity: quantity(value, unit), Printed: printed, Indicator: indicator,
		IndicatorID: "test." + strings.ReplaceAll(indicator, " ", "_"), Kind: solieu.KindLevel, Status: solieu.StatusActual}
}

// juneReport is a small report with text, a table and figures of several units.
func juneReport(path string) *solieu.Report {
	return newReport("thành phố Hải Vân", solieu.Month(2020, 6)).
		add(solieu.Block{Kind: solieu.BlockTitle}, "BÁO CÁO tình hình tháng 6 năm 2020").
		paragraph("I.1", "Thu ngân sách nhà nước tháng 6 đạt 9.050 triệu đồng, bằng 69,1% dự toán.").
		figure(level("thu ngân sách nhà nước", "9.050 triệu đồng", "9050000000", "VND")).
		figure(solieu.Figure{Quantity: quantity("69.1", "%"), Printed: "69,1%", Indicator: "thu ngân sách nhà nước",
			Kind: solieu.KindRatio, Status: solieu.StatusActual, Basis: solieu.BasisPlan, BasisText: "dự toán", Of: "f1"}).
		paragraph("II.3", "Xảy ra 17 vụ tai nạn giao thông, đã xử lý 5 vụ.").
		figure(level("tai nạn giao thông", "17 vụ", "17", "vụ")).
		figure(level("tai nạn giao thông đã xử lý", "5 vụ", "5", "vụ")).
		table("III", []string{"Chỉ tiêu", "Thực hiện"}, []string{"Sản lượng thủy sản", "1.250 tấn"}).
		figure(level("sản lượng thủy sản", "1.250 tấn", "1250000", "kg")).
		build(path)
}

func rowOf(r *solieu.Report) solieu.LedgerRow {
	s := r.Document.Source
	return solieu.LedgerRow{Path: s.Path, Root: "/reports", SHA256: s.SHA256, Bytes: s.Bytes, State: solieu.StateIndexed,
		Reader: s.Reader, Pages: len(r.Document.Pages), Blocks: len(r.Document.Blocks), Figures: len(r.Figures),
		Doc: r.Document.ID, Attempts: 1, At: "2020-07-01T08:00:00Z"}
}

// clock is a fixed time: results must not depend on the day of the test.
func clock() time.Time { return time.Date(2020, 7, 1, 8, 0, 0, 0, time.UTC) }

func openStore(t testing.TB, dir string) *Store {
	t.Helper()
	s, err := Open(context.Background(), dir, Options{Create: true, Now: clock, LockWait: 10 * time.Millisecond,
		Notice: func(text string) { t.Log("notice:", text) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func accept(t testing.TB, s *Store, r *solieu.Report) {
	t.Helper()
	duplicate, err := s.Accept(context.Background(), r, "rules/1", rowOf(r))
	if err != nil || duplicate {
		t.Fatalf("Accept(%s): duplicate %t, %v", r.Document.Source.Path, duplicate, err)
	}
}

func bringInStep(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Sync(context.Background()); err != nil {
		t.Fatal(err)
	}
}
