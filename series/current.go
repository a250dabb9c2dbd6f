package series

import (
	"cmp"
	"slices"

	"solieu"
)

// sortEntries orders by period end, longer span first, vintage, then position in
// the archive. Derived values come after what is printed.
func sortEntries(entries []entry) {
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(
			a.Period.End.Compare(b.Period.End), a.Period.Start.Compare(b.Period.Start),
			compareBool(a.Derived, b.Derived), a.Vintage.Compare(b.Vintage), cmp.Compare(a.order, b.order))
	})
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	default:
		return 1
	}
}

// rank orders statuses by firmness.
func rank(s solieu.Status) int {
	switch s {
	case solieu.StatusActual:
		return 2
	case solieu.StatusEstimate:
		return 1
	default:
		return 0
	}
}

// span identifies a point of a line. A half year and six months are one point.
type span struct{ start, end solieu.Date }

func spanOf(p solieu.Period) span { return span{p.Start, p.End} }

// markCurrent marks one statement a point. Entries must be sorted.
func markCurrent(entries []entry) {
	best := make(map[span]int)
	for i := range entries {
		entries[i].Current = false
		at := spanOf(entries[i].Period)
		if j, ok := best[at]; !ok || supersedes(&entries[i], &entries[j]) {
			best[at] = i
		}
	}
	for _, i := range best {
		entries[i].Current = true
	}
}

// supersedes: printed beats derived, then the firmest status, then the newest
// vintage. Of two statements in one report the first stays: the second is there to
// be compared, and a check says so when they differ.
func supersedes(later, earlier *entry) bool {
	if later.Derived != earlier.Derived {
		return earlier.Derived
	}
	if a, b := rank(later.Status), rank(earlier.Status); a != b {
		return a > b
	}
	return later.Doc != earlier.Doc && later.Vintage.Compare(earlier.Vintage) >= 0
}
