package search

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"solieu"
)

// snippetLetters is about how much of a long block a hit shows, in code points.
const snippetLetters = 280

// Snippet is a piece of a text with what a query found in it.
type Snippet struct {
	Text string
	// Highlights are pairs of code point offsets into Text, in order, not
	// overlapping, never inside a letter.
	Highlights [][2]int
}

// Highlighter marks what a query finds in texts.
type Highlighter struct {
	need  need
	exact bool
}

// NewHighlighter prepares a query; lenient as in [Request].
func NewHighlighter(q Query, lenient bool) *Highlighter {
	n := needOf(q)
	return &Highlighter{n, n.marked && !lenient}
}

// Snippet reads a text again and cuts out the piece that shows most. Spans found in
// another way, in bytes of the text and at whole letters, are lit too.
func (h *Highlighter) Snippet(text string, also ...solieu.Span) Snippet {
	tokens := Tokenize(text)
	spans := append(h.spans(tokens), also...)
	slices.SortFunc(spans, func(a, b solieu.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	spans = joinSpans(text, spans)
	start, end := window(text, tokens, spans)
	piece := text[start:end]
	mapper := solieu.NewMapper(piece)
	snippet := Snippet{Text: piece}
	for _, s := range spans {
		if s.Start >= start && s.End <= end {
			snippet.Highlights = append(snippet.Highlights, [2]int{mapper.Runes(s.Start - start), mapper.Runes(s.End - start)})
		}
	}
	return snippet
}

// spans are the bytes that answer the query, in order.
func (h *Highlighter) spans(tokens []Token) []solieu.Span {
	var spans []solieu.Span
	for i, t := range tokens {
		length := 0
		for _, it := range h.need.items {
			length = max(length, h.itemAt(it, tokens[i:]))
		}
		for _, phrase := range h.need.phrases {
			length = max(length, h.phraseAt(phrase, tokens[i:]))
		}
		if length == 0 {
			continue
		}
		// What several tokens answer together is lit as one, 15/7/2020 with its strokes.
		end := tokens[i+length-1].End
		if n := len(spans); n > 0 && t.Start < spans[n-1].End {
			spans[n-1].End = max(spans[n-1].End, end)
		} else {
			spans = append(spans, solieu.Span{Start: t.Start, End: end})
		}
	}
	return spans
}

// itemAt returns how many tokens from the beginning answer an item.
func (h *Highlighter) itemAt(it item, tokens []Token) int {
	if it.extra == "" {
		if same(it.tokens[0], tokens[0], h.exact) {
			return 1
		}
		return 0
	}
	for _, extra := range tokens[0].Extra {
		if extra.Term != it.extra {
			continue
		}
		n := 0
		for n < len(tokens) && tokens[n].Start < extra.End {
			n++
		}
		return n
	}
	if h.exact {
		return 0
	}
	return h.phraseAt(it.tokens, tokens)
}

func (h *Highlighter) phraseAt(phrase, tokens []Token) int {
	if len(phrase) > len(tokens) {
		return 0
	}
	for j, asked := range phrase {
		if !same(asked, tokens[j], h.exact) || j > 0 && tokens[j].Break {
			return 0
		}
	}
	return len(phrase)
}

// joinSpans makes one span of those that overlap or have only space between them.
func joinSpans(text string, spans []solieu.Span) (joined []solieu.Span) {
	for _, s := range spans {
		if n := len(joined); n > 0 && (s.Start <= joined[n-1].End || onlySpace(text[joined[n-1].End:s.Start])) {
			joined[n-1].End = max(joined[n-1].End, s.End)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

func onlySpace(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// window chooses the bytes to show: all of a short text, else from a token to a
// token around the place with most highlights.
func window(text string, tokens []Token, spans []solieu.Span) (start, end int) {
	if utf8.RuneCountInString(text) <= snippetLetters || len(tokens) == 0 {
		return 0, len(text)
	}
	// Bytes bound letters from above: no need to count each piece.
	const width = snippetLetters * 3 / 2
	from := densest(spans, width)
	lead := max(0, from-width/6)
	start, end = -1, len(text)
	for _, t := range tokens {
		if start < 0 && t.Start >= lead {
			start = t.Start
		}
		if start >= 0 && t.End-start > width && t.Start > from {
			break
		}
		end = t.End
	}
	if lead == 0 {
		start = 0
	}
	if len(text)-end < 16 {
		end = len(text) // a full stop or a bracket is no reason to cut
	}
	return max(start, 0), end
}

// densest is where a window of some width begins that holds most highlighted bytes.
func densest(spans []solieu.Span, width int) (from int) {
	best, sum, last := 0, 0, 0
	for first := range spans {
		for last < len(spans) && spans[last].End-spans[first].Start <= width {
			sum += spans[last].Len()
			last++
		}
		if sum > best {
			best, from = sum, spans[first].Start
		}
		if last > first {
			sum -= spans[first].Len()
		} else {
			last = first + 1
		}
	}
	return from
}
