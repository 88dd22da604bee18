package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// landed returns the country for a city of it at which the help of another country only
// arrives: "2 triệu liều do Pháp tặng đã tới Hà Nội". Others are who they are.
func (r *reader) landed(f *gift.Frame, from, to extract.Actor) extract.Actor {
	if from.Kind == extract.PersonActor || to.Kind != extract.PlaceActor || r.Analysis.Places[to.Index].Kind == extract.Country {
		return to
	}
	giver, own := r.countryOf(r.AreaOf(from)), r.countryOf(to.Index)
	if giver < 0 || own < 0 || giver == own {
		return to
	}
	for k := f.Trigger + 1; k < len(r.Nodes) && k < f.Hi; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && slices.Contains(n.Actors, to) {
			if r.PartOf(k, f.Trigger) != syntax.Destination || !r.GoesThere(k) {
				return to
			}
			return extract.Actor{Kind: extract.PlaceActor, Index: own}
		}
	}
	return to
}

// countryOf returns the country in which a place lies, as far as the article names it, or -1.
func (r *reader) countryOf(p int) int {
	for steps := 0; p >= 0 && steps < 8; steps++ {
		if r.Analysis.Places[p].Kind == extract.Country {
			return p
		}
		p = r.Analysis.Places[p].Parent
	}
	return -1
}
