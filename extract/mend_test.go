package extract

import "testing"

// TestSlipsInWords: words damaged in their marks are read where the words around bear it
// out; other words of the same letters, and digits, stay what they are.
func TestSlipsInWords(t *testing.T) {
	x := New(mustRules(t))
	for _, text := range []string{
		"Thu 12 tỷ đồng, đạt 40% kế hoach = 40 % kind=ratio basis=plan",
		"Số thu tãng 5% so với cùng kỳ = 5 % kind=change direction=up",
		"Số thu giãm gần 5% so với cùng kỳ = 5 % kind=change direction=down",
		"Số vụ tắng 12 vụ so với tháng truớc = 12 vụ kind=change direction=up basis=previous_month",
		"Thu 12 tỷ đồng, tăng 4% so vơi cùng kỳ = 4 % basis=same_period_last_year",
		"Thu 12 tỷ đồng, đạt 40% dự toan = 40 % kind=ratio basis=plan",
		"Tặng 12 suất quà cho hộ nghèo = 12 suất kind=level",
		"Giằm 5% diện tích = 5 % kind=change direction=down",
		"Tảng băng dày 5 m = 5 m kind=level",
		"Thu được 1O vụ, l2 vụ và 12 vụ = 12 vụ kind=level",
	} {
		if ok, want, got := x.Try(Example{Kind: "cue", Text: text}); !ok {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
