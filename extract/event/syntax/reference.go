package syntax

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// First returns the first syllable of a name, in lower case.
func First(name string) string {
	w, _, _ := strings.Cut(name, " ")
	return text.Lower(w)
}

// premier reports whether node k is the office of the head of government, who
// without a name stands for the government.
func (r *Reader) premier(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != TitleNode || n.Hi-n.Lo < 2 {
		return false
	}
	t := r.Doc.Tokens[n.Lo:n.Hi]
	return t[0].Fold == "thủ" && t[1].Fold == "tướng" && (len(t) == 2 || t[2].Fold == "chính")
}

// Brand returns the body that the words of nodes [lo,hi) name, by an alias, or
// the words as they are.
func (r *Reader) Brand(lo, hi int) extract.Actor {
	w := r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[hi-1].Hi))
	for i := range r.Analysis.Organizations {
		if o := &r.Analysis.Organizations[i]; o.Name == w || slices.Contains(o.Aliases, w) {
			return extract.Actor{Kind: extract.OrganizationActor, Index: i}
		}
	}
	return extract.Actor{Kind: extract.GroupActor, Group: w}
}

// thatState makes a country of its government or ministry that is named by "nước này":
// "viện trợ của Chính phủ nước này" is that of the country named last.
func (r *Reader) thatState() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Kind != ActorNode && n.Kind != HeadNode || !r.Is(i+1, "nước") || !r.Is(i+2, "này") || (n.Kind != ActorNode || r.Name(n.First()) != "Chính phủ") && (n.Kind != HeadNode || n.Fold != "chính") {
			continue
		}
		lo := max(0, n.Lo-stateReach)
		for t := n.Lo - 1; t >= lo; t-- {
			if a := r.stateAt(t); a.Kind != extract.NoActor {
				r.splice(i, i+3, Node{Kind: ActorNode, Fold: n.Fold, Actors: []extract.Actor{a}})
				break
			}
		}
	}
}

// stateReach is how many tokens back "nước này" may mean a country.
const stateReach = 120

// stateAt returns the foreign country whose name starts at token t.
func (r *Reader) stateAt(t int) extract.Actor {
	for _, x := range r.Starting(t) {
		if a, ok := ActorOf(&r.Analysis.Mentions[x]); ok && a.Kind == extract.PlaceActor && r.Analysis.Places[a.Index].Kind == extract.Country && r.Analysis.Places[a.Index].Name != "Việt Nam" {
			return a
		}
	}
	return extract.Actor{}
}
