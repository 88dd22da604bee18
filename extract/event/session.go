package event

import (
	"github.com/lienket/lienket/extract"
)

// opening words stand before a ceremony or session that is held or attended, by
// their last syllable; closing ones after it.
var (
	holding = wordList("holding")
	closing = wordList("closing")
)

// How many tokens before and after its noun a ceremony is said to be held.
const (
	heldBefore = 4
	heldAfter  = 24
)

// held reports whether the words around the ceremony of tokens [lo,hi) say that
// it takes place or is attended.
func (r *reader) held(lo, hi int) bool {
	s := &r.doc.Sentences[r.sent]
	if s.Block == extract.Headline {
		return true
	}
	for i := max(s.Tokens.Lo, lo-heldBefore); i < lo; i++ {
		if holding[r.doc.Tokens[i].Fold] {
			return true
		}
	}
	for i := hi; i < min(s.Tokens.Hi, hi+heldAfter); i++ {
		if closing[r.doc.Tokens[i].Fold] {
			return true
		}
	}
	return false
}

// sittings are the last syllables before a session by which the text refers to
// one that was told: "tại buổi làm việc", "phát biểu kết luận hội nghị".
var sittings = map[string]bool{"tại": true, "trong": true, "luận": true, "biểu": true, "đầu": true, "trình": true, "dự": true, "khổ": true, "mạc": true, "trì": true}

// back reports whether a ceremony at token i and node t refers to what was told.
func (r *reader) back(i, t int) bool {
	return i > r.first0() && sittings[r.doc.Tokens[i-1].Fold] || r.nodes[t].lex != nil && r.marked(t, at)
}

// topics are the words after which a session's words tell of what was said there,
// no more of who took part.
var topics = wordList("topics")

// ceremony takes who is said to take part in the ceremony that ends at node last, and
// returns where it was.
func (r *reader) ceremony(h *happening, last int) []extract.Actor {
	var places []extract.Actor
	told := false // the words of what was said there have begun
	for k := range r.nodes {
		n := &r.nodes[k]
		if n.kind == headNode && n.head == party && !told {
			h.Participants = addActors(h.Participants, r.taking(k)...)
		}
		if k > last && topics[n.fold] {
			told = true
		}
		if n.kind != actorNode {
			continue
		}
		switch p := r.partOf(k, 0); {
		case p == aside:
		case (p == venue || p == destination) && !n.person:
			if !told {
				places = addActors(places, n.actors...)
			}
		case told && p != agent && !(n.person && p == subject):
		default:
			h.Participants = addActors(h.Participants, r.taking(k)...)
		}
	}
	return places
}

// attendance reports whether a sentence lists who took part.
func (r *reader) attendance(s *extract.Sentence) bool {
	lex, _ := r.lex.attends.longest(r.doc.Tokens[s.Tokens.Lo:s.Tokens.Hi])
	return lex != nil
}

// addAttendants adds the persons of the sentence to the event told last.
func (r *reader) addAttendants(found []happening) []happening {
	if len(found) == 0 || r.sent-found[len(found)-1].sent > 3 {
		return found
	}
	f := &found[len(found)-1]
	for k := range r.nodes {
		if r.nodes[k].person {
			f.Participants = addActors(f.Participants, r.nodes[k].actors...)
		}
	}
	return found
}
