package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// Goods that are handed over together, told in a row.

// goodsGoOn reports whether the semicolon at node k only parts the goods that one
// verb hands over: "tặng 5 máy tính; 20 bộ bàn ghế cùng 300 cuốn sách", "hỗ trợ mỗi
// hộ 5 triệu đồng; 2 triệu đồng cho người bị thương".
func (r *reader) goodsGoOn(k int) bool {
	if !r.is(k, ";") {
		return false
	}
	for k++; r.is(k, "và", "cùng", "với", "thêm"); k++ {
	}
	if r.marked(k, at) && k+1 < len(r.nodes) && r.nodes[k+1].first().Kind == extract.PlaceActor && k+2 < len(r.nodes) && r.nodes[k+2].kind == itemNode {
		return true // "; tại xã B 50 suất quà"
	}
	if k >= len(r.nodes) || r.nodes[k].kind != itemNode || r.nodes[k].item.skip {
		return false
	}
	start := k
	for k++; k < len(r.nodes) && r.nodes[k].kind != mark; k++ {
		n := &r.nodes[k]
		switch {
		case n.kind == word && n.lex != nil && n.lex.marker&(by|of|from) != 0 && r.takesIn(start):
			return true // "R tiếp nhận 200 áo phao; 3 xuồng do D trao tặng"
		case r.is(k, "và", "cùng") && k+1 < len(r.nodes) && r.nodes[k+1].lex != nil && r.nodes[k+1].lex.trigger&give != 0:
			return true // "; 10 máy tính và tặng …"
		case n.kind != word || n.lex == nil:
		case n.lex.marker&(to|goal) != 0:
			return true
		case n.lex.trigger != 0 || n.lex.marker&(passive|by|of|from|past) != 0:
			return false
		}
	}
	return true
}

// takesIn reports whether the last word of support before node k is one of taking in.
func (r *reader) takesIn(k int) bool {
	for k--; k >= 0; k-- {
		if n := &r.nodes[k]; n.kind == word && n.lex != nil && n.lex.trigger != 0 {
			return n.lex.trigger&receive != 0
		}
	}
	return false
}

// attributes takes the words of help right behind an item, "150 bộ còi cứu hộ và",
// for a part of its name: a verb would have an object.
func (r *reader) attributes() {
	for i := 1; i < len(r.nodes); i++ {
		n := &r.nodes[i]
		if g := &r.nodes[i-1]; (i == 1 || r.nodes[i-2].kind == mark) && r.is(i, "tặng") && g.kind == itemNode && g.item.gift && i+1 < len(r.nodes) && r.nodes[i+1].lex != nil && r.nodes[i+1].lex.trigger&list != 0 {
			n.lex = nil // "quà tặng gồm"
			continue
		}
		if n.kind != word || n.lex == nil || n.lex.trigger&help == 0 || n.lex.marker != 0 || r.nodes[i-1].kind != itemNode || r.nodes[i-1].item.kind != extract.Goods {
			continue
		}
		if i+1 == len(r.nodes) || r.nodes[i+1].kind == mark && !quoteMark(&r.nodes[i+1]) || r.is(i+1, "và", "cùng") {
			n.lex = nil
		}
	}
}

// listBehind reports whether a list opens behind an item: what it sums up follows.
func (r *reader) listBehind(it *item) bool {
	for k := range r.nodes {
		if n := &r.nodes[k]; n.lo >= it.hi && r.opensRow(k) && !r.is(k, "(") {
			return true
		}
	}
	return false
}

// withGoods reports whether counted goods that a list names stand beside the item in what a
// named giver hands over: "tiếp nhận 50 nhiệt kế, 10.000 khẩu trang do D hỗ trợ".
func (f *frame) withGoods(it *item) bool {
	if f.derived || f.rule != "receive" || it.kind != extract.Goods {
		return false
	}
	for _, g := range f.groups {
		if slices.Contains(g.items, it) && slices.ContainsFunc(g.items, func(o *item) bool {
			return o.kind == extract.Goods && !o.open && !o.bare && !o.skip && o.quantity != nil
		}) {
			return true
		}
	}
	return false
}

// toHelp reports whether the sentence says behind the verb that what is brought is help:
// "chở lương thực đến R để hỗ trợ người dân".
func (r *reader) toHelp(f *frame) bool {
	for k := f.trigger + 1; k+1 < len(r.nodes); k++ {
		if n := &r.nodes[k+1]; r.is(k, "để", "nhằm") && n.lex != nil && n.lex.strong&(give|help) != 0 {
			return true
		}
	}
	return false
}
