package extract

import (
	"maps"
	"slices"
	"strings"

	"solieu/extract/lex"
)

// nameClass says what a phrase of names.tsv does to a name; a phrase may have several.
type nameClass uint16

const (
	nameAction  nameClass = 1 << iota // what was done: cấp, kiểm tra
	nameLight                         // says nothing when another word follows: tiếp tục, công tác
	nameAgent                         // who did it: sở, công an
	nameMeasure                       // what is measured of something: năng suất, dư nợ
	nameAdjunct                       // begins words of place, ground or aim: tại, theo, nhằm
	nameGeneric                       // a heading's word that names no field: tình hình, kết quả
	nameOpening                       // gives way to the action behind it: tổ chức, ban hành
	nameLimit                         // a long name may end before it: về, đối với
	nameWhole                         // a measure that needs no owner: tổng thu, dân số
	nameScope                         // where everything is counted: toàn tỉnh
	nameVoice                         // who says it stands before: cho biết, cho thấy
	nameExcept                        // leaves something out of what follows: không kể
	nameFixed                         // keeps its words from being read one by one: đất ở, giao thông
)

var nameClasses = map[string]nameClass{
	"action": nameAction, "light": nameLight, "agent": nameAgent, "measure": nameMeasure, "adjunct": nameAdjunct,
	"generic": nameGeneric, "opening": nameOpening, "limit": nameLimit, "fixed": nameFixed, "scope": nameScope, "whole": nameWhole, "voice": nameVoice, "except": nameExcept,
}

// nameWords finds the phrases of names.tsv.
type nameWords struct {
	at      *lex.Trie
	classes []nameClass // by the value in at
	own     []bool      // phrases that the user has given a class
}

var nameColumns = []string{"name", "class", "phrases", "example", "not"}

// namesOf lists the classes for messages.
func namesOf(classes map[string]nameClass) string {
	return strings.Join(slices.Sorted(maps.Keys(classes)), " ")
}

func (l *loader) loadNames(file string) error {
	rows, err := readTable(l.from, file, nameColumns)
	if err != nil {
		return err
	}
	seen := make(phrasesSeen)
	for _, row := range rows {
		if err := checkPhrases(row, "phrases", namesOf(nameClasses), seen, row.get("class")); err != nil {
			return err
		}
		if err := promises(row); err != nil {
			return err
		}
		if !l.holdsRow("name", row, "phrases") {
			continue
		}
		for _, phrase := range l.inForce("name."+row.name(), row.list("phrases")) {
			l.names.add(l.lexicon.AddPhrase(phrase), nameClasses[row.get("class")], l.from.user())
		}
	}
	return nil
}

// add stores a class under a phrase; one phrase may have several. A phrase that the user
// has given a class keeps only that.
func (n *nameWords) add(ids []lex.ID, class nameClass, user bool) {
	group := n.at.Add(ids, len(n.classes))
	if group == len(n.classes) {
		n.classes, n.own = append(n.classes, 0), append(n.own, user)
	}
	if user || !n.own[group] {
		n.classes[group] |= class
	}
}

// core leaves of the words before a number those that say what is measured.
func (p *passage) core(ph phrase) phrase {
	ph = p.trimmed(afterVoice(ph))
	if short := p.withoutAdjuncts(ph); !p.onlyActions(short) || ph.words() > len(short)+5 {
		ph = short // but thụ lý theo thủ tục sơ thẩm stays
	}
	ph = p.withoutAgent(ph)
	ph = p.lastThought(ph)
	ph = p.withoutLight(p.withoutAgent(ph))
	return p.trimmed(p.shortened(ph))
}

// afterVoice drops who says it: Sở Du lịch cho biết, tổng lượt khách.
func afterVoice(ph phrase) phrase {
	for k := len(ph) - 2; k >= 0; k-- {
		if ph[k].is(nameVoice) {
			return ph[k+1:]
		}
	}
	return ph
}

// withoutAdjuncts drops words of place, ground and aim up to the next sign or action:
// tại khu phố 2, theo kế hoạch, nhằm bảo đảm an toàn.
func (p *passage) withoutAdjuncts(ph phrase) phrase {
	out := p.room(len(ph))
	for k := 0; k < len(ph); k++ {
		if !ph[k].is(nameAdjunct) {
			out = append(out, ph[k])
			continue
		}
		for k+1 < len(ph) && p.id(ph[k+1].first) != p.rules.words.comma && !(ph[k+1].is(nameAction) && !ph[k].is(nameAdjunct)) {
			k++
		}
	}
	return p.trimmed(out)
}

// withoutAgent drops who did it, when what was done follows: Công an huyện đã xử phạt.
func (p *passage) withoutAgent(ph phrase) phrase {
	if last := len(ph) - 1; last > 0 && ph[last].is(nameAction) && ph[:min(2, last)].holds(nameAgent) {
		return ph[last:] // các Đội số 2, số 5 và Tổ lưu động kiểm tra
	}
	if len(ph) == 0 || !ph[0].is(nameAgent) {
		return ph
	}
	const near = 20
	for _, what := range []nameClass{nameAction | nameLight, nameMeasure | nameWhole} {
		for k := 1; k < min(len(ph), near); k++ {
			if ph[k].is(what) {
				return ph[k:]
			}
		}
	}
	if len(ph) == 1 {
		return nil
	}
	return ph
}

// lastThought starts a long phrase at the last action or measure that a comma or và
// begins, when both sides have an object of their own: tổ chức hội nghị, bồi dưỡng kiến
// thức is about the second.
func (p *passage) lastThought(ph phrase) phrase {
	const long = 7
	if ph.words() <= long || ph[0].is(nameMeasure|nameWhole) {
		return ph // tổng mức bán lẻ hàng hóa và doanh thu dịch vụ is one thing
	}
	w := &p.rules.words
	for k := len(ph) - 2; k > 1; k-- {
		id := p.id(ph[k-1].first)
		switch {
		case id == 0 || id != w.comma && id != w.and && id != w.colon || p.allActions(ph[:k-1]):
			continue // tiếp nhận, xử lý
		case !ph[k].is(nameAction|nameOpening) && (id == w.and || !ph[k].is(nameMeasure|nameWhole)):
			continue // bán lẻ hàng hóa và doanh thu dịch vụ
		case ph[k].is(nameMeasure) && p.id(ph[k].first) == p.id(ph[0].first):
			continue // tiền thuế, tiền phạt
		}
		return ph[k:]
	}
	return ph
}

func (ph phrase) holds(class nameClass) bool {
	return slices.ContainsFunc(ph, func(c chunk) bool { return c.is(class) })
}

// allActions reports a list of actions: kiểm tra, xử lý.
func (p *passage) allActions(ph phrase) bool {
	for _, c := range ph {
		if !c.is(nameAction) && !p.joinsItems(c.first) {
			return false
		}
	}
	return true
}

// withoutLight drops verbs and nouns in front that say nothing: tiếp tục triển khai công
// tác; and an opening action when another one follows: tổ chức tiếp công dân, ban hành
// quyết định phê duyệt phương án.
func (p *passage) withoutLight(ph phrase) phrase {
	for k := 0; k < len(ph); {
		next := p.actionNear(ph, k)
		switch {
		case ph[k].is(nameOpening) && next >= 0:
			k = next
		case k+1 < len(ph) && (ph[k].is(nameLight) || p.id(ph[k].first) == p.rules.words.comma):
			k++
		default:
			return ph[k:]
		}
	}
	return ph
}

// actionNear is the place of an action shortly behind place k that has an object, -1 when
// there is none.
func (p *passage) actionNear(ph phrase, k int) int {
	for j := k + 1; j < len(ph) && j <= k+3; j++ {
		if ph[j].is(nameAction) && (j+1 < len(ph) || ph[j].last > ph[j].first+1) {
			return j
		}
		if p.is(ph[j].first, lex.Punct) {
			return -1
		}
	}
	return -1
}

// maxName is the length in words above which a name is cut where it may end.
const maxName = 10

// shortened cuts a long phrase before words that only narrow it: về đất, đối với các hộ.
func (p *passage) shortened(ph phrase) phrase {
	if ph.words() <= maxName {
		return ph
	}
	cut := len(ph)
	for k := range ph {
		n := ph[:k].words()
		if !ph[k].is(nameLimit) || n < 3 {
			continue
		}
		if n > maxName {
			return ph[:min(cut, k)]
		}
		cut = k
	}
	return ph[:cut]
}

// onlyActions reports a name that says what was done but not to what: xử phạt, giải ngân.
func (p *passage) onlyActions(ph phrase) bool {
	found := false
	for _, c := range ph {
		if c.is(nameAction | nameOpening | nameLight) {
			found = true
		} else if !c.is(nameAgent) && !p.edgeWord(c.first) {
			return false
		}
	}
	return found
}

// onlyMeasure reports a name that is a measure without what it measures: năng suất, mật
// độ bình quân.
func (p *passage) onlyMeasure(ph phrase) bool {
	for k, c := range ph {
		if !c.is(nameMeasure) && (k == 0 || !c.is(nameLight) && !p.edgeWord(c.first)) {
			return false
		}
	}
	return len(ph) > 0
}

// ofAction reports a measure of something done, without what it was done to: diện tích
// gieo trồng.
func (p *passage) ofAction(ph phrase) bool {
	return len(ph) > 1 && ph[0].is(nameMeasure) && len(p.head(ph)) == len(ph) && !ph.holds(nameWhole)
}

// measureFirst moves a measure at the end to the front, where a name begins: bàn giao mặt
// bằng tổng diện tích.
func (p *passage) measureFirst(ph phrase) phrase {
	n := len(ph)
	for n > 0 && ph[n-1].is(nameMeasure) {
		n--
	}
	if n == 0 || n == len(ph) || ph[0].is(nameMeasure) {
		return ph
	}
	return append(append(phrase{}, ph[n:]...), p.trimmed(ph[:n])...)
}

// head is the part of a name that its parts share: diện tích gieo trồng of diện tích gieo
// trồng rau màu.
func (p *passage) head(ph phrase) phrase {
	for k, c := range ph {
		if !c.is(nameAction | nameMeasure | nameWhole) {
			return ph[:k]
		}
	}
	return ph
}
