package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// maxOwner is how many words a name that no list knows may have behind "của".
const maxOwner = 6

// joinOwners makes givers of the names in capitals that no list knows, behind a
// delegation and "của": "đoàn thiện nguyện của Hưng Lộc Land và Áo dài Hoa Sen".
func (r *reader) joinOwners() {
	for i := 0; i+2 < len(r.nodes); i++ {
		if n := &r.nodes[i]; n.kind != headNode || n.head != party && n.head != giver || !r.is(i+1, "của") {
			continue
		}
		k := i + 2
		end := r.capitals(k)
		if end == k || end == k+1 && !manyCapitals(r.doc.Slice(r.span(r.nodes[k].lo, r.nodes[k].hi))) {
			continue
		}
		r.ownerNode(k, end)
		if k++; r.is(k, "và", ",", "cùng") {
			if end := r.capitals(k + 1); end > k+1 && end < len(r.nodes) && r.nodes[end].kind == word {
				r.ownerNode(k+1, end)
			}
		}
	}
}

// capitals returns the node after the name that begins at node k: words in capitals,
// between which one may be small.
func (r *reader) capitals(k int) int {
	end := k
	for x := k; x < len(r.nodes) && x < k+maxOwner; x++ {
		n := &r.nodes[x]
		if n.kind == actorNode && n.hi-n.lo <= 2 && x+1 < len(r.nodes) && r.capped(x+1) {
			continue // "Việt Hưng" of "Việt Hưng Phát"
		}
		if n.kind != word || n.lex != nil && (x == k || !r.capped(x)) || r.doc.Tokens[n.lo].Kind != extract.Word {
			break
		}
		if r.doc.Tokens[n.lo].Cap {
			end = x + 1
		} else if x == k || x > end || r.is(x, "và", "cùng") {
			break
		}
	}
	return end
}

// capped reports whether node k is a word with a capital, whatever it means in small
// letters: the "Phát" of a name is no verb.
func (r *reader) capped(k int) bool {
	n := &r.nodes[k]
	return n.kind == word && r.doc.Tokens[n.lo].Cap && r.doc.Tokens[n.lo].Kind == extract.Word
}

// capital reports whether node k is a plain word with a capital.
func (r *reader) capital(k int) bool {
	n := &r.nodes[k]
	return n.kind == word && n.lex == nil && r.doc.Tokens[n.lo].Cap && r.doc.Tokens[n.lo].Kind == extract.Word
}

// ownerNode makes an actor of nodes [i,j): the body whose name ends in these words,
// or one by that name.
func (r *reader) ownerNode(i, j int) {
	w := r.doc.Slice(r.span(r.nodes[i].lo, r.nodes[j-1].hi))
	n := node{kind: actorNode, named: true, fold: r.nodes[i].fold, actors: []extract.Actor{r.brand(i, j)}}
	for k := range r.a.Organizations {
		if strings.HasSuffix(r.a.Organizations[k].Name, " "+w) {
			n.actors = []extract.Actor{{Kind: extract.OrganizationActor, Index: k}}
		}
	}
	r.splice(i, j, n)
}
