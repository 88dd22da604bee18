package measure_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"
	"pgregory.net/rapid"

	"github.com/lienket/lienket/graph/network/measure"
)

// drawn is a random graph without loops or parallel arcs, here and in gonum.
type drawn struct {
	n    int
	arcs []measure.Arc
	g    *measure.Graph
}

func draw(t *rapid.T, weighted bool) drawn {
	n := rapid.IntRange(1, 24).Draw(t, "nodes")
	seen := map[[2]int32]bool{}
	d := drawn{n: n}
	for range rapid.IntRange(0, 70).Draw(t, "arcs") {
		a := measure.Arc{From: int32(rapid.IntRange(0, n-1).Draw(t, "from")), To: int32(rapid.IntRange(0, n-1).Draw(t, "to")), Weight: 1}
		if a.From == a.To || seen[[2]int32{a.From, a.To}] {
			continue
		}
		seen[[2]int32{a.From, a.To}] = true
		if weighted {
			a.Weight = float64(rapid.IntRange(1, 9).Draw(t, "weight"))
		}
		d.arcs = append(d.arcs, a)
	}
	g, err := measure.New(n, d.arcs)
	if err != nil {
		t.Fatal(err)
	}
	d.g = g
	return d
}

func (d drawn) directed() *simple.DirectedGraph {
	g := simple.NewDirectedGraph()
	for v := range d.n {
		g.AddNode(simple.Node(v))
	}
	for _, a := range d.arcs {
		g.SetEdge(simple.Edge{F: simple.Node(a.From), T: simple.Node(a.To)})
	}
	return g
}

// undirected sums the weights of both directions.
func (d drawn) undirected() *simple.WeightedUndirectedGraph {
	g := simple.NewWeightedUndirectedGraph(0, math.Inf(1))
	for v := range d.n {
		g.AddNode(simple.Node(v))
	}
	for _, a := range d.arcs {
		w := a.Weight
		if e := g.WeightedEdge(int64(a.From), int64(a.To)); e != nil {
			w += e.Weight()
		}
		g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(a.From), T: simple.Node(a.To), W: w})
	}
	return g
}

func near(t *rapid.T, what string, got []float64, want map[int64]float64, tolerance float64) {
	t.Helper()
	for v, x := range got {
		if math.Abs(x-want[int64(v)]) > tolerance {
			t.Fatalf("%s of %d: got %g, want %g", what, v, x, want[int64(v)])
		}
	}
}

func TestPageRankEqualsGonum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, false)
		near(t, "PageRank", d.g.PageRank(0.85, 1e-12), network.PageRank(d.directed(), 0.85, 1e-12), 1e-8)
	})
}

// The weighted scores must be the fixed point of the walk, computed here on a
// dense matrix.
func TestPageRankIsTheWalksFixedPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, true)
		score := d.g.PageRank(0.85, 1e-13)
		strength := make([]float64, d.n)
		for _, a := range d.arcs {
			strength[a.From] += a.Weight
		}
		next := make([]float64, d.n)
		total := 0.0
		for v := range next {
			total += score[v]
			for u := range next {
				next[u] += 0.15 / float64(d.n) * score[v]
				if strength[v] == 0 {
					next[u] += 0.85 / float64(d.n) * score[v]
				}
			}
		}
		for _, a := range d.arcs {
			next[a.To] += 0.85 * score[a.From] * a.Weight / strength[a.From]
		}
		if math.Abs(total-1) > 1e-9 {
			t.Fatalf("scores sum to %g", total)
		}
		for v := range next {
			if math.Abs(next[v]-score[v]) > 1e-9 {
				t.Fatalf("node %d: %g is not fixed, the walk gives %g", v, score[v], next[v])
			}
		}
	})
}

func TestBetweennessEqualsGonum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, true)
		near(t, "betweenness", d.g.Betweenness(0, 0).Scores, network.Betweenness(d.directed()), 1e-9)
	})
}

func TestClosenessEqualsAllShortestPaths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, false)
		all := path.DijkstraAllPaths(d.directed())
		want := map[int64]float64{}
		for v := range d.n {
			far, r := 0.0, 0.0
			for u := range d.n {
				if w := all.Weight(int64(u), int64(v)); u != v && !math.IsInf(w, 1) {
					far += w
					r++
				}
			}
			if far > 0 {
				want[int64(v)] = r / far * r / float64(d.n-1)
			}
		}
		near(t, "closeness", d.g.Closeness(), want, 1e-12)
	})
}

func TestComponentsAndCoresEqualGonum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, false)
		u := d.undirected()
		of, sizes := d.g.Components()
		parts := topo.ConnectedComponents(u)
		if len(parts) != len(sizes) {
			t.Fatalf("%d components, want %d", len(sizes), len(parts))
		}
		for _, p := range parts {
			for _, v := range p {
				if of[v.ID()] != of[p[0].ID()] || sizes[of[v.ID()]] != len(p) {
					t.Fatalf("component of %d is wrong: %v %v", v.ID(), of, sizes)
				}
			}
		}
		if !slices.IsSortedFunc(sizes, func(a, b int) int { return b - a }) {
			t.Fatalf("sizes do not descend: %v", sizes)
		}
		cores := d.g.Cores()
		_, shells := topo.DegeneracyOrdering(u)
		for k, shell := range shells {
			for _, v := range shell {
				if cores[v.ID()] != k {
					t.Fatalf("core number of %d is %d, want %d", v.ID(), cores[v.ID()], k)
				}
			}
		}
	})
}

func TestCommunitiesHoldTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, true)
		of, q := d.g.Communities(7)
		u := d.undirected()
		parts := map[int][]int64{}
		for v, p := range of {
			parts[p] = append(parts[p], int64(v))
		}
		if len(d.arcs) > 0 {
			var list [][]int64
			for _, p := range parts {
				list = append(list, p)
			}
			nodes := toNodes(list)
			if want := community.Q(u, nodes, 1); math.Abs(q-want) > 1e-9 {
				t.Fatalf("modularity %g, gonum has %g for the same parts", q, want)
			}
			if best := community.Q(u, community.Modularize(u, 1, nil).Communities(), 1); q < best-0.1 {
				t.Fatalf("modularity %g, gonum finds %g", q, best)
			}
		}
		again, q2 := d.g.Communities(7)
		if !slices.Equal(of, again) || q != q2 {
			t.Fatal("the same seed gives other parts")
		}
		// Every part hangs together.
		for p, members := range parts {
			reached := map[int64]bool{members[0]: true}
			stack := []int64{members[0]}
			for len(stack) > 0 {
				v := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				for it := u.From(v); it.Next(); {
					if id := it.Node().ID(); of[id] == p && !reached[id] {
						reached[id] = true
						stack = append(stack, id)
					}
				}
			}
			if len(reached) != len(members) {
				t.Fatalf("part %d does not hang together", p)
			}
		}
	})
}

func TestCommunitiesFindPlantedOnes(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var arcs []measure.Arc
	const groups, size = 8, 40
	for range 40_000 {
		a, b := rng.IntN(groups*size), rng.IntN(groups*size)
		if a/size == b/size || rng.IntN(40) == 0 {
			arcs = append(arcs, measure.Arc{From: int32(a), To: int32(b), Weight: 1})
		}
	}
	g, err := measure.New(groups*size, arcs)
	if err != nil {
		t.Fatal(err)
	}
	of, _ := g.Communities(1)
	for v := range of {
		if of[v] != of[v/size*size] {
			t.Fatalf("node %d is in part %d, the first of its group in %d", v, of[v], of[v/size*size])
		}
	}
}

func TestHITSIsTheFixedPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, true)
		hubs, authorities := d.g.HITS(1e-12)
		got := make([]float64, d.n)
		for _, a := range d.arcs {
			got[a.To] += hubs[a.From] * a.Weight
		}
		length := 0.0
		for _, x := range got {
			length += x * x
		}
		length = math.Sqrt(length)
		for v := range got {
			if len(d.arcs) > 0 && math.Abs(got[v]/length-authorities[v]) > 1e-4 {
				t.Fatalf("authority of %d is %g, its hubs give %g", v, authorities[v], got[v]/length)
			}
		}
	})
}

func TestPathsAndReciprocity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t, false)
		from := int32(rapid.IntRange(0, d.n-1).Draw(t, "a"))
		to := int32(rapid.IntRange(0, d.n-1).Draw(t, "b"))
		all := path.DijkstraAllPaths(d.directed())
		p := d.g.Path(from, to, true)
		if w := all.Weight(int64(from), int64(to)); math.IsInf(w, 1) != (p == nil) || p != nil && float64(len(p)-1) != w {
			t.Fatalf("path %v from %d to %d, gonum has length %g", p, from, to, w)
		}
		arc := map[[2]int32]bool{}
		for _, a := range d.arcs {
			arc[[2]int32{a.From, a.To}] = true
		}
		for i := 1; i < len(p); i++ {
			if !arc[[2]int32{p[i-1], p[i]}] {
				t.Fatalf("path %v follows an arc that is none", p)
			}
		}
		mutual := 0
		for a := range arc {
			if arc[[2]int32{a[1], a[0]}] {
				mutual++
			}
		}
		share, pairs := d.g.Reciprocity()
		if len(pairs)*2 != mutual || len(arc) > 0 && math.Abs(share-float64(mutual)/float64(len(arc))) > 1e-12 {
			t.Fatalf("reciprocity %g %v, want %d mutual arcs of %d", share, pairs, mutual, len(arc))
		}
	})
}

// The bound must hold for 9 of 10 seeds; it holds for all of these, being the
// worst case.
func TestSampledBetweennessKeepsItsBound(t *testing.T) {
	g := random(t, 400, 2400, 5)
	exact := g.Betweenness(0, 0)
	if exact.Bound != 0 || exact.Pivots != 400 {
		t.Fatalf("exact scores with an error: %+v", exact)
	}
	for seed := range uint64(10) {
		b := g.Betweenness(100, seed)
		off := 0.0
		for v := range exact.Scores {
			off = max(off, math.Abs(b.Scores[v]-exact.Scores[v]))
		}
		if limit := b.Bound * 400 * 399; off > limit || limit <= 0 {
			t.Errorf("seed %d: off by %g, bound %g", seed, off, limit)
		}
	}
}

func TestArcsOutsideAreErrors(t *testing.T) {
	for _, a := range []measure.Arc{{From: 0, To: 2, Weight: 1}, {From: -1, To: 0, Weight: 1}, {From: 0, To: 1}, {From: 0, To: 1, Weight: math.NaN()}} {
		if _, err := measure.New(2, []measure.Arc{a}); err == nil {
			t.Errorf("%v is accepted", a)
		}
	}
	g, err := measure.New(2, []measure.Arc{{0, 1, 1}, {0, 1, 2.5}})
	if err != nil {
		t.Fatal(err)
	}
	if in, _ := g.Strengths(); g.Arcs() != 1 || in[1] != 3.5 {
		t.Errorf("parallel arcs: %d arcs, strength %g", g.Arcs(), in[1])
	}
}

func random(t testing.TB, n, arcs int, seed uint64) *measure.Graph {
	rng := rand.New(rand.NewPCG(seed, 0))
	list := make([]measure.Arc, arcs)
	for i := range list {
		list[i] = measure.Arc{From: int32(rng.IntN(n)), To: int32(rng.IntN(n)), Weight: float64(1 + rng.IntN(5))}
	}
	g, err := measure.New(n, list)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// BenchmarkTogether is PageRank, components, cores, communities and sampled
// betweenness of 100,000 nodes and 500,000 arcs.
func BenchmarkTogether(b *testing.B) {
	g := random(b, 100_000, 500_000, 1)
	for b.Loop() {
		g.PageRank(0.85, 1e-10)
		g.Components()
		g.Cores()
		g.Communities(1)
		g.Betweenness(256, 1)
	}
}

func BenchmarkPageRank1M(b *testing.B) {
	g := random(b, 200_000, 1_000_000, 1)
	for b.Loop() {
		g.PageRank(0.85, 1e-8)
	}
}

func BenchmarkCommunities(b *testing.B) {
	g := random(b, 100_000, 500_000, 1)
	for b.Loop() {
		g.Communities(1)
	}
}

func BenchmarkBetweenness256(b *testing.B) {
	g := random(b, 100_000, 500_000, 1)
	for b.Loop() {
		g.Betweenness(256, 1)
	}
}

func toNodes(parts [][]int64) [][]graph.Node {
	out := make([][]graph.Node, len(parts))
	for i, p := range parts {
		for _, v := range p {
			out[i] = append(out[i], simple.Node(v))
		}
	}
	return out
}
