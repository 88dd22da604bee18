package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// inspectors are the words before "kiểm tra" that make a name of it.
var inspectors = map[string]bool{"đoàn": true, "tổ": true, "ban": true, "thanh": true, "được": true, "đội": true, "khâu": true, "tác": true, "hậu": true}

// objects are the words after "kiểm tra" that say what officers go to see.
var objects = wordList("objects")

// inspected reports whether what stands after "kiểm tra", at token i after node
// last, is a place, a body or work.
func (r *reader) inspected(i, last int) bool {
	if i < len(r.doc.Tokens) && objects[r.doc.Tokens[i].Fold] {
		return i+1 < len(r.doc.Tokens) && r.doc.Tokens[i+1].Fold != "xác"
	}
	return last+1 < len(r.nodes) && r.nodes[last+1].kind == actorNode
}

// officerGoes reports whether a verb that may mean anything, "thăm", tells at node t
// of an officer's visit: somebody of rank or a delegation goes to a place on a day.
func (r *reader) officerGoes(h *happening, t int, places []extract.Actor) bool {
	if r.silent || len(places) == 0 && !r.thing(t) || !r.dayBeside(t) && r.rank > opens {
		return false
	}
	return r.officeBefore(t) || slices.ContainsFunc(h.Participants, func(a extract.Actor) bool {
		return a.Kind == extract.OrganizationActor && r.a.Organizations[a.Index].Collective
	})
}

// officeBefore reports whether an office is named before node t.
func (r *reader) officeBefore(t int) bool {
	for i := r.first0(); i < r.nodes[t].lo; i++ {
		for _, k := range r.starting(i) {
			if r.a.Mentions[k].Type == extract.TitleMention {
				return true
			}
		}
	}
	return false
}

// thing reports whether the verb at node t has an object without a name: "thăm mô
// hình nuôi tôm".
func (r *reader) thing(t int) bool {
	return t+1 < len(r.nodes) && r.nodes[t+1].kind == word && r.nodes[t+1].lex == nil && !r.doc.Tokens[r.nodes[t+1].lo].Cap
}

// crowds are the words after "đoàn" by which nobody was sent.
var crowds = map[string]bool{"du": true, "khách": true, "tàu": true, "xe": true, "người": true, "phim": true, "rước": true, "kịch": true, "tham": true}

// crowd reports whether the delegation at node k is none: "đoàn du khách".
func (r *reader) crowd(k int) bool {
	n := &r.nodes[k]
	for i := n.lo; i < n.hi; i++ {
		if crowds[r.doc.Tokens[i].Fold] {
			return true
		}
	}
	return k+1 < len(r.nodes) && crowds[r.nodes[k+1].fold]
}

// delegation reports whether node k is a delegation, named or not.
func (r *reader) delegation(k int) bool {
	n := &r.nodes[k]
	if n.kind == headNode || n.kind == actorNode && n.head == party {
		return n.head == party && !r.crowd(k)
	}
	if n.kind != actorNode {
		return false
	}
	for _, a := range n.actors {
		if a.Kind == extract.OrganizationActor && r.a.Organizations[a.Index].Collective && r.sendsIt(a) != a {
			return true
		}
	}
	return false
}
