package happening

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// gifts makes an event of every handing over that the supports tell: one for a day and who
// takes part. Found are the happenings that were told of themselves.
func (r *reader) gifts(found []happening) []happening {
	r.visited = map[int]bool{}
	for i := range found {
		if found[i].Type == extract.Visit {
			r.visited[found[i].area] = true
		}
	}
	if out := r.giftsOf(r.handed); len(out) > 0 {
		for _, h := range r.giftsOf(r.private) { // and on another day
			if h.Date.Day > 0 && r.dated(h.sent) && !slices.ContainsFunc(out, func(f happening) bool { return sameDay(f.Date, h.Date) }) {
				out = append(out, h)
			}
		}
		return out
	}
	return r.giftsOf(r.private) // where nothing else is handed over
}

// giftsOf makes an event of the supports of which is is true.
func (r *reader) giftsOf(is func(*extract.Support) bool) []happening {
	var out []happening
	for i := range r.Analysis.Supports {
		s := &r.Analysis.Supports[i]
		if s.Kind == extract.Personnel || s.Kind == extract.Expertise || s.Kind == extract.OtherSupport || !is(s) {
			continue
		}
		si := r.Doc.SentenceAt(s.Sentence.Start)
		if si < 0 || r.Parsed[si] == nil || r.recalls(s, si) {
			continue
		}
		h := happening{area: r.AreaOf(s.To), sent: si}
		h.Type, h.Date = extract.Gift, s.Date
		if p := r.newsDay; p.Year == 0 && p.Day > 0 && h.Date.Year > 0 && !r.dated(si) {
			h.Date = extract.Date{} // that of a law or a birthday, told in the sentence before
		}
		h.Sentence, h.Rule, h.Confidence, h.Steps = s.Sentence, "event.gift", s.Confidence*0.9, s.Steps
		h.Participants = syntax.AddActors(nil, s.From)
		if s.To.Kind != extract.GroupActor {
			h.Participants = syntax.AddActors(h.Participants, s.To)
			h.Place = siteOf(h.area)
		}
		for k := range r.Parsed[si] {
			if n := &r.Parsed[si][k]; n.Person {
				h.Participants = syntax.AddActors(h.Participants, n.Actors...)
			} else if n.Kind == syntax.ActorNode && slices.Contains(r.Resolve(n), s.From) {
				h.Participants = syntax.AddActors(h.Participants, n.Actors...)
			}
		}
		out = r.joinGift(out, h)
	}
	return rounds(out)
}

// maxStops is at how many places one giver's gifts are each an event; more are a round.
const maxStops = 3

// rounds makes one event of what one giver hands over at many places in one article, be
// it on one day or on several.
func rounds(found []happening) []happening {
	stops := map[extract.Actor]int{}
	for i := range found {
		stops[found[i].Participants[0]]++
	}
	out, first := found[:0], map[extract.Actor]int{}
	for _, h := range found {
		giver := h.Participants[0]
		if stops[giver] <= maxStops {
			out = append(out, h)
			continue
		}
		if at, ok := first[giver]; ok {
			out[at].admit(h.Participants)
			continue
		}
		first[giver] = len(out)
		out = append(out, h)
	}
	return out
}

// recalls reports whether the words before a gift in sentence si say that it was
// another time: "5 năm trước, tỉnh từng gửi 300 đơn vị máu".
func (r *reader) recalls(s *extract.Support, si int) bool {
	r.Sent = si
	at := r.TokenFrom(s.What.Start)
	return at < len(r.Doc.Tokens) && r.recallAt(at)&syntax.Recalled != 0
}

// private reports whether somebody gives what is theirs where the article begins; a person
// or a firm, on a day, where it goes on, too. What states and councils grant is a decision,
// and no hand-over.
func (r *reader) private(s *extract.Support) bool {
	if s.Status != extract.Done || !r.ownsIt(s.From) {
		return false
	}
	opens := s.Sentence.Start <= r.Doc.Sentences[r.opening].Start
	switch a := s.From; {
	case opens && !r.granted(s):
		return true
	case a.Kind == extract.OrganizationActor && !syntax.Companies[syntax.First(r.Analysis.Organizations[a.Index].Name)], a.Kind == extract.GroupActor:
		return false
	}
	return opens || r.dated(r.Doc.SentenceAt(s.Sentence.Start))
}

// dated reports whether sentence si names a day.
func (r *reader) dated(si int) bool {
	return si >= 0 && slices.ContainsFunc(r.Parsed[si], func(n syntax.Node) bool { return n.Kind == syntax.DateNode && n.Day && n.Date.Day > 0 })
}

// granted reports whether a support is one of states and their agencies by its verb.
func (r *reader) granted(s *extract.Support) bool {
	return slices.ContainsFunc(s.Steps, func(st extract.Step) bool {
		toks := r.Tokens(st.Span)
		return len(toks) > 0 && toks[0].Fold == "viện"
	})
}

// ownsIt reports whether what an actor gives is the actor's own or was collected: not the
// means of a state or of a body that governs.
func (r *reader) ownsIt(a extract.Actor) bool {
	switch a.Kind {
	case extract.OrganizationActor:
		o := &r.Analysis.Organizations[a.Index]
		return o.Jurisdiction < 0 && !statesBodies[syntax.First(o.Name)]
	case extract.PlaceActor:
		return false
	}
	return true
}

// statesBodies are the first syllables of the names of bodies that spend public means,
// or those of many states.
var statesBodies = lists.Words("states bodies")

// oneRound reports whether gifts f and h are of one day and somebody takes part in both: what
// a giver hands out in one place after another, what one receiver gets from several, what a
// caption shows. What goes to two provinces is told of each, be it in two sentences or where
// somebody goes to both.
func (r *reader) oneRound(f, h *happening) bool {
	return sameDay(f.Date, h.Date) && !r.provinces(f, h) &&
		slices.ContainsFunc(h.Participants, func(a extract.Actor) bool { return slices.Contains(f.Participants, a) })
}

// provinces reports whether gifts f and h are told of two provinces.
func (r *reader) provinces(f, h *happening) bool {
	if f.area < 0 || h.area < 0 || f.area == h.area || r.Analysis.Places[f.area].Kind != extract.Province || r.Analysis.Places[h.area].Kind != extract.Province {
		return false
	}
	return f.Sentence != h.Sentence || r.visited[f.area] && r.visited[h.area]
}

// joinGift merges gifts of one day at one place or with somebody who has part in both.
func (r *reader) joinGift(out []happening, h happening) []happening {
	for i := max(0, len(out)-syntax.Lookback); i < len(out); i++ {
		f := &out[i]
		if f.area == h.area && sameDay(f.Date, h.Date) || r.oneRound(f, &h) {
			f.admit(h.Participants)
			if f.area < 0 {
				f.area, f.Place = h.area, h.Place
			}
			return out
		}
	}
	return append(out, h)
}

// handed reports whether a support's verb hands something over.
func (r *reader) handed(s *extract.Support) bool {
	for _, st := range s.Steps {
		toks := r.Tokens(st.Span)
		if len(toks) > 0 && syntax.HandsOver[toks[0].Fold] && st.Why != "giver" && st.Why != "receiver" {
			return true
		}
	}
	return false
}

// siteOf returns the place of what happens in an area, or nowhere if that is -1: nobody's own name is a place.
func siteOf(area int) extract.Actor {
	if area < 0 {
		return extract.Actor{}
	}
	return extract.Actor{Kind: extract.PlaceActor, Index: area}
}
