package outline

import (
	"strings"
	"testing"
)

func TestParseLabel(t *testing.T) {
	tests := []struct {
		text  string
		style Style
		label string
		path  string
	}{
		{"I. KẾT QUẢ", StyleRoman, "I.", "I"},
		{"II/ Tồn tại", StyleRoman, "II/", "II"},
		{"III.NHIỆM VỤ", StyleRoman, "III.", "III"},
		{"A. Kết quả", StyleUpper, "A.", "A"},
		{"Phần thứ hai KẾ HOẠCH", StylePart, "Phần thứ hai", "II"},
		{"PHẦN I: KẾT QUẢ", StylePart, "PHẦN I:", "I"},
		{"1. Kinh tế", StyleDecimal, "1.", "1"},
		{"01. Kinh tế", StyleDecimal, "01.", "1"},
		{"1.Kinh tế", StyleDecimal, "1.", "1"},
		{"2/ Dịch bệnh", StyleDecimal, "2/", "2"},
		{"3, Giao thông", StyleDecimal, "3,", "3"},
		{"2.1. Quản lý", StyleDecimal, "2.1.", "2.1"},
		{"2.1 Quản lý", StyleDecimal, "2.1", "2.1"},
		{"1.2.3. Chi thường xuyên", StyleDecimal, "1.2.3.", "1.2.3"},
		{"1. 100% số xã", StyleDecimal, "1.", "1"},
		{"4) Vay", StyleBracket, "4)", "4"},
		{"(4) Vay", StyleBracket, "(4)", "4"},
		{"a) Thu thuế", StyleLower, "a)", "a"},
		{"đ) Phí", StyleLower, "đ)", "đ"},
		{"b. Chăn nuôi", StyleLower, "b.", "b"},
		{"- Ngô 96,5 ha", StyleBullet, "-", ""},
		{"-Ngô 96,5 ha", StyleBullet, "-", ""},
		{"+ Cúm gia cầm", StyleBullet, "+", ""},
		{"* Tồn tại", StyleBullet, "*", ""},
	}
	for _, test := range tests {
		got := ParseLabel(test.text)
		if got.Style != test.style || got.Text != test.label || strings.Join(got.Parts, ".") != test.path {
			t.Errorf("ParseLabel(%q) = %+v, want style %d, label %q, path %q", test.text, got, test.style, test.label, test.path)
		}
	}
}

// Every text begins with something that looks like a number or letter of a list and
// is none.
func TestParseLabelRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "1", "12.5 ha lúa", "1.245 con trâu", "15/6 hoàn thành", "-05 vụ so với kỳ trước",
		"2020. Trong năm", "2,35 tỷ đồng", "I", "IIII. Không", "VA06 là giống cỏ", "a", "ba xã", "A.B. Nam",
		"phần lớn diện tích", "Phần mềm quản lý", "phần thứ tự", "--------", "3.2 g/l", "(a", "(1", "X",
		"100. Quá lớn", "1.0.2 phiên bản", "m2 đất", "*nghiêng*", "Công an xã",
	} {
		if got := ParseLabel(text); got.Style != StyleNone {
			t.Errorf("ParseLabel(%q) = %+v, want none", text, got)
		}
	}
}

func FuzzParseLabel(f *testing.F) {
	for _, seed := range []string{"2.1. Quản lý", "Phần thứ nhất", "(đ) Phí", "XXXIX. Cuối", "- a"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l := ParseLabel(text)
		if (l.Style == StyleNone) != (l.Size == 0) || l.Size > len(text) {
			t.Fatalf("ParseLabel(%q) = %+v", text, l)
		}
		if l.Style != StylePart && l.Text != text[:l.Size] {
			t.Fatalf("ParseLabel(%q): label %q is not the start", text, l.Text)
		}
	})
}
