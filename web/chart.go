package web

import (
	"fmt"
	"slices"

	"solieu"
	"solieu/internal/i18n"
)

// chart is what the drawing script needs. Values are floating point because they
// are pixels here and nothing else; every text is made from the exact decimal.
type chart struct {
	Points []chartPoint `json:"points"`
	// Spreads join the differing statements of one period.
	Spreads []chartSpread `json:"spreads"`
	// Plans are the plan values of the same indicator, each over its own span.
	Plans []chartPlan `json:"plans"`
	// Ticks are the days that get a label, Labels their texts.
	Ticks  []string `json:"ticks"`
	Labels []string `json:"labels"`
	Unit   string   `json:"unit"`
	Title  string   `json:"title"`
	// TableOnly counts the values over several periods, which are not drawn.
	TableOnly int `json:"-"`
	// Zero: the axis of values starts at 0.
	Zero bool   `json:"zero"`
	Lang string `json:"lang"`
}

// Has reports whether a class has a point, and so a line in the legend.
func (c chart) Has(class string) bool {
	return slices.ContainsFunc(c.Points, func(p chartPoint) bool { return p.Class == class })
}

// flag marks the points whose figure has a finding.
func (c *chart) flag(flags map[string][]solieu.Finding) {
	for i, p := range c.Points {
		if found := flags[p.anchor]; len(found) > 0 {
			c.Points[i].Finding, c.Points[i].Message = findingURL(found[0].ID), found[0].Message
		}
	}
}

// chartPoint is one point with the address of its sentence.
type chartPoint struct {
	Day   string  `json:"day"` // ISO
	Value float64 `json:"value"`
	Class string  `json:"class"` // actual, estimate, derived, plan
	// Line numbers the stretches without a gap; a line joins equal numbers only.
	Line  int    `json:"line"`
	Label string `json:"label"`
	Href  string `json:"href"`
	// Finding is the address of the gravest finding about the figure; "" for none.
	Finding string `json:"finding,omitempty"`
	Message string `json:"message,omitempty"`
	anchor  string
}

type chartSpread struct {
	Day  string  `json:"day"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

type chartPlan struct {
	Start string  `json:"start"`
	End   string  `json:"end"`
	Value float64 `json:"value"`
	Label string  `json:"label"`
	Href  string  `json:"href"`
}

// maxTicks keeps the labels of the time axis apart.
const maxTicks = 12

// draw lays the series out. One scale of the unit serves all points, the one in
// which the largest reads best.
func (v *visit) draw(s *solieu.Series, related []solieu.SeriesInfo) (chart, error) {
	all := currentPoints(s)
	points := slices.DeleteFunc(slices.Clone(all), func(o solieu.Observation) bool { return !single(s.Key, o.Period) })
	scale := i18n.ScaleOf(largest(points), s.Key.Unit)
	c := chart{Title: s.Indicator + ", " + s.Entity, Lang: string(v.text.Lang()), Unit: v.unit(s.Key.Unit), TableOnly: len(all) - len(points)}
	if scale.Exponent != 0 {
		c.Unit = v.text.ScaleName(scale)
	}
	c.Points = v.chartPoints(s.Key, points, scale)
	c.Spreads = spreads(s, scale)
	plans, err := v.plans(s, related, scale)
	if err != nil {
		return chart{}, err
	}
	c.Plans = plans
	c.Ticks, c.Labels = v.ticks(s.Key, points)
	c.Zero = startsAtZero(points)
	return c, nil
}

func largest(points []solieu.Observation) solieu.Decimal {
	var most solieu.Decimal
	for _, p := range points {
		if x := p.Value; x.Cmp(most) > 0 {
			most = x
		}
	}
	return most
}

// pixels is for drawing only.
func pixels(x solieu.Decimal, s i18n.Scale) float64 { return x.Shift(-s.Exponent).Float64() }

func (v *visit) chartPoints(key solieu.SeriesKey, points []solieu.Observation, s i18n.Scale) []chartPoint {
	lines := map[string]int{}
	last := map[string]solieu.Period{}
	var out []chartPoint
	for _, o := range points {
		class := classOf(key, o)
		if before, ok := last[class]; ok && breaks(key, before, o.Period) {
			lines[class]++
		}
		last[class] = o.Period
		point := chartPoint{
			Day: dayOf(key, o.Period), Value: pixels(o.Value, s), Class: class, Line: lines[class],
			Label: v.pointLabel(o), Href: "#" + derivedID(o.Period),
		}
		if o.Doc != "" && o.Figure != "" {
			point.Href, point.anchor = figureURL(o.Doc, o.Figure), pointID(o.Doc, o.Figure)
		}
		out = append(out, point)
	}
	return out
}

// derivedID is the table row of a value that stands in no sentence.
func derivedID(p solieu.Period) string { return "t-" + p.Code() }

// classOf keeps apart what never stands in one line.
func classOf(key solieu.SeriesKey, o solieu.Observation) string {
	switch {
	case o.Derived:
		return "derived"
	case key.Measure == solieu.MeasurePlan || o.Status == solieu.StatusPlan || o.Status == solieu.StatusTarget:
		return "plan"
	case o.Status == solieu.StatusEstimate:
		return "estimate"
	default:
		return "actual"
	}
}

// breaks: a line stops at a missing period, and a running total at the new year.
func breaks(key solieu.SeriesKey, earlier, later solieu.Period) bool {
	if key.Measure == solieu.MeasureYTD && earlier.End.Year != later.End.Year {
		return true
	}
	return missing(key, earlier, later) > 0
}

// dayOf is where a point stands on the axis of time. Flows and running totals
// stand at the first of their last month, where the month's label is; stocks at
// their day.
func dayOf(key solieu.SeriesKey, p solieu.Period) string {
	switch key.Measure {
	case solieu.MeasureFlow, solieu.MeasureYTD, solieu.MeasurePlan:
		return p.End.FirstOfMonth().String()
	}
	return p.End.String()
}

func (v *visit) pointLabel(o solieu.Observation) string {
	value := v.quantity(o.Quantity)
	if short := v.short(o.Quantity); short != "" {
		value = short + " (" + value + ")"
	}
	firm := v.label("status", o.Status)
	if o.Derived {
		firm = v.text.T("series.derived")
	}
	return fmt.Sprintf("%s: %s, %s", v.period(o.Period), value, firm)
}

// spreads joins the lowest and the highest statement of a period. What the program
// derived is no statement.
func spreads(s *solieu.Series, scale i18n.Scale) []chartSpread {
	var out []chartSpread
	for _, group := range statements(s) {
		low, high := group[0].Value, group[0].Value
		for _, o := range group {
			if o.Derived {
				continue
			}
			if o.Value.Cmp(low) < 0 {
				low = o.Value
			}
			if o.Value.Cmp(high) > 0 {
				high = o.Value
			}
		}
		if !low.Equal(high) {
			out = append(out, chartSpread{dayOf(s.Key, group[0].Period), pixels(low, scale), pixels(high, scale)})
		}
	}
	return out
}

// plans reads the plan series that may stand beside this one: a plan of the same
// frequency, or the year's plan beside a running total.
func (v *visit) plans(s *solieu.Series, related []solieu.SeriesInfo, scale i18n.Scale) ([]chartPlan, error) {
	var out []chartPlan
	for _, info := range related {
		fits := info.Freq == s.Key.Freq || (s.Key.Measure == solieu.MeasureYTD && info.Freq == "A")
		if info.Measure != solieu.MeasurePlan || info.Unit != s.Key.Unit || s.Key.Measure == solieu.MeasurePlan || !fits {
			continue
		}
		plan, err := v.archive.Series(v.r.Context(), info.Key)
		if err != nil {
			return nil, err
		}
		for _, o := range currentPoints(plan) {
			out = append(out, chartPlan{
				Start: o.Period.Start.String(), End: o.Period.End.String(), Value: pixels(o.Value, scale),
				Label: v.pointLabel(o), Href: figureURL(o.Doc, o.Figure),
			})
		}
	}
	return out, nil
}

// ticks labels at most maxTicks of the days that have a point.
func (v *visit) ticks(key solieu.SeriesKey, points []solieu.Observation) (days, labels []string) {
	every := (len(points) + maxTicks - 1) / maxTicks
	for i, o := range points {
		if i%max(every, 1) == 0 {
			days = append(days, dayOf(key, o.Period))
			labels = append(labels, v.tick(key, o.Period))
		}
	}
	return days, labels
}

func (v *visit) tick(key solieu.SeriesKey, p solieu.Period) string {
	switch key.Freq {
	case "A", "N":
		return year(p.End)
	case "Q":
		return v.text.T("quarter."+fmt.Sprint((int(p.End.Month)+2)/3)) + "/" + year(p.End)
	}
	return fmt.Sprintf("%d/%d", p.End.Month, p.End.Year)
}

// startsAtZero: counts and amounts are read against zero unless that would press
// the line flat, for values that never go below 60 % of their largest.
func startsAtZero(points []solieu.Observation) bool {
	most := largest(points)
	for _, p := range points {
		if p.Value.Sign() < 0 {
			return false
		}
	}
	for _, p := range points {
		if p.Value.Mul(solieu.NewDecimal(10, 0)).Cmp(most.Mul(solieu.NewDecimal(6, 0))) < 0 {
			return true
		}
	}
	return len(points) < 3
}
