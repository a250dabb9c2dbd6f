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
//
// The query language; every clause must hold:
//
//	thu ngân sách        words, in any order          "thu ngân sách"  one after the other
//	-chi  -"dự toán"     must not stand there         9.050  22,6  15/6/2020  144/KH-UBND
//	place: dia-phuong:   words of the place           place:"An Khê"
//	period: ky:          months of the report         ky:2020-06..2021-03  ky:6/2020  ky:2020-Q2
//	section: muc:        numbering and what is below  muc:I.2
//	unit: don-vi:        unit of a figure             don-vi:ha (which is m2)
//	kind: loai:          level, ratio, change, share
//	indicator: chi-tieu: id or words of an indicator  chi-tieu:"tai nạn"
//	value: gia-tri:      value of a figure            gia-tri:>100tỷ  value:5..10%
//
// Several places, periods, sections, units, kinds or indicators are alternatives.
// The conditions on figures must hold for one and the same figure.
package search
