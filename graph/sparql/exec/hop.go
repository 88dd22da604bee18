package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// hop is a path of exactly one step: the union of some predicates, forwards or
// backwards, and of negated sets, in one graph. It finds neighbours by seeking
// until that has cost as much as reading all of its edges, and then reads them.
type hop struct {
	rt    *runtime
	graph pathGraph
	arms  []arm
	size  float64 // edges, from the index
	spent float64
	csr   *csr
	cols  dataset.Columns // for the edges of one node
}

// pathGraph is the graph that a path is evaluated in.
type pathGraph struct {
	id    dataset.ID
	union bool
}

// arm is one alternative of a hop.
type arm struct {
	p       dataset.ID
	not     []dataset.ID // when p is Any: the predicates that do not match
	inverse bool
}

// hopCost is what finding the neighbours of one node costs, in the units of
// seekCost: a scan is opened for each.
const hopCost = 300

// hopOf takes a step apart if it is one hop.
func hopOf(s plan.PathStep, inverse bool) ([]arm, bool) {
	switch s := s.(type) {
	case plan.StepLink:
		if s.P == dataset.Any {
			return nil, true // an unknown predicate: no edges
		}
		return []arm{{p: s.P, inverse: inverse}}, true
	case plan.StepInverse:
		return hopOf(s.Path, !inverse)
	case plan.StepAlt:
		l, ok1 := hopOf(s.Left, inverse)
		r, ok2 := hopOf(s.Right, inverse)
		return append(l, r...), ok1 && ok2
	case plan.StepNot:
		var arms []arm
		if s.DoForward {
			arms = append(arms, arm{not: s.Forward, inverse: inverse})
		}
		if s.DoInverted {
			arms = append(arms, arm{not: s.Inverted, inverse: !inverse})
		}
		return arms, true
	}
	return nil, false
}

func (rt *runtime) newHop(g pathGraph, arms []arm) (*hop, error) {
	h := &hop{rt: rt, graph: g, arms: arms}
	for _, a := range arms {
		pattern := dataset.Pattern{dataset.P: a.p}
		if !g.union {
			pattern[dataset.G] = g.id
		}
		c, err := rt.reader.Count(rt.ctx, pattern)
		if err != nil {
			return nil, err
		}
		h.size += float64(c.Quads)
	}
	return h, nil
}

// scanOf makes the scan of an arm from a node, or of the whole arm if from is
// Any. The far end comes in the component that is returned.
func (h *hop) scanOf(a arm, from dataset.ID, inverse bool) (s dataset.Scan, near, far dataset.Component) {
	near, far = dataset.S, dataset.O
	if a.inverse != inverse {
		near, far = far, near
	}
	s.Pattern[dataset.P] = a.p
	s.Pattern[near] = from
	if !h.graph.union {
		s.Pattern[dataset.G] = h.graph.id
	}
	s.Union = h.graph.union
	s.Order = nativeFor(s.Pattern, s.Union, near)
	s.Want = s.Want.With(far)
	if from == dataset.Any {
		s.Want = s.Want.With(near)
	}
	if a.p == dataset.Any {
		s.Want = s.Want.With(dataset.P)
	}
	return s, near, far
}

// nativeFor finds a native order that begins with the bound components, if
// there is one; then one with the component first is better.
func nativeFor(p dataset.Pattern, union bool, first dataset.Component) dataset.Order {
	bound := p.Bound()
	best, score := dataset.SPOG, -1
	for _, o := range dataset.Native() {
		if union && o[3] != dataset.G {
			continue
		}
		n := 0
		for n < 4 && bound.Has(o[n]) {
			n++
		}
		points := 2 * n
		if n < 4 && o[n] == first {
			points++
		}
		if n == bound.Count() && points > score {
			best, score = o, points
		}
	}
	if score >= 0 {
		return best
	}
	// No native order: the bound components in front, any order behind.
	var out []dataset.Component
	for c := dataset.S; c <= dataset.G; c++ {
		if bound.Has(c) {
			out = append(out, c)
		}
	}
	for _, c := range []dataset.Component{first, dataset.S, dataset.P, dataset.O, dataset.G} {
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return dataset.Order(out)
}

// edges calls f for the edges of an arm: their near ends, unless that is from,
// and their far ends. f must not call edges.
func (h *hop) edges(a arm, from dataset.ID, inverse bool, f func(near, far []dataset.ID) error) error {
	scan, near, far := h.scanOf(a, from, inverse)
	cur, err := h.rt.reader.Scan(h.rt.ctx, scan)
	if err != nil {
		return err
	}
	defer cur.Close()
	var cols dataset.Columns
	if from == dataset.Any {
		cols = allocate(&scan, BatchRows)
	} else {
		for c := range h.cols {
			if scan.Want.Has(dataset.Component(c)) {
				if h.cols[c] == nil {
					h.cols[c] = make([]dataset.ID, leastRoom)
				}
				cols[c] = h.cols[c]
			}
		}
	}
	for {
		if err := h.rt.pause(); err != nil {
			return err
		}
		view := cols
		n, err := cur.Next(&view)
		if err != nil || n == 0 {
			return err
		}
		if a.p == dataset.Any && len(a.not) > 0 {
			kept := 0
			for i := 0; i < n; i++ {
				if !slices.Contains(a.not, view[dataset.P][i]) {
					view[far][kept] = view[far][i]
					if from == dataset.Any {
						view[near][kept] = view[near][i]
					}
					kept++
				}
			}
			n = kept
		}
		var ends []dataset.ID
		if from == dataset.Any {
			ends = view[near][:n]
		}
		if err := f(ends, view[far][:n]); err != nil {
			return err
		}
	}
}

// neighbours appends the nodes one hop away, as often as there are edges.
func (h *hop) neighbours(out []dataset.ID, from dataset.ID, inverse bool) ([]dataset.ID, error) {
	if h.csr == nil {
		if h.spent += hopCost * float64(len(h.arms)); h.spent > h.size*loadCost {
			if err := h.load(); err != nil {
				return nil, err
			}
		}
	}
	if h.csr != nil {
		i := h.csr.nodes.find([]dataset.ID{from})
		if i < 0 {
			return out, nil
		}
		for _, t := range h.csr.from(int32(i), inverse) {
			out = append(out, h.csr.nodes.rows[t])
		}
		return out, nil
	}
	for _, a := range h.arms {
		err := h.edges(a, from, inverse, func(_, far []dataset.ID) error {
			out = append(out, far...)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// csr holds edges between numbered nodes, in compressed rows, both ways.
type csr struct {
	nodes    *table
	src, dst []int32
	off, to  [2][]int32 // forwards, backwards
	seen     []uint32
	stamp    uint32
	queue    []int32
}

func (h *hop) load() error {
	c := &csr{nodes: newTableFor(h.rt, 1, int(h.size)/2)}
	c.src, c.dst = make([]int32, 0, int(h.size)), make([]int32, 0, int(h.size))
	row := make([]dataset.ID, 1)
	number := func(id dataset.ID) (int32, error) {
		row[0] = id
		n, _, err := c.nodes.add(row)
		return int32(n), err
	}
	var last dataset.ID // sources come in runs
	var s int32
	for _, a := range h.arms {
		err := h.edges(a, dataset.Any, false, func(near, far []dataset.ID) error {
			if err := h.rt.grow(16 * len(near)); err != nil {
				return err
			}
			for i := range near {
				if near[i] != last {
					n, err := number(near[i])
					if err != nil {
						return err
					}
					last, s = near[i], n
				}
				d, err := number(far[i])
				if err != nil {
					return err
				}
				c.src, c.dst = append(c.src, s), append(c.dst, d)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	c.off[0], c.to[0] = compress(c.src, c.dst, c.nodes.n)
	c.off[1], c.to[1] = compress(c.dst, c.src, c.nodes.n)
	c.seen = make([]uint32, c.nodes.n)
	h.csr = c
	return nil
}

// compress sorts edges by source, by counting.
func compress(src, dst []int32, nodes int) (off, to []int32) {
	off = make([]int32, nodes+1)
	for _, s := range src {
		off[s+1]++
	}
	for i := 0; i < nodes; i++ {
		off[i+1] += off[i]
	}
	at := slices.Clone(off)
	to = make([]int32, len(src))
	for i, s := range src {
		to[at[s]] = dst[i]
		at[s]++
	}
	return off, to
}

func (c *csr) from(node int32, inverse bool) []int32 {
	d := 0
	if inverse {
		d = 1
	}
	return c.to[d][c.off[d][node]:c.off[d][node+1]]
}

// reachable returns the nodes that many hops lead to from a node; the node
// itself first if zero, else only if a cycle leads back.
func (c *csr) reachable(out []dataset.ID, from dataset.ID, inverse, zero bool) []dataset.ID {
	start := c.nodes.find([]dataset.ID{from})
	if start < 0 {
		if zero {
			out = append(out, from)
		}
		return out
	}
	c.stamp++
	c.queue = append(c.queue[:0], int32(start))
	if zero {
		c.seen[start] = c.stamp
		out = append(out, from)
	}
	for len(c.queue) > 0 {
		n := c.queue[len(c.queue)-1]
		c.queue = c.queue[:len(c.queue)-1]
		for _, t := range c.from(n, inverse) {
			if c.seen[t] == c.stamp {
				continue
			}
			c.seen[t] = c.stamp
			out = append(out, c.nodes.rows[t])
			if int(t) != start {
				c.queue = append(c.queue, t)
			}
		}
	}
	return out
}
