package extract

import (
	"strings"

	"solieu"
	"solieu/internal/period"
)

// columnRole says what the cells of a column are.
type columnRole uint8

const (
	valueColumn columnRole = iota
	indexColumn
	labelColumn
	unitColumn
	otherColumn // prose, places, dates: no amounts
)

// column is what the head says of one column.
type column struct {
	role      columnRole
	path      []string // texts of the head, top to bottom
	head      string
	span      solieu.Span // of the lowest text
	status    solieu.Status
	inherited bool // the status stands in an upper text of the head
	kind      solieu.Kind
	basis     solieu.Basis
	basisText string
	period    solieu.Period
	unit      reading
	unitSplit []reading // of vụ/người
	name      string    // what is measured, when the head says it
	down      bool      // the head says only giảm
	open      bool      // a per cent of which the head does not say what it is
	of, base  int       // columns of numerator and denominator, -1
	part      int       // column of the total, -1
	cue       solieu.PartCue
}

// readColumns reads the head into columns.
func (t *table) readColumns() {
	t.cols = make([]column, t.width)
	paths := t.paths()
	for c := range t.cols {
		col := &t.cols[c]
		col.path, col.of, col.base, col.part = paths[c], -1, -1, -1
		col.head = strings.Join(col.path, " ")
		for row := t.head - 1; row >= 0 && col.span.IsZero(); row-- {
			if k := t.block(row, c); k >= 0 && !t.isNumbering(row) {
				col.span = t.d.doc.Blocks[k].Span
			}
		}
	}
	t.assignRoles()
	clear(t.texts) // the title may complete periods that were read without it
	for c := range t.cols {
		if t.cols[c].role == valueColumn && t.caption.over != "" {
			t.cols[c].path = append([]string{t.caption.over}, t.cols[c].path...)
			t.cols[c].head = join(t.caption.over, t.cols[c].head)
		}
		if t.cols[c].role == valueColumn {
			t.readMeaning(&t.cols[c])
			if col := &t.cols[c]; col.kind == solieu.KindLevel && !col.unit.found && t.mostlyPercent(c) {
				col.open, col.kind, col.unit = true, solieu.KindShare, percentUnit
			}
		}
	}
	t.formulas()
	t.settle()
	t.columnParts()
	t.rightTotal()
}

// readMeaning reads status, kind, basis, period, unit and name of a value column.
func (t *table) readMeaning(col *column) {
	h := t.readHeadText(col.head)
	col.kind, col.name, col.unit = solieu.KindLevel, t.headName(col), h.unit
	t.readHeadUnit(col)
	col.name = cropWord(col.name, col.unit)
	col.status = t.headStatus(col)
	switch {
	case h.has("share") && (h.percent || col.unit.class == "percent" || t.caption.percent) && strings.TrimSpace(h.words(true)) == "":
		f, _ := h.first("share", 0)
		col.kind, col.basis, col.name = solieu.KindShare, solieu.BasisWhole, join(lower(h.printed(f)), col.name)
	case t.compares(h, col):
		t.readComparison(h, col)
	case h.percent && !col.unit.found:
		col.open, col.kind = true, solieu.KindShare
		if strings.HasPrefix(lower(col.path[len(col.path)-1]), "tỷ lệ") && col.name != "" && !strings.HasPrefix(col.name, "tỷ lệ") {
			col.name = "tỷ lệ " + lowerFirst(col.name)
		}
	}
	if (h.percent || col.kind == solieu.KindShare) && col.unit.class == "" {
		col.unit = percentUnit
	}
	t.readColumnTime(h, col)
}

// cropWord writes out DT, NS and SL where the unit says that they mean area, yield and
// output.
func cropWord(name string, unit reading) string {
	for _, w := range []struct{ short, long, class string }{{"DT", "diện tích", "area"}, {"NS", "năng suất", "rate"}, {"SL", "sản lượng", "mass"}} {
		if rest, found := strings.CutPrefix(name+" ", w.short+" "); found && unit.class == w.class {
			return strings.TrimSpace(w.long + " " + rest)
		}
	}
	return name
}

// headName is what the head says is measured: the names of its texts from top to bottom.
// Tổng số below another text, and words that stand above already, add nothing.
func (t *table) headName(col *column) string {
	texts := make([]string, len(col.path))
	for i, s := range col.path {
		texts[i] = expandMonths(s)
	}
	h := t.readHeadText(strings.Join(texts, " "))
	name, start, compared := "", 0, h.has("versus")
	for _, s := range texts {
		end := start + len(s)
		own := ""
		if h.wordsIn(start, end, true) != "" {
			own = h.wordsIn(start, end, compared)
		}
		if own != "" && !holdsAll(name, strings.Fields(strings.TrimPrefix(lower(own), "số "))) {
			switch {
			case name == "":
				name = own
			case startsWithMeasure(own):
				name = join(lowerFirst(own), lowerFirst(name)) // Lúa xuân over Diện tích
			default:
				name = join(name, lowerFirst(own))
			}
		}
		start = end + 1
	}
	return name
}

// readHeadUnit takes a unit that is a text of the head by itself, or ends one: Tạ/ha,
// Số tiền triệu đồng; and the two of vụ/người.
func (t *table) readHeadUnit(col *column) {
	for i := len(col.path) - 1; i >= 0 && !col.unit.found; i-- {
		s := col.path[i]
		if t.readHeadText(s).name == "" && len(t.readHeadText(s).found) > 0 {
			continue // kế hoạch, tỷ lệ: nouns that are counted elsewhere
		}
		if u, _ := t.knownUnit(s); u.found && u.class != "percent" {
			col.unit = u
			if !u.counted {
				col.name = strings.TrimSpace(strings.TrimSuffix(col.name, t.readHeadText(s).name))
			}
		} else if a, b, found := strings.Cut(s, "/"); found {
			first, second := t.countedIn(a), t.countedIn(b)
			if first.found && second.found {
				col.unitSplit = []reading{first, second}
			}
		}
	}
}

// headStatus is the status that the lowest text of the head with such a word gives.
func (t *table) headStatus(col *column) solieu.Status {
	for i := len(col.path) - 1; i >= 0; i-- {
		h := t.readHeadText(col.path[i])
		if f, ok := h.first("status", 0); ok && !h.isArea(f) {
			col.inherited = i+1 < len(col.path)
			return solieu.Status(f.value)
		}
	}
	return ""
}

// readColumnTime takes the period that the head names. A level of cùng kỳ is one of the
// year before; a ratio has the period of its level.
func (t *table) readColumnTime(h *headReading, col *column) {
	ref := t.caption.ref(t.d.ref)
	if col.kind != solieu.KindLevel && col.kind != solieu.KindShare {
		before := len(h.p.tokens)
		if f, ok := h.first("versus", 0); ok && f.first > 0 {
			before = f.first
		}
		col.period, _ = h.time(before)
		return
	}
	named, ok := h.time(len(h.p.tokens))
	if b, is := h.first("basis", 0); is && b.value == "same_period_last_year" && col.kind == solieu.KindLevel {
		col.period = t.yearEarlier(h, named, ok, ref)
		return
	}
	if ok {
		col.period = t.soFar(named, col, ref)
		return
	}
	if col.status == solieu.StatusPlan && !ref.Period.IsZero() {
		col.period = solieu.Year(ref.Period.End.Year)
	}
}

// soFar narrows a year that only names which year is meant: in a report to 15/6, Thực
// hiện năm 2020 goes up to that day.
func (t *table) soFar(named solieu.Period, col *column, ref period.Ref) solieu.Period {
	now := ref.Period
	open := named.Kind == solieu.PeriodYear && now.Kind != solieu.PeriodYear && !now.IsZero() && now.End.Month < 12
	switch {
	case !open || col.status != solieu.StatusActual && !t.titled(now):
		return named
	case col.status == solieu.StatusPlan || col.status == solieu.StatusEstimate:
		return named
	case named.Start.Year == now.End.Year:
		return now
	case t.titled(now) && named.Start.Year+1 == now.End.Year:
		return moveYears(now, -1)
	}
	return named
}

// titled reports that the title of the table states the span of days.
func (t *table) titled(p solieu.Period) bool { return t.caption.period == p }

// yearEarlier is the period of a column of last year's levels.
func (t *table) yearEarlier(h *headReading, named solieu.Period, ok bool, ref period.Ref) solieu.Period {
	now := ref.Period
	if now.IsZero() || ok && named.Kind != solieu.PeriodYear {
		now = named
	}
	if len(h.years) > 0 {
		return moveYears(now, h.years[0].year-now.End.Year)
	}
	if ref.Period.IsZero() {
		return solieu.Period{}
	}
	return moveYears(now, ref.Period.End.Year-1-now.End.Year)
}
