package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// maxOwner is how many words a name that no list knows may have behind "của".
const maxOwner = 6

// joinOwners makes givers of the names in capitals that no list knows, behind a
// delegation and "của": "đoàn thiện nguyện của Hưng Lộc Land và Áo dài Hoa Sen".
func (r *Reader) joinOwners() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		if n := &r.Nodes[i]; n.Kind != HeadNode || n.Head != Party && n.Head != Giver || !r.Is(i+1, "của") {
			continue
		}
		k := i + 2
		end := r.capitals(k)
		if end == k || end == k+1 && !ManyCapitals(r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[k].Hi))) {
			continue
		}
		r.ownerNode(k, end)
		if k++; r.Is(k, "và", ",", "cùng") {
			if end := r.capitals(k + 1); end > k+1 && end < len(r.Nodes) && r.Nodes[end].Kind == Word {
				r.ownerNode(k+1, end)
			}
		}
	}
}

// capitals returns the node after the name that begins at node k: words in capitals,
// between which one may be small.
func (r *Reader) capitals(k int) int {
	end := k
	for x := k; x < len(r.Nodes) && x < k+maxOwner; x++ {
		n := &r.Nodes[x]
		if n.Kind == ActorNode && n.Hi-n.Lo <= 2 && x+1 < len(r.Nodes) && r.capped(x+1) {
			continue // "Việt Hưng" of "Việt Hưng Phát"
		}
		if n.Kind != Word || n.Lex != nil && (x == k || !r.capped(x)) || r.Doc.Tokens[n.Lo].Kind != extract.Word {
			break
		}
		if r.Doc.Tokens[n.Lo].Cap {
			end = x + 1
		} else if x == k || x > end || r.Is(x, "và", "cùng") {
			break
		}
	}
	return end
}

// capped reports whether node k is a word with a capital, whatever it means in small
// letters: the "Phát" of a name is no verb.
func (r *Reader) capped(k int) bool {
	n := &r.Nodes[k]
	return n.Kind == Word && r.Doc.Tokens[n.Lo].Cap && r.Doc.Tokens[n.Lo].Kind == extract.Word
}

// Capital reports whether node k is a plain word with a capital.
func (r *Reader) Capital(k int) bool {
	n := &r.Nodes[k]
	return n.Kind == Word && n.Lex == nil && r.Doc.Tokens[n.Lo].Cap && r.Doc.Tokens[n.Lo].Kind == extract.Word
}

// ownerNode makes an actor of nodes [i,j): the body whose name ends in these words,
// or one by that name.
func (r *Reader) ownerNode(i, j int) {
	w := r.Doc.Slice(r.Span(r.Nodes[i].Lo, r.Nodes[j-1].Hi))
	n := Node{Kind: ActorNode, Named: true, Fold: r.Nodes[i].Fold, Actors: []extract.Actor{r.Brand(i, j)}}
	for k := range r.Analysis.Organizations {
		if strings.HasSuffix(r.Analysis.Organizations[k].Name, " "+w) {
			n.Actors = []extract.Actor{{Kind: extract.OrganizationActor, Index: k}}
		}
	}
	r.splice(i, j, n)
}
