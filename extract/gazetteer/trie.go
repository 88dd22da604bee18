package gazetteer

import "slices"

// trie is a compact prefix tree over symbols. Nodes are numbered so that the edges of
// each lie before those of the next, and so do its ends. The children of a node lie
// side by side, sorted by symbol; the root's are found by direct index.
type trie struct {
	root  []int32 // node by symbol, 0 for none
	nodes []node  // the last only tells where its edges and ends would be
	edges []edge
	ends  []end
}

// node has the edges and ends from edge and end on, up to those of the next node.
type node struct {
	symbols   symbolSet // of the edges
	edge, end int32
}

type edge struct {
	sym  Symbol
	node int32
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

// start returns the node of a first word, or 0.
func (t *trie) start(s Symbol) int32 {
	if int(s) >= len(t.root) {
		return 0
	}
	return t.root[s]
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
		switch e := &t.edges[mid]; {
		case e.sym == s:
			return e.node
		case e.sym < s:
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
	t := trie{nodes: make([]node, 1)}
	if len(b.entries) == 0 {
		return t
	}
	t.root = make([]int32, b.entries[len(b.entries)-1].words[0]+1)
	for lo := 0; lo < len(b.entries); {
		hi := group(b.entries, lo, 0)
		t.root[b.entries[lo].words[0]] = t.lay(b.entries[lo:hi], 1)
		lo = hi
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

// lay appends the node of the entries' first depth words, its edges and then its
// children.
func (t *trie) lay(entries []entry, depth int) int32 {
	id := int32(len(t.nodes))
	nd := node{end: int32(len(t.ends))}
	lo := 0
	for lo < len(entries) && len(entries[lo].words) == depth {
		e := entries[lo].end
		if !slices.ContainsFunc(t.ends[nd.end:], func(have end) bool { return have.kind == e.kind }) {
			t.ends = append(t.ends, e)
		}
		lo++
	}
	nd.edge = int32(len(t.edges))
	for at := lo; at < len(entries); at = group(entries, at, depth) {
		sym := entries[at].words[depth]
		t.edges = append(t.edges, edge{sym: sym})
		nd.symbols = nd.symbols.with(sym)
	}
	t.nodes = append(t.nodes, nd)
	for k := nd.edge; lo < len(entries); k++ {
		hi := group(entries, lo, depth)
		child := t.lay(entries[lo:hi], depth+1)
		t.edges[k].node = child
		lo = hi
	}
	return id
}
