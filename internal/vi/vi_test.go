package vi

import "testing"

func TestKeyJoinsSpellings(t *testing.T) {
	same := [][]string{
		{"luỹ kế", "lũy kế", "Luỹ  Kế", "luỹ kế", "lũy kế"},
		{"hoà", "hòa", "HOÀ"},
		{"thuỷ sản", "thủy sản"},
		{"tỷ", "tỉ"}, {"kỳ", "kì"}, {"quý", "quí"}, {"uỷ ban", "ủy ban"},
		{"Đồng", "đồng"},
	}
	for _, group := range same {
		for _, s := range group[1:] {
			if Key(s) != Key(group[0]) {
				t.Errorf("Key(%q) = %+q, want as of %q: %+q", s, Key(s), group[0], Key(group[0]))
			}
		}
	}
	differ := [][2]string{{"thu", "thủ"}, {"năm", "nam"}, {"hay", "hai"}, {"thúy", "thúi"}, {"đơn", "dơn"}, {"tay", "tai"}}
	for _, pair := range differ {
		if Key(pair[0]) == Key(pair[1]) {
			t.Errorf("Key(%q) and Key(%q) are the same", pair[0], pair[1])
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Đồng": "dong", "ẮẤẾỐỚỨ": "aaeoou", "m²": "m²", "Nguyễn": "nguyen"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	if got := Slug("Thành phố An Khê, tỉnh Gia Lai"); got != "thanh-pho-an-khe-tinh-gia-lai" {
		t.Errorf("got %q", got)
	}
}
