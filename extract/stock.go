package extract

import (
	"time"

	"solieu"
	"solieu/extract/lex"
)

// cumulative reports a span that runs from the start of a year over several months.
func cumulative(p solieu.Period) bool {
	switch p.Kind {
	case solieu.PeriodYTD, solieu.PeriodHalf, solieu.PeriodNineMonths:
		return p.Start.Month == time.January
	}
	return false
}

// upTo reads đến ngày D: a stock on that day, or a flow up to it since the start of
// what the report counts.
func (r *reader) upTo(s timeSpan, i int) solieu.Period {
	ref := r.d.ref.Period
	p := s.Period
	if r.isStock(s, i) || r.goesOnStock(i) || ref.IsZero() || p.Kind != solieu.PeriodAsOf {
		return p
	}
	switch ref.Kind {
	case solieu.PeriodMonth:
		if !r.disbursed(s, i) && p.Start.Year == ref.Start.Year && p.Start.Month == ref.Start.Month {
			if p.End == ref.End {
				return ref
			}
			return solieu.Period{Kind: solieu.PeriodMTD, Start: ref.Start, End: p.End}
		}
	case solieu.PeriodAsOf, solieu.PeriodRange, solieu.PeriodUnknown:
		return p
	}
	if p.End == ref.End && (cumulative(ref) || !r.disbursed(s, i)) {
		return ref
	}
	return solieu.Period{Kind: solieu.PeriodYTD, Start: solieu.Date{Year: p.End.Year, Month: 1, Day: 1}, End: p.End}
}

// goesOnFrom reports that mention i says nothing of time and goes on in the sentence of the
// mention before it.
func (r *reader) goesOnFrom(i int) bool {
	if i == 0 || r.place[i].sentence != r.place[i-1].sentence || r.place[i].open != r.place[i-1].open {
		return false
	}
	return r.local.period.IsZero() && r.intro.period.IsZero() && !r.isPast(i-1) && !r.yearBefore(i-1)
}

// goesOnStock reports that mention i names nothing and goes on about a stock: dư nợ đạt 60
// tỷ đồng. Ước đến cuối tháng 9 đạt 62 tỷ đồng.
func (r *reader) goesOnStock(i int) bool {
	level := r.level()
	return i < len(r.place) && level >= 0 && r.d.figures[r.fig[level]].Period.Kind == solieu.PeriodAsOf && !r.ownWords(i)
}

// owed reports a debt or deposit of which the clause says no time: dư nợ ngắn hạn 16 tỷ
// đồng. It stands as of the end of what the report covers.
func (r *reader) owed(i int, f *solieu.Figure) bool {
	p := r.p
	if !r.local.period.IsZero() || f.Kind == solieu.KindChange || f.Period.IsZero() || f.Status != solieu.StatusActual {
		return false
	}
	k, c := p.markIn(r.place[i].left, p.mentions[i].first, "stock")
	return k >= 0 && c.name == "du_no" && !p.collected(p.marks[k].first)
}

// collected reports thu, trả, xử lý before a debt: a flow.
func (p *passage) collected(i int) bool {
	return p.is(i-1, lex.Word) && p.rules.settling[p.id(i-1)] && p.id(i-1) != 0
}

// isStock reports that the clause names a stock: nợ, dư nợ, hiện có, or the progress of
// a season: đã thu hoạch.
func (r *reader) isStock(s timeSpan, i int) bool {
	p := r.p
	if i >= len(p.mentions) {
		return false
	}
	k, c := p.markIn(max(r.place[i].clause, p.body), min(len(p.tokens), p.mentions[i].last+4), "stock")
	return k >= 0 && !(c.name == "du_no" && p.collected(p.marks[k].first))
}
