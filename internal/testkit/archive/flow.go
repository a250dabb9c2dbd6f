package archive

// Flow is what happened month by month. Act is the truth known a month later, Est
// what the office estimated while the month still ran; a count has no estimate and
// both are equal.
type Flow struct{ Act, Est []int64 }

// Cum is the running total that the report of month m prints: actuals of the
// earlier months and the estimate of this one. It follows
// cum(t) = cum(t-1) - est(t-1) + act(t-1) + est(t).
func (f Flow) Cum(m Month) int64 { return f.ActCum(m) - f.Act[m] + f.Est[m] }

// ActCum is the running total of actuals.
func (f Flow) ActCum(m Month) int64 {
	var sum int64
	for i := m.firstOfYear(); i <= m; i++ {
		sum += f.Act[i]
	}
	return sum
}

// months is the length of every series: 2018 to 2020.
const months = 36

// shape describes a flow: Base a month, Season in per mille by calendar month,
// Growth in per mille a year, Noise in per mille, Revise the largest revision of an
// estimate in per mille, Shock in per mille for single months.
type shape struct {
	Base, Growth, Noise, Revise int64
	Season                      [12]int64
	Shock                       map[Month]int64
}

var level = [12]int64{1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000}

// flow draws a series from its shape. Estimates miss by at least 3 per mille: in
// national tables no estimate was ever confirmed to the digit.
func flow(name string, s shape) Flow {
	d := newDice("flow/" + name)
	f := Flow{make([]int64, months), make([]int64, months)}
	for i := range months {
		m := Month(i)
		v := s.Base * s.Season[m.Num()-1] / 1000
		v = v * (1000 + s.Growth*int64(i)/12) / 1000
		if shock, ok := s.Shock[m]; ok {
			v = v * shock / 1000
		}
		v = v * (1000 + d.between(-s.Noise, s.Noise)) / 1000
		f.Act[i], f.Est[i] = v, v
		if s.Revise > 0 {
			miss := d.between(3, s.Revise)
			if d.next()%2 == 0 {
				miss = -miss
			}
			f.Est[i] = v * (1000 + miss) / 1000
		}
	}
	return f
}

// counts draws a series of small counts in [low, high].
func counts(name string, low, high int64) Flow {
	d := newDice("count/" + name)
	v := make([]int64, months)
	for i := range v {
		v[i] = d.between(low, high)
	}
	return Flow{v, v}
}

// sum adds flows month by month: a total is the sum of its parts by construction.
func sum(parts ...Flow) Flow {
	f := Flow{make([]int64, months), make([]int64, months)}
	for _, p := range parts {
		for i := range months {
			f.Act[i] += p.Act[i]
			f.Est[i] += p.Est[i]
		}
	}
	return f
}
