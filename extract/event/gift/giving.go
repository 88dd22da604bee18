package gift

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// MaxContents is how many nodes behind "gồm" may tell what a gift consists of.
const MaxContents = 14

// Thanked reports whether a verb of thanks stands in nodes [lo,t), without a comma
// between it and node t.
func (r *Reader) Thanked(lo, t int) bool {
	for k := t - 1; k >= lo && !r.Is(k, ","); k-- {
		if n := &r.Nodes[k]; n.Lex != nil && n.Lex.Trigger&syntax.Thank != 0 {
			return !r.Marked(k-1, syntax.Noun)
		}
	}
	return false
}

// MaxReach is how far an item may stand before its verb, in nodes, not counting
// the giver between them.
const MaxReach = 7

// Close reports whether the last item before the trigger at node t is near
// enough to be its object: "10 tỷ đồng là số tiền thành phố dành ủng hộ".
func (r *Reader) Close(it *syntax.Item, t int) bool {
	gap := 0
	for k := t - 1; k >= 0; k-- {
		n := &r.Nodes[k]
		if n.Item == it {
			return gap <= MaxReach || r.Is(k+1, "gồm") && t-k <= MaxContents+MaxReach // "8 tấn thiết bị gồm …"
		}
		if n.Kind == syntax.Mark && n.Fold != "," && n.Fold != "\"" && n.Fold != "(" && n.Fold != ")" {
			gap += 3
		}
		gap++
	}
	return false
}

// All returns whom actors stand for, each once.
func (r *Reader) All(as []extract.Actor) []extract.Actor {
	var out []extract.Actor
	for _, a := range as {
		out = syntax.AddActors(out, r.StandsFor(a))
	}
	return out
}
