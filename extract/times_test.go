package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
)

// TestTimesOfTokens: phrases for spans of time are the same whether their words come from
// the tokens of the passage or from the text.
func TestTimesOfTokens(t *testing.T) {
	rules := mustRules(t)
	ref := period.Ref{Period: solieu.Month(2020, 6)}
	var times period.Text
	for _, text := range []string{
		sample, strings.ToUpper(sample), norm.NFD.String(sample),
		"Lũy kế 6 tháng đầu năm 2020; từ ngày 15/4 đến 14/5/2020, tháng6 và quý I/2019, kỳ2015, T6/2020, Q2.2019",
		"Tính đến ngày 30/6,\nvụ Đông Xuân 2019-2020 đạt 1.234,5 m2; tháng Năm, tháng năm năm 2020, năm học 2019 - 2020",
		"luỹ kế quí II, qúy 3, nãm 2020; đến hết tháng 9/2020 (15/4-14/5); 36 tháng, 9 tháng", "\xff tháng 6\xfe/2020 ²³ tháng², ½ năm",
	} {
		rules.cutTimes(&times, text, lex.Dense(nil, text, lex.NewNumberer(rules.lexicon)))
		if diff := cmp.Diff(period.Find(text, ref), append([]period.Match(nil), times.Find(ref)...)); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestTopicOfHeading(t *testing.T) {
	d := New(mustRules(t)).open(blocks("# 1. Thu ngân sách tháng 6/2020 trên địa bàn: ước đạt"))
	for heading, want := range map[string]string{
		"1. Thu ngân sách tháng 6/2020 trên địa bàn: ước đạt":  "thu ngân sách trên địa bàn",
		"II. NHIỆM VỤ TRỌNG TÂM THÁNG 7 NĂM 2020":              "nhiệm vụ trọng tâm",
		"Kết quả 6 tháng đầu năm":                              "kết quả",
		"Tháng 6 năm 2020":                                     "",
		"3. Chăn nuôi (trâu, bò, lợn) trong 9 tháng, thủy sản": "chăn nuôi",
	} {
		if got := d.heading(heading, 0).topic; got != want {
			t.Errorf("topic of %q is %q, want %q", heading, got, want)
		}
	}
}
