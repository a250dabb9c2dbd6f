package search

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// Condition asks that a keyword field holds one of several values, or one of a
// span; Not turns it round.
type Condition struct {
	Field    Field // place, period or section
	Any      []string
	From, To string
	Not      bool
}

// compiler turns what is needed of the text into a query of the index. Conditions
// stand in the conjunction too: bleve's own filter clause is ten times slower.
type compiler struct {
	lexicon *lexicon
	need    need
	// exact compares keys; otherwise every spelling of a word will do.
	exact bool
}

// Weights of the parts of a score, found with the queries of the functional tests.
const (
	rewardPair  = 0.3 // neighbours of the query that are neighbours in the text
	boostMarked = 8   // the spelling typed, when others are let in as well
)

func (c compiler) query(conditions []Condition, only, except []string) query.Query {
	q := bleve.NewBooleanQuery()
	must := c.must()
	for _, condition := range conditions {
		if condition.Not {
			q.AddMustNot(condition.query())
		} else {
			must = append(must, condition.query())
		}
	}
	if only != nil {
		must = append(must, unscored(bleve.NewDocIDQuery(only)))
	}
	if len(except) > 0 {
		q.AddMustNot(bleve.NewDocIDQuery(except))
	}
	if len(c.need.items)+len(c.need.phrases) == 0 {
		// Something must score: a query of nothing but zero boosts scores NaN.
		must = append(must, bleve.NewMatchAllQuery())
	}
	q.AddMust(must...)
	c.addNot(q)
	for _, pair := range c.neighbours() {
		q.AddShould(boosted(term(fieldPairs, pair), rewardPair))
	}
	return q
}

func (c compiler) must() (all []query.Query) {
	for _, it := range c.need.items {
		all = append(all, c.item(it))
	}
	for _, phrase := range c.need.phrases {
		all = append(all, c.phrase(phrase))
	}
	return all
}

func (c compiler) addNot(q *query.BooleanQuery) {
	for _, it := range c.need.not {
		q.AddMustNot(c.item(it))
	}
	for _, phrase := range c.need.notPhrases {
		q.AddMustNot(c.phrase(phrase))
	}
}

// neighbours are the pairs of words that stand side by side in the query.
func (c compiler) neighbours() (pairs []string) {
	for i := 1; i < len(c.need.items); i++ {
		before, after := c.need.items[i-1].tokens, c.need.items[i].tokens
		pairs = append(pairs, pairKey(before[len(before)-1], after[0]))
	}
	return pairs
}

func (c compiler) item(it item) query.Query {
	if it.extra == "" {
		return c.token(it.tokens[0])
	}
	whole := term(fieldText, it.extra)
	if c.exact {
		return whole
	}
	// Without marks the long form may stand in a text that has lost its marks too.
	return bleve.NewDisjunctionQuery(whole, c.phrase(it.tokens))
}

func (c compiler) token(t Token) query.Query {
	if c.exact || !t.IsWord() {
		return term(fieldText, t.Key)
	}
	spellings := c.lexicon.spellings(t.Fold())
	if len(spellings) == 0 {
		return bleve.NewMatchNoneQuery()
	}
	choice := bleve.NewDisjunctionQuery()
	for _, s := range spellings {
		if c.need.marked && s.key == t.Key {
			s.boost *= boostMarked
		}
		choice.AddQuery(boosted(term(fieldText, s.key), s.boost))
	}
	return choice
}

// phrase asks for all neighbouring pairs, which is a phrase but for one hit in a
// thousand, and for the words themselves where marks count.
func (c compiler) phrase(tokens []Token) query.Query {
	if len(tokens) == 1 {
		return c.token(tokens[0])
	}
	all := bleve.NewConjunctionQuery()
	for i := 1; i < len(tokens); i++ {
		all.AddQuery(term(fieldPairs, pairKey(tokens[i-1], tokens[i])))
	}
	if c.exact {
		for _, t := range tokens {
			all.AddQuery(term(fieldText, t.Key))
		}
	}
	return all
}

func (c Condition) query() query.Query {
	field := map[Field]string{FieldPlace: fieldPlace, FieldPeriod: fieldMonth, FieldSection: fieldSection}[c.Field]
	if c.From != "" || c.To != "" {
		yes := true
		months := bleve.NewTermRangeInclusiveQuery(c.From, c.To, &yes, &yes)
		months.SetField(field)
		months.SetBoost(0)
		return months
	}
	if len(c.Any) == 0 {
		return bleve.NewMatchNoneQuery()
	}
	choice := bleve.NewDisjunctionQuery()
	for _, value := range c.Any {
		choice.AddQuery(boosted(term(field, value), 0))
	}
	return choice
}

func term(field, text string) *query.TermQuery {
	q := bleve.NewTermQuery(text)
	q.SetField(field)
	return q
}

func boosted(q query.BoostableQuery, boost float64) query.Query {
	q.SetBoost(boost)
	return q
}

func unscored(q query.BoostableQuery) query.Query { return boosted(q, 0) }
