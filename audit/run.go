package audit

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"solieu"
)

// Run checks all reports and series and returns every outcome: violations first,
// gravest first, then what could not be decided, then passes. It is pure and
// deterministic. Series must have been built from the same reports.
func Run(reports []solieu.Report, all []solieu.Series, c Config) []solieu.Finding {
	b := newBench(reports, all, c)
	for _, r := range runners() {
		if b.c.runs(r.ID) {
			r.run(b)
		}
	}
	b.groupByRoot()
	slices.SortStableFunc(b.findings, compareFindings)
	return b.named()
}

func (b *bench) keep(f solieu.Finding, o outcome) {
	b.findings = append(b.findings, judged{
		Finding: f, relative: permille(o.gap, o.stated), equality: isEquality(f.Check),
	})
}

// isEquality tells checks whose pass vouches for their operands from bounds, which
// nearly any number passes.
func isEquality(check string) bool {
	switch check {
	case "A01", "A03", "A04", "A06", "B01", "B03", "B10":
		return true
	}
	return false
}

// permille is the gap relative to what is stated, at most 10^6.
func permille(gap *big.Rat, stated interval) int64 {
	base := new(big.Rat).Abs(stated.middle())
	if gap == nil || gap.Sign() == 0 {
		return 0
	}
	const most = 1_000_000
	if base.Sign() == 0 {
		return most
	}
	r := new(big.Rat).Quo(gap, base)
	r.Mul(r, big.NewRat(1000, 1))
	whole := new(big.Int).Quo(r.Num(), r.Denom())
	if !whole.IsInt64() {
		return most
	}
	return min(whole.Int64(), most)
}

func compareFindings(x, y judged) int {
	return cmp.Or(
		cmp.Compare(verdictRank(x.Verdict), verdictRank(y.Verdict)),
		cmp.Compare(severityRank(x.Severity), severityRank(y.Severity)),
		cmp.Compare(y.relative, x.relative),
		cmp.Compare(x.Check, y.Check),
		slices.CompareFunc(x.Operands, y.Operands, func(a, b solieu.Operand) int {
			return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Figure, b.Figure))
		}))
}

func verdictRank(v solieu.Verdict) int {
	return slices.Index([]solieu.Verdict{solieu.VerdictViolated, solieu.VerdictUnknown, solieu.VerdictRounding, solieu.VerdictHolds}, v)
}

func severityRank(s solieu.Severity) int {
	return slices.Index([]solieu.Severity{solieu.SeverityError, solieu.SeverityWarning, solieu.SeverityInfo}, s)
}

// groupByRoot folds several violations that share one suspect number into one
// finding. The suspect is a number that stands in two violations or more and that
// no equality vouches for; violations that share a number which other checks
// confirm stay apart, because each has its own cause.
func (b *bench) groupByRoot() {
	slices.SortStableFunc(b.findings, compareFindings)
	bad, good := make(map[[2]string]int), make(map[[2]string]int)
	for i := range b.findings {
		f := &b.findings[i]
		for _, key := range operandKeys(f) {
			switch {
			case f.Verdict == solieu.VerdictViolated:
				bad[key]++
			case f.equality && f.Verdict != solieu.VerdictUnknown:
				good[key]++
			}
		}
	}
	lead := make(map[[2]string]int)
	gone := make(map[int]bool)
	for i := range b.findings {
		f := &b.findings[i]
		if f.Verdict != solieu.VerdictViolated {
			continue
		}
		root, ok := suspect(f, bad, good)
		if !ok {
			continue
		}
		if j, known := lead[root]; known {
			b.findings[j].absorb(f)
			gone[i] = true
		} else {
			lead[root] = i
		}
	}
	kept := b.findings[:0]
	for i := range b.findings {
		if !gone[i] {
			kept = append(kept, b.findings[i])
		}
	}
	b.findings = kept
}

func operandKeys(f *judged) [][2]string {
	seen := make(map[[2]string]bool, len(f.Operands))
	var keys [][2]string
	for _, o := range f.Operands {
		if key := [2]string{o.Doc, o.Figure}; !seen[key] {
			seen[key] = true
			keys = append(keys, key)
		}
	}
	return keys
}

func suspect(f *judged, bad, good map[[2]string]int) (root [2]string, ok bool) {
	most := 1
	for _, key := range operandKeys(f) {
		if good[key] == 0 && bad[key] > most {
			root, ok, most = key, true, bad[key]
		}
	}
	return root, ok
}

// maxAbsorbed bounds how many violations one finding tells of; a number that stands
// in more is misread, and the first few show it.
const maxAbsorbed = 8

// absorb notes another violation of the same number.
func (j *judged) absorb(f *judged) {
	if j.absorbed++; j.absorbed > maxAbsorbed {
		return
	}
	j.Readings = append(j.Readings, fmt.Sprintf("cùng số này, phép kiểm %s: %s", f.Check, f.Message))
	known := operandKeys(j)
	for _, o := range f.Operands {
		if !slices.Contains(known, [2]string{o.Doc, o.Figure}) {
			o.Role = "related"
			j.Operands = append(j.Operands, o)
		}
	}
}

// named gives every finding its fingerprint. Two findings that print the same get a
// counter, so that a decision on one does not silence the other.
func (b *bench) named() []solieu.Finding {
	out := make([]solieu.Finding, 0, len(b.findings))
	count := make(map[string]int)
	for i := range b.findings {
		f := b.findings[i].Finding
		print := fingerprint(&f)
		count[print]++
		if n := count[print]; n > 1 {
			print = fmt.Sprintf("%s-%d", print, n)
		}
		f.ID = print
		out = append(out, f)
	}
	return out
}

// fingerprint survives re-extraction: it knows paths and printed texts, not ids and
// offsets.
func fingerprint(f *solieu.Finding) string {
	parts := []string{f.Check, string(f.Verdict)}
	for _, o := range f.Operands {
		if o.Role != "related" {
			parts = append(parts, o.Path, o.Role, strings.ToLower(strings.Join(strings.Fields(o.Printed), " ")))
		}
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}
