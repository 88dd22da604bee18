package happening

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// openingSentences is how many sentences tell what an article is about, the
// headline among them.
const openingSentences = 4

// minOpening is how many tokens they must have: a line or two tell of nothing.
const minOpening = 40

// mainHappening makes an event of what the headline and the sentences after it
// tell, where no word names its type. It needs somebody who acts there or a place; without
// a day or word of what is new, supports are only surveyed. A headline that asks,
// foretells or advises is no happening.
func (r *reader) mainHappening() []happening {
	aid := len(r.Analysis.Supports) > 0 || r.Aid >= 2
	h := happening{area: -1, sent: -1}
	fresh, amount, written := false, false, false
	read, words := 0, 0
	for si := range r.Doc.Sentences {
		if r.Parsed[si] == nil || r.Doc.Sentences[si].Block == extract.Caption {
			continue
		}
		if read++; read > openingSentences {
			break
		}
		words += r.Doc.Sentences[si].Tokens.Hi - r.Doc.Sentences[si].Tokens.Lo
		r.Sent, r.Nodes = si, r.Parsed[si]
		if h.sent < 0 || r.Doc.Sentences[si].Block == extract.Headline {
			h.sent = si
		}
		if read == 1 && r.remarks() {
			return nil
		}
		fresh = fresh || r.happensNow()
		if aid { // it may be a gift
			written = written || read <= openingSentences/2 && r.decrees()
			amount = amount || r.helpsWith()
		}
		r.protagonists(&h)
	}
	if h.sent < 0 || read <= openingSentences && words < minOpening || !fresh && len(r.Analysis.Supports) > 0 || len(h.Participants) == 0 && h.area < 0 {
		return nil
	}
	h.Type, h.Rule, h.Confidence = extract.OtherEvent, "event.main", 0.5
	if aid && fresh && r.Aid > 0 && len(h.Participants) > 0 && !written && (r.gives(h.sent) || amount && r.ownsIt(h.Participants[0])) {
		h.Type = extract.Gift
	}
	s := &r.Doc.Sentences[h.sent]
	h.Sentence, h.Steps = s.Span, []extract.Step{{Span: s.Span, Why: "what the article is about"}}
	if h.Date = r.NearDate(h.sent); r.old(h.Date) {
		h.Date = extract.Date{}
	}
	if !fresh {
		h.Confidence = 0.4
	}
	return []happening{h}
}

// remarking are the first words of headlines that ask, foretell or advise.
var remarking = lists.Words("remarking")

// remarks reports whether the sentence being read tells of no happening: it asks, or
// begins with words of forecasts, advice and reasons.
func (r *reader) remarks() bool {
	s := r.Doc.Sentences[r.Sent].Tokens
	if s.Hi-s.Lo < 2 || r.Doc.Tokens[s.Hi-1].Fold == "?" {
		return true
	}
	first := r.Doc.Tokens[s.Lo].Fold
	return remarking[first] || remarking[first+" "+r.Doc.Tokens[s.Lo+1].Fold]
}

// gives reports whether sentence si says that something is handed over.
func (r *reader) gives(si int) bool {
	return slices.ContainsFunc(r.Parsed[si], func(n syntax.Node) bool {
		return n.Lex != nil && n.Lex.Trigger&syntax.Give != 0 && syntax.HandsOver[n.Fold]
	})
}

// helpsWith reports whether the sentence being read tells of goods or money before or
// behind a verb of giving, which nobody only asks for.
func (r *reader) helpsWith() bool {
	verb, item := false, false
	if r.Blocked[r.Sent] {
		return false
	}
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Lex != nil && n.Lex.Marker&(syntax.Wish|syntax.Not) != 0 || r.Is(k, "gợi", "xin", "đòi", "lừa", "mạo", "cáo") {
			return false
		}
		verb = verb || n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Help) != 0 && n.Lex.Strong&(syntax.Give|syntax.Help) != 0 && !r.Is(k, "viện", "đóng")
		item = item || n.Kind == syntax.ItemNode
	}
	return verb && item
}

// decreed are the words for what authorities put down in writing.
var decreed = lists.Words("decrees")

// decrees reports whether the sentence being read tells of what was decided in writing.
func (r *reader) decrees() bool {
	s := r.Doc.Sentences[r.Sent].Tokens
	for i := s.Lo; i+1 < s.Hi; i++ {
		if decreed[r.Doc.Tokens[i].Fold+" "+r.Doc.Tokens[i+1].Fold] {
			return true
		}
	}
	return false
}

// times are the words before "qua" by which it means a time: "hôm qua".
var times = map[string]bool{"hôm": true, "vừa": true, "sáng": true, "trưa": true, "chiều": true, "tối": true, "đêm": true, "tuần": true}

// happensNow reports whether the sentence being read names a day, or tells that
// something has just happened.
func (r *reader) happensNow() bool {
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind == syntax.DateNode && n.Day && n.Date.Day > 0 || r.Is(k, "vừa", "nay") || k > 0 && n.Fold == "qua" && times[r.Nodes[k-1].Fold] {
			return true
		}
	}
	return false
}

// acts reports whether an actor that opens a sentence can act: a region cannot.
func (r *reader) acts(a extract.Actor) bool {
	return a.Kind != extract.PlaceActor || r.Analysis.Places[a.Index].Kind != extract.Region && r.Analysis.Places[a.Index].Kind != extract.OtherPlace
}

// maxProtagonists bounds who is said to take part in what an article is about.
const maxProtagonists = 6

// protagonists adds to h who acts in the sentence being read, and its first place
// where it happens.
func (r *reader) protagonists(h *happening) {
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind != syntax.ActorNode || len(h.Participants) >= maxProtagonists {
			continue
		}
		switch p := r.PartOf(k, 0); {
		case p == syntax.Aside, p == syntax.Source, len(n.Actors) > 0 && r.Agency(n.First()):
		case n.Person, n.First().Kind == extract.OrganizationActor && p != syntax.Owner && p != syntax.Venue, k == 0 && r.acts(n.First()):
			h.Participants = syntax.AddActors(h.Participants, n.Actors...)
		case (p == syntax.Venue || p == syntax.Destination) && h.area < 0 && n.First().Kind == extract.PlaceActor:
			h.area, h.Place = r.AreaOf(n.First()), n.First()
		}
	}
}
