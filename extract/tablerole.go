package extract

import (
	"strings"

	"solieu/extract/lex"
	"solieu/internal/vi"
)

// roleOf knows the heads of columns that hold no values.
func (t *table) roleOf(head string) columnRole {
	role, known := t.roles[head]
	if !known {
		role = t.readRole(head)
		t.roles[head] = role
	}
	return role
}

func (t *table) readRole(head string) columnRole {
	p := t.passageOf(strings.Trim(head, " .:*"))
	k, n := t.x.rules.heads.at.Longest(p.tokens, 0)
	if n == 0 {
		return valueColumn
	}
	c := t.x.rules.heads.cues[k]
	if c.class != "role" || c.value != "attribute" && n < len(p.tokens) {
		return valueColumn
	}
	switch c.value {
	case "index":
		return indexColumn
	case "unit":
		return unitColumn
	case "unit_or_label":
		return labelColumn
	}
	return otherColumn
}

// assignRoles decides what each column holds: by its head, and by its cells where the
// head can mean two things.
func (t *table) assignRoles() {
	for c := range t.cols {
		col := &t.cols[c]
		col.role = t.roleOf(strings.Join(col.path, " "))
		for i := len(col.path) - 1; i >= 0 && col.role == valueColumn; i-- {
			if role := t.roleOf(col.path[i]); role == indexColumn || role == unitColumn {
				col.role = role
			}
		}
		if col.role == labelColumn && (t.holdsUnits(c) || t.label >= 0 && t.holdsAUnit(c)) {
			col.role = unitColumn
		}
		if col.head == "" && c == 0 && t.holdsNumbering(c) {
			col.role = indexColumn
		}
		switch {
		case col.role == indexColumn && t.index < 0:
			t.index = c
		case col.role == unitColumn:
			t.unitAt = c
		case col.role == otherColumn && t.label >= 0 && t.mostlyPercent(c):
			col.role = valueColumn // Đánh giá, with 95,2 % in its cells
		case col.role == indexColumn || col.role == otherColumn:
		case col.head == "" && t.label >= 0 && c > t.label+t.labels && t.headed():
			col.role = otherColumn // numbers beside the table that nothing names
		case t.label >= 0 && c == t.label+t.labels && (col.head == "" || col.head == t.cols[t.label].head) && !t.hasAmounts(c) && !t.holdsCounts(c):
			// Indented labels stand in a column of their own.
			col.role, t.labels = labelColumn, t.labels+1
		case t.mostlyAmounts(c) && !t.isYearColumn(c):
			col.role = valueColumn
		case t.label < 0:
			col.role, t.label, t.labels = labelColumn, c, 1
		case t.hasAmounts(c) || t.holdsCounts(c):
			col.role = valueColumn
		case t.unitAt < 0 && t.holdsUnits(c):
			col.role, t.unitAt = unitColumn, c
		default:
			col.role = otherColumn
		}
	}
	t.places = t.label >= 0 && t.namesPlaces()
}

// headed reports that at least two columns have a head.
func (t *table) headed() bool {
	n := 0
	for c := range t.cols {
		if t.cols[c].head != "" {
			n++
		}
	}
	return n > 1
}

// mostNames is how many rows tell what the rows of a table are.
const mostNames = 60

// namesPlaces reports that the rows are places, offices or persons: the head says so or
// most labels begin with the noun of a place.
func (t *table) namesPlaces() bool {
	if t.startsWithPlace(t.cols[t.label].head) || t.roleOf(t.cols[t.label].head) == labelColumn {
		return true
	}
	places, filled := 0, 0
	for row := t.head; row < len(t.grid) && filled < mostNames; row++ {
		if s := t.own(row, t.label); s != "" {
			filled++
			if t.startsWithPlace(s) {
				places++
			}
		}
	}
	return places*3 > filled*2
}

// startsWithPlace reports xã, phường, huyện, đơn vị as first word, perhaps behind tên.
func (t *table) startsWithPlace(s string) bool {
	p := t.passageOf(strings.TrimLeft(s, "-+*0123456789. "))
	i := 0
	for p.is(i, lex.Word) && strings.Contains(" tên các địa cấp ", " "+lower(p.word(i))+" ") {
		i++
	}
	k, n := p.rules.unitAt.Longest(p.tokens, i)
	if n > 0 {
		switch p.rules.units[k].class {
		case "place", "organisation":
			return p.rules.units[k].counted
		}
	}
	return strings.HasPrefix(vi.Key(s), vi.Key("địa phương")) || strings.HasPrefix(vi.Key(s), vi.Key("trường ")) || strings.HasPrefix(vi.Key(s), vi.Key("đơn vị "))
}

// mostlyAmounts reports that most cells of a column below the head are numbers.
func (t *table) mostlyAmounts(c int) bool {
	numbers, filled := 0, 0
	for row := t.head; row < len(t.grid); row++ {
		if t.own(row, c) == "" || isNothing(t.own(row, c)) {
			continue
		}
		filled++
		if _, ok := t.amounts[[2]int{row, c}]; ok {
			numbers++
		}
	}
	return numbers*2 > filled
}

// mostlyPercent reports that most numbers of a column have a per cent sign.
func (t *table) mostlyPercent(c int) bool {
	percents, n := 0, 0
	for row := t.head; row < len(t.grid); row++ {
		if s := t.own(row, c); !isNothing(s) && strings.ContainsAny(s, "0123456789") {
			n++
		}
		if a, ok := t.amounts[[2]int{row, c}]; ok {
			if a.percent {
				percents++
			}
		}
	}
	return percents*2 > n && percents > 1
}

func (t *table) hasAmounts(c int) bool {
	for row := t.head; row < len(t.grid); row++ {
		if _, ok := t.amounts[[2]int{row, c}]; ok {
			return true
		}
	}
	return false
}

// isNothing reports the marks for no value: -, …, x.
func isNothing(s string) bool {
	return strings.Trim(s, "-–−…. xX()*\"/") == ""
}

// isYearColumn reports a first column of years or of numbers in order: the names of rows.
func (t *table) isYearColumn(c int) bool {
	if t.label >= 0 || c > 1 {
		return false
	}
	for row := t.head; row < len(t.grid); row++ {
		if s := t.own(row, c); s != "" && !isYearText(s) {
			return false
		}
	}
	return true
}

// holdsNumbering reports cells such as I, 1, 1.1, a under an empty head.
func (t *table) holdsNumbering(c int) bool {
	filled := 0
	for row := t.head; row < len(t.grid); row++ {
		s := t.own(row, c)
		if s == "" {
			continue
		}
		if labelRank(s+" ") == plainRank {
			return false
		}
		filled++
	}
	return filled > 0
}

// holdsUnits reports that most cells of a column are units.
func (t *table) holdsUnits(c int) bool {
	units, filled := 0, 0
	for row := t.head; row < len(t.grid); row++ {
		s := t.own(row, c)
		if isNothing(s) {
			continue
		}
		filled++
		if u, _ := t.knownUnit(s); u.found || s == "%" {
			units++
		}
	}
	return units*3 > filled*2
}

// holdsAUnit reports that a cell of a column is a unit. Behind the names of the rows Đơn vị
// then means unit of measure.
func (t *table) holdsAUnit(c int) bool {
	for row := t.head; row < len(t.grid); row++ {
		if u, _ := t.knownUnit(t.own(row, c)); u.found {
			return true
		}
	}
	return false
}

// holdsCounts reports that most cells begin with a number and its unit: 12 vụ, 4/5 xã.
func (t *table) holdsCounts(c int) bool {
	counts, filled := 0, 0
	for row := t.head; row < len(t.grid); row++ {
		s := t.own(row, c)
		if isNothing(s) {
			continue
		}
		filled++
		if s = strings.TrimLeft(s, "+-− "); s != "" && s[0] >= '0' && s[0] <= '9' && len(strings.Fields(s)) <= 4 {
			counts++
		}
	}
	return counts*2 > filled
}
