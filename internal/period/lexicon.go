package period

import (
	"iter"
	"maps"

	"solieu/internal/vi"
)

// Word is the number of a word that phrases are made of; 0 is any other word.
type Word uint16

// entries are the words by number.
var entries = []entry{{num: -1}}

// numbers finds the words.
var numbers = func() map[vi.Syllable]Word {
	m := make(map[vi.Syllable]Word, len(lexicon))
	for spelling, e := range lexicon {
		syllable := vi.SyllableOf(spelling)
		if m[syllable] == 0 {
			m[syllable] = Word(len(entries))
			entries = append(entries, e)
		}
	}
	return m
}()

// WordOf returns the word, however it is spelled: case, form, placement of the tone.
func WordOf(word string) Word { return numbers[vi.SyllableOf(word)] }

// Words are the spellings of all words, in no order.
func Words() iter.Seq[string] { return maps.Keys(lexicon) }

// entry is a word's one spelling and its value as a number, -1 for none.
type entry struct {
	word string
	num  int
}

// lexicon knows the words that phrases for periods are made of, and those that
// stand beside look-alikes (dưới 6 tháng, phát hiện), with frequent slips of
// character recognition (nãm).
var lexicon = map[string]entry{
	"tháng": {"tháng", -1}, "quý": {"quý", -1}, "kỳ": {"kỳ", -1},
	"năm": {"năm", 5}, "nãm": {"năm", -1}, "ngày": {"ngày", -1}, "giờ": {"giờ", -1}, "h": {"giờ", -1}, "phút": {"phút", -1},
	"tuần": {"tuần", -1}, "trung": {"trung", -1}, "thượng": {"thượng", -1}, "hạ": {"hạ", -1},

	"một": {"một", 1}, "hai": {"hai", 2}, "ba": {"ba", 3}, "bốn": {"bốn", 4}, "tư": {"tư", 4}, "sáu": {"sáu", 6},
	"bảy": {"bảy", 7}, "bẩy": {"bảy", 7}, "tám": {"tám", 8}, "chín": {"chín", 9}, "mười": {"mười", 10},
	"giêng": {"giêng", 1}, "chạp": {"chạp", 12},
	"i": {"i", 1}, "ii": {"ii", 2}, "iii": {"iii", 3}, "iv": {"iv", 4},

	"đầu": {"đầu", -1}, "cuối": {"cuối", -1}, "nửa": {"nửa", -1}, "cả": {"cả", -1}, "trong": {"trong", -1},
	"này": {"này", -1}, "nay": {"nay", -1}, "trước": {"trước", -1}, "truớc": {"trước", -1}, "ngoái": {"trước", -1},
	"qua": {"qua", -1}, "vừa": {"vừa", -1}, "tới": {"tới", -1}, "sau": {"sau", -1}, "tiếp": {"tiếp", -1}, "theo": {"theo", -1},
	"từ": {"từ", -1}, "kể": {"kể", -1}, "đến": {"đến", -1}, "hết": {"hết", -1}, "cho": {"cho", -1},
	"thời": {"thời", -1}, "điểm": {"điểm", -1}, "báo": {"báo", -1}, "cáo": {"cáo", -1},
	"lũy": {"lũy", -1}, "lủy": {"lũy", -1}, "lk": {"lk", -1}, "kế": {"kế", -1},
	"tính": {"tính", -1}, "chung": {"chung", -1}, "cộng": {"cộng", -1}, "dồn": {"dồn", -1},
	"hiện": {"hiện", -1}, "tại": {"tại", -1}, "cùng": {"cùng", -1}, "lúc": {"lúc", -1}, "chuyển": {"chuyển", -1}, "so": {"so", -1}, "với": {"với", -1},

	"vụ": {"vụ", -1}, "đông": {"đông", -1}, "xuân": {"xuân", -1}, "hè": {"hè", -1}, "thu": {"thu", -1},
	"mùa": {"mùa", -1}, "chiêm": {"chiêm", -1}, "lúa": {"lúa", -1}, "học": {"học", -1},
	"giai": {"giai", -1}, "đoạn": {"đoạn", -1}, "nhiệm": {"nhiệm", -1}, "niên": {"niên", -1}, "độ": {"độ", -1},

	"t": {"t", -1}, "q": {"q", -1},

	// what stands before or behind a look-alike
	"dưới": {"dưới", -1}, "trên": {"trên", -1}, "trẻ": {"trẻ", -1}, "hạn": {"hạn", -1}, "vòng": {"vòng", -1},
	"mỗi": {"mỗi", -1}, "gian": {"gian", -1}, "tuổi": {"tuổi", -1}, "trở": {"trở", -1}, "liên": {"liên", -1},
	"tục": {"tục", -1}, "các": {"các", -1}, "những": {"những", -1}, "nhiều": {"nhiều", -1}, "mấy": {"mấy", -1},
	"hằng": {"hằng", -1}, "hàng": {"hằng", -1}, "quá": {"quá", -1}, "khoảng": {"khoảng", -1}, "lần": {"lần", -1},
	"đủ": {"đủ", -1}, "tròn": {"tròn", -1},
	"thực": {"thực", -1}, "phát": {"phát", -1}, "thể": {"thể", -1}, "xuất": {"xuất", -1}, "biểu": {"biểu", -1},
	"tái": {"tái", -1}, "hiển": {"hiển", -1}, "đại": {"đại", -1}, "vật": {"vật", -1}, "trạng": {"trạng", -1},
	"tượng": {"tượng", -1}, "trường": {"trường", -1}, "hành": {"hành", -1}, "diện": {"diện", -1}, "hữu": {"hữu", -1},
	"hồi": {"hồi", -1}, "giữ": {"giữ", -1}, "mua": {"mua", -1}, "hoạch": {"hoạch", -1}, "nộp": {"nộp", -1},

	// verbs behind a day: đến 20/8 được, đến 20/8 đạt
	"được": {"được", -1}, "đạt": {"đạt", -1}, "đã": {"đã", -1},

	// what a title says of the period that follows
	"phương": {"phương", -1}, "hướng": {"hướng", -1}, "giải": {"giải", -1}, "pháp": {"pháp", -1},
	"dự": {"dự", -1}, "kiến": {"kiến", -1}, "định": {"định", -1}, "chương": {"chương", -1},
	"trình": {"trình", -1}, "mục": {"mục", -1}, "tiêu": {"tiêu", -1}, "kết": {"kết", -1}, "quả": {"quả", -1},
	"tình": {"tình", -1}, "hình": {"hình", -1}, "sơ": {"sơ", -1}, "tổng": {"tổng", -1}, "chỉ": {"chỉ", -1},
}
