package archive

import "fmt"

func (w *writer) office() {
	w.part("office", w.at)
	w.para(w.some("staff", 2, w.staff), w.some("audits", 2, w.audits))
	w.para(w.reception(), w.petitions())
	w.para(w.some("context-office", 9, w.contextOffice))
	if w.turn("onestop", 4) || w.copiedNext() {
		w.oneStop()
	}
	w.para(w.some("justice", 2, w.justice))
}

func (w *writer) staff() string {
	d := newDice("staff/" + w.at.String())
	return w.pick("Thực hiện đầy đủ chế độ, chính sách đối với cán bộ, công chức, viên chức;", "Công tác tổ chức cán bộ được thực hiện đúng quy trình;") +
		fmt.Sprintf(" bổ nhiệm, xếp lương đối với %s; kiểm tra kỷ luật, kỷ cương hành chính tại %s.", w.n(d.between(3, 11), "viên chức"), w.n(d.between(5, 14), "cơ quan, đơn vị"))
}

func (w *writer) audits() string {
	d := newDice("audits/" + w.at.String())
	runs := d.between(1, 3)
	s := fmt.Sprintf("Số cuộc thanh tra đang thực hiện: %s/%s", w.month("adm.thanh_tra", count(runs, "cuộc"), "actual"), w.n(runs+d.between(0, 2), "đơn vị"))
	if w.often(4) {
		s += fmt.Sprintf("; kiến nghị thu hồi về ngân sách %s", w.q(count(d.between(21000, 88000)*1000+500, "đồng")))
	}
	return s + "."
}

func (w *writer) reception() string {
	v := w.m.Turns.Act[w.at]
	s := w.pick("Tiếp công dân ", "Công tác tiếp dân được duy trì thường xuyên; đã tiếp công dân ") + w.month("adm.tiep_dan", count(v, "lượt"), "actual")
	return s + w.some("people", 4, func() string { return " với " + w.n(v+newDice("people/"+w.at.String()).between(2, 19), "người") }) + "."
}

func (w *writer) petitions() string {
	m, at := w.m, w.at
	kn, tc, dn := m.Complaints.Act[at], m.Denounce.Act[at], m.Asks.Act[at]
	s := fmt.Sprintf("Tiếp nhận %s", w.month("adm.don", count(kn+tc+dn, "đơn"), "actual"))
	s += w.some("petitions", 5, func() string {
		return fmt.Sprintf(" (%s khiếu nại, %s tố cáo, %s kiến nghị, phản ánh)", w.n(kn, "đơn"), w.n(tc, "đơn"), w.slot("petitions/asks", dn, "đơn"))
	})
	s += w.some("outside", 3, func() string {
		return fmt.Sprintf("; đơn không thuộc thẩm quyền %s", w.n(newDice("outside/"+at.String()).between(1, 5), "đơn"))
	}) + w.pick(", đã phân loại, xử lý theo quy định.", ", các đơn được hướng dẫn, giải quyết đúng thẩm quyền.")
	if at.Num() > 1 && w.turn("petitions-year", 4) {
		s += fmt.Sprintf(" Lũy kế từ đầu năm tiếp nhận %s.", w.ytd("adm.don", count(m.Complaints.ActCum(at)+m.Denounce.ActCum(at)+m.Asks.ActCum(at), "đơn"), "actual"))
	}
	return s
}

// copiedNext is true where the report of next month copies this month's paragraph.
func (w *writer) copiedNext() bool {
	_, copied := plants[plantKey{w.at + 1, "onestop/copy"}]
	return copied
}

// oneStop may be copied from the month before: a planted defect of its own.
func (w *writer) oneStop() {
	at := w.at
	p, copied := plants[plantKey{at, "onestop/copy"}]
	if copied {
		at--
	}
	w.part("onestop", at)
	d := newDice("onestop/" + at.String())
	got := w.m.Files.Act[at]
	pending := d.between(61, 210)
	done := got + d.between(-40, 40)
	late := d.between(8, 46)
	mark := ""
	if copied {
		w.defects = append(w.defects, Defect{ID: p.ID, Path: w.page.Path, Month: w.at.String(), Kind: p.Kind, Checks: p.Checks,
			Printed: group(got) + " hồ sơ", True: group(w.m.Files.Act[w.at]) + " hồ sơ", Why: p.Why})
		mark = markOpen + p.ID + markClose
	}
	w.para(mark + w.oneStopText(at, [4]int64{got, done, late, pending}))
}

func (w *writer) oneStopText(at Month, v [4]int64) string {
	got, done, late, pending := v[0], v[1], v[2], v[3]
	f := Fact{Indicator: "adm.tthc", Kind: "level", Measure: "FLOW", Status: "actual", Period: w.at.String()}
	if at != w.at {
		f.Defect, f.TrueValue = plants[plantKey{w.at, "onestop/copy"}].ID, fmt.Sprint(w.m.Files.Act[w.at])
	}
	return fmt.Sprintf("%s %s; đã giải quyết %s, trong đó đúng và trước hạn %s, tỷ lệ đúng hạn đạt %s; đang giải quyết %s.",
		w.pick("Bộ phận tiếp nhận và trả kết quả (một cửa) thành phố tiếp nhận", "Công tác cải cách hành chính: bộ phận một cửa các cấp tiếp nhận"),
		w.quietly(count(got, "hồ sơ"), f),
		w.n(done, "hồ sơ"), w.n(done-late, "hồ sơ"),
		w.share("onestop/ontime", percent(done-late, done, 1)), w.n(pending, "hồ sơ"))
}

// quietly prints a figure whose defect has its row already.
func (w *writer) quietly(q Qty, f Fact) string {
	id := f.Defect
	f.Defect = ""
	s := w.fact(q, f, "")
	w.facts[len(w.facts)-1].Defect = id
	return s
}

func (w *writer) justice() string {
	d := newDice("justice/" + w.at.String())
	s := fmt.Sprintf("%s %s, chứng thực chữ ký %s, thu lệ phí %s.", w.pick("Chứng thực bản sao từ bản chính", "Công tác chứng thực: bản sao từ bản chính"),
		w.month("adm.ho_tich", count(d.between(680, 1290), "bản"), "actual"), w.n(d.between(58, 140), "trường hợp"), w.q(Qty{d.between(820, 1460), 2, "triệu đồng"}))
	if w.often(5) {
		s += fmt.Sprintf(" Tuyên truyền, phổ biến pháp luật được %s với %s tham dự.", w.n(d.between(4, 13), "buổi"), w.hedged("hơn", "over", d.between(32, 98)*10, "lượt người"))
	}
	return s
}
