package measure

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/network"
)

// Options say how much is computed.
type Options struct {
	// Damping of PageRank; 0 is 0.85.
	Damping float64
	// Seed of communities and of sampling.
	Seed uint64
	// Exact is up to how many nodes betweenness and closeness are exact; 0 is
	// 2000. Beyond, betweenness is sampled from Pivots nodes (0 is 256) and
	// closeness, which has no such bound, is left out.
	Exact, Pivots int
}

// Report is what is measured of a graph. Slices are aligned with the graph's
// nodes; a nil one was not computed.
type Report struct {
	InDegree, OutDegree     []int
	InStrength, OutStrength []float64
	PageRank                []float64
	Hubs, Authorities       []float64
	Betweenness             Betweenness
	Closeness               []float64
	Core                    []int
	Component, Community    []int
	Components              []int // their sizes
	Modularity              float64
	Reciprocity             float64
	Mutual                  []Pair // "who helped back"
}

// Compute measures a graph.
func Compute(g *Graph, o Options) *Report {
	if o.Damping == 0 {
		o.Damping = 0.85
	}
	if o.Exact == 0 {
		o.Exact = 2000
	}
	if o.Pivots == 0 {
		o.Pivots = 256
	}
	r := &Report{}
	r.InDegree, r.OutDegree = g.Degrees()
	r.InStrength, r.OutStrength = g.Strengths()
	r.PageRank = g.PageRank(o.Damping, 1e-10)
	r.Hubs, r.Authorities = g.HITS(1e-9)
	if g.n <= o.Exact {
		r.Betweenness = g.Betweenness(0, 0)
		r.Closeness = g.Closeness()
	} else {
		r.Betweenness = g.Betweenness(o.Pivots, o.Seed)
	}
	r.Core = g.Cores()
	r.Component, r.Components = g.Components()
	r.Community, r.Modularity = g.Communities(o.Seed)
	r.Reciprocity, r.Mutual = g.Reciprocity()
	return r
}

// column is a measure as an attribute of nodes.
type column struct {
	network.Attribute
	value func(v int) network.Value
}

func (r *Report) columns() []column {
	ints := func(name, doc string, xs []int) column {
		return column{network.Attribute{Name: name, Type: network.Int, Doc: doc}, func(v int) network.Value { return network.IntOf(int64(xs[v])) }}
	}
	floats := func(name, doc string, xs []float64) column {
		return column{network.Attribute{Name: name, Type: network.Float, Doc: doc}, func(v int) network.Value { return network.FloatOf(xs[v]) }}
	}
	between := "Number of shortest paths between other nodes that pass this one, each pair counting 1"
	if r.Betweenness.Bound > 0 {
		between += fmt.Sprintf("; estimated from %d nodes, off by more than %.3g of all pairs with probability below 0.1", r.Betweenness.Pivots, r.Betweenness.Bound)
	}
	out := []column{
		ints("in_degree", "Number of nodes that lead here", r.InDegree),
		ints("out_degree", "Number of nodes to which this one leads", r.OutDegree),
		floats("in_strength", "Weight of the edges that lead here", r.InStrength),
		floats("out_strength", "Weight of the edges that lead from here", r.OutStrength),
		floats("pagerank", "PageRank, weighted; sums to 1", r.PageRank),
		floats("hub", "HITS hub score, weighted", r.Hubs),
		floats("authority", "HITS authority score, weighted", r.Authorities),
		floats("betweenness", between, r.Betweenness.Scores),
	}
	if r.Closeness != nil {
		out = append(out, floats("closeness", "Closeness by edges that lead here, 0-1", r.Closeness))
	}
	return append(out,
		ints("core", "Core number, directions ignored", r.Core),
		ints("component", "Weakly connected component, 0 the largest", r.Component),
		ints("community", "Community by modularity, 0 the largest", r.Community))
}

// Attach adds the measures to the graph's nodes as attributes, for exports.
func (r *Report) Attach(g *network.Graph) {
	for _, c := range r.columns() {
		values := make([]network.Value, len(g.Nodes))
		for v := range values {
			values[v] = c.value(v)
		}
		g.AddNodeAttribute(c.Attribute, values)
	}
}

// Top returns the positions of the k greatest scores, greatest first, equals in
// the order of nodes; zeros are left out.
func Top(scores []float64, k int) []int {
	var at []int
	for v, s := range scores {
		if s > 0 {
			at = append(at, v)
		}
	}
	slices.SortFunc(at, func(a, b int) int { return cmp.Or(-cmp.Compare(scores[a], scores[b]), cmp.Compare(a, b)) })
	return at[:min(k, len(at))]
}

// Find returns the nodes that go by a name: identifier, its last part, or label,
// without regard to case and spaces; in the order of nodes.
func Find(g *network.Graph, name string) []int32 {
	fold := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	want := fold(name)
	var out []int32
	for i := range g.Nodes {
		n := &g.Nodes[i]
		last := n.ID[strings.LastIndexAny(n.ID, ":/#")+1:]
		if fold(n.Label) == want || fold(n.ID) == want || fold(last) == want {
			out = append(out, int32(i))
		}
	}
	return out
}
