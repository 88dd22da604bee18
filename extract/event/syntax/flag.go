package syntax

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// callAid joins "cứu trợ" to the goods before it where it only says what they are
// for: "40 tấn hàng cứu trợ của Nga đã tới R".
func (r *Reader) callAid() {
	for i := 0; i+1 < len(r.Nodes); i++ {
		n, t := &r.Nodes[i], &r.Nodes[i+1]
		if n.Kind != ItemNode || n.Item.Kind != extract.Goods || t.Kind != Word || t.Lex == nil || t.Lex.Trigger&Give == 0 || t.Lex.Strong&Give == 0 || !goodsWords[r.Doc.Tokens[n.Hi-1].Fold] {
			continue
		}
		if i+2 < len(r.Nodes) && !r.Is(i+2, "của", "từ", "đã", "đến", "tới", "về", "được", "do", "cập", "hạ", "đáp", "cùng", "và", "trị", "gồm") && r.Nodes[i+2].Kind != Mark {
			continue
		}
		n.Item.Hi, n.Item.Aid = t.Hi, true
		r.splice(i, i+2, *n)
	}
}

// calledAid reports whether the words for goods that end at token i call them relief.
func (r *Reader) calledAid(i int) bool {
	f := r.Doc.Tokens[i-1].Fold
	return f == "trợ" && i > 1 && (r.Doc.Tokens[i-2].Fold == "cứu" || r.Doc.Tokens[i-2].Fold == "viện")
}

// goodsWords are the last syllables of words for goods of any sort.
var goodsWords = map[string]bool{"hàng": true, "hóa": true, "hoá": true, "quà": true, "phẩm": true, "gạo": true, "thuốc": true, "tư": true, "bị": true}

// own gives items the owner that follows them: "25 cán bộ y tế tỉnh Bình Định",
// "5 tỷ đồng của Công ty".
func (r *Reader) own() {
	r.callAid()
	for i := 0; i < len(r.Nodes); i++ {
		if r.Nodes[i].Kind != ItemNode {
			continue
		}
		k := r.ownerBehind(i + 1)
		if r.Is(k, "và") && r.Nodes[i].Item.Gift && k+2 < len(r.Nodes) && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Strong&Help != 0 && r.Is(k+2, "của") {
			k += 2 // "quà và hỗ trợ của D"
		}
		if r.Is(k, "tặng") && r.Nodes[i].Item.Gift && r.Is(k+1, "của") {
			k++ // "quà tặng của D"
		}
		if r.Is(k, "là") && r.Is(k+1, "của") && r.Nodes[i].Item.Quantity != nil {
			k++ // "còn 400 tủ lạnh là của D"
		}
		if r.Is(k, "thuộc", "của", "từ") && r.Nodes[i].Item.Kind == extract.Personnel && k+1 < len(r.Nodes) && (r.Is(k+1, "các", "nhiều") || few[r.Nodes[k+1].Fold] || r.Doc.Tokens[r.Nodes[k+1].Lo].Kind == extract.Number && r.Nodes[k+1].Kind == Word) && k+2 < len(r.Nodes) && r.Nodes[k+2].Kind == ActorNode {
			k += 2 // "25 bác sĩ thuộc các bệnh viện tỉnh D"
		} else if r.Is(k, "của") || r.Is(k, "thuộc") && r.Nodes[i].Item.Kind == extract.Personnel && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == ActorNode || r.Is(k, "từ") && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == ActorNode {
			for k++; k+1 < len(r.Nodes) && k <= i+4 && (r.Is(k, "ông", "bà", "sư", "thầy") || Someone[r.Nodes[k].Fold]) && r.Nodes[k].Kind == Word; k++ {
			}
		} else if r.Nodes[i].Item.Kind != extract.Personnel {
			continue
		}
		if k >= len(r.Nodes) {
			continue
		}
		n := &r.Nodes[k]
		if n.Kind == ActorNode {
			owner := n.Actors
			r.Nodes[i].Item.Owner = owner
			it := r.Nodes[i]
			r.splice(i, k+1, it)
			if j := r.calledGift(i); j >= 0 {
				it = r.Nodes[j]
				it.Item.Owner = owner
				r.splice(j, i+1, it)
				i = j
			}
			r.shareOwner(i, owner)
		}
	}
}

// calledGift returns the node of the goods which the words at node i only say whose gift they
// are, "200 máy thở, là quà của D gửi tặng R", or -1.
func (r *Reader) calledGift(i int) int {
	if it := r.Nodes[i].Item; !it.Gift || !it.Bare || !r.Is(i-1, "là", ",") {
		return -1
	}
	j := i - 2
	if r.Is(i-1, "là") && r.Is(j, ",", "-", "–") {
		j--
	}
	if j < 0 || r.Nodes[j].Kind != ItemNode || r.Nodes[j].Item.Skip || len(r.Nodes[j].Item.Owner) > 0 {
		return -1
	}
	return j
}

// ownerBehind returns the node of "của" behind a bracket that tells what an item at node
// k-1 consists of, and the word for what it is for: "150 suất quà (1 triệu đồng/suất) cứu
// trợ của D"; or k.
func (r *Reader) ownerBehind(k int) int {
	if !r.Is(k, "(") {
		return k
	}
	for x := k + 1; x < len(r.Nodes) && x <= k+maxDashed; x++ {
		if !r.Is(x, ")") {
			continue
		}
		if x++; x < len(r.Nodes) && r.Nodes[x].Lex != nil && r.Nodes[x].Lex.Strong != 0 {
			x++
		}
		if r.Is(x, "của") {
			return x
		}
		break
	}
	return k
}

// shareOwner gives the owner of the item at node i to the items before it in a row:
// "40 chiến sĩ cùng 5 xuồng máy của Công an tỉnh".
func (r *Reader) shareOwner(i int, owner []extract.Actor) {
	if r.Nodes[i].Item.Kind == extract.Personnel {
		return
	}
	for ; i >= 2 && r.Is(i-1, ",", "và", "cùng") && r.Nodes[i-2].Kind == ItemNode; i -= 2 {
		if it := r.Nodes[i-2].Item; it.Kind == extract.Personnel && len(it.Owner) == 0 {
			it.Owner = owner
		}
	}
}

// summing reports whether the word at node k sums up what the article tells,
// wherever it stands: "cộng dồn các đợt, tỉnh đã nhận".
func (r *Reader) summing(k int) bool {
	return r.Nodes[k].Fold == "cộng" || r.Nodes[k].Fold == "lũy" || r.Nodes[k].Fold == "nâng" || r.Nodes[k].Fold == "tính"
}

// Part reports whether the item at node i is counted among the contents of one
// before it: "1 phòng tin học gồm 15 máy vi tính, 15 bộ bàn ghế".
func (r *Reader) Part(i int) bool {
	if i > 1 && r.Marked(0, Per) && !r.Nodes[i].Item.Rate {
		for k := 1; k < i; k++ {
			if r.Doc.Tokens[r.Nodes[k].Hi-1].Fold == "gồm" {
				return true // "Mỗi suất quà gồm 300.000 đồng tiền mặt và …"
			}
		}
	}
	if r.Nodes[i].Item.Kind != extract.Goods {
		return false
	}
	for k := i - 1; k > 0 && k >= i-40; k-- {
		n := &r.Nodes[k]
		if n.Kind == Mark && (n.Fold == ";" || n.Fold == "(" || n.Fold == ")") || n.Kind == ActorNode {
			return false
		}
		if r.Doc.Tokens[n.Hi-1].Fold == "gồm" && k >= 1 && r.Marked(k-1, Per) {
			return true // "…, mỗi suất quà gồm: 10 kg gạo, 1 thùng mì"
		}
		if n.Fold == "gồm" && k >= 1 {
			p := &r.Nodes[k-1]
			return p.Kind == ItemNode && p.Item.Quantity != nil && p.Item.Kind == extract.Goods
		}
	}
	return false
}

// valued makes a gift of nameless goods at node k of the money that they are
// worth: "sách vở, chăn ấm trị giá 65 triệu đồng".
func (r *Reader) valued(k int, worth *Item) {
	at := r.handedOver(k)
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
	return r.Is(k-1, "lương") || r.Is(k-1, ",", "(") && r.Is(k-2, "lương")
}

// headRate reports whether the rate behind the item at node i is so much a head:
// "5 triệu đồng/hộ", "5 triệu đồng mỗi hộ".
func (r *Reader) headRate(i int) bool {
	if r.Is(i+1, "/") {
		i++
	}
	return i+1 < len(r.Nodes) && Heads[r.Doc.Tokens[r.Nodes[i+1].Hi-1].Fold] || i+2 < len(r.Nodes) && r.Is(i+1, "gia", "trường") && Heads[r.Nodes[i+2].Fold]
}

// Phrase reports whether node k is one of the words of several syllables.
func (r *Reader) Phrase(k int, words ...string) bool {
	if k < 0 {
		return false
	}
	n := &r.Nodes[k]
	return n.Kind == Word && slices.Contains(words, strings.ToLower(r.Doc.Slice(r.Span(n.Lo, n.Hi))))
}

// equals reports whether the goods at node i are what a sum told before is worth.
func (r *Reader) equals(i int) bool {
	for k := i - 1; k > 1 && k >= i-3; k-- {
		if r.Phrase(k, "tương đương") {
			for x := k - 1; x >= 0 && x >= k-8; x-- {
				if n := &r.Nodes[x]; n.Kind == ItemNode && !n.Item.Bare {
					return n.Item.Kind == extract.Money
				}
			}
		}
	}
	return false
}

// turnWithin reports whether nodes [lo,hi) say that each of several has an amount of their own.
func (r *Reader) turnWithin(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if r.Marked(k, Turn) {
			return true
		}
	}
	return false
}

// perOwn reports whether "mỗi" behind the item at node i is of the item's own unit:
// "900 suất quà mỗi suất 1 triệu đồng".
func (r *Reader) perOwn(i int) bool {
	q := r.Nodes[i].Item.Quantity
	return q != nil && First(q.Unit) == r.Doc.Tokens[r.Nodes[i+1].Hi-1].Fold
}

// flag marks items that are values, rates, sums or shares by the words before
// them.
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
		for k := i - 1; k >= 0 && k >= i-4; k-- {
			n := &r.Nodes[k]
			if n.Kind == ItemNode || n.Kind == ActorNode && n.Lex == nil && k < i-2 {
				break
			}
			if n.Kind == Mark && n.Fold == "(" && i > 0 && k == i-1 && it.Kind == extract.Money && k > 0 && r.Nodes[k-1].Kind == ItemNode {
				it.Skip = true
			}
			if n.Kind == Mark && n.Fold != "(" {
				break
			}
			if n.Lex == nil {
				continue
			}
			m := n.Lex.Marker
			if m&Worth != 0 && it.Kind == extract.Money && k == i-1 && k > 0 {
				r.valued(k-1, it)
			}
			if m&Worth != 0 && r.turnWithin(k+1, i) {
				continue // "với số tiền lần lượt là 5 tỷ đồng và 3 tỷ đồng"
			}
			it.Worth = it.Worth || m&Worth != 0 && it.Kind == extract.Money && !r.Rated(i) && r.Costing(k)
			it.Sum = it.Sum || m&Worth != 0 && it.Kind == extract.Money && n.Fold == "với" && r.Doc.Tokens[n.Hi-1].Fold == "tiền" && (k == i-1 || k == i-2 && r.Is(i-1, "là"))
			it.Rate = it.Rate || m&Per != 0 && it.Kind == extract.Money
			it.share = it.share || m&Per != 0 && r.ofShare(k)
			it.Skip = it.Skip || m&Per != 0 && !(it.Kind == extract.Goods && r.daily(k)) || m&Worth != 0 && it.Kind == extract.Money && !r.wage(k) && !r.sumWorth(i)
			it.Each = it.Each || m&Each != 0 && !r.Once(k)
			it.Total = it.Total || m&Total != 0
		}
		for k := i - 1; k >= 0 && k >= i-14 && !r.Is(k, ";"); k-- {
			it.Total = it.Total || r.Marked(k, Total) && it.Quantity != nil && r.summing(k)
			it.Skip = it.Skip || r.Marked(k, Total) && r.Nodes[k].Fold == "nâng" && it.Quantity != nil // "nâng tổng số vắc xin tài trợ cho R lên 9 triệu liều"
		}
		if i > 1 && r.Is(i-1, "và", "cùng", "+") && r.Nodes[i-2].Kind == ItemNode && r.Nodes[i-2].Item.share && !r.standsApart(i) {
			it.share, it.Skip = true, true // "mỗi suất trị giá 300.000 đồng và 1 thùng mì"
		}
		if it.Quantity != nil && r.grown(i) {
			it.Total, it.Skip = true, true
		}
		it.Skip = it.Skip || r.loan(i)
		if i+2 < len(r.Nodes) && r.Is(i-1, "từ") && r.Is(i+1, "đến", "tới") && r.Nodes[i+2].Kind == ItemNode && r.Nodes[i+2].Item.Kind == it.Kind {
			it.Skip, r.Nodes[i+2].Item.Skip = true, true // "mỗi nơi từ 1 tỷ đồng đến 200 tỷ đồng"
		}
		if i > 0 && r.Nodes[i-1].Kind == Word && r.Marked(i-1, At) && r.Is(i-1, "tại", "ở", "trong", "trên", "giữa") || r.Part(i) {
			it.Skip = true // where something is; what a gift consists of
		}
		if p := i - 2; it.Bare && p >= 0 && r.Is(i-1, "là", "gồm") && r.Nodes[p].Kind == ItemNode && r.Nodes[p].Item.Quantity != nil && r.Nodes[p].Item.Quantity.Value > 1 && r.Nodes[p].Item.Kind == extract.Goods {
			it.Skip = true // "45 suất quà là gạo, dầu ăn"
		}
		if r.Is(i-1, "bằng") && it.Kind == extract.Goods {
			it.Skip = true // how something is brought: "bằng xe chuyên dụng"
		}
		if i > 0 && r.Nodes[i-1].Kind == ItemNode && r.Nodes[i-1].Item.Kind == extract.Goods && r.Nodes[i-1].Item.Quantity != nil && it.Quantity != nil && sizes[First(it.Quantity.Unit)] {
			it.Skip = true // "1.560 chai nước uống 1,5 lít"
		}
		if it.Quantity != nil && sizes[First(it.Quantity.Unit)] && r.sizeOf(i) {
			it.Skip = true // "nước khoáng (bình 19 lít)"
		}
		if r.Is(i-1, "hại", "mất", "hỏng") {
			it.Skip = true // "bị thiệt hại hơn 1.500 tấn cá"
		}
		if it.Kind == extract.Money && r.Is(i+1, "tiền") && r.Is(i+2, "cọc", "hàng", "công", "lương", "thuê", "mua", "thuế", "đặt", "phạt", "vay", "nợ", "điện", "bồi") {
			it.Skip = true // what is paid is no gift
		}
		if it.Bare && !(it.Alms && i > 0 && (r.Nodes[i-1].Lex == built || r.helpedBuild(i-1))) && r.Is(i-1, "nguồn", "thiếu", "hết", "cần", "khan", "hiếm", "đói", "mua", "sắm", "xây", "dựng", "sản", "nhập", "bán") || it.Bare && it.Kind == extract.Goods && !it.Gift && !it.Alms && r.Is(i-1, "có") {
			it.Skip = true // what the money is for
		}
		if it.Bare && !it.Gift && r.Phrase(i-1, "chương trình", "đề án") || it.Kind == extract.Goods && (r.equals(i) || r.namesProgramme(i)) {
			it.Skip = true // "chương trình sữa học đường"; "454 tỷ đồng, tương đương với 175 triệu hộp sữa"
		}
		if it.Bare && i+1 < len(r.Nodes) && r.Nodes[i+1].Kind == ItemNode && (!r.Nodes[i+1].Item.Bare || it.Aid) {
			it.Skip = true // "phần quà 5 triệu đồng", "hàng viện trợ trang thiết bị y tế"
		}
		if p := i - 1; it.Bare && it.Alms && it.Kind == extract.Money && p >= 0 && r.Nodes[p].Kind == ItemNode && r.Nodes[p].Item.Kind == extract.Money {
			it.Skip = true // "20 triệu đồng tiền hỗ trợ"
		}
		it.Each = it.Each || it.Quantity != nil && r.eachBehind(i)
		// "10 triệu đồng/hộ", "10 triệu đồng mỗi hộ"
		if r.Is(i+1, "/") || i+1 < len(r.Nodes) && r.Nodes[i+1].Lex != nil && r.Nodes[i+1].Lex.Marker&Per != 0 {
			it.Skip = it.Skip || it.Kind == extract.Money
			it.Rate = it.Rate || it.Kind == extract.Money && r.headRate(i)
			if it.Kind == extract.Money && r.homeRate(i) {
				it.Skip, it.Each = false, true // "D hỗ trợ 50 triệu đồng/ngôi nhà"
			}
			if it.Rate && r.toStricken(i) || r.Is(i+1, "/") && i+2 < len(r.Nodes) && r.Nodes[i+2].Whole {
				it.Skip, it.Each = false, true // "hỗ trợ người bị thương 3 triệu đồng/người"
			}
		}
		if it.Kind == extract.Goods && i+1 < len(r.Nodes) && (r.Is(i+1, "/") && r.headRate(i) || r.Marked(i+1, Per) && !r.perOwn(i) && !r.daily(i+1)) || r.Is(i-1, "/") {
			it.Skip = true // "15 kg gạo/người"; "10 triệu đồng/100 m3 lồng"
		}
	}
}

// standsApart reports whether the things at node i, behind what one of those before is worth,
// are handed out beside them: they are presents themselves, or worth something of their own.
// "20 suất quà, mỗi suất trị giá 500.000 đồng và 5 tủ quần áo trị giá 13 triệu đồng".
func (r *Reader) standsApart(i int) bool {
	it := r.Nodes[i].Item
	if it.Quantity == nil || it.Quantity.Value < 2 || it.Kind != extract.Goods {
		return false
	}
	return shares[First(it.Quantity.Unit)] || r.Marked(i+1, Worth) || r.Is(i+1, ",", "(") && r.Marked(i+2, Worth|Per)
}

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

// teams are the first syllables of words for people who are sent together.
var teams = map[string]bool{"đoàn": true, "đội": true, "tổ": true, "kíp": true, "nhóm": true}

// sizes are the units that tell how much one of the things before holds.
var sizes = map[string]bool{"lít": true, "ml": true, "kg": true, "g": true, "gam": true, "gram": true, "tuýp": true}

// sizeOf reports whether the measure at node i stands in a bracket that only tells how large the
// things before it are: "(loại bình 19 lít)".
func (r *Reader) sizeOf(i int) bool {
	for k := i - 1; k > 0 && k >= i-3; k-- {
		switch {
		case r.Is(k, "("):
			return i-k > 1 && r.Is(i+1, ")")
		case r.Nodes[k].Kind != Word && r.Nodes[k].Kind != HeadNode:
			return false
		}
	}
	return false
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

// daily reports whether the rate at node k is of time: what is handed out every day is
// given, "mỗi ngày 100 suất cơm".
func (r *Reader) daily(k int) bool {
	n := &r.Nodes[k]
	switch r.Doc.Tokens[n.Hi-1].Fold {
	case "ngày", "tuần", "tháng", "năm":
		return n.Hi-n.Lo == 2
	}
	return false
}

// ofShare reports whether the rate at node k is of what is given, "mỗi suất", and not of who
// receives.
func (r *Reader) ofShare(k int) bool {
	n := &r.Nodes[k]
	return n.Hi-n.Lo > 1 && shares[r.Doc.Tokens[n.Lo+1].Fold]
}

// shares are the words for one of the things that are handed out.
var shares = map[string]bool{"suất": true, "phần": true, "túi": true, "gói": true, "sổ": true}

// Once reports whether "từng" at node k says that something happened once, "từng gửi ra 300
// tấn gạo", and not that each gets what follows.
func (r *Reader) Once(k int) bool {
	return r.Is(k, "từng") && k+1 < len(r.Nodes) && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger != 0
}

// attributes takes the words of help right behind an item, "150 bộ còi cứu hộ và",
// for a part of its name: a verb would have an object.
func (r *Reader) attributes() {
	for i := 1; i < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if g := &r.Nodes[i-1]; (i == 1 || r.Nodes[i-2].Kind == Mark) && r.Is(i, "tặng") && g.Kind == ItemNode && g.Item.Gift && i+1 < len(r.Nodes) && r.Nodes[i+1].Lex != nil && r.Nodes[i+1].Lex.Trigger&List != 0 {
			n.Lex = nil // "quà tặng gồm"
			continue
		}
		if g := &r.Nodes[i-1]; r.Is(i, "tặng") && g.Kind == ItemNode && g.Item.Gift && r.Marked(i-2, Noun) && r.Is(i+1, "cho") {
			n.Lex = nil // "mức quà tặng cho người có công"
			continue
		}
		if n.Kind != Word || n.Lex == nil || n.Lex.Trigger&Help == 0 || n.Lex.Marker != 0 || r.Nodes[i-1].Kind != ItemNode || r.Nodes[i-1].Item.Kind != extract.Goods {
			continue
		}
		if i+1 == len(r.Nodes) || r.Nodes[i+1].Kind == Mark && !QuoteMark(&r.Nodes[i+1]) || r.Is(i+1, "và", "cùng") {
			n.Lex = nil
		}
	}
}

// eachBehind reports whether the item at node i is what each one gets, as is said behind
// it: "50 tỷ đồng mỗi tỉnh".
func (r *Reader) eachBehind(i int) bool {
	return r.Marked(i+1, Each) && !(i+2 < len(r.Nodes) && (r.Nodes[i+2].Kind == ItemNode || r.Is(i+2, "là", "gồm")))
}

// namesProgramme reports whether the item at node i is the name of a programme in
// quotation marks: "chương trình “1 triệu túi an sinh”".
func (r *Reader) namesProgramme(i int) bool {
	if i < 2 || !QuoteMark(&r.Nodes[i-1]) {
		return false
	}
	lo := r.Nodes[i-1].Lo
	return lo > 1 && programmes[r.Doc.Tokens[lo-2].Fold+" "+r.Doc.Tokens[lo-1].Fold]
}

// programmes are the words for what bears a name of its own in quotation marks.
var programmes = map[string]bool{"chương trình": true, "phong trào": true, "chiến dịch": true, "vận động": true, "dự án": true, "đề án": true, "mô hình": true, "chủ đề": true}
