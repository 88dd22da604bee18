package syntax

import "github.com/lienket/lienket/extract"

// maxPartners is how many nodes those may take with whom somebody is said to work together.
const maxPartners = 10

// together are the first syllables of the words for working together, before "với".
var together = map[string]bool{"phối": true, "kết": true, "liên": true, "đồng": true}

// amongPartners reports whether the comma at node k stands in a row of those with whom the
// subject before them works together: "D phối hợp với E, F và G trao 50 suất quà". Only D
// does what follows.
func (r *Reader) amongPartners(k, floor int) bool {
	small := 0
	for x := k - 1; x > floor && x >= k-maxPartners; x-- {
		n := &r.Nodes[x]
		switch {
		case n.Lex != nil && n.Lex.Marker&With != 0 && together[n.Fold]:
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

// withFirms returns the body at node k and the firms with which it is said behind it to work
// together.
func (r *Reader) withFirms(k int) []extract.Actor {
	out := r.Resolve(&r.Nodes[k])
	if !r.Marked(k+1, With) || !together[r.Nodes[k+1].Fold] {
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
