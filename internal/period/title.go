package period

import "solieu"

// Title reads the reporting periods of a report's title: main first, all in order
// of print. A period named for the time to come (nhiệm vụ tháng 7, phương hướng 6
// tháng cuối năm) is left out, unless the title speaks of nothing else. Where the
// title also prints its days (tháng 9 năm 2017, số liệu từ ngày 16/8 đến ngày
// 15/9), those days are the main period, because they are what the figures cover.
//
// A month without a year takes the year printed nearest behind it, then before
// it, then that of issue. Without any year main is unknown.
func Title(title string, issued solieu.Date) (main solieu.Period, all []solieu.Period) {
	r := &reader{toks: cut(title).toks, ref: Ref{Issued: issued}}
	list := r.scan(nil)
	var results, plans, days []solieu.Period
	seen, plan, past := 0, false, false
	for i, f := range list {
		plan = r.plan(seen, f.first, plan)
		past = past || r.speaksOfResults(seen, f.first)
		seen = f.end
		p := completed(title, list, i, issued)
		if r.is(f.first, "cuối", "năm") && p.Kind == solieu.PeriodAsOf {
			p = solieu.Year(p.End.Year) // kỳ họp cuối năm 2022 looks back over the year
		}
		switch {
		case p.IsZero() || f.Cue == CueReport || f.Cue == CueNow:
		case plan:
			plans = append(plans, p)
		case f.Cue == CueUntil || printedDays(p) || r.dated(f):
			days = append(days, p)
		default:
			results = append(results, p)
		}
	}
	if len(results) == 0 && len(days) == 0 && !past {
		results = plans
	}
	all = distinct(order(results, days))
	if len(all) == 0 {
		return unknown, nil
	}
	return all[0], all
}

// printedDays reports a span that does not end with a month, which only printed
// days can name.
func printedDays(p solieu.Period) bool {
	return p.Start.Day > 1 || p.End != p.End.LastOfMonth()
}

// dated reports a phrase that prints a day, as in "lũy kế đến ngày 31/10/2023".
func (r *reader) dated(f found) bool {
	for i := f.first; i < f.end; i++ {
		if _, _, ok := r.date(i); ok && !r.is(i-1, "tháng") {
			return true
		}
	}
	return false
}

// order puts printed days before the names of the spans they fill; the day of a
// stock says less than a named span and goes behind.
func order(results, days []solieu.Period) []solieu.Period {
	var spans, stocks []solieu.Period
	for _, p := range days {
		if p.Kind == solieu.PeriodAsOf {
			stocks = append(stocks, p)
		} else {
			spans = append(spans, p)
		}
	}
	return append(append(spans, results...), stocks...)
}

func distinct(list []solieu.Period) []solieu.Period {
	var out []solieu.Period
	seen := map[solieu.Period]bool{}
	for _, p := range list {
		if !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

// completed is the period of match i, with its year from the neighbours in the
// title when it has none of its own.
func completed(title string, list []found, i int, issued solieu.Date) solieu.Period {
	year := 0
	switch {
	case list[i].explicit:
		return list[i].Period
	default:
		year = neighbourYear(list, i)
	}
	if year == 0 {
		if issued.IsZero() {
			return unknown
		}
		return list[i].Period
	}
	r := &reader{toks: cut(title).toks, ref: Ref{Period: solieu.Year(year)}}
	again := r.scan(nil)
	if len(again) != len(list) || again[i].first != list[i].first {
		return list[i].Period
	}
	p := again[i].Period
	// "tháng 12, nhiệm vụ tháng 01 năm 2021": what comes first was before.
	if i+1 < len(list) && list[i+1].explicit && p.Kind == solieu.PeriodMonth && p.Start.Compare(list[i+1].Period.End) > 0 {
		p = solieu.Month(year-1, p.Start.Month)
	}
	return p
}

func neighbourYear(list []found, i int) int {
	for _, f := range list[i+1:] {
		if f.explicit && !f.Period.Start.IsZero() {
			return f.Period.Start.Year
		}
	}
	for k := i - 1; k >= 0; k-- {
		if list[k].explicit && !list[k].Period.End.IsZero() {
			return list[k].Period.End.Year
		}
	}
	return 0
}

// plan says whether the words from a to b turn to the time to come. The last cue
// decides; "thực hiện nhiệm vụ", "thực hiện kế hoạch" report what was done.
func (r *reader) plan(a, b int, before bool) bool {
	plan, done := before, -9
	for i := a; i < b; i++ {
		switch {
		case r.mark(i, '('): // brackets speak of the report itself: (số liệu từ ngày …)
			plan = false
		case r.is(i, "thực", "hiện"):
			done = i
		case r.result(i):
			plan = false
		case r.coming(i) && i-done > 8:
			plan = true
		}
	}
	return plan
}

func (r *reader) speaksOfResults(a, b int) bool {
	for i := a; i < b; i++ {
		if r.result(i) {
			return true
		}
	}
	return false
}

func (r *reader) result(i int) bool {
	return r.is(i, "kết", "quả") || r.is(i, "tình", "hình") || r.is(i, "sơ", "kết") || r.is(i, "tổng", "kết") || r.is(i, "báo", "cáo")
}

func (r *reader) coming(i int) bool {
	return r.is(i, "nhiệm", "vụ") || r.is(i, "phương", "hướng") || r.is(i, "kế", "hoạch") || r.is(i, "giải", "pháp") ||
		r.is(i, "dự", "kiến") || r.is(i, "định", "hướng") || r.is(i, "mục", "tiêu") || r.is(i, "chương", "trình")
}
