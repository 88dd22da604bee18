package gift

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// OwnState reports whether a country gives to its own government, or gets from it: its
// head only spends; or whether a province gives to its own.
func (r *Reader) OwnState(from, to extract.Actor) bool {
	if from.Kind == extract.PlaceActor && to.Kind == extract.OrganizationActor {
		if o := &r.Analysis.Organizations[to.Index]; o.Jurisdiction == from.Index && (strings.HasPrefix(o.Name, "UBND ") || strings.HasPrefix(o.Name, "Ủy ban nhân dân ")) {
			return true
		}
	}
	if from.Kind == extract.OrganizationActor {
		from, to = to, from
	}
	if from.Kind != extract.PlaceActor || to.Kind != extract.OrganizationActor || r.Analysis.Places[from.Index].Kind != extract.Country {
		return false
	}
	name := r.Analysis.Organizations[to.Index].Name
	return syntax.First(name) == "chính" && (r.AreaOf(to) == from.Index || strings.HasSuffix(name, " "+r.Analysis.Places[from.Index].Name))
}
