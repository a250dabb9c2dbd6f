package archive

import "hash/fnv"

// dice is a splitmix64 generator. It is our own so that the archive stays the same
// whatever the standard library does to its generators.
type dice struct{ state uint64 }

// newDice seeds a generator by name: every series and every paragraph has its own,
// so that a change in one does not shift the numbers of all others.
func newDice(name string) *dice {
	h := fnv.New64a()
	_, _ = h.Write([]byte(name)) // a hash never fails
	return &dice{h.Sum64()}
}

func (d *dice) next() uint64 {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9
	z = (z ^ (z >> 27)) * 0x94d049bb133111eb
	return z ^ (z >> 31)
}

// between gives a whole number in [low, high].
func (d *dice) between(low, high int64) int64 {
	return low + int64(d.next()%uint64(high-low+1))
}
