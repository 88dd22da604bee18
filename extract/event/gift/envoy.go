package gift

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// OwnState reports whether a country gives to its own government, or gets from it: its
// head only spends.
func (r *Reader) OwnState(from, to extract.Actor) bool {
	if from.Kind == extract.OrganizationActor {
		from, to = to, from
	}
	if from.Kind != extract.PlaceActor || to.Kind != extract.OrganizationActor || r.Analysis.Places[from.Index].Kind != extract.Country {
		return false
	}
	name := r.Analysis.Organizations[to.Index].Name
	return syntax.First(name) == "chính" && (r.AreaOf(to) == from.Index || strings.HasSuffix(name, " "+r.Analysis.Places[from.Index].Name))
}
