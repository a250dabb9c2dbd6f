package archive

// Model is the truth of the invented city, in triệu đồng unless said.
type Model struct {
	Retail                              Flow
	RevTax, RevLand, RevFee, RevOther   Flow
	Revenue                             Flow
	SpendInv, SpendReg, Spend           Flow
	Works, Paid                         Flow // volume of works, disbursement
	Visitors, Foreign, Tourism          Flow // lượt khách, lượt khách, triệu đồng
	MktChecks, MktCases                 Flow
	MktFine, MktGoods, MktGain          Flow // nghìn đồng
	Permits, Inspected, NoPermit, Wrong Flow
	BuildFine                           Flow // triệu đồng
	Jobs, Abroad, Trained               Flow
	Visits, Dengue, HandFoot            Flow
	Crimes, Solved, Drugs, DrugPeople   Flow
	Heroin                              Flow // 1/1000 gam
	Accidents, Dead, Hurt               Flow
	Fires, Traffic                      Flow
	TrafficFine                         Flow // triệu đồng
	Turns, Complaints, Denounce, Asks   Flow
	Files                               Flow // hồ sơ received
	Loans                               Flow // new policy-bank loans
	Pigs, PigKilled                     Flow // head; head destroyed
}

// covid is the shock of spring 2020 on trade and tourism, per mille.
func covid(march, april, may int64) map[Month]int64 {
	return map[Month]int64{MonthOf(2020, 3): march, MonthOf(2020, 4): april, MonthOf(2020, 5): may}
}

// NewModel draws the whole truth. It always gives the same one.
func NewModel() *Model {
	m := &Model{}
	m.economy()
	m.city()
	m.society()
	m.order()
	return m
}

func (m *Model) economy() {
	m.Retail = flow("retail", shape{Base: 352400, Growth: 84, Noise: 18, Revise: 24, Shock: covid(880, 720, 860),
		Season: [12]int64{1080, 1010, 950, 960, 975, 985, 990, 1000, 1010, 1015, 1030, 1110}})
	m.RevTax = flow("tax", shape{Base: 17850, Growth: 60, Noise: 50, Revise: 35, Shock: covid(930, 780, 800),
		Season: [12]int64{1250, 760, 930, 1060, 960, 980, 1050, 930, 960, 1080, 990, 1240}})
	m.RevLand = flow("land", shape{Base: 14600, Growth: 40, Noise: 130, Revise: 40,
		Season: [12]int64{700, 520, 860, 900, 1010, 1120, 980, 1040, 1080, 1120, 1190, 1480}})
	m.RevFee = flow("fee", shape{Base: 4120, Growth: 50, Noise: 60, Revise: 30, Season: level})
	m.RevOther = flow("other", shape{Base: 1930, Growth: 20, Noise: 110, Revise: 38, Season: level})
	m.Revenue = sum(m.RevTax, m.RevLand, m.RevFee, m.RevOther)
	m.SpendReg = flow("recurrent", shape{Base: 24300, Growth: 45, Noise: 40, Revise: 22,
		Season: [12]int64{1080, 900, 950, 960, 980, 1010, 980, 970, 1010, 1000, 1020, 1210}})
	m.SpendInv = flow("invest", shape{Base: 9800, Growth: 30, Noise: 90, Revise: 36,
		Season: [12]int64{420, 510, 780, 860, 950, 1080, 1010, 1060, 1120, 1180, 1300, 1760}})
	m.Spend = sum(m.SpendInv, m.SpendReg)
	m.Visitors = flow("visitors", shape{Base: 21400, Growth: 95, Noise: 40, Revise: 30, Shock: covid(410, 90, 380),
		Season: [12]int64{1180, 1720, 1240, 1010, 930, 1020, 960, 900, 860, 880, 900, 950}})
	m.Foreign = flow("foreign", shape{Base: 1720, Growth: 80, Noise: 70, Revise: 36,
		Shock:  map[Month]int64{MonthOf(2020, 2): 520, MonthOf(2020, 3): 210, MonthOf(2020, 4): 12, MonthOf(2020, 5): 15, MonthOf(2020, 6): 18, MonthOf(2020, 7): 22, MonthOf(2020, 8): 20},
		Season: [12]int64{1050, 1100, 1120, 1030, 880, 860, 930, 950, 940, 1040, 1120, 1080}})
	m.Tourism = flow("tourism", shape{Base: 15200, Growth: 100, Noise: 40, Revise: 32, Shock: covid(430, 110, 400),
		Season: [12]int64{1150, 1640, 1200, 1000, 940, 1030, 980, 910, 870, 890, 910, 960}})
	m.MktChecks = counts("checks", 29, 44)
	m.MktCases = counts("cases", 18, 27)
	m.MktFine = flow("fine", shape{Base: 98400, Noise: 240, Season: level})
	m.MktGoods = flow("goods", shape{Base: 61200, Noise: 310, Season: level})
	m.MktGain = flow("gain", shape{Base: 9700, Noise: 380, Season: level})
	m.Loans = flow("loans", shape{Base: 5240, Growth: 50, Noise: 160, Season: level})
	m.PigKilled = flow("swine", shape{Base: 0, Season: level})
	for i, n := range []int64{0, 0, 0, 0, 214, 386, 521, 297, 164, 71, 0, 0} {
		m.PigKilled.Act[12+i] = n
	}
}

func (m *Model) city() {
	season := [12]int64{180, 320, 560, 760, 900, 1120, 1050, 1090, 1150, 1230, 1360, 2210}
	m.Works = flow("works", shape{Base: 13150, Noise: 60, Revise: 32, Season: season})
	season[0], season[1], season[5] = 120, 260, 1260
	m.Paid = flow("paid", shape{Base: 13300, Noise: 55, Revise: 34, Season: season})
	m.Permits = counts("permits", 52, 88)
	m.Inspected = counts("inspected", 30, 48)
	m.NoPermit = counts("nopermit", 17, 29)
	m.Wrong = counts("wrong", 3, 9)
	m.BuildFine = flow("buildfine", shape{Base: 96, Noise: 260, Season: level})
}

func (m *Model) society() {
	m.Jobs = flow("jobs", shape{Base: 418, Growth: 30, Noise: 60, Season: [12]int64{760, 1210, 1120, 1010, 990, 1020, 1000, 980, 1010, 1020, 960, 880}, Shock: covid(760, 520, 790)})
	m.Abroad = counts("abroad", 6, 23)
	m.Trained = counts("trained", 62, 130)
	m.Visits = flow("visits", shape{Base: 10350, Growth: 30, Noise: 50, Season: [12]int64{960, 840, 1010, 1040, 1050, 1060, 1080, 1040, 1020, 990, 980, 930}, Shock: covid(820, 610, 850)})
	m.Dengue = counts("dengue", 2, 14)
	m.HandFoot = counts("handfoot", 4, 21)
}

func (m *Model) order() {
	m.Crimes = counts("crimes", 6, 14)
	m.Solved = counts("solved", 5, 12)
	for i := range months {
		m.Solved.Act[i] = min(m.Solved.Act[i], m.Crimes.Act[i]-1)
	}
	m.Drugs = counts("drugs", 8, 17)
	m.DrugPeople = counts("drugpeople", 2, 9)
	for i := range months {
		m.DrugPeople.Act[i] += m.Drugs.Act[i]
	}
	m.Heroin = flow("heroin", shape{Base: 4830, Noise: 620, Season: level})
	m.Accidents = counts("accidents", 3, 8)
	m.Dead = counts("dead", 1, 3)
	m.Hurt = counts("hurt", 2, 8)
	m.Fires = counts("fires", 0, 3)
	m.Traffic = counts("traffic", 480, 960)
	m.TrafficFine = flow("trafficfine", shape{Base: 412, Noise: 210, Season: level})
	m.Turns = counts("turns", 24, 41)
	m.Complaints = counts("complaints", 2, 8)
	m.Denounce = counts("denounce", 1, 4)
	m.Asks = counts("asks", 21, 36)
	m.Files = flow("files", shape{Base: 4310, Growth: 40, Noise: 70, Season: level, Shock: covid(900, 640, 930)})
}
