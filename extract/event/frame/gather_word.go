package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// gatherPlain takes the word at node k that no list has: it may name a receiver, or tell what the
// gift is for.
func (r *reader) gatherPlain(g *gather, k int) verdict {
	n := &r.Nodes[k]
	if len(g.Items) > 0 && n.Fold == "vào" && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == syntax.Word {
		g.purpose = true
		return belongs
	}
	if n.Lex != nil {
		return passes
	}
	if len(g.to) == 0 && (r.Marked(k-1, syntax.To) || k == g.trigger+1) {
		if a := r.called(k); a.Kind != extract.NoActor {
			g.receive(k+1, a)
			return belongs
		}
	}
	if g.first == 0 && n.Fold == "có" && r.CommaAfter(g.trigger, k) {
		return ends // "theo thống kê gửi R, hiện có 2.100 xe"
	}
	if n.Fold == "để" && g.first == 'I' && len(g.to)+len(g.Groups) == 0 {
		r.gatherAim(g, k, g.hi)
	}
	g.purpose = g.purpose || g.first != 0 && n.Fold == "để"
	return belongs
}

// receive takes for the receiver the words that end before node end, where none was told.
func (g *gather) receive(end int, to ...extract.Actor) {
	g.to, g.End = to, end
	if g.first == 0 {
		g.first = 'R'
	}
}

// leavesGift ends the gift at a word that tells what happened after it, or what became of the
// things on their way.
func (r *reader) leavesGift(g *gather, k int) verdict {
	n := &r.Nodes[k]
	if n.Kind == syntax.Word && n.Lex.Marker&syntax.At != 0 && len(g.Items) > 0 && (n.Fold == "sau" || n.Fold == "khi") {
		return ends // "… sau khi ông B ủng hộ 5 tỷ đồng"
	}
	if r.setsApart(g, k) {
		return ends
	}
	if len(g.to) == 0 || gift.GroupOnly(g.to) || !r.Marked(k, syntax.Past) || k+1 >= g.hi {
		return passes
	}
	next := &r.Nodes[k+1]
	if g.class&syntax.Give != 0 && next.Lex != nil && next.Lex.Trigger&syntax.Move != 0 {
		return ends // "1,5 triệu liều mà D dành cho R đã về tới Nội Bài"
	}
	if g.class&syntax.Carry != 0 && setsOut[next.Fold] {
		return ends // "chở hàng cứu trợ người dân R đã khởi hành đi …"
	}
	return passes
}

// setsApart reports whether "trong đó" at node k tells who gets a part of one of several things, which
// go to the place where they are handed over: "Tại huyện R, D ủng hộ 900 triệu đồng và 350 thùng sữa, trong
// đó 120 triệu đồng dành cho xã Q".
func (r *reader) setsApart(g *gather, k int) bool {
	if !r.Phrase(k, "trong đó") || g.first != 'I' || len(g.to)+len(g.Groups) > 0 || len(g.Items) < 2 {
		return false
	}
	x := r.itemBehind(k)
	if x < 0 || r.Nodes[x].Item.Quantity == nil || !r.ownTaker(x) {
		return false
	}
	part := r.Nodes[x].Item
	lo, _ := r.Clause(g.trigger, 0)
	if v := r.Before(lo, g.trigger).Venue; v < 0 || r.Nodes[v].First().Kind != extract.PlaceActor {
		return false
	}
	for _, it := range g.Items {
		if it.Quantity != nil && it.Kind == part.Kind && gift.UnitFamily(it.Quantity.Unit) == gift.UnitFamily(part.Quantity.Unit) && part.Quantity.Value < it.Quantity.Value {
			return true
		}
	}
	return false
}

// gatherStrangers takes for receivers the people behind "cho" at node k who are called by what no
// list has.
func (r *reader) gatherStrangers(g *gather, k int) verdict {
	if r.Nodes[k].Lex.Marker&syntax.To == 0 || g.first != 'I' || len(g.to) > 0 {
		return passes
	}
	end := r.strangers(k + 1)
	if end <= 0 {
		return passes
	}
	g.receive(end, extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[k+1].Lo, r.Nodes[end-1].Hi))})
	return belongs
}

// gatherAside passes over the word at node k that tells where the things come from, or only that
// each of several gets what follows.
func (r *reader) gatherAside(g *gather, k int) verdict {
	lex := r.Nodes[k].Lex
	switch {
	case r.Is(k-1, "nguồn") && lex.Marker&syntax.Passive != 0, k > 1 && r.Is(k-2, "nguồn") && r.Marked(k-1, syntax.Passive):
		return belongs // "30.000 liều lấy từ nguồn được phân bổ, 200 nhân viên"
	case g.each && len(r.sharers(g)) > 1 && (lex.Marker&syntax.Passive != 0 || lex.Trigger != 0 && lex.Trigger&^(syntax.Receive|syntax.Give|syntax.Help) == 0):
		return belongs // "… các huyện A và B, mỗi huyện nhận hỗ trợ 500 triệu đồng"
	}
	return passes
}

// gatherCopula takes "là" at node k, behind which the things or the sum are told.
func (r *reader) gatherCopula(g *gather, k int) verdict {
	switch {
	case r.ConsistsOf(k) && g.class&syntax.Give != 0 && g.first != 0: // "45 suất quà là gạo, dầu ăn cho R"
	case r.Phrase(k, "lên tới", "lên đến", "đạt") && r.sumOf(g.trigger) && k+1 < g.hi && r.Nodes[k+1].Kind == syntax.ItemNode && len(g.Items) == 0 && r.Needs > 0:
		r.Nodes[k+1].Item.Skip = false // "số tiền D chuyển cho R lên tới 20 tỷ đồng"
	case !r.Is(k, "là"):
		return passes
	case g.Turn || g.first == 'R' && len(g.Groups) > 0 && r.Nodes[k-1].Kind == syntax.ActorNode && r.ItemNext(k) || g.first == 'R' && gift.GroupOnly(g.to):
	case r.Marked(k-1, syntax.Worth) && r.ItemNext(k): // "với tổng số tiền là 200 triệu đồng"
	case r.sumOf(g.trigger) && allBare(g.Items):
		g.named = true
	default:
		return passes
	}
	return belongs
}

// gatherList takes the word at node k behind which the things, their parts or the givers are listed.
func (r *reader) gatherList(g *gather, k int) verdict {
	n := &r.Nodes[k]
	list := n.Lex.Trigger&syntax.List != 0
	switch {
	case g.purpose && n.Fold == "gồm" && allBare(g.Items) && len(g.Items) > 0 && r.ItemNext(k):
		g.purpose = false // "cấp thiết bị cho R để ứng phó bão, gồm 5 xuồng; 20 nhà bạt"
	case list && n.Fold != "là" && len(g.Pending) > 0 && len(g.Pending) == len(g.Items) && allBare(g.Items) && r.NumberNext(k):
		g.Pending, g.Items = nil, nil // "nhu yếu phẩm phục vụ chống dịch gồm 200 bộ đồ bảo hộ": the counted
	case list && g.class&syntax.Give != 0 && r.crowdBehind(g.trigger, k):
	case list && n.Fold != "là" && r.startPart(g, r.itemBehind(k)): // "10 tỷ đồng, gồm 7 tỷ đồng cho R và 3 tỷ đồng cho Q"
	case n.Lex.Trigger == syntax.List && n.Fold != "là" && g.class&syntax.Receive != 0 && len(g.Items) == 0 && g.Donors >= 0 && r.NumberNext(k): // "nhận được lô hàng từ D bao gồm: 20 bộ …; 30 bộ …"
	default:
		return passes
	}
	return belongs
}

// sameGift passes over the word of support at node k that tells no gift of its own.
func (r *reader) sameGift(g *gather, k int) verdict {
	n := &r.Nodes[k]
	gives := n.Lex.Trigger&syntax.Give != 0
	switch {
	case n.Fold == "phát" && gives && g.first == 'I' && r.Is(k-1, "và", ","): // "tặng quà và phát thuốc cho R"
	case g.class&syntax.Give != 0 && g.first == 0 && k <= g.trigger+3 && gives && r.SumNoun(k) && r.worthAhead(k): // "hỗ trợ một khoản cứu trợ cho R trị giá 2 triệu euro"
	case len(g.to) > 0 && (len(g.Items) == 0 || g.granted()) && r.eachGets(k): // "cho 350 hộ nghèo, mỗi hộ được hỗ trợ 2 triệu đồng"
	default:
		return passes
	}
	return belongs
}

// gatherVerb takes a further verb of support at node k into the gift, or ends it there.
func (r *reader) gatherVerb(g *gather, k int) verdict {
	if lex := r.Nodes[k].Lex; lex.Trigger&^syntax.Move == 0 || lex.Marker != 0 {
		return passes
	}
	return endsIf(r.chain(g, k))
}

// gatherModal ends the gift at a word of wish or denial at node k, unless it is said of the receivers
// or of what the gift is for.
func (r *reader) gatherModal(g *gather, k int) verdict {
	m := r.Nodes[k].Lex.Marker
	switch {
	case r.Is(k, "phải", "cần", "không") && len(g.to) > 0 && r.Nodes[k-1].Kind == syntax.HeadNode:
		return belongs // "cho 70 hộ dân phải sơ tán"
	case g.class&syntax.Give != 0 && g.first == 'I' && len(g.to)+len(g.Groups) == 0 && r.Is(k, "nhằm") && r.namedHelp(k+1, g.hi):
		return belongs // "cam kết khoản hỗ trợ 2 triệu USD nhằm giúp R"
	case m&(syntax.Wish|syntax.Not) != 0 && m&(syntax.To|syntax.Goal) == 0:
		return endsIf(!r.Packet(k))
	case m&syntax.Passive != 0 && g.first != 0 && len(g.Items) > 0 && r.eachOfThem(k):
		return belongs // "hai người được cứu mỗi người 2 triệu đồng"
	case m&syntax.Passive != 0 && g.first != 0:
		return endsIf(!g.parted || len(g.to) > 0 || !r.handsNextTo(k)) // "trong đó 7 tỷ đồng được trao cho R"
	}
	return passes
}

// eachOfThem reports whether the word at node k tells what was done with people, each of whom gets the sum right behind.
func (r *reader) eachOfThem(k int) bool {
	for x := k + 1; x+1 < len(r.Nodes) && x <= k+4; x++ {
		if r.Marked(x, syntax.Per|syntax.Each) {
			return x > k+1 && r.MoneyAt(x+1)
		}
		if n := &r.Nodes[x]; n.Kind != syntax.Word || n.Lex != nil {
			return false
		}
	}
	return false
}

// gatherMarker notes what the small word at node k says of the receivers or of how the things reach
// them.
func (r *reader) gatherMarker(g *gather, k int) verdict {
	n := &r.Nodes[k]
	m := n.Lex.Marker
	switch {
	case m&syntax.Per != 0 && (r.Marked(k-1, syntax.To) || k == g.trigger+1) && len(g.to) == 0:
		r.gatherHeads(g, k)
	case m&syntax.Turn != 0:
		g.Turn = true
	case m&syntax.Each != 0 && k+2 < len(r.Nodes) && r.Nodes[k+1].Kind == syntax.Word && syntax.Someone[r.Nodes[k+1].Fold] && r.Nodes[k+2].Kind == syntax.ItemNode && len(g.to) == 0:
		g.receive(k+2, extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(n.Lo, r.Nodes[k+1].Hi))})
	case m&syntax.Each != 0:
		g.each = true
	case m&syntax.Ongoing != 0 && r.underway(k):
		g.Ongoing = true
	}
	return belongs
}

// underway reports whether the word at node k says that things are on their way: "đang trên đường",
// "đang chở".
func (r *reader) underway(k int) bool {
	if r.Nodes[k].Hi-r.Nodes[k].Lo > 1 || r.Is(k+1, "theo", "trên", "lên", "di", "hành") && !r.Is(k+2, "học") {
		return true
	}
	return k+1 < len(r.Nodes) && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger&syntax.Carry != 0
}

// chain decides on a further word of support at node k: it stops the frame if a
// new one begins there, else it belongs to it ("cử 600 người hỗ trợ tỉnh").
func (r *reader) chain(g *gather, k int) (stop bool) {
	n, first, class := &r.Nodes[k], g.first, g.class
	if class&n.Lex.Trigger&syntax.Carry != 0 && len(g.to) == 0 && r.Nodes[k-1].Kind == syntax.ItemNode && k+1 < len(r.Nodes) && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger&syntax.Move != 0 {
		return false // "chở 20 tấn gạo đưa đến R"
	}
	if n.Lex.Trigger&(syntax.Thank|syntax.Receive) != 0 || n.Lex.Trigger == syntax.Carry {
		return first != 0
	}
	if first == 'I' && r.Nodes[k-1].Fold == "trong" && r.Marked(k-1, syntax.Past) && r.itemWithin(k, 4) {
		for _, it := range g.Items {
			if it.Kind == extract.Money {
				it.Total, it.Skip = true, true
			}
		}
		return true // "dành 40 tỷ đồng cho …, trong đó ủng hộ R 5 xe"
	}
	if class&syntax.Receive != 0 && first == 0 && g.Donors >= 0 && n.Lex.Strong&syntax.Give != 0 {
		g.Used = append(g.Used, k) // "tiếp nhận từ các đơn vị ủng hộ quỹ trên 60 triệu đồng"
		return false
	}
	if first == 'I' || class&(syntax.Send|syntax.Move|syntax.Help) != 0 || k <= g.trigger+2 {
		if first != 0 && (r.ItemNext(k) || n.Lex.Trigger&syntax.Give != 0 && first == 'I' && r.Is(k-1, "và", ",", ";", ":") && r.giftAhead(k)) {
			return true
		}
		g.Used = append(g.Used, k)
		return false
	}
	if first == 'R' && len(g.Items) == 0 && !r.commaBetween(k) { // "gửi tới tỉnh ... hỗ trợ 5 tỷ"
		g.Used = append(g.Used, k)
		return false
	}
	return true
}

// giftAhead reports whether a receiver and then an item follow the word of support
// at node k: it tells a gift of its own, "… và ủng hộ tỉnh R 5 tỷ đồng".
func (r *reader) giftAhead(k int) bool {
	actor := false
	for x := k + 1; x < len(r.Nodes) && x <= k+9; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ItemNode:
			return actor && !n.Item.Skip && (!n.Item.Bare || n.Item.Kind == extract.Goods && r.Nodes[k].Lex.Strong&syntax.Give != 0)
		case n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode && n.Head == syntax.Needy:
			actor = true
		case n.Kind == syntax.Mark, n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Send) != 0 && n.Kind == syntax.Word:
			return false
		}
	}
	return false
}

// itemWithin reports whether an item stands among the n nodes after node k, before
// any mark.
func (r *reader) itemWithin(k, n int) bool {
	for x := k + 1; x < len(r.Nodes) && x <= k+n && r.Nodes[x].Kind != syntax.Mark; x++ {
		if r.Nodes[x].Kind == syntax.ItemNode {
			return !r.Nodes[x].Item.Skip
		}
	}
	return false
}

// commaBetween reports whether a comma parts node k from the actor before it.
func (r *reader) commaBetween(k int) bool {
	for x := k - 1; x >= 0 && x >= k-4; x-- {
		if r.Nodes[x].Kind == syntax.ActorNode || r.Nodes[x].Kind == syntax.HeadNode {
			return false
		}
		if r.Is(x, ",") {
			return true
		}
	}
	return false
}
