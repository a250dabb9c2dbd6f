package extract

import "solieu"

// table reads the cells of one table, beginning at block i, and returns the first block
// behind it.
func (x *Extractor) table(d *document, i int) int {
	id := d.doc.Blocks[i].Cell.Table
	j := i
	for j < len(d.doc.Blocks) && d.doc.Blocks[j].Kind == solieu.BlockCell && d.doc.Blocks[j].Cell != nil && d.doc.Blocks[j].Cell.Table == id {
		j++
	}
	return j
}
