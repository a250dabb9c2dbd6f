// Package outline finds the order of a report: which lines are headings, which are
// list items, what numbering path each stands under, and which two pieces are one
// paragraph that a page break cut. Every reader hands it the same [Piece]s, so the
// same report has the same blocks in every format.
//
// The printed numbering decides, not the markup: reports converted by OCR mix #,
// ##, #### and bold lines for one rank.
//
//	doc := outline.Build([]outline.Piece{
//		outline.Line("I. KẾT QUẢ"),
//		outline.Line("1. Kinh tế"),
//		outline.Line("Thu ngân sách đạt 9.050 triệu đồng."),
//	})
//	doc.Blocks[2].Section == "I.1"
package outline
