package audit

import "solieu"

// checkTables is A13: what the annex and the text of one report say of the same
// catalogue indicator, period and status. The wording of a table row is never that
// of a sentence, so the catalogue id stands for the indicator, and several values
// on either side leave it open which one is meant.
func checkTables(b *bench) {
	for _, s := range b.sheets {
		inText, inTable := make(map[string][]*solieu.Figure), make(map[string][]*solieu.Figure)
		for i := range s.figures {
			f := &s.figures[i]
			if f.Kind != solieu.KindLevel || f.IndicatorID == "" || f.Status == solieu.StatusTarget || f.Status == solieu.StatusPlan || f.Period.End.IsZero() {
				continue
			}
			key := f.IndicatorID + "\x00" + f.Unit + "\x00" + string(f.Status) + "\x00" + f.Period.Start.String() + "\x00" + f.Period.End.String()
			if s.inTable(f) {
				inTable[key] = append(inTable[key], f)
			} else {
				inText[key] = append(inText[key], f)
			}
		}
		for _, key := range sortedKeys(inTable) {
			if len(inText[key]) == 1 && len(inTable[key]) == 1 {
				c := s.restatement("A13", inText[key][0], inTable[key][0])
				c.subject = "“" + name(inText[key][0]) + "” trong lời văn và trong biểu"
				b.submit(c)
			}
		}
	}
}

func (s *sheet) inTable(f *solieu.Figure) bool {
	return f.Block >= 0 && f.Block < len(s.doc.Blocks) && s.doc.Blocks[f.Block].Kind == solieu.BlockCell
}
