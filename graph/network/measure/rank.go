package measure

import "math"

// PageRank returns the weighted PageRank of every node (Page, Brin, Motwani and
// Winograd 1998): scores that sum to 1. A random walk follows an arc with
// probability damping, in proportion to weights, and else starts anew anywhere;
// from a node without arcs it always starts anew. It stops when the scores
// change by less than tolerance in sum, or after 1000 rounds. Cost: O(V+E) a
// round.
func (g *Graph) PageRank(damping, tolerance float64) []float64 {
	if g.n == 0 {
		return nil
	}
	n := float64(g.n)
	_, strength := g.Strengths()
	score, share, next := make([]float64, g.n), make([]float64, g.n), make([]float64, g.n)
	for v := range score {
		score[v] = 1 / n
	}
	for range 1000 {
		lost := 0.0
		for v, s := range score {
			if strength[v] > 0 {
				share[v] = s / strength[v]
			} else {
				share[v] = 0
				lost += s
			}
		}
		base := (1-damping)/n + damping*lost/n
		change := 0.0
		for v := range next {
			from, w := g.in.of(int32(v))
			w = w[:len(from)]
			got := 0.0
			for i, u := range from {
				got += share[u] * w[i]
			}
			next[v] = base + damping*got
			change += math.Abs(next[v] - score[v])
		}
		score, next = next, score
		if change < tolerance {
			break
		}
	}
	return score
}

// HITS returns hub and authority scores (Kleinberg 1999), each of Euclidean
// length 1: good hubs lead to good authorities. Arcs count by weight. It stops
// when both change by less than tolerance in Euclidean length, or after 1000
// rounds; a graph without arcs has zeros. Cost: O(V+E) a round.
func (g *Graph) HITS(tolerance float64) (hubs, authorities []float64) {
	hubs, authorities = make([]float64, g.n), make([]float64, g.n)
	if g.Arcs() == 0 {
		return hubs, authorities
	}
	for v := range hubs {
		hubs[v] = 1 / math.Sqrt(float64(g.n))
	}
	was := make([]float64, g.n)
	for range 1000 {
		copy(was, authorities)
		gather(&g.in, hubs, authorities)
		change := distance(was, authorities)
		copy(was, hubs)
		gather(&g.out, authorities, hubs)
		if change < tolerance && distance(was, hubs) < tolerance {
			break
		}
	}
	return hubs, authorities
}

// gather sets to[v] to the weighted sum of from over v's row, scaled to length 1.
func gather(r *rows, from, to []float64) {
	length := 0.0
	for v := range to {
		near, w := r.of(int32(v))
		s := 0.0
		for i, u := range near {
			s += from[u] * w[i]
		}
		to[v] = s
		length += s * s
	}
	if length = math.Sqrt(length); length > 0 {
		for v := range to {
			to[v] /= length
		}
	}
}

func distance(a, b []float64) float64 {
	s := 0.0
	for i := range a {
		s += (a[i] - b[i]) * (a[i] - b[i])
	}
	return math.Sqrt(s)
}
