package lex

// Trie finds phrases, given as runs of word numbers, in one step per word. Fill it,
// then only read it: reading is safe for concurrent use.
type Trie struct {
	// starts is the set of the words that begin phrases. Most words do not, and a set of
	// bits stays near the processor.
	starts []uint64
	first  []int32 // from the first word of phrases to its node
	nodes  []node
}

// begins reports that phrases begin with the word.
func (t *Trie) begins(word ID) bool {
	i := int(word >> 6)
	return i < len(t.starts) && t.starts[i]>>(word&63)&1 != 0
}

// node is a place in the trie: what the phrase that ends there stands for, and the words
// that go on, in the order of their numbers.
type node struct {
	out  int32 // what is stored, plus one; 0 is nothing
	next []edge
}

type edge struct {
	word ID
	node int32
}

// NewTrie returns an empty trie.
func NewTrie() *Trie { return &Trie{nodes: make([]node, 1)} }

// step is the node that a word leads to, 0 when it leads nowhere.
func (t *Trie) step(from int32, word ID) int32 {
	if from == 0 {
		if int(word) < len(t.first) {
			return t.first[word]
		}
		return 0
	}
	next := t.nodes[from].next
	low, high := 0, len(next)
	for low < high {
		if mid := (low + high) / 2; next[mid].word < word {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(next) && next[low].word == word {
		return next[low].node
	}
	return 0
}

// grow adds a node for a word that led nowhere.
func (t *Trie) grow(from int32, word ID) int32 {
	added := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{})
	if from == 0 {
		for int(word) >= len(t.first) {
			t.first = append(t.first, 0)
		}
		t.first[word] = added
		for int(word>>6) >= len(t.starts) {
			t.starts = append(t.starts, 0)
		}
		t.starts[word>>6] |= 1 << (word & 63)
		return added
	}
	next := append(t.nodes[from].next, edge{})
	i := len(next) - 1
	for ; i > 0 && next[i-1].word > word; i-- {
		next[i] = next[i-1]
	}
	next[i] = edge{word, added}
	t.nodes[from].next = next
	return added
}

// Add stores value under the phrase. The first value stored under a phrase stays;
// Add returns it.
func (t *Trie) Add(phrase []ID, value int) int {
	at := int32(0)
	for _, word := range phrase {
		if word == 0 {
			return value
		}
		next := t.step(at, word)
		if next == 0 {
			next = t.grow(at, word)
		}
		at = next
	}
	if t.nodes[at].out == 0 {
		t.nodes[at].out = int32(value + 1)
	}
	return int(t.nodes[at].out - 1)
}

// Longest finds the longest phrase that starts at tokens[i]. It returns the stored
// value and the count of tokens, or a count of 0; any i will do.
func (t *Trie) Longest(tokens []Token, i int) (value, count int) {
	if i >= 0 && i < len(tokens) && t.begins(tokens[i].ID) {
		return t.longest(tokens, i)
	}
	return 0, 0
}

func (t *Trie) longest(tokens []Token, i int) (value, count int) {
	at := int32(0)
	for j := i; j < len(tokens) && tokens[j].ID != 0; j++ {
		if at = t.step(at, tokens[j].ID); at == 0 {
			break
		}
		if out := t.nodes[at].out; out != 0 {
			value, count = int(out-1), j-i+1
		}
	}
	return value, count
}

// Ends reports a phrase that ends at tokens[i], for a trie that holds phrases backwards.
func (t *Trie) Ends(tokens []Token, i int) bool {
	return i >= 0 && i < len(tokens) && t.begins(tokens[i].ID) && t.ends(tokens, i)
}

func (t *Trie) ends(tokens []Token, i int) bool {
	at := int32(0)
	for ; i >= 0 && tokens[i].ID != 0; i-- {
		if at = t.step(at, tokens[i].ID); at == 0 {
			return false
		}
		if t.nodes[at].out != 0 {
			return true
		}
	}
	return false
}

// Each calls found for every phrase that starts at tokens[i], shortest first.
func (t *Trie) Each(tokens []Token, i int, found func(value int)) {
	if i < 0 || i >= len(tokens) || !t.begins(tokens[i].ID) {
		return
	}
	at := int32(0)
	for j := i; j < len(tokens) && tokens[j].ID != 0; j++ {
		if at = t.step(at, tokens[j].ID); at == 0 {
			return
		}
		if out := t.nodes[at].out; out != 0 {
			found(int(out - 1))
		}
	}
}
