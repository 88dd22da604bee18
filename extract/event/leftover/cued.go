package leftover

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Gifts of sentences in which no verb of giving rules a clause that has them: "Với tỉnh R, phần hỗ
// trợ của D là 500 bình lọc nước", "Nhà tài trợ của 300 suất học bổng là D", "tặng kèm R 2 máy".
// What each actor has to do with the gift is told by the small word before it or by the verb
// behind it, wherever it stands.

// aidOfCued is how many sentences speak of aid in an article whose headline and lead don't and of
// which no row is read yet, if the actors beside a thing are likely to give and get it.
const aidOfCued = 2

// cued reads the sentence by the cues of its actors.
func (l *leftovers) cued() {
	if !l.aided && (l.Needs == 0 || l.Aid < aidOfCued && len(l.Analysis.Supports) == 0) || l.bares[l.Sent] || l.Lent() {
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
	if t < 0 || l.Thanked(lo, t) || l.Rated(t) || l.OverYears(t) || l.Planned(t) {
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
		case ownedGift(n), n.Kind == syntax.HeadNode && n.Head == syntax.Giver:
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
			if len(rows) > 0 && rows[len(rows)-1].to < 0 && slices.Contains(takers, k) {
				rows[len(rows)-1].to = k
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

// ownedGift reports whether a node is a gift without a number that is said to be somebody's: "phần
// quà của D".
func ownedGift(n *syntax.Node) bool {
	return n.Kind == syntax.ItemNode && n.Item.Bare && len(n.Item.Owner) > 0
}

// ownersIn returns whose the first gift without a number among nodes [lo,hi) is said to be, and its
// node.
func (l *leftovers) ownersIn(lo, hi int) (who []extract.Actor, node int) {
	for k := lo; k < hi; k++ {
		if n := &l.Nodes[k]; ownedGift(n) {
			return l.Collapse(l.All(n.Item.Owner)), k
		}
	}
	return nil, -1
}

// weighCued weighs one row of items with the givers and the receiver that cues tell, or that the
// article does where cues tell only one of the two.
func (l *leftovers) weighCued(g weighing, givers []int, row itemRow) {
	g.items = row.items
	l.weighGift(&g)
	g.mark("cued")
	from := l.cuedGiver(&g, givers)
	if len(from.who) == 0 {
		from = heaviest(l.giversElsewhere())
	}
	if g.Donors = from.who; len(g.Donors) == 0 {
		return
	}
	var to candidate
	if row.to >= 0 {
		if who := l.first(&g.Frame, row.to); len(who) > 0 {
			to = l.takerNamed(who, "receiver: by its cue", row.to)
		}
	}
	if len(to.who) == 0 && !from.context {
		to = heaviest(l.takersElsewhere(&g))
	}
	if len(to.who) == 0 {
		return
	}
	g.between(&from, &to)
	if !l.noGift(&g, &from, &to) {
		l.conclude(&g, &from, &to, cuedFloor)
	}
}

// cuedGiver returns the first of the nodes that is somebody, else the one whose the things, or a gift
// beside them, are said to be.
func (l *leftovers) cuedGiver(g *weighing, givers []int) candidate {
	for _, k := range givers {
		if l.Giver(&g.Frame, k) {
			return l.giverNamed(g.Donors, "giver: by its cue", k)
		}
	}
	if own := g.items[0].Owner; len(own) > 0 {
		return l.giverNamed(l.Collapse(l.All(own)), "giver: whose the things are", g.Trigger)
	}
	if who, k := l.ownersIn(g.Lo, g.Hi); k >= 0 {
		return l.giverNamed(who, "giver: whose gift it is", k)
	}
	return candidate{}
}
