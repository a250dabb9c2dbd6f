package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// caption is what the lines over a table say of all of it.
type caption struct {
	topic  string // what the table is of, when its title says so
	period solieu.Period
	span   solieu.Span
	unit   reading
	other  reading // second unit of a unit line
	over   string  // a line that goes on in the heads: Quý I năm 2019 so với
	// percent: the unit line names % beside another unit.
	percent bool
	keyed   []keyedUnit
}

// ref completes phrases of the head by the period of the title, if there is one.
func (c *caption) ref(r period.Ref) period.Ref {
	if !c.period.IsZero() {
		r.Period = c.period
	}
	return r
}

// linesAbove is how far over a table its title and unit line may stand.
const linesAbove = 4

// longestTitle bounds, in words, a line over a table that may be its title.
const longestTitle = 40

// readCaption reads the title and the unit line: the rows of the head that hold nothing
// else, then the lines over the table, the nearest first.
func (t *table) readCaption(first int) {
	for row := t.head - 1; row >= 0; row-- {
		if t.isCaption(row) {
			_, col := t.filled(row)
			t.readCaptionLine(t.text(row, col), t.d.doc.Blocks[t.block(row, col)].Span.Start)
		}
	}
	for k := first - 1; k >= max(0, first-linesAbove); k-- {
		b := &t.d.doc.Blocks[k]
		if b.Kind == solieu.BlockCell || b.Kind == solieu.BlockTail || b.Kind == solieu.BlockHeader {
			return
		}
		text := t.d.doc.BlockText(k)
		if k < first-1 && (strings.HasSuffix(text, ".") || len(strings.Fields(text)) > longestTitle) {
			return
		}
		t.readCaptionLine(text, b.Span.Start)
		if b.Kind == solieu.BlockHeading && !t.isTableTitle(text) {
			return
		}
	}
}

// readCaptionLine takes from a line what no line nearer to the table has said.
func (t *table) readCaptionLine(text string, base int) {
	c := &t.caption
	if rest, found := t.unitLine(text); found {
		if !c.unit.found && len(c.keyed) == 0 {
			t.readUnitLine(rest)
		}
		return
	}
	if !c.unit.found && t.isUnitLine(text) {
		t.readUnitLine(strings.Trim(text, "()"))
		return
	}
	if h := t.readHeadText(text); h.endsInVersus() {
		if c.over == "" {
			c.over = text
		}
		return
	}
	if strings.HasPrefix(text, "(") && !strings.Contains(text, "%") {
		text = strings.Trim(text, "()")
		if p, span := t.d.headingPeriod(text, base, "result"); c.period.IsZero() && !p.IsZero() && !strings.HasPrefix(lower(text), "kèm") && !strings.HasPrefix(lower(text), "ban hành") {
			c.period, c.span = p, span
		}
		return
	}
	if rest, u := t.bracketUnit(strings.TrimRight(text, " .:")); u.found && !c.unit.found && len(strings.Fields(text)) <= longestTitle {
		text, c.unit = rest, u
	}
	if len(strings.Fields(text)) > longestTitle {
		text = lastSentence(text)
	}
	if p, span := t.d.headingPeriod(text, base, "result"); c.period.IsZero() && p.End.Year-p.Start.Year < 2 {
		c.period, c.span = p, span // giai đoạn 2016-2020 is no period of the figures
	}
	if c.topic == "" {
		c.topic = t.topicOf(text)
	}
}

// lastSentence is what leads over from prose to the table.
func lastSentence(text string) string {
	text = strings.TrimRight(text, ":. ")
	if i := strings.LastIndex(text, ". "); i >= 0 {
		return text[i+2:]
	}
	return text
}

// tableWords are what titles of tables begin with and what says nothing of the subject.
var tableWords = []string{
	"biểu số", "biểu", "bảng số", "bảng", "phụ lục số", "phụ lục", "phụ biểu", "tổng hợp", "bảng tổng hợp", "kết quả thực hiện", "kết quả",
	"tình hình thực hiện", "tình hình", "tiến độ thực hiện", "tiến độ", "báo cáo", "một số", "các", "thực hiện", "thống kê", "số liệu", "biểu tổng hợp",
}

// isTableTitle reports a line that names the table: Biểu 1, Bảng 2, Phụ lục.
func (t *table) isTableTitle(text string) bool {
	key := lower(text)
	for _, word := range []string{"biểu", "bảng", "phụ lục", "phụ biểu"} {
		if strings.HasPrefix(key, word) {
			return true
		}
	}
	return false
}

// topicOf is the subject that a title names, "" when it only says that figures follow.
func (t *table) topicOf(text string) string {
	text = strings.TrimRight(text, " .:;")
	p := t.passageOf(text)
	p.readSpans(t.d.ref)
	skip := make([]bool, len(p.tokens))
	for i := range p.tokens {
		skip[i] = p.covered[i] == byPeriod || p.tokens[i].Kind != lex.Word
	}
	first := titleStart(p)
	end := len(p.tokens)
	for i := first; i < end; i++ {
		if p.id(i) == p.rules.words.open || p.id(i) == p.rules.words.semicolon {
			end = i
		}
	}
	s := lower(p.joined(first, end-1, skip))
	for again := true; again; {
		again = false
		for _, word := range tableWords {
			if rest, found := strings.CutPrefix(s+" ", word+" "); found {
				s, again = strings.TrimSpace(rest), true
			}
		}
	}
	s = t.spell(cutPlace(strings.TrimSuffix(strings.TrimSuffix(s, " và"), " đến")))
	if words := strings.Fields(s); len(words) > 14 || strings.HasPrefix(s, "chỉ tiêu") || strings.Contains(s, "như sau") || strings.Contains(s, "sau đây") || strings.HasPrefix(s, "kinh tế") {
		return ""
	}
	return s
}

// titleStart skips the number of a title: Biểu 1:, Bảng 2., I. and the like.
func titleStart(p *passage) int {
	for i := 0; i < min(6, len(p.tokens)); i++ {
		if id := p.id(i); id == p.rules.words.colon || id == p.rules.words.dot {
			return i + 1
		}
	}
	return 0
}

// cutPlace drops what a title says of the place: trên địa bàn huyện …
func cutPlace(s string) string {
	s += " "
	for _, word := range []string{" trên địa bàn ", " tại các ", " theo ", " phân theo ", " chia theo ", " của các ", " đến ", " cho các ", " các quý ", " các tháng "} {
		if i := strings.Index(s, word); i > 0 {
			s = s[:i]
		}
	}
	return strings.TrimSpace(s)
}

// spell writes abbreviations out.
func (t *table) spell(s string) string {
	r := &reader{p: &passage{rules: t.x.rules, doc: t.d}, d: t.d}
	return r.spell(s)
}
