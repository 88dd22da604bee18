package event

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// callAid joins "cứu trợ" to the goods before it where it only says what they are
// for: "40 tấn hàng cứu trợ của Nga đã tới R".
func (r *reader) callAid() {
	for i := 0; i+1 < len(r.nodes); i++ {
		n, t := &r.nodes[i], &r.nodes[i+1]
		if n.kind != itemNode || n.item.kind != extract.Goods || t.kind != word || t.lex == nil || t.lex.trigger&give == 0 || t.lex.strong&give == 0 || !goodsWords[r.doc.Tokens[n.hi-1].Fold] {
			continue
		}
		if i+2 < len(r.nodes) && !r.is(i+2, "của", "từ", "đã", "đến", "tới", "về", "được", "do", "cập", "hạ", "đáp", "cùng", "và", "trị", "gồm") && r.nodes[i+2].kind != mark {
			continue
		}
		n.item.hi, n.item.aid = t.hi, true
		r.splice(i, i+2, *n)
	}
}

// goodsWords are the last syllables of words for goods of any sort.
var goodsWords = map[string]bool{"hàng": true, "hóa": true, "hoá": true, "quà": true, "phẩm": true, "gạo": true, "thuốc": true, "tư": true, "bị": true}

// own gives items the owner that follows them: "25 cán bộ y tế tỉnh Bình Định",
// "5 tỷ đồng của Công ty".
func (r *reader) own() {
	r.callAid()
	for i := 0; i < len(r.nodes); i++ {
		if r.nodes[i].kind != itemNode {
			continue
		}
		k := r.ownerBehind(i + 1)
		if r.is(k, "và") && r.nodes[i].item.gift && k+2 < len(r.nodes) && r.nodes[k+1].lex != nil && r.nodes[k+1].lex.strong&help != 0 && r.is(k+2, "của") {
			k += 2 // "quà và hỗ trợ của D"
		}
		if r.is(k, "tặng") && r.nodes[i].item.gift && r.is(k+1, "của") {
			k++ // "quà tặng của D"
		}
		if r.is(k, "là") && r.is(k+1, "của") && r.nodes[i].item.quantity != nil {
			k++ // "còn 400 tủ lạnh là của D"
		}
		if r.is(k, "của") || r.is(k, "từ") && k+1 < len(r.nodes) && r.nodes[k+1].kind == actorNode {
			for k++; k+1 < len(r.nodes) && k <= i+4 && (r.is(k, "ông", "bà", "sư", "thầy") || someone[r.nodes[k].fold]) && r.nodes[k].kind == word; k++ {
			}
		} else if r.nodes[i].item.kind != extract.Personnel {
			continue
		}
		if k >= len(r.nodes) {
			continue
		}
		n := &r.nodes[k]
		if n.kind == actorNode {
			owner := n.actors
			r.nodes[i].item.owner = owner
			it := r.nodes[i]
			r.splice(i, k+1, it)
			if j := r.calledGift(i); j >= 0 {
				it = r.nodes[j]
				it.item.owner = owner
				r.splice(j, i+1, it)
				i = j
			}
			r.shareOwner(i, owner)
		}
	}
}

// calledGift returns the node of the goods which the words at node i only say whose gift they
// are, "200 máy thở, là quà của D gửi tặng R", or -1.
func (r *reader) calledGift(i int) int {
	if it := r.nodes[i].item; !it.gift || !it.bare || !r.is(i-1, "là", ",") {
		return -1
	}
	j := i - 2
	if r.is(i-1, "là") && r.is(j, ",", "-", "–") {
		j--
	}
	if j < 0 || r.nodes[j].kind != itemNode || r.nodes[j].item.skip || len(r.nodes[j].item.owner) > 0 {
		return -1
	}
	return j
}

// ownerBehind returns the node of "của" behind a bracket that tells what an item at node
// k-1 consists of, and the word for what it is for: "150 suất quà (1 triệu đồng/suất) cứu
// trợ của D"; or k.
func (r *reader) ownerBehind(k int) int {
	if !r.is(k, "(") {
		return k
	}
	for x := k + 1; x < len(r.nodes) && x <= k+maxDashed; x++ {
		if !r.is(x, ")") {
			continue
		}
		if x++; x < len(r.nodes) && r.nodes[x].lex != nil && r.nodes[x].lex.strong != 0 {
			x++
		}
		if r.is(x, "của") {
			return x
		}
		break
	}
	return k
}

// shareOwner gives the owner of the item at node i to the items before it in a row:
// "40 chiến sĩ cùng 5 xuồng máy của Công an tỉnh".
func (r *reader) shareOwner(i int, owner []extract.Actor) {
	if r.nodes[i].item.kind == extract.Personnel {
		return
	}
	for ; i >= 2 && r.is(i-1, ",", "và", "cùng") && r.nodes[i-2].kind == itemNode; i -= 2 {
		if it := r.nodes[i-2].item; it.kind == extract.Personnel && len(it.owner) == 0 {
			it.owner = owner
		}
	}
}

// summing reports whether the word at node k sums up what the article tells,
// wherever it stands: "cộng dồn các đợt, tỉnh đã nhận".
func (r *reader) summing(k int) bool {
	return r.nodes[k].fold == "cộng" || r.nodes[k].fold == "lũy" || r.nodes[k].fold == "nâng" || r.nodes[k].fold == "tính"
}

// part reports whether the item at node i is counted among the contents of one
// before it: "1 phòng tin học gồm 15 máy vi tính, 15 bộ bàn ghế".
func (r *reader) part(i int) bool {
	if i > 1 && r.marked(0, per) && !r.nodes[i].item.rate {
		for k := 1; k < i; k++ {
			if r.doc.Tokens[r.nodes[k].hi-1].Fold == "gồm" {
				return true // "Mỗi suất quà gồm 300.000 đồng tiền mặt và …"
			}
		}
	}
	if r.nodes[i].item.kind != extract.Goods {
		return false
	}
	for k := i - 1; k > 0 && k >= i-40; k-- {
		n := &r.nodes[k]
		if n.kind == mark && (n.fold == ";" || n.fold == "(" || n.fold == ")") || n.kind == actorNode {
			return false
		}
		if n.fold == "gồm" && k >= 1 {
			if r.marked(k-1, per) {
				return true // "…, mỗi suất quà gồm: 10 kg gạo, 1 thùng mì"
			}
			p := &r.nodes[k-1]
			return p.kind == itemNode && p.item.quantity != nil && p.item.kind == extract.Goods
		}
	}
	return false
}

// valued makes a gift of nameless goods at node k of the money that they are
// worth: "sách vở, chăn ấm trị giá 65 triệu đồng".
func (r *reader) valued(k int, worth *item) {
	n := &r.nodes[r.handedOver(k)]
	if n.kind == itemNode && len(n.item.owner) == 0 {
		n.item.owner = worth.owner // "200 máy thở trị giá 5 tỷ đồng của D"
	}
	if n.kind != itemNode || !n.item.bare || n.item.kind != extract.Goods && n.item.kind != extract.Money || worth.quantity == nil || n.item.gift && n.hi-n.lo < 2 {
		return
	}
	n.item.bare, n.item.gift, n.item.quantity, n.item.hi = false, false, worth.quantity, worth.hi
}

// costing reports whether the words at node k tell what a gift is worth or what it costs to
// build, as against its price.
func (r *reader) costing(k int) bool {
	for i := r.nodes[k].lo; i < r.nodes[k].hi; i++ {
		switch r.doc.Tokens[i].Fold {
		case "trị", "phí", "tư", "vốn":
			return true
		}
	}
	return false
}

// wage reports whether what is worth the money after node k is a day's wage, so
// that the money is the gift: "một ngày lương, tương đương 86 triệu đồng".
func (r *reader) wage(k int) bool {
	return r.is(k-1, "lương") || r.is(k-1, ",", "(") && r.is(k-2, "lương")
}

// headRate reports whether the rate behind the item at node i is so much a head:
// "5 triệu đồng/hộ", "5 triệu đồng mỗi hộ".
func (r *reader) headRate(i int) bool {
	if r.is(i+1, "/") {
		i++
	}
	return i+1 < len(r.nodes) && heads[r.doc.Tokens[r.nodes[i+1].hi-1].Fold] || i+2 < len(r.nodes) && r.is(i+1, "gia", "trường") && heads[r.nodes[i+2].fold]
}

// phrase reports whether node k is one of the words of several syllables.
func (r *reader) phrase(k int, words ...string) bool {
	if k < 0 {
		return false
	}
	n := &r.nodes[k]
	return n.kind == word && slices.Contains(words, strings.ToLower(r.doc.Slice(r.span(n.lo, n.hi))))
}

// equals reports whether the goods at node i are what a sum told before is worth.
func (r *reader) equals(i int) bool {
	for k := i - 1; k > 1 && k >= i-3; k-- {
		if r.phrase(k, "tương đương") {
			for x := k - 1; x >= 0 && x >= k-8; x-- {
				if n := &r.nodes[x]; n.kind == itemNode && !n.item.bare {
					return n.item.kind == extract.Money
				}
			}
		}
	}
	return false
}

// perOwn reports whether "mỗi" behind the item at node i is of the item's own unit:
// "900 suất quà mỗi suất 1 triệu đồng".
func (r *reader) perOwn(i int) bool {
	q := r.nodes[i].item.quantity
	return q != nil && first(q.Unit) == r.doc.Tokens[r.nodes[i+1].hi-1].Fold
}

// flag marks items that are values, rates, sums or shares by the words before
// them.
func (r *reader) flag() {
	for i := range r.nodes {
		if r.nodes[i].kind != itemNode {
			continue
		}
		it := r.nodes[i].item
		for k := i - 1; k >= 0 && k >= i-4; k-- {
			n := &r.nodes[k]
			if n.kind == itemNode || n.kind == actorNode && n.lex == nil && k < i-2 {
				break
			}
			if n.kind == mark && n.fold == "(" && i > 0 && k == i-1 && it.kind == extract.Money && k > 0 && r.nodes[k-1].kind == itemNode {
				it.skip = true
			}
			if n.kind == mark && n.fold != "(" {
				break
			}
			if n.lex == nil {
				continue
			}
			m := n.lex.marker
			if m&worth != 0 && it.kind == extract.Money && k == i-1 && k > 0 {
				r.valued(k-1, it)
			}
			it.worth = it.worth || m&worth != 0 && it.kind == extract.Money && !r.rated(i) && r.costing(k)
			it.sum = it.sum || m&worth != 0 && it.kind == extract.Money && n.fold == "với" && r.doc.Tokens[n.hi-1].Fold == "tiền" && k == i-1
			it.rate = it.rate || m&per != 0 && it.kind == extract.Money
			it.share = it.share || m&per != 0 && r.ofShare(k)
			it.skip = it.skip || m&per != 0 || m&worth != 0 && it.kind == extract.Money && !r.wage(k) && !r.sumWorth(i)
			it.each = it.each || m&each != 0 && !r.once(k)
			it.total = it.total || m&total != 0
		}
		for k := i - 1; k >= 0 && k >= i-14 && !r.is(k, ";"); k-- {
			it.total = it.total || r.marked(k, total) && it.quantity != nil && r.summing(k)
			it.skip = it.skip || r.marked(k, total) && r.nodes[k].fold == "nâng" && it.quantity != nil // "nâng tổng số vắc xin tài trợ cho R lên 9 triệu liều"
		}
		if i > 1 && r.is(i-1, "và", "cùng", "+") && r.nodes[i-2].kind == itemNode && r.nodes[i-2].item.share {
			it.share, it.skip = true, true // "mỗi suất trị giá 300.000 đồng và 1 thùng mì"
		}
		if it.quantity != nil && r.grown(i) {
			it.total, it.skip = true, true
		}
		it.skip = it.skip || r.loan(i)
		if i+2 < len(r.nodes) && r.is(i-1, "từ") && r.is(i+1, "đến", "tới") && r.nodes[i+2].kind == itemNode && r.nodes[i+2].item.kind == it.kind {
			it.skip, r.nodes[i+2].item.skip = true, true // "mỗi nơi từ 1 tỷ đồng đến 200 tỷ đồng"
		}
		if i > 0 && r.nodes[i-1].kind == word && r.marked(i-1, at) && r.is(i-1, "tại", "ở", "trong", "trên", "giữa") || r.part(i) {
			it.skip = true // where something is; what a gift consists of
		}
		if r.is(i-1, "bằng") && it.kind == extract.Goods {
			it.skip = true // how something is brought: "bằng xe chuyên dụng"
		}
		if r.is(i-1, "hại", "mất", "hỏng") {
			it.skip = true // "bị thiệt hại hơn 1.500 tấn cá"
		}
		if it.kind == extract.Money && r.is(i+1, "tiền") && r.is(i+2, "cọc", "hàng", "công", "lương", "thuê", "mua", "thuế", "đặt", "phạt", "vay", "nợ", "điện", "bồi") {
			it.skip = true // what is paid is no gift
		}
		if it.bare && r.is(i-1, "nguồn", "thiếu", "hết", "cần", "khan", "hiếm", "đói", "mua", "sắm", "xây", "dựng", "sản", "nhập", "bán") {
			it.skip = true // what the money is for
		}
		if it.bare && !it.gift && r.phrase(i-1, "chương trình", "đề án") || it.kind == extract.Goods && r.equals(i) {
			it.skip = true // "chương trình sữa học đường"; "454 tỷ đồng, tương đương với 175 triệu hộp sữa"
		}
		if it.bare && i+1 < len(r.nodes) && r.nodes[i+1].kind == itemNode && !r.nodes[i+1].item.bare {
			it.skip = true // "phần quà 5 triệu đồng"
		}
		if p := i - 1; it.bare && it.alms && it.kind == extract.Money && p >= 0 && r.nodes[p].kind == itemNode && r.nodes[p].item.kind == extract.Money {
			it.skip = true // "20 triệu đồng tiền hỗ trợ"
		}
		// "10 triệu đồng/hộ", "10 triệu đồng mỗi hộ"
		if r.is(i+1, "/") || i+1 < len(r.nodes) && r.nodes[i+1].lex != nil && r.nodes[i+1].lex.marker&per != 0 {
			it.skip = it.skip || it.kind == extract.Money
			it.rate = it.rate || it.kind == extract.Money && r.headRate(i)
			if it.kind == extract.Money && r.homeRate(i) {
				it.skip, it.each = false, true // "D hỗ trợ 50 triệu đồng/ngôi nhà"
			}
			if it.rate && r.toStricken(i) || r.is(i+1, "/") && i+2 < len(r.nodes) && r.nodes[i+2].whole {
				it.skip, it.each = false, true // "hỗ trợ người bị thương 3 triệu đồng/người"
			}
		}
		if it.kind == extract.Goods && i+1 < len(r.nodes) && (r.is(i+1, "/") && r.headRate(i) || r.marked(i+1, per) && !r.perOwn(i)) || r.is(i-1, "/") {
			it.skip = true // "15 kg gạo/người"; "10 triệu đồng/100 m3 lồng"
		}
	}
}

// grown reports whether the item at node i is what all gifts come to by the one that is told:
// "nâng tổng số thuốc mà D viện trợ cho R lên 3 triệu liều".
func (r *reader) grown(i int) bool {
	x := i - 1
	for x > 0 && r.is(x, "khoảng", "hơn", "gần", "trên", "tới", "đến", "con", "số") {
		x--
	}
	if x < 1 || r.nodes[x].fold != "lên" {
		return false
	}
	whole, more := false, false
	for k := x - 1; k >= 0 && k >= x-18; k-- {
		n := &r.nodes[k]
		whole = whole || n.fold == "tổng" || r.marked(k, total) || r.is(k, "lượng")
		more = more || r.is(k, "nâng", "tăng", "cùng", "cộng") || n.fold == "nâng" || n.fold == "cùng"
	}
	return whole && more
}

// ofShare reports whether the rate at node k is of what is given, "mỗi suất", and not of who
// receives.
func (r *reader) ofShare(k int) bool {
	n := &r.nodes[k]
	return n.hi-n.lo > 1 && shares[r.doc.Tokens[n.lo+1].Fold]
}

// shares are the words for one of the things that are handed out.
var shares = map[string]bool{"suất": true, "phần": true, "túi": true, "gói": true, "sổ": true}

// once reports whether "từng" at node k says that something happened once, "từng gửi ra 300
// tấn gạo", and not that each gets what follows.
func (r *reader) once(k int) bool {
	return r.is(k, "từng") && k+1 < len(r.nodes) && r.nodes[k+1].lex != nil && r.nodes[k+1].lex.trigger != 0
}
