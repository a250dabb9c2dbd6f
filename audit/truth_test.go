package audit

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"solieu"
	"solieu/series"
)

// batch instances stand in one report, each with its own paragraph and indicator.
const batch = 200

// clerk prints true values the way offices do.
type clerk struct {
	*rand.Rand
	cuts bool // drops digits instead of rounding
}

// print writes n/10^scale with the number of decimals given.
func (c clerk) print(n int64, scale, decimals int) string {
	p := int64(1)
	for range scale - decimals {
		p *= 10
	}
	q := n / p
	if !c.cuts && n%p*2 >= p {
		q++
	}
	return decimal(q, decimals)
}

func decimal(q int64, decimals int) string {
	p := int64(1)
	for range decimals {
		p *= 10
	}
	s := dotted(q / p)
	if decimals > 0 {
		s += fmt.Sprintf(",%0*d", decimals, q%p)
	}
	return s
}

// percent prints 100·a/b with decimals.
func (c clerk) percent(a, b int64, decimals int) string {
	return c.print(a*100_000_000/b, 6, decimals) + "%"
}

// families are the identities that true values keep, whatever the rounding.
var families = []struct {
	name, check string
	write       func(c clerk, d *draft, id string)
}{
	{"parts of a total", "A01", func(c clerk, d *draft, id string) {
		n := 2 + c.IntN(7)
		var sum int64
		values := make([]int64, n)
		for i := range values {
			values[i] = c.Int64N(900_000) + 1000
			sum += values[i]
		}
		total := d.say("tổng", c.print(sum, 3, 1)+" triệu đồng", level("tổng thu "+id))
		for i, v := range values {
			d.say(gom(i), c.print(v, 3, 1)+" triệu đồng", part("khoản thu "+id, total, solieu.PartWhole))
		}
	}},
	{"percentage of a plan", "A03", func(c clerk, d *draft, id string) {
		plan := c.Int64N(900_000) + 10_000
		done := c.Int64N(plan*2) + 1
		d.say("kế hoạch", dotted(plan)+" triệu đồng", planned("kế hoạch vốn "+id, 2020))
		n := d.say("thực hiện", dotted(done)+" triệu đồng", level("thực hiện vốn "+id))
		d.say("đạt", c.percent(done, plan, c.IntN(3)), ofPlan("thực hiện vốn "+id, n, "kế hoạch năm"))
	}},
	{"two percentages of one hidden plan", "A04", func(c clerk, d *draft, id string) {
		plan := c.Int64N(900_000) + 10_000
		part := c.Int64N(plan) + 1
		whole := part + c.Int64N(plan)
		half := level("thu phí " + id)
		half.Period = solieu.Period{Kind: solieu.PeriodMTD, Start: solieu.Date{Year: 2020, Month: 6, Day: 1}, End: solieu.Date{Year: 2020, Month: 6, Day: 14}}
		a := d.say("đến ngày 14", dotted(part)+" triệu đồng", half)
		d.say("đạt", c.percent(part, plan, 1), ofPlan("thu phí "+id, a, "dự toán tháng"))
		b := d.say("cả tháng", dotted(whole)+" triệu đồng", estimate("thu phí "+id))
		d.say("đạt", c.percent(whole, plan, 1), ofPlan("thu phí "+id, b, "dự toán tháng"))
	}},
	{"level, difference and growth", "A06", func(c clerk, d *draft, id string) {
		before := c.Int64N(9_000) + 10
		diff := c.Int64N(before) + 1
		way, now := solieu.DirectionUp, before+diff
		if c.IntN(2) == 0 {
			way, now = solieu.DirectionDown, before-diff
		}
		n := d.say("có", dotted(now)+" vụ", level("vụ việc "+id))
		d.say("thay đổi", dotted(diff)+" vụ", change("vụ việc "+id, n, way, solieu.BasisSamePeriod))
		d.say("hay", c.percent(diff, before, c.IntN(3)), change("vụ việc "+id, n, way, solieu.BasisSamePeriod))
	}},
}

func gom(i int) string {
	if i == 0 {
		return "gồm"
	}
	return ";"
}

// TestTruthIsNeverFlagged: print true values, rounded or cut off, and run the checks.
func TestTruthIsNeverFlagged(t *testing.T) {
	for _, cuts := range []bool{false, true} {
		for _, f := range families {
			t.Run(fmt.Sprintf("%s, cut %v", f.name, cuts), func(t *testing.T) {
				t.Parallel()
				c := clerk{rand.New(rand.NewPCG(7, 11)), cuts}
				passes := 0
				for range draws / batch {
					d := monthly(2020, time.June)
					for i := range batch {
						f.write(c, d, "số "+dotted(int64(i)))
						d.paragraph()
					}
					got := Run([]solieu.Report{d.done()}, nil, Config{Only: []string{f.check}})
					for _, g := range got {
						if g.Verdict == solieu.VerdictViolated {
							t.Fatalf("true values flagged: %s\n%s", g.Message, g.Arithmetic)
						}
					}
					passes += len(got)
				}
				// A decrease to nothing has no growth to check, so a few draws give no verdict.
				if passes < draws*99/100 {
					t.Errorf("only %d of %d draws were checked", passes, draws)
				}
			})
		}
	}
}

// TestTrueTotalsRollOn: running totals under the revised identity, with estimates
// that are off by up to eight per cent, over many years of reports.
func TestTrueTotalsRollOn(t *testing.T) {
	c := clerk{Rand: rand.New(rand.NewPCG(3, 5))}
	checked := 0
	for checked < draws/4 {
		var reports []solieu.Report
		const lines = 60
		actual, total := make([]int64, lines), make([]int64, lines)
		for m := 1; m <= 12; m++ {
			d := monthly(2020, time.Month(m))
			for i := range lines {
				c.rollLine(d, i, m, &actual[i], &total[i])
			}
			reports = append(reports, d.done())
		}
		identities := Config{Only: []string{"A03", "A15", "B01", "B02", "B03", "B04", "B05"}}
		for _, f := range Run(reports, series.Build(reports, nil), identities) {
			if f.Verdict == solieu.VerdictViolated {
				t.Fatalf("true values flagged: %s %s\n%s", f.Check, f.Message, f.Arithmetic)
			}
			if f.Check == "B01" {
				checked++
			}
		}
	}
}

// rollLine prints one indicator of one month: estimate, running total with the
// estimate in it, and last month's actual.
func (c clerk) rollLine(d *draft, i, m int, actual, total *int64) {
	words := fmt.Sprintf("chỉ tiêu thu số %d", i)
	if m > 1 {
		old := level(words)
		old.Period = solieu.Month(2020, time.Month(m-1))
		d.say("thực hiện tháng trước", c.print(*actual, 3, 1)+" triệu đồng", old)
		*total += *actual
	}
	*actual = c.Int64N(900_000) + 100_000
	guess := *actual * (920 + c.Int64N(161)) / 1000
	d.say("ước tháng", c.print(guess, 3, 1)+" triệu đồng", estimate(words))
	d.say("lũy kế", c.print(*total+guess, 3, 1)+" triệu đồng", toDate(estimate(words), 2020, m))
	d.paragraph()
}

// slips lists what one slip of the hand makes of a printed number: every digit
// changed, neighbours swapped, a digit dropped or doubled, ten and a thousand times.
func slips(digits string) []string {
	var list []string
	for i := range digits {
		for ch := '0'; ch <= '9'; ch++ {
			list = append(list, digits[:i]+string(ch)+digits[i+1:])
		}
		list = append(list, digits[:i]+digits[i+1:], digits[:i+1]+digits[i:])
		if i+1 < len(digits) {
			list = append(list, digits[:i]+digits[i+1:i+2]+digits[i:i+1]+digits[i+2:])
		}
	}
	list = append(list, digits+"0", digits+"000")
	var kept []string
	seen := map[string]bool{digits: true}
	for _, s := range list {
		if s != "" && s[0] != '0' && !seen[s] {
			seen[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// TestDetection corrupts every operand of a few true sentences in every way of
// slips and counts how many are seen. The least rates are those of the simulation
// in the design (with cut-off digits accepted) less two points.
func TestDetection(t *testing.T) {
	for _, c := range []struct {
		name    string
		numbers []string // digits and decimals: "105.2/1" has one decimal
		write   func(d *draft, n []string)
		least   int // per cent
	}{
		{"exact counts", []string{"81", "54", "27"}, func(d *draft, n []string) {
			total := d.say("kiểm tra", n[0]+" công trình", level("kiểm tra công trình"))
			d.say("gồm", n[1]+" công trình", part("có giấy phép", total, solieu.PartWhole))
			d.say("và", n[2]+" công trình", part("được miễn", total, solieu.PartWhole))
		}, 100},
		{"sum of mixed precision", []string{"179,3", "105,2", "63,1", "11"}, func(d *draft, n []string) {
			total := d.say("thu", n[0]+" triệu đồng", level("thu xử lý vi phạm"))
			for i, x := range n[1:] {
				d.say(gom(i), x+" triệu đồng", part("khoản thu", total, solieu.PartWhole))
			}
		}, 75},
		{"shared plan of the month", []string{"9050", "22,6", "27644", "69,1"}, func(d *draft, n []string) {
			half := level(thu)
			half.Period = solieu.Period{Kind: solieu.PeriodMTD, Start: solieu.Date{Year: 2020, Month: 6, Day: 1}, End: solieu.Date{Year: 2020, Month: 6, Day: 14}}
			a := d.say("đến ngày 14", n[0]+" triệu đồng", half)
			d.say("đạt", n[1]+"%", ofPlan(thu, a, "dự toán tháng"))
			b := d.say("cả tháng", n[2]+" triệu đồng", estimate(thu))
			d.say("đạt", n[3]+"%", ofPlan(thu, b, "dự toán tháng"))
		}, 73},
		{"cross ratio", []string{"41,3", "45,7", "39,3", "43,5"}, func(d *draft, n []string) {
			half := level(thu)
			half.Period = solieu.Period{Kind: solieu.PeriodMTD, Start: solieu.Date{Year: 2020, Month: 6, Day: 1}, End: solieu.Date{Year: 2020, Month: 6, Day: 14}}
			a := d.say("đến ngày 14", "9.050 triệu đồng", half)
			d.say("đạt", n[0]+"%", ofPlan(thu, a, "dự toán tỉnh giao"))
			d.say("đạt", n[2]+"%", ofPlan(thu, a, "dự toán thành phố giao"))
			b := d.say("cả tháng", "27.644 triệu đồng", estimate(thu))
			d.say("đạt", n[1]+"%", ofPlan(thu, b, "dự toán tỉnh giao"))
			d.say("đạt", n[3]+"%", ofPlan(thu, b, "dự toán thành phố giao"))
		}, 79},
		{"amount of a plan in whole per cent", []string{"27462", "113879", "24"}, func(d *draft, n []string) {
			d.say("kế hoạch", n[1]+" triệu đồng", planned("kế hoạch vốn đầu tư", 2020))
			a := d.say("thực hiện", n[0]+" triệu đồng", level("thực hiện vốn đầu tư"))
			d.say("bằng", n[2]+"%", ofPlan("thực hiện vốn đầu tư", a, "kế hoạch vốn"))
		}, 56},
	} {
		t.Run(c.name, func(t *testing.T) {
			seen, all := 0, 0
			check := func(numbers []string) bool {
				d := monthly(2020, time.June)
				c.write(d, numbers)
				for _, f := range Run([]solieu.Report{d.done()}, nil, Config{Only: []string{"A01", "A03", "A04", "A05"}}) {
					if f.Verdict == solieu.VerdictViolated && (f.Severity != solieu.SeverityInfo) {
						return true
					}
				}
				return false
			}
			if check(c.numbers) {
				t.Fatal("the true sentence is flagged")
			}
			for i, number := range c.numbers {
				for _, wrong := range corrupted(number) {
					numbers := append([]string{}, c.numbers...)
					numbers[i] = wrong
					all++
					if check(numbers) {
						seen++
					}
				}
			}
			rate := 100 * seen / all
			t.Logf("%d of %d corruptions seen: %d %%, at least %d %%", seen, all, rate, c.least)
			if rate < c.least {
				t.Errorf("seen %d %%, want %d %%", rate, c.least)
			}
		})
	}
}

// corrupted applies slips to the digits of a number with a decimal comma.
func corrupted(number string) []string {
	whole, fraction := number, ""
	for i := range number {
		if number[i] == ',' {
			whole, fraction = number[:i], number[i+1:]
		}
	}
	var list []string
	for _, digits := range slips(whole + fraction) {
		if n := len(digits) - len(fraction); fraction == "" {
			list = append(list, digits)
		} else if n > 0 {
			list = append(list, digits[:n]+","+digits[n:])
		}
	}
	return list
}
