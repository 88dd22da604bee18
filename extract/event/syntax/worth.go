package syntax

import "github.com/lienket/lienket/extract"

// valued makes a gift of nameless goods at node k of the money that they are
// worth: "sách vở, chăn ấm trị giá 65 triệu đồng".
func (r *Reader) valued(k int, worth *Item) {
	at := r.handedOver(k)
	if m := r.buildingMoney(k); m >= 0 {
		at = m
	}
	n := &r.Nodes[at]
	if n.Kind == ItemNode && len(n.Item.Owner) == 0 {
		n.Item.Owner = worth.Owner // "200 máy thở trị giá 5 tỷ đồng của D"
	}
	if n.Kind != ItemNode || !n.Item.Bare || n.Item.Kind != extract.Goods && n.Item.Kind != extract.Money || worth.Quantity == nil || n.Item.Gift && n.Hi-n.Lo < 2 {
		return
	}
	n.Item.Bare, n.Item.Gift, n.Item.Quantity = false, false, worth.Quantity
	if at == k || r.Is(k, ")") {
		n.Item.Hi = worth.Hi // not over those who get it
	}
}

// maxWorks is how many nodes may stand between money for what is built and how much it is.
const maxWorks = 12

// buildingMoney returns the node of the money without a number, looking back from node k, that is
// given for what is built, "kinh phí hỗ trợ xây nhà văn hóa tại P trị giá 600 triệu đồng"; or -1.
func (r *Reader) buildingMoney(k int) int {
	for x := k; x >= 0 && x >= k-maxWorks; x-- {
		switch n := &r.Nodes[x]; {
		case n.Kind == ItemNode && n.Item.Bare && n.Item.Kind == extract.Money:
			if r.forBuilding(x) {
				return x
			}
			return -1
		case n.Kind == ItemNode && !n.Item.Bare, n.Kind == DateNode, n.Kind == Mark && n.Fold != "," && !QuoteMark(n), n.Kind == Word && n.Lex != nil && n.Lex.Trigger != 0:
			return -1
		}
	}
	return -1
}

// forBuilding reports whether a word of building stands right behind the item at node i: "kinh phí
// xây dựng".
func (r *Reader) forBuilding(i int) bool { return r.isOf(i+1, building) || r.Is(i+1, "làm") }

// Costing reports whether the words at node k tell what a gift is worth or what it costs to
// build, as against its price.
func (r *Reader) Costing(k int) bool {
	for i := r.Nodes[k].Lo; i < r.Nodes[k].Hi; i++ {
		switch r.Doc.Tokens[i].Fold {
		case "trị", "phí", "tư", "vốn":
			return true
		}
	}
	return false
}

// wage reports whether what is worth the money after node k is a day's wage, so
// that the money is the gift: "một ngày lương, tương đương 86 triệu đồng".
func (r *Reader) wage(k int) bool {
	if k--; r.Is(k, ",", "(") {
		k--
	}
	return k >= 0 && (r.Is(k, "lương") || r.Nodes[k].Kind == ItemNode && r.Nodes[k].Item.Bare && r.Doc.Tokens[r.Nodes[k].Hi-1].Fold == "lương")
}

// summing reports whether the word at node k sums up what the article tells,
// wherever it stands: "cộng dồn các đợt, tỉnh đã nhận".
func (r *Reader) summing(k int) bool {
	return r.Nodes[k].Fold == "cộng" || r.Nodes[k].Fold == "lũy" || r.Nodes[k].Fold == "nâng" || r.Nodes[k].Fold == "tính"
}

// grown reports whether the item at node i is what all gifts come to by the one that is told:
// "nâng tổng số thuốc mà D viện trợ cho R lên 3 triệu liều".
func (r *Reader) grown(i int) bool {
	x := i - 1
	for x > 0 && r.Is(x, "khoảng", "hơn", "gần", "trên", "tới", "đến", "con", "số") {
		x--
	}
	if x < 1 || r.Nodes[x].Fold != "lên" {
		return false
	}
	whole, more := false, false
	for k := x - 1; k >= 0 && k >= x-18; k-- {
		n := &r.Nodes[k]
		whole = whole || n.Fold == "tổng" || r.Marked(k, Total) || r.Is(k, "lượng")
		more = more || r.Is(k, "nâng", "tăng", "cùng", "cộng") || n.Fold == "nâng" || n.Fold == "cùng"
	}
	return whole && more
}

// standsApart reports whether the things at node i, behind what one of those before is worth,
// are handed out beside them: they are presents themselves, or worth something of their own.
// "20 suất quà, mỗi suất trị giá 600.000 đồng và 4 tủ sách trị giá 12 triệu đồng".
func (r *Reader) standsApart(i int) bool {
	it := r.Nodes[i].Item
	if it.Quantity == nil || it.Quantity.Value < 2 || it.Kind != extract.Goods {
		return false
	}
	return shares[First(it.Quantity.Unit)] || r.Marked(i+1, Worth) || r.Is(i+1, ",", "(") && r.Marked(i+2, Worth|Per)
}
