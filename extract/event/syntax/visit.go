package syntax

import (
	"github.com/lienket/lienket/extract"
)

// villages are the words that stand before the name of a village.
var villages = map[string]bool{"thôn": true, "bản": true, "buôn": true, "ấp": true, "xóm": true, "làng": true}

// TownOf reports whether a node names one place that is less than a country: a village is
// called so before its name.
func (r *Reader) TownOf(n *Node) bool {
	if n.Kind != ActorNode || !n.Named || len(n.Actors) != 1 || n.First().Kind != extract.PlaceActor {
		return false
	}
	k := r.Analysis.Places[n.First().Index].Kind
	if k == extract.OtherPlace {
		return villages[r.Doc.Tokens[n.Lo].Fold] || n.Lo > 0 && villages[r.Doc.Tokens[n.Lo-1].Fold]
	}
	return k != extract.Country
}
