package extract

import (
	"cmp"
	"strings"

	"solieu"
)

// name gives the figure its indicator: what is measured, readable on its own.
func (r *reader) name(i int, f *solieu.Figure) {
	p, pl := r.p, &r.place[i]
	m := &p.mentions[i]
	if g := r.figureOf(f.Of); g != nil {
		f.Indicator = g.Indicator
		return
	}
	if m.partner >= 0 && m.partner < len(r.fig) {
		f.Indicator = r.d.figures[r.fig[m.partner]].Indicator
		if m.role == totalOf && standing(m) {
			f.Indicator = r.spell("số " + r.unitAsPrinted(i)) // 11/23 phường: the second is how many there are
		}
		return
	}
	if i > 0 && !pl.fresh && p.id(m.first-1) == p.rules.words.slash {
		f.Indicator = r.d.figures[r.fig[i-1]].Indicator // 10 giấy/10 hộ/09 thửa count one event
		return
	}
	if i > 0 && p.fromBefore(&p.mentions[i-1]) && r.fromTo(i) {
		f.Indicator = r.d.figures[r.fig[i-1]].Indicator
		return
	}
	if pl.left < m.first {
		f.Trace.Indicator = p.span(pl.left, m.first-1)
	}
	r.own = ""
	f.Indicator = r.spell(r.compose(i, r.ownNaming(i, f.Kind), f))
	if r.own != "" {
		r.d.own[len(r.d.figures)] = r.spell(r.own)
	}
}

// nameReach is how many tokens before a number can belong to its name; it bounds the work
// on hostile text.
const nameReach = 80

// naming is what the words around a number say of it.
type naming struct {
	words  phrase // before the number
	left   string // the same, written
	unit   string // the counted noun, where it says something
	object string // behind the number
	agent  bool   // who did it stood in front
}

func (n naming) String() string { return join(n.left, n.unit, n.object) }

// ownNaming are the words around mention i that belong to it.
func (r *reader) ownNaming(i int, kind solieu.Kind) naming {
	p := r.p
	m := &p.mentions[i]
	end := r.wordsEnd(i, kind)
	all := r.words(max(r.place[i].left, end-nameReach), end)
	n := naming{agent: len(all) > 0 && all[0].is(nameAgent)}
	if !r.tail(i, all) {
		n.words = p.measureFirst(r.afterDone(i, p.core(all)))
	}
	n.left = p.say(n.words)
	if n.agent {
		r.own = p.say(all) // the catalogue may know it by who does it: Ngân hàng Chính sách xã hội cho vay
	}
	object := r.sharedObject(i)
	if m.counted {
		n.unit, n.object = r.unitWords(i, n.left), object
	} else if m.class != "money" && m.class != "rate" || p.onlyActions(n.words) && m.class == "money" {
		n.object = object
	}
	return n
}

// compose puts the words together. Words that name only an attribute (số tiền, diện
// tích) need what they are the attribute of, words that only say what was done need to
// what; words that are missing are those of the mention before.
func (r *reader) compose(i int, n naming, f *solieu.Figure) string {
	m := &r.p.mentions[i]
	pl := &r.place[i]
	if r.begins(i) {
		r.readExclusion(i)
	}
	if r.yearBefore(i) {
		return r.d.figures[r.fig[pl.before]].Indicator
	}
	if name := r.consequence(i, n.left, n.object); name != "" {
		r.lead = name
		return name
	}
	if pl.before >= 0 && f.Kind == solieu.KindLevel {
		return r.inside(i, n)
	}
	name := r.outside(i, n, f)
	if r.except != "" && m.first > r.exceptTo && f.Kind == solieu.KindLevel && pl.open < 0 {
		name = join(name, r.except)
	}
	r.learn(i, n, f)
	return withArea(m, name)
}

// outside names a mention that stands in no bracket behind another.
func (r *reader) outside(i int, n naming, f *solieu.Figure) string {
	m := &r.p.mentions[i]
	own := n.String()
	switch {
	case r.refersBack(i, n):
		return cmp.Or(r.subject, r.d.memory.subject)
	case f.Status == solieu.StatusPlan && r.p.onlyPlan(n.words):
		return join(n.left, r.parent()) // (kế hoạch 12%)
	case n.left == "" && f.Kind != solieu.KindLevel && n.object == "":
		if r.subject != "" {
			return r.subject
		}
	case n.left == "" && m.counted:
		r.own = own
		return r.uncaptioned(i, n, own)
	case n.left == "" && n.object != "" && f.Kind == solieu.KindShare:
	case n.left == "" && n.object != "":
		own = join(r.lead, own)
	case n.left == "" && r.place[i].open >= 0 && r.place[i].before < 0 && r.place[i].alone:
		own = join(r.wordsBefore(r.place[i].open), own)
	case n.left == "":
		own = join(r.subject, own)
	case r.p.onlyMeasure(n.words) && m.counted:
	case r.p.onlyMeasure(n.words) && n.object == "":
		return r.measured(n, r.owner(i))
	case r.doneBefore(i, n):
		return join(plainMeasure(r.p.say(n.words[:1])), r.parent())
	default:
		if full := r.antecedent(n.left, m); full != "" && n.object == "" && (!m.counted || plainEvent[m.Unit] || strings.Contains(lower(full), m.Unit)) {
			return full
		}
		if !m.counted && n.object == "" && r.begins(i) && r.p.ofAction(n.words) {
			if owner := cmp.Or(r.label, r.grown, r.field()); owner != "" {
				return r.measured(n, owner)
			}
		}
		if shared := cmp.Or(r.sharedHead(f, n), r.captionOf(i, n), r.themeOf(n)); shared != "" {
			r.own = own
			own = join(shared, own)
		}
	}
	r.shared = ""
	if r.p.onlyActions(n.words) && n.object == "" && !countsThings(m) {
		r.shared = r.matter(i, n)
		if r.own == "" {
			r.own = own
		}
		own = join(own, r.shared)
	}
	if n.left != "" {
		r.lead = n.left
	}
	r.governor = ""
	if own == "" {
		return cmp.Or(r.field(), r.d.memory.subject)
	}
	return own
}

// uncaptioned names a count that has no words in front: one that a preposition ties to the
// mention before (thông báo đối với 33 hộ), one that goes on with an enumeration, or one
// with a predicate of its own (08 trường hợp đã nộp phạt).
func (r *reader) uncaptioned(i int, n naming, own string) string {
	m := &r.p.mentions[i]
	switch {
	case r.governed(i):
		r.governor = cmp.Or(r.governor, r.base(i-1))
		return join(r.governor, own)
	case r.governor != "" && !r.place[i].fresh:
		return join(r.governor, own)
	case r.place[i].fresh && n.object != "" && r.p.id(r.place[i].clause-1) != r.p.rules.words.closing:
		r.lead = ""
		return own
	case r.lead == "" && n.object == "" && standing(m):
		return join("số", own, r.scope(i))
	case r.lead == "" && n.object == "":
		return join(own, r.field())
	case n.object == "" && r.shared != "":
		return join(r.lead, own, r.shared)
	}
	return join(r.lead, own)
}

// base is what counts behind a preposition are tied to: the documents that were issued for
// 33 households, or what was done for the households that 6 projects concern.
func (r *reader) base(i int) string {
	if class := r.p.mentions[i].class; (class == "person" || class == "household") && r.lead != "" {
		return r.lead
	}
	return r.parent()
}

// inside names a bracketed level: by its own words when they say enough, else by the
// mention before the bracket and its own words.
func (r *reader) inside(i int, n naming) string {
	before := &r.d.figures[r.fig[r.place[i].before]]
	m := &r.p.mentions[i]
	if pl := &r.place[i]; pl.alone && n.left == "" && r.p.hardBetween(r.p.mentions[pl.before].last, pl.open) {
		if words := r.wordsBefore(pl.open); words != "" {
			return join(words, n.object)
		}
	}
	own := join(n.left, n.object)
	if m.counted && (own == "" || m.Unit != before.Unit) {
		own = n.String()
	}
	r.own = own
	switch {
	case r.p.onlyMeasure(n.words):
		return r.measured(n, r.parent())
	case len(r.p.head(n.words)) > 0 && (n.words.words() >= 4 || n.words[0].is(nameWhole)):
		return own
	}
	return join(before.Indicator, own)
}

// wordsBefore names what stands before a bracket, back to the last hard sign: xét chuyển
// công chức cấp xã (07 trường hợp).
func (r *reader) wordsBefore(open int) string {
	from := open
	for from > max(r.p.body, open-nameReach) && !r.p.hard(from-1) {
		from--
	}
	words := r.words(from, open)
	if len(words) > 0 && words[0].is(nameExcept) {
		words = words[1:]
	}
	return r.p.say(r.p.core(words))
}
