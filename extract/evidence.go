package extract

import (
	"sort"

	"solieu"
)

// distance says how near to a figure the words stand that say a thing of it.
type distance uint8

const (
	unsaid     distance = iota // nothing says it: what holds by itself
	inClause                   // among the figure's own words
	inSentence                 // elsewhere in its sentence
	inBlock                    // in another sentence of its paragraph
	elsewhere                  // in an introduction, a heading, the title
)

// evidence is what speaks for and against the reading of a figure: how near its parts
// were read, and what stands near that it did not take. Confidence is made of it.
type evidence struct {
	unit, period, basis, status distance
	// foreign is the share of the name's words, in per cent, that are not the figure's own.
	foreign int
	// unknown: the unit is a noun that no rule knows.
	unknown bool
	// inWords: the number is spelled out.
	inWords bool
	bracket bool
	// stock: the clause names a stock, which has a day and no span.
	stock bool
	// otherTime: the sentence names a time that is not the figure's.
	otherTime bool
	// times: the paragraph names a time before the figure.
	times bool
	// otherBasis: so với stands before the figure, which has no basis.
	otherBasis bool
	// otherStatus: an estimate, plan or target is named before a figure that is none.
	otherStatus bool
	// neighbours counts the figures of another time among the twelve before it.
	neighbours int
	// titles counts the periods that the title names; long: the first is more than a month.
	titles int
	long   bool
}

// weigh notes what stands near mention i that its reading leaves out.
func (r *reader) weigh(i int, f *solieu.Figure, e *evidence) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	from := max(r.starts[r.sentenceOf(m.first)], m.first-longSentence)
	e.unknown, e.inWords, e.bracket = m.class == "noun", p.numbers[m.number].inWords, pl.open >= 0
	k, _ := p.markIn(pl.clause, min(len(p.tokens), m.last+4), "stock")
	e.stock = k >= 0
	k, _ = p.markIn(from, m.first, "status")
	e.otherStatus = k >= 0 && f.Status == solieu.StatusActual
	k, _ = p.markIn(from, max(pl.right, m.first), "versus")
	e.otherBasis = k >= 0 && f.Basis == ""
	e.times = len(p.spans) > 0 && p.spans[0].first < m.first
	e.otherTime = r.namesTime(i) && e.period != inClause && e.period != inSentence
}

// namesTime reports a phrase for a time in the sentence of mention i.
func (r *reader) namesTime(i int) bool {
	p := r.p
	sentence := r.sentenceOf(p.mentions[i].first)
	from := r.starts[sentence]
	k := sort.Search(len(p.spans), func(k int) bool { return p.spans[k].first >= from })
	for ; k < len(p.spans) && r.sentenceOf(p.spans[k].first) == sentence; k++ {
		if !p.spans[k].Period.IsZero() {
			return true
		}
	}
	return false
}

// sentenceOf is the number of the sentence that holds token i.
func (r *reader) sentenceOf(i int) int {
	return sort.SearchInts(r.starts, i+1) - 1
}

// within gives the token at which a span of the document begins in this block.
func (r *reader) within(s solieu.Span) (token int, ok bool) {
	p := r.p
	if s.IsZero() || s.Start < p.base || s.End > p.base+len(p.text) || len(p.tokens) == 0 {
		return 0, false
	}
	return p.tokenAt(s.Start - p.base), true
}

// distance is how far a span stands from mention i.
func (r *reader) distance(i int, s solieu.Span) distance {
	token, ok := r.within(s)
	m, pl := &r.p.mentions[i], &r.place[i]
	switch {
	case s.IsZero():
		return unsaid
	case !ok:
		return elsewhere
	case token >= pl.left && token < max(pl.right, m.last+1), token > m.last && (i+1 == len(r.p.mentions) || token < r.p.mentions[i+1].first) && r.sentenceOf(token) == r.sentenceOf(m.first):
		return inClause
	case r.sentenceOf(token) == r.sentenceOf(m.first):
		return inSentence
	}
	return inBlock
}

// finishEvidence adds what only the whole document says, and gives every figure its place
// in the list.
func (d *document) finishEvidence() {
	for len(d.evidence) < len(d.figures) {
		d.evidence = append(d.evidence, evidence{})
	}
	d.traceCells()
	long := false
	switch d.ref.Period.Kind {
	case solieu.PeriodQuarter, solieu.PeriodHalf, solieu.PeriodNineMonths, solieu.PeriodYTD:
		long = true
	}
	for i := range d.figures {
		e := &d.evidence[i]
		if e.long = long; d.figures[i].Period == d.ref.Period {
			e.titles = len(d.doc.Meta.Periods)
		}
		for j := max(0, i-12); j < i; j++ {
			if d.figures[j].Period != d.figures[i].Period {
				e.neighbours++
			}
		}
	}
}
