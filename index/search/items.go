package search

import "solieu/internal/vi"

// item is one thing that a hit must contain: a word, a number, or a date, code or
// concept that stands for several tokens.
type item struct {
	tokens []Token
	// extra is the term that stands for all tokens; "" for a plain word or number.
	extra string
}

// need is what a query asks of the text, ready to become a query or a highlight.
type need struct {
	items   []item    // all of them, in the order typed
	phrases [][]Token // each token after token
	not     []item
	// notPhrases must not stand in the text.
	notPhrases [][]Token
	// marked queries compare keys, others and lenient ones compare folds.
	marked bool
}

// needOf takes a query's words and phrases apart. Words that stand side by side are
// read together, so that giải phóng mặt bằng is one concept.
func needOf(q Query) need {
	n := need{marked: q.Marked()}
	run := ""
	flush := func() {
		n.items = append(n.items, itemsOf(run, n.marked)...)
		run = ""
	}
	for _, c := range q.Clauses {
		switch node := c.Node.(type) {
		case Word:
			if !c.Not {
				run += " " + node.Text
				continue
			}
			if items := itemsOf(node.Text, n.marked); len(items) == 1 {
				n.not = append(n.not, items...)
			} else {
				n.notPhrases = append(n.notPhrases, Tokenize(node.Text))
			}
		case Phrase:
			if c.Not {
				n.notPhrases = append(n.notPhrases, Tokenize(node.Text))
			} else {
				n.phrases = append(n.phrases, Tokenize(node.Text))
			}
		}
		flush()
	}
	flush()
	return n
}

// itemsOf groups the tokens of a text under their longest common terms.
func itemsOf(text string, marked bool) (items []item) {
	for tokens := Tokenize(text); len(tokens) > 0; {
		term, length := longestExtra(tokens)
		if !marked {
			if concept, n := conceptAt(tokens, true); n > length {
				term, length = concept, n
			}
		}
		length = max(1, length)
		items = append(items, item{tokens[:length], term})
		tokens = tokens[length:]
	}
	return items
}

// longestExtra is the first token's term that stands for most tokens.
func longestExtra(tokens []Token) (term string, length int) {
	for _, extra := range tokens[0].Extra {
		n := 0
		for n < len(tokens) && tokens[n].Start < extra.End {
			n++
		}
		if n > length {
			term, length = extra.Term, n
		}
	}
	return term, length
}

// pairKey is the term of two neighbouring tokens.
func pairKey(a, b Token) string { return a.Fold() + "_" + b.Fold() }

// pairsOf are the neighbours of a text, none over the end of a table cell.
func pairsOf(tokens []Token) (pairs []string) {
	for i := 1; i < len(tokens); i++ {
		if !tokens[i].Break {
			pairs = append(pairs, pairKey(tokens[i-1], tokens[i]))
		}
	}
	return pairs
}

// same reports whether a token of the text answers a token of the query.
func same(asked, found Token, exact bool) bool {
	if exact {
		return asked.Key == found.Key
	}
	return vi.FoldOf(asked.Key) == vi.FoldOf(found.Key) && asked.IsWord() == found.IsWord()
}
