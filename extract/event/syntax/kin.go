package syntax

import "github.com/lienket/lienket/extract/event/lists"

// kin are syllables of words for those whom somebody who serves elsewhere leaves at home, and
// serving the words for service.
var kin, serving = lists.Words("kin"), lists.Words("serving")

// KinServe reports whether the people in nodes [i,k) are told by where their kin serve: "gia đình có con em
// đang làm nhiệm vụ tại R".
func (r *Reader) KinServe(i, k int) bool {
	home := false
	for t := r.Nodes[i].Lo; t < r.Nodes[k].Lo; t++ {
		w := r.Doc.Tokens[t].Fold
		if home && serving[r.Doc.Tokens[t-1].Fold+" "+w] {
			return true
		}
		home = home || kin[w]
	}
	return false
}
