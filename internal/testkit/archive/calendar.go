package archive

import "fmt"

// Month counts months from January 2018, the first year of the model. The reports
// run from [First] to [Last]; the year before them is needed for comparisons.
type Month int

// The first and the last report.
const (
	First Month = 12 // January 2019
	Last  Month = 31 // August 2020
)

// MonthOf is the month of a calendar year.
func MonthOf(year, month int) Month { return Month((year-2018)*12 + month - 1) }

// Year and Num are the calendar year and month, Num from 1.
func (m Month) Year() int { return 2018 + int(m)/12 }

// Num is the calendar month, from 1 to 12.
func (m Month) Num() int { return int(m)%12 + 1 }

// String is the period code 2019-06.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year(), m.Num()) }

// firstOfYear is January of the same year.
func (m Month) firstOfYear() Month { return m - Month(int(m)%12) }

// days is the length of the month.
func (m Month) days() int {
	switch m.Num() {
	case 2:
		if m.Year()%4 == 0 {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// last is the last day as an ISO date.
func (m Month) last() string { return fmt.Sprintf("%s-%02d", m, m.days()) }

// day is an ISO date inside the month.
func (m Month) day(n int) string { return fmt.Sprintf("%s-%02d", m, n) }

// soFar is the period code of "from January to the end of m", with the names that
// root's Period.Code gives: a quarter, a half, nine months and a year have their own.
func (m Month) soFar() string {
	switch m.Num() {
	case 3:
		return fmt.Sprintf("%04d-Q1", m.Year())
	case 6:
		return fmt.Sprintf("%04d-H1", m.Year())
	case 9:
		return fmt.Sprintf("%04d-9M", m.Year())
	case 12:
		return fmt.Sprintf("%04d", m.Year())
	}
	return m.yearToDate()
}

// yearToDate is the same span under words that do not count its months.
func (m Month) yearToDate() string { return fmt.Sprintf("%04d-01-01..%s", m.Year(), m.last()) }

// soFarWords is how a clerk says the same: "quý I", "6 tháng đầu năm", "năm 2019".
func (m Month) soFarWords() string {
	switch m.Num() {
	case 3:
		return "quý I"
	case 12:
		return fmt.Sprintf("năm %d", m.Year())
	}
	return fmt.Sprintf("%d tháng đầu năm", m.Num())
}
