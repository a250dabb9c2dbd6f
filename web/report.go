package web

import (
	"cmp"
	"slices"
	"strings"

	"solieu"
)

// reportPage is one report with every figure lit in its place.
type reportPage struct {
	Doc      *solieu.Document
	Title    string
	Elements []element
	Figures  int
	// Panel is the figure asked for by ?f=; nil when none is.
	Panel    *panel
	Findings []solieu.Finding
	Passes   int
	Outline  []outlineEntry
	Kinds    []solieu.Kind
	Statuses []solieu.Status
}

// outlineEntry is a heading of the first or second level.
type outlineEntry struct {
	ID, Text string
	Level    int
}

func outline(doc *solieu.Document) []outlineEntry {
	var entries []outlineEntry
	for i, block := range doc.Blocks {
		if block.Kind == solieu.BlockHeading && block.Level <= 2 {
			entries = append(entries, outlineEntry{blockID(i), doc.BlockText(i), block.Level})
		}
	}
	return entries
}

// element is a run of blocks that one HTML element holds: a single block, the
// items of a list, the cells of a table.
type element struct {
	Kind     solieu.BlockKind
	Passages []passage
	Rows     []tableRow
	Table    int
	grid     grid
}

// passage is one block, cut at its figures.
type passage struct {
	ID     string
	Kind   solieu.BlockKind
	Level  int
	Page   int
	Pieces []piece
}

func (v *visit) report() error {
	doc := v.r.PathValue("doc")
	report, err := v.archive.Report(v.r.Context(), doc)
	if err != nil {
		return err
	}
	all, err := v.archive.Findings(v.r.Context(), solieu.FindingFilter{Doc: doc, Passes: true})
	if err != nil {
		return err
	}
	violated, passes := splitFindings(all)
	page := reportPage{
		Doc: report.Document, Title: v.titleOf(report.Document.Meta, report.Document.Source.Path),
		Figures: len(report.Figures), Findings: violated, Passes: len(passes),
		Outline:  outline(report.Document),
		Elements: elements(report.Document, v.figureMarks(report, violated)),
		Kinds:    []solieu.Kind{solieu.KindLevel, solieu.KindRatio, solieu.KindChange, solieu.KindShare},
		Statuses: []solieu.Status{solieu.StatusActual, solieu.StatusEstimate, solieu.StatusPlan, solieu.StatusTarget},
	}
	if id := v.r.URL.Query().Get("f"); id != "" {
		if page.Panel = newPanel(report, id, all); page.Panel == nil {
			return notFound("error.figure")
		}
	}
	return v.show("report", frame{Nav: "reports", Title: page.Title, Data: page})
}

// splitFindings parts what a reader should look at from what held.
func splitFindings(all []solieu.Finding) (violated, passes []solieu.Finding) {
	for _, f := range all {
		switch f.Verdict {
		case solieu.VerdictViolated:
			violated = append(violated, f)
		case solieu.VerdictHolds, solieu.VerdictRounding:
			passes = append(passes, f)
		}
	}
	return violated, passes
}

// figureMarks lights every figure; the class says kind, status and whether a
// finding involves it.
func (v *visit) figureMarks(report *solieu.Report, findings []solieu.Finding) []mark {
	doc := report.Document.ID
	involved := involvedFigures(doc, findings)
	marks := make([]mark, 0, len(report.Figures))
	for i := range report.Figures {
		f := &report.Figures[i]
		class := "fig k-" + string(f.Kind) + " s-" + string(f.Status)
		if severity, ok := involved[f.ID]; ok {
			class += " has-finding x-" + string(severity)
		}
		marks = append(marks, mark{
			Span: f.Span, ID: f.ID, Href: figureURL(doc, f.ID), Class: class, Label: v.figureLabel(f),
		})
	}
	return marks
}

// involvedFigures gives the gravest severity of the findings about each figure.
func involvedFigures(doc string, findings []solieu.Finding) map[string]solieu.Severity {
	gravest := map[string]solieu.Severity{}
	for _, finding := range findings {
		for _, operand := range finding.Operands {
			if operand.Doc == doc && rank(finding.Severity) > rank(gravest[operand.Figure]) {
				gravest[operand.Figure] = finding.Severity
			}
		}
	}
	return gravest
}

// rank orders severities; an unknown one comes last.
func rank(s solieu.Severity) int {
	switch s {
	case solieu.SeverityError:
		return 3
	case solieu.SeverityWarning:
		return 2
	case solieu.SeverityInfo:
		return 1
	}
	return 0
}

// figureLabel is the figure in one line, for hover and for screen readers.
func (f *face) figureLabel(figure *solieu.Figure) string {
	parts := []string{
		cmp.Or(figure.Indicator, f.text.T("figure.nomeaning")), f.quantity(figure.Quantity),
		f.label("kind", figure.Kind), f.label("status", figure.Status), f.period(figure.Period),
	}
	return strings.Join(parts, " · ")
}

// elements groups the blocks of a document and cuts each at its marks.
func elements(doc *solieu.Document, marks []mark) []element {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	var out []element
	for i, block := range doc.Blocks {
		p := passage{ID: blockID(i), Kind: block.Kind, Level: block.Level, Page: block.Page}
		p.Pieces = cut(doc.Text, block.Span, overlapping(marks, block.Span))
		if last := len(out) - 1; last >= 0 && joins(out[last], block) {
			out[last].add(p, block.Cell)
			continue
		}
		e := element{Kind: block.Kind}
		if block.Cell != nil {
			e.Table = block.Cell.Table
		}
		e.add(p, block.Cell)
		out = append(out, e)
	}
	return out
}

// overlapping finds the marks of a block by halving; marks are sorted by start and
// a figure never reaches over a block's end, so the search begins at its start.
func overlapping(marks []mark, span solieu.Span) []mark {
	from, _ := slices.BinarySearchFunc(marks, span.Start, func(m mark, at int) int { return cmp.Compare(m.Span.Start, at) })
	to := from
	for to < len(marks) && marks[to].Span.Start < span.End {
		to++
	}
	return marks[from:to]
}

// joins: items of one list and cells of one table stand in one element.
func joins(e element, b solieu.Block) bool {
	if e.Kind != b.Kind {
		return false
	}
	return b.Kind == solieu.BlockListItem || (b.Kind == solieu.BlockCell && b.Cell != nil && b.Cell.Table == e.Table)
}

func (e *element) add(p passage, cell *solieu.Cell) {
	if cell == nil {
		e.Passages = append(e.Passages, p)
		return
	}
	e.Rows = e.grid.place(e.Rows, p, *cell)
}
