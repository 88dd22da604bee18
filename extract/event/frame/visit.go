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

// maxVisit is how many nodes may stand between the verb of visiting and whom it visits, and between
// those and the gift to them.
const (
	maxVisit     = 6
	maxCondoling = 16
)

// visited returns the people to whom, as the clauses before the word of support tell, the givers came, and
// who therefore get what is given to nobody else: "D đến thăm hỏi gia đình các nạn nhân và hỗ trợ 5 triệu
// đồng", "chia sẻ với các nạn nhân, D đã hỗ trợ 7 triệu đồng".
func (r *reader) visited(f *gift.Frame, g *gift.Group) []extract.Actor {
	if len(g.To) > 0 || f.Rule != "give" || f.Derived || !f.Strong && r.Nodes[f.Trigger].Lex.Strong == 0 {
		return nil
	}
	for k := f.Trigger - 1; k > 0 && k >= f.Trigger-maxCondoling; k-- {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil, r.Is(k, ";"):
			return nil
		case n.Kind == syntax.HeadNode && n.Head == syntax.Needy && r.calledOn(k):
			return []extract.Actor{r.GroupActor(k)}
		case n.Kind == syntax.ActorNode && (n.Person || n.Head == syntax.Needy) && r.calledOn(k):
			if to := r.Resolve(n); !gift.Overlap(to, f.Donors) {
				return to
			}
			return nil
		case n.Kind == syntax.ActorNode && !r.Marked(k-1, syntax.At) && !gift.Overlap(r.Resolve(n), f.Donors):
			return nil
		}
	}
	return nil
}

// calledOn reports whether the people at node k are the object of a verb by which somebody goes to see
// them.
func (r *reader) calledOn(k int) bool {
	for x := k - 1; x >= 0 && x >= k-maxVisit; x-- {
		n := &r.Nodes[x]
		if n.Kind != syntax.Word {
			return false
		}
		if r.CallsOn(x) {
			return true
		}
		if r.Marked(x, syntax.By|syntax.Of|syntax.Passive) {
			return false
		}
	}
	return false
}
