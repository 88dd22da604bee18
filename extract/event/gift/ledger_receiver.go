package gift

import (
	"github.com/lienket/lienket/extract/event/syntax"
)

// NumberNext reports whether a counted item follows node t: then the sentence
// tells a gift of its own.
func (r *Reader) NumberNext(t int) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+4; k++ {
		if r.Nodes[k].Kind == syntax.ItemNode {
			return !r.Nodes[k].Item.Bare
		}
	}
	return false
}
