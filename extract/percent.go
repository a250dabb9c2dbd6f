package extract

import (
	"solieu"
	"solieu/extract/lex"
)

// asPercent parts ratio from share for a percentage that is no change.
func (r *reader) asPercent(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	f.Kind = solieu.KindShare
	if k, c := p.markIn(pl.left, m.first, "share"); k >= 0 {
		f.Basis = solieu.Basis(c.value)
		return
	}
	b, hasBasis := r.basisRight(i)
	rate, own := r.rate(i), r.ownWords(i)
	switch {
	case rate == "" && !hasBasis && r.reached(i) != "" && r.coupleWith(i) >= 0:
		f.Kind = solieu.KindRatio
	case r.rowOfShares(i):
		f.Kind, f.Basis = r.d.figures[r.fig[i-1]].Kind, r.d.figures[r.fig[i-1]].Basis
	case !hasBasis && r.reached(i) != "" && r.afterCouple(i):
		f.Kind, f.Basis = solieu.KindRatio, solieu.BasisPlan
	case hasBasis && b.basis == solieu.BasisWhole:
		// bằng 55% diện tích gieo trồng measures against another figure; chiếm was seen above.
		if rate == "" && r.reached(i) != "" {
			f.Kind, f.Basis = solieu.KindRatio, solieu.BasisFigure
		} else {
			f.Basis = solieu.BasisWhole
		}
	case hasBasis && rate == "" || hasBasis && b.basis == solieu.BasisPlan:
		f.Kind = solieu.KindRatio
	case r.reached(i) != "" && r.opened() && r.opener[0].basis == solieu.BasisPlan:
		f.Kind = solieu.KindRatio
	case rate != "" && m.Value.Cmp(hundred) > 0 && !r.namedRate(i):
		// đạt tỷ lệ trên 108%: no share is larger than its whole; but tỷ lệ đúng hạn đạt
		// 109% is a slip, which an audit wants to see
		f.Kind = solieu.KindRatio
	case rate != "":
		if rate == "whole" {
			f.Basis = solieu.BasisWhole
		}
	case r.whole && !hasBasis:
		f.Basis = solieu.BasisWhole
	case pl.before >= 0 && pl.alone && !own:
		r.inBracket(i, f)
	case r.reached(i) != "" && (!own && r.sameSentenceLevel(i) || r.opened()):
		f.Kind = solieu.KindRatio
	case r.reached(i) == "bang" && r.rowAhead(i), r.ofPlan(i):
		f.Kind = solieu.KindRatio
	}
}

// namedRate reports a rate that says of what: tỷ lệ đúng hạn đạt 99%.
func (r *reader) namedRate(i int) bool {
	p, first := r.p, r.p.mentions[i].first
	k, _ := p.markIn(r.place[i].left, first, "rate")
	return k >= 0 && len(r.words(p.marks[k].last+1, first)) > 0
}

// ofPlan reports a percentage that was reached of a plan that its clause leaves out: an
// amount of money reaches a share of nothing else (thu ngoài quốc doanh đạt 52%), nor does
// anything that follows such a ratio in a list (thuế thu nhập đạt 25%, lệ phí đạt 20%).
func (r *reader) ofPlan(i int) bool {
	p := r.p
	if r.reached(i) != "dat" {
		return false
	}
	if r.startsWithMoney(i) {
		return true
	}
	if i == 0 || r.place[i-1].sentence != r.place[i].sentence {
		return false
	}
	last := &r.d.figures[r.fig[i-1]]
	return last.Kind == solieu.KindRatio && last.Basis == solieu.BasisPlan && p.mentions[i-1].class == "percent" && (last.Of == "" || !r.ownWords(i))
}

// startsWithMoney reports that the first word that the mention names is money: thu, chi,
// vốn, thuế.
func (r *reader) startsWithMoney(i int) bool {
	p := r.p
	for j := r.place[i].left; j < p.mentions[i].first; j++ {
		if m, ok := p.markAt(j); ok {
			if _, vague := p.cueOf(m, "vague"); vague || p.dropped(m) {
				j = m.last
				continue
			}
		}
		if !p.is(j, lex.Word) || p.covered[j] != free || p.edgeWord(j) {
			continue
		}
		return p.rules.moneySubject[p.id(j)] && p.id(j) != 0
	}
	return false
}

// rowAhead reports that the next mention of the sentence is a ratio with its basis:
// thành thị bằng 99,8%, nông thôn bằng 99,9% so với tháng trước.
func (r *reader) rowAhead(i int) bool {
	if i+1 >= len(r.p.mentions) || r.place[i+1].sentence != r.place[i].sentence || r.p.mentions[i+1].class != "percent" {
		return false
	}
	_, ok := r.basisRight(i + 1)
	return ok
}

func (r *reader) sameSentenceLevel(i int) bool {
	return r.level() >= 0 && r.place[r.level()].sentence == r.place[i].sentence
}

// inBracket reads a percentage that stands alone in a bracket: part of a couple, share
// of a whole, or the ratio that the list's introduction announces.
func (r *reader) inBracket(i int, f *solieu.Figure) {
	before := &r.p.mentions[r.place[i].before]
	f.Kind = solieu.KindRatio
	switch {
	case before.role == planOf:
		f.Basis = solieu.BasisPlan
		if len(r.opener) > 0 && r.opener[0].isPlan() {
			f.Basis = ""
		}
	case before.role == totalOf, r.reached(i) != "":
	case r.opened():
	default:
		f.Kind, f.Basis = solieu.KindShare, solieu.BasisWhole
	}
}

// rate is the value of the last rate word among the words of the mention: whole for a
// structure, rate for any other.
func (r *reader) rate(i int) string {
	k, c := r.p.markIn(r.place[i].left, r.p.mentions[i].first, "rate")
	if k < 0 {
		return ""
	}
	return c.value
}

// ownWords reports that the mention has words of its own before it that name
// something, not only cues.
func (r *reader) ownWords(i int) bool {
	return r.phrase(r.place[i].left, r.p.mentions[i].first) != ""
}
