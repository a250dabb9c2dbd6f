package solieu

// Kind says what sort of number a figure is.
type Kind string

// The kinds of figure.
const (
	KindLevel  Kind = "level"  // an amount or a count
	KindRatio  Kind = "ratio"  // X% of something: đạt 69,1% dự toán
	KindChange Kind = "change" // tăng/giảm X% or N
	KindShare  Kind = "share"  // chiếm X%, tỷ lệ X%
)

// Status says how firm a figure is.
type Status string

// The statuses. An estimate is never an actual, a plan is never a result.
const (
	StatusActual   Status = "actual"
	StatusEstimate Status = "estimate" // ước
	StatusPlan     Status = "plan"     // kế hoạch, dự toán: what was set for the period
	StatusTarget   Status = "target"   // what the tasks section promises
)

// Basis says what a ratio or change is measured against; "" when not said.
type Basis string

// The bases.
const (
	BasisPlan           Basis = "plan"
	BasisPreviousMonth  Basis = "previous_month"
	BasisPreviousPeriod Basis = "previous_period"
	BasisSamePeriod     Basis = "same_period_last_year"
	BasisPreviousYear   Basis = "previous_year"
	BasisYearEnd        Basis = "year_end"
	BasisFigure         Basis = "figure" // another figure of the text
	BasisWhole          Basis = "whole"  // a share of a total
)

// Direction is the way of a change; "" for any other kind.
type Direction string

// The directions.
const (
	DirectionUp   Direction = "up"
	DirectionDown Direction = "down"
	DirectionFlat Direction = "flat"
)

// Approx is a hedge printed beside the number; "" when there is none.
type Approx string

// The hedges.
const (
	ApproxAbout Approx = "about" // khoảng, xấp xỉ
	ApproxOver  Approx = "over"  // trên, hơn
	ApproxUnder Approx = "under" // gần, dưới
	ApproxRange Approx = "range" // 6%-6,5%
)

// PartCue says how a figure was named a part of another; "" when it is none.
type PartCue string

// The cues. Only a partition may be summed up against its total.
const (
	// PartWhole: the parts claim to be all: gồm, brackets right behind the total, còn lại.
	PartWhole PartCue = "partition"
	// PartSome: a selection that need not add up: trong đó, riêng, chủ yếu.
	PartSome PartCue = "selection"
)

// Figure is one printed statistic with everything that is said of it.
type Figure struct {
	// ID is stable within the document; Of and PartOf point at it.
	ID string
	Quantity
	// Printed is number and unit as printed, markup removed: "9.050 triệu đồng".
	Printed string
	// Indicator is what is measured, readable on its own, abbreviations spelled out.
	Indicator string
	// IndicatorID is the id in the catalogue; "" when none matches.
	IndicatorID string
	Kind        Kind
	Status      Status
	Period      Period
	Basis       Basis
	// BasisText is the basis as printed: "dự toán tỉnh giao".
	BasisText string
	// Of is the id of the level that a ratio, change or share speaks of; "" if none.
	Of string
	// PartOf is the id of the total that this figure is a part of; "" if none.
	PartOf  string
	PartCue PartCue
	// Direction is set for changes. The value itself is never negative for giảm.
	Direction Direction
	Approx    Approx
	// UnitInferred: the unit is not printed but follows from the context.
	UnitInferred bool
	// Section is the numbering path of the headings above: "I.1".
	Section string
	Page    int
	// Block is the index into Document.Blocks.
	Block int
	// Span is where Printed stands in Document.Text, in bytes.
	Span Span
	// Rule names the rule that made the figure; Trace says from which words.
	Rule  string
	Trace Trace
	// Confidence is between 0 and 1.
	Confidence float64
}

// Trace is where the parts of a figure were read, in bytes of Document.Text. A zero span
// means that no words say it: it is what holds when nothing is said.
type Trace struct {
	Number    Span
	Unit      Span
	Indicator Span
	Period    Span
	Basis     Span
	Status    Span
	// Inherited are the parts whose words, or some of them, were said of something else
	// and handed down: a figure before, an opener, a heading, the title.
	Inherited TraceParts
}

// TraceParts is a set of parts of a figure.
type TraceParts uint8

// The parts that can be inherited.
const (
	TraceUnit TraceParts = 1 << iota
	TraceIndicator
	TracePeriod
	TraceBasis
	TraceStatus
)

// Has reports whether all parts of q are in the set.
func (t TraceParts) Has(q TraceParts) bool { return t&q == q }

// Names lists the parts by their names in the public format.
func (t TraceParts) Names() []string {
	names := []string{}
	for i, name := range [...]string{"unit", "indicator", "period", "basis", "status"} {
		if t.Has(1 << i) {
			names = append(names, name)
		}
	}
	return names
}

// Report is a document with its figures: what series and audit read.
type Report struct {
	Document *Document
	Figures  []Figure
}

// Figure returns the figure with that id, or nil.
func (r *Report) Figure(id string) *Figure {
	for i := range r.Figures {
		if r.Figures[i].ID == id {
			return &r.Figures[i]
		}
	}
	return nil
}
