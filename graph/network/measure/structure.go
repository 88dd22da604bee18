package measure

import (
	"cmp"
	"slices"
)

// Components numbers the weakly connected components: 0 is the largest, equals
// in the order of their first nodes. It returns each node's number and the
// sizes. Cost: O(V+E).
func (g *Graph) Components() (of []int, sizes []int) {
	parent := make([]int32, g.n)
	for v := range parent {
		parent[v] = int32(v)
	}
	find := func(v int32) int32 {
		for parent[v] != v {
			parent[v] = parent[parent[v]]
			v = parent[v]
		}
		return v
	}
	for v := range int32(g.n) {
		to, _ := g.out.of(v)
		for _, t := range to {
			a, b := find(v), find(t)
			// The lesser leads, so that a root is its component's first node.
			if a < b {
				parent[b] = a
			} else {
				parent[a] = b
			}
		}
	}
	groups := make([]int32, g.n)
	for v := range groups {
		groups[v] = find(int32(v))
	}
	return number(groups)
}

// number renames groups, given by any marks in 0..n-1, by size and then by
// first member.
func number(groups []int32) (of []int, sizes []int) {
	count := make([]int, len(groups))
	first := make([]int32, len(groups))
	var marks []int32
	for v, m := range groups {
		if count[m] == 0 {
			first[m] = int32(v)
			marks = append(marks, m)
		}
		count[m]++
	}
	slices.SortFunc(marks, func(a, b int32) int {
		return cmp.Or(-cmp.Compare(count[a], count[b]), cmp.Compare(first[a], first[b]))
	})
	name := make([]int, len(groups))
	sizes = make([]int, len(marks))
	for i, m := range marks {
		name[m], sizes[i] = i, count[m]
	}
	of = make([]int, len(groups))
	for v, m := range groups {
		of[v] = name[m]
	}
	return of, sizes
}

// Cores returns the core number of each node: the greatest k such that the node
// is in a part of the graph in which every node has k neighbours, directions and
// loops ignored (Batagelj and Zaveršnik 2003). Cost: O(V+E), and a sort.
func (g *Graph) Cores() []int {
	r := g.undirected()
	n := g.n
	degree := make([]int, n)
	most := 0
	for v := range degree {
		degree[v] = r.degree(int32(v))
		most = max(most, degree[v])
	}
	// Nodes sorted by degree in buckets; a node that loses a neighbour moves to
	// the bucket before.
	start := make([]int, most+2)
	for _, d := range degree {
		start[d+1]++
	}
	for d := range most + 1 {
		start[d+1] += start[d]
	}
	order, place := make([]int32, n), make([]int, n)
	fill := slices.Clone(start)
	for v := range n {
		place[v] = fill[degree[v]]
		order[place[v]] = int32(v)
		fill[degree[v]]++
	}
	for i := range n {
		v := order[i]
		near, _ := r.of(v)
		for _, u := range near {
			if degree[u] <= degree[v] {
				continue
			}
			front := start[degree[u]]
			w := order[front]
			if w != u {
				order[front], order[place[u]] = u, w
				place[w], place[u] = place[u], front
			}
			start[degree[u]]++
			degree[u]--
		}
	}
	return degree
}

// Pair is two nodes with arcs both ways; There is the weight from A to B.
type Pair struct {
	A, B        int32
	There, Back float64
}

// Reciprocity returns the share of arcs whose opposite exists, loops left out
// (0 if there are no arcs), and the pairs, A < B, in the order of their nodes.
func (g *Graph) Reciprocity() (share float64, pairs []Pair) {
	arcs, mutual := 0, 0
	for v := range int32(g.n) {
		to, w := g.out.of(v)
		for i, t := range to {
			if t == v {
				continue
			}
			arcs++
			back, bw := g.out.of(t)
			j, ok := slices.BinarySearch(back, v)
			if !ok {
				continue
			}
			mutual++
			if v < t {
				pairs = append(pairs, Pair{v, t, w[i], bw[j]})
			}
		}
	}
	if arcs == 0 {
		return 0, nil
	}
	return float64(mutual) / float64(arcs), pairs
}
