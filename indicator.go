package solieu

// Indicator is one line of the catalogue: a thing that offices report month after
// month under changing words.
type Indicator struct {
	// ID is a stable slug with its group in front: "fin.thu_nsnn".
	ID string
	// Name is the full Vietnamese name; NameEN the English one.
	Name   string
	NameEN string
	// Group is the id's first part: fin, inv, eco, agr, sec ...
	Group string
	// UnitClass is what the unit must be: money, count:vụ, mass, area, percent ...
	UnitClass string
	// Stock is true for levels on a day (dư nợ, hộ nghèo), false for flows.
	Stock bool
	// Aliases are phrasings that name the indicator exactly.
	Aliases []string
	// Not lists words whose presence rules the indicator out.
	Not []string
}
