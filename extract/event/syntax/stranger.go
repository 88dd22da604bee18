package syntax

import "github.com/lienket/lienket/extract"

// maxStranger is how many nodes the name may have of somebody in a row whom nobody knows.
const maxStranger = 4

// joinStrangers makes actors of the names that nobody knows in a row of bodies or persons who
// give: "Công ty A, Zeniva và Tập đoàn B trao tặng 2 tỷ đồng". Without them the row falls
// apart.
func (r *Reader) joinStrangers() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Kind != ActorNode || !n.Named || !n.Person && n.First().Kind != extract.OrganizationActor {
			continue
		}
		k := i + 1
		if r.Is(k, "(") {
			k = r.pastBracket(k)
		}
		for r.rowMark(k) {
			lo := k + 1
			if r.rowMark(lo) { // ", và"
				lo++
			}
			end := lo
			for end < len(r.Nodes) && end < lo+maxStranger && r.Capital(end) && !r.headsName(end) {
				end++
			}
			if end == lo || !r.rowGoesOn(i, end) {
				break
			}
			m := Node{Kind: ActorNode, Named: true, Person: r.Nodes[i].Person, Fold: r.Nodes[lo].Fold, Actors: []extract.Actor{r.Brand(lo, end)}}
			r.splice(lo, end, m)
			k = lo + 1
			if r.Is(k, "(") {
				k = r.pastBracket(k)
			}
		}
	}
}

// rowMark reports whether node k parts the members of a row.
func (r *Reader) rowMark(k int) bool { return r.Is(k, ",", "và", ";", "cùng", "&") }

// headsName reports whether the word at node k begins the name of a body or says what somebody
// is: what follows is no brand.
func (r *Reader) headsName(k int) bool {
	w := r.Doc.Tokens[r.Nodes[k].Lo].Fold
	return BodyWords[w] || Someone[w] || Companies[w] || kinds[w]
}

// pastBracket returns the node behind the bracket that opens at node k, or k.
func (r *Reader) pastBracket(k int) int {
	for x := k + 1; x < len(r.Nodes) && x <= k+maxAside+3; x++ {
		if r.Is(x, ")") {
			return x + 1
		}
	}
	return k
}

// rowGoesOn reports whether the row of givers that starts at node i goes on behind the name that
// ends before node k: one more actor of the row's sort follows, or what they all give.
func (r *Reader) rowGoesOn(i, k int) bool {
	if r.Is(k, "(") {
		k = r.pastBracket(k)
	}
	for x := k; x < len(r.Nodes) && x <= k+maxStranger; x++ {
		n := &r.Nodes[x]
		switch {
		case n.Kind == ActorNode:
			return n.Named && x > k && n.Person == r.Nodes[i].Person && (n.Person || n.First().Kind == extract.OrganizationActor)
		case r.rowMark(x), r.Capital(x), r.Marked(x, Past|Per|Each), r.Is(x, "cùng", "cũng", "đều", "đồng", "loạt"):
		default:
			return n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Give != 0
		}
	}
	return false
}
