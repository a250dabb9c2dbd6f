package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRank(t *testing.T) {
	names := []string{
		"chi ngân sách nhà nước | huyện Đông Sơn", // 0
		"thu ngân sách nhà nước | huyện Đông Sơn", // 1
		"thu ngân sách | xã Bình An",              // 2
		"tai nạn giao thông | xã Bình An",         // 3
		"thủ tục hành chính | xã Thu Sơn",         // 4
	}
	cases := []struct {
		why, words string
		want       []int
	}{
		{"none list all in their order", "  ", []int{0, 1, 2, 3, 4}},
		{"unmarked finds marked", "thu ngan sach", []int{2, 1}},
		{"marks count", "thủ", []int{4}},
		{"unmarked finds both, short names first", "thu", []int{2, 4, 1}},
		{"indicator and place", "ngân sách đông sơn", []int{0, 1}},
		{"abbreviation", "NSNN", []int{0, 1}},
		{"long form without marks", "tai nan giao thong", []int{3}},
		{"abbreviation of a stem", "TNGT bình an", []int{3}},
		{"beginning of the last word", "ngan sac", []int{2, 0, 1}},
		{"wrong marks are dropped when nothing has them", "tài nàn", []int{3}},
		{"nothing", "xyzzy", []int{}},
	}
	for _, c := range cases {
		got := Rank(c.words, len(names), func(i int) string { return names[i] })
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.why, c.words, diff)
		}
	}
}

func TestMatchNames(t *testing.T) {
	names := []string{"thành phố Hải Vân", "xã Hải Vân Đông", "xã Vân Hải"}
	for words, want := range map[string][]string{
		"hai van": names[:2], "Hải Vân": names[:2], "thanh pho": names[:1], "hài vân": nil, "van hai": names[2:],
	} {
		if diff := cmp.Diff(want, MatchNames(words, names)); diff != "" {
			t.Errorf("%q: %s", words, diff)
		}
	}
}
