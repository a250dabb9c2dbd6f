package extract

import (
	"strings"
	"time"

	"solieu"
)

// basisFound is what a ratio or change is measured against, with its words.
type basisFound struct {
	basis       solieu.Basis
	first, last int // tokens
}

// basisRight looks for the basis behind mention i: so với cùng kỳ, kế hoạch năm, of the
// words up to the next mention.
func (r *reader) basisRight(i int) (basisFound, bool) {
	p := r.p
	from, to := p.mentions[i].last+1, r.tailEnd(i)
	return r.basisIn(from, to, p.mentions[i].class == "percent" || p.mentions[i].class == "times")
}

// tailEnd is the end of the words behind a mention in which its basis may stand; a
// comma does not end them when so với follows it.
func (r *reader) tailEnd(i int) int {
	p := r.p
	limit := len(p.tokens)
	if i+1 < len(p.mentions) {
		limit = p.mentions[i+1].first
	}
	for j := p.mentions[i].last + 1; j < limit; j++ {
		if p.hard(j) {
			return j
		}
		if p.id(j) == p.rules.words.comma {
			if k, _ := p.firstMarkIn(j+1, limit, "versus"); k < 0 || p.marks[k].first > j+2 {
				return j
			}
		}
	}
	return limit
}

// basisIn finds a basis among tokens: behind so với anything that names one, without it
// only a plan, a same period or a total right at the start, and only for shares.
func (r *reader) basisIn(from, to int, bare bool) (basisFound, bool) {
	p := r.p
	if k, _ := p.firstMarkIn(from, to, "versus"); k >= 0 {
		v := p.marks[k]
		if b, ok := r.basisAt(v.last+1, to); ok {
			b.first = min(b.first, v.last+1)
			return b, true
		}
		return basisFound{}, false
	}
	if !bare {
		return basisFound{}, false
	}
	k, c := p.firstMarkIn(from, to, "basis")
	if k >= 0 && p.marks[k].first <= from+1 {
		return basisFound{solieu.Basis(c.value), p.marks[k].first, p.phraseEnd(p.marks[k].last, to)}, true
	}
	return basisFound{}, false
}

// basisAt reads the basis that begins near token from: a cue, or a period compared with
// that of the report.
func (r *reader) basisAt(from, to int) (basisFound, bool) {
	p := r.p
	k, c := p.firstMarkIn(from, to, "basis")
	for _, s := range p.spans {
		if s.first < from || s.first >= to || k >= 0 && p.marks[k].first < s.first {
			continue
		}
		if s.first > from+3 {
			break
		}
		if b := r.compared(s); b != "" {
			return basisFound{b, s.first, s.last}, true
		}
	}
	if k >= 0 && p.marks[k].first <= from+4 {
		return basisFound{solieu.Basis(c.value), p.marks[k].first, p.phraseEnd(p.marks[k].last, to)}, true
	}
	return basisFound{}, false
}

// compared says what a stated period is to the report's: the month before, the same
// month last year, the end of last year.
func (r *reader) compared(s timeSpan) solieu.Basis {
	ref, other := r.d.ref.Period, s.Period
	text := strings.ToLower(r.p.text[r.p.tokens[s.first].Start:r.p.tokens[s.last].End])
	switch {
	case strings.HasPrefix(text, "cùng kỳ"), s.Cue == "season":
		return solieu.BasisSamePeriod
	case other.IsZero() || ref.IsZero():
		return ""
	}
	years := ref.Start.Year - other.End.Year
	december := other.End.Month == time.December && other.End.Day == 31
	switch {
	case other.Kind == solieu.PeriodYear && years == 1:
		return solieu.BasisPreviousYear
	case years == 1 && december && (other.Kind == solieu.PeriodAsOf || other.Kind == solieu.PeriodMonth && ref.Start.Month != time.January):
		return solieu.BasisYearEnd
	case other.Kind == solieu.PeriodMonth && other.End.AddDays(1) == ref.End.FirstOfMonth():
		return solieu.BasisPreviousMonth
	case other.Kind == solieu.PeriodQuarter && other.End.AddDays(1) == ref.Start:
		return solieu.BasisPreviousPeriod
	case years >= 1 && other.End.Month == ref.End.Month:
		return solieu.BasisSamePeriod
	case years >= 1:
		return solieu.BasisPreviousYear
	}
	return solieu.BasisPreviousPeriod
}

// phraseEnd is the last token of a basis phrase that begins before it: dự toán tỉnh
// giao, kế hoạch vốn năm 2020.
func (p *passage) phraseEnd(last, to int) int {
	w := &p.rules.words
	for last+1 < to && p.tokens[last+1].Kind == 0 && p.id(last+1) != w.and && !p.startsVerbCue(last+1) {
		last++
	}
	return last
}

// startsVerbCue reports a cue other than a basis at token i.
func (p *passage) startsVerbCue(i int) bool {
	for _, m := range p.marks {
		if m.first == i {
			if _, ok := p.cueOf(m, "basis"); ok {
				return false
			}
			_, status := p.cueOf(m, "status")
			return !status
		}
	}
	return false
}
