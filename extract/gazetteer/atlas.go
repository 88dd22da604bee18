package gazetteer

import "github.com/lienket/lienket/extract"

// unitByID finds a unit below the province by its local name, or -1. The first
// call mints the names of all.
func (n *Names) unitByID(local string) int {
	n.unitsOnce.Do(func() {
		n.units = make(map[string]int32, len(n.Places))
		for i := range n.Places {
			if n.Places[i].id != "" {
				continue
			}
			id := n.LocalID(i)
			if _, twice := n.units[id]; !twice {
				n.units[id] = int32(i)
			}
		}
	})
	return find(n.units, local)
}

// Unit implements extract.Atlas over the lists.
func (n *Names) Unit(local string) (extract.Unit, bool) {
	i := n.PlaceByID(local)
	if i < 0 {
		i = n.unitByID(local)
	}
	if i < 0 {
		return extract.Unit{}, false
	}
	p := &n.Places[i]
	u := extract.Unit{Local: n.LocalID(i), Name: p.Name, Kind: p.Kind}
	if p.Kind == extract.Country {
		u.ISO = p.Code
	} else {
		u.GSO = p.Code
	}
	if p.Parent >= 0 {
		u.Parent = n.LocalID(int(p.Parent))
	}
	if p.MergedInto >= 0 {
		u.MergedInto = n.LocalID(int(p.MergedInto))
	}
	return u, true
}
