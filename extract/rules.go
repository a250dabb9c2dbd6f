package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"sort"
	"strconv"
	"strings"

	"solieu"
	"solieu/extract/lex"
	"solieu/extract/rules"
	"solieu/internal/vi"
)

// RuleInfo describes one rule for people.
type RuleInfo struct {
	Name string
	// Kind is unit, noun, cue, negative, section, abbreviation or indicator.
	Kind        string
	File        string
	Line        int
	Examples    int
	Description string
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
	refusal   refusals
	section   []sectionRule
	secAt     *lex.Trie
	short     map[string]string // abbreviation as written -> long form
	catalogue catalogue
	list      []RuleInfo
	version   string
	// foldedUnit finds units without their marks, for damaged text.
	foldedUnit map[string]int
	// shortUnit finds the counted noun that an abbreviation stands for: GPLX, giấy phép.
	shortUnit map[string]int
	// numberWord to opening are sets of words.
	numberWord, numberStart, moneyWord, filler, copula, joining, opening map[lex.ID]bool
	building                                                             *lex.Trie       // kinds of building that begin a name
	empty                                                                map[string]bool // by vi.Key
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
	unitColumns         = []string{"name", "canonical", "shift", "class", "rate", "spellings", "example"}
	nounColumns         = []string{"name", "class", "nouns", "example", "not"}
	cueColumns          = []string{"name", "class", "value", "phrases", "example", "not"}
	sectionColumns      = []string{"name", "class", "phrases", "example", "not"}
	abbreviationColumns = []string{"short", "long", "example"}
)

// LoadRules compiles the built-in rules, and those of a folder of the user on top
// when userDir is not empty: a rule there comes before a built-in one for the same
// phrase. An unknown key, a missing example or a wrong value gives an error with
// code [solieu.CodeBadRule], file and line.
func LoadRules(userDir string) (*Rules, error) {
	r := &Rules{
		lexicon: lex.NewLexicon(), unitAt: lex.NewTrie(), cueAt: lex.NewTrie(), secAt: lex.NewTrie(),
		short: make(map[string]string), foldedUnit: make(map[string]int), shortUnit: make(map[string]int),
	}
	r.catalogue.aliasAt, r.catalogue.notAt = lex.NewTrie(), lex.NewTrie()
	r.words = newWords(r.lexicon)
	r.prepare()
	hash := sha256.New()
	for _, source := range sources(userDir) {
		if err := r.load(source); err != nil {
			return nil, err
		}
		if err := fs.WalkDir(source, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !isRuleFile(path) {
				return err
			}
			data, err := fs.ReadFile(source, path)
			hash.Write([]byte(path))
			hash.Write(data)
			return err
		}); err != nil {
			return nil, &solieu.Error{Code: solieu.CodeBadRule, Path: userDir, Message: "the rule folder cannot be read", Err: err}
		}
	}
	r.version = hex.EncodeToString(hash.Sum(nil))[:12]
	sort.SliceStable(r.list, func(i, j int) bool { return r.list[i].File < r.list[j].File })
	return r, nil
}

// sources lists the rule folders, first one first served.
func sources(userDir string) []fs.FS {
	if userDir == "" {
		return []fs.FS{rules.FS}
	}
	return []fs.FS{os.DirFS(userDir), rules.FS}
}

func isRuleFile(path string) bool {
	switch path {
	case "units.tsv", "nouns.tsv", "cues.tsv", "sections.tsv", "abbreviations.tsv", "negatives.toml", "indicators.toml":
		return true
	}
	return false
}

func exists(fsys fs.FS, file string) bool {
	_, err := fs.Stat(fsys, file)
	return err == nil
}

// load compiles the files that the folder holds.
func (r *Rules) load(fsys fs.FS) error {
	steps := []struct {
		file string
		load func(fs.FS, string) error
	}{
		{"units.tsv", r.loadUnits}, {"nouns.tsv", r.loadNouns}, {"cues.tsv", r.loadCues},
		{"sections.tsv", r.loadSections}, {"abbreviations.tsv", r.loadAbbreviations},
		{"negatives.toml", r.loadNegatives}, {"indicators.toml", r.loadIndicators},
	}
	for _, step := range steps {
		if !exists(fsys, step.file) {
			continue
		}
		if err := step.load(fsys, step.file); err != nil {
			return err
		}
	}
	return nil
}

func (r *Rules) note(kind string, row row, description string) {
	name := row.get("name")
	if name == "" {
		name = row.get("short")
	}
	examples := 1
	if row.get("not") != "" {
		examples++
	}
	r.list = append(r.list, RuleInfo{Name: kind + "." + name, Kind: kind, File: row.file, Line: row.line, Examples: examples, Description: description})
}

func (r *Rules) loadUnits(fsys fs.FS, file string) error {
	rows, err := readTable(fsys, file, unitColumns)
	if err != nil {
		return err
	}
	for _, row := range rows {
		shift, err := strconv.Atoi(row.get("shift"))
		if err != nil || shift < 0 || shift > 15 {
			return bad(file, row.line, "shift %.20q is not a power of ten between 0 and 15", row.get("shift"))
		}
		if row.get("canonical") == "" && row.get("class") != "scale" {
			return bad(file, row.line, "no canonical unit")
		}
		r.units = append(r.units, unit{
			name: row.get("name"), canonical: row.get("canonical"), shift: shift, class: row.get("class"), rate: row.get("rate"),
		})
		for _, spelling := range row.list("spellings") {
			r.addUnit(spelling)
		}
		r.note("unit", row, row.get("spellings"))
	}
	return nil
}

func (r *Rules) loadNouns(fsys fs.FS, file string) error {
	rows, err := readTable(fsys, file, nounColumns)
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, noun := range row.list("nouns") {
			r.units = append(r.units, unit{name: row.get("name"), canonical: noun, class: row.get("class"), rate: noun, counted: true})
			r.addUnit(noun)
		}
		r.note("noun", row, row.get("nouns"))
	}
	return nil
}

var cueClasses = map[string]bool{
	"direction": true, "reach": true, "share": true, "rate": true, "basis": true, "versus": true,
	"status": true, "hedge": true, "part": true, "stock": true, "drop": true, "stop": true,
	"attribute": true, "done": true, "name": true, "vague": true, "consequence": true,
}

func (r *Rules) loadCues(fsys fs.FS, file string) error {
	rows, err := readTable(fsys, file, cueColumns)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if !cueClasses[row.get("class")] {
			return bad(file, row.line, "unknown class %.30q", row.get("class"))
		}
		r.cues = append(r.cues, cue{name: row.get("name"), class: row.get("class"), value: row.get("value")})
		for _, phrase := range row.list("phrases") {
			r.addCue(r.lexicon.AddPhrase(phrase), len(r.cues)-1)
		}
		r.note("cue", row, row.get("phrases"))
	}
	return nil
}

func (r *Rules) loadSections(fsys fs.FS, file string) error {
	rows, err := readTable(fsys, file, sectionColumns)
	if err != nil {
		return err
	}
	for _, row := range rows {
		r.section = append(r.section, sectionRule{class: row.get("class")})
		for _, phrase := range row.list("phrases") {
			r.secAt.Add(r.lexicon.AddPhrase(phrase), len(r.section)-1)
		}
		r.note("section", row, row.get("phrases"))
	}
	return nil
}

func (r *Rules) loadAbbreviations(fsys fs.FS, file string) error {
	rows, err := readTable(fsys, file, abbreviationColumns)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if _, known := r.short[row.get("short")]; !known {
			r.short[row.get("short")] = row.get("long")
		}
		if k, n := r.unitAt.Longest(r.scan(row.get("long")), 0); n > 0 && r.units[k].counted {
			r.shortUnit[row.get("short")] = k
		}
		r.note("abbreviation", row, row.get("long"))
	}
	return nil
}

// List describes all rules, by file.
func (r *Rules) List() []RuleInfo { return append([]RuleInfo(nil), r.list...) }

// Version names the content of the rules: the same rules have the same version.
func (r *Rules) Version() string { return r.version }

// Catalogue lists the indicators in file order.
func (r *Rules) Catalogue() []solieu.Indicator {
	return append([]solieu.Indicator(nil), r.catalogue.entries...)
}

// addCue stores a cue under a phrase; one phrase may have several (kế hoạch is a basis
// and a status).
func (r *Rules) addCue(phrase []lex.ID, index int) {
	group := r.cueAt.Add(phrase, len(r.cueSets))
	if group == len(r.cueSets) {
		r.cueSets = append(r.cueSets, nil)
	}
	r.cueSets[group] = append(r.cueSets[group], index)
}

// Small sets of words that code asks for by what they do.
var (
	// moneyWords stand before an amount whose unit is not printed.
	moneyWords = []string{"tiền", "kinh", "phí", "giá", "trị", "vốn", "thu", "chi"}
	// fillers may stand between tăng or đạt and its number.
	fillers = []string{"lần", "lượt", "tương", "ứng", "từ", "thêm", "tới", "đến", "là", "được", "(", "khoảng", "hơn", "-", "+", "mức", "tỷ", "lệ",
		"khá", "nhẹ", "mạnh", "nhanh", "ở", "vọt", "cao", "rất", "đáng", "kể", "nhiều"}
	copulas = []string{"là", "giao", "đạt", "gồm", "được", ":"}
	// joiners neither begin nor end a name.
	joiners = []string{"và", "với", "cho", "của", "là", "được", "có", "đã", "tại", "thì", "mà", "cùng", "các", "những", "trong", "ở", "về", "đến", "từ", "còn", "đạt", "nhưng", "vẫn", "tuy", "song", "thêm", "cả", "đó", "riêng", "khi", "do", "nên", "để", "tới"}
	// openers may stand before a period that opens a sentence.
	openers = []string{"trong", "tính", "đến", "từ", "ước", "dự", "kiến", ",", "về", "-", "+", "*", "và", "kết", "quả", "thời", "điểm"}
)

// buildings begin names that end with a number: trường Tiểu học Nà Lẫm 2, cầu Khe Vầu 1.
var buildings = []string{"trường", "tiểu học", "mầm non", "mẫu giáo", "THCS", "THPT", "trạm", "cầu", "nhà máy", "thủy điện", "hồ", "đập", "chợ", "khu công nghiệp", "KCN", "cụm công nghiệp", "khu đô thị", "bến xe"}

// emptyWords say that something was done or counted, not what: số thực hiện, tổng cộng.
var emptyWords = strings.Fields("số thực hiện chính thức kết quả tổng cộng nâng lên đã được đạt ước tính công tác riêng")

func (r *Rules) isNumberWord(id lex.ID) bool { return r.numberWord[id] }

// startsNumber leaves out words that only continue a number (mươi, lăm) or mean
// something else alone (tư, không).
func (r *Rules) startsNumber(id lex.ID) bool { return r.numberStart[id] }

// prepare numbers the words that code asks for by kind.
func (r *Rules) prepare() {
	set := func(words []string) map[lex.ID]bool {
		m := make(map[lex.ID]bool, len(words))
		for _, word := range words {
			for _, id := range r.lexicon.AddPhrase(word) {
				m[id] = true
			}
		}
		return m
	}
	r.numberWord, r.moneyWord, r.filler = set(vi.NumberWords()), set(moneyWords), set(fillers)
	r.numberStart = set(strings.Fields("một hai ba bốn năm sáu bảy bẩy tám chín mười"))
	r.copula, r.joining = set(copulas), set(joiners)
	r.opening = set(openers)
	r.building = r.phrases(buildings, false)
	r.empty = make(map[string]bool, len(emptyWords))
	for _, word := range emptyWords {
		r.empty[vi.Key(word)] = true
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
	return lex.Dense(lex.Scan(phrase, lex.NewNumberer(r.lexicon)))
}
