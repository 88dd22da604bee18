package gift

import "github.com/lienket/lienket/extract/event/syntax"

// What the words around a verb of support, or an actor, say of what is done.

// ActsIn reports what the verb behind the actor at node k says: 1 gives, -1 takes in or is given
// to, 0 neither.
func (r *Reader) ActsIn(k, hi int) int {
	for x := k + 1; x < hi; x++ {
		n := &r.Nodes[x]
		switch {
		case x == k+1 && r.Is(x, ","):
			if x = r.asideEnd(x, hi); x < 0 {
				return 0
			}
		case n.Kind == syntax.Mark || n.Kind == syntax.ActorNode || n.Kind == syntax.ItemNode:
			return 0
		case r.Nodes[k].Person && r.Is(x, "bị"):
			return -1 // "anh R bị thương nặng nên D hỗ trợ 2 triệu đồng"
		case n.Lex == nil:
		case n.Lex.Marker&syntax.Passive != 0 || n.Lex.Trigger&syntax.Receive != 0:
			return -1
		case n.Lex.Trigger&(syntax.Give|syntax.Help|syntax.Carry|syntax.Send) != 0 || n.Lex.Strong != 0:
			return 1
		}
	}
	return 0
}

// maxAside is how many nodes may say in passing what somebody is.
const maxAside = 8

// asideEnd returns the comma that closes what the one at node k opens, "chị A, bệnh nhân nghèo, nhận",
// or -1.
func (r *Reader) asideEnd(k, hi int) int {
	for x := k + 1; x < hi && x <= k+maxAside && r.Nodes[x].Kind != syntax.ItemNode; x++ {
		if r.Is(x, ",") {
			return x
		}
	}
	return -1
}

// TakenIn reports whether somebody takes in what the word at node t only names: "quỹ đã
// nhận 1.500 lượt quyên góp với 20 tỷ đồng".
func (r *Reader) TakenIn(lo, t int) bool {
	if r.Is(t-1, "và", ",") && syntax.HandsOver[r.Nodes[t].Fold] {
		return false // "Hội tiếp nhận và trao tặng 150 suất quà": passed on
	}
	for k := t - 1; k >= lo && k >= t-6; k-- {
		n := &r.Nodes[k]
		if n.Kind == syntax.Mark && n.Fold != "," || n.Lex != nil && n.Lex.Trigger&syntax.Give != 0 {
			return false
		}
		if k < t-1 && n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&syntax.Receive != 0 && n.Lex.Marker == 0 {
			return true
		}
	}
	return false
}

// Planned reports whether the word of giving at node t only says what a programme or rule is about:
// "xây dựng chương trình hỗ trợ hộ nghèo 5 triệu đồng".
func (r *Reader) Planned(t int) bool {
	i := r.Nodes[t].Lo
	if i < r.FirstToken()+2 || r.Is(t+1, "của") { // "gói cứu trợ của D gồm 20 máy thở"
		return false
	}
	switch toks := r.Doc.Tokens; toks[i-1].Fold {
	case "gói", "mức", "diện":
		return true
	case "trình":
		return toks[i-2].Fold == "chương"
	case "sách":
		return toks[i-2].Fold == "chính"
	}
	return false
}

// maxRest is how many nodes before the verb may say that it is about the rest.
const maxRest = 8

// Rest reports whether those of whom the verb at node t tells are all but those whom the text names: "các huyện
// còn lại, mỗi nơi 7 suất".
func (r *Reader) Rest(t int) bool {
	for k := max(1, t-maxRest); k < t; k++ {
		if r.Is(k, "lại") && r.Is(k-1, "còn") && k > 1 && r.Nodes[k-2].Kind == syntax.HeadNode {
			return true
		}
	}
	return false
}

// Lent reports whether the sentence speaks of loans or of what the builder itself puts in.
func (r *Reader) Lent() bool {
	for k := range r.Nodes {
		if r.Is(k, "vay", "bán", "thuê", "mua") || r.Nodes[k].Fold == "đối" && r.Is(k+1, "ứng") {
			return true
		}
	}
	return false
}
