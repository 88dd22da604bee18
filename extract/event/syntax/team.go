package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// teams are the first syllables of words for people who are sent together.
var teams = lists.Words("teams")

// Manned returns the node of the teams whose members the item at node i counts, "3 đoàn với tổng số
// 150 cán bộ y tế", or -1.
func (r *Reader) Manned(i int) int {
	if it := r.Nodes[i].Item; it.Kind != extract.Personnel || it.Quantity == nil || teams[First(it.Quantity.Unit)] {
		return -1
	}
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		n := &r.Nodes[k]
		if n.Kind == ItemNode {
			if q := n.Item.Quantity; k < i-1 && q != nil && q.Value > 1 && n.Item.Kind == extract.Personnel && teams[First(q.Unit)] {
				return k
			}
			return -1
		}
		if !r.Is(k, "với", "gồm", "có", "số", "tổng", ",", "(", "cùng") && !r.Marked(k, Total) && n.Fold != "bao" && !(n.Kind == Word && n.Lex != nil && n.Lex.Trigger == Help) {
			return -1
		}
	}
	return -1
}
