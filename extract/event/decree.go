package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// What states and funds decide: help that is passed before it is sent, sums that
// are lent, and parts for bodies by their number.

// passing is "thông qua" before what somebody passes, not before a channel.
var passing = &lexeme{marker: pledge}

// sum and aiding are the halves of "gói hỗ trợ" where somebody passes one.
var (
	sum    = &lexeme{marker: noun}
	aiding = &lexeme{trigger: give | help, strong: give | help}
)

// promising is "cam kết" and "hứa" right before a sum: the word itself gives it.
var promising = &lexeme{trigger: give}

// approve tells "Liên Hợp Quốc thông qua khoản hỗ trợ 4 triệu USD", which passes
// it, from "hỗ trợ thông qua Liên Hợp Quốc", and reads the aid in a package that is
// passed or promised.
func (r *reader) approve() {
	for i := 0; i+1 < len(r.nodes); i++ {
		n := &r.nodes[i]
		if n.lex == nil {
			continue
		}
		if n.fold == "thông" && r.marked(i, at) && r.passed(i+1) && r.actsBefore(i) {
			n.lex = passing
		}
		if (n.fold == "cam" || n.fold == "hứa") && r.marked(i, pledge) && r.nodes[i+1].kind == itemNode && r.nodes[i+1].item.kind == extract.Money && !r.loan(i+1) {
			n.lex = promising
			continue
		}
		if !r.marked(i, pledge) || !r.packet(i+1) || n.fold == "công" || n.fold == "tuyên" {
			continue
		}
		p := r.nodes[i+1]
		if p.hi-p.lo < 2 {
			continue
		}
		aid := node{kind: word, lo: p.lo + 1, hi: p.hi, lex: aiding, fold: r.doc.Tokens[p.lo+1].Fold}
		r.nodes[i+1] = node{kind: word, lo: p.lo, hi: p.lo + 1, lex: sum, fold: p.fold}
		r.nodes = slices.Insert(r.nodes, i+2, aid)
		r.put(&aid)
	}
}

// passed reports whether node i begins what a body may pass: a plan, a sum, aid.
func (r *reader) passed(i int) bool {
	n := &r.nodes[i]
	return r.packet(i) || n.lex != nil && n.lex.trigger&give != 0 || r.is(i, "khoản", "gói", "kế", "đề", "dự", "nghị", "việc", "mức")
}

// actsBefore reports whether a body or place stands before node i as its subject,
// with only times and small words between.
func (r *reader) actsBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-maxGap; k-- {
		switch n := &r.nodes[k]; {
		case n.kind == actorNode:
			p := r.partOf(k, 0)
			return p == subject || p == aside
		case n.kind == dateNode, n.kind == mark && n.fold == ")", r.marked(k, past|ongoing), r.phrase(k, "cho biết", "cho hay"), n.kind == word && n.lex == nil && !r.doc.Tokens[n.lo].Cap:
		default:
			return false
		}
	}
	return false
}

// loan reports whether the money at node i is lent or invested: "vốn vay 100 triệu
// USD", "khoản đầu tư 57 tỷ USD", "170 triệu USD vốn vay".
func (r *reader) loan(i int) bool {
	if r.nodes[i].item.kind != extract.Money {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		n := &r.nodes[k]
		if r.is(k, "vay", "nợ") || r.is(k, "đầu") && r.is(k+1, "tư") && k > 0 && r.is(k-1, "khoản", "vốn", "gói") {
			return true
		}
		if n.kind == mark || n.kind == itemNode || n.kind == actorNode || n.lex != nil && n.lex.trigger != 0 {
			break
		}
	}
	return r.is(i+1, "vốn", "tiền") && r.is(i+2, "vay") || r.is(i+1, "cho") && r.is(i+2, "vay")
}

// inTurn reports whether "lần lượt" stands between nodes lo and t: each giver has
// an amount of their own.
func (r *reader) inTurn(lo, t int) bool {
	for k := t - 1; k >= lo && k >= t-3; k-- {
		if r.marked(k, turn) {
			return true
		}
	}
	return false
}

// another reports whether the item at node k is a further gift with a receiver of
// its own: ", cùng 3 triệu USD cho".
func (r *reader) another(k int) bool {
	it := r.nodes[k].item
	return it.quantity != nil && !it.skip && (r.marked(k-1, with) || r.is(k-1, "và", ",", "cùng")) && r.marked(k+1, to)
}

// countedPlaces returns the places that only their number tells, "7 địa phương", at
// the head in node k: they are nobody named before.
func (r *reader) countedPlaces(k int) (extract.Actor, bool) {
	n := &r.nodes[k]
	if n.lo == r.first0() || r.doc.Tokens[n.lo-1].Kind != extract.Number || !placesOf[n.fold] {
		return extract.Actor{}, false
	}
	x := k + 1
	for x < len(r.nodes) && x <= k+2 && r.nodes[x].kind == word && r.nodes[x].lex == nil && !r.groupEnds(x) && !r.doc.Tokens[r.nodes[x].lo].Cap && r.is(x, "nghèo", "khó", "khăn", "vùng", "cao", "biên", "giới", "này") {
		x++ // "20 huyện nghèo"
	}
	return extract.Actor{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(n.lo-1, r.nodes[x-1].hi))}, true
}

// maxDescribed is how many nodes may stand between places by their number and their names.
const maxDescribed = 16

// enumerated returns the places that are named behind those whom only their number tells at
// node k: "4 tỉnh bị thiệt hại nặng nhất, gồm A, B, C và D".
func (r *reader) enumerated(k int) []extract.Actor {
	for x := k + 1; x+1 < len(r.nodes) && x <= k+maxDescribed; x++ {
		n := &r.nodes[x]
		if n.kind == itemNode || r.is(x, ".", ";") {
			return nil
		}
		if !r.is(x, "gồm", ":") && !r.phrase(x, "bao gồm", "gồm có") {
			continue
		}
		for y := x + 1; y < len(r.nodes) && y <= x+3; y++ {
			if m := &r.nodes[y]; m.kind == actorNode && m.first().Kind == extract.PlaceActor && !r.itemFollows(y, len(r.nodes)) {
				return r.resolve(m)
			}
		}
		return nil
	}
	return nil
}

// placesOf are the first syllables of words for places of any name.
var placesOf = map[string]bool{"tỉnh": true, "địa": true, "huyện": true, "xã": true, "thành": true, "nước": true, "quốc": true}

// aided reports whether the people of the item at node k are those who get help: a
// verb of help stands right before them.
func (r *reader) aided(k int) bool {
	return k > 0 && r.nodes[k-1].kind == word && r.nodes[k-1].lex != nil && r.nodes[k-1].lex.trigger&(give|help) != 0
}

// maxListed is how many nodes a bracket may have that tells what goods are.
const maxListed = 24

// handedOver returns the goods without a number whose value is told behind their
// receiver, "thuốc cho trẻ em trị giá 3 triệu USD", looking back from node k; or k.
func (r *reader) handedOver(k int) int {
	given := false
	if r.is(k, ")") { // "nhu yếu phẩm (mì tôm, muối …) trị giá 12 triệu đồng"
		for x := k - 1; x > 0 && x >= k-maxListed; x-- {
			if r.is(x, "(") && r.nodes[x-1].kind == itemNode && r.nodes[x-1].item.bare {
				return x - 1
			}
		}
	}
	for x := k; x >= 0 && x >= k-10; x-- {
		n := &r.nodes[x]
		given = given || r.marked(x, to)
		switch {
		case n.kind == itemNode:
			if given && n.item.bare {
				return x
			}
			return k
		case n.kind == mark, n.kind == dateNode, n.kind == word && n.lex != nil && n.lex.trigger != 0:
			return k
		}
	}
	return k
}

// numerals are the numbers above three in words.
var numerals = map[string]bool{"bốn": true, "năm": true, "sáu": true, "bảy": true, "tám": true, "chín": true, "mười": true}

// several reports whether a number stands before the words that mean a
// place named before: "8 tỉnh" is none of them.
func (r *reader) several(m *extract.Mention) bool {
	i := m.Tokens.Lo - 1
	if i > 1 && r.doc.Tokens[i].Fold == "," && r.doc.Tokens[i-1].Fold == "tỉnh" && m.Type == extract.PlaceMention { // "11 tỉnh, thành phố"
		i -= 2
		if f := r.doc.Tokens[i].Fold; f == "các" || f == "nhiều" || f == "số" {
			return true
		}
	}
	return i >= 0 && m.Type == extract.PlaceMention && (r.doc.Tokens[i].Kind == extract.Number && r.doc.Tokens[i].Fold != "1" || numerals[r.doc.Tokens[i].Fold])
}

// countedGroup reports whether an actor is places that only their number tells.
func countedGroup(a extract.Actor) bool {
	return a.Kind == extract.GroupActor && len(a.Group) > 0 && a.Group[0] >= '2' && a.Group[0] <= '9' || len(a.Group) > 1 && a.Group[0] == '1' && a.Group[1] >= '0' && a.Group[1] <= '9'
}

// writes reports whether what is sent by the verb at node t is a paper: "có công văn
// gửi Sở Tài chính".
func (r *reader) writes(t int) bool {
	return r.nodes[t].fold == "gửi" && t > 0 && letters[r.doc.Tokens[r.nodes[t-1].hi-1].Fold]
}

// letters are the last syllables of words for letters and documents.
var letters = map[string]bool{"văn": true, "bản": true, "đơn": true, "thư": true, "trình": true, "cáo": true, "sơ": true, "điện": true}
