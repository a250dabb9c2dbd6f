package web

import (
	"cmp"
	"slices"
	"strings"

	"solieu"
)

// findingPage is the evidence card of one finding.
type findingPage struct {
	Finding  solieu.Finding
	Excerpts []excerpt
	Decided  bool // came here right after a decision
	Choices  []solieu.DecisionKind
	// MaxReason is the longest reason, in letters.
	MaxReason int
}

// excerpt is a piece of a report with the operands lit.
type excerpt struct {
	Doc, Title, Section string
	Page, Block         int
	Pieces              []piece
	// Before and After: the block goes on.
	Before, After bool
	// Missing is set when the report or its figures are no longer there.
	Missing bool
	Path    string
}

func (v *visit) finding() error {
	f, err := v.findingByID(v.r.PathValue("id"))
	if err != nil {
		return err
	}
	excerpts, err := v.excerpts(f.Operands)
	if err != nil {
		return err
	}
	return v.show("finding", frame{Nav: "findings", Title: v.label("check", f.Check), Data: findingPage{
		Finding: f, Excerpts: excerpts, Decided: v.r.URL.Query().Get("da-ghi") == "1",
		Choices: verdictChoices(), MaxReason: maxReason,
	}})
}

// findingByID looks through the violated ones first: they are few, and what people
// open; passes are many.
func (v *visit) findingByID(id string) (solieu.Finding, error) {
	for _, passes := range []bool{false, true} {
		list, err := v.archive.Findings(v.r.Context(), solieu.FindingFilter{Passes: passes})
		if err != nil {
			return solieu.Finding{}, err
		}
		if i := slices.IndexFunc(list, func(f solieu.Finding) bool { return f.ID == id }); i >= 0 {
			return list[i], nil
		}
	}
	return solieu.Finding{}, notFound("error.finding")
}

// excerpts shows each block that holds an operand once, in the order in which the
// operands name them.
func (v *visit) excerpts(operands []solieu.Operand) ([]excerpt, error) {
	var out []excerpt
	for _, group := range byDocument(operands) {
		doc := group[0].Doc
		report, err := v.archive.Report(v.r.Context(), doc)
		if solieu.CodeOf(err) == solieu.CodeNotFound {
			out = append(out, excerpt{Doc: doc, Path: group[0].Path, Missing: true})
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, v.excerptsOf(report, group)...)
	}
	return out, nil
}

func byDocument(operands []solieu.Operand) [][]solieu.Operand {
	var groups [][]solieu.Operand
	at := map[string]int{}
	for _, o := range operands {
		i, known := at[o.Doc]
		if !known {
			i = len(groups)
			at[o.Doc] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], o)
	}
	return groups
}

func (v *visit) excerptsOf(report *solieu.Report, operands []solieu.Operand) []excerpt {
	marks := map[int][]mark{}
	var blocks []int
	for _, o := range operands {
		f := report.Figure(o.Figure)
		if f == nil || f.Block < 0 || f.Block >= len(report.Document.Blocks) {
			continue
		}
		first, _ := rowOf(report.Document, f.Block)
		if marks[first] == nil {
			blocks = append(blocks, first)
		}
		marks[first] = append(marks[first], mark{
			Span: f.Span, Href: figureURL(report.Document.ID, f.ID), Class: "fig operand",
			Label: v.label("role", o.Role) + ": " + v.quantity(o.Quantity),
		})
	}
	var out []excerpt
	for _, block := range blocks {
		out = append(out, v.excerpt(report.Document, block, marks[block]))
	}
	if len(out) == 0 {
		out = append(out, excerpt{Doc: report.Document.ID, Path: report.Document.Source.Path, Missing: true})
	}
	return out
}

// rowOf gives the blocks that are read together with a block: the cells of its row
// of a table, or the block alone. A cell without its row says nothing.
func rowOf(doc *solieu.Document, block int) (from, to int) {
	same := func(i int) bool {
		a, b := doc.Blocks[i].Cell, doc.Blocks[block].Cell
		return a != nil && b != nil && a.Table == b.Table && a.Row == b.Row
	}
	from, to = block, block+1
	for from > 0 && same(from-1) {
		from--
	}
	for to < len(doc.Blocks) && same(to) {
		to++
	}
	return from, to
}

func (v *visit) excerpt(doc *solieu.Document, block int, marks []mark) excerpt {
	b := doc.Blocks[block]
	e := excerpt{
		Doc: doc.ID, Title: v.titleOf(doc.Meta, doc.Source.Path), Path: doc.Source.Path,
		Section: b.Section, Page: b.Page, Block: block,
	}
	if _, to := rowOf(doc, block); to > block+1 {
		e.Pieces = rowPieces(doc, doc.Blocks[block:to], marks)
		return e
	}
	window := sentence(doc.Text, b.Span, hull(marks))
	e.Pieces = cut(doc.Text, window, marks)
	e.Before, e.After = window.Start > b.Span.Start, window.End < b.Span.End
	return e
}

// rowPieces writes the cells of a row in one line.
func rowPieces(doc *solieu.Document, cells []solieu.Block, marks []mark) []piece {
	var pieces []piece
	for i, cell := range cells {
		if i > 0 {
			pieces = append(pieces, piece{Text: " | "})
		}
		pieces = append(pieces, cut(doc.Text, cell.Span, marks)...)
	}
	return pieces
}

// hull is the smallest range over all marks.
func hull(marks []mark) solieu.Span {
	first := slices.MinFunc(marks, func(a, b mark) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	last := slices.MaxFunc(marks, func(a, b mark) int { return cmp.Compare(a.Span.End, b.Span.End) })
	return solieu.Span{Start: first.Span.Start, End: last.Span.End}
}

// sentence widens inner to the ends of its sentences inside block. A full stop
// counts only before a space, so 9.050 is not cut; a block without one is shown
// whole.
func sentence(text string, block, inner solieu.Span) solieu.Span {
	out := settle(text, block)
	inner = settle(text, inner)
	if inner.Start < out.Start || inner.End > out.End {
		return out
	}
	if i := strings.LastIndex(text[out.Start:inner.Start], ". "); i >= 0 {
		out.Start += i + len(". ")
	}
	if i := strings.Index(text[inner.End:out.End], ". "); i >= 0 {
		out.End = inner.End + i + len(".")
	}
	return out
}
