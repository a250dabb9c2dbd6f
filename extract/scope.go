package extract

import (
	"solieu"
)

// timeHeard is a period with the place where it was read.
type timeHeard struct {
	period solieu.Period
	span   solieu.Span
}

// partScope is an open trong đó or gồm: levels behind it may be parts of a level before
// mention from.
type partScope struct {
	open     bool
	cue      solieu.PartCue
	sentence int
	from     int  // mention
	clauses  int  // clauses begun since the cue
	named    int  // one more than the figure that the sentence names as total, 0 for none
	opens    bool // the cue opens its sentence: the total stands in the one before
	total    int  // figure that a list belongs to, -1
	setOut   bool // the mention before from is the total: trong 54 vụ, có 11 vụ …
}

// listScope is what an introduction that ends with a colon hands down to its list.
type listScope struct {
	open   bool
	opener []basisFound
	total  int    // figure, -1
	label  string // bullet of the item that introduces the list
	under  string // bullet of its first item
	cue    solieu.PartCue
	period timeHeard
	status solieu.Status
	whole  bool
}

// memory is what a section has said so far, the last resort for what a clause leaves
// out.
type memory struct {
	ratio, change basisFound
	period        timeHeard
	levels        []int // figures: the levels of the last sentence
	subject       string
	level         int       // one more than the figure of the last level, 0 for none
	opened        timeHeard // the time that the last paragraph opened with
}

// inherit takes what an introduction hands down to the items of its list.
func (r *reader) inherit() {
	kind := r.d.doc.Blocks[r.p.block].Kind
	if kind == solieu.BlockHeading {
		r.d.list = listScope{total: -1}
		r.d.memory = memory{}
		return
	}
	s := r.d.list
	if r.p.opensWithPart() {
		r.period = r.d.memory.opened
	}
	if !s.open || kind == solieu.BlockParagraph && r.p.body == 0 || r.endsList(&r.d.list) {
		r.d.list = listScope{total: -1}
		return
	}
	r.opener, r.listed, r.whole = s.opener, len(s.opener) > 0, s.whole
	r.period, r.status = s.period, s.status
	if s.total >= 0 {
		r.parts = partScope{open: true, cue: s.cue, sentence: 0, total: s.total}
	}
}

// handDown remembers what holds for the list that a colon announces, and for the rest
// of the section.
func (r *reader) handDown() {
	p := r.p
	n := len(p.tokens)
	end := p.body
	if len(p.mentions) > 0 {
		end = p.mentions[len(p.mentions)-1].last + 1
	}
	for _, s := range p.spans {
		if s.first >= end {
			r.hear(s, len(p.mentions))
		}
	}
	r.d.memory.opened = r.period
	if r.period.period.IsZero() && len(p.spans) == 0 {
		r.period = r.d.memory.period
	}
	if len(p.mentions) > 0 {
		if cumulative(r.intro.period) {
			r.period = r.intro
		}
		r.d.memory.levels = r.lastLevels()
	}
	if r.levels[0] >= 0 {
		r.d.memory.subject = r.d.figures[r.fig[r.levels[0]]].Indicator
		r.d.memory.level = r.fig[r.first(r.levels[0])] + 1
	}
	if item := r.d.doc.Blocks[p.block].Kind == solieu.BlockListItem && r.label != "" && cumulative(r.period.period); len(p.mentions) > 0 && r.period.period.Kind != solieu.PeriodYear && !item {
		r.d.memory.period = r.period // a running total at the end of a labelled item is of that item
	}
	if n == 0 || p.id(n-1) != p.rules.words.colon {
		return
	}
	s := listScope{open: true, label: r.bullet(), period: r.period, total: -1, whole: r.whole}
	if r.heardAt == len(p.mentions) && len(p.mentions) == 0 && cumulative(r.local.period) {
		s.period = r.local // Một số khoản thu chủ yếu 7 tháng:
	}
	if s.period.period.IsZero() {
		s.period = r.saidLast()
	}
	if r.estimated(r.lastClause(end, n), n) {
		s.status = solieu.StatusEstimate
	}
	if s.opener = r.openers(r.lastClause(end, n), n); len(s.opener) == 0 {
		s.opener = r.opener
	}
	if k, c := p.markIn(end, n, "rate"); k >= 0 && c.value == "whole" {
		s.whole = true
	}
	if k, c := p.markIn(p.body, min(n, p.body+3), "part"); k >= 0 && len(p.mentions) == 0 && r.d.memory.level > 0 {
		s.total, s.cue = r.d.memory.level-1, solieu.PartCue(c.value)
	}
	if level := r.levels[0]; level >= 0 {
		s.total, s.cue = r.fig[r.first(level)], solieu.PartSome
		if k, c := p.markIn(end, n, "part"); k >= 0 {
			s.cue = solieu.PartCue(c.value)
		}
	}
	r.d.list = s
}

// estimated reports ước among words that introduce figures without being their own: Ước
// sản lượng một số cây trồng: …; Ước tính đến cuối tháng, toàn huyện có ….
func (r *reader) estimated(from, to int) bool {
	p := r.p
	k, c := p.markIn(from, to, "status")
	return k >= 0 && c.value == "estimate" && (p.id(to-1) == p.rules.words.colon || p.covered[p.marks[k].last+1] == byPeriod)
}

// lastClause is where the words begin that introduce the list: behind the last hard sign,
// so that the basis of the last figure is not taken for one of the list.
func (r *reader) lastClause(from, to int) int {
	if len(r.p.mentions) == 0 {
		return from
	}
	for i := to - 1; i >= from; i-- {
		if r.p.hard(i) {
			return i + 1
		}
	}
	return to
}
