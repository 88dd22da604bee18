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
type trieBuilder struct{ root *builderNode }

type builderNode struct {
	kids map[Symbol]*builderNode
	ends []end
}

func newTrieBuilder() *trieBuilder { return &trieBuilder{&builderNode{}} }

// add lists a name. Of two entries of one kind under the same words the first
// stays.
func (b *trieBuilder) add(words []Symbol, k Kind, index int32) {
	n := b.root
	for _, w := range words {
		kid := n.kids[w]
		if kid == nil {
			kid = &builderNode{}
			if n.kids == nil {
				n.kids = map[Symbol]*builderNode{}
			}
			n.kids[w] = kid
		}
		n = kid
	}
	for _, e := range n.ends {
		if e.kind == k {
			return
		}
	}
	n.ends = append(n.ends, end{k, index})
}

func (b *trieBuilder) build() trie {
	t := trie{nodes: make([]node, 1)}
	last := Symbol(0)
	for s := range b.root.kids {
		last = max(last, s)
	}
	t.root = make([]int32, last+1)
	for _, s := range sortedKids(b.root) {
		t.root[s] = t.lay(b.root.kids[s])
	}
	return t
}

// lay appends a node, its edges and then its children.
func (t *trie) lay(b *builderNode) int32 {
	id := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{edge: int32(len(t.edges)), edges: int32(len(b.kids)), end: int32(len(t.ends)), ends: int32(len(b.ends))})
	t.ends = append(t.ends, b.ends...)
	kids := sortedKids(b)
	first := len(t.edges)
	for _, s := range kids {
		t.edges = append(t.edges, edge{sym: s})
	}
	for i, s := range kids {
		t.edges[first+i].node = t.lay(b.kids[s])
	}
	return id
}

func sortedKids(b *builderNode) []Symbol {
	kids := make([]Symbol, 0, len(b.kids))
	for s := range b.kids {
		kids = append(kids, s)
	}
	slices.Sort(kids)
	return kids
}
