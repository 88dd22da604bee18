// Package measure computes on graphs: degrees, ranks, centralities, cores,
// components, communities, reciprocity and paths. Graphs are compressed sparse
// rows, so that one of a million edges takes some tens of megabytes; every
// result is the same on every machine for the same graph, options and seed.
//
// The package knows positions of nodes, not what they stand for; report.go alone
// joins its numbers to a network.Graph.
package measure

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/lienket/lienket/graph/network"
)

// Arc leads from one node to another. Nodes are numbered from 0.
type Arc struct {
	From, To int32
	Weight   float64
}

// Graph is a directed graph in compressed sparse rows. Parallel arcs are one arc
// whose weight is their sum. Loops stay. It does not change.
type Graph struct {
	n       int
	out, in rows
}

// rows holds, for node v, its neighbours in to[at[v]:at[v+1]], ascending, and
// the arcs' weights beside.
type rows struct {
	at     []int32
	to     []int32
	weight []float64
}

func (r *rows) of(v int32) ([]int32, []float64) {
	return r.to[r.at[v]:r.at[v+1]], r.weight[r.at[v]:r.at[v+1]]
}

func (r *rows) degree(v int32) int { return int(r.at[v+1] - r.at[v]) }

// New builds a graph of n nodes. It returns an error if an arc leads outside or
// its weight is not positive and finite. Cost: O(E log E).
func New(n int, arcs []Arc) (*Graph, error) {
	if n > math.MaxInt32-1 || len(arcs) > math.MaxInt32-1 {
		return nil, fmt.Errorf("a graph of %d nodes and %d arcs is too large to measure", n, len(arcs))
	}
	for _, a := range arcs {
		if a.From < 0 || a.To < 0 || int(a.From) >= n || int(a.To) >= n {
			return nil, fmt.Errorf("arc %d → %d leads outside a graph of %d nodes", a.From, a.To, n)
		}
		if !(a.Weight > 0) || math.IsInf(a.Weight, 1) {
			return nil, fmt.Errorf("arc %d → %d has weight %g", a.From, a.To, a.Weight)
		}
	}
	g := &Graph{n: n}
	g.out = compress(n, slices.Clone(arcs))
	back := make([]Arc, 0, len(g.out.to))
	for v := range int32(n) {
		to, w := g.out.of(v)
		for i, t := range to {
			back = append(back, Arc{t, v, w[i]})
		}
	}
	g.in = compress(n, back)
	return g, nil
}

// compress sorts and merges arcs, which it overwrites.
func compress(n int, arcs []Arc) rows {
	slices.SortFunc(arcs, func(a, b Arc) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Weight, b.Weight))
	})
	r := rows{at: make([]int32, n+1), to: make([]int32, 0, len(arcs)), weight: make([]float64, 0, len(arcs))}
	for i, a := range arcs {
		if i > 0 && arcs[i-1].From == a.From && arcs[i-1].To == a.To {
			r.weight[len(r.weight)-1] += a.Weight
			continue
		}
		r.to = append(r.to, a.To)
		r.weight = append(r.weight, a.Weight)
		r.at[a.From+1]++
	}
	for v := range n {
		r.at[v+1] += r.at[v]
	}
	return r
}

// From builds the graph of a projection; node i is g.Nodes[i].
func From(g *network.Graph) (*Graph, error) {
	at := g.Index()
	arcs := make([]Arc, len(g.Edges))
	for i := range g.Edges {
		e := &g.Edges[i]
		s, ok := at[e.Source]
		t, ok2 := at[e.Target]
		if !ok || !ok2 {
			return nil, fmt.Errorf("edge %s stands between nodes that do not exist", e.ID)
		}
		arcs[i] = Arc{s, t, e.Weight}
	}
	return New(len(g.Nodes), arcs)
}

// Nodes returns the number of nodes.
func (g *Graph) Nodes() int { return g.n }

// Arcs returns the number of arcs, parallel ones counted once.
func (g *Graph) Arcs() int { return len(g.out.to) }

// Degrees returns in- and out-degrees: how many nodes lead to a node and how
// many it leads to, itself included if it has a loop.
func (g *Graph) Degrees() (in, out []int) {
	in, out = make([]int, g.n), make([]int, g.n)
	for v := range int32(g.n) {
		in[v], out[v] = g.in.degree(v), g.out.degree(v)
	}
	return in, out
}

// Strengths returns the sums of weights of the arcs that arrive and that leave.
func (g *Graph) Strengths() (in, out []float64) {
	in, out = make([]float64, g.n), make([]float64, g.n)
	for v := range int32(g.n) {
		_, w := g.in.of(v)
		in[v] = sum(w)
		_, w = g.out.of(v)
		out[v] = sum(w)
	}
	return in, out
}

func sum(xs []float64) float64 {
	s := 0.0
	for _, x := range xs {
		s += x
	}
	return s
}

// undirected returns the graph without directions and loops: the weight of an
// edge is the sum of those of both arcs.
func (g *Graph) undirected() rows {
	arcs := make([]Arc, 0, 2*len(g.out.to))
	for v := range int32(g.n) {
		to, w := g.out.of(v)
		for i, t := range to {
			if t != v {
				arcs = append(arcs, Arc{v, t, w[i]}, Arc{t, v, w[i]})
			}
		}
	}
	return compress(g.n, arcs)
}
