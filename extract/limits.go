package extract

import "solieu"

// maxNamed: names carry small numbers (khối 8, Điều 249, thửa 1.204); from here on a
// number is an amount.
var maxNamed = solieu.NewDecimal(10_000, 0)
