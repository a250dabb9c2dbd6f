//go:build !race

package audit

// draws is how many honest instances each family is tried with, once rounded and
// once cut off.
const draws = 10_000
