// Package meta reads what the letterhead, the title and the tail of a report say of
// it, by the layout of Decree 30/2020: office and the office above it, number,
// place and date, kind, title, reporting periods, signer. It works on blocks of any
// reader, also where a reader ran the two columns of the letterhead together.
//
//	doc := outline.Build(pieces) // UBND XÃ BÌNH AN · Số: 12/BC-UBND · BÁO CÁO · Tình hình … tháng 6/2020
//	meta.Fill(doc)               // doc.Meta.Place == "xã Bình An", doc.Meta.Period.Code() == "2020-06"
package meta

import (
	"solieu"
	"solieu/internal/period"
)

// Fill sets doc.Meta and marks the blocks of letterhead, title and tail with their
// kinds. Text and spans stay as they are. What is not printed stays empty. For the
// period the title is believed first; the date line gives it no more than a year.
// Only when the title is silent do the first headings, then the name of the file
// answer, and doc.Notes says so.
func Fill(doc *solieu.Document) {
	h := readHead(doc)
	h.mark(doc)
	m := solieu.Meta{Number: h.number, Date: h.date.full(), Kind: h.kind, Title: h.title()}
	m.Superior, m.Issuer = offices(h.offices)
	if m.Issuer == "" {
		m.Issuer = officeOfTitle(m.Title)
	}
	m.Place = placeOf(m, h.place)
	m.Signer = readTail(doc, h.end)
	doc.Meta = m
	fillPeriod(doc, h)
}

// officeOfTitle is the office in front of a portal's title: "Cục Hải quan tỉnh Tây
// Hà: kết quả công tác …".
func officeOfTitle(title string) string {
	words := split(title)
	for i, w := range words {
		if w.text[len(w.text)-1] == ':' && i < 14 {
			if startsOffice(words, 0) {
				return clean(words[:i+1])
			}
			return ""
		}
	}
	return ""
}

func fillPeriod(doc *solieu.Document, h *head) {
	m := &doc.Meta
	issued := h.date.near()
	if m.Period, m.Periods = period.Title(m.Title, issued); !m.Period.IsZero() {
		return
	}
	for _, text := range headings(doc, h.end) {
		if main, all := period.Title(text, issued); !main.IsZero() {
			m.Period, m.Periods = main, all
			doc.Notes = append(doc.Notes, "the title names no period; it was read from the heading "+quote(text))
			return
		}
	}
	if main, ok := fromPath(doc.Source.Path); ok {
		m.Period, m.Periods = main, []solieu.Period{main}
		doc.Notes = append(doc.Notes, "the document names no period; it was read from the file name")
	}
}

// headings are the texts of the first two headings behind the head. Later ones
// speak of one topic or of what comes next.
func headings(doc *solieu.Document, from int) []string {
	var out []string
	for i := from; i < len(doc.Blocks) && len(out) < 2; i++ {
		if doc.Blocks[i].Kind == solieu.BlockHeading {
			out = append(out, doc.BlockText(i))
		}
	}
	return out
}

func quote(s string) string {
	if r := []rune(s); len(r) > 60 {
		s = string(r[:60]) + "…"
	}
	return "“" + s + "”"
}
