package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// chainSubject returns who begins the sentence and does all that it tells, where the verb at
// node t begins one of its further clauses without a subject of its own and no clause before
// told of a gift: "Các cấp Hội đã vận động 800 suất quà giúp hộ nghèo; tặng 10 xe lăn".
func (r *reader) chainSubject(t int, l *syntax.Left) []extract.Actor {
	if l.Subject >= 0 || l.Agent >= 0 || l.Passive >= 0 || l.Office || l.No || r.Memory.DonorSent == r.Sent && len(r.Memory.Donors) > 0 || !r.Is(t-1, ";", "và", ",") {
		return nil
	}
	for k := range t {
		n := &r.Nodes[k]
		switch {
		case r.Marked(k, syntax.Passive|syntax.Not):
			return nil
		case n.Kind == syntax.ActorNode && !n.Person && r.PartOf(k, 0) == syntax.Subject:
			if as := r.Resolve(n); r.actsSoon(k, t) && !syntax.Personal(as) && !gift.GroupOnly(as) {
				return as
			}
			return nil
		case n.Kind == syntax.ActorNode, n.Kind == syntax.ItemNode, n.Kind == syntax.HeadNode && n.Head != syntax.People:
			return nil
		case r.Marked(k, syntax.Past), n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Help) != 0:
			return r.InPart(k)
		}
	}
	return nil
}

// maxLight is how many light words may stand between a subject and its verb.
const maxLight = 5

// actsSoon reports whether a verb stands right behind the subject at node k, before node t,
// by which it does something rather than takes in.
func (r *reader) actsSoon(k, t int) bool {
	for x := k + 1; x < t && x <= k+maxLight; x++ {
		n := &r.Nodes[x]
		switch {
		case n.Kind != syntax.Word || r.Marked(x, syntax.Passive|syntax.Not), n.Lex != nil && n.Lex.Trigger&syntax.Receive != 0:
			return false
		case n.Lex != nil && (n.Lex.Trigger&^syntax.List != 0 || n.Lex.Marker&(syntax.Wish|syntax.With|syntax.Past) != 0):
			return r.Nodes[min(x+1, t)].Lex == nil || r.Nodes[min(x+1, t)].Lex.Trigger&syntax.Receive == 0
		}
	}
	return false
}
