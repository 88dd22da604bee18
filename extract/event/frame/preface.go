package frame

import (
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// What somebody gave may stand before the clause that says who it was: "Với việc trao tặng 300 triệu đồng
// cho R, D tiếp tục …", "Ngoài 6.000 vé xe tặng công nhân, D còn …", "Sau khi trao quà cho R, D …".

// prefacedGives lets the subject of the clause behind the comma give what is told in words before it.
func (r *reader) prefacedGives(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	if l.Subject >= 0 || l.Office || len(f.Groups) == 0 || !r.InPreface(f.Trigger) {
		return
	}
	for k := res.End; k < len(r.Nodes) && !r.Ends(k); k++ {
		n := &r.Nodes[k]
		if n.Kind != syntax.ActorNode || !n.Named || !r.afterComma(k) {
			continue
		}
		if r.PartOf(k, res.End) == syntax.Subject && !r.joinedOn(k) {
			r.Giver(f, k)
			return
		}
	}
}

// maxApposed is how many nodes may tell who somebody is between a comma and the name.
const maxApposed = 3

// afterComma reports whether a comma stands before node k, or before the words that tell who is named there.
func (r *reader) afterComma(k int) bool {
	for x := k - 1; x > 0 && x >= k-1-maxApposed; x-- {
		switch n := &r.Nodes[x]; {
		case r.Is(x, ","):
			return true
		case n.Kind != syntax.HeadNode && (n.Kind != syntax.Word || n.Lex != nil):
			return false
		}
	}
	return false
}

// joinedOn reports whether another of a row follows node k: "…, A, B và C".
func (r *reader) joinedOn(k int) bool {
	return k+1 < len(r.Nodes) && r.Is(k+1, ",", "và", ")") || k+1 == len(r.Nodes)
}
