package syntax

import "github.com/lienket/lienket/extract"

// maxPartners is how many nodes those may take with whom somebody is said to work together.
const maxPartners = 10

// together are the first syllables of the words for working together, before "với".
var together = map[string]bool{"phối": true, "kết": true, "liên": true, "đồng": true}

// WorksWith reports whether node k says that somebody works together with those behind it:
// "phối hợp với", "kết hợp cùng".
func (r *Reader) WorksWith(k int) bool { return r.Marked(k, With) && together[r.Nodes[k].Fold] }

// amongPartners reports whether the comma at node k stands in a row of those with whom the
// subject before them works together: "D phối hợp với E, F và G trao 50 suất quà". Only D
// does what follows.
func (r *Reader) amongPartners(k, floor int) bool {
	small := 0
	for x := k - 1; x > floor && x >= k-maxPartners; x-- {
		n := &r.Nodes[x]
		switch {
		case r.WorksWith(x):
			for x--; x >= floor && (r.Marked(x, Past) || r.Is(x, "cũng", "còn", "đồng", "chủ", "trì") || r.Nodes[x].Kind == DateNode); x-- {
			}
			return x >= floor && small < 3 && r.Nodes[x].Kind == ActorNode && !r.Nodes[x].Person && r.PartOf(x, floor) == Subject
		case n.Kind == ActorNode && !n.Person, n.Kind == HeadNode, r.Is(x, ",", "và", "cùng"), n.Lex != nil && n.Kind == Word && n.Lex.Marker&With != 0:
		case n.Kind == Word && n.Lex == nil && r.Doc.Tokens[n.Lo].Cap:
		case n.Kind == Word && n.Lex == nil && !r.Is(x, "tổ", "chức"):
			small++ // of a name
		default:
			return false
		}
	}
	return false
}

// joinedBy reports whether nothing, or no more than "và" and a word for several, parts the people
// at node i from the actor at node k: the part of the one is that of the other. Rows with commas
// are another matter (see amongPartners): a comma may as well begin a new clause, so that the
// whole row is read back to who works with them. Here nothing begins, and "với" before the one
// is enough.
func (r *Reader) joinedBy(k, i int) bool {
	return k+1 == i || r.Is(k+1, "và") && (k+2 == i || k+3 == i && r.Is(k+2, "các", "những"))
}

// withFirms returns the body at node k and the firms with which it is said behind it to work
// together.
func (r *Reader) withFirms(k int) []extract.Actor {
	out := r.Resolve(&r.Nodes[k])
	if !r.WorksWith(k + 1) {
		return out
	}
	for x := k + 2; x < len(r.Nodes) && x <= k+maxPartners; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == ActorNode && !n.Person:
			for _, a := range r.Resolve(n) {
				if a.Kind == extract.OrganizationActor && Companies[First(r.Name(a))] {
					out = AddActors(out, a)
				}
			}
		case !r.Is(x, ",", "và", "cùng"):
			return out
		}
	}
	return out
}
