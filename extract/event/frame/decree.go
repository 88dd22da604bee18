package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// inTurn reports whether "lần lượt" stands between nodes lo and t: each giver has
// an amount of their own.
func (r *reader) inTurn(lo, t int) bool {
	for k := t - 1; k >= lo && k >= t-3; k-- {
		if r.Marked(k, syntax.Turn) {
			return true
		}
	}
	return false
}

// another reports whether the item at node k is a further gift with a receiver of
// its own: ", cùng 3 triệu USD cho".
func (r *reader) another(k int) bool {
	it := r.Nodes[k].Item
	return it.Quantity != nil && !it.Skip && (r.Marked(k-1, syntax.With) || r.Is(k-1, "và", ",", "cùng")) && r.Marked(k+1, syntax.To)
}

// countedPlaces returns the places that only their number tells, "7 địa phương", at
// the head in node k: they are nobody named before.
func (r *reader) countedPlaces(k int) (extract.Actor, bool) {
	n := &r.Nodes[k]
	if n.Lo == r.FirstToken() || r.Doc.Tokens[n.Lo-1].Kind != extract.Number || !gift.PlacesOf[n.Fold] {
		return extract.Actor{}, false
	}
	x := k + 1
	for x < len(r.Nodes) && x <= k+2 && r.Nodes[x].Kind == syntax.Word && r.Nodes[x].Lex == nil && !r.GroupEnds(x) && !r.Doc.Tokens[r.Nodes[x].Lo].Cap && r.Is(x, "nghèo", "khó", "khăn", "vùng", "cao", "biên", "giới", "này") {
		x++ // "20 huyện nghèo"
	}
	return extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(n.Lo-1, r.Nodes[x-1].Hi))}, true
}

// maxDescribed is how many nodes may stand between places by their number and their names.
const maxDescribed = 16

// enumerated returns the places that are named behind those whom only their number tells at
// node k: "4 tỉnh bị thiệt hại nặng nhất, gồm A, B, C và D".
func (r *reader) enumerated(k int) []extract.Actor {
	for x := k + 1; x+1 < len(r.Nodes) && x <= k+maxDescribed; x++ {
		n := &r.Nodes[x]
		if n.Kind == syntax.ItemNode && !n.Item.Each || r.Is(x, ".", ";") {
			return nil
		}
		if !r.Is(x, "gồm", ":") && !r.Phrase(x, "bao gồm", "gồm có") {
			continue
		}
		for y := x + 1; y < len(r.Nodes) && y <= x+3; y++ {
			if m := &r.Nodes[y]; m.Kind == syntax.ActorNode && m.First().Kind == extract.PlaceActor && !r.ItemFollows(y, len(r.Nodes)) {
				return r.Resolve(m)
			}
		}
		return nil
	}
	return nil
}

// enumeratedAt returns the places that are named behind those whom the node k tells by their number,
// if it does.
func (r *reader) enumeratedAt(k int) []extract.Actor {
	if _, ok := r.countedPlaces(k); !ok {
		return nil
	}
	if as := r.enumerated(k); len(as) > 1 {
		return as
	}
	return nil
}

// aided reports whether the people of the item at node k are those who get help: a
// verb of help stands right before them.
func (r *reader) aided(k int) bool {
	return k > 0 && r.Nodes[k-1].Kind == syntax.Word && r.Nodes[k-1].Lex != nil && r.Nodes[k-1].Lex.Trigger&(syntax.Give|syntax.Help) != 0
}

// writes reports whether what is sent by the verb at node t is a paper: "có công văn
// gửi Sở Tài chính".
func (r *reader) writes(t int) bool {
	return r.Nodes[t].Fold == "gửi" && t > 0 && letters[r.Doc.Tokens[r.Nodes[t-1].Hi-1].Fold]
}

// letters are the last syllables of words for letters and documents.
var letters = map[string]bool{"văn": true, "bản": true, "đơn": true, "thư": true, "trình": true, "cáo": true, "sơ": true, "điện": true}
