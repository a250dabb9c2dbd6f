// Package search finds Vietnamese text: an analyzer that reads the original bytes,
// a query language in which no input is an error, a bleve index, and snippets.
//
//	tokens := search.Tokenize("Thu ngân sách 9.050 triệu đồng")
//	query := search.Parse(`thu ngân sách -"dự toán" dia-phuong:"an khê" ky:2020`)
//
// Syllables are the words: nobody who searches Vietnamese misses word segmentation,
// they miss marks, tone placement, đ, decomposed text and right highlights
// (design/search-storage.md §2). A word typed with marks means those marks, a word
// of an unmarked query means all spellings. Nothing is ever read back from the
// index: it gives block ids, the text comes from the database.
package search
