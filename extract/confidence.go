package extract

import "solieu"

// doubt is a reason to look at a figure again. Points are tenths of the logit that it
// adds to the odds of a wrong figure; they were fitted to 5,400 figures by what the
// extractor made of them at first sight, and rounded: 3,900 of 237 texts, the rest of the
// shared corpus, so a measure on that corpus is no test of the fit.
type doubt struct {
	points int
	name   string
	holds  func(f *solieu.Figure, e *evidence) bool
}

// fromTitle reports a period that nothing but the title says.
func fromTitle(f *solieu.Figure, e *evidence) bool {
	return e.period == elsewhere && !f.Period.IsZero()
}

var doubts = []doubt{
	{20, "no rule knows the counted noun", func(_ *solieu.Figure, e *evidence) bool { return e.unknown }},
	{17, "the period is unknown", func(f *solieu.Figure, _ *evidence) bool { return f.Period.IsZero() }},
	{17, "a ratio without a basis", func(f *solieu.Figure, _ *evidence) bool { return f.Kind == solieu.KindRatio && f.Basis == "" }},
	{15, "a change without a basis", func(f *solieu.Figure, _ *evidence) bool { return f.Kind == solieu.KindChange && f.Basis == "" }},
	{10, "so với stands near, but is not taken as its basis", func(_ *solieu.Figure, e *evidence) bool { return e.otherBasis }},
	{9, "the paragraph names a time, but the title's is taken", func(f *solieu.Figure, e *evidence) bool { return fromTitle(f, e) && e.times }},
	{8, "figures near it are of another time", func(_ *solieu.Figure, e *evidence) bool { return e.neighbours >= 3 }},
	{8, "an estimate or plan is named near it, but it is a result", func(_ *solieu.Figure, e *evidence) bool { return e.otherStatus }},
	{8, "the status comes from another sentence", func(f *solieu.Figure, e *evidence) bool {
		return e.status >= inBlock && f.Status != solieu.StatusTarget && f.Trace.Inherited.Has(solieu.TraceStatus)
	}},
	{8, "the title names two periods, and nothing says which", func(f *solieu.Figure, e *evidence) bool { return fromTitle(f, e) && e.titles > 1 }},
	{7, "a ratio or change of no level", func(f *solieu.Figure, _ *evidence) bool {
		return (f.Kind == solieu.KindRatio || f.Kind == solieu.KindChange) && f.Of == ""
	}},
	{7, "the sentence names another time", func(_ *solieu.Figure, e *evidence) bool { return e.otherTime }},
	{7, "a share", func(f *solieu.Figure, _ *evidence) bool { return f.Kind == solieu.KindShare }},
	{5, "a stock of money, for a span of time", func(f *solieu.Figure, e *evidence) bool { return fromTitle(f, e) && e.stock && f.IsMoney() }},
	{5, "a number in words", func(_ *solieu.Figure, e *evidence) bool { return e.inWords }},
	{5, "a couple of two things", func(f *solieu.Figure, _ *evidence) bool { return f.Rule == "couple.parallel" }},
	{4, "the basis was handed down", func(f *solieu.Figure, e *evidence) bool {
		return f.Basis != "" && f.Kind != solieu.KindShare && (e.basis >= inBlock || f.Trace.Inherited.Has(solieu.TraceBasis))
	}},
	{4, "the name is that of other words", func(_ *solieu.Figure, e *evidence) bool { return e.foreign >= 75 }},
	{4, "the time comes from another sentence", func(_ *solieu.Figure, e *evidence) bool { return e.period == inBlock }},
	{4, "the unit is not printed", func(f *solieu.Figure, _ *evidence) bool { return f.UnitInferred }},
	{3, "in brackets", func(_ *solieu.Figure, e *evidence) bool { return e.bracket }},
	{3, "a report of more than a month, and nothing else says the time", func(f *solieu.Figure, e *evidence) bool { return fromTitle(f, e) && e.long }},
	{2, "a range", func(f *solieu.Figure, _ *evidence) bool { return f.Approx == solieu.ApproxRange }},
}

// weigh adds up the doubts of a figure.
func weigh(f *solieu.Figure, e *evidence) (points int) {
	for i := range doubts {
		if doubts[i].holds(f, e) {
			points += doubts[i].points
		}
	}
	return points
}

// doubtsOf names the doubts of a figure, the gravest first.
func doubtsOf(f *solieu.Figure, e *evidence) []string {
	var names []string
	for i := range doubts {
		if doubts[i].holds(f, e) {
			names = append(names, doubts[i].name)
		}
	}
	return names
}

// Points from which a figure is no longer sure, and from which a person should look.
const (
	unsure = 8
	review = 16
)

// confidence turns points of doubt into a number between 0 and 1: at 0.9 or more 97 of
// 100 figures are right in every field, also at first sight; below 0.6 is the queue for
// review, a fifth of the figures with most of the errors.
func confidence(f *solieu.Figure, e *evidence) float64 {
	points := weigh(f, e)
	percent := 98 - points
	switch {
	case points >= review:
		percent = max(5, 59-(points-review))
	case points >= unsure:
		percent = 89 - 4*(points-unsure)
	}
	return float64(percent) / 100
}
