// Package extract finds every statistic of a report by rules: value and unit, what
// it measures, for which period, how firm it is, and against what it is compared.
// The same text and the same rules always give the same figures; nothing is learnt
// and nothing is guessed.
//
//	rules, err := extract.LoadRules("")
//	figures := extract.New(rules).Extract(doc)
//
// First the whole document is looked over: section (headings), define (short forms),
// stated and window (the period the text itself states). Then a block goes through these
// steps, a file each or a few:
//
//	lex        words, numbers, signs (package lex); mend: cue words with damaged marks
//	numeral    how a number is read: 1.234,5 · 1 234,5 · 1 tỷ 250 triệu · hai
//	refuse     numbers that are no statistics, each with the name of the rule (negative,
//	           shape, nameshape)
//	mention    number + unit (unitread), ranges and couples (couple), units carried over
//	           (carry, carrychange, labelunit)
//	clause     sentences (sentence, opener), brackets, the words left and right of a mention
//	relation   level, ratio, change or share (percent); its basis (basis, basiscarry,
//	           announce) and direction
//	context    period (timing, stock, earlier) and status (planned, aims); scope is what a
//	           list or section hands down
//	indicator  what is measured: phrase and object (the words around the number), names
//	           (which of them count), subject and theme (what they leave out), spell
//	link       which level a ratio speaks of (inturn, aspect, sequel, far), which total a
//	           part belongs to (part, goeson)
//	catalogue  the id of the indicator
//	trace      where each part was read; evidence and confidence weigh it
//
// A table goes its own way, one file each: tablegrid (places of cells), tablehead (rows of
// the head), tablecaption (title and unit line), tablerole and tablecolumn (what each
// column holds), tablesettle (what the numbers prove), tableoutline and tablerow (the
// rows), tablecell and tabletext (the figures), tablename, tablelink. Package lex and the
// readers of units and cues serve both.
//
// What a word means to these steps stands in package rules, not in the code.
package extract
