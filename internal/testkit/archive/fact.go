package archive

// Fact is one figure that a report prints. Facts with an Indicator are the key
// figures of truth.jsonl; all of them are in figures.jsonl.
type Fact struct {
	Path      string `json:"path"`
	Seq       int    `json:"seq"` // order in the report, from 1
	Indicator string `json:"indicator,omitempty"`
	Measure   string `json:"measure,omitempty"`
	Kind      string `json:"kind"`
	Status    string `json:"status"`
	Period    string `json:"period,omitempty"`
	Basis     string `json:"basis,omitempty"`
	// Approx is the hedge in FORMAT's words: about, over, under.
	Approx string `json:"approx,omitempty"`
	// Value is what the page states, in the canonical Unit: what a right reader gives.
	Value   string   `json:"value"`
	Unit    string   `json:"unit"`
	Units   []string `json:"units,omitempty"` // other units to accept for a count
	Printed string   `json:"printed"`
	// TrueValue is set where a planted defect makes the page state something else.
	TrueValue string `json:"true_value,omitempty"`
	Defect    string `json:"defect,omitempty"`
	Quote     string `json:"quote,omitempty"` // the words around it
	Where     string `json:"where"`           // text or table
}

// Defect is a statement made wrong on purpose.
type Defect struct {
	ID       string   `json:"id"`
	Path     string   `json:"path"`
	Month    string   `json:"month"`
	Kind     string   `json:"kind"`
	Checks   []string `json:"checks"` // the checks that should see it
	Printed  string   `json:"printed"`
	True     string   `json:"true"`
	Sentence string   `json:"sentence"`
	Why      string   `json:"why"`
	Echo     string   `json:"echo,omitempty"` // where the wrong number troubles another check
}

// Trap is an honest statement that looks wrong to a careless check.
type Trap struct {
	ID       string   `json:"id"`
	Path     string   `json:"path"`
	Month    string   `json:"month"`
	Kind     string   `json:"kind"`
	Silent   []string `json:"silent"` // the checks that must not call it an error
	Sentence string   `json:"sentence"`
	Why      string   `json:"why"`
}
