// Package rules holds the rule files of the extractor: data, no code. Word lists
// are tab separated, everything with more shape is TOML; each line or table
// carries examples that a test of package extract runs.
//
//	units.tsv          units of measure and magnitudes
//	nouns.tsv          nouns that are counted
//	cues.tsv           words that say kind, basis, status, hedge, parts
//	heads.tsv          words in the heads and labels of tables
//	negatives.toml     numbers that are no statistics
//	sections.tsv       heading words and the class of their section
//	names.tsv          words that decide how an indicator is named
//	abbreviations.tsv  short forms and what they stand for
//	indicators.toml    the catalogue
package rules

import "embed"

// FS holds the files.
//
//go:embed *.tsv *.toml
var FS embed.FS
