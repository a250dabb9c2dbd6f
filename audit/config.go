package audit

import "slices"

// Config holds the assumptions of the audit. The zero value means the defaults.
type Config struct {
	// HedgeAbout is how far "khoảng, xấp xỉ" reaches both ways, in percent; 0 means 5.
	HedgeAbout int
	// HedgeOver is how far "trên, hơn" reaches upwards, in percent; 0 means 10.
	HedgeOver int
	// HedgeUnder is how far "gần, dưới" reaches downwards, in percent; 0 means 10.
	HedgeUnder int
	// Revision is how far the actual value of a month usually lies from its
	// estimate, in percent; 0 means 10, the largest of 142 measured revisions of
	// national monthly tables (median 1 to 2).
	Revision int
	// Silent is how far a running total moves through corrections of older months
	// that no report mentions, in permille of the total; 0 means 2.
	Silent int
	// NoCut refuses the reading that digits were cut off instead of rounded.
	NoCut bool
	// Only names the checks to run; none means all.
	Only []string
}

func (c Config) withDefaults() Config {
	set := func(field *int, value int) {
		if *field == 0 {
			*field = value
		}
	}
	set(&c.HedgeAbout, 5)
	set(&c.HedgeOver, 10)
	set(&c.HedgeUnder, 10)
	set(&c.Revision, 10)
	set(&c.Silent, 2)
	return c
}

func (c Config) runs(check string) bool { return len(c.Only) == 0 || slices.Contains(c.Only, check) }
