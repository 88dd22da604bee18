package leftover

import (
	"github.com/lienket/lienket/extract/event/syntax"
)

// What the small word before an actor, or the verb behind it, tells of its part in a gift.

// cuesIn returns the nodes of [lo,hi) that a cue makes givers and takers, in the order of the text.
func (l *leftovers) cuesIn(t, lo, hi int) (givers, takers []int) {
	for k := lo; k < hi; k++ {
		n := &l.Nodes[k]
		if n.Kind != syntax.ActorNode && !(n.Kind == syntax.HeadNode && (n.Head == syntax.Needy || n.Head == syntax.Giver)) || l.Torn(k) || l.Channel(k, l.beginning(k, lo)-1) || l.DrawnFrom(k, t) {
			continue
		}
		switch gives, takes := l.cue(k, lo, hi); {
		case gives && (n.Kind == syntax.ActorNode || n.Head == syntax.Giver):
			givers = append(givers, k)
		case takes && (n.Kind == syntax.ActorNode || n.Head == syntax.Needy):
			takers = append(takers, k)
		}
	}
	return givers, takers
}

// beginning returns where the words that may belong to the actor at node k begin: behind the last
// mark or actor before it.
func (l *leftovers) beginning(k, lo int) int {
	for x := k - 1; x >= lo; x-- {
		if n := &l.Nodes[x]; n.Kind == syntax.Mark || n.Kind == syntax.ActorNode {
			return x + 1
		}
	}
	return lo
}

// cue tells whether what stands around the actor at node k makes it a giver or a taker.
func (l *leftovers) cue(k, lo, hi int) (gives, takes bool) {
	switch l.PartOf(k, lo) {
	case syntax.Source:
		return true, false
	case syntax.Agent:
		return l.ActsIn(k, hi) > 0, false
	case syntax.Owner:
		return l.ofGift(k, lo) || l.ofCarrier(k, lo) && l.ActsIn(k, hi) > 0, false
	case syntax.Receiver, syntax.Destination:
		return false, true
	case syntax.Object:
		return false, l.afterGiving(k, lo)
	case syntax.Company:
		return false, k == lo+1 && l.Is(lo, "với") || k > lo+1 && l.Is(k-1, "với") && l.Is(k-2, "đến", "tới") // "Với tỉnh R, …", "đến với R"
	case syntax.Subject:
		if l.NamesGiver(k, lo) {
			return true, false
		}
		acts := l.ActsIn(k, hi)
		return acts > 0, acts < 0 || acts == 0 && (l.byMeans(k, lo) || l.warmed(k, hi))
	}
	return false, false
}

// afterGiving reports whether the word of support that makes the actor at node k its object gives.
func (l *leftovers) afterGiving(k, lo int) bool {
	for x := k - 1; x >= lo; x-- {
		if n := &l.Nodes[x]; n.Lex != nil && n.Lex.Trigger != 0 {
			return n.Lex.Trigger&(syntax.Give|syntax.Help) != 0
		}
	}
	return false
}

// ofGift reports whether what the actor at node k owns is a gift: "phần hỗ trợ của D", "quà của D".
func (l *leftovers) ofGift(k, lo int) bool {
	for x := k - 1; x >= lo && l.Nodes[x].Kind != syntax.Mark && x >= k-syntax.MaxGap; x-- {
		switch n := &l.Nodes[x]; {
		case x == k-2 && l.Is(k-1, "của") && n.Lex != nil && n.Lex.Trigger&syntax.Receive != 0:
			return true // "tỉnh nhận của D 14.200 viên lọc nước"
		case n.Kind == syntax.ItemNode:
			return n.Item.Gift || n.Item.Alms || n.Item.Aid || x >= k-2
		case n.Kind == syntax.ActorNode:
			return false
		case n.Lex != nil && n.Lex.Strong&(syntax.Give|syntax.Help) != 0:
			return true
		}
	}
	return false
}

// ofCarrier reports whether what the actor at node k owns brings things: "máy bay của D chở 27 tấn".
func (l *leftovers) ofCarrier(k, lo int) bool {
	for x := k - 1; x >= lo && x >= k-4; x-- {
		if l.Is(x, "bay", "tàu", "xe", "thuyền") || l.Nodes[x].Kind == syntax.HeadNode && l.Nodes[x].Head == syntax.Vehicle {
			return true
		}
	}
	return false
}

// byMeans reports whether the actor at node k is the subject behind words that tell by whose means
// it does what it does: "Bằng 2 tỷ đồng của D, R đã sửa 3 trạm y tế".
func (l *leftovers) byMeans(k, lo int) bool {
	if !l.Is(lo, "từ", "nhờ", "bằng", "với", "được") || k < lo+3 || !l.Is(k-1, ",") {
		return false
	}
	for x := lo + 1; x < k; x++ {
		if n := &l.Nodes[x]; n.Kind == syntax.ActorNode && (l.PartOf(x, lo) == syntax.Owner || l.PartOf(x, lo) == syntax.Agent) || n.Kind == syntax.ItemNode && len(n.Item.Owner) > 0 {
			return true
		}
	}
	return false
}

// warmed reports whether the actor at node k is told to be glad of things whose giver is told:
// "Bà con xã R ấm lòng với 300 chiếc chăn của D".
func (l *leftovers) warmed(k, hi int) bool {
	glad := false
	for x := k + 1; x < hi && x <= k+maxComing+2; x++ {
		n := &l.Nodes[x]
		if n.Kind == syntax.ItemNode {
			return len(n.Item.Owner) > 0 && (glad || l.Is(x-1, "có") && l.present(n.Item))
		}
		if n.Kind != syntax.Word {
			return false
		}
		glad = glad || l.Is(x, "ấm", "vui", "phấn", "mừng")
	}
	return false
}
