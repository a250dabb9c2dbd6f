package audit

import (
	"fmt"
	"math/big"
	"strings"

	"solieu"
)

// term is one operand of a claim.
type term struct {
	sheet  *sheet
	figure *solieu.Figure
	role   string
}

func (t term) operand() solieu.Operand {
	return solieu.Operand{
		Doc: t.sheet.doc.ID, Path: t.sheet.doc.Source.Path, Figure: t.figure.ID,
		Quantity: t.figure.Quantity, Printed: quote(t.figure), Role: t.role,
	}
}

// identity says what the operands' intervals imply and what is stated: two
// intervals that must share a value. ok is false when the operands allow no
// conclusion, such as a division by an interval that holds zero.
type identity func(x []interval) (computed, stated interval, ok bool)

// reading is another way to understand the same sentence.
type reading struct {
	note  string
	terms []term
	same  identity // nil means that of the claim
}

// claim is what a check asserts about some figures, before it is judged.
type claim struct {
	check    string
	severity solieu.Severity
	subject  string // what is compared, in Vietnamese: "tổng các phần của …"
	terms    []term
	holds    identity
	formula  func(quotes []string) string
	show     scale
	readings []reading
	// hidden, when set, explains a violation by a value that is not printed. The
	// violation stays, as information.
	hidden string
	// band is the gap that a revision may leave open; bandNote says of what.
	band     *big.Rat
	bandNote string
	// weak: the link between the operands is a guess of the program, so that a wide
	// miss tells of another link, not of an error.
	weak bool
	// unsure, when set, says why a violation proves nothing here.
	unsure string
	// noSlips: the operands differ for honest reasons, so no slip is looked for.
	noSlips bool
}

// outcome is a judged claim.
type outcome struct {
	verdict  solieu.Verdict
	severity solieu.Severity
	terms    []term // of the reading that decided
	computed interval
	stated   interval
	gap      *big.Rat
	notes    []string
	reason   string
	finest   *big.Rat // smallest error that the check can see
}

// judge tries the printed values, their intervals, and then the ladder of other
// readings: hedge words, digits cut off, other operands, a revision. The first
// that explains the numbers wins.
func (b *bench) judge(c claim) outcome {
	o := outcome{severity: c.severity, terms: c.terms, gap: new(big.Rat), finest: new(big.Rat)}
	exact := intervals(c.terms, func(t term) interval { return printed(t.figure.Quantity) })
	var ok bool
	if o.computed, o.stated, ok = c.holds(exact); !ok {
		o.verdict, o.reason = solieu.VerdictUnknown, "số liệu không đủ để tính"
		return o
	}
	o.finest.Add(o.computed.halfWidth(), o.stated.halfWidth())
	o.gap = o.computed.gap(o.stated)
	switch {
	case agrees(c.holds, c.terms):
		o.verdict = solieu.VerdictHolds
	case o.gap.Sign() == 0:
		o.verdict = solieu.VerdictRounding
	case b.meets(c.holds, c.terms, b.hedge):
		o.verdict = solieu.VerdictRounding
		o.notes = append(o.notes, "có từ ước chừng bên cạnh số (khoảng, trên, gần)")
	case !b.c.NoCut && b.meets(c.holds, c.terms, cutTerm):
		o.verdict = solieu.VerdictRounding
		o.notes = append(o.notes, "khớp nếu số được cắt bớt chữ số thay vì làm tròn")
	default:
		b.explain(c, &o)
	}
	return o
}

// explain works down the rest of the ladder for a claim that fails.
func (b *bench) explain(c claim, o *outcome) {
	for _, r := range c.readings {
		same := r.same
		if same == nil {
			same = c.holds
		}
		if !b.meets(same, r.terms, b.hedge) {
			o.notes = append(o.notes, "đã thử: "+r.note+" – không khớp")
			continue
		}
		o.verdict, o.terms = solieu.VerdictRounding, r.terms
		if agrees(same, r.terms) {
			o.verdict = solieu.VerdictHolds
		}
		exact := intervals(r.terms, func(t term) interval { return printed(t.figure.Quantity) })
		o.computed, o.stated, _ = same(exact)
		o.gap = new(big.Rat)
		o.notes = append(o.notes, "khớp khi "+r.note)
		return
	}
	if c.band != nil && o.gap.Cmp(c.band) <= 0 {
		o.verdict, o.reason = solieu.VerdictUnknown, c.bandNote
		return
	}
	blame(c, o)
}

// blame decides on a violation that no reading explains.
func blame(c claim, o *outcome) {
	if c.unsure != "" {
		o.verdict, o.reason = solieu.VerdictUnknown, c.unsure
		return
	}
	hint := ""
	if !c.noSlips {
		hint = slip(c)
	}
	if c.weak && hint == "" && !near(o.computed, o.stated) {
		o.verdict, o.reason = solieu.VerdictUnknown, "chưa chắc các số này thuộc cùng một phép so sánh"
		return
	}
	o.verdict = solieu.VerdictViolated
	if hint != "" {
		o.notes = append(o.notes, hint)
	}
	for _, t := range c.terms {
		o.severity = capped(o.severity, t.figure)
	}
	if c.hidden != "" {
		o.severity = solieu.SeverityInfo
		o.notes = append(o.notes, c.hidden)
	}
}

// capped lowers a severity by doubt about one operand: a unit that is not printed,
// or a reading that the extractor itself was unsure of.
func capped(s solieu.Severity, f *solieu.Figure) solieu.Severity {
	if f.Confidence > 0 && f.Confidence < 0.25 {
		return solieu.SeverityInfo
	}
	if s == solieu.SeverityError && (f.UnitInferred || (f.Confidence > 0 && f.Confidence < 0.4)) {
		return solieu.SeverityWarning
	}
	return s
}

// near reports whether one middle is between half and twice the other.
func near(a, b interval) bool {
	x, y := new(big.Rat).Abs(a.middle()), new(big.Rat).Abs(b.middle())
	two := big.NewRat(2, 1)
	return x.Cmp(new(big.Rat).Mul(y, two)) <= 0 && y.Cmp(new(big.Rat).Mul(x, two)) <= 0
}

func intervals(terms []term, of func(term) interval) []interval {
	x := make([]interval, len(terms))
	for i, t := range terms {
		x[i] = of(t)
	}
	return x
}

func (b *bench) hedge(t term) interval { return b.c.hedged(t.figure.Quantity, t.figure.Approx) }

func cutTerm(t term) interval { return cut(t.figure.Quantity) }

func (b *bench) meets(same identity, terms []term, of func(term) interval) bool {
	computed, stated, ok := same(intervals(terms, of))
	return ok && computed.meets(stated)
}

// agrees reports whether the printed values themselves give the stated one at its
// printed precision.
func agrees(same identity, terms []term) bool {
	computed, _, ok := same(intervals(terms, func(t term) interval { return point(t.figure.Value.Rat()) }))
	if !ok {
		return false
	}
	_, stated, ok := same(intervals(terms, func(t term) interval { return printed(t.figure.Quantity) }))
	return ok && computed.meets(stated)
}

// finding writes an outcome down.
func (c claim) finding(o outcome) solieu.Finding {
	f := solieu.Finding{
		Check: c.check, Severity: o.severity, Verdict: o.verdict, Message: c.message(o),
		Computed: c.show.text(o.computed), Stated: c.show.text(o.stated),
		Readings: o.notes, State: "new",
	}
	if o.verdict != solieu.VerdictViolated {
		f.Severity = solieu.SeverityInfo
	}
	quotes := make([]string, len(o.terms))
	for i, t := range o.terms {
		f.Operands = append(f.Operands, t.operand())
		quotes[i] = quote(t.figure)
	}
	f.Arithmetic = c.arithmetic(quotes, o)
	return f
}

func (c claim) arithmetic(quotes []string, o outcome) string {
	text := strings.Join(quotes, "; ")
	if c.formula != nil {
		text = c.formula(quotes)
	}
	if o.finest.Sign() > 0 {
		text += fmt.Sprintf(" (mức chênh nhỏ nhất thấy được: %s)", c.show.amount(o.finest))
	}
	return text
}

func (c claim) message(o outcome) string {
	switch o.verdict {
	case solieu.VerdictHolds:
		return "Khớp: " + c.subject + "."
	case solieu.VerdictRounding:
		s := "Khớp trong phạm vi làm tròn: " + c.subject
		if len(o.notes) > 0 {
			s += " (" + o.notes[len(o.notes)-1] + ")"
		}
		return s + "."
	case solieu.VerdictUnknown:
		return fmt.Sprintf("Chưa kết luận được: %s (%s).", c.subject, o.reason)
	}
	s := fmt.Sprintf("%s không khớp: tính được %s, văn bản nêu %s, chênh lệch ít nhất %s",
		capital(c.subject), c.show.text(o.computed), c.show.text(o.stated), c.show.amount(o.gap))
	if len(o.notes) > 0 {
		if last := o.notes[len(o.notes)-1]; !strings.HasPrefix(last, "đã thử") {
			s += "; " + last
		}
	}
	return s + "."
}

func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
