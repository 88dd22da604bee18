package gazetteer

import "slices"

// trie is a compact prefix tree over symbols. The children of a node lie side
// by side, sorted by symbol; the root's are found by direct index.
type trie struct {
	root  []int32 // node by symbol, 0 for none
	nodes []node
	edges []edge
	ends  []end
}

type node struct{ edge, edges, end, ends int32 }

type edge struct {
	sym  Symbol
	node int32
}

type end struct {
	kind  Kind
	index int32
}

// match walks as far as the symbols lead; unknown words (symbol 0) end it.
func (t *trie) match(syms []Symbol, at int, hits *Hits) bool {
	s := syms[at]
	if s == 0 || int(s) >= len(t.root) {
		return false
	}
	at0, n := at, t.root[s]
	if n == 0 {
		return false
	}
	cleared := false
	for {
		nd := &t.nodes[n]
		if nd.ends > 0 {
			if !cleared {
				*hits, cleared = Hits{}, true
			}
			for _, e := range t.ends[nd.end : nd.end+nd.ends] {
				hits[e.kind] = Hit{int32(at - at0 + 1), e.index}
			}
		}
		at++
		if at >= len(syms) || nd.edges == 0 {
			return cleared
		}
		if n = t.child(nd, syms[at]); n == 0 {
			return cleared
		}
	}
}

func (t *trie) child(nd *node, s Symbol) int32 {
	lo, hi := nd.edge, nd.edge+nd.edges
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
	nd := node{edge: 0, end: int32(len(t.ends))}
	lo := 0
	for lo < len(entries) && len(entries[lo].words) == depth {
		e := entries[lo].end
		if !slices.ContainsFunc(t.ends[nd.end:], func(have end) bool { return have.kind == e.kind }) {
			t.ends = append(t.ends, e)
			nd.ends++
		}
		lo++
	}
	nd.edge = int32(len(t.edges))
	for at := lo; at < len(entries); at = group(entries, at, depth) {
		t.edges = append(t.edges, edge{sym: entries[at].words[depth]})
		nd.edges++
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
