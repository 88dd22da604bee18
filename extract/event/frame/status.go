package frame

import (
	"github.com/lienket/lienket/extract/event/syntax"
)

// How far a gift has come: what one sentence leaves open, others tell.

// untold reports whether no word of the clause before the verb at node t, nor the verb
// itself, says how far a gift has come: "hỗ trợ" may be a decision, "trao" hands over, and
// what is said to be given ("được") is.
func (r *reader) untold(l *syntax.Left, t int) bool {
	return !l.Told && l.Passive < 0 && !syntax.HandsOver[r.Nodes[t].Fold]
}
