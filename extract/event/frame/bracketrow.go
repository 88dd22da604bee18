package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// maxBracketed is how many nodes one of a row of receivers may have before its bracket.
const maxBracketed = 14

// bracketedRow reads those behind the word of support at node t of whom each has what they get in brackets,
// whoever they are: "trao quà cho gia đình bà A (2 triệu đồng), xã B (50 thùng mì) và các hộ nghèo xã C (20 chăn)".
// The present without a number before them is what the brackets tell, and no gift of its own.
func (r *reader) bracketedRow(t int) (groups []gift.Group, total []*syntax.Item, end int) {
	k, hi := t+1, len(r.Nodes) // semicolons that part clauses part the row as well
	for k < hi && (r.Marked(k, syntax.To) || r.Is(k, "các", "những") || r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Bare) {
		if it := r.Nodes[k].Item; it != nil {
			total = append(total, it)
		}
		k++
	}
	for k < hi {
		to, items, x := r.bracketed(k)
		if x < 0 {
			break
		}
		groups, end = append(groups, gift.Group{To: to, Items: items}), x
		for k = x; k < hi && (r.Is(k, ",", ";", "và", "cùng", "các", "những") || r.Marked(k, syntax.To)); k++ {
		}
		if k == x {
			break
		}
	}
	if len(groups) < 2 {
		return nil, nil, 0
	}
	return groups, total, end
}

// bracketed reads from node k on one who gets what the brackets behind tell, and returns the node behind those, or -1.
func (r *reader) bracketed(k int) (to []extract.Actor, items []*syntax.Item, end int) {
	open, hi := k, len(r.Nodes)
	for open < hi && open <= k+maxBracketed && !r.Is(open, "(") {
		n := &r.Nodes[open]
		switch {
		case n.Kind == syntax.ItemNode, n.Kind == syntax.Mark && n.Fold != "," && !syntax.QuoteMark(n), n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&^syntax.Help != 0:
			return nil, nil, -1
		case len(to) > 0:
		case n.Kind == syntax.ActorNode:
			to = r.Resolve(n)
		case n.Kind == syntax.HeadNode && n.Head == syntax.Needy && !r.nameAhead(open+1):
			to = []extract.Actor{r.GroupActor(open)}
		}
		open++
	}
	if len(to) == 0 || !r.Is(open, "(") {
		return nil, nil, -1
	}
	for x := open + 1; x < hi && x <= open+maxBracketed; x++ {
		n := &r.Nodes[x]
		switch {
		case r.Is(x, ")"):
			if len(items) == 0 {
				return nil, nil, -1
			}
			return to, items, x + 1
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil && !n.Item.Skip:
			items = append(items, n.Item)
		case n.Kind == syntax.ActorNode, len(items) == 0 && n.Head != syntax.Vehicle && !r.Is(x, "với", "được"): // "(số tiền 5 triệu đồng)"
			return nil, nil, -1
		}
	}
	return nil, nil, -1
}

// nameAhead reports whether somebody with a name follows from node k on, before a mark.
func (r *reader) nameAhead(k int) bool {
	for ; k < len(r.Nodes) && r.Nodes[k].Kind != syntax.Mark; k++ {
		if r.Nodes[k].Kind == syntax.ActorNode {
			return true
		}
	}
	return false
}
