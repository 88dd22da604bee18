package syntax

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/text"
)

// First returns the first syllable of a name, in lower case.
func First(name string) string {
	w, _, _ := strings.Cut(name, " ")
	return text.Lower(w)
}

// premier reports whether node k is the office of the head of government, who
// without a name stands for the government; so does a deputy who signs what it decides.
func (r *Reader) premier(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != TitleNode || n.Hi-n.Lo < 2 {
		return false
	}
	t := r.Doc.Tokens[n.Lo:n.Hi]
	if len(t) > 2 && t[0].Fold == "phó" && (r.Marked(k+1, Pledge) || r.Marked(k+2, Pledge)) {
		t = t[1:]
	}
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

// sortsOfBodies are the first syllables of "tổ chức này", "quỹ này" and the like; noOrganisations
// those of the names of bodies that these do not mean.
var sortsOfBodies, noOrganisations = lists.Words("sorts of bodies"), lists.Words("no organisations")

// thatBody makes the body of "tổ chức này" and the like that is named last before and can be
// called so.
func (r *Reader) thatBody() {
	for i := 0; i+1 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Kind != Word && n.Kind != HeadNode || !sortsOfBodies[r.Doc.Tokens[n.Lo].Fold] {
			continue
		}
		if n.Lo > r.FirstToken() && (Many[r.Doc.Tokens[n.Lo-1].Fold] || r.Doc.Tokens[n.Lo-1].Fold == "gây") {
			continue // "các quỹ này", "chiến dịch gây quỹ này"
		}
		this := i + 1
		if r.Is(i, "tổ") && r.Is(i+1, "chức") || r.Is(i, "hiệp") && r.Is(i+1, "hội") {
			this++
		} else if r.Is(i, "tổ", "hiệp") {
			continue
		}
		if !r.Is(this, "này") || this+1 < len(r.Nodes) && r.Doc.Tokens[r.Nodes[this+1].Lo].Cap {
			continue
		}
		if a := r.bodyCalled(n.Fold, r.Doc.Tokens[n.Lo].Start); a.Kind != extract.NoActor {
			r.splice(i, this+1, Node{Kind: ActorNode, Fold: n.Fold, Actors: []extract.Actor{a}})
		}
	}
}

// bodyReach is how many bytes back "tổ chức này" may mean a body.
const bodyReach = 900

// bodyCalled returns the body named last before a place in the text that a word for any sort of body
// can mean: by its name a fund is one, and an association; an organisation is whatever is no firm,
// office or paper.
func (r *Reader) bodyCalled(word string, before int) extract.Actor {
	best, at := -1, before-bodyReach
	for i := range r.Analysis.Organizations {
		o := &r.Analysis.Organizations[i]
		if o.Collective || !calledSort(word, o) {
			continue
		}
		for _, m := range o.Mentions {
			if m.Start < before && m.Start > at {
				best, at = i, m.Start
			}
		}
	}
	if best < 0 {
		return extract.Actor{}
	}
	return extract.Actor{Kind: extract.OrganizationActor, Index: best}
}

// calledSort reports whether a word for a sort of body, "tổ chức", can mean the body.
func calledSort(word string, o *extract.Organization) bool {
	first := First(o.Name)
	switch word {
	case "quỹ":
		return first == "quỹ" || slices.ContainsFunc(strings.Fields(o.Name), func(w string) bool { return w == "Fund" || w == "Foundation" || w == "Fondation" })
	case "hội", "hiệp":
		return first == word
	}
	second, _, _ := strings.Cut(strings.TrimPrefix(text.Lower(o.Name), first+" "), " ")
	return o.Jurisdiction < 0 && !noOrganisations[first] && !noOrganisations[first+" "+second]
}
