package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// raised are the words behind an item after which the text tells where it came from.
var raised = map[string]bool{"thu": true, "quyên": true, "trích": true, "vận": true, "huy": true}

// maxOrigin is how many nodes may tell where an item came from.
const maxOrigin = 14

// beyond returns who is told to receive an item behind the words that tell where it
// came from: "trao 2 tỷ đồng thu được từ buổi đấu giá cho xã R".
func (r *reader) beyond(f *gift.Frame) []extract.Actor {
	k := f.Trigger + 1
	for k < len(r.Nodes) && k < f.Trigger+4 && r.Nodes[k].Kind != syntax.ItemNode {
		k++
	}
	if k+1 >= len(r.Nodes) || r.Nodes[k].Kind != syntax.ItemNode || !raised[r.Doc.Tokens[r.Nodes[k+1].Lo].Fold] {
		return nil
	}
	for x := k + 2; x+1 < len(r.Nodes) && x < k+maxOrigin && !r.Ends(x) && !r.Is(x, ",") && r.Nodes[x].Kind != syntax.ItemNode; x++ {
		if !r.Is(x, "cho") {
			continue
		}
		for y := x + 1; y < len(r.Nodes) && y < x+4; y++ {
			if n := &r.Nodes[y]; n.Kind == syntax.ActorNode {
				if to := r.Resolve(n); !gift.Overlap(to, f.Donors) {
					return to
				}
				return nil
			}
		}
		return nil
	}
	return nil
}
