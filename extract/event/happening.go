package event

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
)

// eventWord says of which type a word's happening is.
type eventWord struct {
	kind extract.EventType
	noun bool // a ceremony or session, not a verb
}

var eventTypes = map[string]extract.EventType{
	"visit": extract.Visit, "meeting": extract.Meeting, "send-off": extract.SendOff, "gift": extract.Gift,
	"appointment": extract.Appointment, "signing": extract.Signing, "inspection": extract.Inspection,
	"conference": extract.Conference, "other": extract.OtherEvent,
}

// happening is an event while it is read, with what it is merged by.
type happening struct {
	extract.Event
	support int // how many sentences tell of it
	area    int // the place, or -1
}

// happenings reads every sentence for events, and merges what is told twice.
func (r *reader) happenings() {
	var found []happening
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil {
			continue
		}
		r.sent, r.nodes = si, r.parsed[si]
		s := &r.doc.Sentences[si]
		for i := s.Tokens.Lo; i < s.Tokens.Hi; {
			lex, n := r.lex.events.longest(r.doc.Tokens[i:s.Tokens.Hi])
			if lex == nil {
				i++
				continue
			}
			if h, ok := r.happen(lex.event, i, i+n); ok {
				found = join(found, h)
			}
			i += n
		}
	}
	for i := range found {
		r.a.Events = append(r.a.Events, found[i].Event)
	}
	slices.SortStableFunc(r.a.Events, func(a, b extract.Event) int { return cmp.Compare(a.Sentence.Start, b.Sentence.Start) })
}

// nodeAt returns the node that covers token i.
func (r *reader) nodeAt(i int) int {
	k, _ := slices.BinarySearchFunc(r.nodes, i, func(n node, i int) int { return cmp.Compare(n.hi, i+1) })
	return min(k, len(r.nodes)-1)
}

// happen reads one event word over tokens [lo,hi).
func (r *reader) happen(e eventWord, lo, hi int) (happening, bool) {
	t := r.nodeAt(lo)
	last := r.nodeAt(hi - 1)
	l := r.before(r.eventClause(t), t)
	if l.no || len(r.nodes) == 0 {
		return happening{}, false
	}
	h := happening{support: 1, area: -1}
	h.Type = e.kind
	h.Sentence = r.doc.Sentences[r.sent].Span
	h.Rule, h.Confidence = "event."+string(e.kind), 0.8
	if e.noun {
		r.ceremony(&h, t)
	} else {
		r.deed(&h, &l, last)
	}
	if len(h.Participants) == 0 {
		return happening{}, false
	}
	if d := r.dateOf(t, r.sent); !d.IsZero() {
		h.Date = d
	}
	if h.Place.Kind != extract.NoActor {
		h.area = r.areaOf(h.Place)
	}
	h.Steps = []extract.Step{{Span: r.span(lo, hi), Why: string(e.kind)}}
	return h, true
}

// eventClause returns the first node of the clause of node t.
func (r *reader) eventClause(t int) int {
	for k := t - 1; k >= 0; k-- {
		if r.ends(k) || r.nodes[k].kind == mark && r.nodes[k].fold == ";" {
			return k + 1
		}
	}
	return 0
}

// deed takes the subject of an event verb, and what follows it.
func (r *reader) deed(h *happening, l *left, t int) {
	for _, k := range []int{l.subject, l.agent, l.principal} {
		if k >= 0 {
			h.Participants = addActors(h.Participants, r.taking(k)...)
		}
	}
	if len(h.Participants) == 0 {
		return
	}
	for k := t + 1; k < len(r.nodes) && k <= t+14; k++ {
		n := &r.nodes[k]
		if n.kind == mark && n.fold != "," && n.fold != "-" && n.fold != "–" || n.lex != nil && n.lex.marker&end != 0 {
			break
		}
		if n.kind != actorNode {
			continue
		}
		switch p := r.partOf(k, t); {
		case n.person:
			h.Participants = addActors(h.Participants, n.actors...)
		case p == venue || p == destination || p == object || p == company || p == receiver || p == subject && k <= t+2:
			for _, a := range n.actors {
				if h.Place.Kind == extract.NoActor {
					h.Place = a
				}
				if a.Kind == extract.OrganizationActor || p == company || p == receiver {
					h.Participants = addActors(h.Participants, a)
				}
			}
		}
	}
}

// taking returns who the actor at node k is, as a participant.
func (r *reader) taking(k int) []extract.Actor {
	n := &r.nodes[k]
	if n.kind == headNode {
		if n.head == party {
			return r.sender
		}
		return nil
	}
	return n.actors
}

// ceremony takes everybody whom the sentence of a ceremony names.
func (r *reader) ceremony(h *happening, t int) {
	for k := range r.nodes {
		n := &r.nodes[k]
		if n.kind != actorNode {
			continue
		}
		p := r.partOf(k, 0)
		if p == venue && !n.person {
			if h.Place.Kind == extract.NoActor {
				h.Place = n.actors[0]
			}
			continue
		}
		if p == aside {
			continue
		}
		h.Participants = addActors(h.Participants, n.actors...)
	}
}

// join merges h into an event of the same type, day and place, or appends it.
func join(found []happening, h happening) []happening {
	for i := range found {
		f := &found[i]
		if f.Type != h.Type || !sameDay(f.Date, h.Date) || f.area >= 0 && h.area >= 0 && f.area != h.area {
			continue
		}
		f.Participants = addActors(f.Participants, h.Participants...)
		f.support++
		if f.area < 0 {
			f.area, f.Place = h.area, h.Place
		}
		if f.Date.IsZero() {
			f.Date = h.Date
		}
		return found
	}
	return append(found, h)
}

func sameDay(a, b extract.Date) bool {
	return a.IsZero() || b.IsZero() || a == b
}
