package syntax

import (
	"github.com/lienket/lienket/extract"
)

// Dweller returns the person whose address ends with the place at node k: "ông
// A, cựu chiến binh, phường B, quận C 10 triệu đồng"; or -1.
func (r *Reader) Dweller(k int) int {
	if r.Nodes[k].First().Kind != extract.PlaceActor || !r.Is(k-1, ",", "ở", "tại", "ngụ", "trú", "(") {
		return -1
	}
	for x := k - 1; x >= 0 && x >= k-maxAddress; x-- {
		n := &r.Nodes[x]
		switch {
		case n.Person:
			return x
		case n.Kind == Mark && n.Fold != "," && n.Fold != "(" && n.Fold != ")", n.Kind == ItemNode && !r.Is(x-1, "nhà", "số"), n.Lex != nil && n.Lex.Trigger&(Give|Send|Receive) != 0, n.Kind == ActorNode && n.First().Kind != extract.PlaceActor:
			return -1
		}
	}
	return -1
}

// maxAddress is how many nodes may stand between a person and the last place of the address.
const maxAddress = 20
