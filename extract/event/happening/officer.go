package happening

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// inspectors are the words before "kiểm tra" that make a name of it.
var inspectors = map[string]bool{"đoàn": true, "tổ": true, "ban": true, "thanh": true, "được": true, "đội": true, "khâu": true, "tác": true, "hậu": true}

// objects are the words after "kiểm tra" that say what officers go to see.
var objects = lists.Words("objects")

// inspected reports whether what stands after "kiểm tra", at token i after node
// last, is a place, a body or work.
func (r *reader) inspected(i, last int) bool {
	if i < len(r.Doc.Tokens) && objects[r.Doc.Tokens[i].Fold] {
		return i+1 < len(r.Doc.Tokens) && r.Doc.Tokens[i+1].Fold != "xác"
	}
	return last+1 < len(r.Nodes) && r.Nodes[last+1].Kind == syntax.ActorNode
}

// officerGoes reports whether a verb that may mean anything, "thăm", tells at node t
// of an officer's visit: somebody of rank or a delegation goes to a place on a day.
func (r *reader) officerGoes(h *happening, t int, places []extract.Actor) bool {
	if r.Silent || len(places) == 0 && !r.thing(t) || !r.dayBeside(t) && r.rank > syntax.Opens {
		return false
	}
	return r.officeBefore(t) || slices.ContainsFunc(h.Participants, func(a extract.Actor) bool {
		return a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Collective
	})
}

// officeBefore reports whether an office is named before node t.
func (r *reader) officeBefore(t int) bool {
	for i := r.FirstToken(); i < r.Nodes[t].Lo; i++ {
		for _, k := range r.Starting(i) {
			if r.Analysis.Mentions[k].Type == extract.TitleMention {
				return true
			}
		}
	}
	return false
}

// thing reports whether the verb at node t has an object without a name: "thăm mô
// hình nuôi tôm".
func (r *reader) thing(t int) bool {
	return t+1 < len(r.Nodes) && r.Nodes[t+1].Kind == syntax.Word && r.Nodes[t+1].Lex == nil && !r.Doc.Tokens[r.Nodes[t+1].Lo].Cap
}

// crowds are the words after "đoàn" by which nobody was sent.
var crowds = map[string]bool{"du": true, "khách": true, "tàu": true, "xe": true, "người": true, "phim": true, "rước": true, "kịch": true, "tham": true}

// crowd reports whether the delegation at node k is none: "đoàn du khách".
func (r *reader) crowd(k int) bool {
	n := &r.Nodes[k]
	for i := n.Lo; i < n.Hi; i++ {
		if crowds[r.Doc.Tokens[i].Fold] {
			return true
		}
	}
	return k+1 < len(r.Nodes) && crowds[r.Nodes[k+1].Fold]
}

// delegation reports whether node k is a delegation, named or not.
func (r *reader) delegation(k int) bool {
	n := &r.Nodes[k]
	if n.Kind == syntax.HeadNode || n.Kind == syntax.ActorNode && n.Head == syntax.Party {
		return n.Head == syntax.Party && !r.crowd(k)
	}
	if n.Kind != syntax.ActorNode {
		return false
	}
	for _, a := range n.Actors {
		if a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Collective && r.SendsIt(a) != a {
			return true
		}
	}
	return false
}
