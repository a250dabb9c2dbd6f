package archive

import (
	"strconv"
	"strings"
)

// Qty is a printed number: N / 10^Dec of Unit. 385,4 tỷ đồng is {3854, 1, "tỷ đồng"}.
type Qty struct {
	N    int64
	Dec  int
	Unit string
}

// scale says what one printed unit is in the canonical unit of FORMAT.
type scale struct {
	unit string
	mult int64
}

var scales = map[string]scale{
	"đồng":             {"VND", 1},
	"nghìn đồng":       {"VND", 1e3},
	"triệu đồng":       {"VND", 1e6},
	"tỷ đồng":          {"VND", 1e9},
	"ha":               {"m2", 1e4},
	"m2":               {"m2", 1},
	"tấn":              {"kg", 1e3},
	"kg":               {"kg", 1},
	"gam":              {"g", 1},
	"nghìn lượt khách": {"lượt khách", 1e3},
}

// count is a whole number of things.
func count(n int64, unit string) Qty { return Qty{n, 0, unit} }

// million is an amount in whole triệu đồng.
func million(n int64) Qty { return Qty{n, 0, "triệu đồng"} }

// billion rounds triệu đồng to tỷ đồng with dec decimals, half up as clerks do.
func billion(n int64, dec int) Qty { return Qty{div(n*pow10(dec), 1000), dec, "tỷ đồng"} }

// percent is 100·a/b with dec decimals, half up.
func percent(a, b int64, dec int) Qty { return Qty{div(a*100*pow10(dec), b), dec, "%"} }

// growth is the size of 100·(a-b)/b with dec decimals; the sign is the word's.
func growth(a, b int64, dec int) Qty { return percent(abs(a-b), b, dec) }

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// div divides and rounds half up; both operands are positive here.
func div(a, b int64) int64 { return (2*a + b) / (2 * b) }

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// Digits prints the number as a report does: dots by thousands, decimal comma.
func (q Qty) Digits() string {
	whole := group(q.N / pow10(q.Dec))
	if q.Dec == 0 {
		return whole
	}
	frac := strconv.FormatInt(q.N%pow10(q.Dec), 10)
	return whole + "," + strings.Repeat("0", q.Dec-len(frac)) + frac
}

func group(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

// Canonical is the value in the canonical unit, plain notation, and that unit.
func (q Qty) Canonical() (value, unit string) {
	s, ok := scales[q.Unit]
	if !ok {
		s = scale{strings.ToLower(q.Unit), 1}
	}
	n, dec := q.N*s.mult, q.Dec
	for dec > 0 && n%10 == 0 {
		n, dec = n/10, dec-1
	}
	value = strconv.FormatInt(n/pow10(dec), 10)
	if dec > 0 {
		frac := strconv.FormatInt(n%pow10(dec), 10)
		value += "." + strings.Repeat("0", dec-len(frac)) + frac
	}
	return value, s.unit
}

// shorter names the classifier of counted things that a reader may take alone.
var shorter = map[string]string{
	"lượt khách": "lượt", "lượt người": "lượt", "vụ cháy": "vụ", "hộ nghèo": "hộ", "giấy phép xây dựng": "giấy phép",
	"danh mục dự án": "danh mục", "buổi biểu diễn": "buổi", "lao động nông thôn": "lao động", "cơ quan, đơn vị": "cơ quan",
	"người nghiện": "người", "bóng đèn": "bóng", "tuyến đường": "tuyến",
}
