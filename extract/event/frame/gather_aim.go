package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// gatherAim takes for the receivers whom the word "để" at node k says to do something with the
// gift: "hỗ trợ 300 triệu đồng để Trường R sửa chữa", "tặng nhiều phần quà để các gia đình ổn
// định cuộc sống".
func (r *reader) gatherAim(g *gather, k, hi int) {
	if k+1 >= hi {
		return
	}
	switch n := &r.Nodes[k+1]; {
	case n.Kind == syntax.ActorNode && n.Named && !n.Person:
		g.to, g.End = r.Resolve(n), k+2
	case n.Kind == syntax.HeadNode && n.Head == syntax.Needy && len(g.Items) > 0 && (g.Items[0].Gift || g.Items[0].Alms || r.presents(g.Items[0])):
		g.to, g.End = []extract.Actor{r.GroupActor(k + 1)}, k+2
	}
}

// spelledOut reports whether the one present at node k is spelled out behind "là": "mỗi em
// một phần quà là 2 triệu đồng tiền mặt".
func (r *reader) spelledOut(k int) bool {
	it := r.Nodes[k].Item
	if it.Quantity == nil || it.Quantity.Value != 1 || !r.presents(it) || !r.Is(k+1, "là") || !r.ItemNext(k+1) {
		return false
	}
	it.Skip, r.Totals[r.Doc.Tokens[it.Lo].Start] = true, true // nobody reads it again
	return true
}

// builtWith reports whether the things at node k are what the sum before is to build: "hỗ trợ
// 300 triệu đồng xây 5 căn nhà cho R".
func (r *reader) builtWith(g *gather, k int) bool {
	n := len(g.Items)
	if it := r.Nodes[k].Item; n == 0 || it.Kind != extract.Goods || g.Items[n-1].Kind != extract.Money || g.Items[n-1].Quantity == nil || len(g.to) > 0 || r.Nodes[g.trigger].Lex.Strong&syntax.Give == 0 {
		return false
	}
	for x := k - 1; x > g.trigger && x >= k-gift.MaxReach && r.Nodes[x].Kind != syntax.ItemNode; x-- {
		if w := &r.Nodes[x]; w.Kind == syntax.Mark {
			return false
		} else if r.Is(x, "xây", "sửa", "khoan") {
			return true
		}
	}
	return false
}

// hasOwn reports whether those at node k, behind a comma, are told to have money of their own:
// "D hỗ trợ 50 triệu đồng, gia đình bà R có 20 triệu đồng".
func (r *reader) hasOwn(k int) bool {
	if !r.Is(k-1, ",", ";") {
		return false
	}
	for x := k + 1; x < len(r.Nodes) && x <= k+4 && r.Nodes[x].Kind != syntax.Mark; x++ {
		if r.Is(x, "có", "vay", "bỏ", "góp") {
			return r.ItemNext(x)
		}
	}
	return false
}
