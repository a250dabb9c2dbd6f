package solieu

import (
	"strings"
)

// Measure says what span a series' points cover. Two measures never stand in one line.
type Measure string

// The measures (design/audit-series.md §9).
const (
	MeasureFlow  Measure = "FLOW"  // of one month, quarter or year, as FREQ says
	MeasurePart  Measure = "PART"  // first of the month to a day inside it
	MeasureYTD   Measure = "YTD"   // from 1 January
	MeasureStock Measure = "STOCK" // on a day
	MeasurePlan  Measure = "PLAN"  // set for the period, as FREQ says
	MeasureRange Measure = "RANGE" // any other stated span
	MeasureUnk   Measure = "UNK"   // not said
)

// SeriesKey names a series. All parts are required.
type SeriesKey struct {
	Freq      string // M, Q, H, A, or N for nine months
	Entity    string // slug of the place: "thanh-pho-an-khe"
	Indicator string // catalogue id, or "x." and a slug of the phrase
	Measure   Measure
	Basis     string // CAL, ADM15, or UNK: which days an administrative month has
	Unit      string
}

// String joins the parts with dots: M.thanh-pho-an-khe.fin.thu_nsnn.FLOW.CAL.VND.
// Spaces and dots of the unit are replaced so that the key stays one word.
func (k SeriesKey) String() string {
	unit := strings.NewReplacer(" ", "_", ".", "-").Replace(k.Unit)
	return strings.Join([]string{k.Freq, k.Entity, k.Indicator, string(k.Measure), k.Basis, unit}, ".")
}

// Series is one line over time, with every statement ever made about each point.
type Series struct {
	Key       SeriesKey
	Indicator string // readable name
	Entity    string // readable place name
	// Observations are sorted by period end, then vintage, oldest first.
	Observations []Observation
}

// Observation is one statement about one point of a series. Nothing is updated in
// place: a later report's other number is another observation.
type Observation struct {
	Quantity
	Period Period
	Status Status
	// Vintage is the day of issue of the report; when that is blank, the last day of
	// the reporting month, and VintageApprox is true.
	Vintage       Date
	VintageApprox bool
	// Doc, Path and Figure say where it is printed; empty for a derived value.
	Doc    string
	Path   string
	Figure string
	// Derived values are computed (a month from two running totals), never drawn as
	// stated ones; Formula says from what.
	Derived bool
	Formula string
	Approx  Approx
	// Current marks the statement that a reader should take for this point: the
	// firmest status, then the newest vintage.
	Current bool
}
