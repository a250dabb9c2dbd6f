package period

import "solieu"

// endpoint is the day up to which something is told.
type endpoint struct {
	day      solieu.Date
	now      bool // đến nay: the report's end
	end      int
	explicit bool
}

// endpoint reads what stands behind đến: nay, (hết) ngày 14/6, 16 giờ 00 ngày
// 29/10/2020, cuối tháng 6, hết quý I, năm 2030, trung tuần tháng 9.
func (r *reader) endpoint(i int) (endpoint, bool) {
	if r.is(i, "nay") {
		return endpoint{day: r.ref.end(), now: true, end: i + 1}, true
	}
	k, closed := i, false
	for n := 0; n < 3 && r.oneOf(k, "hết", "cuối"); n++ {
		k, closed = k+1, true
	}
	if r.is(k, "thời", "điểm") {
		k, closed = k+2, true
		if e, ok := r.nowPoint(k); ok {
			return e, true
		}
		if r.is(k, "cuối") || r.is(k, "hết") {
			k++
		}
	}
	k = r.skipHour(k)
	if e, ok := r.dayPoint(k, closed || k > i || r.is(i-2, "tính")); ok {
		return e, true
	}
	return r.spanPoint(k, closed)
}

// nowPoint reads what makes a point in time the report's own: thời điểm báo cáo.
func (r *reader) nowPoint(i int) (endpoint, bool) {
	e := endpoint{day: r.ref.end(), now: true}
	switch {
	case r.is(i, "báo", "cáo"), r.is(i, "hiện", "tại"), r.is(i, "hiện", "nay"):
		e.end = i + 2
	case r.oneOf(i, "này", "nay"):
		e.end = i + 1
	default:
		return endpoint{}, false
	}
	return e, true
}

// skipHour reads over 16 giờ, 16 giờ 30 phút, 16h00.
func (r *reader) skipHour(i int) int {
	if r.at(i).digits == 0 || !r.is(i+1, "giờ") {
		return i
	}
	k := i + 2
	if r.at(k).digits > 0 && !r.mark(k+1, '/') {
		k++
	}
	if r.is(k, "phút") {
		k++
	}
	if r.mark(k, ',') {
		k++
	}
	return k
}

// dayPoint reads a day. Without ngày, a year or a word before that asks for a day,
// 10/12 could be a fraction: then a mark or the end must follow.
func (r *reader) dayPoint(i int, sure bool) (endpoint, bool) {
	k := i
	if r.is(k, "ngày") {
		k, sure = k+1, true
	}
	d, end, ok := r.date(k)
	if !ok {
		if d, end, ok = r.bareDay(k); !ok || k == i || r.mark(end, '/', '.') && r.at(end+1).digits > 0 {
			return endpoint{}, false
		}
	}
	sure = sure || r.oneOf(end, "được", "đạt", "đã")
	if !sure && d.y == 0 && end < len(r.toks) && r.at(end).mark == 0 {
		return endpoint{}, false
	}
	return endpoint{day: d.complete(r.ref), end: end, explicit: d.y != 0}, true
}

// spanPoint reads a month, quarter or year that stands for its last day. The bare
// words count only when closed by hết or cuối.
func (r *reader) spanPoint(i int, closed bool) (endpoint, bool) {
	h, ok := r.plainSpan(i)
	if !ok && closed {
		switch r.at(i).word {
		case "tháng":
			h, ok = hit{end: i + 1, period: r.ref.month(0)}, true
		case "quý":
			h, ok = hit{end: i + 1, period: r.ref.quarter(0)}, true
		case "năm":
			h, ok = hit{end: i + 1, period: r.ref.years(0)}, true
		case "kỳ":
			h, ok = hit{end: i + 1, period: r.ref.whole(0)}, true
		}
	}
	if !ok || h.cue == CueSchoolYear {
		return endpoint{}, false
	}
	return endpoint{day: h.period.End, end: h.end, explicit: h.explicit}, true
}

// plainSpan reads a phrase that names its own span.
func (r *reader) plainSpan(i int) (hit, bool) {
	switch r.at(i).word {
	case "tháng":
		return r.monthPhrase(i)
	case "quý":
		return r.quarterPhrase(i)
	case "năm":
		if h, ok := r.counted(i); ok {
			return h, true
		}
		return r.yearPhrase(i)
	case "cả":
		return r.wholeYear(i)
	case "nửa":
		return r.half(i)
	case "trung", "thượng", "hạ":
		return r.tenDays(i)
	}
	if r.at(i).num >= 0 {
		return r.counted(i)
	}
	return hit{}, false
}

// tenDays reads trung tuần tháng 9. Offices give these for a stock about the 5th,
// 15th or 25th, so the day is the middle of the ten.
func (r *reader) tenDays(i int) (hit, bool) {
	if !r.is(i+1, "tuần", "tháng") {
		return hit{}, false
	}
	h, ok := r.monthPhrase(i + 2)
	if !ok || h.period.Start.IsZero() {
		return h, ok
	}
	d := h.period.End
	switch r.at(i).word {
	case "thượng":
		d.Day = 5
	case "trung":
		d.Day = 15
	default:
		d.Day = 25
	}
	h.period, h.cue = solieu.AsOf(d), CueUntil
	return h, true
}

// until reads đến … and tính đến …: a stock on a day. i is at đến or tới.
func (r *reader) until(i int) (hit, bool) {
	if h, ok := r.sameDay(i); ok {
		return h, true
	}
	e, ok := r.endpoint(i + 1)
	if !ok || r.is(i, "tới") && !e.explicit && !e.now {
		return hit{}, false
	}
	h := hit{end: e.end, period: asOf(e.day), cue: CueUntil, explicit: e.explicit}
	if e.now {
		h.cue = CueNow
	}
	return h, true
}

// closing reads hết tháng 6, cuối năm 2019, hết ngày 30/6, thời điểm 01/4 without đến.
func (r *reader) closing(i int) (hit, bool) {
	e, ok := r.endpoint(i)
	if !ok || r.bareEnd(e) {
		return hit{}, false
	}
	h := hit{end: e.end, period: asOf(e.day), cue: CueUntil, explicit: e.explicit}
	switch {
	case e.now:
		h.cue = CueNow
	case !e.day.IsZero() && e.day.Compare(r.ref.Period.Start) < 0:
		h.cue = CuePast // cuối năm 2019 là 3%: a stock of before, nothing runs up to it
	}
	return h, true
}

// atHour reads lúc 13 giờ ngày 29/10: a reading at a moment.
func (r *reader) atHour(i int) (hit, bool) {
	k := r.skipHour(i + 1)
	if k == i+1 || !r.is(k, "ngày") {
		return hit{}, false
	}
	d, end, ok := r.date(k + 1)
	if !ok {
		return hit{}, false
	}
	return hit{end: end, period: asOf(d.complete(r.ref)), cue: CueUntil, explicit: d.y != 0}, true
}

// sameDay reads "đến cùng thời điểm": the day that the text gave last, else the
// report's end. "cùng thời điểm năm trước" is a basis.
func (r *reader) sameDay(i int) (hit, bool) {
	if !r.is(i+1, "cùng", "thời", "điểm") || r.skipBasis(i+4) > i+4 {
		return hit{}, false
	}
	if r.last.IsZero() {
		return hit{end: i + 4, period: asOf(r.ref.end()), cue: CueNow}, true
	}
	return hit{end: i + 4, period: asOf(r.last), cue: CueUntil}, true
}

// bareEnd: "cuối năm" and "hết tháng" alone are adverbs, not a day.
func (r *reader) bareEnd(e endpoint) bool {
	return r.oneOf(e.end-2, "hết", "cuối") && r.oneOf(e.end-1, "tháng", "quý", "năm", "kỳ")
}
