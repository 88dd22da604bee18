package syntax

import (
	"github.com/lienket/lienket/extract"
)

// TownOf reports whether a node names one place that is less than a country.
func (r *Reader) TownOf(n *Node) bool {
	if n.Kind != ActorNode || !n.Named || len(n.Actors) != 1 || n.First().Kind != extract.PlaceActor {
		return false
	}
	k := r.Analysis.Places[n.First().Index].Kind
	return k != extract.OtherPlace && k != extract.Country
}
