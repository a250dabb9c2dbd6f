package period

// season reads vụ Đông Xuân 2019-2020, vụ mùa năm 2020, vụ 3, lúa hè thu. Its days
// are not known: a season has a harvest year and spans two calendar years.
func (r *reader) season(i int) (hit, bool) {
	k := i
	named := r.is(i, "vụ")
	if named {
		// 15 vụ … counts cases, các vụ … speaks of many.
		if r.at(i-1).num >= 0 || r.oneOf(i-1, "các", "những", "nhiều", "mấy", "nhiệm") {
			return hit{}, false
		}
		k++
	}
	end, ok := r.seasonName(k, named)
	if !ok {
		return hit{}, false
	}
	h := hit{end: end, period: unknown, cue: CueSeason}
	if _, _, e, ok := r.yearPair(end); ok {
		h.end, h.explicit = e, true
	} else if r.is(end, "năm") {
		if _, _, e, ok := r.yearPair(end + 1); ok {
			h.end, h.explicit = e, true
		} else if y, e := r.yearBehind(end); y > 0 {
			h.end, h.explicit = e, true
		}
	} else if y, e := r.yearAnywhere(end); y > 0 {
		h.end, h.explicit = e, true
	} else if r.is(end, "trước") {
		h.end++
	}
	return h, true
}

// seasonName reads one or two season words; alone, without vụ, only the two-word
// names are safe (đông is also a crowd, thu also to collect).
func (r *reader) seasonName(i int, named bool) (end int, ok bool) {
	second := i + 1
	if r.dash(second) {
		second++
	}
	for _, pair := range [...][2]string{{"đông", "xuân"}, {"xuân", "hè"}, {"hè", "thu"}, {"thu", "đông"}, {"chiêm", "xuân"}, {"thu", "mùa"}} {
		if r.is(i, pair[0]) && r.is(second, pair[1]) {
			return second + 1, true
		}
	}
	if !named {
		return i, false
	}
	t := r.at(i)
	switch {
	case t.digits == 1 && t.num >= 1 && t.num <= 3 && !r.mark(i+1, '/', ','):
		return i + 1, true
	case r.is(i, "trước"):
		return i, true
	case r.oneOf(i, "đông", "xuân", "hè", "mùa", "chiêm"),
		r.is(i, "thu") && !r.oneOf(i+1, "hồi", "giữ", "mua", "hoạch", "nộp"):
		return i + 1, true
	}
	return i, false
}

// yearsOf reads giai đoạn 2016-2020, nhiệm kỳ 2020-2025, niên độ 2019-2020. The
// stage of a crop (giai đoạn làm đòng) has no years and is none.
func (r *reader) yearsOf(i int) (hit, bool) {
	if !r.is(i, "giai", "đoạn") && !r.is(i, "nhiệm", "kỳ") && !r.is(i, "niên", "độ") && !r.is(i, "thời", "kỳ") {
		return hit{}, false
	}
	k := i + 2
	if r.is(k, "năm") || r.is(k, "từ") {
		k++
	}
	a, b, end, ok := r.yearPair(k)
	if !ok {
		return hit{}, false
	}
	return hit{end: end, period: spanYears(a, b), cue: CuePlain, explicit: true}, true
}
