package period

import "solieu"

// Find reads all phrases of the text from left to right; they never overlap, and
// of two that start at one word the longer is taken. Time grows linearly with the
// text.
//
// A phrase without a year takes the reference's; when the reference is empty its
// Period is unknown. Bases of comparison (cùng kỳ năm trước, so với tháng trước)
// and dates of documents (ngày 15/5/2020) are read over, not reported. A bare "N
// tháng" counts only up to the report's own month.
func Find(text string, ref Ref) []Match {
	return cut(text).Find(ref)
}

// Find is [Find] for a text that is cut already. The matches hold until the next call.
func (t *Text) Find(ref Ref) []Match { return t.find(t.toks, ref) }

// FindBetween reads the phrases of text[start:end] as if nothing stood around them; their
// spans count in the whole text.
func (t *Text) FindBetween(start, end int, ref Ref) []Match {
	return t.find(t.between(start, end), ref)
}

func (t *Text) find(toks []token, ref Ref) []Match {
	r := reader{toks: toks, ref: ref}
	t.found, t.matches = r.scan(t.found[:0]), t.matches[:0]
	for i := range t.found {
		t.matches = append(t.matches, t.found[i].Match)
	}
	return t.matches
}

// found is a match with what only titles ask for.
type found struct {
	Match
	first, end int // tokens
	explicit   bool
}

// scan appends all phrases to the list.
func (r *reader) scan(list []found) []found {
	for i := 0; i < len(r.toks); {
		if t := &r.toks[i]; t.word == "" && t.digits == 0 {
			i++ // no phrase begins with it
			continue
		}
		h, ok := r.phrase(i)
		if !ok {
			i++
			continue
		}
		h.end = min(max(h.end, i+1), len(r.toks))
		if !h.silent {
			if h.cue == CueUntil {
				r.last = h.period.End
			}
			span := solieu.Span{Start: r.toks[i].Start, End: r.toks[h.end-1].End}
			list = append(list, found{Match{span, h.period, r.cue(h)}, i, h.end, h.explicit})
		}
		i = h.end
	}
	return list
}

// cue compares a named span with the report's: what lies behind it is next, what
// ends before it is past. A running total of the report's year is neither.
func (r *reader) cue(h hit) Cue {
	p, report := h.period, r.ref.Period
	if h.cue != CuePlain || report.End.IsZero() || p.End.IsZero() {
		return h.cue
	}
	switch {
	case p.Start.Compare(report.End) > 0:
		return CueNext
	case p.End.Compare(report.Start) < 0 && !(p.Start.Month == 1 && p.Start.Day == 1 && p.Start.Year == report.End.Year && p.Kind != solieu.PeriodMonth):
		return CuePast
	}
	return CuePlain
}

// phrase tries the rules for the word at i.
func (r *reader) phrase(i int) (hit, bool) {
	t := r.at(i)
	if t.digits > 0 {
		return r.numeric(i)
	}
	switch t.word {
	case "":
		return hit{}, false
	case "tháng", "quý", "năm", "cả", "nửa", "trung", "thượng", "hạ":
		return r.plainSpan(i)
	case "kỳ":
		return r.relative(i, r.ref.whole)
	case "ngày":
		if h, ok := r.dates(i + 1); ok {
			return h, true
		}
		return r.document(i)
	case "trong":
		return r.inside(i)
	case "so", "cùng":
		return r.basis(i)
	case "vụ", "đông", "xuân", "hè", "thu", "chiêm":
		return r.season(i)
	case "giai", "nhiệm", "niên":
		return r.yearsOf(i)
	case "t", "q":
		return r.short(i)
	}
	if h, ok := r.pointed(i); ok {
		return h, true
	}
	return r.counted(i)
}

// pointed tries the rules for words that reach from or to a point in time.
func (r *reader) pointed(i int) (hit, bool) {
	switch t := r.at(i); t.word {
	case "lũy":
		if r.is(i+1, "kế") {
			return r.cumulative(i + 2)
		}
	case "lk":
		return r.cumulative(i + 1)
	case "cộng":
		if r.is(i+1, "dồn") {
			return r.cumulative(i + 2)
		}
	case "tính":
		return r.reckoned(i)
	case "kể", "cho":
		if r.is(i, "kể", "từ") {
			return r.from(i + 1)
		}
		if r.is(i, "cho", "đến") {
			return r.until(i + 1)
		}
	case "từ":
		return r.from(i)
	case "đến", "tới":
		return r.until(i)
	case "hết", "cuối":
		return r.closing(i)
	case "thời":
		if h, ok := r.yearsOf(i); ok {
			return h, true
		}
		return r.closing(i)
	case "hiện":
		return r.now(i)
	case "lúc":
		return r.atHour(i)
	}
	return hit{}, false
}

// reckoned reads tính chung …, tính đến …, tính từ đầu năm ….
func (r *reader) reckoned(i int) (hit, bool) {
	switch r.at(i + 1).word {
	case "chung":
		return r.cumulative(i + 2)
	case "đến", "tới":
		return r.until(i + 1)
	case "từ":
		return r.from(i + 1)
	}
	return hit{}, false
}

// now reads hiện nay, hiện tại and hiện as an adverb; not thực hiện, hiện đại.
func (r *reader) now(i int) (hit, bool) {
	if r.oneOf(i-1, "thực", "phát", "thể", "xuất", "biểu", "tái", "hiển") ||
		r.oneOf(i+1, "đại", "vật", "trạng", "tượng", "trường", "thực", "hành", "diện", "hữu") {
		return hit{}, false
	}
	h := hit{end: i + 1, period: asOf(r.ref.end()), cue: CueNow}
	if r.oneOf(i+1, "nay", "tại") {
		h.end++
	}
	return h, true
}

// numeric reads spans of days, counted months, and over lone dates.
func (r *reader) numeric(i int) (hit, bool) {
	if h, ok := r.dates(i); ok && !r.at(i).line {
		return h, true
	}
	if h, ok := r.counted(i); ok {
		return h, true
	}
	return r.document(i)
}

// basis reads over what a figure is compared with: cùng kỳ (tháng 11, năm trước,
// 2019), so (với) tháng trước. The extractor reads bases itself.
func (r *reader) basis(i int) (hit, bool) {
	k := i + 1
	switch {
	case r.is(i, "cùng", "kỳ"), r.is(i, "cùng", "thời", "điểm"):
		for k < i+3 && r.oneOf(k, "kỳ", "thời", "điểm") {
			k++
		}
	case r.is(i, "so"):
		if r.is(k, "với") {
			k++
		}
		if r.is(k, "cùng") {
			return r.basis(k)
		}
		if r.is(k, "thời", "điểm") {
			k += 2
		}
	default:
		return hit{}, false
	}
	return hit{end: r.skipBasis(k), silent: true}, true
}

// skipBasis is behind the phrase of time at i, if there is one.
func (r *reader) skipBasis(i int) int {
	if y, ok := r.year(i); ok && y > 0 {
		return i + 1
	}
	if _, end, ok := r.date(i); ok {
		return end
	}
	if r.is(i, "đầu", "năm") || r.is(i, "cuối", "năm") || r.is(i, "cuối", "kỳ") || r.is(i, "đầu", "kỳ") {
		_, end, _ := r.ownYear(i + 1)
		return end
	}
	if r.is(i, "lũy", "kế") {
		i += 2
	}
	if h, ok := r.based(i); ok {
		return h.end
	}
	return i
}

// based reads a span that figures are compared with. Phrases that reach to a point
// in time are none, and asking for them here would read the text twice.
func (r *reader) based(i int) (hit, bool) {
	switch r.at(i).word {
	case "kỳ":
		return r.relative(i, r.ref.whole)
	case "vụ", "đông", "xuân", "hè", "thu", "chiêm":
		return r.season(i)
	case "giai", "nhiệm", "niên":
		return r.yearsOf(i)
	case "t", "q":
		return r.short(i)
	}
	if h, ok := r.dates(i); ok {
		return h, true
	}
	return r.plainSpan(i)
}
