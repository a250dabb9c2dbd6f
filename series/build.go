package series

import (
	"cmp"
	"slices"
	"strings"

	"solieu"
	"solieu/internal/vi"
)

// recurring is how many reports of one place must name the same phrase with the
// same unit before it becomes a series without a catalogue id. Below that, two
// phrases that only look alike would make lines of noise.
const recurring = 3

// Build places the level figures of all reports in series. It is pure: the same
// reports give the same series in any order of input, sorted by key. Figures
// without period, unit or place make none, nor do targets, ratios and changes.
func Build(reports []solieu.Report, catalogue []solieu.Indicator) []solieu.Series {
	b := builder{
		catalogue: make(map[string]*solieu.Indicator, len(catalogue)),
		lines:     make(map[string]*line),
	}
	for i := range catalogue {
		b.catalogue[catalogue[i].ID] = &catalogue[i]
	}
	ordered := inOrder(reports)
	phrases := countPhrases(ordered)
	for _, r := range ordered {
		b.addReport(r, phrases)
	}
	b.derive()
	return b.series()
}

// inOrder sorts by vintage, then path, so that the order of input does not show.
func inOrder(reports []solieu.Report) []*solieu.Report {
	ordered := make([]*solieu.Report, 0, len(reports))
	for i := range reports {
		if reports[i].Document != nil {
			ordered = append(ordered, &reports[i])
		}
	}
	slices.SortStableFunc(ordered, func(a, b *solieu.Report) int {
		va, _ := vintage(a.Document.Meta)
		vb, _ := vintage(b.Document.Meta)
		return cmp.Or(va.Compare(vb), cmp.Compare(a.Document.Source.Path, b.Document.Source.Path),
			cmp.Compare(a.Document.ID, b.Document.ID))
	})
	return ordered
}

// vintage is the day on which a report speaks, and whether it had to be taken from
// the reporting period because the day of issue is blank.
func vintage(m solieu.Meta) (day solieu.Date, approx bool) {
	if !m.Date.IsZero() {
		return m.Date, false
	}
	if m.Period.End.IsZero() {
		return solieu.Date{}, true
	}
	return m.Period.End.LastOfMonth(), true
}

// line is a series under construction.
type line struct {
	key          solieu.SeriesKey
	entity       string
	names        map[string]int // printed phrases with their number of uses
	observations []entry
}

// entry keeps the position of a statement so that sorting is total.
type entry struct {
	solieu.Observation
	order int
}

type builder struct {
	catalogue map[string]*solieu.Indicator
	lines     map[string]*line
	order     int
}

func (b *builder) addReport(r *solieu.Report, phrases phraseCount) {
	entity := place(r.Document.Meta)
	if entity == "" {
		return
	}
	day, approx := vintage(r.Document.Meta)
	byID := make(map[string]*solieu.Figure, len(r.Figures))
	for i := range r.Figures {
		byID[r.Figures[i].ID] = &r.Figures[i]
	}
	for i := range r.Figures {
		f := &r.Figures[i]
		id := f.IndicatorID
		if id == "" {
			id = phrases.id(entity, f)
		}
		if id == "" || !isLevel(f, b.catalogue[id]) || isPartOfSame(byID[f.PartOf], f) {
			continue
		}
		o := solieu.Observation{
			Quantity: f.Quantity, Period: f.Period, Status: cmp.Or(f.Status, solieu.StatusActual),
			Vintage: day, VintageApprox: approx,
			Doc: r.Document.ID, Path: r.Document.Source.Path, Figure: f.ID, Approx: f.Approx,
		}
		for _, slot := range slots(f, b.catalogue[id]) {
			slot.key.Entity, slot.key.Indicator, slot.key.Unit = vi.Slug(entity), id, f.Unit
			o.Period = slot.period
			b.line(slot.key, entity).add(f.Indicator, o, b.next())
		}
	}
}

// isPartOfSame reports a part that goes by the catalogue id of its total ("chi ngân
// sách …: chi thường xuyên …"): it is another thing than the line is about.
func isPartOfSame(total, f *solieu.Figure) bool {
	return total != nil && total != f && f.IndicatorID != "" &&
		total.IndicatorID == f.IndicatorID && total.Unit == f.Unit
}

func (b *builder) next() int {
	b.order++
	return b.order
}

// line returns the line with that key, made on first use.
func (b *builder) line(key solieu.SeriesKey, entity string) *line {
	s := key.String()
	if b.lines[s] == nil {
		b.lines[s] = &line{key: key, entity: entity, names: make(map[string]int)}
	}
	return b.lines[s]
}

func (l *line) add(name string, o solieu.Observation, order int) {
	if name != "" {
		l.names[name]++
	}
	l.observations = append(l.observations, entry{o, order})
}

// place is the entity that a report speaks for: its place, or its issuer when no
// place was found.
func place(m solieu.Meta) string {
	if vi.Slug(m.Place) != "" {
		return m.Place
	}
	return m.Issuer
}

// series turns the lines into sorted series.
func (b *builder) series() []solieu.Series {
	out := make([]solieu.Series, 0, len(b.lines))
	for _, l := range b.lines {
		out = append(out, l.series(b.catalogue[l.key.Indicator]))
	}
	slices.SortFunc(out, func(x, y solieu.Series) int { return cmp.Compare(x.Key.String(), y.Key.String()) })
	return out
}

func (l *line) series(indicator *solieu.Indicator) solieu.Series {
	s := solieu.Series{Key: l.key, Entity: l.entity, Indicator: l.name(indicator)}
	sortEntries(l.observations)
	markCurrent(l.observations)
	for _, e := range l.observations {
		s.Observations = append(s.Observations, e.Observation)
	}
	return s
}

// name is the catalogue's name, else the phrase that reports use most.
func (l *line) name(indicator *solieu.Indicator) string {
	if indicator != nil && indicator.Name != "" {
		return indicator.Name
	}
	best := ""
	for name, n := range l.names {
		if n > l.names[best] || (n == l.names[best] && name < best) {
			best = name
		}
	}
	return cmp.Or(best, l.key.Indicator)
}

// phraseCount knows in how many reports of a place a phrase stands with a unit.
type phraseCount map[string]int

// id is "x." and a slug for a phrase that recurs, "" for any other.
func (p phraseCount) id(entity string, f *solieu.Figure) string {
	slug := vi.Slug(f.Indicator)
	if slug == "" || p[phraseKey(entity, slug, f.Unit)] < recurring {
		return ""
	}
	return "x." + slug
}

func phraseKey(entity, slug, unit string) string {
	return strings.Join([]string{vi.Slug(entity), slug, unit}, "\x00")
}

func countPhrases(reports []*solieu.Report) phraseCount {
	count := make(phraseCount)
	for _, r := range reports {
		seen := make(map[string]bool)
		for i := range r.Figures {
			f := &r.Figures[i]
			if f.IndicatorID != "" || !isLevel(f, nil) {
				continue
			}
			key := phraseKey(place(r.Document.Meta), vi.Slug(f.Indicator), f.Unit)
			if !seen[key] {
				seen[key] = true
				count[key]++
			}
		}
	}
	return count
}
