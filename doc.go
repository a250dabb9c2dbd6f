// Package solieu holds the nouns of the program: what an archive of Vietnamese
// monthly reports becomes on its way from a file to a finding.
//
// The way of the data, one package an arrow, one type a noun:
//
//	file ──ingest──▶ Document ──extract──▶ Figure ──series──▶ Observation ──audit──▶ Finding
//	                                 index keeps them all (SQLite), a person answers with a Decision
//
// A [Document] is the plain text of one report with its [Block]s, [Meta] data
// and pages. A [Figure] is one printed statistic of that text: an exact value in
// a canonical unit, what it measures, for which [Period], whether it is actual,
// estimated or planned, and against what it is compared. An [Observation] is a
// figure placed in a time [Series]; every earlier statement of the same point is
// kept as a vintage. A [Finding] is the outcome of a check over figures or
// series, with its arithmetic. A [Decision] is what a person said about a figure
// or a finding; decisions are never overwritten by a machine.
//
// Three rules hold for every type of this package:
//
//   - Numbers are exact. A [Decimal] never passes through a float, and a
//     [Quantity] carries the closed interval that its printed digits allow.
//   - Offsets are bytes into [Document.Text]. Only [Mapper] converts them to code
//     points or UTF-16 units.
//   - The zero value of a field means "not said in the text"; nothing is guessed.
//
// The package imports the standard library and the decimal type, nothing else.
package solieu
