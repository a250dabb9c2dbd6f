package period

import "solieu"

// counted reads N tháng and N quý: 6 tháng đầu năm, chín tháng năm 2023, 9
// tháng/2011, 06 tháng cuối năm 2025, 6T/2020, ba quý.
func (r *reader) counted(i int) (hit, bool) {
	n, k := r.count(i)
	t := r.at(k)
	if n < 1 || n > 12 || t.line || r.mark(i-1, ',', '.', '/') && r.at(i).glued {
		return hit{}, false
	}
	switch {
	case t.word == "tháng":
	case t.word == "t" && t.glued:
		if y, _ := r.yearBehind(k + 1); y == 0 && !r.is(k+1, "đầu") && !r.is(i-1, "lk") {
			return hit{}, false
		}
	case t.word == "quý" && n <= 4 && r.at(k+1).num < 0:
		return r.countedQuarters(n, i, k+1)
	default:
		return hit{}, false
	}
	return r.countedMonths(n, i, k+1)
}

func (r *reader) countedMonths(n, i, k int) (hit, bool) {
	switch {
	case r.is(k, "đầu", "năm") && !r.is(k+2, "học"):
		y, end, explicit := r.ownYear(k + 1)
		return hit{end: end, period: known(y, solieu.FirstMonths(y, n)), cue: CuePlain, explicit: explicit}, true
	case r.is(k, "cuối", "năm"):
		y, end, explicit := r.ownYear(k + 1)
		return hit{end: end, period: months(y, 13-n, 12), cue: CuePlain, explicit: explicit}, true
	}
	if y, end := r.yearAnywhere(k); y > 0 {
		return hit{end: end, period: solieu.FirstMonths(y, n), cue: CuePlain, explicit: true}, true
	}
	if !r.spanOfReport(n, i, k) {
		return hit{}, false
	}
	y := r.ref.year()
	return hit{end: k, period: known(y, solieu.FirstMonths(y, n)), cue: CuePlain}, true
}

// spanOfReport tells "tổng thu 6 tháng" from a duration: kỳ hạn dưới 6 tháng, trẻ
// 18 tháng, nợ từ 3 tháng trở lên. The count never reaches behind the report.
func (r *reader) spanOfReport(n, i, k int) bool {
	if r.is(i, "năm") && !r.oneOf(i-1, "chung", "kế", "dồn") || n < 2 || !r.ref.Period.End.IsZero() && n > int(r.ref.Period.End.Month) {
		return false
	}
	if r.oneOf(i-1, "dưới", "trên", "trẻ", "hạn", "vòng", "mỗi", "gian", "từ", "đến", "quá", "khoảng", "sau", "trước",
		"lần", "đủ", "tròn", "các", "những", "nhiều", "liên", "tục", "hết", "tuổi") || r.dash(i-1) {
		return false
	}
	if m, _ := r.monthNumber(k); m > 0 && !r.at(k).upper {
		return false // lễ 2 tháng 9, trong 2 tháng 5 và 6
	}
	if r.is(k, "qua") && n != int(r.ref.Period.End.Month) {
		return false // the last months, wherever they began
	}
	return !r.oneOf(k, "tuổi", "trở", "liên", "lần", "một", "tới", "sau", "trước", "tiếp") && !r.mark(k, '/')
}

func (r *reader) countedQuarters(n, i, k int) (hit, bool) {
	y, end, explicit := r.ref.year(), k, false
	if r.is(k, "đầu", "năm") {
		y, end, explicit = r.ownYear(k + 1)
	} else if by, e := r.yearAnywhere(k); by > 0 {
		y, end, explicit = by, e, true
	} else if n < 2 || r.oneOf(i-1, "mỗi", "trong", "các") {
		return hit{}, false
	}
	return hit{end: end, period: known(y, solieu.FirstMonths(y, 3*n)), cue: CuePlain, explicit: explicit}, true
}

// short reads the abbreviations of table heads: T6/2020, Q2/2020.
func (r *reader) short(i int) (hit, bool) {
	n := r.at(i + 1)
	if n.digits == 0 || n.digits > 2 || !n.glued || !r.mark(i+2, '/', '.', '-') || !r.at(i+2).glued {
		return hit{}, false
	}
	y, ok := r.year(i + 3)
	if !ok {
		return hit{}, false
	}
	h := hit{end: i + 4, cue: CuePlain, explicit: true}
	switch {
	case r.is(i, "t") && n.num >= 1 && n.num <= 12:
		h.period = r.ref.named(y, n.num)
	case r.is(i, "q") && n.num >= 1 && n.num <= 4:
		h.period = solieu.Quarter(y, n.num)
	default:
		return hit{}, false
	}
	return h, true
}
