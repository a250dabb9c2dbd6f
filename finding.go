package solieu

// Severity orders findings by how much a reader should care.
type Severity string

// The severities. Only a violated proof on explicit operands is an error.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityInfo    Severity = "info"
)

// Verdict is what the arithmetic says.
type Verdict string

// The verdicts.
const (
	VerdictViolated Verdict = "violated"        // no true values could produce the print
	VerdictRounding Verdict = "within_rounding" // printed values differ, their intervals meet
	VerdictHolds    Verdict = "holds"           // printed values agree
	VerdictUnknown  Verdict = "unknown"         // an operand is missing or ambiguous
)

// Operand is one figure of a check with the part it plays.
type Operand struct {
	Doc    string
	Path   string
	Figure string // figure id within Doc
	Quantity
	Printed string
	// Role is total, part, numerator, base, ratio, change, previous, statement ...
	Role string
}

// Finding is the outcome of one check: a proof or a question, never a guess.
// Passes (verdict holds or within_rounding) are findings too.
type Finding struct {
	// ID is a fingerprint of check, operands and verdict: it survives re-extraction.
	ID       string
	Check    string // A01, B03 ...
	Severity Severity
	Verdict  Verdict
	Operands []Operand
	// Message is one Vietnamese sentence for a clerk.
	Message string
	// Arithmetic is the formula with the numbers put in.
	Arithmetic string
	// Computed and Stated are the two intervals that were compared, as text.
	Computed string
	Stated   string
	// Readings lists other readings that were tried, in words.
	Readings []string
	// State is new, open, accepted, explained, extraction_error: from the last decision.
	State string
}

// DecisionKind says what a person did.
type DecisionKind string

// The kinds of decision.
const (
	DecideConfirm    DecisionKind = "confirm"    // the finding is a real error of the source
	DecideExplain    DecisionKind = "explain"    // other scope, revision ...: not an error
	DecideExtraction DecisionKind = "extraction" // the program misread the page
	DecideNotFigure  DecisionKind = "not_figure" // the number is no statistic
	DecideSetValue   DecisionKind = "set_value"  // Value holds the right number
	DecideAlias      DecisionKind = "alias"      // Value holds the catalogue id of the phrase
	DecideSetMeta    DecisionKind = "set_meta"   // Field and Value of the document's metadata
)

// Decision is what a person said. Decisions are an append-only log, anchored by
// quote and context so that they survive re-extraction.
type Decision struct {
	ID   int64
	Kind DecisionKind
	// Finding is the fingerprint, for decisions about findings.
	Finding string
	// Doc, Quote, Before and After anchor a decision about a figure.
	Doc    string
	Quote  string
	Before string
	After  string
	Field  string
	Value  string
	Reason string
	Author string
	At     string // RFC 3339
}
