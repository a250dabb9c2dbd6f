//go:build race

package audit

// draws is a tenth under the race detector, which slows big numbers tenfold.
const draws = 1_000
