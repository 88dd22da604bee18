package happening

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// appointing are the first syllables of the verbs that put somebody into office.
var appointing = lists.Words("appointing")

// holders are the words before "giữ chức" by which somebody holds an office already.
var holders = map[string]bool{"người": true, "đang": true, "khi": true, "từng": true, "còn": true}

// appointed reports whether a verb of appointing stands before token i in the
// sentence.
func (r *reader) appointed(i int) bool {
	lo := r.Doc.Sentences[r.Sent].Tokens.Lo
	if i > lo && holders[r.Doc.Tokens[i-1].Fold] {
		return false
	}
	for k := i - 1; k >= lo; k-- {
		if t := &r.Doc.Tokens[k]; appointing[t.Fold] && !t.Cap {
			return true
		}
	}
	return false
}

// office reports whether the sentence names an office.
func (r *reader) office() bool {
	s := &r.Doc.Sentences[r.Sent]
	for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
		for _, k := range r.Starting(i) {
			if r.Analysis.Mentions[k].Type == extract.TitleMention {
				return true
			}
		}
	}
	return false
}

// cutShort reports whether the sentence is a headline whose end, and so the office, is
// left out: "Bổ nhiệm Thiếu tướng A giữ chức ...".
func (r *reader) cutShort() bool {
	s := &r.Doc.Sentences[r.Sent]
	if s.Block != extract.Headline && r.rank > 1 || s.Tokens.Hi-s.Tokens.Lo < 4 {
		return false
	}
	f := r.Doc.Tokens[s.Tokens.Hi-1].Fold
	return (f == "..." || f == "…") && r.persons(len(r.Nodes)) > 0
}

// direct are the first syllables of the verbs that say themselves who gets an office.
var direct = lists.Words("direct")

// ofBefore are the first syllables of verbs whose subject gets or leaves the office.
var ofBefore = map[string]bool{"được": true, "giữ": true, "nhậm": true, "tuyên": true, "trúng": true}

// appointee returns who gets the office that the word of nodes [t,last] gives:
// the person after an active verb, "chỉ định ông A giữ chức", the nearest before
// "được bầu" or "giữ chức".
func (r *reader) appointee(t, last int) []extract.Actor {
	if !direct[r.Nodes[t].Fold] {
		return nil // "công bố quyết định": of whom, the verb after it says
	}
	passiveVerb := r.Marked(t, syntax.Passive) || r.Marked(t-1, syntax.Passive) || r.Is(t-1, "bị") || ofBefore[r.Nodes[t].Fold]
	if !passiveVerb {
		for k := last + 1; k < len(r.Nodes) && k <= last+10; k++ {
			if r.Nodes[k].Person {
				return r.Nodes[k].Actors
			}
			if r.Is(k, ";", ":") {
				break
			}
		}
	}
	for k := t - 1; k >= 0; k-- {
		passiveVerb = passiveVerb || r.Is(k, "được", "bị")
		if r.Nodes[k].Person {
			if !passiveVerb {
				return nil // "Thứ trưởng A trao quyết định bổ nhiệm lại cho ba người"
			}
			return r.Nodes[k].Actors
		}
		if r.Is(k, ";") {
			break
		}
	}
	return nil
}

// sameOffice reports whether two appointments may be one: of one person, or of
// nobody in particular.
func sameOffice(f, h *happening) bool {
	if len(f.appointed) == 0 || len(h.appointed) == 0 {
		return true
	}
	return slices.ContainsFunc(h.appointed, func(a extract.Actor) bool { return slices.Contains(f.appointed, a) })
}
