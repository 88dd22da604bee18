package measure

import (
	"math/rand/v2"
)

// Communities parts the graph, directions and loops ignored, so that weights lie
// within parts rather than between them. It maximises modularity by moving nodes
// and merging parts (Blondel, Guillaume, Lambiotte and Lefebvre 2008), splits
// parts that do not hang together, the fault for which Traag, Waltman and van Eck
// (2019) blame that method, and moves nodes again, until nothing gains. Parts
// are numbered by size, 0 the largest, equals by their first nodes. Modularity
// is that of the parts at resolution 1. The same seed gives the same parts.
func (g *Graph) Communities(seed uint64) (of []int, modularity float64) {
	if g.n == 0 {
		return nil, 0
	}
	base := g.undirected()
	part := make([]int32, g.n)
	for v := range part {
		part[v] = int32(v)
	}
	rng := rand.New(rand.NewPCG(seed, 1))
	const rounds = 10
	for range rounds {
		level := newLevel(base, part)
		gained := level.move(rng)
		part = level.part
		for {
			merged, up := aggregate(base, part)
			if !merged.move(rng) {
				break
			}
			gained = true
			for v := range part {
				part[v] = merged.part[up[v]]
			}
			compact(part)
		}
		if !splitApart(base, part) && !gained {
			break
		}
	}
	of, _ = number(part)
	return of, quality(base, part)
}

// level is a graph whose nodes are to be put into parts.
type level struct {
	rows
	loops []float64 // weight within a node, both directions
	part  []int32
	in    []float64 // strength of each part
	total float64   // twice the weight of all edges
	own   []float64 // strength of each node
}

func newLevel(r rows, part []int32) *level {
	n := len(r.at) - 1
	l := &level{rows: r, loops: make([]float64, n), part: part}
	l.count()
	return l
}

func (l *level) count() {
	n := len(l.loops)
	l.in, l.own, l.total = make([]float64, n), make([]float64, n), 0
	for v := range n {
		_, w := l.of(int32(v))
		l.own[v] = sum(w) + l.loops[v]
		l.in[l.part[v]] += l.own[v]
		l.total += l.own[v]
	}
}

// move moves nodes to neighbouring parts as long as modularity gains, and tells
// whether any moved. Nodes are visited in a random order, and again when a
// neighbour has moved.
func (l *level) move(rng *rand.Rand) bool {
	n := len(l.loops)
	if l.total == 0 {
		return false
	}
	queue := make([]int32, n)
	for i, v := range rng.Perm(n) {
		queue[i] = int32(v)
	}
	queued := make([]bool, n)
	for v := range queued {
		queued[v] = true
	}
	shared := make([]float64, n) // weight to each part near the node
	near := make([]int32, 0, 64)
	moved := false
	for head := 0; head < len(queue); head++ {
		// What lies behind is done; dropping it keeps the queue short.
		if head > n {
			queue = append(queue[:0], queue[head:]...)
			head = 0
		}
		v := queue[head]
		queued[v] = false
		old := l.part[v]
		to, w := l.rows.of(v)
		near = append(near[:0], old)
		for i, t := range to {
			p := l.part[t]
			if shared[p] == 0 && p != old {
				near = append(near, p)
			}
			shared[p] += w[i]
		}
		l.in[old] -= l.own[v]
		best, most := old, shared[old]-l.own[v]*l.in[old]/l.total
		for _, p := range near[1:] {
			gain := shared[p] - l.own[v]*l.in[p]/l.total
			if gain > most+1e-12*l.total {
				best, most = p, gain
			}
		}
		for _, p := range near {
			shared[p] = 0
		}
		l.in[best] += l.own[v]
		if best == old {
			continue
		}
		l.part[v] = best
		moved = true
		for _, t := range to {
			if !queued[t] && l.part[t] != best {
				queued[t] = true
				queue = append(queue, t)
			}
		}
	}
	return moved
}

// compact renames parts to 0..k-1 in the order of their first nodes and
// returns k.
func compact(part []int32) int {
	name := make([]int32, len(part))
	for i := range name {
		name[i] = -1
	}
	k := int32(0)
	for v, p := range part {
		if name[p] < 0 {
			name[p] = k
			k++
		}
		part[v] = name[p]
	}
	return int(k)
}

// aggregate makes one node of each part, every one a part of its own. up tells
// the node of each node below.
func aggregate(r rows, part []int32) (l *level, up []int32) {
	k := compact(part)
	up = append([]int32(nil), part...)
	loops := make([]float64, k)
	arcs := make([]Arc, 0, len(r.to))
	for v := range part {
		to, w := r.of(int32(v))
		for i, t := range to {
			if a, b := part[v], part[t]; a != b {
				arcs = append(arcs, Arc{a, b, w[i]})
			} else {
				loops[a] += w[i]
			}
		}
	}
	l = &level{rows: compress(k, arcs), loops: loops, part: make([]int32, k)}
	for v := range l.part {
		l.part[v] = int32(v)
	}
	l.count()
	return l, up
}

// splitApart gives every connected piece of a part a part of its own and tells
// whether there was any to split. No split lowers modularity.
func splitApart(r rows, part []int32) bool {
	n := len(part)
	compact(part)
	piece := make([]int32, n)
	for v := range piece {
		piece[v] = -1
	}
	first := make([]bool, n) // whether a part has a piece already
	split := false
	next := int32(0)
	var stack []int32
	for v := range n {
		if piece[v] >= 0 {
			continue
		}
		if first[part[v]] {
			split = true
		}
		first[part[v]] = true
		stack = append(stack[:0], int32(v))
		piece[v] = next
		for len(stack) > 0 {
			u := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			to, _ := r.of(u)
			for _, t := range to {
				if piece[t] < 0 && part[t] == part[u] {
					piece[t] = next
					stack = append(stack, t)
				}
			}
		}
		next++
	}
	copy(part, piece)
	return split
}

// quality is the modularity of parts (Newman and Girvan 2004).
func quality(r rows, part []int32) float64 {
	within, strength, total := 0.0, make([]float64, len(part)), 0.0
	for v := range part {
		to, w := r.of(int32(v))
		for i, t := range to {
			if part[v] == part[t] {
				within += w[i]
			}
		}
		s := sum(w)
		strength[part[v]] += s
		total += s
	}
	if total == 0 {
		return 0
	}
	q := within / total
	for _, s := range strength {
		q -= s / total * s / total
	}
	return q
}
