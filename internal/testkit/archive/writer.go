package archive

import (
	"fmt"
	"strconv"
	"strings"
)

// The marks that travel inside a composed text until the paragraph is closed: they
// say where a fact, a defect or a trap stands, and never reach a file.
const (
	markOpen  = "\x01"
	markClose = "\x02"
)

// writer composes one report and notes what it states.
type writer struct {
	m            *Model
	at           Month
	plan         Plan
	page         *Page
	facts        []Fact
	defects      []Defect
	traps        []Trap
	dice         *dice
	numbers      [3]int // headings so far
	seen         int    // facts that reached the page so far
	sinceJanuary bool   // the running total in hand is named "từ đầu năm"
	sitesTold    bool   // part I said how many works are under construction
	padded       bool   // 07 or 7
	status       string // status of a plain figure: actual, or target among the tasks
	period       string // period of a plain figure
}

// part starts a section: its phrasings depend on report and name only.
func (w *writer) part(name string, at Month) { w.dice = newDice("words/" + name + "/" + at.String()) }

// pick takes one of several phrasings.
func (w *writer) pick(choices ...string) string {
	return choices[w.dice.between(0, int64(len(choices)-1))]
}

// often is true n times in ten.
func (w *writer) often(n int64) bool { return w.dice.between(1, 10) <= n }

// An item in seven months of ten is usual; a report with so many figures is crowded.
const (
	usual   = 7
	crowded = 74
)

// turn says whether an item is reported this month: it is in n months of ten, evenly
// spread, because offices do not report everything every month. A defect planted
// below the name brings its item along, and a report that is crowded already leaves
// the less usual items out. The dice are not touched.
func (w *writer) turn(name string, n int64) bool {
	for key := range plants {
		if key.at == w.at && strings.HasPrefix(key.slot, name+"/") {
			return true
		}
	}
	if n < usual && len(w.facts) > crowded {
		return false
	}
	return (int64(w.at)*n+newDice("turn/"+name).between(0, 9))%10 < n
}

// some keeps a sentence in n months of ten.
func (w *writer) some(name string, n int64, sentence func() string) string {
	if !w.turn(name, n) {
		return ""
	}
	return sentence()
}

// fact prints a figure and notes it. A defect of this month and slot replaces it.
func (w *writer) fact(q Qty, f Fact, slot string) string {
	truth, trueUnit := q.Canonical()
	mark := ""
	if p, ok := plants[plantKey{w.at, slot}]; ok && slot != "" && p.Wrong != nil {
		q = p.Wrong(q)
		f.TrueValue, f.Defect = truth, p.ID
		mark = markOpen + p.ID + markClose
	}
	f.Value, f.Unit = q.Canonical()
	if f.Defect != "" && trueUnit != f.Unit {
		f.TrueValue += " " + trueUnit
	}
	f.Printed = w.print(q)
	f.Path, f.Where = w.page.Path, "text"
	if short, ok := shorter[f.Unit]; ok {
		f.Units = []string{short}
	}
	w.facts = append(w.facts, f)
	if f.Defect != "" {
		w.wrong(f)
	}
	return markOpen + "F" + strconv.Itoa(len(w.facts)) + markClose + mark + markup(f.Printed)
}

// markup raises the exponent of m2 where a text is printed.
func markup(s string) string { return strings.Replace(s, " m2", " m^2^", 1) }

func (w *writer) print(q Qty) string {
	digits := q.Digits()
	if w.padded && q.Dec == 0 && q.N < 10 && scales[q.Unit].unit == "" {
		digits = "0" + digits
	}
	return spelled(w.at, digits, q.Unit)
}

// wrong opens the row of a defect; its sentence is filled in when the paragraph ends.
func (w *writer) wrong(f Fact) {
	p := plantByID(f.Defect)
	w.defects = append(w.defects, Defect{ID: p.ID, Path: f.Path, Month: w.at.String(), Kind: p.Kind, Checks: p.Checks,
		Printed: f.Printed, True: f.TrueValue, Why: p.Why, Echo: p.Echo})
}

// word prints a word that a defect may replace: a stale month, a wrong verb.
func (w *writer) word(slot, right string) string {
	p, ok := plants[plantKey{w.at, slot}]
	if !ok || p.Word == "" {
		return right
	}
	w.defects = append(w.defects, Defect{ID: p.ID, Path: w.page.Path, Month: w.at.String(), Kind: p.Kind, Checks: p.Checks,
		Printed: p.Word, True: right, Why: p.Why, Echo: p.Echo})
	return markOpen + p.ID + markClose + p.Word
}

// trap notes that the sentence it stands in is honest but looks wrong. Each kind is
// noted once a report, and only where the catalogue of traps asks for it.
func (w *writer) trap(id string) string {
	t, ok := traps[id]
	if !ok {
		panic("archive: no trap " + id) // a slip in this package, found by its first test
	}
	for _, old := range w.traps {
		if old.ID == id {
			return ""
		}
	}
	w.traps = append(w.traps, Trap{ID: id, Path: w.page.Path, Month: w.at.String(), Kind: t.Kind, Silent: t.Silent, Why: t.Why})
	return markOpen + id + markClose
}

// block closes a paragraph: marks are read and removed, sentences go to their rows.
func (w *writer) block(kind BlockKind, text string) {
	if text == "" {
		return
	}
	clean, marks := unmark(text)
	for _, k := range marks {
		if strings.HasPrefix(k.name, "F") {
			w.place(k.name, around(clean, k.at))
			continue
		}
		w.place(k.name, sentenceAt(clean, k.at))
	}
	w.page.Blocks = append(w.page.Blocks, Block{Kind: kind, Text: clean})
}

func (w *writer) place(name, sentence string) {
	sentence = plain(sentence)
	if n, isFact := strings.CutPrefix(name, "F"); isFact {
		i, _ := strconv.Atoi(n) // we wrote the number ourselves
		w.seen++
		w.facts[i-1].Quote, w.facts[i-1].Seq = sentence, w.seen
		return
	}
	for i := range w.defects {
		if w.defects[i].ID == name {
			w.defects[i].Sentence = sentence
		}
	}
	for i := range w.traps {
		if w.traps[i].ID == name {
			w.traps[i].Sentence = sentence
		}
	}
}

type mark struct {
	name string
	at   int
}

func unmark(text string) (string, []mark) {
	var out strings.Builder
	var marks []mark
	for {
		before, rest, found := strings.Cut(text, markOpen)
		out.WriteString(before)
		if !found {
			return out.String(), marks
		}
		name, after, _ := strings.Cut(rest, markClose)
		marks = append(marks, mark{name, out.Len()})
		text = after
	}
}

// sentenceAt is the sentence around a byte: from the last ". " to the next one.
func sentenceAt(text string, at int) string {
	start := 0
	if i := strings.LastIndex(text[:at], ". "); i >= 0 {
		start = i + 2
	}
	end := len(text)
	if i := strings.Index(text[at:], ". "); i >= 0 {
		end = at + i + 1
	}
	return text[start:end]
}

// around is a figure with some of the words beside it.
func around(text string, at int) string {
	start, end := max(0, at-48), min(len(text), at+48)
	for start > 0 && text[start-1] != ' ' {
		start--
	}
	for end < len(text) && text[end] != ' ' {
		end++
	}
	return text[start:end]
}

// para and bullet add text; several sentences are joined by a space, empty ones
// fall away.
func (w *writer) para(sentences ...string)   { w.block(Para, join(sentences)) }
func (w *writer) bullet(sentences ...string) { w.block(Bullet, join(sentences)) }

func join(sentences []string) string {
	var kept []string
	for _, s := range sentences {
		if s = strings.TrimSpace(s); s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, " ")
}

// head adds a numbered heading: I., 1., 1.1.
func (w *writer) head(kind BlockKind, text string) {
	depth := int(kind - Head1)
	w.numbers[depth]++
	for i := depth + 1; i < len(w.numbers); i++ {
		w.numbers[i] = 0
	}
	roman := []string{"", "I", "II", "III", "IV"}
	label := ""
	switch kind {
	case Head1:
		label = roman[w.numbers[0]] + "."
	case Head2:
		label = fmt.Sprintf("%d.", w.numbers[1])
	default:
		label = fmt.Sprintf("%d.%d.", w.numbers[1], w.numbers[2])
	}
	w.page.Blocks = append(w.page.Blocks, Block{Kind: kind, Label: label, Text: text})
}
