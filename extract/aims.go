package extract

import (
	"solieu/internal/period"
)

// aims reports phấn đấu before the colon of a list: Quận phấn đấu đạt các chỉ tiêu: bán lẻ
// tăng 12%; thu ngân sách 150 tỷ đồng.
func (r *reader) aims(i int) bool {
	p, left := r.p, r.place[i].left
	if left <= p.body || p.id(left-1) != p.rules.words.colon || r.place[i].open >= 0 {
		return false
	}
	from := max(p.body, left-30)
	if i > 0 {
		from = max(from, p.mentions[i-1].last+1)
	}
	k, c := p.markIn(from, left, "status")
	return k >= 0 && c.value == "target" && !p.hardBetween(p.marks[k].last, left)
}

// aimedAt reads a paragraph that begins with the goals of a time to come as one of tasks:
// Mục tiêu năm 2021: …, Mục tiêu trong năm 2021 là đón 5 triệu lượt khách. …
func (r *reader) aimedAt() {
	p := r.p
	if r.sec.class == "task" || len(p.mentions) == 0 {
		return
	}
	k, n := r.d.rules.secAt.Longest(p.tokens, p.body)
	if n == 0 || r.d.rules.section[k].class != "task" {
		return
	}
	for _, s := range p.spans {
		if s.first >= p.mentions[0].first || s.first > p.body+n+3 {
			return
		}
		if s.Cue == period.CueNext {
			r.sec.class, r.sec.period, r.sec.span = "task", s.Period, p.span(s.first, s.last)
			return
		}
	}
}
