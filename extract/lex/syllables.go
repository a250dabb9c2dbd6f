package lex

import "solieu/internal/vi"

// syllables finds the numbers of words that are syllables, in a table of open addresses
// at most half full: one look for almost every word of a text, known or not.
type syllables struct {
	slots []slot // a power of two of them
	shift uint   // keeps as many high bits of a hash as slots have
	n     int
}

type slot struct {
	syllable vi.Syllable // 0 when free
	id       ID
}

// place is the slot that the syllable has or may take.
func (t *syllables) place(s vi.Syllable) *slot {
	i := uint64(s) * 0x9e3779b97f4a7c15 >> t.shift
	for t.slots[i].syllable != s && t.slots[i].syllable != 0 {
		i = (i + 1) & uint64(len(t.slots)-1)
	}
	return &t.slots[i]
}

func (t *syllables) id(s vi.Syllable) ID { return t.place(s).id }

func (t *syllables) add(s vi.Syllable, id ID) {
	if 2*t.n >= len(t.slots) {
		old := t.slots
		t.grow()
		for _, full := range old {
			if full.syllable != 0 {
				*t.place(full.syllable) = full
			}
		}
	}
	t.n++
	*t.place(s) = slot{s, id}
}

func (t *syllables) grow() {
	if t.slots == nil {
		t.slots, t.shift = make([]slot, 1<<10), 64-10
		return
	}
	t.slots, t.shift = make([]slot, 2*len(t.slots)), t.shift-1
}
