package extract

import "testing"

func TestStyleOfTheDocument(t *testing.T) {
	for text, want := range map[string]style{
		"Thu 1.234,5 tỷ đồng và 12 ha":             styleVI,
		"Thu 1,234.5 tỷ đồng và 12,345,678 đồng":   styleEN,
		"Thu 1 234 tỷ đồng, chi 25 678,5 tỷ đồng":  styleSpace,
		"Ngày 12 tháng 345 và 05 678, 12\t345 vụ":  styleVI,
		"Số 1.234.567 và 2,345,678 và 3,5":         styleVI,
		"":                                         styleVI,
		"Giá A92 là 1,234,567.5 đồng; km 1,2; 0,5": styleVI,
	} {
		var v votes
		v.vote(text)
		if got := v.style(); got != want {
			t.Errorf("%q is of style %d, want %d", text, got, want)
		}
	}
}

func TestVoteCountsNumbers(t *testing.T) {
	var v votes
	if n := v.vote("Ngày 14/6, 12 vụ ở xã B2, đạt 98,5%"); n != 4 {
		t.Errorf("%d numbers, want 4", n)
	}
}
