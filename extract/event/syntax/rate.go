package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// headRate reports whether the rate behind the item at node i is so much a head:
// "5 triệu đồng/hộ", "5 triệu đồng mỗi hộ".
func (r *Reader) headRate(i int) bool {
	if r.Is(i+1, "/") {
		i++
	}
	return i+1 < len(r.Nodes) && Heads[r.Doc.Tokens[r.Nodes[i+1].Hi-1].Fold] || i+2 < len(r.Nodes) && r.Is(i+1, "gia", "trường") && Heads[r.Nodes[i+2].Fold]
}

// perOwn reports whether "mỗi" behind the item at node i is of the item's own unit:
// "900 suất quà mỗi suất 1 triệu đồng".
func (r *Reader) perOwn(i int) bool {
	q := r.Nodes[i].Item.Quantity
	return q != nil && First(q.Unit) == r.Doc.Tokens[r.Nodes[i+1].Hi-1].Fold
}

// eachBehind reports whether the item at node i is what each one gets, as is said behind
// it: "50 tỷ đồng mỗi tỉnh".
func (r *Reader) eachBehind(i int) bool {
	return r.Marked(i+1, Each) && !(i+2 < len(r.Nodes) && (r.Nodes[i+2].Kind == ItemNode || r.Is(i+2, "là", "gồm")))
}

// toEachPlace reports whether the item at node i goes to each of several places: "400 triệu đồng cho
// mỗi tỉnh", "400 triệu đồng cho mỗi tỉnh A, B".
func (r *Reader) toEachPlace(i int) bool {
	if !r.Marked(i+1, To) || !r.Marked(i+2, Each) || i+3 >= len(r.Nodes) {
		return false
	}
	switch n := &r.Nodes[i+3]; n.Kind {
	case HeadNode:
		return n.Head != Needy && n.Head != Giver
	case ActorNode:
		return len(n.Actors) > 1 && n.First().Kind == extract.PlaceActor
	}
	return false
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
var shares = lists.Words("shares")

// Once reports whether "từng" at node k says that something happened once, "từng gửi ra 300
// tấn gạo", and not that each gets what follows.
func (r *Reader) Once(k int) bool {
	return r.Is(k, "từng") && k+1 < len(r.Nodes) && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger != 0
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
