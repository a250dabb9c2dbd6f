package audit

import (
	"cmp"
	"slices"
	"strings"

	"solieu"
)

// sheet is one report prepared for looking things up.
type sheet struct {
	doc     *solieu.Document
	figures []solieu.Figure
	byID    map[string]*solieu.Figure
	// levels are the results (not plans, not targets) by [local] name.
	levels map[string][]*solieu.Figure
	// plans are by unit and subject, blockPlans by unit and block.
	plans      map[string][]*solieu.Figure
	blockPlans map[string][]*solieu.Figure
	// at is the place of a figure in figures.
	at map[*solieu.Figure]int
	// relations are ratios, changes and shares by the id of the level they speak of.
	relations map[string][]*solieu.Figure
}

func newSheet(r *solieu.Report) *sheet {
	s := &sheet{
		doc: r.Document, figures: r.Figures,
		byID: make(map[string]*solieu.Figure), at: make(map[*solieu.Figure]int),
		levels: make(map[string][]*solieu.Figure), relations: make(map[string][]*solieu.Figure),
		plans: make(map[string][]*solieu.Figure), blockPlans: make(map[string][]*solieu.Figure),
	}
	for i := range s.figures {
		f := &s.figures[i]
		s.byID[f.ID] = f
		s.at[f] = i
		switch {
		case f.Status == solieu.StatusTarget:
		case f.Kind != solieu.KindLevel:
			if f.Of != "" {
				s.relations[f.Of] = append(s.relations[f.Of], f)
			}
		case f.Status == solieu.StatusPlan:
			s.addPlan(f)
		default:
			if key := local(f); key != "" {
				s.levels[key] = append(s.levels[key], f)
			}
		}
	}
	return s
}

// maxPerConcept bounds the figures under one phrase that are compared with each
// other. More are a list (one line a ward), and a hostile report with ten thousand
// equal phrases must cost nothing.
const maxPerConcept = 12

func (s *sheet) addPlan(f *solieu.Figure) {
	for _, key := range subjects(f) {
		if len(s.plans[key]) < maxPerConcept {
			s.plans[key] = append(s.plans[key], f)
		}
	}
	key := blockKey(f)
	if len(s.blockPlans[key]) < maxPerConcept {
		s.blockPlans[key] = append(s.blockPlans[key], f)
	}
}

// subjects are the keys under which a plan is found: its catalogue id and the words
// that it shares with results.
func subjects(f *solieu.Figure) []string {
	var keys []string
	if f.IndicatorID != "" {
		keys = append(keys, f.IndicatorID+"\x00"+f.Unit)
	}
	if words := core(f.Indicator); words != "" {
		keys = append(keys, "~"+words+"\x00"+f.Unit)
	}
	return keys
}

func blockKey(f *solieu.Figure) string { return itoa(f.Block) + "\x00" + f.Unit }

// concept names what a figure measures anywhere in the report, with its unit: the
// catalogue id, or the words that plan and result share. One word ("số vụ") names
// nothing by itself.
func concept(f *solieu.Figure) string {
	if f.IndicatorID != "" {
		return f.IndicatorID + "\x00" + f.Unit
	}
	if c := core(f.Indicator); strings.Contains(c, " ") {
		return "~" + c + "\x00" + f.Unit
	}
	return ""
}

// local names what a figure measures inside its block, where one word is enough:
// "số thu trong tháng … ước thu cả tháng …".
func local(f *solieu.Figure) string {
	if key := concept(f); key != "" {
		return key
	}
	if c := core(f.Indicator); c != "" {
		return "~" + c + "\x00" + f.Unit + "\x00" + itoa(f.Block)
	}
	return ""
}

// of returns the level that a relation speaks of, or nil.
func (s *sheet) of(f *solieu.Figure) *solieu.Figure {
	level := s.byID[f.Of]
	if level == nil || level == f || level.Kind != solieu.KindLevel {
		return nil
	}
	return level
}

// maxCandidates bounds how many numerators are tried for one percentage.
const maxCandidates = 4

// numerators lists what a percentage that stands beside level may really be a
// percentage of: the level itself, then other results of the same indicator in
// the report (month, running total, estimate), nearest first. Reports print "đạt
// 45,7% dự toán năm" beside the month while the running total is meant.
func (s *sheet) numerators(level, percent *solieu.Figure) []*solieu.Figure {
	list := []*solieu.Figure{level}
	if total := s.byID[level.PartOf]; total != nil && total.Kind == solieu.KindLevel && total.Unit == level.Unit {
		// "… 30.736 lượt, trong đó quốc tế 2.106 lượt; tăng 8,7%" speaks of the total.
		list = append(list, total)
	}
	others := slices.Clone(s.levels[local(level)])
	if len(others) > maxPerConcept {
		return list
	}
	slices.SortStableFunc(others, func(a, b *solieu.Figure) int {
		return cmp.Compare(distance(a, percent), distance(b, percent))
	})
	for _, f := range others {
		if f != level && len(list) < maxCandidates && f.PartOf == level.PartOf {
			list = append(list, f)
		}
	}
	return list
}

// distance orders figures by how far apart they are printed.
func distance(a, b *solieu.Figure) int {
	d := a.Span.Start - b.Span.Start
	return max(d, -d)
}

// place is where a figure stands in a series.
type place struct {
	series *solieu.Series
	at     solieu.Period
	source *solieu.Observation
}

// bench is the working table of one run.
type bench struct {
	c        Config
	sheets   []*sheet
	byDoc    map[string]*sheet
	series   []solieu.Series
	byKey    map[string]*solieu.Series
	placed   map[[2]string][]place // by document and figure id
	ending   map[ending][]*solieu.Observation
	findings []judged
}

// judged is a finding with what the order of findings needs.
type judged struct {
	solieu.Finding
	// relative is the gap over the stated value in permille, for ordering only.
	relative int64
	equality bool // a pass says that the operands are right
	absorbed int  // violations of the same number that it tells of
}

func newBench(reports []solieu.Report, all []solieu.Series, c Config) *bench {
	b := &bench{
		c: c.withDefaults(), series: all, byDoc: make(map[string]*sheet),
		byKey: make(map[string]*solieu.Series), placed: make(map[[2]string][]place),
		ending: make(map[ending][]*solieu.Observation),
	}
	for i := range reports {
		if reports[i].Document == nil {
			continue
		}
		s := newSheet(&reports[i])
		b.sheets = append(b.sheets, s)
		b.byDoc[s.doc.ID] = s
	}
	slices.SortStableFunc(b.sheets, func(x, y *sheet) int {
		return cmp.Or(x.doc.Meta.Period.End.Compare(y.doc.Meta.Period.End),
			cmp.Compare(x.doc.Source.Path, y.doc.Source.Path), cmp.Compare(x.doc.ID, y.doc.ID))
	})
	for i := range all {
		b.place(&all[i])
	}
	return b
}

func (b *bench) place(s *solieu.Series) {
	b.byKey[s.Key.String()] = s
	for i := range s.Observations {
		o := &s.Observations[i]
		if o.Derived {
			continue
		}
		key := [2]string{o.Doc, o.Figure}
		b.placed[key] = append(b.placed[key], place{s, o.Period, o})
		if at := (ending{s, o.Period.End}); len(b.ending[at]) < maxPerConcept {
			b.ending[at] = append(b.ending[at], o)
		}
	}
}

// ending names the points of a series that end on a day.
type ending struct {
	series *solieu.Series
	day    solieu.Date
}

// statedAt returns the printed observations of a series at a point, in order of
// vintage.
func (b *bench) statedAt(s *solieu.Series, p solieu.Period) []*solieu.Observation {
	var list []*solieu.Observation
	for _, o := range b.ending[ending{s, p.End}] {
		if o.Period.Start == p.Start {
			list = append(list, o)
		}
	}
	return list
}

// term finds the figure behind an observation; ok is false when its report is not
// among those of the run.
func (b *bench) term(o *solieu.Observation, role string) (term, bool) {
	s := b.byDoc[o.Doc]
	if s == nil || s.byID[o.Figure] == nil {
		return term{}, false
	}
	return term{s, s.byID[o.Figure], role}, true
}

// submit judges a claim and keeps the finding.
func (b *bench) submit(c claim) solieu.Verdict {
	o := b.judge(c)
	b.keep(c.finding(o), o)
	return o.verdict
}
