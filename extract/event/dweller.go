package event

import "github.com/lienket/lienket/extract"

// dweller returns the person whose address ends with the place at node k: "ông
// A, cựu chiến binh, phường B, quận C 10 triệu đồng"; or -1.
func (r *reader) dweller(k int) int {
	if r.nodes[k].first().Kind != extract.PlaceActor || !r.is(k-1, ",", "ở", "tại", "ngụ", "trú", "(") {
		return -1
	}
	for x := k - 1; x >= 0 && x >= k-maxAddress; x-- {
		n := &r.nodes[x]
		switch {
		case n.person:
			return x
		case n.kind == mark && n.fold != "," && n.fold != "(" && n.fold != ")", n.kind == itemNode && !r.is(x-1, "nhà", "số"), n.lex != nil && n.lex.trigger&(give|send|receive) != 0, n.kind == actorNode && n.first().Kind != extract.PlaceActor:
			return -1
		}
	}
	return -1
}

// maxAddress is how many nodes may stand between a person and the last place of the address.
const maxAddress = 20
