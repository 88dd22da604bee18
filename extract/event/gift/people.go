package gift

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Beside returns what the people of node k bring: "40 chiến sĩ cùng 5 xuồng máy".
func (r *Reader) Beside(k, t int) []*syntax.Item {
	var out []*syntax.Item
	for ; k+2 < t && r.Is(k+1, ",", "và", "cùng") && r.Nodes[k+2].Kind == syntax.ItemNode; k += 2 {
		if it := r.Nodes[k+2].Item; it.Kind == extract.Goods && it.Quantity != nil && !it.Skip {
			out = append(out, it)
		}
	}
	return out
}

// Departs are the first syllables of verbs by which people set out.
var Departs = map[string]bool{"lên": true, "xuất": true, "khởi": true, "hành": true}
