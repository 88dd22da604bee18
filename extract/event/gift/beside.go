package gift

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Contents reports whether the item at node k is what another one consists of:
// "1 suất quà gồm gạo, bánh", "45 suất quà là bánh, gạo".
func (r *Reader) Contents(k, t int) bool {
	for x := k - 1; x > t && !r.Is(x, ";"); x-- {
		if r.Is(x, "gồm") || r.Is(x, "là") && r.presentsAt(x-1) {
			return true
		}
	}
	return false
}

// ItemFollows reports whether an item comes next, after a comma or joining word.
func (r *Reader) ItemFollows(k, hi int) bool {
	for x := k + 1; x < hi && x <= k+4; x++ {
		n := &r.Nodes[x]
		switch {
		case n.Kind == syntax.ItemNode:
			return !n.Item.Skip
		case x == k+1 && r.Is(x, "là") && x+1 < hi && r.Nodes[x+1].Kind == syntax.ItemNode: // "Bệnh viện A là 3.000 khẩu trang"
		case n.Kind == syntax.ActorNode, n.Lex != nil && n.Lex.Trigger&^syntax.Move != 0:
			return false
		}
	}
	return false
}

// DrawnFrom reports whether the fund at node k is what the verb at node t draws on: "trích
// Quỹ Cứu trợ 3 tỷ đồng hỗ trợ R".
func (r *Reader) DrawnFrom(k, t int) bool {
	if r.Nodes[t].Fold != "trích" || r.Doc.Tokens[r.Nodes[k].Lo].Fold != "quỹ" {
		return false
	}
	for x := k - 1; x > t; x-- {
		if n := &r.Nodes[x]; n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Help) != 0 {
			return false // "trích 3 tỷ đồng ủng hộ Quỹ R"
		}
	}
	return true
}

// ConsistsOf reports whether the word at node k opens what the counted presents before it are:
// "45 suất quà là gạo, dầu ăn cho R".
func (r *Reader) ConsistsOf(k int) bool {
	if (r.Is(k, "là", "gồm") || r.Phrase(k, "bao gồm", "gồm có")) && r.presentsAt(k-1) {
		return true
	}
	return r.Is(k, "là", "gồm") && k > 0 && k+1 < len(r.Nodes) && r.Nodes[k-1].Kind == syntax.ItemNode && r.Nodes[k-1].Item.Quantity != nil && r.Nodes[k-1].Item.Quantity.Value > 1 && r.Nodes[k-1].Item.Kind == extract.Goods && r.Nodes[k+1].Kind == syntax.ItemNode && r.Nodes[k+1].Item.Bare
}

// presentsAt reports whether node k is presents by their number, which hold several things.
func (r *Reader) presentsAt(k int) bool {
	if k < 0 || r.Nodes[k].Kind != syntax.ItemNode {
		return false
	}
	it := r.Nodes[k].Item
	return it.Quantity != nil && it.Quantity.Value > 1 && it.Kind == extract.Goods && r.Doc.Tokens[it.Hi-1].Fold == "quà"
}

// Channel reports whether the actor at node k only passes the gift on: "qua báo
// X", "thông qua cơ chế COVAX".
func (r *Reader) Channel(k, t int) bool {
	for x := k - 1; x > t && x >= k-syntax.MaxGap; x-- {
		if r.Marked(x, syntax.At) {
			return r.Nodes[x].Fold == "qua" || r.Nodes[x].Fold == "thông" || r.Nodes[x].Fold == "theo"
		}
	}
	return false
}

// Titled reports whether an office stands among the words of a person's node.
func (r *Reader) Titled(n *syntax.Node) bool {
	for i := n.Lo; i < n.Hi; i++ {
		for _, x := range r.Starting(i) {
			if r.Analysis.Mentions[x].Type == extract.TitleMention {
				return true
			}
		}
	}
	return false
}

// Goods that are handed over together, told in a row.

// GoodsGoOn reports whether the semicolon at node k only parts the goods that one
// verb hands over: "tặng 5 máy tính; 20 bộ bàn ghế cùng 300 cuốn sách", "hỗ trợ mỗi
// hộ 5 triệu đồng; 2 triệu đồng cho người bị thương".
func (r *Reader) GoodsGoOn(k int) bool {
	if !r.Is(k, ";") {
		return false
	}
	for k++; r.Is(k, "và", "cùng", "với", "thêm"); k++ {
	}
	if r.Marked(k, syntax.At) && k+1 < len(r.Nodes) && r.Nodes[k+1].First().Kind == extract.PlaceActor && k+2 < len(r.Nodes) && r.Nodes[k+2].Kind == syntax.ItemNode {
		return true // "; tại xã B 50 suất quà"
	}
	if k >= len(r.Nodes) || r.Nodes[k].Kind != syntax.ItemNode || r.Nodes[k].Item.Skip {
		return false
	}
	start := k
	for k++; k < len(r.Nodes) && r.Nodes[k].Kind != syntax.Mark; k++ {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.Word && n.Lex != nil && n.Lex.Marker&(syntax.By|syntax.Of|syntax.From) != 0 && r.takesIn(start):
			return true // "R tiếp nhận 200 áo phao; 3 xuồng do D trao tặng"
		case r.Is(k, "và", "cùng") && k+1 < len(r.Nodes) && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger&syntax.Give != 0:
			return true // "; 10 máy tính và tặng …"
		case n.Kind != syntax.Word || n.Lex == nil || r.ConsistsOf(k):
		case n.Lex.Marker&(syntax.To|syntax.Goal) != 0:
			return true
		case n.Lex.Trigger != 0 || n.Lex.Marker&(syntax.Passive|syntax.By|syntax.Of|syntax.From|syntax.Past) != 0:
			return false
		}
	}
	return true
}

// takesIn reports whether the last word of support before node k is one of taking in.
func (r *Reader) takesIn(k int) bool {
	for k--; k >= 0; k-- {
		if n := &r.Nodes[k]; n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger != 0 {
			return n.Lex.Trigger&syntax.Receive != 0
		}
	}
	return false
}

// WithGoods reports whether counted goods that a list names stand beside the item in what a
// named giver hands over: "tiếp nhận 50 nhiệt kế, 10.000 khẩu trang do D hỗ trợ".
func (f *Frame) WithGoods(it *syntax.Item) bool {
	if f.Derived || f.Rule != "receive" || it.Kind != extract.Goods {
		return false
	}
	for _, g := range f.Groups {
		if slices.Contains(g.Items, it) && slices.ContainsFunc(g.Items, func(o *syntax.Item) bool {
			return o.Kind == extract.Goods && !o.Open && !o.Bare && !o.Skip && o.Quantity != nil
		}) {
			return true
		}
	}
	return false
}
