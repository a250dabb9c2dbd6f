package ingest

import "time"

// Limits bounds what one file may cost. A zero field means its default.
type Limits struct {
	// Bytes is the size of the file; 200 MB. The parts of a packed file may have four
	// times as much together.
	Bytes int64
	// Pages is the number of pages of a PDF; 5,000.
	Pages int
	// Duration is the time for one file; 2 minutes. Only a [Pool] can enforce it
	// against a reader that hangs.
	Duration time.Duration
	// Memory is the resident size of a child process in bytes; 1.5 GB. Only a [Pool]
	// enforces it.
	Memory int64
}

// unpacked is how much more a packed file may hold than it weighs on disk.
const unpacked = 4

func (l Limits) withDefaults() Limits {
	if l.Bytes <= 0 {
		l.Bytes = 200 << 20
	}
	if l.Pages <= 0 {
		l.Pages = 5000
	}
	if l.Duration <= 0 {
		l.Duration = 2 * time.Minute
	}
	if l.Memory <= 0 {
		l.Memory = 1536 << 20
	}
	return l
}
