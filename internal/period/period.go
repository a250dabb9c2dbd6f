// Package period reads Vietnamese phrases for spans of time: tháng 6/2020, 6 tháng
// đầu năm, quý III và 9 tháng năm 2023, từ ngày 15/4 đến 14/5/2020, lũy kế, tính
// đến ngày 14/6, vụ Đông Xuân 2019-2020. Readers use it on titles, the extractor on
// clauses.
//
//	period.Find("Lũy kế 5 tháng đầu năm thu được", period.Ref{Period: solieu.Month(2020, 5)})
package period

import "solieu"

// Cue says how a phrase names its span.
type Cue string

// The cues.
const (
	CuePlain      Cue = "plain"      // names the span itself: tháng 6/2020, quý II, năm 2019, 15/5-14/6/2020
	CueReport     Cue = "report"     // points at the report's own month or period: trong tháng, trong kỳ
	CueCumulative Cue = "cumulative" // from 1 January: lũy kế, tính chung, cộng dồn, từ đầu năm đến nay
	CueUntil      Cue = "until"      // up to a stated day: tính đến ngày 14/6; Period is as_of that day
	CueNow        Cue = "now"        // đến nay, hiện có, đến thời điểm báo cáo: as_of the report's end
	CueNext       Cue = "next"       // a span after the report's: tháng tới, tháng 7/2020 in a June report
	CueSeason     Cue = "season"     // vụ Đông Xuân 2019-2020; Period unknown when its days are not known
	CueSchoolYear Cue = "school"     // năm học 2019-2020
	CuePast       Cue = "past"       // a span before the report's: tháng trước, năm 2019 in a report of 2020
)

// Ref is what an incomplete phrase is completed from.
type Ref struct {
	// Period is the reporting period; "trong tháng" needs it, "6 tháng" takes its year.
	Period solieu.Period
	// Issued is the day of issue, or zero.
	Issued solieu.Date
}

// Match is one phrase found.
type Match struct {
	// Span is in bytes of the text given.
	Span   solieu.Span
	Period solieu.Period
	Cue    Cue
}
