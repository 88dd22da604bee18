package gift

import (
	"github.com/lienket/lienket/extract"
)

// ProgrammeAt returns who gives by the programme that is meant at token i: the one
// named last before, by whoever holds it anywhere.
func (r *Reader) ProgrammeAt(i int) []extract.Actor {
	last := -1
	for k := range r.Programmes {
		if r.Programmes[k].At <= i {
			last = k
		}
	}
	if last < 0 {
		return r.Programme
	}
	for k := range r.Programmes {
		if p := &r.Programmes[k]; len(p.Holders) > 0 && p.Name == r.Programmes[last].Name {
			return p.Holders
		}
	}
	return r.Programmes[last].Own
}

// holdersAt returns who holds the programme meant at token i, if that is said.
func (r *Reader) holdersAt(i int) []extract.Actor {
	as := r.ProgrammeAt(i)
	for k := range r.Programmes {
		if p := &r.Programmes[k]; len(p.Holders) > 0 && len(as) > 0 && p.Holders[0] == as[0] {
			return as
		}
	}
	return nil
}
