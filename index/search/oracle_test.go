package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEngineAgreesWithOracle compares the index with a matcher that reads every
// text from end to end, on queries made at random from the words of the texts.
func TestEngineAgreesWithOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	units := randomUnits(random, 80)
	engine := newEngine(t, units)
	answered := 0
	for range 300 {
		q := Parse(randomQuery(random, units))
		for _, lenient := range []bool{false, true} {
			result, err := engine.Search(context.Background(), Request{Query: q, Limit: 1000, Lenient: lenient})
			if err != nil {
				t.Fatalf("%s: %v", q, err)
			}
			var got []string
			for _, hit := range result.Hits {
				got = append(got, hit.ID)
			}
			slices.Sort(got)
			want := oracle(q, units, lenient)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s (lenient %t) (-oracle +index):\n%s", q, lenient, diff)
			}
			if result.Total != len(want) {
				t.Fatalf("%s: total %d of %d", q, result.Total, len(want))
			}
			answered += min(1, len(want))
		}
	}
	if answered < 150 {
		t.Errorf("only %d of 600 queries found anything: the test says little", answered)
	}
}

func newEngine(t testing.TB, units []Unit) *Engine {
	t.Helper()
	e, err := Create(filepath.Join(t.TempDir(), "search"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	if err := e.Apply(context.Background(), Change{Put: units}, 1); err != nil {
		t.Fatal(err)
	}
	return e
}

// oracle says by the definition which units a query finds.
func oracle(q Query, units []Unit, lenient bool) (ids []string) {
	n := needOf(q)
	exact := n.marked && !lenient
	for _, u := range units {
		if oracleFinds(n, Tokenize(u.Text), exact) {
			ids = append(ids, u.ID())
		}
	}
	slices.Sort(ids)
	return ids
}

func oracleFinds(n need, tokens []Token, exact bool) bool {
	for _, it := range n.items {
		if !oracleItem(it, tokens, exact) {
			return false
		}
	}
	for _, phrase := range n.phrases {
		if !oraclePhrase(phrase, tokens, exact) {
			return false
		}
	}
	for _, it := range n.not {
		if oracleItem(it, tokens, exact) {
			return false
		}
	}
	for _, phrase := range n.notPhrases {
		if oraclePhrase(phrase, tokens, exact) {
			return false
		}
	}
	return true
}

func oracleItem(it item, tokens []Token, exact bool) bool {
	if it.extra == "" {
		return oraclePhrase(it.tokens, tokens, exact)
	}
	for _, t := range tokens {
		for _, extra := range t.Extra {
			if extra.Term == it.extra {
				return true
			}
		}
	}
	return !exact && oraclePhrase(it.tokens, tokens, exact)
}

// oraclePhrase looks at every place. A phrase of the index is its pairs, wherever
// they stand, and its words: the definition is the same here.
func oraclePhrase(phrase, tokens []Token, exact bool) bool {
	if len(phrase) == 1 {
		return slices.ContainsFunc(tokens, func(t Token) bool { return same(phrase[0], t, exact) })
	}
	for i := 1; i < len(phrase); i++ {
		pair := false
		for j := 1; j < len(tokens); j++ {
			pair = pair || !tokens[j].Break && tokens[j-1].Fold() == phrase[i-1].Fold() && tokens[j].Fold() == phrase[i].Fold()
		}
		if !pair {
			return false
		}
	}
	for _, asked := range phrase {
		if exact && !slices.ContainsFunc(tokens, func(t Token) bool { return t.Key == asked.Key }) {
			return false
		}
	}
	return true
}

var oracleWords = strings.Fields("thu thủ thứ ngân ngăn sách sạch dự toán chi chỉ tiêu đường Dương đồng đông hòa hoà giải GPMB TNGT vụ vu " +
	"9.050 9050 69,1 15/6/2020 6/2020 144/KH-UBND m2 tỷ tỉ kế hoạch |")

func randomUnits(random *rand.Rand, count int) []Unit {
	units := make([]Unit, count)
	for i := range units {
		var words []string
		for range 3 + random.IntN(12) {
			words = append(words, oracleWords[random.IntN(len(oracleWords))])
			if random.IntN(25) == 0 {
				words = append(words, "giải phóng mặt bằng")
			}
		}
		units[i] = Unit{Doc: fmt.Sprintf("%016x", i/10), Block: i % 10, Text: strings.Join(words, " ")}
	}
	return units
}

func randomQuery(random *rand.Rand, units []Unit) string {
	var clauses []string
	for range 1 + random.IntN(3) {
		words := strings.Fields(units[random.IntN(len(units))].Text)
		at := random.IntN(len(words))
		clause := strings.Join(words[at:min(len(words), at+1+random.IntN(3))], " ")
		switch random.IntN(6) {
		case 0:
			clause = `"` + clause + `"`
		case 1:
			clause = `-"` + clause + `"`
		case 2:
			clause = "-" + words[at]
		}
		clauses = append(clauses, clause)
	}
	return strings.Join(clauses, " ")
}
