package archive

import (
	"cmp"
	"slices"
	"strings"
)

// Report is one finished report with everything known of it.
type Report struct {
	Page    *Page
	Facts   []Fact
	Defects []Defect
	Traps   []Trap
}

// paths are the files as clerks name them. The way a PDF is made follows its name's
// entry in [Producer].
var paths = []string{
	"2019/BC thang 01-2019.docx", "2019/BC_T02.2019.pdf", "2019/BAO CAO QUY I NAM 2019.docx", "2019/BC T4-2019 (ban chinh).pdf",
	"2019/bao-cao-thang-5-2019.md", "2019/BC 6 thang dau nam 2019.docx", "2019/BC_T07.2019_gui.pdf", "2019/BC thang 08-2019.docx",
	"2019/BC 9 thang 2019.pdf", "2019/Báo cáo tháng 10.2019.docx", "2019/bc-thang-11-2019.md", "2019/BC nam 2019.docx",
	"2020/BC_T01.2020.pdf", "2020/BC thang 02-2020.docx", "2020/bao-cao-thang-3-2020.md", "2020/BC T4-2020.pdf",
	"2020/BC thang 5-2020.docx", "2020/BC 6 thang 2020_ky.pdf", "2020/BC_T07_2020.pdf", "2020/bao-cao-thang-8-2020.md",
}

// Producer says how the file of report m is made: "md", "docx", "pdf-office" (the
// DOCX printed by an office program) or "pdf-browser" (HTML printed by a browser).
func Producer(m Month) string {
	path := paths[m-First]
	switch {
	case strings.HasSuffix(path, ".md"):
		return "md"
	case strings.HasSuffix(path, ".docx"):
		return "docx"
	case m == MonthOf(2019, 4) || m == MonthOf(2019, 9) || m == MonthOf(2020, 4) || m == MonthOf(2020, 7):
		return "pdf-browser"
	}
	return "pdf-office"
}

// Build composes all reports, oldest first.
func Build() []Report {
	model := NewModel()
	var all []Report
	for m := First; m <= Last; m++ {
		all = append(all, compose(model, m))
	}
	return all
}

func compose(model *Model, m Month) Report {
	w := &writer{m: model, at: m, plan: PlanAt(m), page: &Page{Month: m, Path: paths[m-First]}, padded: m%7 != 4, status: "actual", period: m.String()}
	w.compose()
	return Report{w.page, w.placed(), w.defects, w.honest()}
}

// honest keeps the traps whose sentence holds no planted defect: a check that speaks
// up there may be right.
func (w *writer) honest() []Trap {
	return slices.DeleteFunc(slices.Clone(w.traps), func(t Trap) bool {
		return slices.ContainsFunc(w.defects, func(d Defect) bool { return d.Sentence == t.Sentence })
	})
}

// placed keeps the facts that reached the page, in its order.
func (w *writer) placed() []Fact {
	var kept []Fact
	for _, f := range w.facts {
		if f.Quote != "" {
			kept = append(kept, f)
		}
	}
	slices.SortStableFunc(kept, func(a, b Fact) int { return cmp.Compare(a.Seq, b.Seq) })
	for i := range kept {
		kept[i].Seq = i + 1
	}
	return kept
}
