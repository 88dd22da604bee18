package store

import (
	"math"

	"github.com/lienket/lienket/graph/dataset"
)

// estimate guesses how many different values n of the quads have that together
// have values different ones among of quads, as if each value had equally many
// and the n were drawn at random.
func estimate(n, values, of int64) int64 {
	if values <= 0 || of <= 0 || n <= 0 {
		return n
	}
	if n >= of {
		return max(1, min(n, values+n-of))
	}
	share := float64(n) / float64(of)
	e := float64(values) * (1 - math.Pow(1-share, float64(of)/float64(values)))
	return max(1, min(n, int64(math.Round(e))))
}

// counter counts statistics from the sorted keys of the orders. Each order can
// have a counter of its own; add brings them together.
type counter struct {
	distinct   [4]int64
	quads      int64
	predicates map[dataset.ID]*predicateStats
	prev       key
	begun      bool
	id         dataset.ID // of current
	current    *predicateStats
}

func newCounter() *counter { return &counter{predicates: map[dataset.ID]*predicateStats{}} }

// begin starts the keys of a new order.
func (c *counter) begin() { c.begun = false }

// resume starts in the midst of an order, behind a key.
func (c *counter) resume(behind key) { c.begun, c.prev = true, behind }

func (c *counter) of(p dataset.ID) *predicateStats {
	if c.current == nil || c.id != p {
		s, ok := c.predicates[p]
		if !ok {
			s = &predicateStats{}
			c.predicates[p] = s
		}
		c.id, c.current = p, s
	}
	return c.current
}

// see takes the next keys of order o.
func (c *counter) see(o int, keys []key) {
	order := orders[o]
	for i := range keys {
		k := &keys[i]
		first := !c.begun || k[0] != c.prev[0]
		if first && order != dataset.POSG && order != dataset.GPOS {
			c.distinct[order[0]]++
		}
		if first || k[1] != c.prev[1] {
			switch order {
			case dataset.PSOG:
				c.of(k[0]).subjects++
			case dataset.POSG:
				c.of(k[0]).objects++
			case dataset.GPOS:
				c.of(k[1]).graphs++
			}
		}
		if order == dataset.PSOG {
			c.of(k[0]).quads++
		}
		c.begun, c.prev = true, *k
	}
	if o == 0 {
		c.quads += int64(len(keys))
	}
}

// sumCounters returns what has been counted by all counters together.
func sumCounters(cs ...*counter) statistics {
	s := statistics{predicates: map[dataset.ID]predicateStats{}}
	for _, c := range cs {
		s.quads += c.quads
		for i, n := range c.distinct {
			s.distinct[i] += n
		}
		for p, n := range c.predicates {
			t := s.predicates[p]
			t.quads += n.quads
			t.subjects += n.subjects
			t.objects += n.objects
			t.graphs += n.graphs
			s.predicates[p] = t
		}
	}
	return s
}
