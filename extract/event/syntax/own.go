package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// callAid joins "cứu trợ" to the goods before it where it only says what they are
// for: "27 tấn hàng cứu trợ của Na Uy đã tới R".
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
var goodsWords = lists.Words("goods words")

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
		if r.Is(k, "thuộc", "của", "từ") && r.Nodes[i].Item.Kind == extract.Personnel && k+1 < len(r.Nodes) && (r.Is(k+1, "các", "nhiều") || Numerals[r.Nodes[k+1].Fold] || r.Doc.Tokens[r.Nodes[k+1].Lo].Kind == extract.Number && r.Nodes[k+1].Kind == Word) && k+2 < len(r.Nodes) && r.Nodes[k+2].Kind == ActorNode {
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
		if n.Kind == ActorNode && !r.GiverRow(k) {
			owner := n.Actors
			r.Nodes[i].Item.Owner = owner
			it := r.Nodes[i]
			r.splice(i, k+1, it)
			if j := r.calledGift(i); j >= 0 {
				it = r.Nodes[j]
				it.Item.Owner, it.Item.Alms = owner, true
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
		if n.Kind == Word && r.Is(i-1, "nguồn") && r.Marked(i, Wish) && r.Is(i+1, "của", "từ") {
			n.Lex = nil // "từ nguồn vận động của D": nobody is called upon
			continue
		}
		if n.Fold == "trang" && n.Lex != nil && r.Marked(i-1, Passive) && !r.somebodyBefore(i-1) {
			n.Lex = nil // "chiếc xe, được trang bị máy thở, …": a thing has what it is equipped with
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

// somebodyBefore reports whether somebody stands before node k, light words and brackets aside.
func (r *Reader) somebodyBefore(k int) bool {
	for k--; k >= 0 && (r.Marked(k, Past|Pledge) || r.Is(k, "cũng", "đều", "còn", "sẽ")); k-- {
	}
	return k >= 0 && (r.Nodes[k].Kind == ActorNode || r.Nodes[k].Kind == HeadNode && r.Nodes[k].Head != Vehicle || r.Is(k, ")"))
}
