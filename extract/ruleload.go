package extract

import (
	"slices"
	"strconv"
	"strings"

	"solieu/extract/lex"
)

// loader compiles the rules of one folder.
type loader struct {
	*Rules
	from    ruleSource
	changes *changes
}

// load compiles the files that the folder holds.
func (l *loader) load() error {
	steps := map[string]func(string) error{
		"off.tsv": l.loadOff, "units.tsv": l.loadUnits, "nouns.tsv": l.loadNouns, "cues.tsv": l.loadCues, "heads.tsv": l.loadHeads,
		"sections.tsv": l.loadSections, "abbreviations.tsv": l.loadAbbreviations, "names.tsv": l.loadNames,
		"negatives.toml": l.loadNegatives, "indicators.toml": l.loadIndicators,
	}
	for _, file := range ruleFiles {
		if !l.from.has(file) {
			continue
		}
		if err := steps[file](file); err != nil {
			return err
		}
	}
	return nil
}

// loadOff reads which built-in rules the user does not want.
func (l *loader) loadOff(file string) error {
	rows, err := readTable(l.from, file, offColumns)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if row.get("rule") == "" {
			return bad(row.file, row.line, "no name of a rule")
		}
		l.changes.off = append(l.changes.off, switchedOff{
			file: row.file, line: row.line, rule: row.get("rule"), phrases: row.list("phrases"), used: make(map[string]bool),
		})
	}
	return nil
}

// holds notes the rule, its examples included, and reports whether it is in force: a
// built-in rule may be replaced or switched off. name is the one that people see.
func (l *loader) holds(info RuleInfo, examples []Example) bool {
	if l.from.user() {
		l.changes.own[info.Name] = true
	} else if l.changes.drops(info.Name) {
		return false
	}
	for _, e := range examples {
		if !l.about(info.Name, e.Text) {
			e.Rule, e.Kind, e.File = info.Name, info.Kind, info.File
			l.examples = append(l.examples, e)
			info.Examples++
		}
	}
	l.list = append(l.list, info)
	return true
}

// about reports an example of a phrase that is switched off.
func (l *loader) about(rule, text string) bool {
	for _, o := range l.changes.off {
		if o.rule == rule && !l.from.user() && slices.ContainsFunc(o.phrases, func(p string) bool {
			return strings.Contains(strings.ToLower(text), strings.ToLower(p))
		}) {
			return true
		}
	}
	return false
}

// holdsRow is holds for a line of a word list; column names the phrases.
func (l *loader) holdsRow(kind string, row row, column string) bool {
	info := RuleInfo{Name: kind + "." + row.name(), Kind: kind, File: row.file, Line: row.line, Description: row.get(column), class: row.get("class")}
	var examples []Example
	for _, text := range row.examples("example") {
		examples = append(examples, Example{Line: row.line, Text: text})
	}
	for _, text := range row.examples("not") {
		examples = append(examples, Example{Line: row.line, Text: text, Not: true})
	}
	return l.holds(info, examples)
}

// inForce leaves out the phrases that the user has switched off.
func (l *loader) inForce(rule string, phrases []string) []string {
	var out []string
	for _, phrase := range phrases {
		if l.from.user() || !l.changes.dropsPhrase(rule, phrase) {
			out = append(out, strings.TrimSpace(phrase))
		}
	}
	return out
}

// oneOf refuses a value that is not on the list of those allowed.
func oneOf(row row, column, allowed string) error {
	if list := strings.Fields(allowed); !slices.Contains(list, row.get(column)) && (len(list) > 0 || row.get(column) != "") {
		if len(list) == 0 {
			return bad(row.file, row.line, "unknown %s %.30q; class %s has none", column, row.get(column), row.get("class"))
		}
		return bad(row.file, row.line, "unknown %s %.30q; it is one of %s", column, row.get(column), strings.Join(list, ", "))
	}
	return nil
}

// promises checks the form of examples: a sentence, = , value and unit.
func promises(row row) error {
	for _, example := range row.examples("example") {
		if !strings.Contains(example, " = ") {
			return bad(row.file, row.line, "the example %.60q does not say what must come out: sentence = value unit", example)
		}
	}
	return nil
}

func (l *loader) loadUnits(file string) error {
	rows, err := readTable(l.from, file, unitColumns)
	if err != nil {
		return err
	}
	seen := make(phrasesSeen)
	for _, row := range rows {
		if err := checkUnit(row, seen); err != nil {
			return err
		}
		if !l.holdsRow("unit", row, "spellings") {
			continue
		}
		// checkUnit has seen that it is a number.
		shift, _ := strconv.Atoi(row.get("shift"))
		l.units = append(l.units, unit{
			name: row.get("name"), canonical: row.get("canonical"), shift: shift, class: row.get("class"), rate: row.get("rate"),
		})
		for _, spelling := range l.inForce("unit."+row.name(), row.list("spellings")) {
			l.addUnit(spelling)
		}
	}
	return nil
}

func checkUnit(row row, seen phrasesSeen) error {
	shift, err := strconv.Atoi(row.get("shift"))
	if err != nil || shift < 0 || shift > 15 {
		return bad(row.file, row.line, "shift %.20q is not a power of ten between 0 and 15", row.get("shift"))
	}
	if row.get("canonical") == "" && row.get("class") != "scale" {
		return bad(row.file, row.line, "no canonical unit")
	}
	if len(row.list("spellings")) == 0 {
		return bad(row.file, row.line, "no spelling")
	}
	if err := oneOf(row, "class", unitClasses); err != nil {
		return err
	}
	if err := promises(row); err != nil {
		return err
	}
	return seen.add(row, "", row.list("spellings"))
}

func (l *loader) loadNouns(file string) error {
	rows, err := readTable(l.from, file, nounColumns)
	if err != nil {
		return err
	}
	seen := make(phrasesSeen)
	for _, row := range rows {
		if err := checkPhrases(row, "nouns", nounClasses, seen, ""); err != nil {
			return err
		}
		if err := promises(row); err != nil {
			return err
		}
		if !l.holdsRow("noun", row, "nouns") {
			continue
		}
		for _, noun := range l.inForce("noun."+row.name(), row.list("nouns")) {
			l.units = append(l.units, unit{name: row.get("name"), canonical: noun, class: row.get("class"), rate: noun, counted: true})
			l.addUnit(noun)
		}
	}
	return nil
}

// checkPhrases checks the class of a line and its phrases, which must be new.
func checkPhrases(row row, column, classes string, seen phrasesSeen, job string) error {
	if err := oneOf(row, "class", classes); err != nil {
		return err
	}
	if len(row.list(column)) == 0 {
		return bad(row.file, row.line, "no %s", column)
	}
	return seen.add(row, job, row.list(column))
}

func (l *loader) loadCues(file string) error {
	rows, err := readTable(l.from, file, cueColumns)
	if err != nil {
		return err
	}
	seen := make(phrasesSeen)
	for _, row := range rows {
		if err := checkCue(row, seen); err != nil {
			return err
		}
		if !l.holdsRow("cue", row, "phrases") {
			continue
		}
		l.cues = append(l.cues, cue{name: row.get("name"), class: row.get("class"), value: row.get("value")})
		for _, phrase := range l.inForce("cue."+row.name(), row.list("phrases")) {
			l.addCue(phrase, len(l.cues)-1)
		}
	}
	return nil
}

func checkCue(row row, seen phrasesSeen) error {
	values, known := cueClasses[row.get("class")]
	if !known {
		classes := make([]string, 0, len(cueClasses))
		for class := range cueClasses {
			classes = append(classes, class)
		}
		slices.Sort(classes)
		return bad(row.file, row.line, "unknown class %.30q; it is one of %s", row.get("class"), strings.Join(classes, ", "))
	}
	if err := oneOf(row, "value", values); err != nil {
		return err
	}
	if err := promises(row); err != nil {
		return err
	}
	return checkPhrases(row, "phrases", row.get("class"), seen, row.get("class"))
}

// addCue stores a cue under a phrase; one phrase may have several (kế hoạch is a basis
// and a status). A phrase that the user has given a meaning keeps only that.
func (l *loader) addCue(phrase string, index int) {
	ids := l.lexicon.AddPhrase(phrase)
	l.slips.learn(ids, tokensOf(phrase))
	group := l.cueAt.Add(ids, len(l.cueSets))
	if group == len(l.cueSets) {
		l.cueSets = append(l.cueSets, nil)
	}
	if l.from.user() {
		l.changes.cues[group] = true
	} else if l.changes.cues[group] {
		return
	}
	l.cueSets[group] = append(l.cueSets[group], index)
}

// tokensOf cuts a phrase into the words and signs that [lex.Lexicon.AddPhrase] numbers.
func tokensOf(phrase string) []string {
	var out []string
	for _, t := range lex.Dense(nil, phrase, nil) {
		out = append(out, t.Text(phrase))
	}
	return out
}

func (l *loader) loadSections(file string) error {
	rows, err := readTable(l.from, file, sectionColumns)
	if err != nil {
		return err
	}
	seen := make(phrasesSeen)
	for _, row := range rows {
		if err := checkPhrases(row, "phrases", sectionClasses, seen, ""); err != nil {
			return err
		}
		if !l.holdsRow("section", row, "phrases") {
			continue
		}
		l.section = append(l.section, sectionRule{class: row.get("class")})
		for _, phrase := range l.inForce("section."+row.name(), row.list("phrases")) {
			l.secAt.Add(l.lexicon.AddPhrase(phrase), len(l.section)-1)
		}
	}
	return nil
}

func (l *loader) loadAbbreviations(file string) error {
	rows, err := readTable(l.from, file, abbreviationColumns)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if row.get("long") == "" {
			return bad(row.file, row.line, "%s stands for nothing", row.name())
		}
		if !l.holdsRow("abbreviation", row, "long") {
			continue
		}
		if _, known := l.short[row.get("short")]; !known {
			l.short[row.get("short")] = row.get("long")
		}
		if k, n := l.unitAt.Longest(l.scan(row.get("long")), 0); n > 0 && l.units[k].counted {
			l.shortUnit[row.get("short")] = k
		}
	}
	return nil
}
