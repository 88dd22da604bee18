package syntax

import "github.com/lienket/lienket/extract/event/lists"

// Getting others to give: "vận động", "kêu gọi".

// asked reports whether the givers at node k are those whom somebody else got to give.
func (r *Reader) asked(k int) bool {
	for x := k - 1; x > 0 && x >= k-5; x-- {
		if n := &r.Nodes[x]; n.Lex != nil && n.Lex.Marker&Wish != 0 && r.collects(x) {
			return r.moved(x)
		} else if n.Kind == Mark || n.Kind == ActorNode {
			return false
		}
	}
	return false
}

// moved reports whether the word at node k tells that somebody got others to give: it was
// done, or its subject stands before it and whom or what it moved behind it, "Hội vận động
// Công ty A hỗ trợ 3.000 suất ăn", "Hội phối hợp vận động 800 suất quà hỗ trợ hộ nghèo".
func (r *Reader) moved(k int) bool {
	if !r.collects(k) {
		return false
	}
	if r.Is(k-1, "đã", "vừa") {
		return true
	}
	x := k + 1
	for x < len(r.Nodes) && x <= k+maxLight && (light[r.Nodes[x].Fold] && r.Nodes[x].Kind == Word || r.Is(x, ",", "và")) {
		x++
	}
	if x >= len(r.Nodes) || !r.mover(k) {
		return false
	}
	q := &r.Nodes[x]
	if r.Is(x-1, "và", ",") && q.Kind == Word && q.Lex != nil && q.Lex.Trigger&Give != 0 {
		return r.giftWithin(x, maxMoved) // "Hội vận động và trao 150 suất quà"
	}
	return q.Kind == ActorNode && r.Nodes[k].Fold == "vận" || q.Kind == ItemNode || q.Kind == HeadNode && q.Head != Vehicle || q.Kind == Word && q.Lex != nil && q.Lex.Trigger&Give != 0 && (q.Lex.Strong != 0 || r.Doc.Tokens[q.Hi-1].Fold == "tặng")
}

// collects reports whether node k is a word for getting others to give.
func (r *Reader) collects(k int) bool {
	n := &r.Nodes[k]
	return n.Hi-n.Lo == 2 && (n.Fold == "vận" || n.Fold == "kêu")
}

// maxLight is how many light words may stand beside "vận động".
const maxLight = 5

// light are the syllables that stand between those who collect, the word for it, and those
// who give or what they give.
var light = lists.Words("collecting")

// mover reports whether those who collect stand right before the word for it at node k: "Hội
// cũng đã kết nối, vận động …".
func (r *Reader) mover(k int) bool {
	x := k - 1
	for x >= 0 && x >= k-maxLight && (r.Nodes[x].Kind == Word && light[r.Nodes[x].Fold] || r.Is(x, ",", "và")) {
		x--
	}
	return x >= 0 && r.Nodes[x].Kind == ActorNode
}

// maxMoved is how many nodes may stand between the verb and what those who were moved give.
const maxMoved = 10

// giftWithin reports whether a number of things, a sum or alms stand among the n nodes behind
// node t, before the sentence goes on.
func (r *Reader) giftWithin(t, n int) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+n && !r.Is(k, ";", "."); k++ {
		if it := r.Nodes[k].Item; r.Nodes[k].Kind == ItemNode && !it.Skip && (it.Quantity != nil || it.Alms) {
			return true
		}
	}
	return false
}

// Raised reports whether the "được" at node k tells how much somebody got others to give: "vận động các nhà hảo tâm
// được 15 triệu đồng".
func (r *Reader) Raised(k int) bool {
	if k < 2 || k+1 >= len(r.Nodes) || r.Nodes[k+1].Kind != ItemNode || r.Nodes[k-1].Kind != HeadNode || r.Nodes[k-1].Head != Giver {
		return false
	}
	for x := k - 2; x >= 0 && x >= k-3; x-- {
		if r.collects(x) {
			return true
		}
	}
	return false
}

// RaisedSum reports whether the thing at token i is what somebody got others to give: "đã vận động được 6 tỷ đồng hỗ
// trợ công tác phòng, chống dịch".
func (r *Reader) RaisedSum(i int) bool {
	return i > 1 && r.Doc.Tokens[i-1].Fold == "được" && r.Doc.Tokens[i-2].Fold == "động"
}
