package measure

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// Betweenness is how often nodes lie on shortest paths.
type Betweenness struct {
	// Scores are the sums, over all ordered pairs of other nodes, of the share of
	// their shortest paths that pass the node. Directions count, weights do not.
	Scores []float64
	// Pivots is from how many nodes paths were followed: all of them if the
	// scores are exact.
	Pivots int
	// Bound is the error: with probability 0.9 or more no score is off by more
	// than Bound·V·(V−1). It is 0 if the scores are exact. It is Hoeffding's
	// bound over all nodes at once and so the worst case; errors are mostly far
	// smaller.
	Bound float64
}

// workers is how many share the work of walking from many nodes. It is fixed, so
// that sums are formed in one order on every machine.
const workers = 4

// Betweenness follows shortest paths from at most pivots nodes, drawn without
// repetition by the seed; 0 is all of them, which is exact (Brandes 2001; for
// pivots "Centrality Estimation in Large Networks", 2007). Cost: O(pivots·(V+E)).
func (g *Graph) Betweenness(pivots int, seed uint64) Betweenness {
	sources := make([]int32, g.n)
	for v := range sources {
		sources[v] = int32(v)
	}
	exact := pivots <= 0 || pivots >= g.n
	if !exact {
		rng := rand.New(rand.NewPCG(seed, 0))
		for i := range pivots {
			j := i + rng.IntN(g.n-i)
			sources[i], sources[j] = sources[j], sources[i]
		}
		sources = sources[:pivots]
	}
	walks := make([]*dependencies, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			walks[w] = newDependencies(g)
			for i := w; i < len(sources); i += workers {
				walks[w].from(sources[i])
			}
		})
	}
	wg.Wait()
	b := Betweenness{Scores: make([]float64, g.n), Pivots: len(sources)}
	for _, w := range walks {
		for v := range b.Scores {
			b.Scores[v] += w.sum[v]
		}
	}
	if exact {
		return b
	}
	n, k := float64(g.n), float64(len(sources))
	const doubt = 0.1
	b.Bound = math.Sqrt(math.Log(2*n/doubt)/(2*k)) * (n - 2) / (n - 1)
	for v := range b.Scores {
		b.Scores[v] *= n / k
	}
	return b
}

// dependencies sums how much the paths from sources depend on each node.
type dependencies struct {
	g             *Graph
	sum           []float64
	distance      []int32
	paths, depend []float64
	order         []int32
}

func newDependencies(g *Graph) *dependencies {
	d := &dependencies{
		g: g, sum: make([]float64, g.n), distance: make([]int32, g.n),
		paths: make([]float64, g.n), depend: make([]float64, g.n), order: make([]int32, 0, g.n),
	}
	for v := range d.distance {
		d.distance[v] = -1
	}
	return d
}

func (d *dependencies) from(s int32) {
	out := &d.g.out
	d.order = append(d.order[:0], s)
	d.distance[s], d.paths[s] = 0, 1
	for i := 0; i < len(d.order); i++ {
		v := d.order[i]
		near := d.distance[v] + 1
		for _, t := range out.to[out.at[v]:out.at[v+1]] {
			if d.distance[t] < 0 {
				d.distance[t] = near
				d.order = append(d.order, t)
			}
			if d.distance[t] == near {
				d.paths[t] += d.paths[v]
			}
		}
	}
	// Going back, every node hands on what depends on it: what follows it on
	// shortest paths is known by then.
	for _, v := range slices.Backward(d.order) {
		near, total := d.distance[v]+1, 0.0
		for _, t := range out.to[out.at[v]:out.at[v+1]] {
			if d.distance[t] == near {
				total += d.paths[v] / d.paths[t] * (1 + d.depend[t])
			}
		}
		d.depend[v] = total
		if v != s {
			d.sum[v] += total
		}
	}
	for _, v := range d.order {
		d.distance[v], d.paths[v], d.depend[v] = -1, 0, 0
	}
}

// Closeness returns how near the others are to each node, along arcs that lead
// to it: (r−1)/D · (r−1)/(V−1), where r nodes, itself included, reach it and D is
// the sum of their distances (Wasserman and Faust 1994); 0 if none does. Cost:
// O(V·(V+E)).
func (g *Graph) Closeness() []float64 {
	out := make([]float64, g.n)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			distance := make([]int32, g.n)
			for v := range distance {
				distance[v] = -1
			}
			queue := make([]int32, 0, g.n)
			for v := w; v < g.n; v += workers {
				queue = walk(&g.in, int32(v), distance, queue[:0])
				far := 0.0
				for _, u := range queue {
					far += float64(distance[u])
					distance[u] = -1
				}
				if r := float64(len(queue) - 1); far > 0 {
					out[v] = r / far * r / float64(g.n-1)
				}
			}
		})
	}
	wg.Wait()
	return out
}

// walk visits what can be reached from s, nearest first.
func walk(r *rows, s int32, distance []int32, queue []int32) []int32 {
	queue = append(queue, s)
	distance[s] = 0
	for i := 0; i < len(queue); i++ {
		v := queue[i]
		for _, t := range r.to[r.at[v]:r.at[v+1]] {
			if distance[t] < 0 {
				distance[t] = distance[v] + 1
				queue = append(queue, t)
			}
		}
	}
	return queue
}

// Path returns the nodes of a shortest path, both ends included, the first in
// the order of nodes among equals; nil if there is none. Directions count only
// if directed is set. Cost: O(V+E).
func (g *Graph) Path(from, to int32, directed bool) []int32 {
	r := g.in
	if !directed {
		r = g.undirected()
	}
	// Distances to the goal; then the first neighbour that is nearer, step by
	// step.
	distance := make([]int32, g.n)
	for v := range distance {
		distance[v] = -1
	}
	walk(&r, to, distance, nil)
	if distance[from] < 0 {
		return nil
	}
	if directed {
		r = g.out
	}
	path := []int32{from}
	for v := from; v != to; {
		next, _ := r.of(v)
		for _, t := range next {
			if distance[t] == distance[v]-1 {
				v = t
				break
			}
		}
		path = append(path, v)
	}
	return path
}
