package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// openingSentences is how many sentences tell what an article is about, the
// headline among them.
const openingSentences = 4

// mainHappening makes an event of what the headline and the sentences after it
// tell, where no word names its type. It needs a person or body that acts there, or a
// day or word of what is new and a place; without these, supports are only surveyed. A
// headline that asks, foretells or advises is no happening.
func (r *reader) mainHappening() []happening {
	aid := len(r.a.Supports) > 0 || r.aid >= 2
	h := happening{area: -1, sent: -1}
	fresh, amount := false, false
	read := 0
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil || r.doc.Sentences[si].Block == extract.Caption {
			continue
		}
		if read++; read > openingSentences {
			break
		}
		r.sent, r.nodes = si, r.parsed[si]
		if h.sent < 0 || r.doc.Sentences[si].Block == extract.Headline {
			h.sent = si
		}
		if read == 1 && r.remarks() {
			return nil
		}
		fresh, amount = fresh || r.happensNow(), amount || r.helpsWith()
		if read <= openingSentences/2 || len(h.Participants) == 0 {
			r.protagonists(&h)
		}
	}
	if h.sent < 0 || read <= openingSentences || !fresh && (len(r.a.Supports) > 0 || !slices.ContainsFunc(h.Participants, notPlace)) || len(h.Participants) == 0 && h.area < 0 {
		return nil
	}
	h.Type, h.Rule, h.Confidence = extract.OtherEvent, "event.main", 0.5
	if aid && fresh && r.aid > 0 && len(h.Participants) > 0 && (r.gives(h.sent) || amount && r.ownsIt(h.Participants[0])) {
		h.Type = extract.Gift
	}
	s := &r.doc.Sentences[h.sent]
	h.Sentence, h.Steps = s.Span, []extract.Step{{Span: s.Span, Why: "what the article is about"}}
	if h.Date = r.nearDate(h.sent); r.old(h.Date) {
		h.Date = extract.Date{}
	}
	if !fresh {
		h.Confidence = 0.4
	}
	return []happening{h}
}

func notPlace(a extract.Actor) bool { return a.Kind != extract.PlaceActor }

// remarking are the first words of headlines that ask, foretell or advise.
var remarking = wordList("remarking")

// remarks reports whether the sentence being read tells of no happening: it asks, or
// begins with words of forecasts, advice and reasons.
func (r *reader) remarks() bool {
	s := r.doc.Sentences[r.sent].Tokens
	if s.Hi-s.Lo < 2 || r.doc.Tokens[s.Hi-1].Fold == "?" {
		return true
	}
	first := r.doc.Tokens[s.Lo].Fold
	return remarking[first] || remarking[first+" "+r.doc.Tokens[s.Lo+1].Fold]
}

// gives reports whether sentence si says that something is handed over.
func (r *reader) gives(si int) bool {
	return slices.ContainsFunc(r.parsed[si], func(n node) bool { return n.lex != nil && n.lex.trigger&give != 0 && handsOver[n.fold] })
}

// helpsWith reports whether the sentence being read tells of goods or money before or
// behind a verb of giving, which nobody only asks for.
func (r *reader) helpsWith() bool {
	verb, item := false, false
	if r.blocked[r.sent] {
		return false
	}
	for k := range r.nodes {
		n := &r.nodes[k]
		if n.lex != nil && n.lex.marker&(wish|not) != 0 || r.is(k, "gợi", "xin", "đòi", "lừa", "mạo", "cáo") {
			return false
		}
		verb = verb || n.lex != nil && n.lex.trigger&(give|help) != 0 && n.lex.strong&(give|help) != 0 && !r.is(k, "viện", "đóng")
		item = item || n.kind == itemNode
	}
	return verb && item
}

// tidings are the words of time by which a sentence tells that something has just
// happened.
var tidings = map[string]bool{"vừa": true, "nay": true}

// times are the words before "qua" by which it means a time: "hôm qua".
var times = map[string]bool{"hôm": true, "vừa": true, "sáng": true, "trưa": true, "chiều": true, "tối": true, "đêm": true, "tuần": true}

// happensNow reports whether the sentence being read names a day, or tells that
// something has just happened.
func (r *reader) happensNow() bool {
	for k := range r.nodes {
		n := &r.nodes[k]
		if n.kind == dateNode && n.day && n.date.Day > 0 || n.hi-n.lo == 1 && tidings[n.fold] || k > 0 && n.fold == "qua" && times[r.nodes[k-1].fold] {
			return true
		}
	}
	return false
}

// acts reports whether an actor that opens a sentence can act: a region cannot.
func (r *reader) acts(a extract.Actor) bool {
	return a.Kind != extract.PlaceActor || r.a.Places[a.Index].Kind != extract.Region && r.a.Places[a.Index].Kind != extract.OtherPlace
}

// maxProtagonists bounds who is said to take part in what an article is about.
const maxProtagonists = 6

// protagonists adds to h who acts in the sentence being read, and its first place
// where it happens.
func (r *reader) protagonists(h *happening) {
	for k := range r.nodes {
		n := &r.nodes[k]
		if n.kind != actorNode || len(h.Participants) >= maxProtagonists {
			continue
		}
		switch p := r.partOf(k, 0); {
		case p == aside, p == source, len(n.actors) > 0 && r.agency(n.first()):
		case n.person, n.first().Kind == extract.OrganizationActor && p != owner && p != venue, k == 0 && r.acts(n.first()):
			h.Participants = addActors(h.Participants, n.actors...)
		case (p == venue || p == destination) && h.area < 0 && n.first().Kind == extract.PlaceActor:
			h.area, h.Place = r.areaOf(n.first()), n.first()
		}
	}
}
