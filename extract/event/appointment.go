package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// appointing are the first syllables of the verbs that put somebody into office.
var appointing = wordList("appointing")

// holders are the words before "giữ chức" by which somebody holds an office already.
var holders = map[string]bool{"người": true, "đang": true, "khi": true, "từng": true, "còn": true}

// appointed reports whether a verb of appointing stands before token i in the
// sentence.
func (r *reader) appointed(i int) bool {
	lo := r.doc.Sentences[r.sent].Tokens.Lo
	if i > lo && holders[r.doc.Tokens[i-1].Fold] {
		return false
	}
	for k := i - 1; k >= lo; k-- {
		if t := &r.doc.Tokens[k]; appointing[t.Fold] && !t.Cap {
			return true
		}
	}
	return false
}

// office reports whether the sentence names an office.
func (r *reader) office() bool {
	s := &r.doc.Sentences[r.sent]
	for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
		for _, k := range r.starting(i) {
			if r.a.Mentions[k].Type == extract.TitleMention {
				return true
			}
		}
	}
	return false
}

// cutShort reports whether the sentence is a headline whose end, and so the office, is
// left out: "Bổ nhiệm Thiếu tướng A giữ chức ...".
func (r *reader) cutShort() bool {
	s := &r.doc.Sentences[r.sent]
	if s.Block != extract.Headline && r.rank > 1 || s.Tokens.Hi-s.Tokens.Lo < 4 {
		return false
	}
	f := r.doc.Tokens[s.Tokens.Hi-1].Fold
	return (f == "..." || f == "…") && r.persons(len(r.nodes)) > 0
}

// direct are the first syllables of the verbs that say themselves who gets an office.
var direct = wordList("direct")

// ofBefore are the first syllables of verbs whose subject gets or leaves the office.
var ofBefore = map[string]bool{"được": true, "giữ": true, "nhậm": true, "tuyên": true, "trúng": true}

// appointee returns who gets the office that the word of nodes [t,last] gives:
// the person after an active verb, "chỉ định ông A giữ chức", the nearest before
// "được bầu" or "giữ chức".
func (r *reader) appointee(t, last int) []extract.Actor {
	if !direct[r.nodes[t].fold] {
		return nil // "công bố quyết định": of whom, the verb after it says
	}
	passiveVerb := r.marked(t, passive) || r.marked(t-1, passive) || r.is(t-1, "bị") || ofBefore[r.nodes[t].fold]
	if !passiveVerb {
		for k := last + 1; k < len(r.nodes) && k <= last+10; k++ {
			if r.nodes[k].person {
				return r.nodes[k].actors
			}
			if r.is(k, ";", ":") {
				break
			}
		}
	}
	for k := t - 1; k >= 0; k-- {
		passiveVerb = passiveVerb || r.is(k, "được", "bị")
		if r.nodes[k].person {
			if !passiveVerb {
				return nil // "Thứ trưởng A trao quyết định bổ nhiệm lại cho ba người"
			}
			return r.nodes[k].actors
		}
		if r.is(k, ";") {
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
