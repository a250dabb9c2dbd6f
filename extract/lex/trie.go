package lex

// Trie finds phrases, given as runs of word numbers, in one step per word. Fill it,
// then only read it: reading is safe for concurrent use.
type Trie struct {
	next map[edge]int32
	// out holds what is stored at each node, plus one; 0 is nothing.
	out []int32
}

type edge struct {
	node int32
	word ID
}

// NewTrie returns an empty trie.
func NewTrie() *Trie { return &Trie{next: make(map[edge]int32), out: make([]int32, 1)} }

// Add stores value under the phrase. The first value stored under a phrase stays;
// Add returns it.
func (t *Trie) Add(phrase []ID, value int) int {
	node := int32(0)
	for _, word := range phrase {
		if word == 0 {
			return value
		}
		child, ok := t.next[edge{node, word}]
		if !ok {
			child = int32(len(t.out))
			t.out = append(t.out, 0)
			t.next[edge{node, word}] = child
		}
		node = child
	}
	if t.out[node] == 0 {
		t.out[node] = int32(value + 1)
	}
	return int(t.out[node] - 1)
}

// Longest finds the longest phrase that starts at tokens[i]. It returns the stored
// value and the count of tokens, or a count of 0.
func (t *Trie) Longest(tokens []Token, i int) (value, count int) {
	node := int32(0)
	for j := i; j < len(tokens) && tokens[j].ID != 0; j++ {
		child, ok := t.next[edge{node, tokens[j].ID}]
		if !ok {
			break
		}
		node = child
		if t.out[node] != 0 {
			value, count = int(t.out[node]-1), j-i+1
		}
	}
	return value, count
}

// Each calls found for every phrase that starts at tokens[i], shortest first.
func (t *Trie) Each(tokens []Token, i int, found func(value int)) {
	node := int32(0)
	for j := i; j < len(tokens) && tokens[j].ID != 0; j++ {
		child, ok := t.next[edge{node, tokens[j].ID}]
		if !ok {
			return
		}
		node = child
		if t.out[node] != 0 {
			found(int(t.out[node] - 1))
		}
	}
}
