package frame

import (
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// gatherHead takes the people at node k who are not a receiver of their own: those for each of whom
// something is, and what brings it.
func (r *reader) gatherHead(g *gather, k int) verdict {
	n := &r.Nodes[k]
	switch {
	case n.Kind != syntax.HeadNode:
		return passes
	case g.first == 'R' && k > 1 && gift.GroupOnly(g.to) && r.toHead(k-2): // taken with the item
	case g.rate != nil && !n.Whole && r.Is(k-1, "/") && g.granted(): // "5 triệu đồng/hộ"
	case n.Head == syntax.Vehicle && r.Is(k-1, "bằng"): // how it is brought
	case k == g.trigger+1 && r.eachGiver(g, k, g.hi):
		g.each = true // "Các nghệ sĩ A, B ủng hộ mỗi người 50 triệu đồng cho R"
	case n.Head != syntax.Needy && r.Marked(k-1, syntax.Each):
		g.each = true // "mỗi tỉnh": all that were named
	default:
		return passes
	}
	return belongs
}

// gatherNamed takes the actor or people at node k, unless they give something themselves.
func (r *reader) gatherNamed(g *gather, k int) verdict {
	n := &r.Nodes[k]
	if n.Kind != syntax.ActorNode && n.Kind != syntax.HeadNode {
		return passes
	}
	if r.NewClause(k, g.hi) && (g.first != 0 || k > g.trigger+2) || len(g.Items) > 0 && r.hasOwn(k) {
		return ends
	}
	if n.Kind == syntax.ActorNode {
		if v := r.gatherGivers(g, k); v != passes {
			return v
		}
	}
	r.gatherActor(g, k)
	return belongs
}

// gatherGivers decides on the actor at node k where it is one of several who give, not of those who
// get: a gift of its own begins there, or a row of names says who the givers were.
func (r *reader) gatherGivers(g *gather, k int) verdict {
	n, gives := &r.Nodes[k], g.class&syntax.Give != 0
	if g.first == 'I' && len(g.Groups) == 0 && len(g.to) == 0 && r.Is(k-1, ",", "và", ";") && r.PartOf(k, g.trigger) == syntax.Subject && r.ItemFollows(k, g.hi) {
		return ends // "tỉnh A hỗ trợ 120 người, tỉnh B 135 người"
	}
	if gives && (r.OpensRow(k-1) || r.Is(k-1, "như")) && r.crowdListed(g.trigger, r.Resolve(n)) {
		if len(n.Actors) < 2 || r.Nodes[min(k+1, g.hi-1)].Kind == syntax.ItemNode {
			return ends // "một số doanh nghiệp ủng hộ tỉnh R như A 10 tỷ đồng, B 5 tỷ đồng"
		}
		g.Donors, g.End = k, k+1 // "Các đơn vị ủng hộ tỉnh R gồm A, B và C"
		return belongs
	}
	if r.OpensRow(k-1) && r.ItemFollows(k, g.hi) && r.rowGives(r.Resolve(n), g.told()) {
		return ends // "trao kinh phí tới quỹ R gồm: A 2 tỷ đồng; B 500 triệu đồng"
	}
	if g.first == 'I' && len(g.to) == 0 && r.joined(k) && r.Is(k+1, ":") && k+2 < g.hi && r.Nodes[k+2].Kind == syntax.ItemNode {
		return ends // "A ủng hộ 2 triệu đồng, B: 1 triệu đồng"
	}
	if len(g.Items) > 0 && gives && r.joined(k) && r.ItemFollows(k, g.hi) && r.givesToo(r.Resolve(n), g.From, g.told()) {
		return ends // "A ủng hộ tỉnh R 2 tỉ đồng, B 1 tỉ đồng"
	}
	return passes
}

// gatherActor takes the actor or people at node k for those who get what is told before or behind.
func (r *reader) gatherActor(g *gather, k int) {
	if g.purpose && g.first == 'I' && r.Nodes[k].Kind == syntax.HeadNode && r.sought(g.trigger) {
		return // "đến gia đình anh R chia buồn, hỗ trợ 5 triệu đồng để an táng cho nạn nhân"
	}
	got := r.rightActor(&g.Right, k, g.trigger, g.class)
	if got == nil || r.forOneItem(g, k) || g.purpose && g.first == 'I' && len(g.Groups) > 0 && !r.ItemFollows(k, g.hi) { // "… để chia sẻ với người dân"
		return
	}
	if g.first == 'I' && len(g.to) > 0 && !gift.GroupOnly(g.to) && r.PartOf(k, g.trigger) == syntax.Destination && !r.ItemFollows(k, g.hi) {
		return // "tặng 1 triệu USD cho R trong chuyến đi tới khu vực"
	}
	if g.first == 0 {
		g.first = 'R'
	}
	if n := len(g.Pending); g.first == 'R' && n > 0 && gift.GroupOnly(g.to) && gift.GroupOnly(got) && r.Marked(k-1, syntax.To) && k > 1 && r.Nodes[k-2].Kind == syntax.ItemNode {
		if n > 1 { // "người bị nặng 8 triệu và 16 triệu cho nhà có người mất"
			g.Groups = append(g.Groups, gift.Group{To: g.to, Items: g.Pending[: n-1 : n-1]})
		}
		g.Pending, g.to = g.Pending[n-1:], nil
	}
	if g.first == 'R' && len(g.Pending) > 0 {
		g.flush()
	}
	if r.Nodes[k].Kind == syntax.HeadNode && len(g.to) > 0 { // "cho tỉnh X giúp các hộ nghèo": the named one
		return
	}
	if g.first == 'I' && len(g.to) > 0 && !gift.GroupOnly(g.to) && len(g.Used) > 0 && g.Used[len(g.Used)-1] >= g.End && g.Used[len(g.Used)-1] < k {
		return // "cho Philippines, giúp Manila khắc phục": whom it helps to do what
	}
	if r.getsNext(g, k) {
		g.flush()
		g.to, g.End = got, k+1
		return
	}
	if len(g.to) == 0 || len(g.Pending) == 0 && gift.GroupOnly(g.to) {
		g.to = got
	} else {
		g.to = syntax.AddActors(g.to, got...)
	}
	g.End = k + 1
	if g.first == 'I' && r.ItemFollows(k, g.hi) {
		g.flush()
	}
}

// getsNext reports whether the actor at node k gets a sum of its own behind one who gets what is told before: "ủng hộ
// 300 triệu đồng cho A, B 50 triệu đồng".
func (r *reader) getsNext(g *gather, k int) bool {
	if g.first != 'I' || len(g.to) == 0 || len(g.Pending) == 0 || !r.Is(k-1, ",") || k+1 >= g.hi || r.Nodes[k+1].Kind != syntax.ItemNode {
		return false
	}
	last, next := g.Pending[len(g.Pending)-1], r.Nodes[k+1].Item
	return last.Quantity != nil && next.Quantity != nil && last.Kind == next.Kind && !next.Skip
}

// sought reports whether the clause tells before the verb at node t that somebody went to see a person or family.
func (r *reader) sought(t int) bool {
	for k := t - 1; k > 0 && k >= t-maxCondoling && !r.Ends(k); k-- {
		n := &r.Nodes[k]
		if !n.Person && n.Head != syntax.Needy {
			continue
		}
		if to := r.Nodes[k-1].Lex; to != nil && to.Trigger&syntax.Move != 0 || r.calledOn(k) {
			return true
		}
	}
	return false
}

// forOneItem reports whether the people at node k only say for whom one of several things
// is that go somewhere together: "gồm 5 tấn gạo, 900 quyển vở cho học sinh cùng thuốc men".
func (r *reader) forOneItem(g *gather, k int) bool {
	if r.Nodes[k].Kind != syntax.HeadNode || g.first != 'I' || len(g.Items) < 2 || !r.Contents(k, g.trigger) {
		return false
	}
	return (r.Marked(k+1, syntax.With) || r.Is(k+1, "và", ",", "cùng")) && r.ItemFollows(k, g.hi)
}
