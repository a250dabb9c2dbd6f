// Package plain reads Markdown and plain text. One reader serves both: a report
// typed without markup and the same report out of an OCR program give the same
// blocks, because the printed numbering and not the markup decides (see package
// outline).
//
//	doc, err := plain.Read(ctx, []byte("**2. Thu ngân sách:** Đạt 9.050 triệu đồng."))
//	// two blocks: the heading "2. Thu ngân sách:" and its paragraph
package plain
