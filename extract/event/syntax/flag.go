package syntax

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// flag marks items that are values, rates, sums or shares by the words around them.
func (r *Reader) flag() {
	for i := range r.Nodes {
		if r.Nodes[i].Kind != ItemNode {
			continue
		}
		it := r.Nodes[i].Item
		if w := r.Manned(i); w >= 0 {
			r.Nodes[w].Item.Skip, it.Total = true, false
			continue
		}
		r.flagBefore(i)
		r.flagSummed(i)
		r.flagRange(i)
		it.Skip = it.Skip || slices.ContainsFunc(notGiven, func(rule func(*Reader, int) bool) bool { return rule(r, i) })
		r.flagBehind(i) // last: who gets so much each is given it, whatever else the words say
	}
}

// maxSmall is how many nodes before an item the small words may stand that say what it is.
const maxSmall = 4

// flagBefore marks the item at node i by the small words before it: "trị giá", "mỗi suất", "tổng số".
func (r *Reader) flagBefore(i int) {
	it := r.Nodes[i].Item
	for k := i - 1; k >= 0 && k >= i-maxSmall; k-- {
		n := &r.Nodes[k]
		if n.Kind == ItemNode || n.Kind == ActorNode && n.Lex == nil && k < i-2 || n.Kind == Mark && n.Fold != "(" {
			return
		}
		if n.Lex == nil {
			continue
		}
		m := n.Lex.Marker
		if m&Worth != 0 && !r.flagWorth(i, k) {
			continue
		}
		if m&Per != 0 {
			it.Rate = it.Rate || it.Kind == extract.Money
			it.share = it.share || r.ofShare(k)
			it.Skip = it.Skip || it.Kind != extract.Goods || !r.daily(k)
		}
		it.Each = it.Each || m&Each != 0 && !r.Once(k)
		it.Total = it.Total || m&Total != 0
	}
}

// flagWorth marks the item at node i where the word at node k says that something is worth it. It
// reports false where that word tells of several sums in turn: "với số tiền lần lượt là 5 tỷ đồng
// và 3 tỷ đồng".
func (r *Reader) flagWorth(i, k int) bool {
	it, n := r.Nodes[i].Item, &r.Nodes[k]
	money := it.Kind == extract.Money
	if money && k == i-1 && k > 0 {
		r.valued(k-1, it)
	}
	if r.turnWithin(k+1, i) || money && k < i-1 && r.Nodes[i-1].Kind == Word && r.Nodes[i-1].Lex != nil && r.Nodes[i-1].Lex.Strong&Give != 0 && r.Doc.Tokens[n.Hi-1].Fold != "tổng" {
		return false // "với giá trị tài trợ 60 triệu đồng": the gift itself
	}
	if money {
		it.Worth = it.Worth || !r.Rated(i) && r.Costing(k)
		it.Rate = it.Rate || n.Fold == "với" && k < i-2 && r.Is(i-1, "là") && r.Nodes[i-2].Kind == HeadNode && r.Doc.Tokens[r.Nodes[i-2].Lo].Fold == "mỗi" // "với số tiền hỗ trợ mỗi hộ là 5 triệu đồng"
		it.Sum = it.Sum || n.Fold == "với" && r.Doc.Tokens[n.Hi-1].Fold == "tiền" && (k == i-1 || k == i-2 && r.Is(i-1, "là"))
		it.Skip = it.Skip || !r.wage(k) && !r.sumWorth(i)
	}
	return true
}

// maxSumming is how many nodes before a sum the word may stand that makes it one of all gifts.
const maxSumming = 14

// flagSummed marks the item at node i that is what several gifts come to, or that is beside what
// one of the things handed out holds.
func (r *Reader) flagSummed(i int) {
	it := r.Nodes[i].Item
	for k := i - 1; k >= 0 && k >= i-maxSumming && !r.Is(k, ";"); k-- {
		if !r.Marked(k, Total) || it.Quantity == nil {
			continue
		}
		it.Total = it.Total || r.summing(k)
		it.Skip = it.Skip || r.Nodes[k].Fold == "nâng" // "nâng tổng số vắc xin tài trợ cho R lên 9 triệu liều"
	}
	if i > 1 && r.Is(i-1, "và", "cùng", "+") && r.Nodes[i-2].Kind == ItemNode && r.Nodes[i-2].Item.share && !r.standsApart(i) {
		it.share, it.Skip = true, true // "mỗi suất trị giá 300.000 đồng và 1 thùng mì"
	}
	if it.Quantity != nil && r.grown(i) {
		it.Total, it.Skip = true, true
	}
}

// flagRange leaves out both ends of a range, for nobody gets either: "mỗi nơi từ 1 tỷ đồng đến
// 200 tỷ đồng".
func (r *Reader) flagRange(i int) {
	if i+2 >= len(r.Nodes) || !r.Is(i-1, "từ") || !r.Is(i+1, "đến", "tới") {
		return
	}
	if it, end := r.Nodes[i].Item, r.Nodes[i+2].Item; r.Nodes[i+2].Kind == ItemNode && end.Kind == it.Kind {
		it.Skip, end.Skip = true, true
	}
}

// flagBehind marks the item at node i by what a stroke or "mỗi" behind it says of who gets so much
// each: "10 triệu đồng/hộ", "10 triệu đồng mỗi hộ", "50 tỷ đồng mỗi tỉnh", "50 tỷ đồng cho mỗi tỉnh".
func (r *Reader) flagBehind(i int) {
	it := r.Nodes[i].Item
	it.Each = it.Each || it.Quantity != nil && (r.eachBehind(i) || r.toEachPlace(i))
	stroke, per := r.Is(i+1, "/"), r.Marked(i+1, Per)
	if it.Kind == extract.Money && (stroke || per) {
		it.Skip = true
		it.Rate = it.Rate || r.headRate(i)
		if r.homeRate(i) {
			it.Skip, it.Each = false, true // "D hỗ trợ 50 triệu đồng/ngôi nhà"
		}
	}
	if (stroke || per) && it.Rate && r.toStricken(i) || stroke && i+2 < len(r.Nodes) && r.Nodes[i+2].Whole {
		it.Skip, it.Each = false, true // "hỗ trợ người bị thương 3 triệu đồng/người"
	}
	if it.Kind == extract.Goods && (stroke && r.headRate(i) || per && !r.perOwn(i) && !r.daily(i+1)) || r.Is(i-1, "/") {
		it.Skip = true // "15 kg gạo/người"; "10 triệu đồng/100 m3 lồng"
	}
}
