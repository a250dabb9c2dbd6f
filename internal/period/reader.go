package period

import "solieu"

// reader looks at tokens; every method is safe at any index.
type reader struct {
	toks []token
	ref  Ref
	last solieu.Date // of the last phrase that gave a day
	// looks counts the tokens looked at: a test proves by it that time is linear,
	// which a clock on a busy machine cannot.
	looks int
}

// hit is a phrase that a rule read. The rule starts at a token that the caller
// knows; end is the token behind the phrase.
type hit struct {
	end    int
	period solieu.Period
	cue    Cue
	// explicit: the year is printed, not completed from the reference.
	explicit bool
	// silent phrases are read over: bases of comparison and dates of documents.
	silent bool
}

var none = token{num: -1}

func (r *reader) at(i int) *token {
	r.looks++
	if i < 0 || i >= len(r.toks) {
		return &none
	}
	return &r.toks[i]
}

// is reports whether the words stand at i in that order.
func (r *reader) is(i int, words ...string) bool {
	for k, w := range words {
		if r.at(i+k).word != w {
			return false
		}
	}
	return true
}

// oneOf reports whether the word at i is one of the words.
func (r *reader) oneOf(i int, words ...string) bool {
	w := r.at(i).word
	if w == "" {
		return false
	}
	for _, one := range words {
		if w == one {
			return true
		}
	}
	return false
}

func (r *reader) mark(i int, marks ...rune) bool {
	m := r.at(i).mark
	if m == 0 {
		return false
	}
	for _, one := range marks {
		if m == one {
			return true
		}
	}
	return false
}

func (r *reader) dash(i int) bool { return r.mark(i, '-', '–', '—', '−') }

// count reads a number of one or two digits, or a number word up to twelve.
func (r *reader) count(i int) (n, end int) {
	t := r.at(i)
	switch {
	case t.digits > 0 && t.digits <= 2:
		return t.num, i + 1
	case t.digits > 0 || t.num < 0 || len(t.word) <= 3 && t.word[0] == 'i':
		return -1, i
	case t.num == 10 && r.oneOf(i+1, "một", "hai"):
		return 10 + r.at(i+1).num, i + 2
	}
	return t.num, i + 1
}

// decimal reports whether the number before i goes on behind a point or comma: the
// 1 of 1,2 is no month.
func (r *reader) decimal(i int) bool {
	return r.mark(i, ',', '.') && r.at(i).glued && r.at(i+1).glued && r.at(i+1).digits > 0 && r.at(i+1).digits != 4
}

// monthNumber reads what stands behind tháng: 6, 06, Sáu, Giêng, mười một. Năm is
// May only where it cannot be the word for year: tháng Năm, tháng năm năm 2020.
func (r *reader) monthNumber(i int) (n, end int) {
	n, end = r.count(i)
	if n < 1 || n > 12 || r.decimal(end) {
		return -1, i
	}
	if r.is(i, "năm") && r.at(i+1).digits == 4 {
		return -1, i
	}
	if r.is(i, "năm") && !r.at(i).upper && !r.is(i+1, "năm") && !(r.mark(i+1, '/') && r.at(i+2).digits == 4) {
		return -1, i
	}
	return n, end
}

// year reads four digits between 1945 and 2100.
func (r *reader) year(i int) (y int, ok bool) {
	t := r.at(i)
	return t.num, t.digits == 4 && t.num >= 1945 && t.num <= 2100
}

// yearBehind reads what completes a phrase: /2020, -2020, .2020, năm 2020, năm
// trước. The year is 0 when nothing does.
func (r *reader) yearBehind(i int) (y, end int) {
	k := i
	switch {
	case r.mark(i, '/') || r.dash(i) || r.mark(i, '.') && r.at(i).glued && r.at(i+1).glued:
		k++
		if r.is(k, "năm") {
			k++
		}
	case r.is(i, "năm"):
		k++
	case r.mark(i, ',') && r.is(i+1, "năm"):
		k += 2
	default:
		return 0, i
	}
	if y, ok := r.year(k); ok && !(r.dash(k+1) && r.longYear(k+2)) {
		return y, k + 1
	}
	if ref := r.ref.year(); ref > 0 && r.is(i, "năm") {
		switch {
		case r.is(i+1, "nay"):
			return ref, i + 2
		case r.is(i+1, "trước"):
			return ref - 1, i + 2
		}
	}
	return 0, i
}

func (r *reader) longYear(i int) bool { _, ok := r.year(i); return ok }

// yearAnywhere also takes a bare year: 9 tháng 2011, quý I 2026.
func (r *reader) yearAnywhere(i int) (y, end int) {
	if y, ok := r.year(i); ok && !r.decimal(i+1) {
		return y, i + 1
	}
	return r.yearBehind(i)
}
