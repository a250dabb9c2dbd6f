package extract

import (
	"strings"

	"solieu"
	"solieu/extract/lex"
)

// headCue is one phrase of heads.tsv: what a word does in the head of a column or in the
// label of a row.
type headCue struct{ class, value string }

// headCues finds the phrases of heads.tsv.
type headCues struct {
	cues []headCue
	at   *lex.Trie
}

var headColumns = []string{"name", "class", "value", "phrases", "example", "not"}

// headClasses are the classes of heads.tsv with the values that each may have.
var headClasses = map[string]string{
	"role": "index unit unit_or_label other attribute", "status": "estimate plan actual",
	"basis":  "previous_month previous_period same_period_last_year previous_year year_end base",
	"versus": "so", "part": "selection partition",
	"change": "", "share": "", "reach": "", "index": "", "total": "", "drop": "", "name": "price compound",
}

func (l *loader) loadHeads(file string) error {
	rows, err := readTable(l.from, file, headColumns)
	if err != nil {
		return err
	}
	seen := make(phrasesSeen)
	for _, row := range rows {
		values, known := headClasses[row.get("class")]
		if !known {
			return bad(row.file, row.line, "unknown class %.30q", row.get("class"))
		}
		if err := oneOf(row, "value", values); err != nil {
			return err
		}
		if err := checkPhrases(row, "phrases", row.get("class"), seen, ""); err != nil {
			return err
		}
		if !l.holdsRow("head", row, "phrases") {
			continue
		}
		l.heads.cues = append(l.heads.cues, headCue{class: row.get("class"), value: row.get("value")})
		for _, phrase := range l.inForce("head."+row.name(), row.list("phrases")) {
			l.heads.at.Add(l.lexicon.AddPhrase(phrase), len(l.heads.cues)-1)
		}
	}
	return nil
}

// tryHead runs "head = words": read as the head of a column, each of the words must be
// among what is read, or, for column not, none of them.
func (x *Extractor) tryHead(e Example) (ok bool, want, got string) {
	head, want, _ := strings.Cut(e.Text, " = ")
	got = x.headMeaning(head)
	for word := range strings.FieldsSeq(want) {
		if strings.Contains(" "+got+" ", " "+word+" ") == e.Not {
			return false, want, got
		}
	}
	return true, want, got
}

// headMeaning writes what is read in a head: its role, or kind, status, period and basis
// with the classes of its other cues.
func (x *Extractor) headMeaning(head string) string {
	d := x.open(specimenTable([][]string{{"Chỉ tiêu", head}, {"Sản lượng", "12,5"}}))
	t := newTable(x, d)
	t.readGrid(0, len(d.doc.Blocks))
	t.readHead()
	role := map[columnRole]string{indexColumn: "index", unitColumn: "unit", labelColumn: "label", otherColumn: "other"}[t.roleOf(head)]
	if role != "" {
		return role
	}
	t.readColumns()
	col := &t.cols[1]
	out := []string{string(col.kind), string(col.status), col.period.Code(), string(col.basis)}
	h := t.readHeadText(head)
	for _, f := range h.found {
		if f.class == "part" || f.class == "total" && h.words(true) == "" || f.class == "drop" && h.name == "" {
			out = append(out, f.class)
		}
	}
	return strings.Join(out, " ")
}

// specimenTable is a report of June 2020 that holds nothing but a table; its first row is
// the head.
func specimenTable(rows [][]string) *solieu.Document {
	doc := specimen("", solieu.BlockParagraph)
	doc.Blocks = nil
	for row, cells := range rows {
		for col, text := range cells {
			if doc.Text != "" {
				doc.Text += "\n"
			}
			start := len(doc.Text)
			doc.Text += text
			doc.Blocks = append(doc.Blocks, solieu.Block{
				Kind: solieu.BlockCell, Span: solieu.Span{Start: start, End: len(doc.Text)},
				Cell: &solieu.Cell{Row: row, Col: col, RowSpan: 1, ColSpan: 1, Header: row == 0},
			})
		}
	}
	return doc
}
