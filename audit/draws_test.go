//go:build !race

package audit

// draws is how many honest instances each family is tried with.
const draws = 20_000
