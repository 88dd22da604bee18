package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// kindredHeads are the first syllables of the names of bodies of which there is one in every place, so
// that several are told under one head.
var kindredHeads = map[string]bool{"trường": true, "bệnh": true, "trung": true, "trạm": true, "đồn": true, "điểm": true}

// joinKindred makes a row of the bodies that stand under one head: "các trường tiểu học A, B và C", "các
// bệnh viện huyện A, B". Only the first has the head in its name; the others take it from there.
func (r *Reader) joinKindred() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Kind != ActorNode || len(n.Actors) != 1 || n.First().Kind != extract.OrganizationActor || !r.Is(i+1, ",", "và") || n.Lo == r.FirstToken() || !kindredHeads[r.Doc.Tokens[n.Lo].Fold] {
			continue
		}
		if t := &r.Doc.Tokens[n.Lo-1]; t.Fold != "các" && t.Fold != "những" && t.Kind != extract.Number && !Numerals[t.Fold] {
			continue
		}
		head := r.kindredHead(n)
		if head == "" {
			continue
		}
		row := *n
		row.Actors = []extract.Actor{n.First()}
		end, last := i+1, false
		for end+1 < len(r.Nodes) && r.Is(end, ",", "và") && !last {
			x := r.kindredName(end + 1)
			if x == end+1 {
				break
			}
			last = r.Is(end, "và")
			row.Actors = append(row.Actors, extract.Actor{Kind: extract.GroupActor, Group: head + " " + r.Doc.Slice(r.Span(r.Nodes[end+1].Lo, r.Nodes[x-1].Hi))})
			end = x
		}
		if ranked := RanksOf[head[strings.LastIndexByte(head, ' ')+1:]]; last || ranked && len(row.Actors) > 1 {
			r.splice(i, end, row)
		}
	}
}

// kindredHead returns the words of the name at a node before its last ones in capitals, "Trường tiểu
// học", or "".
func (r *Reader) kindredHead(n *Node) string {
	k := n.Hi
	for k > n.Lo && r.Doc.Tokens[k-1].Cap && !(r.Doc.Tokens[k-1].Upper && r.Doc.Tokens[k-1].Len() > 1) {
		k--
	}
	if k == n.Hi || k-n.Lo < 2 {
		return ""
	}
	s := []rune(r.Doc.Slice(r.Span(n.Lo, k)))
	return strings.ToUpper(string(s[:1])) + string(s[1:])
}

// kindredName returns the node behind the name at node k that may be one of such a row: a place without
// a word for its rank, or words in capitals that nobody knows.
func (r *Reader) kindredName(k int) int {
	if n := &r.Nodes[k]; n.Kind == ActorNode && n.First().Kind == extract.PlaceActor && len(n.Actors) == 1 && r.Doc.Tokens[n.Lo].Cap && !r.ranked(n) {
		return k + 1
	}
	x := k
	for x < len(r.Nodes) && x < k+maxKindred && r.Nodes[x].Kind == Word && r.Nodes[x].Lex == nil && r.Doc.Tokens[r.Nodes[x].Lo].Cap && r.Doc.Tokens[r.Nodes[x].Lo].Kind == extract.Word {
		x++
	}
	return x
}

// maxKindred is how many words a name of such a row may have.
const maxKindred = 4
