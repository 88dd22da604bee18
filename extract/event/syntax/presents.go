package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// maxPresent is how many tokens may tell what is given, where no list has it.
const maxPresent = 9

// presenting are the last syllables of the verbs whose object is a present, whatever it is.
var presenting = lists.Words("presenting")

// honours are the first syllables of what is also handed to somebody and is no help: flowers,
// titles, words, and of what is no thing.
var honours = lists.Words("honours")

// joinPresents makes one item of the words behind a verb of presenting and before those who get
// it: "tặng rau xanh và trứng gà cho khu cách ly R", and takes into goods without a number the
// further ones behind them that no list has: "trao lều bạt, mùng chiếu cho R".
func (r *Reader) joinPresents() {
	for t := 0; t+2 < len(r.Nodes); t++ {
		n := &r.Nodes[t]
		if n.Kind != Word || n.Lex == nil || n.Lex.Trigger&Give == 0 || n.Lex.Marker != 0 || r.Marked(t-1, Noun) {
			continue
		}
		from := t + 1
		for from < len(r.Nodes) && r.Nodes[from].Kind == Word && Many[r.Nodes[from].Fold] {
			from++
		}
		if end, known := r.presentEnd(from); end > 0 && (known || presenting[r.Doc.Tokens[n.Hi-1].Fold]) {
			lo, hi := r.Nodes[from].Lo, r.Nodes[end-1].Hi
			it := &Item{Lo: lo, Hi: hi, Kind: extract.Goods, Bare: true, Open: !known}
			if first := r.Nodes[from].Item; first != nil {
				it.Gift, it.Alms = first.Gift, first.Alms
			}
			node := Node{Kind: ItemNode, Lo: lo, Hi: hi, Fold: r.Nodes[from].Fold, Item: it}
			r.splice(from, end, node)
			r.put(&r.Nodes[from])
		}
	}
}

// presentEnd returns the node behind the words for goods that begin at node i, and whether a list
// has the first of them; or 0, if they are none, or stand not before those who get them, or are
// one item already.
func (r *Reader) presentEnd(i int) (end int, known bool) {
	k, plain, row := i, 0, false
	for ; k < len(r.Nodes) && r.Nodes[k].Hi-r.Nodes[i].Lo <= maxPresent; k++ {
		n := &r.Nodes[k]
		t := &r.Doc.Tokens[n.Lo]
		switch {
		case n.Kind == ItemNode && n.Item.Bare && n.Item.Kind == extract.Goods && !n.Item.Gift:
			known = known || plain == 0
		case r.Is(k, ",", "và", "cùng") && k > i:
			row = true
		case (n.Kind == Word && n.Lex == nil || n.Kind == HeadNode && n.Fold == "nước" && n.Hi-n.Lo == 1) && t.Kind == extract.Word && !t.Cap && !honours[t.Fold]:
			plain++
		default:
			if plain == 0 || known && !row || !r.Marked(k, To) || !r.gets(k+1) || r.Is(k-1, ",", "và") {
				return 0, false
			}
			return k, known
		}
	}
	return 0, false
}

// maxSite is how many plain words may stand before the name of who gets a present: "cho khu
// cách ly | quận R".
const maxSite = 4

// gets reports whether somebody who may get a present stands at node k, behind "cho".
func (r *Reader) gets(k int) bool {
	for hi := k + maxSite; k < len(r.Nodes) && k < hi && r.Nodes[k].Kind == Word && r.Nodes[k].Lex == nil; k++ {
	}
	if k >= len(r.Nodes) {
		return false
	}
	n := &r.Nodes[k]
	return n.Kind == ActorNode || n.Kind == HeadNode || n.Kind == ItemNode && n.Item.Kind == extract.Personnel
}
