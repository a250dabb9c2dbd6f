// Package docx reads Word documents. nguyenthenguyen/docx opens the package; the
// walker here reads the main part as a stream and resolves what is not in its text:
// automatic numbering, styles, footnotes, merged cells, tracked changes.
//
//	doc, err := docx.Read(ctx, data, docx.Limits{})
//	doc.Blocks[0].Label == "I." // also when Word generated the number
package docx
