// Package lex cuts the text of a report into tokens: words (one per written
// syllable), numbers, punctuation and spaces. Every byte of the text is in exactly
// one token, so the tokens joined together are the text again; nothing that
// arrives as text can make it fail.
//
//	lex.Scan("tăng1,36% so với", nil) // tăng · 1,36 · % · ␠ · so · ␠ · với
//
// A [Lexicon] gives every word that the rules know a small number, the same for
// all its spellings (case, composed or decomposed, hoà or hòa). A [Trie] finds
// phrases as runs of those numbers.
package lex
