package frame

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// gatherItem takes the thing at node k for a gift, a part or value of one, or for nothing of it.
func (r *reader) gatherItem(g *gather, k int) {
	it := r.Nodes[k].Item
	if g.named && len(g.Items) > 0 && it.Kind == extract.Money && it.Quantity != nil {
		alms := g.Items[0].Alms || g.Items[0].Gift
		*g.Items[0] = *it
		g.Items[0].Alms = alms
		return
	}
	if it.Bare && (it.Gift || it.Alms) && len(g.Items) > 0 && allBare(g.Items) && (g.Items[0].Gift || g.Items[0].Alms) && r.Marked(k-1, syntax.With) {
		return // "trao học bổng cho A, B với những suất học bổng"
	}
	if it.Sum && g.sum == nil && it.Quantity != nil && !it.Total {
		g.sum = it
	}
	if it.Worth && g.worth == nil && it.Quantity != nil && !it.Rate && !it.Total {
		g.worth = it
	}
	if it.Rate && g.rate == nil && !it.Total && it.Quantity != nil && !g.purpose {
		g.rate = it
		if g.granted() {
			return
		}
	}
	if r.spelledOut(k) || r.builtWith(g, k) || r.othersGet(g, k) {
		return
	}
	if g.purpose && r.another(k) { // "… để giúp A làm B, cùng 3 triệu USD cho C"
		g.purpose = false
		g.flush()
	}
	if it.Kind == extract.Personnel && g.first == 'I' && len(g.Items) > 0 && g.Items[0].Kind != extract.Personnel && r.aided(k) {
		return // "… để cứu trợ 150.000 người"
	}
	if g.first == 0 && r.slashed(g, k) { // "hỗ trợ 5 triệu đồng/1 người tử vong"
		g.first = 'R'
		return
	}
	r.startPart(g, k)
	r.noteSharing(g, it)
	g.parts = !g.parted && (g.parts || len(g.Items) > 0 && r.share(k, g.trigger))
	if r.withinGift(g, k) {
		return
	}
	if g.first == 'R' && len(g.Items) > 0 && !g.Turn && !r.elided(g, k) {
		g.purpose = true // "em Lan 2 triệu, em Huệ 3 triệu": somebody else's
		return
	}
	if (it.Each || g.each) && g.granted() && it.Kind == extract.Money && it.Quantity != nil { // "trao tiền hỗ trợ cho 15 hộ, mỗi hộ 5 triệu đồng"
		*g.Items[0] = *it
		g.Items[0].Alms, g.Items[0].Each, g.each = true, true, false
		return
	}
	if it.Bare && r.saidAgain(g, k) || r.counted(g, k) || g.first == 'R' && r.slashed(g, k) {
		return
	}
	it.Each = it.Each || g.each
	g.each = false
	r.sharedOut(g, it)
	if g.first == 0 {
		g.first = 'I'
	}
	if g.first == 'I' && len(g.to) > 0 {
		g.flush()
	}
	g.Pending = append(g.Pending, it)
	g.Items = append(g.Items, it)
	g.End = k + 1
}

// withinGift reports whether the thing at node k is none beside those told: what the gift is for, a
// part or the sum of them, or what presents hold.
func (r *reader) withinGift(g *gather, k int) bool {
	it := r.Nodes[k].Item
	if g.purpose || it.Skip && !(it.Rate && g.head) || it.Bare && len(g.Items) > 0 && r.madeInto(k) {
		return true
	}
	if len(g.Items) > 0 && (it.Total || !g.parted && (r.share(k, g.trigger) || g.parts && it.SameUnit(g.Items[0]))) {
		return true
	}
	if len(g.Pending) == 0 {
		return false
	}
	held := it.Bare || it.Kind == extract.Money && g.Pending[0].Quantity != nil && r.presents(g.Pending[0])
	return held && r.Contents(k, g.trigger)
}

// madeInto reports whether what stands at node k is what a sum is to become: "trao 300 triệu đồng vào
// quỹ R làm quỹ học bổng cho học sinh khó khăn".
func (r *reader) madeInto(k int) bool {
	return r.Is(k-1, "làm") || r.Is(k-1, "quỹ") && r.Is(k-2, "làm")
}

// saidAgain reports whether the goods without a number at node k are those told before by the
// same words: "thiết bị y tế và chi phí tập huấn sử dụng thiết bị y tế".
func (r *reader) saidAgain(g *gather, k int) bool {
	w := r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[k].Hi))
	return slices.ContainsFunc(g.Items, func(it *syntax.Item) bool { return it.Bare && r.Doc.Slice(r.Span(it.Lo, it.Hi)) == w })
}

// eachWithin returns what each gets where the bracket that opens at node k says it first: "tặng ba
// tỉnh 6 tỷ đồng (mỗi tỉnh 2 tỷ đồng)", "75 suất cho ba huyện (mỗi huyện 25 suất, mỗi suất …)".
func (r *reader) eachWithin(k int) *syntax.Item {
	for x := k + 1; x < len(r.Nodes) && x <= k+5; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ItemNode && r.Marked(k+1, syntax.Each) && r.Is(x+1, ")", ",") && n.Item.Quantity != nil:
			return n.Item
		case n.Kind != syntax.Word && n.Kind != syntax.HeadNode && n.Kind != syntax.ActorNode:
			return nil
		}
	}
	return nil
}

// shareEach gives the receivers said last what each of them gets, where the item told
// before was what they get together.
func (g *gather) shareEach(it *syntax.Item) {
	to, items := g.to, g.Pending
	if n := len(g.Groups); len(items) == 0 && n > 0 {
		to, items = g.Groups[n-1].To, g.Groups[n-1].Items
	}
	n := len(items)
	if n == 0 || len(to) < 2 || items[n-1].Kind != it.Kind || items[n-1].Quantity == nil || !sharesUnit(items[n-1], it) || it.Quantity.Value >= items[n-1].Quantity.Value {
		return
	}
	items[n-1].Total, items[n-1].Skip, it.Each, it.Skip = true, true, true, false
	items[n-1], g.Items[len(g.Items)-1] = it, it
}

// sharesUnit reports whether what each gets is counted as the whole is, whose unit may be said in
// more words: "180 suất quà … (mỗi xã 60 suất)".
func sharesUnit(whole, each *syntax.Item) bool {
	return whole.Quantity.Unit == each.Quantity.Unit || strings.HasPrefix(whole.Quantity.Unit, each.Quantity.Unit+" ")
}

// itemBefore reports whether a counted thing stands in the clause before node t: what
// follows may tell its worth.
func (r *reader) itemBefore(t int) bool {
	for k := t - 1; k >= 0 && k >= t-gift.MaxReach && r.Nodes[k].Kind != syntax.Mark; k-- {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Quantity != nil {
			return true
		}
	}
	return false
}
