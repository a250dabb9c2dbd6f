package extract

import "solieu/extract/lex"

// words are the numbers of the few signs and words that the code itself speaks of:
// grammar, not vocabulary.
type words struct {
	slash, dash, endash, plus, minus, dot, comma, semicolon, colon, open, closing  lex.ID
	openSquare, closeSquare, percent, quote, openQuote, closeQuote, tilde          lex.ID
	times, turn, matching                                                          lex.ID
	from, to, up, down, remain, and, or, with, upward, downward                    lex.ID
	ratio, weight, rate, price, half, each, this, number, same, first, about       lex.ID
	year, month, day, quarter, km, total, of, has, one, reach, in, disburse, funds lex.ID
	done, passive, going, under, then                                              lex.ID
}

func newWords(l *lex.Lexicon) words {
	return words{
		slash: l.Add("/"), dash: l.Add("-"), endash: l.Add("–"), plus: l.Add("+"), minus: l.Add("−"),
		dot: l.Add("."), comma: l.Add(","), semicolon: l.Add(";"), colon: l.Add(":"), open: l.Add("("), closing: l.Add(")"),
		openSquare: l.Add("["), closeSquare: l.Add("]"), percent: l.Add("%"), quote: l.Add("\""), openQuote: l.Add("“"),
		times: l.Add("lần"), turn: l.Add("lượt"), matching: l.Add("ứng"),
		closeQuote: l.Add("”"), tilde: l.Add("~"),
		from: l.Add("từ"), to: l.Add("đến"), up: l.Add("lên"), down: l.Add("xuống"), remain: l.Add("còn"), and: l.Add("và"),
		or: l.Add("hoặc"), with: l.Add("với"), upward: l.Add("trở"), downward: l.Add("dưới"),
		ratio: l.Add("lệ"), weight: l.Add("trọng"), rate: l.Add("suất"), price: l.Add("giá"), half: l.Add("rưỡi"),
		each: l.Add("mỗi"), this: l.Add("này"), number: l.Add("số"), same: l.Add("cùng"), first: l.Add("đầu"), about: l.Add("về"),
		year: l.Add("năm"), month: l.Add("tháng"), day: l.Add("ngày"), quarter: l.Add("quý"), km: l.Add("km"),
		total: l.Add("tổng"), of: l.Add("của"), has: l.Add("có"), one: l.Add("một"), reach: l.Add("đạt"), in: l.Add("trong"),
		done: l.Add("đã"), passive: l.Add("được"), going: l.Add("đang"), under: l.Add("theo"), then: l.Add("thì"),
		disburse: l.Add("giải"), funds: l.Add("ngân"),
	}
}

// isDash reports a hyphen or dash between two numbers.
func (w *words) isDash(id lex.ID) bool {
	return id != 0 && (id == w.dash || id == w.endash || id == w.minus)
}

// isEnd reports a sign that ends a clause for good.
func (w *words) isEnd(id lex.ID) bool {
	return id != 0 && (id == w.semicolon || id == w.dot)
}

// holds reports the word among tokens [from, to).
func (p *passage) holds(from, to int, word lex.ID) bool {
	for i := from; i < to; i++ {
		if p.id(i) == word {
			return true
		}
	}
	return false
}
