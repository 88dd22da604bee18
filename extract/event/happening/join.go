package happening

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// join merges h into an event of the same type, day and place, or appends it. An
// event that only refers back joins the nearest session of any name.
func (r *reader) join(found []happening, h happening) []happening {
	if h.back {
		for i := len(found) - 1; i >= 0 && i >= len(found)-syntax.Lookback; i-- {
			if f := &found[i]; session(f.Type) && session(h.Type) || f.Type == h.Type {
				f.admit(h.Participants)
				return found
			}
		}
		if last := len(found) - 1; h.Type == extract.Meeting && last >= 0 && (found[last].Type == extract.Visit || found[last].Type == extract.Inspection) {
			found[last].admit(h.Participants) // "thăm và làm việc", "tại buổi làm việc"
			return found
		}
		if h.Type == extract.Meeting && len(found) > 0 && r.rank > syntax.Opens || h.only {
			return found
		}
	}
	if h.Rule == trips && r.rank > syntax.Opens && slices.ContainsFunc(found, func(f happening) bool { return f.Type == h.Type && f.area == h.area }) {
		return found // another party went there, too
	}
	for i := max(0, len(found)-syntax.Lookback); i < len(found); i++ {
		f := &found[i]
		if f.Type != h.Type || !sameDay(f.Date, h.Date) || r.elsewhere(f, &h) || h.Type == extract.Appointment && !sameOffice(f, &h) || otherPair(f.pair, h.pair) || r.otherSender(f, &h) {
			continue
		}
		f.admit(h.Participants)
		f.appointed = syntax.AddActors(f.appointed, h.appointed...)
		if f.area < 0 || r.region(f, &h) {
			f.area, f.Place = h.area, h.Place
		}
		if f.Date.IsZero() {
			f.Date = h.Date
		}
		return found
	}
	return append(found, h)
}

// fewParticipants is up to how many participants looking through them all is
// quick.
const fewParticipants = 32

// admit adds the participants that the event does not have yet. Time is linear
// in their number, however many the event has.
func (h *happening) admit(as []extract.Actor) {
	if len(h.Participants) < fewParticipants {
		h.Participants = syntax.AddActors(h.Participants, as...)
		return
	}
	if h.noted != len(h.Participants) {
		h.Participants = slices.Clone(h.Participants)
		h.present = make(map[extract.Actor]bool, 2*len(h.Participants))
		for _, a := range h.Participants {
			h.present[a] = true
		}
	}
	for _, a := range as {
		if !h.present[a] {
			h.present[a] = true
			h.Participants = append(h.Participants, a)
		}
	}
	h.noted = len(h.Participants)
}

// otherPair reports whether two meetings are of different people: each has
// somebody who is not in the other.
func otherPair(a, b []extract.Actor) bool {
	return len(a) > 1 && len(b) > 1 && !within(a, b) && !within(b, a)
}

// otherSender reports whether h is another sending-off of one day: another body sees people
// off, and the sentence gives the day anew.
func (r *reader) otherSender(f, h *happening) bool {
	if h.Type != extract.SendOff || h.back || f.sent == h.sent || len(f.Participants) == 0 || len(h.Participants) == 0 || !r.dated(h.sent) || r.Doc.Sentences[f.sent].Block == extract.Headline {
		return false
	}
	return f.Participants[0].Kind == extract.OrganizationActor && h.Participants[0].Kind == extract.OrganizationActor &&
		!slices.Contains(f.Participants, h.Participants[0]) && !slices.Contains(h.Participants, f.Participants[0])
}

func within(a, b []extract.Actor) bool {
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// personsOf returns the persons among actors.
func personsOf(as []extract.Actor) []extract.Actor {
	var out []extract.Actor
	for _, a := range as {
		if a.Kind == extract.PersonActor {
			out = append(out, a)
		}
	}
	return out
}

// elsewhere reports whether h happens at another place than f, and is not one with it for all
// that.
func (r *reader) elsewhere(f, h *happening) bool {
	return f.area >= 0 && h.area >= 0 && f.area != h.area && !r.nested(f, h) && !r.region(f, h) && !(h.Type == extract.Gift && r.oneRound(f, h))
}

// nested reports whether one sitting or inspection is told once with a province
// and once with a place in it. Visits and gifts go from place to place.
func (r *reader) nested(f, h *happening) bool {
	return h.Type != extract.Visit && h.Type != extract.Gift && (r.Within(f.area, h.area) || r.Within(h.area, f.area))
}

// region reports whether a visit to a region, "ra miền Trung", is told again with
// the first of the places there.
func (r *reader) region(f, h *happening) bool {
	return h.Type == extract.Visit && f.area >= 0 && h.area >= 0 && r.Analysis.Places[f.area].Kind == extract.Region && r.Analysis.Places[h.area].Kind != extract.Region
}

// session reports whether an event is a sitting, which texts call by several
// names.
func session(t extract.EventType) bool { return t == extract.Meeting || t == extract.Conference }

func sameDay(a, b extract.Date) bool {
	return a.IsZero() || b.IsZero() || a == b
}
