package meta

import "strings"

// officeWords begin the name of an office that signs reports.
var officeWords = phrases(
	"ủy ban", "ubnd", "ub", "hội đồng", "hđnd", "sở", "cục", "chi cục", "tổng cục", "bộ", "ban", "công an", "phòng", "văn phòng",
	"thanh tra", "ngân hàng", "bảo hiểm", "bhxh", "kho bạc", "tòa án", "viện", "trung tâm", "chi nhánh", "tỉnh ủy", "thành ủy",
	"thị ủy", "quận ủy", "huyện ủy", "đảng ủy", "đảng bộ", "hạt kiểm lâm", "trạm", "công ty", "tổng công ty", "thống kê",
	"thuế", "hải quan", "liên đoàn", "hội nông dân", "hội liên hiệp", "mặt trận", "đội", "chính phủ", "liên hiệp", "đài", "trường",
	"bưu điện", "điện lực", "kiểm lâm", "quân khu", "đồn biên phòng", "tổ công tác")

func phrases(list ...string) [][]string {
	out := make([][]string, len(list))
	for i, s := range list {
		out[i] = phrase(s)
	}
	return out
}

func startsOffice(words []word, i int) bool {
	for _, keys := range officeWords {
		if starts(words, i, keys) {
			return true
		}
	}
	return false
}

// offices puts the lines of the letterhead's left column together: the name of the
// body above, if there are two, and of the office that signs. A name may run over
// lines (ỦY BAN NHÂN DÂN / XÃ BÌNH AN), and two names may stand on one.
func offices(lines [][]word) (superior, issuer string) {
	var names [][]word
	for _, line := range lines {
		for k, part := range cutOffices(line) {
			if n := len(names); n > 0 && (k == 0 && !startsOffice(part, 0) || continues(names[n-1], part)) {
				names[n-1] = append(names[n-1], part...)
				continue
			}
			names = append(names, append([]word(nil), part...))
		}
	}
	switch len(names) {
	case 0:
		return "", ""
	case 1:
		return "", clean(names[0])
	}
	return clean(names[0]), clean(names[len(names)-1])
}

// continues: a first line that ends on a word which asks for more goes on in the
// next even when that looks like an office: BAN CHỈ ĐẠO / PHÒNG, CHỐNG THIÊN TAI.
func continues(name, part []word) bool {
	last := name[len(name)-1]
	if last.dash() || strings.HasSuffix(last.text, ",") || last.is("và") {
		return true
	}
	if starts(part, 0, phrase("phòng chống")) || starts(part, 0, phrase("phòng cháy")) {
		return true
	}
	_, _, named := findPlace(name, 0)
	committee := starts(name, 0, phrase("ban")) || starts(name, 0, phrase("hội đồng"))
	return committee && !named && !starts(part, 0, phrase("ban")) && len(name) <= 4
}

// cutOffices splits a line at a second office: UBND HUYỆN PHÚ KHOAN PHÒNG TÀI CHÍNH.
// The first must be complete, a people's committee or ministry with its place.
func cutOffices(line []word) [][]word {
	_, end, ok := findPlace(line, 0)
	committee := starts(line, 0, phrase("ubnd")) || starts(line, 0, phrase("ủy ban")) || starts(line, 0, phrase("công an"))
	if !committee || !ok || end >= len(line) || !startsOffice(line, end) {
		return [][]word{line}
	}
	return [][]word{line[:end], line[end:]}
}
