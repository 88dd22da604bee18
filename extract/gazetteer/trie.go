package gazetteer

import "slices"

// trie is a compact prefix tree over symbols, laid out level by level. The node of a
// first word has the symbol's number; there are as many as there are symbols, though most
// begin no name. The edges of each node lie before those of the next, sorted by symbol,
// and the nodes that they lead to follow the first ones in the same order.
type trie struct {
	firsts int      // how many nodes are of first words
	begins []uint64 // a bit for each of them with which a name begins
	nodes  []node   // the last only tells where its edges and ends would be
	edges  []Symbol
	ends   []end
}

// node has the edges and ends from edge and end on, up to those of the next node.
type node struct {
	symbols   symbolSet // of the edges
	edge, end int32
}

type end struct {
	kind  Kind
	index int32
}

// symbolSet tells of most symbols that are not in it that they are not: each has one of
// 64 bits.
type symbolSet uint64

func (s symbolSet) with(sym Symbol) symbolSet { return s | 1<<(sym&63) }
func (s symbolSet) may(sym Symbol) bool       { return s>>(sym&63)&1 != 0 }

// match walks as far as the symbols lead; unknown words (symbol 0) end it.
func (t *trie) match(syms []Symbol, at int, hits *Hits) bool {
	n, found := t.start(syms[at]), false
	for i := at + 1; n != 0; i++ {
		found = t.note(n, i-at, found, hits)
		if i >= len(syms) {
			break
		}
		n = t.child(n, syms[i])
	}
	return found
}

// start returns the node of a word with which a name begins, or 0.
func (t *trie) start(s Symbol) int32 {
	if int(s) >= t.firsts || t.begins[s/64]>>(s%64)&1 == 0 {
		return 0
	}
	return int32(s)
}

// note adds the names that end at a node, so many words long, to those found before, if
// any are.
func (t *trie) note(n int32, words int, found bool, hits *Hits) bool {
	lo, hi := t.nodes[n].end, t.nodes[n+1].end
	if lo == hi {
		return found
	}
	if !found {
		*hits = Hits{}
	}
	for _, e := range t.ends[lo:hi] {
		hits[e.kind] = Hit{int32(words), e.index}
	}
	return true
}

// child returns the node that a symbol leads to, or 0.
func (t *trie) child(n int32, s Symbol) int32 {
	if !t.nodes[n].symbols.may(s) {
		return 0
	}
	lo, hi := t.nodes[n].edge, t.nodes[n+1].edge
	for lo < hi {
		mid := (lo + hi) / 2
		switch e := t.edges[mid]; {
		case e == s:
			return int32(t.firsts) + mid
		case e < s:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return 0
}

// trieBuilder collects names before they are laid out.
type trieBuilder struct{ entries []entry }

type entry struct {
	words []Symbol
	end   end
}

func newTrieBuilder() *trieBuilder { return &trieBuilder{} }

// add lists a name. Of two entries of one kind under the same words the first
// stays.
func (b *trieBuilder) add(words []Symbol, k Kind, index int32) {
	b.entries = append(b.entries, entry{words, end{k, index}})
}

func (b *trieBuilder) build() trie {
	slices.SortStableFunc(b.entries, func(x, y entry) int { return slices.Compare(x.words, y.words) })
	t := trie{}
	if n := len(b.entries); n > 0 {
		t.firsts = int(b.entries[n-1].words[0]) + 1
	}
	level := make([][]entry, t.firsts) // the entries of each node of a level
	t.begins = make([]uint64, t.firsts/64+1)
	for lo := 0; lo < len(b.entries); {
		hi, first := group(b.entries, lo, 0), b.entries[lo].words[0]
		level[first] = b.entries[lo:hi]
		t.begins[first/64] |= 1 << (first % 64)
		lo = hi
	}
	for depth := 1; len(level) > 0; depth++ {
		var below [][]entry
		for _, entries := range level {
			below = append(below, t.lay(entries, depth)...)
		}
		level = below
	}
	t.nodes = append(t.nodes, node{edge: int32(len(t.edges)), end: int32(len(t.ends))})
	return t
}

// group returns the end of the entries from lo on that share the word at depth.
func group(entries []entry, lo, depth int) int {
	hi := lo + 1
	for hi < len(entries) && entries[hi].words[depth] == entries[lo].words[depth] {
		hi++
	}
	return hi
}

// lay appends the node of the entries' first depth words, and its edges. It returns the
// entries of the nodes that they lead to.
func (t *trie) lay(entries []entry, depth int) (below [][]entry) {
	nd := node{edge: int32(len(t.edges)), end: int32(len(t.ends))}
	lo := 0
	for ; lo < len(entries) && len(entries[lo].words) == depth; lo++ {
		e := entries[lo].end
		if !slices.ContainsFunc(t.ends[nd.end:], func(have end) bool { return have.kind == e.kind }) {
			t.ends = append(t.ends, e)
		}
	}
	for lo < len(entries) {
		hi := group(entries, lo, depth)
		sym := entries[lo].words[depth]
		t.edges = append(t.edges, sym)
		nd.symbols = nd.symbols.with(sym)
		below = append(below, entries[lo:hi])
		lo = hi
	}
	t.nodes = append(t.nodes, nd)
	return below
}
