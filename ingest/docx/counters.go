package docx

import (
	"strconv"
	"strings"
)

// counters numbers the paragraphs of a document in their order, as Word does when it
// shows them: lists with the same definition count on, unless one restarts.
type counters struct {
	numbering *numbering
	styles    *styles
	values    map[string]*[levels]int // by abstract definition; -1 before the first
	seen      map[string]bool         // lists whose restart was done
}

func newCounters(n *numbering, s *styles) *counters {
	return &counters{numbering: n, styles: s, values: make(map[string]*[levels]int), seen: make(map[string]bool)}
}

// label counts one paragraph and returns its label, "" for none.
func (c *counters) label(ref numRef) string {
	l, known := c.numbering.lists[ref.id]
	if ref.id == "" || !known {
		return ""
	}
	abstract := c.follow(l.abstract)
	values := c.values[abstract]
	if values == nil {
		values = &[levels]int{-1, -1, -1, -1, -1, -1, -1, -1, -1}
		c.values[abstract] = values
	}
	if !c.seen[ref.id] {
		c.seen[ref.id] = true
		for at := range l.starts {
			values[at] = -1
		}
	}
	c.step(values, l, abstract, ref.level)
	return c.format(values, l, abstract, ref.level)
}

// follow goes from a definition that only names a style to the one that the style uses.
func (c *counters) follow(abstract string) string {
	link, linked := c.numbering.links[abstract]
	if !linked {
		return abstract
	}
	target, ok := c.numbering.lists[c.styles.resolve(link).num.id]
	if !ok {
		return abstract
	}
	return target.abstract
}

func (c *counters) level(l list, abstract string, at int) level {
	if lvl, ok := l.levels[at]; ok {
		return lvl
	}
	if all, ok := c.numbering.abstracts[abstract]; ok {
		return all[at]
	}
	return level{format: "none"}
}

func (c *counters) start(l list, abstract string, at int) int {
	if start, ok := l.starts[at]; ok {
		return start
	}
	return c.level(l, abstract, at).start
}

// step counts level at on and restarts the levels below it.
func (c *counters) step(values *[levels]int, l list, abstract string, at int) {
	if values[at] < 0 {
		values[at] = c.start(l, abstract, at)
	} else {
		values[at]++
	}
	for below := at + 1; below < levels; below++ {
		restart := c.level(l, abstract, below).restart
		if restart != 0 && (restart < 0 || at < restart) {
			values[below] = -1
		}
	}
}

// format fills the numbers into "%1.%2.". Levels above that were never used show
// their start.
func (c *counters) format(values *[levels]int, l list, abstract string, at int) string {
	lvl := c.level(l, abstract, at)
	if lvl.format == "bullet" {
		return bullet(lvl.text)
	}
	out := lvl.text
	for i := range levels {
		mark := "%" + strconv.Itoa(i+1)
		if !strings.Contains(out, mark) {
			continue
		}
		value := values[i]
		if value < 0 {
			value = c.start(l, abstract, i)
		}
		format := c.level(l, abstract, i).format
		if lvl.legal {
			format = "decimal"
		}
		out = strings.ReplaceAll(out, mark, formatNumber(value, format))
	}
	return out
}

// bullet is a printable mark: symbol fonts keep theirs in the private area, and Word's
// second level is the letter o of a typewriter font.
func bullet(text string) string {
	text = strings.TrimSpace(text)
	switch {
	case text == "o":
		return "○"
	case len([]rune(text)) == 1 && []rune(text)[0] >= 0xf000 && []rune(text)[0] <= 0xf0ff:
		return publicMark([]rune(text)[0])
	}
	return text
}

func publicMark(r rune) string {
	switch r {
	case 0xf02d:
		return "-"
	case 0xf02b:
		return "+"
	case 0xf0a7:
		return "▪"
	}
	return "•"
}
