package extract

import "solieu"

// ten: an unpadded number below it before a capital ends a name (trường Tiểu học 2 Bình An).
var ten = solieu.NewDecimal(10, 0)

// thousand bounds what may stand between nghìn and a higher magnitude: 2 nghìn 300 tỷ.
var thousand = solieu.NewDecimal(1000, 0)

// maxNamed: names carry small numbers (khối 8, Điều 249, thửa 1.204); from here on a
// number is an amount.
var maxNamed = solieu.NewDecimal(10_000, 0)

// longSentence bounds how many tokens back the start of a sentence is looked for: a text
// of one endless sentence costs no more than any other.
const longSentence = 400
