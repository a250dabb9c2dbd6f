package audit

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"solieu"
	"solieu/series"
)

// draft composes a report for a test, figure by figure, with its text.
type draft struct {
	report solieu.Report
	text   strings.Builder
}

// monthly starts the report of a month of an invented city.
func monthly(year int, month time.Month) *draft {
	p := solieu.Month(year, month)
	d := &draft{}
	d.report.Document = &solieu.Document{
		ID: "doc-" + p.Code(), Source: solieu.Source{Path: p.Code() + ".md"},
		Meta: solieu.Meta{Place: "thành phố Hải Vân", Period: p, Date: p.End.AddDays(-3)},
	}
	d.paragraph()
	return d
}

// paragraph begins a new block.
func (d *draft) paragraph() {
	d.close()
	doc := d.report.Document
	doc.Blocks = append(doc.Blocks, solieu.Block{Kind: solieu.BlockParagraph, Span: solieu.Span{Start: d.text.Len()}})
}

func (d *draft) heading(text string) {
	d.paragraph()
	d.report.Document.Blocks[len(d.report.Document.Blocks)-1].Kind = solieu.BlockHeading
	d.text.WriteString(text)
}

func (d *draft) close() {
	if n := len(d.report.Document.Blocks); n > 0 {
		d.report.Document.Blocks[n-1].Span.End = d.text.Len()
	}
}

// say writes words and then a printed number with its unit, and returns the id of
// the figure. The zero kind is a level, the zero status actual, the zero period the
// month of the report.
func (d *draft) say(words, printed string, f solieu.Figure) string {
	d.text.WriteString(" " + words + " ")
	f.ID = fmt.Sprintf("f%04d", len(d.report.Figures)+1)
	f.Quantity, f.Printed = parse(printed), printed
	f.Span = solieu.Span{Start: d.text.Len(), End: d.text.Len() + len(printed)}
	f.Block = len(d.report.Document.Blocks) - 1
	f.Confidence = 0.9
	if f.Kind == "" {
		f.Kind = solieu.KindLevel
	}
	if f.Status == "" {
		f.Status = solieu.StatusActual
	}
	if f.Period.IsZero() {
		f.Period = d.report.Document.Meta.Period
	}
	d.text.WriteString(printed)
	d.report.Figures = append(d.report.Figures, f)
	return f.ID
}

func (d *draft) done() solieu.Report {
	d.close()
	d.report.Document.Text = d.text.String()
	return d.report
}

// parse reads "9.050 triệu đồng" the way the contract of [solieu.Quantity] says.
func parse(printed string) solieu.Quantity {
	number, unit, _ := strings.Cut(printed, " ")
	if n, ok := strings.CutSuffix(number, "%"); ok {
		number, unit = n, "%"
	}
	_, fraction, _ := strings.Cut(number, ",")
	value := solieu.MustDecimal(strings.ReplaceAll(strings.ReplaceAll(number, ".", ""), ",", "."))
	shift, measured := 0, unit == "%" || unit == "ha"
	switch unit {
	case "tỷ đồng":
		shift, unit, measured = 9, "VND", true
	case "triệu đồng":
		shift, unit, measured = 6, "VND", true
	case "đồng":
		unit = "VND"
	case "ha":
		shift, unit = 4, "m2"
	}
	q := solieu.Quantity{Value: value.Shift(shift), Unit: unit}
	q.Low, q.High = q.Value, q.Value
	if measured {
		half := solieu.NewDecimal(5, len(fraction)+1).Shift(shift)
		q.Low, q.High = q.Value.Sub(half), q.Value.Add(half)
	}
	return q
}

// audit runs all checks over reports with their series.
func audit(reports ...solieu.Report) []solieu.Finding {
	return Run(reports, series.Build(reports, nil), Config{})
}

// only keeps the findings of one check.
func only(check string, all []solieu.Finding) []solieu.Finding {
	var kept []solieu.Finding
	for _, f := range all {
		if f.Check == check {
			kept = append(kept, f)
		}
	}
	return kept
}

// violated lists "check severity" of the violations, gravest first.
func violated(all []solieu.Finding) []string {
	var list []string
	for _, f := range all {
		if f.Verdict == solieu.VerdictViolated {
			list = append(list, f.Check+" "+string(f.Severity))
		}
	}
	return list
}

// theOne returns the only finding of a check.
func theOne(t *testing.T, check string, all []solieu.Finding) solieu.Finding {
	t.Helper()
	list := only(check, all)
	if len(list) != 1 {
		t.Fatalf("%d findings of %s, want one: %v", len(list), check, messages(list))
	}
	return list[0]
}

func messages(list []solieu.Finding) []string {
	var all []string
	for _, f := range list {
		all = append(all, fmt.Sprintf("%s %s %s: %s", f.Verdict, f.Severity, f.Check, f.Message))
	}
	return all
}

func level(indicator string) solieu.Figure { return solieu.Figure{Indicator: indicator} }

func estimate(indicator string) solieu.Figure {
	return solieu.Figure{Indicator: indicator, Status: solieu.StatusEstimate}
}

func part(indicator, of string, cue solieu.PartCue) solieu.Figure {
	return solieu.Figure{Indicator: indicator, PartOf: of, PartCue: cue}
}

func ofPlan(indicator, of, basis string) solieu.Figure {
	return solieu.Figure{Indicator: indicator, Kind: solieu.KindRatio, Basis: solieu.BasisPlan, BasisText: basis, Of: of}
}

func change(indicator, of string, d solieu.Direction, basis solieu.Basis) solieu.Figure {
	return solieu.Figure{Indicator: indicator, Kind: solieu.KindChange, Of: of, Direction: d, Basis: basis, BasisText: "kỳ gốc"}
}

func planned(indicator string, year int) solieu.Figure {
	return solieu.Figure{Indicator: indicator, Status: solieu.StatusPlan, Period: solieu.Year(year)}
}

func toDate(f solieu.Figure, year, months int) solieu.Figure {
	f.Period = solieu.FirstMonths(year, months)
	return f
}
