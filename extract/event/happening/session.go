package happening

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
	"github.com/lienket/lienket/extract/text"
)

// opening words stand before a ceremony or session that is held or attended, by
// their last syllable; closing ones after it.
var holding = text.WordsOf(lists.Words("holding"))

var closing = text.WordsOf(lists.Words("closing"))

// How many tokens before and after its noun a ceremony is said to be held.
const (
	heldBefore = 4
	heldAfter  = 24
)

// held reports whether the words around the ceremony of tokens [lo,hi) say that
// it takes place or is attended.
func (r *reader) held(lo, hi int) bool {
	s := &r.Doc.Sentences[r.Sent]
	if s.Block == extract.Headline {
		return true
	}
	for i := max(s.Tokens.Lo, lo-heldBefore); i < lo; i++ {
		if holding.Has(&r.Doc.Tokens[i]) {
			return true
		}
	}
	for i := hi; i < min(s.Tokens.Hi, hi+heldAfter); i++ {
		if closing.Has(&r.Doc.Tokens[i]) {
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
	return i > r.FirstToken() && sittings[r.Doc.Tokens[i-1].Fold] || r.Nodes[t].Lex != nil && r.Marked(t, syntax.At)
}

// topics are the words after which a session's words tell of what was said there,
// no more of who took part.
var topics = lists.Words("topics")

// ceremony takes who is said to take part in the ceremony that ends at node last, and
// returns where it was.
func (r *reader) ceremony(h *happening, last int) []extract.Actor {
	var places []extract.Actor
	told := false // the words of what was said there have begun
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind == syntax.HeadNode && n.Head == syntax.Party && !told {
			h.Participants = syntax.AddActors(h.Participants, r.taking(k)...)
		}
		if k > last && topics[n.Fold] {
			told = true
		}
		if n.Kind != syntax.ActorNode {
			continue
		}
		switch p := r.PartOf(k, 0); {
		case p == syntax.Aside:
		case (p == syntax.Venue || p == syntax.Destination) && !n.Person:
			if !told {
				places = syntax.AddActors(places, n.Actors...)
			}
		case told && p != syntax.Agent && !(n.Person && p == syntax.Subject):
		default:
			h.Participants = syntax.AddActors(h.Participants, r.taking(k)...)
		}
	}
	return places
}

// attendance reports whether a sentence lists who took part.
func (r *reader) attendance(s *extract.Sentence) bool {
	lex, _ := r.Lex.Attends.Longest(r.Doc.Tokens[s.Tokens.Lo:s.Tokens.Hi])
	return lex != nil
}

// addAttendants adds the persons of the sentence to the event told last.
func (r *reader) addAttendants(found []happening) []happening {
	if len(found) == 0 || r.Sent-found[len(found)-1].sent > 3 {
		return found
	}
	f := &found[len(found)-1]
	for k := range r.Nodes {
		if r.Nodes[k].Person {
			f.Participants = syntax.AddActors(f.Participants, r.Nodes[k].Actors...)
		}
	}
	return found
}
