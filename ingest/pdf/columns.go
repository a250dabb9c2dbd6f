package pdf

// Bounds of a table without borders: fewer rows or columns could be chance.
const (
	fewestRows    = 3
	fewestColumns = 3
)

// takeColumns finds tables without borders: rows of one line each, with the same
// number of pieces far apart that stand below each other. Their lines leave the page's
// lines.
func takeColumns(p *page) {
	var kept []line
	for i := 0; i < len(p.lines); {
		rows := columnRows(p.lines[i:])
		if len(rows) < fewestRows {
			kept = append(kept, p.lines[i])
			i++
			continue
		}
		p.tables = append(p.tables, columnTable(rows))
		i += len(rows)
	}
	p.lines = kept
}

// columnRows are the lines from the first on that fit into one set of columns.
func columnRows(lines []line) [][]line {
	var rows [][]line
	var columns []rect
	for i := range lines {
		parts := lines[i].segments()
		if len(parts) < fewestColumns || (i > 0 && (len(parts) != len(columns) || isFar(&lines[i-1], &lines[i]))) {
			break
		}
		merged := make([]rect, len(parts))
		for c, part := range parts {
			merged[c] = part.rect
			if i > 0 {
				if part.x1 < columns[c].x0 || part.x0 > columns[c].x1 {
					return rows
				}
				merged[c] = columns[c].union(part.rect)
			}
			if c > 0 && merged[c].x0 <= merged[c-1].x1 {
				return rows
			}
		}
		rows, columns = append(rows, parts), merged
	}
	return rows
}

// isFar reports a gap of more than two lines.
func isFar(above, below *line) bool { return below.y-above.y > 3*below.size }

func columnTable(rows [][]line) ruledTable {
	t := ruledTable{rect: rows[0][0].rect, rows: len(rows), xs: make([]float64, len(rows[0])+1)}
	for r, parts := range rows {
		for c, part := range parts {
			t.rect = t.rect.union(part.rect)
			t.cells = append(t.cells, ruledCell{rect: part.rect, row: r, col: c, rows: 1, cols: 1, laid: []line{part}})
		}
	}
	for c := range rows[0] {
		t.xs[c] = rows[0][c].x0
	}
	t.xs[len(t.xs)-1] = t.x1
	return t
}
