// Package pdf reads PDF files. ledongthuc/pdf opens the file and its objects; the
// walker here runs the content streams itself and knows where every glyph stands:
//
//	operators → glyphs → words (by gap) → lines (by baseline) → letterhead, tables,
//	paragraphs (by indent, spacing and line width) → pieces of package outline
//
//	doc, err := pdf.Read(ctx, data, pdf.Limits{})
//	doc.Blocks[0].Boxes // where it is printed, in fractions of the page
//
// Lengths inside the package are points with the origin at the top left of the page
// as it is shown: cropped and rotated, x to the right, y down.
package pdf
