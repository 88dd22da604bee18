package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// notGiven are the rules by which what the item at a node says is not what somebody gives, though
// it has the form of a gift. Each looks at the words next to it; none changes the row.
var notGiven = []func(r *Reader, i int) bool{
	(*Reader).loan,
	(*Reader).bracketed,
	(*Reader).whereabouts,
	(*Reader).Part,
	(*Reader).whatPresents,
	(*Reader).carrier,
	(*Reader).size,
	(*Reader).lost,
	(*Reader).due,
	(*Reader).wanted,
	(*Reader).equals,
	(*Reader).programmed,
	(*Reader).heading,
	(*Reader).paidOut,
	(*Reader).letter,
	(*Reader).ordinal,
	(*Reader).cleared,
	(*Reader).budgetShare,
	(*Reader).contents,
	(*Reader).fittings,
}

// maxFittings is how many nodes a row of fittings may have.
const maxFittings = 10

// fittings reports whether the goods at node i are what a thing is fitted with, with which the sentence
// begins: "Chiếc xe cứu thương do D tặng được trang bị máy tạo oxy".
func (r *Reader) fittings(i int) bool {
	if r.Nodes[i].Item.Kind != extract.Goods {
		return false
	}
	for k := i - 1; k > 2 && k >= i-maxFittings; k-- {
		n := &r.Nodes[k]
		if r.Phrase(k, "trang bị") || r.Is(k, "bị") && r.Is(k-1, "trang") {
			thing := r.Nodes[0].Kind == ItemNode || r.Nodes[1].Kind == ItemNode && r.Is(0, "chiếc", "các", "những")
			return thing && !r.Marked(k+1, To)
		}
		if n.Kind != Word && n.Kind != ItemNode && !r.Is(k, ",") || n.Lex != nil && n.Lex.Trigger != 0 {
			return false
		}
	}
	return false
}

// containers are the first syllables of what goods are counted by that it holds.
var containers = map[string]bool{"bình": true, "thùng": true, "chai": true, "hộp": true, "bao": true, "túi": true, "gói": true, "lon": true, "can": true, "bịch": true}

// contents reports whether the goods without a number at node i are what the containers hold whose size
// stands in a bracket between: "340 can (mỗi can 5 lít) dầu ăn".
func (r *Reader) contents(i int) bool {
	it := r.Nodes[i].Item
	if !it.Bare || it.Kind != extract.Goods || !r.Is(i-1, ")") {
		return false
	}
	k := i - 2
	for k > 0 && k > i-8 && !r.Is(k, "(") {
		k--
	}
	if k < 1 || !r.Is(k, "(") || r.Nodes[k-1].Kind != ItemNode || r.Nodes[k-1].Hi != r.Nodes[k].Lo {
		return false
	}
	q := r.Nodes[k-1].Item.Quantity
	return q != nil && containers[First(q.Unit)]
}

// bracketed reports whether the money at node i stands in a bracket behind a thing that it is the
// worth of: "200 suất quà (100 triệu đồng)", or behind those who get that: "20 căn nhà cho hộ nghèo (1 tỷ đồng)".
func (r *Reader) bracketed(i int) bool {
	if r.Nodes[i].Item.Kind != extract.Money || i < 2 || !r.Is(i-1, "(") {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-2-MaxGap; k-- {
		switch n := &r.Nodes[k]; {
		case n.Kind == ItemNode:
			return k == i-2 || n.Item.Kind == extract.Goods && !n.Item.Bare && r.Is(i+1, ")")
		case n.Kind == Mark, n.Lex != nil && n.Lex.Trigger&Give != 0:
			return false
		}
	}
	return false
}

// whereabouts reports whether the thing at node i only says where something is: "tại 200 nhà máy".
func (r *Reader) whereabouts(i int) bool {
	return i > 0 && r.Nodes[i-1].Kind == Word && r.Marked(i-1, At) && r.Is(i-1, "tại", "ở", "trong", "trên", "giữa")
}

// whatPresents reports whether the things at node i are what presents told before them consist of:
// "45 suất quà là gạo, dầu ăn".
func (r *Reader) whatPresents(i int) bool {
	if !r.Nodes[i].Item.Bare || i < 2 || !r.Is(i-1, "là", "gồm") || r.Nodes[i-2].Kind != ItemNode {
		return false
	}
	p := r.Nodes[i-2].Item
	return p.Kind == extract.Goods && p.Quantity != nil && p.Quantity.Value > 1
}

// carrier reports whether the things at node i only bring others: "bằng xe chuyên dụng".
func (r *Reader) carrier(i int) bool {
	return r.Nodes[i].Item.Kind == extract.Goods && r.Is(i-1, "bằng")
}

// sizes are the units that tell how much one of the things before holds.
var sizes = lists.Words("sizes")

// measures are the syllables between things and how large each is.
var measures = lists.Words("measures")

// size reports whether the measure at node i only tells how large each of the things before it
// is: "1.560 chai nước uống 1,5 lít", "nước khoáng (bình 19 lít)".
func (r *Reader) size(i int) bool {
	q := r.Nodes[i].Item.Quantity
	if q == nil || !sizes[First(q.Unit)] {
		return false
	}
	k := i - 1
	for k > 0 && r.Nodes[k].Kind == Word && measures[r.Nodes[k].Fold] {
		k-- // "85 bồn nước loại dung tích 800 lít"
	}
	if k >= 0 && r.Nodes[k].Kind == ItemNode && r.Nodes[k].Item.Kind == extract.Goods && r.Nodes[k].Item.Quantity != nil {
		return true
	}
	return r.sizeOf(i)
}

// losses are the last syllables of the verbs whose object is lost.
var losses = lists.Words("losses")

// lost reports whether the thing at node i is told to be lost: "bị thiệt hại hơn 1.500 tấn cá".
func (r *Reader) lost(i int) bool { return r.isOf(i-1, losses) || r.paidFor(i) }

// paidFor reports whether the goods at node i are what the people right before them lost, for
// which the money told before is given: "chi 9 tỷ đồng hỗ trợ hộ dân bị thiệt hại 1.200 tấn cá".
func (r *Reader) paidFor(i int) bool {
	if i < 2 || r.Nodes[i].Item.Kind != extract.Goods || r.Nodes[i-1].Kind != HeadNode || !losses[r.Doc.Tokens[r.Nodes[i-1].Hi-1].Fold] {
		return false
	}
	for x := i - 2; x >= 0 && x >= i-MaxGap && r.Nodes[x].Kind != Mark; x-- {
		if r.Nodes[x].Kind == ItemNode {
			return r.Nodes[x].Item.Kind == extract.Money && r.Nodes[x].Item.Quantity != nil
		}
	}
	return false
}

// dues are the syllables behind "tiền" of money that is owed or earned.
var dues = lists.Words("dues")

// due reports whether the money at node i is owed or earned: what is paid is no gift.
func (r *Reader) due(i int) bool {
	return r.Nodes[i].Item.Kind == extract.Money && r.Is(i+1, "tiền") && r.isOf(i+2, dues)
}

// wants are the last syllables before goods that somebody lacks, gets or makes.
var wants = lists.Words("wants")

// maxBuilt is how many words may say of money that it is for what is built.
const maxBuilt = 3

// wanted reports whether the goods without a number at node i are what money is for, or what
// somebody has or lacks; what is built for people is given to them.
func (r *Reader) wanted(i int) bool {
	it := r.Nodes[i].Item
	if !it.Bare {
		return false
	}
	for k := i - 1; k > 0 && k >= i-maxBuilt && r.Nodes[k].Kind == Word; k-- {
		if it.Kind == extract.Goods && r.Nodes[k-1].Kind == ItemNode && r.Nodes[k-1].Item.Kind == extract.Money && r.forBuilding(k-1) {
			return true // "kinh phí hỗ trợ xây 1 | nhà văn hóa"
		}
	}
	if r.isOf(i-1, wants) && !(it.Alms && (r.Nodes[i-1].Lex == built || r.helpedBuild(i-1))) {
		return true
	}
	return it.Kind == extract.Goods && !it.Gift && !it.Alms && r.Is(i-1, "có")
}

// programmed reports whether the things at node i only name a programme: "chương trình sữa học
// đường", "chương trình “1 triệu túi an sinh”".
func (r *Reader) programmed(i int) bool {
	it := r.Nodes[i].Item
	return it.Bare && !it.Gift && r.Phrase(i-1, "chương trình", "đề án") || it.Kind == extract.Goods && r.namesProgramme(i)
}

// heading reports whether the thing at node i is only what the next one is called: "phần quà |
// 5 triệu đồng", "hàng viện trợ | trang thiết bị y tế".
func (r *Reader) heading(i int) bool {
	it := r.Nodes[i].Item
	if it.Bare && it.Kind == extract.Money && r.forBuilding(i) { // "kinh phí xây dựng | 2 mái ấm"
		for k := i + 1; k < len(r.Nodes) && k <= i+1+maxBuilt; k++ {
			if n := &r.Nodes[k]; n.Kind != Word {
				return n.Kind == ItemNode && n.Item.Kind == extract.Goods && !n.Item.Bare
			}
		}
	}
	return it.Bare && i+1 < len(r.Nodes) && r.Nodes[i+1].Kind == ItemNode && (!r.Nodes[i+1].Item.Bare || it.Aid)
}

// paidOut reports whether the alms at node i only say what the money before them is: "20 triệu
// đồng | tiền hỗ trợ".
func (r *Reader) paidOut(i int) bool {
	it := r.Nodes[i].Item
	return it.Bare && it.Alms && it.Kind == extract.Money && i > 0 && r.Nodes[i-1].Kind == ItemNode && r.Nodes[i-1].Item.Kind == extract.Money
}

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

// equals reports whether the goods at node i are what a sum told before is worth:
// "454 tỷ đồng, tương đương với 175 triệu hộp sữa".
func (r *Reader) equals(i int) bool {
	if r.Nodes[i].Item.Kind != extract.Goods {
		return false
	}
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

// Part reports whether the item at node i is counted among the contents of one
// before it: "1 phòng tin học gồm 18 máy vi tính, 18 bộ bàn ghế".
func (r *Reader) Part(i int) bool {
	if i > 1 && r.Marked(0, Per) && !r.Nodes[i].Item.Rate {
		for k := 1; k < i; k++ {
			if r.Doc.Tokens[r.Nodes[k].Hi-1].Fold == "gồm" {
				return true // "Mỗi suất quà gồm 300.000 đồng tiền mặt và …"
			}
		}
	}
	if p := &r.Nodes[0]; i > 1 && p.Kind == ItemNode && p.Item.Gift && p.Item.Quantity == nil && r.Doc.Tokens[r.Nodes[1].Hi-1].Fold == "gồm" {
		return true // "Quà gồm gạo và 200.000 đồng tiền mặt"
	}
	if r.Nodes[i].Item.Kind != extract.Goods {
		return r.purse(i)
	}
	for k := i - 1; k > 0 && k >= i-40; k-- {
		n := &r.Nodes[k]
		if n.Kind == Mark && (n.Fold == ";" || n.Fold == "(" || n.Fold == ")") || n.Kind == ActorNode {
			return false
		}
		if r.Doc.Tokens[n.Hi-1].Fold == "gồm" && k >= 1 && r.Marked(k-1, Per) {
			return true // "…, mỗi suất quà gồm: 8 kg gạo, 1 thùng mì"
		}
		if n.Fold == "gồm" && k >= 1 {
			p := &r.Nodes[k-1]
			return p.Kind == ItemNode && p.Item.Quantity != nil && p.Item.Kind == extract.Goods
		}
	}
	return false
}

// largestPurse is the largest sum, in đồng, that lies in a parcel.
const largestPurse = 5e6

// purse reports whether the money at node i lies in each of the parcels told before it: "80 phần quà
// gồm đường, dầu ăn và 150.000 đồng".
func (r *Reader) purse(i int) bool {
	it := r.Nodes[i].Item
	if it.Kind != extract.Money || it.Quantity == nil || it.Quantity.Unit != "đồng" || it.Quantity.Value > largestPurse {
		return false
	}
	for k := i - 1; k > 0; k-- {
		n := &r.Nodes[k]
		if r.Doc.Tokens[n.Hi-1].Fold == "gồm" {
			p := &r.Nodes[k-1]
			return p.Kind == ItemNode && p.Item.Kind == extract.Goods && p.Item.Quantity != nil && p.Item.Quantity.Value > 1
		}
		if n.Kind != ItemNode && n.Lex != nil && !n.Lex.idle() || n.Kind == Mark && n.Fold != "," {
			return false
		}
	}
	return false
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
var programmes = lists.Words("programmes")

// letter reports whether what is counted at node i is written to somebody: "một lá thư", "hai công văn".
func (r *Reader) letter(i int) bool {
	it := r.Nodes[i].Item
	for k := it.Lo; k < it.Hi; k++ {
		switch w := r.Doc.Tokens[k].Fold; {
		case w == "thư" && k > it.Lo && k+1 == it.Hi:
			return true
		case k+1 < it.Hi && w == "công" && (r.Doc.Tokens[k+1].Fold == "văn" || r.Doc.Tokens[k+1].Fold == "hàm"):
			return true
		}
	}
	return false
}

// ordinal reports whether the number at node i only says the how manieth: "hành khách thứ 1,5 triệu".
func (r *Reader) ordinal(i int) bool {
	lo := r.Nodes[i].Item.Lo
	return lo > r.FirstToken() && r.Doc.Tokens[lo-1].Fold == "thứ"
}

// cleared reports whether what is counted at node i is done away with: "xóa 400 căn nhà tạm".
func (r *Reader) cleared(i int) bool {
	lo := r.Nodes[i].Item.Lo
	if lo == r.FirstToken() {
		return false
	}
	f := r.Doc.Tokens[lo-1].Fold
	return f == "xóa" || f == "xoá"
}

// maxBudget is how many tokens may name a budget: "ngân sách thành phố Hải Phòng".
const maxBudget = 6

// budgetShare reports whether the sum at node i is what a budget bears of the whole, in a row with what givers do: "công
// ty A tài trợ 2,5 tỷ đồng, ngân sách huyện 1 tỷ đồng".
func (r *Reader) budgetShare(i int) bool {
	it, toks := r.Nodes[i].Item, r.Doc.Tokens
	for k := it.Lo - 1; k > r.FirstToken()+1 && k >= it.Lo-maxBudget && toks[k].Kind != extract.Punct; k-- {
		if toks[k].Fold != "sách" || toks[k-1].Fold != "ngân" {
			continue
		}
		switch toks[k-2].Fold {
		case ",", ";", "và", "lại":
			return it.Kind == extract.Money
		}
		return false
	}
	return false
}
