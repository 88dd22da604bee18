package plan

import (
	"math"

	"github.com/lienket/lienket/graph/sparql/algebra"
)

// estimates are guesses of how many different values variables have. There are
// so few of them that searching is faster than hashing.
type estimates []estimate

type estimate struct {
	v        algebra.Var
	distinct float64
}

// of returns a variable's estimate, or +Inf if there is none.
func (es estimates) of(v algebra.Var) float64 {
	for i := range es {
		if es[i].v == v {
			return es[i].distinct
		}
	}
	return math.Inf(1)
}

// lower adds an estimate, or replaces a higher one.
func (es *estimates) lower(v algebra.Var, distinct float64) {
	for i := range *es {
		if e := &(*es)[i]; e.v == v {
			e.distinct = min(e.distinct, distinct)
			return
		}
	}
	*es = append(*es, estimate{v, distinct})
}

// distinctOf estimates the number of distinct values of a variable in a node.
func distinctOf(n Node, v algebra.Var) float64 {
	b := n.Info()
	return max(1, min(b.distinct.of(v), b.Rows))
}

// inherit takes over the estimates of other nodes, the lower of two.
func (b *Base) inherit(nodes ...Node) {
	if len(nodes) == 1 { // they are never changed, so may be shared
		b.distinct = nodes[0].Info().distinct
		return
	}
	b.distinct = nil
	for _, n := range nodes {
		for _, e := range n.Info().distinct {
			b.distinct.lower(e.v, e.distinct)
		}
	}
}
