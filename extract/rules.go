package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"strings"

	"solieu"
	"solieu/extract/lex"
	"solieu/internal/period"
	"solieu/internal/vi"
)

// RuleInfo describes one rule for people.
type RuleInfo struct {
	Name string
	// Kind is unit, noun, cue, head, negative, section, abbreviation or indicator.
	Kind        string
	File        string
	Line        int
	Examples    int
	Description string
	class       string // of a section
}

// Rules is a compiled rule set. It is read only and safe for concurrent use.
type Rules struct {
	lexicon   *lex.Lexicon
	words     words
	units     []unit
	unitAt    *lex.Trie
	cues      []cue
	cueAt     *lex.Trie
	cueSets   [][]int // cues of a phrase, by the value in cueAt
	slips     slips
	refusal   refusals
	heads     headCues
	section   []sectionRule
	secAt     *lex.Trie
	short     map[string]string // abbreviation as written -> long form
	catalogue catalogue
	list      []RuleInfo
	examples  []Example
	version   string
	// foldedUnit finds units without their marks, for damaged text.
	foldedUnit map[string]int
	names      nameWords
	// shortUnit finds the counted noun that an abbreviation stands for: GPLX, giấy phép.
	shortUnit map[string]int
	// numberWord to perOne are sets of words: whether each word of the lexicon is in it.
	numberWord, numberStart, moneyWord, moneySubject, filler, copula, settling, joining, opening, perOne []bool

	timeWord []period.Word // by word of the lexicon
	ownWords lex.ID        // how many words are those of the rules
	building *lex.Trie     // kinds of building that begin a name
	empty    map[vi.Syllable]bool
}

// unit is one entry of units.tsv or one noun of nouns.tsv.
type unit struct {
	name      string
	canonical string
	shift     int
	class     string
	rate      string
	counted   bool // a noun, not a measure
}

// cue is one phrase of cues.tsv.
type cue struct {
	name  string
	class string
	value string
}

type sectionRule struct{ class string }

// Columns of the word lists.
var (
	unitColumns         = []string{"name", "canonical", "shift", "class", "rate", "spellings", "example", "not"}
	nounColumns         = []string{"name", "class", "nouns", "example", "not"}
	cueColumns          = []string{"name", "class", "value", "phrases", "example", "not"}
	sectionColumns      = []string{"name", "class", "phrases", "example", "not"}
	abbreviationColumns = []string{"short", "long", "example", "not"}
	offColumns          = []string{"rule", "phrases", "why"}
)

// LoadRules compiles the built-in rules, and those of the user on top when user is not
// empty: the path of a folder, or of one rule file. A rule there replaces the built-in
// rule of the same name, takes its phrases away from the others, and off.tsv switches
// rules or phrases off. An unknown file, key, column, class or value, a phrase that
// stands twice in one file, or a missing example gives an error with code
// [solieu.CodeBadRule], file and line.
func LoadRules(user string) (*Rules, error) {
	r := &Rules{
		lexicon: lex.NewLexicon(), unitAt: lex.NewTrie(), cueAt: lex.NewTrie(), secAt: lex.NewTrie(),
		short: make(map[string]string), foldedUnit: make(map[string]int), shortUnit: make(map[string]int),
	}
	r.heads.at = lex.NewTrie()
	r.slips = slips{words: make(map[string][]lex.ID)}
	r.catalogue.aliasAt, r.catalogue.notAt = lex.NewTrie(), lex.NewTrie()
	r.names.at = lex.NewTrie()
	r.words = newWords(r.lexicon)
	sources, err := sourcesOf(user)
	if err != nil {
		return nil, err
	}
	changes, hash := newChanges(), sha256.New()
	for _, from := range sources {
		l := loader{Rules: r, from: from, changes: changes}
		if err := l.load(); err != nil {
			return nil, err
		}
		if err := from.sum(hash); err != nil {
			return nil, err
		}
	}
	if err := changes.unused(); err != nil {
		return nil, err
	}
	r.prepare()
	r.version = hex.EncodeToString(hash.Sum(nil))[:12]
	sort.SliceStable(r.list, func(i, j int) bool { return r.list[i].File < r.list[j].File })
	return r, nil
}

// cueClasses are the classes of cues.tsv with the values that each may have.
var cueClasses = map[string]string{
	"direction": "up down flat", "reach": "dat bang gap", "share": "whole", "rate": "rate whole",
	"basis":  "plan previous_month previous_period same_period_last_year previous_year year_end figure whole",
	"versus": "so", "status": "estimate plan target", "hedge": "about over under bound", "part": "selection partition",
	"stock": "", "drop": "", "stop": "", "attribute": "", "done": "", "name": "", "vague": "", "consequence": "",
}

// unitClasses, nounClasses and sectionClasses are the classes of the other word lists.
var (
	unitClasses    = "scale money area volume mass length energy percent points times transport power duration measure"
	nounClasses    = "event person household document organisation place works object flow"
	sectionClasses = "task result shortfall proposal"
)

// List describes all rules, by file.
func (r *Rules) List() []RuleInfo { return append([]RuleInfo(nil), r.list...) }

// Version names the content of the rules: the same rules have the same version.
func (r *Rules) Version() string { return r.version }

// Catalogue lists the indicators in file order.
func (r *Rules) Catalogue() []solieu.Indicator {
	return append([]solieu.Indicator(nil), r.catalogue.entries...)
}

// Examples lists the examples of all rules, by file.
func (r *Rules) Examples() []Example { return append([]Example(nil), r.examples...) }

// Small sets of words that code asks for by what they do.
var (
	// moneyWords stand before an amount whose unit is not printed.
	moneyWords = []string{"tiền", "kinh", "phí", "giá", "trị", "vốn", "thu", "chi"}
	// moneySubjects begin the name of an amount that has a plan.
	moneySubjects = []string{"thu", "chi", "vốn", "thuế", "phí", "dự", "nguồn", "giải", "ngân", "khoản", "lệ"}
	// fillers may stand between tăng or đạt and its number.
	fillers = []string{"lần", "lượt", "tương", "ứng", "từ", "thêm", "tới", "đến", "là", "được", "(", "khoảng", "hơn", "-", "+", "mức", "tỷ", "lệ",
		"khá", "nhẹ", "mạnh", "nhanh", "ở", "vọt", "cao", "rất", "đáng", "kể", "nhiều", "nhất", "với", "sâu", "ít", "chậm",
		"đột", "biến", "trở", "lại"}
	copulas = []string{"là", "giao", "đạt", "gồm", "được", ":"}
	// joiners neither begin nor end a name.
	joiners = []string{"và", "với", "cho", "của", "là", "được", "có", "đã", "tại", "thì", "mà", "cùng", "các", "những", "trong", "ở", "về", "đến", "từ", "còn", "đạt", "nhưng", "vẫn", "tuy", "song", "thêm", "cả", "đó", "riêng", "khi", "do", "nên", "để", "tới"}
	// openers may stand before a period that opens a sentence.
	openers = []string{"trong", "tính", "đến", "từ", "ước", "dự", "kiến", ",", "về", "-", "+", "*", "và", "kết", "quả", "thời", "điểm", "như", "vậy", "tổng", "cả"}
)

// buildings begin names that end with a number: trường Tiểu học Nà Lẫm 2, cầu Khe Vầu 1.
var buildings = []string{"trường", "tiểu học", "mầm non", "mẫu giáo", "THCS", "THPT", "trạm", "cầu", "nhà máy", "thủy điện", "hồ", "đập", "chợ", "khu công nghiệp", "KCN", "cụm công nghiệp", "khu đô thị", "bến xe"}

// settlings before a debt say that it went: thu nợ, xử lý nợ xấu.
var settlings = []string{"thu", "hồi", "trả", "lý", "giảm", "xóa", "xoá", "chế", "đòi", "số"}

// perOnes before một make it the base of a rate or a pronoun: bình quân một hộ, là một tỉnh.
var perOnes = []string{"quân", "trung", "bình", "mỗi", "là", "thành", "như", "trên", "cùng", "cả", "từng"}

// emptyWords say that something was done or counted, not what: số thực hiện, tổng cộng.
var emptyWords = strings.Fields("số thực hiện chính thức kết quả tổng cộng nâng lên đã được đạt ước tính công tác riêng")

func (r *Rules) isNumberWord(id lex.ID) bool { return r.numberWord[id] }

// startsNumber leaves out words that only continue a number (mươi, lăm) or mean
// something else alone (tư, không).
func (r *Rules) startsNumber(id lex.ID) bool { return r.numberStart[id] }

// prepare makes the sets of words that code asks for by kind. It comes last, when the
// lexicon is complete, so that every number of a word has its place in every set.
func (r *Rules) prepare() {
	var sets []*[]bool
	fill := func(set *[]bool, words []string) {
		for _, word := range words {
			for _, id := range r.lexicon.AddPhrase(word) {
				for int(id) >= len(*set) {
					*set = append(*set, false)
				}
				(*set)[id] = true
			}
		}
		sets = append(sets, set)
	}
	fill(&r.numberWord, vi.NumberWords())
	fill(&r.numberStart, strings.Fields("một hai ba bốn năm sáu bảy bẩy tám chín mười"))
	fill(&r.moneyWord, moneyWords)
	fill(&r.moneySubject, moneySubjects)
	fill(&r.filler, fillers)
	fill(&r.copula, copulas)
	fill(&r.joining, joiners)
	fill(&r.opening, openers)
	fill(&r.perOne, perOnes)
	fill(&r.settling, settlings)
	r.building = r.phrases(buildings, false)
	for i := range r.units {
		if long := r.short[r.units[i].canonical]; long != "" && r.units[i].counted {
			r.units[i].canonical = lower(long) // 12 DN are 12 doanh nghiệp
		}
	}
	r.ownWords = lex.ID(r.lexicon.Len())
	for word := range period.Words() {
		r.lexicon.Add(word)
	}
	r.timeWord = make([]period.Word, r.lexicon.Len()+1)
	for word := range period.Words() {
		r.timeWord[r.lexicon.Add(word)] = period.WordOf(word)
	}
	for _, set := range sets {
		*set = append(*set, make([]bool, r.lexicon.Len()+1-len(*set))...)
	}
	r.empty = make(map[vi.Syllable]bool, len(emptyWords))
	for _, word := range emptyWords {
		r.empty[vi.SyllableOf(word)] = true
	}
}

// addUnit stores a spelling of the last unit.
func (r *Rules) addUnit(spelling string) {
	index := len(r.units) - 1
	r.unitAt.Add(r.lexicon.AddPhrase(spelling), index)
	folded := vi.Fold(spelling)
	if _, taken := r.foldedUnit[folded]; !taken && len(folded) >= 3 {
		r.foldedUnit[folded] = index
	}
}

// scan cuts a phrase of a rule file into tokens with their numbers.
func (r *Rules) scan(phrase string) []lex.Token {
	return lex.Dense(nil, phrase, lex.NewNumberer(r.lexicon))
}
