package syntax

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// What states and funds decide: help that is passed before it is sent, sums that
// are lent, and parts for bodies by their number.

// passing is "thông qua" before what somebody passes, not before a channel.
var passing = &Lexeme{Marker: Pledge}

// sum and aiding are the halves of "gói hỗ trợ" where somebody passes one.
var sum = &Lexeme{Marker: Noun}

var aiding = &Lexeme{Trigger: Give | Help, Strong: Give | Help}

// Promising is "cam kết" and "hứa" right before a sum: the word itself gives it.
var Promising = &Lexeme{Trigger: Give}

// approve tells "Liên Hợp Quốc thông qua khoản hỗ trợ 4 triệu USD", which passes
// it, from "hỗ trợ thông qua Liên Hợp Quốc", and reads the aid in a package that is
// passed or promised.
func (r *Reader) approve() {
	for i := 0; i+1 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Lex == nil {
			continue
		}
		if n.Fold == "thông" && r.Marked(i, At) && r.passed(i+1) && r.actsBefore(i) {
			n.Lex = passing
		}
		if x := r.promised(i); x > i {
			n.Lex = Promising
			continue
		}
		if next := r.Nodes[i+1].Lex; n.Fold == "xin" && r.Phrase(i, "xin được") && next != nil && next.Trigger&Give != 0 && r.Nodes[i+1].Kind == Word {
			n.Lex = passing // "D xin được tài trợ cho R 100 máy thở"
		}
		if !r.Marked(i, Pledge) || !r.Packet(i+1) || (n.Fold == "công" || n.Fold == "tuyên") && !r.packetFor(i+1) {
			continue
		}
		p := r.Nodes[i+1]
		if p.Hi-p.Lo < 2 {
			continue
		}
		aid := Node{Kind: Word, Lo: p.Lo + 1, Hi: p.Hi, Lex: aiding, Fold: r.Doc.Tokens[p.Lo+1].Fold}
		r.Nodes[i+1] = Node{Kind: Word, Lo: p.Lo, Hi: p.Lo + 1, Lex: sum, Fold: p.Fold}
		r.Nodes = slices.Insert(r.Nodes, i+2, aid)
		r.put(&aid)
	}
}

// promised returns the node of the sum that the word at node i promises by itself, "cam kết 2 triệu
// USD", or tells to those behind it, "công bố thêm 2 triệu USD cho R"; or 0.
func (r *Reader) promised(i int) int {
	n, x := &r.Nodes[i], i+1
	if !r.Marked(i, Pledge) {
		return 0
	}
	if r.Is(x, "thêm") {
		x++
	}
	if x >= len(r.Nodes) || r.Nodes[x].Kind != ItemNode || r.Nodes[x].Item.Kind != extract.Money || r.loan(x) {
		return 0
	}
	switch n.Fold {
	case "cam", "hứa":
		return x
	case "công", "tuyên", "thông":
		if r.Nodes[x].Item.Quantity != nil && (r.Marked(x+1, To) && r.gets(x+2) || r.Is(x+1, "để", "giúp")) {
			return x
		}
	}
	return 0
}

// packetFor reports whether the packet at node i is a sum for somebody who is named: "gói hỗ trợ
// khẩn cấp trị giá 2 triệu USD dành cho R".
func (r *Reader) packetFor(i int) bool {
	x := i + 1
	for x < len(r.Nodes) && r.Nodes[x].Kind == Word && (aidKinds[r.Nodes[x].Fold] || r.Marked(x, Worth)) {
		x++
	}
	if x >= len(r.Nodes) || r.Nodes[x].Kind != ItemNode || r.Nodes[x].Item.Quantity == nil || r.loan(x) {
		return false
	}
	if x++; r.Is(x, "dành") {
		x++
	}
	return r.Marked(x, To) && r.gets(x+1)
}

// passed reports whether node i begins what a body may pass: a plan, a sum, aid.
func (r *Reader) passed(i int) bool {
	n := &r.Nodes[i]
	return r.Packet(i) || n.Lex != nil && n.Lex.Trigger&Give != 0 || r.Is(i, "khoản", "gói", "kế", "đề", "dự", "nghị", "việc", "mức")
}

// actsBefore reports whether a body or place stands before node i as its subject,
// with only times and small words between.
func (r *Reader) actsBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-MaxGap; k-- {
		switch n := &r.Nodes[k]; {
		case n.Kind == ActorNode:
			p := r.PartOf(k, 0)
			return p == Subject || p == Aside
		case n.Kind == DateNode, n.Kind == Mark && n.Fold == ")", r.Marked(k, Past|Ongoing), r.Phrase(k, "cho biết", "cho hay"), n.Kind == Word && n.Lex == nil && !r.Doc.Tokens[n.Lo].Cap:
		default:
			return false
		}
	}
	return false
}

// loan reports whether the money at node i is lent or invested: "vốn vay 100 triệu
// USD", "khoản đầu tư 57 tỷ USD", "170 triệu USD vốn vay".
func (r *Reader) loan(i int) bool {
	if r.Nodes[i].Item.Kind != extract.Money {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		n := &r.Nodes[k]
		if r.Is(k, "vay", "nợ") || r.Is(k, "đầu") && r.Is(k+1, "tư") && k > 0 && r.Is(k-1, "khoản", "vốn", "gói") {
			return true
		}
		if n.Kind == Mark || n.Kind == ItemNode || n.Kind == ActorNode || n.Lex != nil && n.Lex.Trigger != 0 {
			break
		}
	}
	return r.Is(i+1, "vốn", "tiền") && r.Is(i+2, "vay") || r.Is(i+1, "cho") && r.Is(i+2, "vay")
}

// maxListed is how many nodes a bracket may have that tells what goods are.
const maxListed = 24

// handedOver returns the goods without a number whose value is told behind their
// receiver, "thuốc cho trẻ em trị giá 3 triệu USD", looking back from node k; or k.
func (r *Reader) handedOver(k int) int {
	given := false
	if r.Is(k, ")") { // "nhu yếu phẩm (mì tôm, muối …) trị giá 12 triệu đồng"
		for x := k - 1; x > 0 && x >= k-maxListed; x-- {
			if r.Is(x, "(") && r.Nodes[x-1].Kind == ItemNode && r.Nodes[x-1].Item.Bare {
				return x - 1
			}
		}
	}
	for x := k; x >= 0 && x >= k-10; x-- {
		n := &r.Nodes[x]
		given = given || r.Marked(x, To)
		switch {
		case n.Kind == ItemNode:
			if given && n.Item.Bare {
				return x
			}
			return k
		case n.Kind == Mark, n.Kind == DateNode, n.Kind == Word && n.Lex != nil && n.Lex.Trigger != 0:
			return k
		}
	}
	return k
}

// Numerals are the small numbers in words.
var Numerals = map[string]bool{"hai": true, "ba": true, "bốn": true, "năm": true, "sáu": true, "bảy": true, "tám": true, "chín": true, "mười": true}

// several reports whether a number stands before the words that mean a
// place named before: "8 tỉnh" is none of them.
func (r *Reader) several(m *extract.Mention) bool {
	i := m.Tokens.Lo - 1
	if i > 1 && r.Doc.Tokens[i].Fold == "," && r.Doc.Tokens[i-1].Fold == "tỉnh" && m.Type == extract.PlaceMention { // "11 tỉnh, thành phố"
		i -= 2
		if f := r.Doc.Tokens[i].Fold; f == "mỗi" || f == "các" || f == "nhiều" || f == "số" {
			return true
		}
	}
	return i >= 0 && m.Type == extract.PlaceMention && (r.Doc.Tokens[i].Kind == extract.Number && r.Doc.Tokens[i].Fold != "1" || Numerals[r.Doc.Tokens[i].Fold])
}
