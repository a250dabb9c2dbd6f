package archive

import "fmt"

// area is an area in tenths of a hectare.
func area(tenths int64) Qty { return Qty{tenths, 1, "ha"} }

// farmYear holds one season's areas in tenths of ha and yields in tenths of tạ/ha.
type farmYear struct{ rice, maize, peanut, greens, yield int64 }

func springOf(year int) farmYear {
	if year == 2020 {
		return farmYear{6124, 2386, 871, 1219, 584}
	}
	return farmYear{6187, 2342, 886, 1174, 571}
}

func autumnOf(year int) farmYear {
	if year == 2020 {
		return farmYear{6412, 1655, 0, 984, 512}
	}
	return farmYear{6448, 1683, 0, 967, 508}
}

func (w *writer) farm() {
	w.part("farm", w.at)
	w.para(w.some("crops", 4, w.crops))
	w.para(w.some("herd", 2, w.herd), w.swineFever(), w.some("pests", 4, w.cropTrouble), w.vaccination(), w.some("context-farm", 8, w.contextFarm))
}

// crops follows the calendar of two rice crops and one winter crop.
func (w *writer) crops() string {
	y, spring, autumn := w.at.Year(), springOf(w.at.Year()), autumnOf(w.at.Year())
	switch w.at.Num() {
	case 1:
		return fmt.Sprintf("Tập trung chuẩn bị giống, vật tư phục vụ sản xuất vụ xuân %d; đã làm đất được %s, ra quân nạo vét %s kênh mương nội đồng.",
			y, w.q(area(spring.rice*6/10)), w.q(Qty{124, 1, "km"}))
	case 2:
		return fmt.Sprintf("Đẩy nhanh tiến độ gieo trồng cây vụ xuân; đến nay toàn thành phố đã cấy được %s lúa xuân, trồng %s ngô và %s rau các loại.",
			w.stock("agr.dt_lua", area(spring.rice*7/10)), w.q(area(spring.maize*6/10)), w.q(area(spring.greens*8/10)))
	case 3, 4:
		return w.sown("vụ xuân", spring)
	case 5:
		return fmt.Sprintf("Đến nay có %s lúa xuân đang trong giai đoạn trỗ bông; tiếp tục phòng trừ sâu bệnh, hướng dẫn nông dân tưới dưỡng, bón đón đòng đúng kỹ thuật.", w.stock("agr.dt_lua", area(spring.rice)))
	case 6:
		return w.harvest("lúa xuân", spring)
	case 7, 8:
		return w.sown("vụ mùa", autumn)
	case 9:
		return fmt.Sprintf("Đến nay có %s lúa mùa đang làm đòng, trỗ bông; chủ động phòng trừ rầy nâu và sâu cuốn lá nhỏ lứa 6; chuẩn bị giống cho cây vụ đông.", w.stock("agr.dt_lua", area(autumn.rice)))
	case 10, 11:
		return w.harvest("lúa mùa", autumn)
	}
	return fmt.Sprintf("Diện tích cây vụ đông gieo trồng được %s, đạt %s kế hoạch; nhân dân tích cực chăm sóc rau màu phục vụ dịp Tết Nguyên đán.", w.q(area(1432)), w.ratio("", "plan", percent(1432, 1400, 1)))
}

func (w *writer) sown(season string, f farmYear) string {
	total := f.rice + f.maize + f.peanut + f.greens
	if !w.turn("sown-parts", 5) {
		return fmt.Sprintf("Đến nay, diện tích gieo trồng %s đạt %s, bằng %s kế hoạch; các loại cây trồng sinh trưởng, phát triển bình thường.", season,
			w.stock("agr.dt_gieo", area(total)), w.ratio("sown/plan", "plan", percent(total, seasonPlan(season), 1)))
	}
	parts := fmt.Sprintf("lúa %s, ngô %s", w.stock("agr.dt_lua", area(f.rice)), w.stock("agr.dt_ngo", area(f.maize)))
	if f.peanut > 0 {
		parts += fmt.Sprintf(", lạc %s", w.q(area(f.peanut)))
	}
	parts += fmt.Sprintf(", rau đậu các loại %s", w.stock("agr.dt_rau", area(f.greens)))
	return fmt.Sprintf("Đến nay, tổng diện tích gieo trồng %s đạt %s, bằng %s kế hoạch, gồm: %s.", season,
		w.stock("agr.dt_gieo", area(total)), w.ratio("sown/plan", "plan", percent(total, seasonPlan(season), 1)), parts)
}

func (w *writer) harvest(crop string, f farmYear) string {
	cut := f.rice
	if w.at.Num() != 11 {
		cut = f.rice * 84 / 100
	}
	return fmt.Sprintf("Đến nay đã thu hoạch được %s %s, năng suất bình quân ước đạt %s, sản lượng ước đạt %s.",
		w.stock("agr.thu_hoach", area(cut)), crop, w.fact(Qty{f.yield, 1, "tạ/ha"}, Fact{Kind: "level", Status: "estimate", Period: w.at.last()}, ""),
		w.fact(count(div(cut*f.yield, 1000), "tấn"), Fact{Indicator: "agr.san_luong", Kind: "level", Measure: "STOCK", Status: "estimate", Period: w.at.last()}, ""))
}

// Herd gives head of buffalo, cattle, pigs and poultry at the end of month m.
func (m *Model) herd(at Month) (buffalo, cattle, pigs, poultry int64) {
	d := newDice("herd/" + at.String())
	i := int64(at)
	pigs = 18240 + d.between(-160, 160)
	if at >= MonthOf(2019, 5) {
		pigs -= 2900 + 260*min(6, i-15)
	}
	if at >= MonthOf(2020, 1) {
		pigs += 240 * (i - 23)
	}
	return 1412 - 6*(i-12) + d.between(-3, 3), 2365 + 9*(i-12) + d.between(-4, 4), pigs, 142300 + 420*(i-12) + d.between(-900, 900)
}

func (w *writer) herd() string {
	buffalo, cattle, pigs, poultry := w.m.herd(w.at)
	s := fmt.Sprintf("%s hiện có %s (trâu %s, bò %s); đàn lợn %s", w.pick("Tổng đàn trâu, bò", "Đàn trâu, bò toàn thành phố"),
		w.stock("liv.trau_bo", count(buffalo+cattle, "con")), w.n(buffalo, "con"), w.n(cattle, "con"), w.stock("liv.lon", count(pigs, "con")))
	if w.often(7) {
		s += fmt.Sprintf("; đàn gia cầm %s", w.stock("liv.gia_cam", count(poultry, "con")))
	}
	return s + "."
}

func (w *writer) swineFever() string {
	killed := w.m.PigKilled.Act[w.at]
	if killed == 0 {
		return w.pick("", "Công tác kiểm dịch, tiêm phòng cho đàn vật nuôi được thực hiện đúng kế hoạch, không phát sinh ổ dịch mới.", "Tăng cường kiểm soát giết mổ, vệ sinh thú y, phun khử trùng tiêu độc tại các chợ.")
	}
	return fmt.Sprintf("Bệnh dịch tả lợn Châu Phi phát sinh tại %s thuộc %s, buộc tiêu hủy %s%s.",
		w.n(killed/23+1, "hộ"), w.words(2+killed%5, "thôn"), w.month("liv.dich", count(killed, "con"), "actual"),
		w.some("weight", 3, func() string { return " với tổng trọng lượng " + w.q(count(killed*63+17, "kg")) }))
}

func (w *writer) cropTrouble() string {
	if w.at.Num() != 4 && w.at.Num() != 8 {
		return ""
	}
	return fmt.Sprintf("Diện tích nhiễm sâu bệnh khoảng %s, đã hướng dẫn Nhân dân phun phòng trừ kịp thời.", w.about(area(124+int64(w.at)*3)))
}

// vaccination prints a result over its plan with a slash: 3.120/3.800 con.
func (w *writer) vaccination() string {
	if w.at.Num() != 4 && w.at.Num() != 10 {
		return ""
	}
	done, plan := 2640+int64(w.at)*9, int64(3450)
	a := w.bare(w.n(done, "con"), "con")
	b := w.fact(count(plan, "con"), Fact{Kind: "level", Status: "plan", Period: w.period}, "")
	return fmt.Sprintf("%sTiêm phòng vắc xin lở mồm long móng cho đàn trâu, bò được %s/%s, đạt %s kế hoạch.", w.trap("T16"), a, b,
		w.ratio("", "plan", percent(done, plan, 1)))
}

// seasonPlan is the plan of a season's area in tenths of ha.
func seasonPlan(season string) int64 {
	if season == "vụ xuân" {
		return 10650
	}
	return 9100
}
