package gazetteer

import "github.com/lienket/lienket/extract"

// Unit implements extract.Atlas over the lists.
func (n *Names) Unit(local string) (extract.Unit, bool) {
	i := n.PlaceByID(local)
	if i < 0 {
		return extract.Unit{}, false
	}
	p := &n.Places[i]
	u := extract.Unit{Local: p.ID, Name: p.Name, Kind: p.Kind}
	if p.Kind == extract.Country {
		u.ISO = p.Code
	} else {
		u.GSO = p.Code
	}
	if p.Parent >= 0 {
		u.Parent = n.Places[p.Parent].ID
	}
	if p.MergedInto >= 0 {
		u.MergedInto = n.Places[p.MergedInto].ID
	}
	return u, true
}
