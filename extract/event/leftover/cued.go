package leftover

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Gifts of sentences in which no verb of giving rules a clause that has them: "Với tỉnh R, phần hỗ
// trợ của D là 500 bình lọc nước", "Nhà tài trợ của 300 suất học bổng là D", "tặng kèm R 2 máy".
// What each actor has to do with the gift is told by the small word before it or by the verb
// behind it, wherever it stands.

// cuedFloor is how sure such a gift must be: without a clause around them, its parts meet by chance
// more often.
const cuedFloor = 0.45

// aidOfCued is how many sentences speak of aid in an article whose headline and lead don't and of
// which no row is read yet, if the actors beside a thing are likely to give and get it.
const aidOfCued = 2

// cued reads the sentence by the cues of its actors.
func (l *leftovers) cued() {
	if !l.aided && (l.Needs == 0 || l.Aid < aidOfCued && len(l.Analysis.Supports) == 0) || l.bares[l.Sent] || l.lent() {
		return
	}
	lo := 0
	for k := 1; k <= len(l.Nodes); k++ {
		if k == len(l.Nodes) || l.Is(k, ";") && k+1 < len(l.Nodes) && !l.rowGoesOn(k+1) {
			l.cuedIn(lo, k)
			lo = k + 1
		}
	}
}

// rowGoesOn reports whether the nodes from k on are the next item of a row rather than another
// clause.
func (l *leftovers) rowGoesOn(k int) bool {
	for ; k < len(l.Nodes); k++ {
		switch l.Nodes[k].Kind {
		case syntax.ItemNode:
			return true
		case syntax.ActorNode, syntax.HeadNode, syntax.Mark:
			return false
		}
	}
	return false
}

// cuedIn reads the clause of nodes [lo,hi).
func (l *leftovers) cuedIn(lo, hi int) {
	t := l.wordOfGift(lo, hi)
	if t < 0 || l.Thanked(lo, t) || l.Rated(t) || l.OverYears(t) || l.planned(t) {
		return
	}
	g := weighing{Frame: gift.Frame{Trigger: t, Lo: lo, Hi: hi, Rule: "leftover"}, left: l.Before(lo, t)}
	if g.left.No || l.doubtful(lo, hi) {
		return
	}
	g.Status = g.left.Status
	givers, takers := l.cuesIn(t, lo, hi)
	for _, row := range l.itemsFor(t, lo, hi, takers) {
		l.weighCued(g, givers, row)
	}
}

// wordOfGift returns the node of the first word of giving or taking in among nodes [lo,hi), verb or
// noun, else of carrying, or -1.
func (l *leftovers) wordOfGift(lo, hi int) int {
	carry, owned := -1, -1
	for k := lo; k < hi; k++ {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && len(n.Item.Owner) > 0 && n.Item.Bare, n.Kind == syntax.HeadNode && n.Head == syntax.Giver:
			return k // "phần quà của D", "nhà tài trợ"
		case n.Kind == syntax.ItemNode && len(n.Item.Owner) > 0 && (l.present(n.Item) || l.comesTo(k, hi) || n.Item.Kind != extract.Personnel && (l.isMeans(k, lo) || l.Is(k-1, "với") && k > lo+1)):
			owned = k // "200 chiếc chăn của D đến với R"
		case n.Lex == nil || n.Kind != syntax.Word:
		case n.Lex.Strong&(syntax.Give|syntax.Help) != 0 || n.Lex.Trigger&(syntax.Give|syntax.Receive) != 0:
			return k
		case carry < 0 && n.Lex.Trigger&syntax.Carry != 0:
			carry = k
		}
	}
	if carry < 0 {
		return owned
	}
	return carry
}

// maxComing is how many light words may stand between things and the verb by which they come.
const maxComing = 4

// comesTo reports whether what stands at node k is told to come to somebody.
func (l *leftovers) comesTo(k, hi int) bool {
	for x := k + 1; x < hi && x <= k+maxComing && l.Nodes[x].Kind == syntax.Word; x++ {
		if l.Is(x, "đến", "tới") || l.Phrase(x, "đến tay", "tới tay", "đến tận tay", "đến với") {
			return true
		}
	}
	return false
}

// isMeans reports whether the clause from node lo on begins with what stands at node k, by which
// somebody does something: "Bằng nguồn vốn 2 tỷ đồng của D, R …".
func (l *leftovers) isMeans(k, lo int) bool {
	return l.Is(lo, "từ", "nhờ", "bằng", "với") && k <= lo+maxComing && l.Is(k+1, ",")
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

// doubtful reports whether a word among nodes [lo,hi) wishes, denies or limits.
func (l *leftovers) doubtful(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if l.Marked(k, syntax.Wish|syntax.Not) || l.Nodes[k].Kind == syntax.Word && l.Marked(k, syntax.End) {
			return true
		}
	}
	return false
}

// itemRow is a row of things and who got it by the cue behind them, if anybody.
type itemRow struct {
	items []*syntax.Item
	to    int // node, or -1
}

// itemsFor returns the rows of free items among nodes [lo,hi), each with its receiver: the one of
// the takers behind it where every row has one, "100 triệu đồng cho R, 200 triệu đồng cho S", else
// the first.
func (l *leftovers) itemsFor(t, lo, hi int, takers []int) []itemRow {
	var rows []itemRow
	open, depth := false, 0
	for k := lo; k < hi; k++ {
		n := &l.Nodes[k]
		switch {
		case l.Is(k, "(", "["):
			depth++
		case l.Is(k, ")", "]"):
			depth--
		case depth > 0: // what a thing holds or costs, or how much of it is there already
		case n.Kind == syntax.ItemNode && (n.Item.Skip || n.Item.Bare):
		case n.Kind == syntax.ItemNode && l.Is(k-1, "như"): // "như một món quà"
			return nil
		case n.Kind == syntax.ItemNode && !l.free(t, n.Item):
			return nil // a row tells it, or it is no gift: so are those beside it
		case n.Kind == syntax.ItemNode && open:
			rows[len(rows)-1].items = append(rows[len(rows)-1].items, n.Item)
		case n.Kind == syntax.ItemNode:
			rows, open = append(rows, itemRow{[]*syntax.Item{n.Item}, -1}), true
		case n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode && n.Head == syntax.Needy:
			for _, to := range takers {
				if to == k && len(rows) > 0 && rows[len(rows)-1].to < 0 {
					rows[len(rows)-1].to = k
				}
			}
			open = false
		}
	}
	if len(rows) == 0 {
		rows = l.worthOf(lo, hi)
	}
	for i := range rows {
		if len(takers) > 0 && (rows[i].to < 0 || takers[0] < rows[i].to && l.Nodes[takers[0]].Lo < rows[0].items[0].Lo) {
			rows[i].to = takers[0]
		}
	}
	return rows
}

// worthOf returns the sum of money that a word of worth leads to among nodes [lo,hi), if it is the only
// one: where nothing else is told to be given, that much was: "sự ủng hộ của D lên đến 200 triệu đồng".
// What a thing is worth by its price was not given besides.
func (l *leftovers) worthOf(lo, hi int) []itemRow {
	var sum *syntax.Item
	for k := lo; k < hi; k++ {
		it := l.Nodes[k].Item
		if it == nil || it.Bare {
			continue
		}
		if sum != nil || it.Kind != extract.Money || it.Quantity == nil || it.Rate || it.Each || it.Total || l.taken[l.Doc.Tokens[it.Lo].Start] || !l.Marked(k-1, syntax.Worth) || l.Doc.Tokens[l.Nodes[k-1].Hi-1].Fold == "giá" {
			return nil
		}
		sum = it
	}
	if sum == nil {
		return nil
	}
	return []itemRow{{[]*syntax.Item{sum}, -1}}
}

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
		return l.actsIn(k, hi) > 0, false
	case syntax.Owner:
		return l.ofGift(k, lo) || l.ofCarrier(k, lo) && l.actsIn(k, hi) > 0, false
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
		acts := l.actsIn(k, hi)
		return acts > 0, acts < 0 || acts == 0 && (l.byMeans(k, lo) || l.warmed(k, hi))
	}
	return false, false
}

// actsIn reports what the verb behind the actor at node k says: 1 gives, -1 takes in or is given
// to, 0 neither.
func (l *leftovers) actsIn(k, hi int) int {
	for x := k + 1; x < hi; x++ {
		n := &l.Nodes[x]
		switch {
		case x == k+1 && l.Is(x, ","):
			if x = l.asideEnd(x, hi); x < 0 {
				return 0
			}
		case n.Kind == syntax.Mark || n.Kind == syntax.ActorNode || n.Kind == syntax.ItemNode:
			return 0
		case l.Nodes[k].Person && l.Is(x, "bị"):
			return -1 // "anh R bị thương nặng nên D hỗ trợ 2 triệu đồng"
		case n.Lex == nil:
		case n.Lex.Marker&syntax.Passive != 0 || n.Lex.Trigger&syntax.Receive != 0:
			return -1
		case n.Lex.Trigger&(syntax.Give|syntax.Help|syntax.Carry|syntax.Send) != 0 || n.Lex.Strong != 0:
			return 1
		}
	}
	return 0
}

// maxAside is how many nodes may say in passing what somebody is.
const maxAside = 8

// asideEnd returns the comma that closes what the one at node k opens, "chị A, bệnh nhân nghèo, nhận",
// or -1.
func (l *leftovers) asideEnd(k, hi int) int {
	for x := k + 1; x < hi && x <= k+maxAside && l.Nodes[x].Kind != syntax.ItemNode; x++ {
		if l.Is(x, ",") {
			return x
		}
	}
	return -1
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

// ownersIn returns whose the first gift without a number among nodes [lo,hi) is said to be, "phần quà
// của D", and its node.
func (l *leftovers) ownersIn(lo, hi int) (who []extract.Actor, node int) {
	for k := lo; k < hi; k++ {
		if n := &l.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Bare && len(n.Item.Owner) > 0 {
			return l.Collapse(l.All(n.Item.Owner)), k
		}
	}
	return nil, -1
}

// weighCued weighs one row of items with the givers and the receiver that cues tell, or that the
// article does where cues tell only one of the two.
func (l *leftovers) weighCued(g weighing, givers []int, row itemRow) {
	if !l.known {
		l.cast, l.known = l.castOf(), true
	}
	g.items = row.items
	l.weighGift(&g)
	g.mark("cued")
	var from, to candidate
	for _, k := range givers {
		if l.Giver(&g.Frame, k) {
			from = candidate{who: g.Donors, marks: l.givesLike(g.Donors, "giver.here"), why: "giver: by its cue", node: k}
			break
		}
	}
	if own := row.items[0].Owner; len(from.who) == 0 && len(own) > 0 {
		g.Donors = l.Collapse(l.All(own))
		from = candidate{who: g.Donors, marks: l.givesLike(g.Donors, "giver.here"), why: "giver: whose the things are", node: g.Trigger}
	}
	if who, k := l.ownersIn(g.Lo, g.Hi); len(from.who) == 0 && k >= 0 {
		from, g.Donors = candidate{who: who, marks: l.givesLike(who, "giver.here"), why: "giver: whose gift it is", node: k}, who
	}
	if len(from.who) == 0 {
		if from = heaviest(l.giversElsewhere()); len(from.who) == 0 {
			return
		}
		g.Donors = from.who
	}
	if row.to >= 0 {
		if who := l.first(&g.Frame, row.to); len(who) > 0 {
			to = candidate{who: who, marks: l.takesLike(who, "taker.here"), why: "receiver: by its cue", node: row.to}
		}
	}
	if len(to.who) == 0 {
		if from.context {
			return
		}
		if to = heaviest(l.takersElsewhere(&g)); len(to.who) == 0 {
			return
		}
	}
	g.Derived = from.context || to.context
	if l.retold(&g, &from, &to) {
		return
	}
	g.Groups = []gift.Group{{To: to.who, Items: g.items}}
	l.weighBoth(&g, &from, &to)
	if l.Costs(&g.Frame) || l.Award(&g.Frame) || g.trust() < cuedFloor {
		return
	}
	g.Steps = append(g.Steps, from.step(l.reader, g.Trigger), to.step(l.reader, g.Trigger))
	l.add(&g, to.who)
}

// planned reports whether the word of giving at node t only says what a programme or rule is about:
// "xây dựng chương trình hỗ trợ hộ nghèo 5 triệu đồng".
func (l *leftovers) planned(t int) bool {
	i := l.Nodes[t].Lo
	if i < l.FirstToken()+2 || l.Is(t+1, "của") { // "gói cứu trợ của D gồm 20 máy thở"
		return false
	}
	switch toks := l.Doc.Tokens; toks[i-1].Fold {
	case "gói", "mức", "diện":
		return true
	case "trình":
		return toks[i-2].Fold == "chương"
	case "sách":
		return toks[i-2].Fold == "chính"
	}
	return false
}
